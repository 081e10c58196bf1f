/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Says in a dialog what could not be done. Alone here because toolkits differ: AdwMessageDialog of libadwaita 1.7 measures its
 * labels narrower than they can be and warns, AdwAlertDialog is not in 1.2, and GTK's own is well in both. */

#include "config.h"

#include "app/acc-alert.h"

#include <glib/gi18n.h>

/**
 * acc_alert_show:
 * @parent: the window that it belongs to
 * @heading: what could not be done
 * @body: why, and what to do
 *
 * Shows both, until the person closes it.
 */
void
acc_alert_show (GtkWindow  *parent,
                const char *heading,
                const char *body)
{
  GtkWidget *dialog = gtk_message_dialog_new (parent, GTK_DIALOG_MODAL | GTK_DIALOG_DESTROY_WITH_PARENT, GTK_MESSAGE_WARNING, GTK_BUTTONS_NONE,
                                              "%s", heading);

  gtk_message_dialog_format_secondary_text (GTK_MESSAGE_DIALOG (dialog), "%s", body);
  gtk_dialog_add_button (GTK_DIALOG (dialog), _ ("_Close"), GTK_RESPONSE_CLOSE);
  g_signal_connect (dialog, "response", G_CALLBACK (gtk_window_destroy), NULL);
  gtk_window_present (GTK_WINDOW (dialog));
}
