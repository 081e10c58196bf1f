/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* accession make-bundle: tables that a person keeps, made into one bundle that the program opens. */

#include "config.h"

#include "cli/acc-cli-private.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

#include "import/acc-make-bundle.h"

static int
say_faults (GPtrArray *faults)
{
  for (guint i = 0; i < faults->len; i++)
    _acc_cli_fail (ACC_EXIT_DATA, "%s", (char *) faults->pdata[i]);
  return ACC_EXIT_DATA;
}

static AccCsv *
read_table (const char        *path,
            const char *const *columns,
            GBytes           **bytes,
            int               *status)
{
  g_autoptr (AccCsv) csv = NULL;
  g_autoptr (GError) error = NULL;

  *bytes = _acc_cli_read (path, status);
  if (*bytes == NULL)
    return NULL;
  csv = acc_csv_parse (path, *bytes, &error);
  if (csv == NULL || !acc_csv_require (csv, columns, &error))
    {
      *status = _acc_cli_fail_error (ACC_EXIT_DATA, error);
      return NULL;
    }
  return g_steal_pointer (&csv);
}

int
_acc_cli_make_bundle (AccCli *cli,
                      int     argc,
                      char  **argv)
{
  static const char *const action_columns[] = { "iso3", "treaty", "action", "date", "source", NULL };
  static const char *const treaty_columns[] = { "id", "title", "done", "entry_into_force", NULL };
  static const char *const state_columns[] = { "iso3", "name", "kind", NULL };
  static const char *const source_columns[] = { "id", "title", "publisher", NULL };
  g_autofree char *treaties_path = NULL;
  g_autofree char *output = NULL;
  g_autofree char *states_path = NULL;
  g_autofree char *sources_path = NULL;
  g_autofree char *title = NULL;
  g_autofree char *edition = NULL;
  g_autofree char *as_at = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GBytes) action_bytes = NULL;
  g_autoptr (GBytes) treaty_bytes = NULL;
  g_autoptr (GBytes) state_bytes = NULL;
  g_autoptr (GBytes) source_bytes = NULL;
  g_autoptr (AccCsv) actions = NULL;
  g_autoptr (AccCsv) treaties = NULL;
  g_autoptr (AccCsv) states = NULL;
  g_autoptr (AccCsv) sources = NULL;
  g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  GOptionEntry entries[] = {
    { "treaties", 0, 0, G_OPTION_ARG_FILENAME, &treaties_path, N_ ("The table of treaties"), N_ ("FILE") },
    { "states", 0, 0, G_OPTION_ARG_FILENAME, &states_path, N_ ("A table of States and organisations that the program does not know"), N_ ("FILE") },
    { "sources", 0, 0, G_OPTION_ARG_FILENAME, &sources_path, N_ ("A table of what the sources are"), N_ ("FILE") },
    { "title", 0, 0, G_OPTION_ARG_FILENAME, &title, N_ ("The title of the bundle"), N_ ("TEXT") },
    { "edition", 0, 0, G_OPTION_ARG_FILENAME, &edition, N_ ("Its edition; made from the tables when not given"), N_ ("TEXT") },
    { "as-at", 0, 0, G_OPTION_ARG_FILENAME, &as_at, N_ ("The date to which the acts are complete"), N_ ("DATE") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_ ("Write to a file"), N_ ("FILE") },
    { NULL },
  };
  AccMakeOptions options = { 0 };
  int status = ACC_EXIT_DONE;

  if (!_acc_cli_parse (cli, entries, &argc, &argv, 1, 1, &status))
    return status;
  if (treaties_path == NULL || output == NULL)
    return _acc_cli_fail (ACC_EXIT_USAGE, _ ("--treaties FILE and -o FILE are both needed"));
  if (as_at != NULL && !acc_locale_parse_date (as_at, &options.as_at, &error))
    return _acc_cli_fail_error (ACC_EXIT_USAGE, error);
  if ((actions = read_table (argv[1], action_columns, &action_bytes, &status)) == NULL
      || (treaties = read_table (treaties_path, treaty_columns, &treaty_bytes, &status)) == NULL
      || (states_path != NULL && (states = read_table (states_path, state_columns, &state_bytes, &status)) == NULL)
      || (sources_path != NULL && (sources = read_table (sources_path, source_columns, &source_bytes, &status)) == NULL)
      || _acc_cli_load (cli, &status) == NULL)
    return status;
  options.states = states;
  options.sources = sources;
  options.title = title;
  if (edition == NULL)
    edition = acc_make_bundle_edition (action_bytes, treaty_bytes, state_bytes, source_bytes);
  text = acc_make_bundle (cli->bundle, actions, treaties, &options, edition, output, faults, &error);
  if (error != NULL)
    return _acc_cli_fail_error (ACC_EXIT_COULD_NOT, error);
  if (text == NULL)
    return say_faults (faults);
  status = _acc_cli_write (output, text, strlen (text));
  if (status == ACC_EXIT_DONE)
    {
      g_autofree char *n = acc_locale_format_number (actions->rows->len);
      g_autofree char *message = acc_locale_compose (_ ("{path}: {n} treaty actions, edition {edition}"), "path", output, "n", n, "edition", edition, NULL);

      printf ("%s\n", message);
    }
  return status;
}
