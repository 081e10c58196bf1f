/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* CSV text to rows: reads every cell below the header strictly. */
#include "config.h"

#include "import/acc-import-scan.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

/* More people than live, in any cell, is a slip. */
#define FIGURE_MAX G_GINT64_CONSTANT (10000000000)
#define YEAR_MIN 1900
#define YEAR_MAX 2200

void
acc_import_table_free (AccImportTable *table)
{
  g_ptr_array_unref (table->codes);
  g_ptr_array_unref (table->names);
  g_ptr_array_unref (table->lacking);
  g_ptr_array_unref (table->unread);
  g_array_unref (table->rows);
  g_free (table->name);
  g_free (table->updated);
  g_free (table);
}

/* Not available, which is not zero: an empty cell in the package, "-" in a download, where the package has the same cell empty. */
gboolean
acc_import_is_absent (AccImportCell cell)
{
  return cell.length == 0 || (cell.length == 1 && *cell.text == '-');
}

/* A small figure that older downloads keep confidential ("to protect the anonymity of persons of concern"), and count in no total. */
gboolean
acc_import_is_withheld (AccImportCell cell)
{
  return cell.length == 1 && *cell.text == '*';
}

/* Digits, perhaps in groups of three ("14,799" in quotes). FALSE when it is something else; absent is told apart by the length. */
gboolean
acc_import_read_count (AccImportCell cell, gint64 *count)
{
  gint64 value = 0;
  gboolean grouped = memchr (cell.text, ',', cell.length) != NULL;

  for (gsize i = 0; i < cell.length; i++)
    {
      if (cell.text[i] == ',' && grouped && i > 0 && (cell.length - i) % 4 == 0)
        continue;
      if (grouped && (cell.length - i) % 4 == 0)
        return FALSE;
      if (!g_ascii_isdigit (cell.text[i]))
        return FALSE;
      value = value * 10 + (cell.text[i] - '0');
      if (value > FIGURE_MAX)
        return FALSE;
    }
  *count = value;
  return TRUE;
}

typedef struct
{
  GHashTable *positions; /* packed code -> position + 1 */
  GArray *name_years;    /* int, beside the codes: the year that the name is from */
  AccImportTable *table;
} Codes;

/* The name of the latest year counts, whatever the order of the rows; of two for one year, the first by its bytes. */
static void
choose_name (Codes *codes, guint position, AccImportCell name, int year)
{
  char **known = (char **) &codes->table->names->pdata[position];
  int *known_year = &g_array_index (codes->name_years, int, position);
  g_autofree char *plain = NULL;

  if (name.length == 0 || year < *known_year)
    return;
  if (strncmp (*known, name.text, name.length) == 0 && (*known)[name.length] == '\0')
    {
      *known_year = year;
      return;
    }
  plain = g_strndup (name.text, name.length);
  for (char *from = plain, *to = plain;; from++, to++) /* a doubled quotation mark is one */
    {
      if (from[0] == '"' && from[1] == '"')
        from++;
      if ((*to = *from) == '\0')
        break;
    }
  if (year > *known_year || strcmp (plain, *known) < 0)
    {
      g_free (*known);
      *known = g_steal_pointer (&plain);
    }
  *known_year = year;
}

static int
code_position (Codes *codes, AccImportCell cell, AccImportCell name, int year)
{
  const int before = 0;
  gpointer key, found;

  cell = acc_import_trimmed (cell);
  if (cell.length != 3)
    return -1;
  for (guint i = 0; i < 3; i++)
    if (!g_ascii_isupper (cell.text[i]))
      return -1;
  key = GUINT_TO_POINTER ((guint) cell.text[0] << 16 | (guint) cell.text[1] << 8 | (guint) cell.text[2]);
  found = g_hash_table_lookup (codes->positions, key);
  if (found != NULL)
    {
      choose_name (codes, GPOINTER_TO_INT (found) - 1, name, year);
      return GPOINTER_TO_INT (found) - 1;
    }
  g_ptr_array_add (codes->table->codes, g_strndup (cell.text, 3));
  g_ptr_array_add (codes->table->names, g_strndup (cell.text, 3));
  g_array_append_val (codes->name_years, before);
  g_hash_table_insert (codes->positions, key, GINT_TO_POINTER ((int) codes->table->codes->len));
  choose_name (codes, codes->table->codes->len - 1, name, year);
  return codes->table->codes->len - 1;
}

/* As the table calls the column, for a message. */
char *
acc_import_column_name (const AccImportHeader *header, guint column)
{
  return acc_import_excerpt (acc_import_trimmed (header->cells[header->map[column]]));
}

/* UNHCR's code of people whose origin is unknown, which some downloads leave out: then their name says it. */
static gboolean
is_unknown (AccImportCell code, AccImportCell name)
{
  return acc_import_is_absent (acc_import_trimmed (code)) && name.length == strlen ("Unknown") && g_ascii_strncasecmp (name.text, "Unknown", name.length) == 0;
}

/* The position of the code in one of the two columns; negative with an error. */
static int
read_code (const AccImportScanner *scanner, const AccImportHeader *header, guint column, guint name_column, Codes *codes, int year, GError **error)
{
  const AccImportCell unknown = { "UNK", 3 };
  AccImportCell code = scanner->cells[header->map[column]];
  AccImportCell name = header->map[name_column] < 0 ? (AccImportCell) { "", 0 } : acc_import_trimmed (scanner->cells[header->map[name_column]]);
  int position = code_position (codes, is_unknown (code, name) ? unknown : code, name, year);

  if (position < 0)
    {
      g_autofree char *shown = acc_import_excerpt (code);
      g_autofree char *in = acc_import_column_name (header, column);

      acc_import_refuse (codes->table->name, scanner->line, error, _ ("expected an ISO code of three capital letters in “%s”, found “%s”"), in, shown);
    }
  return position;
}

/* The year of a row; 0 with an error. */
int
acc_import_read_year (const AccImportScanner *scanner, const AccImportHeader *header, const char *name, GError **error)
{
  AccImportCell cell = acc_import_trimmed (scanner->cells[header->map[ACC_IMPORT_COLUMN_YEAR]]);
  g_autofree char *shown = NULL;
  gint64 year;

  if (cell.length == 4 && acc_import_read_count (cell, &year) && year >= YEAR_MIN && year <= YEAR_MAX)
    return year;
  shown = acc_import_excerpt (cell);
  acc_import_refuse (name, scanner->line, error, _ ("expected a year, found “%s”"), shown);
  return 0;
}

/* A figure of a row. FALSE with an error; *present says whether there is one. */
gboolean
acc_import_read_figure (const AccImportScanner *scanner, const AccImportHeader *header, guint column, const char *name, gint64 *figure, gboolean *present, guint *withheld,
                        GError **error)
{
  int at = header->map[column];
  AccImportCell cell = at < 0 ? (AccImportCell) { "", 0 } : acc_import_trimmed (scanner->cells[at]);

  *present = FALSE;
  if (acc_import_is_absent (cell))
    return TRUE;
  if (acc_import_is_withheld (cell))
    (*withheld)++;
  else if (acc_import_read_count (cell, figure))
    *present = TRUE;
  else
    {
      g_autofree char *shown = acc_import_excerpt (cell);
      g_autofree char *in = acc_import_column_name (header, column);

      return acc_import_refuse (name, scanner->line, error, _ ("expected a count in “%s”, found “%s”"), in, shown);
    }
  return TRUE;
}

static gboolean
read_row (const AccImportScanner *scanner, const AccImportHeader *header, Codes *codes, AccImportRow *row, GError **error)
{
  AccImportTable *table = codes->table;
  int year = acc_import_read_year (scanner, header, table->name, error);
  int origin, asylum;

  if (year == 0)
    return FALSE;
  origin = read_code (scanner, header, ACC_IMPORT_COLUMN_ORIGIN, ACC_IMPORT_COLUMN_ORIGIN_NAME, codes, year, error);
  asylum = origin < 0 ? -1 : read_code (scanner, header, ACC_IMPORT_COLUMN_ASYLUM, ACC_IMPORT_COLUMN_ASYLUM_NAME, codes, year, error);
  if (asylum < 0)
    return FALSE;
  *row = (AccImportRow) { .line = scanner->line, .year = year, .origin = origin, .asylum = asylum };
  for (guint k = 0; k < ACC_IMPORT_N_CATEGORIES; k++)
    {
      gboolean present;

      if (!acc_import_read_figure (scanner, header, ACC_IMPORT_COLUMN_FIRST + k, table->name, &row->figures[k], &present, &table->withheld, error))
        return FALSE;
      row->present |= present << k;
    }
  return TRUE;
}

/* Codes in the order of the alphabet, so that a position compares as its code does. */
void
acc_import_sort_codes (AccImportTable *table)
{
  guint n = table->codes->len;
  g_autofree guint16 *order = g_new (guint16, n);
  g_autofree guint16 *place = g_new (guint16, n);
  g_autoptr (GPtrArray) codes = g_steal_pointer (&table->codes);
  g_autoptr (GPtrArray) names = g_steal_pointer (&table->names);

  for (guint i = 0; i < n; i++)
    order[i] = i;
  for (guint i = 1; i < n; i++)
    for (guint j = i; j > 0 && strcmp (codes->pdata[order[j - 1]], codes->pdata[order[j]]) > 0; j--)
      {
        guint16 swap = order[j];

        order[j] = order[j - 1];
        order[j - 1] = swap;
      }
  table->codes = g_ptr_array_new_with_free_func (g_free);
  table->names = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < n; i++)
    {
      place[order[i]] = i;
      g_ptr_array_add (table->codes, g_strdup (codes->pdata[order[i]]));
      g_ptr_array_add (table->names, g_strdup (names->pdata[order[i]]));
    }
  for (guint r = 0; r < table->rows->len; r++)
    {
      AccImportRow *row = &g_array_index (table->rows, AccImportRow, r);

      row->origin = place[row->origin];
      row->asylum = place[row->asylum];
    }
}

/* Whether a row has the cells of the header. */
gboolean
acc_import_check_row (const AccImportScanner *scanner, const AccImportHeader *header, const char *name, GError **error)
{
  if (scanner->n_cells != header->n_cells)
    return acc_import_refuse (name, scanner->line, error, _ ("expected %u cells as in the header, found %u; the file may be cut off"), header->n_cells, scanner->n_cells);
  if (scanner->loose)
    return acc_import_refuse (name, scanner->line, error, _ ("text stands behind a closing quotation mark; the row is damaged"));
  return TRUE;
}

/* Whether the last row was followed by the end of the table. */
gboolean
acc_import_check_end (const AccImportScanner *scanner, AccImportRowResult result, guint rows, const char *name, GError **error)
{
  if (result == ACC_IMPORT_ROW_OPEN_QUOTE)
    return acc_import_refuse (name, scanner->line, error, _ ("a quotation mark is opened and never closed; the file may be cut off"));
  if (result == ACC_IMPORT_ROW_TOO_WIDE)
    return acc_import_refuse (name, scanner->line, error, _ ("more than %d cells in a row"), ACC_IMPORT_CELLS_MAX);
  if (rows == 0)
    return acc_import_refuse (name, scanner->line, error, _ ("there are no rows below the header"));
  return TRUE;
}

static gboolean
read_rows (AccImportScanner *scanner, const AccImportHeader *header, AccImportTable *table, const char *name, const AccImportJob *job, GError **error)
{
  g_autoptr (GHashTable) positions = g_hash_table_new (NULL, NULL);
  g_autoptr (GArray) name_years = g_array_new (FALSE, FALSE, sizeof (int));
  Codes codes = { positions, name_years, table };
  const char *start = scanner->p;
  AccImportRowResult result;

  while ((result = acc_import_next_row (scanner)) == ACC_IMPORT_ROW_READ)
    {
      AccImportRow row;

      if (!acc_import_check_row (scanner, header, name, error) || !read_row (scanner, header, &codes, &row, error))
        return FALSE;
      g_array_append_val (table->rows, row);
      table->first_year = table->rows->len == 1 ? row.year : MIN (table->first_year, row.year);
      table->last_year = MAX (table->last_year, row.year);
      if (table->codes->len > 4096)
        return acc_import_refuse (name, scanner->line, error, _ ("more than 4,096 codes; this is not a table of countries"));
      if (table->rows->len % 8192 == 0
          && !acc_import_job_step (job, ACC_IMPORT_READ * (scanner->p - start) / (double) (scanner->end - start), error))
        return FALSE;
    }
  return acc_import_check_end (scanner, result, table->rows->len, name, error);
}

gboolean
acc_import_check_text (const char *data, gsize length, const char *name, GError **error)
{
  const char *bad;
  guint line = 1;

  if (length == 0)
    return acc_import_refuse (name, 1, error, _ ("the file is empty"));
  if (g_utf8_validate (data, length, &bad))
    return TRUE;
  for (const char *p = data; p < bad; p++)
    line += *p == '\n' || (*p == '\r' && p[1] != '\n');
  return acc_import_refuse (name, line, error, _ ("not UTF-8; save the table in that encoding"));
}

/**
 * acc_import_table_read:
 * @text: the text of a table
 * @name: its name, for messages
 * @job: progress and cancel
 * @error: #ACC_IMPORT_ERROR
 *
 * Returns: (transfer full): the rows in the order of the table, codes sorted, or %NULL
 */
AccImportTable *
acc_import_table_read (GBytes *text, const char *name, const AccImportJob *job, GError **error)
{
  g_autoptr (AccImportTable) table = g_new0 (AccImportTable, 1);
  gsize length;
  const char *data = g_bytes_get_data (text, &length);
  g_autofree AccImportHeader *header = g_new (AccImportHeader, 1);
  AccImportScanner scanner;

  table->name = g_strdup (name);
  table->codes = g_ptr_array_new_with_free_func (g_free);
  table->names = g_ptr_array_new_with_free_func (g_free);
  table->lacking = g_ptr_array_new_with_free_func (g_free);
  table->unread = g_ptr_array_new_with_free_func (g_free);
  table->rows = g_array_sized_new (FALSE, FALSE, sizeof (AccImportRow), length / 70);
  if (!acc_import_check_text (data, length, name, error) || !acc_import_find_header (data, length, &scanner, ACC_IMPORT_POPULATION, name, header, error) || !acc_import_check_header (header, name, error)
      || !read_rows (&scanner, header, table, name, job, error))
    return NULL;
  acc_import_list_columns (header, table->lacking, table->unread);
  table->moment = header->moment;
  table->updated = header->updated.length > 0 ? acc_import_excerpt (header->updated) : NULL;
  acc_import_sort_codes (table);
  return g_steal_pointer (&table);
}
