/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sentences about people. What was not collected and what is not reported is said to be so; it is never shown as zero. */

#include "config.h"

#include "facts/acc-people.h"

#include <glib/gi18n.h>
#include <string.h>

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

static AccCategoryRecord *
find (AccBundle  *bundle,
      AccCategory category)
{
  return acc_bundle_find_category (bundle, acc_category_to_string (category));
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

static int
find_category (const char *id)
{
  for (int c = 0; c < ACC_N_CATEGORIES; c++)
    if (strcmp (acc_category_to_string (c), id) == 0)
      return c;
  return -1;
}

gboolean
acc_people_is_column (const AccCategoryRecord *category,
                      AccCategory             *column)
{
  int found = find_category (category->id);

  *column = (AccCategory) MAX (found, 0);
  return found >= 0;
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
  AccCategory column;

  *value = acc_value_new (ACC_INT_ABSENT, year, collection);
  if (acc_people_is_column (category, &column))
    {
      series = acc_bundle_get_series (bundle, code, NULL);
      if (series != NULL)
        *value = acc_series_get_value (series, side, column, year);
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
  AccState *state = acc_bundle_find_state (bundle, acc_series_get_code (series));
  gboolean world = strcmp (acc_series_get_code (series), "world") == 0;
  gboolean group = state != NULL && state->kind == ACC_STATE_GROUP;

  for (guint i = 0; i < acc_bundle_get_n (bundle, ACC_TABLE_CATEGORIES); i++)
    {
      AccCategoryRecord *record = acc_bundle_get_item (bundle, ACC_TABLE_CATEGORIES, i);
      int category = find_category (record->id);

      for (guint s = 0; category >= 0 && record->sides[s] != NULL && (s == 0 || !world); s++)
        {
          AccPeopleRow row = { (AccCategory) category, strcmp (record->sides[s], "abroad") == 0 ? ACC_SIDE_ABROAD : ACC_SIDE_HOSTED, record->always };

          /* Both sides of the world are the same, and those who are no State host nobody. */
          if ((row.side == ACC_SIDE_HOSTED && group) || (!row.always && !is_told (series, row.side, row.category, from, to)))
            continue;
          g_array_append_val (rows, row);
        }
    }
  return rows;
}

static char *
count_people (AccCategory category,
              gint64      n)
{
  g_autofree char *number = acc_locale_format_number (n);
  gulong plural = (gulong) MIN (n, G_MAXINT32);

  if (n == 0)
    return g_strdup (category == ACC_CATEGORY_REFUGEES ? _ ("no refugees") : _ ("no asylum-seekers"));
  return acc_locale_compose (category == ACC_CATEGORY_REFUGEES ? ngettext ("{n} refugee", "{n} refugees", plural)
                                                               : ngettext ("{n} asylum-seeker", "{n} asylum-seekers", plural),
                             "n", number, NULL);
}

char *
acc_people_word_year (AccSeries  *series,
                      AccSide     side,
                      const char *name,
                      int         year)
{
  static const AccCategory categories[] = { ACC_CATEGORY_REFUGEES, ACC_CATEGORY_ASYLUM_SEEKERS };
  g_autoptr (GPtrArray) people = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;
  g_autofree char *when = acc_locale_format_date (acc_date_year (year));
  const char *message;

  for (gsize i = 0; i < G_N_ELEMENTS (categories); i++)
    {
      AccValue value = acc_series_get_value (series, side, categories[i], year);

      if (acc_value_is_number (value))
        g_ptr_array_add (people, count_people (categories[i], value.number));
    }
  list = acc_locale_format_list ((const char *const *) people->pdata, people->len);
  if (people->len == 0)
    message = side == ACC_SIDE_HOSTED ? _ ("No figures are reported for people hosted by {state} at the end of {year}.")
                                      : _ ("No figures are reported for people from {state} abroad at the end of {year}.");
  else if (side == ACC_SIDE_HOSTED)
    message = _ ("At the end of {year} {state} hosted {people}.");
  else
    message = _ ("At the end of {year} there were {people} from {state} in other countries.");
  return acc_locale_compose (message, "year", when, "state", name, "people", list, NULL);
}

char *
acc_people_word_partners (AccBundle *bundle,
                          AccSeries *series,
                          AccSide    side,
                          int        year)
{
  g_autoptr (GArray) ranked = acc_series_rank_partners (series, side, ACC_CATEGORY_REFUGEES, year);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;

  for (guint i = 0; i < MIN (ranked->len, NAMED); i++)
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
  return acc_locale_compose (side == ACC_SIDE_HOSTED
                                 ? ngettext ("The main origin of the refugees was {list}.", "The main origins of the refugees were {list}.", names->len)
                                 : ngettext ("The main country of asylum was {list}.", "The main countries of asylum were {list}.", names->len),
                             "list", list, NULL);
}

/* Of the categories that a reader would miss: "Not collected by State before 2000: Asylum-seekers." */
char *
acc_people_word_uncollected (AccBundle *bundle,
                             AccSeries *series,
                             AccSide    side,
                             int        from,
                             int        to)
{
  GString *text = g_string_new (NULL);

  for (AccCategory c = 0; c < ACC_N_CATEGORIES; c++)
    {
      AccCategoryRecord *record = find (bundle, c);
      gboolean any = FALSE;
      g_autofree char *year = NULL;
      g_autofree char *sentence = NULL;

      for (int y = from; y <= to && record != NULL && record->always; y++)
        any = any || acc_series_get_value (series, side, c, y).kind == ACC_VALUE_NOT_COLLECTED;
      if (!any)
        continue;
      year = acc_locale_format_date (acc_date_year (acc_series_get_collection (series, c).collected));
      /* Translators: {category} is what is counted, as “Asylum-seekers” */
      sentence = acc_locale_compose (_ ("Not collected by State before {year}: {category}."), "year", year, "category", acc_locale_text (record->title), NULL);
      g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", sentence);
    }
  if (text->len > 0)
    return g_string_free (text, FALSE);
  g_string_free (text, TRUE);
  return NULL;
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
  return acc_locale_compose (_ ("{what}, in the course of {year}: {n}."), "what", name, "year", when, "n", number, NULL);
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
  return acc_locale_compose (_ ("Not counted here: {what}, {n} at the end of {year}."), "what", acc_locale_text (apart->category->title), "n", number, "year", year, NULL);
}
