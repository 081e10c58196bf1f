/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Follows the session and the bookmarks; keeping and removing is the window's action, which can be undone. */

#include "config.h"

#include "app/acc-bookmark-button.h"

#include <glib/gi18n.h>

#include "app/acc-bookmarks.h"

struct _AccBookmarkButton
{
  GtkWidget parent_instance;

  AccSession *session;
  GtkWidget *button;
  gboolean updating;
};

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS,
};

G_DEFINE_FINAL_TYPE (AccBookmarkButton, acc_bookmark_button, GTK_TYPE_WIDGET)

static GParamSpec *properties[N_PROPS];

gboolean
acc_bookmark_is_possible (AccSession *session)
{
  return acc_session_get_state (session) != NULL || acc_session_get_region (session) != NULL || acc_session_get_treaty (session) != NULL;
}

static void
update (AccBookmarkButton *self)
{
  gboolean possible = self->session != NULL && acc_bookmark_is_possible (self->session);
  gboolean active = possible && acc_bookmarks_has (acc_bookmarks_get_default (), acc_session_get_place (self->session));

  gtk_widget_set_visible (GTK_WIDGET (self), possible);
  self->updating = TRUE;
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->button), active);
  self->updating = FALSE;
  gtk_button_set_icon_name (GTK_BUTTON (self->button), active ? "starred-symbolic" : "non-starred-symbolic");
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
acc_bookmark_button_set_session (AccBookmarkButton *self,
                                 AccSession        *session)
{
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_func (self->session, update, self);
  if (!g_set_object (&self->session, session))
    return;
  if (session != NULL)
    g_signal_connect_object (session, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

static void
acc_bookmark_button_dispose (GObject *object)
{
  AccBookmarkButton *self = ACC_BOOKMARK_BUTTON (object);

  g_clear_pointer (&self->button, gtk_widget_unparent);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (acc_bookmark_button_parent_class)->dispose (object);
}

static void
acc_bookmark_button_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  if (prop_id == PROP_SESSION)
    g_value_set_object (value, ACC_BOOKMARK_BUTTON (object)->session);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
acc_bookmark_button_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  if (prop_id == PROP_SESSION)
    acc_bookmark_button_set_session (ACC_BOOKMARK_BUTTON (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
acc_bookmark_button_class_init (AccBookmarkButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = acc_bookmark_button_dispose;
  object_class->get_property = acc_bookmark_button_get_property;
  object_class->set_property = acc_bookmark_button_set_property;
  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, ACC_TYPE_SESSION, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
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
