/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "facts/session/acc-session.h"

G_BEGIN_DECLS

/* What the marks mean: a button whose popover is made when it opens. session: where the session will be found then. */
void acc_legend_install (GtkMenuButton *button, AccSession **session);
/* Its words, in the language in use. */
void acc_legend_say (GtkMenuButton *button);

G_END_DECLS
