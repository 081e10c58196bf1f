/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* accession dossier: all that is written about a place, in a folder or a ZIP file. */

#include "config.h"

#include "cli/acc-cli-private.h"

#include <glib/gi18n.h>
#include <stdio.h>

#include "report/dossier/acc-dossier.h"

/* Those of --lang, as the program writes them, or the one in use. */
static GStrv
list_languages (AccCli *cli)
{
  GStrv languages = g_strsplit (cli->language != NULL ? cli->language : acc_locale_get_language (), ",", -1);

  for (guint i = 0; languages[i] != NULL; i++)
    {
      char *given = languages[i];

      languages[i] = g_strdup (acc_locale_match_language (given));
      g_free (given);
    }
  return languages;
}

static gboolean
make (AccDossier *dossier,
      gboolean    progress,
      GError    **error)
{
  while (acc_dossier_get_n_made (dossier) < acc_dossier_get_n_steps (dossier))
    {
      if (!acc_dossier_make_next (dossier, error))
        return FALSE;
      if (progress)
        fprintf (stderr, "%u/%u\n", acc_dossier_get_n_made (dossier), acc_dossier_get_n_steps (dossier));
    }
  return TRUE;
}

static int
write_zip (AccDossier *dossier)
{
  g_autoptr (GBytes) bytes = acc_dossier_to_zip (dossier);
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  return _acc_cli_write (NULL, data, length);
}

int
_acc_cli_dossier (AccCli *cli,
                  int     argc,
                  char  **argv)
{
  g_autofree char *as_of = NULL;
  g_autofree char *output = NULL;
  g_autofree char *paper_name = NULL;
  g_autofree char *key_path = NULL;
  g_autofree char *passphrase_path = NULL;
  g_autoptr (AccSecretKey) key = NULL;
  g_autoptr (AccDossier) dossier = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) languages = NULL;
  gboolean progress = FALSE;
  GOptionEntry entries[] = {
    { "as-of", 0, 0, G_OPTION_ARG_FILENAME, &as_of, N_ ("On this date; today when not given"), N_ ("DATE") },
    { "paper", 0, 0, G_OPTION_ARG_FILENAME, &paper_name, N_ ("The paper of what has pages: a4 (default) or letter"), N_ ("PAPER") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_ ("Write to this folder, which is empty or not there yet, or to a file that ends in .zip"), N_ ("FOLDER") },
    { "sign", 0, 0, G_OPTION_ARG_FILENAME, &key_path, N_ ("Sign with this secret key; the signature lies beside the manifest, as manifest.json.minisig"), N_ ("FILE") },
    { "passphrase-file", 0, 0, G_OPTION_ARG_FILENAME, &passphrase_path, N_ ("The passphrase of the key is in this file"), N_ ("FILE") },
    /* For the window, which starts this program to have one made: the ZIP goes to standard output, and how far it is to standard error. */
    { "progress", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_NONE, &progress, "", NULL },
    { NULL },
  };
  AccPaper paper;
  AccPlace place;
  gint32 day;
  int status = ACC_EXIT_DONE;

  if (!_acc_cli_parse (cli, entries, &argc, &argv, 1, 1, &status) || !_acc_cli_find_paper (paper_name, &paper, &status) || !_acc_cli_find_day (as_of, &day, &status))
    return status;
  if (!progress && (output == NULL || *output == '\0'))
    return _acc_cli_fail (ACC_EXIT_USAGE, _ ("give a folder, or a file that ends in .zip, with -o"));
  if (!progress && !acc_dossier_check_target (output, &error))
    return _acc_cli_fail_error (ACC_EXIT_COULD_NOT, error);
  if (key_path != NULL && (key = _acc_cli_read_key (key_path, passphrase_path, &status)) == NULL)
    return status;
  if (_acc_cli_load (cli, &status) == NULL || !_acc_cli_find_place (cli, argv[1], &place, &status))
    return status;
  languages = list_languages (cli);
  dossier = acc_dossier_new (cli->ledger, &place, day, (const char *const *) languages, paper);
  if (!make (dossier, progress, &error))
    return _acc_cli_fail_error (ACC_EXIT_COULD_NOT, error);
  if (key != NULL && !acc_dossier_sign (dossier, key, &error))
    return _acc_cli_fail_error (ACC_EXIT_COULD_NOT, error);
  if (progress)
    return write_zip (dossier);
  return acc_dossier_write (dossier, output, &error) ? ACC_EXIT_DONE : _acc_cli_fail_error (ACC_EXIT_COULD_NOT, error);
}
