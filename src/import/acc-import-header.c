/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The header of a table, below its notes. Downloads differ in capitals, hyphens, brackets, order and columns: names are compared by their
 * letters alone. */
#include "config.h"

#include "import/acc-import-scan.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Lines of notes that may stand before the header of a download. */
#define NOTES_MAX 60

/* The names of each column: in the database's own package, and in downloads of the Refugee Data Finder through the years. */
static const struct
{
  const char *names[4];
  gboolean required;
} columns[ACC_IMPORT_N_COLUMNS] = {
  [ACC_IMPORT_COLUMN_YEAR] = { { "year", "Year" }, TRUE },
  [ACC_IMPORT_COLUMN_ORIGIN] = { { "coo_iso", "Country of origin (ISO)" }, TRUE },
  [ACC_IMPORT_COLUMN_ASYLUM] = { { "coa_iso", "Country of asylum (ISO)" }, TRUE },
  [ACC_IMPORT_COLUMN_ORIGIN_NAME] = { { "coo_name", "Country of origin", "Country of origin name" }, FALSE },
  [ACC_IMPORT_COLUMN_ASYLUM_NAME] = { { "coa_name", "Country of asylum", "Country of asylum name" }, FALSE },
  [ACC_IMPORT_COLUMN_FIRST_FIGURE + 0] = { { "refugees", "Refugees under UNHCR's mandate" }, TRUE },
  [ACC_IMPORT_COLUMN_FIRST_FIGURE + 1] = { { "asylum_seekers", "Asylum-seekers" }, FALSE },
  [ACC_IMPORT_COLUMN_FIRST_FIGURE + 2] = { { "returned_refugees", "Returned refugees" }, FALSE },
  [ACC_IMPORT_COLUMN_FIRST_FIGURE + 3] = { { "idps", "IDPs of concern to UNHCR" }, FALSE },
  [ACC_IMPORT_COLUMN_FIRST_FIGURE + 4] = { { "returned_idps", "Returned IDPs" }, FALSE },
  [ACC_IMPORT_COLUMN_FIRST_FIGURE + 5] = { { "stateless", "Stateless persons", "Stateless people" }, FALSE },
  [ACC_IMPORT_COLUMN_FIRST_FIGURE + 6] = { { "ooc", "Others of concern", "Others of concern to UNHCR" }, FALSE },
  [ACC_IMPORT_COLUMN_FIRST_FIGURE + 7] = { { "oip", "Other people in need of international protection" }, FALSE },
  [ACC_IMPORT_COLUMN_FIRST_FIGURE + 8] = { { "hst", "Host community" }, FALSE },
};

/* Columns that say nothing more: UNHCR's own codes and numbers of the two countries. */
static const char *const needless[] = { "coo", "coa", "coo_id", "coa_id", "Country of origin (UNHCR)", "Country of asylum (UNHCR)" };

/* Labels of the notes that say what was asked for; "all" behind one is a whole table. */
static const char *const part_labels[] = { "origin", "country of origin", "asylum", "country of asylum" };

/* Whether the letters of both are the same, whatever stands between them. */
static gboolean
is_named (AccImportCell cell, const char *name)
{
  const char *end = cell.text + cell.length;

  for (const char *p = cell.text;; p++, name++)
    {
      while (p < end && !g_ascii_isalnum (*p))
        p++;
      while (*name != '\0' && !g_ascii_isalnum (*name))
        name++;
      if (p == end || *name == '\0')
        return p == end && *name == '\0';
      if (g_ascii_tolower (*p) != g_ascii_tolower (*name))
        return FALSE;
    }
}

static gboolean
is_any_of (AccImportCell cell, const char *const *names, guint n)
{
  for (guint i = 0; i < n && names[i] != NULL; i++)
    if (is_named (cell, names[i]))
      return TRUE;
  return FALSE;
}

static gboolean
is_column (AccImportCell cell, guint column)
{
  return is_any_of (cell, columns[column].names, G_N_ELEMENTS (columns[column].names));
}

/* How many of the required columns a row has. */
static guint
match_header (const AccImportScanner *scanner, AccImportHeader *header)
{
  guint found = 0;

  header->n_cells = scanner->n_cells;
  header->line = scanner->line;
  memcpy (header->cells, scanner->cells, sizeof header->cells);
  for (guint c = 0; c < ACC_IMPORT_N_COLUMNS; c++)
    {
      header->map[c] = -1;
      for (guint i = 0; i < scanner->n_cells && header->map[c] < 0; i++)
        if (is_column (scanner->cells[i], c))
          header->map[c] = i;
      found += columns[c].required && header->map[c] >= 0;
    }
  return found;
}

static guint
count_required (void)
{
  guint count = 0;

  for (guint c = 0; c < ACC_IMPORT_N_COLUMNS; c++)
    count += columns[c].required;
  return count;
}

static void
read_note (const AccImportScanner *scanner, AccImportHeader *header)
{
  AccImportCell value;

  if (scanner->n_cells < 2 || !is_any_of (scanner->cells[0], part_labels, G_N_ELEMENTS (part_labels)))
    return;
  value = acc_import_trimmed (scanner->cells[1]);
  if (value.length > 0 && !is_named (value, "all"))
    {
      header->part = value;
      header->part_line = scanner->line;
    }
}

/* Says what the candidate lacks, in the names of its kind. */
static gboolean
refuse_header (const AccImportHeader *best, const char *name, GError **error)
{
  g_autoptr (GString) missing = g_string_new (NULL);
  gboolean is_long = FALSE;

  for (guint c = 0; c < ACC_IMPORT_N_COLUMNS; c++)
    is_long = is_long || (best->map[c] >= 0 && !is_named (best->cells[best->map[c]], columns[c].names[0]));
  for (guint c = 0; c < ACC_IMPORT_N_COLUMNS; c++)
    if (columns[c].required && best->map[c] < 0)
      g_string_append_printf (missing, "%s“%s”", missing->len ? ", " : "", columns[c].names[is_long]);
  return acc_import_refuse (name, MAX (best->line, 1), error,
                            _ ("no header of UNHCR's population table: the columns %s are missing; download the data with country of origin and of asylum"),
                            missing->str);
}

/**
 * acc_import_find_header:
 * @text: the text of a table, its cells between commas, or between semicolons or tabs where a spreadsheet has saved it again
 * @length: of @text
 * @scanner: (out): stands behind the header
 * @name: of the table, for messages
 * @header: (out): what was found
 * @error: #ACC_IMPORT_ERROR, says what the best candidate lacks
 *
 * Returns: whether there is a header
 */
gboolean
acc_import_find_header (const char *text, gsize length, AccImportScanner *scanner, const char *name, AccImportHeader *header, GError **error)
{
  static const char separators[] = { ',', ';', '\t' };
  g_autofree AccImportHeader *best = g_new0 (AccImportHeader, 1);
  guint best_found = 0;

  memset (best->map, -1, sizeof best->map);
  for (guint s = 0; s < G_N_ELEMENTS (separators); s++)
    {
      *scanner = acc_import_begin (text, length, separators[s]);
      *header = (AccImportHeader) { 0 };
      for (guint i = 0; i < NOTES_MAX && acc_import_next_row (scanner) == ACC_IMPORT_ROW_READ; i++)
        {
          guint found = match_header (scanner, header);

          if (found == count_required ())
            return TRUE;
          read_note (scanner, header);
          if (found > best_found)
            {
              best_found = found;
              *best = *header;
            }
        }
    }
  return refuse_header (best, name, error);
}

/**
 * acc_import_check_header:
 *
 * Of two columns of one name, nothing says which one counts. Of a table of one country only, totals of others and of the world would
 * be false.
 *
 * Returns: whether the table can be read whole
 */
gboolean
acc_import_check_header (const AccImportHeader *header, const char *name, GError **error)
{
  if (header->part.length > 0)
    {
      g_autofree char *shown = acc_import_excerpt (header->part);

      return acc_import_refuse (name, header->part_line, error,
                                _ ("the table is of “%s” only, and totals made of it would be false; download it for all countries of origin and of asylum"), shown);
    }
  for (guint c = 0; c < ACC_IMPORT_N_COLUMNS; c++)
    for (guint i = header->map[c] + 1; header->map[c] >= 0 && i < header->n_cells; i++)
      if (is_column (header->cells[i], c))
        {
          g_autofree char *shown = acc_import_excerpt (acc_import_trimmed (header->cells[i]));

          return acc_import_refuse (name, header->line, error, _ ("the column “%s” stands there twice, as cells %d and %u"), shown, header->map[c] + 1, i + 1);
        }
  return TRUE;
}

/**
 * acc_import_list_columns:
 * @header: the header of a table
 * @lacking: (element-type utf8): filled with the keys of categories that the table has no column of
 * @unread: (element-type utf8): filled with names of columns that mean nothing here, as the table has them
 */
void
acc_import_list_columns (const AccImportHeader *header, GPtrArray *lacking, GPtrArray *unread)
{
  for (guint k = 0; k < ACC_IMPORT_N_CATEGORIES; k++)
    if (header->map[ACC_IMPORT_COLUMN_FIRST_FIGURE + k] < 0)
      g_ptr_array_add (lacking, g_strdup (acc_import_categories[k]));
  for (guint i = 0; i < header->n_cells; i++)
    {
      AccImportCell cell = acc_import_trimmed (header->cells[i]);
      gboolean known = cell.length == 0 || is_any_of (cell, needless, G_N_ELEMENTS (needless));

      for (guint c = 0; c < ACC_IMPORT_N_COLUMNS && !known; c++)
        known = is_column (cell, c);
      if (!known)
        g_ptr_array_add (unread, acc_import_excerpt (cell));
    }
}

/**
 * acc_import_has_header:
 *
 * Returns: whether @text begins as UNHCR's population table does
 */
gboolean
acc_import_has_header (const char *text, gsize length)
{
  g_autofree AccImportHeader *header = g_new (AccImportHeader, 1);
  AccImportScanner scanner;

  return acc_import_find_header (text, length, &scanner, "", header, NULL);
}
