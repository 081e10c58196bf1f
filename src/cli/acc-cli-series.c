/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* accession series: the yearly figures of a State. */

#include "config.h"

#include "cli/acc-cli-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "report/tables/acc-report-series.h"

int
_acc_cli_series (AccCli *cli,
                 int     argc,
                 char  **argv)
{
  static const int formats[] = { ACC_FORMAT_TEXT, ACC_FORMAT_JSON, ACC_FORMAT_CSV, ACC_FORMAT_ODS, -1 };
  g_autofree char *from_text = NULL;
  g_autofree char *to_text = NULL;
  g_autofree char *format_name = NULL;
  g_autofree char *output = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  gboolean per_1000 = FALSE;
  GOptionEntry entries[] = {
    { "from", 0, 0, G_OPTION_ARG_FILENAME, &from_text, N_ ("From this year on"), N_ ("YEAR") },
    { "to", 0, 0, G_OPTION_ARG_FILENAME, &to_text, N_ ("Up to this year"), N_ ("YEAR") },
    { "per-1000", 0, 0, G_OPTION_ARG_NONE, &per_1000, N_ ("Per 1,000 inhabitants in the middle of each year, computed"), NULL },
    { "format", 0, 0, G_OPTION_ARG_FILENAME, &format_name, N_ ("text (default), json, csv or ods"), N_ ("FORMAT") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_ ("Write to a file"), N_ ("FILE") },
    { NULL },
  };
  AccFormat format = ACC_FORMAT_TEXT;
  AccSheet *sheet = NULL;
  AccState *state;
  const char *code;
  int from = 0, to = 0;
  int status = ACC_EXIT_DONE;

  if (!_acc_cli_parse (cli, entries, &argc, &argv, 1, 1, &status)
      || !_acc_cli_find_format (format_name, formats, &format, &status)
      || !_acc_cli_find_year (from_text, "--from", &from, &status)
      || !_acc_cli_find_year (to_text, "--to", &to, &status))
    return status;
  if (to != 0 && from > to)
    return _acc_cli_fail (ACC_EXIT_USAGE, _ ("--from %d is after --to %d"), from, to);
  if (_acc_cli_load (cli, &status) == NULL)
    return status;
  if (g_ascii_strcasecmp (argv[1], "world") == 0)
    code = "world";
  else if ((state = _acc_cli_find_state (cli, argv[1], &status)) != NULL)
    code = state->iso3;
  else
    return status;
  if (acc_format_is_table (format))
    sheet = acc_report_series_sheet (cli->bundle, code, from, to, per_1000, &error);
  else
    text = acc_report_series (cli->bundle, code, from, to, per_1000, format, &error);
  if (sheet != NULL)
    return _acc_cli_write_sheet (output, sheet, format);
  if (text == NULL)
    return _acc_cli_fail_error (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND) ? ACC_EXIT_COULD_NOT : ACC_EXIT_DATA, error);
  return _acc_cli_write (output, text, strlen (text));
}
