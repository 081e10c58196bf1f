/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What history makes one look twice at: the last year of a table beside the year before it. */
#include "config.h"

#include "editions/acc-edition-warn.h"

#include <string.h>

/* Below these, a total or a State moves by a third without anybody's mistake. */
#define TOTAL_MIN 100000
#define STATE_MIN 10000

/* What happened within a year rises and falls, and of half a year there is half; only people at one moment are compared. */
static gboolean
is_stock (AccImportCategory category)
{
  return category != ACC_IMPORT_RETURNED_REFUGEES && category != ACC_IMPORT_RETURNED_IDPS && category != ACC_IMPORT_HST;
}

static void
add (GArray *warnings, AccEditionWarningKind kind, AccImportCategory category, int year, gint64 before, gint64 after, const char *code)
{
  AccEditionWarning warning = { kind, acc_category_from_string (acc_import_categories[category]), year, before, after, "" };

  if (code != NULL)
    memcpy (warning.code, code, 3);
  g_array_append_val (warnings, warning);
}

void
acc_edition_warn (const AccImportTable *table, GArray *warnings)
{
  gint64 totals[2][ACC_IMPORT_N_CATEGORIES] = { { 0 } };
  g_autofree gint64 *hosted = NULL;
  g_autofree gboolean *there = NULL;
  int last;

  if (table == NULL || table->first_year == table->last_year)
    return;
  last = table->last_year;
  hosted = g_new0 (gint64, table->codes->len);
  there = g_new0 (gboolean, table->codes->len);
  for (guint i = 0; i < table->rows->len; i++)
    {
      const AccImportRow *row = &g_array_index (table->rows, AccImportRow, i);

      if (row->year < last - 1)
        continue;
      for (AccImportCategory c = 0; c < ACC_IMPORT_N_CATEGORIES; c++)
        totals[row->year == last][c] += row->figures[c];
      if (row->year == last)
        there[row->asylum] = there[row->origin] = TRUE;
      else
        hosted[row->asylum] += row->figures[ACC_IMPORT_REFUGEES] + row->figures[ACC_IMPORT_IDPS];
    }
  for (AccImportCategory c = 0; c < ACC_IMPORT_N_CATEGORIES; c++)
    {
      gint64 before = totals[0][c], after = totals[1][c];

      if (before < TOTAL_MIN || !is_stock (c))
        continue;
      if (after > before * 300 || (after > 0 && after * 300 < before))
        add (warnings, ACC_WARNING_UNIT, c, last, before, after, NULL);
      else if (after * 3 <= before * 2)
        add (warnings, ACC_WARNING_FALLS, c, last, before, after, NULL);
    }
  for (guint i = 0; i < table->codes->len; i++)
    if (hosted[i] >= STATE_MIN && !there[i])
      add (warnings, ACC_WARNING_VANISHES, ACC_IMPORT_REFUGEES, last, hosted[i], 0, table->codes->pdata[i]);
}
