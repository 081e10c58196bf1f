/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Signatures, as minisign 0.10 and later writes and reads them: of the BLAKE2b-512 of a file, and of the remark beside it. The first of the
 * four lines is the only one that no signature covers; it is always the same here, so that no byte of a signed file can be another. */

#include "config.h"

#include "trust/acc-signature.h"

#include <glib/gi18n.h>
#include <string.h>

#include "trust/acc-trust-private.h"

#define COMMENT ACC_TRUST_COMMENT "signature of Accession data"
#define REMARK "trusted comment: "
#define SIGNATURE_SIZE 64

typedef struct
{
  char algorithm[2]; /* "ED": of the BLAKE2b-512 of the bytes */
  guchar id[ACC_KEY_ID_SIZE];
  guchar signature[SIGNATURE_SIZE];
} Line;

G_STATIC_ASSERT (sizeof (Line) == 74);

/* The signature, and the remark behind it. */
static GByteArray *
join (const Line *line,
      const char *remark)
{
  GByteArray *joined = g_byte_array_new ();

  g_byte_array_append (joined, line->signature, SIGNATURE_SIZE);
  g_byte_array_append (joined, (const guint8 *) remark, (guint) strlen (remark));
  return joined;
}

static void
hash (GBytes *bytes,
      guchar  digest[64])
{
  gsize length;
  const void *data = g_bytes_get_data (bytes, &length);

  _acc_trust_begin ();
  gcry_md_hash_buffer (GCRY_MD_BLAKE2B_512, digest, data, length);
}

/**
 * acc_signature_make:
 * @key: who signs
 * @bytes: what is signed
 * @remark: one line that is signed with it
 * @error: #ACC_TRUST_ERROR_FAILED
 *
 * Returns: (transfer full) (nullable): the four lines
 */
char *
acc_signature_make (const AccSecretKey *key,
                    GBytes             *bytes,
                    const char         *remark,
                    GError            **error)
{
  guchar digest[64], whole[SIGNATURE_SIZE];
  Line line = { .algorithm = "ED" };
  g_autoptr (GByteArray) joined = NULL;
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  g_return_val_if_fail (strchr (remark, '\n') == NULL, NULL);

  hash (bytes, digest);
  memcpy (line.id, acc_secret_key_get_public (key)->id, ACC_KEY_ID_SIZE);
  if (!acc_secret_key_sign (key, digest, sizeof digest, line.signature, error))
    return NULL;
  joined = join (&line, remark);
  if (!acc_secret_key_sign (key, joined->data, joined->len, whole, error))
    return NULL;
  first = g_base64_encode ((const guchar *) &line, sizeof line);
  last = g_base64_encode (whole, sizeof whole);
  return g_strdup_printf (COMMENT "\n%s\n" REMARK "%s\n%s\n", first, remark, last);
}

static gboolean
check (const AccKey *key,
       const guchar *bytes,
       gsize         length,
       const guchar  signature[SIGNATURE_SIZE])
{
  gcry_sexp_t public = NULL, data = NULL, signed_by = NULL;
  gboolean good = gcry_sexp_build (&public, NULL, "(public-key (ecc (curve Ed25519) (flags eddsa) (q %b)))", ACC_KEY_SIZE, key->key) == 0
                  && gcry_sexp_build (&data, NULL, "(data (flags eddsa) (hash-algo sha512) (value %b))", (int) length, bytes) == 0
                  && gcry_sexp_build (&signed_by, NULL, "(sig-val (eddsa (r %b) (s %b)))", 32, signature, 32, signature + 32) == 0
                  && gcry_pk_verify (signed_by, data, public) == 0;

  gcry_sexp_release (public);
  gcry_sexp_release (data);
  gcry_sexp_release (signed_by);
  return good;
}

/**
 * acc_signature_check:
 * @text: four lines
 * @bytes: what they are said to sign
 * @keys: (element-type AccKey): those that are trusted
 * @remark: (out) (optional) (transfer full): what is signed with it
 * @error: #ACC_TRUST_ERROR_SYNTAX, #ACC_TRUST_ERROR_UNKNOWN_KEY or #ACC_TRUST_ERROR_ALTERED
 *
 * Returns: (transfer none) (nullable): the key among @keys that signed
 */
const AccKey *
acc_signature_check (const char *text,
                     GBytes     *bytes,
                     GPtrArray  *keys,
                     char      **remark,
                     GError    **error)
{
  g_auto (GStrv) lines = _acc_trust_split (text, 4);
  g_autoptr (GByteArray) joined = NULL;
  guchar digest[64], whole[SIGNATURE_SIZE];
  AccKey asked = { 0 };
  g_autofree char *id = NULL;
  Line line;

  if (lines == NULL || !g_str_has_prefix (lines[0], ACC_TRUST_COMMENT) || !_acc_trust_decode (lines[1], (guchar *) &line, sizeof line)
      || memcmp (line.algorithm, "ED", 2) != 0 || !g_str_has_prefix (lines[2], REMARK) || !_acc_trust_decode (lines[3], whole, sizeof whole))
    {
      g_set_error_literal (error, ACC_TRUST_ERROR, ACC_TRUST_ERROR_SYNTAX, _ ("this is not a key or a signature as minisign writes it"));
      return NULL;
    }
  hash (bytes, digest);
  joined = join (&line, lines[2] + strlen (REMARK));
  for (guint i = 0; i < keys->len; i++)
    {
      const AccKey *key = keys->pdata[i];

      if (memcmp (key->id, line.id, ACC_KEY_ID_SIZE) != 0)
        continue;
      if (!check (key, digest, sizeof digest, line.signature) || !check (key, joined->data, joined->len, whole))
        {
          g_set_error_literal (error, ACC_TRUST_ERROR, ACC_TRUST_ERROR_ALTERED, _ ("it is not what was signed: it was altered, or signed by another key of the same name"));
          return NULL;
        }
      if (remark != NULL)
        *remark = g_strdup (lines[2] + strlen (REMARK));
      return key;
    }
  memcpy (asked.id, line.id, ACC_KEY_ID_SIZE);
  id = acc_key_get_id (&asked);
  g_set_error (error, ACC_TRUST_ERROR, ACC_TRUST_ERROR_UNKNOWN_KEY, _ ("it is signed by the key %s, which is not among those that you trust"), id);
  return NULL;
}

GBytes *
acc_signature_attach (const AccSecretKey *key,
                      GBytes             *bytes,
                      const char         *remark,
                      GError            **error)
{
  g_autofree char *text = acc_signature_make (key, bytes, remark, error);
  GByteArray *file;
  gsize length;
  const void *data = g_bytes_get_data (bytes, &length);

  if (text == NULL)
    return NULL;
  file = g_byte_array_new ();
  g_byte_array_append (file, (const guint8 *) text, (guint) strlen (text));
  g_byte_array_append (file, data, (guint) length);
  return g_byte_array_free_to_bytes (file);
}

/**
 * acc_signature_detach:
 * @file: a file of which the first four lines are a signature of the rest
 * @keys: (element-type AccKey): those that are trusted
 * @key: (out) (optional) (transfer none): the one of them that signed
 * @remark: (out) (optional) (transfer full): what is signed with it
 * @error: #ACC_TRUST_ERROR_UNSIGNED, or as of acc_signature_check()
 *
 * Returns: (transfer full) (nullable): what is signed
 */
GBytes *
acc_signature_detach (GBytes        *file,
                      GPtrArray     *keys,
                      const AccKey **key,
                      char         **remark,
                      GError       **error)
{
  gsize length, end = 0;
  const char *data = g_bytes_get_data (file, &length);
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = NULL;
  const AccKey *found;

  for (guint line = 0; line < 4 && data != NULL; line++)
    {
      const char *feed = memchr (data + end, '\n', MIN (length - end, 4096));

      end = feed != NULL ? (gsize) (feed - data) + 1 : length;
    }
  if (data == NULL || end >= length || strncmp (data, COMMENT "\n", strlen (COMMENT "\n")) != 0)
    {
      g_set_error_literal (error, ACC_TRUST_ERROR, ACC_TRUST_ERROR_UNSIGNED, _ ("it is not signed"));
      return NULL;
    }
  text = g_strndup (data, end);
  bytes = g_bytes_new_from_bytes (file, end, length - end);
  found = acc_signature_check (text, bytes, keys, remark, error);
  if (found == NULL)
    return NULL;
  if (key != NULL)
    *key = found;
  return g_steal_pointer (&bytes);
}
