/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables that are wrong: each is refused in one line that names file and line, and leaves the folder of series as it was. */
#include "import-fixture.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#define ROW "1999,Russia,RUS,RUS,Kazakhstan,KAZ,KAZ,7043,0,,,,,,,0\n"
#define BEGIN_ROW "1999,Russia,RUS,RUS,Kazakhstan,KAZ,KAZ,"
#define END_ROW ",0,,,,,,,0\n"

typedef struct
{
  const char *name;
  const char *text;
  gssize length; /* 0: up to the NUL */
  guint line;
  const char *says;
} Case;

static const Case cases[] = {
  { "empty", "", 0, 1, "empty" },
  { "no header", "once upon a time\n", 0, 1, "“coo_iso”" },
  { "missing columns", "year,coo_name,coa_name,refugees\n1999,a,b,1\n", 0, 1, "“coo_iso”, “coa_iso” are missing" },
  { "missing columns below notes", "note\nnote\nyear,coo_iso,coa_iso\n1999,a,b,1\n", 0, 3, "“refugees” are missing" },
  { "a column twice, by either name", "year,coo_iso,coa_iso,refugees,\"Refugees under UNHCR’s mandate\"\n1999,RUS,KAZ,1,2\n", 0, 1, "“Refugees under UNHCR’s mandate” stands there twice, as cells 4 and 5" },
  { "a column twice, not a required one", "a,idps,year,coo_iso,coa_iso,refugees,IDPs\n1,2,1999,RUS,KAZ,1,2\n", 0, 1, "“IDPs” stands there twice, as cells 2 and 7" },
  { "no rows", SHORT_HEADER, 0, 1, "no rows" },
  { "no rows but empty lines", SHORT_HEADER "\n\n", 0, 1, "no rows" },
  { "Latin-1", SHORT_HEADER ROW "1999,T\xfcrkiye,TUR,TUR,Kazakhstan,KAZ,KAZ,1,0,,,,,,,0\n", 0, 3, "UTF-8" },
  { "Latin-1, lines of CR", "year,coo_iso,coa_iso,refugees,coo_name\r1999,RUS,KAZ,1,\xfc\r", 0, 2, "UTF-8" },
  { "UTF-16", "\xff\xfey\0e\0a\0r\0", 10, 1, "UTF-8" },
  { "a NUL", SHORT_HEADER "1999,Rus\0sia,RUS,RUS,Kazakhstan,KAZ,KAZ,1,0,,,,,,,0\n", sizeof SHORT_HEADER + 52, 2, "UTF-8" },
  { "cut off in a row", SHORT_HEADER ROW "1999,Russia,RUS,RUS,Kazak", 0, 3, "expected 16 cells as in the header, found 5" },
  { "too many cells", SHORT_HEADER "1999,Russia,RUS,RUS,Kazakhstan,KAZ,KAZ,7,043,0,,,,,,,0\n", 0, 2, "found 17" },
  { "far too many cells", SHORT_HEADER ",,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,\n", 0, 2, "more than 64 cells" },
  { "quotation mark never closed", SHORT_HEADER ROW "1999,\"Russia,RUS,RUS,Kazakhstan,KAZ,KAZ,7043,0,,,,,,,0\n" ROW, 0, 3, "never closed" },
  { "text behind a quotation mark", SHORT_HEADER BEGIN_ROW "\"7\"043" END_ROW, 0, 2, "closing quotation mark" },
  { "negative", SHORT_HEADER BEGIN_ROW "-5" END_ROW, 0, 2, "expected a count in “refugees”, found “-5”" },
  { "plus", SHORT_HEADER BEGIN_ROW "+5" END_ROW, 0, 2, "found “+5”" },
  { "steers a terminal", SHORT_HEADER BEGIN_ROW "7\033]0;x\a" END_ROW, 0, 2, "found “7]0;x”" },
  { "letters", SHORT_HEADER BEGIN_ROW "70a3" END_ROW, 0, 2, "found “70a3”" },
  { "exponent", SHORT_HEADER BEGIN_ROW "1e30" END_ROW, 0, 2, "found “1e30”" },
  { "decimals", SHORT_HEADER BEGIN_ROW "7.5" END_ROW, 0, 2, "found “7.5”" },
  { "more than live", SHORT_HEADER BEGIN_ROW "10000000001" END_ROW, 0, 2, "found “10000000001”" },
  { "beyond 64 bits", SHORT_HEADER BEGIN_ROW "99999999999999999999999999" END_ROW, 0, 2, "found “9999" },
  { "not available, spelled out", SHORT_HEADER BEGIN_ROW "NA" END_ROW, 0, 2, "found “NA”" },
  { "groups of two", SHORT_HEADER BEGIN_ROW "\"12,34\"" END_ROW, 0, 2, "found “12,34”" },
  { "a group of four", SHORT_HEADER BEGIN_ROW "\"1,2345\"" END_ROW, 0, 2, "found “1,2345”" },
  { "a first group of four", SHORT_HEADER BEGIN_ROW "\"1234,567\"" END_ROW, 0, 2, "found “1234,567”" },
  { "commas beside each other", SHORT_HEADER BEGIN_ROW "\"1,,,234\"" END_ROW, 0, 2, "found “1,,,234”" },
  { "a comma first", SHORT_HEADER BEGIN_ROW "\",234\"" END_ROW, 0, 2, "found “,234”" },
  { "a comma last", SHORT_HEADER BEGIN_ROW "\"234,\"" END_ROW, 0, 2, "found “234,”" },
  { "a line end in a count", SHORT_HEADER BEGIN_ROW "\"7\n0\r\n43\"" END_ROW, 0, 2, "found “7 0  43”" },
  { "a long count of letters that are not ASCII", SHORT_HEADER BEGIN_ROW "äöüäöüäöüäöüäöüäöüäöüäöüäöüäöüäöüäöüäöüäöüäöüäöü" END_ROW, 0, 2, "found “äöü" },
  { "year with letters", SHORT_HEADER "19x9,Russia,RUS,RUS,Kazakhstan,KAZ,KAZ,1,0,,,,,,,0\n", 0, 2, "expected a year, found “19x9”" },
  { "year too early", SHORT_HEADER "1899,Russia,RUS,RUS,Kazakhstan,KAZ,KAZ,1,0,,,,,,,0\n", 0, 2, "found “1899”" },
  { "year too late", SHORT_HEADER "2201,Russia,RUS,RUS,Kazakhstan,KAZ,KAZ,1,0,,,,,,,0\n", 0, 2, "found “2201”" },
  { "year of five digits", SHORT_HEADER "19999,Russia,RUS,RUS,Kazakhstan,KAZ,KAZ,1,0,,,,,,,0\n", 0, 2, "found “19999”" },
  { "year missing", SHORT_HEADER ",Russia,RUS,RUS,Kazakhstan,KAZ,KAZ,1,0,,,,,,,0\n", 0, 2, "expected a year, found “”" },
  { "code in small letters", SHORT_HEADER "1999,Russia,RUS,rus,Kazakhstan,KAZ,KAZ,1,0,,,,,,,0\n", 0, 2, "found “rus”" },
  { "code of two letters", SHORT_HEADER "1999,Russia,RUS,RUS,Kazakhstan,KAZ,KZ,1,0,,,,,,,0\n", 0, 2, "found “KZ”" },
  { "code that is a path", SHORT_HEADER "1999,Russia,RUS,../,Kazakhstan,KAZ,KAZ,1,0,,,,,,,0\n", 0, 2, "found “../”" },
  { "code missing", SHORT_HEADER "1999,Russia,RUS,,Kazakhstan,KAZ,KAZ,1,0,,,,,,,0\n", 0, 2, "found “”" },
  { "repeated row", SHORT_HEADER ROW "2000,Russia,RUS,RUS,Kazakhstan,KAZ,KAZ,1,0,,,,,,,0\n" ROW, 0, 4, "1999, from RUS in KAZ, as line 2 is" },
  { "wrong below a cell of two lines", SHORT_HEADER "1999,\"Rus\nsia\",RUS,RUS,Kazakhstan,KAZ,KAZ,1,0,,,,,,,0\n" BEGIN_ROW "x" END_ROW, 0, 4, "found “x”" },
  { "wrong below a cell of two lines of CR", "year,coo_iso,coa_iso,refugees,coo_name\r1999,RUS,KAZ,1,\"a\rb\"\r1999,RUS,KAZ,x,\r", 0, 4, "found “x”" },
};

static void
assert_one_line (const GError *error)
{
  g_assert_null (strpbrk (error->message, "\r\n\033\a"));
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
}

/* Once over an earlier import, once where there is no folder yet. */
static void
test_case (gconstpointer data)
{
  const Case *c = data;

  for (guint seeded = 0; seeded < 2; seeded++)
    {
      Fixture fixture;
      g_autoptr (GError) error = NULL;
      g_autofree char *before = NULL, *after = NULL, *place = g_strdup_printf ("population.csv:%u: ", c->line);

      fixture_set_up (&fixture, "population.csv", c->text, c->length ? c->length : (gssize) strlen (c->text));
      if (seeded)
        fixture_seed_output (&fixture);
      before = fixture_snapshot (fixture.folder);
      g_assert_false (fixture_import (&fixture, NULL, &error));
      g_assert_error (error, ACC_IMPORT_ERROR, ACC_IMPORT_ERROR_FORMAT);
      g_test_message ("%s", error->message);
      g_assert_true (g_str_has_prefix (error->message, place));
      g_assert_nonnull (strstr (error->message, c->says));
      assert_one_line (error);
      after = fixture_snapshot (fixture.folder);
      g_assert_cmpstr (after, ==, before);
      fixture_tear_down (&fixture);
    }
}

static void
test_no_file (void)
{
  Fixture fixture;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL, *after = NULL;

  fixture_set_up (&fixture, "population.csv", NULL, 0);
  fixture_seed_output (&fixture);
  before = fixture_snapshot (fixture.folder);
  g_assert_false (fixture_import (&fixture, NULL, &error));
  g_assert_error (error, ACC_IMPORT_ERROR, ACC_IMPORT_ERROR_READ);
  g_assert_nonnull (strstr (error->message, "population.csv"));
  g_clear_error (&error);
  /* A folder is no table either. */
  g_assert_cmpint (g_mkdir (fixture.input, 0755), ==, 0);
  g_assert_false (fixture_import (&fixture, NULL, &error));
  g_assert_error (error, ACC_IMPORT_ERROR, ACC_IMPORT_ERROR_READ);
  assert_one_line (error);
  g_assert_cmpint (g_rmdir (fixture.input), ==, 0);
  after = fixture_snapshot (fixture.folder);
  g_assert_cmpstr (after, ==, before);
  fixture_tear_down (&fixture);
}

/* More codes than there are countries by far: the first row beyond is named. */
static void
test_too_many_codes (void)
{
  g_autoptr (GString) text = g_string_new ("year,coo_iso,coa_iso,refugees\n");
  Fixture fixture;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 5000; i++)
    g_string_append_printf (text, "1999,%c%c%c,AAA,1\n", 'A' + i / 676, 'A' + i / 26 % 26, 'A' + i % 26);
  fixture_set_up (&fixture, "population.csv", text->str, (gssize) text->len);
  g_assert_false (fixture_import (&fixture, NULL, &error));
  g_assert_error (error, ACC_IMPORT_ERROR, ACC_IMPORT_ERROR_FORMAT);
  g_assert_true (g_str_has_prefix (error->message, "population.csv:4098: more than 4,096 codes"));
  g_assert_false (g_file_test (fixture.output, G_FILE_TEST_EXISTS));
  fixture_tear_down (&fixture);
}

/* Larger than any such table is: not a byte of it is read. */
static void
test_too_large (void)
{
  Fixture fixture;
  g_autoptr (GError) error = NULL;

  fixture_set_up (&fixture, "population.csv", "", 0);
  g_assert_cmpint (truncate (fixture.input, 128 * 1024 * 1024 + 1), ==, 0);
  g_assert_false (fixture_import (&fixture, NULL, &error));
  g_assert_error (error, ACC_IMPORT_ERROR, ACC_IMPORT_ERROR_LIMIT);
  g_assert_nonnull (strstr (error->message, "population.csv: larger than 128 MiB"));
  assert_one_line (error);
  g_assert_false (g_file_test (fixture.output, G_FILE_TEST_EXISTS));
  fixture_tear_down (&fixture);
}

/* A name is shown in a message, and must not break it. */
static void
test_file_name (void)
{
  Fixture fixture;
  g_autoptr (GError) error = NULL;

  fixture_set_up (&fixture, "two\nlines \xfc.csv", "", 0);
  g_assert_false (fixture_import (&fixture, NULL, &error));
  g_assert_error (error, ACC_IMPORT_ERROR, ACC_IMPORT_ERROR_FORMAT);
  assert_one_line (error);
  g_assert_true (g_str_has_prefix (error->message, "two?lines "));
  fixture_tear_down (&fixture);
}

/* Places where no folder can be made, or no series put: a path below a file; a folder that has the name of a series. */
static void
test_no_place (void)
{
  Fixture fixture;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL, *after = NULL, *in_the_way = NULL;

  fixture_set_up (&fixture, "population.csv", SHORT_HEADER ROW, -1);
  before = fixture_snapshot (fixture.folder);
  g_free (fixture.output);
  fixture.output = g_build_filename (fixture.input, "below", "a file", NULL);
  g_assert_false (fixture_import (&fixture, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY);
  g_assert_nonnull (strstr (error->message, fixture.output));
  assert_one_line (error);
  g_clear_error (&error);
  after = fixture_snapshot (fixture.folder);
  g_assert_cmpstr (after, ==, before);

  g_free (fixture.output);
  fixture.output = g_build_filename (fixture.folder, "series", NULL);
  fixture_seed_output (&fixture);
  in_the_way = g_build_filename (fixture.output, "RUS.json", "kept", NULL);
  g_assert_cmpint (g_mkdir_with_parents (in_the_way, 0755), ==, 0);
  g_free (before);
  g_free (after);
  before = fixture_snapshot (fixture.folder);
  g_assert_false (fixture_import (&fixture, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS);
  g_assert_nonnull (strstr (error->message, "RUS.json"));
  assert_one_line (error);
  after = fixture_snapshot (fixture.folder);
  g_assert_cmpstr (after, ==, before);
  fixture_tear_down (&fixture);
}

typedef struct
{
  GCancellable *cancellable;
  double at;
} Stop;

static void
stop_at (double fraction, gpointer data)
{
  Stop *stop = data;

  if (fraction >= stop->at)
    g_cancellable_cancel (stop->cancellable);
}

/* Stopped at the first sign, while rows are read, and while files are written, folders above the output being made or not. */
static void
test_cancel (void)
{
  static const double points[] = { 0, 0.2, 0.7 };
  g_autoptr (GString) text = g_string_new ("year,coo_iso,coa_iso,refugees\n");

  for (guint i = 0; i < 40000; i++)
    g_string_append_printf (text, "%u,A%c%c,B%c%c,%u\n", 1950 + i / 10000, 'A' + i / 1000 % 10, 'A' + i / 100 % 10, 'A' + i / 10 % 10, 'A' + i % 10, i);
  for (guint p = 0; p < 2 * G_N_ELEMENTS (points); p++)
    {
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      Stop stop = { cancellable, points[p / 2] };
      Fixture fixture;
      g_autoptr (GError) error = NULL;
      g_autoptr (GFile) input = NULL, output = NULL;
      g_autofree char *before = NULL, *after = NULL;

      fixture_set_up (&fixture, "population.csv", text->str, text->len);
      if (p % 2)
        fixture_seed_output (&fixture);
      else
        {
          g_free (fixture.output);
          fixture.output = g_build_filename (fixture.folder, "new", "folder", "series", NULL);
        }
      input = g_file_new_for_path (fixture.input);
      output = g_file_new_for_path (fixture.output);
      before = fixture_snapshot (fixture.folder);
      g_assert_false (acc_import_population (input, output, stop_at, &stop, cancellable, NULL, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      after = fixture_snapshot (fixture.folder);
      g_assert_cmpstr (after, ==, before);
      fixture_tear_down (&fixture);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/import/errors/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/import/errors/no file", test_no_file);
  g_test_add_func ("/import/errors/too many codes", test_too_many_codes);
  g_test_add_func ("/import/errors/too large", test_too_large);
  g_test_add_func ("/import/errors/name of the file", test_file_name);
  g_test_add_func ("/import/errors/no place for the series", test_no_place);
  g_test_add_func ("/import/errors/cancel", test_cancel);
  return g_test_run ();
}
