/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Says what a screen reader reads of the row of a table in which the item's widget is. Nothing, where it is in none yet. */
void acc_table_row_name (GtkListItem *item, const char *name);
/* The same for a row that is read as its cells are, when each of them has its text: to be called for each. */
void acc_table_row_name_by_cells (GtkListItem *item);
/* That CHILD shows the item, so that acc_table_row_find_item() finds it; of the widgets that the others here are given it is known. */
void acc_table_row_keep (GtkListItem *item, GtkWidget *child);
/* What the row or the cell shows in which the widget is; transfer none, NULL for nothing. */
gpointer acc_table_row_find_item (GtkWidget *inner);
/* A property of the row's item on a widget of the cell, also when another item comes to the row. */
void acc_table_row_follow (GtkListItem *item, GType type, const char *property, gpointer widget, const char *what);
/* The row is read as the property "spoken" of its item says. */
void acc_table_row_speak (GtkListItem *item, GType type);

G_END_DECLS
