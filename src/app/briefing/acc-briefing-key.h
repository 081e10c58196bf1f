/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "trust/acc-secret-key.h"

G_BEGIN_DECLS

/* The secret key of a file that a person chose; where it is kept under a passphrase, that is asked for over PARENT, again where it is another. It does not keep PARENT. */
void          acc_briefing_key_read_async (GtkWindow *parent, GFile *file, GAsyncReadyCallback callback, gpointer user_data);
/* Transfer full. NULL with an error: G_IO_ERROR_CANCELLED where the person gave up. */
AccSecretKey *acc_briefing_key_read_finish (GAsyncResult *result, GError **error);

G_END_DECLS
