/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The row of a list of sources or documents; item: an AccReference, which it follows. For gtk_list_box_bind_model(). */
GtkWidget *acc_source_row_new (gpointer item, gpointer user_data);

G_END_DECLS
