/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/window/acc-window.h"
#include "trust/acc-keyring.h"

G_BEGIN_DECLS

/* Whether somebody's key is to be trusted, which the person alone decides. then: (nullable): of GFile, what is taken once more when it is: files
 * that the key was wanted for. */

/* Shows a public key's file: fingerprint, name, and what trusting it means. */
void acc_key_dialog_ask (AccWindow *window, GFile *file, GPtrArray *then);
/* Has the person choose that file first. */
void acc_key_dialog_choose (AccWindow *window, GPtrArray *then);
/* What cannot be done for want of a key, and a way to trust that, after which it is done. */
void acc_key_dialog_offer (AccWindow *window, const char *heading, const char *body, GPtrArray *then);
/* "Key 5E0A…, named “Office” in its file": nobody vouches for the name. Transfer full. */
char *acc_key_dialog_name (const AccKey *key);

G_END_DECLS
