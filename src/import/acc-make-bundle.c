/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tables that a person keeps, made into one bundle that the program opens. States, regions and the rules of treaties that
 * the program knows come from the bundle that ships. */

#include "config.h"

#include "import/acc-make-private.h"

#include <glib/gstdio.h>
#include <string.h>

#include "model/bundle/acc-check.h"

/* What each table must have. */
static const char *const needed[ACC_N_MAKE_TABLES][6] = {
  [ACC_MAKE_ACTIONS] = { "iso3", "treaty", "action", "date", "source", NULL },
  [ACC_MAKE_TREATIES] = { "id", "title", "done", "entry_into_force", NULL },
  [ACC_MAKE_STATES] = { "iso3", "name", "kind", NULL },
  [ACC_MAKE_SOURCES] = { "id", "title", "publisher", NULL },
};

/**
 * acc_make_new:
 *
 * Returns: (transfer full): without tables
 */
AccMake *
acc_make_new (void)
{
  AccMake *self = g_new0 (AccMake, 1);

  self->unknown = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
acc_make_free (AccMake *self)
{
  for (guint i = 0; i < ACC_N_MAKE_TABLES; i++)
    {
      g_clear_pointer (&self->tables[i], acc_csv_free);
      g_clear_pointer (&self->bytes[i], g_bytes_unref);
    }
  g_free (self->title);
  g_free (self->edition);
  g_ptr_array_unref (self->unknown);
  g_free (self);
}

char *
acc_make_list_columns (AccMakeTable table)
{
  return g_strjoinv (", ", (GStrv) needed[table]);
}

AccMakeTable
acc_make_guess (const char *file,
                GBytes     *bytes)
{
  g_autoptr (GPtrArray) faults = acc_faults_new ();
  g_autoptr (AccCsv) csv = acc_csv_parse (file, bytes, faults);
  guint table = 0;

  while (csv != NULL && table < ACC_N_MAKE_TABLES && !acc_csv_require (csv, needed[table], faults))
    table++;
  return csv != NULL ? (AccMakeTable) table : ACC_N_MAKE_TABLES;
}

/**
 * acc_make_read:
 * @table: which one it is
 * @file: its name, for messages
 * @bytes: what it holds
 * @faults: (element-type AccFault): where each fault is added
 *
 * Returns: whether the table can be read and has the columns that are needed
 */
gboolean
acc_make_read (AccMake     *self,
               AccMakeTable table,
               const char  *file,
               GBytes      *bytes,
               GPtrArray   *faults)
{
  guint before = faults->len;

  g_return_val_if_fail (self->tables[table] == NULL, FALSE);
  self->bytes[table] = g_bytes_ref (bytes);
  self->tables[table] = acc_csv_parse (file, bytes, faults);
  if (self->tables[table] != NULL)
    acc_csv_require (self->tables[table], needed[table], faults);
  return faults->len == before;
}

/* Of the tables alone, so that the same tables make the same edition. */
static char *
make_edition (AccMake *make)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);

  for (gsize i = 0; i < ACC_N_MAKE_TABLES; i++)
    {
      gsize length = 0;
      const guchar *data = make->bytes[i] != NULL ? g_bytes_get_data (make->bytes[i], &length) : NULL;

      if (length > 0)
        g_checksum_update (checksum, data, (gssize) length);
    }
  return g_strndup (g_checksum_get_string (checksum), 12);
}

static char *
make_id (const char *output)
{
  g_autofree char *name = g_path_get_basename (output);
  g_autofree char *lower = NULL;

  if (strrchr (name, '.') != NULL && strrchr (name, '.') != name)
    *strrchr (name, '.') = '\0';
  lower = g_ascii_strdown (name, -1);
  g_strcanon (lower, "abcdefghijklmnopqrstuvwxyz0123456789-", '-');
  return g_strconcat ("own-", lower, NULL);
}

static char *
build (AccMaker     *self,
       const char   *output,
       GCancellable *cancellable)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autofree char *id = make_id (output);
  g_autofree char *title = g_strdup_printf ("%s, %s", self->actions->file, self->treaties->file);
  g_autofree char *text = NULL;
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_object (builder);
  _acc_make_add_text (builder, "format", "accession-bundle-1");
  _acc_make_add_text (builder, "id", id);
  self->title = self->make->title != NULL ? self->make->title : title;
  _acc_make_add_text (builder, "title", self->title);
  _acc_make_add_text (builder, "edition", self->make->edition);
  if (acc_date_is_set (self->make->as_at))
    {
      g_autofree char *as_at = acc_date_to_string (self->make->as_at);

      json_builder_set_member_name (builder, "as_at");
      json_builder_begin_object (builder);
      _acc_make_add_text (builder, "actions", as_at);
      json_builder_end_object (builder);
    }
  json_builder_set_member_name (builder, "tables");
  json_builder_begin_object (builder);
  _acc_make_add_tables (self, builder, cancellable);
  json_builder_end_object (builder);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  text = json_to_string (root, TRUE);
  return g_strconcat (text, "\n", NULL);
}

/* A record of the bundle is a row of the person's own table, and its members are columns there. */
static void
place_fault (AccMaker *self,
             AccFault *fault)
{
  static const char *const columns[][2] = { { "state", "iso3" }, { "sources", "source" } };
  AccCsv *csv = fault->table == ACC_TABLE_ACTIONS    ? self->actions
                : fault->table == ACC_TABLE_TREATIES ? self->treaties
                : fault->table == ACC_TABLE_STATES   ? self->states
                : fault->table == ACC_TABLE_SOURCES  ? self->sources
                                                     : NULL;

  if (csv == NULL || fault->row < 0 || (guint) fault->row >= csv->rows->len)
    return;
  g_free (fault->file);
  fault->file = g_strdup (csv->file);
  fault->line = acc_csv_get_line (csv, (guint) fault->row);
  for (guint i = 0; csv == self->actions && fault->member != NULL && i < G_N_ELEMENTS (columns); i++)
    if (g_str_has_prefix (fault->member, columns[i][0]))
      {
        g_free (fault->member);
        fault->member = g_strdup (columns[i][1]);
      }
}

/* Checked as any bundle is before it gets its name. */
static gboolean
check (AccMaker     *self,
       const char   *text,
       GCancellable *cancellable,
       GError      **error)
{
  g_autofree char *temporary = NULL;
  g_autoptr (GFile) file = NULL;
  int fd = g_file_open_tmp ("accession-XXXXXX.json", &temporary, error);

  if (fd < 0)
    return FALSE;
  g_close (fd, NULL);
  if (g_file_set_contents (temporary, text, -1, error))
    {
      file = g_file_new_for_path (temporary);
      acc_check_file (file, cancellable, self->faults, NULL);
    }
  g_unlink (temporary);
  for (guint i = 0; i < self->faults->len; i++)
    place_fault (self, self->faults->pdata[i]);
  return file != NULL && self->faults->len == 0;
}

/* What the tables hold, for the person to see whether all of it arrived. */
static void
count (AccMaker *self)
{
  GHashTableIter iter;
  gpointer iso3;

  self->make->n_treaties = self->treaties->rows->len;
  self->make->n_acts = self->actions->rows->len;
  g_hash_table_iter_init (&iter, self->participants);
  while (g_hash_table_iter_next (&iter, &iso3, NULL))
    {
      AccState *known = acc_bundle_find_state (self->shipped, iso3);
      g_autoptr (GEnumClass) kinds = g_type_class_ref (ACC_TYPE_STATE_KIND);
      int row = _acc_make_find_row (self->states, "iso3", iso3);
      const char *word = row >= 0 ? acc_csv_get (self->states, (guint) row, "kind") : NULL;
      GEnumValue *written = word != NULL ? g_enum_get_value_by_nick (kinds, word) : NULL;
      int kind = row < 0 ? known->kind : written != NULL ? written->value : ACC_STATE_GROUP;

      self->make->n_territories += kind == ACC_STATE_TERRITORY;
      self->make->n_organisations += kind == ACC_STATE_ORGANISATION;
      self->make->n_states += kind != ACC_STATE_TERRITORY && kind != ACC_STATE_ORGANISATION && kind != ACC_STATE_GROUP;
    }
  for (guint i = 0; i < ACC_N_MAKE_TABLES; i++)
    for (guint c = 0; self->make->tables[i] != NULL && self->make->tables[i]->rows->len > 0 && c < self->make->tables[i]->n_columns; c++)
      if (!self->make->tables[i]->asked[c] && *self->make->tables[i]->header[c] != '\0')
        g_ptr_array_add (self->make->unknown, g_strdup_printf ("%s: %s", self->make->tables[i]->file, self->make->tables[i]->header[c]));
}

/**
 * acc_make_bundle:
 * @make: with both tables that are needed; gets an edition where it has none, what was counted and what was not understood
 * @shipped: the bundle that ships
 * @output: the file that it is to be written to, whose name gives the id
 * @cancellable: (nullable): to stop
 * @faults: (element-type AccFault): where each fault is added, with its table and line
 * @error: what kept it from being checked, or that it was stopped
 *
 * Returns: (transfer full) (nullable): the bundle as JSON, without faults; or %NULL, with faults or @error
 */
char *
acc_make_bundle (AccMake      *make,
                 AccBundle    *shipped,
                 const char   *output,
                 GCancellable *cancellable,
                 GPtrArray    *faults,
                 GError      **error)
{
  g_autoptr (GPtrArray) source_ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) treaty_ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) participants = g_hash_table_new (g_str_hash, g_str_equal);
  AccMaker self = {
    .shipped = shipped,
    .make = make,
    .actions = make->tables[ACC_MAKE_ACTIONS],
    .treaties = make->tables[ACC_MAKE_TREATIES],
    .states = make->tables[ACC_MAKE_STATES],
    .sources = make->tables[ACC_MAKE_SOURCES],
    .faults = faults,
    .source_ids = source_ids,
    .treaty_ids = treaty_ids,
    .participants = participants,
  };
  g_autofree char *text = NULL;

  g_return_val_if_fail (self.actions != NULL && self.treaties != NULL, NULL);
  if (make->edition == NULL)
    make->edition = make_edition (make);
  text = build (&self, output, cancellable);
  count (&self);
  if (g_cancellable_set_error_if_cancelled (cancellable, error) || faults->len > 0 || !check (&self, text, cancellable, error)
      || g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  return g_steal_pointer (&text);
}
