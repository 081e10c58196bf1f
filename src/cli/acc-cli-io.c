/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Files in and out: read whole, and written whole or not at all. */

#include "config.h"

#include "cli/acc-cli-private.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>

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
  char *data = NULL;
  gsize length = 0;

  if (strcmp (path, "-") == 0)
    return read_stdin (status);
  if (g_stat (path, &info) == 0 && info.st_size > (goffset) MAX_INPUT_BYTES)
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

int
_acc_cli_write (const char *path,
                const char *data,
                gsize       length)
{
  g_autoptr (GError) error = NULL;

  if (path == NULL || strcmp (path, "-") == 0)
    return write_stream (stdout, _ ("standard output"), data, length);

  /* A device or a pipe cannot be replaced by a file. */
  if (g_file_test (path, G_FILE_TEST_EXISTS) && !g_file_test (path, G_FILE_TEST_IS_REGULAR) && !g_file_test (path, G_FILE_TEST_IS_DIR))
    {
      FILE *stream = g_fopen (path, "wb");
      int status;

      if (stream == NULL)
        return _acc_cli_fail (ACC_EXIT_COULD_NOT, _ ("“%s” cannot be written: %s"), path, g_strerror (errno));
      status = write_stream (stream, path, data, length);
      fclose (stream);
      return status;
    }
  if (!g_file_set_contents_full (path, data, (gssize) length, G_FILE_SET_CONTENTS_CONSISTENT, 0644, &error))
    return _acc_cli_fail_error (ACC_EXIT_COULD_NOT, error);
  return ACC_EXIT_DONE;
}
