/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What is built anew for each language: the main menu with the list of languages, and the window of shortcuts. */

/* The menu in the language in use; transfer none, valid until the next call. */
GMenuModel *acc_language_menu_get_main (void);
/* The window of shortcuts, made when somebody first asks for it in a language. */
void        acc_language_menu_show_shortcuts (GtkApplicationWindow *window);

G_END_DECLS
