/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The layout of a timeline: any items, any zoom. Whatever they are, each item of the view is there once, and labels touch nothing. */

#include "fuzz.h"

#include <math.h>

#include "../timeline/fixed-text.h"

#define ITEM 6 /* bytes */

static guint
read_number (const guint8 *p)
{
  return p[0] | (guint) p[1] << 8;
}

static AccTimelineDatum
read_item (const guint8 *p)
{
  AccTimelineDatum datum = { .lane = p[5] % 4, .importance = p[4] % 100, .kind = p[4] % 8, .state = p[5] / 64 };
  gint32 day = (gint32) read_number (p) * 2 - 20000;
  AccDate date = acc_date_from_day (day);

  if (p[5] & 4)
    date = (AccDate){ .year = date.year, .month = date.month, .precision = ACC_PRECISION_MONTH };
  if (p[5] & 8)
    date = (AccDate){ .year = date.year, .precision = ACC_PRECISION_YEAR };
  datum.span = acc_span_single (date);
  if (p[5] & 16)
    {
      datum.span.is_interval = TRUE;
      datum.span.end = acc_date_from_day (acc_date_last_day (date) + (gint32) read_number (p + 2));
      if (p[5] & 32)
        {
          datum.span.end_bound = p[2] % 2 ? ACC_BOUND_OPEN : ACC_BOUND_UNKNOWN;
          datum.span.end = (AccDate){ 0 };
        }
    }
  return datum;
}

static void
check_glyphs (AccTimelineLayout           *layout,
              const AccTimelineLaneLayout *lane)
{
  const AccTimelineGlyph *glyphs = lane->n_glyphs > 0 ? &g_array_index (layout->glyphs, AccTimelineGlyph, lane->first_glyph) : NULL;

  for (guint i = 0; i < lane->n_glyphs; i++)
    {
      const AccTimelineGlyph *a = &glyphs[i];

      g_assert_true (isfinite (a->x) && isfinite (a->y) && a->x0 <= a->x1 && a->count > 0);
      if (a->label == NULL || (a->label_x >= a->x0 && a->label_x + a->label_w <= a->x1))
        continue;
      for (guint k = 0; k < lane->n_glyphs; k++)
        {
          const AccTimelineGlyph *b = &glyphs[k];

          if (i == k || fabsf (a->y - b->y) > 8)
            continue;
          if (b->label != NULL)
            g_assert_true (a->label_x + a->label_w <= b->label_x + 0.5f || b->label_x + b->label_w <= a->label_x + 0.5f);
          g_assert_true (a->label_x + a->label_w <= b->x0 + 0.5f || b->x1 <= a->label_x + 0.5f);
        }
    }
}

static void
check_layout (AccTimelineLayout *layout,
              AccTimelineIndex  *index,
              gboolean           whole)
{
  guint total = 0;

  for (guint i = 0; i < layout->lanes->len; i++)
    check_glyphs (layout, &g_array_index (layout->lanes, AccTimelineLaneLayout, i));
  for (guint i = 0; i < layout->glyphs->len; i++)
    total += g_array_index (layout->glyphs, AccTimelineGlyph, i).count;
  for (guint i = 0; i < layout->columns->len; i++)
    total += g_array_index (layout->columns, AccTimelineColumn, i).count;
  if (whole)
    g_assert_cmpuint (total, ==, acc_timeline_index_get_n_dated (index));
  else
    g_assert_cmpuint (total, <=, acc_timeline_index_get_n_dated (index));
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        size_t        size)
{
  static const guint8 lanes[] = { 0, 1, 2, 3 };
  g_autoptr (AccTimelineIndex) index = acc_timeline_index_new ();
  g_autoptr (AccTimelineLayout) layout = acc_timeline_layout_new ();
  AccTimelineLayoutInput input = { .index = index, .lanes = lanes, .n_lanes = 4, .em = 17, .show_handle = TRUE, .show_overview = TRUE, .funcs = &funcs,
                                   .tick_widths = { { 4 * CHAR, 3 * CHAR, 8 * CHAR, 2 * CHAR } } };
  double start, days, least;

  if (size < 8)
    return 0;
  acc_timeline_index_begin (index, 0);
  for (size_t at = 8; at + ITEM <= size; at += ITEM)
    {
      AccTimelineDatum datum = read_item (data + at);

      acc_timeline_index_add (index, &datum);
    }
  acc_timeline_index_end (index);

  input.scale.width = 1 + read_number (data) % 4000;
  input.height = read_number (data + 2) % 2000;
  input.titles_above = data[7] & 1;
  input.scroll = data[7];
  start = read_number (data + 4) * 2.0 - 30000;
  days = pow (1.2, data[6] % 72);
  acc_timeline_layout_measure (&input, &least);
  acc_timeline_scale_set_range (&input.scale, start, start + days);
  acc_timeline_layout_run (layout, &input);
  check_layout (layout, index, FALSE);
  /* All of it, in time and in height. */
  input.height = 8000;
  input.scroll = 0;
  acc_timeline_scale_set_range (&input.scale, -40000, 390000);
  acc_timeline_layout_run (layout, &input);
  check_layout (layout, index, input.scale.origin <= -20000 && acc_timeline_scale_end (&input.scale) > 180000);
  for (double x = 0; x < input.scale.width; x += 97)
    acc_timeline_layout_pick (layout, x, input.height / 2, 20);
  return 0;
}
