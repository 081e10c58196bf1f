/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The way back: the rows of a population table from a folder of series, every pair of origin and asylum once. */
#include "config.h"

#include "import/acc-import-private.h"

#include "model/figures/acc-series.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* (transfer full) (element-type utf8) (nullable): the codes of the files, sorted. */
static GPtrArray *
list_codes (GFile *folder, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) cause = NULL;
  g_autoptr (GFileEnumerator) files = g_file_enumerate_children (folder, G_FILE_ATTRIBUTE_STANDARD_NAME, G_FILE_QUERY_INFO_NONE, cancellable, &cause);
  g_autoptr (GPtrArray) codes = g_ptr_array_new_with_free_func (g_free);
  GFileInfo *info = NULL;

  while (files != NULL && g_file_enumerator_iterate (files, &info, NULL, cancellable, &cause) && info != NULL)
    {
      const char *name = g_file_info_get_name (info);

      if (strlen (name) == 8 && g_ascii_isupper (*name) && strcmp (name + 3, ".json") == 0)
        g_ptr_array_add (codes, g_strndup (name, 3));
    }
  /* Half a list would be read as a folder in which the rest is missing. */
  if (cause != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&cause));
      return NULL;
    }
  g_ptr_array_sort (codes, compare_texts);
  return g_steal_pointer (&codes);
}

static int
find_code (GHashTable *positions, AccImportTable *table, const char *code)
{
  gpointer found = g_hash_table_lookup (positions, code);

  if (found == NULL)
    {
      g_ptr_array_add (table->codes, g_strdup (code));
      g_ptr_array_add (table->names, g_strdup (code));
      found = GINT_TO_POINTER ((int) table->codes->len);
      g_hash_table_insert (positions, g_strdup (code), found);
    }
  return GPOINTER_TO_INT (found) - 1;
}

static void
add_runs (AccImportTable *table, AccSeries *series, guint asylum, GHashTable *positions)
{
  for (guint p = 0; p < acc_series_get_n_pairs (series, ACC_SIDE_HOSTED); p++)
    {
      const AccSeriesRun *run = acc_series_get_pair (series, ACC_SIDE_HOSTED, p);
      guint origin = find_code (positions, table, run->partner);
      const gint64 *columns[ACC_IMPORT_N_CATEGORIES] = { NULL };

      for (guint c = 0; c < run->n_columns; c++)
        for (guint k = 0; k < ACC_IMPORT_N_CATEGORIES; k++)
          if (strcmp (acc_category_to_string (run->columns[c].category), acc_import_categories[k]) == 0)
            columns[k] = run->columns[c].figures;

      for (guint i = 0; i < run->n_years; i++)
        {
          AccImportRow row = { .year = run->years[i], .origin = origin, .asylum = asylum };

          for (guint k = 0; k < ACC_IMPORT_N_CATEGORIES; k++)
            if (columns[k] != NULL && columns[k][i] != ACC_FIGURE_ABSENT)
              {
                row.figures[k] = columns[k][i];
                row.present |= 1u << k;
              }
          g_array_append_val (table->rows, row);
          table->first_year = table->rows->len == 1 ? row.year : MIN (table->first_year, row.year);
          table->last_year = MAX (table->last_year, row.year);
        }
    }
}

/**
 * acc_import_table_read_folder:
 * @folder: a folder of series
 * @cancellable: (nullable): to stop
 * @error: #ACC_BUNDLE_ERROR, %G_IO_ERROR
 *
 * Returns: (transfer full): the rows that the series were made of, codes sorted, or %NULL
 */
AccImportTable *
acc_import_table_read_folder (GFile *folder, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) codes = list_codes (folder, cancellable, error);
  g_autoptr (AccImportTable) table = g_new0 (AccImportTable, 1);
  g_autoptr (GHashTable) positions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  table->name = g_file_get_basename (folder);
  table->codes = g_ptr_array_new_with_free_func (g_free);
  table->names = g_ptr_array_new_with_free_func (g_free);
  table->lacking = g_ptr_array_new_with_free_func (g_free);
  table->unread = g_ptr_array_new_with_free_func (g_free);
  table->rows = g_array_new (FALSE, FALSE, sizeof (AccImportRow));
  if (codes == NULL)
    return NULL;
  for (guint i = 0; i < codes->len; i++)
    find_code (positions, table, codes->pdata[i]);
  for (guint i = 0; i < codes->len; i++)
    {
      g_autofree char *name = g_strconcat (codes->pdata[i], ".json", NULL);
      g_autoptr (GFile) file = g_file_get_child (folder, name);
      g_autoptr (GPtrArray) faults = acc_faults_new ();
      g_autoptr (AccSeries) series = acc_series_load (file, codes->pdata[i], TRUE, cancellable, faults);

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      if (series == NULL)
        {
          acc_faults_raise (faults, error);
          return NULL;
        }
      if (acc_series_is_mid_year (series, acc_series_get_last_year (series)))
        table->moment = ACC_IMPORT_MIDDLE;
      add_runs (table, series, i, positions);
    }
  if (table->rows->len == 0)
    {
      g_set_error (error, ACC_IMPORT_ERROR, ACC_IMPORT_ERROR_FORMAT, _ ("%s: is no folder of series"), table->name);
      return NULL;
    }
  if (table->moment == ACC_IMPORT_UNSAID)
    table->moment = ACC_IMPORT_END;
  for (guint k = 0; k < ACC_IMPORT_N_CATEGORIES; k++)
    {
      gboolean any = FALSE;

      for (guint r = 0; r < table->rows->len && !any; r++)
        any = g_array_index (table->rows, AccImportRow, r).present & (1u << k);
      if (!any)
        g_ptr_array_add (table->lacking, g_strdup (acc_import_categories[k]));
    }
  acc_import_sort_codes (table);
  return g_steal_pointer (&table);
}
