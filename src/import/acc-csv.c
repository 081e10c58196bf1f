/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads small CSV tables that people make: strict about quotes and columns, lenient about line ends. */

#include "config.h"

#include "import/acc-csv.h"

#include <glib/gi18n.h>
#include <string.h>

G_DEFINE_QUARK (acc-csv-error-quark, acc_csv_error)

static void G_GNUC_PRINTF (3, 4)
fail (GError    **error,
      int         code,
      const char *format,
      ...)
{
  va_list args;

  va_start (args, format);
  if (error != NULL)
    *error = g_error_new_valist (ACC_CSV_ERROR, code, format, args);
  va_end (args);
}

/* One record from *P; NULL at the end or with ERROR. *LINE is moved on. */
static GPtrArray *
read_record (const char **p,
             const char  *end,
             const char  *file,
             guint       *line,
             GError     **error)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);
  GString *cell;
  guint start = *line;

  if (*p >= end)
    return NULL;
  cell = g_string_new (NULL);
  for (;;)
    {
      if (*p < end && **p == '"' && cell->len == 0)
        {
          (*p)++;
          for (;;)
            {
              if (*p >= end)
                {
                  g_string_free (cell, TRUE);
                  fail (error, 0, _ ("%s:%u: a quotation mark is opened and never closed"), file, start);
                  return NULL;
                }
              if (**p == '"' && *p + 1 < end && (*p)[1] == '"')
                (*p)++;
              else if (**p == '"')
                break;
              *line += **p == '\n';
              g_string_append_c (cell, **p);
              (*p)++;
            }
          (*p)++;
        }
      else if (*p < end && **p != ',' && **p != '\n' && **p != '\r')
        {
          g_string_append_c (cell, **p);
          (*p)++;
          continue;
        }
      if (*p >= end || **p == ',' || **p == '\n' || **p == '\r')
        {
          g_ptr_array_add (cells, g_strdup (g_strstrip (cell->str)));
          g_string_truncate (cell, 0);
          if (*p < end && **p == ',')
            {
              (*p)++;
              continue;
            }
          if (*p < end && **p == '\r' && *p + 1 < end && (*p)[1] == '\n')
            (*p)++;
          if (*p < end)
            {
              (*p)++;
              (*line)++;
            }
          break;
        }
    }
  g_string_free (cell, TRUE);
  return g_steal_pointer (&cells);
}

static GStrv
take_cells (GPtrArray *cells)
{
  g_ptr_array_add (cells, NULL);
  g_ptr_array_set_free_func (cells, NULL);
  return (GStrv) g_ptr_array_free (cells, FALSE);
}

/**
 * acc_csv_parse:
 * @file: its name, for messages
 * @bytes: the text
 * @error: return location for an %ACC_CSV_ERROR, which names file and line
 *
 * Returns: (transfer full): the table, or %NULL
 */
AccCsv *
acc_csv_parse (const char *file,
               GBytes     *bytes,
               GError    **error)
{
  g_autoptr (AccCsv) self = g_new0 (AccCsv, 1);
  gsize length = 0;
  const char *p = g_bytes_get_data (bytes, &length);
  const char *end;
  GError *cause = NULL;
  guint line = 1;
  guint n;

  self->file = g_path_get_basename (file);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  self->lines = g_array_new (FALSE, FALSE, sizeof (guint));
  if (length == 0 || !g_utf8_validate (p, (gssize) length, NULL))
    {
      fail (error, 0, length == 0 ? _ ("%s: the file is empty") : _ ("%s: not UTF-8; save the table in that encoding"), self->file);
      return NULL;
    }
  end = p + length;
  if (length >= 3 && memcmp (p, "\xef\xbb\xbf", 3) == 0)
    p += 3;
  for (;;)
    {
      guint start = line;
      GPtrArray *cells = read_record (&p, end, self->file, &line, &cause);

      if (cells == NULL)
        break;
      if (cells->len == 1 && *(char *) cells->pdata[0] == '\0')
        {
          g_ptr_array_unref (cells);
          continue;
        }
      if (self->header == NULL)
        {
          self->header = take_cells (cells);
          continue;
        }
      n = g_strv_length (self->header);
      if (cells->len != n)
        {
          fail (error, 0, _ ("%s:%u: expected %u columns as in the header, found %u"), self->file, start, n, cells->len);
          g_ptr_array_unref (cells);
          return NULL;
        }
      g_ptr_array_add (self->rows, take_cells (cells));
      g_array_append_val (self->lines, start);
    }
  if (cause != NULL)
    {
      g_propagate_error (error, cause);
      return NULL;
    }
  if (self->header == NULL)
    {
      fail (error, 0, _ ("%s: the file is empty"), self->file);
      return NULL;
    }
  return g_steal_pointer (&self);
}

void
acc_csv_free (AccCsv *self)
{
  g_strfreev (self->header);
  g_ptr_array_unref (self->rows);
  g_array_unref (self->lines);
  g_free (self->file);
  g_free (self);
}

static int
find_column (AccCsv     *self,
             const char *column)
{
  for (int i = 0; self->header[i] != NULL; i++)
    {
      if (g_ascii_strcasecmp (self->header[i], column) == 0)
        return i;
    }
  return -1;
}

gboolean
acc_csv_require (AccCsv            *self,
                 const char *const *columns,
                 GError           **error)
{
  for (guint i = 0; columns[i] != NULL; i++)
    {
      if (find_column (self, columns[i]) < 0)
        {
          g_autofree char *all = g_strjoinv (",", (GStrv) columns);

          fail (error, 0, _ ("%s:1: the column “%s” is missing; needed are %s"), self->file, columns[i], all);
          return FALSE;
        }
    }
  return TRUE;
}

const char *
acc_csv_get (AccCsv     *self,
             guint       row,
             const char *column)
{
  int i = find_column (self, column);
  const char *cell = i >= 0 ? ((GStrv) self->rows->pdata[row])[i] : NULL;

  return cell != NULL && *cell != '\0' ? cell : NULL;
}

guint
acc_csv_get_line (AccCsv *self,
                  guint   row)
{
  return g_array_index (self->lines, guint, row);
}
