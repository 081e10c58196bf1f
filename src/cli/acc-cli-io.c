/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Files in and out: read whole, and written whole or not at all. */

#include "config.h"

#include "cli/acc-cli-private.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "model/acc-write.h"

#define MAX_INPUT_BYTES (64u * 1024 * 1024)

static GBytes *
read_stdin (int *status)
{
  g_autoptr (GByteArray) data = g_byte_array_new ();
  guint8 buffer[8192];
  gsize n;

  while ((n = fread (buffer, 1, sizeof buffer, stdin)) > 0)
    {
      g_byte_array_append (data, buffer, (guint) n);
      if (data->len > MAX_INPUT_BYTES)
        {
          *status = _acc_cli_fail (ACC_EXIT_DATA, _ ("standard input is larger than 64 MiB; that is no such file"));
          return NULL;
        }
    }
  if (ferror (stdin))
    {
      *status = _acc_cli_fail (ACC_EXIT_COULD_NOT, _ ("standard input cannot be read: %s"), g_strerror (errno));
      return NULL;
    }
  return g_byte_array_free_to_bytes (g_steal_pointer (&data));
}

GBytes *
_acc_cli_read (const char *path,
               int        *status)
{
  g_autoptr (GError) error = NULL;
  GStatBuf info;
  gboolean there;
  char *data = NULL;
  gsize length = 0;

  if (strcmp (path, "-") == 0)
    return read_stdin (status);
  /* A device or a pipe may never end, or never begin. */
  there = g_stat (path, &info) == 0;
  if (there && !S_ISREG (info.st_mode))
    {
      *status = _acc_cli_fail (ACC_EXIT_COULD_NOT, _ ("“%s” is not a file; for what another command writes, give “-” and a pipe"), path);
      return NULL;
    }
  if (there && info.st_size > (goffset) MAX_INPUT_BYTES)
    {
      *status = _acc_cli_fail (ACC_EXIT_DATA, _ ("“%s” is larger than 64 MiB; that is no such file"), path);
      return NULL;
    }
  if (!g_file_get_contents (path, &data, &length, &error))
    {
      *status = _acc_cli_fail_error (ACC_EXIT_COULD_NOT, error);
      return NULL;
    }
  return g_bytes_new_take (data, length);
}

char *
_acc_cli_read_text (const char *path,
                    int        *status)
{
  g_autoptr (GBytes) bytes = _acc_cli_read (path, status);
  gsize length = 0;
  const char *data = bytes != NULL ? g_bytes_get_data (bytes, &length) : NULL;

  if (bytes == NULL)
    return NULL;
  return data != NULL ? g_strndup (data, length) : g_strdup ("");
}

static int
write_stream (FILE       *stream,
              const char *name,
              const char *data,
              gsize       length)
{
  if (fwrite (data, 1, length, stream) != length || fflush (stream) != 0)
    return _acc_cli_fail (ACC_EXIT_COULD_NOT, _ ("“%s” cannot be written: %s"), name, g_strerror (errno));
  return ACC_EXIT_DONE;
}

GFile *
_acc_cli_follow_links (const char *path)
{
  GFile *file = g_file_new_for_path (path);

  for (guint i = 0; i < 40; i++)
    {
      g_autofree char *link = g_file_read_link (g_file_peek_path (file), NULL);
      g_autoptr (GFile) folder = link != NULL ? g_file_get_parent (file) : NULL;

      if (folder == NULL)
        break;
      g_object_unref (file);
      file = g_file_resolve_relative_path (folder, link);
    }
  return file;
}

int
_acc_cli_write (const char *path,
                const char *data,
                gsize       length)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (path == NULL || strcmp (path, "-") == 0)
    return write_stream (stdout, _ ("standard output"), data, length);
  if (*path == '\0')
    return _acc_cli_fail (ACC_EXIT_USAGE, _ ("-o takes the name of a file, and none is given"));
  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    return _acc_cli_fail (ACC_EXIT_COULD_NOT, _ ("“%s” is a folder; name a file in it"), path);

  /* A device or a pipe cannot be replaced by a file. */
  if (g_file_test (path, G_FILE_TEST_EXISTS) && !g_file_test (path, G_FILE_TEST_IS_REGULAR))
    {
      FILE *stream = g_fopen (path, "wb");
      int status;

      if (stream == NULL)
        return _acc_cli_fail (ACC_EXIT_COULD_NOT, _ ("“%s” cannot be written: %s"), path, g_strerror (errno));
      status = write_stream (stream, path, data, length);
      fclose (stream);
      return status;
    }
  /* What is there keeps its mode and its owner. */
  file = _acc_cli_follow_links (path);
  bytes = g_bytes_new (data, length);
  if (!acc_write_file (file, bytes, NULL, &error))
    return _acc_cli_fail (ACC_EXIT_COULD_NOT, _ ("“%s” cannot be written: %s"), path, error->message);
  return ACC_EXIT_DONE;
}

int
_acc_cli_say_done (const char *line,
                   const char *more)
{
  g_autofree char *text = g_strconcat (line, "\n", more, NULL);
  int status = _acc_cli_write (NULL, text, strlen (text));

  return status == ACC_EXIT_DONE ? status : _acc_cli_fail (status, "%s", line);
}

static int
write_bytes (const char *path,
             GBytes     *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  int status = _acc_cli_write (path, data, length);

  g_bytes_unref (bytes);
  return status;
}

static int
write_text (const char *path,
            char       *text)
{
  return write_bytes (path, g_bytes_new_take (text, strlen (text)));
}

int
_acc_cli_write_sheet (const char *path,
                      AccSheet   *sheet,
                      AccFormat   format)
{
  g_autoptr (AccSheet) owned = sheet;
  gboolean is_file = path != NULL && *path != '\0' && strcmp (path, "-") != 0;
  int status;

  if (format == ACC_FORMAT_ODS && path == NULL && isatty (STDOUT_FILENO))
    return _acc_cli_fail (ACC_EXIT_USAGE, _ ("%s is not for a terminal; name a file with -o FILE"), "ODS");
  if (format == ACC_FORMAT_ODS)
    return write_bytes (path, acc_sheet_to_ods (sheet));
  if (format == ACC_FORMAT_JSON)
    return write_text (path, acc_sheet_to_json (sheet));
  status = write_text (path, acc_sheet_to_csv (sheet));
  if (status == ACC_EXIT_DONE && is_file && g_file_test (path, G_FILE_TEST_IS_REGULAR))
    {
      g_autofree char *name = g_path_get_basename (path);
      g_autofree char *beside = g_strconcat (path, ACC_SHEET_CSVW_SUFFIX, NULL);
      g_autoptr (GFile) file = g_file_new_for_path (beside);

      if (!acc_sheet_may_write_csvw (file, NULL))
        {
          g_autofree char *words = acc_sheet_say_no_csvw (beside);

          g_printerr ("accession: %s\n", words);
        }
      else
        status = write_text (beside, acc_sheet_to_csvw (sheet, name));
    }
  return status;
}
