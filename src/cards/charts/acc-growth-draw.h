/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cards/charts/acc-chart.h"
#include "model/law/acc-ledger-steps.h"

G_BEGIN_DECLS

/* The strokes of the growth chart, for the screen and for a file. */

#define ACC_GROWTH_MAX 9
#define ACC_GROWTH_HEIGHT 280

typedef struct
{
  char *name;
  AccGroup *group;
  AccSign sign;   /* of the treaty; in turn for those counted together */
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

/* Everything is borrowed. */
typedef struct
{
  GtkWidget *widget; /* whose font it is */
  const AccGrowthCurve *curves;
  const AccGrowthMark *marks;
  guint n_curves, n_marks;
  gint32 day, first, last;
  guint top; /* of the scale */
  double width, height;
  gboolean rtl;
  const AccChartPalette *palette;
  double labels; /* width of the names */
} AccGrowthDraw;

void           acc_growth_draw_measure_labels (AccGrowthDraw *self);
/* What does not move with the date; transfer full. */
GskRenderNode *acc_growth_draw_still (AccGrowthDraw *self);
void           acc_growth_draw_day (AccGrowthDraw *self, GtkSnapshot *snapshot);

guint          acc_growth_draw_step (guint highest);
double         acc_growth_draw_x_of (AccGrowthDraw *self, gint32 day);
double         acc_growth_draw_y_of (AccGrowthDraw *self, guint count);
gint32         acc_growth_draw_day_at (AccGrowthDraw *self, double x);
guint          acc_growth_curve_count_on (const AccGrowthCurve *curve, gint32 day);

G_END_DECLS
