/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/acc-ledger-steps.h"

G_BEGIN_DECLS

/* The drawing of the growth chart: what does not move with the date is drawn once and kept. */

#define ACC_GROWTH_MAX 9

typedef struct
{
  char *name;
  guint treaties; /* mask */
  int color;      /* position of the treaty, -1 for the pair */
  GArray *steps;  /* AccStep */
} AccGrowthCurve;

/* A count that a source reports. */
typedef struct
{
  guint curve;
  gint32 day;
  guint value;
  char *text; /* "Reported for 1 February 1999: 137 (UNHCR)" */
} AccGrowthMark;

#define ACC_TYPE_GROWTH_PLOT (acc_growth_plot_get_type ())
G_DECLARE_FINAL_TYPE (AccGrowthPlot, acc_growth_plot, ACC, GROWTH_PLOT, GtkWidget)

GtkWidget *acc_growth_plot_new (void);
/* The arrays are borrowed: whoever owns the plot calls again when they change. */
void       acc_growth_plot_set_curves (AccGrowthPlot *self, const AccGrowthCurve *curves, guint n_curves, const AccGrowthMark *marks, guint n_marks);
void       acc_growth_plot_set_day (AccGrowthPlot *self, gint32 day);
/* How often the part that does not move was drawn. */
guint      acc_growth_plot_get_n_drawn (AccGrowthPlot *self);

G_END_DECLS
