/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "timeline/acc-timeline-format.h"
#include "timeline/acc-timeline-item.h"
#include "timeline/acc-timeline-lane.h"

G_BEGIN_DECLS

/* A timeline: items in lanes on an axis from centuries to days, an as-of date to drag, a yearly series below.
 * See docs/timeline.md. */
#define ACC_TYPE_TIMELINE (acc_timeline_get_type ())
G_DECLARE_FINAL_TYPE (AccTimeline, acc_timeline, ACC, TIMELINE, GtkWidget)

/**
 * AccTimelineDirection:
 * @ACC_TIMELINE_DIRECTION_AUTO: time runs as the interface is written
 * @ACC_TIMELINE_DIRECTION_LTR: later is right
 * @ACC_TIMELINE_DIRECTION_RTL: later is left
 */
typedef enum
{
  ACC_TIMELINE_DIRECTION_AUTO,
  ACC_TIMELINE_DIRECTION_LTR,
  ACC_TIMELINE_DIRECTION_RTL,
} AccTimelineDirection;

GType acc_timeline_direction_get_type (void);
#define ACC_TYPE_TIMELINE_DIRECTION (acc_timeline_direction_get_type ())

GtkWidget           *acc_timeline_new (void);

GListModel          *acc_timeline_get_model (AccTimeline *self);
void                 acc_timeline_set_model (AccTimeline *self, GListModel *model);
GListModel          *acc_timeline_get_lanes (AccTimeline *self);
void                 acc_timeline_set_lanes (AccTimeline *self, GListModel *lanes);
AccTimelineSeries   *acc_timeline_get_series (AccTimeline *self);
void                 acc_timeline_set_series (AccTimeline *self, AccTimelineSeries *series);
void                 acc_timeline_set_format (AccTimeline *self, const AccTimelineFormat *format, gpointer data,
                                              GDestroyNotify destroy);

AccDate              acc_timeline_get_as_of (AccTimeline *self);
void                 acc_timeline_set_as_of (AccTimeline *self, AccDate as_of);
void                 acc_timeline_set_reach (AccTimeline *self, AccDate reach);
gboolean             acc_timeline_get_moving (AccTimeline *self);
gboolean             acc_timeline_get_compact (AccTimeline *self);
void                 acc_timeline_set_compact (AccTimeline *self, gboolean compact);
double               acc_timeline_get_range_start (AccTimeline *self);
double               acc_timeline_get_range_end (AccTimeline *self);

gboolean             acc_timeline_get_snap (AccTimeline *self);
void                 acc_timeline_set_snap (AccTimeline *self, gboolean snap);
gboolean             acc_timeline_get_reduced_motion (AccTimeline *self);
void                 acc_timeline_set_reduced_motion (AccTimeline *self, gboolean reduced_motion);
gboolean             acc_timeline_get_show_handle (AccTimeline *self);
void                 acc_timeline_set_show_handle (AccTimeline *self, gboolean show_handle);
gboolean             acc_timeline_get_show_overview (AccTimeline *self);
void                 acc_timeline_set_show_overview (AccTimeline *self, gboolean show_overview);
gboolean             acc_timeline_get_capture_wheel (AccTimeline *self);
void                 acc_timeline_set_capture_wheel (AccTimeline *self, gboolean capture_wheel);
gboolean             acc_timeline_get_high_contrast (AccTimeline *self);
void                 acc_timeline_set_high_contrast (AccTimeline *self, gboolean high_contrast);
void                 acc_timeline_set_reserved_letters (AccTimeline *self, const char *letters);
AccTimelineDirection acc_timeline_get_time_direction (AccTimeline *self);
void                 acc_timeline_set_time_direction (AccTimeline *self, AccTimelineDirection direction);

void                 acc_timeline_fit_all (AccTimeline *self);
gboolean             acc_timeline_fit_selection (AccTimeline *self);
void                 acc_timeline_show_range (AccTimeline *self, double start, double end);
void                 acc_timeline_goto_date (AccTimeline *self, AccDate date);
gboolean             acc_timeline_goto_text (AccTimeline *self, const char *text);
gboolean             acc_timeline_go_back (AccTimeline *self);
gboolean             acc_timeline_go_forward (AccTimeline *self);
gboolean             acc_timeline_move_lane (AccTimeline *self, AccTimelineLane *lane, int by);
AccTimelineItem     *acc_timeline_get_focus_item (AccTimeline *self);

G_END_DECLS
