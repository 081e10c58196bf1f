/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* accession verify: a briefing compared with the record, the files of a dossier with its manifest, and who signed them. */

#include "config.h"

#include "cli/acc-cli-private.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

#include "report/acc-report-seal.h"
#include "report/acc-report-signature.h"
#include "report/dossier/acc-dossier.h"

/* What lies beside the file as its signature; NULL with ACC_EXIT_DONE where nothing does. */
static GBytes *
read_signature (const char *path,
                int        *status)
{
  g_autofree char *beside = g_strconcat (path, ACC_SIGNATURE_SUFFIX, NULL);

  if (strcmp (path, "-") == 0 || !g_file_test (beside, G_FILE_TEST_EXISTS))
    return NULL;
  return _acc_cli_read (beside, status);
}

/* A fault that is worse than one that was said before. */
static int
find_worse (int a,
            int b)
{
  return a == ACC_EXIT_DATA || b == ACC_EXIT_DONE ? a : b;
}

/* unsigned_words: what is said where nobody signed. */
static int
say_signature (GBytes     *file,
               GBytes     *signature,
               const char *unsigned_words,
               gboolean    agrees,
               gboolean    wanted)
{
  g_autofree char *message = NULL;
  g_autofree char *advice = NULL;

  switch (acc_report_check_signature (file, signature, &message))
    {
    case ACC_SIGNED_BY_TRUSTED:
      printf ("%s\n", message);
      return ACC_EXIT_DONE;
    case ACC_SIGNED_BY_UNKNOWN:
      advice = acc_locale_compose (C_ ("edition", "If you know whose key it is, compare its fingerprint with them, and add it with “{command}”."), "command", "accession keys add FILE", NULL);
      return _acc_cli_fail (wanted ? ACC_EXIT_DATA : ACC_EXIT_COULD_NOT, "%s %s", message, advice);
    case ACC_SIGNED_WRONGLY:
      return _acc_cli_fail (ACC_EXIT_DATA, "%s", message);
    case ACC_SIGNED_BY_NOBODY:
    default:
      if (wanted)
        return _acc_cli_fail (ACC_EXIT_DATA, "%s", unsigned_words);
      /* Of a file that does not agree there is no more to be said. */
      if (agrees)
        printf ("%s\n", unsigned_words);
      return ACC_EXIT_DONE;
    }
}

static int
verify_dossier (const char *folder,
                gboolean    wanted)
{
  int status = ACC_EXIT_DONE;
  g_autofree char *path = g_build_filename (folder, ACC_DOSSIER_MANIFEST, NULL);
  g_autoptr (GBytes) manifest = _acc_cli_read (path, &status);
  g_autoptr (GBytes) signature = manifest != NULL ? read_signature (path, &status) : NULL;
  g_autoptr (GError) error = NULL;
  guint n;
  gboolean agrees;

  if (status != ACC_EXIT_DONE)
    return status;
  agrees = acc_dossier_verify (folder, manifest, &n, &error);
  if (agrees)
    {
      g_autofree char *number = acc_locale_format_number (n);
      g_autofree char *line = acc_locale_compose (_ ("verified: the files of the dossier are those that its manifest lists ({n})"), "n", number, NULL);

      printf ("%s\n", line);
    }
  else
    status = _acc_cli_fail_error (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA) ? ACC_EXIT_DATA : ACC_EXIT_COULD_NOT, error);
  return find_worse (status, say_signature (manifest, signature, _ ("No signature is at hand: the checksums show that the files belong together, not who made them."), agrees, wanted));
}

/* A dossier is its folder, or the manifest in it. */
static char *
find_dossier (const char *path)
{
  g_autofree char *name = g_path_get_basename (path);

  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    return g_strdup (path);
  return strcmp (name, ACC_DOSSIER_MANIFEST) == 0 ? g_path_get_dirname (path) : NULL;
}

int
_acc_cli_verify (AccCli *cli,
                 int     argc,
                 char  **argv)
{
  g_autoptr (GBytes) sealed = NULL;
  g_autoptr (GBytes) signature = NULL;
  g_autofree char *message = NULL;
  g_autofree char *dossier = NULL;
  gboolean wanted = FALSE;
  GOptionEntry entries[] = {
    { "signed", 0, 0, G_OPTION_ARG_NONE, &wanted, N_ ("Fail unless it is signed by a key that you trust"), NULL },
    { NULL },
  };
  AccVerdict verdict;
  int status = ACC_EXIT_DONE;

  if (!_acc_cli_parse (cli, entries, &argc, &argv, 1, 1, &status))
    return status;
  dossier = find_dossier (argv[1]);
  if (dossier != NULL)
    return verify_dossier (dossier, wanted);
  if ((sealed = _acc_cli_read (argv[1], &status)) == NULL
      || ((signature = read_signature (argv[1], &status)) == NULL && status != ACC_EXIT_DONE)
      || _acc_cli_load (cli, &status) == NULL)
    return status;
  verdict = acc_report_verify (cli->ledger, sealed, &message);
  if (verdict != ACC_VERDICT_AGREES)
    status = _acc_cli_fail (verdict == ACC_VERDICT_DIFFERS ? ACC_EXIT_DATA : ACC_EXIT_COULD_NOT, "%s", message);
  else
    printf ("%s\n", message);
  return find_worse (status, say_signature (sealed, signature, acc_report_say_unsigned (), verdict == ACC_VERDICT_AGREES, wanted));
}
