/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* accession profile: the record of one State. */

#include "config.h"

#include "cli/acc-cli-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "report/acc-report-profile.h"

int
_acc_cli_profile (AccCli *cli,
                  int     argc,
                  char  **argv)
{
  static const int formats[] = { ACC_FORMAT_TEXT, ACC_FORMAT_JSON, -1 };
  g_autofree char *as_of = NULL;
  g_autofree char *format_name = NULL;
  g_autofree char *output = NULL;
  g_autofree char *text = NULL;
  GOptionEntry entries[] = {
    { "as-of", 0, 0, G_OPTION_ARG_FILENAME, &as_of, N_ ("On this date; today when not given"), N_ ("DATE") },
    { "format", 0, 0, G_OPTION_ARG_FILENAME, &format_name, N_ ("text (default) or json"), N_ ("FORMAT") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_ ("Write to a file"), N_ ("FILE") },
    { NULL },
  };
  AccFormat format = ACC_FORMAT_TEXT;
  AccState *state;
  gint32 day;
  int status = ACC_EXIT_DONE;

  if (!_acc_cli_parse (cli, entries, &argc, &argv, 1, 1, &status)
      || !_acc_cli_find_format (format_name, formats, &format, &status)
      || !_acc_cli_find_day (as_of, &day, &status)
      || _acc_cli_load (cli, &status) == NULL
      || (state = _acc_cli_find_state (cli, argv[1], &status)) == NULL)
    return status;
  text = acc_report_profile (cli->ledger, state, day, format);
  return _acc_cli_write (output, text, strlen (text));
}
