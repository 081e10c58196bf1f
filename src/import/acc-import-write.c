/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows to series: every pair of origin and asylum in the files of both, totals by side, totals of the world. */
#include "config.h"

#include "import/acc-import-private.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

typedef struct
{
  int year;
  guint present;
  gint64 figures[ACC_IMPORT_N_CATEGORIES];
} Year;

typedef struct
{
  AccImportTable *table;
  const AccImportJob *job;
  GString *text;   /* the file being written */
  GArray *run;     /* Year: the columns being gathered */
  GString *totals; /* the series without their pairs, one a line; NULL where nobody wants them */
  const char *folder;
  const char *as_at;
  gboolean durable; /* each file is on the disk before the next; otherwise who called sees to all of them */
  guint files;
} Writer;

static void
append_number (GString *text, gint64 number)
{
  char digits[24];
  guint at = sizeof digits;

  do
    {
      digits[--at] = '0' + number % 10;
      number /= 10;
    }
  while (number > 0);
  g_string_append_len (text, digits + at, sizeof digits - at);
}

static void
append_string (GString *text, const char *string)
{
  g_string_append_c (text, '"');
  for (const char *p = string; *p != '\0'; p++)
    {
      if (*p == '"' || *p == '\\')
        g_string_append_c (text, '\\');
      if ((guchar) *p >= 0x20)
        g_string_append_c (text, *p);
    }
  g_string_append_c (text, '"');
}

/* The columns of a run of years. A category that is zero throughout is only named in "zero"; one that has no figure at all is left
 * out; what is not available in one year is null. */
static void
append_run (Writer *writer)
{
  GString *text = writer->text;
  guint n = writer->run->len;
  const Year *years = (const Year *) (gpointer) writer->run->data;
  guint zero = 0;

  g_string_append (text, "\"years\":[");
  for (guint i = 0; i < n; i++)
    {
      if (i > 0)
        g_string_append_c (text, ',');
      append_number (text, years[i].year);
    }
  g_string_append_c (text, ']');
  for (guint k = 0; k < ACC_IMPORT_N_CATEGORIES; k++)
    {
      guint with_figure = 0;
      gboolean all_zero = TRUE;

      for (guint i = 0; i < n; i++)
        if (years[i].present & (1u << k))
          {
            with_figure++;
            all_zero = all_zero && years[i].figures[k] == 0;
          }
      if (with_figure == 0)
        continue;
      if (all_zero && with_figure == n)
        {
          zero |= 1u << k;
          continue;
        }
      g_string_append_printf (text, ",\"%s\":[", acc_import_categories[k]);
      for (guint i = 0; i < n; i++)
        {
          if (i > 0)
            g_string_append_c (text, ',');
          if (years[i].present & (1u << k))
            append_number (text, years[i].figures[k]);
          else
            g_string_append (text, "null");
        }
      g_string_append_c (text, ']');
    }
  if (zero != 0)
    {
      const char *separator = ",\"zero\":[";

      for (guint k = 0; k < ACC_IMPORT_N_CATEGORIES; k++)
        if (zero & (1u << k))
          {
            g_string_append_printf (text, "%s\"%s\"", separator, acc_import_categories[k]);
            separator = ",";
          }
      g_string_append_c (text, ']');
    }
}

static int
compare_years (gconstpointer a, gconstpointer b)
{
  return ((const Year *) a)->year - ((const Year *) b)->year;
}

/* Adds a row to the year that it belongs to; years may come in any order. */
static void
add_to_run (GArray *run, const AccImportRow *row)
{
  Year *year = NULL;

  for (guint i = run->len; i > 0 && year == NULL; i--)
    if (g_array_index (run, Year, i - 1).year == row->year)
      year = &g_array_index (run, Year, i - 1);
  if (year == NULL)
    {
      Year fresh = { .year = row->year };

      g_array_append_val (run, fresh);
      year = &g_array_index (run, Year, run->len - 1);
    }
  year->present |= row->present;
  for (guint k = 0; k < ACC_IMPORT_N_CATEGORIES; k++)
    year->figures[k] += row->figures[k];
}

/* The rows of one code on one side, sorted by partner and year. */
typedef struct
{
  const AccImportRow **rows;
  guint n;
} Slice;

/* What was written since @start, without its line ends. */
static void
append_totals (Writer *writer, gsize start)
{
  for (const char *p = writer->text->str + start; writer->totals != NULL && *p != '\0'; p++)
    if (*p != '\n')
      g_string_append_c (writer->totals, *p);
}

static void
append_side (Writer *writer, Slice slice, const char *total_key, const char *pairs_key, const char *partner_key, gboolean partner_is_origin)
{
  gsize start = writer->text->len;

  if (slice.n == 0)
    return;
  g_array_set_size (writer->run, 0);
  for (guint i = 0; i < slice.n; i++)
    add_to_run (writer->run, slice.rows[i]);
  g_array_sort (writer->run, compare_years);
  g_string_append_printf (writer->text, ",\n  \"%s\": {", total_key);
  append_run (writer);
  g_string_append_c (writer->text, '}');
  append_totals (writer, start);
  g_string_append_printf (writer->text, ",\n  \"%s\": [", pairs_key);
  for (guint i = 0; i < slice.n;)
    {
      guint partner = partner_is_origin ? slice.rows[i]->origin : slice.rows[i]->asylum;

      g_array_set_size (writer->run, 0);
      g_string_append_printf (writer->text, "%s\n    {\"%s\":\"%s\",", i ? "," : "", partner_key, (char *) writer->table->codes->pdata[partner]);
      for (; i < slice.n && (partner_is_origin ? slice.rows[i]->origin : slice.rows[i]->asylum) == partner; i++)
        add_to_run (writer->run, slice.rows[i]);
      append_run (writer);
      g_string_append_c (writer->text, '}');
    }
  g_string_append (writer->text, "\n  ]");
}

static void
begin_file (Writer *writer, const char *format, const char *code)
{
  g_string_truncate (writer->text, 0);
  g_string_append_printf (writer->text, "{\n  \"format\": \"%s\",\n", format);
  if (code != NULL)
    g_string_append_printf (writer->text, "  \"state\": \"%s\",\n", code);
  g_string_append_printf (writer->text, "  \"source\": \"%s\",\n  \"attribution\": \"%s\",\n  \"licence\": \"%s\",\n  \"as_at\": \"%s\"", ACC_IMPORT_SOURCE,
                          ACC_IMPORT_ATTRIBUTION, ACC_IMPORT_LICENCE, writer->as_at);
}

static gboolean
end_file (Writer *writer, const char *code, GError **error)
{
  g_autofree char *name = g_strconcat (code, ".json", NULL);
  g_autofree char *path = g_build_filename (writer->folder, name, NULL);

  g_string_append (writer->text, "\n}\n");
  writer->files++;
  /* On the disk before the folder is in its place, or a power cut could leave empty files there. */
  return g_file_set_contents_full (path, writer->text->str, writer->text->len, writer->durable ? G_FILE_SET_CONTENTS_DURABLE : G_FILE_SET_CONTENTS_NONE, 0644, error);
}

static gboolean
write_world (Writer *writer, GError **error)
{
  begin_file (writer, "accession-series-1", "world");
  g_array_set_size (writer->run, 0);
  for (guint i = 0; i < writer->table->rows->len; i++)
    add_to_run (writer->run, &g_array_index (writer->table->rows, AccImportRow, i));
  g_array_sort (writer->run, compare_years);
  g_string_append (writer->text, ",\n  \"world\": {");
  append_run (writer);
  g_string_append_c (writer->text, '}');
  return end_file (writer, "world", error);
}

static gboolean
write_index (Writer *writer, GError **error)
{
  begin_file (writer, ACC_IMPORT_INDEX_FORMAT, NULL);
  g_string_append (writer->text, ",\n  \"series\": [");
  for (guint c = 0; c < writer->table->codes->len; c++)
    {
      g_string_append_printf (writer->text, "\n    {\"code\":\"%s\",\"name\":", (char *) writer->table->codes->pdata[c]);
      append_string (writer->text, writer->table->names->pdata[c]);
      g_string_append (writer->text, "},");
    }
  g_string_append (writer->text, "\n    {\"code\":\"world\",\"name\":\"World\"}\n  ]");
  return end_file (writer, "index", error);
}

static int
compare_by_asylum (gconstpointer a, gconstpointer b)
{
  const AccImportRow *x = *(const AccImportRow *const *) a, *y = *(const AccImportRow *const *) b;

  if (x->asylum != y->asylum)
    return x->asylum - y->asylum;
  return x->origin != y->origin ? x->origin - y->origin : x->year - y->year;
}

static int
compare_by_origin (gconstpointer a, gconstpointer b)
{
  const AccImportRow *x = *(const AccImportRow *const *) a, *y = *(const AccImportRow *const *) b;

  if (x->origin != y->origin)
    return x->origin - y->origin;
  return x->asylum != y->asylum ? x->asylum - y->asylum : x->year - y->year;
}

/* Sorted pointers to all rows, and the slice of each code. */
static const AccImportRow **
slice_rows (AccImportTable *table, gboolean by_origin, Slice *slices)
{
  guint n = table->rows->len;
  const AccImportRow **rows = g_new (const AccImportRow *, n);

  for (guint i = 0; i < n; i++)
    rows[i] = &g_array_index (table->rows, AccImportRow, i);
  qsort (rows, n, sizeof *rows, by_origin ? compare_by_origin : compare_by_asylum);
  for (guint i = 0; i < n; i++)
    {
      Slice *slice = &slices[by_origin ? rows[i]->origin : rows[i]->asylum];

      if (slice->n++ == 0)
        slice->rows = &rows[i];
    }
  return rows;
}

/* The same year, origin and asylum twice would be counted twice. */
static gboolean
check_repeated (const AccImportRow **rows, guint n, AccImportTable *table, GError **error)
{
  for (guint i = 1; i < n; i++)
    if (compare_by_asylum (&rows[i - 1], &rows[i]) == 0)
      {
        g_set_error (error, ACC_IMPORT_ERROR, ACC_IMPORT_ERROR_FORMAT, _ ("%s:%u: the row is for %d, from %s in %s, as line %u is; one of them must go"),
                     table->name, MAX (rows[i - 1]->line, rows[i]->line), rows[i]->year,
                     (char *) table->codes->pdata[rows[i]->origin], (char *) table->codes->pdata[rows[i]->asylum],
                     MIN (rows[i - 1]->line, rows[i]->line));
        return FALSE;
      }
  return TRUE;
}

static gboolean
write_states (Writer *writer, GError **error)
{
  AccImportTable *table = writer->table;
  guint n_codes = table->codes->len;
  g_autofree Slice *hosted = g_new0 (Slice, n_codes);
  g_autofree Slice *abroad = g_new0 (Slice, n_codes);
  g_autofree const AccImportRow **by_asylum = slice_rows (table, FALSE, hosted);
  g_autofree const AccImportRow **by_origin = slice_rows (table, TRUE, abroad);

  if (!check_repeated (by_asylum, table->rows->len, table, error))
    return FALSE;
  for (guint c = 0; c < n_codes; c++)
    {
      const char *code = table->codes->pdata[c];

      if (c % 8 == 0 && !acc_import_job_step (writer->job, ACC_IMPORT_WRITING + 0.3 * c / n_codes, error))
        return FALSE;
      begin_file (writer, "accession-series-1", code);
      append_totals (writer, 0);
      append_side (writer, hosted[c], "hosted", "hosted_pairs", "origin", TRUE);
      append_side (writer, abroad[c], "abroad", "abroad_pairs", "asylum", FALSE);
      if (writer->totals != NULL)
        g_string_append (writer->totals, "}\n");
      if (!end_file (writer, code, error))
        return FALSE;
    }
  return write_world (writer, error) && write_index (writer, error);
}

static gboolean
write_all (Writer *writer, GError **error)
{
  gboolean done;

  writer->text = g_string_sized_new (1 << 20);
  writer->run = g_array_new (FALSE, FALSE, sizeof (Year));
  done = write_states (writer, error) && acc_import_job_step (writer->job, 0.95, error);
  g_array_unref (writer->run);
  g_string_free (writer->text, TRUE);
  return done;
}

/**
 * acc_import_table_check:
 * @error: #ACC_IMPORT_ERROR
 *
 * Returns: whether no row stands there twice
 */
gboolean
acc_import_table_check (AccImportTable *table, GError **error)
{
  g_autofree Slice *slices = g_new0 (Slice, table->codes->len);
  g_autofree const AccImportRow **rows = slice_rows (table, FALSE, slices);

  return check_repeated (rows, table->rows->len, table, error);
}

/**
 * acc_import_table_write:
 * @table: the rows
 * @output_dir: a local folder, made when it is not there
 * @job: progress and cancel
 * @files: (out): how many were written
 * @error: #ACC_IMPORT_ERROR, %G_IO_ERROR
 *
 * Returns: whether all are written; otherwise nothing has changed
 */
gboolean
acc_import_table_write (AccImportTable *table, GFile *output_dir, const AccImportJob *job, guint *files, GError **error)
{
  g_autoptr (AccImportPlace) place = acc_import_place_open (output_dir, error);
  g_autofree char *as_at = g_strdup_printf ("%d", table->last_year);
  Writer writer = { .table = table, .job = job, .as_at = as_at, .durable = TRUE };
  gboolean done;

  if (place == NULL)
    return FALSE;
  writer.folder = acc_import_place_get_folder (place);
  done = write_all (&writer, error) && acc_import_place_commit (place, error);
  g_clear_pointer (&place, acc_import_place_close);
  if (!done)
    return FALSE;
  *files = writer.files;
  if (job->progress != NULL)
    job->progress (1, job->user_data);
  return TRUE;
}

/**
 * acc_import_table_write_folder:
 * @table: the rows
 * @folder: a folder that is there and empty
 * @as_at: the moment that the last year goes to, as EDTF
 * @job: progress and cancel
 * @error: #ACC_IMPORT_ERROR, %G_IO_ERROR
 *
 * Writes the series and the totals of all States. Nothing is on the disk for certain before who called has seen to it.
 *
 * Returns: whether all are written
 */
gboolean
acc_import_table_write_folder (AccImportTable *table, const char *folder, const char *as_at, const AccImportJob *job, GError **error)
{
  g_autoptr (GString) totals = g_string_sized_new (1 << 20);
  g_autofree char *path = g_build_filename (folder, "totals.jsonl", NULL);
  Writer writer = { .table = table, .job = job, .totals = totals, .folder = folder, .as_at = as_at };

  return write_all (&writer, error) && g_file_set_contents_full (path, totals->str, totals->len, G_FILE_SET_CONTENTS_NONE, 0644, error);
}
