/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The manual: in the desktop's help viewer, and where there is none in a window of the program's own. */

#define ACC_TYPE_HELP_WINDOW (acc_help_window_get_type ())
G_DECLARE_FINAL_TYPE (AccHelpWindow, acc_help_window, ACC, HELP_WINDOW, AdwWindow)

void           acc_help_show (GtkWindow *parent);
void           acc_help_language_changed (void);

AccHelpWindow *acc_help_window_new (GtkWindow *parent);
const char    *acc_help_window_get_page (AccHelpWindow *self);

G_END_DECLS
