/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

gboolean acc_launch_is_allowed (const char *address);
void     acc_launch_file       (GtkWidget  *widget,
                                const char *address);
void     acc_launch_address    (GtkWidget  *widget,
                                const char *address);

G_END_DECLS
