/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* accession cite: how to cite what is recorded of a place, a treaty, or one statement. */

#include "config.h"

#include "cli/acc-cli-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "report/cite/acc-report-cite.h"

/* Whether it is written as pages are that are of no State, region or treaty alone. */
static gboolean
names_page (const char *text)
{
  static const char *const words[] = { ACC_PLACE_TEXT_MAP, ACC_PLACE_TEXT_CHANGES, ACC_PLACE_TEXT_EDITIONS };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_has_prefix (text, words[i]) && strchr (":", text[strlen (words[i])]) != NULL)
      return TRUE;
  return g_str_has_prefix (text, ACC_PLACE_TEXT_ARTICLE) || g_str_has_prefix (text, ACC_PLACE_TEXT_TREATY);
}

/* NULL: the error is said. A statement is named as "accession why" names it, with a slash. */
static char *
cite (AccCli          *cli,
      const char      *text,
      const AccMoment *moment,
      AccFormat        format,
      int             *status)
{
  AccPlace place = { .kind = ACC_PLACE_TREATY }, page;
  AccClaim claim;

  if (names_page (text) && acc_place_find (&page, cli->bundle, text))
    return acc_report_cite_place (moment, &page, format);
  if (strchr (text, '/') != NULL)
    {
      if (acc_claim_find (moment, text, &claim))
        return acc_report_cite_claim (&claim, format);
      *status = _acc_cli_fail_claim (text);
      return NULL;
    }
  if (g_str_has_prefix (text, ACC_PLACE_TEXT_COMPARE))
    {
      if (!_acc_cli_find_comparison (cli, text, &place, status))
        return NULL;
      if (acc_report_cite_can (&place))
        return acc_report_cite_place (moment, &place, format);
      *status = _acc_cli_fail (ACC_EXIT_USAGE, _ ("name the States or regions that are compared: %s"), "compare:KAZ,143");
      return NULL;
    }
  place.treaty = acc_bundle_find_treaty (cli->bundle, text);
  if (place.treaty == NULL && !_acc_cli_find_place (cli, text, &place, status))
    return NULL;
  return acc_report_cite_place (moment, &place, format);
}

int
_acc_cli_cite (AccCli *cli,
               int     argc,
               char  **argv)
{
  g_autofree char *as_of = NULL;
  g_autofree char *basis = NULL;
  g_autofree char *format_name = NULL;
  g_autofree char *output = NULL;
  g_autofree char *text = NULL;
  GOptionEntry entries[] = {
    { "as-of", 0, 0, G_OPTION_ARG_FILENAME, &as_of, N_ ("On this date; today when not given"), N_ ("DATE") },
    { "basis", 0, 0, G_OPTION_ARG_FILENAME, &basis, N_ ("deposit (default), in-force, retroactive or bound"), N_ ("BASIS") },
    { "format", 0, 0, G_OPTION_ARG_FILENAME, &format_name, N_ ("text (default), chicago, apa, bibtex, biblatex, ris or csl-json"), N_ ("FORMAT") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_ ("Write to a file"), N_ ("FILE") },
    { NULL },
  };
  AccMoment moment = { NULL, 0, ACC_BASIS_DEPOSIT };
  AccFormat format = ACC_FORMAT_TEXT;
  int status = ACC_EXIT_DONE;

  if (!_acc_cli_parse (cli, entries, &argc, &argv, 1, 1, &status)
      || !_acc_cli_find_format (format_name, acc_report_cite_formats, &format, &status)
      || !_acc_cli_find_day (as_of, &moment.day, &status) || !_acc_cli_find_basis (basis, &moment.basis, &status)
      || (moment.ledger = _acc_cli_load (cli, &status)) == NULL
      || (text = cite (cli, argv[1], &moment, format, &status)) == NULL)
    return status;
  return _acc_cli_write (output, text, strlen (text));
}
