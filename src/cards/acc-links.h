/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/bundle/acc-bundle.h"

G_BEGIN_DECLS

/* Links in texts that lead to places within the program, by the action "win.go". */

/* For the signal "activate-link" of a label. */
gboolean acc_links_follow_cb (GtkWidget *label, const char *place);
/* The label shows a text in which the numbers of articles are marked (facts/pages/acc-article-links.h), as links. */
void     acc_links_set (GtkLabel *label, const char *marked, AccBundle *bundle);

G_END_DECLS
