/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/window/acc-window.h"

G_BEGIN_DECLS

/* The keys that are trusted: those of the person with a way to remove them, and a way to one more. Transfer none. */
GtkWindow *acc_keys_dialog_present (AccWindow *parent);

G_END_DECLS
