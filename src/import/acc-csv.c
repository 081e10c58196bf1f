/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads small tables that people make: strict about quotes and columns, lenient about line ends and about what separates the cells. */

#include "config.h"

#include "import/acc-csv.h"

#include <string.h>

/* What a spreadsheet puts between cells is a choice of its language: the comma, the semicolon where the comma is for decimals, or the tab. */
static char
find_separator (const char *p,
                const char *end)
{
  static const char separators[] = { ',', ';', '\t' };
  guint counts[G_N_ELEMENTS (separators)] = { 0 };
  gboolean quoted = FALSE;
  guint best = 0;

  for (; p < end && (quoted || (*p != '\n' && *p != '\r')); p++)
    {
      quoted = quoted != (*p == '"');
      for (guint i = 0; !quoted && i < G_N_ELEMENTS (separators); i++)
        counts[i] += *p == separators[i];
    }
  for (guint i = 1; i < G_N_ELEMENTS (separators); i++)
    if (counts[i] > counts[best])
      best = i;
  return separators[best];
}

/**
 * acc_csv_add_fault:
 * @file: the table's name
 * @line: of the table, counted from 1; 0 for the whole
 * @column: (nullable): of the table
 * @faults: (element-type AccFault): where the fault is added
 *
 * Returns: %FALSE
 */
gboolean
acc_csv_add_fault (const char  *file,
                   guint        line,
                   const char  *column,
                   AccFaultKind kind,
                   const char  *expected,
                   const char  *found,
                   GPtrArray   *faults)
{
  const AccFaultPlace place = { faults, file, "", -1, -1 };
  guint n = faults->len;

  acc_fault_add (&place, column, kind, expected, found);
  if (faults->len > n)
    ((AccFault *) faults->pdata[n])->line = line;
  return FALSE;
}

/* One record from *P; NULL at the end or with a fault. *LINE is moved on. */
static GPtrArray *
read_record (const char **p,
             const char  *end,
             char         separator,
             const char  *file,
             guint       *line,
             GPtrArray   *faults)
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
                  acc_csv_add_fault (file, start, NULL, ACC_FAULT_TABLE_QUOTE, NULL, NULL, faults);
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
      else if (*p < end && **p != separator && **p != '\n' && **p != '\r')
        {
          g_string_append_c (cell, **p);
          (*p)++;
          continue;
        }
      if (*p >= end || **p == separator || **p == '\n' || **p == '\r')
        {
          g_ptr_array_add (cells, g_strdup (g_strstrip (cell->str)));
          g_string_truncate (cell, 0);
          if (*p < end && **p == separator)
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

static gboolean
is_blank (GPtrArray *cells)
{
  guint i = 0;

  while (i < cells->len && *(char *) cells->pdata[i] == '\0')
    i++;
  return i == cells->len;
}

/* Where a table in another encoding first shows it. */
static guint
find_bad_line (const char *p,
               gsize       length)
{
  const char *bad;
  guint line = 1;

  g_utf8_validate (p, (gssize) length, &bad);
  for (; p < bad; p++)
    line += *p == '\n';
  return line;
}

/**
 * acc_csv_parse:
 * @file: its name, for messages
 * @bytes: the text
 * @faults: (element-type AccFault): where each fault is added, with its line; a row with a fault is left out
 *
 * Rows of empty cells are none. What stands between cells is what the header has.
 *
 * Returns: (transfer full) (nullable): the table; %NULL where it has no header or cannot be read to its end
 */
AccCsv *
acc_csv_parse (const char *file,
               GBytes     *bytes,
               GPtrArray  *faults)
{
  g_autoptr (AccCsv) self = g_new0 (AccCsv, 1);
  gsize length = 0;
  const char *data = g_bytes_get_data (bytes, &length);
  /* Of nothing there is no address to count from. */
  const char *p = data != NULL ? data : "";
  const char *end = p + length;
  guint before = faults->len, line = 1;
  char separator;

  self->file = g_path_get_basename (file);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  self->lines = g_array_new (FALSE, FALSE, sizeof (guint));
  if (length > 0 && !g_utf8_validate (p, (gssize) length, NULL))
    {
      acc_csv_add_fault (self->file, find_bad_line (p, length), NULL, ACC_FAULT_TABLE_NOT_UTF8, NULL, NULL, faults);
      return NULL;
    }
  if (length >= 3 && memcmp (p, "\xef\xbb\xbf", 3) == 0)
    p += 3;
  separator = find_separator (p, end);
  for (;;)
    {
      guint start = line;
      GPtrArray *cells = read_record (&p, end, separator, self->file, &line, faults);

      if (cells == NULL)
        break;
      if (is_blank (cells))
        g_ptr_array_unref (cells);
      else if (self->header == NULL)
        {
          self->header = take_cells (cells);
          self->n_columns = g_strv_length (self->header);
          self->asked = g_new0 (gboolean, self->n_columns);
        }
      else if (cells->len != self->n_columns)
        {
          g_autofree char *expected = g_strdup_printf ("%u", self->n_columns);
          g_autofree char *found = g_strdup_printf ("%u", cells->len);

          acc_csv_add_fault (self->file, start, NULL, ACC_FAULT_TABLE_ROW, expected, found, faults);
          g_ptr_array_unref (cells);
        }
      else
        {
          g_ptr_array_add (self->rows, take_cells (cells));
          g_array_append_val (self->lines, start);
        }
    }
  if (self->header == NULL && faults->len == before)
    acc_csv_add_fault (self->file, 0, NULL, ACC_FAULT_EMPTY, NULL, NULL, faults);
  return self->header != NULL ? g_steal_pointer (&self) : NULL;
}

void
acc_csv_free (AccCsv *self)
{
  g_strfreev (self->header);
  g_ptr_array_unref (self->rows);
  g_array_unref (self->lines);
  g_free (self->asked);
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

/**
 * acc_csv_require:
 * @columns: (array zero-terminated=1): what the header must have
 * @faults: (element-type AccFault): where each that is missing is added
 *
 * Returns: whether all are there
 */
gboolean
acc_csv_require (AccCsv            *self,
                 const char *const *columns,
                 GPtrArray         *faults)
{
  gboolean whole = TRUE;

  for (guint i = 0; columns[i] != NULL; i++)
    {
      if (find_column (self, columns[i]) < 0)
        {
          g_autofree char *all = g_strjoinv (",", (GStrv) columns);

          whole = acc_csv_add_fault (self->file, 1, NULL, ACC_FAULT_TABLE_COLUMN, all, columns[i], faults);
        }
    }
  return whole;
}

const char *
acc_csv_get (AccCsv     *self,
             guint       row,
             const char *column)
{
  int i = find_column (self, column);
  const char *cell = i >= 0 ? ((GStrv) self->rows->pdata[row])[i] : NULL;

  if (i >= 0)
    self->asked[i] = TRUE;
  return cell != NULL && *cell != '\0' ? cell : NULL;
}

guint
acc_csv_get_line (AccCsv *self,
                  guint   row)
{
  return g_array_index (self->lines, guint, row);
}

gboolean
acc_csv_make_less_precise (AccCsv    *self,
                           guint      row,
                           AccDate   *date,
                           GPtrArray *faults)
{
  static const char *const words[] = { "day", "month", "year", "decade", "century", "span", NULL };
  const char *precision = acc_csv_get (self, row, ACC_CSV_PRECISION);
  g_autofree char *word = precision != NULL ? g_ascii_strdown (precision, -1) : NULL;

  if (word == NULL)
    return TRUE;
  if (!g_strv_contains (words, word))
    {
      g_autofree char *known = g_strjoinv (", ", (GStrv) words);

      return acc_csv_add_fault (self->file, acc_csv_get_line (self, row), ACC_CSV_PRECISION, ACC_FAULT_WORD, known, precision, faults);
    }
  if (strcmp (word, "year") == 0 && date->precision < ACC_PRECISION_YEAR)
    {
      AccDate year = acc_date_year (date->year);

      year.flags = date->flags;
      *date = year;
    }
  else if (strcmp (word, "month") == 0 && date->precision < ACC_PRECISION_MONTH)
    {
      date->day = 0;
      date->precision = ACC_PRECISION_MONTH;
    }
  return TRUE;
}
