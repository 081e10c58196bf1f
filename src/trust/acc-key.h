/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trust/acc-trust.h"

G_BEGIN_DECLS

/* The public half of a key, as minisign(1) writes it: Ed25519 with a name of eight bytes. */

#define ACC_KEY_ID_SIZE 8
#define ACC_KEY_SIZE 32

typedef struct
{
  guchar id[ACC_KEY_ID_SIZE];
  guchar key[ACC_KEY_SIZE];
  char *name; /* the comment of the file that it was read from, which nobody vouches for; may be "" */
} AccKey;

/* How the name of a public key's file ends. */
#define ACC_KEY_SUFFIX ".pub"

AccKey  *acc_key_parse (const char *text, GError **error);
/* Of a file, which is small; nothing of a large one is read. */
AccKey  *acc_key_read (GFile *file, GError **error);
AccKey  *acc_key_copy (const AccKey *self);
void     acc_key_free (AccKey *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccKey, acc_key_free)

char    *acc_key_to_text (const AccKey *self);         /* transfer full: the file */
char    *acc_key_get_id (const AccKey *self);          /* transfer full: "E7A1..." as minisign names it, 16 digits */
char    *acc_key_get_fingerprint (const AccKey *self); /* transfer full: 16 groups of 4 digits */
gboolean acc_key_equal (const AccKey *self, const AccKey *other);

G_END_DECLS
