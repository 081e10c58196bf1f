/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The base of all records: reads, frees, writes and gives as properties what a table of fields says. */
#include "config.h"

#include "model/acc-record.h"

#include <glib/gi18n-lib.h>
#include <string.h>

G_DEFINE_QUARK (acc-bundle-error-quark, acc_bundle_error)
G_DEFINE_ABSTRACT_TYPE (AccRecord, acc_record, G_TYPE_OBJECT)

#define FIELD(self, field, type) (*(type *) G_STRUCT_MEMBER_P ((self), (field)->offset))

static char *
json_key (const AccField *field)
{
  return g_strdelimit (g_strdup (field->name), "-", '_');
}

static void
acc_record_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  const AccField *field = &ACC_RECORD_GET_CLASS (object)->fields[prop_id - 1];

  switch (field->type)
    {
    case ACC_FIELD_STRING:
      g_value_set_string (value, FIELD (object, field, char *));
      break;
    case ACC_FIELD_STRINGS:
      g_value_set_boxed (value, FIELD (object, field, GStrv));
      break;
    case ACC_FIELD_DATE:
      g_value_set_boxed (value, &FIELD (object, field, AccDate));
      break;
    case ACC_FIELD_SPAN:
      g_value_set_boxed (value, &FIELD (object, field, AccSpan));
      break;
    case ACC_FIELD_INT:
      g_value_set_int64 (value, FIELD (object, field, gint64));
      break;
    case ACC_FIELD_BOOLEAN:
      g_value_set_boolean (value, FIELD (object, field, gboolean));
      break;
    case ACC_FIELD_ENUM:
      g_value_set_enum (value, FIELD (object, field, int));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
acc_record_finalize (GObject *object)
{
  AccRecordClass *klass = ACC_RECORD_GET_CLASS (object);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const AccField *field = &klass->fields[i];

      if (field->type == ACC_FIELD_STRING)
        g_free (FIELD (object, field, char *));
      else if (field->type == ACC_FIELD_STRINGS)
        g_strfreev (FIELD (object, field, GStrv));
    }
  G_OBJECT_CLASS (acc_record_parent_class)->finalize (object);
}

static void
acc_record_class_init (AccRecordClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = acc_record_finalize;
}

static void
acc_record_init (AccRecord *self)
{
}

static GParamSpec *
field_pspec (const AccField *field)
{
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  switch (field->type)
    {
    case ACC_FIELD_STRINGS:
      return g_param_spec_boxed (field->name, NULL, NULL, G_TYPE_STRV, flags);
    case ACC_FIELD_DATE:
      return g_param_spec_boxed (field->name, NULL, NULL, ACC_TYPE_DATE, flags);
    case ACC_FIELD_SPAN:
      return g_param_spec_boxed (field->name, NULL, NULL, ACC_TYPE_SPAN, flags);
    case ACC_FIELD_INT:
      return g_param_spec_int64 (field->name, NULL, NULL, G_MININT64, G_MAXINT64, ACC_INT_ABSENT, flags);
    case ACC_FIELD_BOOLEAN:
      return g_param_spec_boolean (field->name, NULL, NULL, FALSE, flags);
    case ACC_FIELD_ENUM:
      return g_param_spec_enum (field->name, NULL, NULL, field->enum_type (), 0, flags);
    case ACC_FIELD_STRING:
    default:
      return g_param_spec_string (field->name, NULL, NULL, NULL, flags);
    }
}

/**
 * acc_record_class_set_fields:
 * @klass: the class of a kind of records
 * @fields: (array length=n_fields): static table
 * @n_fields: its length
 *
 * Called once in class_init: makes a read-only property of every field.
 */
void
acc_record_class_set_fields (AccRecordClass *klass, const AccField *fields, guint n_fields)
{
  G_OBJECT_CLASS (klass)->get_property = acc_record_get_property; /* GObject clears it in every class */
  klass->fields = fields;
  klass->n_fields = n_fields;
  for (guint i = 0; i < n_fields; i++)
    g_object_class_install_property (G_OBJECT_CLASS (klass), i + 1, field_pspec (&fields[i]));
}

/**
 * acc_bundle_fault:
 * @error: (out) (optional): #ACC_BUNDLE_ERROR
 * @code: the kind of fault
 * @file: the file's name
 * @pointer: JSON pointer into it
 * @format: what was expected and what was found
 *
 * Where and what, in the words every message has: "actions.json: /12/date: expected …, found …".
 *
 * Returns: %FALSE
 */
gboolean
acc_bundle_fault (GError **error, AccBundleError code, const char *file, const char *pointer, const char *format, ...)
{
  g_autofree char *what = NULL;
  va_list args;

  va_start (args, format);
  what = g_strdup_vprintf (format, args);
  va_end (args);
  g_set_error (error, ACC_BUNDLE_ERROR, code, "%s: %s: %s", file, pointer, what);
  return FALSE;
}

/* The same of one member of a record. */
static gboolean G_GNUC_PRINTF (6, 7)
fault (const char *file, const char *pointer, const char *key, AccBundleError code, GError **error, const char *format, ...)
{
  g_autofree char *where = g_strconcat (pointer, "/", key, NULL);
  g_autofree char *what = NULL;
  va_list args;

  va_start (args, format);
  what = g_strdup_vprintf (format, args);
  va_end (args);
  return acc_bundle_fault (error, code, file, where, "%s", what);
}

static char *
describe (JsonNode *node)
{
  g_autofree char *json = json_to_string (node, FALSE);

  if (json == NULL)
    return g_strdup (_ ("nothing"));
  if (strlen (json) > 60)
    {
      json[57] = '\0';
      while (!g_utf8_validate (json, -1, NULL))
        json[strlen (json) - 1] = '\0';
      return g_strconcat (json, "…", NULL);
    }
  return g_steal_pointer (&json);
}

/* A sentence for each kind: no language can put them together. */
static char *
describe_misfit (AccFieldType type, JsonNode *node)
{
  g_autofree char *found = describe (node);

  switch (type)
    {
    case ACC_FIELD_STRING: return g_strdup_printf (_ ("expected a text, found %s"), found);
    case ACC_FIELD_STRINGS: return g_strdup_printf (_ ("expected a list of texts, found %s"), found);
    case ACC_FIELD_DATE: return g_strdup_printf (_ ("expected a date, found %s"), found);
    case ACC_FIELD_SPAN: return g_strdup_printf (_ ("expected a date or span, found %s"), found);
    case ACC_FIELD_INT: return g_strdup_printf (_ ("expected a whole number, found %s"), found);
    case ACC_FIELD_BOOLEAN: return g_strdup_printf (_ ("expected true or false, found %s"), found);
    case ACC_FIELD_ENUM:
    default: return g_strdup_printf (_ ("expected a word, found %s"), found);
    }
}

static gboolean
read_strings (JsonNode *node, GStrv *strings)
{
  g_autoptr (GPtrArray) result = g_ptr_array_new_with_free_func (g_free);
  JsonArray *array;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    return FALSE;
  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);

      if (json_node_get_value_type (element) != G_TYPE_STRING)
        return FALSE;
      g_ptr_array_add (result, g_strdup (json_node_get_string (element)));
    }
  g_ptr_array_add (result, NULL);
  *strings = (GStrv) g_ptr_array_free (g_steal_pointer (&result), FALSE);
  return TRUE;
}

/* The names that an enumeration allows, for the message. */
static char *
enum_words (GEnumClass *klass)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < klass->n_values; i++)
    g_string_append_printf (words, "%s%s", i ? ", " : "", klass->values[i].value_nick);
  return g_string_free (words, FALSE);
}

static gboolean
read_field (AccRecord *self, const AccField *field, const char *key, JsonNode *node, const char *file,
            const char *pointer, GError **error)
{
  g_autoptr (GError) cause = NULL;
  g_autofree char *found = NULL;
  GType type = JSON_NODE_HOLDS_VALUE (node) ? json_node_get_value_type (node) : G_TYPE_INVALID;
  gboolean fits = FALSE;

  switch (field->type)
    {
    case ACC_FIELD_STRING:
      if ((fits = type == G_TYPE_STRING && (*json_node_get_string (node) != '\0' || !(field->flags & ACC_FIELD_REQUIRED))))
        FIELD (self, field, char *) = json_node_dup_string (node);
      break;
    case ACC_FIELD_STRINGS:
      fits = read_strings (node, &FIELD (self, field, GStrv))
             && (!(field->flags & ACC_FIELD_REQUIRED) || FIELD (self, field, GStrv)[0] != NULL);
      break;
    case ACC_FIELD_DATE:
      if ((fits = type == G_TYPE_STRING) && !acc_date_parse (json_node_get_string (node), &FIELD (self, field, AccDate), &cause))
        return fault (file, pointer, key, ACC_BUNDLE_ERROR_VALUE, error, "%s", cause->message);
      break;
    case ACC_FIELD_SPAN:
      if ((fits = type == G_TYPE_STRING) && !acc_span_parse (json_node_get_string (node), &FIELD (self, field, AccSpan), &cause))
        return fault (file, pointer, key, ACC_BUNDLE_ERROR_VALUE, error, "%s", cause->message);
      break;
    case ACC_FIELD_INT:
      if ((fits = type == G_TYPE_INT64 && json_node_get_int (node) >= 0))
        FIELD (self, field, gint64) = json_node_get_int (node);
      break;
    case ACC_FIELD_BOOLEAN:
      if ((fits = type == G_TYPE_BOOLEAN))
        FIELD (self, field, gboolean) = json_node_get_boolean (node);
      break;
    case ACC_FIELD_ENUM:
      if ((fits = type == G_TYPE_STRING))
        {
          g_autoptr (GEnumClass) klass = g_type_class_ref (field->enum_type ());
          GEnumValue *value = g_enum_get_value_by_nick (klass, json_node_get_string (node));

          if (value == NULL)
            {
              g_autofree char *words = enum_words (klass);

              return fault (file, pointer, key, ACC_BUNDLE_ERROR_VALUE, error, _ ("expected one of %s, found “%s”"), words,
                            json_node_get_string (node));
            }
          FIELD (self, field, int) = value->value;
        }
      break;
    default:
      g_assert_not_reached ();
    }
  if (fits)
    return TRUE;
  found = describe_misfit (field->type, node);
  return fault (file, pointer, key, ACC_BUNDLE_ERROR_TYPE, error, "%s", found);
}

static gboolean
has_field (AccRecordClass *klass, const char *key)
{
  for (guint i = 0; i < klass->n_fields; i++)
    {
      g_autofree char *own = json_key (&klass->fields[i]);

      if (strcmp (own, key) == 0)
        return TRUE;
    }
  return FALSE;
}

/**
 * acc_record_read:
 * @type: a kind of record
 * @node: a JSON object
 * @file: the file's name, for messages
 * @pointer: the JSON pointer of @node, for messages
 * @error: #ACC_BUNDLE_ERROR
 *
 * Returns: (transfer full) (nullable): the record, or %NULL
 */
AccRecord *
acc_record_read (GType type, JsonNode *node, const char *file, const char *pointer, GError **error)
{
  g_autoptr (AccRecord) self = g_object_new (type, NULL);
  AccRecordClass *klass = ACC_RECORD_GET_CLASS (self);
  JsonObject *object;
  guint used = 0;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      g_autofree char *found = describe (node);

      acc_bundle_fault (error, ACC_BUNDLE_ERROR_TYPE, file, pointer, _ ("expected a record, found %s"), found);
      return NULL;
    }
  object = json_node_get_object (node);
  for (guint i = 0; i < klass->n_fields; i++)
    {
      const AccField *field = &klass->fields[i];
      g_autofree char *key = json_key (field);
      JsonNode *value = json_object_get_member (object, key);

      if (field->type == ACC_FIELD_INT)
        FIELD (self, field, gint64) = ACC_INT_ABSENT;
      if (value != NULL && !JSON_NODE_HOLDS_NULL (value))
        {
          if (!read_field (self, field, key, value, file, pointer, error))
            return NULL;
        }
      else if (field->flags & ACC_FIELD_REQUIRED)
        {
          fault (file, pointer, key, ACC_BUNDLE_ERROR_TYPE, error, _ ("required, but not there"));
          return NULL;
        }
      used += value != NULL;
    }
  if (used != json_object_get_size (object))
    {
      g_autoptr (GList) members = json_object_get_members (object);

      for (GList *l = members; l != NULL; l = l->next)
        if (!has_field (klass, l->data))
          {
            fault (file, pointer, l->data, ACC_BUNDLE_ERROR_TYPE, error, _ ("not a member of this kind of record; check the spelling"));
            return NULL;
          }
    }
  return g_steal_pointer (&self);
}

/**
 * acc_record_write:
 * @self: a record
 * @builder: where an object is begun and ended
 *
 * Writes what is set, in the order of the table of fields; the inverse of acc_record_read().
 */
void
acc_record_write (AccRecord *self, JsonBuilder *builder)
{
  AccRecordClass *klass = ACC_RECORD_GET_CLASS (self);

  json_builder_begin_object (builder);
  for (guint i = 0; i < klass->n_fields; i++)
    {
      const AccField *field = &klass->fields[i];
      g_autofree char *key = json_key (field);
      g_autofree char *text = NULL;

      switch (field->type)
        {
        case ACC_FIELD_STRING:
          text = g_strdup (FIELD (self, field, char *));
          break;
        case ACC_FIELD_DATE:
          if (acc_date_is_set (FIELD (self, field, AccDate)))
            text = acc_date_to_string (FIELD (self, field, AccDate));
          break;
        case ACC_FIELD_SPAN:
          if (acc_span_is_set (&FIELD (self, field, AccSpan)))
            text = acc_span_to_string (&FIELD (self, field, AccSpan));
          break;
        case ACC_FIELD_ENUM:
          {
            g_autoptr (GEnumClass) enum_class = g_type_class_ref (field->enum_type ());

            text = g_strdup (g_enum_get_value (enum_class, FIELD (self, field, int))->value_nick);
          }
          break;
        case ACC_FIELD_INT:
          if (FIELD (self, field, gint64) != ACC_INT_ABSENT)
            {
              json_builder_set_member_name (builder, key);
              json_builder_add_int_value (builder, FIELD (self, field, gint64));
            }
          break;
        case ACC_FIELD_BOOLEAN:
          json_builder_set_member_name (builder, key);
          json_builder_add_boolean_value (builder, FIELD (self, field, gboolean));
          break;
        case ACC_FIELD_STRINGS:
          if (FIELD (self, field, GStrv) != NULL)
            {
              json_builder_set_member_name (builder, key);
              json_builder_begin_array (builder);
              for (char **s = FIELD (self, field, GStrv); *s != NULL; s++)
                json_builder_add_string_value (builder, *s);
              json_builder_end_array (builder);
            }
          break;
        default:
          g_assert_not_reached ();
        }
      if (text != NULL)
        {
          json_builder_set_member_name (builder, key);
          json_builder_add_string_value (builder, text);
        }
    }
  json_builder_end_object (builder);
}
