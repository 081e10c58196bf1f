/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* accession pack, and what "accession editions add" does with such a file. */

#include "config.h"

#include "cli/acc-cli-private.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

#include "editions/acc-edition-pack.h"
#include "facts/acc-edition-words.h"
#include "trust/acc-keyring.h"

int
_acc_cli_pack (AccCli *cli,
               int     argc,
               char  **argv)
{
  g_autofree char *key_path = NULL;
  g_autofree char *passphrase_path = NULL;
  g_autofree char *output = NULL;
  GOptionEntry entries[] = {
    { "key", 0, 0, G_OPTION_ARG_FILENAME, &key_path, N_ ("The secret key that signs"), N_ ("FILE") },
    { "passphrase-file", 0, 0, G_OPTION_ARG_FILENAME, &passphrase_path, N_ ("The passphrase of the key is in this file"), N_ ("FILE") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_ ("Write to a file"), N_ ("FILE") },
    { NULL },
  };
  g_autoptr (AccSecretKey) key = NULL;
  g_autoptr (AccEdition) edition = NULL;
  g_autoptr (GBytes) pack = NULL;
  g_autoptr (GError) error = NULL;
  int status = ACC_EXIT_DONE;

  if (!_acc_cli_parse (cli, entries, &argc, &argv, 1, 1, &status))
    return status;
  if (key_path == NULL)
    return _acc_cli_fail (ACC_EXIT_USAGE, _ ("say with %s whose key signs; “%s” makes one"), "--key", "accession keygen");
  if (strcmp (argv[1], ACC_EDITION_SHIPPED) == 0)
    return _acc_cli_fail (ACC_EXIT_USAGE, _ ("the edition that ships is part of the program and needs no file of its own"));
  key = _acc_cli_read_key (key_path, passphrase_path, &status);
  if (key == NULL)
    return status;
  edition = acc_edition_store_find (argv[1], &error);
  if (edition == NULL)
    return _acc_cli_fail_error (ACC_EXIT_USAGE, error);
  pack = acc_edition_pack (edition, key, &error);
  if (pack == NULL)
    return _acc_cli_fail_error (error->domain == ACC_BUNDLE_ERROR ? ACC_EXIT_DATA : ACC_EXIT_COULD_NOT, error);
  if (output == NULL)
    output = g_strconcat (argv[1], ACC_EDITION_PACK_SUFFIX, NULL);
  return _acc_cli_write (output, g_bytes_get_data (pack, NULL), g_bytes_get_size (pack));
}

static int
say_failure (const char   *path,
             const GError *error)
{
  /* What was signed, and by whom, is a matter of what is in the file. */
  gboolean data = error->domain == ACC_TRUST_ERROR || error->domain == ACC_BUNDLE_ERROR;

  return _acc_cli_fail (data ? ACC_EXIT_DATA : ACC_EXIT_COULD_NOT, "%s: %s", path, error->message);
}

int
_acc_cli_add_pack (const char *path,
                   gboolean    machine,
                   gboolean    use,
                   gboolean    older)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (GPtrArray) keys = acc_keyring_list (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (AccEditionPack) pack = acc_edition_pack_open (file, keys, NULL, &error);
  g_autoptr (AccEdition) same = NULL;
  g_autoptr (AccEdition) later = NULL;
  g_autoptr (AccEdition) edition = NULL;
  g_autofree char *line = NULL;
  g_autofree char *age = NULL;
  g_autofree char *by = NULL;
  g_autofree char *more = NULL;

  if (pack == NULL)
    return say_failure (path, error);
  same = acc_edition_pack_find_same (pack);
  later = acc_edition_pack_find_later (pack);
  if (same == NULL && later != NULL && !older)
    return _acc_cli_fail (ACC_EXIT_USAGE, _ ("%s: edition %s is older than %s, which is there already; say %s to take it in all the same"), path,
                          acc_edition_get_id (acc_edition_pack_get_edition (pack)), acc_edition_get_id (later), "--older");
  if (same == NULL)
    edition = acc_edition_pack_take_in (pack, machine, use, NULL, &error);
  else if (!use || acc_edition_store_use (acc_edition_get_id (same), &error))
    edition = g_object_ref (same);
  if (edition == NULL)
    return say_failure (path, error);
  line = acc_edition_word_added (acc_edition_get_info (edition), same != NULL, use);
  age = acc_edition_word_age (acc_edition_get_info (edition));
  by = acc_edition_word_signer (acc_edition_pack_get_signer (pack));
  more = g_strconcat (age, "\n", by, "\n", NULL);
  return _acc_cli_say_done (line, more);
}
