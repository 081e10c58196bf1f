/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A picture of a widget as it is drawn, through the software renderer. */
gboolean acc_screenshot_save (GtkWidget *widget, const char *path, GError **error);

G_END_DECLS
