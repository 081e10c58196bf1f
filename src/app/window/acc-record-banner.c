/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Says of a bundle of one's own that it is not the record built in, and of acts of one's own that they lie over it. It cannot be closed: it
 * goes when they go. */

#include "config.h"

#include "app/window/acc-record-banner.h"

#include <glib/gi18n.h>

#include "cards/charts/acc-chart.h"
#include "facts/acc-own.h"

struct _AccRecordBanner
{
  AccFollower base;

  GtkWidget *revealer;
  GtkWidget *label;
  GtkButton *button;
};

G_DEFINE_FINAL_TYPE (AccRecordBanner, acc_record_banner, ACC_TYPE_FOLLOWER)

static void
update (AccRecordBanner *self)
{
  AccBundle *bundle = self->base.session != NULL ? acc_session_get_bundle (self->base.session) : NULL;
  g_autofree char *statement = bundle != NULL ? acc_own_say (bundle) : NULL;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  /* What leaves the window says the same. */
  if (root != NULL)
    acc_chart_set_record (GTK_WIDGET (root), statement);
  /* From a bundle of one's own the way back; of acts of one's own, where they are listed and taken back. */
  if (bundle != NULL && acc_bundle_get_acts (bundle)->len > 0)
    {
      gtk_button_set_label (self->button, C_ ("own act", "Your _Acts…"));
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), "win.record-act");
    }
  else
    {
      gtk_button_set_label (self->button, _ ("Use the _Built-In Bundle"));
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), "win.shipped-bundle");
    }
  gtk_label_set_label (GTK_LABEL (self->label), statement != NULL ? statement : "");
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), statement != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self), statement != NULL);
}

static void
acc_record_banner_update (AccFollower      *follower,
                          AccSessionChanges changes)
{
  update (ACC_RECORD_BANNER (follower));
}

static void
acc_record_banner_class_init (AccRecordBannerClass *klass)
{
  AccFollowerClass *follower_class = ACC_FOLLOWER_CLASS (klass);

  follower_class->update = acc_record_banner_update;
  follower_class->concerns = ACC_CHANGED_RECORD | ACC_CHANGED_LANGUAGE;
  follower_class->always = TRUE;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "recordbanner");
  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass), ACC_RESOURCE_PATH "/ui/acc-record-banner.ui");
  gtk_widget_class_bind_template_child (GTK_WIDGET_CLASS (klass), AccRecordBanner, revealer);
  gtk_widget_class_bind_template_child (GTK_WIDGET_CLASS (klass), AccRecordBanner, label);
  gtk_widget_class_bind_template_child (GTK_WIDGET_CLASS (klass), AccRecordBanner, button);
}

static void
acc_record_banner_init (AccRecordBanner *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "notify::root", G_CALLBACK (update), NULL);
  update (self);
}
