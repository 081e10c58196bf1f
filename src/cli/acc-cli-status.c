/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* accession status: who is party to what on a date. */

#include "config.h"

#include "cli/acc-cli-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "report/tables/acc-report-status.h"

int
_acc_cli_status (AccCli *cli,
                 int     argc,
                 char  **argv)
{
  static const int formats[] = { ACC_FORMAT_TEXT, ACC_FORMAT_JSON, ACC_FORMAT_CSV, ACC_FORMAT_ODS, -1 };
  g_autofree char *treaty = NULL;
  g_autofree char *region = NULL;
  g_autofree char *state = NULL;
  g_autofree char *as_of = NULL;
  g_autofree char *basis = NULL;
  g_autofree char *format_name = NULL;
  g_autofree char *output = NULL;
  g_autofree char *text = NULL;
  GOptionEntry entries[] = {
    { "treaty", 0, 0, G_OPTION_ARG_FILENAME, &treaty, N_ ("Only this treaty"), "ID" },
    { "region", 0, 0, G_OPTION_ARG_FILENAME, &region, N_ ("Only States of this region, by M49 code or name"), N_ ("REGION") },
    { "state", 0, 0, G_OPTION_ARG_FILENAME, &state, N_ ("The positions of this State"), N_ ("STATE") },
    { "as-of", 0, 0, G_OPTION_ARG_FILENAME, &as_of, N_ ("On this date; today when not given"), N_ ("DATE") },
    { "basis", 0, 0, G_OPTION_ARG_FILENAME, &basis, N_ ("deposit (default), in-force, retroactive or bound"), N_ ("BASIS") },
    { "format", 0, 0, G_OPTION_ARG_FILENAME, &format_name, N_ ("text (default), json, csv or ods"), N_ ("FORMAT") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_ ("Write to a file"), N_ ("FILE") },
    { NULL },
  };
  AccStatusQuery query = { .basis = ACC_BASIS_DEPOSIT };
  AccFormat format = ACC_FORMAT_TEXT;
  int status = ACC_EXIT_DONE;

  if (!_acc_cli_parse (cli, entries, &argc, &argv, 0, 0, &status)
      || !_acc_cli_find_format (format_name, formats, &format, &status)
      || !_acc_cli_find_day (as_of, &query.day, &status)
      || !_acc_cli_find_basis (basis, &query.basis, &status))
    return status;
  if (_acc_cli_load (cli, &status) == NULL)
    return status;
  if ((treaty != NULL && (query.treaty = _acc_cli_find_treaty (cli, treaty, &status)) == NULL)
      || (region != NULL && (query.region = _acc_cli_find_region (cli, region, &status)) == NULL)
      || (state != NULL && (query.state = _acc_cli_find_state (cli, state, &status)) == NULL))
    return status;
  if (query.region != NULL && query.state != NULL && !acc_bundle_state_in_region (cli->bundle, query.state, query.region))
    return _acc_cli_fail (ACC_EXIT_USAGE, _ ("%s does not lie in %s; leave out --region or --state"), acc_locale_state_name (query.state),
                          acc_locale_region_name (query.region));
  if (acc_format_is_table (format))
    return _acc_cli_write_sheet (output, acc_report_status_sheet (cli->ledger, &query), format);
  text = acc_report_status (cli->ledger, &query, format);
  return _acc_cli_write (output, text, strlen (text));
}
