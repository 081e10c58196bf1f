/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The yearly procedures of one State: reads the runs of its file into plain arrays. */

#include "config.h"

#include "model/acc-procedures.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/acc-json.h"
#include "model/acc-record.h"
#include "model/acc-series.h"

#define FORMAT "accession-procedures-1"

struct _AccProcedures
{
  GObject parent_instance;

  char *code;
  char *source;
  GArray *runs; /* AccProceduresRun */
};

G_DEFINE_FINAL_TYPE (AccProcedures, acc_procedures, G_TYPE_OBJECT)

static const struct
{
  const char *key;
  const char *figures[ACC_PROCEDURES_FIGURES_MAX];
} tables[ACC_PROCEDURES_N_TABLES] = {
  [ACC_PROCEDURES_APPLICATIONS] = { "applications", { "applied" } },
  [ACC_PROCEDURES_DECISIONS] = { "decisions", { "recognized", "other", "rejected", "closed", "total" } },
  [ACC_PROCEDURES_SOLUTIONS] = { "solutions", { "left", "resettled", "naturalized" } },
  [ACC_PROCEDURES_RETURNS] = { "returns", { "refugees", "idps" } },
  [ACC_PROCEDURES_UNRWA] = { "unrwa", { "total" } },
  [ACC_PROCEDURES_IDMC] = { "idmc", { "total" } },
};

static void
clear_run (gpointer data)
{
  AccProceduresRun *run = data;

  g_free (run->procedure);
  g_free (run->type);
  g_free (run->level);
  g_free (run->years);
  for (guint f = 0; f < ACC_PROCEDURES_FIGURES_MAX; f++)
    g_free (run->figures[f]);
}

static void
acc_procedures_finalize (GObject *object)
{
  AccProcedures *self = ACC_PROCEDURES (object);

  g_free (self->code);
  g_free (self->source);
  g_array_unref (self->runs);
  G_OBJECT_CLASS (acc_procedures_parent_class)->finalize (object);
}

static void
acc_procedures_class_init (AccProceduresClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = acc_procedures_finalize;
}

static void
acc_procedures_init (AccProcedures *self)
{
  self->runs = g_array_new (FALSE, TRUE, sizeof (AccProceduresRun));
  g_array_set_clear_func (self->runs, clear_run);
}

static const char *
get_text (JsonObject *object,
          const char *key)
{
  JsonNode *node = json_object_get_member (object, key);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING ? json_node_get_string (node) : NULL;
}

static JsonArray *
get_array (JsonObject *object,
           const char *key)
{
  JsonNode *node = json_object_get_member (object, key);

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

static gboolean
is_number (JsonNode *node)
{
  return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_INT64;
}

static gboolean
read_figures (JsonObject       *object,
              AccProceduresRun *run,
              const char       *file,
              const char       *pointer,
              GError          **error)
{
  for (guint f = 0; f < ACC_PROCEDURES_FIGURES_MAX && tables[run->table].figures[f] != NULL; f++)
    {
      const char *key = tables[run->table].figures[f];
      JsonArray *column = get_array (object, key);

      if (column == NULL)
        {
          if (json_object_has_member (object, key))
            return acc_bundle_fault (error, ACC_BUNDLE_ERROR_TYPE, file, pointer, _ ("“%s”: expected an array of figures"), key);
          continue;
        }
      if (json_array_get_length (column) != run->n_years)
        return acc_bundle_fault (error, ACC_BUNDLE_ERROR_VALUE, file, pointer, _ ("“%s”: expected %u figures, one a year, found %u"), key, run->n_years,
                                 json_array_get_length (column));
      run->figures[f] = g_new (gint64, run->n_years);
      for (guint i = 0; i < run->n_years; i++)
        {
          JsonNode *node = json_array_get_element (column, i);

          if (JSON_NODE_HOLDS_NULL (node))
            run->figures[f][i] = ACC_FIGURE_ABSENT;
          else if (is_number (node) && json_node_get_int (node) >= 0)
            run->figures[f][i] = json_node_get_int (node);
          else
            return acc_bundle_fault (error, ACC_BUNDLE_ERROR_TYPE, file, pointer, _ ("“%s”: expected a whole number that is not negative, or null, at place %u"), key,
                                     i);
        }
    }
  return TRUE;
}

static gboolean
read_run (AccProceduresRun *run,
          JsonNode         *node,
          const char       *file,
          const char       *pointer,
          GError          **error)
{
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  const char *table = object != NULL ? get_text (object, "table") : NULL;
  JsonArray *years = object != NULL ? get_array (object, "years") : NULL;
  guint t = 0;

  while (table != NULL && t < ACC_PROCEDURES_N_TABLES && strcmp (tables[t].key, table) != 0)
    t++;
  if (table == NULL || t == ACC_PROCEDURES_N_TABLES)
    return acc_bundle_fault (error, ACC_BUNDLE_ERROR_VALUE, file, pointer, _ ("expected an object with a “table” that is known, found “%s”"),
                             table != NULL ? table : "nothing");
  if (years == NULL)
    return acc_bundle_fault (error, ACC_BUNDLE_ERROR_TYPE, file, pointer, _ ("expected “years”, an array of years"));
  run->table = (AccProceduresTable) t;
  run->procedure = g_strdup (get_text (object, "procedure"));
  run->type = g_strdup (get_text (object, "type"));
  run->level = g_strdup (get_text (object, "level"));
  run->cases = g_strcmp0 (get_text (object, "unit"), "cases") == 0;
  run->n_years = json_array_get_length (years);
  run->years = g_new (gint16, MAX (run->n_years, 1));
  for (guint i = 0; i < run->n_years; i++)
    {
      JsonNode *year = json_array_get_element (years, i);
      gint64 number = is_number (year) ? json_node_get_int (year) : 0;

      if (number < 1900 || number > 2200 || (i > 0 && number <= run->years[i - 1]))
        return acc_bundle_fault (error, ACC_BUNDLE_ERROR_VALUE, file, pointer, _ ("expected years from 1900 to 2200 in ascending order; place %u breaks it"), i);
      run->years[i] = (gint16) number;
    }
  return read_figures (object, run, file, pointer, error);
}

/**
 * acc_procedures_new_from_bytes:
 * @bytes: the file
 * @file: its name, for messages
 * @error: #ACC_BUNDLE_ERROR
 *
 * Returns: (transfer full): the procedures of one State, or %NULL
 */
AccProcedures *
acc_procedures_new_from_bytes (GBytes     *bytes,
                               const char *file,
                               GError    **error)
{
  g_autoptr (JsonNode) root = acc_json_parse (bytes, file, error);
  g_autoptr (AccProcedures) self = g_object_new (ACC_TYPE_PROCEDURES, NULL);
  JsonObject *object;
  JsonArray *runs;

  if (root == NULL)
    return NULL;
  object = JSON_NODE_HOLDS_OBJECT (root) ? json_node_get_object (root) : NULL;
  if (object == NULL || g_strcmp0 (get_text (object, "format"), FORMAT) != 0)
    {
      acc_bundle_fault (error, ACC_BUNDLE_ERROR_VALUE, file, "/format", _ ("expected “%s”"), FORMAT);
      return NULL;
    }
  self->code = g_strdup (get_text (object, "state"));
  self->source = g_strdup (get_text (object, "source"));
  runs = get_array (object, "runs");
  if (self->code == NULL || self->source == NULL || runs == NULL)
    {
      acc_bundle_fault (error, ACC_BUNDLE_ERROR_TYPE, file, "/", _ ("expected the texts “state” and “source” and an array “runs”"));
      return NULL;
    }
  for (guint i = 0; i < json_array_get_length (runs); i++)
    {
      g_autofree char *pointer = g_strdup_printf ("/runs/%u", i);
      AccProceduresRun run = { 0 };
      gboolean read = read_run (&run, json_array_get_element (runs, i), file, pointer, error);

      g_array_append_val (self->runs, run);
      if (!read)
        return NULL;
    }
  return g_steal_pointer (&self);
}

const char *
acc_procedures_get_code (AccProcedures *self)
{
  return self->code;
}

const char *
acc_procedures_get_source (AccProcedures *self)
{
  return self->source;
}

guint
acc_procedures_get_n (AccProcedures *self)
{
  return self->runs->len;
}

/**
 * acc_procedures_get_run:
 * @index: which, in the order of the file
 *
 * Returns: (transfer none): the run
 */
const AccProceduresRun *
acc_procedures_get_run (AccProcedures *self,
                        guint          index)
{
  g_return_val_if_fail (index < self->runs->len, NULL);
  return &g_array_index (self->runs, AccProceduresRun, index);
}

/**
 * acc_procedures_run_get:
 * @figure: its place among those of the table
 * @year: a year
 *
 * Returns: the figure, or %ACC_FIGURE_ABSENT
 */
gint64
acc_procedures_run_get (const AccProceduresRun *run,
                        guint                   figure,
                        int                     year)
{
  g_return_val_if_fail (figure < ACC_PROCEDURES_FIGURES_MAX, ACC_FIGURE_ABSENT);
  for (guint i = 0; run->figures[figure] != NULL && i < run->n_years; i++)
    if (run->years[i] == year)
      return run->figures[figure][i];
  return ACC_FIGURE_ABSENT;
}
