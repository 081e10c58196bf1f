/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is counted, since when, and where figures of two years cannot be compared, in words. */

#include "config.h"

#include "facts/acc-category.h"

#include <glib/gi18n.h>
#include <string.h>

#include "facts/acc-people.h"
#include "model/figures/acc-moves.h"

static AccCategoryRecord *
find (AccBundle  *bundle,
      AccCategory category)
{
  return acc_bundle_find_category (bundle, acc_category_to_string (category));
}

AccCategory
acc_category_get_lead (AccBundle *bundle, AccSeries *series)
{
  g_autoptr (GPtrArray) categories = acc_bundle_list_categories (bundle, series);

  return categories->len > 0 ? acc_category_from_string (((AccCategoryRecord *) categories->pdata[0])->id) : 0;
}

const char *
acc_category_say (AccBundle *bundle, AccCategory category, const char *key)
{
  AccCategoryRecord *record = find (bundle, category);

  for (guint i = 0; record != NULL && record->sentences != NULL && record->sentences[i] != NULL; i += 2)
    if (strcmp (record->sentences[i], key) == 0)
      return record->sentences[i + 1];
  return NULL;
}

char *
acc_category_word (AccBundle *bundle, AccCategory category, AccSide side, AccState *state, int year, AccValue value)
{
  g_autofree char *what = acc_category_name (bundle, category, side, state);

  return acc_category_word_what (bundle, category, state != NULL ? acc_locale_state_name (state) : _ ("World"), what, year, value);
}

char *
acc_category_word_what (AccBundle *bundle, AccCategory category, const char *place, const char *what, int year, AccValue value)
{
  g_autofree char *at = acc_locale_format_date (acc_date_year (year));
  g_autofree char *number = acc_value_is_number (value) ? acc_locale_format_number (value.number) : NULL;
  const char *says = number != NULL ? number : value.kind == ACC_VALUE_NOT_COLLECTED ? _ ("not collected") : _ ("not reported");

  /* Translators: a figure as a sentence: “Kazakhstan: Refugees hosted, end of 1998: 8,338.” */
  const char *message = acc_category_is_flow (bundle, category)
    ? acc_locale_of_year (year, C_ ("claim", "{place}: {what}, in the course of {year}: {value}."), C_ ("claim", "{place}: {what}, in the first half of {year}: {value}."))
    : acc_locale_of_year (year, C_ ("claim", "{place}: {what}, end of {year}: {value}."), C_ ("claim", "{place}: {what}, middle of {year}: {value}."));

  return acc_locale_compose (message, "place", place, "what", what, "year", at, "value", says, NULL);
}

/* {state} is no country: “unknown”, “stateless people”. */
static char *
name_of_group (const char *what, AccState *group)
{
  g_autofree char *name = acc_locale_state_in_sentence (group);

  /* Translators: {state} is no country: “unknown”, “stateless people” */
  return acc_locale_compose (C_ ("claim", "{what}, origin: {state}"), "what", what, "state", name, NULL);
}

char *
acc_category_name_part (AccBundle *bundle, AccSide side, const char *partner, const char *what)
{
  AccState *state = acc_bundle_find_state (bundle, partner);
  g_autofree char *name = state != NULL ? acc_locale_state_in_sentence (state) : g_strdup (partner);
  /* Translators: of what is counted, those alone who are from, or in, one State: “Refugees hosted, from Tajikistan” */
  const char *message = side == ACC_SIDE_ABROAD ? C_ ("claim", "{what}, in {state}") : C_ ("claim", "{what}, from {state}");

  if (state != NULL && state->kind == ACC_STATE_GROUP)
    return name_of_group (what, state);
  return acc_locale_compose (message, "what", what, "state", name, NULL);
}

const char *
acc_category_define (AccBundle  *bundle,
                     AccCategory category)
{
  AccCategoryRecord *record = find (bundle, category);

  return record != NULL ? acc_locale_text (record->definition) : "";
}

const char *
acc_category_describe (AccBundle  *bundle,
                       AccCategory category)
{
  AccCategoryRecord *record = find (bundle, category);

  return record != NULL ? acc_locale_text (record->title) : acc_category_to_string (category);
}

char *
acc_category_name (AccBundle  *bundle,
                   AccCategory category,
                   AccSide     side,
                   AccState   *state)
{
  AccCategoryRecord *record = find (bundle, category);
  const char *title = record != NULL && state != NULL ? side == ACC_SIDE_HOSTED ? record->title_hosted : record->title_abroad : NULL;
  g_autofree char *name = NULL;

  if (title == NULL)
    return g_strdup (acc_category_describe (bundle, category));
  /* An origin that is no country is not one that people are from; nor is it "here". */
  if (state->kind == ACC_STATE_GROUP && side == ACC_SIDE_ABROAD)
    return strstr (title, "{state") != NULL ? name_of_group (acc_category_describe (bundle, category), state) : g_strdup (acc_category_describe (bundle, category));
  name = acc_locale_state_in_sentence (state);
  return acc_locale_compose (acc_locale_text (title), "state", name, NULL);
}

gboolean
acc_category_is_flow (AccBundle  *bundle,
                      AccCategory category)
{
  AccCategoryRecord *record = find (bundle, category);

  return record != NULL && record->period == ACC_PERIOD_WITHIN_YEAR;
}

int
acc_category_get_begin (AccBundle  *bundle,
                        AccCategory category,
                        const char *code)
{
  int begin = acc_category_record_get_collection (find (bundle, category), g_strcmp0 (code, "world") == 0).collected;
  AccSeries *world = acc_bundle_get_series (bundle, "world", NULL);

  return world == NULL || begin > acc_series_get_first_year (world) ? begin : 0;
}

static gboolean
is_of (AccBreak   *one,
       AccSide     side,
       AccCategory category,
       const char *code)
{
  return strcmp (one->category, acc_category_to_string (category)) == 0 && (one->state == NULL || g_strcmp0 (one->state, code) == 0)
         && (one->not_of == NULL || code == NULL || !g_strv_contains ((const char *const *) one->not_of, code))
         && (one->side == NULL || strcmp (one->side, side == ACC_SIDE_HOSTED ? "hosted" : "abroad") == 0);
}

/* Before its figures are of the end of that year, those in use do not follow it: nothing is counted otherwise in them yet. */
static gboolean
is_followed (AccBundle *bundle,
             AccBreak  *one)
{
  return one->year <= acc_people_get_last_year (bundle) && !acc_bundle_is_mid_year (bundle, (int) one->year);
}

static int
compare_years (gconstpointer a,
               gconstpointer b)
{
  return *(const gint16 *) a - *(const gint16 *) b;
}

GArray *
acc_category_list_breaks (AccBundle  *bundle,
                          AccSide     side,
                          AccCategory category,
                          const char *code)
{
  GArray *years = g_array_new (FALSE, FALSE, sizeof (gint16));
  gint16 year = (gint16) acc_category_get_begin (bundle, category, code);

  if (year != 0)
    g_array_append_val (years, year);
  for (guint i = 0; i < acc_bundle_get_n (bundle, ACC_TABLE_BREAKS); i++)
    {
      AccBreak *one = acc_bundle_get_item (bundle, ACC_TABLE_BREAKS, i);

      year = (gint16) CLAMP (one->year, 0, 9999);
      if (is_of (one, side, category, code) && is_followed (bundle, one))
        g_array_append_val (years, year);
    }
  g_array_sort (years, compare_years);
  return years;
}

gboolean
acc_category_is_break (const GArray *breaks,
                       int           year)
{
  for (guint i = 0; i < breaks->len; i++)
    if (g_array_index (breaks, gint16, i) == year)
      return TRUE;
  return FALSE;
}

char *
acc_category_word_begin (AccBundle  *bundle,
                         AccCategory category,
                         const char *code)
{
  int begin = acc_category_get_begin (bundle, category, code);
  g_autofree char *from = acc_locale_format_date (acc_date_year (begin));

  return begin == 0 ? NULL : acc_locale_compose (_ ("The table has this category from {year} on; what is before that is not zero."), "year", from, NULL);
}

/* Year 0: all of them. */
static void
append_breaks (GPtrArray  *sentences,
               AccBundle  *bundle,
               AccSide     side,
               AccCategory category,
               const char *code,
               int         year,
               int         except)
{
  for (guint i = 0; i < acc_bundle_get_n (bundle, ACC_TABLE_BREAKS); i++)
    {
      AccBreak *one = acc_bundle_get_item (bundle, ACC_TABLE_BREAKS, i);
      g_autofree char *at = NULL;
      g_autofree char *before = NULL;

      if (!is_of (one, side, category, code) || (year != 0 && one->year != year) || one->year == except || !is_followed (bundle, one))
        continue;
      /* What holds of one State or one side alone does not concern the years before it. */
      if (except != 0 && one->year > except && (one->state != NULL || one->side != NULL))
        continue;
      at = acc_locale_format_date (acc_date_year ((int) one->year));
      before = acc_locale_format_date (acc_date_year ((int) one->year - 1));
      g_ptr_array_add (sentences, acc_locale_compose (acc_locale_text (one->note), "year", at, "before", before, NULL));
    }
}

/* One text of them, NULL for none. */
static char *
join (GPtrArray *sentences)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < sentences->len; i++)
    acc_words_add_sentence (text, g_strdup (sentences->pdata[i]));
  return g_string_free (text, text->len == 0);
}

char *
acc_category_word_breaks (AccBundle  *bundle,
                          AccSide     side,
                          AccCategory category,
                          const char *code,
                          int         except)
{
  g_autoptr (GPtrArray) sentences = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *begin = acc_category_word_begin (bundle, category, code);

  /* A figure from before the beginning is one all the same: of people of unknown origin alone there are such. */
  if (begin != NULL && (except == 0 || except >= acc_category_get_begin (bundle, category, code)))
    g_ptr_array_add (sentences, g_steal_pointer (&begin));
  append_breaks (sentences, bundle, side, category, code, 0, except);
  return join (sentences);
}

char *
acc_category_word_break (AccBundle  *bundle,
                         AccSide     side,
                         AccCategory category,
                         const char *code,
                         int         year)
{
  g_autoptr (GPtrArray) sentences = g_ptr_array_new_with_free_func (g_free);

  append_breaks (sentences, bundle, side, category, code, year, 0);
  return join (sentences);
}

static char *
word_move (AccBundle     *bundle,
           const AccMove *move,
           int            year)
{
  g_autofree char *at = acc_locale_format_date (acc_date_year (year));
  g_autofree char *before = acc_locale_format_date (acc_date_year (year - 1));
  g_autofree char *left = acc_locale_format_number (move->left);
  g_autofree char *arrived = acc_locale_format_number (move->arrived);

  /* Translators: {before} and {year} are years, {left} and {arrived} numbers of people, {from} and {to} categories as “Refugees” */
  return acc_locale_compose (_ ("Part of the change from {before} to {year} may be one of category: for the same origins and countries of asylum, {left} stood under “{from}” and "
                                "none does any more, while {arrived} stand under “{to}”, where none stood before."),
                             "before", before, "year", at, "left", left, "arrived", arrived, "from", acc_category_describe (bundle, move->from), "to",
                             acc_category_describe (bundle, move->to), NULL);
}

static char *
list_titles (AccBundle *bundle, char **ids)
{
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();

  for (guint i = 0; ids[i] != NULL; i++)
    g_ptr_array_add (titles, (gpointer) acc_category_describe (bundle, acc_category_from_string (ids[i])));
  return acc_locale_format_list ((const char *const *) titles->pdata, titles->len);
}

/* Where the table has a 0 that is no figure, the category is collected all the same. */
static gboolean
is_counted (AccSeries *series, AccSide side, AccCategory category, int year)
{
  AccValue value = acc_series_get_value (series, side, category, year);

  return acc_value_is_number (value) || (value.kind == ACC_VALUE_NOT_REPORTED && acc_series_has_idle_zero (series, side, category, year));
}

/* Categories that began to be counted apart from this one within the year. */
static void
append_apart (GPtrArray  *sentences,
              AccBundle  *bundle,
              AccSeries  *series,
              AccSide     side,
              AccCategory category,
              int         year)
{
  for (guint i = 0; i < acc_bundle_get_n (bundle, ACC_TABLE_CATEGORIES); i++)
    {
      AccCategoryRecord *record = acc_bundle_get_item (bundle, ACC_TABLE_CATEGORIES, i);
      AccCategory other = acc_category_from_string (record->id);
      g_autofree char *from = NULL;
      g_autofree char *others = NULL;

      if (record->taken_from == NULL || !g_strv_contains ((const char *const *) record->taken_from, acc_category_to_string (category))
          || acc_series_get_figure (series, side, other, year) <= 0 || is_counted (series, side, other, year - 1))
        continue;
      from = acc_locale_format_date (acc_date_year (year));
      others = list_titles (bundle, record->taken_from);
      /* Translators: {category} is what is counted, as “Other people in need of international protection”; {others} is one, or several */
      g_ptr_array_add (sentences, acc_locale_compose (_ ("First counted in {year}: {category}. Before, they may be counted under: {others}."), "year", from, "category",
                                                        acc_locale_text (record->title), "others", others, NULL));
    }
}

GPtrArray *
acc_category_list_cautions (AccBundle  *bundle,
                            AccSeries  *series,
                            AccSide     side,
                            AccCategory category,
                            int         year)
{
  GPtrArray *sentences = g_ptr_array_new_with_free_func (g_free);
  AccMove move;

  if (!acc_value_is_number (acc_series_get_value (series, side, category, year)))
    return sentences;
  if (acc_series_find_move (series, side, category, year, &move))
    g_ptr_array_add (sentences, word_move (bundle, &move, year));
  else
    append_apart (sentences, bundle, series, side, category, year);
  append_breaks (sentences, bundle, side, category, acc_series_get_code (series), year, 0);
  return sentences;
}

char *
acc_category_word_caution (AccBundle  *bundle,
                           AccSeries  *series,
                           AccSide     side,
                           AccCategory category,
                           int         year)
{
  g_autoptr (GPtrArray) sentences = acc_category_list_cautions (bundle, series, side, category, year);

  return join (sentences);
}
