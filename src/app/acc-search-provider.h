/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Answers the desktop's search (org.gnome.Shell.SearchProvider2) without opening a window. */

#define ACC_TYPE_SEARCH_PROVIDER (acc_search_provider_get_type ())
G_DECLARE_FINAL_TYPE (AccSearchProvider, acc_search_provider, ACC, SEARCH_PROVIDER, GObject)

/* The application owns its provider, not the other way round. */
AccSearchProvider *acc_search_provider_new (GtkApplication *application);
gboolean           acc_search_provider_export (AccSearchProvider *self, GDBusConnection *connection, const char *path, GError **error);
void               acc_search_provider_unexport (AccSearchProvider *self);

G_END_DECLS
