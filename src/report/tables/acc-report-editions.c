/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Editions of figures as text, JSON and tables: which there are, and what two say differently. */

#include "config.h"

#include "report/tables/acc-report-editions.h"

#include <glib/gi18n.h>
#include <string.h>

#include "facts/acc-category.h"
#include "facts/acc-edition-words.h"

static void
add_json_edition (JsonBuilder *builder, AccEdition *edition, gboolean in_use)
{
  const AccEditionInfo *info = acc_edition_get_info (edition);

  json_builder_begin_object (builder);
  acc_report_json_add_string (builder, "id", info->id);
  acc_report_json_add_string (builder, "version", info->version);
  acc_report_json_add_date (builder, "published", info->published);
  acc_report_json_add_date (builder, "taken_in", info->taken_in);
  acc_report_json_add_int (builder, "first_year", info->first_year);
  acc_report_json_add_int (builder, "last_year", info->last_year);
  json_builder_set_member_name (builder, "mid_year");
  json_builder_add_boolean_value (builder, info->mid_year);
  json_builder_set_member_name (builder, "in_use");
  json_builder_add_boolean_value (builder, in_use);
  json_builder_set_member_name (builder, "tables");
  json_builder_begin_array (builder);
  for (guint i = 0; i < info->tables->len; i++)
    {
      const AccEditionTable *table = info->tables->pdata[i];

      json_builder_begin_object (builder);
      acc_report_json_add_string (builder, "table", table->name);
      acc_report_json_add_int (builder, "first_year", table->first_year);
      acc_report_json_add_int (builder, "last_year", table->last_year);
      acc_report_json_add_strings (builder, "lacking", (const char *const *) table->lacking);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
add_text_edition (GString *text, AccEdition *edition, gboolean in_use)
{
  const AccEditionInfo *info = acc_edition_get_info (edition);
  g_autofree char *age = acc_edition_word_age (info);
  g_autofree char *tables = acc_edition_word_tables (info);

  g_string_append_printf (text, "%s %s\n    %s\n    %s\n", in_use ? "*" : " ", info->id, age, tables);
}

char *
acc_report_editions (GPtrArray *editions, const char *in_use, AccFormat format)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (GString) out = g_string_new (NULL);

  json_builder_begin_object (builder);
  acc_report_json_add_string (builder, "in_use", in_use);
  json_builder_set_member_name (builder, "editions");
  json_builder_begin_array (builder);
  for (guint i = 0; i < editions->len; i++)
    {
      gboolean used = strcmp (acc_edition_get_id (editions->pdata[i]), in_use) == 0;

      if (format == ACC_FORMAT_JSON)
        add_json_edition (builder, editions->pdata[i], used);
      else
        add_text_edition (out, editions->pdata[i], used);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  return format == ACC_FORMAT_JSON ? acc_report_json_to_string (builder) : g_string_free (g_steal_pointer (&out), FALSE);
}

/* Acts of the user's concern no figure. */
static void
add_own_bundle (AccSheet  *sheet,
                AccBundle *bundle)
{
  if (acc_bundle_is_own (bundle))
    acc_sheet_add_own (sheet);
}

AccSheet *
acc_report_editions_sheet (AccBundle *bundle, GPtrArray *editions, const char *in_use)
{
  AccSheet *sheet = acc_sheet_new (bundle, _ ("Editions of Figures"));

  acc_sheet_add_column (sheet, "id", C_ ("own bundle", "Edition"), ACC_SHEET_TEXT);
  acc_sheet_add_column (sheet, "published", _ ("Date"), ACC_SHEET_DATE);
  acc_sheet_add_column (sheet, "first_year", C_ ("column", "First year"), ACC_SHEET_YEAR);
  acc_sheet_add_column (sheet, "last_year", C_ ("column", "Last year"), ACC_SHEET_YEAR);
  acc_sheet_add_column (sheet, "mid_year", NULL, ACC_SHEET_TEXT);
  acc_sheet_add_column (sheet, "in_use", NULL, ACC_SHEET_TEXT);
  acc_sheet_add_column (sheet, "tables", _ ("Tables"), ACC_SHEET_TEXT);
  add_own_bundle (sheet, bundle);
  for (guint i = 0; i < editions->len; i++)
    {
      const AccEditionInfo *info = acc_edition_get_info (editions->pdata[i]);
      AccSpan published = acc_span_single (info->published);
      g_autoptr (GString) tables = g_string_new (NULL);

      for (guint t = 0; t < info->tables->len; t++)
        g_string_append_printf (tables, "%s%s", t > 0 ? " " : "", ((AccEditionTable *) info->tables->pdata[t])->name);
      acc_sheet_add (sheet, info->id);
      acc_sheet_add_span (sheet, &published);
      acc_sheet_take (sheet, g_strdup_printf ("%d", info->first_year));
      acc_sheet_take (sheet, g_strdup_printf ("%d", info->last_year));
      acc_sheet_add (sheet, info->mid_year ? "true" : "false");
      acc_sheet_add (sheet, strcmp (info->id, in_use) == 0 ? "true" : "false");
      acc_sheet_add (sheet, tables->str);
    }
  return sheet;
}

static const char *
side_key (AccSide side)
{
  return side == ACC_SIDE_HOSTED ? "hosted" : "abroad";
}

static char *
compare_json (AccEdition *before, AccEdition *after, const AccComparison *comparison)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  const struct
  {
    const char *key;
    GArray *years;
  } lists[] = { { "new_years", comparison->new_years }, { "gone_years", comparison->gone_years } };
  const struct
  {
    const char *key;
    GPtrArray *codes;
  } codes[] = { { "new_codes", comparison->new_codes }, { "gone_codes", comparison->gone_codes } };

  json_builder_begin_object (builder);
  acc_report_json_add_string (builder, "from", acc_edition_get_id (before));
  acc_report_json_add_string (builder, "to", acc_edition_get_id (after));
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      json_builder_set_member_name (builder, lists[i].key);
      json_builder_begin_array (builder);
      for (guint y = 0; y < lists[i].years->len; y++)
        json_builder_add_int_value (builder, g_array_index (lists[i].years, int, y));
      json_builder_end_array (builder);
    }
  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      json_builder_set_member_name (builder, codes[i].key);
      json_builder_begin_array (builder);
      for (guint c = 0; c < codes[i].codes->len; c++)
        json_builder_add_string_value (builder, codes[i].codes->pdata[c]);
      json_builder_end_array (builder);
    }
  json_builder_set_member_name (builder, "rows");
  json_builder_begin_object (builder);
  acc_report_json_add_int (builder, "new", comparison->rows_new);
  acc_report_json_add_int (builder, "revised", comparison->rows_revised);
  acc_report_json_add_int (builder, "gone", comparison->rows_gone);
  json_builder_end_object (builder);
  acc_report_json_add_int (builder, "not_compared_year", comparison->other_year != 0 ? comparison->other_year : ACC_FIGURE_ABSENT);
  json_builder_set_member_name (builder, "revisions");
  json_builder_begin_array (builder);
  for (guint i = 0; i < comparison->revisions->len; i++)
    {
      const AccRevision *revision = &g_array_index (comparison->revisions, AccRevision, i);

      json_builder_begin_object (builder);
      acc_report_json_add_string (builder, "state", revision->code);
      acc_report_json_add_string (builder, "side", side_key (revision->side));
      acc_report_json_add_string (builder, "category", acc_category_to_string (revision->category));
      acc_report_json_add_int (builder, "year", revision->year);
      acc_report_json_add_int (builder, "before", revision->before);
      acc_report_json_add_int (builder, "after", revision->after);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  return acc_report_json_to_string (builder);
}

AccSheet *
acc_report_comparison_sheet (AccBundle *bundle, AccEdition *before, AccEdition *after, const AccComparison *comparison)
{
  g_autofree char *title = acc_locale_compose (_ ("From edition {before} to edition {after}"), "before", acc_edition_get_id (before), "after", acc_edition_get_id (after), NULL);
  AccSheet *sheet = acc_sheet_new (bundle, title);

  acc_sheet_add_column (sheet, "state", _ ("State"), ACC_SHEET_TEXT);
  acc_sheet_add_column (sheet, "side", NULL, ACC_SHEET_TEXT);
  acc_sheet_add_column (sheet, "category", _ ("Figures"), ACC_SHEET_TEXT);
  acc_sheet_add_column (sheet, "year", _ ("Year"), ACC_SHEET_YEAR);
  acc_sheet_add_column (sheet, "before", C_ ("heading of a column", "Before"), ACC_SHEET_NUMBER);
  acc_sheet_add_column (sheet, "after", C_ ("heading of a column", "Now"), ACC_SHEET_NUMBER);
  acc_sheet_add_column (sheet, "difference", _ ("Difference"), ACC_SHEET_NUMBER);
  acc_sheet_add_constant (sheet, "from_edition", NULL, ACC_SHEET_TEXT, acc_edition_get_id (before));
  acc_sheet_add_constant (sheet, "to_edition", NULL, ACC_SHEET_TEXT, acc_edition_get_id (after));
  add_own_bundle (sheet, bundle);
  for (guint i = 0; i < comparison->revisions->len; i++)
    {
      const AccRevision *revision = &g_array_index (comparison->revisions, AccRevision, i);
      g_auto (GStrv) words = acc_edition_list_revision (bundle, revision);

      acc_sheet_add_words (sheet, revision->code, words[0]);
      acc_sheet_add (sheet, side_key (revision->side));
      acc_sheet_add_words (sheet, acc_category_to_string (revision->category), words[1]);
      acc_sheet_take (sheet, g_strdup_printf ("%d", revision->year));
      acc_sheet_add_number (sheet, revision->before);
      acc_sheet_add_number (sheet, revision->after);
      acc_sheet_add_number (sheet, revision->after - revision->before);
    }
  return sheet;
}

static char *
compare_text (AccBundle *bundle, AccEdition *before, AccEdition *after, const AccComparison *comparison, guint most)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autoptr (GPtrArray) lines = acc_edition_word_comparison (comparison);
  g_autofree char *heading = acc_locale_compose (_ ("From edition {before} to edition {after}"), "before", acc_edition_get_id (before), "after", acc_edition_get_id (after), NULL);
  g_autofree char *table = NULL;
  GString *text = g_string_new (heading);
  GStrv head = g_new0 (char *, 6);

  g_string_append (text, "\n\n");
  for (guint i = 0; i < lines->len; i++)
    g_string_append_printf (text, "%s\n", (char *) lines->pdata[i]);
  g_string_append_printf (text, "%s\n", acc_edition_word_record ());
  if (comparison->revisions->len == 0)
    return g_string_free (text, FALSE);
  head[0] = g_strdup (_ ("State"));
  head[1] = g_strdup (_ ("Figures"));
  head[2] = g_strdup (_ ("Year"));
  head[3] = g_strdup (C_ ("heading of a column", "Before"));
  head[4] = g_strdup (C_ ("heading of a column", "Now"));
  g_ptr_array_add (rows, head);
  for (guint i = 0; i < MIN (most, comparison->revisions->len); i++)
    g_ptr_array_add (rows, acc_edition_list_revision (bundle, &g_array_index (comparison->revisions, AccRevision, i)));
  table = acc_report_table_to_text (rows, 5, 1 << 3 | 1 << 4);
  g_string_append_printf (text, "\n%s\n\n%s", _ ("Largest revisions"), table);
  return g_string_free (text, FALSE);
}

char *
acc_report_comparison (AccBundle *bundle, AccEdition *before, AccEdition *after, const AccComparison *comparison, AccFormat format, guint most)
{
  return format == ACC_FORMAT_JSON ? compare_json (before, after, comparison) : compare_text (bundle, before, after, comparison, most);
}
