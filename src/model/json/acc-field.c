/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Checks JSON against a table of fields. */

#include "config.h"

#include "model/json/acc-field.h"

#include <string.h>

/* Characters of a text. Ours have 200 at most; one of a hundred thousand keeps whoever draws it busy for half a minute. */
#define LENGTH_MAX 10000

/* In the dialect that JSON Schema has: data/schema/ holds the same. */
static const struct
{
  const char *pattern;
  const char *example; /* NULL: the fault has a sentence of its own */
} forms[ACC_N_FORMS] = {
  /* One line, without what steers a terminal or turns round the text behind it: controls, separators of lines, and the embeddings, overrides
   * and isolates of Unicode. The marks of direction (U+200E, U+200F) reach no further than their own text, and some scripts need them. */
  [ACC_FORM_TEXT] = { "^(?!\\s)[^\\x00-\\x1f\\x7f-\\x9f\u2028-\u202e\u2066-\u2069]{1,10000}(?<!\\s)$", NULL },
  [ACC_FORM_ISO3] = { "^[A-Z]{3}$", "KAZ" },
  [ACC_FORM_SERIES] = { "^([A-Z]{3}|world)$", "KAZ" },
  [ACC_FORM_M49] = { "^[0-9]{3}$", "143" },
  [ACC_FORM_KEY] = { "^[a-z0-9]+(-[a-z0-9]+)*$", "some-treaty" },
  [ACC_FORM_ARTICLE] = { "^([0-9]+|[IVX]+)(\\([0-9A-Za-z]+\\))*$", "17(2)(a)" },
  [ACC_FORM_FILE] = { "^[^./\\\\][^/\\\\]*$", NULL },
  [ACC_FORM_UNTC] = { "^[IVX]+-[0-9]+(-[a-z])?$", "V-2" },
  [ACC_FORM_ADDRESS] = { "^https?://[!-~]+$", "https://www.unhcr.org" },
  [ACC_FORM_PROCEDURE] = { "^[GJU]$", "G" },
  [ACC_FORM_LEVEL] = { "^[A-Z]{2}$", "FI" },
  [ACC_FORM_UNIT] = { "^(persons|cases)$", "persons" },
  [ACC_FORM_APPLICATION] = { "^[A-Z]{1,2}$", "N" },
  [ACC_FORM_CATEGORY] = { "^[a-z0-9]+(_[a-z0-9]+)*$", "some_people" },
  [ACC_FORM_SIDE] = { "^(hosted|abroad)$", "hosted" },
  [ACC_FORM_LANGUAGE] = { "^[a-z]{2,3}(-[A-Z]{2})?$", "pt-BR" },
};

static const AccFaultKind misfits[] = {
  [ACC_FIELD_STRING] = ACC_FAULT_NOT_TEXT,
  [ACC_FIELD_STRINGS] = ACC_FAULT_NOT_TEXTS,
  [ACC_FIELD_DATE] = ACC_FAULT_NOT_DATE,
  [ACC_FIELD_SPAN] = ACC_FAULT_NOT_SPAN,
  [ACC_FIELD_INT] = ACC_FAULT_NOT_INT,
  [ACC_FIELD_BOOLEAN] = ACC_FAULT_NOT_BOOLEAN,
  [ACC_FIELD_ENUM] = ACC_FAULT_NOT_WORD,
  [ACC_FIELD_TEXTS] = ACC_FAULT_NOT_OBJECT,
};

/**
 * acc_field_get_key:
 *
 * Returns: (transfer full): its member of a JSON object
 */
char *
acc_field_get_key (const AccField *field)
{
  return g_strdelimit (g_strdup (field->name), "-", '_');
}

gint64
acc_field_get_max (const AccField *field)
{
  return field->max != 0 ? field->max : ACC_INT_LARGEST;
}

const char *
acc_form_get_pattern (AccForm form)
{
  return forms[form].pattern;
}

const char *
acc_form_get_example (AccForm form)
{
  return forms[form].example;
}

/**
 * acc_form_matches:
 * @text: valid UTF-8
 *
 * May be called from any thread.
 *
 * Returns: whether a text has a form
 */
gboolean
acc_form_matches (AccForm     form,
                  const char *text)
{
  static GRegex *compiled[ACC_N_FORMS];

  if (g_once_init_enter (&compiled[form]))
    {
      GRegex *regex = g_regex_new (forms[form].pattern, G_REGEX_OPTIMIZE | G_REGEX_DOLLAR_ENDONLY, 0, NULL);

      g_assert (regex != NULL);
      g_once_init_leave (&compiled[form], regex);
    }
  return g_regex_match (compiled[form], text, 0, NULL);
}

static gboolean
is_too_long (const char *text)
{
  return strlen (text) > LENGTH_MAX && g_utf8_strlen (text, -1) > LENGTH_MAX;
}

static gboolean
check_form (AccForm              form,
            const char          *member,
            const char          *text,
            const AccFaultPlace *place)
{
  if (is_too_long (text))
    return acc_fault_add (place, member, ACC_FAULT_TOO_LONG, G_STRINGIFY (LENGTH_MAX), text);
  if (acc_form_matches (form, text))
    return TRUE;
  return acc_fault_add (place, member, form == ACC_FORM_FILE ? ACC_FAULT_FILE_NAME : form == ACC_FORM_TEXT ? ACC_FAULT_TEXT : ACC_FAULT_FORM, acc_form_get_example (form),
                        text);
}

/**
 * acc_json_describe:
 *
 * Returns: (transfer full): what to say was found
 */
char *
acc_json_describe (JsonNode *node)
{
  return json_to_string (node, FALSE);
}

/**
 * acc_json_get_text:
 *
 * Returns: (nullable) (transfer none): the member, where it is a text
 */
const char *
acc_json_get_text (JsonObject *object,
                   const char *key)
{
  JsonNode *node = json_object_get_member (object, key);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING ? json_node_get_string (node) : NULL;
}

static gboolean
misfit (AccFaultKind         kind,
        const char          *member,
        JsonNode            *node,
        const AccFaultPlace *place)
{
  g_autofree char *found = acc_json_describe (node);

  return acc_fault_add (place, member, kind, NULL, found);
}

static gboolean
check_strings (const AccField      *field,
               const char          *member,
               JsonNode            *node,
               const AccFaultPlace *place)
{
  JsonArray *array = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
  guint n = array != NULL ? json_array_get_length (array) : 0;
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  gboolean good = TRUE;

  if (n == 0)
    return misfit (ACC_FAULT_NOT_TEXTS, member, node, place);
  for (guint i = 0; i < n; i++)
    {
      JsonNode *element = json_array_get_element (array, i);
      g_autofree char *own = NULL;
      const char *text;

      if (json_node_get_value_type (element) != G_TYPE_STRING)
        return misfit (ACC_FAULT_NOT_TEXTS, member, node, place);
      text = json_node_get_string (element);
      if (!is_too_long (text) && acc_form_matches (field->form, text) && g_hash_table_add (seen, (gpointer) text))
        continue;
      own = g_strdup_printf ("%s/%u", member, i);
      if (check_form (field->form, own, text, place))
        acc_fault_add (place, own, ACC_FAULT_TWICE_IN_LIST, NULL, text);
      good = FALSE;
    }
  return good;
}

static gboolean
check_texts (const AccField *field, const char *member, JsonNode *node, const AccFaultPlace *place)
{
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  gboolean good = TRUE;
  JsonObjectIter iter;
  JsonNode *value;
  const char *key;

  if (object == NULL || json_object_get_size (object) == 0)
    return misfit (ACC_FAULT_NOT_OBJECT, member, node, place);
  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &key, &value))
    {
      g_autofree char *own = g_strdup_printf ("%s/%s", member, key);

      if (!acc_form_matches (field->form, key))
        good = acc_fault_add (place, own, ACC_FAULT_UNKNOWN_MEMBER, NULL, NULL);
      else if (json_node_get_value_type (value) != G_TYPE_STRING)
        good = misfit (ACC_FAULT_NOT_TEXT, own, value, place);
      else
        good &= check_form (ACC_FORM_TEXT, own, json_node_get_string (value), place);
    }
  return good;
}

static gboolean
check_word (const AccField      *field,
            const char          *member,
            const char          *word,
            const AccFaultPlace *place)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (field->enum_type ());
  g_autoptr (GString) words = NULL;

  if (g_enum_get_value_by_nick (klass, word) != NULL)
    return TRUE;
  words = g_string_new (NULL);
  for (guint i = 0; i < klass->n_values; i++)
    g_string_append_printf (words, "%s%s", i > 0 ? ", " : "", klass->values[i].value_nick);
  return acc_fault_add (place, member, ACC_FAULT_WORD, words->str, word);
}

/**
 * acc_field_check:
 * @field: what the member must be
 * @member: its key
 * @node: its value
 * @place: of the object that has it
 *
 * Returns: whether no fault was added
 */
gboolean
acc_field_check (const AccField      *field,
                 const char          *member,
                 JsonNode            *node,
                 const AccFaultPlace *place)
{
  GType type = JSON_NODE_HOLDS_VALUE (node) ? json_node_get_value_type (node) : G_TYPE_INVALID;
  g_autoptr (GError) error = NULL;

  if (field->type == ACC_FIELD_NODE)
    return TRUE;
  if (field->type == ACC_FIELD_STRINGS)
    return check_strings (field, member, node, place);
  if (field->type == ACC_FIELD_TEXTS)
    return check_texts (field, member, node, place);
  if (type != (field->type == ACC_FIELD_INT ? G_TYPE_INT64 : field->type == ACC_FIELD_BOOLEAN ? G_TYPE_BOOLEAN : G_TYPE_STRING))
    return misfit (misfits[field->type], member, node, place);
  switch (field->type)
    {
    case ACC_FIELD_STRING:
      return check_form (field->form, member, json_node_get_string (node), place);
    case ACC_FIELD_DATE:
      {
        AccDate date;

        return acc_date_parse (json_node_get_string (node), &date, &error) || acc_fault_add (place, member, ACC_FAULT_DATE, NULL, error->message);
      }
    case ACC_FIELD_SPAN:
      {
        AccSpan span;

        return acc_span_parse (json_node_get_string (node), &span, &error) || acc_fault_add (place, member, ACC_FAULT_DATE, NULL, error->message);
      }
    case ACC_FIELD_INT:
      if (json_node_get_int (node) < field->min || json_node_get_int (node) > acc_field_get_max (field))
        {
          g_autofree char *range = g_strdup_printf ("%" G_GINT64_FORMAT "–%" G_GINT64_FORMAT, field->min, acc_field_get_max (field));

          g_autofree char *found = acc_json_describe (node);

          return acc_fault_add (place, member, ACC_FAULT_RANGE, range, found);
        }
      return TRUE;
    case ACC_FIELD_ENUM:
      return check_word (field, member, json_node_get_string (node), place);
    case ACC_FIELD_BOOLEAN:
    case ACC_FIELD_STRINGS:
    case ACC_FIELD_TEXTS:
    case ACC_FIELD_NODE:
    default:
      return TRUE;
    }
}

static gboolean
has_key (const AccField *fields,
         guint           n_fields,
         const char     *key)
{
  for (guint f = 0; f < n_fields; f++)
    {
      g_autofree char *own = acc_field_get_key (&fields[f]);

      if (strcmp (own, key) == 0)
        return TRUE;
    }
  return FALSE;
}

/**
 * acc_fields_check:
 * @fields: (array length=n_fields): what the object may and must have
 * @object: a JSON object
 * @place: where it is
 *
 * Returns: whether no fault was added
 */
gboolean
acc_fields_check (const AccField      *fields,
                  guint                n_fields,
                  JsonObject          *object,
                  const AccFaultPlace *place)
{
  gboolean good = TRUE;
  guint used = 0;

  for (guint f = 0; f < n_fields; f++)
    {
      g_autofree char *key = acc_field_get_key (&fields[f]);
      JsonNode *value = json_object_get_member (object, key);

      if (value != NULL)
        {
          good &= acc_field_check (&fields[f], key, value, place);
          used++;
        }
      else if (fields[f].flags & ACC_FIELD_REQUIRED)
        good = acc_fault_add (place, key, ACC_FAULT_MISSING, NULL, NULL);
    }
  if (used != json_object_get_size (object))
    {
      g_autoptr (GList) members = json_object_get_members (object);

      for (GList *l = members; l != NULL; l = l->next)
        if (!has_key (fields, n_fields, l->data))
          good = acc_fault_add (place, l->data, ACC_FAULT_UNKNOWN_MEMBER, NULL, NULL);
    }
  return good;
}
