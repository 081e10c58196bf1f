/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "app/acc-view.h"

G_BEGIN_DECLS

/* What is remembered from one time to the next. Where the settings' schema is not installed, nothing is. */
void acc_settings_restore_size (GtkWindow *window);
/* Where the window was: new strings; "" for an as_of of today. FALSE when nothing is remembered. */
gboolean acc_settings_get_last (char **place, char **as_of);
void acc_settings_save (GtkWindow *window, AccView *view);
/* The tag of a language; "" to follow the session. */
char *acc_settings_get_language (void);
void acc_settings_set_language (const char *language);
/* From now on nothing is read nor written: for pictures of the window. */
void acc_settings_disable (void);

G_END_DECLS
