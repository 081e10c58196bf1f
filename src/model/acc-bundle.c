/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A bundle: reads the manifest and its tables, whole or not at all, and finds records by their keys. */
#include "config.h"

#include "model/acc-bundle.h"

#include "model/acc-json.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define FORMAT "accession-bundle-1"
#define MANIFEST "bundle.json"

struct _AccBundle
{
  GObject parent_instance;

  GListStore *tables[ACC_N_TABLES];
  GPtrArray *items[ACC_N_TABLES]; /* the same records, for reading without a reference each */
  GHashTable *index[ACC_N_TABLES]; /* key -> position + 1; only tables whose records have a key of their own */
  GHashTable *series;              /* code -> AccSeries, as they are read */
  GMutex series_lock;
  GFile *series_dir;
  GHashTable *procedures;          /* code -> AccProcedures */
  GFile *procedures_dir;

  char *id;
  char *title;
  char *edition;
  AccDate as_at[ACC_N_TABLES];
  GHashTable *treaty_as_at; /* treaty -> AccDate */
  GPtrArray *singles;       /* AccGroup: one of each treaty */
  GPtrArray *members;       /* GArray of guint, behind the groups */
  AccGroup *default_group;
};

G_DEFINE_FINAL_TYPE (AccBundle, acc_bundle, G_TYPE_OBJECT)

/* The JSON key of each table, its kind of record, and where that record keeps its key. */
static const struct
{
  const char *key;
  GType (*type) (void);
  goffset key_offset; /* 0: none */
} tables[ACC_N_TABLES] = {
  [ACC_TABLE_SOURCES] = { "sources", acc_source_get_type, G_STRUCT_OFFSET (AccSource, id) },
  [ACC_TABLE_REGIONS] = { "regions", acc_region_get_type, G_STRUCT_OFFSET (AccRegion, code) },
  [ACC_TABLE_STATES] = { "states", acc_state_get_type, G_STRUCT_OFFSET (AccState, iso3) },
  [ACC_TABLE_TREATIES] = { "treaties", acc_treaty_get_type, G_STRUCT_OFFSET (AccTreaty, id) },
  [ACC_TABLE_ACTIONS] = { "actions", acc_action_get_type, 0 },
  [ACC_TABLE_RESERVATIONS] = { "reservations", acc_reservation_get_type, 0 },
  [ACC_TABLE_LIMITATIONS] = { "limitations", acc_limitation_get_type, 0 },
  [ACC_TABLE_EVENTS] = { "events", acc_event_get_type, G_STRUCT_OFFSET (AccEvent, id) },
  [ACC_TABLE_OBSERVATIONS] = { "observations", acc_observation_get_type, G_STRUCT_OFFSET (AccObservation, id) },
  [ACC_TABLE_COUNTS] = { "counts", acc_count_get_type, G_STRUCT_OFFSET (AccCount, id) },
  [ACC_TABLE_GROUPS] = { "groups", acc_group_get_type, G_STRUCT_OFFSET (AccGroup, id) },
};

static void
acc_bundle_finalize (GObject *object)
{
  AccBundle *self = ACC_BUNDLE (object);

  for (guint t = 0; t < ACC_N_TABLES; t++)
    {
      g_clear_object (&self->tables[t]);
      g_clear_pointer (&self->items[t], g_ptr_array_unref);
      g_clear_pointer (&self->index[t], g_hash_table_unref);
    }
  g_clear_pointer (&self->series, g_hash_table_unref);
  g_mutex_clear (&self->series_lock);
  g_clear_object (&self->series_dir);
  g_clear_pointer (&self->procedures, g_hash_table_unref);
  g_clear_object (&self->procedures_dir);
  g_free (self->id);
  g_free (self->title);
  g_free (self->edition);
  g_clear_pointer (&self->treaty_as_at, g_hash_table_unref);
  g_clear_pointer (&self->singles, g_ptr_array_unref);
  g_clear_pointer (&self->members, g_ptr_array_unref);
  G_OBJECT_CLASS (acc_bundle_parent_class)->finalize (object);
}

static void
acc_bundle_class_init (AccBundleClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = acc_bundle_finalize;
}

static void
acc_bundle_init (AccBundle *self)
{
  for (guint t = 0; t < ACC_N_TABLES; t++)
    {
      self->tables[t] = g_list_store_new (tables[t].type ());
      self->items[t] = g_ptr_array_new ();
      self->index[t] = g_hash_table_new (g_str_hash, g_str_equal);
    }
  self->series = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->procedures = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  g_mutex_init (&self->series_lock);
  self->singles = g_ptr_array_new_with_free_func (g_object_unref);
  self->members = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  self->treaty_as_at = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

/* A name of a file beside the manifest: never a path that leads out of its folder. */
static gboolean
is_plain_name (const char *name)
{
  return *name != '\0' && *name != '.' && strpbrk (name, "/\\") == NULL;
}

static JsonNode *
read_json (GFile *file, const char *name, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) cause = NULL;
  g_autoptr (GBytes) bytes = g_file_load_bytes (file, cancellable, NULL, &cause);

  if (bytes == NULL)
    {
      if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        g_propagate_error (error, g_steal_pointer (&cause));
      else
        g_set_error (error, ACC_BUNDLE_ERROR, ACC_BUNDLE_ERROR_READ, _ ("%s: cannot be read: %s"), name, cause->message);
      return NULL;
    }
  return acc_json_parse (bytes, name, error);
}

static gboolean
read_table (AccBundle *self, AccTable table, JsonNode *node, const char *file, const char *base, GError **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  JsonArray *array;
  guint n;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    return acc_bundle_fault (error, ACC_BUNDLE_ERROR_TYPE, file, *base ? base : "/", _ ("expected a list of %s"), tables[table].key);
  array = json_node_get_array (node);
  n = json_array_get_length (array);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *pointer = g_strdup_printf ("%s/%u", base, i);
      AccRecord *record = acc_record_read (tables[table].type (), json_array_get_element (array, i), file, pointer, error);

      if (record == NULL)
        return FALSE;
      g_ptr_array_add (records, record);
      if (tables[table].key_offset != 0)
        {
          char *key = G_STRUCT_MEMBER (char *, record, tables[table].key_offset);

          if (!g_hash_table_insert (self->index[table], key, GUINT_TO_POINTER (i + 1)))
            {
              /* The key that stays in the index must not be that of a record about to be freed. */
              g_hash_table_remove_all (self->index[table]);
              return acc_bundle_fault (error, ACC_BUNDLE_ERROR_RULE, file, pointer, _ ("“%s” is there twice; give each record a key of its own"), key);
            }
        }
      g_ptr_array_add (self->items[table], record);
    }
  g_list_store_splice (self->tables[table], 0, 0, records->pdata, records->len);
  return TRUE;
}

static const char *
string_member (JsonObject *object, const char *key)
{
  JsonNode *node = json_object_get_member (object, key);

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
    return NULL;
  return json_node_get_string (node);
}

/* {"actions": "2025-10", ...}: calls SET with each pair. */
static gboolean
read_dates (AccBundle *self, JsonObject *manifest, const char *member, const char *file, GError **error)
{
  gboolean by_treaty = strcmp (member, "treaty_as_at") == 0;
  JsonNode *node = json_object_get_member (manifest, member);
  JsonObjectIter iter;
  const char *key;
  JsonNode *value;

  if (node == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_OBJECT (node))
    return acc_bundle_fault (error, ACC_BUNDLE_ERROR_TYPE, file, member, _ ("expected an object of dates"));
  json_object_iter_init (&iter, json_node_get_object (node));
  while (json_object_iter_next (&iter, &key, &value))
    {
      g_autofree char *pointer = g_strdup_printf ("/%s/%s", member, key);
      g_autoptr (GError) cause = NULL;
      AccDate date;

      if (!JSON_NODE_HOLDS_VALUE (value) || json_node_get_value_type (value) != G_TYPE_STRING)
        return acc_bundle_fault (error, ACC_BUNDLE_ERROR_TYPE, file, pointer, _ ("expected a date"));
      if (!acc_date_parse (json_node_get_string (value), &date, &cause))
        return acc_bundle_fault (error, ACC_BUNDLE_ERROR_VALUE, file, pointer, "%s", cause->message);
      if (by_treaty)
        g_hash_table_insert (self->treaty_as_at, g_strdup (key), g_memdup2 (&date, sizeof date));
      else
        for (guint t = 0; t < ACC_N_TABLES; t++)
          if (strcmp (tables[t].key, key) == 0)
            self->as_at[t] = date;
    }
  return TRUE;
}

static gboolean
read_manifest (AccBundle *self, JsonObject *manifest, GFile *folder, const char *file, GCancellable *cancellable, GError **error)
{
  const char *format = string_member (manifest, "format");
  const char *series = string_member (manifest, "series");
  const char *procedures = string_member (manifest, "procedures");
  JsonNode *table_node = json_object_get_member (manifest, "tables");
  JsonObject *table_object;

  if (format == NULL || strcmp (format, FORMAT) != 0)
    return acc_bundle_fault (error, ACC_BUNDLE_ERROR_VALUE, file, "/format", _ ("expected “%s”, found “%s”; this file is not a bundle that this version reads"),
                  FORMAT, format ? format : "nothing");
  self->id = g_strdup (string_member (manifest, "id"));
  self->title = g_strdup (string_member (manifest, "title"));
  self->edition = g_strdup (string_member (manifest, "edition"));
  if (self->id == NULL || self->title == NULL || self->edition == NULL)
    return acc_bundle_fault (error, ACC_BUNDLE_ERROR_TYPE, file, "/", _ ("expected the texts “id”, “title” and “edition”"));
  if (!read_dates (self, manifest, "as_at", file, error) || !read_dates (self, manifest, "treaty_as_at", file, error))
    return FALSE;
  if (table_node == NULL || !JSON_NODE_HOLDS_OBJECT (table_node))
    return acc_bundle_fault (error, ACC_BUNDLE_ERROR_TYPE, file, "/tables", _ ("expected an object of tables"));
  table_object = json_node_get_object (table_node);
  for (guint t = 0; t < ACC_N_TABLES; t++)
    {
      g_autofree char *pointer = g_strdup_printf ("/tables/%s", tables[t].key);
      JsonNode *node = json_object_get_member (table_object, tables[t].key);

      if (node == NULL)
        {
          /* What a bundle cannot do without; the rest is simply not in it. */
          if (t == ACC_TABLE_SOURCES || t == ACC_TABLE_STATES || t == ACC_TABLE_TREATIES || t == ACC_TABLE_ACTIONS)
            return acc_bundle_fault (error, ACC_BUNDLE_ERROR_TYPE, file, pointer, _ ("required, but not there"));
        }
      else if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
        {
          const char *name = json_node_get_string (node);
          g_autoptr (GFile) child = NULL;
          g_autoptr (JsonNode) root = NULL;

          if (!is_plain_name (name))
            return acc_bundle_fault (error, ACC_BUNDLE_ERROR_VALUE, file, pointer, _ ("expected the name of a file beside the manifest, found “%s”"), name);
          child = g_file_get_child (folder, name);
          root = read_json (child, name, cancellable, error);
          if (root == NULL || !read_table (self, t, root, name, "", error))
            return FALSE;
        }
      else if (!read_table (self, t, node, file, pointer, error))
        return FALSE;
    }
  if (series != NULL)
    {
      if (!is_plain_name (series))
        return acc_bundle_fault (error, ACC_BUNDLE_ERROR_VALUE, file, "/series", _ ("expected the name of a folder beside the manifest, found “%s”"), series);
      self->series_dir = g_file_get_child (folder, series);
    }
  if (procedures != NULL)
    {
      if (!is_plain_name (procedures))
        return acc_bundle_fault (error, ACC_BUNDLE_ERROR_VALUE, file, "/procedures", _ ("expected the name of a folder beside the manifest, found “%s”"), procedures);
      self->procedures_dir = g_file_get_child (folder, procedures);
    }
  return TRUE;
}

/* Every name that a record gives must lead somewhere, so that nothing above need ask again. */
static gboolean
refer (AccBundle *self, AccTable table, guint i, const char *key, AccTable target, const char *value, GError **error)
{
  g_autofree char *file = NULL, *pointer = NULL;

  if (value == NULL || g_hash_table_contains (self->index[target], value))
    return TRUE;
  file = g_strconcat (tables[table].key, ".json", NULL);
  pointer = g_strdup_printf ("/%u/%s", i, key);
  return acc_bundle_fault (error, ACC_BUNDLE_ERROR_REFERENCE, file, pointer, _ ("“%s” is not among the bundle's %s"), value, tables[target].key);
}

static gboolean
refer_all (AccBundle *self, AccTable table, guint i, const char *key, AccTable target, GStrv values, GError **error)
{
  for (guint v = 0; values != NULL && values[v] != NULL; v++)
    if (!refer (self, table, i, key, target, values[v], error))
      return FALSE;
  return TRUE;
}

/* The names of fields that refer to another table, the same in every kind of record. */
static gboolean
check_references (AccBundle *self, GError **error)
{
  static const struct
  {
    const char *property;
    AccTable target;
  } links[] = {
    { "state", ACC_TABLE_STATES }, { "states", ACC_TABLE_STATES }, { "origins", ACC_TABLE_STATES },
    { "predecessors", ACC_TABLE_STATES }, { "place-taken-by", ACC_TABLE_STATES }, { "treaty", ACC_TABLE_TREATIES },
    { "treaties", ACC_TABLE_TREATIES }, { "source", ACC_TABLE_SOURCES }, { "sources", ACC_TABLE_SOURCES },
    { "region", ACC_TABLE_REGIONS }, { "parent", ACC_TABLE_REGIONS }, { "part-of", ACC_TABLE_OBSERVATIONS },
  };

  for (guint t = 0; t < ACC_N_TABLES; t++)
    {
      g_autoptr (GTypeClass) klass = g_type_class_ref (tables[t].type ());
      const AccField *fields = ((AccRecordClass *) klass)->fields;
      guint n_fields = ((AccRecordClass *) klass)->n_fields;

      for (guint f = 0; f < n_fields; f++)
        for (guint l = 0; l < G_N_ELEMENTS (links); l++)
          {
            if (strcmp (fields[f].name, links[l].property) != 0)
              continue;
            for (guint i = 0; i < self->items[t]->len; i++)
              {
                gpointer record = self->items[t]->pdata[i];

                if (fields[f].type == ACC_FIELD_STRING
                        ? !refer (self, t, i, fields[f].name, links[l].target, G_STRUCT_MEMBER (char *, record, fields[f].offset), error)
                        : !refer_all (self, t, i, fields[f].name, links[l].target, G_STRUCT_MEMBER (GStrv, record, fields[f].offset), error))
                  return FALSE;
              }
          }
    }
  return TRUE;
}

static int
compare_positions (gconstpointer a, gconstpointer b)
{
  guint x = *(const guint *) a, y = *(const guint *) b;

  return x < y ? -1 : x > y;
}

static gboolean
find_members (AccBundle *self, AccGroup *group)
{
  GArray *members = g_array_new (FALSE, FALSE, sizeof (guint));

  g_ptr_array_add (self->members, members);
  for (guint i = 0; group->treaties[i] != NULL; i++)
    {
      guint treaty = (guint) acc_bundle_treaty_index (self, group->treaties[i]);

      g_array_append_val (members, treaty);
    }
  g_array_sort (members, compare_positions);
  group->members = members;
  for (guint i = 1; i < members->len; i++)
    if (g_array_index (members, guint, i) == g_array_index (members, guint, i - 1))
      return FALSE;
  return members->len > 0;
}

/* The positions of their treaties, once, and a group of one of each treaty. */
static gboolean
form_groups (AccBundle *self, GError **error)
{
  for (guint i = 0; i < self->items[ACC_TABLE_GROUPS]->len; i++)
    {
      AccGroup *group = self->items[ACC_TABLE_GROUPS]->pdata[i];
      g_autofree char *pointer = g_strdup_printf ("/%u/treaties", i);

      if (!find_members (self, group))
        return acc_bundle_fault (error, ACC_BUNDLE_ERROR_RULE, "groups.json", pointer, _ ("expected one treaty or more, each once"));
      if (group->is_default && self->default_group != NULL)
        return acc_bundle_fault (error, ACC_BUNDLE_ERROR_RULE, "groups.json", pointer, _ ("one group at most is the default; “%s” is already"), self->default_group->id);
      if (group->is_default)
        self->default_group = group;
    }
  for (guint t = 0; t < self->items[ACC_TABLE_TREATIES]->len; t++)
    {
      AccTreaty *treaty = self->items[ACC_TABLE_TREATIES]->pdata[t];
      AccGroup *group = g_object_new (ACC_TYPE_GROUP, NULL);

      group->id = g_strdup (treaty->id);
      group->title = g_strdup (treaty->short_title);
      group->treaties = g_strdupv ((char *[]) { treaty->id, NULL });
      find_members (self, group);
      g_ptr_array_add (self->singles, group);
    }
  if (self->default_group == NULL && self->singles->len > 0)
    self->default_group = self->singles->pdata[0];
  return TRUE;
}

AccGroup *
acc_bundle_get_treaty_group (AccBundle *self, guint treaty)
{
  g_return_val_if_fail (treaty < self->singles->len, NULL);
  return self->singles->pdata[treaty];
}

AccGroup *
acc_bundle_get_default_group (AccBundle *self)
{
  return self->default_group;
}

AccGroup *
acc_bundle_find_group (AccBundle *self, const GArray *members)
{
  for (guint i = 0; i < self->items[ACC_TABLE_GROUPS]->len; i++)
    {
      AccGroup *group = self->items[ACC_TABLE_GROUPS]->pdata[i];

      if (group->members->len == members->len && memcmp (group->members->data, members->data, members->len * sizeof (guint)) == 0)
        return group;
    }
  return NULL;
}

/**
 * acc_bundle_load:
 * @file: a folder with a bundle.json, or a manifest file; resource:// too
 * @cancellable: (nullable): to stop
 * @error: #ACC_BUNDLE_ERROR, or %G_IO_ERROR_CANCELLED
 *
 * Reads all tables, but no series.
 *
 * Returns: (transfer full): a bundle that is whole and whose references all lead somewhere, or %NULL
 */
AccBundle *
acc_bundle_load (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (AccBundle) self = g_object_new (ACC_TYPE_BUNDLE, NULL);
  g_autoptr (GFile) manifest = NULL;
  g_autoptr (GFile) folder = NULL;
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *name = NULL;

  if (g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, cancellable) == G_FILE_TYPE_DIRECTORY)
    {
      folder = g_object_ref (file);
      manifest = g_file_get_child (file, MANIFEST);
    }
  else
    {
      folder = g_file_get_parent (file);
      manifest = g_object_ref (file);
    }
  name = g_file_get_basename (manifest);
  root = read_json (manifest, name, cancellable, error);
  if (root == NULL)
    return NULL;
  if (!JSON_NODE_HOLDS_OBJECT (root))
    {
      acc_bundle_fault (error, ACC_BUNDLE_ERROR_TYPE, name, "/", _ ("expected a bundle, which is an object"));
      return NULL;
    }
  if (!read_manifest (self, json_node_get_object (root), folder, name, cancellable, error) || !check_references (self, error) || !form_groups (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * acc_bundle_load_shipped:
 * @error: #ACC_BUNDLE_ERROR
 *
 * Returns: (transfer full): the bundle built into the program
 */
AccBundle *
acc_bundle_load_shipped (GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_uri ("resource://" ACC_RESOURCE_PATH "/bundle/" MANIFEST);

  return acc_bundle_load (file, NULL, error);
}

static void
load_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  GError *error = NULL;
  AccBundle *bundle = task_data ? acc_bundle_load (task_data, cancellable, &error) : acc_bundle_load_shipped (&error);

  if (bundle != NULL)
    g_task_return_pointer (task, bundle, g_object_unref);
  else
    g_task_return_error (task, error);
}

/**
 * acc_bundle_load_async:
 * @file: (nullable): as for acc_bundle_load(), or %NULL for the one that ships
 *
 * The same in a thread.
 */
void
acc_bundle_load_async (GFile *file, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, acc_bundle_load_async);
  if (file != NULL)
    g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, load_in_thread);
}

AccBundle *
acc_bundle_load_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

const char *
acc_bundle_get_id (AccBundle *self)
{
  return self->id;
}

const char *
acc_bundle_get_title (AccBundle *self)
{
  return self->title;
}

const char *
acc_bundle_get_edition (AccBundle *self)
{
  return self->edition;
}

AccDate
acc_bundle_get_as_at (AccBundle *self, AccTable table)
{
  return self->as_at[table];
}

/**
 * acc_bundle_get_treaty_as_at:
 *
 * Returns: to which date the actions of @treaty are complete; falls back on the table's own
 */
AccDate
acc_bundle_get_treaty_as_at (AccBundle *self, const char *treaty)
{
  const AccDate *date = g_hash_table_lookup (self->treaty_as_at, treaty);

  return date ? *date : self->as_at[ACC_TABLE_ACTIONS];
}

/**
 * acc_bundle_get_table:
 *
 * Returns: (transfer none): the records of a table
 */
GListModel *
acc_bundle_get_table (AccBundle *self, AccTable table)
{
  return G_LIST_MODEL (self->tables[table]);
}

guint
acc_bundle_get_n (AccBundle *self, AccTable table)
{
  return self->items[table]->len;
}

/**
 * acc_bundle_get_item:
 *
 * Returns: (transfer none): a record
 */
gpointer
acc_bundle_get_item (AccBundle *self, AccTable table, guint position)
{
  return g_ptr_array_index (self->items[table], position);
}

static int
position_of (AccBundle *self, AccTable table, const char *key)
{
  return key ? GPOINTER_TO_INT (g_hash_table_lookup (self->index[table], key)) - 1 : -1;
}

static gpointer
find (AccBundle *self, AccTable table, const char *key)
{
  int position = position_of (self, table, key);

  return position < 0 ? NULL : g_ptr_array_index (self->items[table], position);
}

AccState *
acc_bundle_find_state (AccBundle *self, const char *iso3)
{
  return find (self, ACC_TABLE_STATES, iso3);
}

AccTreaty *
acc_bundle_find_treaty (AccBundle *self, const char *id)
{
  return find (self, ACC_TABLE_TREATIES, id);
}

AccSource *
acc_bundle_find_source (AccBundle *self, const char *id)
{
  return find (self, ACC_TABLE_SOURCES, id);
}

int
acc_bundle_state_index (AccBundle *self, const char *iso3)
{
  return position_of (self, ACC_TABLE_STATES, iso3);
}

int
acc_bundle_treaty_index (AccBundle *self, const char *id)
{
  return position_of (self, ACC_TABLE_TREATIES, id);
}

/* Case and accents ignored: compatibility decomposition without its combining marks, then case folding. */
static char *
plain (const char *text)
{
  g_autofree char *decomposed = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);
  g_autoptr (GString) base = g_string_new (NULL);

  for (const char *p = decomposed; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_ismark (c))
        g_string_append_unichar (base, c);
    }
  return g_utf8_casefold (base->str, base->len);
}

static gboolean
same_plain (const char *folded, const char *other)
{
  g_autofree char *b = plain (other);

  return strcmp (folded, b) == 0;
}

/**
 * acc_bundle_find_state_by_text:
 * @text: an ISO code, a name or another name of a State
 *
 * Returns: (transfer none) (nullable): the State whose code, name or other name it is, case and accents ignored
 */
AccState *
acc_bundle_find_state_by_text (AccBundle *self, const char *text)
{
  g_autofree char *upper = g_ascii_strup (text, -1);
  g_autofree char *folded = plain (text);
  AccState *state = acc_bundle_find_state (self, upper);

  if (state != NULL)
    return state;
  for (guint i = 0; i < self->items[ACC_TABLE_STATES]->len; i++)
    {
      state = g_ptr_array_index (self->items[ACC_TABLE_STATES], i);
      if (same_plain (folded, state->name))
        return state;
    }
  for (guint i = 0; i < self->items[ACC_TABLE_STATES]->len; i++)
    {
      state = g_ptr_array_index (self->items[ACC_TABLE_STATES], i);
      for (guint a = 0; state->aliases != NULL && state->aliases[a] != NULL; a++)
        if (same_plain (folded, state->aliases[a]))
          return state;
    }
  return NULL;
}

/**
 * acc_bundle_find_region:
 * @code_or_name: an M49 code or a name, case and accents ignored
 *
 * Returns: (transfer none) (nullable): the region
 */
AccRegion *
acc_bundle_find_region (AccBundle *self, const char *code_or_name)
{
  g_autofree char *folded = NULL;
  AccRegion *region = find (self, ACC_TABLE_REGIONS, code_or_name);

  if (region != NULL || code_or_name == NULL)
    return region;
  folded = plain (code_or_name);
  for (guint i = 0; i < self->items[ACC_TABLE_REGIONS]->len; i++)
    {
      region = g_ptr_array_index (self->items[ACC_TABLE_REGIONS], i);
      if (same_plain (folded, region->name))
        return region;
    }
  return NULL;
}

/**
 * acc_bundle_state_in_region:
 *
 * Returns: whether the State lies in the region itself or in a sub-region of it
 */
gboolean
acc_bundle_state_in_region (AccBundle *self, AccState *state, AccRegion *region)
{
  const char *code = state->region;

  for (guint depth = 0; code != NULL && depth < 4; depth++)
    {
      AccRegion *own = find (self, ACC_TABLE_REGIONS, code);

      if (own == region)
        return TRUE;
      code = own ? own->parent : NULL;
    }
  return FALSE;
}

/**
 * acc_bundle_get_series_folder:
 *
 * Returns: (transfer none) (nullable): where its series lie
 */
GFile *
acc_bundle_get_series_folder (AccBundle *self)
{
  return self->series_dir;
}

/**
 * acc_bundle_get_series:
 * @code: ISO3 of a State, territory or group, or "world"
 * @error: #ACC_BUNDLE_ERROR, or %G_IO_ERROR_NOT_FOUND where the bundle has no series for it
 *
 * Read when first asked for, and kept. May be called from any thread.
 *
 * Returns: (transfer none): the series, or %NULL
 */
AccSeries *
acc_bundle_get_series (AccBundle *self, const char *code, GError **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->series_lock);
  AccSeries *series = g_hash_table_lookup (self->series, code);
  g_autofree char *name = g_strconcat (code, ".json", NULL);
  g_autoptr (GFile) file = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) cause = NULL;

  if (series != NULL)
    return series;
  if (self->series_dir != NULL && is_plain_name (name))
    {
      file = g_file_get_child (self->series_dir, name);
      bytes = g_file_load_bytes (file, NULL, NULL, &cause);
    }
  if (bytes == NULL)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, _ ("%s: the bundle has no series for it"), code);
      return NULL;
    }
  series = acc_series_new_from_bytes (bytes, name, error);
  if (series == NULL)
    return NULL;
  if (strcmp (acc_series_get_code (series), code) != 0)
    {
      acc_bundle_fault (error, ACC_BUNDLE_ERROR_VALUE, name, "/state", _ ("expected “%s”, found “%s”"), code, acc_series_get_code (series));
      g_object_unref (series);
      return NULL;
    }
  g_hash_table_insert (self->series, g_strdup (code), series);
  return series;
}

/**
 * acc_bundle_get_procedures:
 * @code: ISO3 of a State
 * @error: #ACC_BUNDLE_ERROR, or %G_IO_ERROR_NOT_FOUND where the bundle has none for it
 *
 * Read when first asked for, and kept. May be called from any thread.
 *
 * Returns: (transfer none): the procedures, or %NULL
 */
AccProcedures *
acc_bundle_get_procedures (AccBundle *self, const char *code, GError **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->series_lock);
  AccProcedures *procedures = g_hash_table_lookup (self->procedures, code);
  g_autofree char *name = g_strconcat (code, ".json", NULL);
  g_autoptr (GFile) file = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (procedures != NULL)
    return procedures;
  if (self->procedures_dir != NULL && is_plain_name (name))
    {
      file = g_file_get_child (self->procedures_dir, name);
      bytes = g_file_load_bytes (file, NULL, NULL, NULL);
    }
  if (bytes == NULL)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, _ ("%s: the bundle has no procedures for it"), code);
      return NULL;
    }
  procedures = acc_procedures_new_from_bytes (bytes, name, error);
  if (procedures == NULL)
    return NULL;
  if (strcmp (acc_procedures_get_code (procedures), code) != 0)
    {
      acc_bundle_fault (error, ACC_BUNDLE_ERROR_VALUE, name, "/state", _ ("expected “%s”, found “%s”"), code, acc_procedures_get_code (procedures));
      g_object_unref (procedures);
      return NULL;
    }
  g_hash_table_insert (self->procedures, g_strdup (code), procedures);
  return procedures;
}
