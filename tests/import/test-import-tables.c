/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables as they come: either header, notes, every kind of line end and cell; and the files that are made of them. */
#include "import-fixture.h"

#include "import/acc-import-table.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  const char *code;
  const char *side;
  const char *partner;
  const char *category;
  int year;
  gint64 figure;
} Expected;

typedef struct
{
  const char *name;
  const char *text;
  guint rows;
  Expected expected[8];
} Case;

#define ROW_RUS "1999,Russian Federation,RUS,RUS,Kazakhstan,KAZ,KAZ,7043,0,,,,,,,0\n"
#define ROW_TJK "1999,Tajikistan,TJK,TJK,Kazakhstan,KAZ,KAZ,5355,3,,,,,,,0\n"
#define LONG_ROW "1999,Russian Federation,RUS,Kazakhstan,KAZ,7043,0,,,,,,,0\n"

static const Case cases[] = {
  { "short header",
    SHORT_HEADER ROW_RUS ROW_TJK,
    2,
    { { "KAZ", "hosted", NULL, "refugees", 1999, 12398 },
      { "KAZ", "hosted", "RUS", "refugees", 1999, 7043 },
      { "RUS", "abroad", "KAZ", "refugees", 1999, 7043 },
      { "TJK", "abroad", NULL, "asylum_seekers", 1999, 3 },
      { "world", "world", NULL, "refugees", 1999, 12398 },
      { "KAZ", "abroad", NULL, "refugees", 1999, NOT_AVAILABLE } } },
  { "long header",
    LONG_HEADER LONG_ROW,
    1,
    { { "KAZ", "hosted", "RUS", "refugees", 1999, 7043 }, { "RUS", "abroad", "KAZ", "hst", 1999, 0 } } },
  { "long header in other capitals, with brackets",
    "year,Country of origin,country of origin (ISO),COUNTRY OF ASYLUM,Country of asylum (ISO),Refugees under UNHCR's mandate\n"
    "1999,Russian Federation,RUS,Kazakhstan,KAZ,7043\n",
    1,
    { { "KAZ", "hosted", "RUS", "refugees", 1999, 7043 } } },
  { "notes before the header",
    "Data extracted from the Refugee Data Finder\n\"Notes: figures below 5, and \"\"others\"\", are rounded\"\n\n,,,\n\"a \"loose\" note\"\n" LONG_HEADER LONG_ROW,
    1,
    { { "KAZ", "hosted", "RUS", "refugees", 1999, 7043 } } },
  { "byte order mark", "\xef\xbb\xbf" SHORT_HEADER ROW_RUS, 1, { { "KAZ", "hosted", "RUS", "refugees", 1999, 7043 } } },
  { "no line end after the last row",
    SHORT_HEADER "1999,Russian Federation,RUS,RUS,Kazakhstan,KAZ,KAZ,7043,0,,,,,,,12",
    1,
    { { "KAZ", "hosted", "RUS", "hst", 1999, 12 } } },
  { "empty lines between rows", SHORT_HEADER "\n" ROW_RUS "\r\n\n" ROW_TJK "\n\n", 2, { { "KAZ", "hosted", NULL, "refugees", 1999, 12398 } } },
  { "quoted cells, a comma and a line end in one",
    SHORT_HEADER "\"1999\",\"Russia, the\nFederation\",\"RUS\",\"RUS\",\"Kazakhstan\" ,KAZ,KAZ,\"7043\",\"\",,,,,,,\"0\"\n",
    1,
    { { "KAZ", "hosted", "RUS", "refugees", 1999, 7043 }, { "KAZ", "hosted", "RUS", "asylum_seekers", 1999, NOT_AVAILABLE } } },
  { "thousands separators",
    SHORT_HEADER "2024,Syria,SYR,SYR,Germany,GFR,DEU,\"7,043\",\"1,234,567\",\"999\",\"31,000\",,,,,\"1,000,000,000\"\n",
    1,
    { { "DEU", "hosted", "SYR", "refugees", 2024, 7043 },
      { "DEU", "hosted", "SYR", "asylum_seekers", 2024, 1234567 },
      { "DEU", "hosted", "SYR", "returned_refugees", 2024, 999 },
      { "DEU", "hosted", "SYR", "idps", 2024, 31000 },
      { "DEU", "hosted", "SYR", "hst", 2024, 1000000000 } } },
  { "spaces around cells",
    SHORT_HEADER " 1999 ,Russian Federation,RUS, RUS ,Kazakhstan,KAZ,KAZ , 7043 ,0, ,,,,,,0\n",
    1,
    { { "KAZ", "hosted", "RUS", "refugees", 1999, 7043 }, { "KAZ", "hosted", "RUS", "returned_refugees", 1999, NOT_AVAILABLE } } },
  { "empty is absent, zero is zero",
    SHORT_HEADER "1999,R,RUS,RUS,K,KAZ,KAZ,1,0,,,,,,,0\n"
                 "2000,R,RUS,RUS,K,KAZ,KAZ,2,,,0,,,,,0\n",
    2,
    { { "KAZ", "hosted", "RUS", "asylum_seekers", 1999, 0 },
      { "KAZ", "hosted", "RUS", "asylum_seekers", 2000, NOT_AVAILABLE },
      { "KAZ", "hosted", NULL, "asylum_seekers", 2000, NOT_AVAILABLE },
      { "world", "world", NULL, "idps", 1999, NOT_AVAILABLE },
      { "world", "world", NULL, "idps", 2000, 0 },
      { "RUS", "abroad", "KAZ", "oip", 2000, NOT_AVAILABLE },
      { "RUS", "abroad", "KAZ", "hst", 2000, 0 } } },
  { "a year without a row is not zero",
    SHORT_HEADER "1999,R,RUS,RUS,K,KAZ,KAZ,1,0,,,,,,,0\n"
                 "2001,R,RUS,RUS,K,KAZ,KAZ,0,0,,,,,,,0\n",
    2,
    { { "KAZ", "hosted", "RUS", "refugees", 2000, NOT_AVAILABLE }, { "KAZ", "hosted", "RUS", "refugees", 2001, 0 } } },
  { "origins that are no State",
    SHORT_HEADER "1999,Unknown,UKN,UNK,Kazakhstan,KAZ,KAZ,1,0,,,,,,,0\n"
                 "1999,Stateless,STA,XXA,Kazakhstan,KAZ,KAZ,0,2,,,,,,,0\n"
                 "1999,Tibetan,TIB,TIB,Kazakhstan,KAZ,KAZ,4,0,,,,,,,0\n",
    3,
    { { "KAZ", "hosted", "UNK", "refugees", 1999, 1 },
      { "KAZ", "hosted", "XXA", "asylum_seekers", 1999, 2 },
      { "KAZ", "hosted", "TIB", "refugees", 1999, 4 },
      { "TIB", "abroad", "KAZ", "refugees", 1999, 4 },
      { "XXA", "abroad", NULL, "asylum_seekers", 1999, 2 },
      { "UNK", "hosted", NULL, "refugees", 1999, NOT_AVAILABLE } } },
  { "people within their own country stand on both sides",
    SHORT_HEADER "2000,Afghanistan,AFG,AFG,Afghanistan,AFG,AFG,0,0,5,758000,,,,,0\n",
    1,
    { { "AFG", "hosted", "AFG", "idps", 2000, 758000 },
      { "AFG", "abroad", "AFG", "idps", 2000, 758000 },
      { "AFG", "hosted", NULL, "idps", 2000, 758000 },
      { "world", "world", NULL, "idps", 2000, 758000 } } },
  { "columns in another order",
    "hst,refugees,coa_iso,year,unknown column,coo_iso,idps\n9,7043,KAZ,1999,what not,RUS,8\n",
    1,
    { { "KAZ", "hosted", "RUS", "refugees", 1999, 7043 },
      { "KAZ", "hosted", "RUS", "idps", 1999, 8 },
      { "KAZ", "hosted", "RUS", "hst", 1999, 9 },
      { "KAZ", "hosted", "RUS", "stateless", 1999, NOT_AVAILABLE } } },
  { "an older header without the last columns",
    "Year,Country of Origin,Country of Origin ISO,Country of Asylum,Country of Asylum ISO,Refugees under UNHCR's mandate,Asylum-seekers,"
    "Returned refugees,IDPs of concern to UNHCR,Returned IDPs,Stateless persons,Others of concern\n"
    "2010,Russian Federation,RUS,Kazakhstan,KAZ,1,2,3,4,5,6,7\n",
    1,
    { { "KAZ", "hosted", "RUS", "ooc", 2010, 7 },
      { "KAZ", "hosted", "RUS", "oip", 2010, NOT_AVAILABLE },
      { "world", "world", NULL, "hst", 2010, NOT_AVAILABLE } } },
};

static void
assert_imports (const Case *c, const char *text)
{
  Fixture fixture;
  g_auto (AccImportSummary) summary = { 0 };
  g_autoptr (GError) error = NULL;

  fixture_set_up (&fixture, "population.csv", text, -1);
  fixture_import (&fixture, &summary, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (summary.rows, ==, c->rows);
  for (guint i = 0; i < G_N_ELEMENTS (c->expected) && c->expected[i].code != NULL; i++)
    {
      const Expected *e = &c->expected[i];

      g_test_message ("%s %s %s %s %d", e->code, e->side, e->partner ? e->partner : "-", e->category, e->year);
      g_assert_cmpint (series_figure (fixture.output, e->code, e->side, e->partner, e->category, e->year), ==, e->figure);
    }
  fixture_tear_down (&fixture);
}

/* Each table with the line ends of every system. */
static void
test_case (gconstpointer data)
{
  const Case *c = data;
  static const char *const line_ends[] = { "\n", "\r\n", "\r" };
  g_auto (GStrv) lines = g_strsplit (c->text, "\n", -1);

  for (guint i = 0; i < G_N_ELEMENTS (line_ends); i++)
    {
      g_autofree char *text = g_strjoinv (line_ends[i], lines);

      g_test_message ("line end %u", i);
      assert_imports (c, text);
    }
}

/* The same rows give the same bytes, in whatever order they stand. */
static void
test_determinism (void)
{
  static const char *const rows[] = {
    "1999,Swaziland,SWA,SWZ,Kazakhstan,KAZ,KAZ,1,0,,,,,,,0\n",
    "2020,Eswatini,SWA,SWZ,Kazakhstan,KAZ,KAZ,3,,,,,,,,0\n",
    "2020,Eswatini (alias),SWA,SWZ,Kenya,KEN,KEN,3,7,,,,,,,0\n",
    "2001,Swaziland,SWA,SWZ,Kazakhstan,KAZ,KAZ,2,0,,,,,,4,0\n",
    "2001,\"Say \"\"A\"\"\",AFG,AFG,Eswatini,SWA,SWZ,2,0,,,,,,4,0\n",
  };
  g_autofree char *first = NULL;

  for (guint turn = 0; turn < 2 * G_N_ELEMENTS (rows) + 1; turn++)
    {
      guint n = G_N_ELEMENTS (rows);
      g_autoptr (GString) text = g_string_new (SHORT_HEADER);
      g_autoptr (GError) error = NULL;
      g_autofree char *snapshot = NULL;
      g_autofree char *index = NULL, *index_path = NULL;
      Fixture fixture;

      /* The order of the table twice, its rotations, and those from behind. */
      for (guint i = 0; i < n; i++)
        g_string_append (text, turn == 0 ? rows[i] : turn <= n ? rows[(i + turn - 1) % n] : rows[(2 * n - i - turn + n) % n]);
      fixture_set_up (&fixture, "population.csv", text->str, -1);
      fixture_import (&fixture, NULL, &error);
      g_assert_no_error (error);
      snapshot = fixture_snapshot (fixture.output);
      if (first == NULL)
        first = g_steal_pointer (&snapshot);
      else
        g_assert_cmpstr (snapshot, ==, first);
      index_path = g_build_filename (fixture.output, "index.json", NULL);
      g_assert_true (g_file_get_contents (index_path, &index, NULL, NULL));
      g_assert_nonnull (strstr (index, "{\"code\":\"SWZ\",\"name\":\"Eswatini\"}")); /* the latest name */
      g_assert_nonnull (strstr (index, "{\"code\":\"AFG\",\"name\":\"Say \\\"A\\\"\"}"));
      fixture_tear_down (&fixture);
    }
}

static gboolean
there_is (Fixture *fixture, const char *name)
{
  g_autofree char *path = g_build_filename (fixture->output, name, NULL);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static void
test_stale (void)
{
  static const char *const there[] = { "KAZ.json", "RUS.json", "world.json", "index.json", "notes.txt", "abc.json", "LONG.json", "KAZ.json.bak" };
  Fixture fixture;
  g_auto (AccImportSummary) summary = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = NULL;
  guint n = 0;

  fixture_set_up (&fixture, "population.csv", SHORT_HEADER ROW_RUS, -1);
  fixture_seed_output (&fixture);
  fixture_import (&fixture, &summary, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (summary.files, ==, 4);
  g_assert_cmpint (summary.first_year, ==, 1999);
  g_assert_cmpint (summary.last_year, ==, 1999);
  for (guint i = 0; i < G_N_ELEMENTS (there); i++)
    g_assert_true (there_is (&fixture, there[i]));
  g_assert_false (there_is (&fixture, "ZZZ.json"));
  g_assert_cmpint (series_figure (fixture.output, "KAZ", "hosted", NULL, "refugees", 1999), ==, 7043);
  dir = g_dir_open (fixture.output, 0, NULL);
  while (g_dir_read_name (dir) != NULL)
    n++;
  g_assert_cmpuint (n, ==, G_N_ELEMENTS (there)); /* and nothing hidden */
  fixture_tear_down (&fixture);
}

/* Never backwards, from 0 to 1. */
static void
count_progress (double fraction, gpointer data)
{
  double *last = data;

  g_assert_cmpfloat (fraction, >=, *last);
  *last = fraction;
}

static void
test_progress (void)
{
  Fixture fixture;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) input = NULL, output = NULL;
  double last = 0;

  fixture_set_up (&fixture, "population.csv", SHORT_HEADER ROW_RUS ROW_TJK, -1);
  input = g_file_new_for_path (fixture.input);
  output = g_file_new_for_path (fixture.output);
  acc_import_population (input, output, count_progress, &last, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpfloat (last, ==, 1);
  fixture_tear_down (&fixture);
}

/* What notes above the header say: to which day the last year goes, when the table was changed, and whether it is of a part alone. */
static void
test_notes (void)
{
  static const struct
  {
    const char *notes;
    AccImportMoment moment;
    const char *updated;
    const char *part; /* what the refusal names; NULL: it is read */
  } texts[] = {
    { "", ACC_IMPORT_UNSAID, NULL, NULL },
    { "Content type,Population figures at End Year\n", ACC_IMPORT_END, NULL, NULL },
    { "content TYPE,\"end-year, all\"\n", ACC_IMPORT_END, NULL, NULL },
    { "Content type,Mid-Year\n", ACC_IMPORT_MIDDLE, NULL, NULL },
    { "Content type,MID YEAR\n", ACC_IMPORT_MIDDLE, NULL, NULL },
    { "Content type,All\n", ACC_IMPORT_UNSAID, NULL, NULL },
    { "Content type\n", ACC_IMPORT_UNSAID, NULL, NULL },
    { "Last updated,1 July 2025\nContent type,Mid-year\n", ACC_IMPORT_MIDDLE, "1 July 2025", NULL },
    { "Country of Asylum,all\nCountry of Origin,\n", ACC_IMPORT_UNSAID, NULL, NULL },
    { "note\nCountry of Asylum,Kazakhstan\n", ACC_IMPORT_UNSAID, NULL, "population.csv:2: the table is of “Kazakhstan” only" },
  };
  const AccImportJob job = { NULL };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *text = g_strconcat (texts[i].notes, "year,coo_iso,coa_iso,refugees\n1999,RUS,KAZ,1\n", NULL);
      g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
      g_autoptr (GError) error = NULL;
      g_autoptr (AccImportTable) table = acc_import_table_read (bytes, "population.csv", &job, &error);

      g_test_message ("%s", texts[i].notes);
      if (texts[i].part != NULL)
        {
          g_assert_error (error, ACC_IMPORT_ERROR, ACC_IMPORT_ERROR_FORMAT);
          g_assert_true (g_str_has_prefix (error->message, texts[i].part));
          continue;
        }
      g_assert_no_error (error);
      g_assert_cmpint (table->moment, ==, texts[i].moment);
      g_assert_cmpstr (table->updated, ==, texts[i].updated);
    }
}

static AccImportTable *
read_folder (const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFile) folder = g_file_new_for_path (path);

  return acc_import_table_read_folder (folder, cancellable, error);
}

/* The way back: what series were made of, whatever else is in the folder; and what is no folder of series. */
static void
test_folder (void)
{
  Fixture fixture;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (AccImportTable) table = NULL, none = NULL;
  g_autofree char *other = NULL, *missing = NULL;
  guint found = 0;

  fixture_set_up (&fixture, "population.csv", SHORT_HEADER "1998,Russia,RUS,RUS,Kazakhstan,KAZ,KAZ,,2,,,,,,,\n1999,Russia,RUS,RUS,Kazakhstan,KAZ,KAZ,7,0,,,,,,,\n"
                  "1999,Aa,AAA,AAA,Russia,RUS,RUS,5,0,,,,,,,\n", -1);
  fixture_import (&fixture, NULL, &error);
  g_assert_no_error (error);
  other = g_build_filename (fixture.output, "notes.txt", NULL);
  g_assert_true (g_file_set_contents (other, "mine", -1, NULL));
  table = read_folder (fixture.output, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (table->codes->len, ==, 3);
  g_assert_cmpstr (table->codes->pdata[0], ==, "AAA");
  g_assert_cmpstr (table->codes->pdata[2], ==, "RUS");
  g_assert_cmpuint (table->rows->len, ==, 3);
  g_assert_cmpint (table->first_year, ==, 1998);
  g_assert_cmpint (table->last_year, ==, 1999);
  g_assert_cmpuint (table->lacking->len, ==, ACC_IMPORT_N_CATEGORIES - 2);
  for (guint r = 0; r < table->rows->len; r++)
    {
      const AccImportRow *row = &g_array_index (table->rows, AccImportRow, r);

      if (strcmp (table->codes->pdata[row->origin], "RUS") == 0 && row->year == 1998)
        {
          found++;
          g_assert_cmpstr (table->codes->pdata[row->asylum], ==, "KAZ");
          g_assert_cmpint (row->present, ==, 1 << ACC_IMPORT_ASYLUM_SEEKERS);
          g_assert_cmpint (row->figures[ACC_IMPORT_ASYLUM_SEEKERS], ==, 2);
        }
    }
  g_assert_cmpuint (found, ==, 1);

  g_cancellable_cancel (cancellable);
  g_assert_null (read_folder (fixture.output, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  missing = g_build_filename (fixture.folder, "none", NULL);
  g_assert_null (read_folder (missing, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (read_folder (fixture.folder, NULL, &error));
  g_assert_error (error, ACC_IMPORT_ERROR, ACC_IMPORT_ERROR_FORMAT);
  g_assert_nonnull (strstr (error->message, "is no folder of series"));
  g_clear_error (&error);
  /* The name of a file is whose series it is. */
  g_free (other);
  other = g_build_filename (fixture.output, "BBB.json", NULL);
  g_assert_true (g_file_set_contents (other, "{}", -1, NULL));
  g_assert_null (read_folder (fixture.output, NULL, &error));
  g_assert_cmpstr (g_quark_to_string (error->domain), ==, "acc-bundle-error-quark");
  g_assert_true (g_str_has_prefix (error->message, "BBB.json"));
  fixture_tear_down (&fixture);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/import/tables/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/import/tables/the same bytes for the same rows", test_determinism);
  g_test_add_func ("/import/tables/replaces series, keeps what is none", test_stale);
  g_test_add_func ("/import/tables/progress", test_progress);
  g_test_add_func ("/import/tables/notes", test_notes);
  g_test_add_func ("/import/tables/folder", test_folder);
  return g_test_run ();
}
