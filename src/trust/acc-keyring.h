/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trust/acc-key.h"

G_BEGIN_DECLS

/* Whom the user trusts: files with the public keys, named by the key's id. Those of the machine, and of who made the program, are read as well,
 * and are not changed. */

typedef enum
{
  ACC_KEYRING_USER,    /* in the user's data folder */
  ACC_KEYRING_MACHINE, /* in the data folders and the configuration of the machine */
  ACC_KEYRING_BUILT_IN, /* installed with the program, which was built with it */
} AccKeyringPlace;

/* The folder that keys are added to; transfer full. */
char      *acc_keyring_get_folder (void);
/* Of AccKey; transfer full. places: (out) (optional): of AccKeyringPlace, one for each. A file that is no key is passed over with a warning. */
GPtrArray *acc_keyring_list (GArray **places);
gboolean   acc_keyring_add (const AccKey *key, GError **error);
/* By the whole id. G_IO_ERROR_NOT_FOUND where there is none of the user's. */
gboolean   acc_keyring_remove (const char *id, GError **error);

G_END_DECLS
