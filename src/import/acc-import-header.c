/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The header, among either of UNHCR's, below its notes. */
#include "config.h"

#include "import/acc-import-scan.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Lines of notes that may stand before the header of a download. */
#define NOTES_MAX 60

/* The names of each column: in the database's own package, and in the download of the Refugee Data Finder. */
static const struct
{
  const char *names[4];
  gboolean required;
} columns[ACC_IMPORT_N_COLUMNS] = {
  [ACC_IMPORT_COLUMN_YEAR] = { { "year" }, TRUE },
  [ACC_IMPORT_COLUMN_ORIGIN] = { { "coo_iso", "country of origin iso", "country of origin (iso)" }, TRUE },
  [ACC_IMPORT_COLUMN_ASYLUM] = { { "coa_iso", "country of asylum iso", "country of asylum (iso)" }, TRUE },
  [ACC_IMPORT_COLUMN_ORIGIN_NAME] = { { "coo_name", "country of origin" }, FALSE },
  [ACC_IMPORT_COLUMN_ASYLUM_NAME] = { { "coa_name", "country of asylum" }, FALSE },
  [ACC_IMPORT_COLUMN_FIRST_FIGURE + 0] = { { "refugees", "refugees under unhcr's mandate", "refugees under unhcr’s mandate" }, TRUE },
  [ACC_IMPORT_COLUMN_FIRST_FIGURE + 1] = { { "asylum_seekers", "asylum-seekers" }, FALSE },
  [ACC_IMPORT_COLUMN_FIRST_FIGURE + 2] = { { "returned_refugees", "returned refugees" }, FALSE },
  [ACC_IMPORT_COLUMN_FIRST_FIGURE + 3] = { { "idps", "idps of concern to unhcr" }, FALSE },
  [ACC_IMPORT_COLUMN_FIRST_FIGURE + 4] = { { "returned_idps", "returned idps" }, FALSE },
  [ACC_IMPORT_COLUMN_FIRST_FIGURE + 5] = { { "stateless", "stateless persons" }, FALSE },
  [ACC_IMPORT_COLUMN_FIRST_FIGURE + 6] = { { "ooc", "others of concern" }, FALSE },
  [ACC_IMPORT_COLUMN_FIRST_FIGURE + 7] = { { "oip", "other people in need of international protection" }, FALSE },
  [ACC_IMPORT_COLUMN_FIRST_FIGURE + 8] = { { "hst", "host community" }, FALSE },
};

static gboolean
is_named (AccImportCell cell, const char *name)
{
  cell = acc_import_trimmed (cell);
  return cell.length == strlen (name) && g_ascii_strncasecmp (cell.text, name, cell.length) == 0;
}

static gboolean
is_column (AccImportCell cell, guint column)
{
  for (guint n = 0; n < G_N_ELEMENTS (columns[column].names) && columns[column].names[n] != NULL; n++)
    if (is_named (cell, columns[column].names[n]))
      return TRUE;
  return FALSE;
}

/* Which cell holds which column; -1: none. How many of the required columns were found. */
static guint
match_header (const AccImportScanner *scanner, int map[ACC_IMPORT_N_COLUMNS])
{
  guint found = 0;

  for (guint c = 0; c < ACC_IMPORT_N_COLUMNS; c++)
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

  for (guint c = 0; c < ACC_IMPORT_N_COLUMNS; c++)
    count += columns[c].required;
  return count;
}

/* Leaves the scanner after the header. Where none is found, says what the best candidate lacked. */
gboolean
acc_import_find_header (AccImportScanner *scanner, const char *name, int map[ACC_IMPORT_N_COLUMNS], GError **error)
{
  guint best = 0, best_line = 1;
  int best_map[ACC_IMPORT_N_COLUMNS];
  g_autoptr (GString) missing = g_string_new (NULL);

  memset (best_map, -1, sizeof best_map);
  for (guint i = 0; i < NOTES_MAX && acc_import_next_row (scanner) == ACC_IMPORT_ROW_READ; i++)
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
  for (guint c = 0; c < ACC_IMPORT_N_COLUMNS; c++)
    if (columns[c].required && best_map[c] < 0)
      g_string_append_printf (missing, "%s“%s”", missing->len ? ", " : "", columns[c].names[0]);
  return acc_import_refuse (name, best_line, error, _ ("no header of UNHCR's population table: the columns %s are missing; download the data with country of origin and of asylum"),
                            missing->str);
}

/* Of two columns of one name, nothing says which one counts. */
gboolean
acc_import_check_columns (const AccImportScanner *scanner, const int map[ACC_IMPORT_N_COLUMNS], const char *name, GError **error)
{
  for (guint c = 0; c < ACC_IMPORT_N_COLUMNS; c++)
    for (guint i = map[c] + 1; map[c] >= 0 && i < scanner->n_cells; i++)
      if (is_column (scanner->cells[i], c))
        return acc_import_refuse (name, scanner->line, error, _ ("the column “%s” stands there twice, as cells %d and %u"), columns[c].names[0], map[c] + 1, i + 1);
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
  AccImportScanner scanner = acc_import_begin (text, length);
  int map[ACC_IMPORT_N_COLUMNS];

  return acc_import_find_header (&scanner, "", map, NULL);
}
