/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/bundle/acc-bundle.h"

G_BEGIN_DECLS

/* The yearly totals of every State at once, without who came from where: what a map, a ranking or a coverage needs. */

#define ACC_TYPE_TOTALS (acc_totals_get_type ())
G_DECLARE_FINAL_TYPE (AccTotals, acc_totals, ACC, TOTALS, GObject)

/* Read at first need and kept with the bundle; may be called from any thread. Transfer none. */
AccTotals *acc_bundle_get_totals (AccBundle *bundle);
gboolean   acc_bundle_has_read_totals (AccBundle *bundle);

guint      acc_totals_get_n (AccTotals *self); /* how many have figures */
gboolean   acc_totals_has (AccTotals *self, AccSide side, AccCategory category); /* whether any has a column of it */
gint64     acc_totals_get_figure (AccTotals *self, const char *code, AccSide side, AccCategory category, int year);
AccValue   acc_totals_get_value (AccTotals *self, const char *code, AccSide side, AccCategory category, int year); /* the same with its kind */
/* Largest first, zero and absent left out; transfer full GArray of AccRanked. */
GArray    *acc_totals_rank (AccTotals *self, AccSide side, AccCategory category, int year);
/* How many reported more than zero. */
guint      acc_totals_count_reported (AccTotals *self, AccSide side, AccCategory category, int year);

G_END_DECLS
