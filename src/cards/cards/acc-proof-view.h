/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "facts/session/acc-session.h"

G_BEGIN_DECLS

/* Why something is said: the proof of one or more claims, to be read, copied and followed to its sources. In a card's popover and in a
 * dialog alike. It calls the action "win.open-address" with the address of a source, and "win.go" with the
 * place of an article. */

/* CLAIMS: names of acc-claim.h with a space between them; NULL where none of them is one on the session's day. Transfer floating.
 * spoken: (out) (transfer full): all of it as a screen reader is to say it, where there is a view. */
GtkWidget  *acc_proof_view_new (AccSession *session, const char *claims, char **spoken);

/* Shows the proof in the popover of a button instead of the text that it has; the session is that of what holds the button. */
void        acc_proof_view_fill (GtkMenuButton *button, const char *claims);
/* The box that the popover shows from now on, with what was its child at the beginning. */
GtkWidget  *acc_proof_view_get_box (GtkPopover *popover);

G_END_DECLS
