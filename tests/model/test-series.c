/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Series: columns to figures, where not available is never zero; and every way a file can be wrong. */
#include "model/bundle/acc-bundle.h"
#include "model/figures/acc-moves.h"
#include "model/figures/acc-series.h"
#include "model/json/acc-record.h"

#include <string.h>

#define HEAD "{\"format\":\"accession-series-1\",\"state\":\"AAA\",\"source\":\"S\",\"attribution\":\"A\",\"licence\":\"L\",\"as_at\":\"2025\","

#define WORLD "{\"format\":\"accession-series-1\",\"state\":\"world\",\"source\":\"S\",\"attribution\":\"A\",\"licence\":\"L\",\"as_at\":\"2025\","

static AccSeries *
read_text (const char *text, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  return acc_series_new_from_bytes (bytes, "AAA.json", error);
}

static void
test_figures (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AccSeries) series = read_text (
      HEAD "\"hosted\":{\"years\":[1990,1992],\"refugees\":[5,null],\"zero\":[\"idps\"]},"
           "\"hosted_pairs\":[{\"origin\":\"BBB\",\"years\":[1990],\"refugees\":[2]},{\"origin\":\"CCC\",\"years\":[1990,1992],\"refugees\":[3,null]},"
           "{\"origin\":\"DDD\",\"years\":[1990],\"zero\":[\"refugees\"]}]}",
      &error);
  static const struct
  {
    const char *category;
    int year;
    gint64 figure;
  } cases[] = {
    { "refugees", 1990, 5 },
    { "refugees", 1991, ACC_FIGURE_ABSENT }, /* no row */
    { "refugees", 1992, ACC_FIGURE_ABSENT }, /* an empty cell */
    { "idps", 1990, 0 },                     /* reported as zero */
    { "idps", 1991, ACC_FIGURE_ABSENT },
    { "oip", 1990, ACC_FIGURE_ABSENT }, /* no column */
    { "refugees", 1989, ACC_FIGURE_ABSENT },
    { "refugees", 1993, ACC_FIGURE_ABSENT },
  };
  g_autoptr (GArray) ranked = NULL;

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (acc_series_get_figure (series, ACC_SIDE_HOSTED, acc_category_from_string (cases[i].category), cases[i].year), ==, cases[i].figure);
  g_assert_cmpint (acc_series_get_figure (series, ACC_SIDE_ABROAD, acc_category_from_string ("refugees"), 1990), ==, ACC_FIGURE_ABSENT);
  g_assert_cmpint (acc_series_get_first_year (series), ==, 1990);
  g_assert_cmpint (acc_series_get_last_year (series), ==, 1992);
  ranked = acc_series_rank_partners (series, ACC_SIDE_HOSTED, acc_category_from_string ("refugees"), 1990);
  g_assert_cmpuint (ranked->len, ==, 2);
  g_assert_cmpstr (g_array_index (ranked, AccRanked, 0).partner, ==, "CCC");
  g_assert_cmpint (g_array_index (ranked, AccRanked, 1).figure, ==, 2);
}

static void
test_broken (void)
{
  static const struct
  {
    const char *text, *says;
    AccBundleError code;
  } cases[] = {
    { "[]", "expected a series", ACC_BUNDLE_ERROR_TYPE },
    { "{\"format\":\"x\"}", "/format", ACC_BUNDLE_ERROR_VALUE },
    { HEAD "\"hosted\":7}", "/hosted", ACC_BUNDLE_ERROR_TYPE },
    { HEAD "\"hosted\":{\"refugees\":[1]}}", "/hosted/years", ACC_BUNDLE_ERROR_TYPE },
    { HEAD "\"hosted\":{\"years\":[1990,1991],\"refugees\":[1]}}", "/hosted/refugees: expected 2 figures, one for each year; found 1", ACC_BUNDLE_ERROR_TYPE },
    { HEAD "\"hosted\":{\"years\":[1991,1990],\"refugees\":[1,2]}}", "ascending", ACC_BUNDLE_ERROR_TYPE },
    { HEAD "\"hosted\":{\"years\":[1990],\"refugees\":[-1]}}", "expected a count or null", ACC_BUNDLE_ERROR_TYPE },
    { HEAD "\"hosted\":{\"years\":[1990],\"refugees\":[\"1\"]}}", "expected a count or null", ACC_BUNDLE_ERROR_TYPE },
    { HEAD "\"hosted\":{\"years\":[1990],\"refugees\":[1.5]}}", "expected a count or null", ACC_BUNDLE_ERROR_TYPE },
    { HEAD "\"hosted\":{\"years\":[1990],\"Refugees\":[1]}}", "not a column that is known", ACC_BUNDLE_ERROR_TYPE },
    { HEAD "\"hosted\":{\"years\":[1990],\"refugees\":[1],\"zero\":[\"refugees\"]}}", "zero", ACC_BUNDLE_ERROR_TYPE },
    { HEAD "\"hosted_pairs\":[{\"years\":[1990],\"refugees\":[1]}]}", "/hosted_pairs/0", ACC_BUNDLE_ERROR_TYPE },
    { HEAD "\"hosted_pairs\":[{\"origin\":7,\"years\":[1990],\"refugees\":[1]}]}", "/hosted_pairs/0", ACC_BUNDLE_ERROR_TYPE },
    { "{\"format\":\"accession-series-1\",\"state\":7}", "/state", ACC_BUNDLE_ERROR_TYPE },
    { HEAD "\"hosted\":{\"years\":[1990],\"zero\":\"refugees\"}}", "/hosted/zero: ", ACC_BUNDLE_ERROR_TYPE },
    { HEAD "\"hosted\":{\"years\":[1990],\"zero\":[7]}}", "/hosted/zero/0: ", ACC_BUNDLE_ERROR_TYPE },
    { HEAD "\"hosted\":{\"years\":[1990],\"zero\":[\"years\"]}}", "/hosted/zero/0: ", ACC_BUNDLE_ERROR_TYPE },
    { HEAD "\"hosted\":{\"years\":[1990],\"zero\":[\"idps\",\"idps\"]}}", "/hosted/zero/1: “idps” is there twice", ACC_BUNDLE_ERROR_VALUE },
    { HEAD "\"hosted\":{\"years\":[1990],\"origin\":\"BBB\",\"refugees\":[1]}}", "/hosted/origin: ", ACC_BUNDLE_ERROR_TYPE },
    { HEAD "\"hosted_pairs\":{}}", "/hosted_pairs: expected a list", ACC_BUNDLE_ERROR_TYPE },
    { HEAD "\"abroad_pairs\":[7]}", "/abroad_pairs/0: ", ACC_BUNDLE_ERROR_TYPE },
    { HEAD "\"abroad_pairs\":[{\"origin\":\"BBB\",\"years\":[1990],\"refugees\":[1]}]}", "/abroad_pairs/0/origin: ", ACC_BUNDLE_ERROR_TYPE },
    { HEAD "\"world\":{\"years\":[1990],\"refugees\":[1]}}", "/world: ", ACC_BUNDLE_ERROR_RULE },
    { WORLD "\"hosted\":{\"years\":[1990],\"refugees\":[1]}}", "/hosted: ", ACC_BUNDLE_ERROR_RULE },
    { WORLD "\"hosted_pairs\":[]}", "/hosted_pairs: ", ACC_BUNDLE_ERROR_RULE },
    { WORLD "\"world\":null}", "/world: expected an object", ACC_BUNDLE_ERROR_TYPE },
    { WORLD "\"world\":[]}", "/world: expected an object", ACC_BUNDLE_ERROR_TYPE },
    { "{\"format\":\"accession-series-1\",\"state\":\"world\",\"source\":\"S\",\"attribution\":\"A\",\"licence\":\"L\",\"as_at\":\"2025\"}", "/world: required",
      ACC_BUNDLE_ERROR_TYPE },
    { "", "empty", ACC_BUNDLE_ERROR_SYNTAX },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (read_text (cases[i].text, &error));
      g_assert_error (error, ACC_BUNDLE_ERROR, (int) cases[i].code);
      g_test_message ("%s", error->message);
      g_assert_true (g_str_has_prefix (error->message, "AAA.json: "));
      g_assert_nonnull (strstr (error->message, cases[i].says));
    }
}

/* Any id is a category; what is a member of a run is none. */
static void
test_columns (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AccSeries) series = read_text (HEAD "\"hosted\":{\"years\":[1990,1991],\"guests\":[5,null],\"zero\":[\"lodgers\"]},"
                                                 "\"hosted_pairs\":[{\"origin\":\"BBB\",\"years\":[1990],\"guests\":[2],\"visits\":[9]}]}", &error);
  g_autoptr (GArray) ranked = NULL;
  g_autofree gint64 *figures = NULL;
  static const char *const keys[] = { "guests", "lodgers", "visits" };

  g_assert_no_error (error);
  g_assert_cmpuint (acc_series_get_n_categories (series), ==, G_N_ELEMENTS (keys));
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    g_assert_cmpstr (acc_category_to_string (acc_series_get_category (series, i)), ==, keys[i]);
  g_assert_cmpint (acc_series_get_figure (series, ACC_SIDE_HOSTED, acc_category_from_string ("guests"), 1990), ==, 5);
  g_assert_cmpint (acc_series_get_figure (series, ACC_SIDE_HOSTED, acc_category_from_string ("lodgers"), 1991), ==, 0);
  g_assert_false (acc_series_has (series, ACC_SIDE_HOSTED, acc_category_from_string ("visits")));
  figures = acc_series_list_figures (series, ACC_SIDE_HOSTED, acc_category_from_string ("guests"));
  g_assert_cmpint (figures[1], ==, ACC_FIGURE_ABSENT);
  g_assert_null (acc_series_list_figures (series, ACC_SIDE_ABROAD, acc_category_from_string ("guests")));
  ranked = acc_series_rank_partners (series, ACC_SIDE_HOSTED, acc_category_from_string ("visits"), 1990);
  g_assert_cmpuint (ranked->len, ==, 1);
  g_assert_cmpstr (acc_series_get_licence (series), ==, "L");
  g_assert_null (read_text (HEAD "\"hosted\":{\"years\":[1990],\"zero\":[\"zero\"]}}", &error));
  g_assert_error (error, ACC_BUNDLE_ERROR, ACC_BUNDLE_ERROR_TYPE);
}

static AccSeries *
get_shipped (AccBundle  *bundle,
             const char *code)
{
  g_autoptr (GError) error = NULL;
  AccSeries *series = acc_bundle_get_series (bundle, code, &error);

  g_assert_no_error (error);
  return series;
}

/* The table holds a literal 0 for what was not collected: by State asylum-seekers before 2000, internally displaced people before
 * 1993, returned ones and others of concern before 1997, stateless people before 2004; of the world asylum-seekers before 1993. */
static void
test_kinds (void)
{
  static const struct
  {
    const char *code;
    const char *category;
    int year;
    AccValueKind kind;
    gint64 number;
  } cases[] = {
    { "DEU", "refugees", 1999, ACC_VALUE_EXACT, 975500 },
    { "DEU", "asylum_seekers", 1999, ACC_VALUE_NOT_COLLECTED, ACC_INT_ABSENT },
    { "USA", "asylum_seekers", 1999, ACC_VALUE_NOT_COLLECTED, ACC_INT_ABSENT },
    { "GBR", "asylum_seekers", 1951, ACC_VALUE_NOT_COLLECTED, ACC_INT_ABSENT },
    { "KAZ", "asylum_seekers", 1999, ACC_VALUE_NOT_COLLECTED, ACC_INT_ABSENT },
    { "KAZ", "asylum_seekers", 2000, ACC_VALUE_ROUNDED, 5 },
    { "KAZ", "asylum_seekers", 2002, ACC_VALUE_ZERO, 0 },
    { "KAZ", "stateless", 2003, ACC_VALUE_NOT_COLLECTED, ACC_INT_ABSENT },
    /* Nobody reported the 0 of rows of others; where some returned and none are left, it is one. */
    { "KAZ", "idps", 1993, ACC_VALUE_NOT_REPORTED, ACC_INT_ABSENT },
    { "KHM", "idps", 2024, ACC_VALUE_NOT_REPORTED, ACC_INT_ABSENT },
    { "KHM", "idps", 1997, ACC_VALUE_ZERO, 0 },
    { "KHM", "refugees", 2018, ACC_VALUE_NOT_REPORTED, ACC_INT_ABSENT },
    { "KHM", "refugees", 2019, ACC_VALUE_ZERO, 0 },
    { "MMR", "refugees", 2024, ACC_VALUE_NOT_REPORTED, ACC_INT_ABSENT },
    { "KAZ", "oip", 2024, ACC_VALUE_NOT_REPORTED, ACC_INT_ABSENT },
    { "KAZ", "refugees", 1992, ACC_VALUE_NOT_REPORTED, ACC_INT_ABSENT },
    { "DEU", "idps", 1992, ACC_VALUE_NOT_COLLECTED, ACC_INT_ABSENT },
    { "DEU", "ooc", 1996, ACC_VALUE_NOT_COLLECTED, ACC_INT_ABSENT },
    { "DEU", "returned_idps", 1996, ACC_VALUE_NOT_COLLECTED, ACC_INT_ABSENT },
    { "world", "asylum_seekers", 1992, ACC_VALUE_NOT_COLLECTED, ACC_INT_ABSENT },
    { "world", "asylum_seekers", 1993, ACC_VALUE_EXACT, 743601 },
    { "world", "stateless", 2003, ACC_VALUE_NOT_COLLECTED, ACC_INT_ABSENT },
    { "UNK", "asylum_seekers", 1999, ACC_VALUE_EXACT, 1027400 },
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = g_file_new_for_path (DATA_DIR);
  g_autoptr (AccBundle) bundle = acc_bundle_load (file, NULL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AccSeries *series = get_shipped (bundle, cases[i].code);
      AccValue value = acc_series_get_value (series, ACC_SIDE_HOSTED, acc_category_from_string (cases[i].category), cases[i].year);

      g_test_message ("%s, %s, %d", cases[i].code, cases[i].category, cases[i].year);
      g_assert_cmpint (value.kind, ==, cases[i].kind);
      g_assert_cmpint (value.number, ==, cases[i].number);
      g_assert_cmpint (acc_series_get_figure (series, ACC_SIDE_HOSTED, acc_category_from_string (cases[i].category), cases[i].year), ==, cases[i].number);
    }
}

/* Pairs that end in one category and begin in another. */
static void
test_moves (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = g_file_new_for_path (DATA_DIR);
  g_autoptr (AccBundle) bundle = acc_bundle_load (file, NULL, &error);
  AccSeries *series;
  AccMove move;

  g_assert_no_error (error);
  series = get_shipped (bundle, "KAZ");
  g_assert_true (acc_series_find_move (series, ACC_SIDE_HOSTED, acc_category_from_string ("refugees"), 2025, &move));
  g_assert_cmpint (move.from, ==, acc_category_from_string ("refugees"));
  g_assert_cmpint (move.to, ==, acc_category_from_string ("oip"));
  g_assert_cmpint (move.left, ==, 65511);
  g_assert_cmpint (move.arrived, ==, 48391);
  /* Where others arrive, the year after another one, and where what went on is a movement of people. */
  g_assert_true (acc_series_find_move (series, ACC_SIDE_HOSTED, acc_category_from_string ("ooc"), 2011, &move));
  g_assert_cmpint (move.from, ==, acc_category_from_string ("refugees"));
  g_assert_false (acc_series_find_move (series, ACC_SIDE_HOSTED, acc_category_from_string ("refugees"), 2024, &move));
  g_assert_false (acc_series_find_move (series, ACC_SIDE_HOSTED, acc_category_from_string ("refugees"), 1999, &move));
  /* Nobody is said to have moved to a category in the year in which it began to be collected. */
  g_assert_false (acc_series_find_move (get_shipped (bundle, "DEU"), ACC_SIDE_HOSTED, acc_category_from_string ("refugees"), 2000, &move));
  g_assert_false (acc_series_find_move (series, ACC_SIDE_HOSTED, acc_category_from_string ("returned_refugees"), 1999, &move));
}

/* What there is no file of needs no reading, as often as it is asked for. */
static void
test_read (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = g_file_new_for_path (DATA_DIR);
  g_autoptr (AccBundle) bundle = acc_bundle_load (file, NULL, &error);

  g_assert_no_error (error);
  g_assert_false (acc_bundle_has_read_series (bundle, "KAZ"));
  get_shipped (bundle, "KAZ");
  g_assert_true (acc_bundle_has_read_series (bundle, "KAZ"));
  g_assert_null (acc_bundle_get_series (bundle, "DDR", NULL));
  g_assert_true (acc_bundle_has_read_series (bundle, "DDR"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/series/figures", test_figures);
  g_test_add_func ("/series/broken", test_broken);
  g_test_add_func ("/series/columns", test_columns);
  g_test_add_func ("/series/kinds", test_kinds);
  g_test_add_func ("/series/moves", test_moves);
  g_test_add_func ("/series/read", test_read);
  return g_test_run ();
}
