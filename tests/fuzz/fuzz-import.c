/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* UNHCR's tables, as CSV or in a ZIP: loaded, and the population table read and checked. */

#include "fuzz.h"

#include <string.h>

#include "import/acc-import-table.h"

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        size_t        size)
{
  g_autoptr (GFile) file = fuzz_write ("population.csv", data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) texts = acc_import_load (file, ACC_IMPORT_ANY, NULL, &error);
  const AccImportJob job = { 0 };

  fuzz_assert_error (texts != NULL, error);
  for (guint i = 0; texts != NULL && i < texts->len; i++)
    {
      const AccImportText *text = texts->pdata[i];
      g_autoptr (GError) cause = NULL;
      g_autoptr (AccImportTable) table = acc_import_table_read (text->text, text->name, &job, &cause);

      fuzz_assert_error (table != NULL, cause);
      if (table == NULL)
        continue;
      for (guint r = 0; r < table->rows->len; r++)
        {
          const AccImportRow *row = &g_array_index (table->rows, AccImportRow, r);

          g_assert_cmpuint (row->origin, <, table->codes->len);
          g_assert_cmpuint (row->asylum, <, table->codes->len);
          g_assert_true (row->year >= table->first_year && row->year <= table->last_year);
          for (guint k = 0; k < ACC_IMPORT_N_CATEGORIES; k++)
            g_assert_true (row->figures[k] >= 0 && ((row->present & 1u << k) != 0 || row->figures[k] == 0));
        }
      fuzz_assert_error (acc_import_table_check (table, &cause), cause);
    }
  return 0;
}
