/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The mechanics of output: JSON through a builder, tables and wrapped paragraphs for a terminal. */

#include "config.h"

#include "report/acc-report.h"

#include <string.h>

#include "facts/acc-own.h"
#include "model/law/acc-own-act.h"

/**
 * acc_report_json_to_string:
 * @builder: a finished builder
 *
 * Returns: (transfer full): its JSON, indented, with a final newline
 */
char *
acc_report_json_to_string (JsonBuilder *builder)
{
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = json_builder_get_root (builder);
  g_autofree char *text = NULL;

  json_generator_set_pretty (generator, TRUE);
  json_generator_set_indent (generator, 2);
  json_generator_set_root (generator, root);
  text = json_generator_to_data (generator, NULL);
  return g_strconcat (text, "\n", NULL);
}

void
acc_report_json_add_string (JsonBuilder *builder,
                            const char  *key,
                            const char  *value)
{
  json_builder_set_member_name (builder, key);
  if (value != NULL)
    json_builder_add_string_value (builder, value);
  else
    json_builder_add_null_value (builder);
}

void
acc_report_json_add_strings (JsonBuilder       *builder,
                             const char        *key,
                             const char *const *values)
{
  json_builder_set_member_name (builder, key);
  json_builder_begin_array (builder);
  for (guint i = 0; values != NULL && values[i] != NULL; i++)
    json_builder_add_string_value (builder, values[i]);
  json_builder_end_array (builder);
}

void
acc_report_json_add_date (JsonBuilder *builder,
                          const char  *key,
                          AccDate      date)
{
  g_autofree char *text = acc_date_is_set (date) ? acc_date_to_string (date) : NULL;

  acc_report_json_add_string (builder, key, text);
}

void
acc_report_json_add_day (JsonBuilder *builder,
                         const char  *key,
                         gint32       day)
{
  g_autofree char *text = acc_report_day_to_string (day);

  acc_report_json_add_string (builder, key, text);
}

void
acc_report_json_add_int (JsonBuilder *builder,
                         const char  *key,
                         gint64       value)
{
  json_builder_set_member_name (builder, key);
  if (value == ACC_INT_ABSENT)
    json_builder_add_null_value (builder);
  else
    json_builder_add_int_value (builder, value);
}

/* "bundle": which record it is, and whether the one that is built in. */
void
acc_report_json_add_bundle (JsonBuilder *builder,
                            AccBundle   *bundle)
{
  json_builder_set_member_name (builder, "bundle");
  json_builder_begin_object (builder);
  acc_report_json_add_string (builder, "id", acc_bundle_get_id (bundle));
  acc_report_json_add_string (builder, "title", acc_locale_text (acc_bundle_get_title (bundle)));
  acc_report_json_add_string (builder, "edition", acc_bundle_get_edition (bundle));
  json_builder_set_member_name (builder, "built_in");
  json_builder_add_boolean_value (builder, !acc_bundle_is_own (bundle));
  json_builder_end_object (builder);
}

/* "own": true; nothing where the act, nullable, is the record's. */
void
acc_report_json_add_own (JsonBuilder     *builder,
                         const AccAction *action)
{
  if (action == NULL || action->own == NULL)
    return;
  json_builder_set_member_name (builder, "own");
  json_builder_add_boolean_value (builder, TRUE);
}

/* An act of the record as the record has it, and one of the user's with "own" and its name. */
void
acc_report_json_add_record (JsonBuilder *builder,
                            AccRecord   *record)
{
  g_autoptr (JsonBuilder) alone = NULL;
  g_autoptr (JsonNode) node = NULL;
  g_autofree char *id = NULL;

  if (!ACC_IS_ACTION (record) || ACC_ACTION (record)->own == NULL)
    {
      acc_record_write (record, builder);
      return;
    }
  alone = json_builder_new ();
  acc_record_write (record, alone);
  node = json_builder_get_root (alone);
  id = acc_own_act_get_id (ACC_ACTION (record)->own);
  json_object_set_boolean_member (json_node_get_object (node), "own", TRUE);
  json_object_set_string_member (json_node_get_object (node), "own_act", id);
  json_builder_add_value (builder, g_steal_pointer (&node));
}

/* "own_acts": those that lie over the record, each as it is handed on; nothing where there are none. */
static void
add_own_acts (JsonBuilder *builder,
              AccBundle   *bundle)
{
  GPtrArray *acts = acc_bundle_get_acts (bundle);

  if (acts->len == 0)
    return;
  json_builder_set_member_name (builder, "own_acts");
  json_builder_begin_array (builder);
  for (guint i = 0; i < acts->len; i++)
    acc_record_write (acts->pdata[i], builder);
  json_builder_end_array (builder);
}

/* "edition", "bundle" and "as_at": to which date the record of each treaty is complete. */
void
acc_report_json_add_as_at (JsonBuilder *builder,
                           AccBundle   *bundle)
{
  guint n = acc_bundle_get_n (bundle, ACC_TABLE_TREATIES);

  acc_report_json_add_string (builder, "edition", acc_bundle_get_edition (bundle));
  acc_report_json_add_bundle (builder, bundle);
  add_own_acts (builder, bundle);
  json_builder_set_member_name (builder, "as_at");
  json_builder_begin_object (builder);
  for (guint i = 0; i < n; i++)
    {
      AccTreaty *treaty = acc_bundle_get_item (bundle, ACC_TABLE_TREATIES, i);

      acc_report_json_add_date (builder, treaty->id, acc_bundle_get_treaty_as_at (bundle, treaty->id));
    }
  json_builder_end_object (builder);
}

static guint
width_of (const char *text)
{
  guint width = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_iszerowidth (c))
        width += g_unichar_iswide (c) ? 2 : 1;
    }
  return width;
}

char *
acc_report_table_to_text (GPtrArray *rows,
                          guint      n_columns,
                          guint      right_aligned_mask)
{
  g_autofree guint *widths = g_new0 (guint, n_columns);
  GString *out = g_string_new (NULL);

  for (guint r = 0; r < rows->len; r++)
    for (guint c = 0; c < n_columns; c++)
      widths[c] = MAX (widths[c], width_of (((GStrv) rows->pdata[r])[c]));

  for (guint r = 0; r < rows->len; r++)
    {
      for (guint c = 0; c < n_columns; c++)
        {
          const char *cell = ((GStrv) rows->pdata[r])[c];
          guint pad = widths[c] - width_of (cell);
          gboolean right = right_aligned_mask >> c & 1;

          if (c > 0)
            g_string_append (out, "  ");
          if (right)
            g_string_append_printf (out, "%*s", (int) pad, "");
          g_string_append (out, cell);
          if (!right && c + 1 < n_columns)
            g_string_append_printf (out, "%*s", (int) pad, "");
        }
      while (out->len > 0 && out->str[out->len - 1] == ' ')
        g_string_truncate (out, out->len - 1);
      g_string_append_c (out, '\n');
    }
  return g_string_free (out, FALSE);
}

/**
 * acc_report_wrap:
 * @text: a paragraph
 * @columns: the width of the terminal
 * @first_indent: put before its first line
 * @indent: put before the others
 *
 * Returns: (transfer full): the paragraph in lines, each ending with a newline
 */
char *
acc_report_wrap (const char *text,
                 guint       columns,
                 const char *first_indent,
                 const char *indent)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \n", -1);
  GString *out = g_string_new (first_indent);
  guint at = width_of (first_indent);
  gboolean start = TRUE;

  for (guint i = 0; words[i] != NULL; i++)
    {
      guint width = width_of (words[i]);

      if (width == 0)
        continue;
      if (!start && at + 1 + width > columns)
        {
          g_string_append_printf (out, "\n%s", indent);
          at = width_of (indent);
          start = TRUE;
        }
      if (!start)
        {
          g_string_append_c (out, ' ');
          at++;
        }
      g_string_append (out, words[i]);
      at += width;
      start = FALSE;
    }
  g_string_append_c (out, '\n');
  return g_string_free (out, FALSE);
}

void
acc_report_append_own (GString   *out,
                       AccBundle *bundle)
{
  g_autofree char *statement = acc_own_say (bundle);
  g_autofree char *wrapped = statement != NULL ? acc_report_wrap (statement, 78, "", "") : NULL;

  if (wrapped != NULL)
    g_string_append_printf (out, "%s\n", wrapped);
}
