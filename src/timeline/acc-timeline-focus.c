/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The keyboard: one tab stop, arrows from item to item and from lane to lane, the handle below them. */
#include "config.h"

#include "timeline/acc-timeline-private.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#define KEY_ZOOM 1.4
#define TYPE_AHEAD_US 1500000
#define TYPE_AHEAD_MOST 50000 /* items looked at for one key */

/* Gives an item the keyboard; the view moves to it, the zoom stays. */
void
_acc_timeline_focus_entry (AccTimeline *self,
                           guint        lane,
                           guint        entry)
{
  const AccTimelineEntry *e = &acc_timeline_index_get_entries (self->index)[entry];
  GtkWidget *node;

  self->focus = ACC_TIMELINE_FOCUS_ITEM;
  self->focus_entry = entry;
  self->focus_position = e->position;
  self->focus_lane = lane;
  self->focus_day = e->start;
  _acc_timeline_reveal_day (self, e->start + 0.5);
  for (guint i = 0; gtk_widget_get_height (GTK_WIDGET (self)) > 0 && i < self->layout->lanes->len; i++)
    {
      const AccTimelineLaneLayout *l = &g_array_index (self->layout->lanes, AccTimelineLaneLayout, i);

      if (l->lane == lane && l->y < self->layout->lanes_y)
        self->scroll -= self->layout->lanes_y - l->y;
      else if (l->lane == lane && l->y + l->h > self->layout->lanes_y + self->layout->lanes_h)
        self->scroll += l->y + l->h - self->layout->lanes_y - self->layout->lanes_h;
    }
  self->scroll = CLAMP (self->scroll, 0, MAX (self->layout->lanes_total - self->layout->lanes_h, 0));
  _acc_timeline_invalidate (self);
  node = _acc_timeline_node_of (self, e->position);
  if (node != NULL)
    gtk_widget_grab_focus (node);
  gtk_widget_queue_draw (self->handle);
  _acc_timeline_notify_focus (self);
}

void
_acc_timeline_focus_handle (AccTimeline *self)
{
  self->focus = ACC_TIMELINE_FOCUS_HANDLE;
  gtk_widget_grab_focus (self->handle);
  gtk_widget_queue_draw (self->canvas);
  gtk_widget_queue_draw (self->handle);
  _acc_timeline_notify_focus (self);
}

/* Index among the shown lanes. */
static int
shown_index (AccTimeline *self,
             guint        lane)
{
  for (guint i = 0; i < self->n_shown; i++)
    if (self->shown[i] == lane)
      return i;
  return 0;
}

/* Goes on in the next lane that has items; @from is an index among the shown lanes. */
static gboolean
focus_lane (AccTimeline *self,
            int          from,
            int          step)
{
  for (int i = from; i >= 0 && i < (int) self->n_shown && !self->compact; i += step)
    {
      guint entry;
      gint32 day = self->focus_day;

      if (acc_timeline_index_nearest (self->index, self->shown[i], day, &entry))
        {
          _acc_timeline_focus_entry (self, self->shown[i], entry);
          self->focus_day = day; /* up and down keep to the time where they began */
          return TRUE;
        }
    }
  return FALSE;
}

static gboolean
has_handle (AccTimeline *self)
{
  return self->show_handle && acc_date_is_set (self->as_of);
}

/**
 * _acc_timeline_enter:
 *
 * The keyboard comes in: where it was, else at the item nearest to the middle of the view, else on the handle.
 */
gboolean
_acc_timeline_enter (AccTimeline *self)
{
  _acc_timeline_ensure_layout (self);
  if (self->compact && has_handle (self))
    {
      _acc_timeline_focus_handle (self);
      return TRUE;
    }
  if (self->focus == ACC_TIMELINE_FOCUS_ITEM && self->focus_entry != G_MAXUINT)
    {
      _acc_timeline_focus_entry (self, self->focus_lane, self->focus_entry);
      return TRUE;
    }
  if (self->focus != ACC_TIMELINE_FOCUS_HANDLE || !has_handle (self))
    {
      self->focus_day = (gint32) acc_timeline_scale_day (&self->scale, self->scale.width / 2);
      if (focus_lane (self, 0, 1))
        return TRUE;
    }
  if (has_handle (self))
    {
      _acc_timeline_focus_handle (self);
      return TRUE;
    }
  return FALSE;
}

static gboolean
move_handle (AccTimeline     *self,
             guint            key,
             GdkModifierType  state,
             int              direction)
{
  gint32 day = acc_date_first_day (self->as_of);
  gboolean page = key == GDK_KEY_Page_Up || key == GDK_KEY_Page_Down || key == GDK_KEY_KP_Page_Up || key == GDK_KEY_KP_Page_Down;

  if (page)
    day = acc_day_add_years (day, 10 * direction);
  else if (state & GDK_SHIFT_MASK)
    day = acc_day_add_years (day, direction);
  else if (state & GDK_CONTROL_MASK)
    day = acc_date_first_day (acc_date_add_months (self->as_of, direction));
  else
    day += direction;
  _acc_timeline_set_moving (self, TRUE);
  acc_timeline_set_as_of (self, acc_date_from_day (day));
  _acc_timeline_reveal_day (self, day + 0.5);
  return TRUE;
}

static gboolean
handle_key (AccTimeline     *self,
            guint            key,
            GdkModifierType  state)
{
  gboolean rtl = _acc_timeline_is_time_rtl (self);
  double first, last;

  switch (key)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      return move_handle (self, key, state, rtl ? 1 : -1);
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      return move_handle (self, key, state, rtl ? -1 : 1);
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
      return move_handle (self, key, state, 1);
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
      return move_handle (self, key, state, -1);
    case GDK_KEY_Home:
    case GDK_KEY_End:
      _acc_timeline_get_extent (self, &first, &last);
      acc_timeline_set_as_of (self, acc_date_from_day ((gint32) (key == GDK_KEY_Home ? ceil (first) : floor (last) - 1)));
      _acc_timeline_reveal_day (self, acc_date_first_day (self->as_of) + 0.5);
      return TRUE;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      self->focus_day = acc_date_first_day (self->as_of);
      focus_lane (self, self->n_shown - 1, -1);
      return TRUE;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      if (self->tray != NULL && gtk_widget_get_visible (self->tray))
        {
          self->focus = ACC_TIMELINE_FOCUS_TRAY;
          gtk_widget_grab_focus (self->tray);
        }
      return TRUE;
    default:
      return FALSE;
    }
}

static void
step_item (AccTimeline *self,
           int          direction)
{
  guint other;

  if (self->focus_entry != G_MAXUINT &&
      acc_timeline_index_step (self->index, self->focus_lane, self->focus_entry, direction, &other))
    _acc_timeline_focus_entry (self, self->focus_lane, other);
}

/* The list of what stands in one place with the focused item. */
static gboolean
open_around_focus (AccTimeline *self)
{
  _acc_timeline_ensure_layout (self);
  for (guint i = 0; i < self->layout->glyphs->len; i++)
    {
      const AccTimelineGlyph *g = &g_array_index (self->layout->glyphs, AccTimelineGlyph, i);

      if (g->type == ACC_TIMELINE_GLYPH_CLUSTER && g->lane == self->focus_lane && self->focus_day >= g->day0 &&
          self->focus_day < g->day1)
        {
          GdkRectangle rect = { (int) _acc_timeline_from_layout_x (self, g->x), (int) g->y, 1, 1 };

          _acc_timeline_open_cluster (self, g->lane, g->day0, g->day1, &rect);
          return TRUE;
        }
    }
  for (guint i = 0; i < self->layout->columns->len; i++)
    {
      const AccTimelineColumn *c = &g_array_index (self->layout->columns, AccTimelineColumn, i);

      if (self->focus_day >= c->day0 && self->focus_day < c->day1)
        {
          GdkRectangle rect = { (int) _acc_timeline_from_layout_x (self, c->x), self->layout->lanes_y + 20, 1, 1 };

          _acc_timeline_open_cluster (self, self->focus_lane, c->day0, c->day1, &rect);
          return TRUE;
        }
    }
  return FALSE;
}

static gboolean
item_key (AccTimeline     *self,
          guint            key,
          GdkModifierType  state)
{
  gboolean rtl = _acc_timeline_is_time_rtl (self);
  int at = shown_index (self, self->focus_lane);
  guint entry;

  if (state & (GDK_CONTROL_MASK | GDK_ALT_MASK))
    return FALSE;
  switch (key)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      step_item (self, rtl ? 1 : -1);
      return TRUE;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      step_item (self, rtl ? -1 : 1);
      return TRUE;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      focus_lane (self, at - 1, -1);
      return TRUE;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      if (!focus_lane (self, at + 1, 1) && has_handle (self))
        _acc_timeline_focus_handle (self);
      return TRUE;
    case GDK_KEY_Home:
    case GDK_KEY_End:
      if (acc_timeline_index_edge (self->index, self->focus_lane, key == GDK_KEY_End, &entry))
        _acc_timeline_focus_entry (self, self->focus_lane, entry);
      return TRUE;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      if ((state & GDK_SHIFT_MASK) && open_around_focus (self))
        return TRUE;
      _acc_timeline_activate_position (self, self->focus_position);
      return TRUE;
    case GDK_KEY_space:
      return self->typed->len == 0 && open_around_focus (self);
    default:
      return FALSE;
    }
}

static gboolean
starts_a_word (const char *title,
               const char *typed)
{
  g_autofree char *folded = g_utf8_casefold (title, -1);
  gsize n = strlen (typed);

  for (const char *p = folded; p != NULL; p = strchr (p, ' '))
    {
      while (*p == ' ')
        p++;
      if (strncmp (p, typed, n) == 0)
        return TRUE;
    }
  return FALSE;
}

/* Goes to the next item, in the lane and then in the others, with a word that begins as what was typed. */
static gboolean
type_ahead (AccTimeline *self,
            gunichar     letter)
{
  gint64 now = g_get_monotonic_time ();
  gboolean fresh = now - self->typed_at > TYPE_AHEAD_US;
  g_autofree char *folded = NULL;
  guint left = TYPE_AHEAD_MOST;
  int at = shown_index (self, self->focus_lane);

  if (!g_unichar_isgraph (letter) && (letter != ' ' || fresh || self->typed->len == 0))
    return FALSE;
  if ((fresh || self->typed->len == 0) && self->reserved_letters != NULL && g_utf8_strchr (self->reserved_letters, -1, letter) != NULL)
    return FALSE;
  if (fresh)
    g_string_truncate (self->typed, 0);
  self->typed_at = now;
  g_string_append_unichar (self->typed, letter);
  folded = g_utf8_casefold (self->typed->str, -1);

  for (guint k = 0; k <= self->n_shown; k++)
    {
      guint lane = self->shown[(at + k) % self->n_shown];
      guint entry;
      gboolean more;

      if (k == 0 && self->focus == ACC_TIMELINE_FOCUS_ITEM && self->focus_entry != G_MAXUINT)
        {
          entry = self->focus_entry;
          more = !fresh || acc_timeline_index_step (self->index, lane, entry, 1, &entry);
        }
      else
        more = acc_timeline_index_edge (self->index, lane, FALSE, &entry);
      while (more && left-- > 0)
        {
          g_autofree char *title =
              _acc_timeline_dup_title (self, acc_timeline_index_get_entries (self->index)[entry].position);

          if (starts_a_word (title, folded))
            {
              _acc_timeline_focus_entry (self, lane, entry);
              return TRUE;
            }
          more = acc_timeline_index_step (self->index, lane, entry, 1, &entry);
        }
    }
  return TRUE;
}

/* Keys that work wherever the keyboard is in the timeline. */
static gboolean
view_key (AccTimeline     *self,
          guint            key,
          GdkModifierType  state)
{
  gboolean rtl = _acc_timeline_is_time_rtl (self);
  double middle = self->scale.width / 2;
  double page = self->scale.width * 0.8;

  if (self->focus == ACC_TIMELINE_FOCUS_HANDLE && has_handle (self))
    middle = acc_timeline_scale_x (&self->scale, acc_date_first_day (self->as_of) + 0.5);
  else if (self->focus == ACC_TIMELINE_FOCUS_ITEM)
    middle = acc_timeline_scale_x (&self->scale, self->focus_day + 0.5);
  if (middle < 0 || middle > self->scale.width)
    middle = self->scale.width / 2;

  if (state & GDK_ALT_MASK)
    {
      if (key == GDK_KEY_Left || key == GDK_KEY_KP_Left)
        return acc_timeline_go_back (self), TRUE;
      if (key == GDK_KEY_Right || key == GDK_KEY_KP_Right)
        return acc_timeline_go_forward (self), TRUE;
      if ((key == GDK_KEY_Up || key == GDK_KEY_Down) && self->focus == ACC_TIMELINE_FOCUS_ITEM &&
          self->focus_lane < self->lane_objects->len && g_ptr_array_index (self->lane_objects, self->focus_lane) != NULL)
        return acc_timeline_move_lane (self, g_ptr_array_index (self->lane_objects, self->focus_lane),
                                       key == GDK_KEY_Up ? -1 : 1), TRUE;
      return FALSE;
    }
  switch (key)
    {
    case GDK_KEY_Menu:
    case GDK_KEY_F10:
      if (key == GDK_KEY_F10 && !(state & GDK_SHIFT_MASK))
        return FALSE;
      _acc_timeline_open_lane_menu (self, self->focus_lane < self->lane_objects->len
                                              ? g_ptr_array_index (self->lane_objects, self->focus_lane) : NULL,
                                    gtk_widget_get_width (GTK_WIDGET (self)) / 2.0, self->layout->lanes_y + 10);
      return TRUE;
    case GDK_KEY_plus:
    case GDK_KEY_equal:
    case GDK_KEY_KP_Add:
      _acc_timeline_remember (self);
      _acc_timeline_zoom_at (self, KEY_ZOOM, middle);
      return TRUE;
    case GDK_KEY_minus:
    case GDK_KEY_KP_Subtract:
      _acc_timeline_remember (self);
      _acc_timeline_zoom_at (self, 1 / KEY_ZOOM, middle);
      return TRUE;
    case GDK_KEY_Page_Up:
    case GDK_KEY_Page_Down:
      _acc_timeline_move_to (self, self->scale.origin + (key == GDK_KEY_Page_Down ? page : -page) * self->scale.per_px,
                             acc_timeline_scale_end (&self->scale) +
                                 (key == GDK_KEY_Page_Down ? page : -page) * self->scale.per_px, FALSE);
      return TRUE;
    default:
      break;
    }
  if (!(state & GDK_CONTROL_MASK))
    return FALSE;
  switch (key)
    {
    case GDK_KEY_0:
    case GDK_KEY_KP_0:
      acc_timeline_fit_all (self);
      return TRUE;
    case GDK_KEY_9:
    case GDK_KEY_KP_9:
      acc_timeline_fit_selection (self);
      return TRUE;
    case GDK_KEY_g:
    case GDK_KEY_G:
      _acc_timeline_ask_date (self);
      return TRUE;
    case GDK_KEY_Left:
    case GDK_KEY_Right:
      _acc_timeline_pan_by (self, ((key == GDK_KEY_Left) == !rtl ? -0.1 : 0.1) * self->scale.width);
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  key,
                guint                  keycode,
                GdkModifierType        state,
                AccTimeline           *self)
{
  gunichar letter = gdk_keyval_to_unicode (key);

  _acc_timeline_ensure_layout (self);
  state &= GDK_CONTROL_MASK | GDK_SHIFT_MASK | GDK_ALT_MASK;
  if (self->focus == ACC_TIMELINE_FOCUS_TRAY)
    {
      if (key != GDK_KEY_Up && key != GDK_KEY_KP_Up)
        return FALSE;
      if (has_handle (self))
        _acc_timeline_focus_handle (self);
      else
        focus_lane (self, self->n_shown - 1, -1);
      return TRUE;
    }
  if (self->focus == ACC_TIMELINE_FOCUS_HANDLE && !(state & GDK_ALT_MASK) && handle_key (self, key, state))
    return TRUE;
  if (self->focus == ACC_TIMELINE_FOCUS_ITEM && item_key (self, key, state))
    return TRUE;
  if (view_key (self, key, state))
    return TRUE;
  return letter != 0 && !(state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) && type_ahead (self, letter);
}

/* Held down it repeats, and is one movement; a drag ends by itself. */
static void
key_released_cb (AccTimeline *self)
{
  if (self->drag != ACC_TIMELINE_DRAG_HANDLE)
    _acc_timeline_set_moving (self, FALSE);
}

static void
contains_focus_cb (GtkEventControllerFocus *controller,
                   GParamSpec              *pspec,
                   AccTimeline             *self)
{
  self->focus_inside = gtk_event_controller_focus_contains_focus (controller);
  if (self->canvas == NULL || self->handle == NULL)
    return;
  if (!self->focus_inside)
    key_released_cb (self);
  gtk_widget_queue_draw (self->canvas);
  gtk_widget_queue_draw (self->handle);
}

static gboolean
acc_timeline_focus (GtkWidget        *widget,
                    GtkDirectionType  direction)
{
  if (gtk_widget_get_focus_child (widget) != NULL || gtk_widget_is_focus (widget))
    return FALSE;
  return gtk_widget_grab_focus (widget);
}

static gboolean
acc_timeline_grab_focus (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  if (_acc_timeline_enter (ACC_TIMELINE (widget)))
    return TRUE;
  if (root == NULL)
    return FALSE;
  gtk_root_set_focus (root, widget);
  return TRUE;
}

void
_acc_timeline_class_init_keys (GtkWidgetClass *widget_class)
{
  widget_class->focus = acc_timeline_focus;
  widget_class->grab_focus = acc_timeline_grab_focus;
}

void
_acc_timeline_init_keys (AccTimeline *self)
{
  GtkEventController *controller = gtk_event_controller_key_new ();

  g_signal_connect (controller, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  g_signal_connect_swapped (controller, "key-released", G_CALLBACK (key_released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);

  controller = gtk_event_controller_focus_new ();
  g_signal_connect (controller, "notify::contains-focus", G_CALLBACK (contains_focus_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}
