/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Calls that newer versions of GTK replace, each wrapped once, and what every widget does. */

void     acc_widget_get_color (GtkWidget *widget, GdkRGBA *color);
gboolean acc_widget_lookup_color (GtkWidget *widget, const char *name, GdkRGBA *color);
/* For dispose: lets go of the template's children, and of any others. */
void     acc_widget_dispose_children (GtkWidget *widget, GType type);
/* A popover that was made for one time goes when it is closed. */
void     acc_popover_pass (GtkPopover *popover);

G_END_DECLS
