/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cards/charts/acc-chart-panel.h"
#include "cards/charts/acc-growth-chart.h"
#include "cards/charts/acc-growth-plot.h"

G_BEGIN_DECLS

/* What the chart and its table share. */

/* A day on which any of the numbers changed, or for which one is reported. */
#define ACC_TYPE_GROWTH_ROW (acc_growth_row_get_type ())
G_DECLARE_FINAL_TYPE (AccGrowthRow, acc_growth_row, ACC, GROWTH_ROW, GObject)

struct _AccGrowthRow
{
  GObject parent_instance;

  gint32 day;
  guint counts[ACC_GROWTH_MAX];
};

struct _AccGrowthChart
{
  GtkWidget parent_instance;

  AccLedger *ledger;
  AccRegion *region; /* NULL: the world */
  AccGroup *together;
  AccBasis basis;
  char *language;
  gint32 day;
  GArray *treaties; /* guint: of which the lines are */
  GArray *curves; /* AccGrowthCurve */
  GArray *marks;  /* AccGrowthMark */
  GListStore *rows;
  gboolean filled; /* the table is of these lines */

  AccChartPanel *panel;
  AccGrowthPlot *plot;
  GtkColumnView *table;
};

static inline AccGrowthCurve *
curve_at (AccGrowthChart *self,
          guint           curve)
{
  return &g_array_index (self->curves, AccGrowthCurve, curve);
}

/* The table: its rows and columns, made when somebody asks for them, and the same as CSV. */
void  _acc_growth_chart_fill_table (AccGrowthChart *self);
/* That the rows of the table, and the drawing, can be asked why. */
void  _acc_growth_chart_offer_claims (AccGrowthChart *self);
void  _acc_growth_chart_fill_sheet (AccGrowthChart *self, AccSheet *sheet);

G_END_DECLS
