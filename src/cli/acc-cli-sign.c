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

/* What is there under the name of the signature is replaced where it is one, and is somebody's own where it is not. */
static gboolean
is_signature (const char *path)
{
  const char *begins = "untrusted comment: ";
  g_autofree char *text = NULL;

  return g_file_test (path, G_FILE_TEST_IS_REGULAR) && g_file_get_contents (path, &text, NULL, NULL) && g_str_has_prefix (text, begins);
}

gboolean
_acc_cli_may_sign (const char *path,
                   const char *key_path,
                   int        *status)
{
  g_autofree char *beside = NULL;

  if (path == NULL || *path == '\0' || strcmp (path, "-") == 0
      || (g_file_test (path, G_FILE_TEST_EXISTS) && !g_file_test (path, G_FILE_TEST_IS_REGULAR | G_FILE_TEST_IS_DIR)))
    {
      *status = _acc_cli_fail (ACC_EXIT_USAGE, _ ("a signature lies beside a file; name the file with -o FILE"));
      return FALSE;
    }
  beside = g_strconcat (path, ACC_SIGNATURE_SUFFIX, NULL);
  if (is_same_file (path, key_path) || is_same_file (beside, key_path))
    *status = _acc_cli_fail (ACC_EXIT_USAGE, _ ("%s is there already; write to another file"), key_path);
  else if (g_file_test (beside, G_FILE_TEST_EXISTS) && !is_signature (beside))
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
  int status;

  if (signature == NULL)
    return _acc_cli_fail_error (ACC_EXIT_COULD_NOT, error);
  status = _acc_cli_write (path, g_bytes_get_data (briefing, NULL), g_bytes_get_size (briefing));
  return status == ACC_EXIT_DONE ? _acc_cli_write (beside, signature, strlen (signature)) : status;
}
