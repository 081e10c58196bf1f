/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What a card is headed with: words, which lead to a treaty's page where the card is about one. It calls the action "win.treaty"
 * with the position of the treaty. Properties label, treaty (position + 1; 0 for none), full-title. */
#define ACC_TYPE_CARD_TITLE (acc_card_title_get_type ())
G_DECLARE_FINAL_TYPE (AccCardTitle, acc_card_title, ACC, CARD_TITLE, GtkWidget)

/* What a screen reader says after the words of the link. */
void acc_card_title_set_description (AccCardTitle *self, const char *text);

G_END_DECLS
