/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "cards/acc-card-items.h"

G_BEGIN_DECLS

/* Names with figures, the largest first, each with a bar. A row whose item has a code leads somewhere: signal "open". */

#define ACC_TYPE_RANKED_BARS (acc_ranked_bars_get_type ())
G_DECLARE_FINAL_TYPE (AccRankedBars, acc_ranked_bars, ACC, RANKED_BARS, GtkWidget)

GtkWidget *acc_ranked_bars_new (void);
void       acc_ranked_bars_bind_model (AccRankedBars *self, GListModel *model);

G_END_DECLS
