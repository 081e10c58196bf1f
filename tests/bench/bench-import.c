/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How long an import takes: a table made up to the size of UNHCR's of 2025, always the same one.
 * Prints one JSON object; the median of five runs. */
#include "import/acc-import.h"

#include <glib/gstdio.h>
#include <stdlib.h>
#include <sys/resource.h>

#define RUNS 5
#define CODES 220
#define ROWS 139000
#define FIRST_YEAR 1951
#define YEARS 75

static void
append_code (GString *text, guint code)
{
  g_string_append_printf (text, "%c%c%c", 'A' + code % 23, 'A' + code / 23, 'A' + code % 7);
}

/* Pairs of codes with runs of years, as the real table has them; figures of every length, some not available. */
static GString *
make_table (void)
{
  GString *text = g_string_sized_new (12 << 20);
  guint32 state = 1951;
  guint rows = 0;

  g_string_append (text, "\"year\",\"coo_name\",\"coo\",\"coo_iso\",\"coa_name\",\"coa\",\"coa_iso\",\"refugees\",\"asylum_seekers\",\"returned_refugees\","
                         "\"idps\",\"returned_idps\",\"stateless\",\"ooc\",\"oip\",\"hst\"\n");
  for (guint pair = 0; rows < ROWS; pair++)
    {
      guint origin = pair % CODES, asylum = (pair / CODES * 7 + pair) % CODES;
      guint n, first;

      state = state * 1664525u + 1013904223u;
      n = 1 + (state >> 16) % 32;
      first = (state >> 8) % (YEARS - n);
      for (guint y = 0; y < n && rows < ROWS; y++, rows++)
        {
          g_string_append_printf (text, "%u,\"Name of %u\",\"", FIRST_YEAR + first + y, origin);
          append_code (text, origin);
          g_string_append (text, "\",\"");
          append_code (text, origin);
          g_string_append_printf (text, "\",\"Name of %u\",\"", asylum);
          append_code (text, asylum);
          g_string_append (text, "\",\"");
          append_code (text, asylum);
          state = state * 1664525u + 1013904223u;
          g_string_append_printf (text, "\",%u,%u,0,0,0,%u,0,,0\n", (state >> 8) >> (state & 15), (state >> 20) % 500, (state >> 28) ? 0 : state >> 16);
        }
    }
  return text;
}

static int
compare_doubles (const void *a, const void *b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return x < y ? -1 : x > y;
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      g_unlink (child);
    }
  g_rmdir (path);
}

int
main (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("accession-bench-XXXXXX", &error);
  g_autofree char *input_path = g_build_filename (folder ? folder : "", "population.csv", NULL);
  g_autofree char *output_path = g_build_filename (folder ? folder : "", "series", NULL);
  g_autoptr (GFile) input = g_file_new_for_path (input_path);
  g_autoptr (GFile) output = g_file_new_for_path (output_path);
  AccImportSummary summary = { 0 };
  struct rusage usage;
  double times[RUNS];
  GString *text;

  g_assert_no_error (error);
  text = make_table ();
  g_assert_true (g_file_set_contents (input_path, text->str, text->len, &error));
  g_string_free (text, TRUE);
  for (guint i = 0; i < RUNS; i++)
    {
      double start = g_get_monotonic_time () / 1000.0;

      acc_import_summary_clear (&summary);
      acc_import_population (input, output, NULL, NULL, NULL, &summary, &error);
      g_assert_no_error (error);
      times[i] = g_get_monotonic_time () / 1000.0 - start;
    }
  getrusage (RUSAGE_SELF, &usage);
  qsort (times, RUNS, sizeof *times, compare_doubles);
  g_assert_cmpuint (summary.rows, ==, ROWS);
  g_print ("{\"rows\":%u,\"files\":%u,\"import_ms\":%.1f,\"peak_rss_kb\":%ld}\n", summary.rows, summary.files, times[RUNS / 2], usage.ru_maxrss);
  remove_folder (output_path);
  remove_folder (folder);
  return 0;
}
