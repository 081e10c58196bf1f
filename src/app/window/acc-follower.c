/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What all parts of the window have in common: the session, and when they are told of it. */

#include "config.h"

#include "app/window/acc-follower.h"

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS,
};

G_DEFINE_ABSTRACT_TYPE (AccFollower, acc_follower, GTK_TYPE_WIDGET)

static GParamSpec *properties[N_PROPS];

/* One that is in no window is seen by whoever asks it. */
static gboolean
is_seen (AccFollower *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  return ACC_FOLLOWER_GET_CLASS (self)->always || gtk_widget_get_mapped (widget) || gtk_widget_get_root (widget) == NULL;
}

static void
tell (AccFollower *self,
      gboolean     seen)
{
  AccFollowerClass *klass = ACC_FOLLOWER_GET_CLASS (self);
  AccSessionChanges changes = self->pending;
  const AccPlace *place;

  if (changes == 0 || self->session == NULL || acc_session_get_ledger (self->session) == NULL || !seen || !acc_follower_is_of (self, self->session))
    return;
  place = acc_session_get_place (self->session);
  /* There and back again: a page is as it was left. */
  if (klass->places != 0 && !(changes & ACC_CHANGED_RECORD) && acc_place_equal (place, &self->told_place))
    changes &= ~(AccSessionChanges) ACC_CHANGED_PLACE;
  self->told_place = *place;
  self->pending = 0;
  if (changes != 0)
    klass->update (self, changes);
}

static void
changed_cb (AccFollower      *self,
            AccSessionChanges changes)
{
  /* A page that goes stays in sight for a moment, and has nothing to say of the place that is looked at by then. */
  if (changes & ACC_CHANGED_PLACE && ACC_FOLLOWER_GET_CLASS (self)->places != 0)
    gtk_widget_set_can_target (GTK_WIDGET (self), acc_follower_is_of (self, self->session));
  self->pending |= changes & ACC_FOLLOWER_GET_CLASS (self)->concerns;
  tell (self, is_seen (self));
}

static void
acc_follower_map (GtkWidget *widget)
{
  tell (ACC_FOLLOWER (widget), TRUE);
  GTK_WIDGET_CLASS (acc_follower_parent_class)->map (widget);
}

static void
acc_follower_dispose (GObject *object)
{
  AccFollower *self = ACC_FOLLOWER (object);
  GtkWidget *child;

  if (!ACC_FOLLOWER_GET_CLASS (self)->plain)
    gtk_widget_dispose_template (GTK_WIDGET (object), G_OBJECT_TYPE (object));
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (acc_follower_parent_class)->dispose (object);
}

static void
acc_follower_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  if (prop_id == PROP_SESSION)
    g_value_set_object (value, ACC_FOLLOWER (object)->session);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
acc_follower_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  if (prop_id == PROP_SESSION)
    acc_follower_set_session (ACC_FOLLOWER (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
acc_follower_class_init (AccFollowerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = acc_follower_dispose;
  object_class->get_property = acc_follower_get_property;
  object_class->set_property = acc_follower_set_property;
  GTK_WIDGET_CLASS (klass)->map = acc_follower_map;
  klass->concerns = ACC_CHANGED_ALL;
  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, ACC_TYPE_SESSION, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
acc_follower_init (AccFollower *self)
{
}

/**
 * acc_follower_set_session:
 * @session: (nullable): what to follow
 */
void
acc_follower_set_session (AccFollower *self,
                          AccSession  *session)
{
  g_return_if_fail (ACC_IS_FOLLOWER (self));

  if (self->session == session)
    return;
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_func (self->session, changed_cb, self);
  g_set_object (&self->session, session);
  if (session != NULL)
    {
      g_signal_connect_object (session, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
      changed_cb (self, ACC_CHANGED_ALL);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

gboolean
acc_follower_is_of (AccFollower *self,
                    AccSession  *session)
{
  guint places;

  g_return_val_if_fail (ACC_IS_FOLLOWER (self), FALSE);
  places = ACC_FOLLOWER_GET_CLASS (self)->places;
  return places == 0 || (places & 1u << acc_session_get_place (session)->kind) != 0;
}
