/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the targets share. */

#include "fuzz.h"

#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>

#include "locale/acc-locale.h"

static char *folder;

static void
remove_folder (void)
{
  const char *name;
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
}

const char *
fuzz_get_folder (void)
{
  if (folder == NULL)
    {
      g_autoptr (GError) error = NULL;

      folder = g_dir_make_tmp ("accession-fuzz-XXXXXX", &error);
      g_assert_no_error (error);
      atexit (remove_folder);
      acc_locale_init ("en");
    }
  return folder;
}

AccLedger *
fuzz_get_ledger (void)
{
  static AccLedger *ledger;

  if (ledger == NULL)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (AccBundle) bundle = NULL;

      fuzz_get_folder ();
      bundle = acc_bundle_load_shipped (&error);
      g_assert_no_error (error);
      ledger = acc_ledger_new (bundle);
    }
  return ledger;
}

GFile *
fuzz_write (const char   *name,
            const guint8 *data,
            size_t        size)
{
  g_autofree char *path = g_build_filename (fuzz_get_folder (), name, NULL);
  g_autoptr (GError) error = NULL;

  /* GLib 2.74 leaves the end of a longer one behind. */
  g_unlink (path);
  g_file_set_contents_full (path, (const char *) data, (gssize) size, G_FILE_SET_CONTENTS_NONE, 0600, &error);
  g_assert_no_error (error);
  return g_file_new_for_path (path);
}

char *
fuzz_dup_text (const guint8 *data,
               size_t        size)
{
  g_autofree char *text = size > 0 ? g_strndup ((const char *) data, size) : g_strdup ("");

  return g_utf8_make_valid (text, -1);
}

void
fuzz_assert_line (const char *text)
{
  g_assert_nonnull (text);
  g_assert_true (g_utf8_validate (text, -1, NULL));
  g_assert_null (strpbrk (text, "\r\n\033"));
}

void
fuzz_assert_error (gboolean      done,
                   const GError *error)
{
  g_assert_true (done == (error == NULL));
  if (error != NULL)
    fuzz_assert_line (error->message);
}
