/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Editions in a file: as it is, and, so that what is behind the signature is reached, signed by a key that is trusted. */

#include "fuzz.h"

#include <string.h>

#include "editions/acc-edition-pack.h"

static void
open_pack (GBytes    *bytes,
           GPtrArray *keys)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  g_autoptr (GFile) file = fuzz_write ("fuzz.accession-data", data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (AccEditionPack) pack = acc_edition_pack_open (file, keys, NULL, &error);

  fuzz_assert_error (pack != NULL, error);
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        size_t        size)
{
  static AccSecretKey *key;
  static GPtrArray *keys;
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GBytes) signed_bytes = NULL;
  g_autoptr (GError) error = NULL;

  fuzz_get_folder ();
  if (key == NULL)
    {
      key = acc_secret_key_new ("fuzz", &error);
      g_assert_no_error (error);
      keys = g_ptr_array_new ();
      g_ptr_array_add (keys, (gpointer) acc_secret_key_get_public (key));
    }
  open_pack (bytes, keys);
  signed_bytes = acc_signature_attach (key, bytes, "fuzz", &error);
  g_assert_no_error (error);
  open_pack (signed_bytes, keys);
  return 0;
}
