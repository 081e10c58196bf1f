/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The tables of names: tab-separated, a line that begins with # is a remark, the first other line names the columns. "code" is
 * ISO 3166-1 alpha-3 or M49, "name" the short form in the nominative, "source" where the name was read; every other column is a
 * form that the language's own messages ask for, such as {state:of}. A row whose code is a place of messages, {state}, says how a
 * name that no row has stands there. */

#include "config.h"

#include "locale/acc-name-table.h"

#include <gio/gio.h>
#include <string.h>

struct _AccNameTable
{
  char *text;           /* cut into its cells, which everything else points into */
  GPtrArray *columns;   /* of char * */
  GPtrArray *rows;      /* of cells, as many as there are columns */
  GHashTable *by_code;  /* to a row */
  GHashTable *by_name;  /* the nominative, to a row */
  guint name;           /* which column */
};

/* Cuts a line where its tabs are; what is missing at its end is empty. */
static char **
cut_line (char *line,
          guint n)
{
  char **cells = g_new0 (char *, n);

  for (guint i = 0; i < n; i++)
    {
      char *tab = strchr (line, '\t');

      cells[i] = line;
      line = tab != NULL ? tab + 1 : line + strlen (line);
      if (tab != NULL)
        *tab = '\0';
    }
  return cells;
}

static void
read_columns (AccNameTable *self,
              char         *line)
{
  for (char *next; line != NULL; line = next)
    {
      next = strchr (line, '\t');
      if (next != NULL)
        *next++ = '\0';
      if (strcmp (line, "name") == 0)
        self->name = self->columns->len;
      g_ptr_array_add (self->columns, line);
    }
}

static AccNameTable *
read_table (GBytes *bytes)
{
  AccNameTable *self = g_new0 (AccNameTable, 1);
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  self->text = g_strndup (data, size);
  self->columns = g_ptr_array_new ();
  self->rows = g_ptr_array_new ();
  self->by_code = g_hash_table_new (g_str_hash, g_str_equal);
  self->by_name = g_hash_table_new (g_str_hash, g_str_equal);
  for (char *line = self->text, *next; line != NULL; line = next)
    {
      char *end = strchr (line, '\n');

      next = end != NULL ? end + 1 : NULL;
      if (end != NULL)
        *end = '\0';
      if (*line == '#' || *line == '\0')
        continue;
      if (self->columns->len == 0)
        read_columns (self, line);
      else
        {
          char **row = cut_line (line, self->columns->len);

          g_ptr_array_add (self->rows, row);
          g_hash_table_insert (self->by_code, row[0], row);
          g_hash_table_insert (self->by_name, row[self->name], row);
        }
    }
  return self;
}

static AccNameTable *
find_table (const char *language)
{
  g_autofree char *name = g_strdelimit (g_strdup (language), "-", '_');
  g_autofree char *path = g_strconcat (ACC_RESOURCE_PATH "/names/", name, ".tsv", NULL);
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  return bytes != NULL ? read_table (bytes) : NULL;
}

/**
 * acc_name_table_get:
 * @language: a BCP 47 tag; a variant that has no table has that of its language
 *
 * Returns: (transfer none) (nullable): the table; %NULL for English, whose names are the bundle's own
 */
const AccNameTable *
acc_name_table_get (const char *language)
{
  static GMutex mutex;
  static GHashTable *tables; /* tag to table, or to NULL */
  gpointer table = NULL;

  g_return_val_if_fail (language != NULL, NULL);

  g_mutex_lock (&mutex);
  if (tables == NULL)
    tables = g_hash_table_new (g_str_hash, g_str_equal);
  if (!g_hash_table_lookup_extended (tables, language, NULL, &table))
    {
      g_autofree char *shorter = g_strndup (language, strcspn (language, "-"));

      table = find_table (language);
      if (table == NULL)
        table = find_table (shorter);
      g_hash_table_insert (tables, (gpointer) g_intern_string (language), table);
    }
  g_mutex_unlock (&mutex);
  return table;
}

/**
 * acc_name_table_get_name:
 * @self: (nullable): a table
 * @code: ISO 3166-1 alpha-3 of a State or territory, or M49 of a region
 *
 * Returns: (transfer none) (nullable): its short name in the nominative
 */
const char *
acc_name_table_get_name (const AccNameTable *self,
                         const char         *code)
{
  char **row = self != NULL ? g_hash_table_lookup (self->by_code, code) : NULL;

  return row != NULL && *row[self->name] != '\0' ? row[self->name] : NULL;
}

static const char *
get_cell (const AccNameTable *self,
          char              **row,
          const char         *column)
{
  for (guint i = 1; row != NULL && i < self->columns->len; i++)
    {
      if (strcmp (self->columns->pdata[i], column) == 0 && strcmp (column, "source") != 0)
        return *row[i] != '\0' ? row[i] : NULL;
    }
  return NULL;
}

/**
 * acc_name_table_holds:
 * @self: (nullable): a table
 * @name: a name in the nominative
 *
 * Returns: whether the table has the name
 */
gboolean
acc_name_table_holds (const AccNameTable *self,
                      const char         *name)
{
  return self != NULL && g_hash_table_contains (self->by_name, name);
}

/**
 * acc_name_table_get_cell:
 * @self: (nullable): a table
 * @code: the code of a row
 * @column: the name of a column
 *
 * Returns: (transfer none) (nullable): what the row has there; %NULL where there is no such row or column, or nothing
 */
const char *
acc_name_table_get_cell (const AccNameTable *self,
                         const char         *code,
                         const char         *column)
{
  return self != NULL ? get_cell (self, g_hash_table_lookup (self->by_code, code), column) : NULL;
}

/**
 * acc_name_table_get_form:
 * @self: (nullable): a table
 * @name: a name that the table has in the nominative
 * @form: the name of a column
 *
 * Returns: (transfer none) (nullable): the name in that form; %NULL for what is no name of the table or has no such form
 */
const char *
acc_name_table_get_form (const AccNameTable *self,
                         const char         *name,
                         const char         *form)
{
  return self != NULL ? get_cell (self, g_hash_table_lookup (self->by_name, name), form) : NULL;
}
