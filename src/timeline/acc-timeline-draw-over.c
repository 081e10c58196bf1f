/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What lies over the timeline or below it: the overview, the handle, the callout of the focus. */
#include "config.h"

#include "timeline/acc-timeline-draw-private.h"

#include <math.h>

/**
 * acc_timeline_draw_overview:
 * @first: first day of what there is
 * @last: last day
 *
 * The whole time in the width of the content: how much there is, and the window on it.
 */
void
acc_timeline_draw_overview (const AccTimelineDrawing *self,
                            double                    first,
                            double                    last)
{
  AccTimelineLayout *layout = self->layout;
  double left = acc_timeline_drawing_content_x (self), width = layout->input.scale.width;
  double y = layout->overview_y, h = layout->overview_h - 4;
  AccTimelineScale all = { .width = width };
  guint n = MAX (width / 3, 1), most = 1;
  g_autofree guint *counts = g_new0 (guint, n);
  g_autofree float *rects = g_new (float, 4 * n);
  guint used = 0;
  GdkRGBA color = with_alpha (&self->palette->foreground, 0.38f), window = with_alpha (&self->palette->foreground, 0.1f);
  GdkRGBA edge = with_alpha (&self->palette->foreground, 0.5f);
  double x0, x1;

  if (layout->overview_h <= 0 || last <= first)
    return;
  acc_timeline_scale_set_range (&all, first, last);
  for (guint l = 0; l < layout->input.n_lanes; l++)
    {
      guint n_groups;
      const AccTimelineGroup *groups = acc_timeline_index_get_groups (layout->input.index, layout->input.lanes[l], &n_groups);

      for (guint g = 0; g < n_groups; g++)
        {
          guint before = acc_timeline_index_lower_bound (layout->input.index, &groups[g],
                                                         (gint32) acc_timeline_scale_day (&all, 0));

          for (guint i = 0; i < n; i++)
            {
              guint next = acc_timeline_index_lower_bound (layout->input.index, &groups[g],
                                                           (gint32) acc_timeline_scale_day (&all, (i + 1) * width / n));

              counts[i] += next - before;
              before = next;
            }
        }
    }
  for (guint i = 0; i < n; i++)
    most = MAX (most, counts[i]);
  for (guint i = 0; i < n; i++)
    if (counts[i] > 0)
      {
        float bar = MAX (roundf ((h - 4) * sqrtf ((float) counts[i] / most)), 2);

        rects[4 * used] = roundf (acc_timeline_drawing_x (self, i * width / n, width / n));
        rects[4 * used + 1] = y + h - bar;
        rects[4 * used + 2] = 2;
        rects[4 * used + 3] = bar;
        used++;
      }
  PAINT (self, push_clip, left, y, width, layout->overview_h);
  draw_rect (self, &self->palette->band, left, y, width, h);
  if (used > 0)
    PAINT (self, rects, &color, rects, used);
  x0 = acc_timeline_scale_x (&all, layout->input.scale.origin);
  x1 = acc_timeline_scale_x (&all, acc_timeline_scale_end (&layout->input.scale));
  x0 = CLAMP (x0, 0, width - 6);
  x1 = CLAMP (x1, x0 + 6, width);
  PAINT (self, round_rect, &window, &edge, floor (acc_timeline_drawing_x (self, x0, x1 - x0)), y, ceil (x1 - x0), h, 4);
  self->painter->funcs->pop_clip (self->painter);
}

/**
 * acc_timeline_draw_handle:
 * @date: the as-of date
 * @focused: with a focus ring
 *
 * The date in words, and what each series says of it.
 */
void
acc_timeline_draw_handle (const AccTimelineDrawing *self,
                          AccDate                   date,
                          gboolean                  focused)
{
  AccTimelineLayout *layout = self->layout;
  const AccTimelinePalette *palette = self->palette;
  double width = layout->input.scale.width, em = layout->input.em;
  double at = acc_timeline_scale_x (&layout->input.scale, acc_date_first_day (date) + 0.5);
  g_autofree char *label = self->format->date (date, self->format_data);
  double left = acc_timeline_drawing_content_x (self);
  AccTimelineText *text = acc_timeline_texts_get (self->texts, ACC_TIMELINE_TEXT_HANDLE, label, MAX (width - em, em * 2));
  double w = text->width + em * 1.1, h = em * 1.5, middle = layout->handle_y + layout->handle_h / 2;
  double x = acc_timeline_drawing_x (self, at, 0), pill;

  if (layout->handle_h <= 0)
    return;
  pill = CLAMP (x - w / 2, left + 2, MAX (left + width - w - 2, left + 2));
  if (at >= -1 && at <= width + 1)
    {
      draw_rect (self, &palette->accent, floor (x) - 1, layout->axis_h - 2, 2, layout->handle_y + 8 - layout->axis_h);
      PAINT (self, round_rect, &palette->accent, NULL, floor (x) - 4, layout->axis_h - 5, 8, 8, 4);
    }
  for (guint i = 0; i < layout->bands->len && at >= 0 && at <= width && !layout->input.compact; i++)
    {
      const AccTimelineBand *band = &g_array_index (layout->bands, AccTimelineBand, i);
      int year = acc_timeline_series_find_year (band->series, date);
      g_autofree char *value = year != 0 ? self->format->figure (acc_timeline_series_lookup (band->series, year), year, acc_timeline_series_get_within (band->series),
                                                                  self->format_data) : NULL;
      AccTimelineText *number = value != NULL ? acc_timeline_texts_get (self->texts, ACC_TIMELINE_TEXT_SMALL, value, 0) : NULL;
      double nx = x + 6, nw = number != NULL ? number->width + 8 : 0;

      if (number == NULL)
        continue;
      if (nx + nw > left + width)
        nx = x - 6 - nw;
      PAINT (self, round_rect, &palette->background, NULL, nx, band->y + 2, nw, number->height + 2, 4);
      draw_text (self, number, &palette->foreground, nx + 4, band->y + 3 + number->height / 2);
    }
  PAINT (self, round_rect, &palette->label, NULL, roundf (pill), roundf (middle - h / 2), roundf (w), roundf (h), h / 2);
  draw_text (self, text, &palette->on_accent, roundf (pill + (w - text->width) / 2), middle);
  if (at < -1 || at > width + 1)
    {
      /* out of view: an arrow says on which side */
      gboolean to_left = (at < 0) != !!self->time_rtl;
      float tip = to_left ? pill - 1 : pill + w + 1, back = to_left ? 6 : -6;
      float xy[6] = { tip + back * 0.2f - (to_left ? 2 : -2), middle, tip + back, middle - 4, tip + back, middle + 4 };

      PAINT (self, polygon, &palette->on_accent, xy, 3);
    }
  if (focused)
    for (guint i = 0; i < 2; i++)
      PAINT (self, round_rect, NULL, &palette->foreground, roundf (pill) - 2 + i, roundf (middle - h / 2) - 2 + i,
             roundf (w) + 4 - 2 * i, roundf (h) + 4 - 2 * i, h / 2 + 2);
}

/**
 * acc_timeline_draw_callout:
 * @x: of the layout: what it belongs to
 * @y: its middle
 * @title: first line
 * @when: second line
 *
 * What the keyboard is on, in full, where its label has no room.
 */
void
acc_timeline_draw_callout (const AccTimelineDrawing *self,
                           double                    x,
                           double                    y,
                           const char               *title,
                           const char               *when)
{
  AccTimelineLayout *layout = self->layout;
  const AccTimelinePalette *palette = self->palette;
  double em = layout->input.em, most = MAX (MIN (self->width - 3 * em, 34 * em), em * 4);
  AccTimelineText *first = acc_timeline_texts_get (self->texts, ACC_TIMELINE_TEXT_LABEL, title, most);
  AccTimelineText *second = acc_timeline_texts_get (self->texts, ACC_TIMELINE_TEXT_SMALL, when, most);
  double w = MAX (first->width, second->width) + em, h = first->height + second->height + em * 0.6;
  double left = CLAMP (acc_timeline_drawing_x (self, x, 0) - w / 2, 4, MAX (self->width - w - 4, 4));
  double top = y - layout->mark - h - 2;
  GdkRGBA edge = with_alpha (&palette->foreground, palette->high_contrast ? 1 : 0.3f);
  GdkRGBA sheet = palette->background;

  if (top < layout->lanes_y)
    top = MIN (y + layout->mark + 2, layout->input.height - h - 2);
  if (palette->dark)
    sheet = (GdkRGBA) { 0.2f, 0.2f, 0.2f, 1 };
  PAINT (self, round_rect, &sheet, &edge, roundf (left), roundf (top), roundf (w), roundf (h), 6);
  PAINT (self, text, first, &palette->foreground, self->rtl ? left + w - em / 2 - first->width : left + em / 2, top + em * 0.3);
  PAINT (self, text, second, &palette->dim, self->rtl ? left + w - em / 2 - second->width : left + em / 2,
         top + em * 0.3 + first->height);
}
