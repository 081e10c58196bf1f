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
    {
      g_autofree char *line = acc_fault_to_string (faults->pdata[i]);

      _acc_cli_fail (ACC_EXIT_DATA, "%s", line);
    }
  return ACC_EXIT_DATA;
}

int
_acc_cli_make_bundle (AccCli *cli,
                      int     argc,
                      char  **argv)
{
  g_autofree char *treaties_path = NULL;
  g_autofree char *states_path = NULL;
  g_autofree char *sources_path = NULL;
  g_autofree char *output = NULL;
  g_autofree char *title = NULL;
  g_autofree char *edition = NULL;
  g_autofree char *as_at = NULL;
  g_autofree char *text = NULL;
  g_autoptr (AccMake) make = acc_make_new ();
  g_autoptr (GPtrArray) faults = acc_faults_new ();
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
  const char *paths[ACC_N_MAKE_TABLES] = { NULL };
  int status = ACC_EXIT_DONE;

  if (!_acc_cli_parse (cli, entries, &argc, &argv, 1, 1, &status))
    return status;
  if (treaties_path == NULL || output == NULL)
    return _acc_cli_fail (ACC_EXIT_USAGE, _ ("--treaties FILE and -o FILE are both needed"));
  if (as_at != NULL && !acc_locale_parse_date (as_at, &make->as_at, &error))
    return _acc_cli_fail_error (ACC_EXIT_USAGE, error);
  paths[ACC_MAKE_ACTIONS] = argv[1];
  paths[ACC_MAKE_TREATIES] = treaties_path;
  paths[ACC_MAKE_STATES] = states_path;
  paths[ACC_MAKE_SOURCES] = sources_path;
  for (guint i = 0; i < ACC_N_MAKE_TABLES; i++)
    {
      g_autoptr (GBytes) bytes = paths[i] != NULL ? _acc_cli_read (paths[i], &status) : NULL;

      if (bytes != NULL)
        acc_make_read (make, (AccMakeTable) i, paths[i], bytes, faults);
      else if (paths[i] != NULL)
        return status;
    }
  if (faults->len > 0)
    return say_faults (faults);
  if (_acc_cli_load (cli, &status) == NULL)
    return status;
  make->title = g_steal_pointer (&title);
  make->edition = g_steal_pointer (&edition);
  text = acc_make_bundle (make, cli->bundle, output, NULL, faults, &error);
  if (error != NULL)
    return _acc_cli_fail_error (ACC_EXIT_COULD_NOT, error);
  if (text == NULL)
    return say_faults (faults);
  status = _acc_cli_write (output, text, strlen (text));
  if (status == ACC_EXIT_DONE)
    {
      g_autofree char *n = acc_locale_format_number (make->n_acts);
      g_autofree char *message = acc_locale_compose (_ ("{path}: {n} treaty actions, edition {edition}"), "path", output, "n", n, "edition", make->edition, NULL);

      printf ("%s\n", message);
    }
  return status;
}
