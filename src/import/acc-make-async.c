/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Files with tables made into a bundle in a thread, so that a window answers meanwhile. */

#include "config.h"

#include "import/acc-make-async.h"

#include <string.h>

#define MAX_TABLE_BYTES (64 * 1024 * 1024)
/* Of what is made to be looked at alone. */
#define PREVIEW "preview"

/**
 * acc_make_job_new:
 *
 * Returns: (transfer full): without files
 */
AccMakeJob *
acc_make_job_new (void)
{
  AccMakeJob *job = g_new0 (AccMakeJob, 1);

  job->make = acc_make_new ();
  job->faults = acc_faults_new ();
  return job;
}

static void
job_free (gpointer data)
{
  AccMakeJob *job = data;

  for (guint i = 0; i < ACC_N_MAKE_TABLES; i++)
    g_clear_object (&job->files[i]);
  g_clear_object (&job->target);
  g_clear_pointer (&job->unsorted, g_ptr_array_unref);
  acc_make_free (job->make);
  g_ptr_array_unref (job->faults);
  g_free (job);
}

static char *
get_name (GFile *file)
{
  g_autofree char *base = g_file_get_basename (file);

  return g_filename_display_name (base);
}

/* NULL for a file that is too large too, without an error. */
static GBytes *
load (GFile        *file,
      GCancellable *cancellable,
      GError      **error)
{
  g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE, G_FILE_QUERY_INFO_NONE, cancellable, error);

  if (info == NULL || g_file_info_get_size (info) > MAX_TABLE_BYTES)
    return NULL;
  return g_file_load_bytes (file, cancellable, NULL, error);
}

/* A table that cannot be read is a fault like others; that the person stopped it is an error. */
static void
read_table (AccMakeJob   *job,
            AccMakeTable  table,
            GCancellable *cancellable,
            GError      **error)
{
  g_autofree char *name = get_name (job->files[table]);
  g_autoptr (GError) cause = NULL;
  g_autoptr (GBytes) bytes = load (job->files[table], cancellable, &cause);

  if (bytes != NULL)
    acc_make_read (job->make, table, name, bytes, job->faults);
  else if (cause == NULL)
    acc_csv_add_fault (name, 0, NULL, ACC_FAULT_TOO_LARGE, NULL, NULL, job->faults);
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_steal_pointer (&cause));
  else
    acc_csv_add_fault (name, 0, NULL, ACC_FAULT_UNREADABLE, NULL, cause->message, job->faults);
}

/* Under a name of its own until it is whole. */
static gboolean
write_bundle (GFile        *file,
              const char   *text,
              GCancellable *cancellable,
              GError      **error)
{
  if (g_file_peek_path (file) != NULL)
    return g_file_set_contents_full (g_file_peek_path (file), text, -1, G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0644, error);
  return g_file_replace_contents (file, text, strlen (text), NULL, FALSE, G_FILE_CREATE_NONE, NULL, cancellable, error);
}

/* What is no table at all is left where nobody looks for it. */
static void
sort_files (AccMakeJob   *job,
            GCancellable *cancellable)
{
  for (guint i = 0; job->unsorted != NULL && i < job->unsorted->len; i++)
    {
      g_autofree char *name = get_name (job->unsorted->pdata[i]);
      g_autoptr (GBytes) bytes = load (job->unsorted->pdata[i], cancellable, NULL);
      AccMakeTable table = bytes != NULL ? acc_make_guess (name, bytes) : ACC_N_MAKE_TABLES;

      if (table < ACC_N_MAKE_TABLES)
        g_set_object (&job->files[table], job->unsorted->pdata[i]);
    }
}

static void
make_in_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  AccMakeJob *job = task_data;
  GError *error = NULL;
  g_autoptr (AccBundle) shipped = NULL;
  g_autofree char *name = job->target != NULL ? get_name (job->target) : g_strdup (PREVIEW);
  g_autofree char *text = NULL;

  sort_files (job, cancellable);
  for (guint i = 0; i < ACC_N_MAKE_TABLES && error == NULL; i++)
    if (job->files[i] != NULL)
      read_table (job, (AccMakeTable) i, cancellable, &error);
  if (error == NULL && job->faults->len == 0 && job->files[ACC_MAKE_ACTIONS] != NULL && job->files[ACC_MAKE_TREATIES] != NULL)
    shipped = acc_bundle_load_shipped (&error);
  if (shipped != NULL)
    text = acc_make_bundle (job->make, shipped, name, cancellable, job->faults, &error);
  if (text != NULL && job->target != NULL)
    write_bundle (job->target, text, cancellable, &error);
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, text != NULL);
}

/**
 * acc_make_async:
 * @source: (type GObject): who asks, and is given to @callback
 * @job: (transfer full): the files of both tables that are needed, and what else the person gives
 * @cancellable: (nullable): to stop; nothing is written then
 *
 * Reads the tables in a thread and checks what they make, by the code of "accession make-bundle"; writes it where @job has a target and
 * there are no faults, whole or not at all.
 */
void
acc_make_async (gpointer             source,
                AccMakeJob          *job,
                GCancellable        *cancellable,
                GAsyncReadyCallback  callback,
                gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (source, cancellable, callback, user_data);

  g_task_set_source_tag (task, acc_make_async);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, make_in_thread);
}

/**
 * acc_make_get_job:
 *
 * Returns: (transfer none): what was asked, with what was found
 */
AccMakeJob *
acc_make_get_job (GAsyncResult *result)
{
  return g_task_get_task_data (G_TASK (result));
}

/**
 * acc_make_finish:
 * @error: that it was stopped, or why it could not be written or checked; what is wrong with the tables is no error but a fault of the job
 *
 * Returns: whether the tables make a bundle, and it is written where it should be
 */
gboolean
acc_make_finish (GAsyncResult *result,
                 GError      **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
