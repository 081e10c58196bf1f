/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "facts/pages/acc-item.h"

G_BEGIN_DECLS

/* Cards of equal width: four in a row, or two, or one; never three. Rows are as high as their highest card. */

#define ACC_TYPE_CARD_GRID (acc_card_grid_get_type ())
G_DECLARE_FINAL_TYPE (AccCardGrid, acc_card_grid, ACC, CARD_GRID, GtkWidget)

typedef GtkWidget *(*AccCardCreate) (gpointer item);

GtkWidget *acc_card_grid_new (void);
void       acc_card_grid_bind_model (AccCardGrid *self, GListModel *model, AccCardCreate create);
guint      acc_card_grid_get_columns (AccCardGrid *self, int width);

G_END_DECLS
