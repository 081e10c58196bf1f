/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* What tests of widgets share: the main loop, frames, and the way to a widget within another. */

/* Until nothing is left to do. */
void       widgets_spin (void);
/* Draws that many frames, and spins. */
void       widgets_wait_frames (GtkWidget *widget, int frames);
/* The first of that type, the root itself among them; NULL for none. */
gpointer   widgets_find (GtkWidget *root, GType type);
/* Opens the legal position, which is folded on the page of a State. */
void       widgets_unfold (GtkWidget *root);
/* The row of a table that has a cell with that text, as the keyboard stops at it; NULL for none. */
GtkWidget *widgets_find_row (GtkWidget *root, const char *text);
/* Whether a text that is to be seen holds the words. */
gboolean   widgets_say (GtkWidget *root, const char *words);
/* The entry of a menu, by the words that begin it; FALSE where it has none. */
gboolean   widgets_choose (GtkWidget *popover, const char *words);
