/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Procedures: runs to figures, where not available is never zero; and the ways a file can be wrong. */

#include "model/bundle/acc-bundle.h"
#include "model/json/acc-record.h"

#include <string.h>

#define HEAD "{\"format\":\"accession-procedures-1\",\"state\":\"AAA\",\"source\":\"S\",\"attribution\":\"A\",\"licence\":\"L\",\"as_at\":\"2025\",\"runs\":"

static AccProcedures *
read_text (const char *text, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  return acc_procedures_new_from_bytes (bytes, "AAA.json", error);
}

static void
test_figures (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AccProcedures) procedures = read_text (
      HEAD "[{\"table\":\"decisions\",\"procedure\":\"G\",\"level\":\"FI\",\"unit\":\"cases\",\"years\":[2001,2003],\"recognized\":[0,7],\"other\":[null,2]},"
           "{\"table\":\"idmc\",\"years\":[2009],\"total\":[120]}]}",
      &error);
  const AccProceduresRun *decisions, *estimate;

  g_assert_no_error (error);
  g_assert_cmpuint (acc_procedures_get_n (procedures), ==, 2);
  decisions = acc_procedures_get_run (procedures, 0);
  estimate = acc_procedures_get_run (procedures, 1);
  g_assert_cmpint (decisions->table, ==, ACC_PROCEDURES_DECISIONS);
  g_assert_cmpstr (decisions->level, ==, "FI");
  g_assert_null (decisions->type);
  g_assert_true (decisions->cases);
  g_assert_cmpint (acc_procedures_run_get (decisions, 0, 2001), ==, 0);
  g_assert_cmpint (acc_procedures_run_get (decisions, 0, 2002), ==, ACC_FIGURE_ABSENT);
  g_assert_cmpint (acc_procedures_run_get (decisions, 0, 2003), ==, 7);
  g_assert_cmpint (acc_procedures_run_get (decisions, 1, 2001), ==, ACC_FIGURE_ABSENT);
  g_assert_cmpint (acc_procedures_run_get (decisions, 2, 2001), ==, ACC_FIGURE_ABSENT);
  g_assert_false (estimate->cases);
  g_assert_cmpint (acc_procedures_run_get (estimate, 0, 2009), ==, 120);
}

static void
test_broken (void)
{
  static const char *const texts[] = {
    "", "[]", "{}", HEAD "{}}", HEAD "[1]}", HEAD "[{\"years\":[2001]}]}", HEAD "[{\"table\":\"x\",\"years\":[2001]}]}",
    HEAD "[{\"table\":\"idmc\"}]}", HEAD "[{\"table\":\"idmc\",\"years\":[2001,2001]}]}", HEAD "[{\"table\":\"idmc\",\"years\":[99999]}]}",
    HEAD "[{\"table\":\"idmc\",\"years\":[2001],\"total\":[1,2]}]}", HEAD "[{\"table\":\"idmc\",\"years\":[2001],\"total\":[-1]}]}",
    HEAD "[{\"table\":\"idmc\",\"years\":[2001],\"total\":[\"1\"]}]}", HEAD "[{\"table\":\"idmc\",\"years\":[2001],\"total\":7}]}",
    "{\"format\":\"accession-series-1\",\"state\":\"AAA\",\"source\":\"S\",\"runs\":[]}",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (read_text (texts[i], &error));
      g_assert_true (error != NULL && error->domain == ACC_BUNDLE_ERROR);
      g_assert_true (g_str_has_prefix (error->message, "AAA.json"));
    }
}

static void
test_shipped (void)
{
  g_autoptr (GFile) folder = g_file_new_for_path (DATA_DIR);
  g_autoptr (GError) error = NULL;
  g_autoptr (AccBundle) bundle = acc_bundle_load (folder, NULL, &error);
  AccProcedures *germany;
  gboolean found = FALSE;

  g_assert_no_error (error);
  germany = acc_bundle_get_procedures (bundle, "DEU", &error);
  g_assert_no_error (error);
  g_assert_true (acc_bundle_get_procedures (bundle, "DEU", NULL) == germany);
  for (guint i = 0; i < acc_procedures_get_n (germany); i++)
    {
      const AccProceduresRun *run = acc_procedures_get_run (germany, i);

      if (run->table == ACC_PROCEDURES_DECISIONS && strcmp (run->level, "FI") == 0 && strcmp (run->procedure, "G") == 0 && !run->cases)
        {
          found = TRUE;
          g_assert_cmpint (acc_procedures_run_get (run, 0, 2023), ==, 40394);
          g_assert_cmpint (acc_procedures_run_get (run, 4, 2023), ==, 235822);
        }
    }
  g_assert_true (found);
  g_assert_null (acc_bundle_get_procedures (bundle, "CSK", &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (acc_bundle_get_procedures (bundle, "../series/KAZ", &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/procedures/figures", test_figures);
  g_test_add_func ("/model/procedures/broken", test_broken);
  g_test_add_func ("/model/procedures/shipped", test_shipped);
  return g_test_run ();
}
