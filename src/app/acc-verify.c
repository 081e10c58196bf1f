/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Verifies a briefing in the window, as "accession verify" does in a terminal. */

#include "config.h"

#include "app/acc-verify.h"

#include <glib/gi18n.h>

#include "app/acc-alert.h"
#include "app/data/acc-key-dialog.h"
#include "report/acc-report-seal.h"
#include "report/acc-report-signature.h"

typedef struct
{
  AccWindow *window;
  AccSession *session;
  GFile *file;
  GFile *signature; /* which need not be there */
  GBytes *sealed;
} Verifying;

static void
verifying_free (Verifying *self)
{
  g_object_unref (self->window);
  g_object_unref (self->session);
  g_object_unref (self->file);
  g_object_unref (self->signature);
  g_clear_pointer (&self->sealed, g_bytes_unref);
  g_free (self);
}

/* What is told of who made it: that a signature does not fit goes before all else. */
static const char *
choose_heading (AccVerdict verdict,
                AccSigned  by)
{
  if (by == ACC_SIGNED_WRONGLY)
    return _ ("The Signature Does Not Fit the Briefing");
  return verdict == ACC_VERDICT_AGREES    ? _ ("The Briefing Agrees with the Record")
         : verdict == ACC_VERDICT_DIFFERS ? _ ("The Briefing Does Not Agree with the Record")
                                          : _ ("The Briefing Cannot Be Compared");
}

static void
signature_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  Verifying *self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) signature = g_file_load_bytes_finish (G_FILE (source), result, NULL, &error);
  g_autofree char *message = NULL;
  g_autofree char *signed_by = NULL;
  g_autofree char *body = NULL;
  AccVerdict verdict = acc_report_verify (acc_session_get_ledger (self->session), self->sealed, &message);
  AccSigned by = acc_report_check_signature (self->sealed, signature, &signed_by);

  /* Of what nobody signed, and does not agree either, there is no more to be said. */
  if (by == ACC_SIGNED_BY_NOBODY && verdict == ACC_VERDICT_AGREES)
    signed_by = g_strdup (acc_report_say_unsigned ());
  body = signed_by != NULL ? g_strconcat (message, "\n\n", signed_by, NULL) : g_strdup (message);
  if (by == ACC_SIGNED_BY_UNKNOWN)
    {
      g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

      g_ptr_array_add (files, g_object_ref (self->file));
      g_ptr_array_add (files, g_object_ref (self->signature));
      acc_key_dialog_offer (self->window, choose_heading (verdict, by), body, files);
    }
  else
    acc_alert_show (GTK_WINDOW (self->window), choose_heading (verdict, by), body, NULL);
  verifying_free (self);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  Verifying *self = user_data;
  g_autoptr (GError) error = NULL;

  self->sealed = g_file_load_bytes_finish (G_FILE (source), result, NULL, &error);
  if (self->sealed != NULL)
    {
      g_file_load_bytes_async (self->signature, NULL, signature_cb, self);
      return;
    }
  acc_alert_show (GTK_WINDOW (self->window), _ ("This File Cannot Be Read"), error->message, NULL);
  verifying_free (self);
}

/* In a sandbox what lies beside a file is not to be seen, and what came with it is. */
static GFile *
find_signature (GFile     *file,
                GPtrArray *files)
{
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *name = g_strconcat (base, ACC_SIGNATURE_SUFFIX, NULL);
  g_autofree char *address = g_file_get_uri (file);
  g_autofree char *beside = g_strconcat (address, ACC_SIGNATURE_SUFFIX, NULL);

  for (guint i = 0; files != NULL && i < files->len; i++)
    {
      g_autofree char *one = g_file_get_basename (files->pdata[i]);

      if (g_strcmp0 (one, name) == 0)
        return g_object_ref (files->pdata[i]);
    }
  return g_file_new_for_uri (beside);
}

/**
 * acc_verify_show:
 * @window: over which the answer is shown
 * @session: the record at hand; nothing happens before there is one
 * @file: a briefing
 * @files: (nullable) (element-type GFile): what came together with it
 *
 * Reads it, writes it again from the record, and tells in a dialog whether both are the same, or where they part; and who signed it, where a signature
 * lies beside it.
 */
void
acc_verify_show (AccWindow  *window,
                 AccSession *session,
                 GFile      *file,
                 GPtrArray  *files)
{
  Verifying *verifying;

  if (acc_session_get_ledger (session) == NULL)
    return;
  verifying = g_new0 (Verifying, 1);
  verifying->window = g_object_ref (window);
  verifying->session = g_object_ref (session);
  verifying->file = g_object_ref (file);
  verifying->signature = find_signature (file, files);
  g_file_load_bytes_async (file, NULL, loaded_cb, verifying);
}
