/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "facts/pages/acc-card-items.h"

G_BEGIN_DECLS

/* Names with figures, the largest first, each with a bar. A row whose item has a code leads somewhere: signal "open". */

#define ACC_TYPE_RANKED_BARS (acc_ranked_bars_get_type ())
G_DECLARE_FINAL_TYPE (AccRankedBars, acc_ranked_bars, ACC, RANKED_BARS, GtkWidget)

GtkWidget *acc_ranked_bars_new (void);
void       acc_ranked_bars_bind_model (AccRankedBars *self, GListModel *model);
/* Gives the whole list behind the bars, a GListModel of AccRankedItem, transfer full; T and the row "n more" open it. */
typedef GListModel *(*AccRankedList) (AccRankedBars *self, gpointer user_data);
void        acc_ranked_bars_set_list (AccRankedBars *self, AccRankedList list, gpointer user_data);
/* NULL where it is not known; transfer full. */
GListModel *acc_ranked_bars_list (AccRankedBars *self);
/* What is ranked and by whom it is reported; says it to screen readers with who has most. */
void        acc_ranked_bars_describe (AccRankedBars *self, const char *title, const char *source, const char *id, const char *what);
const char *acc_ranked_bars_get_title (AccRankedBars *self);
const char *acc_ranked_bars_get_source (AccRankedBars *self);
/* What is counted: over its column, and in CSV. */
const char *acc_ranked_bars_get_what (AccRankedBars *self);
const char *acc_ranked_bars_get_id (AccRankedBars *self);

G_END_DECLS
