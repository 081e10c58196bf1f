/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A dialog with a heading, words and an answer. Alone here because toolkits differ: AdwMessageDialog of libadwaita 1.7 measures
 * its labels narrower than they can be and warns, AdwAlertDialog is not in 1.2, and GTK's own is well in both. */

#include "config.h"

#include "app/acc-alert.h"

#include <glib/gi18n.h>

/**
 * acc_alert_show:
 * @parent: the window that it belongs to
 * @heading: what could not be done, or what this is
 * @body: why, and what to do
 * @action: (nullable): what can be done beside closing it, with a mnemonic: answered as %GTK_RESPONSE_ACCEPT
 *
 * Shows both, until the person answers.
 *
 * Returns: (transfer none): the dialog
 */
GtkWidget *
acc_alert_show (GtkWindow  *parent,
                const char *heading,
                const char *body,
                const char *action)
{
  GtkWidget *dialog = gtk_message_dialog_new (parent, GTK_DIALOG_MODAL | GTK_DIALOG_DESTROY_WITH_PARENT, GTK_MESSAGE_OTHER, GTK_BUTTONS_NONE,
                                              "%s", heading);

  gtk_message_dialog_format_secondary_text (GTK_MESSAGE_DIALOG (dialog), "%s", body);
  /* It has no title, and what it says is read when the keyboard comes to its button. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (dialog), GTK_ACCESSIBLE_PROPERTY_LABEL, heading, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, body, -1);
  gtk_dialog_add_button (GTK_DIALOG (dialog), _ ("_Close"), GTK_RESPONSE_CLOSE);
  if (action != NULL)
    gtk_dialog_add_button (GTK_DIALOG (dialog), action, GTK_RESPONSE_ACCEPT);
  gtk_dialog_set_default_response (GTK_DIALOG (dialog), GTK_RESPONSE_CLOSE);
  /* After the caller's own: what is destroyed calls nobody. */
  g_signal_connect_after (dialog, "response", G_CALLBACK (gtk_window_destroy), NULL);
  gtk_window_present (GTK_WINDOW (dialog));
  return dialog;
}
