/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A wide table begins at its first column, in right-to-left languages too. */
void acc_start_edge_keep (GtkScrolledWindow *scrolled);

G_END_DECLS
