/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The widget of the line chart's drawing: keeps what stands still, and answers pointer and keyboard. */

#include "config.h"

#include "cards/charts/acc-line-plot.h"

#include <glib/gi18n.h>
#include <math.h>

#include "cards/charts/acc-line-panels.h"
#include "locale/acc-locale.h"

struct _AccLinePlot
{
  GtkWidget parent_instance;

  AccLineDraw draw; /* all lines */
  AccLinePanels panels;
  gboolean each;
  AccChartPalette palette;
  GskRenderNode *node; /* what does not move */
  int node_width, node_height;
  GdkRGBA node_color;
  gboolean node_rtl;
};

enum
{
  SIGNAL_PICK_YEAR,
  N_SIGNALS,
};

G_DEFINE_FINAL_TYPE (AccLinePlot, acc_line_plot, GTK_TYPE_WIDGET)

static guint signals[N_SIGNALS];

static void
acc_line_plot_snapshot (GtkWidget   *widget,
                        GtkSnapshot *snapshot)
{
  AccLinePlot *self = ACC_LINE_PLOT (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

  if (self->draw.n_lines == 0 || width <= 0)
    return;
  acc_chart_palette_init_for_widget (&self->palette, widget);
  if (self->node == NULL || self->node_width != width || self->node_height != height || !gdk_rgba_equal (&self->palette.ink, &self->node_color)
      || self->node_rtl != rtl)
    {
      g_clear_pointer (&self->node, gsk_render_node_unref);
      self->draw.width = self->node_width = width;
      self->draw.height = self->node_height = height;
      self->draw.rtl = self->node_rtl = rtl;
      self->node_color = self->palette.ink;
      acc_line_panels_prepare (&self->panels, &self->draw, self->each);
      self->node = acc_line_panels_draw_still (&self->panels);
    }
  if (self->node == NULL)
    return;
  gtk_snapshot_append_node (snapshot, self->node);
  acc_line_panels_draw_moment (&self->panels, snapshot, self->draw.year);
}

static void
forget (AccLinePlot *self)
{
  g_clear_pointer (&self->node, gsk_render_node_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
acc_line_plot_css_changed (GtkWidget         *widget,
                           GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (acc_line_plot_parent_class)->css_changed (widget, change);
  forget (ACC_LINE_PLOT (widget));
}

static void
acc_line_plot_measure (GtkWidget      *widget,
                       GtkOrientation  orientation,
                       int             for_size,
                       int            *minimum,
                       int            *natural,
                       int            *minimum_baseline,
                       int            *natural_baseline)
{
  AccLinePlot *self = ACC_LINE_PLOT (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = 240;
      *natural = 600;
    }
  else
    *minimum = *natural = (int) acc_line_panels_measure (&self->draw, self->each, for_size >= 0 ? for_size : 600);
}

static GtkSizeRequestMode
acc_line_plot_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static gboolean
query_tooltip_cb (AccLinePlot *self,
                  int          x,
                  int          y,
                  gboolean     keyboard,
                  GtkTooltip  *tooltip)
{
  g_autofree char *date = NULL;
  g_autofree char *number = NULL;
  g_autofree char *text = NULL;
  guint line;
  int year;

  if (keyboard || self->node == NULL || !acc_line_panels_find (&self->panels, x, y, &line, &year))
    return FALSE;
  date = acc_locale_format_date (acc_date_year (year));
  number = acc_locale_format_number (acc_line_get_value (&self->draw.lines[line], year));
  /* Translators: a figure of a State or a region: "Kazakhstan, end of 1999: 14,799" */
  text = acc_locale_compose (acc_locale_of_year (year, _ ("{name}, end of {year}: {n}"),
                                                 _ ("{name}, middle of {year}: {n}")),
                             "name", self->draw.lines[line].name, "year", date, "n", number, NULL);
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

static void
pressed_cb (AccLinePlot *self,
            int          n_press,
            double       x,
            double       y)
{
  int year;

  gtk_widget_grab_focus (GTK_WIDGET (self));
  /* Where each has years of its own, a place stands for no one date. */
  year = self->node != NULL && !self->draw.since ? acc_line_panels_get_year (&self->panels, x, y) : 0;
  if (year > 0)
    g_signal_emit (self, signals[SIGNAL_PICK_YEAR], 0, year);
}

/* Left and right lead from year to year, as time runs on the screen. */
static gboolean
key_cb (AccLinePlot     *self,
        guint            keyval,
        guint            keycode,
        GdkModifierType  modifiers)
{
  gboolean right = keyval == GDK_KEY_Right || keyval == GDK_KEY_KP_Right, left = keyval == GDK_KEY_Left || keyval == GDK_KEY_KP_Left;
  int year = self->draw.year + (right != self->draw.rtl ? 1 : -1);

  if ((modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0 || (!right && !left) || self->node == NULL || self->draw.since)
    return GDK_EVENT_PROPAGATE;
  g_signal_emit (self, signals[SIGNAL_PICK_YEAR], 0, (int) CLAMP (year, self->panels.panels[0].frame.first, self->panels.panels[0].frame.last));
  return GDK_EVENT_STOP;
}

static void
acc_line_plot_dispose (GObject *object)
{
  AccLinePlot *self = ACC_LINE_PLOT (object);

  g_clear_pointer (&self->node, gsk_render_node_unref);
  self->draw.n_lines = 0;
  G_OBJECT_CLASS (acc_line_plot_parent_class)->dispose (object);
}

static void
acc_line_plot_class_init (AccLinePlotClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = acc_line_plot_dispose;
  widget_class->measure = acc_line_plot_measure;
  widget_class->get_request_mode = acc_line_plot_get_request_mode;
  widget_class->snapshot = acc_line_plot_snapshot;
  widget_class->css_changed = acc_line_plot_css_changed;
  /**
   * AccLinePlot::pick-year:
   * @year: the year that was pointed at
   */
  signals[SIGNAL_PICK_YEAR] = g_signal_new ("pick-year", ACC_TYPE_LINE_PLOT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  gtk_widget_class_set_css_name (widget_class, "lineplot");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
acc_line_plot_init (AccLinePlot *self)
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
acc_line_plot_new (void)
{
  return g_object_new (ACC_TYPE_LINE_PLOT, NULL);
}

void
acc_line_plot_set_lines (AccLinePlot   *self,
                         const AccLine *lines,
                         guint          n_lines,
                         gboolean       since,
                         gboolean       each)
{
  g_return_if_fail (ACC_IS_LINE_PLOT (self));
  g_return_if_fail (n_lines <= ACC_CHART_LINES);
  self->draw.lines = lines;
  self->draw.n_lines = n_lines;
  self->draw.since = since;
  self->each = each;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  forget (self);
}

void
acc_line_plot_set_year (AccLinePlot *self,
                        int          year)
{
  g_return_if_fail (ACC_IS_LINE_PLOT (self));
  if (self->draw.year == year)
    return;
  self->draw.year = year;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

double
acc_line_plot_draw (AccLinePlot           *self,
                    GtkSnapshot           *snapshot,
                    double                 width,
                    const AccChartPalette *palette)
{
  AccLinePanels panels;
  AccLineDraw draw;
  GskRenderNode *node;

  g_return_val_if_fail (ACC_IS_LINE_PLOT (self), 0);
  draw = self->draw;
  draw.width = width;
  draw.rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  draw.palette = palette;
  acc_line_panels_prepare (&panels, &draw, self->each);
  node = acc_line_panels_draw_still (&panels);
  if (node == NULL)
    return 0;
  gtk_snapshot_append_node (snapshot, node);
  gsk_render_node_unref (node);
  acc_line_panels_draw_moment (&panels, snapshot, draw.year);
  return panels.height;
}
