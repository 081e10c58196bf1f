/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The totals of all States: the file that ships against the series it is made of, and both against what UNHCR publishes. */

#include "model/figures/acc-totals.h"

static AccBundle *shipped, *folder;

/* Sums over all rows of UNHCR's table for the year. */
static void
test_sums (void)
{
  static const struct
  {
    const char *category;
    int year;
    gint64 sum;
  } cases[] = {
    { "refugees", 1951, 2116011 },       { "refugees", 1999, 11686760 },       { "refugees", 2025, 28461306 },
    { "asylum_seekers", 1999, 1027400 }, { "asylum_seekers", 2024, 8352712 },  { "idps", 1999, 3968648 },
    { "idps", 2025, 64239352 },          { "stateless", 1999, 0 },             { "stateless", 2024, 4360087 },
    { "oip", 2024, 5875359 },
  };
  AccTotals *totals = acc_bundle_get_totals (shipped);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (AccSide side = ACC_SIDE_HOSTED; side <= ACC_SIDE_ABROAD; side++)
      {
        g_autoptr (GArray) ranked = acc_totals_rank (totals, side, acc_category_from_string (cases[i].category), cases[i].year);
        gint64 sum = 0, before = G_MAXINT64;

        for (guint r = 0; r < ranked->len; r++)
          {
            g_assert_cmpint (g_array_index (ranked, AccRanked, r).figure, <=, before);
            before = g_array_index (ranked, AccRanked, r).figure;
            sum += before;
          }
        g_assert_cmpint (sum, ==, cases[i].sum);
        g_assert_cmpuint (ranked->len, ==, acc_totals_count_reported (totals, side, acc_category_from_string (cases[i].category), cases[i].year));
      }
}

static void
test_figures (void)
{
  AccTotals *totals = acc_bundle_get_totals (shipped);

  g_assert_cmpint (acc_totals_get_figure (totals, "KAZ", ACC_SIDE_HOSTED, acc_category_from_string ("refugees"), 1999), ==, 14799);
  /* A zero that is reported, years before the first, a category that began later, and what nobody has heard of. */
  g_assert_cmpint (acc_totals_get_figure (totals, "KHM", ACC_SIDE_HOSTED, acc_category_from_string ("idps"), 1997), ==, 0);
  g_assert_cmpint (acc_totals_get_figure (totals, "KHM", ACC_SIDE_HOSTED, acc_category_from_string ("idps"), 2024), ==, ACC_FIGURE_ABSENT);
  g_assert_cmpint (acc_totals_get_figure (totals, "KAZ", ACC_SIDE_HOSTED, acc_category_from_string ("refugees"), 1992), ==, ACC_FIGURE_ABSENT);
  g_assert_cmpint (acc_totals_get_figure (totals, "KAZ", ACC_SIDE_HOSTED, acc_category_from_string ("oip"), 1999), ==, ACC_FIGURE_ABSENT);
  g_assert_cmpint (acc_totals_get_figure (totals, "XYZ", ACC_SIDE_HOSTED, acc_category_from_string ("refugees"), 1999), ==, ACC_FIGURE_ABSENT);
  /* A zero of years in which nobody was counted: asylum-seekers by State before 2000, stateless people before 2004. */
  g_assert_cmpint (acc_totals_get_figure (totals, "DEU", ACC_SIDE_HOSTED, acc_category_from_string ("asylum_seekers"), 1999), ==, ACC_FIGURE_ABSENT);
  g_assert_cmpint (acc_totals_get_value (totals, "DEU", ACC_SIDE_HOSTED, acc_category_from_string ("asylum_seekers"), 1999).kind, ==, ACC_VALUE_NOT_COLLECTED);
  g_assert_cmpint (acc_totals_get_value (totals, "DEU", ACC_SIDE_HOSTED, acc_category_from_string ("stateless"), 2003).kind, ==, ACC_VALUE_NOT_COLLECTED);
  g_assert_cmpint (acc_totals_get_value (totals, "KAZ", ACC_SIDE_HOSTED, acc_category_from_string ("refugees"), 1992).kind, ==, ACC_VALUE_NOT_REPORTED);
  g_assert_cmpint (acc_totals_get_value (totals, "KHM", ACC_SIDE_HOSTED, acc_category_from_string ("idps"), 1997).kind, ==, ACC_VALUE_ZERO);
  /* Stateless people are in the table of 2024 for 95 countries. */
  g_assert_cmpuint (acc_totals_count_reported (totals, ACC_SIDE_HOSTED, acc_category_from_string ("stateless"), 2024), ==, 95);
}

/* What the build wrote and what the series say are the same. */
static void
test_same (void)
{
  AccTotals *a = acc_bundle_get_totals (shipped), *b = acc_bundle_get_totals (folder);
  g_autoptr (GPtrArray) categories = acc_bundle_list_categories (shipped, NULL);
  guint n_figures = 0;

  g_assert_cmpuint (acc_totals_get_n (a), ==, acc_totals_get_n (b));
  g_assert_cmpuint (acc_totals_get_n (a), >, 200);
  for (guint s = 0; s < acc_bundle_get_n (shipped, ACC_TABLE_STATES); s++)
    {
      const char *code = ((AccState *) acc_bundle_get_item (shipped, ACC_TABLE_STATES, s))->iso3;

      for (int year = 1951; year <= 2025; year++)
        for (guint c = 0; c < categories->len; c++)
          for (AccSide side = ACC_SIDE_HOSTED; side <= ACC_SIDE_ABROAD; side++)
            {
              AccCategory category = acc_category_from_string (((AccCategoryRecord *) categories->pdata[c])->id);
              gint64 figure = acc_totals_get_figure (a, code, side, category, year);

              g_assert_cmpint (figure, ==, acc_totals_get_figure (b, code, side, category, year));
              n_figures += figure != ACC_FIGURE_ABSENT ? 1 : 0;
            }
    }
  g_assert_cmpuint (n_figures, >, 50000);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GFile) file = g_file_new_for_path (DATA_DIR);
  g_autoptr (GError) error = NULL;

  g_test_init (&argc, &argv, NULL);
  shipped = acc_bundle_load_shipped (&error);
  g_assert_no_error (error);
  folder = acc_bundle_load (file, NULL, &error);
  g_assert_no_error (error);
  g_test_add_func ("/totals/sums", test_sums);
  g_test_add_func ("/totals/figures", test_figures);
  g_test_add_func ("/totals/same", test_same);
  return g_test_run ();
}
