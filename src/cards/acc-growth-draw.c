/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Draws the staircases of the growth chart, their names at their ends, and the date as a line over them. */

#include "config.h"

#include "cards/acc-growth-draw.h"

#include <glib/gi18n.h>
#include <math.h>

#include "locale/acc-locale.h"

#define TOP 24.0
#define BOTTOM 22.0
#define LEFT 34.0
#define GAP 10.0
#define FIRST_YEAR 1951
#define WIDE 560 /* from here on there is room for whole names beside the lines */

static double
plot_width (AccGrowthDraw *self)
{
  return MAX (20.0, self->width - LEFT - GAP - self->labels);
}

static double
mirror (AccGrowthDraw *self,
        double         x)
{
  return self->rtl ? self->width - x : x;
}

double
acc_growth_draw_x_of (AccGrowthDraw *self,
                      gint32         day)
{
  double fraction = (double) (CLAMP (day, self->first, self->last) - self->first) / MAX (1, self->last - self->first);

  return mirror (self, LEFT + fraction * plot_width (self));
}

double
acc_growth_draw_y_of (AccGrowthDraw *self,
                      guint          count)
{
  double height = self->height - TOP - BOTTOM;

  return TOP + height * (1.0 - (double) count / MAX (1, self->top));
}

gint32
acc_growth_draw_day_at (AccGrowthDraw *self,
                        double         x)
{
  double fraction = (mirror (self, x) - LEFT) / plot_width (self);

  return self->first + (gint32) lround (CLAMP (fraction, 0.0, 1.0) * (self->last - self->first));
}

static void
get_curve_color (AccGrowthDraw *self,
                 guint          curve,
                 GdkRGBA       *color)
{
  if (self->curves[curve].color < 0)
    {
      *color = self->palette->ink;
      color->alpha *= 0.75f;
      return;
    }
  *color = self->palette->treaties[self->curves[curve].color % ACC_CHART_TREATIES];
}

/* A pattern as well as a colour tells the lines apart. */
static void
set_pattern (cairo_t *cr,
             int      color)
{
  static const double dashes[3][4] = { { 7, 3, 7, 3 }, { 2, 2.5, 2, 2.5 }, { 9, 3, 2, 3 } };

  cairo_set_line_width (cr, color < 0 ? 1.2 : 2.0);
  if (color > 0)
    cairo_set_dash (cr, dashes[(color - 1) % 3], 4, 0);
  else
    cairo_set_dash (cr, NULL, 0, 0);
}

guint
acc_growth_curve_count_on (const AccGrowthCurve *curve,
                           gint32                day)
{
  return acc_steps_get_count ((const AccStep *) curve->steps->data, curve->steps->len, day);
}

static void
draw_text (AccGrowthDraw *self,
           GtkSnapshot   *snapshot,
           const char    *text,
           double         x,      /* where it starts, or ends, or its middle */
           double         align,  /* 0 starts there, 1 ends there, in the reading direction of the chart */
           double         middle, /* its middle line */
           const GdkRGBA *color,
           double         scale)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (self->widget, text);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  int width, height;

  pango_attr_list_insert (attributes, pango_attr_scale_new (scale));
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum"));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_get_pixel_size (layout, &width, &height);
  if (self->rtl)
    align = 1.0 - align;
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) round (x - align * width), (float) round (middle - height / 2.0)));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

static char *
make_end_label (AccGrowthDraw *self,
                guint          curve)
{
  g_autofree char *number = acc_locale_format_number (acc_growth_curve_count_on (&self->curves[curve], self->last));

  if (self->width < WIDE)
    {
      g_auto (GStrv) words = g_strsplit (self->curves[curve].name, " ", 2);

      /* "1951 Convention" is known by its year; the pair by its number alone. */
      return self->curves[curve].color < 0 || words[1] == NULL || !g_ascii_isdigit (words[0][0])
                 ? g_strdup (number)
                 : acc_locale_compose (C_ ("end of a line: treaty and count", "{treaty}: {n}"), "treaty", words[0], "n", number, NULL);
    }
  return acc_locale_compose (C_ ("end of a line: treaty and count", "{treaty}: {n}"), "treaty", self->curves[curve].name, "n", number, NULL);
}

void
acc_growth_draw_measure_labels (AccGrowthDraw *self)
{
  self->labels = 0;
  for (guint i = 0; i < self->n_curves; i++)
    {
      g_autofree char *text = make_end_label (self, i);
      g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (self->widget, text);
      int width;

      pango_layout_get_pixel_size (layout, &width, NULL);
      self->labels = MAX (self->labels, width * 0.87 + 14);
    }
  self->labels = MIN (self->labels, self->width * 0.45);
}

static void
draw_axes (AccGrowthDraw *self,
           GtkSnapshot   *snapshot,
           cairo_t       *cr,
           const GdkRGBA *color)
{
  GdkRGBA faint = *color, dim = *color;
  guint every = self->width < WIDE ? 20 : 10;
  int last_year, month, day;

  faint.alpha *= 0.14f;
  dim.alpha *= 0.7f;
  gdk_cairo_set_source_rgba (cr, &faint);
  cairo_set_line_width (cr, 1.0);
  for (guint count = 0; count <= self->top; count += 50)
    {
      double y = floor (acc_growth_draw_y_of (self, count)) + 0.5;
      g_autofree char *text = acc_locale_format_number (count);

      cairo_move_to (cr, mirror (self, LEFT), y);
      cairo_line_to (cr, mirror (self, LEFT + plot_width (self)), y);
      cairo_stroke (cr);
      draw_text (self, snapshot, text, mirror (self, LEFT - 6), 1.0, y, &dim, 0.8);
    }
  acc_day_to_ymd (self->last, &last_year, &month, &day);
  for (int year = (FIRST_YEAR / 10 + 1) * 10; year <= last_year; year += (int) every)
    {
      double x = acc_growth_draw_x_of (self, acc_day_from_ymd (year, 1, 1));
      g_autofree char *text = acc_locale_format_tick (acc_date_year (year), "y");

      cairo_move_to (cr, floor (x) + 0.5, acc_growth_draw_y_of (self, 0));
      cairo_line_to (cr, floor (x) + 0.5, acc_growth_draw_y_of (self, 0) + 4);
      cairo_stroke (cr);
      draw_text (self, snapshot, text, x, 0.5, acc_growth_draw_y_of (self, 0) + 13, &dim, 0.8);
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
  set_pattern (cr, self->curves[curve].color);
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

/* The names at the ends of the lines, moved apart where they would lie on each other. */
static void
draw_names (AccGrowthDraw *self,
            GtkSnapshot   *snapshot,
            cairo_t       *cr)
{
  const double line = 17.0;
  guint order[ACC_GROWTH_MAX];
  double y[ACC_GROWTH_MAX], before = TOP - line;

  for (guint i = 0; i < self->n_curves; i++)
    {
      guint at = i;

      for (; at > 0 && acc_growth_curve_count_on (&self->curves[order[at - 1]], self->last) < acc_growth_curve_count_on (&self->curves[i], self->last); at--)
        order[at] = order[at - 1];
      order[at] = i;
    }
  for (guint i = 0; i < self->n_curves; i++)
    before = y[i] = MAX (acc_growth_draw_y_of (self, acc_growth_curve_count_on (&self->curves[order[i]], self->last)) - (i == 0 ? line : 0), before + line);
  for (guint i = 0; i < self->n_curves; i++)
    {
      g_autofree char *text = make_end_label (self, order[i]);
      double end = LEFT + plot_width (self);
      GdkRGBA color;

      get_curve_color (self, order[i], &color);
      gdk_cairo_set_source_rgba (cr, &color);
      cairo_set_line_width (cr, 1.0);
      cairo_move_to (cr, mirror (self, end + 1), acc_growth_draw_y_of (self, acc_growth_curve_count_on (&self->curves[order[i]], self->last)));
      cairo_line_to (cr, mirror (self, end + 9), y[i]);
      cairo_stroke (cr);
      draw_text (self, snapshot, text, mirror (self, end + 13), 0.0, y[i], &color, 0.87);
    }
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
  cairo_t *cr;

  cr = gtk_snapshot_append_cairo (texts, &GRAPHENE_RECT_INIT (0, 0, (float) self->width, (float) self->height));
  draw_axes (self, texts, cr, &self->palette->ink);
  /* The pair lies below the two it is made of. */
  for (guint i = self->n_curves; i > 0; i--)
    draw_curve (self, cr, i - 1);
  for (guint i = 0; i < self->n_marks; i++)
    draw_mark (self, cr, &self->marks[i]);
  draw_names (self, texts, cr);
  cairo_destroy (cr);
  return gtk_snapshot_free_to_node (g_steal_pointer (&texts));
}

void
acc_growth_draw_day (AccGrowthDraw *self,
                     GtkSnapshot   *snapshot)
{
  double x = acc_growth_draw_x_of (self, self->day);
  double end = mirror (self, LEFT + plot_width (self));
  double bottom = acc_growth_draw_y_of (self, 0);
  g_autofree char *date = NULL;
  GdkRGBA accent, veil;
  double align;

  if (self->day < self->first)
    return;
  accent = self->palette->accent;
  veil = self->palette->background;
  veil.alpha = 0.6f;
  gtk_snapshot_append_color (snapshot, &veil, &GRAPHENE_RECT_INIT ((float) MIN (x, end), (float) TOP - 6, (float) fabs (end - x), (float) (bottom - TOP + 6)));
  gtk_snapshot_append_color (snapshot, &accent, &GRAPHENE_RECT_INIT ((float) floor (x) - 0.5f, (float) TOP - 6, 1.5f, (float) (bottom - TOP + 6)));
  for (guint i = 0; i < self->n_curves; i++)
    {
      guint count = acc_growth_curve_count_on (&self->curves[i], MIN (self->day, self->last));
      float y = (float) acc_growth_draw_y_of (self, count);
      GskRoundedRect dot;
      GdkRGBA color;

      if (count == 0)
        continue;
      get_curve_color (self, i, &color);
      gsk_rounded_rect_init_from_rect (&dot, &GRAPHENE_RECT_INIT ((float) x - 3.5f, y - 3.5f, 7, 7), 3.5f);
      gtk_snapshot_push_rounded_clip (snapshot, &dot);
      gtk_snapshot_append_color (snapshot, &color, &dot.bounds);
      gtk_snapshot_pop (snapshot);
    }
  date = acc_locale_format_date (acc_date_from_day (self->day));
  align = CLAMP ((mirror (self, x) - LEFT) / plot_width (self), 0.0, 1.0);
  draw_text (self, snapshot, date, x, align, TOP - 15, &accent, 0.87);
}
