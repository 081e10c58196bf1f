/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The cells of a CSV, row by row. */
#include "config.h"

#include "import/acc-import-scan.h"

#include <string.h>

#include "model/acc-text.h"

/* The next row that is not empty, whatever ends its lines. Quoted cells are given without their quotes; a doubled quote inside stays
 * doubled, which only names could have. */
AccImportRowResult
acc_import_next_row (AccImportScanner *scanner)
{
  const char *p = scanner->p, *end = scanner->end;
  const char separator = scanner->separator;

  for (;;)
    {
      if (p >= end)
        return ACC_IMPORT_ROW_END;
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
      AccImportCell *cell = &scanner->cells[scanner->n_cells];

      if (scanner->n_cells == ACC_IMPORT_CELLS_MAX)
        return ACC_IMPORT_ROW_TOO_WIDE;
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
            return ACC_IMPORT_ROW_OPEN_QUOTE;
          cell->length = p++ - cell->text;
          for (; p < end && *p != separator && *p != '\n' && *p != '\r'; p++)
            scanner->loose = scanner->loose || !g_ascii_isspace (*p);
        }
      else
        {
          cell->text = p;
          while (p < end && *p != separator && *p != '\n' && *p != '\r')
            p++;
          cell->length = p - cell->text;
        }
      scanner->n_cells++;
      if (p >= end || *p != separator)
        break;
      p++;
    }
  scanner->p = p;
  return ACC_IMPORT_ROW_READ;
}

AccImportCell
acc_import_trimmed (AccImportCell cell)
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

gboolean
acc_import_refuse (const char *name, guint line, GError **error, const char *format, ...)
{
  g_autofree char *what = NULL;
  va_list args;

  va_start (args, format);
  what = g_strdup_vprintf (format, args);
  va_end (args);
  g_set_error (error, ACC_IMPORT_ERROR, ACC_IMPORT_ERROR_FORMAT, "%s:%u: %s", name, line, what);
  return FALSE;
}

AccImportScanner
acc_import_begin (const char *text, gsize length, char separator)
{
  AccImportScanner scanner = { .p = text, .end = text + length, .separator = separator, .next_line = 1 };

  if (length >= 3 && memcmp (text, "\xef\xbb\xbf", 3) == 0)
    scanner.p += 3;
  return scanner;
}

/* What stands in a cell, for a message: one line, not long, and cut between characters. */
char *
acc_import_excerpt (AccImportCell cell)
{
  g_autofree char *text = g_strndup (cell.text, cell.length);
  g_autofree char *shown = g_utf8_strlen (text, -1) > 40 ? g_utf8_substring (text, 0, 40) : g_strdup (text);

  return acc_text_clean (shown);
}
