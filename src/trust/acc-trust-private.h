/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gcrypt.h>

#include "trust/acc-trust.h"

G_BEGIN_DECLS

/* What keys and signatures share. */

/* To be called before libgcrypt is used; from any thread, as often as one likes. */
void     _acc_trust_begin (void);
gboolean _acc_trust_fail (gcry_error_t code, GError **error); /* FALSE with an error where CODE is one */
/* Exactly SIZE bytes of base64 as minisign writes it, without anything that decodes to the same bytes. */
gboolean _acc_trust_decode (const char *text, guchar *bytes, gsize size);
/* The lines of a text, each ended by a line feed but perhaps the last; NULL unless there are N. Transfer full. */
GStrv    _acc_trust_split (const char *text, guint n);

G_END_DECLS
