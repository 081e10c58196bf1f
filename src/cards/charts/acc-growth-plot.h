/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cards/charts/acc-growth-draw.h"

G_BEGIN_DECLS

/* The drawing of the growth chart: what does not move with the date is drawn once and kept. */

#define ACC_TYPE_GROWTH_PLOT (acc_growth_plot_get_type ())
G_DECLARE_FINAL_TYPE (AccGrowthPlot, acc_growth_plot, ACC, GROWTH_PLOT, GtkWidget)

GtkWidget *acc_growth_plot_new (void);
/* FIRST is the day with which the time axis begins. The arrays are borrowed: whoever owns the plot calls again when they change. */
void       acc_growth_plot_set_curves (AccGrowthPlot *self, const AccGrowthCurve *curves, guint n_curves, const AccGrowthMark *marks, guint n_marks,
                                       gint32 first);
void       acc_growth_plot_set_day (AccGrowthPlot *self, gint32 day);
/* At a size of its own, shown or not; returns the height. */
double     acc_growth_plot_draw (AccGrowthPlot *self, GtkSnapshot *snapshot, double width, const AccChartPalette *palette);
/* How often the part that does not move was drawn. */
guint      acc_growth_plot_get_n_drawn (AccGrowthPlot *self);

G_END_DECLS
