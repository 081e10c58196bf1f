/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is where: bands from top to bottom, the axis and the series. */
#include "config.h"

#include "timeline/acc-timeline-layout.h"

#include <math.h>
#include <string.h>

#define AXIS_EM 1.75
#define ROW_EM 1.5
#define LANE_PAD_EM 0.45
#define TITLE_EM 1.25
#define SERIES_EM 4.4
#define HANDLE_EM 2.1
#define OVERVIEW_EM 2.0
#define MARK_EM 0.82
#define MAX_PITCH_EM 2.1
#define LEAST_LANES_EM 6.0 /* which series below the first leave to the lanes, and what is scrolled through at least */
/* Of a strip. */
#define STRIP_AXIS_EM 1.4
#define STRIP_BAND_EM 1.6
#define STRIP_HANDLE_EM 1.5

AccTimelineLayout *
acc_timeline_layout_new (void)
{
  AccTimelineLayout *self = g_new0 (AccTimelineLayout, 1);

  self->ticks = g_array_new (FALSE, FALSE, sizeof (AccTimelineTickLayout));
  self->minor = g_array_new (FALSE, FALSE, sizeof (float));
  self->lanes = g_array_new (FALSE, FALSE, sizeof (AccTimelineLaneLayout));
  self->glyphs = g_array_new (FALSE, FALSE, sizeof (AccTimelineGlyph));
  self->columns = g_array_new (FALSE, FALSE, sizeof (AccTimelineColumn));
  self->series = g_array_new (FALSE, FALSE, sizeof (AccTimelineSeriesPoint));
  self->breaks = g_array_new (FALSE, FALSE, sizeof (float));
  self->bands = g_array_new (FALSE, TRUE, sizeof (AccTimelineBand));
  return self;
}

void
acc_timeline_layout_free (AccTimelineLayout *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->ticks);
  g_array_unref (self->minor);
  g_array_unref (self->lanes);
  g_array_unref (self->glyphs);
  g_array_unref (self->columns);
  g_array_unref (self->series);
  g_array_unref (self->breaks);
  g_array_unref (self->bands);
  g_free (self);
}

gsize
acc_timeline_layout_get_bytes (AccTimelineLayout *self)
{
  return sizeof *self + self->ticks->len * sizeof (AccTimelineTickLayout) + self->minor->len * sizeof (float) +
         self->lanes->len * sizeof (AccTimelineLaneLayout) + self->glyphs->len * sizeof (AccTimelineGlyph) +
         self->columns->len * sizeof (AccTimelineColumn) + self->series->len * sizeof (AccTimelineSeriesPoint);
}

static double
natural_lane_height (const AccTimelineLayoutInput *input,
                     guint                         lane)
{
  return input->em * (acc_timeline_index_get_rows (input->index, lane) * ROW_EM + 2 * LANE_PAD_EM +
                      (input->titles_above ? TITLE_EM : 0));
}

static double
band_height (const AccTimelineLayoutInput *input)
{
  return input->em * (SERIES_EM + (input->titles_above ? TITLE_EM : 0));
}

/* What is not lanes, with so many series at most. */
static double
fixed_height (const AccTimelineLayoutInput *input,
              guint                         most)
{
  double bands = 0;

  for (AccTimelineSeries *series = input->series; series != NULL && most-- > 0; series = acc_timeline_series_get_below (series))
    bands += band_height (input);
  return bands + input->em * (AXIS_EM + (input->show_handle ? HANDLE_EM : 0) + (input->show_overview ? OVERVIEW_EM : 0));
}

/**
 * acc_timeline_layout_measure:
 * @input: what will be laid out; height and scale do not matter
 * @minimum: (out): pixels in which one lane is seen and the others are scrolled to
 *
 * Returns: pixels in which all lanes are seen
 */
double
acc_timeline_layout_measure (const AccTimelineLayoutInput *input,
                             double                       *minimum)
{
  double lanes = 0, tallest = 0;

  if (input->compact)
    return *minimum = ceil (input->em * (STRIP_AXIS_EM + STRIP_BAND_EM + STRIP_HANDLE_EM));
  for (guint i = 0; i < input->n_lanes; i++)
    {
      double h = natural_lane_height (input, input->lanes[i]);

      lanes += h;
      tallest = MAX (tallest, h);
    }
  *minimum = ceil (fixed_height (input, 1) + MIN (tallest, input->em * LEAST_LANES_EM));
  return ceil (fixed_height (input, G_MAXUINT) + lanes);
}

/* No lanes: what is in them is drawn over the series, as far as there is room. */
static void
place_strip (AccTimelineLayout *self)
{
  const AccTimelineLayoutInput *in = &self->input;
  AccTimelineBand band = { .series = in->series };

  self->mark = MAX (floor (in->em * MARK_EM), 8);
  self->axis_h = round (in->em * STRIP_AXIS_EM);
  self->handle_h = round (in->em * STRIP_HANDLE_EM);
  self->handle_y = in->height - self->handle_h;
  self->overview_h = 0;
  self->lanes_y = self->axis_h;
  self->lanes_h = MAX (self->handle_y - self->axis_h, 0);
  self->lanes_total = self->lanes_h;
  g_array_set_size (self->lanes, 0);
  g_array_set_size (self->bands, 0);
  band.y = band.title_y = self->lanes_y;
  band.h = self->lanes_h;
  if (in->series != NULL)
    g_array_append_val (self->bands, band);
}

static void
place_bands (AccTimelineLayout *self)
{
  const AccTimelineLayoutInput *in = &self->input;
  double em = in->em;
  double bottom = in->height;
  double natural = 0, room, spare, y;

  self->mark = MAX (floor (em * MARK_EM), 8);
  self->axis_h = round (em * AXIS_EM);
  self->overview_h = self->handle_h = 0;
  if (in->show_overview)
    {
      self->overview_h = round (em * OVERVIEW_EM);
      bottom -= self->overview_h;
      self->overview_y = bottom;
    }
  if (in->show_handle)
    {
      self->handle_h = round (em * HANDLE_EM);
      bottom -= self->handle_h;
      self->handle_y = bottom;
    }
  g_array_set_size (self->bands, 0);
  for (AccTimelineSeries *series = in->series; series != NULL; series = acc_timeline_series_get_below (series))
    {
      AccTimelineBand band = { .series = series, .h = round (em * SERIES_EM) };

      /* Where there is little room for lanes the last ones are left out. */
      if (self->bands->len > 0 && in->n_lanes > 0 && in->height < fixed_height (in, self->bands->len + 1) + em * LEAST_LANES_EM)
        break;
      g_array_append_val (self->bands, band);
    }
  bottom -= self->bands->len * round (band_height (in));
  for (guint i = 0; i < self->bands->len; i++)
    {
      AccTimelineBand *band = &g_array_index (self->bands, AccTimelineBand, i);

      band->title_y = bottom + i * round (band_height (in));
      band->y = band->title_y + round (band_height (in)) - band->h;
    }
  self->lanes_y = self->axis_h;
  self->lanes_h = MAX (bottom - self->axis_h, 0);

  for (guint i = 0; i < in->n_lanes; i++)
    natural += natural_lane_height (in, in->lanes[i]);
  room = self->lanes_h;
  spare = MAX (room - natural, 0);
  self->lanes_total = MAX (natural, MIN (room, natural + spare));
  y = self->lanes_y - CLAMP (in->scroll, 0, MAX (natural - room, 0));

  g_array_set_size (self->lanes, 0);
  for (guint i = 0; i < in->n_lanes; i++)
    {
      double own = natural_lane_height (in, in->lanes[i]);
      guint rows = acc_timeline_index_get_rows (in->index, in->lanes[i]);
      double title = in->titles_above ? em * TITLE_EM : 0;
      AccTimelineLaneLayout lane = { .lane = in->lanes[i], .y = round (y) };
      double inner;

      y += natural > 0 ? own + spare * own / natural : own;
      lane.h = round (y) - lane.y;
      inner = lane.h - 2 * LANE_PAD_EM * em - title;
      lane.pitch = CLAMP (inner / rows, em * 1.1, em * MAX_PITCH_EM);
      lane.rows_y = lane.y + title + LANE_PAD_EM * em + (inner - lane.pitch * rows) / 2 + lane.pitch / 2;
      g_array_append_val (self->lanes, lane);
    }
}

/* Ticks with their labels: those that start a larger unit first, the others where they do not touch. */
void
_acc_timeline_layout_axis (AccTimelineLayout *self)
{
  const AccTimelineLayoutInput *in = &self->input;
  const AccTimelineScale *scale = &in->scale;
  double gap = in->em * 0.75, inset = 4;
  guint level = acc_timeline_choose_tick_level (scale->per_px, &in->tick_widths, gap + inset);
  int minor = acc_timeline_choose_minor_level (level, scale->per_px, 7);
  gint32 start = (gint32) floor (scale->origin);
  double end = acc_timeline_scale_end (scale);
  double context_end = -G_MAXFLOAT;
  float occupied = -G_MAXFLOAT;

  g_array_set_size (self->ticks, 0);
  g_array_set_size (self->minor, 0);
  for (gint32 day = acc_timeline_tick_floor (level, start); day <= end; day = acc_timeline_tick_next (level, day))
    {
      AccTimelineTickLayout tick = { .tick = acc_timeline_tick_at (level, day), .x = acc_timeline_scale_x (scale, day) };

      g_array_append_val (self->ticks, tick);
    }
  if (minor >= 0)
    for (gint32 day = acc_timeline_tick_floor (minor, start); day <= end; day = acc_timeline_tick_next (minor, day))
      {
        float x = acc_timeline_scale_x (scale, day);

        g_array_append_val (self->minor, x);
      }

  /* What the labels leave out, at the start edge until the next larger unit pushes it away. */
  self->context.label = NULL;
  if (acc_timeline_tick_level (level)->unit != ACC_TIMELINE_UNIT_YEAR)
    {
      AccTimelineTickLabel label = acc_timeline_tick_level (level)->unit == ACC_TIMELINE_UNIT_MONTH
                                       ? ACC_TIMELINE_TICK_YEAR : ACC_TIMELINE_TICK_MONTH_YEAR;
      double width = 0, x = inset;

      self->context.tick = acc_timeline_tick_at (level, start);
      self->context.label = in->funcs->tick (label, self->context.tick.date, TRUE, &width, in->data);
      for (guint i = 0; i < self->ticks->len; i++)
        {
          const AccTimelineTickLayout *tick = &g_array_index (self->ticks, AccTimelineTickLayout, i);

          if (tick->tick.major && tick->x + inset > 0)
            {
              x = MIN (x, tick->x + inset - gap - width);
              break;
            }
        }
      self->context.label_x = x;
      self->context.label_w = width;
      context_end = x + width + gap;
    }

  for (guint pass = 0; pass < 2; pass++)
    {
      guint next_major = 0;

      occupied = -G_MAXFLOAT;
      for (guint i = 0; i < self->ticks->len; i++)
        {
          AccTimelineTickLayout *tick = &g_array_index (self->ticks, AccTimelineTickLayout, i);
          float limit = G_MAXFLOAT;
          double width = 0;
          gpointer label;

          if (tick->tick.major != (pass == 0))
            {
              if (tick->label != NULL)
                occupied = tick->label_x + tick->label_w + gap;
              continue;
            }
          if (pass == 1)
            {
              next_major = MAX (next_major, i);
              while (next_major < self->ticks->len &&
                     g_array_index (self->ticks, AccTimelineTickLayout, next_major).label == NULL)
                next_major++;
              if (next_major < self->ticks->len)
                limit = g_array_index (self->ticks, AccTimelineTickLayout, next_major).label_x - gap;
            }
          tick->label_x = tick->x + inset;
          /* A label that an edge would cut says another year: "90" for 1990. */
          if (tick->label_x < 0 || tick->label_x < occupied || (pass == 1 && tick->label_x < context_end))
            continue;
          label = in->funcs->tick (tick->tick.label, tick->tick.date, tick->tick.major, &width, in->data);
          if (tick->label_x + width > MIN (limit, scale->width))
            continue;
          if (tick->label_x < inset && context_end > 0 && tick->label_x + width + gap > 0 && self->context.label != NULL)
            continue;
          tick->label = label;
          tick->label_w = width;
          occupied = tick->label_x + width + gap;
        }
    }
}

static void
place_series (AccTimelineLayout *self,
              AccTimelineBand   *band)
{
  const AccTimelineLayoutInput *in = &self->input;
  gboolean after_gap = TRUE;
  guint n = acc_timeline_series_get_n (band->series);
  const gint16 *breaks;
  guint n_breaks = 0;
  /* The figure of the date stands over the curve, not on it. */
  double top = in->em * (in->compact ? 0.6 : ACC_TIMELINE_NUMBER_EM), maximum;

  band->first_point = self->series->len;
  band->first_break = self->breaks->len;
  band->maximum = acc_timeline_series_get_maximum (band->series);
  maximum = MAX ((double) band->maximum, 1);
  for (guint i = 0; i < n; i++)
    {
      int year = acc_timeline_series_get_year (band->series, i);
      gint64 value = acc_timeline_series_get_value (band->series, i);
      gint32 first = acc_day_from_ymd (year, 1, 1);
      AccTimelineSeriesPoint point = { .value = value, .year = year };

      if (i > 0 && acc_timeline_series_get_year (band->series, i - 1) != year - 1)
        after_gap = TRUE;
      if (value == ACC_TIMELINE_ABSENT)
        {
          after_gap = TRUE;
          continue;
        }
      point.x = acc_timeline_scale_x (&in->scale, first + 182.5);
      point.y = band->y + band->h - 2 - (band->h - top) * CLAMP (value / maximum, 0, 1);
      point.connected = !after_gap && !acc_timeline_series_is_break (band->series, year);
      after_gap = FALSE;
      if (point.x < -400 / in->scale.per_px - 400 || point.x > in->scale.width + 400 / in->scale.per_px + 400)
        continue;
      if (self->series->len == band->first_point)
        point.connected = FALSE;
      g_array_append_val (self->series, point);
    }
  breaks = acc_timeline_series_get_breaks (band->series, &n_breaks);
  for (guint i = 0; i < n_breaks; i++)
    {
      float x = acc_timeline_scale_x (&in->scale, acc_day_from_ymd (breaks[i], 1, 1));

      if (x > -20 && x < in->scale.width + 20)
        g_array_append_val (self->breaks, x);
    }
  band->n_points = self->series->len - band->first_point;
  band->n_breaks = self->breaks->len - band->first_break;
}

/**
 * acc_timeline_layout_run:
 * @input: what to lay out; copied, what it points to must live as long as the layout is used
 */
void
acc_timeline_layout_run (AccTimelineLayout            *self,
                         const AccTimelineLayoutInput *input)
{
  self->input = *input;
  self->n_visited = self->n_lookups = 0;
  g_array_set_size (self->glyphs, 0);
  g_array_set_size (self->columns, 0);
  if (input->compact)
    place_strip (self);
  else
    place_bands (self);
  _acc_timeline_layout_axis (self);
  for (guint i = 0; i < self->lanes->len; i++)
    {
      AccTimelineLaneLayout *lane = &g_array_index (self->lanes, AccTimelineLaneLayout, i);

      lane->first_glyph = self->glyphs->len;
      lane->first_column = self->columns->len;
      if (lane->y + lane->h >= self->lanes_y && lane->y <= self->lanes_y + self->lanes_h)
        _acc_timeline_layout_lane (self, lane);
      lane->n_glyphs = self->glyphs->len - lane->first_glyph;
      lane->n_columns = self->columns->len - lane->first_column;
    }
  g_array_set_size (self->series, 0);
  g_array_set_size (self->breaks, 0);
  for (guint i = 0; i < self->bands->len; i++)
    place_series (self, &g_array_index (self->bands, AccTimelineBand, i));
}

/**
 * acc_timeline_layout_lane_at:
 *
 * Returns: (nullable): the lane at that height
 */
const AccTimelineLaneLayout *
acc_timeline_layout_lane_at (AccTimelineLayout *self,
                             double             y)
{
  if (y < self->lanes_y || y >= self->lanes_y + self->lanes_h)
    return NULL;
  for (guint i = 0; i < self->lanes->len; i++)
    {
      const AccTimelineLaneLayout *lane = &g_array_index (self->lanes, AccTimelineLaneLayout, i);

      if (y >= lane->y && y < lane->y + lane->h)
        return lane;
    }
  return NULL;
}

/**
 * acc_timeline_layout_pick:
 * @reach: pixels around a mark that still count
 *
 * Returns: (nullable): the nearest glyph under a point, marks before labels before bars
 */
const AccTimelineGlyph *
acc_timeline_layout_pick (AccTimelineLayout *self,
                          double             x,
                          double             y,
                          double             reach)
{
  const AccTimelineLaneLayout *lane = acc_timeline_layout_lane_at (self, y);
  const AccTimelineGlyph *best = NULL;
  double best_distance = G_MAXDOUBLE;

  if (lane == NULL)
    return NULL;
  for (guint i = lane->first_glyph; i < lane->first_glyph + lane->n_glyphs; i++)
    {
      const AccTimelineGlyph *g = &g_array_index (self->glyphs, AccTimelineGlyph, i);
      double half_h = MAX (self->mark / 2 + reach / 2, lane->pitch / 2);
      double distance;

      if (fabs (y - g->y) > half_h)
        continue;
      if (g->type == ACC_TIMELINE_GLYPH_POINT && fabs (x - g->x) <= self->mark / 2 + reach)
        distance = hypot (x - g->x, y - g->y);
      else if (g->type != ACC_TIMELINE_GLYPH_POINT && x >= g->x0 - reach / 2 && x <= g->x1 + reach / 2)
        distance = 200 + fabs (y - g->y);
      else if (g->label != NULL && x >= g->label_x && x <= g->label_x + g->label_w)
        distance = 100 + fabs (y - g->y);
      else
        continue;
      if (distance < best_distance)
        {
          best = g;
          best_distance = distance;
        }
    }
  return best;
}

/**
 * acc_timeline_layout_column_at:
 *
 * Returns: (nullable): the column of a dense lane under a point
 */
const AccTimelineColumn *
acc_timeline_layout_column_at (AccTimelineLayout *self,
                               double             x,
                               double             y)
{
  const AccTimelineLaneLayout *lane = acc_timeline_layout_lane_at (self, y);

  if (lane != NULL)
    for (guint i = lane->first_column; i < lane->first_column + lane->n_columns; i++)
      {
        const AccTimelineColumn *column = &g_array_index (self->columns, AccTimelineColumn, i);

        if (x >= column->x && x < column->x + column->w)
          return column;
      }
  return NULL;
}

/**
 * acc_timeline_layout_find:
 * @entry: of the index
 *
 * Returns: (nullable): its own glyph, not a cluster's
 */
const AccTimelineGlyph *
acc_timeline_layout_find (AccTimelineLayout *self,
                          guint              entry)
{
  for (guint i = 0; i < self->glyphs->len; i++)
    {
      const AccTimelineGlyph *g = &g_array_index (self->glyphs, AccTimelineGlyph, i);

      if (g->entry == entry && g->type != ACC_TIMELINE_GLYPH_CLUSTER)
        return g;
    }
  return NULL;
}
