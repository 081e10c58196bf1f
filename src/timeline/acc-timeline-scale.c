/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Days to pixels and back, and which ticks to draw. */
#include "config.h"

#include "timeline/acc-timeline-scale.h"

#include <math.h>

/**
 * acc_timeline_scale_set_range:
 * @start: first day shown
 * @end: day after the last one shown
 *
 * Makes the width show exactly that range; a range that is empty or too long is corrected about its middle.
 */
void
acc_timeline_scale_set_range (AccTimelineScale *self,
                              double            start,
                              double            end)
{
  double days = CLAMP (end - start, ACC_TIMELINE_MIN_DAYS, ACC_TIMELINE_MAX_DAYS);
  double middle = (start + end) / 2;

  self->origin = middle - days / 2;
  self->per_px = days / MAX (self->width, 1);
}

/**
 * acc_timeline_scale_zoom:
 * @factor: above 1 shows more detail
 * @x: pixel whose day stays where it is
 */
void
acc_timeline_scale_zoom (AccTimelineScale *self,
                         double            factor,
                         double            x)
{
  double fixed = acc_timeline_scale_day (self, x);
  double width = MAX (self->width, 1);

  g_return_if_fail (factor > 0);
  self->per_px = CLAMP (self->per_px / factor, ACC_TIMELINE_MIN_DAYS / width, ACC_TIMELINE_MAX_DAYS / width);
  self->origin = fixed - x * self->per_px;
}

/**
 * acc_timeline_scale_pan:
 * @px: pixels by which the window moves to later days
 */
void
acc_timeline_scale_pan (AccTimelineScale *self,
                        double            px)
{
  self->origin += px * self->per_px;
}

/**
 * acc_timeline_scale_end:
 *
 * Returns: the day at the right end
 */
double
acc_timeline_scale_end (const AccTimelineScale *self)
{
  return self->origin + self->width * self->per_px;
}

/**
 * acc_timeline_scale_clamp:
 * @first: first day of what there is
 * @last: last day of what there is
 *
 * Keeps the middle of the window within what there is, so that nobody gets lost.
 */
void
acc_timeline_scale_clamp (AccTimelineScale *self,
                          double            first,
                          double            last)
{
  double half = self->width * self->per_px / 2;

  self->origin = CLAMP (self->origin, MIN (first, last) - half, MAX (first, last) - half);
}

/* Finest first. @shortest counts February, and the end of a month that a step of days does not divide. */
static const AccTimelineTickLevel levels[] = {
  { ACC_TIMELINE_UNIT_DAY, 1, 1 },
  { ACC_TIMELINE_UNIT_DAY, 5, 3 },
  { ACC_TIMELINE_UNIT_DAY, 10, 8 },
  { ACC_TIMELINE_UNIT_MONTH, 1, 28 },
  { ACC_TIMELINE_UNIT_MONTH, 3, 90 },
  { ACC_TIMELINE_UNIT_MONTH, 6, 181 },
  { ACC_TIMELINE_UNIT_YEAR, 1, 365 },
  { ACC_TIMELINE_UNIT_YEAR, 2, 730 },
  { ACC_TIMELINE_UNIT_YEAR, 5, 1826 },
  { ACC_TIMELINE_UNIT_YEAR, 10, 3652 },
  { ACC_TIMELINE_UNIT_YEAR, 20, 7304 },
  { ACC_TIMELINE_UNIT_YEAR, 50, 18262 },
  { ACC_TIMELINE_UNIT_YEAR, 100, 36524 },
  { ACC_TIMELINE_UNIT_YEAR, 200, 73048 },
  { ACC_TIMELINE_UNIT_YEAR, 500, 182621 },
  { ACC_TIMELINE_UNIT_YEAR, 1000, 365242 },
};

/* Finer marks between the labelled ones, that divide them. */
static const int minor_level[] = { -1, 0, 0, 1, 3, 3, 4, 6, 6, 6, 9, 9, 9, 12, 12, 12 };

guint
acc_timeline_n_tick_levels (void)
{
  return G_N_ELEMENTS (levels);
}

const AccTimelineTickLevel *
acc_timeline_tick_level (guint level)
{
  return &levels[MIN (level, G_N_ELEMENTS (levels) - 1)];
}

/**
 * acc_timeline_choose_tick_level:
 * @per_px: days in one pixel
 * @widths: how wide labels are
 * @gap: room between two labels
 *
 * Returns: the finest level whose labels have room
 */
guint
acc_timeline_choose_tick_level (double                       per_px,
                                const AccTimelineTickWidths *widths,
                                double                       gap)
{
  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    {
      double need = gap + (levels[i].unit == ACC_TIMELINE_UNIT_DAY     ? widths->width[ACC_TIMELINE_TICK_DAY]
                           : levels[i].unit == ACC_TIMELINE_UNIT_MONTH ? MAX (widths->width[ACC_TIMELINE_TICK_MONTH],
                                                                              widths->width[ACC_TIMELINE_TICK_YEAR])
                                                                       : widths->width[ACC_TIMELINE_TICK_YEAR]);

      if (levels[i].shortest / per_px >= need)
        return i;
    }
  return G_N_ELEMENTS (levels) - 1;
}

/**
 * acc_timeline_choose_minor_level:
 * @level: of the labelled ticks
 * @per_px: days in one pixel
 * @gap: pixels between two marks, at least
 *
 * Returns: the level of marks without label, or -1
 */
int
acc_timeline_choose_minor_level (guint  level,
                                 double per_px,
                                 double gap)
{
  int minor = minor_level[MIN (level, G_N_ELEMENTS (minor_level) - 1)];

  return minor >= 0 && levels[minor].shortest / per_px >= gap ? minor : -1;
}

static int
floor_to (int value,
          int step)
{
  int rest = value % step;

  return value - (rest < 0 ? rest + step : rest);
}

/**
 * acc_timeline_tick_floor:
 * @level: a level
 * @day: a day
 *
 * Returns: the last tick not after @day
 */
gint32
acc_timeline_tick_floor (guint  level,
                         gint32 day)
{
  const AccTimelineTickLevel *l = acc_timeline_tick_level (level);
  int y, m, d;

  acc_day_to_ymd (day, &y, &m, &d);
  switch (l->unit)
    {
    case ACC_TIMELINE_UNIT_DAY:
      d = 1 + floor_to (d - 1, l->step);
      if (l->step > 1 && d > 30 - l->step + 1) /* no tick on the 31st */
        d -= l->step;
      return acc_day_from_ymd (y, m, d);
    case ACC_TIMELINE_UNIT_MONTH:
      return acc_day_from_ymd (y, 1 + floor_to (m - 1, l->step), 1);
    case ACC_TIMELINE_UNIT_YEAR:
    default:
      return acc_day_from_ymd (floor_to (y, l->step), 1, 1);
    }
}

/**
 * acc_timeline_tick_next:
 * @level: a level
 * @day: a tick of it
 *
 * Returns: the tick after @day
 */
gint32
acc_timeline_tick_next (guint  level,
                        gint32 day)
{
  const AccTimelineTickLevel *l = acc_timeline_tick_level (level);
  int y, m, d;

  acc_day_to_ymd (day, &y, &m, &d);
  switch (l->unit)
    {
    case ACC_TIMELINE_UNIT_DAY:
      d += l->step;
      if (d <= (l->step > 1 ? MIN (30 - l->step + 1, acc_days_in_month (y, m)) : acc_days_in_month (y, m)))
        return acc_day_from_ymd (y, m, d);
      return m == 12 ? acc_day_from_ymd (y + 1, 1, 1) : acc_day_from_ymd (y, m + 1, 1);
    case ACC_TIMELINE_UNIT_MONTH:
      m += l->step;
      return m > 12 ? acc_day_from_ymd (y + 1, m - 12, 1) : acc_day_from_ymd (y, m, 1);
    case ACC_TIMELINE_UNIT_YEAR:
    default:
      return acc_day_from_ymd (y + l->step, 1, 1);
    }
}

/**
 * acc_timeline_tick_at:
 * @level: a level
 * @day: a tick of it
 *
 * Returns: what to write there
 */
AccTimelineTick
acc_timeline_tick_at (guint  level,
                      gint32 day)
{
  const AccTimelineTickLevel *l = acc_timeline_tick_level (level);
  AccTimelineTick tick = { .day = day };
  int y, m, d;

  acc_day_to_ymd (day, &y, &m, &d);
  tick.date = (AccDate) { .year = (gint16) CLAMP (y, -9999, 9999), .month = m, .day = d, .precision = ACC_PRECISION_DAY };
  switch (l->unit)
    {
    case ACC_TIMELINE_UNIT_DAY:
      tick.major = d == 1;
      tick.label = tick.major ? ACC_TIMELINE_TICK_MONTH_YEAR : ACC_TIMELINE_TICK_DAY;
      break;
    case ACC_TIMELINE_UNIT_MONTH:
      tick.major = m == 1;
      tick.label = tick.major ? ACC_TIMELINE_TICK_YEAR : ACC_TIMELINE_TICK_MONTH;
      break;
    case ACC_TIMELINE_UNIT_YEAR:
    default:
      tick.major = y % (l->step < 10 ? 10 : l->step < 100 ? 100 : 1000) == 0;
      tick.label = ACC_TIMELINE_TICK_YEAR;
      break;
    }
  return tick;
}
