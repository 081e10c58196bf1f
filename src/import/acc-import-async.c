/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The import for a program with a window: in a thread of its own, telling how far it is in the caller's main context. */
#include "config.h"

#include "import/acc-import.h"

typedef struct
{
  GFile *input;
  GFile *output_dir;
  AccImportProgress progress;
  gpointer user_data;
  AccImportSummary summary;
} Request;

/* One step on its way to the caller. */
typedef struct
{
  GTask *task;
  double fraction;
} Step;

static void
request_free (gpointer data)
{
  Request *request = data;

  g_object_unref (request->input);
  g_object_unref (request->output_dir);
  acc_import_summary_clear (&request->summary);
  g_free (request);
}

static void
step_free (gpointer data)
{
  Step *step = data;

  g_object_unref (step->task);
  g_free (step);
}

static gboolean
deliver_cb (gpointer data)
{
  Step *step = data;
  Request *request = g_task_get_task_data (step->task);

  request->progress (step->fraction, request->user_data);
  return G_SOURCE_REMOVE;
}

/* In the thread. */
static void
progress_cb (double fraction, gpointer data)
{
  GTask *task = data;
  g_autoptr (GSource) source = g_idle_source_new ();
  Step *step = g_new (Step, 1);

  step->task = g_object_ref (task);
  step->fraction = fraction;
  /* As urgent as the end is, and attached before it, so that it comes before it: then what the caller gave for the progress may be gone. */
  g_source_set_priority (source, g_task_get_priority (task));
  g_source_set_callback (source, deliver_cb, step, step_free);
  g_source_set_static_name (source, "accession import progress");
  g_source_attach (source, g_task_get_context (task));
}

static void
run_in_thread (GTask *task, gpointer source_object, gpointer task_data, GCancellable *cancellable)
{
  Request *request = task_data;
  GError *error = NULL;

  if (acc_import_population (request->input, request->output_dir, request->progress ? progress_cb : NULL, task, cancellable,
                             &request->summary, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * acc_import_population_async:
 * @input: as for acc_import_population()
 * @output_dir: as for acc_import_population()
 * @progress: (nullable) (scope notified): told how far it is, in the main context of the caller, and never after @callback
 * @progress_data: for @progress; must stay until @callback is called
 * @cancellable: (nullable): to stop; @callback is then called when the thread has stopped and has cleaned up
 * @callback: (scope async): called in the main context of the caller
 * @user_data: for @callback
 *
 * As acc_import_population(), without blocking. A cancel that comes after the series are written changes nothing: the import has
 * then succeeded, and says so.
 */
void
acc_import_population_async (GFile *input, GFile *output_dir, AccImportProgress progress, gpointer progress_data,
                             GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Request *request = g_new0 (Request, 1);

  request->input = g_object_ref (input);
  request->output_dir = g_object_ref (output_dir);
  request->progress = progress;
  request->user_data = progress_data;
  g_task_set_source_tag (task, acc_import_population_async);
  g_task_set_task_data (task, request, request_free);
  g_task_set_check_cancellable (task, FALSE);
  g_task_run_in_thread (task, run_in_thread);
}

/**
 * acc_import_population_finish:
 * @result: what the callback was given
 * @summary: (out caller-allocates) (optional): what was done
 * @error: #ACC_IMPORT_ERROR, %G_IO_ERROR; %G_IO_ERROR_CANCELLED when it was stopped
 *
 * Returns: whether the series are written; otherwise nothing has changed in the folder
 */
gboolean
acc_import_population_finish (GAsyncResult *result, AccImportSummary *summary, GError **error)
{
  Request *request;

  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);
  g_return_val_if_fail (g_async_result_is_tagged (result, acc_import_population_async), FALSE);
  request = g_task_get_task_data (G_TASK (result));
  if (!g_task_propagate_boolean (G_TASK (result), error))
    return FALSE;
  if (summary != NULL)
    {
      *summary = request->summary;
      request->summary = (AccImportSummary) { 0 };
    }
  return TRUE;
}
