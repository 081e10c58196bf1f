/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The layout with text of a fixed width: what is where, what does not touch, and how much was looked at. */
#include "config.h"

#include "fixed-text.h"

#include <math.h>
#include <string.h>

static const guint8 lanes[] = { 0, 1, 2, 3 };

static AccTimelineLayoutInput
make_input (AccTimelineIndex *index,
            guint             n_lanes,
            double            start,
            double            end)
{
  AccTimelineLayoutInput input = { .index = index, .lanes = lanes, .n_lanes = n_lanes, .height = 500, .em = 17,
                                   .show_handle = TRUE, .show_overview = TRUE, .funcs = &funcs, .scale.width = 1000,
                                   .tick_widths = { { 4 * CHAR, 3 * CHAR, 8 * CHAR, 2 * CHAR } } };

  acc_timeline_scale_set_range (&input.scale, start, end);
  return input;
}

static void
add (AccTimelineIndex *index,
     const char       *edtf,
     guint             lane)
{
  AccTimelineDatum datum = { .lane = lane, .importance = 50 };

  g_assert_true (acc_span_parse (edtf, &datum.span, NULL));
  acc_timeline_index_add (index, &datum);
}

static AccTimelineIndex *
many (guint n,
      guint n_lanes,
      guint seed)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  AccTimelineIndex *index = acc_timeline_index_new ();

  acc_timeline_index_begin (index, n);
  for (guint i = 0; i < n; i++)
    {
      AccTimelineDatum datum = { .span = acc_span_single (acc_date_from_day (g_rand_int_range (rand, 0, 27394))),
                                 .lane = g_rand_int_range (rand, 0, n_lanes), .importance = i % 100 };

      if (i % 11 == 5)
        {
          datum.span.is_interval = TRUE;
          datum.span.end = acc_date_from_day (acc_date_first_day (datum.span.start) + g_rand_int_range (rand, 1, 4000));
        }
      acc_timeline_index_add (index, &datum);
    }
  acc_timeline_index_end (index);
  return index;
}

/* From twelve centuries to a day: no two labels of the axis touch, and there is always one. */
static void
test_ticks_never_collide (void)
{
  g_autoptr (AccTimelineIndex) index = many (10, 1, 1);
  g_autoptr (AccTimelineLayout) layout = acc_timeline_layout_new ();

  for (double days = 1; days < ACC_TIMELINE_MAX_DAYS; days *= 1.07)
    for (double start = -4000; start < 12000; start += 1777.3)
      {
        AccTimelineLayoutInput input = make_input (index, 1, start, start + days);
        double last = -G_MAXDOUBLE;
        guint labels = 0;

        acc_timeline_layout_run (layout, &input);
        if (layout->context.label != NULL)
          {
            last = layout->context.label_x + layout->context.label_w;
            labels++;
          }
        for (guint i = 0; i < layout->ticks->len; i++)
          {
            const AccTimelineTickLayout *tick = &g_array_index (layout->ticks, AccTimelineTickLayout, i);

            if (tick->label == NULL)
              continue;
            if (tick->label_x < 0 && layout->context.label != NULL)
              g_assert_cmpfloat (tick->label_x + tick->label_w, <, layout->context.label_x);
            else
              g_assert_cmpfloat (tick->label_x, >, last);
            last = MAX (last, tick->label_x + tick->label_w);
            labels++;
          }
        g_assert_cmpuint (labels, >, 0);
      }
}

/* Labels lie over no other label, mark, bar or cluster of their row. */
static void
check_labels (AccTimelineLayout *layout)
{
  for (guint l = 0; l < layout->lanes->len; l++)
    {
      const AccTimelineLaneLayout *lane = &g_array_index (layout->lanes, AccTimelineLaneLayout, l);
      const AccTimelineGlyph *glyphs = &g_array_index (layout->glyphs, AccTimelineGlyph, lane->first_glyph);

      for (guint i = 0; i < lane->n_glyphs; i++)
        for (guint k = 0; k < lane->n_glyphs; k++)
          {
            const AccTimelineGlyph *a = &glyphs[i], *b = &glyphs[k];

            if (i == k || a->label == NULL || fabsf (a->y - b->y) > 8)
              continue;
            if (a->label_x >= a->x0 && a->label_x + a->label_w <= a->x1)
              continue; /* on its own bar */
            if (b->label != NULL)
              g_assert_true (a->label_x + a->label_w <= b->label_x + 0.5 || b->label_x + b->label_w <= a->label_x + 0.5);
            g_assert_true (a->label_x + a->label_w <= b->x0 + 0.5 || b->x1 <= a->label_x + 0.5);
          }
    }
}

static void
test_labels_never_collide (void)
{
  static const guint sizes[] = { 5, 40, 300, 3000 };

  for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
    {
      g_autoptr (AccTimelineIndex) index = many (sizes[s], 3, s + 1);
      g_autoptr (AccTimelineLayout) layout = acc_timeline_layout_new ();

      for (double days = 40000; days > 5; days *= 0.77)
        {
          AccTimelineLayoutInput input = make_input (index, 3, 14000 - days / 3, 14000 + days / 1.5);

          acc_timeline_layout_run (layout, &input);
          check_labels (layout);
        }
    }
}

/* What is not in a cluster stands in the same row at every zoom. */
static void
test_rows_are_stable (void)
{
  g_autoptr (AccTimelineIndex) index = many (300, 2, 5);
  g_autoptr (AccTimelineLayout) layout = acc_timeline_layout_new ();
  g_autoptr (GHashTable) rows = g_hash_table_new (NULL, NULL);
  guint compared = 0;

  for (double days = 30000; days > 30; days *= 0.9)
    {
      AccTimelineLayoutInput input = make_input (index, 2, 13000 - days / 2, 13000 + days / 2);

      acc_timeline_layout_run (layout, &input);
      for (guint i = 0; i < layout->glyphs->len; i++)
        {
          const AccTimelineGlyph *g = &g_array_index (layout->glyphs, AccTimelineGlyph, i);
          gpointer before;

          if (g->type == ACC_TIMELINE_GLYPH_CLUSTER)
            continue;
          if (g_hash_table_lookup_extended (rows, GUINT_TO_POINTER (g->entry), NULL, &before))
            {
              g_assert_cmpuint (GPOINTER_TO_UINT (before), ==, g->row);
              compared++;
            }
          g_hash_table_insert (rows, GUINT_TO_POINTER (g->entry), GUINT_TO_POINTER (g->row));
        }
    }
  g_assert_cmpuint (compared, >, 500);
}

/* Clusters that are whole in both views are the same after a pan, with the same count. */
static void
test_clusters_are_stable (void)
{
  g_autoptr (AccTimelineIndex) index = many (600, 1, 9);
  g_autoptr (AccTimelineLayout) layout = acc_timeline_layout_new ();
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);
  guint compared = 0;

  for (int step = 0; step < 40; step++)
    {
      AccTimelineLayoutInput input = make_input (index, 1, 2000 + step * 97.3, 14000 + step * 97.3);

      acc_timeline_layout_run (layout, &input);
      for (guint i = 0; i < layout->glyphs->len; i++)
        {
          const AccTimelineGlyph *g = &g_array_index (layout->glyphs, AccTimelineGlyph, i);
          gpointer before;

          if (g->type != ACC_TIMELINE_GLYPH_CLUSTER || g->x0 < 0 || g->x1 > 1000)
            continue;
          g_assert_cmpuint (g->count, >, 1);
          if (g_hash_table_lookup_extended (counts, GINT_TO_POINTER (g->day0), NULL, &before))
            {
              g_assert_cmpuint (GPOINTER_TO_UINT (before), ==, g->count);
              compared++;
            }
          g_hash_table_insert (counts, GINT_TO_POINTER (g->day0), GUINT_TO_POINTER (g->count));
        }
    }
  g_assert_cmpuint (compared, >, 200);
}

/* Every item of the view is there once: by itself, or counted in a cluster or a column. */
static void
test_nothing_is_lost (void)
{
  static const guint sizes[] = { 50, 600, 20000 };

  for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
    {
      g_autoptr (AccTimelineIndex) index = many (sizes[s], 1, s + 3);
      g_autoptr (AccTimelineLayout) layout = acc_timeline_layout_new ();
      AccTimelineLayoutInput input = make_input (index, 1, -3000, 35000);
      guint total = 0;

      acc_timeline_layout_run (layout, &input);
      for (guint i = 0; i < layout->glyphs->len; i++)
        total += g_array_index (layout->glyphs, AccTimelineGlyph, i).count;
      for (guint i = 0; i < layout->columns->len; i++)
        total += g_array_index (layout->columns, AccTimelineColumn, i).count;
      g_assert_cmpuint (total, ==, sizes[s]);
    }
}

static const AccTimelineGlyph *
find_glyph (AccTimelineLayout *layout,
            AccTimelineIndex  *index,
            guint              position)
{
  for (guint i = 0; i < layout->glyphs->len; i++)
    {
      const AccTimelineGlyph *g = &g_array_index (layout->glyphs, AccTimelineGlyph, i);

      if (g->entry != G_MAXUINT && acc_timeline_index_get_entries (index)[g->entry].position == position)
        return g;
    }
  return NULL;
}

/* Dates are told as they are. */
static void
test_imprecise (void)
{
  g_autoptr (AccTimelineIndex) index = acc_timeline_index_new ();
  g_autoptr (AccTimelineLayout) layout = acc_timeline_layout_new ();
  AccTimelineLayoutInput input;
  const AccTimelineGlyph *g;
  double year0 = acc_day_from_ymd (1998, 1, 1);

  acc_timeline_index_begin (index, 9);
  add (index, "1998-06-15", 0);             /* 0 a day */
  add (index, "1998-04", 0);                /* 1 a month */
  add (index, "1998", 1);                   /* 2 a year */
  add (index, "1998-08~", 1);               /* 3 about a month */
  add (index, "1998-02-01/1998-11-30", 2);  /* 4 from day to day */
  add (index, "1998-03-10/..", 2);          /* 5 goes on */
  add (index, "../1998-05-05", 3);          /* 6 nobody knows since when */
  add (index, "1998-06/", 3);               /* 7 nobody knows until when */
  add (index, "/1998-05-05", 3);            /* 8 as 6 */
  acc_timeline_index_end (index);
  input = make_input (index, 4, year0 - 10, year0 + 375);
  acc_timeline_layout_run (layout, &input);

  g = find_glyph (layout, index, 0);
  g_assert_cmpint (g->type, ==, ACC_TIMELINE_GLYPH_POINT);
  g_assert_cmpfloat_with_epsilon (g->x, acc_timeline_scale_x (&input.scale, acc_day_from_ymd (1998, 6, 15) + 0.5), 0.01);
  g = find_glyph (layout, index, 1);
  g_assert_cmpint (g->type, ==, ACC_TIMELINE_GLYPH_BAR);
  g_assert_cmpfloat_with_epsilon (g->x0, acc_timeline_scale_x (&input.scale, acc_day_from_ymd (1998, 4, 1)), 0.01);
  g_assert_cmpfloat_with_epsilon (g->x1, acc_timeline_scale_x (&input.scale, acc_day_from_ymd (1998, 5, 1)), 0.01);
  g_assert_cmpfloat (g->soft0, >, 3);
  g_assert_cmpfloat (g->soft1, >, 3);
  g = find_glyph (layout, index, 2);
  g_assert_cmpfloat_with_epsilon (g->x1 - g->x0, 365 / input.scale.per_px, 0.01);
  g_assert_cmpfloat (g->soft0, >, 3);
  g = find_glyph (layout, index, 3);
  g_assert_cmpfloat (g->soft0, >, (g->x1 - g->x0) * 0.4);
  g = find_glyph (layout, index, 4);
  g_assert_cmpfloat (g->soft0, <, 0.01);
  g_assert_cmpfloat (g->soft1, <, 0.01);
  g = find_glyph (layout, index, 5);
  g_assert_cmpfloat (g->x1, >, 1000);
  g_assert_cmpfloat (g->soft0, <, 0.01);
  for (guint i = 6; i <= 8; i += 2)
    {
      double known = acc_timeline_scale_x (&input.scale, acc_day_from_ymd (1998, 5, 5));

      g = find_glyph (layout, index, i);
      g_assert_cmpfloat (g->x0, >, known - 5 * input.em);
      g_assert_cmpfloat (g->x0, <, known - input.em);
      g_assert_cmpfloat (g->soft0, >, 20);
      g_assert_cmpfloat_with_epsilon (g->x1, acc_timeline_scale_x (&input.scale, acc_day_from_ymd (1998, 5, 6)), 0.01);
    }
  g = find_glyph (layout, index, 7);
  g_assert_cmpfloat (g->soft1, >, 20);
  g_assert_cmpfloat (g->x1, <, 1000);

  /* from far away a month is a mark, not a bar of no width */
  input = make_input (index, 1, year0 - 30000, year0 + 30000);
  acc_timeline_layout_run (layout, &input);
  g_assert_nonnull (layout->glyphs->len > 0 ? text : NULL);
  for (guint i = 0; i < layout->glyphs->len; i++)
    g_assert_cmpint (g_array_index (layout->glyphs, AccTimelineGlyph, i).type, !=, ACC_TIMELINE_GLYPH_BAR);
}

/* The work of a frame: these exact numbers of items, however many there are. */
static void
test_visited (void)
{
  static const struct
  {
    guint n;
    double days;
    guint visited;
  } cases[] = {
    { 200000, 27394, 0 }, /* columns: counts alone */
    { 200000, 1000, 0 },
    { 50, 27394, 50 },    /* few: each once */
  };

  for (guint c = 0; c < G_N_ELEMENTS (cases); c++)
    {
      g_autoptr (AccTimelineIndex) index = acc_timeline_index_new ();
      g_autoptr (AccTimelineLayout) layout = acc_timeline_layout_new ();
      g_autoptr (GRand) rand = g_rand_new_with_seed (1);
      AccTimelineLayoutInput input;

      acc_timeline_index_begin (index, cases[c].n);
      for (guint i = 0; i < cases[c].n; i++)
        {
          AccTimelineDatum datum = { .span = acc_span_single (acc_date_from_day (g_rand_int_range (rand, 0, 27394))),
                                     .lane = i % 4 };

          acc_timeline_index_add (index, &datum);
        }
      acc_timeline_index_end (index);
      input = make_input (index, 4, 13697 - cases[c].days / 2, 13697 + cases[c].days / 2);
      acc_timeline_layout_run (layout, &input);
      g_assert_cmpuint (layout->n_visited, ==, cases[c].visited);
      g_assert_cmpuint (layout->n_lookups, <=, 4 * 500);
    }
}

/* A bound that holds at every zoom, of points and of spans. */
static void
test_visited_bound (void)
{
  static const guint sizes[] = { 1000, 30000, 300000 };

  for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
    {
      g_autoptr (AccTimelineIndex) index = many (sizes[s], 1, 2);
      g_autoptr (AccTimelineLayout) layout = acc_timeline_layout_new ();

      for (double days = 60000; days > 1; days *= 0.8)
        {
          AccTimelineLayoutInput input = make_input (index, 1, 13000 - days / 2, 13000 + days / 2);

          acc_timeline_layout_run (layout, &input);
          g_assert_cmpuint (layout->n_visited, <=, 4000);
          g_assert_cmpuint (layout->n_lookups, <=, 10000);
        }
    }
}

static void
test_series (void)
{
  static const gint16 years[] = { 1990, 1991, 1992, 1993, 1995, 1996 };
  static const gint64 values[] = { 10, 20, ACC_TIMELINE_ABSENT, 0, 40, 40 };
  static const gint16 breaks[] = { 1996 };
  static const gboolean connected[] = { FALSE, TRUE, FALSE, FALSE, FALSE };
  g_autoptr (AccTimelineSeries) series = acc_timeline_series_new ("s", years, values, 6, breaks, 1);
  g_autoptr (AccTimelineIndex) index = many (3, 1, 1);
  g_autoptr (AccTimelineLayout) layout = acc_timeline_layout_new ();
  AccTimelineLayoutInput input = make_input (index, 1, acc_day_from_ymd (1985, 1, 1), acc_day_from_ymd (2000, 1, 1));

  input.series = series;
  acc_timeline_layout_run (layout, &input);
  /* not available is a gap, zero is a point */
  g_assert_cmpuint (layout->series->len, ==, 5);
  for (guint i = 0; i < layout->series->len; i++)
    g_assert_cmpint (g_array_index (layout->series, AccTimelineSeriesPoint, i).connected, ==, connected[i]);
  g_assert_cmpuint (layout->breaks->len, ==, 1);
  g_assert_cmpint (g_array_index (layout->bands, AccTimelineBand, 0).maximum, ==, 40);
  g_assert_cmpint (acc_timeline_series_lookup (series, 1993), ==, 0);
  g_assert_cmpint (acc_timeline_series_lookup (series, 1994), ==, ACC_TIMELINE_ABSENT);
}

static void
test_pick (void)
{
  g_autoptr (AccTimelineIndex) index = acc_timeline_index_new ();
  g_autoptr (AccTimelineLayout) layout = acc_timeline_layout_new ();
  AccTimelineLayoutInput input;
  const AccTimelineGlyph *g;

  acc_timeline_index_begin (index, 2);
  add (index, "1998-06-15", 0);
  add (index, "1998-04", 1);
  acc_timeline_index_end (index);
  input = make_input (index, 2, acc_day_from_ymd (1998, 1, 1), acc_day_from_ymd (1998, 12, 31));
  acc_timeline_layout_run (layout, &input);
  for (guint i = 0; i < 2; i++)
    {
      g = find_glyph (layout, index, i);
      g_assert_true (acc_timeline_layout_pick (layout, g->x, g->y, 6) == g);
    }
  g_assert_null (acc_timeline_layout_pick (layout, 3, 100, 6));
  g_assert_null (acc_timeline_layout_pick (layout, 3, -5, 6));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/timeline/layout/ticks-never-collide", test_ticks_never_collide);
  g_test_add_func ("/timeline/layout/labels-never-collide", test_labels_never_collide);
  g_test_add_func ("/timeline/layout/rows-are-stable", test_rows_are_stable);
  g_test_add_func ("/timeline/layout/clusters-are-stable", test_clusters_are_stable);
  g_test_add_func ("/timeline/layout/nothing-is-lost", test_nothing_is_lost);
  g_test_add_func ("/timeline/layout/imprecise", test_imprecise);
  g_test_add_func ("/timeline/layout/visited", test_visited);
  g_test_add_func ("/timeline/layout/visited-bound", test_visited_bound);
  g_test_add_func ("/timeline/layout/series", test_series);
  g_test_add_func ("/timeline/layout/pick", test_pick);
  return g_test_run ();
}
