/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* accession acts: which acts the user recorded over the edition, more of them, one less, and a file of them to hand on. */

#include "config.h"

#include "cli/acc-cli-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "editions/acc-acts-store.h"
#include "import/acc-acts-file.h"
#include "report/tables/acc-report-acts.h"

static int
say_failure (const GError *error)
{
  return _acc_cli_fail_error (error->domain == ACC_BUNDLE_ERROR                                     ? ACC_EXIT_DATA
                              : g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND) ? ACC_EXIT_USAGE
                                                                                                    : ACC_EXIT_COULD_NOT,
                              error);
}

/* The record without them: what is there is looked at beside it. */
static AccBundle *
load_bundle (AccCli *cli, int *status)
{
  if (cli->bundle_path != NULL)
    {
      *status = _acc_cli_fail (ACC_EXIT_USAGE, _ ("acts of your own lie over the record that ships; leave --bundle out, and put them into the tables of your bundle"));
      return NULL;
    }
  cli->no_acts = TRUE;
  return _acc_cli_load (cli, status) != NULL ? cli->bundle : NULL;
}

static GPtrArray *
list_acts (int *status)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *acts = acc_acts_store_list (&error);

  if (acts == NULL)
    *status = say_failure (error);
  return acts;
}

static int
run_list (AccCli *cli, const char *output, AccFormat format)
{
  int status = ACC_EXIT_DONE;
  AccBundle *bundle = load_bundle (cli, &status);
  g_autoptr (GPtrArray) acts = bundle != NULL ? list_acts (&status) : NULL;
  g_autoptr (GPtrArray) faults = acc_faults_new ();
  g_autoptr (GPtrArray) fitting = acts != NULL ? acc_acts_store_list_fitting (bundle, acts, faults) : NULL;
  g_autofree char *text = fitting != NULL ? acc_report_acts (bundle, acts, faults, format) : NULL;

  return text != NULL ? _acc_cli_write (output, text, strlen (text)) : status;
}

static int
run_add (AccCli *cli, const char *path, gboolean preview)
{
  int status = ACC_EXIT_DONE;
  AccBundle *bundle = load_bundle (cli, &status);
  g_autoptr (GPtrArray) before = bundle != NULL ? list_acts (&status) : NULL;
  g_autoptr (GBytes) bytes = before != NULL ? _acc_cli_read (path, &status) : NULL;
  g_autoptr (GPtrArray) faults = acc_faults_new ();
  g_autoptr (GPtrArray) none = acc_faults_new ();
  g_autoptr (GPtrArray) beside = NULL;
  g_autoptr (GPtrArray) acts = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *shown = g_filename_display_name (name);
  g_autofree char *n = NULL;
  g_autofree char *line = NULL;
  g_autofree char *text = NULL;

  if (bytes == NULL)
    return status;
  beside = acc_acts_store_list_fitting (bundle, before, none);
  acts = acc_acts_read_for (bundle, beside, shown, bytes, faults);
  for (guint i = 0; i < faults->len; i++)
    {
      g_autofree char *what = acc_fault_to_string (faults->pdata[i]);

      status = _acc_cli_fail (ACC_EXIT_DATA, "%s", what);
    }
  if (acts == NULL)
    return status;
  if (acts->len == 0)
    return _acc_cli_fail (ACC_EXIT_DATA, _ ("%s holds no act"), shown);
  if (!preview && !acc_acts_store_add (acts, &error))
    return say_failure (error);
  n = acc_locale_format_number (acts->len);
  line = acc_locale_compose (preview ? ngettext ("{n} act would be recorded. Nothing was written.", "{n} acts would be recorded. Nothing was written.", acts->len)
                                     : ngettext ("{n} act was recorded.", "{n} acts were recorded.", acts->len),
                             "n", n, NULL);
  text = acc_report_acts (bundle, acts, none, ACC_FORMAT_TEXT);
  return _acc_cli_say_done (line, text);
}

static int
run_remove (const char *id)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *line = NULL;

  if (!acc_acts_store_remove ((const char *const[]) { id, NULL }, &error))
    return say_failure (error);
  line = acc_locale_compose (_ ("The act {id} was removed."), "id", id, NULL);
  return _acc_cli_say_done (line, NULL);
}

static int
run_export (const char *output, AccFormat format)
{
  int status = ACC_EXIT_DONE;
  g_autoptr (GPtrArray) acts = list_acts (&status);
  g_autofree char *text = acts != NULL ? acc_report_acts_file (acts, format) : NULL;

  return text != NULL ? _acc_cli_write (output, text, strlen (text)) : status;
}

int
_acc_cli_acts (AccCli *cli,
               int     argc,
               char  **argv)
{
  static const int formats[] = { ACC_FORMAT_TEXT, ACC_FORMAT_JSON, ACC_FORMAT_CSV, -1 };
  static const int files[] = { ACC_FORMAT_JSON, ACC_FORMAT_CSV, -1 };
  g_autofree char *format_text = NULL;
  g_autofree char *output = NULL;
  gboolean preview = FALSE;
  GOptionEntry entries[] = {
    { "format", 0, 0, G_OPTION_ARG_FILENAME, &format_text, N_ ("text (default), json or csv"), N_ ("FORMAT") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_ ("list, export: write to this file; one that ends in .csv is a table"), N_ ("FILE") },
    { "preview", 0, 0, G_OPTION_ARG_NONE, &preview, N_ ("add: say what would be recorded, and write nothing"), NULL },
    { NULL },
  };
  int status = ACC_EXIT_DONE;
  AccFormat format = ACC_FORMAT_TEXT;
  const char *verb;

  if (!_acc_cli_parse (cli, entries, &argc, &argv, 1, 2, &status))
    return status;
  verb = argv[1];
  if (format_text == NULL && output != NULL && g_str_has_suffix (output, ".csv"))
    format_text = g_strdup ("csv");
  if (!_acc_cli_find_format (format_text, strcmp (verb, "export") == 0 ? files : formats, &format, &status))
    return status;
  if (strcmp (verb, "list") == 0 && argc == 2 && !preview)
    return run_list (cli, output, format);
  if (strcmp (verb, "add") == 0 && argc == 3 && output == NULL)
    return run_add (cli, argv[2], preview);
  if (strcmp (verb, "remove") == 0 && argc == 3 && output == NULL && !preview)
    return run_remove (argv[2]);
  if (strcmp (verb, "export") == 0 && argc == 2 && !preview)
    return run_export (output, format);
  return _acc_cli_fail (ACC_EXIT_USAGE, _ ("“acts” takes list, add FILE, remove ACT or export [-o FILE]"));
}
