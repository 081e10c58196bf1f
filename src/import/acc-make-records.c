/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The rows of a person's tables as records of a bundle. */

#include "config.h"

#include "import/acc-make-private.h"

#include <string.h>

#include "model/json/acc-field.h"

/* expected, found: by kind. */
static void
add_fault (AccMaker    *self,
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
need (AccMaker   *self,
      AccCsv     *csv,
      guint       row,
      const char *column)
{
  if (acc_csv_get (csv, row, column) != NULL)
    return TRUE;
  add_fault (self, csv, row, column, ACC_FAULT_TABLE_CELL, NULL, NULL);
  return FALSE;
}

/* A source without a row of its own is known by what the act or the treaty calls it, and is wrong there if anywhere. */
static void
use_source (AccMaker   *self,
            AccCsv     *csv,
            guint       row,
            const char *id)
{
  if (!acc_form_matches (ACC_FORM_TEXT, id))
    add_fault (self, csv, row, "source", ACC_FAULT_TEXT, acc_form_get_example (ACC_FORM_TEXT), id);
  else if (!g_ptr_array_find_with_equal_func (self->source_ids, id, g_str_equal, NULL))
    g_ptr_array_add (self->source_ids, g_strdup (id));
}

void
_acc_make_add_text (JsonBuilder *builder,
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

/* A cell with a date, EDTF; the date of an act is made less precise where a column "precision" says so. */
static void
add_date (AccMaker    *self,
          JsonBuilder *builder,
          AccCsv      *csv,
          guint        row,
          const char  *column,
          const char  *key)
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
  if (strcmp (column, "date") == 0 && !acc_csv_make_less_precise (csv, row, &date, self->faults))
    return;
  text = acc_date_to_string (date);
  _acc_make_add_text (builder, key, text);
}

static void
add_number (AccMaker    *self,
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
add_treaty (AccMaker    *self,
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
  /* It stands for two members of the record: said here, it is said once, and under its own name. */
  if (article != NULL && !acc_form_matches (ACC_FORM_ARTICLE, article))
    {
      add_fault (self, csv, row, "entry_article", ACC_FAULT_FORM, acc_form_get_example (ACC_FORM_ARTICLE), article);
      article = NULL;
    }
  if (source == NULL)
    source = known != NULL ? known->source : csv->file;
  use_source (self, csv, row, source);

#define OR_KNOWN(column, field) (acc_csv_get (csv, row, column) != NULL ? acc_csv_get (csv, row, column) : known != NULL ? known->field : NULL)
#define NUMBER(column, field) add_number (self, builder, csv, row, column, known != NULL ? known->field : ACC_INT_ABSENT)
  json_builder_begin_object (builder);
  _acc_make_add_text (builder, "id", id);
  _acc_make_add_text (builder, "title", title);
  _acc_make_add_text (builder, "short_title", OR_KNOWN ("short_title", short_title) != NULL ? OR_KNOWN ("short_title", short_title) : title);
  _acc_make_add_text (builder, "place", OR_KNOWN ("place", place));
  add_date (self, builder, csv, row, "done", "done");
  add_date (self, builder, csv, row, "entry_into_force", "entry_into_force");
  add_date (self, builder, csv, row, "signature_from", "signature_from");
  add_date (self, builder, csv, row, "signature_until", "signature_until");
  _acc_make_add_text (builder, "untc", OR_KNOWN ("untc", untc));
  add_date (self, builder, csv, row, "registration_date", "registration_date");
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
  _acc_make_add_text (builder, "shape", acc_csv_get (csv, row, "shape"));
  _acc_make_add_text (builder, "colour", acc_csv_get (csv, row, "colour"));
  _acc_make_add_text (builder, "article_first", OR_KNOWN ("article_first", article_first) != NULL ? OR_KNOWN ("article_first", article_first) : article);
  _acc_make_add_text (builder, "article_later", OR_KNOWN ("article_later", article_later) != NULL ? OR_KNOWN ("article_later", article_later) : article);
  _acc_make_add_text (builder, "article_denunciation", OR_KNOWN ("article_denunciation", article_denunciation));
  NUMBER ("denunciation_months", denunciation_months);
  _acc_make_add_text (builder, "source", source);
  json_builder_end_object (builder);
#undef NUMBER
#undef OR_KNOWN
}

int
_acc_make_find_row (AccCsv     *csv,
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
add_action (AccMaker    *self,
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
      if (acc_bundle_find_state (self->shipped, state) == NULL && _acc_make_find_row (self->states, "iso3", state) < 0)
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
    use_source (self, csv, row, g_strstrip (sources[i]));

  json_builder_begin_object (builder);
  _acc_make_add_text (builder, "state", state);
  _acc_make_add_text (builder, "treaty", treaty);
  _acc_make_add_text (builder, "action", kind);
  add_date (self, builder, csv, row, "date", "date");
  add_date (self, builder, csv, row, "effective", "effective");
  _acc_make_add_text (builder, "doubt", doubt != NULL ? doubt : g_strcmp0 (source, "unverified") == 0 ? "unverified" : "verified");
  add_texts (builder, "sources", (const char *const *) sources);
  _acc_make_add_text (builder, "note", acc_csv_get (csv, row, "note"));
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
        _acc_make_add_text (builder, columns[i], acc_csv_get (csv, row, columns[i]));
      json_builder_end_object (builder);
    }
}

/* Of a State that is in both, the person's own row holds. */
static void
add_states (AccMaker    *self,
            JsonBuilder *builder)
{
  static const char *const columns[] = { "iso3", "name", "kind", "region", "since", "until", "note", NULL };

  json_builder_set_member_name (builder, "states");
  json_builder_begin_array (builder);
  add_rows (builder, self->states, columns);
  for (guint i = 0; i < acc_bundle_get_n (self->shipped, ACC_TABLE_STATES); i++)
    {
      AccState *state = acc_bundle_get_item (self->shipped, ACC_TABLE_STATES, i);

      if (_acc_make_find_row (self->states, "iso3", state->iso3) < 0)
        acc_record_write (ACC_RECORD (state), builder);
    }
  json_builder_end_array (builder);
}

static void
add_regions (AccMaker    *self,
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
add_known_groups (AccMaker    *self,
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
add_chapters (AccMaker    *self,
              JsonBuilder *builder)
{
  g_autoptr (GPtrArray) chapters = g_ptr_array_new ();

  for (guint row = 0; row < self->treaties->rows->len; row++)
    {
      const char *chapter = acc_csv_get (self->treaties, row, "chapter");

      if (chapter != NULL && !acc_form_matches (ACC_FORM_TEXT, chapter))
        add_fault (self, self->treaties, row, "chapter", ACC_FAULT_TEXT, acc_form_get_example (ACC_FORM_TEXT), chapter);
      else if (chapter != NULL && !g_ptr_array_find_with_equal_func (chapters, chapter, g_str_equal, NULL))
        g_ptr_array_add (chapters, (gpointer) chapter);
    }
  for (guint i = 0; i < chapters->len; i++)
    {
      g_autofree char *id = g_strdup_printf ("chapter-%u", i + 1);

      json_builder_begin_object (builder);
      _acc_make_add_text (builder, "id", id);
      _acc_make_add_text (builder, "title", chapters->pdata[i]);
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
add_sources (AccMaker    *self,
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

      if (_acc_make_find_row (self->sources, "id", id) >= 0)
        continue;
      if (known != NULL)
        {
          acc_record_write (ACC_RECORD (known), builder);
          continue;
        }
      /* A table that names no source is none that anybody published: what rests on it is cited by the bundle's own title. */
      if (g_str_equal (id, self->treaties->file))
        id = self->title;
      json_builder_begin_object (builder);
      _acc_make_add_text (builder, "id", self->source_ids->pdata[i]);
      _acc_make_add_text (builder, "title", id);
      _acc_make_add_text (builder, "publisher", id);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/* The order is that in which the treaties are known when acts name them, and the sources when all have been used. */
void
_acc_make_add_tables (AccMaker     *self,
                      JsonBuilder  *builder,
                      GCancellable *cancellable)
{
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
}
