/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "model/acc-date.h"

G_BEGIN_DECLS

/* A lane: items of one sort, one above the other. The order in the model is the order on screen. */
#define ACC_TYPE_TIMELINE_LANE (acc_timeline_lane_get_type ())
G_DECLARE_FINAL_TYPE (AccTimelineLane, acc_timeline_lane, ACC, TIMELINE_LANE, GObject)

AccTimelineLane *acc_timeline_lane_new (const char *id, const char *title);
const char      *acc_timeline_lane_get_id (AccTimelineLane *self); /* interned */
const char      *acc_timeline_lane_get_title (AccTimelineLane *self);
void             acc_timeline_lane_set_title (AccTimelineLane *self, const char *title);
gboolean         acc_timeline_lane_get_visible (AccTimelineLane *self);
void             acc_timeline_lane_set_visible (AccTimelineLane *self, gboolean visible);

/* A yearly series drawn under the lanes on the same axis, and further ones below it. Not available is a gap, never zero. */
#define ACC_TYPE_TIMELINE_SERIES (acc_timeline_series_get_type ())
G_DECLARE_FINAL_TYPE (AccTimelineSeries, acc_timeline_series, ACC, TIMELINE_SERIES, GObject)

/* Not available in that year. */
#define ACC_TIMELINE_ABSENT G_MININT64

AccTimelineSeries *acc_timeline_series_new (const char *title, const gint16 *years, const gint64 *values, guint n,
                                            const gint16 *breaks, guint n_breaks);
const char        *acc_timeline_series_get_title (AccTimelineSeries *self);
guint              acc_timeline_series_get_n (AccTimelineSeries *self);
int                acc_timeline_series_get_year (AccTimelineSeries *self, guint index);
gint64             acc_timeline_series_get_value (AccTimelineSeries *self, guint index);
gint64             acc_timeline_series_get_maximum (AccTimelineSeries *self);
gint64             acc_timeline_series_lookup (AccTimelineSeries *self, int year);
int                acc_timeline_series_find_year (AccTimelineSeries *self, AccDate as_of); /* 0: none */
gboolean           acc_timeline_series_is_break (AccTimelineSeries *self, int year);
/* By what a program knows it again; interned, NULL where it was not said. */
const char        *acc_timeline_series_get_id (AccTimelineSeries *self);
void               acc_timeline_series_set_id (AccTimelineSeries *self, const char *id);
/* Whether a value is of what happened within a year, not of the end of it. */
gboolean           acc_timeline_series_get_within (AccTimelineSeries *self);
void               acc_timeline_series_set_within (AccTimelineSeries *self, gboolean within);
/* The series drawn below this one; transfer none, nullable. */
AccTimelineSeries *acc_timeline_series_get_below (AccTimelineSeries *self);
void               acc_timeline_series_set_below (AccTimelineSeries *self, AccTimelineSeries *below);
const gint16      *acc_timeline_series_get_breaks (AccTimelineSeries *self, guint *n_breaks);

G_END_DECLS
