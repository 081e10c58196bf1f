/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* accession import: UNHCR's published table to a folder of series, with progress, and cancelled cleanly by Ctrl+C. */

#include "config.h"

#include "cli/acc-cli-private.h"

#include <glib-unix.h>
#include <glib/gi18n.h>
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

#include "facts/acc-category.h"
#include "import/acc-import.h"

typedef struct
{
  GFile *input;
  GFile *output;
  GCancellable *cancellable;
  GMainLoop *loop;
  AccImportSummary summary;
  GError *error;
  gboolean done;
  gboolean show_progress;
} Job;

static gboolean
show_progress_cb (gpointer data)
{
  int percent = GPOINTER_TO_INT (data);

  fprintf (stderr, "\r%3d %%", percent);
  if (percent >= 100)
    fprintf (stderr, "\r     \r");
  fflush (stderr);
  return G_SOURCE_REMOVE;
}

/* In the thread that reads. */
static void
progress_cb (double   fraction,
             gpointer user_data)
{
  Job *job = user_data;

  if (job->show_progress)
    g_idle_add_full (G_PRIORITY_DEFAULT, show_progress_cb, GINT_TO_POINTER ((int) (fraction * 100)), NULL);
}

static gboolean
finish_cb (gpointer data)
{
  g_main_loop_quit (((Job *) data)->loop);
  return G_SOURCE_REMOVE;
}

static gpointer
run_job (gpointer data)
{
  Job *job = data;

  job->done = acc_import_population (job->input, job->output, progress_cb, job, job->cancellable, &job->summary, &job->error);
  g_idle_add_full (G_PRIORITY_LOW, finish_cb, job, NULL);
  return NULL;
}

static gboolean
interrupt_cb (gpointer data)
{
  g_cancellable_cancel (((Job *) data)->cancellable);
  return G_SOURCE_CONTINUE;
}

static int
say_error (const GError *error,
           const char   *path)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return _acc_cli_fail (ACC_EXIT_COULD_NOT, _ ("cancelled; nothing was written"));
  if (error->domain == ACC_IMPORT_ERROR)
    return _acc_cli_fail_error (ACC_EXIT_DATA, error);
  return _acc_cli_fail_error (ACC_EXIT_COULD_NOT, error);
}

/* The categories that a table does not give, so that nobody takes them for nought. */
void
_acc_cli_say_lacking (const char *const *lacking)
{
  g_autoptr (AccBundle) shipped = acc_bundle_load_shipped (NULL); /* whose table names UNHCR's categories */
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint c = 0; lacking != NULL && lacking[c] != NULL; c++)
    g_ptr_array_add (names, (gpointer) (shipped != NULL ? acc_category_describe (shipped, acc_category_from_string (lacking[c])) : lacking[c]));
  if (names->len > 0)
    {
      g_autofree char *list = acc_locale_format_list ((const char *const *) names->pdata, names->len);
      g_autofree char *line = acc_locale_compose (_ ("the table has no column of these, and the series no figure, which is not zero: {categories}"), "categories", list, NULL);

      _acc_cli_fail (ACC_EXIT_DONE, "%s", line);
    }
}

/* What of a table is not taken in. */
void
_acc_cli_say_unread (const char *const *unread, guint withheld)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; unread[i] != NULL; i++)
    g_ptr_array_add (names, acc_locale_compose (C_ ("name of a column", "“{name}”"), "name", unread[i], NULL));
  if (names->len > 0)
    {
      g_autofree char *list = acc_locale_format_list ((const char *const *) names->pdata, names->len);
      g_autofree char *line = acc_locale_compose (_ ("columns of the table that are left out: {columns}"), "columns", list, NULL);

      _acc_cli_fail (ACC_EXIT_DONE, "%s", line);
    }
  if (withheld > 0)
    {
      g_autofree char *count = acc_locale_format_number (withheld);
      g_autofree char *line = acc_locale_compose (ngettext ("{count} figure is withheld by UNHCR (*), and counted in no total",
                                                            "{count} figures are withheld by UNHCR (*), and counted in no total", withheld),
                                                  "count", count, NULL);

      _acc_cli_fail (ACC_EXIT_DONE, "%s", line);
    }
}

int
_acc_cli_import (AccCli *cli,
                 int     argc,
                 char  **argv)
{
  g_autofree char *output = NULL;
  GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_ ("Write the series to this folder; “series” when not given"), N_ ("FOLDER") },
    { NULL },
  };
  Job job = { 0 };
  GThread *thread;
  guint on_interrupt, on_terminate;
  int status = ACC_EXIT_DONE;

  if (!_acc_cli_parse (cli, entries, &argc, &argv, 1, 1, &status))
    return status;
  if (output != NULL && *output == '\0') /* an unset variable of a shell; as a path it would be the current folder */
    return _acc_cli_fail (ACC_EXIT_USAGE, _ ("-o needs the name of a folder, “series” for instance"));
  job.input = g_file_new_for_commandline_arg (argv[1]);
  if (!g_file_query_exists (job.input, NULL))
    {
      g_object_unref (job.input);
      return _acc_cli_fail (ACC_EXIT_COULD_NOT, _ ("there is no file “%s”; check the path"), argv[1]);
    }
  job.output = g_file_new_for_commandline_arg (output != NULL ? output : "series");
  job.cancellable = g_cancellable_new ();
  job.loop = g_main_loop_new (NULL, FALSE);
  job.show_progress = isatty (STDERR_FILENO);

  on_interrupt = g_unix_signal_add (SIGINT, interrupt_cb, &job);
  on_terminate = g_unix_signal_add (SIGTERM, interrupt_cb, &job);
  thread = g_thread_new ("import", run_job, &job);
  g_main_loop_run (job.loop);
  g_thread_join (thread);
  while (g_main_context_iteration (NULL, FALSE)) /* what is left of the progress */
    ;
  g_source_remove (on_interrupt);
  g_source_remove (on_terminate);

  if (job.done)
    {
      g_autofree char *rows = acc_locale_format_number (job.summary.rows);
      g_autofree char *files = acc_locale_format_number (job.summary.files);
      g_autofree char *first = acc_locale_format_date (acc_date_year (job.summary.first_year));
      g_autofree char *last = acc_locale_format_date (acc_date_year (job.summary.last_year));
      g_autofree char *path = g_file_get_path (job.output);
      g_autofree char *message = acc_locale_compose (ngettext ("{rows} row, {first} to {last}, read into {files} files in {path}",
                                                               "{rows} rows, {first} to {last}, read into {files} files in {path}", job.summary.rows),
                                                     "rows", rows, "first", first, "last", last, "files", files, "path", path, NULL);

      printf ("%s\n", message);
      _acc_cli_say_lacking ((const char *const *) job.summary.lacking);
      _acc_cli_say_unread ((const char *const *) job.summary.unread, job.summary.withheld);
    }
  else
    status = say_error (job.error, argv[1]);
  acc_import_summary_clear (&job.summary);
  g_clear_error (&job.error);
  g_main_loop_unref (job.loop);
  g_object_unref (job.cancellable);
  g_object_unref (job.input);
  g_object_unref (job.output);
  return status;
}
