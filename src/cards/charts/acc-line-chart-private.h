/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cards/charts/acc-chart-panel.h"
#include "cards/charts/acc-line-chart.h"
#include "cards/charts/acc-line-plot.h"

G_BEGIN_DECLS

/* What the chart and its table share. */

#define ACC_TYPE_LINE_ROW (acc_line_row_get_type ())
G_DECLARE_FINAL_TYPE (AccLineRow, acc_line_row, ACC, LINE_ROW, GObject)

struct _AccLineRow
{
  GObject parent_instance;

  int at;
};

struct _AccLineChart
{
  GtkWidget parent_instance;

  GArray *lines; /* AccLine */
  char *title_text, *key, *treaty, *note_text, *source_text;
  int year;
  AccLineScale scale; /* as asked for */
  gboolean each;
  int common; /* where they are indexed: the year, or the years since joining */
  gboolean indexed;
  GListStore *rows;

  AccChartPanel *panel;
  GtkLabel *note, *source;
  AccLinePlot *plot;
  GtkColumnView *table;
};

static inline AccLine *
line_at (AccLineChart *self,
         guint         line)
{
  return &g_array_index (self->lines, AccLine, line);
}

/* "14,799"; "not reported"; of a sum also how many reported. */
char *_acc_line_chart_word_figure (const AccLine *line, int year);
void  _acc_line_chart_fill_rows (AccLineChart *self);
void  _acc_line_chart_make_columns (AccLineChart *self);
/* That the rows of the table, and the drawing, can be asked why. */
void  _acc_line_chart_offer_claims (AccLineChart *self);
void  _acc_line_chart_fill_sheet (AccLineChart *self, AccSheet *sheet);

G_END_DECLS
