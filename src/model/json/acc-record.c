/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The base of all records: reads, frees, writes and gives as properties what a table of fields says. */
#include "config.h"

#include "model/json/acc-record.h"

G_DEFINE_ABSTRACT_TYPE (AccRecord, acc_record, G_TYPE_OBJECT)

#define FIELD(self, field, type) (*(type *) G_STRUCT_MEMBER_P ((self), (field)->offset))

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
    case ACC_FIELD_TEXTS:
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
      else if (field->type == ACC_FIELD_STRINGS || field->type == ACC_FIELD_TEXTS)
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
    case ACC_FIELD_TEXTS:
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

static GStrv
read_strings (JsonArray *array)
{
  guint n = json_array_get_length (array);
  GStrv strings = g_new0 (char *, n + 1);

  for (guint i = 0; i < n; i++)
    strings[i] = g_strdup (json_array_get_string_element (array, i));
  return strings;
}

static GStrv
read_texts (JsonObject *object)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  JsonObjectIter iter;
  JsonNode *value;
  const char *key;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &key, &value))
    {
      g_strv_builder_add (builder, key);
      g_strv_builder_add (builder, json_node_get_string (value));
    }
  return g_strv_builder_end (builder);
}

/* The value has been checked. */
static void
read_field (AccRecord *self, const AccField *field, JsonNode *node)
{
  switch (field->type)
    {
    case ACC_FIELD_STRING:
      FIELD (self, field, char *) = json_node_dup_string (node);
      break;
    case ACC_FIELD_STRINGS:
      FIELD (self, field, GStrv) = read_strings (json_node_get_array (node));
      break;
    case ACC_FIELD_TEXTS:
      FIELD (self, field, GStrv) = read_texts (json_node_get_object (node));
      break;
    case ACC_FIELD_DATE:
      acc_date_parse (json_node_get_string (node), &FIELD (self, field, AccDate), NULL);
      break;
    case ACC_FIELD_SPAN:
      acc_span_parse (json_node_get_string (node), &FIELD (self, field, AccSpan), NULL);
      break;
    case ACC_FIELD_INT:
      FIELD (self, field, gint64) = json_node_get_int (node);
      break;
    case ACC_FIELD_BOOLEAN:
      FIELD (self, field, gboolean) = json_node_get_boolean (node);
      break;
    case ACC_FIELD_ENUM:
      {
        g_autoptr (GEnumClass) klass = g_type_class_ref (field->enum_type ());

        FIELD (self, field, int) = g_enum_get_value_by_nick (klass, json_node_get_string (node))->value;
      }
      break;
    case ACC_FIELD_NODE:
    default:
      g_assert_not_reached ();
    }
}

/**
 * acc_record_read:
 * @type: a kind of record
 * @node: a JSON object
 * @place: where it is, and the list that all its faults are added to
 *
 * Returns: (transfer full) (nullable): the record, or %NULL
 */
AccRecord *
acc_record_read (GType type, JsonNode *node, const AccFaultPlace *place)
{
  g_autoptr (AccRecord) self = g_object_new (type, NULL);
  AccRecordClass *klass = ACC_RECORD_GET_CLASS (self);
  JsonObject *object;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      g_autofree char *found = acc_json_describe (node);

      acc_fault_add (place, NULL, ACC_FAULT_NOT_RECORD, NULL, found);
      return NULL;
    }
  object = json_node_get_object (node);
  if (!acc_fields_check (klass->fields, klass->n_fields, object, place) || (klass->check != NULL && !klass->check (object, place)))
    return NULL;
  for (guint i = 0; i < klass->n_fields; i++)
    {
      const AccField *field = &klass->fields[i];
      g_autofree char *key = acc_field_get_key (field);
      JsonNode *value = json_object_get_member (object, key);

      if (value != NULL)
        read_field (self, field, value);
      else if (field->type == ACC_FIELD_INT)
        FIELD (self, field, gint64) = ACC_INT_ABSENT;
      else if (field->flags & ACC_FIELD_NO_DEFAULT)
        FIELD (self, field, int) = ACC_ENUM_ABSENT;
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
      g_autofree char *key = acc_field_get_key (field);
      g_autofree char *text = NULL;

      if (field->flags & ACC_FIELD_EDITORIAL)
        continue;
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

            if (FIELD (self, field, int) != ACC_ENUM_ABSENT)
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
        case ACC_FIELD_TEXTS:
          if (FIELD (self, field, GStrv) != NULL)
            {
              json_builder_set_member_name (builder, key);
              json_builder_begin_object (builder);
              for (char **s = FIELD (self, field, GStrv); *s != NULL; s += 2)
                {
                  json_builder_set_member_name (builder, s[0]);
                  json_builder_add_string_value (builder, s[1]);
                }
              json_builder_end_object (builder);
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
