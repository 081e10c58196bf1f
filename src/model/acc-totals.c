/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Totals of all States: from the file that the bundle that ships carries beside its series, or from the series one by one. */

#include "config.h"

#include "model/acc-totals.h"

#include "model/acc-json.h"

#include <string.h>

#define FILE_NAME "totals.jsonl" /* series without their pairs, one a line */

typedef struct
{
  char code[4];
  guint n_years[2];
  gint16 *years[2];
  gint64 *figures[2][ACC_N_CATEGORIES]; /* NULL: see zero */
  gboolean zero[2][ACC_N_CATEGORIES];   /* zero in all years rather than not available */
} Entry;

struct _AccTotals
{
  GObject parent_instance;

  GArray *entries; /* by code */
  AccCollection collection[ACC_N_CATEGORIES];
};

G_DEFINE_FINAL_TYPE (AccTotals, acc_totals, G_TYPE_OBJECT)

static void
clear_entry (gpointer data)
{
  Entry *entry = data;

  for (guint side = 0; side < 2; side++)
    {
      g_free (entry->years[side]);
      for (guint c = 0; c < ACC_N_CATEGORIES; c++)
        g_free (entry->figures[side][c]);
    }
}

static void
acc_totals_finalize (GObject *object)
{
  g_array_unref (ACC_TOTALS (object)->entries);
  G_OBJECT_CLASS (acc_totals_parent_class)->finalize (object);
}

static void
acc_totals_class_init (AccTotalsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = acc_totals_finalize;
}

static void
acc_totals_init (AccTotals *self)
{
  self->entries = g_array_new (FALSE, TRUE, sizeof (Entry));
  g_array_set_clear_func (self->entries, clear_entry);
}

static gboolean
is_zero (const gint64 *figures,
         guint         n)
{
  for (guint i = 0; i < n; i++)
    if (figures[i] != 0)
      return FALSE;
  return TRUE;
}

static void
add_series (AccTotals *self,
            AccSeries *series)
{
  static const AccSide sides[] = { ACC_SIDE_HOSTED, ACC_SIDE_ABROAD };
  const char *code = acc_series_get_code (series);
  Entry entry = { 0 };

  if (strlen (code) != 3)
    return;
  memcpy (entry.code, code, 3);
  for (guint s = 0; s < G_N_ELEMENTS (sides); s++)
    {
      const AccSeriesRun *run = acc_series_get_total (series, sides[s]);
      AccSide side = sides[s];

      if (run == NULL || run->n_years == 0)
        continue;
      entry.n_years[side] = run->n_years;
      entry.years[side] = g_memdup2 (run->years, run->n_years * sizeof (gint16));
      for (guint c = 0; c < ACC_N_CATEGORIES; c++)
        {
          if (run->figures[c] == NULL)
            continue;
          entry.zero[side][c] = is_zero (run->figures[c], run->n_years);
          if (!entry.zero[side][c])
            entry.figures[side][c] = g_memdup2 (run->figures[c], run->n_years * sizeof (gint64));
        }
    }
  g_array_append_val (self->entries, entry);
}

static int
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  return strcmp (((const Entry *) a)->code, ((const Entry *) b)->code);
}

/* FALSE where a line of it is not a series: then the series themselves are asked. */
static gboolean
read_lines (AccTotals *self,
            GBytes    *bytes)
{
  gsize size;
  const char *at = g_bytes_get_data (bytes, &size), *end = at + size;

  while (at < end)
    {
      const char *line = memchr (at, '\n', (gsize) (end - at));
      gsize length = (gsize) ((line != NULL ? line : end) - at);
      g_autoptr (GBytes) part = g_bytes_new_from_bytes (bytes, size - (gsize) (end - at), length);
      g_autoptr (AccSeries) series = length > 0 ? acc_series_new_from_bytes (part, FILE_NAME, NULL) : NULL;

      if (length > 0 && series == NULL)
        {
          g_array_set_size (self->entries, 0);
          return FALSE;
        }
      if (series != NULL)
        add_series (self, series);
      at += length + 1;
    }
  return self->entries->len > 0;
}

/* Read, and let go of again: the pairs would take much more room than what is kept. */
static void
read_series (AccTotals *self,
             AccBundle *bundle,
             GFile     *folder)
{
  for (guint s = 0; s < acc_bundle_get_n (bundle, ACC_TABLE_STATES); s++)
    {
      AccState *state = acc_bundle_get_item (bundle, ACC_TABLE_STATES, s);
      g_autofree char *name = g_strconcat (state->iso3, ".json", NULL);
      g_autoptr (GFile) file = g_file_get_child (folder, name);
      g_autoptr (GPtrArray) faults = acc_faults_new ();
      g_autoptr (AccSeries) series = acc_series_load (file, state->iso3, NULL, faults);

      if (series != NULL)
        add_series (self, series);
    }
}

/**
 * acc_bundle_get_totals:
 * @bundle: a bundle
 *
 * Returns: (transfer none): its totals; empty where it has no series
 */
AccTotals *
acc_bundle_get_totals (AccBundle *bundle)
{
  static GMutex lock;
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&lock);
  AccTotals *self = g_object_get_data (G_OBJECT (bundle), "acc-totals");
  GFile *folder = acc_bundle_get_series_folder (bundle);

  if (self != NULL)
    return self;
  self = g_object_new (ACC_TYPE_TOTALS, NULL);
  for (AccCategory c = 0; c < ACC_N_CATEGORIES; c++)
    self->collection[c] = acc_category_record_get_collection (acc_bundle_find_category (bundle, acc_category_to_string (c)), FALSE);
  if (folder != NULL)
    {
      g_autoptr (GFile) file = g_file_get_child (folder, FILE_NAME);
      g_autoptr (GPtrArray) faults = acc_faults_new ();
      AccFaultPlace place = { faults, FILE_NAME, "", -1, -1 };
      g_autoptr (GBytes) bytes = acc_json_load (file, NULL, &place);

      if (bytes == NULL || !read_lines (self, bytes))
        read_series (self, bundle, folder);
    }
  g_array_sort (self->entries, compare_entries);
  g_object_set_data_full (G_OBJECT (bundle), "acc-totals", self, g_object_unref);
  return self;
}

guint
acc_totals_get_n (AccTotals *self)
{
  g_return_val_if_fail (ACC_IS_TOTALS (self), 0);
  return self->entries->len;
}

static gint64
get_figure (AccTotals   *self,
            const Entry *entry,
            AccSide      side,
            AccCategory  category,
            int          year)
{
  gint64 figure;

  guint low = 0, high = entry->n_years[side];

  if (entry->figures[side][category] == NULL && !entry->zero[side][category])
    return ACC_FIGURE_ABSENT;
  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (entry->years[side][middle] < year)
        low = middle + 1;
      else
        high = middle;
    }
  if (low >= entry->n_years[side] || entry->years[side][low] != year)
    return ACC_FIGURE_ABSENT;
  figure = entry->zero[side][category] ? 0 : entry->figures[side][category][low];
  return acc_value_new (figure, year, self->collection[category]).number;
}

/**
 * acc_totals_get_figure:
 * @code: of a State, a territory or a group
 *
 * Returns: the total of a year, %ACC_FIGURE_ABSENT where it is not available
 */
gint64
acc_totals_get_figure (AccTotals  *self,
                       const char *code,
                       AccSide     side,
                       AccCategory category,
                       int         year)
{
  guint low = 0, high;

  g_return_val_if_fail (ACC_IS_TOTALS (self) && category < ACC_N_CATEGORIES, ACC_FIGURE_ABSENT);
  high = self->entries->len;
  while (low < high)
    {
      guint middle = (low + high) / 2;
      const Entry *entry = &g_array_index (self->entries, Entry, middle);
      int order = strcmp (entry->code, code);

      if (order == 0)
        return get_figure (self, entry, side, category, year);
      if (order < 0)
        low = middle + 1;
      else
        high = middle;
    }
  return ACC_FIGURE_ABSENT;
}

/**
 * acc_totals_get_value:
 * @code: of a State, a territory or a group
 *
 * Returns: the total of a year with its kind
 */
AccValue
acc_totals_get_value (AccTotals  *self,
                      const char *code,
                      AccSide     side,
                      AccCategory category,
                      int         year)
{
  return acc_value_new (acc_totals_get_figure (self, code, side, category, year), year, self->collection[category]);
}

static int
compare_ranked (gconstpointer a,
                gconstpointer b)
{
  const AccRanked *x = a, *y = b;

  if (x->figure != y->figure)
    return x->figure < y->figure ? 1 : -1;
  return strcmp (x->partner, y->partner);
}

/**
 * acc_totals_rank:
 *
 * Returns: (transfer full) (element-type AccRanked): who reported more than zero, largest first
 */
GArray *
acc_totals_rank (AccTotals  *self,
                 AccSide     side,
                 AccCategory category,
                 int         year)
{
  GArray *ranked = g_array_new (FALSE, FALSE, sizeof (AccRanked));

  g_return_val_if_fail (ACC_IS_TOTALS (self) && category < ACC_N_CATEGORIES, ranked);
  for (guint i = 0; i < self->entries->len; i++)
    {
      const Entry *entry = &g_array_index (self->entries, Entry, i);
      AccRanked one = { entry->code, get_figure (self, entry, side, category, year) };

      if (one.figure > 0)
        g_array_append_val (ranked, one);
    }
  g_array_sort (ranked, compare_ranked);
  return ranked;
}

guint
acc_totals_count_reported (AccTotals  *self,
                           AccSide     side,
                           AccCategory category,
                           int         year)
{
  guint n = 0;

  g_return_val_if_fail (ACC_IS_TOTALS (self) && category < ACC_N_CATEGORIES, 0);
  for (guint i = 0; i < self->entries->len; i++)
    n += get_figure (self, &g_array_index (self->entries, Entry, i), side, category, year) > 0 ? 1 : 0;
  return n;
}
