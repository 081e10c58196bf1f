/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sentences about people. What was not collected and what is not reported is said to be so; it is never shown as zero. */

#include "config.h"

#include "facts/acc-people.h"

#include <glib/gi18n.h>
#include <string.h>

#include "model/figures/acc-population.h"
#include "model/figures/acc-totals.h"

#define NAMED 3

char *
acc_people_word_value (AccValue value)
{
  if (value.kind == ACC_VALUE_NOT_COLLECTED)
    return g_strdup (_ ("not collected"));
  return acc_value_is_number (value) ? acc_locale_format_number (value.number) : g_strdup (_ ("not reported"));
}

char *
acc_people_word_value_alone (AccValue value)
{
  if (value.kind == ACC_VALUE_NOT_COLLECTED)
    return g_strdup (_ ("Not collected"));
  return acc_value_is_number (value) ? acc_locale_format_number (value.number) : g_strdup (_ ("Not reported"));
}

double
acc_people_find_rate (AccBundle  *bundle,
                      const char *code,
                      AccCategory category,
                      int         year,
                      AccValue    value)
{
  return acc_category_is_flow (bundle, category) ? -1 : acc_population_rate (value.number, acc_population_get (acc_bundle_get_population (bundle), code, year));
}

/* Nobody is rounded away: what is more than zero is not said to be. NULL where there is no rate. */
static char *
word_rate (double rate)
{
  g_autofree char *least = NULL;

  if (rate < 0)
    return NULL;
  if (rate == 0)
    return acc_locale_format_number (0);
  if (rate >= 0.05)
    return acc_locale_format_rate (rate);
  least = acc_locale_format_rate (0.1);
  return acc_locale_compose (C_ ("figure", "less than {n}"), "n", least, NULL);
}

char *
acc_people_word_rate (AccValue value,
                      double   rate)
{
  char *text = word_rate (rate);

  if (text == NULL)
    text = acc_value_is_number (value) ? g_strdup (C_ ("figure", "no population figure")) : acc_people_word_value (value);
  return text;
}

char *
acc_people_word_rate_alone (AccValue value,
                            double   rate)
{
  char *text = word_rate (rate);

  if (text == NULL)
    text = acc_value_is_number (value) ? g_strdup (C_ ("figure", "No population figure")) : acc_people_word_value_alone (value);
  return text;
}

static gboolean
is_told (AccSeries  *series,
         AccSide     side,
         AccCategory category,
         int         from,
         int         to)
{
  for (int year = from; year <= to; year++)
    if (acc_series_get_figure (series, side, category, year) > 0)
      return TRUE;
  return FALSE;
}

gboolean
acc_people_find_value (AccBundle         *bundle,
                       const char        *code,
                       AccCategoryRecord *category,
                       AccSide            side,
                       int                year,
                       AccValue          *value)
{
  AccCollection collection = acc_category_record_get_collection (category, strcmp (code, "world") == 0);
  AccSeries *series;
  AccProcedures *procedures;

  *value = acc_value_new (ACC_INT_ABSENT, year, collection);
  if (!category->procedures)
    {
      series = acc_bundle_get_series (bundle, code, NULL);
      if (series != NULL)
        *value = acc_series_get_value (series, side, acc_category_from_string (category->id), year);
      return acc_value_is_number (*value);
    }
  procedures = side == ACC_SIDE_HOSTED ? acc_bundle_get_procedures (bundle, code, NULL) : NULL;
  for (guint i = 0; procedures != NULL && i < acc_procedures_get_n (procedures); i++)
    {
      const AccProceduresRun *run = acc_procedures_get_run (procedures, i);

      if (strcmp (acc_procedures_table_to_string (run->table), category->id) == 0)
        *value = acc_value_new (acc_procedures_run_get (run, 0, year), year, collection);
    }
  return acc_value_is_number (*value);
}

GArray *
acc_people_list_summed (AccBundle         *bundle,
                        AccRegion         *region,
                        AccCategoryRecord *category,
                        AccSide            side,
                        int                year,
                        gint32             day,
                        guint             *asked)
{
  AccTotals *totals = acc_bundle_get_totals (bundle);
  AccCategory column = acc_category_from_string (category->id);
  GArray *summed = g_array_new (FALSE, FALSE, sizeof (AccPeopleSummed));

  *asked = 0;
  for (guint s = 0; region != NULL && !category->procedures && s < acc_bundle_get_n (bundle, ACC_TABLE_STATES); s++)
    {
      AccPeopleSummed one = { acc_bundle_get_item (bundle, ACC_TABLE_STATES, s), ACC_FIGURE_ABSENT };

      if (!acc_words_state_exists_in (bundle, one.state, region, day))
        continue;
      ++*asked;
      one.figure = acc_totals_get_figure (totals, one.state->iso3, side, column, year);
      if (one.figure != ACC_FIGURE_ABSENT)
        g_array_append_val (summed, one);
    }
  return summed;
}

gboolean
acc_people_find_sum (AccBundle         *bundle,
                     AccRegion         *region,
                     AccCategoryRecord *category,
                     AccSide            side,
                     int                year,
                     gint32             day,
                     AccValue          *value,
                     guint             *asked,
                     guint             *reported)
{
  guint all;
  g_autoptr (GArray) summed = acc_people_list_summed (bundle, region, category, side, year, day, &all);
  guint n = summed->len;
  gint64 sum = 0;

  for (guint i = 0; i < n; i++)
    sum += g_array_index (summed, AccPeopleSummed, i).figure;
  *value = (AccValue) { n == 0 ? ACC_VALUE_NOT_REPORTED : n < all ? ACC_VALUE_AT_LEAST : sum == 0 ? ACC_VALUE_ZERO : ACC_VALUE_EXACT, n == 0 ? ACC_INT_ABSENT : sum };
  if (asked != NULL)
    *asked = all;
  if (reported != NULL)
    *reported = n;
  return n > 0 && n == all;
}

int
acc_people_get_first_year (AccBundle *bundle)
{
  AccSeries *world = acc_bundle_get_series (bundle, "world", NULL);

  return world != NULL ? acc_series_get_first_year (world) : 1;
}

int
acc_people_get_last_year (AccBundle *bundle)
{
  AccSeries *world = acc_bundle_get_series (bundle, "world", NULL);

  return world != NULL ? acc_series_get_last_year (world) : acc_bundle_get_series_folder (bundle) != NULL ? 9999 : 0;
}

GArray *
acc_people_list_rows (AccBundle *bundle,
                      AccSeries *series,
                      int        from,
                      int        to)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (AccPeopleRow));
  g_autoptr (GPtrArray) categories = acc_bundle_list_categories (bundle, series);
  AccState *state = acc_bundle_find_state (bundle, acc_series_get_code (series));
  gboolean world = strcmp (acc_series_get_code (series), "world") == 0;
  gboolean group = state != NULL && state->kind == ACC_STATE_GROUP;

  for (guint i = 0; i < categories->len; i++)
    {
      AccCategoryRecord *record = categories->pdata[i];

      for (guint s = 0; record->sides[s] != NULL && (s == 0 || !world); s++)
        {
          AccPeopleRow row = { acc_category_from_string (record->id), strcmp (record->sides[s], "abroad") == 0 ? ACC_SIDE_ABROAD : ACC_SIDE_HOSTED, record->always };

          /* Both sides of the world are the same, those who are no State host nobody, and what is not described is where its column is. */
          if ((row.side == ACC_SIDE_HOSTED && group) || (record->agency == NULL && !acc_series_has (series, row.side, row.category)) || (!row.always && !is_told (series, row.side, row.category, from, to)))
            continue;
          g_array_append_val (rows, row);
        }
    }
  return rows;
}

GArray *
acc_people_list_figures (AccBundle *bundle)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (AccPeopleRow));
  AccTotals *totals = acc_bundle_get_totals (bundle);
  g_autoptr (GPtrArray) categories = acc_bundle_list_categories (bundle, NULL);

  for (guint i = 0; i < categories->len; i++)
    {
      AccCategoryRecord *record = categories->pdata[i];

      for (guint s = 0; record->period == ACC_PERIOD_END_OF_YEAR && record->not_part_of == NULL && record->sides[s] != NULL; s++)
        {
          AccPeopleRow row = { acc_category_from_string (record->id), strcmp (record->sides[s], "abroad") == 0 ? ACC_SIDE_ABROAD : ACC_SIDE_HOSTED, record->always };

          if (acc_totals_has (totals, row.side, row.category))
            g_array_append_val (rows, row);
        }
    }
  return rows;
}

static char *
name_figure (AccBundle *bundle, const AccPeopleRow *row)
{
  AccCategoryRecord *record = acc_bundle_find_category (bundle, acc_category_to_string (row->category));
  const char *own = acc_category_say (bundle, row->category, "by_origin");

  if (row->side == ACC_SIDE_HOSTED)
    return g_strdup (acc_locale_text (record->title_hosted != NULL ? record->title_hosted : record->title));
  if (own != NULL)
    return g_strdup (acc_locale_text (own));
  /* Translators: what is counted, where it is not counted by the country where people are: “Guests, by country of origin” */
  return acc_locale_compose (C_ ("figure", "{what}, by country of origin"), "what", acc_locale_text (record->title), NULL);
}

char *
acc_people_name_figure (AccBundle *bundle, const AccPeopleRow *row, gboolean per_1000)
{
  g_autofree char *name = name_figure (bundle, row);
  g_autofree char *thousand = NULL;

  if (!per_1000)
    return g_steal_pointer (&name);
  thousand = acc_locale_format_number (1000);
  /* Translators: {figure} is a heading, “Refugees hosted”; {n} is 1,000 */
  return acc_locale_compose (C_ ("figure", "{figure} per {n} inhabitants"), "figure", name, "n", thousand, NULL);
}

char *
acc_people_word_table (const char *message, AccSource *source, const char *as_at, const char *licence)
{
  AccDate date = { 0 };
  g_autofree char *words = as_at != NULL && acc_date_parse (as_at, &date, NULL) ? acc_locale_format_date (date) : NULL;

  return acc_locale_compose (message, "publisher", acc_locale_text (source->publisher), "title", acc_locale_text (source->title), "date", words != NULL ? words : "?",
                             "licence", source->licence != NULL ? source->licence : licence, NULL);
}

char *
acc_people_word_population (AccBundle *bundle)
{
  AccPopulation *population = acc_bundle_get_population (bundle);
  AccSource *source = population != NULL ? acc_bundle_find_source (bundle, acc_population_get_source (population)) : NULL;
  g_autofree char *thousand = acc_locale_format_number (1000);
  GString *text;

  if (source == NULL)
    return NULL;
  text = g_string_new (NULL);
  /* Translators: {n} is 1,000 */
  acc_words_add_sentence (text, acc_locale_compose (_ ("Computed: how many people come to {n} inhabitants of the State or territory in the middle of each year."), "n", thousand, NULL));
  acc_words_add_sentence (text, acc_people_word_table (_ ("Inhabitants: {publisher}, {title}, as at {date}. Licence: {licence}."), source, acc_population_get_as_at (population),
                                                       acc_population_get_licence (population)));
  return g_string_free (text, FALSE);
}

void
acc_people_add_population (AccSheet *sheet, AccBundle *bundle)
{
  AccPopulation *population = acc_bundle_get_population (bundle);
  AccSource *source = acc_bundle_find_source (bundle, acc_population_get_source (population));

  acc_sheet_note_sources (sheet, acc_population_get_source (population));
  acc_sheet_add_constant (sheet, "per_1000", NULL, ACC_SHEET_TEXT, "computed");
  acc_sheet_add_constant (sheet, "population_source", NULL, ACC_SHEET_TEXT, acc_population_get_source (population));
  acc_sheet_add_constant (sheet, "population_licence", NULL, ACC_SHEET_TEXT,
                          source != NULL && source->licence != NULL ? source->licence : acc_population_get_licence (population));
}

char *
acc_people_word_count (AccBundle *bundle, AccCategory category, AccValue value)
{
  const char *none = acc_category_say (bundle, category, "counted_none");
  const char *one = acc_category_say (bundle, category, "counted_one"), *many = acc_category_say (bundle, category, "counted_many");
  g_autofree char *number = NULL;

  if (one == NULL || many == NULL || !acc_value_is_number (value))
    return NULL;
  if (value.number == 0)
    return none != NULL ? g_strdup (acc_locale_text (none)) : NULL;
  number = acc_locale_format_number (value.number);
  return acc_locale_compose (acc_locale_text_plural (one, many, (gulong) MIN (value.number, G_MAXINT32)), "n", number, NULL);
}

/* Whether the bundle has words for any count in a sentence. */
static gboolean
can_count (AccBundle *bundle, GPtrArray *categories)
{
  for (guint i = 0; i < categories->len; i++)
    if (acc_category_say (bundle, acc_category_from_string (((AccCategoryRecord *) categories->pdata[i])->id), "counted_many") != NULL)
      return TRUE;
  return FALSE;
}

/* Figure by figure, of what is told of everywhere. */
static char *
word_figures (AccBundle *bundle, AccSeries *series, AccSide side, int year)
{
  g_autoptr (GArray) rows = acc_people_list_rows (bundle, series, year, year);
  AccState *state = acc_bundle_find_state (bundle, acc_series_get_code (series));
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      const AccPeopleRow *row = &g_array_index (rows, AccPeopleRow, i);

      if (row->side == side && row->always)
        acc_words_add_sentence (text, acc_category_word (bundle, row->category, side, state, year, acc_series_get_value (series, side, row->category, year)));
    }
  return g_string_free (text, FALSE);
}

static gboolean
has_figures (AccSeries *series, GPtrArray *categories, AccSide side, int year)
{
  for (guint i = 0; i < categories->len; i++)
    if (acc_series_get_figure (series, side, acc_category_from_string (((AccCategoryRecord *) categories->pdata[i])->id), year) > 0)
      return TRUE;
  return FALSE;
}

/* What is told of everywhere and not there, in one sentence; what was not collected is told apart. */
static char *
word_not_reported (AccBundle *bundle, AccSeries *series, AccSide side, int year)
{
  g_autoptr (GArray) rows = acc_people_list_rows (bundle, series, year, year);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  AccState *state = acc_bundle_find_state (bundle, acc_series_get_code (series));
  g_autofree char *list = NULL;
  AccValue value = { ACC_VALUE_NOT_REPORTED, ACC_INT_ABSENT };
  AccCategory category = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      const AccPeopleRow *row = &g_array_index (rows, AccPeopleRow, i);

      if (row->side != side || !row->always || acc_series_get_value (series, side, row->category, year).kind != value.kind)
        continue;
      category = row->category;
      g_ptr_array_add (names, acc_category_name (bundle, category, side, state));
    }
  if (names->len == 0)
    return NULL;
  list = acc_locale_format_list ((const char *const *) names->pdata, names->len);
  return acc_category_word_what (bundle, category, acc_locale_state_name (state), list, year, value);
}

char *
acc_people_word_year (AccBundle *bundle, AccSeries *series, AccSide side, const char *name, int year)
{
  g_autoptr (GPtrArray) categories = acc_bundle_list_categories (bundle, series);
  g_autoptr (GPtrArray) people = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;
  g_autofree char *number = NULL;
  g_autofree char *when = acc_locale_format_date (acc_date_year (year));
  AccState *state = acc_bundle_find_state (bundle, acc_series_get_code (series));
  gboolean group = state != NULL && state->kind == ACC_STATE_GROUP;
  gint64 own = 0;
  const char *message;

  if (!can_count (bundle, categories))
    return word_figures (bundle, series, side, year);
  for (guint i = 0; i < categories->len; i++)
    {
      AccCategory category = acc_category_from_string (((AccCategoryRecord *) categories->pdata[i])->id);
      AccValue value = acc_series_get_value (series, side, category, year);
      char *words = acc_people_word_count (bundle, category, value);

      if (words == NULL)
        continue;
      g_ptr_array_add (people, words);
      own += side == ACC_SIDE_ABROAD ? acc_series_get_own (series, category, year) : 0;
    }
  /* Where others are counted there, "no figures" would be too much. */
  if (people->len == 0 && has_figures (series, categories, side, year))
    return word_not_reported (bundle, series, side, year);
  list = acc_locale_format_list ((const char *const *) people->pdata, people->len);
  if (people->len == 0)
    message = side == ACC_SIDE_HOSTED ? acc_locale_of_year (year, _ ("No figures are reported for people hosted by {state} at the end of {year}."),
                                                            _ ("No figures are reported for people hosted by {state} in the middle of {year}."))
                                      : acc_locale_of_year (year, _ ("No figures are reported for people from {state} abroad at the end of {year}."),
                                                            _ ("No figures are reported for people from {state} abroad in the middle of {year}."));
  else if (side == ACC_SIDE_HOSTED)
    message = acc_locale_of_year (year, _ ("At the end of {year} {state} hosted {people}."), _ ("In the middle of {year} {state} hosted {people}."));
  else if (group)
    /* From there nobody is in another country, nor in the country itself. */
    message = acc_locale_of_year (year, _ ("At the end of {year} the table has of this origin: {people}."), _ ("In the middle of {year} the table has of this origin: {people}."));
  else if (own > 0)
    message = acc_locale_of_year (year, _ ("At the end of {year} there were, from {state}, {people}; the table has {n} of them in the country itself."),
                                  _ ("In the middle of {year} there were, from {state}, {people}; the table has {n} of them in the country itself."));
  else
    message = acc_locale_of_year (year, _ ("At the end of {year} there were in other countries, from {state}, {people}."),
                                  _ ("In the middle of {year} there were in other countries, from {state}, {people}."));
  number = acc_locale_format_number (own);
  return acc_locale_compose (message, "year", when, "state", name, "people", list, "n", number, NULL);
}

char *
acc_people_word_partners (AccBundle *bundle,
                          AccSeries *series,
                          AccSide    side,
                          int        year)
{
  AccCategory category = acc_category_get_lead (bundle, series);
  const char *one = acc_category_say (bundle, category, side == ACC_SIDE_HOSTED ? "origin_one" : "asylum_one");
  const char *many = acc_category_say (bundle, category, side == ACC_SIDE_HOSTED ? "origin_many" : "asylum_many");
  g_autoptr (GArray) ranked = acc_series_rank_others (series, side, category, year);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;
  guint named = acc_ranked_count_first (ranked, NAMED);

  for (guint i = 0; i < named; i++)
    {
      AccRanked *partner = &g_array_index (ranked, AccRanked, i);
      AccState *state = acc_bundle_find_state (bundle, partner->partner);
      g_autofree char *name = state != NULL ? acc_locale_state_in_sentence (state) : g_strdup (partner->partner);
      g_autofree char *figure = acc_locale_format_number (partner->figure);

      /* Translators: a country and how many refugees: "Tajikistan (5,355)". */
      g_ptr_array_add (names, acc_locale_compose (_ ("{state} ({n})"), "state", name, "n", figure, NULL));
    }
  if (names->len == 0)
    return NULL;
  list = acc_locale_format_list ((const char *const *) names->pdata, names->len);
  if (one == NULL || many == NULL)
    {
      g_autofree char *clause = acc_locale_compose (side == ACC_SIDE_HOSTED ? _ ("Mainly from {states}") : _ ("Mainly in {states}"), "states", list, NULL);

      return acc_locale_compose (C_ ("sentence", "{Clause}."), "clause", clause, NULL);
    }
  return acc_locale_compose (acc_locale_text_plural (one, many, names->len), "list", list, NULL);
}

/* Of the categories that a reader would miss: "Not collected by State before 2000: Asylum-seekers." */
char *
acc_people_word_uncollected (AccBundle *bundle,
                             AccSeries *series,
                             AccSide    side,
                             int        from,
                             int        to)
{
  g_autoptr (GPtrArray) categories = acc_bundle_list_categories (bundle, series);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < categories->len; i++)
    {
      AccCategoryRecord *record = categories->pdata[i];
      AccCategory c = acc_category_from_string (record->id);
      gboolean any = FALSE;
      g_autofree char *year = NULL;
      g_autofree char *sentence = NULL;

      for (int y = from; y <= to && record->always; y++)
        any = any || acc_series_get_value (series, side, c, y).kind == ACC_VALUE_NOT_COLLECTED;
      if (!any)
        continue;
      year = acc_locale_format_date (acc_date_year (acc_series_get_collection (series, c).collected));
      /* Translators: {category} is what is counted, as “Asylum-seekers” */
      sentence = acc_locale_compose (_ ("Not collected by State before {year}: {category}."), "year", year, "category", acc_locale_text (record->title), NULL);
      g_string_append_printf (text, "%s%s", text->len > 0 ? acc_locale_get_sentence_space () : "", sentence);
    }
  if (text->len > 0)
    return g_string_free (text, FALSE);
  g_string_free (text, TRUE);
  return NULL;
}

char *
acc_people_word_undescribed (AccBundle *bundle, AccSeries *series)
{
  g_autoptr (GPtrArray) categories = acc_bundle_list_categories (bundle, series);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autofree char *list = NULL;

  for (guint i = 0; i < categories->len; i++)
    if (((AccCategoryRecord *) categories->pdata[i])->agency == NULL)
      g_ptr_array_add (ids, ((AccCategoryRecord *) categories->pdata[i])->id);
  if (ids->len == 0)
    return NULL;
  list = acc_locale_format_list ((const char *const *) ids->pdata, ids->len);
  /* Translators: {categories} are ids of columns of figures, as “visitors”; nobody says what they count */
  return acc_locale_compose (C_ ("people", "Not described by the bundle: {categories}."), "categories", list, NULL);
}

char *
acc_people_word_flow (AccBundle          *bundle,
                      AccSeries          *series,
                      const AccPeopleRow *row,
                      int                 year)
{
  gint64 figure = acc_series_get_figure (series, row->side, row->category, year);
  g_autofree char *name = NULL;
  g_autofree char *when = NULL;
  g_autofree char *number = NULL;

  if (figure <= 0)
    return NULL;
  name = acc_category_name (bundle, row->category, row->side, acc_bundle_find_state (bundle, acc_series_get_code (series)));
  when = acc_locale_format_date (acc_date_year (year));
  number = acc_locale_format_number (figure);
  /* Translators: “Refugees who returned here, in the course of 2025: 1,341,148.” */
  return acc_locale_compose (acc_locale_of_year (year, _ ("{what}, in the course of {year}: {n}."),
                                                 _ ("{what}, in the first half of {year}: {n}.")),
                             "what", name, "year", when, "n", number, NULL);
}

/* Categories that are no column of a series are tables of the procedures, with a figure of their own. */
GArray *
acc_people_list_apart (AccBundle  *bundle,
                       const char *code,
                       gint32      day)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (AccPeopleApart));
  AccProcedures *procedures = acc_bundle_get_procedures (bundle, code, NULL);
  AccSeries *world = acc_bundle_get_series (bundle, "world", NULL);
  int year = acc_day_figure_year (day, G_MININT, world != NULL ? acc_series_get_last_year (world) : G_MAXINT);

  for (guint i = 0; procedures != NULL && i < acc_procedures_get_n (procedures); i++)
    {
      const AccProceduresRun *run = acc_procedures_get_run (procedures, i);
      AccCategoryRecord *record = acc_bundle_find_category (bundle, acc_procedures_table_to_string (run->table));
      AccPeopleApart apart = { record, acc_procedures_get_source (procedures), year, { ACC_VALUE_NOT_REPORTED, ACC_INT_ABSENT } };

      if (record == NULL || record->not_part_of == NULL)
        continue;
      apart.value = acc_value_new (acc_procedures_run_get (run, 0, year), year, acc_category_record_get_collection (record, FALSE));
      if (acc_value_is_number (apart.value) && apart.value.number > 0)
        g_array_append_val (list, apart);
    }
  return list;
}

char *
acc_people_word_apart (const AccPeopleApart *apart)
{
  g_autofree char *year = acc_locale_format_date (acc_date_year (apart->year));
  g_autofree char *number = acc_locale_format_number (apart->value.number);

  /* Translators: “Not counted here: Palestine refugees under UNRWA’s mandate, 2,398,179 at the end of 2025.” */
  return acc_locale_compose (acc_locale_of_year (apart->year, _ ("Not counted here: {what}, {n} at the end of {year}."),
                                                 _ ("Not counted here: {what}, {n} in the middle of {year}.")),
                             "what", acc_locale_text (apart->category->title), "n", number, "year", year, NULL);
}
