/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What becomes of acts of the user's own: kept and removed in a thread, for a disk may be slow, and shown by loading the record anew. */

#include "config.h"

#include "app/data/acc-acts.h"

#include <glib/gi18n.h>

#include "app/acc-alert.h"
#include "app/window/acc-window-private.h"
#include "editions/acc-acts-store.h"
#include "facts/acc-own.h"
#include "import/acc-acts-file.h"

/* Nobody writes more of them; a larger file is something else. */
#define MOST_BYTES (4 * 1024 * 1024)
#define MOST_SHOWN 12

/* Either of both. */
typedef struct
{
  GPtrArray *acts;
  GStrv ids;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_clear_pointer (&job->acts, g_ptr_array_unref);
  g_strfreev (job->ids);
  g_free (job);
}

static void
write_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      task_data,
                 GCancellable *cancellable)
{
  Job *job = task_data;
  GError *error = NULL;

  if (job->acts != NULL ? acc_acts_store_add (job->acts, &error) : acc_acts_store_remove ((const char *const *) job->ids, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
say_recorded (AccWindow *window,
              GPtrArray *acts)
{
  g_autofree char *n = acc_locale_format_number (acts->len);
  g_autofree char *words = acts->len == 1 ? acc_own_word_act (acc_session_get_bundle (window->session), acts->pdata[0]) : NULL;
  g_autofree char *id = acc_own_act_get_id (acts->pdata[0]);
  g_autofree char *message = words != NULL ? acc_locale_compose (C_ ("own act", "Recorded: {act}"), "act", words, NULL)
                                           : acc_locale_compose (ngettext ("{n} act was recorded.", "{n} acts were recorded.", acts->len), "n", n, NULL);

  if (words == NULL)
    {
      _acc_window_say (window, message);
      return;
    }
  _acc_window_offer_undo (window, message, "win.remove-act", g_variant_new_string (id));
  _acc_window_remember_undo (window, "win.remove-act", g_variant_new_string (id));
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  AccWindow *window = ACC_WINDOW (source);
  Job *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      acc_alert_show (GTK_WINDOW (window), job->acts != NULL ? _ ("This Act Cannot Be Recorded") : _ ("This Act Cannot Be Removed"), error->message, NULL);
      return;
    }
  _acc_window_restore_bundle (window, "", acc_session_get_place_text (window->session), acc_session_get_day (window->session));
  if (job->acts != NULL)
    say_recorded (window, job->acts);
  else
    {
      guint many = g_strv_length (job->ids);
      g_autofree char *n = acc_locale_format_number (many);
      g_autofree char *message = many == 1 ? acc_locale_compose (_ ("The act {id} was removed."), "id", job->ids[0], NULL)
                                           : acc_locale_compose (ngettext ("{n} act was removed.", "{n} acts were removed.", many), "n", n, NULL);

      _acc_window_remember_undo (window, NULL, NULL);
      _acc_window_say (window, message);
    }
}

static void
write_job (AccWindow *window,
           Job       *job)
{
  g_autoptr (GTask) task = g_task_new (window, NULL, written_cb, NULL);

  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, write_in_thread);
}

void
acc_acts_record (AccWindow *window,
                 GPtrArray *acts)
{
  Job *job = g_new0 (Job, 1);

  job->acts = g_ptr_array_ref (acts);
  write_job (window, job);
}

void
acc_acts_remove_all (AccWindow         *window,
                     const char *const *ids)
{
  Job *job = g_new0 (Job, 1);

  job->ids = g_strdupv ((GStrv) ids);
  write_job (window, job);
}

void
acc_acts_remove (AccWindow  *window,
                 const char *id)
{
  acc_acts_remove_all (window, (const char *const[]) { id, NULL });
}

static void
take_cb (GtkWidget *dialog,
         int        response,
         AccWindow *window)
{
  if (response == GTK_RESPONSE_ACCEPT)
    acc_acts_record (window, g_object_get_data (G_OBJECT (dialog), "acc-acts"));
}

static void
ask (AccWindow *window,
     GPtrArray *acts)
{
  AccBundle *bundle = acc_session_get_bundle (window->session);
  GString *text = g_string_new (NULL);
  g_autofree char *n = acc_locale_format_number (acts->len);
  g_autofree char *heading = acc_locale_compose (ngettext ("Record {n} Act?", "Record {n} Acts?", acts->len), "n", n, NULL);
  GtkWidget *dialog;

  for (guint i = 0; i < MIN (acts->len, MOST_SHOWN); i++)
    {
      const AccOwnAct *act = acts->pdata[i];
      g_autofree char *words = acc_own_word_act (bundle, act);
      g_autofree char *source = acc_locale_compose (_ ("Source: {title}."), "title", act->source, NULL);

      g_string_append_printf (text, "%s\n%s\n\n", words, source);
    }
  if (acts->len > MOST_SHOWN)
    g_string_append (text, "…\n\n");
  g_string_append (text, C_ ("own act", "They lie over the record, and are marked as yours wherever they show."));
  dialog = acc_alert_show (GTK_WINDOW (window), heading, text->str, C_ ("own act", "_Record"));
  gtk_dialog_set_default_response (GTK_DIALOG (dialog), GTK_RESPONSE_ACCEPT);
  g_string_free (text, TRUE);
  g_object_set_data_full (G_OBJECT (dialog), "acc-acts", g_ptr_array_ref (acts), (GDestroyNotify) g_ptr_array_unref);
  g_signal_connect_object (dialog, "response", G_CALLBACK (take_cb), window, 0);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (AccWindow) window = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_file_load_bytes_finish (G_FILE (source), result, NULL, &error);
  g_autofree char *base = g_file_get_basename (G_FILE (source));
  g_autofree char *name = g_filename_display_name (base);
  g_autoptr (GPtrArray) faults = acc_faults_new ();
  g_autoptr (GPtrArray) acts = NULL;
  GString *body;

  if (bytes != NULL && g_bytes_get_size (bytes) > MOST_BYTES)
    acc_fault_add (&(AccFaultPlace){ faults, name, "", -1, -1 }, NULL, ACC_FAULT_TOO_LARGE, NULL, NULL);
  else if (bytes != NULL)
    acts = acc_acts_read_for (acc_session_get_bundle (window->session), NULL, name, bytes, faults);
  if (acts != NULL && acts->len > 0)
    {
      ask (window, acts);
      return;
    }
  body = g_string_new (error != NULL ? error->message : acts != NULL ? name : NULL);
  for (guint i = 0; i < MIN (faults->len, MOST_SHOWN); i++)
    {
      g_autofree char *line = acc_fault_to_string (faults->pdata[i]);

      g_string_append_printf (body, "%s%s", i > 0 ? "\n" : "", line);
    }
  acc_alert_show (GTK_WINDOW (window), acts != NULL ? C_ ("own act", "This File Holds No Act") : C_ ("own act", "These Acts Cannot Be Recorded"), body->str, NULL);
  g_string_free (body, TRUE);
}

/**
 * acc_acts_take:
 * @window: the window, which shows the record that ships
 * @file: a file of acts
 *
 * Says what is in it, or what is wrong with it, and records them where the person says so.
 */
void
acc_acts_take (AccWindow *window,
               GFile     *file)
{
  g_file_load_bytes_async (file, NULL, loaded_cb, g_object_ref (window));
}

void
acc_acts_choose (AccWindow *window)
{
  _acc_window_ask_file (window, C_ ("own act", "Take In a File of Acts"), C_ ("own act", "Files of acts (JSON, CSV)"), (const char *[]) { "*.json", "*.csv", NULL }, ACC_FILE_ACTS);
}
