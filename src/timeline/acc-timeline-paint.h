/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <gtk/gtk.h>

#include "timeline/acc-timeline-item.h"
#include "timeline/acc-timeline-text.h"

G_BEGIN_DECLS

/* What drawing is done with: one set of strokes, done by GtkSnapshot on screen, by cairo in PNG and PDF, and as SVG. */

typedef struct _AccTimelinePainter AccTimelinePainter;

/* Rectangles are x, y, width, height; points are x, y. */
typedef struct
{
  void (*rects) (AccTimelinePainter *self, const GdkRGBA *color, const float *xywh, guint n);
  void (*round_rect) (AccTimelinePainter *self, const GdkRGBA *fill, const GdkRGBA *stroke, float x, float y, float w, float h,
                      float radius);
  void (*bar) (AccTimelinePainter *self, const GdkRGBA *color, float x, float y, float w, float h, float soft0, float soft1);
  void (*polygon) (AccTimelinePainter *self, const GdkRGBA *color, const float *xy, guint n);
  void (*polyline) (AccTimelinePainter *self, const GdkRGBA *color, float width, gboolean dashed, const float *xy, guint n);
  void (*mark) (AccTimelinePainter *self, AccTimelineKind kind, AccTimelineState state, const GdkRGBA *color,
                const GdkRGBA *background, float x, float y, float size);
  void (*text) (AccTimelinePainter *self, AccTimelineText *text, const GdkRGBA *color, float x, float y);
  void (*push_clip) (AccTimelinePainter *self, float x, float y, float w, float h);
  void (*pop_clip) (AccTimelinePainter *self);
} AccTimelinePainterFuncs;

struct _AccTimelinePainter
{
  const AccTimelinePainterFuncs *funcs;
};

typedef struct
{
  AccTimelinePainter painter;
  cairo_t *cr;
} AccTimelineCairoPainter;

/* Marks on screen are little pictures, kept. */
typedef struct
{
  AccTimelinePainter painter;
  GtkSnapshot *snapshot;
  GHashTable *sprites;
  int scale;
} AccTimelineSnapshotPainter;

typedef struct
{
  AccTimelinePainter painter;
  GString *out;
  AccTimelineTexts *texts;
  guint n_clips;
  guint n_gradients;
} AccTimelineSvgPainter;

void acc_timeline_cairo_painter_init (AccTimelineCairoPainter *self, cairo_t *cr);
void acc_timeline_snapshot_painter_init (AccTimelineSnapshotPainter *self);
void acc_timeline_snapshot_painter_clear (AccTimelineSnapshotPainter *self);
void acc_timeline_svg_painter_init (AccTimelineSvgPainter *self, AccTimelineTexts *texts);

/* The shape of a mark: corners about (x, y); none for what is round. */
guint acc_timeline_mark_polygon (AccTimelineKind kind, float x, float y, float radius, float *xy);
#define ACC_TIMELINE_MARK_MAX_POINTS ACC_SHAPE_MOST_CORNERS

G_END_DECLS
