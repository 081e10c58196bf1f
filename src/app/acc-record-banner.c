/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Says of a bundle of one's own that it is not the record built in. It cannot be closed: it goes when the bundle goes. */

#include "config.h"

#include "app/acc-record-banner.h"

#include <glib/gi18n.h>

#include "cards/acc-chart.h"
#include "facts/acc-own.h"

struct _AccRecordBanner
{
  GtkWidget parent_instance;

  AccSession *session;
  GtkWidget *revealer;
  GtkWidget *label;
  GtkWidget *button;
};

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS,
};

G_DEFINE_FINAL_TYPE (AccRecordBanner, acc_record_banner, GTK_TYPE_WIDGET)

static GParamSpec *properties[N_PROPS];

static void
update (AccRecordBanner *self)
{
  AccBundle *bundle = self->session != NULL ? acc_session_get_bundle (self->session) : NULL;
  g_autofree char *statement = bundle != NULL ? acc_own_say (bundle) : NULL;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  /* What leaves the window says the same. */
  if (root != NULL)
    acc_chart_set_record (GTK_WIDGET (root), statement);
  gtk_label_set_label (GTK_LABEL (self->label), statement != NULL ? statement : "");
  gtk_button_set_label (GTK_BUTTON (self->button), _ ("Use the _Built-In Bundle"));
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), statement != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self), statement != NULL);
}

static void
acc_record_banner_set_session (AccRecordBanner *self,
                               AccSession      *session)
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
acc_record_banner_dispose (GObject *object)
{
  AccRecordBanner *self = ACC_RECORD_BANNER (object);

  g_clear_pointer (&self->revealer, gtk_widget_unparent);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (acc_record_banner_parent_class)->dispose (object);
}

static void
acc_record_banner_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  if (prop_id == PROP_SESSION)
    g_value_set_object (value, ACC_RECORD_BANNER (object)->session);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
acc_record_banner_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  if (prop_id == PROP_SESSION)
    acc_record_banner_set_session (ACC_RECORD_BANNER (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
acc_record_banner_class_init (AccRecordBannerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = acc_record_banner_dispose;
  object_class->get_property = acc_record_banner_get_property;
  object_class->set_property = acc_record_banner_set_property;
  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, ACC_TYPE_SESSION, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "recordbanner");
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
acc_record_banner_init (AccRecordBanner *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->revealer = gtk_revealer_new ();
  gtk_widget_set_parent (self->revealer, GTK_WIDGET (self));
  gtk_revealer_set_child (GTK_REVEALER (self->revealer), box);
  self->label = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_widget_set_hexpand (self->label, TRUE);
  gtk_box_append (GTK_BOX (box), self->label);
  self->button = gtk_button_new ();
  gtk_button_set_use_underline (GTK_BUTTON (self->button), TRUE);
  gtk_widget_set_valign (self->button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), "win.shipped-bundle");
  gtk_box_append (GTK_BOX (box), self->button);
  g_signal_connect (self, "notify::root", G_CALLBACK (update), NULL);
  update (self);
}

const char *
acc_record_banner_get_text (AccRecordBanner *self)
{
  g_return_val_if_fail (ACC_IS_RECORD_BANNER (self), NULL);
  return gtk_label_get_label (GTK_LABEL (self->label));
}
