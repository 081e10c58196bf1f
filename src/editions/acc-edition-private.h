/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "editions/acc-edition-store.h"

G_BEGIN_DECLS

/* What the parts of the store share. */

/* The user's own acts, in a folder of their own with a lock like that of the editions. */
#define ACC_ACTS_FILE "acts.json"

/* The lock: one writer at a time. -1 with an error, G_IO_ERROR_BUSY where another has it. */
int      acc_edition_store_lock (const char *folder, GError **error);
void     acc_edition_store_unlock (int lock);
gboolean acc_edition_store_set_current (const char *folder, const char *id, GError **error);
AccEdition *acc_edition_store_find_same (const AccEditionInfo *info);
void     acc_edition_store_sync_folder (const char *path);
/* Where editions lie that are for everybody who uses the computer; transfer full. */
char    *acc_edition_store_get_machine_folder (void);
/* Whether it is the name of one of an edition's own files in one of its two folders. */
gboolean acc_edition_store_is_own_name (const char *name, gboolean finished);
gboolean acc_edition_store_fail (const char *path, int saved, GError **error);

G_END_DECLS
