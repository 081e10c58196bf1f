/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "timeline/acc-timeline-format.h"

G_BEGIN_DECLS

/* Days to pixels and back, and which ticks to draw. Plain values, no GTK. Time grows with x here; who draws from right to
 * left mirrors the finished picture. A day is as wide as [day, day + 1). */

typedef struct
{
  double origin; /* day at x = 0 */
  double per_px; /* days in one pixel */
  double width;  /* pixels */
} AccTimelineScale;

#define ACC_TIMELINE_MIN_DAYS 1.0
#define ACC_TIMELINE_MAX_DAYS (1200 * 365.2425)

static inline double
acc_timeline_scale_x (const AccTimelineScale *self,
                      double                  day)
{
  return (day - self->origin) / self->per_px;
}

static inline double
acc_timeline_scale_day (const AccTimelineScale *self,
                        double                  x)
{
  return self->origin + x * self->per_px;
}

void   acc_timeline_scale_set_range (AccTimelineScale *self, double start, double end);
void   acc_timeline_scale_zoom (AccTimelineScale *self, double factor, double x);
void   acc_timeline_scale_pan (AccTimelineScale *self, double px);
void   acc_timeline_scale_clamp (AccTimelineScale *self, double first, double last);
double acc_timeline_scale_end (const AccTimelineScale *self);

typedef enum
{
  ACC_TIMELINE_UNIT_DAY,
  ACC_TIMELINE_UNIT_MONTH,
  ACC_TIMELINE_UNIT_YEAR,
} AccTimelineUnit;

/* How far ticks lie apart: every @step days of a month, months of a year, or years. */
typedef struct
{
  guint8 unit;
  guint16 step;
  double shortest; /* days to the next tick, at least */
} AccTimelineTickLevel;

typedef struct
{
  gint32 day;
  AccDate date;
  AccTimelineTickLabel label;
  gboolean major; /* starts the next larger unit */
} AccTimelineTick;

/* Widths in pixels of the widest label of each #AccTimelineTickLabel. */
typedef struct
{
  double width[4];
} AccTimelineTickWidths;

guint                       acc_timeline_n_tick_levels (void);
const AccTimelineTickLevel *acc_timeline_tick_level (guint level);
guint                       acc_timeline_choose_tick_level (double per_px, const AccTimelineTickWidths *widths, double gap);
int                         acc_timeline_choose_minor_level (guint level, double per_px, double gap);
gint32                      acc_timeline_tick_floor (guint level, gint32 day);
gint32                      acc_timeline_tick_next (guint level, gint32 day);
AccTimelineTick             acc_timeline_tick_at (guint level, gint32 day);

G_END_DECLS
