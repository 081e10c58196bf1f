/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Draws yearly figures as a small line: full up to the year shown, faint after it, open where nothing was reported. */

#include "config.h"

#include "cards/charts/acc-sparkline.h"

#include <math.h>

#include "cards/acc-compat.h"
#include "cards/charts/acc-chart-paint.h"

#define HEIGHT 36
#define MARGIN 3.0

struct _AccSparkline
{
  GtkWidget parent_instance;

  AccPoints *points;
  guint year;
};

enum
{
  PROP_0,
  PROP_POINTS,
  PROP_YEAR,
  N_PROPS,
};

G_DEFINE_FINAL_TYPE (AccSparkline, acc_sparkline, GTK_TYPE_WIDGET)

static GParamSpec *properties[N_PROPS];

typedef struct
{
  int first_year, last_year;
  double width, height, maximum;
  gboolean rtl;
} Frame;

static double
x_of (const Frame *frame,
      int          year)
{
  double span = MAX (1, frame->last_year - frame->first_year);
  double x = MARGIN + (frame->width - 2 * MARGIN) * (year - frame->first_year) / span;

  return frame->rtl ? frame->width - x : x;
}

static double
y_of (const Frame *frame,
      gint64       value)
{
  return frame->height - MARGIN - (frame->height - 2 * MARGIN) * ((double) value / frame->maximum);
}

static gboolean
has (AccPoints *points,
     guint      i)
{
  return i < acc_points_get_n (points) && acc_points_get_value (points, i) != ACC_POINTS_ABSENT;
}

/* Whether the line goes on from point i to the next: both are there, no year between them is missing, and they can be compared. */
static gboolean
joins_next (AccPoints *points,
            guint      i)
{
  return has (points, i) && has (points, i + 1) && acc_points_get_year (points, i + 1) == acc_points_get_year (points, i) + 1
         && !acc_points_is_break (points, acc_points_get_year (points, i + 1));
}

static void
draw_line (cairo_t     *cr,
           AccPoints   *points,
           const Frame *frame,
           guint        year,
           gboolean     after)
{
  for (guint i = 0; i < acc_points_get_n (points); i++)
    {
      int at = acc_points_get_year (points, i);
      double x, y;

      if (!has (points, i))
        continue;
      x = x_of (frame, at);
      y = y_of (frame, acc_points_get_value (points, i));
      if (joins_next (points, i) && (at >= (int) year) == after)
        {
          cairo_move_to (cr, x, y);
          cairo_line_to (cr, x_of (frame, at + 1), y_of (frame, acc_points_get_value (points, i + 1)));
        }
      else if (!joins_next (points, i) && (i == 0 || !joins_next (points, i - 1)) && (at > (int) year) == after)
        {
          /* A single year between two gaps. */
          cairo_move_to (cr, x - 0.5, y);
          cairo_line_to (cr, x + 0.5, y);
        }
    }
  cairo_stroke (cr);
}

/* A dashed line before a year from which on figures are others. */
static void
draw_break (cairo_t     *cr,
            int          year,
            const Frame *frame)
{
  static const double dashes[] = { 2, 2 };
  double x;

  if (year <= frame->first_year || year > frame->last_year)
    return;
  x = floor ((x_of (frame, year - 1) + x_of (frame, year)) / 2) + 0.5;
  cairo_set_line_width (cr, 1.0);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_move_to (cr, x, 0);
  cairo_line_to (cr, x, frame->height);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

void
acc_sparkline_set_line (cairo_t  *cr,
                        gboolean  dashed)
{
  static const double dashes[] = { 4, 4 };

  cairo_set_line_width (cr, 1.5);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  /* Round ends would close the gaps. */
  cairo_set_line_cap (cr, dashed ? CAIRO_LINE_CAP_BUTT : CAIRO_LINE_CAP_ROUND);
  cairo_set_dash (cr, dashes, dashed ? G_N_ELEMENTS (dashes) : 0, 0);
}

gboolean
acc_sparkline_get_span (AccPoints *points,
                        AccPoints *other,
                        int       *first,
                        int       *last,
                        gint64    *most)
{
  AccPoints *const both[] = { points, other };
  gboolean any = FALSE;

  for (guint p = 0; p < G_N_ELEMENTS (both); p++)
    {
      guint n = both[p] != NULL ? acc_points_get_n (both[p]) : 0;

      if (n == 0)
        continue;
      *first = any ? MIN (*first, acc_points_get_year (both[p], 0)) : acc_points_get_year (both[p], 0);
      *last = any ? MAX (*last, acc_points_get_year (both[p], n - 1)) : acc_points_get_year (both[p], n - 1);
      *most = any ? MAX (*most, acc_points_get_maximum (both[p])) : acc_points_get_maximum (both[p]);
      any = TRUE;
    }
  return any;
}

static void
draw (AccPoints     *points,
      AccPoints     *other,
      guint          year,
      GtkSnapshot   *snapshot,
      const Frame   *frame,
      const GdkRGBA *color)
{
  GdkRGBA faint = *color, dim = *color;
  cairo_t *cr = acc_chart_append_cairo (snapshot, -2, -2, frame->width + 4, frame->height + 4);
  gint64 now = acc_points_get_of_year (points, (int) year);

  faint.alpha *= 0.3f;
  dim.alpha *= 0.55f;
  cairo_set_line_width (cr, 1.0);
  gdk_cairo_set_source_rgba (cr, &faint);
  cairo_move_to (cr, MARGIN, frame->height - 0.5);
  cairo_line_to (cr, frame->width - MARGIN, frame->height - 0.5);
  cairo_stroke (cr);
  gdk_cairo_set_source_rgba (cr, &dim);
  for (guint i = 0; points != NULL && i < acc_points_get_n_breaks (points); i++)
    draw_break (cr, acc_points_get_break (points, i), frame);
  if (points != NULL)
    {
      gdk_cairo_set_source_rgba (cr, &faint);
      acc_sparkline_set_line (cr, FALSE);
      draw_line (cr, points, frame, year, TRUE);
      gdk_cairo_set_source_rgba (cr, color);
      draw_line (cr, points, frame, year, FALSE);
    }
  if (other != NULL)
    {
      gdk_cairo_set_source_rgba (cr, color);
      acc_sparkline_set_line (cr, TRUE);
      draw_line (cr, other, frame, G_MAXINT, FALSE);
      cairo_set_dash (cr, NULL, 0, 0);
    }
  if (now != ACC_POINTS_ABSENT)
    {
      cairo_arc (cr, x_of (frame, (int) year), y_of (frame, now), 3, 0, 2 * G_PI);
      cairo_fill (cr);
    }
  cairo_destroy (cr);
}

/**
 * acc_sparkline_draw:
 * @points: (nullable): the figures
 * @other: (nullable): those of another edition, dashed
 * @year: to which year in full
 * @width: how wide
 * @height: how high
 * @rtl: whether time runs from right to left
 * @color: of the line
 *
 * Draws the line at a size of its own, shown or not.
 */
void
acc_sparkline_draw (AccPoints     *points,
                    AccPoints     *other,
                    guint          year,
                    GtkSnapshot   *snapshot,
                    double         width,
                    double         height,
                    gboolean       rtl,
                    const GdkRGBA *color)
{
  Frame frame = { .width = width, .height = height, .rtl = rtl };
  gint64 most;

  if (!acc_sparkline_get_span (points, other, &frame.first_year, &frame.last_year, &most))
    return;
  frame.maximum = MAX (1.0, (double) most);
  draw (points, other, year, snapshot, &frame, color);
}

static void
acc_sparkline_snapshot (GtkWidget   *widget,
                        GtkSnapshot *snapshot)
{
  AccSparkline *self = ACC_SPARKLINE (widget);
  GdkRGBA color;

  acc_widget_get_color (widget, &color);
  acc_sparkline_draw (self->points, NULL, self->year, snapshot, gtk_widget_get_width (widget), gtk_widget_get_height (widget),
                      gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL, &color);
}

static void
acc_sparkline_measure (GtkWidget      *widget,
                       GtkOrientation  orientation,
                       int             for_size,
                       int            *minimum,
                       int            *natural,
                       int            *minimum_baseline,
                       int            *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = 60;
      *natural = 160;
    }
  else
    *minimum = *natural = HEIGHT;
}

static void
acc_sparkline_dispose (GObject *object)
{
  g_clear_object (&ACC_SPARKLINE (object)->points);
  G_OBJECT_CLASS (acc_sparkline_parent_class)->dispose (object);
}

static void
acc_sparkline_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  AccSparkline *self = ACC_SPARKLINE (object);

  switch (prop_id)
    {
    case PROP_POINTS:
      g_value_set_object (value, self->points);
      break;
    case PROP_YEAR:
      g_value_set_uint (value, self->year);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
acc_sparkline_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  AccSparkline *self = ACC_SPARKLINE (object);

  switch (prop_id)
    {
    case PROP_POINTS:
      acc_sparkline_set_points (self, (AccPoints *) g_value_get_object (value));
      break;
    case PROP_YEAR:
      acc_sparkline_set_year (self, g_value_get_uint (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
acc_sparkline_class_init (AccSparklineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = acc_sparkline_dispose;
  object_class->get_property = acc_sparkline_get_property;
  object_class->set_property = acc_sparkline_set_property;
  widget_class->measure = acc_sparkline_measure;
  widget_class->snapshot = acc_sparkline_snapshot;

  /* Of type GObject, so that an item whose points are any object can be bound to it. */
  properties[PROP_POINTS] = g_param_spec_object ("points", NULL, NULL, G_TYPE_OBJECT, flags);
  properties[PROP_YEAR] = g_param_spec_uint ("year", NULL, NULL, 0, G_MAXUINT, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "sparkline");
  /* The card's description has the sentence that says what it shows. */
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
acc_sparkline_init (AccSparkline *self)
{
}

GtkWidget *
acc_sparkline_new (void)
{
  return g_object_new (ACC_TYPE_SPARKLINE, NULL);
}

/**
 * acc_sparkline_get_points:
 *
 * Returns: (transfer none) (nullable): the figures
 */
AccPoints *
acc_sparkline_get_points (AccSparkline *self)
{
  g_return_val_if_fail (ACC_IS_SPARKLINE (self), NULL);
  return self->points;
}

/**
 * acc_sparkline_set_points:
 * @points: (nullable): the figures, by year
 */
void
acc_sparkline_set_points (AccSparkline *self,
                          AccPoints    *points)
{
  g_return_if_fail (ACC_IS_SPARKLINE (self));
  g_return_if_fail (points == NULL || ACC_IS_POINTS (points));

  if (!g_set_object (&self->points, points))
    return;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_POINTS]);
}

/**
 * acc_sparkline_set_year:
 * @year: the year that is shown: marked, and what comes after it is faint
 */
void
acc_sparkline_set_year (AccSparkline *self,
                        guint         year)
{
  g_return_if_fail (ACC_IS_SPARKLINE (self));

  if (self->year == year)
    return;
  self->year = year;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_YEAR]);
}

/**
 * acc_sparkline_count_runs:
 * @points: the figures
 *
 * Returns: how many unbroken runs of years they make
 */
guint
acc_sparkline_count_runs (AccPoints *points)
{
  guint runs = 0;

  for (guint i = 0; i < acc_points_get_n (points); i++)
    if (has (points, i) && (i == 0 || !joins_next (points, i - 1)))
      runs++;
  return runs;
}
