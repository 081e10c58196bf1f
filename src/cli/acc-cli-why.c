/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* accession why: the proof of a statement. */

#include "config.h"

#include "cli/acc-cli-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "report/acc-report-claim.h"

typedef struct
{
  char *state, *treaty, *figure, *year, *side;
} Asked;

static int
refuse_usage (void)
{
  return _acc_cli_fail (ACC_EXIT_USAGE, _ ("write a statement such as %s, or --state with --treaty, or --state with --figure and --year"), "STATE/CATEGORY/YEAR");
}

static AccCategoryRecord *
find_category (AccBundle  *bundle,
               const char *place,
               const char *id,
               int        *status)
{
  AccSeries *series = acc_bundle_get_series (bundle, place, NULL);
  g_autoptr (GPtrArray) columns = acc_bundle_list_categories (bundle, series);
  AccCategoryRecord *category = acc_bundle_find_category (bundle, id);
  g_autoptr (GString) known = g_string_new (NULL);

  for (guint i = 0; category == NULL && i < acc_bundle_get_n (bundle, ACC_TABLE_CATEGORIES); i++)
    if (!g_ptr_array_find (columns, acc_bundle_get_item (bundle, ACC_TABLE_CATEGORIES, i), NULL))
      g_ptr_array_add (columns, acc_bundle_get_item (bundle, ACC_TABLE_CATEGORIES, i));
  for (guint i = 0; category == NULL && i < columns->len; i++)
    g_string_append_printf (known, "%s%s", i > 0 ? ", " : "", ((AccCategoryRecord *) columns->pdata[i])->id);
  if (category == NULL)
    *status = _acc_cli_fail (ACC_EXIT_USAGE, _ ("there is no figure “%s”; choose one of: %s"), id, known->str);
  return category;
}

/* The name of the claim that the options mean; NULL: the error is said. */
static char *
name_claim (AccCli *cli,
            Asked  *asked,
            int    *status)
{
  AccCategoryRecord *category;
  AccTreaty *treaty;
  AccState *state = NULL;
  const char *place = "world";
  int year = 0;

  if (asked->treaty == NULL && asked->side != NULL && strcmp (asked->side, "hosted") != 0 && strcmp (asked->side, "abroad") != 0)
    {
      *status = _acc_cli_fail (ACC_EXIT_USAGE, _ ("%s takes %s, not “%s”"), "--side", "hosted|abroad", asked->side);
      return NULL;
    }
  if (asked->treaty != NULL || g_ascii_strcasecmp (asked->state, place) != 0)
    {
      state = _acc_cli_find_state (cli, asked->state, status);
      if (state == NULL)
        return NULL;
      place = state->iso3;
    }
  if (asked->treaty != NULL)
    {
      treaty = _acc_cli_find_treaty (cli, asked->treaty, status);
      return treaty != NULL ? acc_claim_name_standing (state, treaty->id) : NULL;
    }
  category = find_category (cli->bundle, place, asked->figure, status);
  if (category == NULL || !_acc_cli_find_year (asked->year, "--year", &year, status))
    return NULL;
  return g_strdup_printf ("%s/%s/%d%s", place, category->id, year, g_strcmp0 (asked->side, "abroad") == 0 ? "/abroad" : "");
}

static int
answer (AccCli     *cli,
        Asked      *asked,
        const char *written,
        AccMoment  *moment,
        AccFormat   format,
        const char *output)
{
  g_autofree char *id = NULL;
  g_autofree char *text = NULL;
  int status = ACC_EXIT_DONE;
  AccClaim claim;

  moment->ledger = _acc_cli_load (cli, &status);
  if (moment->ledger == NULL)
    return status;
  id = written != NULL ? g_strdup (written) : name_claim (cli, asked, &status);
  if (id == NULL)
    return status;
  if (!acc_claim_find (moment, id, &claim))
    return _acc_cli_fail_claim (id);
  text = acc_report_why (&claim, format);
  return _acc_cli_write (output, text, strlen (text));
}

int
_acc_cli_why (AccCli *cli,
              int     argc,
              char  **argv)
{
  static const int formats[] = { ACC_FORMAT_TEXT, ACC_FORMAT_JSON, -1 };
  Asked asked = { 0 };
  g_autofree char *as_of = NULL;
  g_autofree char *basis = NULL;
  g_autofree char *format_name = NULL;
  g_autofree char *output = NULL;
  GOptionEntry entries[] = {
    { "state", 0, 0, G_OPTION_ARG_FILENAME, &asked.state, N_ ("Of this State"), N_ ("STATE") },
    { "treaty", 0, 0, G_OPTION_ARG_FILENAME, &asked.treaty, N_ ("How it stands to this treaty"), "ID" },
    { "figure", 0, 0, G_OPTION_ARG_FILENAME, &asked.figure, N_ ("Its figure of this category"), "ID" },
    { "year", 0, 0, G_OPTION_ARG_FILENAME, &asked.year, N_ ("The year of the figure"), N_ ("YEAR") },
    { "side", 0, 0, G_OPTION_ARG_FILENAME, &asked.side, N_ ("hosted (default) or abroad"), N_ ("SIDE") },
    { "as-of", 0, 0, G_OPTION_ARG_FILENAME, &as_of, N_ ("On this date; today when not given"), N_ ("DATE") },
    { "basis", 0, 0, G_OPTION_ARG_FILENAME, &basis, N_ ("deposit (default), in-force, retroactive or bound"), N_ ("BASIS") },
    { "format", 0, 0, G_OPTION_ARG_FILENAME, &format_name, N_ ("text (default) or json"), N_ ("FORMAT") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_ ("Write to a file"), N_ ("FILE") },
    { NULL },
  };
  AccMoment moment = { NULL, 0, ACC_BASIS_DEPOSIT };
  AccFormat format = ACC_FORMAT_TEXT;
  int status = ACC_EXIT_DONE;

  if (_acc_cli_parse (cli, entries, &argc, &argv, 0, 1, &status) && _acc_cli_find_format (format_name, formats, &format, &status)
      && _acc_cli_find_day (as_of, &moment.day, &status) && _acc_cli_find_basis (basis, &moment.basis, &status))
    {
      gboolean of_treaty = asked.treaty != NULL && asked.figure == NULL && asked.year == NULL && asked.side == NULL;
      gboolean of_figure = asked.treaty == NULL && asked.figure != NULL && asked.year != NULL;
      gboolean any = asked.state != NULL || asked.treaty != NULL || asked.figure != NULL || asked.year != NULL || asked.side != NULL;

      gboolean told = argc > 1 ? !any : asked.state != NULL && (of_treaty || of_figure);

      status = told ? answer (cli, &asked, argc > 1 ? argv[1] : NULL, &moment, format, output) : refuse_usage ();
    }
  g_free (asked.state);
  g_free (asked.treaty);
  g_free (asked.figure);
  g_free (asked.year);
  g_free (asked.side);
  return status;
}
