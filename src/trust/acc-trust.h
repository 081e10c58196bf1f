/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* How every file of minisign(1) begins: a key, a secret key, a signature. */
#define ACC_TRUST_COMMENT "untrusted comment: "

/**
 * ACC_TRUST_ERROR:
 *
 * Error domain of keys and signatures; codes are #AccTrustError.
 */
#define ACC_TRUST_ERROR (acc_trust_error_quark ())
GQuark acc_trust_error_quark (void);

/**
 * AccTrustError:
 * @ACC_TRUST_ERROR_SYNTAX: the text is no key, or no signature, of minisign's form
 * @ACC_TRUST_ERROR_PASSPHRASE: the secret key is kept under a passphrase, and the one given is not that
 * @ACC_TRUST_ERROR_UNSIGNED: there is no signature at all
 * @ACC_TRUST_ERROR_UNKNOWN_KEY: it is signed by a key that is not among those trusted
 * @ACC_TRUST_ERROR_ALTERED: it is said to be signed by a key that is trusted, and is not what that key signed
 * @ACC_TRUST_ERROR_FAILED: the library of ciphers could not do it
 */
typedef enum
{
  ACC_TRUST_ERROR_SYNTAX,
  ACC_TRUST_ERROR_PASSPHRASE,
  ACC_TRUST_ERROR_UNSIGNED,
  ACC_TRUST_ERROR_UNKNOWN_KEY,
  ACC_TRUST_ERROR_ALTERED,
  ACC_TRUST_ERROR_FAILED,
} AccTrustError;

G_END_DECLS
