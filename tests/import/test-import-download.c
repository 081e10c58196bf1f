/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A table as the page of the Refugee Data Finder gives it to a person: notes above a header of long names, "-" for what is not available,
 * no columns of returns; and what other years' downloads have besides. The rows of download.csv are UNHCR's (CC BY 4.0), of 13 June 2024. */
#include "import-fixture.h"

#include <string.h>

#define KAZ_UNKNOWN "2023,\"Unknown \",UNK,Kazakhstan,KAZ,42412,0,0,-,0,0,0\n"

static char *
read_download (void)
{
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (TABLE_DIR "/download.csv", &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

static char *
replace (const char *text, const char *old, const char *new)
{
  g_auto (GStrv) parts = g_strsplit (text, old, -1);

  g_assert_cmpuint (g_strv_length (parts), >, 1);
  return g_strjoinv (new, parts);
}

static void
import_text (Fixture *fixture, const char *text, AccImportSummary *summary)
{
  g_autoptr (GError) error = NULL;

  fixture_set_up (fixture, "population.csv", text, -1);
  fixture_import (fixture, summary, &error);
  g_assert_no_error (error);
}

static void
assert_hosted (Fixture *fixture, const char *origin, const char *category, int year, gint64 figure)
{
  g_test_message ("from %s: %s %d", origin ? origin : "all", category, year);
  g_assert_cmpint (series_figure (fixture->output, "KAZ", "hosted", origin, category, year), ==, figure);
}

static void
assert_same_as_download (Fixture *fixture)
{
  assert_hosted (fixture, NULL, "refugees", 2022, 285);
  assert_hosted (fixture, NULL, "refugees", 2023, 42662);
  assert_hosted (fixture, "UNK", "refugees", 2023, 42412);
  assert_hosted (fixture, NULL, "asylum_seekers", 2023, 416);
  assert_hosted (fixture, "XXA", "stateless", 2023, 7892);
  assert_hosted (fixture, NULL, "idps", 2023, 0);
  assert_hosted (fixture, NULL, "oip", 2023, NOT_AVAILABLE);
  assert_hosted (fixture, "AFG", "oip", 2023, NOT_AVAILABLE);
  assert_hosted (fixture, NULL, "returned_refugees", 2023, NOT_AVAILABLE);
  assert_hosted (fixture, NULL, "returned_idps", 2023, NOT_AVAILABLE);
  g_assert_cmpint (series_figure (fixture->output, "VEN", "abroad", NULL, "oip", 2023), ==, 578622);
  g_assert_cmpint (series_figure (fixture->output, "VEN", "abroad", "BRA", "refugees", 2022), ==, 53307);
  g_assert_cmpint (series_figure (fixture->output, "AFG", "hosted", "AFG", "hst", 2023), ==, 1584157);
  g_assert_cmpint (series_figure (fixture->output, "world", "world", NULL, "oip", 2023), ==, 578622);
  g_assert_cmpint (series_figure (fixture->output, "world", "world", NULL, "returned_refugees", 2023), ==, NOT_AVAILABLE);
}

static void
test_as_it_comes (void)
{
  Fixture fixture;
  g_auto (AccImportSummary) summary = { 0 };
  g_autofree char *text = read_download ();

  import_text (&fixture, text, &summary);
  g_assert_cmpuint (summary.rows, ==, 13);
  g_assert_cmpuint (summary.withheld, ==, 0);
  g_assert_cmpstrv (summary.lacking, ((const char *const[]) { "returned_refugees", "returned_idps", NULL }));
  g_assert_cmpstrv (summary.unread, ((const char *const[]) { NULL }));
  assert_same_as_download (&fixture);
  fixture_tear_down (&fixture);
}

static void
test_unknown_without_code (void)
{
  Fixture fixture;
  g_auto (AccImportSummary) summary = { 0 };
  g_autofree char *text = read_download ();
  static const char *const codes[] = { "\"Unknown \",,", "unknown,-,", "Unknown, ," };

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      g_autofree char *bare = replace (text, "\"Unknown \",UNK,", codes[i]);

      acc_import_summary_clear (&summary);
      import_text (&fixture, bare, &summary);
      assert_same_as_download (&fixture);
      fixture_tear_down (&fixture);
    }
}

/* A figure that is kept confidential is no figure, and stands in no total; a cell of zero beside it stays zero. */
static void
test_withheld (void)
{
  Fixture fixture;
  g_auto (AccImportSummary) summary = { 0 };
  g_autofree char *text = read_download ();
  g_autofree char *some = replace (text, KAZ_UNKNOWN, "2023,Unknown,UNK,Kazakhstan,KAZ,*,*,0,-,0,0,0\n");

  import_text (&fixture, some, &summary);
  g_assert_cmpuint (summary.withheld, ==, 2);
  assert_hosted (&fixture, "UNK", "refugees", 2023, NOT_AVAILABLE);
  assert_hosted (&fixture, "UNK", "idps", 2023, 0);
  assert_hosted (&fixture, NULL, "refugees", 2023, 250);
  g_assert_cmpint (series_figure (fixture.output, "UNK", "abroad", NULL, "refugees", 2023), ==, NOT_AVAILABLE);
  fixture_tear_down (&fixture);
}

static void
test_columns (void)
{
  Fixture fixture;
  g_auto (AccImportSummary) summary = { 0 };
  g_autofree char *text = read_download ();
  g_autofree char *renamed = replace (text, "\"Other people in need of international protection\"", "\"Venezuelans displaced abroad\"");

  import_text (&fixture, renamed, &summary);
  g_assert_cmpstrv (summary.lacking, ((const char *const[]) { "returned_refugees", "returned_idps", "oip", NULL }));
  g_assert_cmpstrv (summary.unread, ((const char *const[]) { "Venezuelans displaced abroad", NULL }));
  g_assert_cmpint (series_figure (fixture.output, "VEN", "abroad", NULL, "oip", 2023), ==, NOT_AVAILABLE);
  g_assert_cmpint (series_figure (fixture.output, "VEN", "abroad", "BRA", "refugees", 2022), ==, 53307);
  fixture_tear_down (&fixture);
}

/* Saved again by a spreadsheet of a country where the comma is the decimal mark; or copied out of one. */
static void
test_separators (void)
{
  static const char *const separators[] = { ";", "\t" };

  for (guint i = 0; i < G_N_ELEMENTS (separators); i++)
    {
      Fixture fixture;
      g_auto (AccImportSummary) summary = { 0 };
      g_autofree char *text = read_download ();
      g_autofree char *plain = replace (text, "REF,ROC,ASY,IDP,IOC,OIP,OOC,STA", "all");
      g_autofree char *resaved = replace (plain, ",", separators[i]);

      import_text (&fixture, resaved, &summary);
      assert_same_as_download (&fixture);
      fixture_tear_down (&fixture);
    }
}

/* What cannot be read is refused in the table's own words. */
static void
test_refused (void)
{
  static const struct
  {
    const char *old, *new, *says;
  } cases[] = {
    { ",42412,", ",many,", "population.csv:28: expected a count in “Refugees under UNHCR's mandate”, found “many”" },
    { "\"Unknown \",UNK,", "Utopia,,", "population.csv:28: expected an ISO code of three capital letters in “Country of origin (ISO)”, found “”" },
    { "\"Country of asylum (ISO)\"", "\"Asylum code\"", "population.csv:15: no header of UNHCR's population table: the columns “Country of asylum (ISO)” are missing" },
    { "Origin:,all", "Origin:,Afghanistan", "population.csv:13: the table is of “Afghanistan” only" },
    { "\"Country of asylum:\",all", "\"Country of asylum:\",\"Kazakhstan, Türkiye\"", "population.csv:14: the table is of “Kazakhstan, Türkiye” only" },
  };
  g_autofree char *text = read_download ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Fixture fixture;
      g_autoptr (GError) error = NULL;
      g_autofree char *bad = replace (text, cases[i].old, cases[i].new);

      fixture_set_up (&fixture, "population.csv", bad, -1);
      g_assert_false (fixture_import (&fixture, NULL, &error));
      g_assert_error (error, ACC_IMPORT_ERROR, ACC_IMPORT_ERROR_FORMAT);
      g_test_message ("%s", error->message);
      g_assert_true (g_str_has_prefix (error->message, cases[i].says));
      g_assert_false (g_file_test (fixture.output, G_FILE_TEST_EXISTS));
      fixture_tear_down (&fixture);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import/download/as it comes", test_as_it_comes);
  g_test_add_func ("/import/download/unknown without a code", test_unknown_without_code);
  g_test_add_func ("/import/download/withheld", test_withheld);
  g_test_add_func ("/import/download/other columns", test_columns);
  g_test_add_func ("/import/download/other separators", test_separators);
  g_test_add_func ("/import/download/refused in its words", test_refused);
  return g_test_run ();
}
