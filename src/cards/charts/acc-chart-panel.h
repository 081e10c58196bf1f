/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cards/charts/acc-chart.h"

G_BEGIN_DECLS

/* What stands around every chart: its title, the sentence that says what it shows, and either its drawing or its table, by a button and by
 * the letter T; a button that saves it, copies it and cites it. What a chart has besides is put into a part of the panel, in the interface
 * file by the type of a child: "control", "legend", "plot", "table", "end" or "foot". */

typedef enum
{
  ACC_CHART_PANEL_END,     /* at the end of the header */
  ACC_CHART_PANEL_CONTROL, /* between header and sentence */
  ACC_CHART_PANEL_LEGEND,  /* between sentence and drawing */
  ACC_CHART_PANEL_PLOT,    /* the drawing, of which there is one */
  ACC_CHART_PANEL_TABLE,   /* its table, of which there is one; it is scrolled */
  ACC_CHART_PANEL_FOOT,    /* below both */
} AccChartPanelPart;

#define ACC_TYPE_CHART_PANEL (acc_chart_panel_get_type ())
G_DECLARE_FINAL_TYPE (AccChartPanel, acc_chart_panel, ACC, CHART_PANEL, GtkWidget)

GtkWidget  *acc_chart_panel_new (AccChart *chart);
void        acc_chart_panel_set_chart (AccChartPanel *self, AccChart *chart);
void        acc_chart_panel_add (AccChartPanel *self, AccChartPanelPart part, GtkWidget *child);
void        acc_chart_panel_wrap (AccChartPanel *self, GtkWidget *(*wrap) (GtkWidget *child));

void        acc_chart_panel_set_texts (AccChartPanel *self, const char *title, const char *tooltip);
void        acc_chart_panel_set_sentence (AccChartPanel *self, const char *sentence);
void        acc_chart_panel_set_show_table (AccChartPanel *self, gboolean show_table);
gboolean    acc_chart_panel_get_show_table (AccChartPanel *self);
GtkWidget  *acc_chart_panel_get_head (AccChartPanel *self);
GtkWidget  *acc_chart_panel_get_body (AccChartPanel *self);

G_END_DECLS
