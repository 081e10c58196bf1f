/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* For check-rules.py. With --fields: the rules of all tables as JSON. With a bundle's folder: reads a line {"file":…, "text":…} after the
 * other, puts the text into that file of the bundle, and writes what check says of it. */

#include <stdio.h>
#include <string.h>

#include "model/bundle/acc-check.h"

static void
add_text (JsonBuilder *builder,
          const char  *key,
          const char  *text)
{
  json_builder_set_member_name (builder, key);
  json_builder_add_string_value (builder, text);
}

static void
add_int (JsonBuilder *builder,
         const char  *key,
         gint64       number)
{
  json_builder_set_member_name (builder, key);
  json_builder_add_int_value (builder, number);
}

static void
print (JsonBuilder *builder)
{
  g_autoptr (JsonNode) root = json_builder_get_root (builder);
  g_autofree char *text = json_to_string (root, FALSE);

  puts (text);
  fflush (stdout);
}

static void
add_field (JsonBuilder    *builder,
           const AccField *field)
{
  static const char *const types[] = { "string", "strings", "date", "span", "integer", "boolean", "enum", "texts" };
  g_autofree char *key = acc_field_get_key (field);

  json_builder_set_member_name (builder, key);
  json_builder_begin_object (builder);
  add_text (builder, "type", types[field->type]);
  json_builder_set_member_name (builder, "required");
  json_builder_add_boolean_value (builder, (field->flags & ACC_FIELD_REQUIRED) != 0);
  if (field->type == ACC_FIELD_STRING || field->type == ACC_FIELD_STRINGS || field->type == ACC_FIELD_TEXTS)
    add_text (builder, "pattern", acc_form_get_pattern (field->form));
  if (field->type == ACC_FIELD_INT)
    {
      add_int (builder, "minimum", field->min);
      add_int (builder, "maximum", acc_field_get_max (field));
    }
  if (field->type == ACC_FIELD_ENUM)
    {
      g_autoptr (GEnumClass) words = g_type_class_ref (field->enum_type ());

      json_builder_set_member_name (builder, "words");
      json_builder_begin_array (builder);
      for (guint i = 0; i < words->n_values; i++)
        json_builder_add_string_value (builder, words->values[i].value_nick);
      json_builder_end_array (builder);
    }
  json_builder_end_object (builder);
}

static void
add_kind (JsonBuilder *builder,
          const char  *key,
          GType        type)
{
  g_autoptr (AccRecordClass) klass = g_type_class_ref (type);

  json_builder_set_member_name (builder, key);
  json_builder_begin_object (builder);
  for (guint f = 0; f < klass->n_fields; f++)
    add_field (builder, &klass->fields[f]);
  json_builder_end_object (builder);
}

static void
print_fields (void)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  for (guint t = 0; t < ACC_N_TABLES; t++)
    add_kind (builder, acc_table_get_info (t)->key, acc_table_get_info (t)->get_type ());
  add_kind (builder, "acts", ACC_TYPE_OWN_ACT);
  json_builder_end_object (builder);
  print (builder);
}

static void
check (const char *folder)
{
  g_autoptr (GPtrArray) faults = acc_faults_new ();
  g_autoptr (GFile) file = g_file_new_for_path (folder);
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  acc_check_file (file, NULL, faults, NULL);
  json_builder_begin_array (builder);
  for (guint i = 0; i < faults->len; i++)
    {
      const AccFault *fault = faults->pdata[i];
      g_autofree char *line = acc_fault_to_string (fault);

      json_builder_begin_object (builder);
      add_text (builder, "line", line);
      add_text (builder, "file", fault->file);
      add_text (builder, "pointer", fault->pointer);
      add_int (builder, "row", fault->row);
      /* What a schema cannot say: it sees no other file or record, no calendar, and no column beside the one it looks at. */
      json_builder_set_member_name (builder, "beyond");
      json_builder_add_boolean_value (builder, acc_fault_get_code (fault) == ACC_BUNDLE_ERROR_READ || acc_fault_get_code (fault) >= ACC_BUNDLE_ERROR_REFERENCE
                                                   || fault->kind == ACC_FAULT_LENGTH
                                                   || fault->kind == ACC_FAULT_YEAR || fault->kind == ACC_FAULT_ZERO || fault->kind == ACC_FAULT_DATE);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  print (builder);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GIOChannel) input = g_io_channel_unix_new (0);
  char *line = NULL;

  if (argc != 2)
    return 2;
  if (strcmp (argv[1], "--fields") == 0)
    {
      print_fields ();
      return 0;
    }
  while (g_io_channel_read_line (input, &line, NULL, NULL, NULL) == G_IO_STATUS_NORMAL)
    {
      g_autoptr (JsonNode) node = json_from_string (line, NULL);
      JsonObject *object = json_node_get_object (node);
      g_autofree char *path = g_build_filename (argv[1], json_object_get_string_member (object, "file"), NULL);
      g_autofree char *before = NULL;

      g_assert_true (g_file_get_contents (path, &before, NULL, NULL));
      g_assert_true (g_file_set_contents_full (path, json_object_get_string_member (object, "text"), -1, G_FILE_SET_CONTENTS_CONSISTENT, 0644, NULL));
      check (argv[1]);
      g_assert_true (g_file_set_contents_full (path, before, -1, G_FILE_SET_CONTENTS_CONSISTENT, 0644, NULL));
      g_free (line);
    }
  return 0;
}
