/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* CSV text to rows: finds the header among either of UNHCR's, then reads every cell strictly. */
#include "config.h"

#include "import/acc-import-private.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#define CELLS_MAX 64
/* Lines of notes that may stand before the header of a download. */
#define NOTES_MAX 60
/* More people than live, in any cell, is a slip. */
#define FIGURE_MAX G_GINT64_CONSTANT (10000000000)
#define YEAR_MIN 1900
#define YEAR_MAX 2200

enum
{
  COLUMN_YEAR,
  COLUMN_ORIGIN,
  COLUMN_ASYLUM,
  COLUMN_ORIGIN_NAME,
  COLUMN_ASYLUM_NAME,
  COLUMN_FIRST_FIGURE,
  N_COLUMNS = COLUMN_FIRST_FIGURE + ACC_IMPORT_N_CATEGORIES,
};

/* The names of each column: in the database's own package, and in the download of the Refugee Data Finder. */
static const struct
{
  const char *names[4];
  gboolean required;
} columns[N_COLUMNS] = {
  [COLUMN_YEAR] = { { "year" }, TRUE },
  [COLUMN_ORIGIN] = { { "coo_iso", "country of origin iso", "country of origin (iso)" }, TRUE },
  [COLUMN_ASYLUM] = { { "coa_iso", "country of asylum iso", "country of asylum (iso)" }, TRUE },
  [COLUMN_ORIGIN_NAME] = { { "coo_name", "country of origin" }, FALSE },
  [COLUMN_ASYLUM_NAME] = { { "coa_name", "country of asylum" }, FALSE },
  [COLUMN_FIRST_FIGURE + 0] = { { "refugees", "refugees under unhcr's mandate", "refugees under unhcr’s mandate" }, TRUE },
  [COLUMN_FIRST_FIGURE + 1] = { { "asylum_seekers", "asylum-seekers" }, FALSE },
  [COLUMN_FIRST_FIGURE + 2] = { { "returned_refugees", "returned refugees" }, FALSE },
  [COLUMN_FIRST_FIGURE + 3] = { { "idps", "idps of concern to unhcr" }, FALSE },
  [COLUMN_FIRST_FIGURE + 4] = { { "returned_idps", "returned idps" }, FALSE },
  [COLUMN_FIRST_FIGURE + 5] = { { "stateless", "stateless persons" }, FALSE },
  [COLUMN_FIRST_FIGURE + 6] = { { "ooc", "others of concern" }, FALSE },
  [COLUMN_FIRST_FIGURE + 7] = { { "oip", "other people in need of international protection" }, FALSE },
  [COLUMN_FIRST_FIGURE + 8] = { { "hst", "host community" }, FALSE },
};

typedef struct
{
  const char *text;
  gsize length;
} Cell;

typedef struct
{
  const char *p;
  const char *end;
  guint line;      /* of the row last read, from 1 */
  guint next_line;
  Cell cells[CELLS_MAX];
  guint n_cells;
  gboolean loose;  /* text stands behind a closing quotation mark */
} Scanner;

typedef enum
{
  ROW_READ,
  ROW_END,
  ROW_OPEN_QUOTE,
  ROW_TOO_WIDE,
} RowResult;

void
acc_import_table_free (AccImportTable *table)
{
  g_ptr_array_unref (table->codes);
  g_ptr_array_unref (table->names);
  g_array_unref (table->rows);
  g_free (table->name);
  g_free (table);
}

/* The next row that is not empty, whatever ends its lines. Quoted cells are given without their quotes; a doubled quote inside stays
 * doubled, which only names could have. */
static RowResult
next_row (Scanner *scanner)
{
  const char *p = scanner->p, *end = scanner->end;

  for (;;)
    {
      if (p >= end)
        return ROW_END;
      if (*p != '\n' && *p != '\r')
        break;
      if (*p == '\r' && p + 1 < end && p[1] == '\n')
        p++;
      p++;
      scanner->next_line++;
    }
  scanner->line = scanner->next_line;
  scanner->n_cells = 0;
  scanner->loose = FALSE;
  for (;;)
    {
      Cell *cell = &scanner->cells[scanner->n_cells];

      if (scanner->n_cells == CELLS_MAX)
        return ROW_TOO_WIDE;
      if (p < end && *p == '"')
        {
          cell->text = ++p;
          while (p < end && (*p != '"' || (p + 1 < end && p[1] == '"')))
            {
              if (*p == '"')
                p++;
              else if (*p == '\n' || (*p == '\r' && (p + 1 == end || p[1] != '\n')))
                scanner->next_line++;
              p++;
            }
          if (p >= end)
            return ROW_OPEN_QUOTE;
          cell->length = p++ - cell->text;
          for (; p < end && *p != ',' && *p != '\n' && *p != '\r'; p++)
            scanner->loose = scanner->loose || !g_ascii_isspace (*p);
        }
      else
        {
          cell->text = p;
          while (p < end && *p != ',' && *p != '\n' && *p != '\r')
            p++;
          cell->length = p - cell->text;
        }
      scanner->n_cells++;
      if (p >= end || *p != ',')
        break;
      p++;
    }
  scanner->p = p;
  return ROW_READ;
}

static Cell
trimmed (Cell cell)
{
  while (cell.length > 0 && g_ascii_isspace (cell.text[0]))
    {
      cell.text++;
      cell.length--;
    }
  while (cell.length > 0 && g_ascii_isspace (cell.text[cell.length - 1]))
    cell.length--;
  return cell;
}

static gboolean
is_named (Cell cell, const char *name)
{
  cell = trimmed (cell);
  return cell.length == strlen (name) && g_ascii_strncasecmp (cell.text, name, cell.length) == 0;
}

static gboolean
is_column (Cell cell, guint column)
{
  for (guint n = 0; n < G_N_ELEMENTS (columns[column].names) && columns[column].names[n] != NULL; n++)
    if (is_named (cell, columns[column].names[n]))
      return TRUE;
  return FALSE;
}

/* Which cell holds which column; -1: none. How many of the required columns were found. */
static guint
match_header (const Scanner *scanner, int map[N_COLUMNS])
{
  guint found = 0;

  for (guint c = 0; c < N_COLUMNS; c++)
    {
      map[c] = -1;
      for (guint i = 0; i < scanner->n_cells && map[c] < 0; i++)
        if (is_column (scanner->cells[i], c))
          map[c] = i;
      found += columns[c].required && map[c] >= 0;
    }
  return found;
}

static guint
count_required (void)
{
  guint count = 0;

  for (guint c = 0; c < N_COLUMNS; c++)
    count += columns[c].required;
  return count;
}

static gboolean G_GNUC_PRINTF (4, 5)
refuse (const char *name, guint line, GError **error, const char *format, ...)
{
  g_autofree char *what = NULL;
  va_list args;

  va_start (args, format);
  what = g_strdup_vprintf (format, args);
  va_end (args);
  g_set_error (error, ACC_IMPORT_ERROR, ACC_IMPORT_ERROR_FORMAT, "%s:%u: %s", name, line, what);
  return FALSE;
}

static Scanner
begin (const char *text, gsize length)
{
  Scanner scanner = { .p = text, .end = text + length, .next_line = 1 };

  if (length >= 3 && memcmp (text, "\xef\xbb\xbf", 3) == 0)
    scanner.p += 3;
  return scanner;
}

/* Leaves the scanner after the header. Where none is found, says what the best candidate lacked. */
static gboolean
find_header (Scanner *scanner, const char *name, int map[N_COLUMNS], GError **error)
{
  guint best = 0, best_line = 1;
  int best_map[N_COLUMNS];
  g_autoptr (GString) missing = g_string_new (NULL);

  memset (best_map, -1, sizeof best_map);
  for (guint i = 0; i < NOTES_MAX && next_row (scanner) == ROW_READ; i++)
    {
      guint found = match_header (scanner, map);

      if (found == count_required ())
        return TRUE;
      if (found > best)
        {
          best = found;
          best_line = scanner->line;
          memcpy (best_map, map, sizeof best_map);
        }
    }
  for (guint c = 0; c < N_COLUMNS; c++)
    if (columns[c].required && best_map[c] < 0)
      g_string_append_printf (missing, "%s“%s”", missing->len ? ", " : "", columns[c].names[0]);
  return refuse (name, best_line, error, _ ("no header of UNHCR's population table: the columns %s are missing; download the data with country of origin and of asylum"),
                 missing->str);
}

/* Of two columns of one name, nothing says which one counts. */
static gboolean
check_columns (const Scanner *scanner, const int map[N_COLUMNS], const char *name, GError **error)
{
  for (guint c = 0; c < N_COLUMNS; c++)
    for (guint i = map[c] + 1; map[c] >= 0 && i < scanner->n_cells; i++)
      if (is_column (scanner->cells[i], c))
        return refuse (name, scanner->line, error, _ ("the column “%s” stands there twice, as cells %d and %u"), columns[c].names[0], map[c] + 1, i + 1);
  return TRUE;
}

/**
 * acc_import_has_header:
 *
 * Returns: whether @text begins as UNHCR's population table does
 */
gboolean
acc_import_has_header (const char *text, gsize length)
{
  Scanner scanner = begin (text, length);
  int map[N_COLUMNS];

  return find_header (&scanner, "", map, NULL);
}

/* What stands in a cell, for a message: one line, not long, and cut between characters. */
static char *
excerpt (Cell cell)
{
  g_autofree char *text = g_strndup (cell.text, cell.length);
  char *shown = g_utf8_strlen (text, -1) > 40 ? g_utf8_substring (text, 0, 40) : g_strdup (text);

  g_strdelimit (shown, "\r\n\t", ' ');
  return shown;
}

/* Digits, perhaps in groups of three ("14,799" in quotes). FALSE when it is something else; absent is told apart by the length. */
static gboolean
read_count (Cell cell, gint64 *count)
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
choose_name (Codes *codes, guint position, const Cell *name, int year)
{
  char **known = (char **) &codes->table->names->pdata[position];
  int *known_year = &g_array_index (codes->name_years, int, position);
  g_autofree char *plain = NULL;

  if (name == NULL || name->length == 0 || year < *known_year)
    return;
  if (strncmp (*known, name->text, name->length) == 0 && (*known)[name->length] == '\0')
    {
      *known_year = year;
      return;
    }
  plain = g_strndup (name->text, name->length);
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
code_position (Codes *codes, Cell cell, const Cell *name, int year)
{
  const int before = 0;
  gpointer key, found;

  cell = trimmed (cell);
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

static gboolean
read_row (const Scanner *scanner, const int map[N_COLUMNS], Codes *codes, const char *name, AccImportRow *row, GError **error)
{
  const Cell *cells = scanner->cells;
  Cell year_cell = trimmed (cells[map[COLUMN_YEAR]]);
  g_autofree char *shown = NULL;
  gint64 year;
  int origin, asylum;

  if (year_cell.length != 4 || !read_count (year_cell, &year) || year < YEAR_MIN || year > YEAR_MAX)
    {
      shown = excerpt (year_cell);
      return refuse (name, scanner->line, error, _ ("expected a year, found “%s”"), shown);
    }
  origin = code_position (codes, cells[map[COLUMN_ORIGIN]], map[COLUMN_ORIGIN_NAME] < 0 ? NULL : &cells[map[COLUMN_ORIGIN_NAME]], year);
  asylum = code_position (codes, cells[map[COLUMN_ASYLUM]], map[COLUMN_ASYLUM_NAME] < 0 ? NULL : &cells[map[COLUMN_ASYLUM_NAME]], year);
  if (origin < 0 || asylum < 0)
    {
      shown = excerpt (cells[map[origin < 0 ? COLUMN_ORIGIN : COLUMN_ASYLUM]]);
      return refuse (name, scanner->line, error, _ ("expected an ISO code of three capital letters, found “%s”"), shown);
    }
  *row = (AccImportRow) { .line = scanner->line, .year = year, .origin = origin, .asylum = asylum };
  for (guint k = 0; k < ACC_IMPORT_N_CATEGORIES; k++)
    {
      int at = map[COLUMN_FIRST_FIGURE + k];
      Cell cell = at < 0 ? (Cell) { "", 0 } : trimmed (cells[at]);

      if (cell.length == 0)
        continue; /* not available, which is not zero */
      if (!read_count (cell, &row->figures[k]))
        {
          shown = excerpt (cell);
          return refuse (name, scanner->line, error, _ ("expected a count in “%s”, found “%s”"), acc_import_categories[k], shown);
        }
      row->present |= 1u << k;
    }
  return TRUE;
}

/* Codes in the order of the alphabet, so that a position compares as its code does. */
static void
sort_codes (AccImportTable *table)
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

static gboolean
read_rows (Scanner *scanner, const int map[N_COLUMNS], AccImportTable *table, const char *name, const AccImportJob *job, GError **error)
{
  g_autoptr (GHashTable) positions = g_hash_table_new (NULL, NULL);
  g_autoptr (GArray) name_years = g_array_new (FALSE, FALSE, sizeof (int));
  Codes codes = { positions, name_years, table };
  const char *start = scanner->p;
  guint n_cells = scanner->n_cells;
  RowResult result;

  while ((result = next_row (scanner)) == ROW_READ)
    {
      AccImportRow row;

      if (scanner->n_cells != n_cells)
        return refuse (name, scanner->line, error, _ ("expected %u cells as in the header, found %u; the file may be cut off"), n_cells, scanner->n_cells);
      if (scanner->loose)
        return refuse (name, scanner->line, error, _ ("text stands behind a closing quotation mark; the row is damaged"));
      if (!read_row (scanner, map, &codes, name, &row, error))
        return FALSE;
      g_array_append_val (table->rows, row);
      table->first_year = table->rows->len == 1 ? row.year : MIN (table->first_year, row.year);
      table->last_year = MAX (table->last_year, row.year);
      if (table->codes->len > 4096)
        return refuse (name, scanner->line, error, _ ("more than 4,096 codes; this is not a table of countries"));
      if (table->rows->len % 8192 == 0
          && !acc_import_job_step (job, 0.6 * (scanner->p - start) / (double) (scanner->end - start), error))
        return FALSE;
    }
  if (result == ROW_OPEN_QUOTE)
    return refuse (name, scanner->line, error, _ ("a quotation mark is opened and never closed; the file may be cut off"));
  if (result == ROW_TOO_WIDE)
    return refuse (name, scanner->line, error, _ ("more than %d cells in a row"), CELLS_MAX);
  if (table->rows->len == 0)
    return refuse (name, scanner->line, error, _ ("there are no rows below the header"));
  return TRUE;
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
  const char *bad;
  Scanner scanner;
  int map[N_COLUMNS];

  table->name = g_strdup (name);
  table->codes = g_ptr_array_new_with_free_func (g_free);
  table->names = g_ptr_array_new_with_free_func (g_free);
  table->rows = g_array_sized_new (FALSE, FALSE, sizeof (AccImportRow), length / 70);
  if (length == 0)
    {
      refuse (name, 1, error, _ ("the file is empty"));
      return NULL;
    }
  if (!g_utf8_validate (data, length, &bad))
    {
      guint line = 1;

      for (const char *p = data; p < bad; p++)
        line += *p == '\n' || (*p == '\r' && p[1] != '\n');
      refuse (name, line, error, _ ("not UTF-8; save the table in that encoding"));
      return NULL;
    }
  scanner = begin (data, length);
  if (!find_header (&scanner, name, map, error) || !check_columns (&scanner, map, name, error) || !read_rows (&scanner, map, table, name, job, error))
    return NULL;
  sort_codes (table);
  return g_steal_pointer (&table);
}
