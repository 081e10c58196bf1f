/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* UNHCR's population table to a folder of series: load, read, write; nothing is written until all of it is known to be sound. */
#include "config.h"

#include "import/acc-import-private.h"

G_DEFINE_QUARK (acc-import-error-quark, acc_import_error)

const char *const acc_import_categories[ACC_IMPORT_N_CATEGORIES] = { "refugees", "asylum_seekers", "returned_refugees", "idps", "returned_idps",
                                                                     "stateless", "ooc", "oip", "hst" };

gboolean
acc_import_job_step (const AccImportJob *job, double fraction, GError **error)
{
  if (g_cancellable_set_error_if_cancelled (job->cancellable, error))
    return FALSE;
  if (job->progress != NULL)
    job->progress (fraction, job->user_data);
  return TRUE;
}

static char **
take_strings (GPtrArray *strings)
{
  char **taken = g_new0 (char *, strings->len + 1);

  for (guint i = 0; i < strings->len; i++)
    taken[i] = g_steal_pointer (&strings->pdata[i]);
  return taken;
}

void
acc_import_summary_clear (AccImportSummary *summary)
{
  g_clear_pointer (&summary->lacking, g_strfreev);
  g_clear_pointer (&summary->unread, g_strfreev);
}

/**
 * acc_import_population:
 * @input: UNHCR's table as CSV, with the header of the package or of a download, or a ZIP that holds one
 * @output_dir: where the series go; made when it is not there. Series that an earlier import's index names are replaced as a whole, other
 *   files kept; a folder with files and no such index is refused
 * @progress: (nullable) (scope call): told how far it is
 * @user_data: for @progress
 * @cancellable: (nullable): to stop
 * @summary: (out) (optional): what was done
 * @error: #ACC_IMPORT_ERROR, %G_IO_ERROR
 *
 * Blocks; where there is a main loop, use acc_import_population_async(). On failure, and when cancelled, nothing has changed in @output_dir.
 * The same table gives the same files to the byte.
 *
 * Returns: whether the series are written
 */
gboolean
acc_import_population (GFile *input, GFile *output_dir, AccImportProgress progress, gpointer user_data, GCancellable *cancellable,
                       AccImportSummary *summary, GError **error)
{
  const AccImportJob job = { progress, user_data, cancellable };
  g_autoptr (GPtrArray) texts = NULL;
  const AccImportText *text;
  g_autoptr (AccImportTable) table = NULL;
  guint files = 0;

  if (!acc_import_job_step (&job, 0, error))
    return FALSE;
  texts = acc_import_load (input, ACC_IMPORT_POPULATION, cancellable, error);
  if (texts == NULL)
    return FALSE;
  text = texts->pdata[0];
  table = acc_import_table_read (text->text, text->name, &job, error);
  if (table == NULL || !acc_import_table_write (table, output_dir, &job, &files, error))
    return FALSE;
  if (summary != NULL)
    *summary = (AccImportSummary) { table->rows->len, files, table->first_year, table->last_year, table->withheld, take_strings (table->lacking),
                                    take_strings (table->unread) };
  return TRUE;
}
