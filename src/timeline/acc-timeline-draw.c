/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From a layout to strokes of a painter. */
#include "config.h"

#include "timeline/acc-timeline-draw-private.h"

#include <math.h>
#include <string.h>

#define RGB(hex) { ((hex) >> 16 & 255) / 255.f, ((hex) >> 8 & 255) / 255.f, ((hex) & 255) / 255.f, 1 }

/* Of what has no colour: two tones, and two more for high contrast. */
static const guint32 neutral_tones[4] = { 0x5e5c64, 0xc0bfbc, 0x3d3846, 0xf6f5f4 };

static double
to_linear (float channel)
{
  return channel <= 0.03928f ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

/* White differs from it by 4.5:1, as text is to from its ground (WCAG 2.1, 1.4.3). */
static GdkRGBA
darken_for_white (const GdkRGBA *color)
{
  GdkRGBA dark = *color;

  while (1.05 < 4.5 * (0.2126 * to_linear (dark.red) + 0.7152 * to_linear (dark.green) + 0.0722 * to_linear (dark.blue) + 0.05))
    dark = (GdkRGBA) { dark.red * 0.98f, dark.green * 0.98f, dark.blue * 0.98f, dark.alpha };
  return dark;
}

/**
 * acc_timeline_palette_init:
 * @foreground: colour of text; light text means a dark background
 * @accent: of the handle and of focus
 * @high_contrast: stronger tones and lines
 */
void
acc_timeline_palette_init (AccTimelinePalette *self,
                           const GdkRGBA      *foreground,
                           const GdkRGBA      *accent,
                           gboolean            high_contrast)
{
  float light = 0.299f * foreground->red + 0.587f * foreground->green + 0.114f * foreground->blue;

  self->dark = light > 0.5f;
  self->high_contrast = high_contrast;
  self->foreground = *foreground;
  self->dim = with_alpha (foreground, high_contrast ? 1 : 0.7f);
  self->grid = with_alpha (foreground, high_contrast ? 0.22f : 0.11f);
  self->band = with_alpha (foreground, high_contrast ? 0.08f : 0.035f);
  self->cluster = with_alpha (foreground, high_contrast ? 0.85f : 0.62f);
  self->background = self->dark ? (GdkRGBA) RGB (0x242424) : (GdkRGBA) RGB (0xffffff);
  self->accent = *accent;
  /* some themes' accent is dark on dark: 3:1 is needed for a line */
  if (self->dark && 0.2126f * accent->red + 0.7152f * accent->green + 0.0722f * accent->blue < 0.4f)
    self->accent = (GdkRGBA) { accent->red * 0.7f + 0.3f, accent->green * 0.7f + 0.3f, accent->blue * 0.7f + 0.3f, 1 };
  accent = &self->accent;
  light = 0.2126f * accent->red + 0.7152f * accent->green + 0.0722f * accent->blue;
  self->on_accent = light > 0.6f ? (GdkRGBA) { 0, 0, 0, 0.87f } : (GdkRGBA) { 1, 1, 1, 1 };
  self->label = light > 0.6f ? *accent : darken_for_white (accent);
  for (guint i = 0; i < ACC_TIMELINE_N_KINDS; i++)
    {
      guint32 tone = i < ACC_TIMELINE_KIND_EVENT ? acc_color_get_tone (ACC_TIMELINE_KIND_COLOR (i), self->dark, high_contrast)
                                                 : neutral_tones[2 * !!high_contrast + self->dark];

      self->kinds[i] = (GdkRGBA) RGB (tone);
    }
}

/**
 * acc_timeline_drawing_content_x:
 *
 * Returns: where the content starts, from the left
 */
double
acc_timeline_drawing_content_x (const AccTimelineDrawing *self)
{
  return self->rtl ? 0 : self->header;
}

/**
 * acc_timeline_drawing_x:
 * @x: of the layout
 * @w: width of what is there
 *
 * The one place where time is mirrored.
 *
 * Returns: its left end
 */
double
acc_timeline_drawing_x (const AccTimelineDrawing *self,
                        double                    x,
                        double                    w)
{
  double width = self->layout->input.scale.width;

  return acc_timeline_drawing_content_x (self) + (self->time_rtl ? width - x - w : x);
}

/* A title at the start edge of the interface, in a column or in the lane. */
static void
draw_title (const AccTimelineDrawing *self,
            const char               *title,
            AccTimelineTextRole       role,
            const GdkRGBA            *color,
            double                    middle)
{
  double em = self->layout->input.em;
  double room = (self->header > 0 ? self->header : self->width) - em;
  const char *rest = title;
  g_autofree char *line = NULL;
  AccTimelineText *text;

  if (title == NULL || *title == '\0')
    return;
  /* In a column a long title takes two lines, so that two that begin alike are told apart. */
  if (self->header > 0 && role == ACC_TIMELINE_TEXT_LANE && acc_timeline_texts_get (self->texts, role, title, 0)->width > room)
    for (const char *space = strchr (title, ' '); space != NULL; space = strchr (space + 1, ' '))
      {
        g_autofree char *head = g_strndup (title, (gsize) (space - title));

        if (acc_timeline_texts_get (self->texts, role, head, 0)->width > room)
          break;
        g_free (line);
        line = g_steal_pointer (&head);
        rest = space + 1;
      }
  if (line != NULL)
    {
      text = acc_timeline_texts_get (self->texts, role, line, room);
      draw_text (self, text, color, self->rtl ? self->width - em * 0.5 - text->width : em * 0.5, middle - em * 0.55);
      middle += em * 0.55;
    }
  text = acc_timeline_texts_get (self->texts, role, rest, room);
  draw_text (self, text, color, self->rtl ? self->width - em * 0.5 - text->width : em * 0.5, middle);
}

static void
draw_axis (const AccTimelineDrawing *self)
{
  AccTimelineLayout *layout = self->layout;
  double width = layout->input.scale.width, left = acc_timeline_drawing_content_x (self);
  double bottom = layout->input.height - layout->overview_h - layout->handle_h;
  GdkRGBA line = with_alpha (&self->palette->grid, 2.2f);
  const AccTimelineTickLayout *context = &layout->context;

  PAINT (self, push_clip, left, 0, width, layout->input.height);
  for (guint i = 0; i < layout->ticks->len; i++)
    {
      const AccTimelineTickLayout *tick = &g_array_index (layout->ticks, AccTimelineTickLayout, i);
      double x = floor (acc_timeline_drawing_x (self, tick->x, 0));
      AccTimelineText *text = tick->label;

      if (tick->x >= -1 && tick->x <= width)
        draw_rect (self, tick->tick.major ? &line : &self->palette->grid, x, text != NULL ? 4 : layout->axis_h * 0.7, 1,
                   bottom - (text != NULL ? 4 : layout->axis_h * 0.7));
      if (text != NULL)
        draw_text (self, text, tick->tick.major ? &self->palette->foreground : &self->palette->dim,
                   acc_timeline_drawing_x (self, tick->label_x, text->width), layout->axis_h / 2);
    }
  for (guint i = 0; i < layout->minor->len; i++)
    {
      float x = g_array_index (layout->minor, float, i);

      if (x >= 0 && x <= width)
        draw_rect (self, &line, floor (acc_timeline_drawing_x (self, x, 0)), layout->axis_h - 4, 1, 4);
    }
  if (context->label != NULL)
    draw_text (self, context->label, &self->palette->foreground,
               acc_timeline_drawing_x (self, context->label_x, context->label_w), layout->axis_h / 2);
  self->painter->funcs->pop_clip (self->painter);
  draw_rect (self, &line, left, layout->axis_h - 1, width, 1);
}

static void
draw_columns (const AccTimelineDrawing    *self,
              const AccTimelineLaneLayout *lane)
{
  AccTimelineLayout *layout = self->layout;
  g_autofree float *rects = g_new (float, 4 * MAX (lane->n_columns, 1));
  guint n = 0;
  float full = lane->h - layout->input.em * 0.9f;
  GdkRGBA color = with_alpha (&self->palette->foreground, self->palette->high_contrast ? 0.75f : 0.45f);

  for (guint i = 0; i < lane->n_columns; i++)
    {
      const AccTimelineColumn *column = &g_array_index (layout->columns, AccTimelineColumn, lane->first_column + i);
      float h = MAX (roundf (full * column->count / lane->maximum), column->count > 0);
      float left = roundf (acc_timeline_drawing_x (self, column->x, column->w));
      float right = roundf (acc_timeline_drawing_x (self, column->x, column->w) + column->w);

      if (column->count == 0)
        continue;
      rects[4 * n] = left;
      rects[4 * n + 1] = lane->y + lane->h - 2 - h;
      rects[4 * n + 2] = MAX (right - left - (right - left > 2), 1);
      rects[4 * n + 3] = h;
      n++;
    }
  if (n > 0)
    PAINT (self, rects, &color, rects, n);
}

static void
draw_bar (const AccTimelineDrawing *self,
          const AccTimelineGlyph   *glyph)
{
  AccTimelineLayout *layout = self->layout;
  const GdkRGBA *color = &self->palette->kinds[glyph->kind];
  double h = layout->input.em * 1.22, width = layout->input.scale.width;
  double x0 = MAX (glyph->x0, -20), x1 = MIN (glyph->x1, width + 20);
  double soft0 = MAX (glyph->soft0 - (x0 - glyph->x0), 0), soft1 = MAX (glyph->soft1 - (glyph->x1 - x1), 0);
  double x = acc_timeline_drawing_x (self, x0, x1 - x0);
  GdkRGBA fill = with_alpha (color, self->palette->dark ? 0.32f : 0.22f);
  gboolean about = glyph->flags & ACC_TIMELINE_ABOUT;

  PAINT (self, bar, &fill, x, glyph->y - h / 2, x1 - x0, h, self->time_rtl ? soft1 : soft0, self->time_rtl ? soft0 : soft1);
  if (self->palette->high_contrast)
    {
      /* a stronger fill would be stronger than the text on it: lines instead */
      PAINT (self, bar, color, x, glyph->y - h / 2, x1 - x0, 1, self->time_rtl ? soft1 : soft0, self->time_rtl ? soft0 : soft1);
      PAINT (self, bar, color, x, glyph->y + h / 2 - 1, x1 - x0, 1, self->time_rtl ? soft1 : soft0,
             self->time_rtl ? soft0 : soft1);
    }
  /* A hard line where a day is known; no line where it is not. */
  if (glyph->x0 > -3 && glyph->soft0 < 1.5 && !about)
    draw_rect (self, color, acc_timeline_drawing_x (self, glyph->x0, 3), glyph->y - h / 2, 3, h);
  if (glyph->x1 < width + 3 && glyph->soft1 < 1.5 && !about)
    draw_rect (self, color, acc_timeline_drawing_x (self, glyph->x1 - 1.5, 1.5), glyph->y - h / 2, 1.5, h);
}

static void
draw_ring (const AccTimelineDrawing *self,
           const AccTimelineGlyph   *glyph)
{
  double half = glyph->type == ACC_TIMELINE_GLYPH_POINT ? self->layout->mark * 0.5 + 4 : self->layout->input.em * 0.61 + 3;
  double x0 = glyph->type == ACC_TIMELINE_GLYPH_POINT ? glyph->x - half : MAX (glyph->x0 - 3, 1);
  double x1 = glyph->type == ACC_TIMELINE_GLYPH_POINT ? glyph->x + half
                                                      : MIN (glyph->x1 + 3, self->layout->input.scale.width - 1);
  double x = acc_timeline_drawing_x (self, x0, x1 - x0);

  for (guint i = 0; i < 2; i++)
    PAINT (self, round_rect, NULL, &self->palette->accent, floor (x) + i, floor (glyph->y - half) + i, ceil (x1 - x0) - 2 * i,
           ceil (2 * half) - 2 * i, 6);
}

static gboolean
is_focused (const AccTimelineDrawing *self,
            const AccTimelineGlyph   *glyph)
{
  if (glyph->type == ACC_TIMELINE_GLYPH_CLUSTER)
    return self->focus_lane == glyph->lane && self->focus_cell >= glyph->day0 && self->focus_cell < glyph->day1;
  return self->focus == glyph->entry;
}

static void
draw_glyph (const AccTimelineDrawing *self,
            const AccTimelineGlyph   *glyph)
{
  AccTimelineLayout *layout = self->layout;
  const AccTimelinePalette *palette = self->palette;
  double em = layout->input.em;
  AccTimelineText *text = glyph->label;

  switch (glyph->type)
    {
    case ACC_TIMELINE_GLYPH_POINT:
      PAINT (self, mark, glyph->kind, ACC_TIMELINE_STATE (glyph->flags), &palette->kinds[glyph->kind], &palette->background,
             acc_timeline_drawing_x (self, glyph->x, 0), glyph->y, layout->mark);
      break;
    case ACC_TIMELINE_GLYPH_CLUSTER:
      {
        AccTimelineText *badge = glyph->badge;
        double w = glyph->x1 - glyph->x0, h = em * 1.25;
        double x = acc_timeline_drawing_x (self, glyph->x0, w);

        PAINT (self, round_rect, &palette->cluster, NULL, roundf (x), roundf (glyph->y - h / 2), roundf (w), roundf (h), h / 2);
        draw_text (self, badge, &palette->background, x + (w - badge->width) / 2, glyph->y);
      }
      break;
    default:
      break;
    }
  if (glyph->type == ACC_TIMELINE_GLYPH_BAR)
    PAINT (self, mark, glyph->kind, ACC_TIMELINE_STATE (glyph->flags), &palette->kinds[glyph->kind], &palette->background,
           acc_timeline_drawing_x (self, glyph->mark_x, 0), glyph->y, layout->mark * 0.9f);
  if (text != NULL)
    draw_text (self, text, glyph->importance >= 40 ? &palette->foreground : &palette->dim,
               acc_timeline_drawing_x (self, glyph->label_x, text->width), glyph->y);
  if (is_focused (self, glyph) || (self->hover == glyph->entry && glyph->entry != G_MAXUINT))
    draw_ring (self, glyph);
}

static void
draw_lanes (const AccTimelineDrawing *self)
{
  AccTimelineLayout *layout = self->layout;
  double left = acc_timeline_drawing_content_x (self), em = layout->input.em;

  PAINT (self, push_clip, 0, layout->lanes_y, self->width, layout->lanes_h);
  for (guint i = 0; i < layout->lanes->len; i++)
    {
      const AccTimelineLaneLayout *lane = &g_array_index (layout->lanes, AccTimelineLaneLayout, i);
      double middle = self->header > 0 ? lane->y + lane->h / 2 : lane->y + em * 0.8;

      if (i % 2 == 1)
        draw_rect (self, &self->palette->band, 0, lane->y, self->width, lane->h);
      if (lane->dense && self->header > 0)
        {
          g_autofree char *number = self->format->number (lane->count, self->format_data);

          draw_title (self, number, ACC_TIMELINE_TEXT_SMALL, &self->palette->dim, middle + em * 0.6);
          middle -= em * 0.55;
        }
      draw_title (self, self->titles[i], ACC_TIMELINE_TEXT_LANE, &self->palette->dim, middle);
    }
  self->painter->funcs->pop_clip (self->painter);

  PAINT (self, push_clip, left, layout->lanes_y, layout->input.scale.width, layout->lanes_h);
  for (guint i = 0; i < layout->lanes->len; i++)
    {
      const AccTimelineLaneLayout *lane = &g_array_index (layout->lanes, AccTimelineLaneLayout, i);
      const AccTimelineGlyph *glyphs = lane->n_glyphs > 0 ? &g_array_index (layout->glyphs, AccTimelineGlyph, lane->first_glyph) : NULL;

      if (lane->n_columns > 0)
        draw_columns (self, lane);
      for (guint k = 0; k < lane->n_glyphs; k++)
        if (glyphs[k].type == ACC_TIMELINE_GLYPH_BAR)
          draw_bar (self, &glyphs[k]);
      for (guint k = 0; k < lane->n_glyphs; k++)
        draw_glyph (self, &glyphs[k]);
    }
  self->painter->funcs->pop_clip (self->painter);
}

static void
draw_series (const AccTimelineDrawing *self,
             const AccTimelineBand    *band)
{
  AccTimelineLayout *layout = self->layout;
  const AccTimelineSeriesPoint *points = (const AccTimelineSeriesPoint *) (gpointer) layout->series->data + band->first_point;
  double left = acc_timeline_drawing_content_x (self), em = layout->input.em;
  float base = band->y + band->h - 2;
  g_autofree float *xy = NULL;
  GdkRGBA line = with_alpha (&self->palette->foreground, 0.75f), area = with_alpha (&self->palette->foreground, 0.13f);
  g_autofree char *maximum = NULL;
  AccTimelineText *text;

  /* In a strip it is a quiet ground for the marks. */
  if (layout->input.compact)
    {
      line.alpha = 0.35f;
      area.alpha = 0.1f;
    }
  else
    {
      draw_rect (self, &self->palette->grid, 0, band->title_y, self->width, 1);
      draw_title (self, acc_timeline_series_get_title (band->series), ACC_TIMELINE_TEXT_LANE, &self->palette->dim,
                  self->header > 0 ? band->y + band->h - em * 1.25 : band->title_y + em * 0.75);
      maximum = self->format->number (band->maximum, self->format_data);
      text = acc_timeline_texts_get (self->texts, ACC_TIMELINE_TEXT_SMALL, maximum, 0);
      if (self->header > 0)
        draw_text (self, text, &self->palette->dim, self->rtl ? self->width - self->header + 6 : self->header - 6 - text->width,
                   band->y + em * ACC_TIMELINE_NUMBER_EM - 2);
      else
        draw_text (self, text, &self->palette->dim, self->rtl ? em * 0.5 : self->width - em * 0.5 - text->width,
                   band->title_y + em * 0.75);
    }

  PAINT (self, push_clip, left, band->y - 2, layout->input.scale.width, band->h + 3);
  draw_rect (self, &self->palette->grid, left, base, layout->input.scale.width, 1);
  xy = g_new (float, 2 * (band->n_points + 2));
  for (guint i = 0; i < band->n_points;)
    {
      guint n = 0, first = i;

      do
        {
          xy[2 * n] = acc_timeline_drawing_x (self, points[i].x, 0);
          xy[2 * n + 1] = points[i].y;
          n++;
          i++;
        }
      while (i < band->n_points && points[i].connected);
      if (n == 1)
        {
          float dot[4] = { xy[0] - 1.5f, points[first].y - 1.5f, 3, 3 };

          PAINT (self, rects, &line, dot, 1);
          continue;
        }
      PAINT (self, polyline, &line, 1.5f, FALSE, xy, n);
      xy[2 * n] = xy[2 * (n - 1)];
      xy[2 * n + 1] = base;
      xy[2 * n + 2] = xy[0];
      xy[2 * n + 3] = base;
      PAINT (self, polygon, &area, xy, n + 2);
    }
  for (guint i = 0; i < band->n_breaks; i++)
    {
      float x = floorf (acc_timeline_drawing_x (self, g_array_index (layout->breaks, float, band->first_break + i), 0)) + 0.5f;
      float dash[4] = { x, band->y, x, base };

      PAINT (self, polyline, &self->palette->dim, 1, TRUE, dash, 2);
    }
  self->painter->funcs->pop_clip (self->painter);
}

/**
 * acc_timeline_draw:
 *
 * Everything but the handle and the overview.
 */
void
acc_timeline_draw (const AccTimelineDrawing *self)
{
  draw_axis (self);
  draw_lanes (self);
  for (guint i = 0; i < self->layout->bands->len; i++)
    draw_series (self, &g_array_index (self->layout->bands, AccTimelineBand, i));
  if (self->layout->input.compact)
    acc_timeline_draw_strip (self);
}
