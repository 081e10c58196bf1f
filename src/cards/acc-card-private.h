/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What the templates of cards share. */

/* Closures for <binding>: "has_text" (a string is there), "has_object", "has_number", "one_less", "one_more" and others. */
void _acc_card_bind_closures (GtkWidgetClass *widget_class);
/* What a screen reader says: TITLE, then the parts that are there. */
void _acc_card_describe (GtkWidget *widget, const char *title, const char *const *parts, guint n_parts);

/* Names the button for what it tells and the card that it belongs to: a screen reader's list of buttons has many. */
void _acc_card_name_button (GtkWidget *button, const char *title, const char *words);

/* Text may be empty or NULL. A tooltip that is set is asked for at once, with a question to the display server: so not again for the same text. */
void _acc_card_set_tooltip (GtkWidget *widget, const char *text);

G_END_DECLS
