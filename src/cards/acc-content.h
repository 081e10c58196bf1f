/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What goes into the clipboard or is dragged out of the window: a text, and the same in other forms, as bytes and never as a file. */

/* The bytes of one form; NULL where it cannot be made. */
typedef GBytes *(*AccContentMake) (gpointer owner, const char *mime_type, GError **error);

/* The forms are made when they are asked for: for what is dragged, which mostly nobody asks for. MIME_TYPES: the best first, NULL-terminated. */
GdkContentProvider *acc_content_new_lazy (const char *text, const char *const *mime_types, AccContentMake make, GObject *owner);
/* Made now: for the clipboard, whose content stays as it was whatever is shown later. */
GdkContentProvider *acc_content_new (const char *text, const char *const *mime_types, AccContentMake make, GObject *owner);
/* A text alone. */
void                acc_content_copy_text (GtkWidget *widget, const char *text);

G_END_DECLS
