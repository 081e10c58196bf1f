/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* accession keygen and accession keys: a key of one's own, and those of others that are trusted. */

#define _GNU_SOURCE /* renameat2 () */

#include "config.h"

#include "cli/acc-cli-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "model/acc-text.h"
#include "trust/acc-keyring.h"
#include "trust/acc-secret-key.h"

/* A file that was not there before, whole or not at all; what somebody has is never written over. */
static int
write_new (const char *path,
           const char *text,
           int         mode)
{
  g_autofree char *fresh = g_strconcat (path, ".XXXXXX", NULL);
  int file = g_mkstemp_full (fresh, O_WRONLY | O_CLOEXEC, mode);
  gsize length = strlen (text);
  gboolean done;
  int saved;

  errno = file >= 0 ? ENOSPC : errno; /* what a write of a part of it leaves unsaid */
  done = file >= 0 && write (file, text, length) == (gssize) length && fsync (file) == 0
         && (renameat2 (AT_FDCWD, fresh, AT_FDCWD, path, RENAME_NOREPLACE) == 0 || (errno == EINVAL && link (fresh, path) == 0));
  saved = errno;
  if (file >= 0)
    {
      close (file);
      g_unlink (fresh);
    }
  if (done)
    return ACC_EXIT_DONE;
  if (saved == EEXIST)
    return _acc_cli_fail (ACC_EXIT_COULD_NOT, _ ("%s is there already; write to another file"), path);
  return _acc_cli_fail (ACC_EXIT_COULD_NOT, _ ("“%s” cannot be written: %s"), path, g_strerror (saved));
}

char *
_acc_cli_read_passphrase (const char *path,
                          int        *status)
{
  char *text = _acc_cli_read_text (path, status);

  if (text != NULL)
    text[strcspn (text, "\r\n")] = '\0';
  return text;
}

static void
print_key (const AccKey *key)
{
  g_autofree char *id = acc_key_get_id (key);
  g_autofree char *fingerprint = acc_key_get_fingerprint (key);
  g_autofree char *name = acc_text_clean (key->name);

  printf ("%s  %s\n  %s\n", id, name, fingerprint);
}

int
_acc_cli_keygen (AccCli *cli,
                 int     argc,
                 char  **argv)
{
  g_autofree char *name = NULL;
  g_autofree char *passphrase_path = NULL;
  g_autofree char *passphrase = NULL;
  g_autofree char *output = NULL;
  g_autofree char *public_path = NULL;
  g_autofree char *secret_text = NULL;
  g_autofree char *public_text = NULL;
  g_autofree char *clean = NULL;
  GOptionEntry entries[] = {
    { "name", 0, 0, G_OPTION_ARG_FILENAME, &name, N_ ("Whose key it is; written into the public key"), N_ ("TEXT") },
    { "passphrase-file", 0, 0, G_OPTION_ARG_FILENAME, &passphrase_path, N_ ("Keep the secret key under the passphrase in this file"), N_ ("FILE") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_ ("The secret key; the public one is written beside it, with .pub"), N_ ("FILE") },
    { NULL },
  };
  g_autoptr (AccSecretKey) key = NULL;
  g_autoptr (GError) error = NULL;
  int status = ACC_EXIT_DONE;

  if (!_acc_cli_parse (cli, entries, &argc, &argv, 0, 0, &status))
    return status;
  if (output == NULL || *output == '\0')
    return _acc_cli_fail (ACC_EXIT_USAGE, _ ("say with %s where the key is to be written"), "-o");
  if (passphrase_path != NULL && (passphrase = _acc_cli_read_passphrase (passphrase_path, &status)) == NULL)
    return status;
  clean = acc_text_clean (name != NULL ? name : "");
  key = acc_secret_key_new (clean, &error);
  secret_text = key != NULL ? acc_secret_key_to_text (key, passphrase, &error) : NULL;
  if (secret_text == NULL)
    return _acc_cli_fail_error (ACC_EXIT_COULD_NOT, error);
  public_path = g_strconcat (output, ".pub", NULL);
  public_text = acc_key_to_text (acc_secret_key_get_public (key));
  if (g_file_test (public_path, G_FILE_TEST_EXISTS))
    return _acc_cli_fail (ACC_EXIT_COULD_NOT, _ ("%s is there already; write to another file"), public_path);
  /* The secret key is there last, so that whoever has it has both. */
  status = write_new (public_path, public_text, 0644);
  if (status == ACC_EXIT_DONE && (status = write_new (output, secret_text, 0600)) != ACC_EXIT_DONE)
    g_unlink (public_path);
  if (status == ACC_EXIT_DONE)
    print_key (acc_secret_key_get_public (key));
  return status;
}

static int
run_list (void)
{
  g_autoptr (GArray) places = NULL;
  g_autoptr (GPtrArray) keys = acc_keyring_list (&places);

  for (guint i = 0; i < keys->len; i++)
    {
      AccKeyringPlace place = g_array_index (places, AccKeyringPlace, i);

      print_key (keys->pdata[i]);
      if (place != ACC_KEYRING_USER)
        printf ("  %s\n", place == ACC_KEYRING_MACHINE ? _ ("for everybody on this computer") : C_ ("key", "built in: it came with the program"));
    }
  if (keys->len == 0)
    printf ("%s\n", _ ("No keys are trusted."));
  return ACC_EXIT_DONE;
}

/* Upper and lower case, and blanks, are the same to who compares by eye. */
static char *
fold (const char *fingerprint)
{
  GString *folded = g_string_new (NULL);

  for (const char *p = fingerprint; *p != '\0'; p++)
    if (!g_ascii_isspace (*p))
      g_string_append_c (folded, g_ascii_toupper (*p));
  return g_string_free (folded, FALSE);
}

static int
run_add (const char *path,
         const char *fingerprint)
{
  int status = ACC_EXIT_DONE;
  g_autofree char *text = _acc_cli_read_text (path, &status);
  g_autoptr (GError) error = NULL;
  g_autoptr (AccKey) key = NULL;
  g_autofree char *own = NULL;
  g_autofree char *wanted = NULL;
  g_autofree char *had = NULL;

  if (text == NULL)
    return status;
  key = acc_key_parse (text, &error);
  if (key == NULL)
    return _acc_cli_fail (ACC_EXIT_DATA, "%s: %s", path, error->message);
  own = acc_key_get_fingerprint (key);
  wanted = fold (own);
  had = fold (fingerprint != NULL ? fingerprint : "");
  if (fingerprint == NULL)
    return _acc_cli_fail (ACC_EXIT_USAGE, _ ("compare the fingerprint with whom the key is from, and then say it with %s: %s"), "--fingerprint", own);
  if (strcmp (wanted, had) != 0)
    return _acc_cli_fail (ACC_EXIT_DATA, _ ("the fingerprint of this key is another, %s: it was not added"), own);
  if (!acc_keyring_add (key, &error))
    return _acc_cli_fail_error (ACC_EXIT_COULD_NOT, error);
  print_key (key);
  return ACC_EXIT_DONE;
}

int
_acc_cli_keys (AccCli *cli,
               int     argc,
               char  **argv)
{
  g_autofree char *fingerprint = NULL;
  GOptionEntry entries[] = {
    { "fingerprint", 0, 0, G_OPTION_ARG_FILENAME, &fingerprint, N_ ("add: the fingerprint, as its owner told it"), N_ ("TEXT") },
    { NULL },
  };
  g_autoptr (GError) error = NULL;
  int status = ACC_EXIT_DONE;

  if (!_acc_cli_parse (cli, entries, &argc, &argv, 1, 2, &status))
    return status;
  if (strcmp (argv[1], "list") == 0 && argc == 2)
    return run_list ();
  if (strcmp (argv[1], "add") == 0 && argc == 3)
    return run_add (argv[2], fingerprint);
  if (strcmp (argv[1], "remove") == 0 && argc == 3)
    return acc_keyring_remove (argv[2], &error) ? ACC_EXIT_DONE
                                                : _acc_cli_fail_error (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND) ? ACC_EXIT_USAGE : ACC_EXIT_COULD_NOT, error);
  return _acc_cli_fail (ACC_EXIT_USAGE, _ ("“keys” takes list, add FILE or remove KEY"));
}
