/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Says again, in the language in use, what the templates of a window say: GtkBuilder translates once, when it builds. */

void acc_relabel (GtkWidget *root);

G_END_DECLS
