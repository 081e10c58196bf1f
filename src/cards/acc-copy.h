/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "facts/session/acc-session.h"

G_BEGIN_DECLS

/* Copying what is shown: Ctrl+C and the context menu (secondary button, Menu key, long press) of a window, for the innermost of what can
 * be copied where the pointer or the keyboard is: a card, a sentence, a row, a chart. The menu has what acc-why.h offers, too. */

/* What a widget has to be copied: words with their date and source; transfer full, NULL for nothing at the moment. */
typedef char *(*AccCopyWords) (GtkWidget *widget);

/* That it has such words. A label that can be selected has a menu of its own, where this is added. */
void        acc_copy_offer (GtkWidget *widget, AccCopyWords words);
/* That it is a table of its own kind, as lines with tabs between the cells. */
void        acc_copy_offer_table (GtkWidget *widget, AccCopyWords table);
/* Of a table: which property of its rows a column shows. */
void        acc_copy_set_column (GtkColumnViewColumn *column, const char *property);

/* The keys and the menu of a window. It calls the action "win.say" to say that it copied. */
void        acc_copy_install (GtkWidget *window);
/* Copies what there is at a widget, or around it; FALSE where there is nothing. */
gboolean    acc_copy_at (GtkWidget *widget);

/* The session of what holds the widget: of a page, or of the window itself; NULL for none. */
AccSession *acc_copy_find_session (GtkWidget *widget);
/* For what that one shows anything; NULL where it has no record yet. */
const AccMoment *acc_copy_find_moment (GtkWidget *widget);
/* The words of claims, with date and sources; words: NULL for what the claims state. */
char       *acc_copy_quote (GtkWidget *widget, const char *claims, const char *words);
/* Words that are no claim, with the date and who says so, or NULL. */
char       *acc_copy_quote_words (GtkWidget *widget, const char *words, const char *source);

G_END_DECLS
