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

typedef struct
{
  const char *names[4];
  gboolean required;
} Column;

/* The names of each column: in the database's own package, and in downloads of the Refugee Data Finder through the years. */
static const Column places[ACC_IMPORT_COLUMN_FIRST] = {
  [ACC_IMPORT_COLUMN_YEAR] = { { "year", "Year" }, TRUE },
  [ACC_IMPORT_COLUMN_ORIGIN] = { { "coo_iso", "Country of origin (ISO)" }, TRUE },
  [ACC_IMPORT_COLUMN_ASYLUM] = { { "coa_iso", "Country of asylum (ISO)" }, TRUE },
  [ACC_IMPORT_COLUMN_ORIGIN_NAME] = { { "coo_name", "Country of origin", "Country of origin name" }, FALSE },
  [ACC_IMPORT_COLUMN_ASYLUM_NAME] = { { "coa_name", "Country of asylum", "Country of asylum name" }, FALSE },
};
static const Column own[ACC_IMPORT_N_KINDS][ACC_IMPORT_N_COLUMNS - ACC_IMPORT_COLUMN_FIRST] = {
  [ACC_IMPORT_POPULATION] = {
    { { "refugees", "Refugees under UNHCR's mandate" }, TRUE },
    { { "asylum_seekers", "Asylum-seekers" }, FALSE },
    { { "returned_refugees", "Returned refugees" }, FALSE },
    { { "idps", "IDPs of concern to UNHCR" }, FALSE },
    { { "returned_idps", "Returned IDPs" }, FALSE },
    { { "stateless", "Stateless persons", "Stateless people" }, FALSE },
    { { "ooc", "Others of concern", "Others of concern to UNHCR" }, FALSE },
    { { "oip", "Other people in need of international protection" }, FALSE },
    { { "hst", "Host community" }, FALSE },
  },
  [ACC_IMPORT_APPLICATIONS] = {
    { { "procedure_type", "Authority" }, TRUE },
    { { "app_type", "Application type" }, TRUE },
    { { "dec_level", "Stage of procedure" }, TRUE },
    { { "app_pc", "Cases / Persons" }, TRUE },
    { { "applied" }, TRUE },
  },
  [ACC_IMPORT_DECISIONS] = {
    { { "procedure_type", "Authority" }, TRUE },
    { { "dec_level", "Stage of procedure" }, TRUE },
    { { "dec_pc", "Cases / Persons" }, TRUE },
    { { "dec_recognized", "Recognized decisions" }, TRUE },
    { { "dec_other", "Complementary protection" }, FALSE },
    { { "dec_rejected", "Rejected decisions" }, FALSE },
    { { "dec_closed", "Otherwise closed" }, FALSE },
    { { "dec_total", "Total decisions" }, TRUE },
  },
  [ACC_IMPORT_SOLUTIONS] = {
    { { "returned_refugees", "Returned refugees" }, FALSE },
    { { "resettlement", "Resettlement arrivals" }, TRUE },
    { { "naturalisation" }, FALSE },
    { { "returned_idps", "Returned IDPs" }, FALSE },
  },
  [ACC_IMPORT_AGENCY] = {
    { { "total" }, TRUE },
  },
};

static const Column *
get_column (AccImportKind kind, guint column)
{
  return column < ACC_IMPORT_COLUMN_FIRST ? &places[column] : &own[kind][column - ACC_IMPORT_COLUMN_FIRST];
}

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
is_column (AccImportCell cell, AccImportKind kind, guint column)
{
  const Column *one = get_column (kind, column);

  return is_any_of (cell, one->names, G_N_ELEMENTS (one->names));
}

/* How many of the required columns of a kind a row lacks. */
static guint
match_header (const AccImportScanner *scanner, AccImportKind kind, AccImportHeader *header)
{
  guint lacking = 0;

  header->kind = kind;
  header->n_cells = scanner->n_cells;
  header->line = scanner->line;
  memcpy (header->cells, scanner->cells, sizeof header->cells);
  for (guint c = 0; c < ACC_IMPORT_N_COLUMNS; c++)
    {
      header->map[c] = -1;
      for (guint i = 0; i < scanner->n_cells && header->map[c] < 0; i++)
        if (is_column (scanner->cells[i], kind, c))
          header->map[c] = i;
      lacking += get_column (kind, c)->required && header->map[c] < 0;
    }
  return lacking;
}

/* Whether a text has the letters of a word in it, in any capitals. */
static gboolean
holds (AccImportCell cell, const char *word)
{
  gsize length = strlen (word);

  for (gsize i = 0; i + length <= cell.length; i++)
    if (g_ascii_strncasecmp (cell.text + i, word, length) == 0)
      return TRUE;
  return FALSE;
}

static void
read_note (const AccImportScanner *scanner, AccImportHeader *header)
{
  static const char *const content[] = { "Content type" };
  static const char *const updated[] = { "Last updated" };
  AccImportCell value;

  if (scanner->n_cells < 2)
    return;
  value = acc_import_trimmed (scanner->cells[1]);
  if (is_any_of (scanner->cells[0], content, 1))
    header->moment = holds (value, "mid-year") || holds (value, "mid year") ? ACC_IMPORT_MIDDLE : holds (value, "end year") || holds (value, "end-year") ? ACC_IMPORT_END
                                                                                                                                                 : ACC_IMPORT_UNSAID;
  else if (is_any_of (scanner->cells[0], updated, 1))
    header->updated = value;
  else if (is_any_of (scanner->cells[0], part_labels, G_N_ELEMENTS (part_labels)) && value.length > 0 && !is_named (value, "all"))
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
    is_long = is_long || (best->map[c] >= 0 && !is_named (best->cells[best->map[c]], get_column (best->kind, c)->names[0]));
  for (guint c = 0; c < ACC_IMPORT_N_COLUMNS; c++)
    {
      const Column *column = get_column (best->kind, c);

      if (column->required && best->map[c] < 0)
        g_string_append_printf (missing, "%s“%s”", missing->len ? ", " : "", column->names[is_long && column->names[1] != NULL]);
    }
  return acc_import_refuse (name, MAX (best->line, 1), error,
                            _ ("no header of UNHCR's population table: the columns %s are missing; download the data with country of origin and of asylum"),
                            missing->str);
}

/**
 * acc_import_find_header:
 * @text: the text of a table, its cells between commas, or between semicolons or tabs where a spreadsheet has saved it again
 * @length: of @text
 * @scanner: (out): stands behind the header
 * @wanted: which table it must be, or %ACC_IMPORT_ANY
 * @name: of the table, for messages
 * @header: (out): what was found
 * @error: #ACC_IMPORT_ERROR, says what the best candidate lacks
 *
 * Returns: whether there is a header
 */
gboolean
acc_import_find_header (const char *text, gsize length, AccImportScanner *scanner, AccImportKind wanted, const char *name, AccImportHeader *header, GError **error)
{
  static const char separators[] = { ',', ';', '\t' };
  g_autofree AccImportHeader *best = g_new0 (AccImportHeader, 1);
  guint best_lacking = G_MAXUINT;
  AccImportKind first = wanted == ACC_IMPORT_ANY ? 0 : wanted, last = wanted == ACC_IMPORT_ANY ? ACC_IMPORT_N_KINDS - 1 : wanted;

  best->kind = first;
  memset (best->map, -1, sizeof best->map);
  for (guint s = 0; s < G_N_ELEMENTS (separators); s++)
    {
      *scanner = acc_import_begin (text, length, separators[s]);
      *header = (AccImportHeader) { 0 };
      for (guint i = 0; i < NOTES_MAX && acc_import_next_row (scanner) == ACC_IMPORT_ROW_READ; i++)
        {
          for (AccImportKind kind = first; kind <= last; kind++)
            {
              guint lacking = match_header (scanner, kind, header);

              if (lacking == 0)
                return TRUE;
              if (lacking < best_lacking)
                {
                  best_lacking = lacking;
                  *best = *header;
                }
            }
          read_note (scanner, header);
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
      if (is_column (header->cells[i], header->kind, c))
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
  for (guint k = 0; header->kind == ACC_IMPORT_POPULATION && k < ACC_IMPORT_N_CATEGORIES; k++)
    if (header->map[ACC_IMPORT_COLUMN_FIRST + k] < 0)
      g_ptr_array_add (lacking, g_strdup (acc_import_categories[k]));
  for (guint i = 0; i < header->n_cells; i++)
    {
      AccImportCell cell = acc_import_trimmed (header->cells[i]);
      gboolean known = cell.length == 0 || is_any_of (cell, needless, G_N_ELEMENTS (needless));

      for (guint c = 0; c < ACC_IMPORT_N_COLUMNS && !known; c++)
        known = is_column (cell, header->kind, c);
      if (!known)
        g_ptr_array_add (unread, acc_import_excerpt (cell));
    }
}

/**
 * acc_import_recognise:
 * @kind: (inout): which table is looked for, or %ACC_IMPORT_ANY; then which it is
 *
 * Returns: whether @text begins as a table of UNHCR's does
 */
gboolean
acc_import_recognise (const char *text, gsize length, AccImportKind *kind)
{
  g_autofree AccImportHeader *header = g_new (AccImportHeader, 1);
  AccImportScanner scanner;

  if (!acc_import_find_header (text, length, &scanner, *kind, "", header, NULL))
    return FALSE;
  *kind = header->kind;
  return TRUE;
}
