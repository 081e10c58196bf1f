/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the figures of a place come to. None of it is reported by a source: each is found by a rule, and says so. And what is stated by what happened. */

#include "config.h"

#include "facts/time/acc-happening.h"

#include <glib/gi18n.h>

#include "facts/acc-category.h"
#include "facts/claims/acc-claim.h"
#include "model/figures/acc-totals.h"

#define SERIES_MOST 3  /* of which it is told what they come to: the largest */
#define YEARS_FIRST 3  /* for which an origin is the largest before it counts as the main one */

void
acc_years_free (AccYears *years)
{
  g_free (years->id);
  g_free (years->title);
  g_array_unref (years->years);
  g_array_unref (years->figures);
  g_array_unref (years->breaks);
  g_free (years);
}

static int
compare_years (gconstpointer a, gconstpointer b)
{
  const AccYears *x = *(AccYears *const *) a, *y = *(AccYears *const *) b;

  if (x->rank != y->rank)
    return x->rank < y->rank ? -1 : 1;
  return x->most < y->most ? 1 : x->most > y->most ? -1 : 0;
}

static guint
rank_category (AccBundle *bundle, AccSeries *series, const AccPeopleRow *row)
{
  AccCategoryRecord *record = acc_bundle_find_category (bundle, acc_category_to_string (row->category));

  if (record == NULL)
    return 3;
  return row->category == acc_category_get_lead (bundle, series) ? 0 : record->not_part_of != NULL ? 3 : record->period == ACC_PERIOD_WITHIN_YEAR ? 2 : 1;
}

static gint64
sum_region (AccBundle *bundle, AccRegion *region, const AccPeopleRow *row, int year)
{
  AccTotals *totals = acc_bundle_get_totals (bundle);
  gint64 sum = ACC_FIGURE_ABSENT;

  for (guint s = 0; totals != NULL && s < acc_bundle_get_n (bundle, ACC_TABLE_STATES); s++)
    {
      AccState *state = acc_bundle_get_item (bundle, ACC_TABLE_STATES, s);
      gint64 figure = acc_bundle_state_in_region (bundle, state, region) ? acc_totals_get_figure (totals, state->iso3, row->side, row->category, year) : ACC_FIGURE_ABSENT;

      if (figure != ACC_FIGURE_ABSENT)
        sum = sum == ACC_FIGURE_ABSENT ? figure : sum + figure;
    }
  return sum;
}

static char *
word_title (AccBundle *bundle, AccSeries *series, AccState *state, AccRegion *region, const AccPeopleRow *row)
{
  AccCategoryRecord *record = acc_bundle_find_category (bundle, acc_category_to_string (row->category));
  const char *title = record != NULL && record->title_hosted != NULL ? record->title_hosted : record != NULL ? record->title : NULL;

  if (region == NULL || title == NULL)
    return acc_category_name (bundle, row->category, row->side, state);
  /* Translators: a yearly figure of a region, which nobody publishes: “Refugees hosted, sum of the States” */
  return acc_locale_compose (C_ ("timeline", "{what}, sum of the States"), "what", acc_locale_text (title), NULL);
}

static GPtrArray *
list_people (AccBundle *bundle, AccState *state, AccRegion *region)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) acc_years_free);
  AccSeries *series = acc_bundle_get_series (bundle, state != NULL ? state->iso3 : "world", NULL);
  int first = series != NULL ? acc_series_get_first_year (series) : 1, last = series != NULL ? acc_series_get_last_year (series) : 0;
  g_autoptr (GArray) rows = series != NULL ? acc_people_list_rows (bundle, series, first, last) : NULL;

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      AccYears *one = g_new0 (AccYears, 1);

      one->row = g_array_index (rows, AccPeopleRow, i);
      one->id = g_strdup_printf ("%s %s", acc_category_to_string (one->row.category), one->row.side == ACC_SIDE_HOSTED ? "hosted" : "abroad");
      one->rank = rank_category (bundle, series, &one->row);
      one->within = acc_category_is_flow (bundle, one->row.category);
      one->years = g_array_new (FALSE, FALSE, sizeof (gint16));
      one->figures = g_array_new (FALSE, FALSE, sizeof (gint64));
      for (int year = first; year <= last; year++)
        {
          gint16 at = (gint16) year;
          gint64 figure = region != NULL ? sum_region (bundle, region, &one->row, year) : acc_series_get_figure (series, one->row.side, one->row.category, year);

          /* A series begins with its first figure; it ends where the record does, so that a last year without one is seen. */
          if (one->years->len == 0 && figure == ACC_FIGURE_ABSENT)
            continue;
          g_array_append_val (one->years, at);
          g_array_append_val (one->figures, figure);
          one->most = MAX (one->most, figure);
        }
      one->breaks = acc_category_list_breaks (bundle, one->row.side, one->row.category, acc_series_get_code (series));
      one->title = word_title (bundle, series, state, region, &one->row);
      if (one->most > 0)
        g_ptr_array_add (list, one);
      else
        acc_years_free (one);
    }
  /* The page opens with the larger side of the category that the bundle names first; of all others the size decides. */
  g_ptr_array_sort (list, compare_years);
  for (guint i = 1; i < list->len; i++)
    {
      AccYears *one = list->pdata[i];

      one->rank = MAX (one->rank, 1);
    }
  g_ptr_array_sort (list, compare_years);
  return list;
}

AccYears *
acc_years_count_parties (AccLedger *ledger, AccTreaty *treaty, AccRegion *region)
{
  AccBundle *bundle = acc_ledger_get_bundle (ledger);
  AccGroup *group = acc_bundle_get_treaty_group (bundle, (guint) acc_bundle_treaty_index (bundle, treaty->id));
  AccYears *one = g_new0 (AccYears, 1);
  AccDate end = acc_bundle_get_treaty_as_at (bundle, treaty->id);
  int last = acc_date_is_set (end) ? end.year : acc_date_today ().year;

  one->id = g_strdup ("parties");
  one->title = g_strdup (C_ ("table of treaties", "Parties"));
  one->years = g_array_new (FALSE, FALSE, sizeof (gint16));
  one->figures = g_array_new (FALSE, FALSE, sizeof (gint64));
  one->breaks = g_array_new (FALSE, FALSE, sizeof (gint16));
  for (int year = treaty->done.year; year <= last; year++)
    {
      gint16 at = (gint16) year;
      gint64 figure = acc_ledger_count (ledger, group, region, acc_day_from_ymd (year, 12, 31), ACC_BASIS_DEPOSIT, NULL);

      g_array_append_val (one->years, at);
      g_array_append_val (one->figures, figure);
      one->most = MAX (one->most, figure);
    }
  return one;
}

GPtrArray *
acc_years_list (AccLedger *ledger, const AccPlace *place)
{
  AccBundle *bundle = acc_ledger_get_bundle (ledger);
  GPtrArray *list;

  if (place->treaty == NULL && place->kind != ACC_PLACE_COMPARISON)
    return list_people (bundle, place->state, place->region);
  list = g_ptr_array_new_with_free_func ((GDestroyNotify) acc_years_free);
  if (place->treaty != NULL)
    g_ptr_array_add (list, acc_years_count_parties (ledger, place->treaty, NULL));
  for (guint i = 0; i < place->n_compared; i++)
    {
      g_autoptr (GPtrArray) own = list_people (bundle, place->compared[i].state, place->compared[i].region);
      AccYears *first = own->len > 0 ? g_ptr_array_steal_index (own, 0) : NULL;
      g_autofree char *title = first != NULL ? g_steal_pointer (&first->title) : NULL;

      if (first == NULL)
        continue;
      g_free (first->id);
      first->id = g_strdup (acc_compared_get_code (&place->compared[i]));
      first->title = acc_locale_compose (_ ("{title}: {words}"), "title", acc_compared_get_name (&place->compared[i]), "words", title, NULL);
      g_ptr_array_add (list, first);
    }
  return list;
}

typedef struct
{
  GPtrArray *list;
  AccBundle *bundle;
  AccSeries *series;
  const char *state; /* nullable */
  const char *code;  /* of the place: as claims name it */
  const AccYears *years;
  guint rank;
} Computing;

/* The figure of the year, and of the year before where it is told of both. */
static char *
name_figures (Computing *self, int year, gboolean both)
{
  const AccPeopleRow *row = &self->years->row;
  char *name = acc_claim_name_figure (self->code, row->category, row->side, year);
  g_autofree char *last = both ? name : NULL;
  g_autofree char *before = both ? acc_claim_name_figure (self->code, row->category, row->side, year - 1) : NULL;

  return both ? g_strconcat (last, " ", before, NULL) : name;
}

static AccHappening *
add (Computing *self, const char *kind, int year, gint64 value, guint importance, char *title, const char *detail)
{
  AccHappening *one = g_object_new (ACC_TYPE_HAPPENING, NULL);
  g_autofree char *source = acc_words_describe_source (self->bundle, acc_series_get_source (self->series));
  GString *text = g_string_new (detail);

  one->date = acc_span_single (acc_date_year (year));
  one->lane = g_intern_static_string (ACC_LANE_COMPUTED);
  one->kind = g_intern_static_string (kind);
  one->state = g_intern_string (self->state);
  one->name = g_strdup (self->years->id);
  one->claims = name_figures (self, year, g_str_has_prefix (kind, "largest-") || g_str_equal (kind, "break"));
  one->value = value;
  one->source = g_strdup (acc_series_get_source (self->series));
  one->computed = TRUE;
  one->importance = importance - MIN (10 * self->rank, 30);
  one->title = title;
  /* Translators: no source says this; it was found in figures that the source gives */
  acc_words_add_sentence (text, acc_locale_compose (C_ ("timeline", "Computed from the figures of {source}"), "source", source, NULL));
  one->detail = g_string_free (text, FALSE);
  g_ptr_array_add (self->list, one);
  return one;
}

static char *
word (Computing *self, const char *message, gint64 n, gint64 before)
{
  g_autofree char *number = acc_locale_format_number (n);
  g_autofree char *former = acc_locale_format_number (before);

  return acc_locale_compose (message, "what", self->years->title, "n", number, "before", former, NULL);
}

/* The first, the largest, and the largest change from one year to the next; a change across a break is none. */
static void
add_extremes (Computing *self)
{
  const AccYears *years = self->years;
  const gint64 *figures = (const gint64 *) (gpointer) years->figures->data;
  int first = -1, most = -1, rise = -1, fall = -1, begin = g_array_index (years->years, gint16, 0);

  for (int i = 0; i < (int) years->figures->len; i++)
    {
      if (figures[i] == ACC_FIGURE_ABSENT)
        continue;
      if (first < 0 && figures[i] > 0)
        first = i;
      if (most < 0 || figures[i] > figures[most])
        most = i;
      if (i == 0 || figures[i - 1] == ACC_FIGURE_ABSENT || acc_category_is_break (years->breaks, begin + i))
        continue;
      if (figures[i] > figures[i - 1] && (rise < 0 || figures[i] - figures[i - 1] > figures[rise] - figures[rise - 1]))
        rise = i;
      if (figures[i] < figures[i - 1] && (fall < 0 || figures[i] - figures[i - 1] < figures[fall] - figures[fall - 1]))
        fall = i;
    }
  if (first < 0)
    return;
  add (self, "first-figure", begin + first, figures[first], 40, word (self, C_ ("timeline", "First counted, {n}: {what}"), figures[first], 0), NULL);
  if (most != first)
    add (self, "most", begin + most, figures[most], 70, word (self, C_ ("timeline", "The most, {n}: {what}"), figures[most], 0), NULL);
  if (rise > 0)
    add (self, "largest-rise", begin + rise, figures[rise], 50,
         word (self, C_ ("timeline", "Largest rise, from {before} to {n}: {what}"), figures[rise], figures[rise - 1]), NULL);
  if (fall > 0)
    add (self, "largest-fall", begin + fall, figures[fall], 50,
         word (self, C_ ("timeline", "Largest fall, from {before} to {n}: {what}"), figures[fall], figures[fall - 1]), NULL);
}

static void
add_breaks (Computing *self, const char *code)
{
  const AccYears *years = self->years;
  int first = g_array_index (years->years, gint16, 0), last = g_array_index (years->years, gint16, years->years->len - 1);

  for (guint i = 0; i < years->breaks->len; i++)
    {
      int year = g_array_index (years->breaks, gint16, i);
      g_autofree char *note = year > first && year <= last ? acc_category_word_break (self->bundle, years->row.side, years->row.category, code, year) : NULL;

      if (note != NULL)
        add (self, "break", year, ACC_INT_ABSENT, 30, word (self, C_ ("timeline", "Counted otherwise than before: {what}"), 0, 0), note);
    }
}

/* NULL where nobody is the only first, and of who are within their own country. */
static const char *
find_first (Computing *self, int year, gint64 *figure)
{
  g_autoptr (GArray) ranked = acc_series_rank_partners (self->series, self->years->row.side, self->years->row.category, year);

  if (ranked->len == 0 || g_strcmp0 (g_array_index (ranked, AccRanked, 0).partner, self->state) == 0
      || (ranked->len > 1 && g_array_index (ranked, AccRanked, 0).figure == g_array_index (ranked, AccRanked, 1).figure))
    return NULL;
  *figure = g_array_index (ranked, AccRanked, 0).figure;
  return g_intern_string (g_array_index (ranked, AccRanked, 0).partner);
}

static char *
name (AccBundle *bundle, const char *code)
{
  AccState *state = acc_bundle_find_state (bundle, code);

  return g_strdup (state != NULL ? acc_locale_state_name (state) : code);
}

/* Whoever is first for a few years and was not the main one before. */
static void
add_partners (Computing *self)
{
  const AccYears *years = self->years;
  int begin = g_array_index (years->years, gint16, 0), n = (int) years->years->len, run = 0;
  const char *main_one = NULL, *leads = NULL;
  gint64 since_figure = 0;

  for (int i = 0; i < n; i++)
    {
      gint64 figure = 0;
      const char *first = find_first (self, begin + i, &figure);

      if (first != leads)
        {
          run = 0;
          since_figure = figure;
        }
      leads = first;
      if (first == NULL || ++run < YEARS_FIRST || first == main_one)
        continue;
      if (main_one != NULL)
        {
          g_autofree char *now = name (self->bundle, first);
          g_autofree char *former = name (self->bundle, main_one);
          g_autofree char *number = acc_locale_format_number (since_figure);
          const char *message = years->row.side == ACC_SIDE_HOSTED ? C_ ("timeline", "Main origin now {state}, {n}; until then {former}: {what}")
                                                                   : C_ ("timeline", "Main country of asylum now {state}, {n}; until then {former}: {what}");

          int year = begin + i - run + 1;
          AccHappening *one = add (self, years->row.side == ACC_SIDE_HOSTED ? "main-origin" : "main-asylum", year, since_figure, 45,
                                   acc_locale_compose (message, "what", years->title, "state", now, "n", number, "former", former, NULL), NULL);
          GString *claims = g_string_new (NULL);

          acc_claim_add_name (claims, acc_claim_name_partner (self->code, years->row.category, years->row.side, year, first), ACC_DAY_MIN);
          acc_claim_add_name (claims, acc_claim_name_partner (self->code, years->row.category, years->row.side, year - 1, main_one), ACC_DAY_MIN);
          g_free (one->claims);
          one->claims = g_string_free (claims, FALSE);
        }
      main_one = first;
    }
}

void
acc_happening_add_computed (GPtrArray *list, AccLedger *ledger, const AccPlace *place, const GPtrArray *years)
{
  AccBundle *bundle = acc_ledger_get_bundle (ledger);
  AccState *state = place->kind == ACC_PLACE_STATE ? place->state : NULL;
  AccSeries *series = acc_bundle_get_series (bundle, state != NULL ? state->iso3 : "world", NULL);

  if (place->treaty != NULL || place->kind == ACC_PLACE_COMPARISON)
    return;
  for (guint i = 0; i < MIN (years->len, SERIES_MOST); i++)
    {
      Computing self = { list, bundle, series, state != NULL ? state->iso3 : NULL,
                         state != NULL ? state->iso3 : place->region != NULL ? place->region->code : ACC_PLACE_TEXT_WORLD, years->pdata[i], i };

      add_extremes (&self);
      add_breaks (&self, acc_series_get_code (series));
      if (state != NULL)
        add_partners (&self);
    }
}

char *
acc_happening_name_claims (const AccHappening *self, AccLedger *ledger, AccBasis basis)
{
  AccBundle *bundle = acc_ledger_get_bundle (ledger);
  AccMoment moment = { ledger, acc_span_last_day (&self->date), basis };
  int state = self->state != NULL ? acc_bundle_state_index (bundle, self->state) : -1;
  int treaty = self->treaty != NULL ? acc_bundle_treaty_index (bundle, self->treaty->id) : -1;

  if (self->claims != NULL)
    return g_strdup (self->claims);
  return state >= 0 && treaty >= 0 ? acc_claim_name_both (&moment, (guint) state, (guint) treaty, NULL, TRUE) : NULL;
}
