/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cards/cards/acc-stat-card.h"
#include "cards/charts/acc-chart.h"

G_BEGIN_DECLS

/* The line of a card, larger, with its first and last year and its highest figure, and dashed beside it that of another edition, where one
 * is chosen. The same on the screen and in a file. */

#define ACC_TYPE_STAT_PLOT (acc_stat_plot_get_type ())
G_DECLARE_FINAL_TYPE (AccStatPlot, acc_stat_plot, ACC, STAT_PLOT, GtkWidget)

/* The card outlives it. Transfer floating. */
GtkWidget *acc_stat_plot_new (AccStatCard *card);
/* HEIGHT: of the line alone. Returns the height of all. */
double     acc_stat_plot_draw (AccStatCard *card, GtkSnapshot *snapshot, double width, double height, const AccChartPalette *palette);

G_END_DECLS
