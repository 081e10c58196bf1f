/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Draws the marks of treaties. Shape and colour say which treaty, the filling says the status; the text beside says both. */

#include "config.h"

#include "cards/acc-marks.h"

#include "cards/charts/acc-chart-paint.h"
#include "cards/acc-compat.h"
#include "locale/acc-locale.h"

#include <glib/gi18n.h>
#include <math.h>

#define SIZE 11.0
#define GAP 7.0
#define STROKE 1.6
#define MOST 8  /* unless it is told otherwise: more are no longer told apart at a glance */
#define LEAST 4 /* what is drawn however narrow the row is */

struct _AccMarks
{
  GtkWidget parent_instance;

  char *marks;
  guint most;
};

enum
{
  PROP_0,
  PROP_MARKS,
  PROP_MOST,
  N_PROPS,
};

G_DEFINE_FINAL_TYPE (AccMarks, acc_marks, GTK_TYPE_WIDGET)

static GParamSpec *properties[N_PROPS];

/* The outline of the shape. */
static void
trace (cairo_t *cr,
       AccShape shape,
       double   x,
       double   y,
       double   size)
{
  double r = size / 2, radius = r * 0.94;
  guint n;
  const float *corners = acc_shape_get_corners (shape, &n);

  cairo_new_sub_path (cr);
  if (n == 0)
    cairo_arc (cr, x + r, y + r, radius, 0, 2 * G_PI);
  for (guint i = 0; i < n; i++)
    cairo_line_to (cr, x + r + corners[2 * i] * radius, y + r + corners[2 * i + 1] * radius);
  cairo_close_path (cr);
}

/* The user's own act: a dot at the foot, set off from the shape. */
static void
draw_own (cairo_t       *cr,
          double         x,
          double         y,
          double         size,
          const GdkRGBA *ink)
{
  double r = MAX (2, size * 0.2);

  cairo_save (cr);
  cairo_set_operator (cr, CAIRO_OPERATOR_CLEAR);
  cairo_arc (cr, x + size, y + size - r / 2, r + 1.2, 0, 2 * G_PI);
  cairo_fill (cr);
  cairo_restore (cr);
  gdk_cairo_set_source_rgba (cr, ink);
  cairo_arc (cr, x + size, y + size - r / 2, r, 0, 2 * G_PI);
  cairo_fill (cr);
}

static void
draw_mark (cairo_t       *cr,
           AccShape       shape,
           guint          mark,
           double         x,
           double         y,
           double         size,
           const GdkRGBA *color,
           const GdkRGBA *faint)
{
  if ((mark & 0x0f) == ACC_MARK_NONE || (mark & 0x0f) == ACC_MARK_ELSEWHERE)
    {
      gdk_cairo_set_source_rgba (cr, faint);
      cairo_arc (cr, x + size / 2, y + size / 2, size * 0.16, 0, 2 * G_PI);
      cairo_fill (cr);
      return;
    }
  gdk_cairo_set_source_rgba (cr, color);
  cairo_set_line_width (cr, STROKE);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_MITER);
  if ((mark & 0x0f) == ACC_MARK_FILLED)
    {
      if (mark & ACC_MARK_GAP)
        {
          /* The rim opens at the upper right: a notch cut out of the filled shape. */
          cairo_push_group (cr);
          gdk_cairo_set_source_rgba (cr, color);
          trace (cr, shape, x, y, size);
          cairo_fill (cr);
          cairo_set_operator (cr, CAIRO_OPERATOR_CLEAR);
          cairo_set_line_width (cr, MAX (2.2, size * 0.2));
          cairo_move_to (cr, x + size * 0.52, y + size * 0.48);
          cairo_line_to (cr, x + size + 1, y - 1);
          cairo_stroke (cr);
          cairo_pop_group_to_source (cr);
          cairo_paint (cr);
        }
      else
        {
          trace (cr, shape, x, y, size);
          cairo_fill (cr);
        }
      return;
    }
  if ((mark & 0x0f) == ACC_MARK_DASHED)
    cairo_set_dash (cr, (double[]){ size * 0.2, size * 0.16 }, 2, 0);
  trace (cr, shape, x + STROKE / 2, y + STROKE / 2, size - STROKE);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
  if ((mark & 0x0f) == ACC_MARK_BARRED)
    {
      cairo_move_to (cr, x - 1, y + size / 2);
      cairo_line_to (cr, x + size + 1, y + size / 2);
      cairo_stroke (cr);
    }
  if ((mark & 0x0f) == ACC_MARK_CROSSED)
    {
      cairo_move_to (cr, x - 0.5, y + size + 0.5);
      cairo_line_to (cr, x + size + 0.5, y - 0.5);
      cairo_stroke (cr);
    }
}

static double
get_size (AccMarks *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  double height = (double) pango_font_metrics_get_height (metrics) / PANGO_SCALE;

  pango_font_metrics_unref (metrics);
  return MAX (SIZE, round (height * 0.6));
}

/* "+32": to how many more it is party, for which there is no room. NULL where all are drawn; transfer full. */
static PangoLayout *
make_rest (AccMarks *self,
           guint     n_drawn)
{
  guint rest = acc_mark_row_count_rest (self->marks, n_drawn);
  g_autofree char *number = acc_locale_format_number (rest);
  g_autofree char *text = NULL;
  PangoLayout *layout;
  g_autoptr (PangoAttrList) attributes = NULL;

  /* A part of what is not known as a whole would be a false number. */
  if (rest == 0 || !acc_mark_row_tells_rest (self->marks))
    return NULL;
  /* Translators: behind a row of marks: how many more there are, for which there is no room */
  text = acc_locale_compose (C_ ("marks without room", "+{n}"), "n", number, NULL);
  layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  attributes = pango_attr_list_new ();
  pango_attr_list_insert (attributes, pango_attr_scale_new (PANGO_SCALE_SMALL));
  pango_layout_set_attributes (layout, attributes);
  return layout;
}

/* The same for all rows of a list, to however many each of them is party, so that their marks stand below each other. */
static double
measure_rest (AccMarks *self)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), acc_mark_row_has_rest (self->marks) ? "+999" : "+9");
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  return GAP + width;
}

static double
width_of (AccMarks *self,
          guint     n_drawn)
{
  return 2 + n_drawn * get_size (self) + (n_drawn > 0 ? n_drawn - 1 : 0) * GAP
         + (n_drawn < acc_mark_row_get_n (self->marks) || acc_mark_row_has_rest (self->marks) ? measure_rest (self) : 0);
}

/**
 * acc_marks_get_n_drawn:
 * @width: in pixels
 *
 * Returns: how many marks are drawn in it, of those behind which the number of all others fits
 */
guint
acc_marks_get_n_drawn (AccMarks *self,
                       int       width)
{
  guint n;

  g_return_val_if_fail (ACC_IS_MARKS (self), 0);

  for (n = MIN (acc_mark_row_get_n (self->marks), self->most); n > LEAST && ceil (width_of (self, n)) > width; n--)
    ;
  return n;
}

static void
acc_marks_measure (GtkWidget      *widget,
                   GtkOrientation  orientation,
                   int             for_size,
                   int            *minimum,
                   int            *natural,
                   int            *minimum_baseline,
                   int            *natural_baseline)
{
  AccMarks *self = ACC_MARKS (widget);
  guint n = MIN (acc_mark_row_get_n (self->marks), self->most);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *natural = (int) ceil (width_of (self, n));
      *minimum = MIN (*natural, (int) ceil (width_of (self, MIN (n, LEAST))));
    }
  else
    *minimum = *natural = (int) ceil (get_size (self)) + 2;
}

static void
acc_marks_snapshot (GtkWidget   *widget,
                    GtkSnapshot *snapshot)
{
  AccMarks *self = ACC_MARKS (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  guint n = acc_marks_get_n_drawn (self, width);
  double size = get_size (self), end;
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  g_autoptr (PangoLayout) rest = make_rest (self, n);
  AccChartPalette palette;
  GdkRGBA faint;
  cairo_t *cr;

  acc_chart_palette_init_for_widget (&palette, widget);
  faint = palette.ink;
  faint.alpha *= 0.35f;
  cr = acc_chart_append_cairo (snapshot, -2, -2, width + 4, height + 4);
  for (guint i = 0; i < n; i++)
    {
      double offset = 1 + i * (size + GAP);
      AccSign sign;
      guint mark = acc_mark_row_get (self->marks, i, &sign);

      draw_mark (cr, sign.shape, mark, rtl ? width - offset - size : offset, (height - size) / 2, size, acc_chart_palette_get (&palette, sign.color), &faint);
      if (mark & ACC_MARK_OWN)
        draw_own (cr, rtl ? width - offset - size : offset, (height - size) / 2, size, &palette.ink);
    }
  cairo_destroy (cr);
  if (rest != NULL)
    {
      int text_width, text_height;

      end = 1 + n * (size + GAP);
      pango_layout_get_pixel_size (rest, &text_width, &text_height);
      palette.ink.alpha *= 0.75f;
      acc_chart_draw_layout (snapshot, rest, rtl ? width - end - text_width : end, floor ((height - text_height) / 2.0), &palette.ink, &palette);
    }
}

static void
acc_marks_finalize (GObject *object)
{
  g_free (ACC_MARKS (object)->marks);
  G_OBJECT_CLASS (acc_marks_parent_class)->finalize (object);
}

static void
acc_marks_get_property (GObject    *object,
                        guint       prop_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  AccMarks *self = ACC_MARKS (object);

  switch (prop_id)
    {
    case PROP_MARKS:
      g_value_set_string (value, self->marks);
      break;
    case PROP_MOST:
      g_value_set_uint (value, self->most);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
acc_marks_set_property (GObject      *object,
                        guint         prop_id,
                        const GValue *value,
                        GParamSpec   *pspec)
{
  AccMarks *self = ACC_MARKS (object);

  switch (prop_id)
    {
    case PROP_MARKS:
      acc_marks_set_marks (self, g_value_get_string (value));
      break;
    case PROP_MOST:
      acc_marks_set_most (self, g_value_get_uint (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
acc_marks_class_init (AccMarksClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->finalize = acc_marks_finalize;
  object_class->get_property = acc_marks_get_property;
  object_class->set_property = acc_marks_set_property;
  widget_class->measure = acc_marks_measure;
  widget_class->snapshot = acc_marks_snapshot;

  properties[PROP_MARKS] = g_param_spec_string ("marks", NULL, NULL, NULL, flags);
  properties[PROP_MOST] = g_param_spec_uint ("most", NULL, NULL, 1, G_MAXUINT, MOST, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "treatymarks");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
acc_marks_init (AccMarks *self)
{
  self->most = MOST;
}

/**
 * acc_marks_new:
 *
 * Returns: (transfer floating): a row of no marks
 */
GtkWidget *
acc_marks_new (void)
{
  return g_object_new (ACC_TYPE_MARKS, NULL);
}

const char *
acc_marks_get_marks (AccMarks *self)
{
  g_return_val_if_fail (ACC_IS_MARKS (self), NULL);
  return self->marks;
}

/**
 * acc_marks_set_marks:
 * @marks: (nullable): a text of acc-mark-row.h
 */
void
acc_marks_set_marks (AccMarks   *self,
                     const char *marks)
{
  gboolean resized;

  g_return_if_fail (ACC_IS_MARKS (self));

  if (g_strcmp0 (self->marks, marks) == 0)
    return;
  resized = acc_mark_row_get_n (self->marks) != acc_mark_row_get_n (marks) || acc_mark_row_has_rest (self->marks) != acc_mark_row_has_rest (marks);
  g_free (self->marks);
  self->marks = g_strdup (marks);
  if (resized)
    gtk_widget_queue_resize (GTK_WIDGET (self));
  else
    gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MARKS]);
}

/**
 * acc_marks_set_most:
 * @most: how many are drawn where there is all the room
 */
void
acc_marks_set_most (AccMarks *self,
                    guint     most)
{
  g_return_if_fail (ACC_IS_MARKS (self));

  if (self->most == most)
    return;
  self->most = most;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MOST]);
}
