/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The series that are shipped, against totals that were written down apart from them, and against each other. */
#include "import-fixture.h"

#include <string.h>

#define SERIES DATA_DIR "/series"

static const char *const categories[] = { "refugees", "asylum_seekers", "returned_refugees", "idps", "returned_idps", "stateless", "ooc", "oip", "hst" };

static void
test_world (void)
{
  static const struct
  {
    int year;
    gint64 refugees, asylum_seekers, idps, stateless, ooc, oip;
  } totals[] = {
    { 1951, 2116011, 0, 0, 0, 0, NOT_AVAILABLE },
    { 1975, 3529434, 0, 0, 0, 0, NOT_AVAILABLE },
    { 1999, 11686760, 1027400, 3968648, 0, 1491142, NOT_AVAILABLE },
    { 2010, 10548835, 835969, 14697804, 3463073, 1255578, NOT_AVAILABLE },
    { 2024, 30958200, 8352712, 68131711, 4360087, 3820662, 5875359 },
    { 2025, 28461306, 8998097, 64239352, 4477220, 2957025, 7177473 },
  };
  g_autoptr (JsonObject) file = series_load (SERIES, "world");
  JsonObject *world = json_object_get_object_member (file, "world");

  for (guint i = 0; i < G_N_ELEMENTS (totals); i++)
    {
      g_test_message ("%d", totals[i].year);
      g_assert_cmpint (run_figure (world, "refugees", totals[i].year), ==, totals[i].refugees);
      g_assert_cmpint (run_figure (world, "asylum_seekers", totals[i].year), ==, totals[i].asylum_seekers);
      g_assert_cmpint (run_figure (world, "idps", totals[i].year), ==, totals[i].idps);
      g_assert_cmpint (run_figure (world, "stateless", totals[i].year), ==, totals[i].stateless);
      g_assert_cmpint (run_figure (world, "ooc", totals[i].year), ==, totals[i].ooc);
      g_assert_cmpint (run_figure (world, "oip", totals[i].year), ==, totals[i].oip);
    }
  g_assert_cmpint (json_array_get_length (json_object_get_array_member (world, "years")), ==, 75);
}

static void
test_kazakhstan (void)
{
  static const struct
  {
    const char *origin;
    gint64 refugees;
  } largest[] = { { "RUS", 7043 }, { "TJK", 5355 }, { "AFG", 2296 } };
  g_autoptr (JsonObject) series = series_load (SERIES, "KAZ");
  JsonArray *pairs = json_object_get_array_member (series, "hosted_pairs");
  gint64 sum = 0;

  g_assert_cmpint (run_figure (json_object_get_object_member (series, "hosted"), "refugees", 1999), ==, 14799);
  for (guint i = 0; i < G_N_ELEMENTS (largest); i++)
    g_assert_cmpint (run_figure (series_pair (series, "hosted", largest[i].origin), "refugees", 1999), ==, largest[i].refugees);
  for (guint i = 0; i < json_array_get_length (pairs); i++)
    {
      JsonObject *pair = json_array_get_object_element (pairs, i);
      const char *origin = json_object_get_string_member (pair, "origin");
      gint64 figure = run_figure (pair, "refugees", 1999);

      if (figure == NOT_AVAILABLE)
        continue;
      sum += figure;
      if (!g_str_equal (origin, "RUS") && !g_str_equal (origin, "TJK"))
        g_assert_cmpint (figure, <=, 2296);
    }
  g_assert_cmpint (sum, ==, 14799);
}

/* Every series of the index. */
static GHashTable *
load_all (void)
{
  GHashTable *all = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) json_object_unref);
  g_autoptr (JsonObject) index = series_load (SERIES, "index");
  JsonArray *entries = json_object_get_array_member (index, "series");

  for (guint i = 0; i < json_array_get_length (entries); i++)
    {
      const char *code = json_object_get_string_member (json_array_get_object_element (entries, i), "code");

      g_assert_true (g_hash_table_insert (all, g_strdup (code), series_load (SERIES, code)));
    }
  return all;
}

#define FIRST_YEAR 1951
#define N_YEARS 75

typedef struct
{
  gint64 figures[N_YEARS][G_N_ELEMENTS (categories)]; /* NOT_AVAILABLE where no series has one */
} Sums;

static void
sums_clear (Sums *sums)
{
  for (guint y = 0; y < N_YEARS; y++)
    for (guint k = 0; k < G_N_ELEMENTS (categories); k++)
      sums->figures[y][k] = NOT_AVAILABLE;
}

static void
sums_add (Sums *sums, JsonObject *run)
{
  JsonArray *years = json_object_get_array_member (run, "years");

  for (guint i = 0; i < json_array_get_length (years); i++)
    {
      int year = json_array_get_int_element (years, i);

      g_assert_cmpint (year, >=, FIRST_YEAR);
      g_assert_cmpint (year, <, FIRST_YEAR + N_YEARS);
      for (guint k = 0; k < G_N_ELEMENTS (categories); k++)
        {
          gint64 figure = run_figure (run, categories[k], year);
          gint64 *sum = &sums->figures[year - FIRST_YEAR][k];

          if (figure != NOT_AVAILABLE)
            *sum = (*sum == NOT_AVAILABLE ? 0 : *sum) + figure;
        }
    }
}

static void
assert_same_sums (const Sums *a, const Sums *b)
{
  for (guint y = 0; y < N_YEARS; y++)
    for (guint k = 0; k < G_N_ELEMENTS (categories); k++)
      if (a->figures[y][k] != b->figures[y][k])
        {
          g_test_message ("%s %u", categories[k], FIRST_YEAR + y);
          g_assert_cmpint (a->figures[y][k], ==, b->figures[y][k]);
        }
}

/* All series together make the world, whichever side they are counted from; and the pairs of each make its total. */
static void
test_sums (gconstpointer data)
{
  const char *side = data;
  g_autofree char *pairs_key = g_strconcat (side, "_pairs", NULL);
  g_autoptr (GHashTable) all = load_all ();
  g_autofree Sums *world = g_new (Sums, 1), *sum = g_new (Sums, 1), *total = g_new (Sums, 1), *of_pairs = g_new (Sums, 1);
  GHashTableIter iter;
  gpointer code, series;

  sums_clear (world);
  sums_clear (sum);
  sums_add (world, json_object_get_object_member (g_hash_table_lookup (all, "world"), "world"));
  g_hash_table_iter_init (&iter, all);
  while (g_hash_table_iter_next (&iter, &code, &series))
    {
      JsonArray *pairs;

      if (!json_object_has_member (series, side))
        continue;
      g_test_message ("%s", (char *) code);
      sums_add (sum, json_object_get_object_member (series, side));
      sums_clear (total);
      sums_add (total, json_object_get_object_member (series, side));
      sums_clear (of_pairs);
      pairs = json_object_get_array_member (series, pairs_key);
      for (guint i = 0; i < json_array_get_length (pairs); i++)
        sums_add (of_pairs, json_array_get_object_element (pairs, i));
      assert_same_sums (total, of_pairs);
    }
  assert_same_sums (sum, world);
}

/* Every pair stands in the files of both, with the same figures. */
static void
test_pairs (void)
{
  g_autoptr (GHashTable) all = load_all ();
  guint hosted = 0, abroad = 0;
  GHashTableIter iter;
  gpointer code, series;

  g_hash_table_iter_init (&iter, all);
  while (g_hash_table_iter_next (&iter, &code, &series))
    {
      JsonArray *pairs = json_object_has_member (series, "hosted_pairs") ? json_object_get_array_member (series, "hosted_pairs") : NULL;

      if (json_object_has_member (series, "abroad_pairs"))
        abroad += json_array_get_length (json_object_get_array_member (series, "abroad_pairs"));
      for (guint i = 0; pairs != NULL && i < json_array_get_length (pairs); i++, hosted++)
        {
          JsonObject *pair = json_array_get_object_element (pairs, i);
          const char *origin = json_object_get_string_member (pair, "origin");
          JsonObject *other_series = g_hash_table_lookup (all, origin);
          JsonObject *other = other_series ? series_pair (other_series, "abroad", code) : NULL;
          g_autoptr (JsonObject) mine = NULL, theirs = NULL;
          g_autoptr (JsonNode) a = json_node_new (JSON_NODE_OBJECT), b = json_node_new (JSON_NODE_OBJECT);

          g_test_message ("%s in %s", origin, (char *) code);
          g_assert_nonnull (other);
          mine = json_object_new ();
          theirs = json_object_new ();
          for (guint turn = 0; turn < 2; turn++)
            {
              g_autoptr (GList) members = json_object_get_members (turn ? other : pair);

              for (GList *m = members; m != NULL; m = m->next)
                if (!g_str_equal (m->data, turn ? "asylum" : "origin"))
                  json_object_set_member (turn ? theirs : mine, m->data, json_object_dup_member (turn ? other : pair, m->data));
            }
          json_node_set_object (a, mine);
          json_node_set_object (b, theirs);
          g_assert_true (json_node_equal (a, b));
        }
    }
  g_assert_cmpuint (hosted, >, 1000);
  g_assert_cmpuint (hosted, ==, abroad);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import/recount/world", test_world);
  g_test_add_func ("/import/recount/kazakhstan", test_kazakhstan);
  g_test_add_data_func ("/import/recount/sums hosted", "hosted", test_sums);
  g_test_add_data_func ("/import/recount/sums abroad", "abroad", test_sums);
  g_test_add_func ("/import/recount/pairs", test_pairs);
  return g_test_run ();
}
