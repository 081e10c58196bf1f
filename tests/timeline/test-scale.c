/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Days to pixels and back, and ticks. */
#include "config.h"

#include "timeline/acc-timeline-scale.h"

#include <math.h>

static void
test_both_ways (void)
{
  AccTimelineScale scale = { .width = 1000 };

  acc_timeline_scale_set_range (&scale, 100, 2100);
  g_assert_cmpfloat_with_epsilon (acc_timeline_scale_x (&scale, 100), 0, 1e-9);
  g_assert_cmpfloat_with_epsilon (acc_timeline_scale_x (&scale, 2100), 1000, 1e-9);
  g_assert_cmpfloat_with_epsilon (acc_timeline_scale_end (&scale), 2100, 1e-9);
  for (int x = 0; x <= 1000; x += 37)
    g_assert_cmpfloat_with_epsilon (acc_timeline_scale_x (&scale, acc_timeline_scale_day (&scale, x)), x, 1e-6);
}

static void
test_limits (void)
{
  AccTimelineScale scale = { .width = 800 };

  /* an empty range becomes a day about its middle, and a range of millennia is cut */
  acc_timeline_scale_set_range (&scale, 500, 500);
  g_assert_cmpfloat_with_epsilon (scale.origin, 499.5, 1e-9);
  g_assert_cmpfloat_with_epsilon (scale.per_px * 800, ACC_TIMELINE_MIN_DAYS, 1e-9);
  acc_timeline_scale_set_range (&scale, -5e6, 5e6);
  g_assert_cmpfloat_with_epsilon (scale.per_px * 800, ACC_TIMELINE_MAX_DAYS, 1e-3);
  for (int i = 0; i < 500; i++)
    acc_timeline_scale_zoom (&scale, 1.3, 400);
  g_assert_cmpfloat_with_epsilon (scale.per_px * 800, ACC_TIMELINE_MIN_DAYS, 1e-9);
  for (int i = 0; i < 500; i++)
    acc_timeline_scale_zoom (&scale, 0.7, 400);
  g_assert_cmpfloat_with_epsilon (scale.per_px * 800, ACC_TIMELINE_MAX_DAYS, 1e-3);
}

static void
test_zoom_keeps_pointer (void)
{
  AccTimelineScale scale = { .width = 1200 };

  acc_timeline_scale_set_range (&scale, 0, 9000);
  for (int i = 0; i < 60; i++)
    {
      double x = (i * 97) % 1200, day = acc_timeline_scale_day (&scale, x);

      acc_timeline_scale_zoom (&scale, i % 3 == 0 ? 0.8 : 1.25, x);
      g_assert_cmpfloat_with_epsilon (acc_timeline_scale_day (&scale, x), day, 1e-6);
    }
}

static void
test_clamp (void)
{
  AccTimelineScale scale = { .width = 100 };

  acc_timeline_scale_set_range (&scale, 100000, 100100);
  acc_timeline_scale_clamp (&scale, 0, 1000);
  g_assert_cmpfloat_with_epsilon (acc_timeline_scale_day (&scale, 50), 1000, 1e-9);
  acc_timeline_scale_pan (&scale, -5000);
  acc_timeline_scale_clamp (&scale, 0, 1000);
  g_assert_cmpfloat_with_epsilon (acc_timeline_scale_day (&scale, 50), 0, 1e-9);
}

static const struct
{
  AccTimelineUnit unit;
  guint step;
  const char *day, *floor, *next;
} tick_cases[] = {
  { ACC_TIMELINE_UNIT_DAY, 1, "1999-02-28", "1999-02-28", "1999-03-01" },
  { ACC_TIMELINE_UNIT_DAY, 1, "2000-02-28", "2000-02-28", "2000-02-29" },
  { ACC_TIMELINE_UNIT_DAY, 5, "1999-01-31", "1999-01-26", "1999-02-01" },
  { ACC_TIMELINE_UNIT_DAY, 5, "1999-02-27", "1999-02-26", "1999-03-01" },
  { ACC_TIMELINE_UNIT_DAY, 5, "1999-02-05", "1999-02-01", "1999-02-06" },
  { ACC_TIMELINE_UNIT_DAY, 10, "1999-12-31", "1999-12-21", "2000-01-01" },
  { ACC_TIMELINE_UNIT_MONTH, 1, "1999-12-31", "1999-12-01", "2000-01-01" },
  { ACC_TIMELINE_UNIT_MONTH, 3, "1999-06-30", "1999-04-01", "1999-07-01" },
  { ACC_TIMELINE_UNIT_MONTH, 6, "1999-12-31", "1999-07-01", "2000-01-01" },
  { ACC_TIMELINE_UNIT_YEAR, 1, "1999-12-31", "1999-01-01", "2000-01-01" },
  { ACC_TIMELINE_UNIT_YEAR, 5, "1999-12-31", "1995-01-01", "2000-01-01" },
  { ACC_TIMELINE_UNIT_YEAR, 100, "1999-12-31", "1900-01-01", "2000-01-01" },
  { ACC_TIMELINE_UNIT_YEAR, 100, "-0001-05-05", "-0100-01-01", "0000-01-01" },
};

static gint32
day_of (const char *text)
{
  AccDate date = { 0 };

  g_assert_true (acc_date_parse (text, &date, NULL));
  return acc_date_first_day (date);
}

static void
test_ticks (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (tick_cases); i++)
    {
      guint level = G_MAXUINT;
      gint32 at;

      for (guint l = 0; l < acc_timeline_n_tick_levels (); l++)
        if (acc_timeline_tick_level (l)->unit == tick_cases[i].unit && acc_timeline_tick_level (l)->step == tick_cases[i].step)
          level = l;
      g_assert_cmpuint (level, !=, G_MAXUINT);
      at = acc_timeline_tick_floor (level, day_of (tick_cases[i].day));
      g_assert_cmpint (at, ==, day_of (tick_cases[i].floor));
      g_assert_cmpint (acc_timeline_tick_next (level, at), ==, day_of (tick_cases[i].next));
    }
}

/* Over 400 years: ticks are in order, each is its own floor, and none lies closer than its level promises. */
static void
test_tick_levels (void)
{
  for (guint level = 0; level < acc_timeline_n_tick_levels (); level++)
    {
      gint32 day = acc_timeline_tick_floor (level, day_of ("1700-01-01"));
      guint n = 0;

      while (day < day_of ("2100-01-01") && n++ < 160000)
        {
          gint32 next = acc_timeline_tick_next (level, day);

          g_assert_cmpint (acc_timeline_tick_floor (level, day), ==, day);
          g_assert_cmpint (next, >, day);
          g_assert_cmpint (acc_timeline_tick_floor (level, next - 1), ==, day);
          g_assert_cmpint (next - day, >=, (gint32) acc_timeline_tick_level (level)->shortest);
          day = next;
        }
      g_assert_cmpuint (n, >, 0);
    }
}

static void
test_choice (void)
{
  AccTimelineTickWidths widths = { { 30, 26, 60, 16 } };
  guint before = 0;

  for (double per_px = 0.001; per_px < 20000; per_px *= 1.1)
    {
      guint level = acc_timeline_choose_tick_level (per_px, &widths, 12);

      g_assert_cmpuint (level, >=, before);
      g_assert_cmpint (acc_timeline_choose_minor_level (level, per_px, 7), <, (int) level);
      before = level;
    }
  g_assert_cmpuint (before, ==, acc_timeline_n_tick_levels () - 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/timeline/scale/both-ways", test_both_ways);
  g_test_add_func ("/timeline/scale/limits", test_limits);
  g_test_add_func ("/timeline/scale/zoom-keeps-pointer", test_zoom_keeps_pointer);
  g_test_add_func ("/timeline/scale/clamp", test_clamp);
  g_test_add_func ("/timeline/scale/ticks", test_ticks);
  g_test_add_func ("/timeline/scale/tick-levels", test_tick_levels);
  g_test_add_func ("/timeline/scale/choice", test_choice);
  return g_test_run ();
}
