/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Signing what a command writes: the secret key, and the file beside the file. */

#include "config.h"

#include "cli/acc-cli-private.h"

#include <glib/gi18n.h>
#include <string.h>
#include <sys/stat.h>

#include "report/acc-report-signature.h"

AccSecretKey *
_acc_cli_read_key (const char *path,
                   const char *passphrase_path,
                   int        *status)
{
  g_autofree char *text = _acc_cli_read_text (path, status);
  g_autofree char *passphrase = NULL;
  g_autoptr (GError) error = NULL;
  AccSecretKey *key;

  if (text == NULL || (passphrase_path != NULL && (passphrase = _acc_cli_read_passphrase (passphrase_path, status)) == NULL))
    return NULL;
  key = acc_secret_key_parse (text, passphrase, &error);
  if (key == NULL)
    *status = _acc_cli_fail (ACC_EXIT_DATA, "%s: %s", path, error->message);
  return key;
}

static gboolean
is_same_file (const char *a,
              const char *b)
{
  struct stat of_a, of_b;

  return stat (a, &of_a) == 0 && stat (b, &of_b) == 0 && of_a.st_dev == of_b.st_dev && of_a.st_ino == of_b.st_ino;
}

gboolean
_acc_cli_may_sign (const char *path,
                   const char *key_path,
                   int        *status)
{
  g_autofree char *beside = NULL;
  g_autoptr (GFile) signature = NULL;

  if (path == NULL || *path == '\0' || strcmp (path, "-") == 0
      || (g_file_test (path, G_FILE_TEST_EXISTS) && !g_file_test (path, G_FILE_TEST_IS_REGULAR | G_FILE_TEST_IS_DIR)))
    {
      *status = _acc_cli_fail (ACC_EXIT_USAGE, _ ("a signature lies beside a file; name the file with -o FILE"));
      return FALSE;
    }
  beside = g_strconcat (path, ACC_SIGNATURE_SUFFIX, NULL);
  signature = g_file_new_for_path (beside);
  if (is_same_file (path, key_path) || is_same_file (beside, key_path))
    *status = _acc_cli_fail (ACC_EXIT_USAGE, _ ("%s is there already; write to another file"), key_path);
  else if (!acc_report_may_sign (signature))
    *status = _acc_cli_fail (ACC_EXIT_COULD_NOT, _ ("%s is there already; write to another file"), beside);
  else
    return TRUE;
  return FALSE;
}

int
_acc_cli_write_signed (const char         *path,
                       GBytes             *briefing,
                       const AccSecretKey *key)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *signature = acc_report_sign (key, briefing, &error);
  g_autofree char *beside = g_strconcat (path, ACC_SIGNATURE_SUFFIX, NULL);
  g_autoptr (GFile) file = NULL, signed_by = NULL;

  if (signature == NULL)
    return _acc_cli_fail_error (ACC_EXIT_COULD_NOT, error);
  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    return _acc_cli_fail (ACC_EXIT_COULD_NOT, _ ("“%s” is a folder; name a file in it"), path);
  file = _acc_cli_follow_links (path);
  signed_by = _acc_cli_follow_links (beside);
  return acc_report_write_signed (file, signed_by, briefing, signature, &error) ? ACC_EXIT_DONE : _acc_cli_fail (ACC_EXIT_COULD_NOT, _ ("“%s” cannot be written: %s"), path, error->message);
}
