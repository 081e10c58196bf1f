/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Yearly figures of one State: reads the columns of its file into plain arrays. */
#include "config.h"

#include "model/acc-series.h"

#include "model/acc-columns.h"
#include "model/acc-field.h"
#include "model/acc-json.h"

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
  AccCollection collection[ACC_N_CATEGORIES];
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

/* Where a column is zero in every year, all runs share this one. */
static const gint64 zeros[ACC_COLUMN_YEAR_LAST - ACC_COLUMN_YEAR_FIRST + 1];

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
read_zero (JsonObject *object, JsonNode *node, AccSeriesRun *run, const AccFaultPlace *place)
{
  JsonArray *array;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    return acc_json_misfit (place, "zero", ACC_FAULT_NOT_LIST, node);
  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);
      const char *name = json_node_get_value_type (element) == G_TYPE_STRING ? json_node_get_string (element) : NULL;
      int zero = name != NULL ? category_from_string (name) : -1;
      g_autofree char *member = g_strdup_printf ("zero/%u", i);

      if (zero < 0 || json_object_has_member (object, name))
        return acc_fault_add (place, member, ACC_FAULT_ZERO, NULL, NULL);
      if (run->figures[zero] != NULL)
        return acc_fault_add (place, member, ACC_FAULT_TWICE_IN_LIST, NULL, name);
      run->figures[zero] = zeros;
    }
  return TRUE;
}

/* The columns of a total, or of a pair with the code that its PARTNER field names. */
static gboolean
read_run (AccSeries *self, JsonObject *object, const AccField *partner, AccSeriesRun *run, const AccFaultPlace *place)
{
  g_autoptr (GArray) years = acc_json_read_years (object, place);
  JsonObjectIter iter;
  const char *key;
  JsonNode *node;

  if (years == NULL)
    return FALSE;
  run->n_years = years->len;
  run->years = memcpy (allocate (self, years->len * sizeof (gint16)), years->data, years->len * sizeof (gint16));
  json_object_iter_init (&iter, object);
  while (json_object_iter_next (&iter, &key, &node))
    {
      int category = category_from_string (key);

      if (category >= 0)
        {
          gint64 *figures = allocate (self, run->n_years * sizeof (gint64));

          if (!acc_json_read_figures (object, key, run->n_years, figures, place))
            return FALSE;
          run->figures[category] = figures;
        }
      else if (strcmp (key, "zero") == 0)
        {
          if (!read_zero (object, node, run, place))
            return FALSE;
        }
      else if (partner != NULL && strcmp (key, partner->name) == 0)
        {
          if (!acc_field_check (partner, key, node, place))
            return FALSE;
          run->partner = g_intern_string (json_node_get_string (node));
        }
      else if (strcmp (key, "years") != 0)
        return acc_fault_add (place, key, ACC_FAULT_UNKNOWN_COLUMN, NULL, key);
    }
  if (partner != NULL && run->partner == NULL)
    return acc_fault_add (place, partner->name, ACC_FAULT_MISSING, NULL, NULL);
  return TRUE;
}

static gboolean
read_total (AccSeries *self, JsonNode *node, const char *key, AccSeriesRun *run, const AccFaultPlace *place)
{
  g_autofree char *pointer = g_strconcat ("/", key, NULL);
  AccFaultPlace own = { place->faults, place->file, pointer, -1, -1 };

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return acc_json_misfit (place, key, ACC_FAULT_NOT_OBJECT, node);
  return read_run (self, json_node_get_object (node), NULL, run, &own);
}

static gboolean
read_pairs (AccSeries *self, JsonNode *node, AccSide side, const AccFaultPlace *place)
{
  static const AccField partners[2] = {
    { "origin", ACC_FIELD_STRING, .form = ACC_FORM_ISO3 },
    { "asylum", ACC_FIELD_STRING, .form = ACC_FORM_ISO3 },
  };
  JsonArray *array;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    return acc_json_misfit (place, pair_keys[side], ACC_FAULT_NOT_LIST, node);
  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      g_autofree char *pointer = g_strdup_printf ("/%s/%u", pair_keys[side], i);
      AccFaultPlace own = { place->faults, place->file, pointer, -1, -1 };
      JsonNode *element = json_array_get_element (array, i);
      AccSeriesRun run = { 0 };

      if (!JSON_NODE_HOLDS_OBJECT (element))
        return acc_json_misfit (&own, NULL, ACC_FAULT_NOT_OBJECT, element);
      if (!read_run (self, json_node_get_object (element), &partners[side], &run, &own))
        return FALSE;
      g_array_append_val (self->pairs[side], run);
    }
  return TRUE;
}

/* The world has one total; a State has two, and the pairs that they are made of. */
static gboolean
read_world (AccSeries *self, JsonObject *object, const AccFaultPlace *place)
{
  for (guint side = 0; side < 2; side++)
    {
      if (json_object_has_member (object, total_keys[side]))
        return acc_fault_add (place, total_keys[side], ACC_FAULT_BESIDE, "“state”: “world”", NULL);
      if (json_object_has_member (object, pair_keys[side]))
        return acc_fault_add (place, pair_keys[side], ACC_FAULT_BESIDE, "“state”: “world”", NULL);
    }
  if (!json_object_has_member (object, "world"))
    return acc_fault_add (place, "world", ACC_FAULT_MISSING, NULL, NULL);
  if (!read_total (self, json_object_get_member (object, "world"), "world", &self->total[0], place))
    return FALSE;
  self->total[1] = self->total[0];
  return TRUE;
}

static gboolean
read_state (AccSeries *self, JsonObject *object, const AccFaultPlace *place)
{
  g_autofree char *beside = g_strdup_printf ("“state”: “%s”", self->code);

  if (json_object_has_member (object, "world"))
    return acc_fault_add (place, "world", ACC_FAULT_BESIDE, beside, NULL);
  for (guint side = 0; side < 2; side++)
    {
      JsonNode *total = json_object_get_member (object, total_keys[side]);
      JsonNode *pairs = json_object_get_member (object, pair_keys[side]);

      if (total != NULL && !read_total (self, total, total_keys[side], &self->total[side], place))
        return FALSE;
      if (pairs != NULL && !read_pairs (self, pairs, side, place))
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_series (AccSeries *self, JsonNode *root, const AccFaultPlace *place)
{
  static const AccField fields[] = {
    { "format", ACC_FIELD_STRING, 0, ACC_FIELD_REQUIRED },
    { "state", ACC_FIELD_STRING, 0, ACC_FIELD_REQUIRED, .form = ACC_FORM_SERIES },
    { "source", ACC_FIELD_STRING, 0, ACC_FIELD_REQUIRED },
    { "attribution", ACC_FIELD_STRING, 0, ACC_FIELD_REQUIRED },
    { "licence", ACC_FIELD_STRING, 0, ACC_FIELD_REQUIRED },
    { "as-at", ACC_FIELD_DATE, 0, ACC_FIELD_REQUIRED },
    { "hosted", ACC_FIELD_NODE },
    { "abroad", ACC_FIELD_NODE },
    { "world", ACC_FIELD_NODE },
    { "hosted-pairs", ACC_FIELD_NODE },
    { "abroad-pairs", ACC_FIELD_NODE },
  };
  JsonObject *object;

  if (!JSON_NODE_HOLDS_OBJECT (root))
    return acc_fault_add (place, NULL, ACC_FAULT_NOT_SERIES, NULL, NULL);
  object = json_node_get_object (root);
  if (!acc_json_check_format (object, FORMAT, place) || !acc_fields_check (fields, G_N_ELEMENTS (fields), object, place))
    return FALSE;
  self->code = g_strdup (acc_json_get_text (object, "state"));
  self->source = g_strdup (acc_json_get_text (object, "source"));
  self->as_at = g_strdup (acc_json_get_text (object, "as_at"));
  return strcmp (self->code, "world") == 0 ? read_world (self, object, place) : read_state (self, object, place);
}

static AccSeries *
read_bytes (GBytes *bytes, const AccFaultPlace *place)
{
  g_autoptr (JsonNode) root = acc_json_parse (bytes, place);
  g_autoptr (AccSeries) self = NULL;

  if (root == NULL)
    return NULL;
  self = g_object_new (ACC_TYPE_SERIES, NULL);
  return read_series (self, root, place) ? g_steal_pointer (&self) : NULL;
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
  g_autoptr (GPtrArray) faults = acc_faults_new ();
  AccFaultPlace place = { faults, file, "", -1, -1 };
  AccSeries *self = read_bytes (bytes, &place);

  if (self == NULL)
    acc_faults_raise (faults, error);
  return self;
}

/**
 * acc_series_load:
 * @file: the file of a series
 * @code: whose it must be
 * @cancellable: (nullable): to stop
 * @faults: (element-type AccFault): where a fault is added
 *
 * Returns: (transfer full) (nullable): the series, or %NULL with a fault
 */
AccSeries *
acc_series_load (GFile *file, const char *code, GCancellable *cancellable, GPtrArray *faults)
{
  g_autofree char *name = g_file_get_basename (file);
  AccFaultPlace place = { faults, name, "", -1, -1 };
  g_autoptr (GBytes) bytes = acc_json_load (file, cancellable, &place);
  g_autoptr (AccSeries) self = bytes != NULL ? read_bytes (bytes, &place) : NULL;

  if (self != NULL && strcmp (self->code, code) != 0)
    {
      acc_fault_add (&place, "state", ACC_FAULT_CONSTANT, code, self->code);
      return NULL;
    }
  return g_steal_pointer (&self);
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

/**
 * acc_series_get_value:
 *
 * Returns: the total of a year with its kind
 */
AccValue
acc_series_get_value (AccSeries *self, AccSide side, AccCategory category, int year)
{
  return acc_value_new (acc_series_get_figure (self, side, category, year), year, self->collection[category]);
}

AccCollection
acc_series_get_collection (AccSeries *self, AccCategory category)
{
  return self->collection[category];
}

static void
forget_uncollected (AccSeries *self, AccSeriesRun *run, AccCategory category)
{
  gint64 *figures;
  guint n = 0;

  while (run->figures[category] != NULL && n < run->n_years && run->years[n] < self->collection[category].collected)
    n++;
  if (n == 0)
    return;
  figures = allocate (self, run->n_years * sizeof *figures);
  memcpy (figures, run->figures[category], run->n_years * sizeof *figures);
  for (guint i = 0; i < n; i++)
    if (figures[i] == 0)
      figures[i] = ACC_FIGURE_ABSENT;
  run->figures[category] = figures;
}

/**
 * acc_series_join:
 * @records: (array): the bundle's record of each category, %NULL where it has none
 *
 * Called once, before anybody reads the series.
 */
void
acc_series_join (AccSeries *self, AccCategoryRecord *const records[ACC_N_CATEGORIES])
{
  for (AccCategory c = 0; c < ACC_N_CATEGORIES; c++)
    {
      self->collection[c] = acc_category_record_get_collection (records[c], strcmp (self->code, "world") == 0);
      for (guint side = 0; side < G_N_ELEMENTS (self->total); side++)
        forget_uncollected (self, &self->total[side], c);
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
