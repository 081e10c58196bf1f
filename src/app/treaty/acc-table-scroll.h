/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What stands above a table, and the table, scrolled as one: first the head goes, then the rows under their titles. To be put into a
 * GtkScrolledWindow. Beside the table may stand another with the same rows, which does not move sideways: names of rows. Property head. */

#define ACC_TYPE_TABLE_SCROLL (acc_table_scroll_get_type ())
G_DECLARE_FINAL_TYPE (AccTableScroll, acc_table_scroll, ACC, TABLE_SCROLL, GtkWidget)

/* names: beside it, or NULL; their rows have to be as high. table: NULL for none. Both are kept as long as they are shown. */
void acc_table_scroll_set_table (AccTableScroll *self, GtkColumnView *names, GtkColumnView *table);
void acc_table_scroll_to_first (AccTableScroll *self);

G_END_DECLS
