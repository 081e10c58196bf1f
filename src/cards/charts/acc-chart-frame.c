/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What charts with a horizontal and a vertical scale draw alike. */

#include "config.h"

#include "cards/charts/acc-chart-frame.h"

#include <math.h>

#include "cards/charts/acc-chart-paint.h"

#define NAME_SCALE 0.87
#define NAME_LINE 17.0

double
acc_chart_frame_get_plot_width (const AccChartFrame *self)
{
  return MAX (20.0, self->width - self->left - ACC_CHART_GAP - self->labels);
}

double
acc_chart_frame_mirror (const AccChartFrame *self,
                        double               x)
{
  return self->rtl ? self->width - x : x;
}

double
acc_chart_frame_x_of (const AccChartFrame *self,
                      double               at)
{
  double fraction = (CLAMP (at, self->first, self->last) - self->first) / MAX (1.0, self->last - self->first);

  return acc_chart_frame_mirror (self, self->left + fraction * acc_chart_frame_get_plot_width (self));
}

double
acc_chart_frame_y_of (const AccChartFrame *self,
                      double               value)
{
  double height = self->height - ACC_CHART_TOP - ACC_CHART_BOTTOM;

  return ACC_CHART_TOP + height * (1.0 - value / MAX (1.0, self->top));
}

double
acc_chart_frame_at (const AccChartFrame *self,
                    double               x)
{
  double fraction = (acc_chart_frame_mirror (self, x) - self->left) / acc_chart_frame_get_plot_width (self);

  return self->first + CLAMP (fraction, 0.0, 1.0) * (self->last - self->first);
}

static PangoLayout *
make_layout (const AccChartFrame *self,
             const char          *text,
             double               scale,
             double               room)
{
  PangoLayout *layout = acc_chart_create_layout (self->widget, text, self->palette);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  int width;

  pango_attr_list_insert (attributes, pango_attr_scale_new (scale));
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum"));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_get_pixel_size (layout, &width, NULL);
  /* What has no room ends in dots. */
  if (room > 0 && width > room)
    {
      pango_layout_set_width (layout, (int) (room * PANGO_SCALE));
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
    }
  return layout;
}

double
acc_chart_frame_measure_text (const AccChartFrame *self,
                              const char          *text,
                              double               scale)
{
  g_autoptr (PangoLayout) layout = make_layout (self, text, scale, 0);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  return width;
}

void
acc_chart_frame_draw_within (const AccChartFrame *self,
                             GtkSnapshot         *snapshot,
                             const char          *text,
                             double               x,
                             double               align,
                             double               middle,
                             const GdkRGBA       *color,
                             double               scale,
                             double               room)
{
  g_autoptr (PangoLayout) layout = make_layout (self, text, scale, room);
  int width, height;

  pango_layout_get_pixel_size (layout, &width, &height);
  if (self->rtl)
    align = 1.0 - align;
  acc_chart_draw_layout (snapshot, layout, round (x - align * width), round (middle - height / 2.0), color, self->palette);
}

void
acc_chart_frame_draw_text (const AccChartFrame *self,
                           GtkSnapshot         *snapshot,
                           const char          *text,
                           double               x,
                           double               align,
                           double               middle,
                           const GdkRGBA       *color,
                           double               scale)
{
  acc_chart_frame_draw_within (self, snapshot, text, x, align, middle, color, scale, 0);
}

static void
set_faint (const AccChartFrame *self,
           cairo_t             *cr)
{
  GdkRGBA faint = self->palette->ink;

  faint.alpha *= 0.14f;
  gdk_cairo_set_source_rgba (cr, &faint);
  cairo_set_line_width (cr, 1.0);
}

static GdkRGBA
get_dim (const AccChartFrame *self)
{
  GdkRGBA dim = self->palette->ink;

  dim.alpha *= 0.7f;
  return dim;
}

void
acc_chart_frame_draw_level (const AccChartFrame *self,
                            GtkSnapshot         *snapshot,
                            cairo_t             *cr,
                            double               value,
                            const char          *text)
{
  double y = floor (acc_chart_frame_y_of (self, value)) + 0.5;
  GdkRGBA dim = get_dim (self);

  set_faint (self, cr);
  cairo_move_to (cr, acc_chart_frame_mirror (self, self->left), y);
  cairo_line_to (cr, acc_chart_frame_mirror (self, self->left + acc_chart_frame_get_plot_width (self)), y);
  cairo_stroke (cr);
  acc_chart_frame_draw_text (self, snapshot, text, acc_chart_frame_mirror (self, self->left - 6), 1.0, y, &dim, 0.8);
}

void
acc_chart_frame_draw_tick (const AccChartFrame *self,
                           GtkSnapshot         *snapshot,
                           cairo_t             *cr,
                           double               at,
                           const char          *text)
{
  double x = acc_chart_frame_x_of (self, at), bottom = acc_chart_frame_y_of (self, 0);
  GdkRGBA dim = get_dim (self);

  set_faint (self, cr);
  cairo_move_to (cr, floor (x) + 0.5, bottom);
  cairo_line_to (cr, floor (x) + 0.5, bottom + 4);
  cairo_stroke (cr);
  acc_chart_frame_draw_text (self, snapshot, text, x, 0.5, bottom + 13, &dim, 0.8);
}

void
acc_chart_frame_measure_ends (AccChartFrame     *self,
                              const AccChartEnd *ends,
                              guint              n_ends)
{
  self->labels = 0;
  for (guint i = 0; i < n_ends; i++)
    self->labels = MAX (self->labels, acc_chart_frame_measure_text (self, ends[i].text, NAME_SCALE) + 14);
  self->labels = MIN (self->labels, self->width * 0.45);
}

/* How far names keep apart: larger letters need more. */
static double
get_name_line (const AccChartFrame *self)
{
  g_autoptr (PangoLayout) layout = make_layout (self, "0", NAME_SCALE, 0);
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);
  return MAX (NAME_LINE, height * 0.95);
}

void
acc_chart_frame_draw_ends (const AccChartFrame *self,
                           GtkSnapshot         *snapshot,
                           cairo_t             *cr,
                           const AccChartEnd   *ends,
                           guint                n_ends,
                           double               lift)
{
  guint order[ACC_CHART_ENDS_MAX];
  const double apart = get_name_line (self);
  double y[ACC_CHART_ENDS_MAX], before = ACC_CHART_TOP - apart, below = self->height - ACC_CHART_BOTTOM + apart;
  double end = self->left + acc_chart_frame_get_plot_width (self);

  g_return_if_fail (n_ends <= ACC_CHART_ENDS_MAX);

  for (guint i = 0; i < n_ends; i++)
    {
      guint at = i;

      for (; at > 0 && ends[order[at - 1]].value < ends[i].value; at--)
        order[at] = order[at - 1];
      order[at] = i;
    }
  for (guint i = 0; i < n_ends; i++)
    before = y[i] = MAX (acc_chart_frame_y_of (self, ends[order[i]].value) - (i == 0 ? lift : 0), before + apart);
  /* Those that were pushed below the axis push the others up. */
  for (guint i = n_ends; i > 0; i--)
    below = y[i - 1] = MIN (y[i - 1], below - apart);
  for (guint i = 0; i < n_ends; i++)
    {
      const AccChartEnd *one = &ends[order[i]];
      double from = acc_chart_frame_mirror (self, acc_chart_frame_x_of (self, one->at));
      GdkRGBA thread = one->color;

      thread.alpha *= from < end - 1 ? 0.4f : 1.0f;
      gdk_cairo_set_source_rgba (cr, &thread);
      cairo_set_line_width (cr, 1.0);
      cairo_move_to (cr, acc_chart_frame_mirror (self, MIN (from, end) + 1), acc_chart_frame_y_of (self, one->value));
      if (from < end - 1)
        cairo_line_to (cr, acc_chart_frame_mirror (self, end + 1), y[i]);
      cairo_line_to (cr, acc_chart_frame_mirror (self, end + 9), y[i]);
      cairo_stroke (cr);
      acc_chart_frame_draw_within (self, snapshot, one->text, acc_chart_frame_mirror (self, end + 13), 0.0, y[i], &one->color, NAME_SCALE,
                   self->labels + ACC_CHART_GAP - 13);
    }
}

void
acc_chart_frame_draw_moment (const AccChartFrame *self,
                             GtkSnapshot         *snapshot,
                             double               at,
                             const char          *text)
{
  double x = acc_chart_frame_x_of (self, at);
  double end = acc_chart_frame_mirror (self, self->left + acc_chart_frame_get_plot_width (self));
  double bottom = acc_chart_frame_y_of (self, 0);
  GdkRGBA veil = self->palette->background;
  double align = CLAMP ((acc_chart_frame_mirror (self, x) - self->left) / acc_chart_frame_get_plot_width (self), 0.0, 1.0);

  veil.alpha = 0.6f;
  gtk_snapshot_append_color (snapshot, &veil,
                             &GRAPHENE_RECT_INIT ((float) MIN (x, end), (float) ACC_CHART_TOP - 6, (float) fabs (end - x), (float) (bottom - ACC_CHART_TOP + 6)));
  gtk_snapshot_append_color (snapshot, &self->palette->accent,
                             &GRAPHENE_RECT_INIT ((float) floor (x) - 0.5f, (float) ACC_CHART_TOP - 6, 1.5f, (float) (bottom - ACC_CHART_TOP + 6)));
  acc_chart_frame_draw_text (self, snapshot, text, x, align, ACC_CHART_TOP - 15, &self->palette->accent, NAME_SCALE);
}

void
acc_chart_frame_draw_dot (const AccChartFrame *self,
                          GtkSnapshot         *snapshot,
                          double               at,
                          double               value,
                          const GdkRGBA       *color)
{
  float x = (float) acc_chart_frame_x_of (self, at), y = (float) acc_chart_frame_y_of (self, value);
  GskRoundedRect dot;

  gsk_rounded_rect_init_from_rect (&dot, &GRAPHENE_RECT_INIT (x - 3.5f, y - 3.5f, 7, 7), 3.5f);
  gtk_snapshot_push_rounded_clip (snapshot, &dot);
  gtk_snapshot_append_color (snapshot, color, &dot.bounds);
  gtk_snapshot_pop (snapshot);
}
