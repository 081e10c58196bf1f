/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Draws the marks of treaties. Shape and colour say which treaty, the filling says the status; the text beside says both. */

#include "config.h"

#include "cards/acc-marks.h"

#include "cards/acc-compat.h"

#include <math.h>

#define SIZE 11.0
#define GAP 7.0
#define STROKE 1.6

struct _AccMarks
{
  GtkWidget parent_instance;

  guint64 marks;
  guint first;
  guint n_marks;
};

enum
{
  PROP_0,
  PROP_MARKS,
  PROP_FIRST,
  PROP_N_MARKS,
  N_PROPS,
};

G_DEFINE_FINAL_TYPE (AccMarks, acc_marks, GTK_TYPE_WIDGET)

static GParamSpec *properties[N_PROPS];

static const char *const color_names[] = { "acc_treaty_1", "acc_treaty_2", "acc_treaty_3", "acc_treaty_4" };

/* The outline of the shape, inset so that all shapes look equally large. */
static void
trace (cairo_t *cr,
       guint    shape,
       double   x,
       double   y,
       double   size)
{
  double r = size / 2;

  switch (shape % G_N_ELEMENTS (color_names))
    {
    case 0:
      cairo_new_sub_path (cr);
      cairo_arc (cr, x + r, y + r, r * 0.94, 0, 2 * G_PI);
      break;
    case 1:
      cairo_move_to (cr, x + r, y - 0.4);
      cairo_line_to (cr, x + size + 0.4, y + r);
      cairo_line_to (cr, x + r, y + size + 0.4);
      cairo_line_to (cr, x - 0.4, y + r);
      break;
    case 2:
      cairo_rectangle (cr, x + size * 0.07, y + size * 0.07, size * 0.86, size * 0.86);
      break;
    default:
      cairo_move_to (cr, x + r, y + size * 0.02);
      cairo_line_to (cr, x + size, y + size * 0.94);
      cairo_line_to (cr, x, y + size * 0.94);
      break;
    }
  cairo_close_path (cr);
}

static void
draw_mark (cairo_t       *cr,
           guint          treaty,
           guint          mark,
           double         x,
           double         y,
           double         size,
           const GdkRGBA *color,
           const GdkRGBA *faint)
{
  if ((mark & 0x0f) == ACC_MARK_NONE)
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
          trace (cr, treaty, x, y, size);
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
          trace (cr, treaty, x, y, size);
          cairo_fill (cr);
        }
      return;
    }
  trace (cr, treaty, x + STROKE / 2, y + STROKE / 2, size - STROKE);
  cairo_stroke (cr);
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
  double size = get_size (self);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = (int) ceil (self->n_marks * size + (self->n_marks > 0 ? self->n_marks - 1 : 0) * GAP) + 2;
  else
    *minimum = *natural = (int) ceil (size) + 2;
}

static void
acc_marks_snapshot (GtkWidget   *widget,
                    GtkSnapshot *snapshot)
{
  AccMarks *self = ACC_MARKS (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  double size = get_size (self);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GdkRGBA faint;
  cairo_t *cr;

  acc_widget_get_color (widget, &faint);
  faint.alpha *= 0.35f;
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (-2, -2, width + 4, height + 4));
  for (guint i = 0; i < self->n_marks; i++)
    {
      guint treaty = self->first + i;
      double offset = 1 + i * (size + GAP);
      GdkRGBA color;

      acc_widget_lookup_color (widget, color_names[treaty % G_N_ELEMENTS (color_names)], &color);
      draw_mark (cr, treaty, ACC_MARKS_GET (self->marks, treaty), rtl ? width - offset - size : offset, (height - size) / 2, size, &color, &faint);
    }
  cairo_destroy (cr);
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
      g_value_set_uint64 (value, self->marks);
      break;
    case PROP_FIRST:
      g_value_set_uint (value, self->first);
      break;
    case PROP_N_MARKS:
      g_value_set_uint (value, self->n_marks);
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
      acc_marks_set_marks (self, g_value_get_uint64 (value));
      break;
    case PROP_FIRST:
      acc_marks_set_first (self, g_value_get_uint (value));
      break;
    case PROP_N_MARKS:
      acc_marks_set_n_marks (self, g_value_get_uint (value));
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

  object_class->get_property = acc_marks_get_property;
  object_class->set_property = acc_marks_set_property;
  widget_class->measure = acc_marks_measure;
  widget_class->snapshot = acc_marks_snapshot;

  properties[PROP_MARKS] = g_param_spec_uint64 ("marks", NULL, NULL, 0, G_MAXUINT64, 0, flags);
  properties[PROP_FIRST] = g_param_spec_uint ("first", NULL, NULL, 0, ACC_MARKS_MAX - 1, 0, flags);
  properties[PROP_N_MARKS] = g_param_spec_uint ("n-marks", NULL, NULL, 0, ACC_MARKS_MAX, 4, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "treatymarks");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
acc_marks_init (AccMarks *self)
{
  self->n_marks = 4;
}

/**
 * acc_marks_new:
 *
 * Returns: (transfer floating): marks of four treaties, none of them joined
 */
GtkWidget *
acc_marks_new (void)
{
  return g_object_new (ACC_TYPE_MARKS, NULL);
}

guint64
acc_marks_get_marks (AccMarks *self)
{
  g_return_val_if_fail (ACC_IS_MARKS (self), 0);
  return self->marks;
}

/**
 * acc_marks_set_marks:
 * @marks: built with ACC_MARKS_SET()
 */
void
acc_marks_set_marks (AccMarks *self,
                     guint64   marks)
{
  g_return_if_fail (ACC_IS_MARKS (self));

  if (self->marks == marks)
    return;
  self->marks = marks;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MARKS]);
}

/**
 * acc_marks_set_first:
 * @first: position of the first treaty shown
 */
void
acc_marks_set_first (AccMarks *self,
                     guint     first)
{
  g_return_if_fail (ACC_IS_MARKS (self));

  if (self->first == first)
    return;
  self->first = first;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FIRST]);
}

/**
 * acc_marks_set_n_marks:
 * @n_marks: how many treaties are shown
 */
void
acc_marks_set_n_marks (AccMarks *self,
                       guint     n_marks)
{
  g_return_if_fail (ACC_IS_MARKS (self));

  if (self->n_marks == n_marks)
    return;
  self->n_marks = n_marks;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_MARKS]);
}
