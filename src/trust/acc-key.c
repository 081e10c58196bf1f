/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Public keys. Their form is that of minisign 0.10 and later, so that the files of either program are read by the other. */

#include "config.h"

#include "trust/acc-key.h"

#include <glib/gi18n.h>
#include <string.h>

#include "trust/acc-trust-private.h"

/* A key's file has a little over a hundred bytes; nothing larger is read. */
#define LARGEST 4096

/**
 * acc_key_parse:
 * @text: a file of two lines, or the second of them alone
 * @error: set where it is no key: #ACC_TRUST_ERROR_SYNTAX
 *
 * Returns: (transfer full) (nullable): the key
 */
AccKey *
acc_key_parse (const char *text,
               GError    **error)
{
  g_auto (GStrv) lines = _acc_trust_split (text, g_str_has_prefix (text, ACC_TRUST_COMMENT) ? 2 : 1);
  struct
  {
    char algorithm[2];
    guchar id[ACC_KEY_ID_SIZE];
    guchar key[ACC_KEY_SIZE];
  } parts;
  AccKey *self;

  G_STATIC_ASSERT (sizeof parts == 42);
  if (lines == NULL || !_acc_trust_decode (lines[lines[1] != NULL ? 1 : 0], (guchar *) &parts, sizeof parts) || memcmp (parts.algorithm, "Ed", 2) != 0)
    {
      g_set_error_literal (error, ACC_TRUST_ERROR, ACC_TRUST_ERROR_SYNTAX, _ ("this is not a key or a signature as minisign writes it"));
      return NULL;
    }
  self = g_new0 (AccKey, 1);
  memcpy (self->id, parts.id, ACC_KEY_ID_SIZE);
  memcpy (self->key, parts.key, ACC_KEY_SIZE);
  self->name = g_utf8_make_valid (lines[1] != NULL ? lines[0] + strlen (ACC_TRUST_COMMENT) : "", -1);
  return self;
}

/**
 * acc_key_read:
 * @file: a file
 * @error: #ACC_TRUST_ERROR_SYNTAX, or why it cannot be read
 *
 * Returns: (transfer full) (nullable): the key in it
 */
AccKey *
acc_key_read (GFile   *file,
              GError **error)
{
  g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE, G_FILE_QUERY_INFO_NONE, NULL, error);
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = NULL;

  if (info == NULL)
    return NULL;
  if (g_file_info_get_file_type (info) == G_FILE_TYPE_REGULAR && g_file_info_get_size (info) <= LARGEST)
    {
      bytes = g_file_load_bytes (file, NULL, NULL, error);
      if (bytes == NULL)
        return NULL;
      text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
    }
  return acc_key_parse (text != NULL ? text : "", error);
}

AccKey *
acc_key_copy (const AccKey *self)
{
  AccKey *copy = g_memdup2 (self, sizeof *self);

  copy->name = g_strdup (self->name);
  return copy;
}

void
acc_key_free (AccKey *self)
{
  g_free (self->name);
  g_free (self);
}

char *
acc_key_to_text (const AccKey *self)
{
  guchar parts[2 + ACC_KEY_ID_SIZE + ACC_KEY_SIZE] = "Ed";
  g_autofree char *line = NULL;

  memcpy (parts + 2, self->id, ACC_KEY_ID_SIZE);
  memcpy (parts + 2 + ACC_KEY_ID_SIZE, self->key, ACC_KEY_SIZE);
  line = g_base64_encode (parts, sizeof parts);
  return g_strdup_printf (ACC_TRUST_COMMENT "%s\n%s\n", self->name, line);
}

char *
acc_key_get_id (const AccKey *self)
{
  GString *id = g_string_new (NULL);

  /* A number that is kept with its lowest byte first. */
  for (int i = ACC_KEY_ID_SIZE - 1; i >= 0; i--)
    g_string_append_printf (id, "%02X", self->id[i]);
  return g_string_free (id, FALSE);
}

/**
 * acc_key_get_fingerprint:
 * @self: a key
 *
 * Returns: (transfer full): what two people compare before one trusts the key of the other: the first 32 bytes of BLAKE2b-512 of its name
 *   and key, in 16 groups of 4 hexadecimal digits
 */
char *
acc_key_get_fingerprint (const AccKey *self)
{
  guchar parts[ACC_KEY_ID_SIZE + ACC_KEY_SIZE], digest[64];
  GString *text = g_string_new (NULL);

  _acc_trust_begin ();
  memcpy (parts, self->id, ACC_KEY_ID_SIZE);
  memcpy (parts + ACC_KEY_ID_SIZE, self->key, ACC_KEY_SIZE);
  gcry_md_hash_buffer (GCRY_MD_BLAKE2B_512, digest, parts, sizeof parts);
  for (guint i = 0; i < 32; i += 2)
    g_string_append_printf (text, "%s%02X%02X", i > 0 ? " " : "", digest[i], digest[i + 1]);
  return g_string_free (text, FALSE);
}

gboolean
acc_key_equal (const AccKey *self,
               const AccKey *other)
{
  return memcmp (self->id, other->id, ACC_KEY_ID_SIZE) == 0 && memcmp (self->key, other->key, ACC_KEY_SIZE) == 0;
}
