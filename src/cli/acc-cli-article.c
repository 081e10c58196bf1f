/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* accession article: what an article of a treaty provides, and who reserves it. */

#include "config.h"

#include "cli/acc-cli-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "model/bundle/acc-index.h"
#include "report/acc-report-article.h"

int
_acc_cli_article (AccCli *cli,
                  int     argc,
                  char  **argv)
{
  static const int formats[] = { ACC_FORMAT_TEXT, ACC_FORMAT_JSON, -1 };
  g_autofree char *as_of = NULL;
  g_autofree char *basis = NULL;
  g_autofree char *format_name = NULL;
  g_autofree char *output = NULL;
  g_autofree char *text = NULL;
  GOptionEntry entries[] = {
    { "as-of", 0, 0, G_OPTION_ARG_FILENAME, &as_of, N_ ("On this date; today when not given"), N_ ("DATE") },
    { "basis", 0, 0, G_OPTION_ARG_FILENAME, &basis, N_ ("deposit (default), in-force, retroactive or bound"), N_ ("BASIS") },
    { "format", 0, 0, G_OPTION_ARG_FILENAME, &format_name, N_ ("text (default) or json"), N_ ("FORMAT") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_ ("Write to a file"), N_ ("FILE") },
    { NULL },
  };
  AccMoment moment = { .basis = ACC_BASIS_DEPOSIT };
  AccFormat format = ACC_FORMAT_TEXT;
  AccArticle *article = NULL;
  AccTreaty *treaty;
  const char *fault = NULL;
  int status = ACC_EXIT_DONE;

  if (!_acc_cli_parse (cli, entries, &argc, &argv, 1, 2, &status) || !_acc_cli_find_format (format_name, formats, &format, &status)
      || !_acc_cli_find_day (as_of, &moment.day, &status) || !_acc_cli_find_basis (basis, &moment.basis, &status))
    return status;
  if ((moment.ledger = _acc_cli_load (cli, &status)) == NULL || (treaty = _acc_cli_find_treaty (cli, argv[1], &status)) == NULL)
    return status;
  if (argc > 2)
    article = acc_bundle_find_article (cli->bundle, treaty, argv[2]);
  if (acc_index_of_treaty (cli->bundle, ACC_TABLE_ARTICLES, (guint) acc_bundle_treaty_index (cli->bundle, treaty->id)).n == 0)
    fault = _ ("the bundle has no articles of {treaty}");
  else if (argc > 2 && article == NULL)
    fault = _ ("the record has no article “{article}” of {treaty}; leave the number out for a list");
  if (fault != NULL)
    {
      g_autofree char *title = acc_words_treaty_in_sentence (treaty);

      text = acc_locale_compose (fault, "article", argc > 2 ? argv[2] : "", "treaty", title, NULL);
      return _acc_cli_fail (ACC_EXIT_USAGE, "%s", text);
    }
  text = acc_report_article (&moment, treaty, article, format);
  return _acc_cli_write (output, text, strlen (text));
}
