/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cards/cards/acc-stat-card.h"
#include "facts/acc-edition-said.h"

G_BEGIN_DECLS

/* What other editions say of a card's figure, in its popover: a sentence for each, and a chooser of the one whose line is drawn beside. */

/* Asks them in a thread; they are shown when they have answered and the popover is still open. CHANGED is called then, and when another is
 * chosen, as long as the card lives. */
void           acc_stat_editions_fill (AccStatCard *card, GtkMenuButton *button, GCallback changed);
/* NULL for none. It stays when the popover is closed, in which pictures are saved, until the card shows another figure. Transfer none. */
const AccSaid *acc_stat_editions_get_chosen (AccStatCard *card);
/* The edition that the card shows, once they have answered. Transfer none. */
AccEdition    *acc_stat_editions_get_shown (AccStatCard *card);
/* Whether any has answered. */
gboolean       acc_stat_editions_any (AccStatCard *card);

G_END_DECLS
