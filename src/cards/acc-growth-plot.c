/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Draws the staircases of the growth chart, their names at their ends, and the date as a line over them. */

#include "config.h"

#include "cards/acc-growth-plot.h"

#include <glib/gi18n.h>
#include <math.h>

#include "cards/acc-compat.h"
#include "locale/acc-locale.h"

#define HEIGHT 280
#define TOP 24.0
#define BOTTOM 22.0
#define LEFT 34.0
#define GAP 10.0
#define FIRST_YEAR 1951
#define WIDE 560 /* from here on there is room for whole names beside the lines */

struct _AccGrowthPlot
{
  GtkWidget parent_instance;

  const AccGrowthCurve *curves;
  const AccGrowthMark *marks;
  guint n_curves, n_marks;
  gint32 day, first, last;
  guint top; /* of the scale */
  double labels; /* width of the names */

  GskRenderNode *node; /* what does not move */
  int node_width, node_height;
  GdkRGBA node_color;
  GtkTextDirection node_direction;
  guint n_drawn;
};

enum
{
  SIGNAL_PICK_DAY,
  N_SIGNALS,
};

G_DEFINE_FINAL_TYPE (AccGrowthPlot, acc_growth_plot, GTK_TYPE_WIDGET)

static guint signals[N_SIGNALS];

static gboolean
is_rtl (AccGrowthPlot *self)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
}

static double
plot_width (AccGrowthPlot *self)
{
  return MAX (20.0, gtk_widget_get_width (GTK_WIDGET (self)) - LEFT - GAP - self->labels);
}

static double
mirror (AccGrowthPlot *self,
        double         x)
{
  return is_rtl (self) ? gtk_widget_get_width (GTK_WIDGET (self)) - x : x;
}

static double
x_of (AccGrowthPlot *self,
      gint32         day)
{
  double fraction = (double) (CLAMP (day, self->first, self->last) - self->first) / MAX (1, self->last - self->first);

  return mirror (self, LEFT + fraction * plot_width (self));
}

static double
y_of (AccGrowthPlot *self,
      guint          count)
{
  double height = gtk_widget_get_height (GTK_WIDGET (self)) - TOP - BOTTOM;

  return TOP + height * (1.0 - (double) count / MAX (1, self->top));
}

static gint32
day_at (AccGrowthPlot *self,
        double         x)
{
  double fraction = (mirror (self, x) - LEFT) / plot_width (self);

  return self->first + (gint32) lround (CLAMP (fraction, 0.0, 1.0) * (self->last - self->first));
}

static void
get_curve_color (AccGrowthPlot *self,
                 guint          curve,
                 GdkRGBA       *color)
{
  char name[] = "acc_treaty_1";

  if (self->curves[curve].color < 0)
    {
      acc_widget_get_color (GTK_WIDGET (self), color);
      color->alpha *= 0.75f;
      return;
    }
  name[G_N_ELEMENTS (name) - 2] = (char) ('1' + self->curves[curve].color % 4);
  acc_widget_lookup_color (GTK_WIDGET (self), name, color);
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

static guint
count_on (const AccGrowthCurve *curve,
          gint32                day)
{
  return acc_steps_get_count ((const AccStep *) curve->steps->data, curve->steps->len, day);
}

static void
draw_text (AccGrowthPlot *self,
           GtkSnapshot   *snapshot,
           const char    *text,
           double         x,      /* where it starts, or ends, or its middle */
           double         align,  /* 0 starts there, 1 ends there, in the reading direction of the chart */
           double         middle, /* its middle line */
           const GdkRGBA *color,
           double         scale)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  int width, height;

  pango_attr_list_insert (attributes, pango_attr_scale_new (scale));
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum"));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_get_pixel_size (layout, &width, &height);
  if (is_rtl (self))
    align = 1.0 - align;
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) round (x - align * width), (float) round (middle - height / 2.0)));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

static char *
make_end_label (AccGrowthPlot *self,
                guint          curve)
{
  g_autofree char *number = acc_locale_format_number (count_on (&self->curves[curve], self->last));

  if (gtk_widget_get_width (GTK_WIDGET (self)) < WIDE)
    {
      g_auto (GStrv) words = g_strsplit (self->curves[curve].name, " ", 2);

      /* "1951 Convention" is known by its year; the pair by its number alone. */
      return self->curves[curve].color < 0 || words[1] == NULL || !g_ascii_isdigit (words[0][0])
                 ? g_strdup (number)
                 : acc_locale_compose (C_ ("end of a line: treaty and count", "{treaty}: {n}"), "treaty", words[0], "n", number, NULL);
    }
  return acc_locale_compose (C_ ("end of a line: treaty and count", "{treaty}: {n}"), "treaty", self->curves[curve].name, "n", number, NULL);
}

static void
measure_labels (AccGrowthPlot *self)
{
  self->labels = 0;
  for (guint i = 0; i < self->n_curves; i++)
    {
      g_autofree char *text = make_end_label (self, i);
      g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
      int width;

      pango_layout_get_pixel_size (layout, &width, NULL);
      self->labels = MAX (self->labels, width * 0.87 + 14);
    }
  self->labels = MIN (self->labels, gtk_widget_get_width (GTK_WIDGET (self)) * 0.45);
}

static void
draw_axes (AccGrowthPlot *self,
           GtkSnapshot   *snapshot,
           cairo_t       *cr,
           const GdkRGBA *color)
{
  GdkRGBA faint = *color, dim = *color;
  guint every = gtk_widget_get_width (GTK_WIDGET (self)) < WIDE ? 20 : 10;
  int last_year, month, day;

  faint.alpha *= 0.14f;
  dim.alpha *= 0.7f;
  gdk_cairo_set_source_rgba (cr, &faint);
  cairo_set_line_width (cr, 1.0);
  for (guint count = 0; count <= self->top; count += 50)
    {
      double y = floor (y_of (self, count)) + 0.5;
      g_autofree char *text = acc_locale_format_number (count);

      cairo_move_to (cr, mirror (self, LEFT), y);
      cairo_line_to (cr, mirror (self, LEFT + plot_width (self)), y);
      cairo_stroke (cr);
      draw_text (self, snapshot, text, mirror (self, LEFT - 6), 1.0, y, &dim, 0.8);
    }
  acc_day_to_ymd (self->last, &last_year, &month, &day);
  for (int year = (FIRST_YEAR / 10 + 1) * 10; year <= last_year; year += (int) every)
    {
      double x = x_of (self, acc_day_from_ymd (year, 1, 1));
      g_autofree char *text = acc_locale_format_tick (acc_date_year (year), "y");

      cairo_move_to (cr, floor (x) + 0.5, y_of (self, 0));
      cairo_line_to (cr, floor (x) + 0.5, y_of (self, 0) + 4);
      cairo_stroke (cr);
      draw_text (self, snapshot, text, x, 0.5, y_of (self, 0) + 13, &dim, 0.8);
    }
}

static void
draw_curve (AccGrowthPlot *self,
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
      double x = x_of (self, step->day);

      if (i == 0)
        cairo_move_to (cr, x, y_of (self, 0));
      else
        cairo_line_to (cr, x, y_of (self, count));
      count = step->count;
      cairo_line_to (cr, x, y_of (self, count));
    }
  if (steps->len > 0)
    cairo_line_to (cr, x_of (self, self->last), y_of (self, count));
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

/* The names at the ends of the lines, moved apart where they would lie on each other. */
static void
draw_names (AccGrowthPlot *self,
            GtkSnapshot   *snapshot,
            cairo_t       *cr)
{
  const double line = 17.0;
  guint order[ACC_GROWTH_MAX];
  double y[ACC_GROWTH_MAX], before = TOP - line;

  for (guint i = 0; i < self->n_curves; i++)
    {
      guint at = i;

      for (; at > 0 && count_on (&self->curves[order[at - 1]], self->last) < count_on (&self->curves[i], self->last); at--)
        order[at] = order[at - 1];
      order[at] = i;
    }
  for (guint i = 0; i < self->n_curves; i++)
    before = y[i] = MAX (y_of (self, count_on (&self->curves[order[i]], self->last)) - (i == 0 ? line : 0), before + line);
  for (guint i = 0; i < self->n_curves; i++)
    {
      g_autofree char *text = make_end_label (self, order[i]);
      double end = LEFT + plot_width (self);
      GdkRGBA color;

      get_curve_color (self, order[i], &color);
      gdk_cairo_set_source_rgba (cr, &color);
      cairo_set_line_width (cr, 1.0);
      cairo_move_to (cr, mirror (self, end + 1), y_of (self, count_on (&self->curves[order[i]], self->last)));
      cairo_line_to (cr, mirror (self, end + 9), y[i]);
      cairo_stroke (cr);
      draw_text (self, snapshot, text, mirror (self, end + 13), 0.0, y[i], &color, 0.87);
    }
}

static void
draw_mark (AccGrowthPlot       *self,
           cairo_t             *cr,
           const AccGrowthMark *mark)
{
  double x = x_of (self, mark->day), y = y_of (self, mark->value);
  GdkRGBA color, background;

  get_curve_color (self, mark->curve, &color);
  acc_widget_lookup_color (GTK_WIDGET (self), "window_bg_color", &background);
  cairo_new_sub_path (cr);
  cairo_arc (cr, x, y, 3.6, 0, 2 * G_PI);
  gdk_cairo_set_source_rgba (cr, &background);
  cairo_fill_preserve (cr);
  gdk_cairo_set_source_rgba (cr, &color);
  cairo_set_line_width (cr, 1.5);
  cairo_stroke (cr);
}

static GskRenderNode *
draw_still (AccGrowthPlot *self,
            const GdkRGBA *color)
{
  g_autoptr (GtkSnapshot) texts = gtk_snapshot_new ();
  cairo_t *cr;

  self->n_drawn++;
  cr = gtk_snapshot_append_cairo (texts, &GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (GTK_WIDGET (self)), gtk_widget_get_height (GTK_WIDGET (self))));
  draw_axes (self, texts, cr, color);
  /* The pair lies below the two it is made of. */
  for (guint i = self->n_curves; i > 0; i--)
    draw_curve (self, cr, i - 1);
  for (guint i = 0; i < self->n_marks; i++)
    draw_mark (self, cr, &self->marks[i]);
  draw_names (self, texts, cr);
  cairo_destroy (cr);
  return gtk_snapshot_free_to_node (g_steal_pointer (&texts));
}

static void
draw_day (AccGrowthPlot *self,
          GtkSnapshot   *snapshot)
{
  double x = x_of (self, self->day);
  double end = mirror (self, LEFT + plot_width (self));
  double bottom = y_of (self, 0);
  g_autofree char *date = NULL;
  GdkRGBA accent, veil;
  double align;

  if (self->day < self->first)
    return;
  acc_widget_lookup_color (GTK_WIDGET (self), "accent_color", &accent);
  acc_widget_lookup_color (GTK_WIDGET (self), "window_bg_color", &veil);
  veil.alpha = 0.6f;
  gtk_snapshot_append_color (snapshot, &veil, &GRAPHENE_RECT_INIT ((float) MIN (x, end), (float) TOP - 6, (float) fabs (end - x), (float) (bottom - TOP + 6)));
  gtk_snapshot_append_color (snapshot, &accent, &GRAPHENE_RECT_INIT ((float) floor (x) - 0.5f, (float) TOP - 6, 1.5f, (float) (bottom - TOP + 6)));
  for (guint i = 0; i < self->n_curves; i++)
    {
      guint count = count_on (&self->curves[i], MIN (self->day, self->last));
      float y = (float) y_of (self, count);
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

static void
acc_growth_plot_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  AccGrowthPlot *self = ACC_GROWTH_PLOT (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  GdkRGBA color;

  if (self->n_curves == 0 || width <= 0)
    return;
  acc_widget_get_color (widget, &color);
  if (self->node == NULL || self->node_width != width || self->node_height != height || !gdk_rgba_equal (&color, &self->node_color)
      || self->node_direction != gtk_widget_get_direction (widget))
    {
      g_clear_pointer (&self->node, gsk_render_node_unref);
      self->node_width = width;
      self->node_height = height;
      self->node_color = color;
      self->node_direction = gtk_widget_get_direction (widget);
      measure_labels (self);
      self->node = draw_still (self, &color);
    }
  if (self->node != NULL)
    gtk_snapshot_append_node (snapshot, self->node);
  draw_day (self, snapshot);
}

static void
acc_growth_plot_css_changed (GtkWidget         *widget,
                             GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (acc_growth_plot_parent_class)->css_changed (widget, change);
  g_clear_pointer (&ACC_GROWTH_PLOT (widget)->node, gsk_render_node_unref);
}

static void
acc_growth_plot_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline,
                         int            *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = 240;
      *natural = 600;
    }
  else
    *minimum = *natural = HEIGHT;
}

static gboolean
query_tooltip_cb (AccGrowthPlot *self,
                  int            x,
                  int            y,
                  gboolean       keyboard,
                  GtkTooltip    *tooltip)
{
  gint32 day = keyboard ? self->day : day_at (self, x);
  double nearest = 12.0;
  guint found = G_MAXUINT;

  for (guint i = 0; i < self->n_marks && !keyboard; i++)
    if (hypot (x_of (self, self->marks[i].day) - x, y_of (self, self->marks[i].value) - y) < 8.0)
      {
        gtk_tooltip_set_text (tooltip, self->marks[i].text);
        return TRUE;
      }
  for (guint i = 0; i < self->n_curves && !keyboard; i++)
    {
      double distance = fabs (y_of (self, count_on (&self->curves[i], day)) - y);

      if (distance < nearest)
        {
          nearest = distance;
          found = i;
        }
    }
  if (found == G_MAXUINT)
    return FALSE;
  {
    g_autofree char *date = acc_locale_format_date (acc_date_from_day (day));
    g_autofree char *number = acc_locale_format_number (count_on (&self->curves[found], day));
    g_autofree char *text = acc_locale_compose (_ ("{treaty} on {date}: {n}"), "treaty", self->curves[found].name, "date", date, "n", number, NULL);

    gtk_tooltip_set_text (tooltip, text);
  }
  return TRUE;
}

static void
pressed_cb (AccGrowthPlot *self,
            int            n_press,
            double         x,
            double         y)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (self->n_curves > 0)
    g_signal_emit (self, signals[SIGNAL_PICK_DAY], 0, day_at (self, x));
}

/* Left and right lead to the step before and after, as time runs on the screen. */
static gboolean
key_cb (AccGrowthPlot  *self,
        guint           keyval,
        guint           keycode,
        GdkModifierType modifiers)
{
  gboolean forward = (keyval == GDK_KEY_Right || keyval == GDK_KEY_KP_Right) != is_rtl (self);
  gint32 best = forward ? ACC_DAY_MAX : ACC_DAY_MIN;

  if ((modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0
      || (keyval != GDK_KEY_Right && keyval != GDK_KEY_KP_Right && keyval != GDK_KEY_Left && keyval != GDK_KEY_KP_Left))
    return GDK_EVENT_PROPAGATE;
  for (guint i = 0; i < self->n_curves; i++)
    for (guint s = 0; s < self->curves[i].steps->len; s++)
      {
        gint32 day = g_array_index (self->curves[i].steps, AccStep, s).day;

        if (forward ? day > self->day && day < best : day < self->day && day > best)
          best = day;
      }
  if (best > ACC_DAY_MIN && best < ACC_DAY_MAX)
    g_signal_emit (self, signals[SIGNAL_PICK_DAY], 0, best);
  return GDK_EVENT_STOP;
}

static void
acc_growth_plot_dispose (GObject *object)
{
  AccGrowthPlot *self = ACC_GROWTH_PLOT (object);

  g_clear_pointer (&self->node, gsk_render_node_unref);
  self->n_curves = self->n_marks = 0;
  G_OBJECT_CLASS (acc_growth_plot_parent_class)->dispose (object);
}

static void
acc_growth_plot_class_init (AccGrowthPlotClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = acc_growth_plot_dispose;
  widget_class->measure = acc_growth_plot_measure;
  widget_class->snapshot = acc_growth_plot_snapshot;
  widget_class->css_changed = acc_growth_plot_css_changed;
  /**
   * AccGrowthPlot::pick-day:
   * @day: the day number that was pointed at
   */
  signals[SIGNAL_PICK_DAY] = g_signal_new ("pick-day", ACC_TYPE_GROWTH_PLOT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  gtk_widget_class_set_css_name (widget_class, "growthplot");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
acc_growth_plot_init (AccGrowthPlot *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

GtkWidget *
acc_growth_plot_new (void)
{
  return g_object_new (ACC_TYPE_GROWTH_PLOT, NULL);
}

void
acc_growth_plot_set_curves (AccGrowthPlot        *self,
                            const AccGrowthCurve *curves,
                            guint                 n_curves,
                            const AccGrowthMark  *marks,
                            guint                 n_marks)
{
  guint highest = 1;

  g_return_if_fail (ACC_IS_GROWTH_PLOT (self));
  self->curves = curves;
  self->n_curves = n_curves;
  self->marks = marks;
  self->n_marks = n_marks;
  self->first = acc_day_from_ymd (FIRST_YEAR, 1, 1);
  self->last = acc_date_last_day (acc_date_today ());
  for (guint i = 0; i < n_curves; i++)
    for (guint s = 0; s < curves[i].steps->len; s++)
      highest = MAX (highest, g_array_index (curves[i].steps, AccStep, s).count);
  self->top = (highest + 49) / 50 * 50;
  g_clear_pointer (&self->node, gsk_render_node_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
acc_growth_plot_set_day (AccGrowthPlot *self,
                         gint32         day)
{
  g_return_if_fail (ACC_IS_GROWTH_PLOT (self));
  if (self->day == day)
    return;
  self->day = day;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

guint
acc_growth_plot_get_n_drawn (AccGrowthPlot *self)
{
  g_return_val_if_fail (ACC_IS_GROWTH_PLOT (self), 0);
  return self->n_drawn;
}
