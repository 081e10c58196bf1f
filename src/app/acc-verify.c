/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Verifies a briefing in the window, as "accession verify" does in a terminal. */

#include "config.h"

#include "app/acc-verify.h"

#include <glib/gi18n.h>

#include "app/acc-alert.h"
#include "report/acc-report-seal.h"

typedef struct
{
  GtkWindow *window;
  AccSession *session;
} Verifying;

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  Verifying *verifying = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) sealed = g_file_load_bytes_finish (G_FILE (source), result, NULL, &error);
  g_autofree char *message = NULL;

  if (sealed == NULL)
    acc_alert_show (verifying->window, _ ("This File Cannot Be Read"), error->message, NULL);
  else
    {
      AccVerdict verdict = acc_report_verify (acc_session_get_ledger (verifying->session), sealed, &message);

      acc_alert_show (verifying->window,
                      verdict == ACC_VERDICT_AGREES    ? _ ("The Briefing Agrees with the Record")
                      : verdict == ACC_VERDICT_DIFFERS ? _ ("The Briefing Does Not Agree with the Record")
                                                       : _ ("The Briefing Cannot Be Compared"),
                      message, NULL);
    }
  g_object_unref (verifying->window);
  g_object_unref (verifying->session);
  g_free (verifying);
}

/**
 * acc_verify_show:
 * @window: over which the answer is shown
 * @session: the record at hand; nothing happens before there is one
 * @file: a briefing
 *
 * Reads it, writes it again from the record, and tells in a dialog whether both are the same, or where they part.
 */
void
acc_verify_show (GtkWindow  *window,
                 AccSession *session,
                 GFile      *file)
{
  Verifying *verifying;

  if (acc_session_get_ledger (session) == NULL)
    return;
  verifying = g_new0 (Verifying, 1);
  verifying->window = g_object_ref (window);
  verifying->session = g_object_ref (session);
  g_file_load_bytes_async (file, NULL, loaded_cb, verifying);
}
