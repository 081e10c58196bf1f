/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The columns of a treaty's table, each with its order, as they stand; the last has the whole row in two lines. */
typedef enum
{
  ACC_TREATY_COLUMN_STATE,
  ACC_TREATY_COLUMN_STATUS,
  ACC_TREATY_COLUMN_SIGNED,
  ACC_TREATY_COLUMN_HOW,
  ACC_TREATY_COLUMN_DEPOSITED,
  ACC_TREATY_COLUMN_BOUND,
  ACC_TREATY_COLUMN_LEFT,
  ACC_TREATY_COLUMN_RESERVATIONS,
  ACC_TREATY_COLUMN_LIMITATION,
  ACC_TREATY_COLUMN_LINES,
  ACC_TREATY_N_COLUMNS,
} AccTreatyColumn;

void acc_treaty_columns_add (GtkColumnView *table);
void acc_treaty_columns_translate (GtkColumnView *table);
gboolean acc_treaty_columns_fit (GtkColumnView *table, GListModel *rows, int width);
void acc_treaty_columns_sort_by_first (GtkColumnView *table);
void acc_treaty_columns_sort (GtkColumnView *table, guint position);
/* Pixels of a text as the widget writes it, and of what stands beside a title: its edges and the arrow of its order. */
int  acc_treaty_columns_measure (GtkWidget *widget, const char *text);
#define ACC_TREATY_TITLE_ROOM 38
GMenuModel *acc_treaty_columns_make_menu (GtkColumnView *table, const char *action);

G_END_DECLS
