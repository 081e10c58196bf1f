/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* accession changes: what changed between two dates, for a State, a region or the world. */

#include "config.h"

#include "cli/acc-cli-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "report/tables/acc-report-changes.h"

int
_acc_cli_changes (AccCli *cli,
                  int     argc,
                  char  **argv)
{
  static const int formats[] = { ACC_FORMAT_TEXT, ACC_FORMAT_JSON, ACC_FORMAT_CSV, ACC_FORMAT_ODS, -1 };
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  g_autofree char *treaty = NULL;
  g_autofree char *basis = NULL;
  g_autofree char *format_name = NULL;
  g_autofree char *output = NULL;
  g_autofree char *text = NULL;
  g_autoptr (AccChanges) changes = NULL;
  g_autoptr (GError) error = NULL;
  GOptionEntry entries[] = {
    { "from", 0, 0, G_OPTION_ARG_FILENAME, &from, N_ ("The first day, which is included; a month or a year stands for its first"), N_ ("DATE") },
    { "to", 0, 0, G_OPTION_ARG_FILENAME, &to, N_ ("The last day, which is included; a month or a year stands for its last"), N_ ("DATE") },
    { "treaty", 0, 0, G_OPTION_ARG_FILENAME, &treaty, N_ ("Only this treaty"), "ID" },
    { "basis", 0, 0, G_OPTION_ARG_FILENAME, &basis, N_ ("deposit (default), in-force, retroactive or bound"), N_ ("BASIS") },
    { "format", 0, 0, G_OPTION_ARG_FILENAME, &format_name, N_ ("text (default), json, csv or ods"), N_ ("FORMAT") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_ ("Write to a file"), N_ ("FILE") },
    { NULL },
  };
  AccChangesQuery query = { .basis = ACC_BASIS_DEPOSIT };
  AccFormat format = ACC_FORMAT_TEXT;
  AccPlace place;
  AccDate first;
  int status = ACC_EXIT_DONE;

  if (!_acc_cli_parse (cli, entries, &argc, &argv, 0, 1, &status) || !_acc_cli_find_format (format_name, formats, &format, &status)
      || !_acc_cli_find_basis (basis, &query.basis, &status))
    return status;
  if (from == NULL || to == NULL)
    return _acc_cli_fail (ACC_EXIT_USAGE, _ ("give two dates, as in: %s"), "--from 1990-01-01 --to 1999-12-31");
  if (!acc_locale_parse_date (from, &first, &error))
    return _acc_cli_fail_error (ACC_EXIT_USAGE, error);
  query.from = acc_date_first_day (first);
  if (!_acc_cli_find_day (to, &query.to, &status))
    return status;
  if (query.from > query.to)
    return _acc_cli_fail (ACC_EXIT_USAGE, _ ("--from %s is after --to %s; exchange the two dates"), from, to);
  if (_acc_cli_load (cli, &status) == NULL
      || !_acc_cli_find_place (cli, argc > 1 ? argv[1] : ACC_PLACE_TEXT_WORLD, &place, &status)
      || (treaty != NULL && (query.treaty = _acc_cli_find_treaty (cli, treaty, &status)) == NULL))
    return status;
  query.state = place.state;
  query.region = place.region;
  changes = acc_changes_new (cli->ledger, &query);
  if (acc_format_is_table (format))
    return _acc_cli_write_sheet (output, acc_report_changes_sheet (changes), format);
  text = acc_report_changes (changes, format);
  return _acc_cli_write (output, text, strlen (text));
}
