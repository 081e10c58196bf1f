/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Following the models of items and lanes; changes are gathered and reach the index at the next layout, together. */
#include "config.h"

#include "timeline/acc-timeline-private.h"
#include "timeline/acc-timeline-read.h"

/* One run of changed items stands for all changes since the last layout: @removed of what the index knows, @added of what the
 * model has now. */
typedef struct
{
  guint position, removed, added;
} Edit;

static void
items_changed_cb (GListModel  *model,
                  guint        position,
                  guint        removed,
                  guint        added,
                  AccTimeline *self)
{
  if (self->edits->len == 0)
    {
      Edit edit = { position, removed, added };

      g_array_append_val (self->edits, edit);
    }
  else
    {
      Edit *edit = &g_array_index (self->edits, Edit, 0);
      guint start = MIN (edit->position, position);
      guint end = MAX (edit->position + edit->added, position + removed);

      edit->removed += (end - start) - edit->added;
      edit->added = (end - start) - removed + added;
      edit->position = start;
    }

  /* The focus stays on its item. */
  if (self->focus == ACC_TIMELINE_FOCUS_ITEM && self->focus_position >= position)
    {
      if (self->focus_position < position + removed)
        self->focus = ACC_TIMELINE_FOCUS_NONE;
      else
        self->focus_position += added - removed;
    }
  self->focus_entry = self->hover_entry = G_MAXUINT;
  _acc_timeline_unspeak (self);
  _acc_timeline_invalidate (self);
  gtk_widget_queue_resize (GTK_WIDGET (self)); /* there may be more rows now, or a tray */
}

void
_acc_timeline_follow_model (AccTimeline *self,
                            GListModel  *model)
{
  if (self->model != NULL)
    g_signal_handlers_disconnect_by_func (self->model, items_changed_cb, self);
  g_set_object (&self->model, model);
  if (model != NULL)
    g_signal_connect (model, "items-changed", G_CALLBACK (items_changed_cb), self);
  g_array_set_size (self->edits, 0);
  self->model_dirty = TRUE;
  self->focus = ACC_TIMELINE_FOCUS_NONE;
  self->focus_entry = self->hover_entry = G_MAXUINT;
  _acc_timeline_unspeak (self);
  _acc_timeline_invalidate (self);
}

static void
lane_notify_cb (AccTimelineLane *lane,
                GParamSpec      *pspec,
                AccTimeline     *self);

static void
read_lanes (AccTimeline *self)
{
  guint n = self->lanes != NULL ? g_list_model_get_n_items (self->lanes) : 0;

  for (guint i = 0; i < self->lane_objects->len; i++)
    if (g_ptr_array_index (self->lane_objects, i) != NULL)
      g_signal_handlers_disconnect_by_func (g_ptr_array_index (self->lane_objects, i), lane_notify_cb, self);
  g_ptr_array_set_size (self->lane_objects, 0);
  g_ptr_array_set_size (self->lane_objects, self->lane_ids->len);

  self->n_shown = 0;
  for (guint i = 0; i < n; i++)
    {
      AccTimelineLane *lane = g_list_model_get_item (self->lanes, i);
      const char *id = acc_timeline_lane_get_id (lane);
      guint index;

      if (!g_ptr_array_find (self->lane_ids, id, &index))
        {
          if (self->lane_ids->len == ACC_TIMELINE_MAX_LANES)
            {
              g_object_unref (lane);
              continue;
            }
          index = self->lane_ids->len;
          g_ptr_array_add (self->lane_ids, (gpointer) id);
          g_ptr_array_add (self->lane_objects, NULL);
          self->model_dirty = TRUE;
        }
      g_signal_connect (lane, "notify", G_CALLBACK (lane_notify_cb), self);
      if (acc_timeline_lane_get_visible (lane))
        {
          self->titles[self->n_shown] = acc_timeline_lane_get_title (lane);
          self->shown[self->n_shown++] = index;
        }
      if (g_ptr_array_index (self->lane_objects, index) == NULL)
        g_ptr_array_index (self->lane_objects, index) = lane;
      else
        g_object_unref (lane);
    }
  if (n == 0)
    {
      self->shown[0] = 0;
      self->titles[0] = NULL;
      self->n_shown = 1;
    }
  _acc_timeline_unspeak (self);
  _acc_timeline_invalidate (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
lane_notify_cb (AccTimelineLane *lane,
                GParamSpec      *pspec,
                AccTimeline     *self)
{
  read_lanes (self);
}

static void
lanes_changed_cb (GListModel  *lanes,
                  guint        position,
                  guint        removed,
                  guint        added,
                  AccTimeline *self)
{
  read_lanes (self);
}

void
_acc_timeline_follow_lanes (AccTimeline *self,
                            GListModel  *lanes)
{
  if (self->lanes != NULL)
    g_signal_handlers_disconnect_by_func (self->lanes, lanes_changed_cb, self);
  g_set_object (&self->lanes, lanes);
  if (lanes != NULL)
    g_signal_connect (lanes, "items-changed", G_CALLBACK (lanes_changed_cb), self);
  read_lanes (self);
}

/**
 * _acc_timeline_get_item:
 *
 * Returns: (transfer full): the item at a position
 */
AccTimelineItem *
_acc_timeline_get_item (AccTimeline *self,
                        guint        position)
{
  return self->model != NULL ? g_list_model_get_item (self->model, position) : NULL;
}

gboolean
_acc_timeline_get_datum (AccTimeline      *self,
                         guint             position,
                         AccTimelineDatum *datum)
{
  g_autoptr (AccTimelineItem) item = _acc_timeline_get_item (self, position);

  if (item == NULL)
    return FALSE;
  _acc_timeline_read_item (item, self->lane_ids, datum);
  return TRUE;
}

char *
_acc_timeline_dup_title (AccTimeline *self,
                         guint        position)
{
  g_autoptr (AccTimelineItem) item = _acc_timeline_get_item (self, position);

  return g_strdup (item != NULL ? acc_timeline_item_get_title (item) : "");
}

/**
 * _acc_timeline_update_index:
 *
 * Brings the index up to what the model holds now.
 */
void
_acc_timeline_update_index (AccTimeline *self)
{
  const Edit *edit = self->edits->len > 0 ? &g_array_index (self->edits, Edit, 0) : NULL;

  if (self->model_dirty || (edit != NULL && edit->added > acc_timeline_index_get_n (self->index) / 4 + 16))
    _acc_timeline_read_model (self->model, self->lane_ids, self->index);
  else if (edit != NULL)
    {
      g_autofree AccTimelineDatum *added = g_new (AccTimelineDatum, MAX (edit->added, 1));

      for (guint i = 0; i < edit->added; i++)
        _acc_timeline_get_datum (self, edit->position + i, &added[i]);
      acc_timeline_index_splice (self->index, edit->position, edit->removed, added, edit->added);
    }
  else
    return;
  self->model_dirty = FALSE;
  g_array_set_size (self->edits, 0);
  _acc_timeline_update_tray (self);
  if (!self->dispose_run)
    acc_timeline_handle_update (ACC_TIMELINE_HANDLE (self->handle));
}

/**
 * _acc_timeline_get_extent:
 * @first: (out): first day of what there is to see
 * @last: (out): day after the last
 *
 * Items, series, the as-of date and what is to be in reach, with a little room.
 */
void
_acc_timeline_get_extent (AccTimeline *self,
                          double      *first,
                          double      *last)
{
  _acc_timeline_join_extents (self->index, self->series, self->as_of, first, last);
  if (acc_date_is_set (self->reach))
    {
      double room = (*last - *first) * 0.03;

      *first = MIN (*first, acc_date_first_day (self->reach) - room);
      *last = MAX (*last, acc_date_last_day (self->reach) + 1 + room);
    }
}
