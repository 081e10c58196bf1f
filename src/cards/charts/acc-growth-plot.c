/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The widget of the growth chart's drawing: keeps what stands still, and answers pointer and keyboard. */

#include "config.h"

#include "cards/charts/acc-growth-plot.h"

#include <glib/gi18n.h>
#include <math.h>

#include "locale/acc-locale.h"

#define MIN_DAYS 366 /* a record that has just begun is drawn over a year */

struct _AccGrowthPlot
{
  GtkWidget parent_instance;

  AccGrowthDraw draw;
  AccChartPalette palette;
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

static void
acc_growth_plot_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  AccGrowthPlot *self = ACC_GROWTH_PLOT (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);

  if (self->draw.n_curves == 0 || width <= 0)
    return;
  acc_chart_palette_init_for_widget (&self->palette, widget);
  if (self->node == NULL || self->node_width != width || self->node_height != height || !gdk_rgba_equal (&self->palette.ink, &self->node_color)
      || self->node_direction != gtk_widget_get_direction (widget))
    {
      g_clear_pointer (&self->node, gsk_render_node_unref);
      self->node_width = width;
      self->node_height = height;
      self->node_color = self->palette.ink;
      self->node_direction = gtk_widget_get_direction (widget);
      self->draw.width = width;
      self->draw.height = height;
      self->draw.rtl = self->node_direction == GTK_TEXT_DIR_RTL;
      acc_growth_draw_measure_labels (&self->draw);
      self->node = acc_growth_draw_still (&self->draw);
      self->n_drawn++;
    }
  if (self->node != NULL)
    gtk_snapshot_append_node (snapshot, self->node);
  acc_growth_draw_day (&self->draw, snapshot);
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
    *minimum = *natural = ACC_GROWTH_HEIGHT;
}

static gboolean
query_tooltip_cb (AccGrowthPlot *self,
                  int            x,
                  int            y,
                  gboolean       keyboard,
                  GtkTooltip    *tooltip)
{
  gint32 day = keyboard ? self->draw.day : acc_growth_draw_day_at (&self->draw, x);
  double nearest = 12.0;
  guint found = G_MAXUINT;

  for (guint i = 0; i < self->draw.n_marks && !keyboard; i++)
    if (hypot (acc_growth_draw_x_of (&self->draw, self->draw.marks[i].day) - x, acc_growth_draw_y_of (&self->draw, self->draw.marks[i].value) - y) < 8.0)
      {
        gtk_tooltip_set_text (tooltip, self->draw.marks[i].text);
        return TRUE;
      }
  for (guint i = 0; i < self->draw.n_curves && !keyboard; i++)
    {
      double distance = fabs (acc_growth_draw_y_of (&self->draw, acc_growth_curve_count_on (&self->draw.curves[i], day)) - y);

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
    g_autofree char *number = acc_locale_format_number (acc_growth_curve_count_on (&self->draw.curves[found], day));
    g_autofree char *text = acc_locale_compose (_ ("{treaty} on {date}: {n}"), "treaty", self->draw.curves[found].name, "date", date, "n", number, NULL);

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
  if (self->draw.n_curves > 0)
    g_signal_emit (self, signals[SIGNAL_PICK_DAY], 0, acc_growth_draw_day_at (&self->draw, x));
}

/* Left and right lead to the step before and after, as time runs on the screen. */
static gboolean
key_cb (AccGrowthPlot  *self,
        guint           keyval,
        guint           keycode,
        GdkModifierType modifiers)
{
  gboolean forward = (keyval == GDK_KEY_Right || keyval == GDK_KEY_KP_Right) != self->draw.rtl;
  gint32 best = forward ? ACC_DAY_MAX : ACC_DAY_MIN;

  if ((modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0
      || (keyval != GDK_KEY_Right && keyval != GDK_KEY_KP_Right && keyval != GDK_KEY_Left && keyval != GDK_KEY_KP_Left))
    return GDK_EVENT_PROPAGATE;
  for (guint i = 0; i < self->draw.n_curves; i++)
    for (guint s = 0; s < self->draw.curves[i].steps->len; s++)
      {
        gint32 day = g_array_index (self->draw.curves[i].steps, AccStep, s).day;

        if (forward ? day > self->draw.day && day < best : day < self->draw.day && day > best)
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
  self->draw.n_curves = self->draw.n_marks = 0;
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

  self->draw.widget = GTK_WIDGET (self);
  self->draw.palette = &self->palette;
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
                            guint                 n_marks,
                            gint32                first)
{
  guint highest = 1, step;

  g_return_if_fail (ACC_IS_GROWTH_PLOT (self));
  self->draw.curves = curves;
  self->draw.n_curves = n_curves;
  self->draw.marks = marks;
  self->draw.n_marks = n_marks;
  self->draw.last = acc_date_last_day (acc_date_today ());
  self->draw.first = MIN (first, self->draw.last - MIN_DAYS);
  for (guint i = 0; i < n_curves; i++)
    for (guint s = 0; s < curves[i].steps->len; s++)
      highest = MAX (highest, g_array_index (curves[i].steps, AccStep, s).count);
  step = acc_growth_draw_step (highest);
  self->draw.top = (highest + step - 1) / step * step;
  g_clear_pointer (&self->node, gsk_render_node_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
acc_growth_plot_set_day (AccGrowthPlot *self,
                         gint32         day)
{
  g_return_if_fail (ACC_IS_GROWTH_PLOT (self));
  if (self->draw.day == day)
    return;
  self->draw.day = day;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * acc_growth_plot_draw:
 * @width: how wide
 * @palette: in which colours
 *
 * Draws the chart at a size of its own, shown or not.
 *
 * Returns: the height
 */
double
acc_growth_plot_draw (AccGrowthPlot         *self,
                      GtkSnapshot           *snapshot,
                      double                 width,
                      const AccChartPalette *palette)
{
  AccGrowthDraw draw;
  GskRenderNode *node;

  g_return_val_if_fail (ACC_IS_GROWTH_PLOT (self), 0);
  draw = self->draw;
  draw.width = width;
  draw.height = ACC_GROWTH_HEIGHT;
  draw.rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  draw.palette = palette;
  acc_growth_draw_measure_labels (&draw);
  node = acc_growth_draw_still (&draw);
  if (node != NULL)
    gtk_snapshot_append_node (snapshot, node);
  g_clear_pointer (&node, gsk_render_node_unref);
  acc_growth_draw_day (&draw, snapshot);
  return draw.height;
}

guint
acc_growth_plot_get_n_drawn (AccGrowthPlot *self)
{
  g_return_val_if_fail (ACC_IS_GROWTH_PLOT (self), 0);
  return self->n_drawn;
}
