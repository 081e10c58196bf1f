/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads the translations that a manifest names or holds, with all their faults. */

#include "config.h"

#include "model/bundle/acc-translations.h"

#include <string.h>

#include "model/json/acc-field.h"
#include "model/json/acc-json.h"

#define MEMBER "translations"

static const AccField file_field = { "file", ACC_FIELD_STRING, .form = ACC_FORM_FILE };
static const AccField text_field = { "text", ACC_FIELD_STRING, .form = ACC_FORM_TEXT };

/**
 * acc_translations_new:
 *
 * Returns: (transfer full): no translations yet
 */
GHashTable *
acc_translations_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_hash_table_unref);
}

static void
refuse (const AccFaultPlace *place,
        JsonNode            *node)
{
  g_autofree char *found = acc_json_describe (node);

  acc_fault_add (place, NULL, ACC_FAULT_NOT_OBJECT, NULL, found);
}

/* The members of a table are texts, not names: a pointer writes "/" in them as "~1" and "~" as "~0" (RFC 6901). */
static char *
escape (const char *text)
{
  g_auto (GStrv) tildes = g_strsplit (text, "~", -1);
  g_autofree char *once = g_strjoinv ("~0", tildes);
  g_auto (GStrv) slashes = g_strsplit (once, "/", -1);

  return g_strjoinv ("~1", slashes);
}

static void
read_table (GHashTable          *table,
            JsonNode            *node,
            const AccFaultPlace *place)
{
  JsonObjectIter iter;
  const char *text;
  JsonNode *value;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      refuse (place, node);
      return;
    }
  json_object_iter_init (&iter, json_node_get_object (node));
  while (json_object_iter_next (&iter, &text, &value))
    {
      g_autofree char *member = escape (text);

      if (!acc_form_matches (ACC_FORM_TEXT, text))
        acc_fault_add (place, member, ACC_FAULT_TEXT, NULL, text);
      else if (acc_field_check (&text_field, member, value, place))
        g_hash_table_insert (table, g_strdup (text), g_strdup (json_node_get_string (value)));
    }
}

static void
read_language (GHashTable          *table,
               const char          *language,
               JsonNode            *node,
               GFile               *folder,
               GCancellable        *cancellable,
               const AccFaultPlace *manifest)
{
  g_autofree char *pointer = g_strconcat ("/" MEMBER "/", language, NULL);
  g_autoptr (GFile) file = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (JsonNode) root = NULL;

  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
    {
      AccFaultPlace place = { manifest->faults, json_node_get_string (node), "", -1, -1 };

      if (!acc_field_check (&file_field, pointer + 1, node, manifest))
        return;
      file = g_file_get_child (folder, json_node_get_string (node));
      bytes = acc_json_load (file, cancellable, &place);
      root = bytes != NULL ? acc_json_parse (bytes, &place) : NULL;
      if (root != NULL)
        read_table (table, root, &place);
    }
  else
    {
      AccFaultPlace place = { manifest->faults, manifest->file, pointer, -1, -1 };

      read_table (table, node, &place);
    }
}

/**
 * acc_translations_read:
 * @self: what it is added to
 * @node: the manifest's member: an object of languages, each with the name of a file or the table itself
 * @folder: where the files are
 * @cancellable: (nullable): to stop
 * @manifest: where the manifest's faults go
 */
void
acc_translations_read (GHashTable          *self,
                       JsonNode            *node,
                       GFile               *folder,
                       GCancellable        *cancellable,
                       const AccFaultPlace *manifest)
{
  AccFaultPlace place = { manifest->faults, manifest->file, "/" MEMBER, -1, -1 };
  JsonObjectIter iter;
  const char *language;
  JsonNode *value;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      refuse (&place, node);
      return;
    }
  json_object_iter_init (&iter, json_node_get_object (node));
  while (json_object_iter_next (&iter, &language, &value))
    {
      GHashTable *table;

      if (!acc_form_matches (ACC_FORM_LANGUAGE, language))
        {
          acc_fault_add (&place, language, ACC_FAULT_FORM, "pt-BR", language);
          continue;
        }
      table = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
      g_hash_table_insert (self, g_strdup (language), table);
      read_language (table, language, value, folder, cancellable, manifest);
    }
}

/**
 * acc_translations_find:
 * @language: BCP 47; what there is of "pt" serves for "pt-BR" too
 * @text: an English text of the bundle
 *
 * Returns: (transfer none) (nullable): its translation
 */
const char *
acc_translations_find (GHashTable *self,
                       const char *language,
                       const char *text)
{
  GHashTable *table = g_hash_table_lookup (self, language);
  const char *found = table != NULL ? g_hash_table_lookup (table, text) : NULL;
  g_autofree char *primary = NULL;

  if (found != NULL || strchr (language, '-') == NULL)
    return found;
  primary = g_strndup (language, strcspn (language, "-"));
  table = g_hash_table_lookup (self, primary);
  return table != NULL ? g_hash_table_lookup (table, text) : NULL;
}
