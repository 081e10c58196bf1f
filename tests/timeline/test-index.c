/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The index against plain counting, with every sort of date. */
#include "config.h"

#include "timeline/acc-timeline-index.h"

#include <string.h>

static AccTimelineDatum
random_datum (GRand *rand)
{
  AccTimelineDatum datum = { .lane = g_rand_int_range (rand, 0, 3), .importance = g_rand_int_range (rand, 0, 101),
                             .kind = g_rand_int_range (rand, 0, 8), .state = g_rand_int_range (rand, 0, 4) };
  gint32 day = g_rand_int_range (rand, -20000, 20000);

  switch (g_rand_int_range (rand, 0, 12))
    {
    case 0:
      break; /* undated */
    case 1:
      datum.span = acc_span_single (acc_date_year (1900 + g_rand_int_range (rand, 0, 150)));
      break;
    case 2:
      g_assert_true (acc_span_parse ("1998-04", &datum.span, NULL));
      break;
    case 3:
      g_assert_true (acc_span_parse ("199X", &datum.span, NULL));
      break;
    case 4:
      g_assert_true (acc_span_parse ("1991-12/..", &datum.span, NULL));
      break;
    case 5:
      g_assert_true (acc_span_parse ("../1960-05-05", &datum.span, NULL));
      break;
    case 6:
      datum.span = (AccSpan) { .start = acc_date_from_day (day), .is_interval = TRUE,
                               .end = acc_date_from_day (day + g_rand_int_range (rand, 0, 9000)) };
      break;
    default:
      datum.span = acc_span_single (acc_date_from_day (day));
      break;
    }
  return datum;
}

static AccTimelineIndex *
build (const AccTimelineDatum *data,
       guint                   n)
{
  AccTimelineIndex *index = acc_timeline_index_new ();

  acc_timeline_index_begin (index, n);
  for (guint i = 0; i < n; i++)
    acc_timeline_index_add (index, &data[i]);
  acc_timeline_index_end (index);
  return index;
}

static gint32
key_day (const AccTimelineDatum *datum)
{
  return acc_date_first_day (datum->span.is_interval && datum->span.start_bound != ACC_BOUND_GIVEN ? datum->span.end
                                                                                                   : datum->span.start);
}

static void
check (AccTimelineIndex       *index,
       const AccTimelineDatum *data,
       guint                   n,
       GRand                  *rand)
{
  const AccTimelineEntry *entries = acc_timeline_index_get_entries (index);
  guint dated = 0, n_undated;
  const guint32 *undated = acc_timeline_index_get_undated (index, &n_undated);

  g_assert_cmpuint (acc_timeline_index_get_n (index), ==, n);
  for (guint i = 0, u = 0; i < n; i++)
    if (acc_span_is_set (&data[i].span))
      dated++;
    else
      {
        g_assert_cmpuint (u, <, n_undated);
        g_assert_cmpuint (undated[u++], ==, i);
      }
  g_assert_cmpuint (acc_timeline_index_get_n_dated (index), ==, dated);
  g_assert_cmpuint (n_undated, ==, n - dated);

  for (guint k = 0; k < 60; k++)
    {
      gint32 from = g_rand_int_range (rand, -25000, 25000), to = from + g_rand_int_range (rand, 0, 12000);
      guint lane = k % 3, expected = 0;

      for (guint i = 0; i < n; i++)
        expected += data[i].lane == lane && acc_span_is_set (&data[i].span) && key_day (&data[i]) >= from &&
                    key_day (&data[i]) < to;
      g_assert_cmpuint (acc_timeline_index_count (index, lane, from, to, G_MAXUINT32), ==, expected);
    }

  /* Walking a lane meets each of its items once, in the order of time, and each says which it is. */
  for (guint lane = 0; lane < 3; lane++)
    {
      guint entry, seen = 0, other;

      if (!acc_timeline_index_edge (index, lane, FALSE, &entry))
        continue;
      for (;;)
        {
          guint at, position = entries[entry].position;

          g_assert_cmpuint (acc_timeline_index_rank (index, lane, entry), ==, seen);
          g_assert_cmpuint (data[position].lane, ==, lane);
          g_assert_true (acc_timeline_index_find (index, position, &data[position], &at));
          g_assert_cmpuint (at, ==, entry);
          g_assert_cmpint (entries[entry].start, ==, key_day (&data[position]));
          g_assert_cmpuint (entries[entry].row, <, acc_timeline_index_get_rows (index, lane));
          seen++;
          if (!acc_timeline_index_step (index, lane, entry, 1, &other))
            break;
          g_assert_cmpint (entries[other].start, >=, entries[entry].start);
          {
            guint back;

            g_assert_true (acc_timeline_index_step (index, lane, other, -1, &back));
            g_assert_cmpuint (back, ==, entry);
          }
          entry = other;
        }
      g_assert_cmpuint (seen, ==, acc_timeline_index_get_lane_n (index, lane));
      g_assert_true (acc_timeline_index_edge (index, lane, TRUE, &other));
      g_assert_cmpuint (other, ==, entry);
    }
}

static void
test_random (void)
{
  for (guint seed = 1; seed <= 40; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      guint n = seed < 4 ? seed - 1 : (guint) g_rand_int_range (rand, 1, 900);
      g_autofree AccTimelineDatum *data = g_new0 (AccTimelineDatum, n + 1);
      g_autoptr (AccTimelineIndex) index = NULL;

      for (guint i = 0; i < n; i++)
        data[i] = random_datum (rand);
      index = build (data, n);
      check (index, data, n, rand);
    }
}

/* Changes of the model, one after the other, against an array that is changed in the same way. */
static void
test_splice (void)
{
  for (guint seed = 1; seed <= 15; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (GArray) data = g_array_new (FALSE, TRUE, sizeof (AccTimelineDatum));
      g_autoptr (AccTimelineIndex) index = acc_timeline_index_new ();

      acc_timeline_index_begin (index, 0);
      acc_timeline_index_end (index);
      for (guint step = 0; step < 25; step++)
        {
          guint position = g_rand_int_range (rand, 0, data->len + 1);
          guint removed = g_rand_int_range (rand, 0, MIN (data->len - position, 30) + 1);
          guint added = g_rand_int_range (rand, 0, 40);
          g_autofree AccTimelineDatum *fresh = g_new0 (AccTimelineDatum, added + 1);

          for (guint i = 0; i < added; i++)
            fresh[i] = random_datum (rand);
          if (removed > 0)
            g_array_remove_range (data, position, removed);
          if (added > 0)
            g_array_insert_vals (data, position, fresh, added);
          acc_timeline_index_splice (index, position, removed, fresh, added);
          check (index, (AccTimelineDatum *) (gpointer) data->data, data->len, rand);
        }
    }
}

/* What is there keeps its row when something is added. */
static void
test_rows_stay (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  AccTimelineDatum data[200], more;
  g_autoptr (AccTimelineIndex) index = NULL;
  guint rows[200];

  for (guint i = 0; i < G_N_ELEMENTS (data); i++)
    do
      data[i] = random_datum (rand);
    while (!acc_span_is_set (&data[i].span));
  index = build (data, G_N_ELEMENTS (data));
  for (guint i = 0; i < G_N_ELEMENTS (data); i++)
    {
      guint entry;

      g_assert_true (acc_timeline_index_find (index, i, &data[i], &entry));
      rows[i] = acc_timeline_index_get_entries (index)[entry].row;
    }
  more = data[0];
  acc_timeline_index_splice (index, 0, 0, &more, 1);
  for (guint i = 0; i < G_N_ELEMENTS (data); i++)
    {
      guint entry;

      g_assert_true (acc_timeline_index_find (index, i + 1, &data[i], &entry));
      g_assert_cmpuint (acc_timeline_index_get_entries (index)[entry].row, ==, rows[i]);
    }
}

/* Four things on one day stand in four rows. */
static void
test_same_day (void)
{
  AccTimelineDatum data[4];
  g_autoptr (AccTimelineIndex) index = NULL;
  guint rows = 0;

  for (guint i = 0; i < 4; i++)
    data[i] = (AccTimelineDatum) { .span = acc_span_single (acc_date_day (1999, 1, 15)) };
  index = build (data, 4);
  for (guint i = 0; i < 4; i++)
    rows |= 1u << acc_timeline_index_get_entries (index)[i].row;
  g_assert_cmpuint (rows, ==, 0xf);
}

static void
test_nothing (void)
{
  g_autoptr (AccTimelineIndex) index = build (NULL, 0);
  gint32 a, b;
  guint entry;

  g_assert_false (acc_timeline_index_get_extent (index, &a, &b));
  g_assert_false (acc_timeline_index_edge (index, 0, FALSE, &entry));
  g_assert_false (acc_timeline_index_nearest (index, 0, 0, &entry));
  g_assert_cmpuint (acc_timeline_index_count (index, 0, -100, 100, G_MAXUINT32), ==, 0);
  g_assert_cmpuint (acc_timeline_index_column_maximum (index, 0, 3, G_MAXUINT32), ==, 1);
}

/* The memory that the index holds: under 20 bytes an item, here and for any number. */
static void
test_memory (void)
{
  guint n = 200000;
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);
  g_autoptr (AccTimelineIndex) index = acc_timeline_index_new ();

  acc_timeline_index_begin (index, n);
  for (guint i = 0; i < n; i++)
    {
      AccTimelineDatum datum = { .span = acc_span_single (acc_date_from_day (g_rand_int_range (rand, -7000, 20000))),
                                 .lane = i % 4 };

      acc_timeline_index_add (index, &datum);
    }
  acc_timeline_index_end (index);
  g_assert_cmpuint (acc_timeline_index_get_bytes (index), <, 20 * n);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/timeline/index/random", test_random);
  g_test_add_func ("/timeline/index/splice", test_splice);
  g_test_add_func ("/timeline/index/rows-stay", test_rows_stay);
  g_test_add_func ("/timeline/index/same-day", test_same_day);
  g_test_add_func ("/timeline/index/nothing", test_nothing);
  g_test_add_func ("/timeline/index/memory", test_memory);
  return g_test_run ();
}
