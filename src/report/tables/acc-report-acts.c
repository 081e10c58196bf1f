/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Acts of the user's own, listed and handed on. */

#include "config.h"

#include "report/tables/acc-report-acts.h"

#include <glib/gi18n.h>
#include <string.h>

#include "facts/acc-own.h"
#include "facts/acc-words.h"
#include "facts/sheet/acc-sheet.h"
#include "import/acc-acts-file.h"

static AccFault *
find_fault (const GPtrArray *faults,
            guint            row)
{
  for (guint i = 0; i < faults->len; i++)
    if (((AccFault *) faults->pdata[i])->row == (int) row)
      return faults->pdata[i];
  return NULL;
}

static void
add_text_act (GString         *out,
              AccBundle       *bundle,
              const AccOwnAct *act,
              const AccFault  *fault)
{
  g_autofree char *id = acc_own_act_get_id (act);
  g_autofree char *words = acc_own_word_act (bundle, act);
  g_autofree char *date = acc_date_is_set (act->recorded) ? acc_locale_format_date (act->recorded) : NULL;
  g_autofree char *corrects = acc_date_is_set (act->corrects) ? acc_locale_format_date (act->corrects) : NULL;
  g_autofree char *clause = fault != NULL ? acc_fault_describe (fault) : NULL;
  GString *rest = g_string_new (NULL);
  g_autofree char *wrapped = NULL;

  if (corrects != NULL)
    acc_words_add_sentence (rest, acc_locale_compose (C_ ("own act", "It stands instead of the edition’s act of {date}."), "date", corrects, NULL));
  acc_words_add_sentence (rest, acc_locale_compose (_ ("Source: {title}."), "title", act->source, NULL));
  if (date != NULL)
    acc_words_add_sentence (rest, acc_locale_compose (C_ ("own act", "Recorded on {date}."), "date", date, NULL));
  if (act->by != NULL)
    acc_words_add_sentence (rest, acc_locale_compose (C_ ("own act", "By: {name}."), "name", act->by, NULL));
  if (act->file != NULL)
    acc_words_add_sentence (rest, acc_locale_compose (C_ ("own act", "From the file {file}."), "file", act->file, NULL));
  if (clause != NULL)
    acc_words_add_sentence (rest, acc_locale_compose (C_ ("own act", "It is left out: {reason}."), "reason", clause, NULL));
  wrapped = acc_report_wrap (rest->str, 78, "    ", "    ");
  g_string_append_printf (out, "%s\n    %s\n%s", id, words, wrapped);
  g_string_free (rest, TRUE);
}

/* As it is handed on, with its name, where it came from, and whether it is in use. */
static void
add_json_act (JsonBuilder     *builder,
              const AccOwnAct *act,
              const AccFault  *fault)
{
  JsonNode *node = acc_acts_write_one (act, TRUE);
  JsonObject *object = json_node_get_object (node);
  g_autofree char *id = acc_own_act_get_id (act);
  g_autofree char *reason = fault != NULL ? acc_fault_describe (fault) : NULL;

  json_object_set_string_member (object, "id", id);
  json_object_set_boolean_member (object, "in_use", fault == NULL);
  if (reason != NULL)
    json_object_set_string_member (object, "reason", reason);
  json_builder_add_value (builder, node);
}

/**
 * acc_report_acts:
 * @bundle: over which they lie
 * @acts: (element-type AccOwnAct): the user's
 * @faults: (element-type AccFault): what keeps some of them out of use
 * @format: text, JSON or CSV
 *
 * Returns: (transfer full): which there are
 */
char *
acc_report_acts (AccBundle       *bundle,
                 const GPtrArray *acts,
                 const GPtrArray *faults,
                 AccFormat        format)
{
  g_autoptr (JsonBuilder) builder = NULL;
  GString *out;

  if (format == ACC_FORMAT_CSV)
    return acc_report_acts_file (acts, format);
  if (format == ACC_FORMAT_JSON)
    {
      builder = json_builder_new ();
      json_builder_begin_object (builder);
      json_builder_set_member_name (builder, "acts");
      json_builder_begin_array (builder);
      for (guint i = 0; i < acts->len; i++)
        add_json_act (builder, acts->pdata[i], find_fault (faults, i));
      json_builder_end_array (builder);
      json_builder_end_object (builder);
      return acc_report_json_to_string (builder);
    }
  out = g_string_new (NULL);
  if (acts->len == 0)
    g_string_append_printf (out, "%s\n", C_ ("own act", "You have recorded no acts."));
  for (guint i = 0; i < acts->len; i++)
    add_text_act (out, bundle, acts->pdata[i], find_fault (faults, i));
  return g_string_free (out, FALSE);
}

static char *
to_csv (const GPtrArray *acts)
{
  g_autoptr (AccRecordClass) klass = g_type_class_ref (ACC_TYPE_OWN_ACT);
  g_autofree char *text = acc_acts_write (acts, FALSE);
  g_autoptr (JsonNode) root = json_from_string (text, NULL);
  JsonArray *list = json_object_get_array_member (json_node_get_object (root), "acts");
  g_autoptr (GPtrArray) keys = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (AccSheet) sheet = acc_sheet_new (NULL, "");

  for (guint f = 0; f < klass->n_fields; f++)
    if (!(klass->fields[f].flags & ACC_FIELD_EDITORIAL))
      {
        g_autofree char *key = acc_field_get_key (&klass->fields[f]);

        acc_sheet_add_column (sheet, acc_acts_get_column (key), NULL, ACC_SHEET_TEXT);
        g_ptr_array_add (keys, g_steal_pointer (&key));
      }
  for (guint i = 0; i < acts->len; i++)
    for (guint k = 0; k < keys->len; k++)
      acc_sheet_add (sheet, json_object_get_string_member_with_default (json_array_get_object_element (list, i), keys->pdata[k], NULL));
  return acc_sheet_to_csv (sheet);
}

/**
 * acc_report_acts_file:
 * @acts: (element-type AccOwnAct): the user's
 * @format: JSON or CSV
 *
 * Returns: (transfer full): a file that "acts add" takes in elsewhere, without what is of this computer alone
 */
char *
acc_report_acts_file (const GPtrArray *acts,
                      AccFormat        format)
{
  return format == ACC_FORMAT_CSV ? to_csv (acts) : acc_acts_write (acts, FALSE);
}
