/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Totals of all States: from the file that the bundle that ships carries beside its series, or from the series one by one. */

#include "config.h"

#include "model/figures/acc-totals.h"

#include "model/bundle/acc-bundle-private.h"
#include "model/json/acc-json.h"

#include <string.h>

#define TOTALS "acc-totals" /* of a bundle */
#define FILE_NAME "totals.jsonl" /* series without their pairs, one a line */

struct _AccTotals
{
  GObject parent_instance;

  GPtrArray *series; /* AccSeries without pairs, by code */
};

G_DEFINE_FINAL_TYPE (AccTotals, acc_totals, G_TYPE_OBJECT)

static void
acc_totals_finalize (GObject *object)
{
  g_ptr_array_unref (ACC_TOTALS (object)->series);
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
  self->series = g_ptr_array_new_with_free_func (g_object_unref);
}

static int
compare_codes (gconstpointer a, gconstpointer b)
{
  return strcmp (acc_series_get_code (*(AccSeries *const *) a), acc_series_get_code (*(AccSeries *const *) b));
}

/* FALSE where a line of it is not a series: then the series themselves are asked. */
static gboolean
read_lines (AccTotals *self, GBytes *bytes)
{
  gsize size;
  const char *at = g_bytes_get_data (bytes, &size), *end = at + size;

  while (at < end)
    {
      const char *line = memchr (at, '\n', (gsize) (end - at));
      gsize length = (gsize) ((line != NULL ? line : end) - at);
      g_autoptr (GBytes) part = g_bytes_new_from_bytes (bytes, size - (gsize) (end - at), length);
      AccSeries *series = length > 0 ? acc_series_new_from_bytes (part, FILE_NAME, NULL) : NULL;

      if (length > 0 && series == NULL)
        {
          g_ptr_array_set_size (self->series, 0);
          return FALSE;
        }
      if (series != NULL)
        g_ptr_array_add (self->series, series);
      at += length + 1;
    }
  return self->series->len > 0;
}

static void
read_series (AccTotals *self, AccBundle *bundle, GFile *folder)
{
  for (guint s = 0; s < acc_bundle_get_n (bundle, ACC_TABLE_STATES); s++)
    {
      AccState *state = acc_bundle_get_item (bundle, ACC_TABLE_STATES, s);
      g_autofree char *name = g_strconcat (state->iso3, ".json", NULL);
      g_autoptr (GFile) file = g_file_get_child (folder, name);
      g_autoptr (GPtrArray) faults = acc_faults_new ();
      AccSeries *series = acc_series_load (file, state->iso3, FALSE, NULL, faults);

      if (series != NULL)
        g_ptr_array_add (self->series, series);
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
  AccTotals *self = g_object_get_data (G_OBJECT (bundle), TOTALS);
  GFile *folder = acc_bundle_get_series_folder (bundle);

  if (self != NULL)
    return self;
  self = g_object_new (ACC_TYPE_TOTALS, NULL);
  if (folder != NULL)
    {
      g_autoptr (GFile) file = g_file_get_child (folder, FILE_NAME);
      g_autoptr (GPtrArray) faults = acc_faults_new ();
      AccFaultPlace place = { faults, FILE_NAME, "", -1, -1 };
      g_autoptr (GBytes) bytes = acc_json_load (file, NULL, &place);

      if (bytes == NULL || !read_lines (self, bytes))
        read_series (self, bundle, folder);
    }
  for (guint i = 0; i < self->series->len; i++)
    _acc_bundle_join_series (bundle, self->series->pdata[i]);
  g_ptr_array_sort (self->series, compare_codes);
  g_object_set_data_full (G_OBJECT (bundle), TOTALS, self, g_object_unref);
  return self;
}

gboolean
acc_bundle_has_read_totals (AccBundle *bundle)
{
  return g_object_get_data (G_OBJECT (bundle), TOTALS) != NULL;
}

guint
acc_totals_get_n (AccTotals *self)
{
  g_return_val_if_fail (ACC_IS_TOTALS (self), 0);
  return self->series->len;
}

gboolean
acc_totals_has (AccTotals *self, AccSide side, AccCategory category)
{
  for (guint i = 0; i < self->series->len; i++)
    if (acc_series_has (self->series->pdata[i], side, category))
      return TRUE;
  return FALSE;
}

/**
 * acc_totals_get_value:
 * @code: of a State, a territory or a group
 *
 * Returns: the total of a year with its kind
 */
AccValue
acc_totals_get_value (AccTotals *self, const char *code, AccSide side, AccCategory category, int year)
{
  guint low = 0, high = self->series->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;
      int order = strcmp (acc_series_get_code (self->series->pdata[middle]), code);

      if (order == 0)
        return acc_series_get_value (self->series->pdata[middle], side, category, year);
      if (order < 0)
        low = middle + 1;
      else
        high = middle;
    }
  return (AccValue) { ACC_VALUE_NOT_REPORTED, ACC_FIGURE_ABSENT };
}

/**
 * acc_totals_get_figure:
 * @code: of a State, a territory or a group
 *
 * Returns: the total of a year, %ACC_FIGURE_ABSENT where it is not available
 */
gint64
acc_totals_get_figure (AccTotals *self, const char *code, AccSide side, AccCategory category, int year)
{
  return acc_totals_get_value (self, code, side, category, year).number;
}

/**
 * acc_totals_rank:
 *
 * Returns: (transfer full) (element-type AccRanked): who reported more than zero, largest first
 */
GArray *
acc_totals_rank (AccTotals *self, AccSide side, AccCategory category, int year)
{
  GArray *ranked = g_array_new (FALSE, FALSE, sizeof (AccRanked));

  for (guint i = 0; i < self->series->len; i++)
    {
      AccSeries *series = self->series->pdata[i];
      AccRanked one = { acc_series_get_code (series), acc_series_get_figure (series, side, category, year) };

      if (one.figure > 0)
        g_array_append_val (ranked, one);
    }
  acc_ranked_sort (ranked);
  return ranked;
}

guint
acc_totals_count_reported (AccTotals *self, AccSide side, AccCategory category, int year)
{
  guint n = 0;

  for (guint i = 0; i < self->series->len; i++)
    n += acc_series_get_figure (self->series->pdata[i], side, category, year) > 0 ? 1 : 0;
  return n;
}
