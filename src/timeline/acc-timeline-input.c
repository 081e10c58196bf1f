/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pointer, wheel and touch. */
#include "config.h"

#include "timeline/acc-timeline-private.h"

#include <glib/gi18n.h>
#include <math.h>

#define DRAG_FROM 4        /* pixels until a press is a drag */
#define GRIP 7             /* pixels about the as-of line */
#define SNAP_PX 8
#define WHEEL_ZOOM 1.18
#define WHEEL_PAN 0.06     /* of the width */
#define SAMPLE_MS 90

typedef struct
{
  double ms, x;
} Sample;

static gboolean
is_on_handle (AccTimeline *self,
              double       x,
              double       y)
{
  AccTimelineLayout *layout = self->layout;
  double at;

  if (!self->show_handle || !acc_date_is_set (self->as_of) || layout->handle_h <= 0)
    return FALSE;
  if (self->compact)
    return TRUE;
  if (y >= layout->handle_y && y < layout->handle_y + layout->handle_h)
    return TRUE;
  at = _acc_timeline_from_layout_x (self, acc_timeline_scale_x (&self->scale, acc_date_first_day (self->as_of) + 0.5));
  if (y >= layout->handle_y)
    return FALSE;
  /* on the axis the line is easy to grasp; in the lanes it must not hide the marks below */
  return fabs (x - at) <= (y < layout->axis_h ? GRIP : 3) &&
         acc_timeline_layout_pick (layout, _acc_timeline_to_layout_x (self, x), y, 2) == NULL;
}

static gboolean
is_on_overview (AccTimeline *self,
                double       y)
{
  return self->show_overview && self->layout->overview_h > 0 && y >= self->layout->overview_y;
}

/**
 * _acc_timeline_snap_day:
 *
 * Returns: the first day of an item near by, or @day
 */
gint32
_acc_timeline_snap_day (AccTimeline *self,
                        gint32       day)
{
  const AccTimelineEntry *entries = acc_timeline_index_get_entries (self->index);
  gint32 best = day;
  double reach = SNAP_PX * self->scale.per_px;

  for (guint i = 0; i < self->n_shown; i++)
    {
      guint entry;

      if (acc_timeline_index_nearest (self->index, self->shown[i], day, &entry) &&
          fabs ((double) entries[entry].start - day) <= reach)
        {
          best = entries[entry].start;
          reach = fabs ((double) best - day);
        }
    }
  return best;
}

static void
put_handle (AccTimeline *self,
            double       x)
{
  double at = CLAMP (_acc_timeline_to_layout_x (self, x), 0, self->scale.width - 1);
  gint32 day = (gint32) floor (acc_timeline_scale_day (&self->scale, at));

  if (self->snap)
    day = _acc_timeline_snap_day (self, day);
  acc_timeline_set_as_of (self, acc_date_from_day (day));
}

static void
put_window (AccTimeline *self,
            double       x)
{
  AccTimelineScale all = { .width = self->scale.width };
  double first, last, half = self->scale.width * self->scale.per_px / 2, day;

  _acc_timeline_get_extent (self, &first, &last);
  acc_timeline_scale_set_range (&all, first, last);
  day = acc_timeline_scale_day (&all, _acc_timeline_to_layout_x (self, x));
  _acc_timeline_set_view (self, day - half, day + half);
}

static void
drag_begin_cb (GtkGestureDrag *gesture,
               double          x,
               double          y,
               AccTimeline    *self)
{
  _acc_timeline_stop_motion (self);
  _acc_timeline_ensure_layout (self);
  self->drag_x = x;
  self->drag_y = y;
  self->drag_origin = self->scale.origin;
  self->drag_scroll = self->scroll;
  self->drag = ACC_TIMELINE_DRAG_NONE;
  g_array_set_size (self->samples, 0);
  if (is_on_overview (self, y))
    {
      _acc_timeline_remember (self);
      self->drag = ACC_TIMELINE_DRAG_WINDOW;
      put_window (self, x);
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
    }
  else if (is_on_handle (self, x, y))
    {
      self->drag = ACC_TIMELINE_DRAG_HANDLE;
      _acc_timeline_set_moving (self, TRUE);
      _acc_timeline_focus_handle (self);
      if (self->compact || y >= self->layout->handle_y)
        {
          double at = _acc_timeline_from_layout_x (
              self, acc_timeline_scale_x (&self->scale, acc_date_first_day (self->as_of) + 0.5));

          /* a press on the date holds it; one beside it brings it there */
          self->drag_x = fabs (x - at) < 5 * self->layout->input.em ? at : x;
          if (self->drag_x == x)
            put_handle (self, x);
        }
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
    }
}

static void
drag_update_cb (GtkGestureDrag *gesture,
                double          dx,
                double          dy,
                AccTimeline    *self)
{
  double sign = _acc_timeline_is_time_rtl (self) ? -1 : 1;

  if (self->drag == ACC_TIMELINE_DRAG_NONE)
    {
      if (hypot (dx, dy) < DRAG_FROM)
        return;
      _acc_timeline_remember (self);
      self->drag = ACC_TIMELINE_DRAG_PAN;
      gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "grabbing");
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
    }
  switch (self->drag)
    {
    case ACC_TIMELINE_DRAG_PAN:
      {
        double start = self->drag_origin - sign * dx * self->scale.per_px;
        double days = self->scale.width * self->scale.per_px;
        Sample sample = { g_get_monotonic_time () / 1000.0, dx };

        g_array_append_val (self->samples, sample);
        self->scroll = CLAMP (self->drag_scroll - dy, 0, MAX (self->layout->lanes_total - self->layout->lanes_h, 0));
        _acc_timeline_set_view (self, start, start + days);
      }
      break;
    case ACC_TIMELINE_DRAG_HANDLE:
      put_handle (self, self->drag_x + dx);
      break;
    case ACC_TIMELINE_DRAG_WINDOW:
      put_window (self, self->drag_x + dx);
      break;
    case ACC_TIMELINE_DRAG_NONE:
    default:
      break;
    }
}

static void
drag_end_cb (GtkGestureDrag *gesture,
             double          dx,
             double          dy,
             AccTimeline    *self)
{
  double sign = _acc_timeline_is_time_rtl (self) ? -1 : 1;

  if (self->drag == ACC_TIMELINE_DRAG_PAN && self->samples->len > 1)
    {
      const Sample *last = &g_array_index (self->samples, Sample, self->samples->len - 1);
      const Sample *first = last;

      while (first > (const Sample *) (gpointer) self->samples->data && last->ms - first[-1].ms < SAMPLE_MS)
        first--;
      if (g_get_monotonic_time () / 1000.0 - last->ms < SAMPLE_MS && last->ms - first->ms > 5)
        _acc_timeline_fling (self, -sign * (last->x - first->x) / (last->ms - first->ms));
    }
  gtk_widget_set_cursor (GTK_WIDGET (self), NULL);
  self->drag = ACC_TIMELINE_DRAG_NONE;
  _acc_timeline_set_moving (self, FALSE);
}

static void
pressed_cb (GtkGestureClick *gesture,
            int              n_press,
            double           x,
            double           y,
            AccTimeline     *self)
{
  const AccTimelineGlyph *glyph;

  _acc_timeline_ensure_layout (self);
  if (is_on_overview (self, y) || is_on_handle (self, x, y))
    return;
  glyph = acc_timeline_layout_pick (self->layout, _acc_timeline_to_layout_x (self, x), y, 6);
  if (glyph != NULL && glyph->type != ACC_TIMELINE_GLYPH_CLUSTER)
    {
      guint position = acc_timeline_index_get_entries (self->index)[glyph->entry].position;

      _acc_timeline_focus_entry (self, glyph->lane, glyph->entry);
      if (n_press == 2)
        _acc_timeline_activate_position (self, position);
    }
  else if (!self->focus_inside)
    gtk_widget_grab_focus (GTK_WIDGET (self));
  if (glyph == NULL && n_press == 2)
    {
      _acc_timeline_remember (self);
      _acc_timeline_zoom_at (self, 2, _acc_timeline_to_layout_x (self, x));
    }
}

static void
released_cb (GtkGestureClick *gesture,
             int              n_press,
             double           x,
             double           y,
             AccTimeline     *self)
{
  double at = _acc_timeline_to_layout_x (self, x);
  const AccTimelineGlyph *glyph;

  _acc_timeline_ensure_layout (self);
  if (n_press != 1 || is_on_overview (self, y) || is_on_handle (self, x, y))
    return;
  glyph = acc_timeline_layout_pick (self->layout, at, y, 6);
  if (glyph != NULL && glyph->type == ACC_TIMELINE_GLYPH_CLUSTER)
    {
      GdkRectangle rect = { (int) x, (int) (glyph->y + self->layout->input.em * 0.6), 1, 1 };

      _acc_timeline_open_cluster (self, glyph->lane, glyph->day0, glyph->day1, &rect);
    }
  else if (glyph == NULL)
    {
      const AccTimelineColumn *column = acc_timeline_layout_column_at (self->layout, at, y);
      const AccTimelineLaneLayout *lane = acc_timeline_layout_lane_at (self->layout, y);

      if (column != NULL && column->count > 0)
        {
          GdkRectangle rect = { (int) x, (int) y, 1, 1 };

          _acc_timeline_open_cluster (self, lane->lane, column->day0, column->day1, &rect);
        }
    }
}

/* The secondary button, or a long press: on a lane, its menu. A mark is left to what the timeline stands in, which knows what it is of. */
static gboolean
open_menu (AccTimeline *self,
         double       x,
         double       y)
{
  const AccTimelineLaneLayout *lane;
  const AccTimelineGlyph *glyph;

  _acc_timeline_ensure_layout (self);
  glyph = acc_timeline_layout_pick (self->layout, _acc_timeline_to_layout_x (self, x), y, 6);
  if (glyph != NULL && glyph->type != ACC_TIMELINE_GLYPH_CLUSTER)
    {
      _acc_timeline_focus_entry (self, glyph->lane, glyph->entry);
      return FALSE;
    }
  lane = acc_timeline_layout_lane_at (self->layout, y);
  if (lane == NULL || lane->lane >= self->lane_objects->len)
    return FALSE;
  _acc_timeline_open_lane_menu (self, g_ptr_array_index (self->lane_objects, lane->lane), x, y);
  return TRUE;
}

static void
secondary_cb (GtkGestureClick *gesture,
              int              n_press,
              double           x,
              double           y,
              AccTimeline     *self)
{
  /* What the timeline stands in may have a menu of its own, for elsewhere. */
  if (open_menu (self, x, y))
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
long_press_cb (GtkGestureLongPress *gesture,
               double               x,
               double               y,
               AccTimeline         *self)
{
  open_menu (self, x, y);
}

static void
set_hover (AccTimeline *self,
           guint        entry)
{
  if (self->hover_entry == entry)
    return;
  self->hover_entry = entry;
  gtk_widget_queue_draw (self->canvas);
}

static void
motion_cb (GtkEventControllerMotion *controller,
           double                    x,
           double                    y,
           AccTimeline              *self)
{
  const AccTimelineGlyph *glyph;

  self->pointer_x = x;
  self->pointer_y = y;
  if (self->drag != ACC_TIMELINE_DRAG_NONE || self->layout_dirty)
    return;
  if (is_on_handle (self, x, y))
    {
      gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "ew-resize");
      set_hover (self, G_MAXUINT);
      return;
    }
  glyph = acc_timeline_layout_pick (self->layout, _acc_timeline_to_layout_x (self, x), y, 6);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), glyph != NULL ? "pointer" : NULL);
  set_hover (self, glyph != NULL && glyph->type != ACC_TIMELINE_GLYPH_CLUSTER ? glyph->entry : G_MAXUINT);
}

static void
leave_cb (GtkEventControllerMotion *controller,
          AccTimeline              *self)
{
  set_hover (self, G_MAXUINT);
}

static gboolean
query_tooltip_cb (GtkWidget  *widget,
                  int         x,
                  int         y,
                  gboolean    keyboard,
                  GtkTooltip *tooltip,
                  gpointer    data)
{
  AccTimeline *self = ACC_TIMELINE (widget);
  double at = _acc_timeline_to_layout_x (self, x);
  const AccTimelineGlyph *glyph;
  const AccTimelineColumn *column;
  g_autofree char *text = NULL;

  if (keyboard || self->layout_dirty || self->drag != ACC_TIMELINE_DRAG_NONE)
    return FALSE;
  glyph = acc_timeline_layout_pick (self->layout, at, y, 6);
  column = glyph == NULL ? acc_timeline_layout_column_at (self->layout, at, y) : NULL;
  if (glyph != NULL && glyph->type == ACC_TIMELINE_GLYPH_CLUSTER)
    text = _acc_timeline_speak_cluster (self, glyph->count, glyph->day0, glyph->day1);
  else if (glyph != NULL)
    text = _acc_timeline_describe (self, acc_timeline_index_get_entries (self->index)[glyph->entry].position);
  else if (column != NULL && column->count > 0)
    text = _acc_timeline_speak_cluster (self, column->count, column->day0, column->day1);
  if (text == NULL)
    return FALSE;
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

static gboolean
scroll_cb (GtkEventControllerScroll *controller,
           double                    dx,
           double                    dy,
           AccTimeline              *self)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));
  gboolean pixels = gtk_event_controller_scroll_get_unit (controller) == GDK_SCROLL_UNIT_SURFACE;
  double step = pixels ? 1 : self->scale.width * WHEEL_PAN;
  double sign = _acc_timeline_is_time_rtl (self) ? -1 : 1;

  _acc_timeline_stop_motion (self);
  if (self->settle_source == 0)
    _acc_timeline_remember (self);
  if (state & GDK_CONTROL_MASK)
    {
      double x = CLAMP (_acc_timeline_to_layout_x (self, self->pointer_x), 0, self->scale.width);

      _acc_timeline_zoom_at (self, pow (WHEEL_ZOOM, -(pixels ? dy / 20 : dy)), x);
      return TRUE;
    }
  if ((state & GDK_SHIFT_MASK) && dx == 0)
    {
      _acc_timeline_pan_by (self, dy * step);
      return TRUE;
    }
  if (fabs (dx) > fabs (dy))
    {
      _acc_timeline_pan_by (self, sign * dx * step);
      return TRUE;
    }
  if (self->layout->lanes_total > self->layout->lanes_h + 1)
    {
      double most = self->layout->lanes_total - self->layout->lanes_h;
      double to = CLAMP (self->scroll + dy * (pixels ? 1 : 2.5 * self->layout->input.em), 0, most);

      if (to != self->scroll)
        {
          self->scroll = to;
          _acc_timeline_invalidate (self);
          return TRUE;
        }
    }
  if (!self->capture_wheel)
    return FALSE;
  _acc_timeline_pan_by (self, dy * step);
  return TRUE;
}

static void
zoom_begin_cb (GtkGesture       *gesture,
               GdkEventSequence *sequence,
               AccTimeline      *self)
{
  _acc_timeline_stop_motion (self);
  _acc_timeline_remember (self);
  self->zoom_start = self->scale.per_px;
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
zoom_changed_cb (GtkGestureZoom *gesture,
                 double          scale,
                 AccTimeline    *self)
{
  double x, y;

  if (scale <= 0)
    return;
  /* Where nobody tells where the fingers are, it is the middle that stays. */
  if (!gtk_gesture_is_recognized (GTK_GESTURE (gesture)) || !gtk_gesture_get_bounding_box_center (GTK_GESTURE (gesture), &x, &y))
    x = gtk_widget_get_width (GTK_WIDGET (self)) / 2.0;
  _acc_timeline_zoom_at (self, self->scale.per_px * scale / self->zoom_start,
                         CLAMP (_acc_timeline_to_layout_x (self, x), 0, self->scale.width));
}

void
_acc_timeline_init_input (AccTimeline *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkEventController *controller;
  GtkGesture *drag, *click;

  drag = gtk_gesture_drag_new ();
  g_signal_connect (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (drag));

  click = gtk_gesture_click_new ();
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  g_signal_connect (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));

  click = gtk_gesture_click_new ();
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect (click, "pressed", G_CALLBACK (secondary_cb), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));

  controller = GTK_EVENT_CONTROLLER (gtk_gesture_long_press_new ());
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (controller), TRUE);
  g_signal_connect (controller, "pressed", G_CALLBACK (long_press_cb), self);
  gtk_widget_add_controller (widget, controller);

  controller = GTK_EVENT_CONTROLLER (gtk_gesture_zoom_new ());
  g_signal_connect (controller, "begin", G_CALLBACK (zoom_begin_cb), self);
  g_signal_connect (controller, "scale-changed", G_CALLBACK (zoom_changed_cb), self);
  gtk_widget_add_controller (widget, controller);

  controller = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);
  g_signal_connect (controller, "scroll", G_CALLBACK (scroll_cb), self);
  gtk_widget_add_controller (widget, controller);

  controller = gtk_event_controller_motion_new ();
  g_signal_connect (controller, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect (controller, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (widget, controller);

  gtk_widget_set_has_tooltip (widget, TRUE);
  g_signal_connect (widget, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
}
