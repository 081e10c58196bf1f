/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "facts/session/acc-session.h"

G_BEGIN_DECLS

/* What all savings of files have in common: names that a person can read, endings that tell the truth, and what is said when it is done. */

/* "Kazakhstan, Refugees hosted, 1 February 1999.svg": of the place and the day of the session, in the language in use, with no sign that a file
 * system refuses. TITLE: what of the place, or NULL. ENDING: with its dot. Transfer full. */
char  *acc_save_name (AccSession *session, const char *title, const char *ending);
/* Whether a dialog for files ended with one. It may say that it did and have none: where the name is empty; then
 * it may also have the folder, beside which nobody meant to write. */
gboolean acc_save_is_chosen (int response, GtkFileChooser *chooser);
/* The file that is written: the one that was chosen, or, where its name does not end as one of ENDINGS (the first is meant where none is given;
 * NULL-terminated), one beside it that does, and that is not there yet. What a sandbox lets through stays as it is. Transfer full. */
GFile *acc_save_settle (GFile *chosen, const char *const *endings);
gboolean acc_save_ends (GFile *file, const char *ending);
/* Whether a portal has let it through: it is that file alone, and nothing can be written beside it. */
gboolean acc_save_is_let_through (GFile *file);

void   acc_save_add_filter (GtkFileChooserNative *chooser, const char *name, const char *pattern);
/* With an offer to open it, or why not. ERROR: nullable. It calls the actions "win.saved" and "win.say". */
void   acc_save_say (GtkWidget *widget, GFile *file, const GError *error);

G_END_DECLS
