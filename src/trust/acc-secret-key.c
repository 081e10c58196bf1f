/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Secret keys, in the files of minisign 0.10 and later, under a passphrase by scrypt or without one. */

#include "config.h"

#include "trust/acc-secret-key.h"

#include <glib/gi18n.h>
#include <string.h>

#include "trust/acc-trust-private.h"

#define CHECKSUM_SIZE 32
/* As minisign derives them: what libsodium calls sensitive. */
#define OPERATIONS G_GUINT64_CONSTANT (33554432)
#define MEMORY G_GUINT64_CONSTANT (1073741824)

struct _AccSecretKey
{
  AccKey *public;
  guchar seed[32];
};

/* What a passphrase hides. */
typedef struct
{
  guchar id[ACC_KEY_ID_SIZE];
  guchar seed[32];
  guchar key[ACC_KEY_SIZE];
  guchar checksum[CHECKSUM_SIZE];
} Hidden;

typedef struct
{
  char algorithm[2];
  char derivation[2]; /* "Sc", or two zeros */
  char check[2];
  guchar salt[32];
  guchar operations[8];
  guchar memory[8];
  Hidden hidden;
} File;

G_STATIC_ASSERT (sizeof (File) == 158);

static void
compute_checksum (const Hidden *hidden,
                  guchar        checksum[CHECKSUM_SIZE])
{
  guchar parts[2 + ACC_KEY_ID_SIZE + 32 + ACC_KEY_SIZE] = "Ed";

  memcpy (parts + 2, hidden, sizeof parts - 2);
  gcry_md_hash_buffer (GCRY_MD_BLAKE2B_256, checksum, parts, sizeof parts);
  memset (parts, 0, sizeof parts);
}

static guint64
read_number (const guchar bytes[8])
{
  guint64 number;

  memcpy (&number, bytes, 8);
  return GUINT64_FROM_LE (number);
}

static void
write_number (guchar  bytes[8],
              guint64 number)
{
  number = GUINT64_TO_LE (number);
  memcpy (bytes, &number, 8);
}

/* Hides what is open, and the other way round. libsodium's two numbers become those of scrypt, of which r is always 8. */
static gboolean
apply_passphrase (File       *file,
                  const char *passphrase,
                  GError    **error)
{
  guint64 operations = MAX (read_number (file->operations), 32768), memory = read_number (file->memory), most, n = 2, p = 1;
  guchar stream[sizeof (Hidden)];
  gboolean done;

  most = operations < memory / 32 ? operations / (8 * 4) : memory / (8 * 128);
  while (n <= most / 2 && n < G_GUINT64_CONSTANT (1) << 62)
    n *= 2;
  if (operations >= memory / 32)
    p = MAX (MIN (operations / 4 / n, 0x3fffffff) / 8, 1);
  /* A file of somebody else's may ask for any amount; no more than minisign's own is given. */
  if (memory > MEMORY || operations > OPERATIONS * 4)
    {
      g_set_error_literal (error, ACC_TRUST_ERROR, ACC_TRUST_ERROR_SYNTAX, _ ("this is not a key or a signature as minisign writes it"));
      return FALSE;
    }
  done = _acc_trust_fail (gcry_kdf_derive (passphrase, strlen (passphrase), GCRY_KDF_SCRYPT, (int) n, file->salt, sizeof file->salt, (unsigned long) p,
                                           sizeof stream, stream),
                          error);
  for (gsize i = 0; done && i < sizeof stream; i++)
    ((guchar *) &file->hidden)[i] ^= stream[i];
  memset (stream, 0, sizeof stream);
  return done;
}

static AccSecretKey *
take_hidden (const Hidden *hidden,
             const char   *name)
{
  AccSecretKey *self = g_new0 (AccSecretKey, 1);

  self->public = g_new0 (AccKey, 1);
  self->public->name = g_strdup (name);
  memcpy (self->public->id, hidden->id, ACC_KEY_ID_SIZE);
  memcpy (self->public->key, hidden->key, ACC_KEY_SIZE);
  memcpy (self->seed, hidden->seed, sizeof self->seed);
  return self;
}

static gboolean
take_part (gcry_sexp_t key,
           const char *name,
           guchar      bytes[32])
{
  gcry_sexp_t found = gcry_sexp_find_token (key, name, 0);
  size_t length = 0;
  const char *data = found != NULL ? gcry_sexp_nth_data (found, 1, &length) : NULL;

  if (data != NULL && length == 32)
    memcpy (bytes, data, 32);
  gcry_sexp_release (found);
  return length == 32;
}

/**
 * acc_secret_key_new:
 * @name: whose it is; written into the comment of the public key
 * @error: set where there is no randomness: #ACC_TRUST_ERROR_FAILED
 *
 * Returns: (transfer full) (nullable): a new key
 */
AccSecretKey *
acc_secret_key_new (const char *name,
                    GError    **error)
{
  gcry_sexp_t parameters = NULL, key = NULL;
  AccSecretKey *self = NULL;
  Hidden hidden;

  _acc_trust_begin ();
  if (_acc_trust_fail (gcry_sexp_build (&parameters, NULL, "(genkey (ecc (curve Ed25519) (flags eddsa)))"), error)
      && _acc_trust_fail (gcry_pk_genkey (&key, parameters), error))
    {
      gcry_create_nonce (hidden.id, sizeof hidden.id);
      if (take_part (key, "d", hidden.seed) && take_part (key, "q", hidden.key))
        self = take_hidden (&hidden, name);
      else
        _acc_trust_fail (gcry_error (GPG_ERR_INV_DATA), error);
    }
  gcry_sexp_release (parameters);
  gcry_sexp_release (key);
  memset (&hidden, 0, sizeof hidden);
  return self;
}

/**
 * acc_secret_key_parse:
 * @text: a file of two lines
 * @passphrase: (nullable): under which it is kept
 * @error: set to #ACC_TRUST_ERROR_SYNTAX where it is no key, and to #ACC_TRUST_ERROR_PASSPHRASE where the passphrase is missing or another
 *
 * Returns: (transfer full) (nullable): the key
 */
AccSecretKey *
acc_secret_key_parse (const char *text,
                      const char *passphrase,
                      GError    **error)
{
  g_auto (GStrv) lines = _acc_trust_split (text, 2);
  static const guchar none[CHECKSUM_SIZE];
  guchar checksum[CHECKSUM_SIZE];
  AccSecretKey *self = NULL;
  gboolean locked;
  File file;

  _acc_trust_begin ();
  if (lines == NULL || !g_str_has_prefix (lines[0], ACC_TRUST_COMMENT) || !_acc_trust_decode (lines[1], (guchar *) &file, sizeof file)
      || memcmp (file.algorithm, "Ed", 2) != 0 || memcmp (file.check, "B2", 2) != 0
      || (memcmp (file.derivation, "Sc", 2) != 0 && memcmp (file.derivation, "\0\0", 2) != 0))
    {
      g_set_error_literal (error, ACC_TRUST_ERROR, ACC_TRUST_ERROR_SYNTAX, _ ("this is not a key or a signature as minisign writes it"));
      return NULL;
    }
  locked = file.derivation[0] != '\0';
  if (locked && passphrase == NULL)
    {
      g_set_error_literal (error, ACC_TRUST_ERROR, ACC_TRUST_ERROR_PASSPHRASE, _ ("the secret key is kept under a passphrase: it was not given, or is another"));
      return NULL;
    }
  if (!locked || apply_passphrase (&file, passphrase, error))
    {
      compute_checksum (&file.hidden, checksum);
      /* Without a passphrase, minisign leaves the checksum empty. */
      if (memcmp (checksum, file.hidden.checksum, CHECKSUM_SIZE) == 0 || (!locked && memcmp (none, file.hidden.checksum, CHECKSUM_SIZE) == 0))
        self = take_hidden (&file.hidden, "");
      else if (locked)
        g_set_error_literal (error, ACC_TRUST_ERROR, ACC_TRUST_ERROR_PASSPHRASE, _ ("the secret key is kept under a passphrase: it was not given, or is another"));
      else
        g_set_error_literal (error, ACC_TRUST_ERROR, ACC_TRUST_ERROR_SYNTAX, _ ("this is not a key or a signature as minisign writes it"));
    }
  memset (&file, 0, sizeof file);
  return self;
}

void
acc_secret_key_free (AccSecretKey *self)
{
  acc_key_free (self->public);
  memset (self->seed, 0, sizeof self->seed);
  g_free (self);
}

const AccKey *
acc_secret_key_get_public (const AccSecretKey *self)
{
  return self->public;
}

char *
acc_secret_key_to_text (const AccSecretKey *self,
                        const char         *passphrase,
                        GError            **error)
{
  File file = { .algorithm = "Ed", .derivation = "\0", .check = "B2" };
  g_autofree char *line = NULL;
  gboolean done = TRUE;

  _acc_trust_begin ();
  memcpy (file.hidden.id, self->public->id, ACC_KEY_ID_SIZE);
  memcpy (file.hidden.seed, self->seed, sizeof self->seed);
  memcpy (file.hidden.key, self->public->key, ACC_KEY_SIZE);
  compute_checksum (&file.hidden, file.hidden.checksum);
  if (passphrase != NULL)
    {
      memcpy (file.derivation, "Sc", 2);
      gcry_randomize (file.salt, sizeof file.salt, GCRY_STRONG_RANDOM);
      write_number (file.operations, OPERATIONS);
      write_number (file.memory, MEMORY);
      done = apply_passphrase (&file, passphrase, error);
    }
  if (done)
    line = g_base64_encode ((const guchar *) &file, sizeof file);
  memset (&file, 0, sizeof file);
  return done ? g_strdup_printf (ACC_TRUST_COMMENT "%s\n%s\n", passphrase != NULL ? "minisign encrypted secret key" : "minisign secret key", line) : NULL;
}

/**
 * acc_secret_key_sign:
 * @self: a secret key
 * @bytes: what is signed
 * @length: of it, in bytes
 * @signature: (out caller-allocates): 64 bytes
 * @error: #ACC_TRUST_ERROR_FAILED
 *
 * Signs by Ed25519 (RFC 8032, without a prefix).
 *
 * Returns: whether it is signed
 */
gboolean
acc_secret_key_sign (const AccSecretKey *self,
                     const guchar       *bytes,
                     gsize               length,
                     guchar             *signature,
                     GError            **error)
{
  gcry_sexp_t key = NULL, data = NULL, result = NULL;
  gboolean done;

  _acc_trust_begin ();
  done = _acc_trust_fail (gcry_sexp_build (&key, NULL, "(private-key (ecc (curve Ed25519) (flags eddsa) (q %b) (d %b)))", ACC_KEY_SIZE, self->public->key, 32,
                                           self->seed),
                          error)
         && _acc_trust_fail (gcry_sexp_build (&data, NULL, "(data (flags eddsa) (hash-algo sha512) (value %b))", (int) length, bytes), error)
         && _acc_trust_fail (gcry_pk_sign (&result, data, key), error);
  if (done && (!take_part (result, "r", signature) || !take_part (result, "s", signature + 32)))
    done = _acc_trust_fail (gcry_error (GPG_ERR_INV_DATA), error);
  gcry_sexp_release (key);
  gcry_sexp_release (data);
  gcry_sexp_release (result);
  return done;
}
