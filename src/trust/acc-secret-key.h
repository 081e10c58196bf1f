/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trust/acc-key.h"

G_BEGIN_DECLS

/* The half of a key that signs. */
typedef struct _AccSecretKey AccSecretKey;

/* A new one; NAME says whose it is. */
AccSecretKey *acc_secret_key_new (const char *name, GError **error);
/* passphrase: (nullable): needed where the file is kept under one; that of minisign(1) takes a gigabyte of memory for a second. */
AccSecretKey *acc_secret_key_parse (const char *text, const char *passphrase, GError **error);
void          acc_secret_key_free (AccSecretKey *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccSecretKey, acc_secret_key_free)

const AccKey *acc_secret_key_get_public (const AccSecretKey *self);
/* The file, under a passphrase or, with NULL, open to whoever can read it; transfer full, NULL with an error. */
char         *acc_secret_key_to_text (const AccSecretKey *self, const char *passphrase, GError **error);
/* 64 bytes of Ed25519. */
gboolean      acc_secret_key_sign (const AccSecretKey *self, const guchar *bytes, gsize length, guchar *signature, GError **error);

G_END_DECLS
