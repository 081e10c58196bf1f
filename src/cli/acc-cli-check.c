/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* accession check: every fault of a bundle, each on a line of its own; and what its maintainers noted. */

#include "config.h"

#include "cli/acc-cli-private.h"

#include <glib/gi18n.h>
#include <stdio.h>

#include "model/bundle/acc-check.h"

/* What is written for no reader, with the place of its record. */
static void
print_editorial (AccBundle *bundle)
{
  for (AccTable table = 0; table < ACC_N_TABLES; table++)
    for (guint i = 0; i < acc_bundle_get_n (bundle, table); i++)
      {
        GObject *record = acc_bundle_get_item (bundle, table, i);
        g_autofree char *editorial = NULL;

        if (g_object_class_find_property (G_OBJECT_GET_CLASS (record), "editorial") == NULL)
          break;
        g_object_get (record, "editorial", &editorial, NULL);
        if (editorial != NULL)
          printf ("%s: /%u: %s\n", acc_table_get_info (table)->key, i, editorial);
      }
}

int
_acc_cli_check (AccCli *cli,
                int     argc,
                char  **argv)
{
  g_autoptr (GPtrArray) faults = acc_faults_new ();
  g_autoptr (GFile) file = NULL;
  g_autoptr (AccBundle) bundle = NULL;
  g_autofree char *states = NULL;
  g_autofree char *actions = NULL;
  g_autofree char *message = NULL;
  gboolean verbose = FALSE;
  GOptionEntry entries[] = {
    { "verbose", 0, 0, G_OPTION_ARG_NONE, &verbose, N_ ("Print what the maintainers of the record noted as well"), NULL },
    { NULL },
  };
  const char *path;
  int status = ACC_EXIT_DONE;

  if (!_acc_cli_parse (cli, entries, &argc, &argv, cli->bundle_path != NULL ? 0 : 1, 1, &status))
    return status;
  path = argc > 1 ? argv[1] : cli->bundle_path;
  file = g_file_new_for_commandline_arg (path);
  if (!g_file_query_exists (file, NULL))
    return _acc_cli_fail (ACC_EXIT_COULD_NOT, _ ("there is no bundle at “%s”; check the path"), path);
  if (!acc_check_file (file, NULL, faults, &bundle))
    {
      for (guint i = 0; i < faults->len; i++)
        {
          g_autofree char *line = acc_fault_to_string (faults->pdata[i]);

          _acc_cli_fail (ACC_EXIT_DATA, "%s", line);
        }
      return ACC_EXIT_DATA;
    }
  if (verbose)
    print_editorial (bundle);
  states = acc_locale_format_number (acc_bundle_get_n (bundle, ACC_TABLE_STATES));
  actions = acc_locale_format_number (acc_bundle_get_n (bundle, ACC_TABLE_ACTIONS));
  message = acc_locale_compose (_ ("{path}: no faults in {states} States and {actions} treaty actions, edition {edition}"), "path", path, "states", states,
                                "actions", actions, "edition", acc_bundle_get_edition (bundle), NULL);
  printf ("%s\n", message);
  return ACC_EXIT_DONE;
}
