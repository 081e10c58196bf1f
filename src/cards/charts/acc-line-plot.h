/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cards/charts/acc-line-draw.h"

G_BEGIN_DECLS

/* The drawing of the line chart: what does not move with the year is drawn once and kept. Signal "pick-year": a year was pointed at. */

#define ACC_TYPE_LINE_PLOT (acc_line_plot_get_type ())
G_DECLARE_FINAL_TYPE (AccLinePlot, acc_line_plot, ACC, LINE_PLOT, GtkWidget)

GtkWidget *acc_line_plot_new (void);
/* The array is borrowed: whoever owns the plot calls again when it changes. each: a panel and a scale for each line. */
void       acc_line_plot_set_lines (AccLinePlot *self, const AccLine *lines, guint n_lines, gboolean since, gboolean each);
void       acc_line_plot_set_year (AccLinePlot *self, int year);
/* At a size of its own, shown or not; returns the height. */
double     acc_line_plot_draw (AccLinePlot *self, GtkSnapshot *snapshot, double width, const AccChartPalette *palette);

G_END_DECLS
