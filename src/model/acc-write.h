/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A file that a person named: written whole, or left as it was. */
gboolean acc_write_file (GFile *file, GBytes *bytes, GCancellable *cancellable, GError **error);
void     acc_write_file_async (GFile *file, GBytes *bytes, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
gboolean acc_write_file_finish (GFile *file, GAsyncResult *result, GError **error);

G_END_DECLS
