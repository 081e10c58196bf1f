/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files that a person named. g_file_replace_contents() keeps what it could write of them when the disk is full, in the place of what was there. */
#include "config.h"

#include "model/acc-write.h"

/* Over what is there, of which the mode and the owner stay: beside it first, where the file system has room for both. */
static gboolean
replace (GFile *file, GBytes *bytes, gboolean existed, GCancellable *cancellable, GError **error)
{
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();
  g_autoptr (GFileOutputStream) stream = g_file_replace (file, NULL, FALSE, G_FILE_CREATE_NONE, cancellable, error);
  gsize size;
  const void *data = g_bytes_get_data (bytes, &size);

  if (stream == NULL)
    return FALSE;
  if (g_output_stream_write_all (G_OUTPUT_STREAM (stream), data, size, NULL, cancellable, error))
    {
      if (g_output_stream_close (G_OUTPUT_STREAM (stream), cancellable, error))
        return TRUE;
    }
  else
    {
      /* Closed otherwise, the stream makes the file of what was written. */
      g_cancellable_cancel (cancelled);
      g_output_stream_close (G_OUTPUT_STREAM (stream), cancelled, NULL);
    }
  if (!existed)
    g_file_delete (file, NULL, NULL);
  return FALSE;
}

/**
 * acc_write_file:
 * @file: where; what is there keeps its mode and its owner
 * @bytes: what it is to hold
 * @cancellable: (nullable): to stop
 * @error: return location for an error of #GIOErrorEnum
 *
 * Returns: whether it holds all of @bytes; otherwise it holds what it held before, or is not there
 */
gboolean
acc_write_file (GFile *file, GBytes *bytes, GCancellable *cancellable, GError **error)
{
  gboolean existed;
  gsize size;
  const void *data = g_bytes_get_data (bytes, &size);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  existed = g_file_query_exists (file, cancellable);
  /* g_file_replace() fills a file that is new where it lies, and who is killed leaves a part of it: under another name first, where one can be written. */
  if (!existed && g_file_peek_path (file) != NULL
      && g_file_set_contents_full (g_file_peek_path (file), data, (gssize) size, G_FILE_SET_CONTENTS_CONSISTENT, 0666, NULL))
    return TRUE;
  return replace (file, bytes, existed, cancellable, error);
}

static void
write_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;

  if (acc_write_file (source, data, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * acc_write_file_async:
 * @callback: (nullable): called when it is done
 *
 * acc_write_file() in a thread.
 */
void
acc_write_file_async (GFile *file, GBytes *bytes, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (file, cancellable, callback, user_data);

  g_task_set_source_tag (task, acc_write_file_async);
  g_task_set_task_data (task, g_bytes_ref (bytes), (GDestroyNotify) g_bytes_unref);
  g_task_run_in_thread (task, write_in_thread);
}

gboolean
acc_write_file_finish (GFile *file, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, file), FALSE);
  return g_task_propagate_boolean (G_TASK (result), error);
}
