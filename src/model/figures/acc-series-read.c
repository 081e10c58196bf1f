/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads the columns of the yearly figures of one State into plain arrays. */
#include "config.h"

#include "model/figures/acc-series-private.h"

#include "model/json/acc-columns.h"
#include "model/json/acc-field.h"
#include "model/json/acc-json.h"

#include <string.h>

#define FORMAT "accession-series-1"
#define BLOCK_LARGEST (32 * 1024)

/* What a run has beside its columns; no column is called so. */
static gboolean
is_member (const char *key)
{
  return strcmp (key, "years") == 0 || strcmp (key, "zero") == 0 || strcmp (key, "origin") == 0 || strcmp (key, "asylum") == 0;
}

static const char *const total_keys[2] = { "hosted", "abroad" };
static const char *const pair_keys[2] = { "hosted_pairs", "abroad_pairs" };

/* Where a column is zero in every year, all runs share this one. */
static const gint64 zeros[ACC_COLUMN_YEAR_LAST - ACC_COLUMN_YEAR_FIRST + 1];

/* Thousands of short columns live and die together, so they are cut from blocks: small ones first, since totals without their pairs are few. */
static gpointer
allocate (AccSeries *self, gsize bytes)
{
  gpointer result;

  bytes = (bytes + 7) & ~(gsize) 7;
  if (bytes > self->free_bytes)
    {
      self->free_bytes = MAX (bytes, self->block_bytes);
      self->block_bytes = MIN (2 * self->block_bytes, BLOCK_LARGEST);
      self->free_at = g_malloc (self->free_bytes);
      g_ptr_array_add (self->blocks, self->free_at);
    }
  result = self->free_at;
  self->free_at += bytes;
  self->free_bytes -= bytes;
  return result;
}

/* Of a column; a file has few of them and thousands of runs. */
static AccCategory
take_category (AccSeries *self, const char *key)
{
  AccSeriesKnown known = { 0 };

  for (guint i = 0; i < self->known->len; i++)
    if (strcmp (g_array_index (self->known, AccSeriesKnown, i).key, key) == 0)
      return g_array_index (self->known, AccSeriesKnown, i).category;
  if (!acc_form_matches (ACC_FORM_CATEGORY, key))
    return 0;
  known.category = acc_category_from_string (key);
  known.key = acc_category_to_string (known.category);
  g_array_append_val (self->known, known);
  self->n_columns = self->known->len;
  return known.category;
}

static void
add_column (AccSeriesRun *run, AccCategory category, const gint64 *figures)
{
  AccColumn *column = (AccColumn *) &run->columns[run->n_columns++];

  column->category = category;
  column->figures = figures;
}

static gboolean
read_zero (AccSeries *self, JsonObject *object, JsonNode *node, AccSeriesRun *run, const AccFaultPlace *place)
{
  JsonArray *array = json_node_get_array (node);

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);
      const char *name = json_node_get_value_type (element) == G_TYPE_STRING ? json_node_get_string (element) : NULL;
      AccCategory zero = name != NULL && !is_member (name) ? take_category (self, name) : 0;
      g_autofree char *member = g_strdup_printf ("zero/%u", i);

      if (zero == 0 || json_object_has_member (object, name))
        return acc_fault_add (place, member, ACC_FAULT_ZERO, NULL, NULL);
      if (_acc_series_run_find (run, zero) != NULL)
        return acc_fault_add (place, member, ACC_FAULT_TWICE_IN_LIST, NULL, name);
      add_column (run, zero, zeros);
    }
  return TRUE;
}

/* The columns of a total, or of a pair with the code that its PARTNER field names. */
static gboolean
read_run (AccSeries *self, JsonObject *object, const AccField *partner, AccSeriesRun *run, const AccFaultPlace *place)
{
  g_autoptr (GArray) years = acc_json_read_years (object, place);
  JsonNode *zero = json_object_get_member (object, "zero");
  guint most = json_object_get_size (object);
  JsonObjectIter iter;
  const char *key;
  JsonNode *node;

  if (years == NULL)
    return FALSE;
  if (zero != NULL && !JSON_NODE_HOLDS_ARRAY (zero))
    return acc_json_misfit (place, "zero", ACC_FAULT_NOT_LIST, zero);
  run->n_years = years->len;
  run->years = memcpy (allocate (self, years->len * sizeof (gint16)), years->data, years->len * sizeof (gint16));
  run->columns = allocate (self, (most + (zero != NULL ? json_array_get_length (json_node_get_array (zero)) : 0)) * sizeof (AccColumn));
  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &key, &node))
    {
      AccCategory category = is_member (key) ? 0 : take_category (self, key);

      if (category != 0)
        {
          gint64 *figures = allocate (self, run->n_years * sizeof (gint64));

          if (!acc_json_read_figures (object, key, run->n_years, figures, place))
            return FALSE;
          add_column (run, category, figures);
        }
      else if (partner != NULL && strcmp (key, partner->name) == 0)
        {
          if (!acc_field_check (partner, key, node, place))
            return FALSE;
          run->partner = g_intern_string (json_node_get_string (node));
        }
      else if (strcmp (key, "years") != 0 && strcmp (key, "zero") != 0)
        return acc_fault_add (place, key, ACC_FAULT_UNKNOWN_COLUMN, NULL, key);
    }
  if (zero != NULL && !read_zero (self, object, zero, run, place))
    return FALSE;
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
read_state (AccSeries *self, JsonObject *object, gboolean with_pairs, const AccFaultPlace *place)
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
      if (pairs != NULL && with_pairs && !read_pairs (self, pairs, side, place))
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_series (AccSeries *self, JsonNode *root, gboolean with_pairs, const AccFaultPlace *place)
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
  self->attribution = g_strdup (acc_json_get_text (object, "attribution"));
  self->licence = g_strdup (acc_json_get_text (object, "licence"));
  return strcmp (self->code, "world") == 0 ? read_world (self, object, place) : read_state (self, object, with_pairs, place);
}

static AccSeries *
read_bytes (GBytes *bytes, gboolean with_pairs, const AccFaultPlace *place)
{
  g_autoptr (JsonNode) root = acc_json_parse (bytes, place);
  g_autoptr (AccSeries) self = NULL;

  if (root == NULL)
    return NULL;
  self = g_object_new (ACC_TYPE_SERIES, NULL);
  return read_series (self, root, with_pairs, place) ? g_steal_pointer (&self) : NULL;
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
  AccSeries *self = read_bytes (bytes, TRUE, &place);

  if (self == NULL)
    acc_faults_raise (faults, error);
  return self;
}

/**
 * acc_series_load:
 * @file: the file of a series
 * @code: whose it must be
 * @with_pairs: whether who came from where is read too, which is most of it
 * @cancellable: (nullable): to stop
 * @faults: (element-type AccFault): where a fault is added
 *
 * Returns: (transfer full) (nullable): the series, or %NULL with a fault
 */
AccSeries *
acc_series_load (GFile *file, const char *code, gboolean with_pairs, GCancellable *cancellable, GPtrArray *faults)
{
  g_autofree char *name = g_file_get_basename (file);
  AccFaultPlace place = { faults, name, "", -1, -1 };
  g_autoptr (GBytes) bytes = acc_json_load (file, cancellable, &place);
  g_autoptr (AccSeries) self = bytes != NULL ? read_bytes (bytes, with_pairs, &place) : NULL;

  if (self != NULL && strcmp (self->code, code) != 0)
    {
      acc_fault_add (&place, "state", ACC_FAULT_CONSTANT, code, self->code);
      return NULL;
    }
  return g_steal_pointer (&self);
}
