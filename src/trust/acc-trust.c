/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What keys and signatures share: libgcrypt, base64, and lines. */

#include "config.h"

#include "trust/acc-trust-private.h"

#include <glib/gi18n.h>
#include <string.h>

G_DEFINE_QUARK (acc-trust-error-quark, acc_trust_error)

void
_acc_trust_begin (void)
{
  static gsize begun;

  if (g_once_init_enter (&begun))
    {
      /* Memory that is never swapped out is small, and a passphrase of minisign's takes a gigabyte: it is not used. */
      if (!gcry_control (GCRYCTL_INITIALIZATION_FINISHED_P))
        {
          gcry_check_version (NULL);
          gcry_control (GCRYCTL_DISABLE_SECMEM, 0);
          gcry_control (GCRYCTL_INITIALIZATION_FINISHED, 0);
        }
      g_once_init_leave (&begun, 1);
    }
}

gboolean
_acc_trust_fail (gcry_error_t code,
                 GError     **error)
{
  if (code == 0)
    return TRUE;
  g_set_error (error, ACC_TRUST_ERROR, ACC_TRUST_ERROR_FAILED, _ ("it could not be signed or checked: %s"), gcry_strerror (code));
  return FALSE;
}

gboolean
_acc_trust_decode (const char *text,
                   guchar     *bytes,
                   gsize       size)
{
  gsize length = 0;
  g_autofree guchar *found = g_base64_decode (text, &length);
  g_autofree char *again = g_base64_encode (found, length);

  if (length != size || strcmp (again, text) != 0)
    return FALSE;
  memcpy (bytes, found, size);
  return TRUE;
}

GStrv
_acc_trust_split (const char *text,
                  guint       n)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  guint found = g_strv_length (lines);

  if (found == n + 1 && *lines[n] == '\0')
    {
      g_clear_pointer (&lines[n], g_free);
      found = n;
    }
  return found == n ? g_steal_pointer (&lines) : NULL;
}
