/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Yearly figures as a table for people, for spreadsheets and for programs. What is not available is said so in text, is
 * null in JSON and an empty cell in CSV. */

#include "config.h"

#include "report/acc-report-series.h"

#include <glib/gi18n.h>
#include <string.h>

#include "facts/acc-category.h"

static gboolean
has_year (const AccSeriesRun *run,
          int                 year)
{
  for (guint i = 0; run != NULL && i < run->n_years; i++)
    {
      if (run->years[i] == year)
        return TRUE;
    }
  return FALSE;
}

void
acc_report_json_add_figures (JsonBuilder        *builder,
                             const char         *key,
                             const AccSeriesRun *run,
                             int                 year)
{
  json_builder_set_member_name (builder, key);
  json_builder_begin_object (builder);
  for (guint c = 0; c < ACC_N_CATEGORIES; c++)
    acc_report_json_add_int (builder, acc_category_to_string (c), run != NULL && has_year (run, year) ? acc_series_run_get (run, c, year) : ACC_FIGURE_ABSENT);
  json_builder_end_object (builder);
}

static const char *
get_name (AccBundle  *bundle,
          const char *code)
{
  AccState *state = acc_bundle_find_state (bundle, code);

  return state != NULL ? acc_locale_state_name (state) : strcmp (code, "world") == 0 ? _ ("World") : code;
}

/**
 * acc_report_describe_series_source:
 *
 * Returns: (transfer full): the line at the foot of figures: who publishes them, to when, and on what terms
 */
char *
acc_report_describe_series_source (AccBundle *bundle,
                                   AccSeries *series)
{
  AccSource *source = acc_bundle_find_source (bundle, acc_series_get_source (series));
  const char *as_at = acc_series_get_as_at (series);
  AccDate date = { 0 };
  g_autofree char *words = NULL;

  if (source == NULL)
    return acc_locale_compose (_ ("Source: {title}."), "title", acc_series_get_source (series), NULL);
  if (as_at != NULL && acc_date_parse (as_at, &date, NULL))
    words = acc_locale_format_date (date);
  return acc_locale_compose (_ ("Source: {publisher}, {title}, as at {date}. Licence: {licence}."), "publisher",
                             acc_locale_text (source->publisher), "title", acc_locale_text (source->title), "date", words != NULL ? words : "?", "licence",
                             source->licence != NULL ? source->licence : "?", NULL);
}

static char *
to_json (AccBundle *bundle,
         AccSeries *series,
         int        from,
         int        to)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  const AccSeriesRun *hosted = acc_series_get_total (series, ACC_SIDE_HOSTED);
  const AccSeriesRun *abroad = acc_series_get_total (series, ACC_SIDE_ABROAD);
  AccSource *source = acc_bundle_find_source (bundle, acc_series_get_source (series));

  json_builder_begin_object (builder);
  acc_report_json_add_string (builder, "state", acc_series_get_code (series));
  acc_report_json_add_string (builder, "name", get_name (bundle, acc_series_get_code (series)));
  acc_report_json_add_int (builder, "from", from);
  acc_report_json_add_int (builder, "to", to);
  acc_report_json_add_string (builder, "as_at", acc_series_get_as_at (series));
  acc_report_json_add_string (builder, "source", acc_series_get_source (series));
  acc_report_json_add_string (builder, "publisher", source != NULL ? source->publisher : NULL);
  acc_report_json_add_string (builder, "licence", source != NULL ? source->licence : NULL);
  json_builder_set_member_name (builder, "years");
  json_builder_begin_array (builder);
  for (int year = from; year <= to; year++)
    {
      if (!has_year (hosted, year) && !has_year (abroad, year))
        continue;
      json_builder_begin_object (builder);
      acc_report_json_add_int (builder, "year", year);
      acc_report_json_add_figures (builder, "hosted", hosted, year);
      acc_report_json_add_figures (builder, "abroad", abroad, year);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  return acc_report_json_to_string (builder);
}

/* One row a year and side, so that a filter or a pivot does the rest. */
static char *
to_csv (AccSeries *series,
        int        from,
        int        to)
{
  static const AccSide sides[] = { ACC_SIDE_HOSTED, ACC_SIDE_ABROAD };
  GString *csv = g_string_new ("state,year,side");

  for (guint c = 0; c < ACC_N_CATEGORIES; c++)
    g_string_append_printf (csv, ",%s", acc_category_to_string (c));
  g_string_append (csv, "\r\n");
  for (int year = from; year <= to; year++)
    for (gsize s = 0; s < G_N_ELEMENTS (sides); s++)
      {
        const AccSeriesRun *run = acc_series_get_total (series, sides[s]);

        if (!has_year (run, year))
          continue;
        g_string_append_printf (csv, "%s,%d,%s", acc_series_get_code (series), year, sides[s] == ACC_SIDE_HOSTED ? "hosted" : "abroad");
        for (guint c = 0; c < ACC_N_CATEGORIES; c++)
          {
            gint64 figure = acc_series_run_get (run, c, year);

            if (figure == ACC_FIGURE_ABSENT)
              g_string_append_c (csv, ',');
            else
              g_string_append_printf (csv, ",%" G_GINT64_FORMAT, figure);
          }
        g_string_append (csv, "\r\n");
      }
  return g_string_free (csv, FALSE);
}

static char *
to_text (AccBundle *bundle,
         AccSeries *series,
         int        from,
         int        to)
{
  static const AccSide sides[] = { ACC_SIDE_HOSTED, ACC_SIDE_ABROAD };
  GString *out = g_string_new (NULL);
  g_autofree char *source = acc_report_describe_series_source (bundle, series);
  g_autofree char *wrapped = acc_report_wrap (source, 78, "", "");
  const char *name = get_name (bundle, acc_series_get_code (series));

  for (gsize s = 0; s < G_N_ELEMENTS (sides); s++)
    {
      const AccSeriesRun *run = acc_series_get_total (series, sides[s]);
      g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
      g_autoptr (GArray) shown = g_array_new (FALSE, FALSE, sizeof (guint));
      g_autofree char *title = acc_locale_compose (sides[s] == ACC_SIDE_HOSTED ? _ ("{Name}: people hosted, at the end of each year")
                                                                               : _ ("{Name}: people from here in other countries, at the end of each year"),
                                                   "name", name, NULL);
      g_autofree char *table = NULL;
      GStrv header;

      if (run == NULL || run->n_years == 0)
        continue;
      /* Only categories that have a figure other than zero somewhere. */
      for (guint c = 0; c < ACC_N_CATEGORIES; c++)
        {
          gboolean any = c == ACC_CATEGORY_REFUGEES || c == ACC_CATEGORY_ASYLUM_SEEKERS;

          for (guint i = 0; i < run->n_years && !any && run->figures[c] != NULL; i++)
            any = run->years[i] >= from && run->years[i] <= to && run->figures[c][i] > 0;
          if (any)
            g_array_append_val (shown, c);
        }
      header = g_new0 (char *, shown->len + 2);
      header[0] = g_strdup (_ ("Year"));
      for (guint i = 0; i < shown->len; i++)
        header[i + 1] = g_strdup (acc_category_describe (g_array_index (shown, guint, i)));
      g_ptr_array_add (rows, header);
      for (guint i = 0; i < run->n_years; i++)
        {
          GStrv row;

          if (run->years[i] < from || run->years[i] > to)
            continue;
          row = g_new0 (char *, shown->len + 2);
          row[0] = acc_locale_format_date (acc_date_year (run->years[i]));
          for (guint c = 0; c < shown->len; c++)
            {
              gint64 figure = acc_series_run_get (run, g_array_index (shown, guint, c), run->years[i]);

              row[c + 1] = figure == ACC_FIGURE_ABSENT ? g_strdup (_ ("not reported")) : acc_locale_format_number (figure);
            }
          g_ptr_array_add (rows, row);
        }
      table = acc_report_table_to_text (rows, shown->len + 1, ~1u);
      g_string_append_printf (out, "%s\n\n%s\n", title, table);
      if (strcmp (acc_series_get_code (series), "world") == 0)
        break; /* both sides are the same */
    }
  g_string_append (out, wrapped);
  return g_string_free (out, FALSE);
}

/**
 * acc_report_series:
 * @bundle: the bundle
 * @code: of a State, a territory or a group, or "world"
 * @from: first year, 0 for the first there is
 * @to: last year, 0 for the last there is
 * @format: text, JSON or CSV
 * @error: return location for the error of acc_bundle_get_series()
 *
 * Returns: (transfer full) (nullable): the figures
 */
char *
acc_report_series (AccBundle  *bundle,
                   const char *code,
                   int         from,
                   int         to,
                   AccFormat   format,
                   GError    **error)
{
  AccSeries *series = acc_bundle_get_series (bundle, code, error);

  if (series == NULL)
    return NULL;
  from = MAX (from, acc_series_get_first_year (series));
  to = to != 0 ? MIN (to, acc_series_get_last_year (series)) : acc_series_get_last_year (series);
  switch (format)
    {
    case ACC_FORMAT_JSON:
      return to_json (bundle, series, from, to);
    case ACC_FORMAT_CSV:
      return to_csv (series, from, to);
    default:
      return to_text (bundle, series, from, to);
    }
}
