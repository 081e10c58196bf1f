/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Draws the staircases of the growth chart, their names at their ends, and the date as a line over them. */

#include "config.h"

#include "cards/charts/acc-growth-draw.h"

#include <glib/gi18n.h>
#include <math.h>

#include "cards/charts/acc-chart-frame.h"
#include "cards/charts/acc-chart-paint.h"
#include "locale/acc-locale.h"

#define LEFT 34.0
#define LIFT 17.0 /* the two uppermost lines end close together */

static AccChartFrame
get_frame (const AccGrowthDraw *self)
{
  return (AccChartFrame) { .widget = self->widget, .palette = self->palette, .width = self->width, .height = self->height, .left = LEFT, .labels = self->labels,
                           .first = self->first, .last = self->last, .top = self->top, .rtl = self->rtl };
}

double
acc_growth_draw_x_of (AccGrowthDraw *self,
                      gint32         day)
{
  AccChartFrame frame = get_frame (self);

  return acc_chart_frame_x_of (&frame, day);
}

double
acc_growth_draw_y_of (AccGrowthDraw *self,
                      guint          count)
{
  AccChartFrame frame = get_frame (self);

  return acc_chart_frame_y_of (&frame, count);
}

gint32
acc_growth_draw_day_at (AccGrowthDraw *self,
                        double         x)
{
  AccChartFrame frame = get_frame (self);

  return (gint32) lround (acc_chart_frame_at (&frame, x));
}

static void
get_curve_color (AccGrowthDraw *self,
                 guint          curve,
                 GdkRGBA       *color)
{
  if (self->curves[curve].sign.color == ACC_COLOR_IN_TURN)
    {
      *color = self->palette->ink;
      color->alpha *= 0.75f;
      return;
    }
  *color = *acc_chart_palette_get (self->palette, self->curves[curve].sign.color);
}

/* A pattern as well as a colour tells the lines apart: one for each shape, the disc's without a gap. */
static void
set_pattern (cairo_t *cr,
             AccSign  sign)
{
  static const double dashes[ACC_N_SHAPES - 1][4] = { { 7, 3, 7, 3 }, { 2, 2.5, 2, 2.5 }, { 9, 3, 2, 3 }, { 14, 4, 14, 4 }, { 4, 2, 1.5, 2 },
                                                      { 16, 2.5, 3, 2.5 }, { 5, 5, 5, 5 } };

  cairo_set_line_width (cr, sign.shape == ACC_SHAPE_IN_TURN ? 1.2 : 2.0);
  if (sign.shape > ACC_SHAPE_DISC)
    cairo_set_dash (cr, dashes[sign.shape - ACC_SHAPE_DISC - 1], 4, 0);
  else
    cairo_set_dash (cr, NULL, 0, 0);
}

guint
acc_growth_curve_count_on (const AccGrowthCurve *curve,
                           gint32                day)
{
  return acc_steps_get_count ((const AccStep *) curve->steps->data, curve->steps->len, day);
}

static char *
make_end_label (AccGrowthDraw *self,
                guint          curve)
{
  g_autofree char *number = acc_locale_format_number (acc_growth_curve_count_on (&self->curves[curve], self->last));

  if (self->width < ACC_CHART_WIDE)
    {
      g_auto (GStrv) words = g_strsplit (self->curves[curve].name, " ", 2);

      /* "1980 Convention" is known by its year; those counted together by their number alone. */
      return self->curves[curve].sign.color == ACC_COLOR_IN_TURN || words[1] == NULL || !g_ascii_isdigit (words[0][0])
                 ? g_strdup (number)
                 : acc_locale_compose (C_ ("end of a line: treaty and count", "{treaty}: {n}"), "treaty", words[0], "n", number, NULL);
    }
  return acc_locale_compose (C_ ("end of a line: treaty and count", "{treaty}: {n}"), "treaty", self->curves[curve].name, "n", number, NULL);
}

/* The ends of the lines; their texts are to be freed. */
static void
make_ends (AccGrowthDraw *self,
           AccChartEnd   *ends)
{
  for (guint i = 0; i < self->n_curves; i++)
    {
      ends[i] = (AccChartEnd) { make_end_label (self, i), self->last, acc_growth_curve_count_on (&self->curves[i], self->last), { 0 } };
      get_curve_color (self, i, &ends[i].color);
    }
}

static void
clear_ends (AccGrowthDraw *self,
            AccChartEnd   *ends)
{
  for (guint i = 0; i < self->n_curves; i++)
    g_free ((char *) ends[i].text);
}

void
acc_growth_draw_measure_labels (AccGrowthDraw *self)
{
  AccChartFrame frame = get_frame (self);
  AccChartEnd ends[ACC_GROWTH_MAX];

  make_ends (self, ends);
  acc_chart_frame_measure_ends (&frame, ends, self->n_curves);
  clear_ends (self, ends);
  self->labels = frame.labels;
}

/**
 * acc_growth_draw_step:
 * @highest: the most States of any curve, or the top of the scale that was made of it
 *
 * Returns: how many States one line of the scale is above the next: a region of five has no scale of fifty
 */
guint
acc_growth_draw_step (guint highest)
{
  return highest <= 5 ? 1 : highest <= 10 ? 2 : highest <= 25 ? 5 : highest <= 50 ? 10 : 50;
}

static void
draw_axes (AccGrowthDraw       *self,
           const AccChartFrame *frame,
           GtkSnapshot         *snapshot,
           cairo_t             *cr)
{
  int first_year, last_year, every, month, day;

  for (guint count = 0; count <= self->top; count += acc_growth_draw_step (self->top))
    {
      g_autofree char *text = acc_locale_format_number (count);

      acc_chart_frame_draw_level (frame, snapshot, cr, count, text);
    }
  acc_day_to_ymd (self->first, &first_year, &month, &day);
  acc_day_to_ymd (self->last, &last_year, &month, &day);
  /* Decades; of a short record every fifth year, or each. */
  every = last_year - first_year > 30 ? 10 : last_year - first_year > 10 ? 5 : 1;
  for (int year = (first_year + every - 1) / every * every; year <= last_year; year += self->width < ACC_CHART_WIDE ? 2 * every : every)
    {
      g_autofree char *text = acc_locale_format_tick (acc_date_year (year), "y");

      acc_chart_frame_draw_tick (frame, snapshot, cr, acc_day_from_ymd (year, 1, 1), text);
    }
}

static void
draw_curve (AccGrowthDraw *self,
            cairo_t       *cr,
            guint          curve)
{
  const GArray *steps = self->curves[curve].steps;
  GdkRGBA color;
  guint count = 0;

  get_curve_color (self, curve, &color);
  gdk_cairo_set_source_rgba (cr, &color);
  set_pattern (cr, self->curves[curve].sign);
  for (guint i = 0; i < steps->len; i++)
    {
      const AccStep *step = &g_array_index (steps, AccStep, i);
      double x = acc_growth_draw_x_of (self, step->day);

      if (i == 0)
        cairo_move_to (cr, x, acc_growth_draw_y_of (self, 0));
      else
        cairo_line_to (cr, x, acc_growth_draw_y_of (self, count));
      count = step->count;
      cairo_line_to (cr, x, acc_growth_draw_y_of (self, count));
    }
  if (steps->len > 0)
    cairo_line_to (cr, acc_growth_draw_x_of (self, self->last), acc_growth_draw_y_of (self, count));
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

static void
draw_mark (AccGrowthDraw       *self,
           cairo_t             *cr,
           const AccGrowthMark *mark)
{
  double x = acc_growth_draw_x_of (self, mark->day), y = acc_growth_draw_y_of (self, mark->value);
  GdkRGBA color, background;

  get_curve_color (self, mark->curve, &color);
  background = self->palette->background;
  cairo_new_sub_path (cr);
  cairo_arc (cr, x, y, 3.6, 0, 2 * G_PI);
  gdk_cairo_set_source_rgba (cr, &background);
  cairo_fill_preserve (cr);
  gdk_cairo_set_source_rgba (cr, &color);
  cairo_set_line_width (cr, 1.5);
  cairo_stroke (cr);
}

GskRenderNode *
acc_growth_draw_still (AccGrowthDraw *self)
{
  g_autoptr (GtkSnapshot) texts = gtk_snapshot_new ();
  AccChartFrame frame = get_frame (self);
  AccChartEnd ends[ACC_GROWTH_MAX];
  cairo_t *cr;

  cr = acc_chart_append_cairo (texts, 0, 0, self->width, self->height);
  draw_axes (self, &frame, texts, cr);
  /* Those counted together lie below the lines they are made of. */
  for (guint i = self->n_curves; i > 0; i--)
    draw_curve (self, cr, i - 1);
  for (guint i = 0; i < self->n_marks; i++)
    draw_mark (self, cr, &self->marks[i]);
  make_ends (self, ends);
  acc_chart_frame_draw_ends (&frame, texts, cr, ends, self->n_curves, LIFT);
  clear_ends (self, ends);
  cairo_destroy (cr);
  return gtk_snapshot_free_to_node (g_steal_pointer (&texts));
}

void
acc_growth_draw_day (AccGrowthDraw *self,
                     GtkSnapshot   *snapshot)
{
  AccChartFrame frame = get_frame (self);
  g_autofree char *date = NULL;

  if (self->day < self->first)
    return;
  date = acc_locale_format_date (acc_date_from_day (self->day));
  acc_chart_frame_draw_moment (&frame, snapshot, self->day, date);
  for (guint i = 0; i < self->n_curves; i++)
    {
      guint count = acc_growth_curve_count_on (&self->curves[i], MIN (self->day, self->last));
      GdkRGBA color;

      if (count == 0)
        continue;
      get_curve_color (self, i, &color);
      acc_chart_frame_draw_dot (&frame, snapshot, self->day, count, &color);
    }
}
