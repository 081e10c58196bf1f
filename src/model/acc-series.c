/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Yearly figures of one State: reads the columns of its file into plain arrays. */
#include "config.h"

#include "model/acc-series.h"

#include "model/acc-json.h"
#include "model/acc-record.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define FORMAT "accession-series-1"
#define BLOCK_SIZE (32 * 1024)

struct _AccSeries
{
  GObject parent_instance;

  char *code;
  char *source;
  char *as_at;
  AccSeriesRun total[2];
  GArray *pairs[2]; /* AccSeriesRun */
  GPtrArray *blocks; /* the memory of all columns; freed together */
  guint8 *free_at;
  gsize free_bytes;
};

G_DEFINE_FINAL_TYPE (AccSeries, acc_series, G_TYPE_OBJECT)

static const char *const category_keys[ACC_N_CATEGORIES] = { "refugees", "asylum_seekers", "returned_refugees", "idps", "returned_idps",
                                                             "stateless", "ooc", "oip", "hst" };
static const char *const total_keys[2] = { "hosted", "abroad" };
static const char *const pair_keys[2] = { "hosted_pairs", "abroad_pairs" };
static const char *const partner_keys[2] = { "origin", "asylum" };

/* Where a column is zero in every year, all runs share this one. */
static const gint64 zeros[512];

static void
acc_series_finalize (GObject *object)
{
  AccSeries *self = ACC_SERIES (object);

  g_free (self->code);
  g_free (self->source);
  g_free (self->as_at);
  g_array_unref (self->pairs[0]);
  g_array_unref (self->pairs[1]);
  g_ptr_array_unref (self->blocks);
  G_OBJECT_CLASS (acc_series_parent_class)->finalize (object);
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
}

/* Thousands of short columns live and die together, so they are cut from blocks. */
static gpointer
allocate (AccSeries *self, gsize bytes)
{
  gpointer result;

  bytes = (bytes + 7) & ~(gsize) 7;
  if (bytes > self->free_bytes)
    {
      self->free_bytes = MAX (bytes, BLOCK_SIZE);
      self->free_at = g_malloc (self->free_bytes);
      g_ptr_array_add (self->blocks, self->free_at);
    }
  result = self->free_at;
  self->free_at += bytes;
  self->free_bytes -= bytes;
  return result;
}

/**
 * acc_category_to_string:
 *
 * Returns: (transfer none): the key of a category in JSON and CSV
 */
const char *
acc_category_to_string (AccCategory category)
{
  g_return_val_if_fail (category < ACC_N_CATEGORIES, "");
  return category_keys[category];
}

static int
category_from_string (const char *key)
{
  for (int c = 0; c < ACC_N_CATEGORIES; c++)
    if (strcmp (category_keys[c], key) == 0)
      return c;
  return -1;
}

static gboolean
is_whole_number (JsonNode *node)
{
  return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_INT64;
}

static gboolean
read_years (AccSeries *self, JsonNode *node, AccSeriesRun *run, const char *file, const char *pointer, GError **error)
{
  JsonArray *array;
  gint16 *years;
  gint64 before = 0;

  if (node == NULL || !JSON_NODE_HOLDS_ARRAY (node))
    return acc_bundle_fault (error, ACC_BUNDLE_ERROR_TYPE, file, pointer, _ ("expected a list of years"));
  array = json_node_get_array (node);
  run->n_years = json_array_get_length (array);
  if (run->n_years > G_N_ELEMENTS (zeros))
    return acc_bundle_fault (error, ACC_BUNDLE_ERROR_TYPE, file, pointer, _ ("expected at most %u years"), (guint) G_N_ELEMENTS (zeros));
  run->years = years = allocate (self, run->n_years * sizeof *years);
  for (guint i = 0; i < run->n_years; i++)
    {
      JsonNode *element = json_array_get_element (array, i);
      gint64 year = is_whole_number (element) ? json_node_get_int (element) : 0;

      if (year <= before || year > 9999)
        return acc_bundle_fault (error, ACC_BUNDLE_ERROR_TYPE, file, pointer, _ ("expected years in ascending order; place %u breaks it"), i);
      years[i] = before = year;
    }
  return TRUE;
}

static gboolean
read_column (AccSeries *self, JsonNode *node, AccSeriesRun *run, int category, const char *file, const char *pointer, GError **error)
{
  JsonArray *array;
  gint64 *figures;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    return acc_bundle_fault (error, ACC_BUNDLE_ERROR_TYPE, file, pointer, _ ("expected a column of figures"));
  array = json_node_get_array (node);
  if (json_array_get_length (array) != run->n_years)
    return acc_bundle_fault (error, ACC_BUNDLE_ERROR_TYPE, file, pointer, _ ("expected %u figures, one for each year; found %u"), run->n_years, json_array_get_length (array));
  figures = allocate (self, run->n_years * sizeof *figures);
  for (guint i = 0; i < run->n_years; i++)
    {
      JsonNode *element = json_array_get_element (array, i);

      if (JSON_NODE_HOLDS_NULL (element))
        figures[i] = ACC_FIGURE_ABSENT;
      else if (is_whole_number (element) && json_node_get_int (element) >= 0)
        figures[i] = json_node_get_int (element);
      else
        return acc_bundle_fault (error, ACC_BUNDLE_ERROR_TYPE, file, pointer, _ ("expected a count or null in place %u"), i);
    }
  run->figures[category] = figures;
  return TRUE;
}

static gboolean
read_run (AccSeries *self, JsonObject *object, const char *partner_key, AccSeriesRun *run, const char *file, const char *pointer, GError **error)
{
  g_autofree char *years_pointer = g_strconcat (pointer, "/years", NULL);
  JsonObjectIter iter;
  const char *key;
  JsonNode *node;

  if (!read_years (self, json_object_get_member (object, "years"), run, file, years_pointer, error))
    return FALSE;
  json_object_iter_init (&iter, object);
  while (json_object_iter_next (&iter, &key, &node))
    {
      int category = category_from_string (key);

      if (category >= 0)
        {
          g_autofree char *own = g_strconcat (pointer, "/", key, NULL);

          if (!read_column (self, node, run, category, file, own, error))
            return FALSE;
        }
      else if (strcmp (key, "zero") == 0)
        {
          JsonArray *array = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

          for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
            {
              JsonNode *element = json_array_get_element (array, i);
              const char *name = JSON_NODE_HOLDS_VALUE (element) ? json_node_get_string (element) : NULL;
              int zero = name ? category_from_string (name) : -1;

              if (zero < 0 || json_object_has_member (object, name))
                return acc_bundle_fault (error, ACC_BUNDLE_ERROR_TYPE, file, pointer, _ ("“zero” names no category, or one that has a column too"));
              run->figures[zero] = zeros;
            }
        }
      else if (partner_key != NULL && strcmp (key, partner_key) == 0)
        {
          const char *code = JSON_NODE_HOLDS_VALUE (node) ? json_node_get_string (node) : NULL;

          if (code == NULL || strlen (code) != 3)
            return acc_bundle_fault (error, ACC_BUNDLE_ERROR_TYPE, file, pointer, _ ("expected a code of three letters in “%s”"), partner_key);
          run->partner = g_intern_string (code);
        }
      else if (strcmp (key, "years") != 0)
        return acc_bundle_fault (error, ACC_BUNDLE_ERROR_TYPE, file, pointer, _ ("“%s” is not a column that is known"), key);
    }
  if (partner_key != NULL && run->partner == NULL)
    return acc_bundle_fault (error, ACC_BUNDLE_ERROR_TYPE, file, pointer, _ ("expected a code in “%s”"), partner_key);
  return TRUE;
}

static gboolean
read_pairs (AccSeries *self, JsonNode *node, AccSide side, const char *file, GError **error)
{
  JsonArray *array;

  if (node == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_ARRAY (node))
    return acc_bundle_fault (error, ACC_BUNDLE_ERROR_TYPE, file, pair_keys[side], _ ("expected a list of pairs"));
  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      g_autofree char *pointer = g_strdup_printf ("/%s/%u", pair_keys[side], i);
      JsonNode *element = json_array_get_element (array, i);
      AccSeriesRun run = { 0 };

      if (!JSON_NODE_HOLDS_OBJECT (element))
        return acc_bundle_fault (error, ACC_BUNDLE_ERROR_TYPE, file, pointer, _ ("expected a pair"));
      if (!read_run (self, json_node_get_object (element), partner_keys[side], &run, file, pointer, error))
        return FALSE;
      g_array_append_val (self->pairs[side], run);
    }
  return TRUE;
}

static char *
take_string (JsonObject *object, const char *key, const char *file, GError **error)
{
  JsonNode *node = json_object_get_member (object, key);
  g_autofree char *pointer = g_strconcat ("/", key, NULL);

  if (node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
    return json_node_dup_string (node);
  acc_bundle_fault (error, ACC_BUNDLE_ERROR_TYPE, file, pointer, _ ("expected a text"));
  return NULL;
}

static gboolean
read_series (AccSeries *self, JsonNode *root, const char *file, GError **error)
{
  JsonObject *object;
  g_autofree char *format = NULL;

  if (!JSON_NODE_HOLDS_OBJECT (root))
    return acc_bundle_fault (error, ACC_BUNDLE_ERROR_TYPE, file, "/", _ ("expected a series, which is an object"));
  object = json_node_get_object (root);
  format = take_string (object, "format", file, error);
  if (format == NULL)
    return FALSE;
  if (strcmp (format, FORMAT) != 0)
    return acc_bundle_fault (error, ACC_BUNDLE_ERROR_TYPE, file, "/format", _ ("expected “%s”, found “%s”"), FORMAT, format);
  if ((self->code = take_string (object, "state", file, error)) == NULL || (self->source = take_string (object, "source", file, error)) == NULL
      || (self->as_at = take_string (object, "as_at", file, error)) == NULL)
    return FALSE;
  for (guint side = 0; side < 2; side++)
    {
      const char *key = strcmp (self->code, "world") == 0 ? "world" : total_keys[side];
      JsonNode *node = json_object_get_member (object, key);
      g_autofree char *pointer = g_strconcat ("/", key, NULL);

      if (node != NULL)
        {
          if (!JSON_NODE_HOLDS_OBJECT (node))
            return acc_bundle_fault (error, ACC_BUNDLE_ERROR_TYPE, file, pointer, _ ("expected columns"));
          if (!read_run (self, json_node_get_object (node), NULL, &self->total[side], file, pointer, error))
            return FALSE;
        }
      if (!read_pairs (self, json_object_get_member (object, pair_keys[side]), side, file, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * acc_series_new_from_bytes:
 * @bytes: JSON text
 * @file: the file's name, for messages
 * @error: #ACC_BUNDLE_ERROR
 *
 * Returns: (transfer full): the series, or %NULL
 */
AccSeries *
acc_series_new_from_bytes (GBytes *bytes, const char *file, GError **error)
{
  g_autoptr (JsonNode) root = acc_json_parse (bytes, file, error);
  g_autoptr (AccSeries) self = NULL;

  if (root == NULL)
    return NULL;
  self = g_object_new (ACC_TYPE_SERIES, NULL);
  return read_series (self, root, file, error) ? g_steal_pointer (&self) : NULL;
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

/**
 * acc_series_run_get:
 *
 * Returns: the figure of a year, %ACC_FIGURE_ABSENT where it is not available
 */
gint64
acc_series_run_get (const AccSeriesRun *run, AccCategory category, int year)
{
  guint low = 0, high = run->n_years;

  if (run->figures[category] == NULL)
    return ACC_FIGURE_ABSENT;
  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (run->years[middle] < year)
        low = middle + 1;
      else
        high = middle;
    }
  return low < run->n_years && run->years[low] == year ? run->figures[category][low] : ACC_FIGURE_ABSENT;
}

/**
 * acc_series_get_figure:
 *
 * Returns: the total of a year, %ACC_FIGURE_ABSENT where it is not available
 */
gint64
acc_series_get_figure (AccSeries *self, AccSide side, AccCategory category, int year)
{
  return acc_series_run_get (&self->total[side], category, year);
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
  g_array_sort (ranked, compare_ranked);
  return ranked;
}
