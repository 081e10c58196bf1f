/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Columns of the matrix of reservations, in two tables with the same rows: names (State, total) and one column for each article.
 * articles: as acc_matrix_list_articles () has them. */

void        acc_matrix_columns_add_names (GtkColumnView *names);
void        acc_matrix_columns_list (GtkColumnView *table, guint n_articles);
gboolean    acc_matrix_columns_count (GtkColumnView *names, GtkColumnView *table, GListModel *rows, GPtrArray *articles);
void        acc_matrix_columns_fit (GtkColumnView *names, GtkColumnView *table, GPtrArray *articles, int width);
/* In the column of which article a cell is; -1 for none. */
int         acc_matrix_columns_find (GtkWidget *inner);
GMenuModel *acc_matrix_columns_make_menu (GtkColumnView *table, GPtrArray *articles, const char *action);

G_END_DECLS
