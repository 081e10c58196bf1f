/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trust/acc-secret-key.h"

G_BEGIN_DECLS

/* Signatures in minisign's form: four lines of text. */

/* remark: one line that is signed too. Transfer full; NULL with an error. */
char         *acc_signature_make (const AccSecretKey *key, GBytes *bytes, const char *remark, GError **error);
/* Which of KEYS (of AccKey) signed the bytes; transfer none, NULL with an error. remark: (out) (optional): transfer full. */
const AccKey *acc_signature_check (const char *text, GBytes *bytes, GPtrArray *keys, char **remark, GError **error);

/* A file that carries its signature before what is signed. */
GBytes       *acc_signature_attach (const AccSecretKey *key, GBytes *bytes, const char *remark, GError **error);
/* What is signed, transfer full, and by whom. NULL with an error: ACC_TRUST_ERROR_UNSIGNED where it carries none. */
GBytes       *acc_signature_detach (GBytes *file, GPtrArray *keys, const AccKey **key, char **remark, GError **error);

G_END_DECLS
