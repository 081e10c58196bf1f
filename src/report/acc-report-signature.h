/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "trust/acc-secret-key.h"

G_BEGIN_DECLS

/* Who made a file: a signature that lies beside it, in a file of its own with ".minisig" behind the name, as minisign(1) has it. The file
 * itself is the same, signed or not. */

#define ACC_SIGNATURE_SUFFIX ".minisig"

typedef enum
{
  ACC_SIGNED_BY_NOBODY,
  ACC_SIGNED_BY_TRUSTED,
  ACC_SIGNED_BY_UNKNOWN, /* a key that is not trusted: nothing can be told */
  ACC_SIGNED_WRONGLY,    /* the file is not what was signed, or what lies beside it is no signature */
} AccSigned;

/* The signature of a sealed briefing; its trusted comment says what the briefing is of. Transfer full, NULL with an error. */
char     *acc_report_sign (const AccSecretKey *key, GBytes *briefing, GError **error);
/* Writes both, in an order in which a signature never lies beside a briefing that it was not made of, whenever it ends: first what lies there is taken away. */
gboolean  acc_report_write_signed (GFile *file, GFile *beside, GBytes *briefing, const char *signature, GError **error);
/* Whether nothing but a signature, or nothing at all, is replaced there. */
gboolean  acc_report_may_sign (GFile *beside);
/* signature: (nullable): what lies beside the file. message: (out) transfer full, NULL of what nobody signed. */
AccSigned acc_report_check_signature (GBytes *file, GBytes *signature, char **message);
/* What a briefing without a signature does not prove. */
const char *acc_report_say_unsigned (void);

G_END_DECLS
