/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The rows that a list or table begins with, and those that follow. Before 4.12, GTK makes the widgets of two hundred rows whatever is in sight:
 * a long list shows its first rows at once, and a few more in each frame until all are there. */

/* A model for LIST, to be shown in it by itself or under a selection: of ROWS those that have widgets by now. Transfer full; ROWS is kept. */
GListModel *acc_list_part_new (GtkWidget *list, GListModel *rows);
/* Of a model under which such a one may lie: all rows that are shown or about to be. Transfer none. */
GListModel *acc_list_part_get_all (GListModel *model);

G_END_DECLS
