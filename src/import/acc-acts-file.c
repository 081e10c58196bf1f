/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads and writes files of acts. A row of a table becomes the object that the other form has, so that both follow the same rules. */

#include "config.h"

#include "import/acc-acts-file.h"

#include <string.h>

#include "import/acc-csv.h"
#include "model/json/acc-columns.h"
#include "model/json/acc-json.h"

/* The columns are the members of an act, but for the State; and a date can be made less precise. */
#define STATE "state"
#define STATE_COLUMN "iso3"

static const char *const needed[] = { STATE_COLUMN, "treaty", "action", "date", "source", NULL };

/* Where each act stands, for a fault that is found later. */
typedef struct
{
  GPtrArray *acts;
  GPtrArray *pointers; /* of JSON */
  AccCsv *csv;         /* NULL of JSON */
  GArray *rows;
} Read;

static void
read_clear (Read *self)
{
  g_clear_pointer (&self->acts, g_ptr_array_unref);
  g_clear_pointer (&self->pointers, g_ptr_array_unref);
  g_clear_pointer (&self->csv, acc_csv_free);
  g_clear_pointer (&self->rows, g_array_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Read, read_clear)

const char *
acc_acts_get_column (const char *member)
{
  return g_strcmp0 (member, STATE) == 0 ? STATE_COLUMN : member;
}

/* A member of an act is a column of the table, and its place there a line. */
static void
place_faults (GPtrArray *faults,
              guint      from,
              AccCsv    *csv,
              guint      row)
{
  for (guint i = from; i < faults->len; i++)
    {
      AccFault *fault = faults->pdata[i];

      g_autofree char *member = g_steal_pointer (&fault->member);

      fault->line = acc_csv_get_line (csv, row);
      fault->member = g_strdup (acc_acts_get_column (member));
    }
}

static const AccField *
find_field (const char *column)
{
  g_autoptr (AccRecordClass) klass = g_type_class_ref (ACC_TYPE_OWN_ACT);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      g_autofree char *key = acc_field_get_key (&klass->fields[i]);

      if (g_ascii_strcasecmp (g_ascii_strcasecmp (column, STATE_COLUMN) == 0 ? STATE : column, key) == 0)
        return &klass->fields[i];
    }
  return NULL;
}

/* "1999-02-01" with the precision "year" is 1999; what is no date is told of as such later. */
static char *
make_less_precise (AccCsv     *csv,
                   guint       row,
                   const char *cell,
                   GPtrArray  *faults)
{
  AccDate date;

  return acc_date_parse (cell, &date, NULL) && acc_csv_make_less_precise (csv, row, &date, faults) ? acc_date_to_string (date) : g_strdup (cell);
}

/* The object that the row would be in the other form. */
static JsonNode *
make_object (AccCsv    *csv,
             guint      row,
             GPtrArray *faults)
{
  JsonObject *object = json_object_new ();
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);

  json_node_take_object (node, object);
  for (guint c = 0; c < csv->n_columns; c++)
    {
      const AccField *field = find_field (csv->header[c]);
      const char *cell = field != NULL ? acc_csv_get (csv, row, csv->header[c]) : NULL;
      g_autofree char *key = field != NULL ? acc_field_get_key (field) : NULL;
      g_autofree char *text = NULL;

      if (cell == NULL)
        continue;
      /* Tables that people keep write the words apart: "definitive signature". */
      if (field->type == ACC_FIELD_ENUM)
        text = g_strdelimit (g_ascii_strdown (cell, -1), " ", '-');
      else if (strcmp (key, "date") == 0)
        text = make_less_precise (csv, row, cell, faults);
      json_object_set_string_member (object, key, text != NULL ? text : cell);
    }
  return node;
}

static void
read_table (Read       *self,
            const char *name,
            GBytes     *bytes,
            GPtrArray  *faults)
{
  self->csv = acc_csv_parse (name, bytes, faults);
  if (self->csv == NULL || !acc_csv_require (self->csv, needed, faults))
    return;
  for (guint c = 0; c < self->csv->n_columns; c++)
    if (find_field (self->csv->header[c]) == NULL && g_ascii_strcasecmp (self->csv->header[c], ACC_CSV_PRECISION) != 0)
      acc_csv_add_fault (self->csv->file, 1, NULL, ACC_FAULT_UNKNOWN_COLUMN, NULL, self->csv->header[c], faults);
  for (guint row = 0; row < self->csv->rows->len; row++)
    {
      AccFaultPlace place = { faults, self->csv->file, "", -1, (int) row };
      g_autoptr (JsonNode) node = make_object (self->csv, row, faults);
      guint before = faults->len;
      AccRecord *act = acc_record_read (ACC_TYPE_OWN_ACT, node, &place);

      place_faults (faults, before, self->csv, row);
      if (act == NULL)
        continue;
      g_ptr_array_add (self->acts, act);
      g_array_append_val (self->rows, row);
    }
}

static void
read_json (Read       *self,
           const char *name,
           GBytes     *bytes,
           GPtrArray  *faults)
{
  static const AccField fields[] = {
    { "format", ACC_FIELD_STRING, 0, ACC_FIELD_REQUIRED },
    { "acts", ACC_FIELD_NODE, 0, ACC_FIELD_REQUIRED },
  };
  AccFaultPlace place = { faults, name, "", -1, -1 };
  g_autoptr (JsonNode) root = acc_json_parse (bytes, &place);
  JsonObject *object = acc_json_get_table (root, ACC_ACTS_FORMAT, fields, G_N_ELEMENTS (fields), &place);
  JsonArray *list;

  if (object == NULL)
    return;
  if (!JSON_NODE_HOLDS_ARRAY (json_object_get_member (object, "acts")))
    {
      acc_json_misfit (&place, "acts", ACC_FAULT_NOT_LIST, json_object_get_member (object, "acts"));
      return;
    }
  list = json_object_get_array_member (object, "acts");
  for (guint i = 0; i < json_array_get_length (list); i++)
    {
      char *pointer = g_strdup_printf ("/acts/%u", i);
      AccFaultPlace own = { faults, name, pointer, -1, (int) i };
      AccRecord *act = acc_record_read (ACC_TYPE_OWN_ACT, json_array_get_element (list, i), &own);

      if (act != NULL)
        {
          g_ptr_array_add (self->acts, act);
          g_ptr_array_add (self->pointers, pointer);
        }
      else
        g_free (pointer);
    }
}

static Read
read_file (const char *name,
           GBytes     *bytes,
           GPtrArray  *faults)
{
  Read self = { .acts = g_ptr_array_new_with_free_func (g_object_unref), .pointers = g_ptr_array_new_with_free_func (g_free),
                .rows = g_array_new (FALSE, FALSE, sizeof (guint)) };
  gsize length = 0;
  const char *data = g_bytes_get_data (bytes, &length);
  gsize start = 0;

  while (start < length && g_ascii_isspace (data[start]))
    start++;
  if (start < length && (data[start] == '{' || data[start] == '['))
    read_json (&self, name, bytes, faults);
  else
    read_table (&self, name, bytes, faults);
  return self;
}

GPtrArray *
acc_acts_read (const char *name,
               GBytes     *bytes,
               GPtrArray  *faults)
{
  guint before = faults->len;
  g_auto (Read) read = read_file (name, bytes, faults);

  return faults->len == before ? g_steal_pointer (&read.acts) : NULL;
}

/**
 * acc_acts_read_for:
 * @bundle: over which they would lie
 * @beside: (nullable) (element-type AccOwnAct): what lies over it already
 * @name: the file's, for faults
 * @bytes: what it holds
 * @faults: (element-type AccFault): where each is added, with its line or pointer
 *
 * Returns: (transfer full) (nullable) (element-type AccOwnAct): the acts, with the file each was taken from; %NULL with faults
 */
GPtrArray *
acc_acts_read_for (AccBundle       *bundle,
                   const GPtrArray *beside,
                   const char      *name,
                   GBytes          *bytes,
                   GPtrArray       *faults)
{
  guint before = faults->len;
  g_auto (Read) read = read_file (name, bytes, faults);
  g_autoptr (GPtrArray) taken = g_ptr_array_new ();

  for (guint i = 0; beside != NULL && i < beside->len; i++)
    g_ptr_array_add (taken, beside->pdata[i]);
  for (guint i = 0; i < read.acts->len; i++)
    {
      AccOwnAct *act = read.acts->pdata[i];
      AccFaultPlace place = { faults, read.csv != NULL ? read.csv->file : name, read.csv != NULL ? "" : read.pointers->pdata[i], -1, (int) i };
      guint so_far = faults->len;

      if (acc_own_act_check (act, bundle, taken, &place))
        g_ptr_array_add (taken, act);
      else if (read.csv != NULL)
        place_faults (faults, so_far, read.csv, g_array_index (read.rows, guint, i));
      g_free (act->file);
      act->file = g_strdup (name);
    }
  return faults->len == before ? g_steal_pointer (&read.acts) : NULL;
}

JsonNode *
acc_acts_write_one (const AccOwnAct *act,
                    gboolean         whole)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  JsonNode *node;

  acc_record_write ((AccRecord *) act, builder);
  node = json_builder_get_root (builder);
  if (whole && act->file != NULL)
    json_object_set_string_member (json_node_get_object (node), "file", act->file);
  if (whole && acc_date_is_set (act->recorded))
    {
      g_autofree char *recorded = acc_date_to_string (act->recorded);

      json_object_set_string_member (json_node_get_object (node), "recorded", recorded);
    }
  return node;
}

char *
acc_acts_write (const GPtrArray *acts,
                gboolean         whole)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "format");
  json_builder_add_string_value (builder, ACC_ACTS_FORMAT);
  json_builder_set_member_name (builder, "acts");
  json_builder_begin_array (builder);
  for (guint i = 0; i < acts->len; i++)
    json_builder_add_value (builder, acc_acts_write_one (acts->pdata[i], whole));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  text = json_to_string (root, TRUE);
  return g_strconcat (text, "\n", NULL);
}
