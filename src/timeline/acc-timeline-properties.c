/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The properties of the timeline, from C. */
#include "config.h"

#include "timeline/acc-timeline-private.h"

GListModel *
acc_timeline_get_model (AccTimeline *self)
{
  g_return_val_if_fail (ACC_IS_TIMELINE (self), NULL);
  return self->model;
}

/**
 * acc_timeline_set_model:
 * @model: (nullable): of #AccTimelineItem; its changes are followed
 */
void
acc_timeline_set_model (AccTimeline *self,
                        GListModel  *model)
{
  g_return_if_fail (ACC_IS_TIMELINE (self));
  if (self->model == model)
    return;
  _acc_timeline_follow_model (self, model);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify (G_OBJECT (self), "model");
}

GListModel *
acc_timeline_get_lanes (AccTimeline *self)
{
  g_return_val_if_fail (ACC_IS_TIMELINE (self), NULL);
  return self->lanes;
}

/**
 * acc_timeline_set_lanes:
 * @lanes: (nullable): of #AccTimelineLane, in the order of the screen; without, all items stand in one lane
 */
void
acc_timeline_set_lanes (AccTimeline *self,
                        GListModel  *lanes)
{
  g_return_if_fail (ACC_IS_TIMELINE (self));
  if (self->lanes == lanes)
    return;
  _acc_timeline_follow_lanes (self, lanes);
  g_object_notify (G_OBJECT (self), "lanes");
}

AccTimelineSeries *
acc_timeline_get_series (AccTimeline *self)
{
  g_return_val_if_fail (ACC_IS_TIMELINE (self), NULL);
  return self->series;
}

/**
 * acc_timeline_set_series:
 * @series: (nullable): yearly figures to draw below the lanes
 */
void
acc_timeline_set_series (AccTimeline       *self,
                         AccTimelineSeries *series)
{
  g_return_if_fail (ACC_IS_TIMELINE (self));
  if (!g_set_object (&self->series, series))
    return;
  _acc_timeline_invalidate (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify (G_OBJECT (self), "series");
}

gboolean
acc_timeline_get_compact (AccTimeline *self)
{
  g_return_val_if_fail (ACC_IS_TIMELINE (self), FALSE);
  return self->compact;
}

/**
 * acc_timeline_set_compact:
 * @compact: whether it is a strip: the axis, all marks in one row over the first series, and the date, which a press anywhere brings there.
 *   The keyboard has the date alone.
 *
 * Model, zoom and date are the same in both.
 */
void
acc_timeline_set_compact (AccTimeline *self,
                          gboolean     compact)
{
  g_return_if_fail (ACC_IS_TIMELINE (self));
  if (self->compact == !!compact)
    return;
  self->compact = !!compact;
  if (compact && self->focus_inside)
    _acc_timeline_focus_handle (self);
  _acc_timeline_invalidate (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * acc_timeline_set_format:
 * @format: (nullable): how dates and numbers are written; lives as long as the timeline; %NULL for English
 * @data: given to its functions
 * @destroy: (nullable): frees @data
 *
 * To be called again when the language has changed.
 */
void
acc_timeline_set_format (AccTimeline             *self,
                         const AccTimelineFormat *format,
                         gpointer                 data,
                         GDestroyNotify           destroy)
{
  g_return_if_fail (ACC_IS_TIMELINE (self));
  if (self->format_destroy != NULL)
    self->format_destroy (self->format_data);
  self->format = format != NULL ? format : acc_timeline_format_get_default ();
  self->format_data = data;
  self->format_destroy = destroy;
  self->texts_dirty = TRUE;
  _acc_timeline_unspeak (self);
  _acc_timeline_update_tray (self);
  acc_timeline_handle_update (ACC_TIMELINE_HANDLE (self->handle));
  _acc_timeline_invalidate (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * acc_timeline_get_as_of:
 *
 * Returns: the date of the handle; not set until one was given
 */
AccDate
acc_timeline_get_as_of (AccTimeline *self)
{
  g_return_val_if_fail (ACC_IS_TIMELINE (self), (AccDate) { 0 });
  return self->as_of;
}

/**
 * acc_timeline_set_as_of:
 * @as_of: a date; of one less precise than a day, the last possible day
 *
 * Redraws the handle and nothing else.
 */
void
acc_timeline_set_as_of (AccTimeline *self,
                        AccDate      as_of)
{
  gboolean was_set;

  g_return_if_fail (ACC_IS_TIMELINE (self));
  if (acc_date_is_set (as_of) && (as_of.precision != ACC_PRECISION_DAY || as_of.flags != 0))
    as_of = acc_date_from_day (acc_date_last_day (as_of));
  if (acc_date_equal (self->as_of, as_of))
    return;
  was_set = acc_date_is_set (self->as_of);
  self->as_of = as_of;
  if (!was_set)
    _acc_timeline_invalidate (self);
  acc_timeline_handle_update (ACC_TIMELINE_HANDLE (self->handle));
  gtk_widget_queue_draw (self->handle);
  g_object_notify (G_OBJECT (self), "as-of");
}

/**
 * acc_timeline_get_moving:
 *
 * Returns: whether the handle is held, by a pointer or by a key that is down: the dates it passes are one movement. "notify::moving" tells
 *     of its beginning before the first of them, and of its end
 */
gboolean
acc_timeline_get_moving (AccTimeline *self)
{
  g_return_val_if_fail (ACC_IS_TIMELINE (self), FALSE);
  return self->moving;
}

void
_acc_timeline_set_moving (AccTimeline *self,
                          gboolean     moving)
{
  if (self->moving == moving)
    return;
  self->moving = moving;
  g_object_notify (G_OBJECT (self), "moving");
}

/**
 * acc_timeline_get_range_start:
 *
 * Returns: first day shown, as in acc-date.h
 */
double
acc_timeline_get_range_start (AccTimeline *self)
{
  g_return_val_if_fail (ACC_IS_TIMELINE (self), 0);
  return self->scale.width > 0 ? self->scale.origin : self->wanted.start;
}

/**
 * acc_timeline_get_range_end:
 *
 * Returns: day after the last one shown
 */
double
acc_timeline_get_range_end (AccTimeline *self)
{
  g_return_val_if_fail (ACC_IS_TIMELINE (self), 0);
  return self->scale.width > 0 ? acc_timeline_scale_end (&self->scale) : self->wanted.end;
}

#define BOOLEAN_PROPERTY(name, property, after)                       \
  gboolean                                                            \
  acc_timeline_get_##name (AccTimeline *self)                         \
  {                                                                   \
    g_return_val_if_fail (ACC_IS_TIMELINE (self), FALSE);             \
    return self->name;                                                \
  }                                                                   \
                                                                      \
  void                                                                \
  acc_timeline_set_##name (AccTimeline *self,                         \
                           gboolean     name)                         \
  {                                                                   \
    g_return_if_fail (ACC_IS_TIMELINE (self));                        \
    name = !!name;                                                    \
    if (self->name == (guint) name)                                   \
      return;                                                         \
    self->name = name;                                                \
    after;                                                            \
    g_object_notify (G_OBJECT (self), property);                      \
  }

static void
resize (AccTimeline *self)
{
  self->texts_dirty = TRUE;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  _acc_timeline_invalidate (self);
}

BOOLEAN_PROPERTY (snap, "snap", (void) 0)
BOOLEAN_PROPERTY (reduced_motion, "reduced-motion", (void) 0)
BOOLEAN_PROPERTY (capture_wheel, "capture-wheel", (void) 0)
BOOLEAN_PROPERTY (show_handle, "show-handle", resize (self))
BOOLEAN_PROPERTY (show_overview, "show-overview", resize (self))
BOOLEAN_PROPERTY (high_contrast, "high-contrast", resize (self))

AccTimelineDirection
acc_timeline_get_time_direction (AccTimeline *self)
{
  g_return_val_if_fail (ACC_IS_TIMELINE (self), ACC_TIMELINE_DIRECTION_AUTO);
  return self->direction;
}

/**
 * acc_timeline_set_time_direction:
 * @direction: where later is
 */
void
acc_timeline_set_time_direction (AccTimeline          *self,
                                 AccTimelineDirection  direction)
{
  g_return_if_fail (ACC_IS_TIMELINE (self));
  if (self->direction == direction)
    return;
  self->direction = direction;
  _acc_timeline_invalidate (self);
  g_object_notify (G_OBJECT (self), "time-direction");
}

/**
 * acc_timeline_set_reach:
 * @reach: a date that the whole of the timeline takes in though nothing happened then, such as today; not set for none
 *
 * Without it the handle cannot be led past the last item.
 */
void
acc_timeline_set_reach (AccTimeline *self,
                        AccDate      reach)
{
  g_return_if_fail (ACC_IS_TIMELINE (self));
  self->reach = reach;
}

/**
 * acc_timeline_set_reserved_letters:
 * @letters: (nullable): letters that begin no search for an item, because they are keys of what the timeline stands in; within a
 *   word they are searched for as others
 */
void
acc_timeline_set_reserved_letters (AccTimeline *self,
                                   const char  *letters)
{
  g_return_if_fail (ACC_IS_TIMELINE (self));
  g_free (self->reserved_letters);
  self->reserved_letters = g_strdup (letters);
}

/**
 * acc_timeline_get_focus_item:
 *
 * Returns: (transfer full) (nullable): the item that the keyboard is on
 */
AccTimelineItem *
acc_timeline_get_focus_item (AccTimeline *self)
{
  g_return_val_if_fail (ACC_IS_TIMELINE (self), NULL);
  return self->focus == ACC_TIMELINE_FOCUS_ITEM ? _acc_timeline_get_item (self, self->focus_position) : NULL;
}

/**
 * acc_timeline_move_lane:
 * @lane: one of the lanes
 * @by: places to move it down, up when negative, among those that are shown
 *
 * Moves a lane, when the lanes are a #GListStore.
 *
 * Returns: %FALSE when it cannot be moved there
 */
gboolean
acc_timeline_move_lane (AccTimeline     *self,
                        AccTimelineLane *lane,
                        int              by)
{
  guint at, n;
  int to;

  g_return_val_if_fail (ACC_IS_TIMELINE (self), FALSE);
  if (self->lanes == NULL || !G_IS_LIST_STORE (self->lanes) || !g_list_store_find (G_LIST_STORE (self->lanes), lane, &at))
    return FALSE;
  n = g_list_model_get_n_items (self->lanes);
  for (to = at; by != 0 && to >= 0 && to < (int) n; by -= by > 0 ? 1 : -1)
    {
      /* over hidden ones too: they are not seen to be there */
      do
        {
          g_autoptr (AccTimelineLane) other = NULL;

          to += by > 0 ? 1 : -1;
          if (to < 0 || to >= (int) n)
            break;
          other = g_list_model_get_item (self->lanes, to);
          if (acc_timeline_lane_get_visible (other))
            break;
        }
      while (TRUE);
    }
  if (to < 0 || to >= (int) n || to == (int) at)
    return FALSE;
  g_object_ref (lane);
  g_list_store_remove (G_LIST_STORE (self->lanes), at);
  g_list_store_insert (G_LIST_STORE (self->lanes), to, lane);
  g_object_unref (lane);
  return TRUE;
}
