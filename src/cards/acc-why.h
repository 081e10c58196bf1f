/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Asking why: by Ctrl+I, and in the context menu of acc-copy.h, for the innermost of what states something where the pointer or the keyboard is: a
 * card, a sentence, a row, a cell, a bar, a tile, a mark. The proof is shown by the action "win.why"; "win.go" leads to the articles that decide. */

/* The names of the claims that a widget states, as acc_proof_list() reads them: of the INNER one, where the pointer or the keyboard is; transfer
 * full, NULL for none. */
typedef char *(*AccWhyClaims) (GtkWidget *widget, GtkWidget *inner);
/* That it, or what is in it, can be asked why; of a label after acc_copy_offer(). */
void     acc_why_offer (GtkWidget *widget, AccWhyClaims claims);
/* What is stated at a widget, or around it, at the moment that is shown; transfer full, NULL for nothing. */
char    *acc_why_dup_claims (GtkWidget *inner);
/* Shows the proof of that; FALSE where nothing is stated. */
gboolean acc_why_ask (GtkWidget *inner);
/* Entries for what such a widget states: why, and the articles. CLAIMS: NULL for nothing. */
void     acc_why_fill_menu (GMenu *menu, GtkWidget *inner, const char *claims);
/* For the keyboard, in a window. */
gboolean acc_why_key_cb (GtkWidget *window, GVariant *arguments, gpointer user_data);

G_END_DECLS
