/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Yearly figures of one State, and who came from where. */
#include "config.h"

#include "model/figures/acc-series-private.h"

#include <string.h>

G_DEFINE_FINAL_TYPE (AccSeries, acc_series, G_TYPE_OBJECT)

static void
acc_series_finalize (GObject *object)
{
  AccSeries *self = ACC_SERIES (object);

  g_free (self->code);
  g_free (self->source);
  g_free (self->as_at);
  g_free (self->attribution);
  g_free (self->licence);
  g_array_unref (self->known);
  g_array_unref (self->pairs[0]);
  g_array_unref (self->pairs[1]);
  g_ptr_array_unref (self->blocks);
  G_OBJECT_CLASS (acc_series_parent_class)->finalize (object);
}

static void
clear_known (gpointer known)
{
  g_free (((AccSeriesKnown *) known)->zero_needs);
}

static void
acc_series_class_init (AccSeriesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = acc_series_finalize;
}

static void
acc_series_init (AccSeries *self)
{
  self->pairs[0] = g_array_new (FALSE, TRUE, sizeof (AccSeriesRun));
  self->pairs[1] = g_array_new (FALSE, TRUE, sizeof (AccSeriesRun));
  self->blocks = g_ptr_array_new_with_free_func (g_free);
  self->known = g_array_new (FALSE, TRUE, sizeof (AccSeriesKnown));
  g_array_set_clear_func (self->known, clear_known);
  self->block_bytes = ACC_SERIES_BLOCK_FIRST;
}

/**
 * acc_category_from_string:
 * @key: the id of a category, which is the key of its column
 *
 * Any id is a category: what it counts is for the bundle's records to say.
 *
 * Returns: the category
 */
AccCategory
acc_category_from_string (const char *key)
{
  return g_quark_from_string (key);
}

/**
 * acc_category_to_string:
 *
 * Returns: (transfer none): the key of a category in JSON and CSV
 */
const char *
acc_category_to_string (AccCategory category)
{
  return category != 0 ? g_quark_to_string (category) : "";
}

static const AccSeriesKnown *
find_known (AccSeries *self, AccCategory category)
{
  for (guint i = 0; i < self->known->len; i++)
    if (g_array_index (self->known, AccSeriesKnown, i).category == category)
      return &g_array_index (self->known, AccSeriesKnown, i);
  return NULL;
}

const gint64 *
_acc_series_run_find (const AccSeriesRun *run, AccCategory category)
{
  for (guint i = 0; i < run->n_columns; i++)
    if (run->columns[i].category == category)
      return run->columns[i].figures;
  return NULL;
}

const char *
acc_series_get_code (AccSeries *self)
{
  return self->code;
}

const char *
acc_series_get_source (AccSeries *self)
{
  return self->source;
}

const char *
acc_series_get_as_at (AccSeries *self)
{
  return self->as_at;
}

const char *
acc_series_get_attribution (AccSeries *self)
{
  return self->attribution;
}

/**
 * acc_series_get_licence:
 *
 * Returns: (transfer none): the terms of the figures, as their file tells
 */
const char *
acc_series_get_licence (AccSeries *self)
{
  return self->licence;
}

/**
 * acc_series_get_n_categories:
 *
 * Returns: how many columns there are in the file, in totals or pairs
 */
guint
acc_series_get_n_categories (AccSeries *self)
{
  return self->n_columns;
}

/**
 * acc_series_get_category:
 * @index: below acc_series_get_n_categories()
 *
 * Returns: that column, in the order of the file
 */
AccCategory
acc_series_get_category (AccSeries *self, guint index)
{
  return g_array_index (self->known, AccSeriesKnown, index).category;
}

/**
 * acc_series_get_first_year:
 *
 * Returns: the first year with any row, or 0 where there is none
 */
int
acc_series_get_first_year (AccSeries *self)
{
  int first = G_MAXINT;

  for (guint side = 0; side < 2; side++)
    if (self->total[side].n_years > 0)
      first = MIN (first, self->total[side].years[0]);
  return first == G_MAXINT ? 0 : first;
}

/**
 * acc_series_get_last_year:
 *
 * Returns: the last year with any row, or 0 where there is none
 */
int
acc_series_get_last_year (AccSeries *self)
{
  int last = 0;

  for (guint side = 0; side < 2; side++)
    if (self->total[side].n_years > 0)
      last = MAX (last, self->total[side].years[self->total[side].n_years - 1]);
  return last;
}

/**
 * acc_series_is_mid_year:
 *
 * UNHCR publishes half a year in autumn: a series that goes to June of its last year has the people of 30 June there, and what happened
 * in six months.
 *
 * Returns: whether the figures of a year are of its middle
 */
gboolean
acc_series_is_mid_year (AccSeries *self, int year)
{
  g_autofree char *middle = g_strdup_printf ("%d-06", year);

  return g_str_has_prefix (self->as_at, middle);
}

/**
 * acc_series_get_year:
 * @day: a day number
 *
 * Returns: the year whose figures stand for the day, by acc_day_figure_year(); 0 where there is none yet
 */
int
acc_series_get_year (AccSeries *self, gint32 day)
{
  int last = acc_series_get_last_year (self);

  return last > 0 ? acc_day_figure_year (day, acc_series_get_first_year (self), last) : 0;
}

const AccSeriesRun *
acc_series_get_total (AccSeries *self, AccSide side)
{
  return &self->total[side];
}

guint
acc_series_get_n_pairs (AccSeries *self, AccSide side)
{
  return self->pairs[side]->len;
}

const AccSeriesRun *
acc_series_get_pair (AccSeries *self, AccSide side, guint index)
{
  return &g_array_index (self->pairs[side], AccSeriesRun, index);
}

const AccSeriesRun *
acc_series_find_pair (AccSeries *self, AccSide side, const char *partner)
{
  for (guint i = 0; i < self->pairs[side]->len; i++)
    if (g_strcmp0 (acc_series_get_pair (self, side, i)->partner, partner) == 0)
      return acc_series_get_pair (self, side, i);
  return NULL;
}

/**
 * acc_series_run_get:
 *
 * Returns: the figure of a year, %ACC_FIGURE_ABSENT where it is not available
 */
gint64
acc_series_run_get (const AccSeriesRun *run, AccCategory category, int year)
{
  const gint64 *figures = _acc_series_run_find (run, category);
  guint low = 0, high = run->n_years;

  if (figures == NULL)
    return ACC_FIGURE_ABSENT;
  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (run->years[middle] < year)
        low = middle + 1;
      else
        high = middle;
    }
  return low < run->n_years && run->years[low] == year ? figures[low] : ACC_FIGURE_ABSENT;
}

/**
 * acc_series_get_figure:
 *
 * Returns: the total of a year, %ACC_FIGURE_ABSENT where it is not available
 */
gint64
acc_series_get_figure (AccSeries *self, AccSide side, AccCategory category, int year)
{
  return acc_series_get_value (self, side, category, year).number;
}

/**
 * acc_series_has_idle_zero:
 *
 * A row of a table has a column for everything, so that one for asylum-seekers holds a 0 of people displaced within the country too, which
 * nobody reported.
 *
 * Returns: whether the total of a year is a 0 that stands in rows that are there for other figures alone
 */
gboolean
acc_series_has_idle_zero (AccSeries *self, AccSide side, AccCategory category, int year)
{
  const AccSeriesKnown *known = find_known (self, category);

  if (known == NULL || known->zero_needs == NULL || acc_series_run_get (&self->total[side], category, year) != 0)
    return FALSE;
  for (const AccCategory *other = known->zero_needs; *other != 0; other++)
    if (acc_series_run_get (&self->total[side], *other, year) > 0)
      return FALSE;
  return TRUE;
}

/**
 * acc_series_get_value:
 *
 * Returns: the total of a year with its kind; a 0 of years before the category was collected is none, and so is one of
 *   acc_series_has_idle_zero()
 */
AccValue
acc_series_get_value (AccSeries *self, AccSide side, AccCategory category, int year)
{
  gint64 figure = acc_series_has_idle_zero (self, side, category, year) ? ACC_FIGURE_ABSENT : acc_series_run_get (&self->total[side], category, year);

  return acc_value_new (figure, year, acc_series_get_collection (self, category));
}

gboolean
acc_series_has (AccSeries *self, AccSide side, AccCategory category)
{
  return _acc_series_run_find (&self->total[side], category) != NULL;
}

/**
 * acc_series_list_figures:
 *
 * Returns: (transfer full) (nullable): the figures of all years of the total; %NULL where it has no column of the category
 */
gint64 *
acc_series_list_figures (AccSeries *self, AccSide side, AccCategory category)
{
  const AccSeriesRun *run = &self->total[side];
  gint64 *list;

  if (!acc_series_has (self, side, category))
    return NULL;
  list = g_new (gint64, run->n_years);
  for (guint i = 0; i < run->n_years; i++)
    list[i] = acc_series_get_figure (self, side, category, run->years[i]);
  return list;
}

AccCollection
acc_series_get_collection (AccSeries *self, AccCategory category)
{
  const AccSeriesKnown *known = find_known (self, category);

  return known != NULL ? known->collection : (AccCollection) { 0 };
}

/**
 * acc_series_join:
 * @records: (element-type AccCategoryRecord): what the bundle knows of categories
 *
 * Called before anybody reads the series.
 */
void
acc_series_join (AccSeries *self, const GPtrArray *records)
{
  for (guint r = 0; r < records->len; r++)
    {
      AccCategoryRecord *record = records->pdata[r];
      AccSeriesKnown *known = (AccSeriesKnown *) find_known (self, acc_category_from_string (record->id));

      if (known == NULL)
        {
          AccSeriesKnown one = { .category = acc_category_from_string (record->id) };

          one.key = acc_category_to_string (one.category);
          g_array_append_val (self->known, one);
          known = &g_array_index (self->known, AccSeriesKnown, self->known->len - 1);
        }
      known->collection = acc_category_record_get_collection (record, strcmp (self->code, "world") == 0);
      g_clear_pointer (&known->zero_needs, g_free);
      if (record->zero_needs == NULL)
        continue;
      known->zero_needs = g_new0 (AccCategory, g_strv_length (record->zero_needs) + 1);
      for (guint i = 0; record->zero_needs[i] != NULL; i++)
        known->zero_needs[i] = acc_category_from_string (record->zero_needs[i]);
    }
}

static int
compare_ranked (gconstpointer a, gconstpointer b)
{
  const AccRanked *x = a, *y = b;

  if (x->figure != y->figure)
    return x->figure < y->figure ? 1 : -1;
  return strcmp (x->partner, y->partner);
}

/**
 * acc_ranked_sort:
 * @ranked: (element-type AccRanked): sorted, largest first and by code where equal
 */
void
acc_ranked_sort (GArray *ranked)
{
  g_array_sort (ranked, compare_ranked);
}

/**
 * acc_ranked_count_first:
 * @ranked: (element-type AccRanked): largest first
 * @most: so many at most
 *
 * Returns: how many can be named as the first ones, so that none is left out that is as large as the last of them
 */
guint
acc_ranked_count_first (const GArray *ranked, guint most)
{
  guint n = MIN (ranked->len, most);

  while (n > 0 && n < ranked->len && g_array_index (ranked, AccRanked, n - 1).figure == g_array_index (ranked, AccRanked, n).figure)
    n--;
  return n;
}

/**
 * acc_series_rank_partners:
 *
 * Returns: (transfer full) (element-type AccRanked): the partners of a year, largest first and by code where equal; what is
 *   zero or not available is left out
 */
GArray *
acc_series_rank_partners (AccSeries *self, AccSide side, AccCategory category, int year)
{
  GArray *ranked = g_array_new (FALSE, FALSE, sizeof (AccRanked));

  for (guint i = 0; i < self->pairs[side]->len; i++)
    {
      const AccSeriesRun *run = acc_series_get_pair (self, side, i);
      AccRanked entry = { run->partner, acc_series_run_get (run, category, year) };

      if (entry.figure > 0)
        g_array_append_val (ranked, entry);
    }
  acc_ranked_sort (ranked);
  return ranked;
}

GArray *
acc_series_rank_others (AccSeries *self, AccSide side, AccCategory category, int year)
{
  GArray *ranked = acc_series_rank_partners (self, side, category, year);

  for (guint i = ranked->len; side == ACC_SIDE_ABROAD && i-- > 0;)
    if (g_str_equal (g_array_index (ranked, AccRanked, i).partner, acc_series_get_code (self)))
      g_array_remove_index (ranked, i);
  return ranked;
}

/**
 * acc_series_get_own:
 *
 * Returns: how many people the table has both from the country and in it, as those displaced within it are; 0 where none, or not told
 */
gint64
acc_series_get_own (AccSeries *self, AccCategory category, int year)
{
  const AccSeriesRun *run = acc_series_find_pair (self, ACC_SIDE_ABROAD, acc_series_get_code (self));

  return run != NULL ? MAX (acc_series_run_get (run, category, year), 0) : 0;
}
