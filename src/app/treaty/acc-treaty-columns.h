/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The columns of a treaty's table, each with its order. */

void acc_treaty_columns_add (GtkColumnView *table);
/* The column of the State; type has the properties code and name. */
void acc_treaty_columns_add_name (GtkColumnView *table, GType type);
void acc_treaty_columns_translate (GtkColumnView *table);
void acc_treaty_columns_sort_by_first (GtkColumnView *table);
void acc_treaty_columns_sort (GtkColumnView *table, guint position);
GMenuModel *acc_treaty_columns_make_menu (GtkColumnView *table, const char *action);

G_END_DECLS
