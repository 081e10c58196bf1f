/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tables that a person keeps, made into one bundle that the program opens. States, regions and the rules of treaties that
 * the program knows come from the bundle that ships. */

#include "config.h"

#include "import/acc-make-bundle.h"

#include <glib/gstdio.h>
#include <string.h>

#include "model/acc-check.h"

/* What each table must have. */
static const char *const needed[ACC_N_MAKE_TABLES][6] = {
  [ACC_MAKE_ACTIONS] = { "iso3", "treaty", "action", "date", "source", NULL },
  [ACC_MAKE_TREATIES] = { "id", "title", "done", "entry_into_force", NULL },
  [ACC_MAKE_STATES] = { "iso3", "name", "kind", NULL },
  [ACC_MAKE_SOURCES] = { "id", "title", "publisher", NULL },
};

typedef struct
{
  AccBundle *shipped;
  AccMake *make;
  AccCsv *actions;
  AccCsv *treaties;
  AccCsv *states;
  AccCsv *sources;
  GPtrArray *faults;
  GHashTable *treaty_ids;
  GPtrArray *source_ids; /* in the order of first use */
  GHashTable *participants; /* of which an act is told */
} Maker;

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

/* expected, found: by kind. */
static void
add_fault (Maker       *self,
           AccCsv      *csv,
           guint        row,
           const char  *column,
           AccFaultKind kind,
           const char  *expected,
           const char  *found)
{
  acc_csv_add_fault (csv->file, acc_csv_get_line (csv, row), column, kind, expected, found, self->faults);
}

/* Whether a cell that is needed is there. */
static gboolean
need (Maker      *self,
      AccCsv     *csv,
      guint       row,
      const char *column)
{
  if (acc_csv_get (csv, row, column) != NULL)
    return TRUE;
  add_fault (self, csv, row, column, ACC_FAULT_TABLE_CELL, NULL, NULL);
  return FALSE;
}

static void
use_source (Maker      *self,
            const char *id)
{
  if (!g_ptr_array_find_with_equal_func (self->source_ids, id, g_str_equal, NULL))
    g_ptr_array_add (self->source_ids, g_strdup (id));
}

static void
add_text (JsonBuilder *builder,
          const char  *key,
          const char  *text)
{
  if (text == NULL)
    return;
  json_builder_set_member_name (builder, key);
  json_builder_add_string_value (builder, text);
}

static void
add_texts (JsonBuilder       *builder,
           const char        *key,
           const char *const *texts)
{
  json_builder_set_member_name (builder, key);
  json_builder_begin_array (builder);
  for (guint i = 0; texts[i] != NULL; i++)
    json_builder_add_string_value (builder, texts[i]);
  json_builder_end_array (builder);
}

/* A cell with a date, EDTF; made less precise where a column "precision" says so. */
static void
add_date (Maker       *self,
          JsonBuilder *builder,
          AccCsv      *csv,
          guint        row,
          const char  *column,
          const char  *key,
          const char  *precision)
{
  const char *cell = acc_csv_get (csv, row, column);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  AccDate date;

  if (cell == NULL)
    return;
  if (!acc_date_parse (cell, &date, &error))
    {
      add_fault (self, csv, row, column, ACC_FAULT_DATE, NULL, error->message);
      return;
    }
  if (g_strcmp0 (precision, "year") == 0 && date.precision < ACC_PRECISION_YEAR)
    date = acc_date_year (date.year);
  else if (g_strcmp0 (precision, "month") == 0 && date.precision < ACC_PRECISION_MONTH)
    {
      date.day = 0;
      date.precision = ACC_PRECISION_MONTH;
    }
  text = acc_date_to_string (date);
  add_text (builder, key, text);
}

static void
add_number (Maker       *self,
            JsonBuilder *builder,
            AccCsv      *csv,
            guint        row,
            const char  *column,
            gint64       fallback)
{
  const char *cell = acc_csv_get (csv, row, column);
  gint64 value = fallback;

  if (cell != NULL && !g_ascii_string_to_signed (cell, 10, 0, G_MAXINT32, &value, NULL))
    add_fault (self, csv, row, column, ACC_FAULT_NOT_INT, NULL, cell);
  else if (value != ACC_INT_ABSENT)
    {
      json_builder_set_member_name (builder, column);
      json_builder_add_int_value (builder, value);
    }
}

static void
add_treaty (Maker       *self,
            JsonBuilder *builder,
            guint        row)
{
  AccCsv *csv = self->treaties;
  const char *id = acc_csv_get (csv, row, "id");
  const char *title = acc_csv_get (csv, row, "title");
  const char *article = acc_csv_get (csv, row, "entry_article");
  const char *source = acc_csv_get (csv, row, "source");
  const char *languages = acc_csv_get (csv, row, "authentic_languages");
  AccTreaty *known = id != NULL ? acc_bundle_find_treaty (self->shipped, id) : NULL;

  need (self, csv, row, "title");
  need (self, csv, row, "done");
  if (!need (self, csv, row, "id"))
    return;
  if (!g_hash_table_add (self->treaty_ids, (gpointer) id))
    add_fault (self, csv, row, "id", ACC_FAULT_TWICE, NULL, id);
  if (source == NULL)
    source = known != NULL ? known->source : csv->file;
  use_source (self, source);

#define OR_KNOWN(column, field) (acc_csv_get (csv, row, column) != NULL ? acc_csv_get (csv, row, column) : known != NULL ? known->field : NULL)
#define NUMBER(column, field) add_number (self, builder, csv, row, column, known != NULL ? known->field : ACC_INT_ABSENT)
  json_builder_begin_object (builder);
  add_text (builder, "id", id);
  add_text (builder, "title", title);
  add_text (builder, "short_title", OR_KNOWN ("short_title", short_title) != NULL ? OR_KNOWN ("short_title", short_title) : title);
  add_text (builder, "place", OR_KNOWN ("place", place));
  add_date (self, builder, csv, row, "done", "done", NULL);
  add_date (self, builder, csv, row, "entry_into_force", "entry_into_force", NULL);
  add_text (builder, "untc", OR_KNOWN ("untc", untc));
  add_date (self, builder, csv, row, "registration_date", "registration_date", NULL);
  NUMBER ("registration_no", registration_no);
  NUMBER ("unts_volume", unts_volume);
  NUMBER ("unts_page", unts_page);
  NUMBER ("signatories", signatories);
  if (languages != NULL)
    {
      g_auto (GStrv) list = g_strsplit (languages, ";", -1);

      add_texts (builder, "languages", (const char *const *) list);
    }
  NUMBER ("instruments", instruments);
  NUMBER ("wait_days", wait_days);
  NUMBER ("wait_years", wait_years);
  NUMBER ("later_wait_days", later_wait_days);
  add_text (builder, "shape", acc_csv_get (csv, row, "shape"));
  add_text (builder, "colour", acc_csv_get (csv, row, "colour"));
  add_text (builder, "article_first", OR_KNOWN ("article_first", article_first) != NULL ? OR_KNOWN ("article_first", article_first) : article);
  add_text (builder, "article_later", OR_KNOWN ("article_later", article_later) != NULL ? OR_KNOWN ("article_later", article_later) : article);
  add_text (builder, "article_denunciation", OR_KNOWN ("article_denunciation", article_denunciation));
  NUMBER ("denunciation_months", denunciation_months);
  add_text (builder, "source", source);
  json_builder_end_object (builder);
#undef NUMBER
#undef OR_KNOWN
}

/* The row of a table whose cell has that text, or -1. */
static int
find_row (AccCsv     *csv,
          const char *column,
          const char *text)
{
  for (guint row = 0; csv != NULL && text != NULL && row < csv->rows->len; row++)
    if (g_strcmp0 (acc_csv_get (csv, row, column), text) == 0)
      return (int) row;
  return -1;
}

/* The words of an enumeration as a table writes them. */
static char *
list_nicks (GEnumClass *klass)
{
  g_autoptr (GPtrArray) nicks = g_ptr_array_new ();

  for (guint i = 0; i < klass->n_values; i++)
    g_ptr_array_add (nicks, (gpointer) klass->values[i].value_nick);
  g_ptr_array_add (nicks, NULL);
  return g_strjoinv (", ", (GStrv) nicks->pdata);
}

static void
add_action (Maker       *self,
            JsonBuilder *builder,
            guint        row)
{
  AccCsv *csv = self->actions;
  const char *state = acc_csv_get (csv, row, "iso3");
  const char *treaty = acc_csv_get (csv, row, "treaty");
  const char *written = acc_csv_get (csv, row, "action");
  /* Tables that people keep write the words apart: "definitive signature". */
  g_autofree char *kind = written != NULL ? g_strdelimit (g_ascii_strdown (written, -1), " ", '-') : NULL;
  const char *source = acc_csv_get (csv, row, "source");
  g_auto (GStrv) sources = g_strsplit (source != NULL ? source : csv->file, "+", -1);
  g_autoptr (GEnumClass) kinds = g_type_class_ref (ACC_TYPE_ACTION_KIND);
  g_autoptr (GEnumClass) doubts = g_type_class_ref (ACC_TYPE_DOUBT);
  const char *doubt = acc_csv_get (csv, row, "doubt");

  if (need (self, csv, row, "iso3"))
    {
      if (acc_bundle_find_state (self->shipped, state) == NULL && find_row (self->states, "iso3", state) < 0)
        add_fault (self, csv, row, "iso3", ACC_FAULT_NO_STATE, NULL, state);
      else
        g_hash_table_add (self->participants, (gpointer) state);
    }
  if (need (self, csv, row, "treaty") && !g_hash_table_contains (self->treaty_ids, treaty))
    add_fault (self, csv, row, "treaty", ACC_FAULT_NOT_IN_FILE, self->treaties->file, treaty);
  if (need (self, csv, row, "action") && g_enum_get_value_by_nick (kinds, kind) == NULL)
    {
      g_autofree char *known = list_nicks (kinds);

      add_fault (self, csv, row, "action", ACC_FAULT_WORD, known, written);
    }
  need (self, csv, row, "date");
  need (self, csv, row, "source");
  if (doubt != NULL && g_enum_get_value_by_nick (doubts, doubt) == NULL)
    {
      g_autofree char *known = list_nicks (doubts);

      add_fault (self, csv, row, "doubt", ACC_FAULT_WORD, known, doubt);
    }
  for (guint i = 0; sources[i] != NULL; i++)
    use_source (self, sources[i]);

  json_builder_begin_object (builder);
  add_text (builder, "state", state);
  add_text (builder, "treaty", treaty);
  add_text (builder, "action", kind);
  add_date (self, builder, csv, row, "date", "date", acc_csv_get (csv, row, "precision"));
  add_date (self, builder, csv, row, "effective", "effective", NULL);
  add_text (builder, "doubt", doubt != NULL ? doubt : g_strcmp0 (source, "unverified") == 0 ? "unverified" : "verified");
  add_texts (builder, "sources", (const char *const *) sources);
  add_text (builder, "note", acc_csv_get (csv, row, "note"));
  json_builder_end_object (builder);
}

/* The rows of a table as they stand, if there is one: what is wrong with one the check says, with its line. They come first, so that
 * the place of a record is its row. */
static void
add_rows (JsonBuilder       *builder,
          AccCsv            *csv,
          const char *const *columns)
{
  for (guint row = 0; csv != NULL && row < csv->rows->len; row++)
    {
      json_builder_begin_object (builder);
      for (guint i = 0; columns[i] != NULL; i++)
        add_text (builder, columns[i], acc_csv_get (csv, row, columns[i]));
      json_builder_end_object (builder);
    }
}

/* Of a State that is in both, the person's own row holds. */
static void
add_states (Maker       *self,
            JsonBuilder *builder)
{
  static const char *const columns[] = { "iso3", "name", "kind", "region", "since", "until", "note", NULL };

  json_builder_set_member_name (builder, "states");
  json_builder_begin_array (builder);
  add_rows (builder, self->states, columns);
  for (guint i = 0; i < acc_bundle_get_n (self->shipped, ACC_TABLE_STATES); i++)
    {
      AccState *state = acc_bundle_get_item (self->shipped, ACC_TABLE_STATES, i);

      if (find_row (self->states, "iso3", state->iso3) < 0)
        acc_record_write (ACC_RECORD (state), builder);
    }
  json_builder_end_array (builder);
}

static void
add_regions (Maker       *self,
             JsonBuilder *builder)
{
  json_builder_set_member_name (builder, "regions");
  json_builder_begin_array (builder);
  for (guint i = 0; i < acc_bundle_get_n (self->shipped, ACC_TABLE_REGIONS); i++)
    acc_record_write (acc_bundle_get_item (self->shipped, ACC_TABLE_REGIONS, i), builder);
  json_builder_end_array (builder);
}

/* Groups of the bundle that ships, where all their treaties are in the table. */
static void
add_known_groups (Maker       *self,
                  JsonBuilder *builder)
{
  for (guint i = 0; i < acc_bundle_get_n (self->shipped, ACC_TABLE_GROUPS); i++)
    {
      AccGroup *group = acc_bundle_get_item (self->shipped, ACC_TABLE_GROUPS, i);
      gboolean whole = TRUE;

      for (guint t = 0; group->treaties[t] != NULL; t++)
        whole = whole && g_hash_table_contains (self->treaty_ids, group->treaties[t]);
      if (whole)
        acc_record_write (ACC_RECORD (group), builder);
    }
}

/* The treaties of a chapter belong together: a column "chapter" makes a group of each. */
static void
add_chapters (Maker       *self,
              JsonBuilder *builder)
{
  g_autoptr (GPtrArray) chapters = g_ptr_array_new ();

  for (guint row = 0; row < self->treaties->rows->len; row++)
    {
      const char *chapter = acc_csv_get (self->treaties, row, "chapter");

      if (chapter != NULL && !g_ptr_array_find_with_equal_func (chapters, chapter, g_str_equal, NULL))
        g_ptr_array_add (chapters, (gpointer) chapter);
    }
  for (guint i = 0; i < chapters->len; i++)
    {
      g_autofree char *id = g_strdup_printf ("chapter-%u", i + 1);

      json_builder_begin_object (builder);
      add_text (builder, "id", id);
      add_text (builder, "title", chapters->pdata[i]);
      json_builder_set_member_name (builder, "treaties");
      json_builder_begin_array (builder);
      for (guint row = 0; row < self->treaties->rows->len; row++)
        if (g_strcmp0 (acc_csv_get (self->treaties, row, "chapter"), chapters->pdata[i]) == 0 && acc_csv_get (self->treaties, row, "id") != NULL)
          json_builder_add_string_value (builder, acc_csv_get (self->treaties, row, "id"));
      json_builder_end_array (builder);
      json_builder_end_object (builder);
    }
}

static void
add_sources (Maker       *self,
             JsonBuilder *builder)
{
  static const char *const columns[] = { "id", "title", "publisher", "date", "as_at", "licence", "address", "note", NULL };

  json_builder_set_member_name (builder, "sources");
  json_builder_begin_array (builder);
  add_rows (builder, self->sources, columns);
  for (guint i = 0; i < self->source_ids->len; i++)
    {
      const char *id = self->source_ids->pdata[i];
      AccSource *known = acc_bundle_find_source (self->shipped, id);

      if (find_row (self->sources, "id", id) >= 0)
        continue;
      if (known != NULL)
        {
          acc_record_write (ACC_RECORD (known), builder);
          continue;
        }
      json_builder_begin_object (builder);
      add_text (builder, "id", id);
      add_text (builder, "title", id);
      add_text (builder, "publisher", id);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
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
build (Maker        *self,
       const char   *output,
       GCancellable *cancellable)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autofree char *id = make_id (output);
  g_autofree char *title = g_strdup_printf ("%s, %s", self->actions->file, self->treaties->file);
  g_autofree char *text = NULL;
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_object (builder);
  add_text (builder, "format", "accession-bundle-1");
  add_text (builder, "id", id);
  add_text (builder, "title", self->make->title != NULL ? self->make->title : title);
  add_text (builder, "edition", self->make->edition);
  if (acc_date_is_set (self->make->as_at))
    {
      g_autofree char *as_at = acc_date_to_string (self->make->as_at);

      json_builder_set_member_name (builder, "as_at");
      json_builder_begin_object (builder);
      add_text (builder, "actions", as_at);
      json_builder_end_object (builder);
    }
  json_builder_set_member_name (builder, "tables");
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "treaties");
  json_builder_begin_array (builder);
  for (guint i = 0; i < self->treaties->rows->len; i++)
    add_treaty (self, builder, i);
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "actions");
  json_builder_begin_array (builder);
  for (guint i = 0; i < self->actions->rows->len && !g_cancellable_is_cancelled (cancellable); i++)
    add_action (self, builder, i);
  json_builder_end_array (builder);
  add_states (self, builder);
  add_regions (self, builder);
  json_builder_set_member_name (builder, "groups");
  json_builder_begin_array (builder);
  add_known_groups (self, builder);
  add_chapters (self, builder);
  json_builder_end_array (builder);
  add_sources (self, builder);
  json_builder_end_object (builder);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  text = json_to_string (root, TRUE);
  return g_strconcat (text, "\n", NULL);
}

/* A record of the bundle is a row of the person's own table, and its members are columns there. */
static void
place_fault (Maker    *self,
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
check (Maker        *self,
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
count (Maker *self)
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
      int row = find_row (self->states, "iso3", iso3);
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
  Maker self = {
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
