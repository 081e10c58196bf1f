/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Yearly figures as a table for people, for spreadsheets and for programs. What is not available is said so in text, is
 * null in JSON and an empty cell in CSV. */

#include "config.h"

#include "report/acc-report-series.h"

#include <glib/gi18n.h>
#include <string.h>

#include "facts/acc-own.h"
#include "facts/acc-people.h"
#include "model/acc-population.h"

/* What is asked, and by what figures are divided: NULL where they are not. */
typedef struct
{
  AccBundle *bundle;
  AccSeries *series;
  AccPopulation *population;
  int from, to;
} Asked;

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

static void
add_side (JsonBuilder *builder,
          GPtrArray   *categories,
          AccSeries   *series,
          AccSide      side,
          int          year,
          gboolean     kinds)
{
  json_builder_set_member_name (builder, side == ACC_SIDE_HOSTED ? "hosted" : "abroad");
  json_builder_begin_object (builder);
  for (guint i = 0; i < categories->len; i++)
    {
      AccCategoryRecord *record = categories->pdata[i];
      AccValue value = acc_series_get_value (series, side, acc_category_from_string (record->id), year);

      if (kinds)
        acc_report_json_add_string (builder, record->id, acc_value_kind_to_string (value.kind));
      else
        acc_report_json_add_int (builder, record->id, value.number);
    }
  json_builder_end_object (builder);
}

static double
find_rate (const Asked *asked,
           AccValue     value,
           int          year)
{
  return acc_population_rate (value.number, acc_population_get (asked->population, acc_series_get_code (asked->series), year));
}

static void
add_rates (JsonBuilder *builder,
           const Asked *asked,
           GPtrArray   *categories,
           int          year)
{
  static const char *const sides[] = { "hosted", "abroad" };

  acc_report_json_add_int (builder, "inhabitants", acc_population_get (asked->population, acc_series_get_code (asked->series), year));
  json_builder_set_member_name (builder, "per_1000");
  json_builder_begin_object (builder);
  for (AccSide side = ACC_SIDE_HOSTED; side <= ACC_SIDE_ABROAD; side++)
    {
      json_builder_set_member_name (builder, sides[side]);
      json_builder_begin_object (builder);
      for (guint i = 0; i < categories->len; i++)
        {
          const char *id = ((AccCategoryRecord *) categories->pdata[i])->id;
          double rate = find_rate (asked, acc_series_get_value (asked->series, side, acc_category_from_string (id), year), year);

          json_builder_set_member_name (builder, id);
          if (rate < 0)
            json_builder_add_null_value (builder);
          else
            json_builder_add_double_value (builder, rate);
        }
      json_builder_end_object (builder);
    }
  json_builder_end_object (builder);
}

void
acc_report_json_add_figures (JsonBuilder *builder,
                             AccBundle   *bundle,
                             AccSeries   *series,
                             int          year)
{
  g_autoptr (GPtrArray) categories = acc_bundle_list_categories (bundle, series);

  add_side (builder, categories, series, ACC_SIDE_HOSTED, year, FALSE);
  add_side (builder, categories, series, ACC_SIDE_ABROAD, year, FALSE);
  json_builder_set_member_name (builder, "kinds");
  json_builder_begin_object (builder);
  add_side (builder, categories, series, ACC_SIDE_HOSTED, year, TRUE);
  add_side (builder, categories, series, ACC_SIDE_ABROAD, year, TRUE);
  json_builder_end_object (builder);
}

/**
 * acc_report_json_add_apart:
 * @builder: where a member is added
 * @code: of a State
 * @day: as of which day
 *
 * Returns: (transfer full) (element-type AccPeopleApart): what was written
 */
GArray *
acc_report_json_add_apart (JsonBuilder *builder,
                           AccBundle   *bundle,
                           const char  *code,
                           gint32       day)
{
  GArray *list = acc_people_list_apart (bundle, code, day);

  json_builder_set_member_name (builder, "not_counted_here");
  json_builder_begin_array (builder);
  for (guint i = 0; i < list->len; i++)
    {
      const AccPeopleApart *apart = &g_array_index (list, AccPeopleApart, i);
      g_autofree char *text = acc_people_word_apart (apart);

      json_builder_begin_object (builder);
      acc_report_json_add_string (builder, "category", apart->category->id);
      acc_report_json_add_string (builder, "agency", apart->category->agency);
      acc_report_json_add_int (builder, "year", apart->year);
      acc_report_json_add_int (builder, "figure", apart->value.number);
      acc_report_json_add_string (builder, "kind", acc_value_kind_to_string (apart->value.kind));
      acc_report_json_add_string (builder, "text", text);
      acc_report_json_add_string (builder, "source", apart->source);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  return list;
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
to_json (const Asked *asked)
{
  AccBundle *bundle = asked->bundle;
  AccSeries *series = asked->series;
  int from = asked->from, to = asked->to;
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (GPtrArray) categories = acc_bundle_list_categories (bundle, series);
  const AccSeriesRun *hosted = acc_series_get_total (series, ACC_SIDE_HOSTED);
  const AccSeriesRun *abroad = acc_series_get_total (series, ACC_SIDE_ABROAD);
  AccSource *source = acc_bundle_find_source (bundle, acc_series_get_source (series));

  json_builder_begin_object (builder);
  acc_report_json_add_string (builder, "state", acc_series_get_code (series));
  acc_report_json_add_string (builder, "name", get_name (bundle, acc_series_get_code (series)));
  acc_report_json_add_int (builder, "from", from);
  acc_report_json_add_int (builder, "to", to);
  acc_report_json_add_string (builder, "as_at", acc_series_get_as_at (series));
  acc_report_json_add_bundle (builder, bundle);
  acc_report_json_add_string (builder, "source", acc_series_get_source (series));
  acc_report_json_add_string (builder, "publisher", source != NULL ? source->publisher : NULL);
  acc_report_json_add_string (builder, "licence", source != NULL ? source->licence : NULL);
  if (asked->population != NULL)
    {
      AccSource *counted = acc_bundle_find_source (bundle, acc_population_get_source (asked->population));

      acc_report_json_add_string (builder, "population_source", acc_population_get_source (asked->population));
      acc_report_json_add_string (builder, "population_publisher", counted != NULL ? counted->publisher : NULL);
      acc_report_json_add_string (builder, "population_licence", counted != NULL ? counted->licence : NULL);
    }
  json_builder_set_member_name (builder, "undescribed");
  json_builder_begin_array (builder);
  for (guint i = 0; i < categories->len; i++)
    if (((AccCategoryRecord *) categories->pdata[i])->agency == NULL)
      json_builder_add_string_value (builder, ((AccCategoryRecord *) categories->pdata[i])->id);
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "years");
  json_builder_begin_array (builder);
  for (int year = from; year <= to; year++)
    {
      if (!has_year (hosted, year) && !has_year (abroad, year))
        continue;
      json_builder_begin_object (builder);
      acc_report_json_add_int (builder, "year", year);
      if (acc_bundle_is_mid_year (bundle, year))
        {
          json_builder_set_member_name (builder, "mid_year");
          json_builder_add_boolean_value (builder, TRUE);
        }
      acc_report_json_add_figures (builder, bundle, series, year);
      if (asked->population != NULL)
        add_rates (builder, asked, categories, year);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  return acc_report_json_to_string (builder);
}

/* One row a year and side, so that a filter or a pivot does the rest. */
static char *
to_csv (const Asked *asked)
{
  AccBundle *bundle = asked->bundle;
  AccSeries *series = asked->series;
  int from = asked->from, to = asked->to;
  static const AccSide sides[] = { ACC_SIDE_HOSTED, ACC_SIDE_ABROAD };
  g_autoptr (GPtrArray) categories = acc_bundle_list_categories (bundle, series);
  GString *csv = g_string_new ("state,year,side");

  for (guint c = 0; c < categories->len; c++)
    g_string_append_printf (csv, ",%s", ((AccCategoryRecord *) categories->pdata[c])->id);
  g_string_append (csv, asked->population != NULL ? ",kinds,inhabitants" : ",kinds");
  for (guint c = 0; asked->population != NULL && c < categories->len; c++)
    g_string_append_printf (csv, ",%s_per_1000", ((AccCategoryRecord *) categories->pdata[c])->id);
  g_string_append (csv, "\r\n");
  for (int year = from; year <= to; year++)
    for (gsize s = 0; s < G_N_ELEMENTS (sides); s++)
      {
        g_autoptr (GString) kinds = g_string_new (NULL);
        g_autofree double *rates = g_new0 (double, categories->len);

        if (!has_year (acc_series_get_total (series, sides[s]), year))
          continue;
        g_string_append_printf (csv, "%s,%d,%s", acc_series_get_code (series), year, sides[s] == ACC_SIDE_HOSTED ? "hosted" : "abroad");
        for (guint c = 0; c < categories->len; c++)
          {
            const char *id = ((AccCategoryRecord *) categories->pdata[c])->id;
            AccValue value = acc_series_get_value (series, sides[s], acc_category_from_string (id), year);

            g_string_append_c (csv, ',');
            if (acc_value_is_number (value))
              g_string_append_printf (csv, "%" G_GINT64_FORMAT, value.number);
            g_string_append_printf (kinds, "%s%s=%s", c > 0 ? " " : "", id, acc_value_kind_to_string (value.kind));
            rates[c] = find_rate (asked, value, year);
          }
        g_string_append_printf (csv, ",%s", kinds->str);
        if (asked->population != NULL)
          acc_report_csv_add_rates (csv, acc_population_get (asked->population, acc_series_get_code (series), year), rates, categories->len);
        g_string_append (csv, "\r\n");
      }
  return g_string_free (csv, FALSE);
}

/* The years of the rows shown; NULL where none of them is of that sort. */
static char *
make_table (const Asked *asked,
            GArray      *shown)
{
  AccBundle *bundle = asked->bundle;
  AccSeries *series = asked->series;
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  AccState *state = acc_bundle_find_state (bundle, acc_series_get_code (series));
  GStrv header = g_new0 (char *, shown->len + 2);

  header[0] = g_strdup (_ ("Year"));
  for (guint i = 0; i < shown->len; i++)
    {
      const AccPeopleRow *row = &g_array_index (shown, AccPeopleRow, i);

      header[i + 1] = acc_category_is_flow (bundle, row->category) ? acc_category_name (bundle, row->category, row->side, state)
                                                                   : g_strdup (acc_category_describe (bundle, row->category));
    }
  g_ptr_array_add (rows, header);
  for (int year = asked->from; year <= asked->to; year++)
    {
      GStrv cells;
      gboolean any = FALSE;

      for (guint i = 0; i < shown->len; i++)
        any = any || has_year (acc_series_get_total (series, g_array_index (shown, AccPeopleRow, i).side), year);
      if (!any)
        continue;
      cells = g_new0 (char *, shown->len + 2);
      cells[0] = acc_locale_format_date (acc_date_year (year));
      for (guint i = 0; i < shown->len; i++)
        {
          const AccPeopleRow *row = &g_array_index (shown, AccPeopleRow, i);

          AccValue value = acc_series_get_value (series, row->side, row->category, year);

          cells[i + 1] = asked->population != NULL ? acc_people_word_rate (value, find_rate (asked, value, year)) : acc_people_word_value (value);
        }
      g_ptr_array_add (rows, cells);
    }
  return acc_report_table_to_text (rows, shown->len + 1, ~1u);
}

static void
append_table (GString     *out,
              const Asked *asked,
              GArray      *shown,
              const char  *message)
{
  g_autofree char *title = acc_locale_compose (message, "name", get_name (asked->bundle, acc_series_get_code (asked->series)), NULL);
  g_autofree char *table = shown->len > 0 ? make_table (asked, shown) : NULL;

  if (table != NULL)
    g_string_append_printf (out, "%s\n\n%s\n", title, table);
}

/* Every category on each side that has a figure other than zero somewhere; those of within the year stand apart. */
static char *
to_text (const Asked *asked)
{
  AccBundle *bundle = asked->bundle;
  AccSeries *series = asked->series;
  g_autoptr (GArray) hosted = g_array_new (FALSE, FALSE, sizeof (AccPeopleRow)), abroad = g_array_new (FALSE, FALSE, sizeof (AccPeopleRow));
  g_autoptr (GArray) flows = g_array_new (FALSE, FALSE, sizeof (AccPeopleRow));
  g_autoptr (GPtrArray) categories = acc_bundle_list_categories (bundle, series);
  gboolean world = strcmp (acc_series_get_code (series), "world") == 0;
  GString *out = g_string_new (NULL);
  g_autofree char *source = acc_report_describe_series_source (bundle, series);
  g_autofree char *undescribed = acc_people_word_undescribed (bundle, series);
  g_autofree char *foot = g_strjoin (" ", undescribed != NULL ? undescribed : source, undescribed != NULL ? source : NULL, NULL);
  g_autofree char *wrapped = acc_report_wrap (foot, 78, "", "");

  for (guint i = 0; i < categories->len; i++)
    for (AccSide side = ACC_SIDE_HOSTED; side <= (world ? ACC_SIDE_HOSTED : ACC_SIDE_ABROAD); side++)
      {
        AccCategoryRecord *record = categories->pdata[i];
        AccCategory c = acc_category_from_string (record->id);
        AccPeopleRow row = { c, side, record->agency == NULL ? acc_series_has (series, side, c) : record->always };
        gboolean any = row.always;

        for (int year = asked->from; year <= asked->to && !any; year++)
          any = acc_series_get_figure (series, side, c, year) > 0;
        if (any && acc_series_get_total (series, side)->n_years > 0)
          g_array_append_val (acc_category_is_flow (bundle, c) ? flows : side == ACC_SIDE_HOSTED ? hosted : abroad, row);
      }
  if (acc_bundle_is_own (bundle))
    acc_report_append_own (out, bundle);
  if (asked->population != NULL)
    {
      g_autofree char *computed = acc_people_word_population (bundle);
      g_autofree char *lines = acc_report_wrap (computed, 78, "", "");

      g_string_append_printf (out, "%s\n", lines);
    }
  append_table (out, asked, hosted, _ ("{Name}: people hosted, at the end of each year"));
  append_table (out, asked, abroad, _ ("{Name}: people from here in other countries, at the end of each year"));
  append_table (out, asked, flows, _ ("{Name}: in the course of each year"));
  if (acc_bundle_is_mid_year (bundle, acc_series_get_last_year (series)))
    {
      g_autofree char *year = acc_locale_format_date (acc_date_year (acc_series_get_last_year (series)));
      g_autofree char *note = acc_locale_compose (_ ("{year} is its middle, 30 June; what happened within it is of six months."), "year", year, NULL);
      g_autofree char *lines = acc_report_wrap (note, 78, "", "");

      g_string_append (out, lines);
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
 * @per_1000: also, and in text instead, how many come to 1,000 inhabitants
 * @format: text, JSON or CSV
 * @error: return location for the error of acc_bundle_get_series(), or %G_IO_ERROR_NOT_FOUND where the bundle has no table of inhabitants
 *
 * Returns: (transfer full) (nullable): the figures
 */
char *
acc_report_series (AccBundle  *bundle,
                   const char *code,
                   int         from,
                   int         to,
                   gboolean    per_1000,
                   AccFormat   format,
                   GError    **error)
{
  AccSeries *series = acc_bundle_get_series (bundle, code, error);
  Asked asked = { bundle, series, per_1000 ? acc_bundle_get_population (bundle) : NULL, from, to };
  /* Acts of the user's concern no figure. */
  g_autofree char *own = acc_bundle_is_own (bundle) ? acc_own_say (bundle) : NULL;

  if (series == NULL)
    return NULL;
  if (per_1000 && asked.population == NULL)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, _ ("the bundle does not say how many inhabitants States have"));
      return NULL;
    }
  asked.from = MAX (from, acc_series_get_first_year (series));
  asked.to = to != 0 ? MIN (to, acc_series_get_last_year (series)) : acc_series_get_last_year (series);
  switch (format)
    {
    case ACC_FORMAT_JSON:
      return to_json (&asked);
    case ACC_FORMAT_CSV:
      return acc_own_mark_csv (to_csv (&asked), acc_own_get_column (bundle), own);
    default:
      return to_text (&asked);
    }
}
