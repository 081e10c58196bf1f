/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Series: columns to figures, where not available is never zero; and every way a file can be wrong. */
#include "model/acc-record.h"
#include "model/acc-series.h"

#include <string.h>

#define HEAD "{\"format\":\"accession-series-1\",\"state\":\"AAA\",\"source\":\"S\",\"attribution\":\"A\",\"licence\":\"L\",\"as_at\":\"2025\","

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
    AccCategory category;
    int year;
    gint64 figure;
  } cases[] = {
    { ACC_CATEGORY_REFUGEES, 1990, 5 },
    { ACC_CATEGORY_REFUGEES, 1991, ACC_FIGURE_ABSENT }, /* no row */
    { ACC_CATEGORY_REFUGEES, 1992, ACC_FIGURE_ABSENT }, /* an empty cell */
    { ACC_CATEGORY_IDPS, 1990, 0 },                     /* reported as zero */
    { ACC_CATEGORY_IDPS, 1991, ACC_FIGURE_ABSENT },
    { ACC_CATEGORY_OIP, 1990, ACC_FIGURE_ABSENT }, /* no column */
    { ACC_CATEGORY_REFUGEES, 1989, ACC_FIGURE_ABSENT },
    { ACC_CATEGORY_REFUGEES, 1993, ACC_FIGURE_ABSENT },
  };
  g_autoptr (GArray) ranked = NULL;

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (acc_series_get_figure (series, ACC_SIDE_HOSTED, cases[i].category, cases[i].year), ==, cases[i].figure);
  g_assert_cmpint (acc_series_get_figure (series, ACC_SIDE_ABROAD, ACC_CATEGORY_REFUGEES, 1990), ==, ACC_FIGURE_ABSENT);
  g_assert_cmpint (acc_series_get_first_year (series), ==, 1990);
  g_assert_cmpint (acc_series_get_last_year (series), ==, 1992);
  ranked = acc_series_rank_partners (series, ACC_SIDE_HOSTED, ACC_CATEGORY_REFUGEES, 1990);
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
    { HEAD "\"hosted\":{\"years\":[1990],\"refugee\":[1]}}", "not a column that is known", ACC_BUNDLE_ERROR_TYPE },
    { HEAD "\"hosted\":{\"years\":[1990],\"refugees\":[1],\"zero\":[\"refugees\"]}}", "zero", ACC_BUNDLE_ERROR_TYPE },
    { HEAD "\"hosted_pairs\":[{\"years\":[1990],\"refugees\":[1]}]}", "/hosted_pairs/0", ACC_BUNDLE_ERROR_TYPE },
    { HEAD "\"hosted_pairs\":[{\"origin\":7,\"years\":[1990],\"refugees\":[1]}]}", "/hosted_pairs/0", ACC_BUNDLE_ERROR_TYPE },
    { "{\"format\":\"accession-series-1\",\"state\":7}", "/state", ACC_BUNDLE_ERROR_TYPE },
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

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/series/figures", test_figures);
  g_test_add_func ("/series/broken", test_broken);
  return g_test_run ();
}
