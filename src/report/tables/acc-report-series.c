/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Yearly figures as a table for people, for spreadsheets and for programs. What is not available is said so in text, is
 * null in JSON and an empty cell in CSV. */

#include "config.h"

#include "report/tables/acc-report-series.h"

#include <glib/gi18n.h>
#include <string.h>

#include "facts/acc-people.h"
#include "model/figures/acc-population.h"

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

/* 0 stands for the first and the last year that there are. */
static gboolean
ask (Asked      *self,
     AccBundle  *bundle,
     const char *code,
     int         from,
     int         to,
     gboolean    per_1000,
     GError    **error)
{
  AccSeries *series = acc_bundle_get_series (bundle, code, error);

  if (series == NULL)
    return FALSE;
  *self = (Asked) { bundle, series, per_1000 ? acc_bundle_get_population (bundle) : NULL, MAX (from, acc_series_get_first_year (series)),
                    to != 0 ? MIN (to, acc_series_get_last_year (series)) : acc_series_get_last_year (series) };
  if (per_1000 && self->population == NULL)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, _ ("the bundle does not say how many inhabitants States have"));
      return FALSE;
    }
  return TRUE;
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
           AccSide      side,
           AccCategory  category,
           int          year)
{
  return acc_people_find_rate (asked->bundle, acc_series_get_code (asked->series), category, year, acc_series_get_value (asked->series, side, category, year));
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
          double rate = find_rate (asked, side, acc_category_from_string (id), year);

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

  if (source == NULL)
    return acc_locale_compose (_ ("Source: {title}."), "title", acc_series_get_source (series), NULL);
  return acc_people_word_table (_ ("Source: {publisher}, {title}, as at {date}. Licence: {licence}."), source, acc_series_get_as_at (series), acc_series_get_licence (series));
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
      acc_report_json_add_string (builder, "population_licence", counted != NULL && counted->licence != NULL ? counted->licence : acc_population_get_licence (asked->population));
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

static void
add_rate_columns (AccSheet  *sheet,
                  GPtrArray *categories)
{
  acc_sheet_add_column (sheet, "inhabitants", C_ ("column", "Inhabitants"), ACC_SHEET_NUMBER);
  for (guint c = 0; c < categories->len; c++)
    {
      AccCategoryRecord *record = categories->pdata[c];
      g_autofree char *key = g_strconcat (record->id, "_per_1000", NULL);
      g_autofree char *title = acc_locale_compose (_ ("{title}: {words}"), "title", acc_category_describe (sheet->bundle, acc_category_from_string (record->id)), "words",
                                                   _ ("Per 1,000 inhabitants in the middle of each year, computed"), NULL);

      acc_sheet_add_column (sheet, key, title, ACC_SHEET_RATE);
    }
}

/* Of a row of figures: at the end of the year, or in its middle. */
static void
add_moment (AccSheet *sheet,
            int       year)
{
  g_autofree char *date = acc_locale_format_date (acc_date_year (year));
  g_autofree char *when = acc_locale_compose (acc_locale_of_year (year, _ ("End of {year}"), _ ("Middle of {year}")), "year", date, NULL);

  acc_sheet_add_words (sheet, acc_bundle_is_mid_year (sheet->bundle, year) ? "yes" : "no", when);
}

/**
 * acc_report_series_sheet:
 * @code: of a State, a territory or a group, or "world"
 * @from: first year, 0 for the first there is
 * @to: last year, 0 for the last there is
 * @per_1000: also how many come to 1,000 inhabitants
 * @error: return location for the error of acc_bundle_get_series()
 *
 * Returns: (transfer full) (nullable): a row for each year and side, so that a filter or a pivot does the rest
 */
AccSheet *
acc_report_series_sheet (AccBundle  *bundle,
                         const char *code,
                         int         from,
                         int         to,
                         gboolean    per_1000,
                         GError    **error)
{
  static const AccSide sides[] = { ACC_SIDE_HOSTED, ACC_SIDE_ABROAD };
  g_autoptr (GPtrArray) categories = NULL;
  AccSeries *series;
  AccSheet *sheet;
  Asked asked;

  if (!ask (&asked, bundle, code, from, to, per_1000, error))
    return NULL;
  series = asked.series;
  categories = acc_bundle_list_categories (bundle, series);
  sheet = acc_sheet_new (bundle, get_name (bundle, code));
  sheet->summary = acc_report_describe_series_source (bundle, series);
  if (asked.population != NULL)
    {
      g_autofree char *source = sheet->summary;
      g_autofree char *computed = acc_people_word_population (bundle);

      sheet->summary = g_strjoin (" ", source, computed, NULL);
    }
  acc_sheet_add_column (sheet, "state", _ ("State"), ACC_SHEET_TEXT);
  acc_sheet_add_column (sheet, "year", _ ("Year"), ACC_SHEET_YEAR);
  acc_sheet_add_column (sheet, "side", _ ("Kind"), ACC_SHEET_TEXT);
  for (guint c = 0; c < categories->len; c++)
    {
      AccCategoryRecord *record = categories->pdata[c];

      acc_sheet_add_column (sheet, record->id, acc_category_describe (bundle, acc_category_from_string (record->id)), ACC_SHEET_NUMBER);
    }
  acc_sheet_add_column (sheet, "kinds", NULL, ACC_SHEET_TEXT);
  if (asked.population != NULL)
    add_rate_columns (sheet, categories);
  acc_sheet_add_constant (sheet, "source", NULL, ACC_SHEET_TEXT, acc_series_get_source (series));
  acc_sheet_note_sources (sheet, acc_series_get_source (series));
  acc_sheet_add_constant (sheet, "as_at", NULL, ACC_SHEET_DATE, acc_series_get_as_at (series));
  acc_sheet_add_frame (sheet, ACC_DAY_MAX, -1, acc_bundle_get_edition (bundle));
  if (asked.population != NULL)
    acc_people_add_population (sheet, bundle);
  acc_sheet_add_column (sheet, "mid_year", _ ("Date"), ACC_SHEET_TEXT);
  /* Acts of the user's concern no figure. */
  if (acc_bundle_is_own (bundle))
    acc_sheet_add_own (sheet);
  for (int year = asked.from; year <= asked.to; year++)
    for (gsize s = 0; s < G_N_ELEMENTS (sides); s++)
      {
        g_autoptr (GString) kinds = g_string_new (NULL);
        gboolean hosted = sides[s] == ACC_SIDE_HOSTED;

        if (!has_year (acc_series_get_total (series, sides[s]), year))
          continue;
        acc_sheet_add_words (sheet, code, get_name (bundle, code));
        acc_sheet_take (sheet, g_strdup_printf ("%04d", year));
        /* Translators: people whom a State hosts, and people from it who are in others, in a column of a table */
        acc_sheet_add_words (sheet, hosted ? "hosted" : "abroad", hosted ? C_ ("column", "Hosted") : C_ ("column", "From here"));
        for (guint c = 0; c < categories->len; c++)
          {
            const char *id = ((AccCategoryRecord *) categories->pdata[c])->id;
            AccValue value = acc_series_get_value (series, sides[s], acc_category_from_string (id), year);

            acc_sheet_add_number (sheet, acc_value_is_number (value) ? value.number : ACC_INT_ABSENT);
            g_string_append_printf (kinds, "%s%s=%s", c > 0 ? " " : "", id, acc_value_kind_to_string (value.kind));
          }
        acc_sheet_add (sheet, kinds->str);
        if (asked.population != NULL)
          acc_sheet_add_number (sheet, acc_population_get (asked.population, code, year));
        for (guint c = 0; asked.population != NULL && c < categories->len; c++)
          acc_sheet_add_rate (sheet, find_rate (&asked, sides[s], acc_category_from_string (((AccCategoryRecord *) categories->pdata[c])->id), year));
        add_moment (sheet, year);
      }
  return sheet;
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

          cells[i + 1] = asked->population != NULL ? acc_people_word_rate (value, find_rate (asked, row->side, row->category, year)) : acc_people_word_value (value);
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

/* Whether the years have people from the country who are not in it: those who are stand among the hosted already. */
static gboolean
has_abroad (const Asked *asked, AccCategory category)
{
  AccSeries *series = asked->series;

  for (int year = asked->from; year <= asked->to; year++)
    if (acc_series_get_figure (series, ACC_SIDE_ABROAD, category, year) > acc_series_get_own (series, category, year))
      return TRUE;
  return FALSE;
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

        for (int year = asked->from; year <= asked->to && !any && side == ACC_SIDE_HOSTED; year++)
          any = acc_series_get_figure (series, side, c, year) > 0;
        any = any || (side == ACC_SIDE_ABROAD && has_abroad (asked, c));
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
  append_table (out, asked, abroad, _ ("{Name}: people from here, at the end of each year"));
  /* What happens within a year is not divided by who is there on one of its days. */
  if (asked->population == NULL)
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
 * @format: text or JSON
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
  Asked asked;

  if (!ask (&asked, bundle, code, from, to, per_1000, error))
    return NULL;
  return format == ACC_FORMAT_JSON ? to_json (&asked) : to_text (&asked);
}
