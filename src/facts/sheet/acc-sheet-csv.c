/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A table as comma-separated values (RFC 4180), as lines with tabs, and what describes it: JSON, and CSV on the Web. */

#include "config.h"

#include "facts/sheet/acc-sheet.h"

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>
#include <string.h>

#include "facts/acc-own.h"
#include "locale/acc-locale.h"
#include "model/json/acc-json.h"

#define CREATOR "Accession" /* who wrote what describes a table */

static const AccSheetColumn *
get_column (const AccSheet *self,
            guint           column)
{
  return self->columns->pdata[column];
}

/* What a spreadsheet would reckon with. A number and a date are none, not even where they begin with a sign. */
static gboolean
is_formula (const char *text)
{
  return *text != '\0' && strchr ("=+-@\t\r\n", *text) != NULL && strspn (text, "+-0123456789.,") != strlen (text);
}

/* A text that would be a formula gets an apostrophe in front, which makes it a text there. */
static char *
make_safe (const char *text)
{
  return text == NULL ? g_strdup ("") : is_formula (text) ? g_strconcat ("'", text, NULL) : g_strdup (text);
}

static void
append_csv (GString    *csv,
            const char *text,
            gboolean    last)
{
  g_autofree char *safe = make_safe (text);

  if (strpbrk (safe, ",\"\r\n") != NULL)
    {
      g_auto (GStrv) parts = g_strsplit (safe, "\"", -1);
      g_autofree char *doubled = g_strjoinv ("\"\"", parts);

      g_string_append_printf (csv, "\"%s\"", doubled);
    }
  else
    g_string_append (csv, safe);
  g_string_append (csv, last ? "\r\n" : ",");
}

/**
 * acc_sheet_to_csv:
 *
 * Quotes as RFC 4180 says; rows end with CR LF as it asks for. UTF-8 without a mark in front, as ever.
 *
 * Returns: (transfer full): the table for programs: English keys, and every column
 */
char *
acc_sheet_to_csv (const AccSheet *self)
{
  GString *csv = g_string_new (NULL);
  guint n = self->columns->len;

  for (guint c = 0; c < n; c++)
    append_csv (csv, get_column (self, c)->key, c + 1 == n);
  for (guint r = 0; r < acc_sheet_get_n_rows (self); r++)
    for (guint c = 0; c < n; c++)
      append_csv (csv, acc_sheet_get_cell (self, r, c), c + 1 == n);
  return g_string_free (csv, FALSE);
}

static void
append_tabs (GString   *tsv,
             GPtrArray *cells)
{
  for (guint i = 0; i < cells->len; i++)
    {
      g_autofree char *safe = make_safe (cells->pdata[i]);

      /* It would be another line or another cell. */
      g_string_append (tsv, g_strdelimit (safe, "\t\n\r", ' '));
      g_string_append_c (tsv, i + 1 == cells->len ? '\n' : '\t');
    }
  g_ptr_array_set_size (cells, 0);
}

/**
 * acc_sheet_to_tsv:
 *
 * Returns: (transfer full): the table to be pasted: what people read, a line for each row and a tab between cells
 */
char *
acc_sheet_to_tsv (const AccSheet *self)
{
  GString *tsv = g_string_new (NULL);
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);

  for (guint c = 0; c < self->columns->len; c++)
    if (get_column (self, c)->title != NULL)
      g_ptr_array_add (cells, g_strdup (get_column (self, c)->title));
  append_tabs (tsv, cells);
  for (guint r = 0; r < acc_sheet_get_n_rows (self); r++)
    {
      for (guint c = 0; c < self->columns->len; c++)
        if (get_column (self, c)->title != NULL)
          g_ptr_array_add (cells, acc_sheet_dup_words (self, r, c));
      append_tabs (tsv, cells);
    }
  return g_string_free (tsv, FALSE);
}

static void
add_text (JsonBuilder *builder,
          const char  *key,
          const char  *value)
{
  if (value == NULL)
    return;
  json_builder_set_member_name (builder, key);
  json_builder_add_string_value (builder, value);
}

static char *
to_string (JsonBuilder *builder)
{
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = json_builder_get_root (builder);
  g_autofree char *text = NULL;

  json_generator_set_pretty (generator, TRUE);
  json_generator_set_root (generator, root);
  text = json_generator_to_data (generator, NULL);
  return g_strconcat (text, "\n", NULL);
}

static gboolean
is_shaped (const char *text,
           const char *shape)
{
  for (; *shape != '\0'; text++, shape++)
    if (*shape == '0' ? !g_ascii_isdigit (*text) : *text != *shape)
      return FALSE;
  return *text == '\0';
}

/* The narrowest datatype that all of a column is of: EDTF has more than a validator knows. */
static const char *
find_datatype (const AccSheet *self,
               guint           column)
{
  AccSheetType type = get_column (self, column)->type;
  gboolean days = type == ACC_SHEET_DATE, years = type == ACC_SHEET_DATE || type == ACC_SHEET_YEAR;

  if (type == ACC_SHEET_NUMBER || type == ACC_SHEET_RATE)
    return type == ACC_SHEET_NUMBER ? "integer" : "double";
  for (guint r = 0; r < acc_sheet_get_n_rows (self) && (days || years); r++)
    {
      const char *cell = acc_sheet_get_cell (self, r, column);

      days = days && (cell == NULL || is_shaped (cell, "0000-00-00"));
      years = years && (cell == NULL || is_shaped (cell, "0000"));
    }
  return days ? "date" : years ? "gYear" : "string";
}

static void
add_sources (const AccSheet *self,
             JsonBuilder    *builder)
{
  json_builder_begin_array (builder);
  for (guint i = 0; i < self->sources->len; i++)
    {
      AccSource *source = self->sources->pdata[i];
      g_autofree char *date = acc_span_is_set (&source->date) ? acc_span_to_string (&source->date) : NULL;
      g_autofree char *as_at = acc_date_is_set (source->as_at) ? acc_date_to_string (source->as_at) : NULL;

      json_builder_begin_object (builder);
      add_text (builder, "id", source->id);
      add_text (builder, "title", acc_locale_text (source->title));
      add_text (builder, "publisher", acc_locale_text (source->publisher));
      add_text (builder, "date", date);
      add_text (builder, "as_at", as_at);
      add_text (builder, "licence", source->licence);
      add_text (builder, "address", source->address);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/* A template's name of a column has letters, digits and "_" alone. */
static char *
make_name (const char *key)
{
  GString *name = g_string_new (NULL);

  for (const char *p = key; *p != '\0'; p++)
    if (g_ascii_isalnum (*p) || (*p == '_' && name->len > 0))
      g_string_append_c (name, *p);
    else
      g_string_append_printf (name, "%%%02X", (guint8) *p);
  return g_string_free (name, FALSE);
}

static void
add_texts (JsonBuilder *builder,
           const char  *key,
           GPtrArray   *texts)
{
  if (texts->len == 0)
    return;
  json_builder_set_member_name (builder, key);
  json_builder_begin_array (builder);
  for (guint i = 0; i < texts->len; i++)
    json_builder_add_string_value (builder, texts->pdata[i]);
  json_builder_end_array (builder);
}

/* As Dublin Core: title, sources and licences; what it has no word for is in the columns. */
static void
add_terms (const AccSheet *self,
           JsonBuilder    *builder)
{
  g_autoptr (GPtrArray) sources = g_ptr_array_new_with_free_func (g_free), licences = g_ptr_array_new ();
  g_autofree char *edition = self->bundle != NULL ? acc_own_word_edition (self->bundle) : NULL;
  g_autofree char *date = self->day < ACC_DAY_MAX ? acc_date_to_string (acc_date_from_day (self->day)) : NULL;

  for (guint i = 0; i < self->sources->len; i++)
    {
      AccSource *source = self->sources->pdata[i];

      g_ptr_array_add (sources, g_strdup_printf ("%s: %s%s%s%s%s", source->id, source->publisher != NULL ? acc_locale_text (source->publisher) : "",
                                                 source->publisher != NULL ? ", " : "", acc_locale_text (source->title),
                                                 source->address != NULL ? ", " : "", source->address != NULL ? source->address : ""));
      if (source->licence != NULL && !g_ptr_array_find_with_equal_func (licences, source->licence, g_str_equal, NULL))
        g_ptr_array_add (licences, source->licence);
    }
  if (self->foot != NULL)
    g_ptr_array_add (sources, g_strdup (self->foot));
  add_text (builder, "dc:title", self->title);
  add_text (builder, "dc:description", self->summary);
  add_text (builder, "dc:temporal", date);
  add_text (builder, "dc:hasVersion", self->edition);
  add_text (builder, "dc:provenance", edition);
  add_text (builder, "dc:rights", self->own);
  add_texts (builder, "dc:source", sources);
  add_texts (builder, "dc:license", licences);
}

char *
acc_sheet_to_csvw (const AccSheet *self,
                   const char     *file)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autofree char *url = g_uri_escape_string (file, NULL, FALSE);

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "@context");
  json_builder_begin_array (builder);
  json_builder_add_string_value (builder, "http://www.w3.org/ns/csvw");
  json_builder_begin_object (builder);
  add_text (builder, "@language", self->language);
  json_builder_end_object (builder);
  json_builder_end_array (builder);
  add_text (builder, "url", url);
  add_text (builder, "dc:creator", CREATOR);
  add_terms (self, builder);
  json_builder_set_member_name (builder, "dialect");
  json_builder_begin_object (builder);
  add_text (builder, "encoding", "utf-8");
  add_text (builder, "lineTerminators", "\r\n");
  json_builder_set_member_name (builder, "header");
  json_builder_add_boolean_value (builder, TRUE);
  json_builder_end_object (builder);
  json_builder_set_member_name (builder, "tableSchema");
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "columns");
  json_builder_begin_array (builder);
  for (guint c = 0; c < self->columns->len; c++)
    {
      const AccSheetColumn *column = get_column (self, c);
      g_autofree char *name = make_name (column->key);

      json_builder_begin_object (builder);
      add_text (builder, "name", name);
      add_text (builder, "titles", column->key);
      add_text (builder, "dc:description", column->title);
      add_text (builder, "datatype", find_datatype (self, c));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  json_builder_end_object (builder);
  return to_string (builder);
}

gboolean
acc_sheet_may_write_csvw (GFile        *file,
                          GCancellable *cancellable)
{
  g_autoptr (GPtrArray) faults = acc_faults_new ();
  const AccFaultPlace place = { .faults = faults };
  g_autoptr (GBytes) there = NULL;
  g_autoptr (JsonNode) root = NULL;

  if (!g_file_query_exists (file, cancellable))
    return TRUE;
  there = acc_json_load (file, cancellable, &place);
  root = there != NULL ? acc_json_parse (there, &place) : NULL;
  return root != NULL && JSON_NODE_HOLDS_OBJECT (root)
         && g_strcmp0 (json_object_get_string_member_with_default (json_node_get_object (root), "dc:creator", NULL), CREATOR) == 0;
}

char *
acc_sheet_say_no_csvw (const char *file)
{
  /* Translators: a table was saved as CSV; a file that describes it would have had the name of one that is there already */
  return acc_locale_compose (_ ("The table is not described in “{file}”: there is another file of that name, which was left as it is"), "file", file, NULL);
}

static void
add_value (JsonBuilder *builder,
           const char  *cell,
           AccSheetType type)
{
  if (cell == NULL)
    json_builder_add_null_value (builder);
  else if (type == ACC_SHEET_NUMBER || type == ACC_SHEET_YEAR)
    json_builder_add_int_value (builder, g_ascii_strtoll (cell, NULL, 10));
  else if (type == ACC_SHEET_RATE)
    json_builder_add_double_value (builder, g_ascii_strtod (cell, NULL));
  else
    json_builder_add_string_value (builder, cell);
}

char *
acc_sheet_to_json (const AccSheet *self)
{
  static const char *const types[] = { "text", "number", "date", "year", "rate" };
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  add_text (builder, "title", self->title);
  add_text (builder, "summary", self->summary);
  add_text (builder, "language", self->language);
  for (guint c = 0; c < self->columns->len; c++)
    if (get_column (self, c)->constant)
      add_text (builder, get_column (self, c)->key, get_column (self, c)->value);
  if (self->bundle != NULL)
    {
      json_builder_set_member_name (builder, "bundle");
      json_builder_begin_object (builder);
      add_text (builder, "id", acc_bundle_get_id (self->bundle));
      add_text (builder, "title", acc_locale_text (acc_bundle_get_title (self->bundle)));
      json_builder_set_member_name (builder, "built_in");
      json_builder_add_boolean_value (builder, !acc_bundle_is_own (self->bundle));
      json_builder_end_object (builder);
    }
  json_builder_set_member_name (builder, "sources");
  add_sources (self, builder);
  add_text (builder, "foot", self->foot);
  json_builder_set_member_name (builder, "columns");
  json_builder_begin_array (builder);
  for (guint c = 0; c < self->columns->len; c++)
    if (!get_column (self, c)->constant)
      {
        json_builder_begin_object (builder);
        add_text (builder, "key", get_column (self, c)->key);
        add_text (builder, "title", get_column (self, c)->title);
        add_text (builder, "type", types[get_column (self, c)->type]);
        json_builder_end_object (builder);
      }
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "rows");
  json_builder_begin_array (builder);
  for (guint r = 0; r < acc_sheet_get_n_rows (self); r++)
    {
      json_builder_begin_object (builder);
      for (guint c = 0; c < self->columns->len; c++)
        if (!get_column (self, c)->constant)
          {
            json_builder_set_member_name (builder, get_column (self, c)->key);
            add_value (builder, acc_sheet_get_cell (self, r, c), get_column (self, c)->type);
          }
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  return to_string (builder);
}
