/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* accession timeline: the timeline of a State, a region or the world as a picture. */

#include "config.h"

#include "cli/acc-cli-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "report/tables/acc-report-timeline.h"

/* What a picture may measure, in pixels; larger ones exhaust cairo before they help a reader. */
#define SIZE_MIN 200
#define SIZE_MAX_PIXELS 16000
#define PAGES_MAX 100
#define SCALE_MAX 4

/* The pictures first, as AccTimelineExportType has them. */
static const char *const types[] = { "svg", "png", "pdf", "csv", "json", "ods" };
static const AccFormat tables[] = { ACC_FORMAT_CSV, ACC_FORMAT_JSON, ACC_FORMAT_ODS };
#define N_PICTURES (G_N_ELEMENTS (types) - G_N_ELEMENTS (tables))
static const char *const papers[] = { "none", "a4", "a3" };

static gboolean
find_word (const char        *text,
           const char        *option,
           const char *const *words,
           guint              n_words,
           guint             *found,
           int               *status)
{
  for (guint i = 0; i < n_words; i++)
    if (g_ascii_strcasecmp (text, words[i]) == 0)
      {
        *found = i;
        return TRUE;
      }
  {
    g_autofree char *list = acc_locale_format_list (words, n_words);

    *status = _acc_cli_fail (ACC_EXIT_USAGE, _ ("%s takes %s, not “%s”"), option, list, text);
  }
  return FALSE;
}

static gboolean
find_date (const char *text,
           AccDate    *date,
           int        *status)
{
  g_autoptr (GError) error = NULL;

  if (text == NULL || acc_locale_parse_date (text, date, &error))
    return TRUE;
  *status = _acc_cli_fail_error (ACC_EXIT_USAGE, error);
  return FALSE;
}

static gboolean
find_size (int         size,
           const char *option,
           int        *status)
{
  if (size == 0 || (size >= SIZE_MIN && size <= SIZE_MAX_PIXELS))
    return TRUE;
  *status = _acc_cli_fail (ACC_EXIT_USAGE, _ ("%s takes %d to %d pixels"), option, SIZE_MIN, SIZE_MAX_PIXELS);
  return FALSE;
}

int
_acc_cli_timeline (AccCli *cli,
                   int     argc,
                   char  **argv)
{
  g_autofree char *from_text = NULL;
  g_autofree char *to_text = NULL;
  g_autofree char *as_of_text = NULL;
  g_autofree char *type_name = NULL;
  g_autofree char *paper_name = NULL;
  g_autofree char *output = NULL;
  g_autoptr (GBytes) picture = NULL;
  g_autoptr (GError) error = NULL;
  int width = 0, height = 0, pages = 0, scale = 1;
  GOptionEntry entries[] = {
    { "from", 0, 0, G_OPTION_ARG_FILENAME, &from_text, N_ ("From this date on"), N_ ("DATE") },
    { "to", 0, 0, G_OPTION_ARG_FILENAME, &to_text, N_ ("Up to this date"), N_ ("DATE") },
    { "as-of", 0, 0, G_OPTION_ARG_FILENAME, &as_of_text, N_ ("Mark this date"), N_ ("DATE") },
    { "format", 0, 0, G_OPTION_ARG_FILENAME, &type_name, N_ ("svg, png, pdf, csv, json or ods"), N_ ("FORMAT") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_ ("Write to a file"), N_ ("FILE") },
    { "width", 0, 0, G_OPTION_ARG_INT, &width, N_ ("Width in pixels; 1200 when not given"), N_ ("N") },
    { "height", 0, 0, G_OPTION_ARG_INT, &height, N_ ("Height in pixels; as many as are needed when not given"), N_ ("N") },
    { "scale", 0, 0, G_OPTION_ARG_INT, &scale, N_ ("For a PNG: 1 (default) to 4 times as many pixels each way"), N_ ("N") },
    { "paper", 0, 0, G_OPTION_ARG_FILENAME, &paper_name, N_ ("For a PDF: a4 or a3"), N_ ("PAPER") },
    { "pages", 0, 0, G_OPTION_ARG_INT, &pages, N_ ("For a PDF: how many pages the time is spread over"), N_ ("N") },
    { NULL },
  };
  AccTimelineExport params = { 0 };
  AccDate from = { 0 }, to = { 0 }, as_of = { 0 };
  AccPlace place = { .kind = ACC_PLACE_WORLD };
  guint type = 0, paper = 0;
  int status = ACC_EXIT_DONE;
  gsize length;
  const char *data;

  if (!_acc_cli_parse (cli, entries, &argc, &argv, 1, 1, &status))
    return status;
  if (type_name == NULL)
    return _acc_cli_fail (ACC_EXIT_USAGE, _ ("give --format svg, png or pdf, and a file with -o; or csv, json or ods for a table"));
  if (pages < 0 || pages > PAGES_MAX)
    return _acc_cli_fail (ACC_EXIT_USAGE, _ ("%s takes 1 to %d"), "--pages", PAGES_MAX);
  if (scale < 1 || scale > SCALE_MAX)
    return _acc_cli_fail (ACC_EXIT_USAGE, _ ("%s takes 1 to %d"), "--scale", SCALE_MAX);
  if (!find_word (type_name, "--format", types, G_N_ELEMENTS (types), &type, &status)
      || (paper_name != NULL && !find_word (paper_name, "--paper", papers, G_N_ELEMENTS (papers), &paper, &status))
      || !find_date (from_text, &from, &status) || !find_date (to_text, &to, &status) || !find_date (as_of_text, &as_of, &status)
      || !find_size (width, "--width", &status) || !find_size (height, "--height", &status))
    return status;
  if (type < N_PICTURES && output == NULL)
    return _acc_cli_fail (ACC_EXIT_USAGE, _ ("give --format svg, png or pdf, and a file with -o; or csv, json or ods for a table"));
  if (type >= N_PICTURES)
    _acc_cli_settle_language (tables[type - N_PICTURES]);
  if (acc_date_is_set (from) && acc_date_is_set (to) && acc_date_first_day (from) > acc_date_last_day (to))
    return _acc_cli_fail (ACC_EXIT_USAGE, _ ("--from %s is after --to %s"), from_text, to_text);
  if (_acc_cli_load (cli, &status) == NULL || !_acc_cli_find_place (cli, argv[1], &place, &status))
    return status;
  if (type >= N_PICTURES)
    {
      g_autoptr (GListModel) items = acc_report_timeline_list (cli->ledger, &place, acc_date_is_set (from) ? acc_date_first_day (from) : ACC_DAY_MIN,
                                                               acc_date_is_set (to) ? acc_date_last_day (to) : ACC_DAY_MAX);
      AccSheet *sheet = acc_sheet_new (cli->bundle, acc_place_get_title (&place));

      acc_report_timeline_fill_sheet (sheet, items);
      return _acc_cli_write_sheet (output, sheet, tables[type - N_PICTURES]);
    }

  params.type = (AccTimelineExportType) type;
  params.paper = (AccTimelinePaper) paper;
  params.pages = (guint) pages;
  params.width = width != 0 ? width : 1200;
  params.height = height;
  params.scale = scale;
  if (acc_date_is_set (as_of))
    params.as_of = acc_date_from_day (acc_date_last_day (as_of));
  if (acc_date_is_set (from) || acc_date_is_set (to))
    {
      /* Where one end is not given, the record's own: from the first landmark, to the end of the year of the figures. */
      params.start = acc_date_is_set (from) ? acc_date_first_day (from) : acc_day_from_ymd (1921, 1, 1);
      params.end = (acc_date_is_set (to) ? acc_date_last_day (to) : acc_date_last_day (acc_date_year (acc_date_today ().year))) + 1;
    }
  picture = acc_report_timeline_draw (cli->ledger, &place, &params, &error);
  if (picture == NULL)
    return _acc_cli_fail_error (ACC_EXIT_COULD_NOT, error);
  data = g_bytes_get_data (picture, &length);
  return _acc_cli_write (output, data, length);
}
