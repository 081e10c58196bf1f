/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Moving the view: ranges, zoom, kinetics, and the history of views. */
#include "config.h"

#include "timeline/acc-timeline-private.h"

#include <math.h>

#define ANIMATION_US 180000
#define FRICTION 0.004   /* a millisecond */
#define SETTLE_MS 150
#define MOST_VIEWS 64

gboolean
_acc_timeline_is_animated (AccTimeline *self)
{
  gboolean enabled = TRUE;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-enable-animations", &enabled, NULL);
  return enabled && !self->reduced_motion && gtk_widget_get_mapped (GTK_WIDGET (self));
}

static void
view_changed (AccTimeline *self)
{
  self->has_range = TRUE;
  self->layout_dirty = TRUE;
  gtk_widget_queue_draw (self->canvas);
  gtk_widget_queue_draw (self->handle);
  _acc_timeline_notify_range (self);
  _acc_timeline_settle_later (self);
}

/* Shows a range now. */
void
_acc_timeline_set_view (AccTimeline *self,
                        double       start,
                        double       end)
{
  double first, last;

  if (!(end > start) || !isfinite (start) || !isfinite (end))
    return;
  self->wanted = (AccTimelineView) { start, end };
  if (self->scale.width <= 0)
    {
      self->has_range = TRUE;
      return;
    }
  acc_timeline_scale_set_range (&self->scale, start, end);
  _acc_timeline_get_extent (self, &first, &last);
  acc_timeline_scale_clamp (&self->scale, first, last);
  view_changed (self);
}

static gboolean
animate_cb (GtkWidget     *widget,
            GdkFrameClock *clock,
            gpointer       data)
{
  AccTimeline *self = ACC_TIMELINE (widget);
  double t = (gdk_frame_clock_get_frame_time (clock) - self->animation_start) / (double) ANIMATION_US;
  double eased;

  if (t >= 1)
    {
      self->animation_tick = 0;
      _acc_timeline_set_view (self, self->target.start, self->target.end);
      return G_SOURCE_REMOVE;
    }
  eased = 1 - pow (1 - CLAMP (t, 0, 1), 3);
  _acc_timeline_set_view (self, self->from.start + (self->target.start - self->from.start) * eased,
                          self->from.end + (self->target.end - self->from.end) * eased);
  return G_SOURCE_CONTINUE;
}

void
_acc_timeline_stop_motion (AccTimeline *self)
{
  if (self->animation_tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->animation_tick);
  if (self->kinetic_tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->kinetic_tick);
  self->animation_tick = self->kinetic_tick = 0;
}

/* Goes to a range, in a short movement where movements are wanted. */
void
_acc_timeline_move_to (AccTimeline *self,
                       double       start,
                       double       end,
                       gboolean     remember)
{
  _acc_timeline_stop_motion (self);
  if (remember)
    _acc_timeline_remember (self);
  if (!_acc_timeline_is_animated (self) || self->scale.width <= 0)
    {
      _acc_timeline_set_view (self, start, end);
      return;
    }
  self->from = (AccTimelineView) { self->scale.origin, acc_timeline_scale_end (&self->scale) };
  self->target = (AccTimelineView) { start, end };
  self->animation_start = gdk_frame_clock_get_frame_time (gtk_widget_get_frame_clock (GTK_WIDGET (self)));
  self->animation_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), animate_cb, NULL, NULL);
}

/**
 * _acc_timeline_zoom_at:
 * @factor: above 1 shows more detail
 * @x: pixel of the layout that stays
 */
void
_acc_timeline_zoom_at (AccTimeline *self,
                       double       factor,
                       double       x)
{
  AccTimelineScale scale = self->scale;

  acc_timeline_scale_zoom (&scale, factor, x);
  _acc_timeline_set_view (self, scale.origin, acc_timeline_scale_end (&scale));
}

void
_acc_timeline_pan_by (AccTimeline *self,
                      double       px)
{
  double days = px * self->scale.per_px;

  _acc_timeline_set_view (self, self->scale.origin + days, acc_timeline_scale_end (&self->scale) + days);
}

static gboolean
kinetic_cb (GtkWidget     *widget,
            GdkFrameClock *clock,
            gpointer       data)
{
  AccTimeline *self = ACC_TIMELINE (widget);
  gint64 now = gdk_frame_clock_get_frame_time (clock);
  double ms = CLAMP ((now - self->kinetic_time) / 1000.0, 0, 50);
  double before = self->scale.origin;

  self->kinetic_time = now;
  _acc_timeline_pan_by (self, self->velocity * ms);
  self->velocity *= exp (-FRICTION * ms);
  if (fabs (self->velocity) < 0.02 || (self->scale.origin == before && ms > 0))
    {
      self->kinetic_tick = 0;
      return G_SOURCE_REMOVE;
    }
  return G_SOURCE_CONTINUE;
}

/**
 * _acc_timeline_fling:
 * @velocity: pixels a millisecond, towards later days
 *
 * Lets the view run on after a drag, where movements are wanted.
 */
void
_acc_timeline_fling (AccTimeline *self,
                     double       velocity)
{
  _acc_timeline_stop_motion (self);
  if (!_acc_timeline_is_animated (self) || fabs (velocity) < 0.15)
    return;
  self->velocity = CLAMP (velocity, -8, 8);
  self->kinetic_time = gdk_frame_clock_get_frame_time (gtk_widget_get_frame_clock (GTK_WIDGET (self)));
  self->kinetic_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), kinetic_cb, NULL, NULL);
}

/**
 * _acc_timeline_reveal_day:
 *
 * Moves the view just so far that the day is in it; the zoom stays.
 */
void
_acc_timeline_reveal_day (AccTimeline *self,
                          double       day)
{
  double start = self->scale.origin, end = acc_timeline_scale_end (&self->scale);
  double days = end - start, margin = days * 0.08;

  if (self->scale.width <= 0 || (day >= start + margin && day <= end - margin))
    return;
  if (self->animation_tick != 0)
    {
      start = self->target.start;
      end = self->target.end;
      if (day >= start + margin && day <= end - margin)
        return;
    }
  if (day < start - days || day > end + days)
    _acc_timeline_move_to (self, day - days / 2, day + days / 2, FALSE);
  else if (day < start + margin)
    _acc_timeline_move_to (self, day - margin, day - margin + days, FALSE);
  else
    _acc_timeline_move_to (self, day + margin - days, day + margin, FALSE);
}

static gboolean
is_same_view (AccTimelineView a,
              AccTimelineView b)
{
  double days = MAX (a.end - a.start, 1e-6);

  return fabs (a.start - b.start) < days / 1000 && fabs (a.end - b.end) < days / 1000;
}

/**
 * _acc_timeline_remember:
 *
 * Puts what is shown now into the history, before something else is shown.
 */
void
_acc_timeline_remember (AccTimeline *self)
{
  AccTimelineView now = { self->scale.origin, acc_timeline_scale_end (&self->scale) };

  if (self->scale.width <= 0)
    return;
  g_array_set_size (self->history, MIN (self->history_at, self->history->len));
  if (self->history->len > 0 &&
      is_same_view (g_array_index (self->history, AccTimelineView, self->history->len - 1), now))
    return;
  if (self->history->len == MOST_VIEWS)
    g_array_remove_index (self->history, 0);
  g_array_append_val (self->history, now);
  self->history_at = self->history->len;
}

static gboolean
settle_cb (gpointer data)
{
  AccTimeline *self = data;

  self->settle_source = 0;
  _acc_timeline_sync_nodes (self);
  return G_SOURCE_REMOVE;
}

/**
 * _acc_timeline_settle_later:
 *
 * When the view has stood still for a moment, assistive technology is told what it shows.
 */
void
_acc_timeline_settle_later (AccTimeline *self)
{
  if (self->settle_source != 0)
    g_source_remove (self->settle_source);
  self->settle_source = g_timeout_add (SETTLE_MS, settle_cb, self);
}

/**
 * acc_timeline_fit_all:
 *
 * Shows all items, the series and the as-of date.
 */
void
acc_timeline_fit_all (AccTimeline *self)
{
  double first, last;

  g_return_if_fail (ACC_IS_TIMELINE (self));
  _acc_timeline_update_index (self);
  _acc_timeline_get_extent (self, &first, &last);
  _acc_timeline_move_to (self, first, last, TRUE);
}

/**
 * acc_timeline_fit_selection:
 *
 * Shows the focused item with its surroundings: an interval whole, a point with a year about it.
 *
 * Returns: %FALSE when no item has the focus
 */
gboolean
acc_timeline_fit_selection (AccTimeline *self)
{
  AccTimelineDatum datum;
  gint32 first, last;
  double room;

  g_return_val_if_fail (ACC_IS_TIMELINE (self), FALSE);
  if (self->focus != ACC_TIMELINE_FOCUS_ITEM || !_acc_timeline_get_datum (self, self->focus_position, &datum) ||
      !acc_span_is_set (&datum.span))
    return FALSE;
  first = acc_span_first_day (&datum.span);
  last = acc_span_last_day (&datum.span);
  if (first <= ACC_DAY_MIN)
    first = last - 3653;
  if (last >= ACC_DAY_MAX)
    last = MAX (acc_date_first_day (acc_date_today ()), first + 365);
  room = MAX ((last - first) * 0.15, 183);
  _acc_timeline_move_to (self, first - room, last + 1 + room, TRUE);
  return TRUE;
}

/**
 * acc_timeline_show_range:
 * @start: first day shown
 * @end: day after the last; days as in acc-date.h
 */
void
acc_timeline_show_range (AccTimeline *self,
                         double       start,
                         double       end)
{
  g_return_if_fail (ACC_IS_TIMELINE (self));
  g_return_if_fail (end > start);
  _acc_timeline_move_to (self, start, end, self->has_range);
}

/**
 * acc_timeline_goto_date:
 * @date: a date; one less precise than a day is shown whole
 *
 * Brings a date into the middle, keeping the zoom where it suits.
 */
void
acc_timeline_goto_date (AccTimeline *self,
                        AccDate      date)
{
  double days, first, last;

  g_return_if_fail (ACC_IS_TIMELINE (self));
  if (!acc_date_is_set (date))
    return;
  first = acc_date_first_day (date);
  last = acc_date_last_day (date) + 1.0;
  days = self->scale.width > 0 ? acc_timeline_scale_end (&self->scale) - self->scale.origin : 3653;
  if (last - first > 1 && (last - first) * 1.2 > days)
    days = (last - first) * 1.2;
  _acc_timeline_move_to (self, (first + last - days) / 2, (first + last + days) / 2, TRUE);
}

/**
 * acc_timeline_goto_text:
 * @text: a date as a person types it
 *
 * Returns: %FALSE when it is no date
 */
gboolean
acc_timeline_goto_text (AccTimeline *self,
                        const char  *text)
{
  AccDate date = { 0 };

  g_return_val_if_fail (ACC_IS_TIMELINE (self), FALSE);
  if (text == NULL || self->format->parse == NULL || !self->format->parse (text, &date, self->format_data))
    return FALSE;
  acc_timeline_goto_date (self, date);
  return TRUE;
}

/**
 * acc_timeline_go_back:
 *
 * Shows what was shown before the last jump.
 *
 * Returns: %FALSE when there is nothing before
 */
gboolean
acc_timeline_go_back (AccTimeline *self)
{
  AccTimelineView view;

  g_return_val_if_fail (ACC_IS_TIMELINE (self), FALSE);
  if (self->history_at == 0)
    return FALSE;
  if (self->history_at == self->history->len)
    {
      AccTimelineView now = { self->scale.origin, acc_timeline_scale_end (&self->scale) };

      g_array_append_val (self->history, now);
    }
  view = g_array_index (self->history, AccTimelineView, --self->history_at);
  _acc_timeline_move_to (self, view.start, view.end, FALSE);
  return TRUE;
}

/**
 * acc_timeline_go_forward:
 *
 * Undoes acc_timeline_go_back().
 *
 * Returns: %FALSE when there is nothing after
 */
gboolean
acc_timeline_go_forward (AccTimeline *self)
{
  AccTimelineView view;

  g_return_val_if_fail (ACC_IS_TIMELINE (self), FALSE);
  if (self->history_at + 1 >= self->history->len)
    return FALSE;
  view = g_array_index (self->history, AccTimelineView, ++self->history_at);
  _acc_timeline_move_to (self, view.start, view.end, FALSE);
  return TRUE;
}
