/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "facts/pages/acc-card-items.h"

G_BEGIN_DECLS

/* One figure: what was counted, how many, when, by whom, and how it went over the years. */

#define ACC_TYPE_STAT_CARD (acc_stat_card_get_type ())
G_DECLARE_FINAL_TYPE (AccStatCard, acc_stat_card, ACC, STAT_CARD, GtkWidget)

GtkWidget *acc_stat_card_new (gpointer item);
AccFigure *acc_stat_card_get_item (AccStatCard *self);
void       acc_stat_card_open_table (AccStatCard *self);

G_END_DECLS
