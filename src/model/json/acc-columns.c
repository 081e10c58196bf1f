/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What files of series and of procedures share: their format, years, and a figure for each of them. */

#include "config.h"

#include "model/json/acc-columns.h"

#include <string.h>

#include "model/figures/acc-series.h"

/**
 * acc_json_misfit:
 * @node: what was found
 *
 * As acc_fault_add().
 *
 * Returns: %FALSE
 */
gboolean
acc_json_misfit (const AccFaultPlace *place, const char *member, AccFaultKind kind, JsonNode *node)
{
  g_autofree char *found = acc_json_describe (node);

  return acc_fault_add (place, member, kind, NULL, found);
}

/**
 * acc_json_get_table:
 * @root: (nullable): of a file; %NULL where it could not be read, of which there is a fault already
 * @format: its format
 * @fields: (array length=n_fields): what it has
 * @place: where it is
 *
 * Returns: (transfer none) (nullable): the object that the file is; or %NULL with a fault
 */
JsonObject *
acc_json_get_table (JsonNode *root, const char *format, const AccField *fields, gsize n_fields, const AccFaultPlace *place)
{
  JsonObject *object;

  if (root == NULL)
    return NULL;
  if (!JSON_NODE_HOLDS_OBJECT (root))
    {
      acc_json_misfit (place, NULL, ACC_FAULT_NOT_OBJECT, root);
      return NULL;
    }
  object = json_node_get_object (root);
  return acc_json_check_format (object, format, place) && acc_fields_check (fields, n_fields, object, place) ? object : NULL;
}

/**
 * acc_json_get_list:
 * @object: a JSON object
 * @key: a member that it has
 * @place: where the object is
 *
 * Returns: (transfer none) (nullable): the list, which is not empty; or %NULL with a fault
 */
JsonArray *
acc_json_get_list (JsonObject *object, const char *key, const AccFaultPlace *place)
{
  JsonNode *node = json_object_get_member (object, key);

  if (JSON_NODE_HOLDS_ARRAY (node) && json_array_get_length (json_node_get_array (node)) > 0)
    return json_node_get_array (node);
  acc_json_misfit (place, key, ACC_FAULT_NOT_LIST, node);
  return NULL;
}

/**
 * acc_json_read_years:
 * @object: with a member "years"
 * @place: where it is
 *
 * Returns: (transfer full) (element-type gint16) (nullable): the years, at least one; or %NULL with a fault
 */
GArray *
acc_json_read_years (JsonObject *object, const AccFaultPlace *place)
{
  g_autoptr (GArray) years = g_array_new (FALSE, FALSE, sizeof (gint16));
  gint16 before = ACC_COLUMN_YEAR_FIRST - 1;
  JsonArray *array;

  if (!json_object_has_member (object, "years"))
    acc_fault_add (place, "years", ACC_FAULT_MISSING, NULL, NULL);
  if (!json_object_has_member (object, "years") || (array = acc_json_get_list (object, "years", place)) == NULL)
    return NULL;
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);
      gint64 year = json_node_get_value_type (element) == G_TYPE_INT64 ? json_node_get_int (element) : 0;

      if (year <= before || year > ACC_COLUMN_YEAR_LAST)
        {
          g_autofree char *member = g_strdup_printf ("years/%u", i);

          acc_json_misfit (place, member, ACC_FAULT_YEAR, element);
          return NULL;
        }
      before = (gint16) year;
      g_array_append_val (years, before);
    }
  return g_steal_pointer (&years);
}

/**
 * acc_json_read_figures:
 * @object: with a member @key
 * @key: a column
 * @n_years: how many figures it must have
 * @figures: (array length=n_years): where they go; %ACC_FIGURE_ABSENT where the file has null
 * @place: where the object is
 *
 * Returns: whether no fault was added
 */
gboolean
acc_json_read_figures (JsonObject *object, const char *key, guint n_years, gint64 *figures, const AccFaultPlace *place)
{
  JsonNode *node = json_object_get_member (object, key);
  JsonArray *array;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    return acc_json_misfit (place, key, ACC_FAULT_NOT_LIST, node);
  array = json_node_get_array (node);
  if (json_array_get_length (array) != n_years)
    {
      g_autofree char *expected = g_strdup_printf ("%u", n_years);
      g_autofree char *found = g_strdup_printf ("%u", json_array_get_length (array));

      return acc_fault_add (place, key, ACC_FAULT_LENGTH, expected, found);
    }
  for (guint i = 0; i < n_years; i++)
    {
      JsonNode *element = json_array_get_element (array, i);

      if (JSON_NODE_HOLDS_NULL (element))
        figures[i] = ACC_FIGURE_ABSENT;
      else if (json_node_get_value_type (element) == G_TYPE_INT64 && json_node_get_int (element) >= 0)
        figures[i] = json_node_get_int (element);
      else
        {
          g_autofree char *member = g_strdup_printf ("%s/%u", key, i);

          return acc_json_misfit (place, member, ACC_FAULT_FIGURE, element);
        }
    }
  return TRUE;
}

/**
 * acc_json_check_format:
 * @object: a file's object
 * @format: what its member "format" must be
 * @place: where it is
 *
 * Returns: whether it is
 */
gboolean
acc_json_check_format (JsonObject *object, const char *format, const AccFaultPlace *place)
{
  const char *found = acc_json_get_text (object, "format");

  return g_strcmp0 (found, format) == 0 || acc_fault_add (place, "format", ACC_FAULT_CONSTANT, format, found);
}
