/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What the templates of cards share. */

/* Closures for <binding>: "has_text" (a string is there), "has_object", "has_number", "one_more" and others. */
void _acc_card_bind_closures (GtkWidgetClass *widget_class);
/* What a screen reader says: TITLE, then the parts that are there. */
void _acc_card_describe (GtkWidget *widget, const char *title, const char *const *parts, guint n_parts);

/* The parts that are there, as one text. */
char *_acc_card_join (const char *const *parts, guint n_parts);
/* Names the button, and its popover, for what it tells and the card that it belongs to: a screen reader's list of buttons has many. The
 * keyboard does not stop at a card: what a screen reader is to say of it, TEXT, it says at the first button of the card. */
void _acc_card_name_button (GtkWidget *button, const char *title, const char *words, const char *text);

/* Text may be empty or NULL. A tooltip that is set is asked for at once, with a question to the display server: so not again for the same text. */
void _acc_card_set_tooltip (GtkWidget *widget, const char *text);

G_END_DECLS
