/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "facts/pages/acc-compare-table.h"

G_BEGIN_DECLS

/* Those compared as a table: a column each, rows in groups, a mark and a word at the rows that differ, a word at the first
 * and last dates. Where there is no room for the columns, each row lists its columns one below the other. */

#define ACC_TYPE_SIDE_BY_SIDE (acc_side_by_side_get_type ())
G_DECLARE_FINAL_TYPE (AccSideBySide, acc_side_by_side, ACC, SIDE_BY_SIDE, GtkWidget)

/* The table is the widget's from then on. */
void        acc_side_by_side_set_table (AccSideBySide *self, AccCompareTable *table);
const AccCompareTable *acc_side_by_side_get_table (AccSideBySide *self); /* NULL before there is one */
/* Whether only those rows are shown in which they differ. */
void        acc_side_by_side_set_only_differences (AccSideBySide *self, gboolean only);
gboolean    acc_side_by_side_is_shown (AccSideBySide *self, guint group, AccCompareRow row);
gboolean    acc_side_by_side_is_stacked (AccSideBySide *self);

G_END_DECLS
