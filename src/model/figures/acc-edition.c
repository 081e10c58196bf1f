/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An edition of yearly figures: reads what its folder says of it, and whether its files are still those that were written. */
#include "config.h"

#include "model/figures/acc-edition.h"

#include "model/json/acc-columns.h"
#include "model/json/acc-field.h"
#include "model/json/acc-json.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _AccEdition
{
  GObject parent_instance;

  AccEditionInfo *info;
  GFile *folder;
  GFile *series;
  GFile *procedures;
};

G_DEFINE_FINAL_TYPE (AccEdition, acc_edition, G_TYPE_OBJECT)

static const AccField fields[] = {
  { "format", ACC_FIELD_STRING, 0, ACC_FIELD_REQUIRED },
  { "id", ACC_FIELD_STRING, 0, ACC_FIELD_REQUIRED },
  { "version", ACC_FIELD_STRING },
  { "published", ACC_FIELD_DATE },
  { "taken-in", ACC_FIELD_DATE },
  { "first-year", ACC_FIELD_INT, 0, ACC_FIELD_REQUIRED, .min = 1900, .max = 2200 },
  { "last-year", ACC_FIELD_INT, 0, ACC_FIELD_REQUIRED, .min = 1900, .max = 2200 },
  { "mid-year", ACC_FIELD_BOOLEAN },
  { "tables", ACC_FIELD_NODE, 0, ACC_FIELD_REQUIRED },
};
static const AccField table_fields[] = {
  { "table", ACC_FIELD_STRING, 0, ACC_FIELD_REQUIRED },
  { "file", ACC_FIELD_STRING },
  { "sha256", ACC_FIELD_STRING },
  { "rows", ACC_FIELD_INT },
  { "first-year", ACC_FIELD_INT, 0, ACC_FIELD_REQUIRED, .min = 1900, .max = 2200 },
  { "last-year", ACC_FIELD_INT, 0, ACC_FIELD_REQUIRED, .min = 1900, .max = 2200 },
  { "lacking", ACC_FIELD_STRINGS },
};

static void
table_free (gpointer data)
{
  AccEditionTable *table = data;

  g_free (table->name);
  g_free (table->file);
  g_free (table->sha256);
  g_strfreev (table->lacking);
  g_free (table);
}

AccEditionInfo *
acc_edition_info_new (void)
{
  AccEditionInfo *self = g_new0 (AccEditionInfo, 1);

  self->tables = g_ptr_array_new_with_free_func (table_free);
  return self;
}

AccEditionInfo *
acc_edition_info_copy (const AccEditionInfo *self)
{
  AccEditionInfo *copy = acc_edition_info_new ();

  copy->id = g_strdup (self->id);
  copy->version = g_strdup (self->version);
  copy->published = self->published;
  copy->taken_in = self->taken_in;
  copy->first_year = self->first_year;
  copy->last_year = self->last_year;
  copy->mid_year = self->mid_year;
  for (guint i = 0; i < self->tables->len; i++)
    {
      const AccEditionTable *from = self->tables->pdata[i];
      AccEditionTable *to = acc_edition_info_add_table (copy, from->name);
      char *name = to->name;

      *to = *from;
      to->name = name;
      to->file = g_strdup (from->file);
      to->sha256 = g_strdup (from->sha256);
      to->lacking = g_strdupv (from->lacking);
    }
  return copy;
}

void
acc_edition_info_free (AccEditionInfo *self)
{
  g_free (self->id);
  g_free (self->version);
  g_ptr_array_unref (self->tables);
  g_free (self);
}

/**
 * acc_edition_info_add_table:
 *
 * Returns: (transfer none): an empty table, to be filled
 */
AccEditionTable *
acc_edition_info_add_table (AccEditionInfo *self, const char *name)
{
  AccEditionTable *table = g_new0 (AccEditionTable, 1);

  table->name = g_strdup (name);
  g_ptr_array_add (self->tables, table);
  return table;
}

static void
add_text (JsonObject *object, const char *key, const char *text)
{
  if (text != NULL)
    json_object_set_string_member (object, key, text);
}

static void
add_date (JsonObject *object, const char *key, AccDate date)
{
  g_autofree char *text = acc_date_is_set (date) ? acc_date_to_string (date) : NULL;

  add_text (object, key, text);
}

/**
 * acc_edition_info_to_json:
 *
 * Returns: (transfer full): the text of edition.json
 */
char *
acc_edition_info_to_json (const AccEditionInfo *self)
{
  JsonObject *object = json_object_new ();
  JsonArray *tables = json_array_new ();
  g_autoptr (JsonNode) root = json_node_init_object (json_node_alloc (), object);
  g_autofree char *text = NULL;

  json_object_unref (object); /* the node has it */
  add_text (object, "format", ACC_EDITION_FORMAT);
  add_text (object, "id", self->id);
  add_text (object, "version", self->version);
  add_date (object, "published", self->published);
  add_date (object, "taken_in", self->taken_in);
  json_object_set_int_member (object, "first_year", self->first_year);
  json_object_set_int_member (object, "last_year", self->last_year);
  json_object_set_boolean_member (object, "mid_year", self->mid_year);
  for (guint i = 0; i < self->tables->len; i++)
    {
      const AccEditionTable *table = self->tables->pdata[i];
      JsonObject *one = json_object_new ();
      JsonArray *lacking = json_array_new ();

      add_text (one, "table", table->name);
      add_text (one, "file", table->file);
      add_text (one, "sha256", table->sha256);
      json_object_set_int_member (one, "rows", table->rows);
      json_object_set_int_member (one, "first_year", table->first_year);
      json_object_set_int_member (one, "last_year", table->last_year);
      for (guint n = 0; table->lacking != NULL && table->lacking[n] != NULL; n++)
        json_array_add_string_element (lacking, table->lacking[n]);
      if (json_array_get_length (lacking) > 0)
        json_object_set_array_member (one, "lacking", lacking);
      else
        json_array_unref (lacking);
      json_array_add_object_element (tables, one);
    }
  json_object_set_array_member (object, "tables", tables);
  text = json_to_string (root, TRUE);
  return g_strconcat (text, "\n", NULL);
}

static void
acc_edition_finalize (GObject *object)
{
  AccEdition *self = ACC_EDITION (object);

  g_clear_pointer (&self->info, acc_edition_info_free);
  g_clear_object (&self->folder);
  g_clear_object (&self->series);
  g_clear_object (&self->procedures);
  G_OBJECT_CLASS (acc_edition_parent_class)->finalize (object);
}

static void
acc_edition_class_init (AccEditionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = acc_edition_finalize;
}

static void
acc_edition_init (AccEdition *self)
{
}

AccEdition *
acc_edition_new (AccEditionInfo *info, GFile *series, GFile *procedures)
{
  AccEdition *self = g_object_new (ACC_TYPE_EDITION, NULL);

  self->info = info;
  g_set_object (&self->series, series);
  g_set_object (&self->procedures, procedures);
  return self;
}

/**
 * acc_edition_is_id:
 *
 * Returns: whether @text may be the name of an edition: it is the name of a folder too, and nothing a shell or a path would read otherwise
 */
gboolean
acc_edition_is_id (const char *text)
{
  gsize length = strlen (text);

  if (length == 0 || length > 60 || !g_ascii_isalnum (*text))
    return FALSE;
  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isalnum (text[i]) && strchr (".-_", text[i]) == NULL)
      return FALSE;
  return TRUE;
}

static AccDate
get_date (JsonObject *object, const char *key)
{
  const char *text = acc_json_get_text (object, key);
  AccDate date = { 0 };

  if (text != NULL)
    acc_date_parse (text, &date, NULL);
  return date;
}

static gboolean
read_table (AccEditionInfo *info, JsonNode *node, guint position, const AccFaultPlace *place)
{
  g_autofree char *pointer = g_strdup_printf ("/tables/%u", position);
  AccFaultPlace own = { place->faults, place->file, pointer, -1, -1 };
  AccEditionTable *table;
  JsonObject *object;
  JsonArray *lacking;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return acc_json_misfit (&own, NULL, ACC_FAULT_NOT_OBJECT, node);
  object = json_node_get_object (node);
  if (!acc_fields_check (table_fields, G_N_ELEMENTS (table_fields), object, &own))
    return FALSE;
  table = acc_edition_info_add_table (info, acc_json_get_text (object, "table"));
  table->file = g_strdup (acc_json_get_text (object, "file"));
  table->sha256 = g_strdup (acc_json_get_text (object, "sha256"));
  table->rows = json_object_get_int_member_with_default (object, "rows", 0);
  table->first_year = json_object_get_int_member (object, "first_year");
  table->last_year = json_object_get_int_member (object, "last_year");
  lacking = json_object_has_member (object, "lacking") ? json_object_get_array_member (object, "lacking") : NULL;
  if (lacking != NULL)
    {
      table->lacking = g_new0 (char *, json_array_get_length (lacking) + 1);
      for (guint i = 0; i < json_array_get_length (lacking); i++)
        table->lacking[i] = g_strdup (json_array_get_string_element (lacking, i));
    }
  return TRUE;
}

static gboolean
read_info (AccEdition *self, JsonNode *root, const AccFaultPlace *place)
{
  AccEditionInfo *info = self->info = acc_edition_info_new ();
  JsonObject *object;
  JsonNode *tables;
  const char *id;

  if (!JSON_NODE_HOLDS_OBJECT (root))
    return acc_json_misfit (place, NULL, ACC_FAULT_NOT_OBJECT, root);
  object = json_node_get_object (root);
  id = acc_json_get_text (object, "format");
  if (id == NULL || strcmp (id, ACC_EDITION_FORMAT) != 0)
    return acc_fault_add (place, "format", ACC_FAULT_CONSTANT, ACC_EDITION_FORMAT, id);
  if (!acc_fields_check (fields, G_N_ELEMENTS (fields), object, place))
    return FALSE;
  id = acc_json_get_text (object, "id");
  tables = json_object_get_member (object, "tables");
  if (!acc_edition_is_id (id))
    return acc_fault_add (place, "id", ACC_FAULT_FORM, "2025.12.1", id);
  if (!JSON_NODE_HOLDS_ARRAY (tables))
    return acc_json_misfit (place, "tables", ACC_FAULT_NOT_LIST, tables);
  info->id = g_strdup (id);
  info->version = g_strdup (acc_json_get_text (object, "version"));
  info->published = get_date (object, "published");
  info->taken_in = get_date (object, "taken_in");
  info->first_year = json_object_get_int_member (object, "first_year");
  info->last_year = json_object_get_int_member (object, "last_year");
  info->mid_year = json_object_get_boolean_member_with_default (object, "mid_year", FALSE);
  for (guint i = 0; i < json_array_get_length (json_node_get_array (tables)); i++)
    if (!read_table (info, json_array_get_element (json_node_get_array (tables), i), i, place))
      return FALSE;
  return TRUE;
}

static GFile *
get_part (GFile *folder, const char *name)
{
  g_autoptr (GFile) part = g_file_get_child (folder, name);

  return g_file_query_exists (part, NULL) ? g_steal_pointer (&part) : NULL;
}

/**
 * acc_edition_load:
 * @folder: of an edition
 * @error: #ACC_BUNDLE_ERROR
 *
 * Reads what the folder says of itself and nothing more: acc_edition_check() looks at the figures.
 *
 * Returns: (transfer full): the edition, or %NULL
 */
AccEdition *
acc_edition_load (GFile *folder, GError **error)
{
  g_autoptr (AccEdition) self = g_object_new (ACC_TYPE_EDITION, NULL);
  g_autoptr (GFile) file = g_file_get_child (folder, ACC_EDITION_MANIFEST);
  g_autoptr (GPtrArray) faults = acc_faults_new ();
  AccFaultPlace place = { faults, ACC_EDITION_MANIFEST, "", -1, -1 };
  g_autoptr (GBytes) bytes = acc_json_load (file, NULL, &place);
  g_autoptr (JsonNode) root = bytes != NULL ? acc_json_parse (bytes, &place) : NULL;

  if (root == NULL || !read_info (self, root, &place))
    {
      acc_faults_raise (faults, error);
      return NULL;
    }
  self->folder = g_object_ref (folder);
  self->series = get_part (folder, ACC_EDITION_SERIES);
  self->procedures = get_part (folder, ACC_EDITION_PROCEDURES);
  return g_steal_pointer (&self);
}

const AccEditionInfo *
acc_edition_get_info (AccEdition *self)
{
  return self->info;
}

/* By the name of the table. */
static int
compare_tables (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 ((*(const AccEditionTable *const *) a)->name, (*(const AccEditionTable *const *) b)->name);
}

/**
 * acc_edition_dup_digest:
 * @self: an edition
 *
 * What it is called, when it was taken in and from which files is of one computer; what was published, when and of which moment is the same everywhere.
 *
 * Returns: (transfer full) (nullable): a SHA-256 by which it is known elsewhere; %NULL where the checksum of a table is not known, or it has none
 */
char *
acc_edition_dup_digest (AccEdition *self)
{
  g_autoptr (GPtrArray) tables = NULL;
  g_autoptr (GString) text = NULL;
  g_autofree char *published = NULL;

  g_return_val_if_fail (ACC_IS_EDITION (self), NULL);
  published = acc_date_is_set (self->info->published) ? acc_date_to_string (self->info->published) : g_strdup ("");
  text = g_string_new (NULL);
  g_string_append_printf (text, "%s\n%s\n%s\n", self->info->version != NULL ? self->info->version : "", published, self->info->mid_year ? "mid-year" : "end-of-year");
  tables = g_ptr_array_copy (self->info->tables, NULL, NULL);
  g_ptr_array_set_free_func (tables, NULL);
  g_ptr_array_sort (tables, compare_tables);
  for (guint i = 0; i < tables->len; i++)
    {
      const AccEditionTable *table = tables->pdata[i];

      if (table->sha256 == NULL || *table->sha256 == '\0')
        return NULL;
      g_string_append_printf (text, "%s %s\n", table->name, table->sha256);
    }
  return tables->len > 0 ? g_compute_checksum_for_string (G_CHECKSUM_SHA256, text->str, -1) : NULL;
}

const char *
acc_edition_get_id (AccEdition *self)
{
  return self->info->id;
}

GFile *
acc_edition_get_folder (AccEdition *self)
{
  return self->folder;
}

GFile *
acc_edition_get_series (AccEdition *self)
{
  return self->series;
}

GFile *
acc_edition_get_procedures (AccEdition *self)
{
  return self->procedures;
}

const AccEditionTable *
acc_edition_find_table (AccEdition *self, const char *name)
{
  for (guint i = 0; i < self->info->tables->len; i++)
    if (strcmp (((AccEditionTable *) self->info->tables->pdata[i])->name, name) == 0)
      return self->info->tables->pdata[i];
  return NULL;
}

/**
 * acc_edition_lacks_category:
 * @category: the key of a category of the series
 *
 * Returns: whether the edition has no column of it: what is then missing was neither refused nor not reported
 */
gboolean
acc_edition_lacks_category (AccEdition *self, const char *category)
{
  const AccEditionTable *table = acc_edition_find_table (self, "population");

  return table == NULL || (table->lacking != NULL && g_strv_contains ((const char *const *) table->lacking, category));
}

static gboolean
fail (AccEdition *self, const char *name, GError **error)
{
  g_set_error (error, ACC_BUNDLE_ERROR, ACC_BUNDLE_ERROR_RULE, _ ("edition %s: %s is not as it was written; take the edition in again"), self->info->id, name);
  return FALSE;
}

/* Who stopped it is not told that the file is another one. */
static gboolean
read_file (AccEdition *self, GFile *file, const char *name, char **data, gsize *length, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) own = NULL;

  if (g_file_load_contents (file, cancellable, data, length, NULL, &own))
    return TRUE;
  if (!g_error_matches (own, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return fail (self, name, error);
  g_propagate_error (error, g_steal_pointer (&own));
  return FALSE;
}

/* ONLY: nullable: the name of the one file that is looked at. A list without a line lists nothing, and an edition always has files. */
static gboolean
check (AccEdition *self, const char *only, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFile) sums = g_file_get_child (self->folder, ACC_EDITION_CHECKSUMS);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  gboolean found = FALSE;

  if (!read_file (self, sums, ACC_EDITION_CHECKSUMS, &text, NULL, cancellable, error))
    return FALSE;
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL && *lines[i] != '\0'; i++)
    {
      g_auto (GStrv) parts = g_strsplit (lines[i], "  ", 2);
      g_autoptr (GFile) file = NULL;
      g_autofree char *data = NULL;
      g_autofree char *sum = NULL;
      gsize length;

      if (parts[0] == NULL || parts[1] == NULL || strstr (parts[1], "..") != NULL || *parts[1] == '/')
        return fail (self, ACC_EDITION_CHECKSUMS, error);
      if (only != NULL && strcmp (parts[1], only) != 0)
        continue;
      found = TRUE;
      file = g_file_resolve_relative_path (self->folder, parts[1]);
      if (!read_file (self, file, parts[1], &data, &length, cancellable, error))
        return FALSE;
      sum = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) data, length);
      if (strcmp (sum, parts[0]) != 0)
        return fail (self, parts[1], error);
    }
  return found || fail (self, only != NULL ? only : ACC_EDITION_CHECKSUMS, error);
}

/**
 * acc_edition_check:
 * @cancellable: (nullable): to stop
 * @error: #ACC_BUNDLE_ERROR, %G_IO_ERROR_CANCELLED
 *
 * Returns: whether every file is still the one that was written; figures that lie in no edition's folder are not looked at
 */
gboolean
acc_edition_check (AccEdition *self, GCancellable *cancellable, GError **error)
{
  return self->folder == NULL || check (self, NULL, cancellable, error);
}

/**
 * acc_edition_check_file:
 * @file: in the edition's folder
 * @cancellable: (nullable): to stop
 * @error: #ACC_BUNDLE_ERROR, %G_IO_ERROR_CANCELLED
 *
 * Returns: whether it is still the one that was written; what lies in no edition's folder is not looked at
 */
gboolean
acc_edition_check_file (AccEdition *self, GFile *file, GCancellable *cancellable, GError **error)
{
  g_autofree char *name = self->folder != NULL ? g_file_get_relative_path (self->folder, file) : NULL;

  g_autofree char *elsewhere = NULL;

  if (self->folder == NULL)
    return TRUE;
  if (name != NULL)
    return check (self, name, cancellable, error);
  elsewhere = g_file_get_parse_name (file);
  return fail (self, elsewhere, error);
}
