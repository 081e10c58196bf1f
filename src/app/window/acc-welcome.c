/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The line of the first start. */

#include "config.h"

#include "app/window/acc-welcome.h"

#include <glib/gi18n.h>

#include "app/acc-settings.h"
#include "app/window/acc-window.h"
#include "facts/search/acc-find.h"
#include "facts/session/acc-examples.h"

struct _AccWelcome
{
  AccFollower base;

  GtkLabel *line;
  GtkLabel *examples;
  GtkWidget *dismiss;
};

G_DEFINE_FINAL_TYPE (AccWelcome, acc_welcome, ACC_TYPE_FOLLOWER)

static void
acc_welcome_update (AccFollower      *follower,
                    AccSessionChanges changes)
{
  AccWelcome *self = ACC_WELCOME (follower);
  g_autofree char *examples = acc_examples_say (acc_session_get_bundle (follower->session));
  const char *line = _ ("Accession tells which States are bound by which treaties, on any date, and how many displaced people they host or come from.");

  gtk_label_set_label (self->line, line);
  gtk_label_set_markup (self->examples, examples != NULL ? examples : "");
  gtk_widget_set_visible (GTK_WIDGET (self->examples), examples != NULL);
  gtk_widget_set_tooltip_text (self->dismiss, _ ("Do not show this again"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->dismiss), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Do not show this again"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, line, -1);
}

static gboolean
link_cb (AccWelcome *self,
         const char *link)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  g_autofree char *place = NULL, *as_of = NULL;

  if (ACC_IS_WINDOW (root) && acc_find_read_link (link, &place, &as_of))
    acc_window_open (ACC_WINDOW (root), place, as_of);
  return TRUE;
}

static void
dismiss_cb (AccWelcome *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static GtkLabel *
add_label (GtkWidget *box)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (box), label);
  return GTK_LABEL (label);
}

static void
acc_welcome_class_init (AccWelcomeClass *klass)
{
  AccFollowerClass *follower_class = ACC_FOLLOWER_CLASS (klass);

  follower_class->update = acc_welcome_update;
  follower_class->concerns = ACC_CHANGED_RECORD | ACC_CHANGED_LANGUAGE;
  follower_class->plain = TRUE;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "welcome");
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
acc_welcome_init (AccWelcome *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12), *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  g_autoptr (GSettings) settings = acc_settings_open ();

  self->line = add_label (words);
  self->examples = add_label (words);
  g_signal_connect_object (self->examples, "activate-link", G_CALLBACK (link_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_hexpand (words, TRUE);
  self->dismiss = gtk_button_new_from_icon_name ("window-close-symbolic");
  gtk_widget_add_css_class (self->dismiss, "flat");
  gtk_widget_add_css_class (self->dismiss, "circular");
  gtk_widget_set_valign (self->dismiss, GTK_ALIGN_START);
  g_signal_connect_object (self->dismiss, "clicked", G_CALLBACK (dismiss_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (box), self->dismiss);
  gtk_widget_set_parent (box, GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  if (settings != NULL)
    g_settings_bind (settings, "welcome", self, "visible", G_SETTINGS_BIND_DEFAULT);
}
