/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What stands in a card, one part below another. Cards in a row agree on how high each part is, so that numbers, changes and dates
 * stand on one line; the last part stands at the foot. */

#define ACC_CARD_PARTS 12

#define ACC_TYPE_CARD_BOX (acc_card_box_get_type ())
G_DECLARE_FINAL_TYPE (AccCardBox, acc_card_box, ACC, CARD_BOX, GtkWidget)

/* Of a card: its box, where it has one. */
AccCardBox *acc_card_box_find (GtkWidget *card);
/* Raises HEIGHTS (of ACC_CARD_PARTS) to those of the parts of a card of that width. */
void        acc_card_box_raise (AccCardBox *self, int width, int *heights);
/* How high the card is with parts of these heights. */
int         acc_card_box_sum (AccCardBox *self, const int *heights);
/* Called before the card is given its place. */
void        acc_card_box_set_heights (AccCardBox *self, const int *heights);

G_END_DECLS
