/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Follows the session and the bookmarks; keeping and removing is the window's action, which can be undone. */

#include "config.h"

#include "app/window/acc-bookmark-button.h"

#include <glib/gi18n.h>

#include "app/window/acc-bookmarks.h"

struct _AccBookmarkButton
{
  AccFollower base;

  GtkWidget *button;
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (AccBookmarkButton, acc_bookmark_button, ACC_TYPE_FOLLOWER)

gboolean
acc_bookmark_is_possible (AccSession *session)
{
  return acc_session_get_place (session)->kind != ACC_PLACE_CHANGES
         && (acc_session_get_state (session) != NULL || acc_session_get_region (session) != NULL || acc_session_get_treaty (session) != NULL);
}

static void
update (AccBookmarkButton *self)
{
  gboolean possible = self->base.session != NULL && acc_bookmark_is_possible (self->base.session);
  gboolean active = possible && acc_bookmarks_has (acc_bookmarks_get_default (), acc_session_get_place_text (self->base.session));

  gtk_widget_set_visible (GTK_WIDGET (self), possible);
  self->updating = TRUE;
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->button), active);
  self->updating = FALSE;
  gtk_button_set_icon_name (GTK_BUTTON (self->button), active ? "starred-symbolic" : "acc-star-symbolic");
  gtk_widget_set_tooltip_text (self->button, active ? _ ("Remove Bookmark") : _ ("Add Bookmark"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Bookmark"), -1);
}

static void
toggled_cb (AccBookmarkButton *self)
{
  if (self->updating)
    return;
  gtk_widget_activate_action (GTK_WIDGET (self), "win.bookmark", NULL);
  update (self);
}

static void
acc_bookmark_button_update (AccFollower      *follower,
                            AccSessionChanges changes)
{
  update (ACC_BOOKMARK_BUTTON (follower));
}

static void
acc_bookmark_button_class_init (AccBookmarkButtonClass *klass)
{
  AccFollowerClass *follower_class = ACC_FOLLOWER_CLASS (klass);

  follower_class->update = acc_bookmark_button_update;
  follower_class->concerns = ACC_CHANGED_PLACE | ACC_CHANGED_RECORD | ACC_CHANGED_LANGUAGE;
  follower_class->plain = TRUE;
  follower_class->always = TRUE;
}

static void
acc_bookmark_button_init (AccBookmarkButton *self)
{
  self->button = gtk_toggle_button_new ();
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  g_signal_connect_object (self->button, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (acc_bookmarks_get_default (), "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

gboolean
acc_bookmark_button_get_active (AccBookmarkButton *self)
{
  g_return_val_if_fail (ACC_IS_BOOKMARK_BUTTON (self), FALSE);
  return gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->button));
}
