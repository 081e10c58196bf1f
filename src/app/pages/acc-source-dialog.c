/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The details of a document, with its address to be opened. */

#include "config.h"

#include "app/pages/acc-source-dialog.h"

#include <glib/gi18n.h>

#include "app/acc-alert.h"
#include "app/acc-launch.h"
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
response_cb (GtkWidget *dialog,
             int        response,
             gpointer   user_data)
{
  AccSource *source = user_data;

  if (response == GTK_RESPONSE_ACCEPT)
    {
      GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (dialog));

      /* The dialog goes with the answer. */
      acc_launch_address (parent != NULL ? GTK_WIDGET (parent) : dialog, source->address);
    }
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
  g_autofree char *published = acc_words_describe_source (bundle, source->id);
  g_autofree char *licence = source->licence != NULL ? acc_locale_compose (_ ("Licence: {licence}."), "licence", source->licence, NULL) : NULL;
  g_autoptr (GString) body = g_string_new (NULL);
  GtkWidget *dialog;

  add_line (body, published);
  add_line (body, acc_locale_text (source->note));
  add_line (body, licence);
  add_line (body, source->address);
  dialog = acc_alert_show (parent, acc_locale_text (source->title), body->str,
                           acc_launch_is_allowed (source->address) ? _ ("_Open Address") : NULL);
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), g_object_ref (source), (GClosureNotify) (void *) g_object_unref, 0);
  return dialog;
}
