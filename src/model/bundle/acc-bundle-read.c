/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads the manifest of a bundle and its tables, whole or not at all. All faults are found, for who checks; who loads is told the first. */

#include "config.h"

#include "model/bundle/acc-bundle-private.h"

#include <string.h>

#include "model/bundle/acc-translations.h"
#include "model/json/acc-json.h"

#define FORMAT "accession-bundle-1"
/* Who stands how to what is kept for every State and treaty: 250 States under 16,000 treaties, and no more than memory holds. */
#define MOST_PAIRS 4000000

static const AccField manifest_fields[] = {
  { "format", ACC_FIELD_NODE, 0, ACC_FIELD_REQUIRED },
  { "id", ACC_FIELD_STRING, 0, ACC_FIELD_REQUIRED, .form = ACC_FORM_KEY },
  { "title", ACC_FIELD_STRING, 0, ACC_FIELD_REQUIRED },
  { "edition", ACC_FIELD_STRING, 0, ACC_FIELD_REQUIRED },
  { "licence", ACC_FIELD_STRING, 0, ACC_FIELD_OPTIONAL },
  { "attribution", ACC_FIELD_STRING, 0, ACC_FIELD_OPTIONAL },
  { "as-at", ACC_FIELD_NODE, 0, ACC_FIELD_OPTIONAL },
  { "treaty-as-at", ACC_FIELD_NODE, 0, ACC_FIELD_OPTIONAL },
  { "tables", ACC_FIELD_NODE, 0, ACC_FIELD_REQUIRED },
  { "translations", ACC_FIELD_NODE, 0, ACC_FIELD_OPTIONAL },
  { "series", ACC_FIELD_STRING, 0, ACC_FIELD_OPTIONAL, .form = ACC_FORM_FILE },
  { "procedures", ACC_FIELD_STRING, 0, ACC_FIELD_OPTIONAL, .form = ACC_FORM_FILE },
  { "population", ACC_FIELD_STRING, 0, ACC_FIELD_OPTIONAL, .form = ACC_FORM_FILE },
};
static const AccField date_field = { "date", ACC_FIELD_DATE };
static const AccField file_field = { "file", ACC_FIELD_STRING, .form = ACC_FORM_FILE };

/* What is being read: the bundle, and which of its tables could be. */
typedef struct
{
  AccBundle *bundle;
  GFile *folder;
  GCancellable *cancellable;
  GPtrArray *faults;
  gboolean read[ACC_N_TABLES];
} Reading;

static JsonNode *
read_json (GFile               *file,
           GCancellable        *cancellable,
           const AccFaultPlace *place)
{
  g_autoptr (GBytes) bytes = acc_json_load (file, cancellable, place);

  return bytes != NULL ? acc_json_parse (bytes, place) : NULL;
}

/* A record's key counts as there even where the record has a fault: what refers to it has none. */
static void
read_row (Reading             *reading,
          AccTable             table,
          JsonNode            *node,
          GPtrArray           *records,
          const AccFaultPlace *place)
{
  const AccTableInfo *info = acc_table_get_info (table);
  AccBundle *self = reading->bundle;
  AccRecord *record = acc_record_read (info->get_type (), node, place);
  const char *key = info->identity != NULL && JSON_NODE_HOLDS_OBJECT (node) ? acc_json_get_text (json_node_get_object (node), info->identity) : NULL;

  if (record != NULL)
    g_ptr_array_add (records, record);
  g_ptr_array_add (self->items[table], record);
  if (key == NULL)
    return;
  if (g_hash_table_contains (self->index[table], key))
    acc_fault_add (place, info->identity, ACC_FAULT_TWICE, NULL, key);
  else
    g_hash_table_insert (self->index[table], g_strdup (key), GUINT_TO_POINTER (place->row + 1));
}

static void
read_rows (Reading             *reading,
           AccTable             table,
           JsonNode            *node,
           const AccFaultPlace *place)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  const AccTableInfo *info = acc_table_get_info (table);
  AccBundle *self = reading->bundle;
  JsonArray *array;
  guint n;

  self->files[table] = g_strdup (place->file);
  self->bases[table] = g_strdup (place->pointer);
  if (!JSON_NODE_HOLDS_ARRAY (node))
    {
      acc_fault_add (place, NULL, ACC_FAULT_NOT_TABLE, info->key, NULL);
      return;
    }
  array = json_node_get_array (node);
  n = json_array_get_length (array);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *pointer = g_strdup_printf ("%s/%u", place->pointer, i);
      AccFaultPlace row = { place->faults, place->file, pointer, (int) table, (int) i };

      read_row (reading, table, json_array_get_element (array, i), records, &row);
    }
  reading->read[table] = TRUE;
  g_list_store_splice (self->tables[table], 0, 0, records->pdata, records->len);
}

static void
read_table (Reading             *reading,
            AccTable             table,
            JsonNode            *node,
            const AccFaultPlace *manifest)
{
  const AccTableInfo *info = acc_table_get_info (table);
  g_autofree char *pointer = g_strdup_printf ("/tables/%s", info->key);
  AccFaultPlace inlined = { manifest->faults, manifest->file, pointer, (int) table, -1 };
  g_autoptr (GFile) child = NULL;
  g_autoptr (JsonNode) root = NULL;

  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
    {
      const char *name = json_node_get_string (node);
      AccFaultPlace place = { manifest->faults, name, "", (int) table, -1 };

      if (!acc_field_check (&file_field, pointer + 1, node, manifest))
        return;
      child = g_file_get_child (reading->folder, name);
      root = read_json (child, reading->cancellable, &place);
      if (root != NULL)
        read_rows (reading, table, root, &place);
    }
  else
    read_rows (reading, table, node, &inlined);
}

static void
read_tables (Reading             *reading,
             JsonNode            *node,
             const AccFaultPlace *manifest)
{
  JsonObject *object;
  g_autoptr (GList) members = NULL;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      g_autofree char *found = acc_json_describe (node);

      acc_fault_add (manifest, "tables", ACC_FAULT_NOT_OBJECT, NULL, found);
      return;
    }
  object = json_node_get_object (node);
  members = json_object_get_members (object);
  for (GList *l = members; l != NULL; l = l->next)
    if (acc_table_find (l->data) < 0)
      {
        g_autofree char *member = g_strconcat ("tables/", l->data, NULL);

        acc_fault_add (manifest, member, ACC_FAULT_UNKNOWN_MEMBER, NULL, NULL);
      }
  for (guint t = 0; t < ACC_N_TABLES; t++)
    {
      const AccTableInfo *info = acc_table_get_info (t);
      JsonNode *table = json_object_get_member (object, info->key);

      if (table != NULL)
        read_table (reading, t, table, manifest);
      else if (info->required)
        {
          g_autofree char *member = g_strconcat ("tables/", info->key, NULL);

          acc_fault_add (manifest, member, ACC_FAULT_MISSING, NULL, NULL);
        }
      else
        reading->read[t] = TRUE; /* it is simply not in it */
    }
}

/* {"actions": "2025-10", ...}: to which date each table, or the record of each treaty, is complete. */
static void
read_dates (AccBundle           *self,
            JsonObject          *manifest,
            const char          *member,
            const AccFaultPlace *place)
{
  gboolean by_treaty = strcmp (member, "treaty_as_at") == 0;
  JsonNode *node = json_object_get_member (manifest, member);
  JsonObjectIter iter;
  const char *key;
  JsonNode *value;

  if (node == NULL)
    return;
  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      g_autofree char *found = acc_json_describe (node);

      acc_fault_add (place, member, ACC_FAULT_NOT_OBJECT, NULL, found);
      return;
    }
  json_object_iter_init (&iter, json_node_get_object (node));
  while (json_object_iter_next (&iter, &key, &value))
    {
      g_autofree char *pointer = g_strconcat (member, "/", key, NULL);
      AccDate date;

      if (by_treaty ? !acc_form_matches (ACC_FORM_KEY, key) : acc_table_find (key) < 0)
        acc_fault_add (place, pointer, ACC_FAULT_UNKNOWN_MEMBER, NULL, NULL);
      else if (acc_field_check (&date_field, pointer, value, place) && acc_date_parse (json_node_get_string (value), &date, NULL))
        {
          if (by_treaty)
            g_hash_table_insert (self->treaty_as_at, g_strdup (key), g_memdup2 (&date, sizeof date));
          else
            self->as_at[acc_table_find (key)] = date;
        }
    }
}

static void
read_manifest (Reading             *reading,
               JsonObject          *manifest,
               const AccFaultPlace *place)
{
  AccBundle *self = reading->bundle;
  const char *format = acc_json_get_text (manifest, "format");
  const char *series = acc_json_get_text (manifest, "series");
  const char *procedures = acc_json_get_text (manifest, "procedures");
  const char *population = acc_json_get_text (manifest, "population");

  if (format == NULL || strcmp (format, FORMAT) != 0)
    {
      /* Of another kind of file all the rest would be wrong too. */
      acc_fault_add (place, "format", ACC_FAULT_FOREIGN, FORMAT, format);
      return;
    }
  acc_fields_check (manifest_fields, G_N_ELEMENTS (manifest_fields), manifest, place);
  self->id = g_strdup (acc_json_get_text (manifest, "id"));
  self->title = g_strdup (acc_json_get_text (manifest, "title"));
  self->edition = g_strdup (acc_json_get_text (manifest, "edition"));
  read_dates (self, manifest, "as_at", place);
  read_dates (self, manifest, "treaty_as_at", place);
  if (json_object_has_member (manifest, "translations"))
    acc_translations_read (self->translations, json_object_get_member (manifest, "translations"), reading->folder, reading->cancellable, place);
  if (json_object_has_member (manifest, "tables"))
    read_tables (reading, json_object_get_member (manifest, "tables"), place);
  if (series != NULL && acc_form_matches (ACC_FORM_FILE, series))
    self->series_dir = g_file_get_child (reading->folder, series);
  if (procedures != NULL && acc_form_matches (ACC_FORM_FILE, procedures))
    self->procedures_dir = g_file_get_child (reading->folder, procedures);
  if (population != NULL && acc_form_matches (ACC_FORM_FILE, population))
    self->population_file = g_file_get_child (reading->folder, population);
}

static void
refer (Reading        *reading,
       AccTable        table,
       guint           row,
       const AccField *field,
       const char     *value,
       int             position)
{
  AccTable target = (AccTable) acc_table_get_target (field);
  g_autofree char *pointer = NULL;
  g_autofree char *key = NULL;
  g_autofree char *member = NULL;
  AccFaultPlace place;

  if (value == NULL || !reading->read[target] || g_hash_table_contains (reading->bundle->index[target], value))
    return;
  place = acc_bundle_get_place (reading->bundle, table, row, &pointer, reading->faults);
  key = acc_field_get_key (field);
  member = position < 0 ? g_strdup (key) : g_strdup_printf ("%s/%d", key, position);
  acc_fault_add (&place, member, ACC_FAULT_REFERENCE, acc_table_get_info (target)->key, value);
}

/* Every name that a record gives must lead somewhere, so that nothing above need ask again. */
static void
check_references (Reading *reading)
{
  for (guint t = 0; t < ACC_N_TABLES; t++)
    {
      g_autoptr (GTypeClass) klass = g_type_class_ref (acc_table_get_info (t)->get_type ());
      const AccField *fields = ((AccRecordClass *) klass)->fields;
      guint n_fields = ((AccRecordClass *) klass)->n_fields;
      GPtrArray *items = reading->bundle->items[t];

      for (guint f = 0; f < n_fields; f++)
        for (guint i = 0; acc_table_get_target (&fields[f]) >= 0 && i < items->len; i++)
          {
            gpointer record = items->pdata[i];

            if (record == NULL)
              continue;
            if (fields[f].type == ACC_FIELD_STRING)
              refer (reading, t, i, &fields[f], G_STRUCT_MEMBER (char *, record, fields[f].offset), -1);
            else
              {
                GStrv values = G_STRUCT_MEMBER (GStrv, record, fields[f].offset);

                for (int v = 0; values != NULL && values[v] != NULL; v++)
                  refer (reading, t, i, &fields[f], values[v], v);
              }
          }
    }
}

static int
compare_positions (gconstpointer a,
                   gconstpointer b)
{
  guint x = *(const guint *) a, y = *(const guint *) b;

  return x < y ? -1 : x > y;
}

static void
find_members (AccBundle *self,
              AccGroup  *group)
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
}

/* The positions of their treaties, once, and a group of one of each treaty. All references lead somewhere. */
static void
form_groups (AccBundle *self,
             GPtrArray *faults)
{
  for (guint i = 0; i < self->items[ACC_TABLE_GROUPS]->len; i++)
    {
      AccGroup *group = self->items[ACC_TABLE_GROUPS]->pdata[i];
      g_autofree char *pointer = NULL;
      AccFaultPlace place = acc_bundle_get_place (self, ACC_TABLE_GROUPS, i, &pointer, faults);

      find_members (self, group);
      if (group->is_default && self->default_group != NULL)
        acc_fault_add (&place, "default", ACC_FAULT_SECOND_DEFAULT, NULL, self->default_group->id);
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
}

/* A program without the bundle that ships does without. */
static void
read_shipped (Reading *reading,
              AccTable table)
{
  const AccTableInfo *info = acc_table_get_info (table);
  g_autofree char *uri = g_strdup_printf ("resource://%s/bundle/%s.json", ACC_RESOURCE_PATH, info->key);
  g_autoptr (GPtrArray) faults = acc_faults_new ();
  g_autoptr (GFile) file = g_file_new_for_uri (uri);
  AccFaultPlace place = { faults, info->key, "", (int) table, -1 };
  g_autoptr (JsonNode) root = read_json (file, NULL, &place);

  if (root == NULL)
    return;
  g_clear_pointer (&reading->bundle->files[table], g_free);
  g_clear_pointer (&reading->bundle->bases[table], g_free);
  read_rows (reading, table, root, &place);
}

/* From which source the figures of a folder are: as the first of its series says. */
static char *
find_figures_source (GFile *folder)
{
  g_autoptr (GFileEnumerator) files = g_file_enumerate_children (folder, G_FILE_ATTRIBUTE_STANDARD_NAME, G_FILE_QUERY_INFO_NONE, NULL, NULL);
  GFileInfo *info = NULL;

  while (files != NULL && g_file_enumerator_iterate (files, &info, NULL, NULL, NULL) && info != NULL)
    {
      const char *name = g_file_info_get_name (info);
      g_autofree char *code = g_str_has_suffix (name, ".json") ? g_strndup (name, strlen (name) - strlen (".json")) : NULL;
      g_autoptr (GFile) file = g_file_get_child (folder, name);
      g_autoptr (GPtrArray) faults = acc_faults_new ();
      g_autoptr (AccSeries) series = code != NULL && acc_form_matches (ACC_FORM_SERIES, code) ? acc_series_load (file, code, FALSE, NULL, faults) : NULL;

      if (series != NULL)
        return g_strdup (acc_series_get_source (series));
    }
  return NULL;
}

/* What the columns mean is known where a bundle does not say it, but has the figures from where those that ship are from. */
static void
describe_figures (Reading *reading)
{
  AccBundle *self = reading->bundle;
  GPtrArray *categories = self->items[ACC_TABLE_CATEGORIES];
  g_autofree char *source = find_figures_source (self->series_dir);
  gboolean known = FALSE;

  if (source == NULL)
    return;
  read_shipped (reading, ACC_TABLE_CATEGORIES);
  for (guint i = 0; i < categories->len; i++)
    known |= strcmp (((AccCategoryRecord *) categories->pdata[i])->source, source) == 0;
  if (known && self->items[ACC_TABLE_BREAKS]->len == 0)
    read_shipped (reading, ACC_TABLE_BREAKS);
  if (known)
    return;
  g_list_store_remove_all (self->tables[ACC_TABLE_CATEGORIES]);
  g_ptr_array_set_size (categories, 0);
  g_hash_table_remove_all (self->index[ACC_TABLE_CATEGORIES]);
}

/**
 * acc_bundle_get_place:
 * @self: a bundle
 * @table: a table that it has
 * @row: the place of a record
 * @pointer: (out) (transfer full): holds the pointer of what is returned
 * @faults: where faults go
 *
 * Returns: the record's file and its pointer there
 */
AccFaultPlace
acc_bundle_get_place (AccBundle *self,
                      AccTable   table,
                      guint      row,
                      char     **pointer,
                      GPtrArray *faults)
{
  *pointer = g_strdup_printf ("%s/%u", self->bases[table], row);
  return (AccFaultPlace){ faults, self->files[table], *pointer, (int) table, (int) row };
}

static void
check_size (AccBundle           *self,
            const AccFaultPlace *place)
{
  if ((guint64) self->items[ACC_TABLE_STATES]->len * self->items[ACC_TABLE_TREATIES]->len > MOST_PAIRS)
    acc_fault_add (place, NULL, ACC_FAULT_TOO_MANY, G_STRINGIFY (MOST_PAIRS), NULL);
}

/**
 * acc_bundle_read:
 * @file: a folder with a bundle.json, or a manifest file; resource:// too
 * @cancellable: (nullable): to stop
 * @faults: (element-type AccFault): where all faults are added
 *
 * Reads all tables, but no series.
 *
 * Returns: (transfer full) (nullable): a bundle that is whole and whose references all lead somewhere, or %NULL with faults
 */
AccBundle *
acc_bundle_read (GFile        *file,
                 GCancellable *cancellable,
                 GPtrArray    *faults)
{
  g_autoptr (GPtrArray) own = acc_faults_new ();
  g_autoptr (AccBundle) self = g_object_new (ACC_TYPE_BUNDLE, NULL);
  gboolean is_folder = g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, cancellable) == G_FILE_TYPE_DIRECTORY;
  g_autoptr (GFile) folder = is_folder ? g_object_ref (file) : g_file_get_parent (file);
  g_autoptr (GFile) manifest = is_folder ? g_file_get_child (file, ACC_BUNDLE_MANIFEST) : g_object_ref (file);
  g_autofree char *name = g_file_get_basename (manifest);
  AccFaultPlace place = { own, name, "", -1, -1 };
  g_autoptr (JsonNode) root = read_json (manifest, cancellable, &place);
  Reading reading = { .bundle = self, .folder = folder, .cancellable = cancellable, .faults = own };

  self->own = !g_file_has_uri_scheme (file, "resource");
  if (root != NULL && !JSON_NODE_HOLDS_OBJECT (root))
    acc_fault_add (&place, NULL, ACC_FAULT_NOT_BUNDLE, NULL, NULL);
  else if (root != NULL)
    {
      read_manifest (&reading, json_node_get_object (root), &place);
      check_size (self, &place);
      check_references (&reading);
      if (own->len == 0)
        {
          acc_treaty_give_signs (self->items[ACC_TABLE_TREATIES]);
          form_groups (self, own);
        }
      if (own->len == 0 && self->series_dir != NULL && self->items[ACC_TABLE_CATEGORIES]->len == 0)
        describe_figures (&reading);
    }
  if (own->len == 0)
    {
      self->by = _acc_index_new (self);
      _acc_bundle_find_first_day (self);
      return g_steal_pointer (&self);
    }
  g_ptr_array_extend_and_steal (faults, g_steal_pointer (&own));
  return NULL;
}

/**
 * acc_bundle_load:
 * @file: as for acc_bundle_read()
 * @cancellable: (nullable): to stop
 * @error: #ACC_BUNDLE_ERROR, the first fault; or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full): the bundle, or %NULL
 */
AccBundle *
acc_bundle_load (GFile        *file,
                 GCancellable *cancellable,
                 GError      **error)
{
  g_autoptr (GPtrArray) faults = acc_faults_new ();
  AccBundle *self = acc_bundle_read (file, cancellable, faults);

  if (self == NULL && !g_cancellable_set_error_if_cancelled (cancellable, error))
    acc_faults_raise (faults, error);
  return self;
}
