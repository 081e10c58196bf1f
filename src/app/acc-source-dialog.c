/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The details of a document, with its address to be opened. */

#include "config.h"

#include "app/acc-source-dialog.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <string.h>

#include "locale/acc-locale.h"
#include "report/acc-report.h"

static void
add_line (GString    *body,
          const char *line)
{
  if (line != NULL && *line != '\0')
    g_string_append_printf (body, "%s%s", body->len > 0 ? "\n" : "", line);
}

static void
response_cb (GtkWidget  *dialog,
             const char *response,
             gpointer    user_data)
{
  AccSource *source = user_data;
  g_autoptr (GdkAppLaunchContext) context = gdk_display_get_app_launch_context (gtk_widget_get_display (dialog));

  if (strcmp (response, "open") == 0)
    g_app_info_launch_default_for_uri_async (source->address, G_APP_LAUNCH_CONTEXT (context), NULL, NULL, NULL);
}

/**
 * acc_source_dialog_present:
 * @parent: the window
 * @bundle: whose document it is
 * @source: the document
 *
 * Returns: (transfer none): the dialog
 */
GtkWidget *
acc_source_dialog_present (GtkWindow *parent,
                           AccBundle *bundle,
                           AccSource *source)
{
  g_autofree char *published = acc_report_describe_source (bundle, source->id);
  g_autofree char *licence = source->licence != NULL ? acc_locale_compose (_ ("Licence: {licence}."), "licence", source->licence, NULL) : NULL;
  g_autoptr (GString) body = g_string_new (NULL);
  GtkWidget *dialog = adw_message_dialog_new (parent, acc_locale_text (source->title), NULL);

  add_line (body, published);
  add_line (body, acc_locale_text (source->note));
  add_line (body, licence);
  add_line (body, source->address);
  adw_message_dialog_set_body (ADW_MESSAGE_DIALOG (dialog), body->str);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _ ("_Close"));
  if (source->address != NULL && *source->address != '\0')
    adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "open", _ ("_Open Address"));
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "close");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "close");
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), g_object_ref (source), (GClosureNotify) (void *) g_object_unref, 0);
  gtk_window_present (GTK_WINDOW (dialog));
  return dialog;
}
