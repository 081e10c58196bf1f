/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Drawing by cairo: PNG, PDF, and the pictures of marks. */
#include "config.h"

#include "timeline/acc-timeline-paint.h"

#include <math.h>
#include <pango/pangocairo.h>
#include <string.h>

/**
 * acc_timeline_mark_polygon:
 * @kind: a kind
 * @xy: (out caller-allocated): room for %ACC_TIMELINE_MARK_MAX_POINTS points
 *
 * Those of the neutral kinds, too, are made so that they look equally large.
 *
 * Returns: how many corners; 0 for a disc
 */
guint
acc_timeline_mark_polygon (AccTimelineKind  kind,
                           float            x,
                           float            y,
                           float            radius,
                           float           *xy)
{
  static const float hexagon[] = { -.55f, -.95f, .55f, -.95f, 1.1f, 0, .55f, .95f, -.55f, .95f, -1.1f, 0 };
  static const float sheet[] = { -.75f, -1, .25f, -1, .8f, -.4f, .8f, 1, -.75f, 1 };
  static const float cross[] = { -.35f, -1, .35f, -1, .35f, -.35f, 1, -.35f, 1, .35f, .35f, .35f,
                                 .35f, 1, -.35f, 1, -.35f, .35f, -1, .35f, -1, -.35f, -.35f, -.35f };
  /* Two strokes in one path: what joins them has no width. */
  static const float equals[] = { -1, -.75f, 1, -.75f, 1, -.2f, 0, -.2f, 0, .2f, 1, .2f,
                                  1, .75f, -1, .75f, -1, .2f, 0, .2f, 0, -.2f, -1, -.2f };
  const float *shape = NULL;
  guint n = 0;

#define SHAPE(s) G_STMT_START { shape = s; n = G_N_ELEMENTS (s) / 2; } G_STMT_END
  switch (kind)
    {
    case ACC_TIMELINE_KIND_LAW: SHAPE (hexagon); break;
    case ACC_TIMELINE_KIND_DOCUMENT: SHAPE (sheet); break;
    case ACC_TIMELINE_KIND_FIGURE: SHAPE (cross); break;
    case ACC_TIMELINE_KIND_COMPUTED: SHAPE (equals); break;
    case ACC_TIMELINE_KIND_EVENT:
    case ACC_TIMELINE_N_KINDS: return 0;
    default: shape = acc_shape_get_corners (ACC_TIMELINE_KIND_SHAPE (kind), &n); break;
    }
#undef SHAPE
  for (guint i = 0; i < n; i++)
    {
      xy[2 * i] = x + shape[2 * i] * radius;
      xy[2 * i + 1] = y + shape[2 * i + 1] * radius;
    }
  return n;
}

static cairo_t *
get_cr (AccTimelinePainter *painter)
{
  return ((AccTimelineCairoPainter *) painter)->cr;
}

static void
set_color (cairo_t       *cr,
           const GdkRGBA *color)
{
  cairo_set_source_rgba (cr, color->red, color->green, color->blue, color->alpha);
}

static void
cairo_rects (AccTimelinePainter *painter,
             const GdkRGBA      *color,
             const float        *xywh,
             guint               n)
{
  cairo_t *cr = get_cr (painter);

  set_color (cr, color);
  for (guint i = 0; i < n; i++)
    cairo_rectangle (cr, xywh[4 * i], xywh[4 * i + 1], xywh[4 * i + 2], xywh[4 * i + 3]);
  cairo_fill (cr);
}

static void
round_path (cairo_t *cr,
            double   x,
            double   y,
            double   w,
            double   h,
            double   r)
{
  r = MIN (r, MIN (w, h) / 2);
  cairo_new_sub_path (cr);
  cairo_arc (cr, x + w - r, y + r, r, -G_PI_2, 0);
  cairo_arc (cr, x + w - r, y + h - r, r, 0, G_PI_2);
  cairo_arc (cr, x + r, y + h - r, r, G_PI_2, G_PI);
  cairo_arc (cr, x + r, y + r, r, G_PI, 3 * G_PI_2);
  cairo_close_path (cr);
}

static void
cairo_round_rect (AccTimelinePainter *painter,
                  const GdkRGBA      *fill,
                  const GdkRGBA      *stroke,
                  float               x,
                  float               y,
                  float               w,
                  float               h,
                  float               radius)
{
  cairo_t *cr = get_cr (painter);

  if (fill != NULL)
    {
      round_path (cr, x, y, w, h, radius);
      set_color (cr, fill);
      cairo_fill (cr);
    }
  if (stroke != NULL)
    {
      round_path (cr, x + .5, y + .5, w - 1, h - 1, radius);
      set_color (cr, stroke);
      cairo_set_line_width (cr, 1);
      cairo_stroke (cr);
    }
}

static void
cairo_bar (AccTimelinePainter *painter,
           const GdkRGBA      *color,
           float               x,
           float               y,
           float               w,
           float               h,
           float               soft0,
           float               soft1)
{
  cairo_t *cr = get_cr (painter);
  cairo_pattern_t *pattern = cairo_pattern_create_linear (x, 0, x + w, 0);

  if (soft0 > 0)
    {
      cairo_pattern_add_color_stop_rgba (pattern, 0, color->red, color->green, color->blue, 0);
      cairo_pattern_add_color_stop_rgba (pattern, soft0 / w, color->red, color->green, color->blue, color->alpha);
    }
  else
    cairo_pattern_add_color_stop_rgba (pattern, 0, color->red, color->green, color->blue, color->alpha);
  if (soft1 > 0)
    {
      cairo_pattern_add_color_stop_rgba (pattern, 1 - soft1 / w, color->red, color->green, color->blue, color->alpha);
      cairo_pattern_add_color_stop_rgba (pattern, 1, color->red, color->green, color->blue, 0);
    }
  cairo_set_source (cr, pattern);
  cairo_pattern_destroy (pattern);
  round_path (cr, x, y, w, h, soft0 > 0 && soft1 > 0 ? 0 : 3);
  cairo_fill (cr);
}

static void
points_path (cairo_t     *cr,
             const float *xy,
             guint        n)
{
  for (guint i = 0; i < n; i++)
    cairo_line_to (cr, xy[2 * i], xy[2 * i + 1]);
}

static void
cairo_polygon (AccTimelinePainter *painter,
               const GdkRGBA      *color,
               const float        *xy,
               guint               n)
{
  cairo_t *cr = get_cr (painter);

  points_path (cr, xy, n);
  cairo_close_path (cr);
  set_color (cr, color);
  cairo_fill (cr);
}

static void
cairo_polyline (AccTimelinePainter *painter,
                const GdkRGBA      *color,
                float               width,
                gboolean            dashed,
                const float        *xy,
                guint               n)
{
  const double dash[] = { 3, 3 };
  cairo_t *cr = get_cr (painter);

  points_path (cr, xy, n);
  set_color (cr, color);
  cairo_set_line_width (cr, width);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_dash (cr, dash, dashed ? 2 : 0, 0);
  cairo_stroke (cr);
  cairo_set_dash (cr, dash, 0, 0);
}

static void
mark_path (cairo_t         *cr,
           AccTimelineKind  kind,
           double           x,
           double           y,
           double           radius)
{
  float xy[2 * ACC_TIMELINE_MARK_MAX_POINTS];
  guint n = acc_timeline_mark_polygon (kind, x, y, radius, xy);

  cairo_new_path (cr);
  if (n == 0)
    cairo_arc (cr, x, y, radius, 0, 2 * G_PI);
  else
    points_path (cr, xy, n);
  cairo_close_path (cr);
}

static void
cairo_mark (AccTimelinePainter *painter,
            AccTimelineKind     kind,
            AccTimelineState    state,
            const GdkRGBA      *color,
            const GdkRGBA      *background,
            float               x,
            float               y,
            float               size)
{
  cairo_t *cr = get_cr (painter);
  double radius = size * 0.43;
  double line = MAX (size * 0.13, 1.2);

  cairo_save (cr);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  /* a rim of the background keeps neighbours apart */
  mark_path (cr, kind, x, y, radius);
  set_color (cr, background);
  cairo_set_line_width (cr, line * 1.6);
  cairo_stroke_preserve (cr);
  set_color (cr, state == ACC_TIMELINE_STATE_FILLED || state == ACC_TIMELINE_STATE_GAPPED ? color : background);
  if (kind == ACC_TIMELINE_KIND_EVENT)
    set_color (cr, background);
  cairo_fill (cr);

  set_color (cr, color);
  cairo_set_line_width (cr, line);
  if (state != ACC_TIMELINE_STATE_FILLED || kind == ACC_TIMELINE_KIND_EVENT)
    {
      mark_path (cr, kind, x, y, radius - line / 2);
      cairo_stroke (cr);
    }
  if (kind == ACC_TIMELINE_KIND_EVENT && state != ACC_TIMELINE_STATE_OUTLINED)
    {
      cairo_arc (cr, x, y, radius * 0.42, 0, 2 * G_PI);
      cairo_fill (cr);
    }
  if (state == ACC_TIMELINE_STATE_CROSSED)
    {
      cairo_move_to (cr, x - radius, y + radius);
      cairo_line_to (cr, x + radius, y - radius);
      cairo_stroke (cr);
    }
  if (state == ACC_TIMELINE_STATE_GAPPED)
    {
      set_color (cr, background);
      cairo_set_line_width (cr, line * 1.4);
      cairo_move_to (cr, x, y - radius * 0.35);
      cairo_line_to (cr, x, y - radius * 1.4);
      cairo_stroke (cr);
    }
  cairo_restore (cr);
}

static void
cairo_text (AccTimelinePainter *painter,
            AccTimelineText    *text,
            const GdkRGBA      *color,
            float               x,
            float               y)
{
  cairo_t *cr = get_cr (painter);

  set_color (cr, color);
  cairo_move_to (cr, x, y);
  pango_cairo_show_layout (cr, text->layout);
  cairo_new_path (cr);
}

static void
cairo_push_clip (AccTimelinePainter *painter,
                 float               x,
                 float               y,
                 float               w,
                 float               h)
{
  cairo_t *cr = get_cr (painter);

  cairo_save (cr);
  cairo_rectangle (cr, x, y, w, h);
  cairo_clip (cr);
}

static void
cairo_pop_clip (AccTimelinePainter *painter)
{
  cairo_restore (get_cr (painter));
}

/**
 * acc_timeline_cairo_painter_init:
 * @cr: what to draw on; not kept alive
 */
void
acc_timeline_cairo_painter_init (AccTimelineCairoPainter *self,
                                 cairo_t                 *cr)
{
  static const AccTimelinePainterFuncs funcs = {
    cairo_rects, cairo_round_rect, cairo_bar, cairo_polygon, cairo_polyline, cairo_mark, cairo_text,
    cairo_push_clip, cairo_pop_clip
  };

  self->painter.funcs = &funcs;
  self->cr = cr;
}
