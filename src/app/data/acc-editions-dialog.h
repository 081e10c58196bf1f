/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/window/acc-window.h"

G_BEGIN_DECLS

/* The editions of figures that are there, of which one is chosen. */
GtkWindow *acc_editions_dialog_present (AccWindow *parent);

/* Makes an edition the one in use, and has the window show it; undo: whether a button offers the one before. */
void       acc_editions_use (AccWindow *window, const char *id, gboolean undo);

G_END_DECLS
