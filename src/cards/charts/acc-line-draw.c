/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Draws the lines. Where no figure was reported there is no line, and a year between two such gaps is a point. Lines are whole strokes, for
 * dashes would look like gaps: colour, a shape along the line, and the name at its end tell them apart. */

#include "config.h"

#include "cards/charts/acc-line-draw.h"

#include <glib/gi18n.h>
#include <math.h>

#include "cards/charts/acc-chart-paint.h"
#include "locale/acc-locale.h"

#define LEVELS 5
#define REACH 12.0
#define SHAPE 3.6
#define FLATTENED 20 /* times the smallest maximum */

gint64
acc_line_get_value (const AccLine *self,
                    int            year)
{
  return acc_points_get_of_year (self->points, year);
}

int
acc_line_at (const AccLine *self,
             int            year,
             gboolean       since)
{
  return since ? year - self->joined : year;
}

gboolean
acc_line_is_asked (const AccLine *self,
                   gboolean       since)
{
  return !since || self->joined > 0;
}

gboolean
acc_line_is_shown (const AccLine *self,
                   gboolean       since)
{
  return self->base >= 0 && acc_line_is_asked (self, since);
}

double
acc_line_get_drawn (const AccLine *self,
                    gint64         value)
{
  return self->base > 0 ? 100.0 * (double) value / (double) self->base : (double) value;
}

static gboolean
has (const AccLine *line,
     guint          i)
{
  return i < acc_points_get_n (line->points) && acc_points_get_value (line->points, i) != ACC_POINTS_ABSENT;
}

gboolean
acc_lines_get_range (const AccLine *lines,
                     guint          n_lines,
                     gboolean       since,
                     int           *first,
                     int           *last)
{
  *first = G_MAXINT;
  *last = G_MININT;
  for (guint l = 0; l < n_lines; l++)
    for (guint i = 0; acc_line_is_shown (&lines[l], since) && i < acc_points_get_n (lines[l].points); i++)
      if (has (&lines[l], i))
        {
          *first = MIN (*first, acc_line_at (&lines[l], acc_points_get_year (lines[l].points, i), since));
          *last = MAX (*last, acc_line_at (&lines[l], acc_points_get_year (lines[l].points, i), since));
        }
  return *first <= *last;
}

gint64
acc_lines_get_highest (const AccLine *lines,
                       guint          n_lines,
                       gboolean       since,
                       guint         *line,
                       int           *year)
{
  gint64 highest = ACC_POINTS_ABSENT;

  for (guint l = 0; l < n_lines; l++)
    for (guint i = 0; acc_line_is_shown (&lines[l], since) && i < acc_points_get_n (lines[l].points); i++)
      if (has (&lines[l], i) && acc_points_get_value (lines[l].points, i) > highest)
        {
          highest = acc_points_get_value (lines[l].points, i);
          *line = l;
          *year = acc_points_get_year (lines[l].points, i);
        }
  return highest;
}

gint64
acc_line_get_highest (const AccLine *self)
{
  guint line;
  int year;

  return acc_lines_get_highest (self, 1, FALSE, &line, &year);
}

gboolean
acc_lines_find_common (const AccLine *lines,
                       guint          n_lines,
                       gboolean       since,
                       int           *at)
{
  int first, last;

  if (!acc_lines_get_range (lines, n_lines, since, &first, &last))
    return FALSE;
  for (*at = since ? MAX (first, 0) : first; *at <= last; (*at)++)
    {
      guint found = 0, asked = 0;

      for (guint l = 0; l < n_lines; l++)
        if (acc_line_is_shown (&lines[l], since) && acc_line_get_highest (&lines[l]) > 0)
          {
            asked++;
            found += acc_line_get_value (&lines[l], *at + (since ? lines[l].joined : 0)) > 0 ? 1 : 0;
          }
      if (found > 0 && found == asked)
        return TRUE;
    }
  return FALSE;
}

gboolean
acc_lines_are_flattened (const AccLine *lines,
                         guint          n_lines,
                         gboolean       since)
{
  gint64 largest = 0, smallest = G_MAXINT64;

  for (guint l = 0; l < n_lines; l++)
    {
      gint64 highest = acc_line_is_shown (&lines[l], since) ? acc_line_get_highest (&lines[l]) : ACC_POINTS_ABSENT;

      if (highest <= 0)
        continue;
      largest = MAX (largest, highest);
      smallest = MIN (smallest, highest);
    }
  return largest > 0 && (double) largest > FLATTENED * (double) smallest;
}

/* The last point that there is; the number of points where there is none. */
static guint
find_last (const AccLine *line)
{
  guint n = acc_points_get_n (line->points);

  for (guint i = n; i > 0; i--)
    if (has (line, i - 1))
      return i - 1;
  return n;
}

static double
nice_step (double range)
{
  double unit = pow (10, floor (log10 (MAX (1.0, range / LEVELS))));

  for (guint i = 0; i < 3; i++)
    {
      static const double factors[] = { 1, 2, 5 };

      if (unit * factors[i] * LEVELS >= range)
        return unit * factors[i];
    }
  return unit * 10;
}

/* The ends of those that have one; their texts are to be freed. */
static guint
make_ends (AccLineDraw *self,
           AccChartEnd *ends)
{
  guint n = 0;

  for (guint l = 0; l < self->n_lines; l++)
    {
      const AccLine *line = &self->lines[l];
      guint last = find_last (line);
      g_autofree char *number = NULL;

      if (!acc_line_is_shown (line, self->since) || last == acc_points_get_n (line->points))
        continue;
      number = line->base > 0 ? acc_locale_format_rate (acc_line_get_drawn (line, acc_points_get_value (line->points, last)))
                              : acc_locale_format_number (acc_points_get_value (line->points, last));
      ends[n++] = (AccChartEnd) {
        self->width < ACC_CHART_WIDE && self->all == NULL ? g_strdup (line->name)
                                     : acc_locale_compose (C_ ("end of a line: treaty and count", "{treaty}: {n}"), "treaty", line->name, "n", number, NULL),
        acc_line_at (line, acc_points_get_year (line->points, last), self->since), acc_line_get_drawn (line, acc_points_get_value (line->points, last)),
        self->palette->lines[self->shift + l]
      };
    }
  return n;
}

/* From zero to the top of the frame. */
static guint
count_steps (const AccLineDraw *self)
{
  return (guint) round (self->frame.top / self->step);
}

static void
clear_ends (AccChartEnd *ends,
            guint        n_ends)
{
  for (guint i = 0; i < n_ends; i++)
    g_free ((char *) ends[i].text);
}

gboolean
acc_line_draw_prepare (AccLineDraw *self)
{
  AccChartEnd ends[ACC_CHART_LINES];
  guint n_ends;
  int first, last;
  double highest = 0;

  if (!acc_lines_get_range (self->all != NULL ? self->all : self->lines, self->all != NULL ? self->n_all : self->n_lines, self->since, &first, &last))
    return FALSE;
  for (guint l = 0; l < self->n_lines; l++)
    if (acc_line_is_shown (&self->lines[l], self->since))
      highest = MAX (highest, acc_line_get_drawn (&self->lines[l], MAX (0, acc_line_get_highest (&self->lines[l]))));
  self->frame = (AccChartFrame) { .widget = self->widget, .palette = self->palette, .width = self->width, .height = self->height, .first = first, .last = last,
                                  .rtl = self->rtl };
  self->step = nice_step (MAX (1.0, highest));
  self->frame.top = ceil (MAX (1.0, highest) / self->step) * self->step;
  for (guint i = 0; i <= count_steps (self); i++)
    {
      g_autofree char *text = acc_locale_format_compact ((gint64) (i * self->step));

      self->frame.left = MAX (self->frame.left, acc_chart_frame_measure_text (&self->frame, text, 0.8) + 8);
    }
  n_ends = self->all == NULL ? make_ends (self, ends) : 0;
  acc_chart_frame_measure_ends (&self->frame, ends, n_ends);
  clear_ends (ends, n_ends);
  return TRUE;
}

static void
draw_axes (AccLineDraw *self,
           GtkSnapshot *snapshot,
           cairo_t     *cr)
{
  int first = (int) self->frame.first, last = (int) self->frame.last;
  int span = last - first, every = span <= 12 ? 2 : span <= 30 ? 5 : 10;
  gboolean indexed = FALSE;

  if (self->width < ACC_CHART_WIDE)
    every *= 2;
  for (guint i = 0; i <= count_steps (self); i++)
    {
      double level = i * self->step;
      g_autofree char *text = acc_locale_format_compact ((gint64) level);

      acc_chart_frame_draw_level (&self->frame, snapshot, cr, level, text);
    }
  for (guint l = 0; l < self->n_lines; l++)
    indexed = indexed || self->lines[l].base > 0;
  /* What all of them are measured by. */
  if (indexed && fmod (100.0, self->step) > 0 && self->frame.top > 100)
    {
      g_autofree char *text = acc_locale_format_compact (100);

      if (100.0 / self->frame.top > 0.08 && fabs (remainder (100.0, self->step)) / self->frame.top > 0.08)
        acc_chart_frame_draw_level (&self->frame, snapshot, cr, 100, text);
    }
  for (int at = first - (first % every + every) % every; at <= last; at += every)
    {
      g_autofree char *text = self->since ? acc_locale_format_number (at) : acc_locale_format_tick (acc_date_year (at), "y");

      if (at >= first)
        acc_chart_frame_draw_tick (&self->frame, snapshot, cr, at, text);
    }
}

/* Where all of them joined. */
static void
draw_joining (AccLineDraw *self,
              cairo_t     *cr)
{
  double x = floor (acc_chart_frame_x_of (&self->frame, 0)) + 0.5;
  GdkRGBA color = self->palette->ink;

  color.alpha *= 0.5f;
  gdk_cairo_set_source_rgba (cr, &color);
  cairo_set_line_width (cr, 1.0);
  cairo_move_to (cr, x, ACC_CHART_TOP);
  cairo_line_to (cr, x, acc_chart_frame_y_of (&self->frame, 0));
  cairo_stroke (cr);
}

static void
draw_shape (cairo_t *cr,
            guint    shape,
            double   x,
            double   y)
{
  const double r = SHAPE;

  cairo_new_path (cr);
  switch (shape % ACC_CHART_LINES)
    {
    case 0:
      cairo_arc (cr, x, y, r, 0, 2 * G_PI);
      break;
    case 1:
      cairo_rectangle (cr, x - r * 0.9, y - r * 0.9, r * 1.8, r * 1.8);
      break;
    case 2:
      cairo_move_to (cr, x, y - r * 1.2);
      cairo_line_to (cr, x + r * 1.1, y + r * 0.8);
      cairo_line_to (cr, x - r * 1.1, y + r * 0.8);
      cairo_close_path (cr);
      break;
    case 3:
      cairo_move_to (cr, x, y - r * 1.25);
      cairo_line_to (cr, x + r * 1.25, y);
      cairo_line_to (cr, x, y + r * 1.25);
      cairo_line_to (cr, x - r * 1.25, y);
      cairo_close_path (cr);
      break;
    case 4:
      cairo_move_to (cr, x, y + r * 1.2);
      cairo_line_to (cr, x + r * 1.1, y - r * 0.8);
      cairo_line_to (cr, x - r * 1.1, y - r * 0.8);
      cairo_close_path (cr);
      break;
    default:
      cairo_rectangle (cr, x - r * 1.4, y - r * 0.5, r * 2.8, r);
      cairo_rectangle (cr, x - r * 0.5, y - r * 1.4, r, r * 2.8);
      break;
    }
  cairo_fill (cr);
}

/* Whether the line goes on from a point to the next: both are there, no year between them is missing, and they can be compared. */
static gboolean
joins_next (const AccLine *line,
            guint          i)
{
  return has (line, i) && has (line, i + 1) && acc_points_get_year (line->points, i + 1) == acc_points_get_year (line->points, i) + 1
         && !acc_points_is_break (line->points, acc_points_get_year (line->points, i + 1));
}

static void
draw_break (AccLineDraw *self,
            cairo_t     *cr,
            int          year)
{
  static const double dashes[] = { 3, 3 };
  GdkRGBA color = self->palette->ink;
  double x;

  if (year - 0.5 <= self->frame.first || year - 0.5 >= self->frame.last)
    return;
  x = floor (acc_chart_frame_x_of (&self->frame, year - 0.5)) + 0.5;
  color.alpha *= 0.5f;
  gdk_cairo_set_source_rgba (cr, &color);
  cairo_set_line_width (cr, 1.0);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_move_to (cr, x, ACC_CHART_TOP);
  cairo_line_to (cr, x, acc_chart_frame_y_of (&self->frame, 0));
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

/* A dashed line before each year from which on figures of a line are others. */
static void
draw_breaks (AccLineDraw *self,
             cairo_t     *cr)
{
  g_autoptr (GHashTable) drawn = g_hash_table_new (NULL, NULL);

  for (guint l = 0; l < self->n_lines; l++)
    for (guint i = 0; acc_line_is_shown (&self->lines[l], FALSE) && i < acc_points_get_n_breaks (self->lines[l].points); i++)
      {
        int year = acc_points_get_break (self->lines[l].points, i);

        if (g_hash_table_add (drawn, GINT_TO_POINTER (year)))
          draw_break (self, cr, year);
      }
}

static void
draw_line (AccLineDraw *self,
           cairo_t     *cr,
           guint        l)
{
  const AccLine *line = &self->lines[l];

  gdk_cairo_set_source_rgba (cr, &self->palette->lines[self->shift + l]);
  cairo_set_line_width (cr, 2.0);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  for (guint i = 0; i < acc_points_get_n (line->points); i++)
    {
      int year = acc_points_get_year (line->points, i);
      double x, y;

      if (!has (line, i))
        continue;
      x = acc_chart_frame_x_of (&self->frame, acc_line_at (line, year, self->since));
      y = acc_chart_frame_y_of (&self->frame, acc_line_get_drawn (line, acc_points_get_value (line->points, i)));
      if (i > 0 && joins_next (line, i - 1))
        cairo_line_to (cr, x, y);
      else
        cairo_move_to (cr, x, y);
    }
  cairo_stroke (cr);
  for (guint i = 0; i < acc_points_get_n (line->points); i++)
    {
      int year = acc_points_get_year (line->points, i);
      gboolean end = !joins_next (line, i) || i == 0 || !joins_next (line, i - 1);

      if (has (line, i) && (end || year % 10 == 0))
        draw_shape (cr, self->shift + l, acc_chart_frame_x_of (&self->frame, acc_line_at (line, year, self->since)),
                    acc_chart_frame_y_of (&self->frame, acc_line_get_drawn (line, acc_points_get_value (line->points, i))));
    }
}

GskRenderNode *
acc_line_draw_still (AccLineDraw *self)
{
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  AccChartEnd ends[ACC_CHART_LINES];
  guint n_ends;
  cairo_t *cr = acc_chart_append_cairo (snapshot, 0, 0, self->width, self->height);

  draw_axes (self, snapshot, cr);
  if (self->since && self->frame.first <= 0 && self->frame.last >= 0)
    draw_joining (self, cr);
  if (!self->since)
    draw_breaks (self, cr);
  for (guint l = self->n_lines; l > 0; l--)
    if (acc_line_is_shown (&self->lines[l - 1], self->since))
      draw_line (self, cr, l - 1);
  n_ends = make_ends (self, ends);
  if (self->all == NULL)
    acc_chart_frame_draw_ends (&self->frame, snapshot, cr, ends, n_ends, 0);
  else if (n_ends > 0)
    acc_chart_frame_draw_within (&self->frame, snapshot, ends[0].text, acc_chart_frame_mirror (&self->frame, 0), 0.0, -ACC_LINE_NAME / 2, &ends[0].color, 0.87, self->width);
  clear_ends (ends, n_ends);
  cairo_destroy (cr);
  return gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
}

void
acc_line_draw_moment (AccLineDraw *self,
                      GtkSnapshot *snapshot)
{
  if (!self->since && self->year >= self->frame.first)
    {
      g_autofree char *year = acc_locale_format_date (acc_date_year (self->year));
      g_autofree char *text = acc_locale_compose (acc_locale_of_year (self->year, _ ("End of {year}"), _ ("Middle of {year}")), "year", year, NULL);

      acc_chart_frame_draw_moment (&self->frame, snapshot, self->year, self->quiet ? "" : text);
    }
  for (guint l = 0; l < self->n_lines; l++)
    {
      gint64 value = acc_line_get_value (&self->lines[l], self->year);

      if (acc_line_is_shown (&self->lines[l], self->since) && value != ACC_POINTS_ABSENT)
        acc_chart_frame_draw_dot (&self->frame, snapshot, acc_line_at (&self->lines[l], self->year, self->since), acc_line_get_drawn (&self->lines[l], value),
                                  &self->palette->lines[self->shift + l]);
    }
}

gboolean
acc_line_draw_find (AccLineDraw *self,
                    double       x,
                    double       y,
                    guint       *line,
                    int         *year)
{
  int at = (int) lround (acc_chart_frame_at (&self->frame, x));
  double nearest = REACH;
  gboolean found = FALSE;

  for (guint l = 0; l < self->n_lines; l++)
    {
      int own = at + (self->since ? self->lines[l].joined : 0);
      gint64 value = acc_line_is_shown (&self->lines[l], self->since) ? acc_line_get_value (&self->lines[l], own) : ACC_POINTS_ABSENT;
      double distance = value != ACC_POINTS_ABSENT ? fabs (acc_chart_frame_y_of (&self->frame, acc_line_get_drawn (&self->lines[l], value)) - y) : G_MAXDOUBLE;

      if (distance < nearest)
        {
          nearest = distance;
          *line = l;
          *year = own;
          found = TRUE;
        }
    }
  return found;
}
