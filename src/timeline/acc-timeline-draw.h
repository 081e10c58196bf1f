/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "timeline/acc-timeline-layout.h"
#include "timeline/acc-timeline-paint.h"

G_BEGIN_DECLS

/* From a layout to strokes of a painter, in colours that suit light, dark and high contrast. */

typedef struct
{
  GdkRGBA foreground;
  GdkRGBA dim;
  GdkRGBA grid;
  GdkRGBA band;       /* every other lane */
  GdkRGBA background; /* rim of marks */
  GdkRGBA cluster;
  GdkRGBA accent;
  GdkRGBA label;      /* ground of the date at the handle: the accent, so dark that what stands on it can be read */
  GdkRGBA on_accent;
  GdkRGBA kinds[ACC_TIMELINE_N_KINDS];
  gboolean dark;
  gboolean high_contrast;
} AccTimelinePalette;

typedef struct
{
  AccTimelinePainter *painter;
  AccTimelineLayout *layout;
  AccTimelineTexts *texts;
  const AccTimelinePalette *palette;
  const AccTimelineFormat *format;
  gpointer format_data;
  const char *const *titles; /* of lanes by index of the layout's lanes */
  double width;              /* of all */
  double header;             /* of the column of titles; 0: titles stand in the lanes */
  gboolean rtl;              /* the interface */
  gboolean time_rtl;         /* the axis */
  guint focus;               /* entry with a focus ring, or G_MAXUINT */
  gint32 focus_cell;         /* first day of a cluster with a focus ring when focus_lane is set */
  int focus_lane;            /* -1: none */
  guint hover;               /* entry, or G_MAXUINT */
} AccTimelineDrawing;

void   acc_timeline_palette_init (AccTimelinePalette *self, const GdkRGBA *foreground, const GdkRGBA *accent,
                                  gboolean high_contrast);
void   acc_timeline_draw (const AccTimelineDrawing *self);
void   acc_timeline_draw_overview (const AccTimelineDrawing *self, double first, double last);
/* All marks in one row, the most important first; where there are too many, how many. */
void   acc_timeline_draw_strip (const AccTimelineDrawing *self);
void   acc_timeline_draw_handle (const AccTimelineDrawing *self, AccDate date, gboolean focused);
void   acc_timeline_draw_callout (const AccTimelineDrawing *self, double x, double y, const char *title, const char *when);
double acc_timeline_drawing_x (const AccTimelineDrawing *self, double x, double w);
double acc_timeline_drawing_content_x (const AccTimelineDrawing *self);

G_END_DECLS
