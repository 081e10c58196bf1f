/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The proof of a sentence, or of what a row shows, in a window of its own that fits a narrow screen. */

#include "config.h"

#include "app/pages/acc-proof-dialog.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "app/acc-launch.h"
#include "cards/cards/acc-proof-view.h"

static void
open_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       dialog)
{
  acc_launch_address (dialog, g_variant_get_string (parameter, NULL));
}

/* An article has its page in the window itself. */
static void
go_cb (GSimpleAction *action,
       GVariant      *parameter,
       gpointer       dialog)
{
  GtkWindow *parent = gtk_window_get_transient_for (dialog);

  gtk_window_close (dialog);
  if (parent != NULL)
    gtk_widget_activate_action_variant (GTK_WIDGET (parent), "win.go", parameter);
}

static gboolean
close_cb (GtkWidget *dialog,
          GVariant  *arguments,
          gpointer   user_data)
{
  gtk_window_close (GTK_WINDOW (dialog));
  return TRUE;
}

/**
 * acc_proof_dialog_present:
 * @parent: the window
 * @session: what it shows
 * @claims: names of claims, with a space between them
 *
 * Returns: (transfer none) (nullable): the dialog
 */
GtkWidget *
acc_proof_dialog_present (GtkWindow  *parent,
                          AccSession *session,
                          const char *claims)
{
  g_autofree char *text = NULL;
  GtkWidget *view = acc_proof_view_new (session, claims, &text), *dialog, *box;
  g_autoptr (GSimpleActionGroup) actions = NULL;
  g_autoptr (GSimpleAction) open = NULL, go = NULL;
  GtkEventController *keys;

  if (view == NULL)
    return NULL;
  dialog = g_object_new (ADW_TYPE_WINDOW, "transient-for", parent, "modal", TRUE, "destroy-with-parent", TRUE, "default-width", 520, "default-height", 560, "title",
                         C_ ("proof", "Why?"), NULL);
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (box), gtk_header_bar_new ());
  gtk_widget_set_vexpand (view, TRUE);
  gtk_widget_set_margin_start (view, 6);
  /* The keyboard scrolls, and a text is not selected because it is the first. */
  gtk_widget_set_focusable (view, TRUE);
  gtk_box_append (GTK_BOX (box), view);
  adw_window_set_content (ADW_WINDOW (dialog), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (dialog), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);

  actions = g_simple_action_group_new ();
  open = g_simple_action_new ("open-address", G_VARIANT_TYPE_STRING);
  g_signal_connect_object (open, "activate", G_CALLBACK (open_cb), dialog, 0);
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (open));
  go = g_simple_action_new ("go", G_VARIANT_TYPE_STRING);
  g_signal_connect_object (go, "activate", G_CALLBACK (go_cb), dialog, 0);
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (go));
  gtk_widget_insert_action_group (dialog, "win", G_ACTION_GROUP (actions));
  keys = gtk_shortcut_controller_new ();
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0), gtk_callback_action_new (close_cb, NULL, NULL)));
  gtk_widget_add_controller (dialog, keys);
  gtk_window_set_focus (GTK_WINDOW (dialog), view);
  gtk_window_present (GTK_WINDOW (dialog));
  return dialog;
}
