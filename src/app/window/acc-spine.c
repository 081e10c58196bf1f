/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The strip of time below the pages, and the timeline that it opens into. */

#include "config.h"

#include "app/window/acc-spine.h"

#include <glib/gi18n.h>

#define GRIP_HEIGHT 6
#define DRAG_OPENS 24   /* pixels that a drag of the upper edge must go */
#define YEAR_MS 700     /* for which a year is shown while the years play */
#define LEAST_OPEN 220

struct _AccSpine
{
  AccFollower base;

  GtkWidget *content;
  GtkWidget *panel, *grip;
  GtkWidget *open, *whole, *play;
  AccPageTimeline *timeline;
  AccSpineState state;
  gboolean folded;
  guint playing; /* the source, or 0 */
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

static void
show_state (AccSpine *self)
{
  gboolean strip = self->state == ACC_SPINE_STRIP;

  name_button (self->open, strip ? "pan-up-symbolic" : "pan-down-symbolic", strip ? _ ("Open the timeline (F8)") : _ ("Close the timeline (F8)"));
  name_button (self->whole, self->state == ACC_SPINE_WHOLE ? "view-restore-symbolic" : "view-fullscreen-symbolic",
               self->state == ACC_SPINE_WHOLE ? _ ("Timeline over half the window") : _ ("Timeline over the whole window"));
  name_button (self->play, self->playing != 0 ? "media-playback-pause-symbolic" : "media-playback-start-symbolic",
               self->playing != 0 ? _ ("Pause") : _ ("Play through the years"));
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

/* The end of a year shows what had changed in it. */
static gboolean
next_year_cb (gpointer user_data)
{
  AccSpine *self = user_data;
  AccDate date = acc_date_from_day (acc_session_get_day (self->base.session)), today = acc_date_today ();

  if (date.year + 1 >= today.year)
    {
      acc_session_set_day (self->base.session, acc_date_last_day (today));
      self->playing = 0; /* which ends by itself */
      stop (self);
      show_state (self);
      return G_SOURCE_REMOVE;
    }
  acc_session_set_day (self->base.session, acc_day_from_ymd (date.year + 1, 12, 31));
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
      AccBundle *bundle = acc_session_get_bundle (self->base.session);

      acc_session_begin_movement (self->base.session);
      /* From the end of the record it begins with the first year. */
      if (acc_session_is_today (self->base.session))
        acc_session_set_day (self->base.session, acc_day_from_ymd (acc_bundle_get_first_year (bundle), 12, 31));
      self->playing = g_timeout_add (YEAR_MS, next_year_cb, self);
    }
  show_state (self);
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
acc_spine_update (AccFollower      *follower,
                  AccSessionChanges changes)
{
  AccSpine *self = ACC_SPINE (follower);

  if (changes & (ACC_CHANGED_PLACE | ACC_CHANGED_RECORD | ACC_CHANGED_LANGUAGE))
    acc_page_timeline_fill (self->timeline, follower->session, (changes & (ACC_CHANGED_PLACE | ACC_CHANGED_RECORD)) != 0);
  acc_page_timeline_update (self->timeline);
  if (changes & ACC_CHANGED_LANGUAGE)
    show_state (self);
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
  GtkGesture *drag = gtk_gesture_drag_new ();

  gtk_widget_set_layout_manager (GTK_WIDGET (self), NULL); /* it measures itself */
  self->panel = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->grip = gtk_separator_new (GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_add_css_class (self->panel, "spine-panel");
  gtk_widget_add_css_class (self->grip, "spine-grip");
  gtk_widget_set_size_request (self->grip, -1, GRIP_HEIGHT);
  gtk_widget_set_cursor_from_name (self->grip, "ns-resize");
  self->open = new_button (self, GTK_BOX (buttons), open_cb);
  self->play = new_button (self, GTK_BOX (buttons), play_cb);
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
