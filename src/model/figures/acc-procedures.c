/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The yearly procedures of one State: reads the runs of its file into plain arrays. */

#include "config.h"

#include "model/figures/acc-procedures.h"

#include <string.h>

#include "model/figures/acc-series.h"
#include "model/json/acc-columns.h"
#include "model/json/acc-field.h"
#include "model/json/acc-json.h"

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
  guint n_members; /* how many of run_fields it has */
  const char *figures[ACC_PROCEDURES_FIGURES_MAX];
} tables[ACC_PROCEDURES_N_TABLES] = {
  [ACC_PROCEDURES_APPLICATIONS] = { "applications", 6, { "applied" } },
  [ACC_PROCEDURES_DECISIONS] = { "decisions", 5, { "recognized", "other", "rejected", "closed", "total" } },
  [ACC_PROCEDURES_SOLUTIONS] = { "solutions", 2, { "left", "resettled", "naturalized" } },
  [ACC_PROCEDURES_RETURNS] = { "returns", 2, { "refugees", "idps" } },
  [ACC_PROCEDURES_UNRWA] = { "unrwa", 2, { "total" } },
  [ACC_PROCEDURES_IDMC] = { "idmc", 2, { "total" } },
};

const char *
acc_procedures_table_to_string (AccProceduresTable table)
{
  g_return_val_if_fail (table < ACC_PROCEDURES_N_TABLES, "");
  return tables[table].key;
}

/**
 * acc_procedures_table_get_source:
 *
 * Returns: (transfer none): the name of the published table whose rows it has; two are made of one
 */
const char *
acc_procedures_table_get_source (AccProceduresTable table)
{
  static const char *const sources[ACC_PROCEDURES_N_TABLES] = { "asylum_applications", "asylum_decisions", "solutions", "solutions", "unrwa", "idmc" };

  g_return_val_if_fail (table < ACC_PROCEDURES_N_TABLES, "");
  return sources[table];
}

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

/* Every run has its table and years; those of asylum procedures say which, the others do not. */
static const AccField run_fields[] = {
  { "table", ACC_FIELD_NODE, 0, ACC_FIELD_REQUIRED },
  { "years", ACC_FIELD_NODE, 0, ACC_FIELD_REQUIRED },
  { "procedure", ACC_FIELD_STRING, 0, ACC_FIELD_REQUIRED, .form = ACC_FORM_PROCEDURE },
  { "level", ACC_FIELD_STRING, 0, ACC_FIELD_REQUIRED, .form = ACC_FORM_LEVEL },
  { "unit", ACC_FIELD_STRING, 0, ACC_FIELD_REQUIRED, .form = ACC_FORM_UNIT },
  { "type", ACC_FIELD_STRING, 0, ACC_FIELD_REQUIRED, .form = ACC_FORM_APPLICATION },
};

static gboolean
check_members (JsonObject          *object,
               AccProceduresTable   table,
               const AccFaultPlace *place)
{
  AccField fields[G_N_ELEMENTS (run_fields) + ACC_PROCEDURES_FIGURES_MAX];
  guint n = tables[table].n_members;

  memcpy (fields, run_fields, n * sizeof *fields);
  for (guint f = 0; f < ACC_PROCEDURES_FIGURES_MAX && tables[table].figures[f] != NULL; f++)
    fields[n++] = (AccField){ tables[table].figures[f], ACC_FIELD_NODE };
  return acc_fields_check (fields, n, object, place);
}

static gboolean
find_table (JsonObject          *object,
            AccProceduresTable  *table,
            const AccFaultPlace *place)
{
  const char *key = acc_json_get_text (object, "table");
  g_autoptr (GString) keys = g_string_new (NULL);

  for (guint t = 0; t < ACC_PROCEDURES_N_TABLES; t++)
    {
      if (g_strcmp0 (tables[t].key, key) == 0)
        {
          *table = (AccProceduresTable) t;
          return TRUE;
        }
      g_string_append_printf (keys, "%s%s", t > 0 ? ", " : "", tables[t].key);
    }
  return acc_fault_add (place, "table", ACC_FAULT_WORD, keys->str, key);
}

static gboolean
read_run (AccProceduresRun    *run,
          JsonNode            *node,
          const AccFaultPlace *place)
{
  g_autoptr (GArray) years = NULL;
  JsonObject *object;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return acc_json_misfit (place, NULL, ACC_FAULT_NOT_OBJECT, node);
  object = json_node_get_object (node);
  if (!find_table (object, &run->table, place) || !check_members (object, run->table, place) || (years = acc_json_read_years (object, place)) == NULL)
    return FALSE;
  run->procedure = g_strdup (acc_json_get_text (object, "procedure"));
  run->type = g_strdup (acc_json_get_text (object, "type"));
  run->level = g_strdup (acc_json_get_text (object, "level"));
  run->cases = g_strcmp0 (acc_json_get_text (object, "unit"), "cases") == 0;
  run->n_years = years->len;
  run->years = g_memdup2 (years->data, years->len * sizeof (gint16));
  for (guint f = 0; f < ACC_PROCEDURES_FIGURES_MAX && tables[run->table].figures[f] != NULL; f++)
    if (json_object_has_member (object, tables[run->table].figures[f]))
      {
        run->figures[f] = g_new0 (gint64, run->n_years);
        if (!acc_json_read_figures (object, tables[run->table].figures[f], run->n_years, run->figures[f], place))
          return FALSE;
      }
  return TRUE;
}

static gboolean
read_procedures (AccProcedures       *self,
                 JsonNode            *root,
                 const AccFaultPlace *place)
{
  static const AccField fields[] = {
    { "format", ACC_FIELD_STRING, 0, ACC_FIELD_REQUIRED },
    { "state", ACC_FIELD_STRING, 0, ACC_FIELD_REQUIRED, .form = ACC_FORM_ISO3 },
    { "source", ACC_FIELD_STRING, 0, ACC_FIELD_REQUIRED },
    { "attribution", ACC_FIELD_STRING, 0, ACC_FIELD_REQUIRED },
    { "licence", ACC_FIELD_STRING, 0, ACC_FIELD_REQUIRED },
    { "as-at", ACC_FIELD_DATE, 0, ACC_FIELD_REQUIRED },
    { "runs", ACC_FIELD_NODE, 0, ACC_FIELD_REQUIRED },
  };
  JsonObject *object = acc_json_get_table (root, FORMAT, fields, G_N_ELEMENTS (fields), place);
  JsonArray *runs;

  if (object == NULL)
    return FALSE;
  self->code = g_strdup (acc_json_get_text (object, "state"));
  self->source = g_strdup (acc_json_get_text (object, "source"));
  runs = acc_json_get_list (object, "runs", place);
  if (runs == NULL)
    return FALSE;
  for (guint i = 0; i < json_array_get_length (runs); i++)
    {
      g_autofree char *pointer = g_strdup_printf ("/runs/%u", i);
      AccFaultPlace own = { place->faults, place->file, pointer, -1, -1 };
      AccProceduresRun run = { 0 };
      gboolean read = read_run (&run, json_array_get_element (runs, i), &own);

      g_array_append_val (self->runs, run);
      if (!read)
        return FALSE;
    }
  return TRUE;
}

static AccProcedures *
read_bytes (GBytes              *bytes,
            const AccFaultPlace *place)
{
  g_autoptr (JsonNode) root = acc_json_parse (bytes, place);
  g_autoptr (AccProcedures) self = NULL;

  if (root == NULL)
    return NULL;
  self = g_object_new (ACC_TYPE_PROCEDURES, NULL);
  return read_procedures (self, root, place) ? g_steal_pointer (&self) : NULL;
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
  g_autoptr (GPtrArray) faults = acc_faults_new ();
  AccFaultPlace place = { faults, file, "", -1, -1 };
  AccProcedures *self = read_bytes (bytes, &place);

  if (self == NULL)
    acc_faults_raise (faults, error);
  return self;
}

/**
 * acc_procedures_load:
 * @file: the file of one State
 * @code: which State it must be
 * @cancellable: (nullable): to stop
 * @faults: (element-type AccFault): where a fault is added
 *
 * Returns: (transfer full) (nullable): the procedures, or %NULL with a fault
 */
AccProcedures *
acc_procedures_load (GFile        *file,
                     const char   *code,
                     GCancellable *cancellable,
                     GPtrArray    *faults)
{
  g_autofree char *name = g_file_get_basename (file);
  AccFaultPlace place = { faults, name, "", -1, -1 };
  g_autoptr (GBytes) bytes = acc_json_load (file, cancellable, &place);
  g_autoptr (AccProcedures) self = bytes != NULL ? read_bytes (bytes, &place) : NULL;

  if (self != NULL && strcmp (self->code, code) != 0)
    {
      acc_fault_add (&place, "state", ACC_FAULT_CONSTANT, code, self->code);
      return NULL;
    }
  return g_steal_pointer (&self);
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
