/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Drawing as SVG: plain elements, text as text. */
#include "config.h"

#include "timeline/acc-timeline-paint.h"

#include <math.h>

static AccTimelineSvgPainter *
get_svg (AccTimelinePainter *painter)
{
  return (AccTimelineSvgPainter *) painter;
}

/* Two decimals, with a point whatever the locale. */
static void
add_number (GString *out,
            double   value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append (out, g_ascii_formatd (buffer, sizeof buffer, "%.4g", fabs (value) < 0.005 ? 0 : value));
}

static void
add_pair (GString    *out,
          const char *name,
          double      value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append_printf (out, " %s=\"%s\"", name, g_ascii_formatd (buffer, sizeof buffer, "%.2f", value));
}

static void
add_color (GString       *out,
           const char    *name,
           const GdkRGBA *color)
{
  g_string_append_printf (out, " %s=\"#%02x%02x%02x\"", name, (guint) (color->red * 255 + .5f),
                          (guint) (color->green * 255 + .5f), (guint) (color->blue * 255 + .5f));
  if (color->alpha < 0.999f)
    {
      g_string_append_printf (out, " %s-opacity=\"", name);
      add_number (out, color->alpha);
      g_string_append_c (out, '"');
    }
}

static void
add_box (GString *out,
         double   x,
         double   y,
         double   w,
         double   h)
{
  add_pair (out, "x", x);
  add_pair (out, "y", y);
  add_pair (out, "width", w);
  add_pair (out, "height", h);
}

static void
add_points (GString     *out,
            const float *xy,
            guint        n)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append (out, " points=\"");
  for (guint i = 0; i < 2 * n; i++)
    {
      if (i > 0)
        g_string_append_c (out, i % 2 == 1 ? ',' : ' ');
      g_string_append (out, g_ascii_formatd (buffer, sizeof buffer, "%.2f", xy[i]));
    }
  g_string_append_c (out, '"');
}

static void
svg_rects (AccTimelinePainter *painter,
           const GdkRGBA      *color,
           const float        *xywh,
           guint               n)
{
  GString *out = get_svg (painter)->out;

  if (n > 1)
    {
      g_string_append (out, "<g");
      add_color (out, "fill", color);
      g_string_append (out, ">\n");
    }
  for (guint i = 0; i < n; i++)
    {
      g_string_append (out, "<rect");
      add_box (out, xywh[4 * i], xywh[4 * i + 1], xywh[4 * i + 2], xywh[4 * i + 3]);
      if (n == 1)
        add_color (out, "fill", color);
      g_string_append (out, "/>\n");
    }
  if (n > 1)
    g_string_append (out, "</g>\n");
}

static void
svg_round_rect (AccTimelinePainter *painter,
                const GdkRGBA      *fill,
                const GdkRGBA      *stroke,
                float               x,
                float               y,
                float               w,
                float               h,
                float               radius)
{
  GString *out = get_svg (painter)->out;

  g_string_append (out, "<rect");
  add_box (out, x, y, w, h);
  add_pair (out, "rx", MIN (radius, MIN (w, h) / 2));
  if (fill != NULL)
    add_color (out, "fill", fill);
  else
    g_string_append (out, " fill=\"none\"");
  if (stroke != NULL)
    add_color (out, "stroke", stroke);
  g_string_append (out, "/>\n");
}

static void
add_stop (GString       *out,
          double         offset,
          const GdkRGBA *color,
          double         alpha)
{
  GdkRGBA stop = { color->red, color->green, color->blue, alpha };

  g_string_append (out, "<stop offset=\"");
  add_number (out, CLAMP (offset, 0, 1));
  g_string_append_c (out, '"');
  if (alpha <= 0)
    stop.alpha = 1;
  add_color (out, "stop-color", &(GdkRGBA) { stop.red, stop.green, stop.blue, 1 });
  g_string_append (out, " stop-opacity=\"");
  add_number (out, MAX (alpha, 0));
  g_string_append (out, "\"/>");
}

static void
svg_bar (AccTimelinePainter *painter,
         const GdkRGBA      *color,
         float               x,
         float               y,
         float               w,
         float               h,
         float               soft0,
         float               soft1)
{
  AccTimelineSvgPainter *self = get_svg (painter);
  GString *out = self->out;

  if (soft0 <= 0 && soft1 <= 0)
    {
      svg_round_rect (painter, color, NULL, x, y, w, h, 3);
      return;
    }
  g_string_append_printf (out, "<linearGradient id=\"soft%u\">", self->n_gradients);
  if (soft0 > 0)
    add_stop (out, 0, color, 0);
  add_stop (out, soft0 > 0 ? soft0 / w : 0, color, color->alpha);
  add_stop (out, soft1 > 0 ? 1 - soft1 / w : 1, color, color->alpha);
  if (soft1 > 0)
    add_stop (out, 1, color, 0);
  g_string_append_printf (out, "</linearGradient>\n<rect fill=\"url(#soft%u)\"", self->n_gradients++);
  add_box (out, x, y, w, h);
  g_string_append (out, "/>\n");
}

static void
svg_polygon (AccTimelinePainter *painter,
             const GdkRGBA      *color,
             const float        *xy,
             guint               n)
{
  GString *out = get_svg (painter)->out;

  g_string_append (out, "<polygon");
  add_points (out, xy, n);
  add_color (out, "fill", color);
  g_string_append (out, "/>\n");
}

static void
svg_polyline (AccTimelinePainter *painter,
              const GdkRGBA      *color,
              float               width,
              gboolean            dashed,
              const float        *xy,
              guint               n)
{
  GString *out = get_svg (painter)->out;

  g_string_append (out, "<polyline fill=\"none\" stroke-linejoin=\"round\"");
  add_points (out, xy, n);
  add_color (out, "stroke", color);
  add_pair (out, "stroke-width", width);
  g_string_append (out, dashed ? " stroke-dasharray=\"3 3\"/>\n" : "/>\n");
}

static void
add_shape (GString         *out,
           AccTimelineKind  kind,
           float            x,
           float            y,
           float            radius)
{
  float xy[2 * ACC_TIMELINE_MARK_MAX_POINTS];
  guint n = acc_timeline_mark_polygon (kind, x, y, radius, xy);

  if (n > 0)
    {
      g_string_append (out, "<polygon stroke-linejoin=\"round\"");
      add_points (out, xy, n);
      return;
    }
  g_string_append (out, "<circle");
  add_pair (out, "cx", x);
  add_pair (out, "cy", y);
  add_pair (out, "r", radius);
}

static void
svg_mark (AccTimelinePainter *painter,
          AccTimelineKind     kind,
          AccTimelineState    state,
          const GdkRGBA      *color,
          const GdkRGBA      *background,
          float               x,
          float               y,
          float               size)
{
  GString *out = get_svg (painter)->out;
  float radius = size * 0.43f, line = MAX (size * 0.13f, 1.2f);
  gboolean open = (state != ACC_TIMELINE_STATE_FILLED && state != ACC_TIMELINE_STATE_GAPPED) || kind == ACC_TIMELINE_KIND_EVENT;

  /* a rim of the background keeps neighbours apart */
  add_shape (out, kind, x, y, radius);
  add_color (out, "fill", open ? background : color);
  add_color (out, "stroke", background);
  add_pair (out, "stroke-width", line * 1.6);
  g_string_append (out, " paint-order=\"stroke\"/>\n");
  if (open)
    {
      add_shape (out, kind, x, y, radius - line / 2);
      g_string_append (out, " fill=\"none\"");
      add_color (out, "stroke", color);
      add_pair (out, "stroke-width", line);
      g_string_append (out, "/>\n");
    }
  if (kind == ACC_TIMELINE_KIND_EVENT && state != ACC_TIMELINE_STATE_OUTLINED)
    {
      add_shape (out, kind, x, y, radius * 0.42f);
      add_color (out, "fill", color);
      g_string_append (out, "/>\n");
    }
  if (state == ACC_TIMELINE_STATE_CROSSED)
    svg_polyline (painter, color, line, FALSE, (float[4]) { x - radius, y + radius, x + radius, y - radius }, 2);
  if (state == ACC_TIMELINE_STATE_GAPPED)
    svg_polyline (painter, background, line * 1.4f, FALSE, (float[4]) { x, y - radius * 0.35f, x, y - radius * 1.4f }, 2);
}

/* As much of a text as fits, with an ellipsis. */
static char *
cut_text (AccTimelineSvgPainter *self,
          AccTimelineText       *text)
{
  glong low = 0, high = g_utf8_strlen (text->string, -1);

  while (low < high)
    {
      glong middle = (low + high + 1) / 2;
      g_autofree char *head = g_utf8_substring (text->string, 0, middle);
      g_autofree char *tried = g_strconcat (g_strchomp (head), "…", NULL);

      if (acc_timeline_texts_get (self->texts, text->role, tried, 0)->width <= text->most)
        low = middle;
      else
        high = middle - 1;
    }
  {
    g_autofree char *head = g_utf8_substring (text->string, 0, low);

    return g_strconcat (g_strchomp (head), "…", NULL);
  }
}

static void
svg_text (AccTimelinePainter *painter,
          AccTimelineText    *text,
          const GdkRGBA      *color,
          float               x,
          float               y)
{
  AccTimelineSvgPainter *self = get_svg (painter);
  g_autofree char *cut = text->cut ? cut_text (self, text) : NULL;
  g_autofree char *escaped = g_markup_escape_text (cut != NULL ? cut : text->string, -1);

  g_string_append (self->out, "<text");
  add_pair (self->out, "x", x);
  add_pair (self->out, "y", y + pango_layout_get_baseline (text->layout) / (double) PANGO_SCALE);
  add_pair (self->out, "font-size", acc_timeline_texts_get_font_size (self->texts, text->role));
  if (acc_timeline_text_role_is_bold (text->role))
    g_string_append (self->out, " font-weight=\"bold\"");
  /* Whichever way the drawing has: for text that is written from right to left, the end is on the left. */
  g_string_append (self->out, pango_layout_get_line_readonly (text->layout, 0)->resolved_dir == PANGO_DIRECTION_RTL ? " direction=\"rtl\" text-anchor=\"end\"" : " direction=\"ltr\"");
  add_color (self->out, "fill", color);
  g_string_append_printf (self->out, ">%s</text>\n", escaped);
}

static void
svg_push_clip (AccTimelinePainter *painter,
               float               x,
               float               y,
               float               w,
               float               h)
{
  AccTimelineSvgPainter *self = get_svg (painter);

  g_string_append_printf (self->out, "<clipPath id=\"clip%u\"><rect", self->n_clips);
  add_box (self->out, x, y, MAX (w, 0), MAX (h, 0));
  g_string_append_printf (self->out, "/></clipPath>\n<g clip-path=\"url(#clip%u)\">\n", self->n_clips++);
}

static void
svg_pop_clip (AccTimelinePainter *painter)
{
  g_string_append (get_svg (painter)->out, "</g>\n");
}

/**
 * acc_timeline_svg_painter_init:
 * @texts: what texts come from
 *
 * What is drawn is added to @out, which the caller sets.
 */
void
acc_timeline_svg_painter_init (AccTimelineSvgPainter *self,
                               AccTimelineTexts      *texts)
{
  static const AccTimelinePainterFuncs funcs = {
    svg_rects, svg_round_rect, svg_bar, svg_polygon, svg_polyline, svg_mark, svg_text, svg_push_clip, svg_pop_clip
  };

  *self = (AccTimelineSvgPainter) { .painter.funcs = &funcs, .texts = texts };
}
