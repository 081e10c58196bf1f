/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/law/acc-ledger-steps.h"

G_BEGIN_DECLS

/* How the number of parties grew, a staircase for each treaty and one for those counted together, with the counts that sources
 * report as marks; the same numbers as a table at one key. Signal "pick-day": a day was pointed at. */

#define ACC_TYPE_GROWTH_CHART (acc_growth_chart_get_type ())
G_DECLARE_FINAL_TYPE (AccGrowthChart, acc_growth_chart, ACC, GROWTH_CHART, GtkWidget)

GtkWidget  *acc_growth_chart_new (void);
void        acc_growth_chart_set_region (AccGrowthChart *self, AccRegion *region);
void        acc_growth_chart_set_ledger (AccGrowthChart *self, AccLedger *ledger, const GArray *treaties, AccGroup *together, AccBasis basis);
void        acc_growth_chart_set_day (AccGrowthChart *self, gint32 day);
void        acc_growth_chart_set_show_table (AccGrowthChart *self, gboolean show_table);
gboolean    acc_growth_chart_get_show_table (AccGrowthChart *self);

guint       acc_growth_chart_get_n_curves (AccGrowthChart *self); /* the treaties, in their order, then those counted together */
guint       acc_growth_chart_get_count (AccGrowthChart *self, guint curve, gint32 day);
GListModel *acc_growth_chart_get_rows (AccGrowthChart *self);
gint32      acc_growth_chart_row_get_day (gpointer row);
guint       acc_growth_chart_row_get_count (gpointer row, guint curve);
char       *acc_growth_chart_dup_sentence (AccGrowthChart *self);
char       *acc_growth_chart_dup_description (AccGrowthChart *self);

G_END_DECLS
