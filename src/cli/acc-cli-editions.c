/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* accession editions: which there are, one more, another in use, one less, and what two say differently. */

#include "config.h"

#include "cli/acc-cli-private.h"

#include <glib-unix.h>
#include <glib/gi18n.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "editions/acc-edition-draft.h"
#include "editions/acc-edition-pack.h"
#include "facts/acc-category.h"
#include "facts/acc-edition-words.h"
#include "report/tables/acc-report-editions.h"

/* How many revisions are listed in a terminal; a script is given all. */
#define REVISIONS_SHOWN 20

static int
say_failure (const GError *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return _acc_cli_fail (ACC_EXIT_COULD_NOT, _ ("cancelled; nothing was written"));
  if (error->domain == ACC_IMPORT_ERROR || error->domain == ACC_BUNDLE_ERROR)
    return _acc_cli_fail_error (ACC_EXIT_DATA, error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    return _acc_cli_fail_error (ACC_EXIT_USAGE, error);
  return _acc_cli_fail_error (ACC_EXIT_COULD_NOT, error);
}

/* The bundle whose own figures are the edition that ships: --edition and the edition in use mean nothing here. */
static AccBundle *
load_bundle (AccCli *cli, int *status)
{
  g_free (cli->edition);
  cli->edition = g_strdup (ACC_EDITION_SHIPPED);
  return _acc_cli_load (cli, status) != NULL ? cli->bundle : NULL;
}

static int
run_list (AccCli *cli, AccFormat format, const char *output)
{
  int status = ACC_EXIT_DONE;
  AccBundle *bundle = load_bundle (cli, &status);
  g_autoptr (GPtrArray) editions = NULL;
  g_autofree char *current = acc_edition_store_get_current ();
  g_autofree char *text = NULL;

  if (bundle == NULL)
    return status;
  editions = acc_edition_store_list_all (bundle);
  if (acc_format_is_table (format))
    return _acc_cli_write_sheet (output, acc_report_editions_sheet (bundle, editions, current), format);
  text = acc_report_editions (editions, current, format);
  return _acc_cli_write (output, text, strlen (text));
}

/* What to know of a table before it is relied on: lines on standard error, as a fault is one. */
static void
say_warnings (AccBundle *bundle, AccEditionDraft *draft)
{
  GArray *warnings = acc_edition_draft_get_warnings (draft);
  const AccEditionInfo *info = acc_edition_draft_get_info (draft);
  g_auto (GStrv) unread = acc_edition_draft_get_unread (draft);

  for (guint i = 0; i < warnings->len; i++)
    {
      g_autofree char *line = acc_edition_word_warning (bundle, &g_array_index (warnings, AccEditionWarning, i));

      _acc_cli_fail (ACC_EXIT_DONE, "%s", line);
    }
  for (guint t = 0; t < info->tables->len; t++)
    _acc_cli_say_lacking ((const char *const *) ((AccEditionTable *) info->tables->pdata[t])->lacking);
  _acc_cli_say_unread ((const char *const *) unread, acc_edition_draft_get_withheld (draft));
}

static gboolean
interrupt_cb (gpointer data)
{
  g_cancellable_cancel (data);
  return G_SOURCE_CONTINUE;
}

/* In a thread of its own, so that an interrupt is heard. */
typedef struct
{
  GPtrArray *files;
  GPtrArray *known; /* AccEdition: to tell the moment by */
  AccImportMoment moment; /* as was said on the command line */
  AccDate published;
  gboolean machine;
  gboolean use;
  GCancellable *cancellable;
  GMainLoop *loop;
  AccEditionDraft *draft;
  AccEdition *edition;
  gboolean same;
  GError *error;
} Job;

static gboolean
finish_cb (gpointer data)
{
  g_main_loop_quit (data);
  return G_SOURCE_REMOVE;
}

static gpointer
run_job (gpointer data)
{
  Job *job = data;

  job->draft = acc_edition_draft_read (job->files, NULL, NULL, job->cancellable, &job->error);
  if (job->draft != NULL)
    {
      if (job->moment != ACC_IMPORT_UNSAID)
        acc_edition_draft_set_moment (job->draft, job->moment);
      acc_edition_draft_tell_moment (job->draft, job->known);
      if (acc_date_is_set (job->published))
        acc_edition_draft_set_published (job->draft, job->published);
      if (acc_edition_draft_get_moment (job->draft) != ACC_IMPORT_UNSAID)
        {
          job->edition = acc_edition_draft_find_same (job->draft);
          job->same = job->edition != NULL;
          if (!job->same)
            job->edition = acc_edition_draft_take_in (job->draft, job->machine, job->use, NULL, NULL, job->cancellable, &job->error);
          else if (job->use && !acc_edition_store_use (acc_edition_get_id (job->edition), &job->error))
            g_clear_object (&job->edition);
        }
    }
  g_idle_add_full (G_PRIORITY_LOW, finish_cb, job->loop, NULL);
  return NULL;
}

static int
say_added (AccBundle *bundle, Job *job)
{
  if (job->edition == NULL && job->error == NULL)
    {
      g_autofree char *year = acc_locale_format_date (acc_date_year (acc_edition_draft_get_info (job->draft)->last_year));
      g_autofree char *line = acc_locale_compose (_ ("nothing in the files says whether {year} stands for its end or its middle: UNHCR publishes both under the same year, and the figures differ. "
                                                     "Say --end-year or --mid-year"),
                                                  "year", year, NULL);

      return _acc_cli_fail (ACC_EXIT_USAGE, "%s", line);
    }
  if (job->edition == NULL)
    return say_failure (job->error);
  else
    {
      const AccEditionInfo *info = acc_edition_get_info (job->edition);
      g_autofree char *age = acc_edition_word_age (info);
      g_autofree char *tables = acc_edition_word_tables (info);
      g_autofree char *line = acc_edition_word_added (info, job->same, job->use);
      g_autofree char *more = g_strconcat (age, "\n", tables, "\n", NULL);
      int status = _acc_cli_say_done (line, more);

      say_warnings (bundle, job->draft);
      return status;
    }
}

static int
run_add (AccCli *cli, int argc, char **argv, gboolean mid_year, gboolean end_year, const char *published, gboolean machine, gboolean keep)
{
  int status = ACC_EXIT_DONE;
  AccBundle *bundle;
  Job job = { .moment = mid_year ? ACC_IMPORT_MIDDLE : end_year ? ACC_IMPORT_END : ACC_IMPORT_UNSAID, .machine = machine, .use = !keep };
  GThread *thread;
  guint on_interrupt, on_terminate;

  if (mid_year && end_year)
    return _acc_cli_fail (ACC_EXIT_USAGE, _ ("--mid-year and --end-year cannot both be true"));
  if (published != NULL)
    {
      g_autoptr (GError) error = NULL;

      if (!acc_locale_parse_date (published, &job.published, &error))
        return _acc_cli_fail_error (ACC_EXIT_USAGE, error);
    }
  job.files = g_ptr_array_new_with_free_func (g_object_unref);
  for (int i = 0; i < argc; i++)
    {
      g_ptr_array_add (job.files, g_file_new_for_commandline_arg (argv[i]));
      if (g_file_query_exists (job.files->pdata[i], NULL))
        continue;
      g_ptr_array_unref (job.files);
      return _acc_cli_fail (ACC_EXIT_COULD_NOT, _ ("there is no file “%s”; check the path"), argv[i]);
    }
  bundle = load_bundle (cli, &status);
  if (bundle == NULL)
    {
      g_ptr_array_unref (job.files);
      return status;
    }
  job.known = acc_edition_store_list_all (bundle);
  job.cancellable = g_cancellable_new ();
  job.loop = g_main_loop_new (NULL, FALSE);
  on_interrupt = g_unix_signal_add (SIGINT, interrupt_cb, job.cancellable);
  on_terminate = g_unix_signal_add (SIGTERM, interrupt_cb, job.cancellable);
  thread = g_thread_new ("edition", run_job, &job);
  g_main_loop_run (job.loop);
  g_thread_join (thread);
  g_source_remove (on_interrupt);
  g_source_remove (on_terminate);
  status = say_added (bundle, &job);
  g_clear_object (&job.edition);
  g_clear_object (&job.draft);
  g_clear_error (&job.error);
  g_main_loop_unref (job.loop);
  g_object_unref (job.cancellable);
  g_ptr_array_unref (job.known);
  g_ptr_array_unref (job.files);
  return status;
}

static int
run_use (const char *id)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *line = NULL;

  if (!acc_edition_store_use (id, &error))
    return say_failure (error);
  line = acc_edition_word_used (id);
  return _acc_cli_say_done (line, NULL);
}

static int
run_remove (const char *id)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *line = NULL;

  if (!acc_edition_store_remove (id, &error))
    return say_failure (error);
  line = acc_locale_compose (_ ("Edition {id} was removed."), "id", id, NULL);
  return _acc_cli_say_done (line, NULL);
}

static AccEdition *
load_edition (AccBundle *bundle, const char *id, int *status)
{
  g_autoptr (GError) error = NULL;
  AccEdition *edition = strcmp (id, ACC_EDITION_SHIPPED) == 0 ? acc_bundle_get_own_series (bundle) : acc_edition_store_find (id, &error);

  if (error != NULL)
    *status = say_failure (error);
  else if (edition == NULL || acc_edition_get_series (edition) == NULL)
    {
      *status = _acc_cli_fail (ACC_EXIT_DATA, _ ("edition %s has no population table to compare"), id);
      g_clear_object (&edition);
    }
  return edition;
}

/* The codes of a place; NULL: of all. Transfer full. */
static GStrv
list_codes (AccBundle *bundle, const AccPlace *place)
{
  GPtrArray *codes;

  if (place->kind == ACC_PLACE_WORLD)
    return NULL;
  codes = g_ptr_array_new ();
  for (guint s = 0; s < acc_bundle_get_n (bundle, ACC_TABLE_STATES); s++)
    {
      AccState *state = acc_bundle_get_item (bundle, ACC_TABLE_STATES, s);

      if (place->kind == ACC_PLACE_STATE ? state == place->state : acc_bundle_state_in_region (bundle, state, place->region))
        g_ptr_array_add (codes, g_strdup (state->iso3));
    }
  g_ptr_array_add (codes, NULL);
  return (GStrv) g_ptr_array_free (codes, FALSE);
}

static int
run_compare (AccCli *cli, const char *from, const char *to, const char *place_text, AccFormat format, const char *output)
{
  int status = ACC_EXIT_DONE;
  AccBundle *bundle = load_bundle (cli, &status);
  AccPlace place = { .kind = ACC_PLACE_WORLD };
  g_autoptr (AccEdition) before = NULL;
  g_autoptr (AccEdition) after = NULL;
  g_autoptr (AccComparison) comparison = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) codes = NULL;
  g_autofree char *text = NULL;

  if (bundle == NULL || (place_text != NULL && !_acc_cli_find_place (cli, place_text, &place, &status)) || (before = load_edition (bundle, from, &status)) == NULL
      || (after = load_edition (bundle, to, &status)) == NULL)
    return status;
  codes = list_codes (bundle, &place);
  comparison = acc_edition_compare_stored (before, after, (const char *const *) codes, NULL, &error);
  if (comparison == NULL)
    return say_failure (error);
  if (acc_format_is_table (format))
    return _acc_cli_write_sheet (output, acc_report_comparison_sheet (bundle, before, after, comparison), format);
  text = acc_report_comparison (bundle, before, after, comparison, format, REVISIONS_SHOWN);
  return _acc_cli_write (output, text, strlen (text));
}

static gboolean
is_pack (int argc, char **argv)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (argv[0]);

  return argc == 1 && acc_edition_pack_is (file);
}

int
_acc_cli_editions (AccCli *cli,
                   int     argc,
                   char  **argv)
{
  static const int formats[] = { ACC_FORMAT_TEXT, ACC_FORMAT_JSON, ACC_FORMAT_CSV, ACC_FORMAT_ODS, -1 };
  g_autofree char *format_text = NULL;
  g_autofree char *place = NULL;
  g_autofree char *published = NULL;
  g_autofree char *output = NULL;
  gboolean mid_year = FALSE, end_year = FALSE, keep = FALSE, machine = FALSE, older = FALSE;
  GOptionEntry entries[] = {
    { "format", 0, 0, G_OPTION_ARG_FILENAME, &format_text, N_ ("text (default), json, csv or ods"), N_ ("FORMAT") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_ ("Write to a file"), N_ ("FILE") },
    { "place", 0, 0, G_OPTION_ARG_FILENAME, &place, N_ ("compare: only figures of this State or region"), N_ ("PLACE") },
    { "mid-year", 0, 0, G_OPTION_ARG_NONE, &mid_year, N_ ("add: the last year stands for its middle (30 June)"), NULL },
    { "end-year", 0, 0, G_OPTION_ARG_NONE, &end_year, N_ ("add: the last year stands for its end (31 December)"), NULL },
    { "published", 0, 0, G_OPTION_ARG_FILENAME, &published, N_ ("add: when UNHCR published it"), N_ ("DATE") },
    { "keep", 0, 0, G_OPTION_ARG_NONE, &keep, N_ ("add: leave the edition in use in use"), NULL },
    { "system", 0, 0, G_OPTION_ARG_NONE, &machine, N_ ("add: for everybody on this computer"), NULL },
    { "older", 0, 0, G_OPTION_ARG_NONE, &older, N_ ("add: also a signed file that is older than what is there"), NULL },
    { NULL },
  };
  int status = ACC_EXIT_DONE;
  AccFormat format = ACC_FORMAT_TEXT;
  const char *action;

  if (!_acc_cli_parse (cli, entries, &argc, &argv, 1, G_MAXINT - 1, &status) || !_acc_cli_find_format (format_text, formats, &format, &status))
    return status;
  action = argv[1];
  if (strcmp (action, "list") == 0 && argc == 2)
    return run_list (cli, format, output);
  if (strcmp (action, "add") == 0 && argc > 2)
    return is_pack (argc - 2, argv + 2) ? _acc_cli_add_pack (argv[2], machine, !keep, older)
                                        : run_add (cli, argc - 2, argv + 2, mid_year, end_year, published, machine, keep);
  if (strcmp (action, "use") == 0 && argc == 3)
    return run_use (argv[2]);
  if (strcmp (action, "remove") == 0 && argc == 3)
    return run_remove (argv[2]);
  if (strcmp (action, "compare") == 0 && argc == 4)
    return run_compare (cli, argv[2], argv[3], place, format, output);
  return _acc_cli_fail (ACC_EXIT_USAGE, _ ("“editions” takes list, add FILE…, use EDITION, remove EDITION or compare EDITION EDITION"));
}
