/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What is said of several, side by side: a column each, rows in groups, a mark and a word at the rows that differ. Where there is no room
 * for the columns, each row lists its columns one below the other. */

#define ACC_TYPE_SIDE_BY_SIDE (acc_side_by_side_get_type ())
G_DECLARE_FINAL_TYPE (AccSideBySide, acc_side_by_side, ACC, SIDE_BY_SIDE, GtkWidget)

/* Rows and columns that are there already stay, so that what does not change is not drawn again. */
void        acc_side_by_side_resize (AccSideBySide *self, guint n_groups, guint n_rows, guint n_columns);
void        acc_side_by_side_set_column (AccSideBySide *self, guint column, const char *name);
void        acc_side_by_side_set_group (AccSideBySide *self, guint group, const char *title);
void        acc_side_by_side_set_label (AccSideBySide *self, guint group, guint row, const char *label);
/* marks: a text of facts/pages/acc-mark-row.h; NULL for none. */
void        acc_side_by_side_set_cell (AccSideBySide *self, guint group, guint row, guint column, const char *text, const char *marks);
/* What it means the same as, where that is said in other words: "0 of 5" and "none". To be set after the cell. */
void        acc_side_by_side_set_meaning (AccSideBySide *self, guint group, guint row, guint column, const char *meaning);
/* After the cells: finds out which rows differ, and hides those in which nothing is said. */
void        acc_side_by_side_settle (AccSideBySide *self);

gboolean    acc_side_by_side_get_differs (AccSideBySide *self, guint group, guint row);
const char *acc_side_by_side_get_cell (AccSideBySide *self, guint group, guint row, guint column);
gboolean    acc_side_by_side_is_stacked (AccSideBySide *self);

G_END_DECLS
