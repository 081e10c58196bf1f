/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The strip of time below the pages, and the timeline that it opens into. */

#include "config.h"

#include "app/window/acc-spine.h"

#include <glib/gi18n.h>

#include "app/compare/acc-compare-series.h"
#include "cards/acc-spoken.h"

#define GRIP_HEIGHT 6
#define DRAG_OPENS 24   /* pixels that a drag of the upper edge must go */
#define LEAST_OPEN 220

/* For how many milliseconds a year is shown while the years play, by the speed that is chosen. */
static const guint speeds[] = { 1000, 500, 250 };

struct _AccSpine
{
  AccFollower base;

  GtkWidget *content;
  GtkWidget *panel, *grip;
  GtkWidget *open, *whole, *play;
  AccPageTimeline *timeline;
  guint fill_id;         /* to be filled with what is compared, or 0 */
  GCancellable *reading; /* the figures of that; NULL when nothing is being read */
  AccSpineState state;
  gboolean folded;
  guint playing; /* the source, or 0 */
  guint speed;
  gboolean repeat; /* from the first year again, when the end is reached */
  GtkWidget *more;
  GSimpleActionGroup *actions;
};

enum
{
  PROP_0,
  PROP_CONTENT,
};

G_DEFINE_FINAL_TYPE (AccSpine, acc_spine, ACC_TYPE_FOLLOWER)

static void
name_button (GtkWidget  *button,
             const char *icon,
             const char *text)
{
  gtk_button_set_icon_name (GTK_BUTTON (button), icon);
  gtk_widget_set_tooltip_text (button, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

/* Where the desktop asks that nothing moves by itself, the button goes on by a year each time it is pressed. */
static gboolean
stands_still (AccSpine *self)
{
  gboolean animated = TRUE;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-enable-animations", &animated, NULL);
  return !animated;
}

static void
show_state (AccSpine *self)
{
  gboolean strip = self->state == ACC_SPINE_STRIP, still = stands_still (self);

  name_button (self->open, strip ? "pan-up-symbolic" : "pan-down-symbolic", strip ? _ ("Open the timeline (F8)") : _ ("Close the timeline (F8)"));
  name_button (self->whole, self->state == ACC_SPINE_WHOLE ? "view-restore-symbolic" : "view-fullscreen-symbolic",
               self->state == ACC_SPINE_WHOLE ? _ ("Timeline over half the window") : _ ("Timeline over the whole window"));
  name_button (self->play, self->playing != 0 ? "media-playback-pause-symbolic" : still ? "media-skip-forward-symbolic" : "media-playback-start-symbolic",
               self->playing != 0 ? _ ("Pause") : still ? _ ("A year forward") : _ ("Play through the years"));
  gtk_widget_set_visible (self->whole, !strip);
  acc_page_timeline_set_compact (self->timeline, strip);
  if (self->content != NULL)
    gtk_widget_set_child_visible (self->content, self->state != ACC_SPINE_WHOLE);
  gtk_widget_set_visible (self->panel, !strip || !self->folded);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

AccSpineState
acc_spine_get_state (AccSpine *self)
{
  g_return_val_if_fail (ACC_IS_SPINE (self), ACC_SPINE_STRIP);
  return self->state;
}

void
acc_spine_set_state (AccSpine     *self,
                     AccSpineState state)
{
  g_return_if_fail (ACC_IS_SPINE (self));
  if (self->state == state)
    return;
  self->state = state;
  show_state (self);
}

void
acc_spine_set_folded (AccSpine *self,
                      gboolean  folded)
{
  g_return_if_fail (ACC_IS_SPINE (self));
  if (self->folded == !!folded)
    return;
  self->folded = !!folded;
  show_state (self);
}

AccPageTimeline *
acc_spine_get_timeline (AccSpine *self)
{
  g_return_val_if_fail (ACC_IS_SPINE (self), NULL);
  return self->timeline;
}

gboolean
acc_spine_get_playing (AccSpine *self)
{
  g_return_val_if_fail (ACC_IS_SPINE (self), FALSE);
  return self->playing != 0;
}

static void
stop (AccSpine *self)
{
  g_clear_handle_id (&self->playing, g_source_remove);
  acc_session_end_movement (self->base.session);
}

/**
 * acc_spine_step:
 * @years: how many to go forward, or back where it is negative
 *
 * The day of the year stays. A step over the first year of the record, or over today, stops there.
 *
 * Returns: whether the date is another
 */
gboolean
acc_spine_step (AccSpine *self,
                int       years)
{
  AccSession *session = self->base.session;
  gint32 first, last, day, next;

  g_return_val_if_fail (ACC_IS_SPINE (self), FALSE);
  if (session == NULL || acc_session_get_ledger (session) == NULL)
    return FALSE;
  day = acc_session_get_day (session);
  first = acc_day_from_ymd (acc_bundle_get_first_year (acc_session_get_bundle (session)), 1, 1);
  last = acc_date_last_day (acc_date_today ());
  next = years > 0 ? MAX (day, MIN (acc_day_add_years (day, years), last)) : MIN (day, MAX (acc_day_add_years (day, years), first));
  acc_session_set_day (session, next);
  return next != day;
}

/* The end of a year shows what had changed in it. */
static void
begin (AccSpine *self)
{
  acc_session_set_day (self->base.session, acc_day_from_ymd (acc_bundle_get_first_year (acc_session_get_bundle (self->base.session)), 12, 31));
}

/**
 * acc_spine_tick:
 *
 * Goes on by a year. At the end of the record it begins again, or pauses.
 *
 * Returns: whether there is more
 */
gboolean
acc_spine_tick (AccSpine *self)
{
  AccDate date, today = acc_date_today ();

  g_return_val_if_fail (ACC_IS_SPINE (self), FALSE);
  date = acc_date_from_day (acc_session_get_day (self->base.session));
  if (acc_session_is_today (self->base.session) && self->repeat)
    begin (self);
  else if (date.year + 1 < today.year)
    acc_session_set_day (self->base.session, acc_day_from_ymd (date.year + 1, 12, 31));
  else
    {
      acc_session_set_day (self->base.session, acc_date_last_day (today));
      if (!self->repeat)
        acc_spine_set_playing (self, FALSE);
      return self->repeat;
    }
  return TRUE;
}

static gboolean
tick_cb (gpointer user_data)
{
  acc_spine_tick (user_data); /* it removes the source at the end */
  return G_SOURCE_CONTINUE;
}

void
acc_spine_set_playing (AccSpine *self,
                       gboolean  playing)
{
  g_return_if_fail (ACC_IS_SPINE (self));
  if (playing == (self->playing != 0) || self->base.session == NULL || acc_session_get_ledger (self->base.session) == NULL)
    return;
  if (!playing)
    stop (self);
  else
    {
      acc_session_begin_movement (self->base.session);
      /* From the end of the record it begins with the first year. */
      if (acc_session_is_today (self->base.session))
        begin (self);
      self->playing = g_timeout_add (speeds[self->speed], tick_cb, self);
    }
  show_state (self);
}

static void
step_activated (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  acc_spine_step (user_data, g_variant_get_int32 (parameter));
}

static void
change_speed (GSimpleAction *action,
              GVariant      *value,
              gpointer       user_data)
{
  AccSpine *self = user_data;

  self->speed = (guint) CLAMP (g_variant_get_int32 (value), 0, (int) G_N_ELEMENTS (speeds) - 1);
  g_simple_action_set_state (action, value);
  if (self->playing == 0)
    return;
  g_source_remove (self->playing);
  self->playing = g_timeout_add (speeds[self->speed], tick_cb, self);
}

static void
change_repeat (GSimpleAction *action,
               GVariant      *value,
               gpointer       user_data)
{
  ((AccSpine *) user_data)->repeat = g_variant_get_boolean (value);
  g_simple_action_set_state (action, value);
}

static void
append_item (GMenu      *menu,
             const char *label,
             const char *action,
             int         target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "i", target);
  g_menu_append_item (menu, item);
}

/* How the years play. */
static void
fill_menu (AccSpine *self)
{
  const char *const paces[] = { _ ("1 year a second"), _ ("2 years a second"), _ ("4 years a second") };
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) steps = g_menu_new ();
  g_autoptr (GMenu) pace = g_menu_new ();
  g_autoptr (GMenu) repeat = g_menu_new ();

  append_item (steps, _ ("A year back"), "spine.step", -1);
  append_item (steps, _ ("A year forward"), "spine.step", 1);
  for (guint i = 0; i < G_N_ELEMENTS (paces); i++)
    append_item (pace, paces[i], "spine.speed", (int) i);
  g_menu_append (repeat, C_ ("years that play", "Begin Again at the End"), "spine.repeat");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (steps));
  g_menu_append_section (menu, _ ("Speed"), G_MENU_MODEL (pace));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (repeat));
  acc_spoken_set_menu (GTK_MENU_BUTTON (self->more), G_MENU_MODEL (menu), _ ("Speed"));
  acc_spoken_set_button (GTK_MENU_BUTTON (self->more), _ ("Speed"), NULL);
  gtk_widget_set_tooltip_text (self->more, _ ("Speed"));
}

static void
open_cb (AccSpine *self)
{
  acc_spine_set_state (self, self->state == ACC_SPINE_STRIP ? ACC_SPINE_HALF : ACC_SPINE_STRIP);
}

static void
whole_cb (AccSpine *self)
{
  acc_spine_set_state (self, self->state == ACC_SPINE_WHOLE ? ACC_SPINE_HALF : ACC_SPINE_WHOLE);
}

static void
play_cb (AccSpine *self)
{
  if (self->playing == 0 && stands_still (self))
    acc_spine_step (self, 1);
  else
    acc_spine_set_playing (self, self->playing == 0);
}

/* Up, it opens by as much as it was drawn; down, it closes. */
static void
dragged_cb (AccSpine *self,
            double    dx,
            double    dy)
{
  int height = gtk_widget_get_height (GTK_WIDGET (self));

  if (dy > DRAG_OPENS)
    acc_spine_set_state (self, self->state == ACC_SPINE_WHOLE ? ACC_SPINE_HALF : ACC_SPINE_STRIP);
  else if (dy < -DRAG_OPENS)
    acc_spine_set_state (self, self->state == ACC_SPINE_HALF || -dy > 0.6 * height ? ACC_SPINE_WHOLE : ACC_SPINE_HALF);
}

static void
forget_fill (AccSpine *self)
{
  g_clear_handle_id (&self->fill_id, g_source_remove);
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
}

static void
read_cb (GObject *bundle, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AccSpine) self = user_data;

  if (g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    return;
  g_clear_object (&self->reading);
  acc_page_timeline_fill (self->timeline, self->base.session, TRUE);
}

/* The figures of all that is compared are read in a thread, as the page reads them, and that page asks first. */
static gboolean
fill_cb (gpointer user_data)
{
  AccSpine *self = user_data;
  AccSession *session = self->base.session;

  self->fill_id = 0;
  self->reading = g_cancellable_new ();
  if (acc_compare_series_read (acc_session_get_bundle (session), acc_session_get_place (session), self->reading, read_cb, g_object_ref (self)))
    return G_SOURCE_REMOVE;
  g_clear_object (&self->reading);
  acc_page_timeline_fill (self->timeline, session, TRUE);
  g_object_unref (self); /* nobody calls back */
  return G_SOURCE_REMOVE;
}

static void
acc_spine_update (AccFollower      *follower,
                  AccSessionChanges changes)
{
  AccSpine *self = ACC_SPINE (follower);
  gboolean other = (changes & (ACC_CHANGED_PLACE | ACC_CHANGED_RECORD)) != 0, fill = other || (changes & ACC_CHANGED_LANGUAGE) != 0;
  /* Another record gives the page enough to do in one go; the first one is painted with its page. */
  gboolean another = (changes & ACC_CHANGED_RECORD) != 0 && acc_timeline_get_model (acc_page_timeline_get_timeline (self->timeline)) != NULL;

  if (fill)
    forget_fill (self);
  if (another || (other && acc_session_get_place (follower->session)->kind == ACC_PLACE_COMPARISON))
    self->fill_id = g_idle_add_full (GDK_PRIORITY_REDRAW + 1, fill_cb, self, NULL);
  else if (fill)
    acc_page_timeline_fill (self->timeline, follower->session, other);
  /* When it is filled, it takes the date of that time. */
  if (self->fill_id == 0 && self->reading == NULL)
    acc_page_timeline_update (self->timeline);
  if (changes & ACC_CHANGED_LANGUAGE)
    {
      show_state (self);
      fill_menu (self);
    }
}

static void
acc_spine_measure (GtkWidget      *widget,
                   GtkOrientation  orientation,
                   int             for_size,
                   int            *minimum,
                   int            *natural,
                   int            *minimum_baseline,
                   int            *natural_baseline)
{
  AccSpine *self = ACC_SPINE (widget);
  int least = 0, wanted = 0, panel = 0;

  *minimum = *natural = 0;
  if (self->content != NULL)
    gtk_widget_measure (self->content, orientation, -1, &least, &wanted, NULL, NULL);
  if (gtk_widget_get_visible (self->panel))
    gtk_widget_measure (self->panel, orientation, -1, &panel, NULL, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MAX (least, panel);
      *natural = MAX (wanted, panel);
    }
  else
    {
      *minimum = least + (self->state == ACC_SPINE_STRIP ? panel : 0);
      *natural = wanted + panel;
    }
}

static void
acc_spine_size_allocate (GtkWidget *widget,
                         int        width,
                         int        height,
                         int        baseline)
{
  AccSpine *self = ACC_SPINE (widget);
  int panel = 0, least = 0;

  if (gtk_widget_get_visible (self->panel))
    gtk_widget_measure (self->panel, GTK_ORIENTATION_VERTICAL, width, &least, NULL, NULL, NULL);
  panel = self->state == ACC_SPINE_WHOLE ? height : self->state == ACC_SPINE_HALF ? CLAMP (height / 2, LEAST_OPEN, height) : least;
  panel = MIN (panel, height);
  if (gtk_widget_get_visible (self->panel))
    gtk_widget_allocate (self->panel, width, MAX (panel, least), -1, gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT (0, height - panel)));
  if (self->content != NULL && gtk_widget_get_child_visible (self->content))
    {
      gtk_widget_measure (self->content, GTK_ORIENTATION_VERTICAL, width, &least, NULL, NULL, NULL);
      gtk_widget_allocate (self->content, width, MAX (height - panel, least), -1, NULL);
    }
}

static void
acc_spine_set_property (GObject      *object,
                        guint         prop_id,
                        const GValue *value,
                        GParamSpec   *pspec)
{
  AccSpine *self = ACC_SPINE (object);

  self->content = g_value_get_object (value);
  if (self->content != NULL)
    gtk_widget_insert_before (self->content, GTK_WIDGET (self), self->panel);
}

static void
acc_spine_dispose (GObject *object)
{
  AccSpine *self = ACC_SPINE (object);

  if (self->playing != 0)
    stop (self);
  forget_fill (self);
  g_clear_object (&self->actions);
  self->content = NULL;
  G_OBJECT_CLASS (acc_spine_parent_class)->dispose (object);
}

static void
acc_spine_class_init (AccSpineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = acc_spine_dispose;
  object_class->set_property = acc_spine_set_property;
  widget_class->measure = acc_spine_measure;
  widget_class->size_allocate = acc_spine_size_allocate;
  ACC_FOLLOWER_CLASS (klass)->update = acc_spine_update;
  ACC_FOLLOWER_CLASS (klass)->concerns = ACC_CHANGED_PLACE | ACC_CHANGED_DAY | ACC_CHANGED_RECORD | ACC_CHANGED_LANGUAGE;
  ACC_FOLLOWER_CLASS (klass)->plain = TRUE;
  g_object_class_install_property (object_class, PROP_CONTENT, g_param_spec_object ("content", NULL, NULL, GTK_TYPE_WIDGET, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS));
  gtk_widget_class_set_css_name (widget_class, "spine");
}

static GtkWidget *
new_button (AccSpine *self,
            GtkBox   *box,
            void    (*clicked) (AccSpine *self))
{
  GtkWidget *button = gtk_button_new ();

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  gtk_box_append (box, button);
  g_signal_connect_object (button, "clicked", G_CALLBACK (clicked), self, G_CONNECT_SWAPPED);
  return button;
}

static void
acc_spine_init (AccSpine *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0), *buttons = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *years = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkGesture *drag = gtk_gesture_drag_new ();
  const GActionEntry entries[] = { { .name = "step", .activate = step_activated, .parameter_type = "i" },
                                   { .name = "speed", .parameter_type = "i", .state = "0", .change_state = change_speed },
                                   { .name = "repeat", .state = "false", .change_state = change_repeat } };

  gtk_widget_set_layout_manager (GTK_WIDGET (self), NULL); /* it measures itself */
  self->panel = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->grip = gtk_separator_new (GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_add_css_class (self->panel, "spine-panel");
  gtk_widget_add_css_class (self->grip, "spine-grip");
  gtk_widget_set_size_request (self->grip, -1, GRIP_HEIGHT);
  gtk_widget_set_cursor_from_name (self->grip, "ns-resize");
  self->open = new_button (self, GTK_BOX (buttons), open_cb);
  gtk_box_append (GTK_BOX (buttons), years);
  self->play = new_button (self, GTK_BOX (years), play_cb);
  self->more = g_object_new (GTK_TYPE_MENU_BUTTON, "icon-name", "view-more-symbolic", "direction", GTK_ARROW_UP, NULL);
  gtk_widget_add_css_class (self->more, "flat");
  gtk_widget_add_css_class (self->more, "spine-more");
  gtk_box_append (GTK_BOX (years), self->more);
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "spine", G_ACTION_GROUP (self->actions));
  self->whole = new_button (self, GTK_BOX (buttons), whole_cb);
  self->timeline = g_object_new (ACC_TYPE_PAGE_TIMELINE, "hexpand", TRUE, "vexpand", TRUE, "margin-end", 12, NULL);
  gtk_box_append (GTK_BOX (row), buttons);
  gtk_box_append (GTK_BOX (row), GTK_WIDGET (self->timeline));
  gtk_widget_set_vexpand (row, TRUE);
  gtk_box_append (GTK_BOX (self->panel), self->grip);
  gtk_box_append (GTK_BOX (self->panel), row);
  gtk_widget_set_parent (self->panel, GTK_WIDGET (self));
  g_signal_connect_object (drag, "drag-end", G_CALLBACK (dragged_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->grip, GTK_EVENT_CONTROLLER (drag));
  show_state (self);
}
