/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes the briefing on what is shown, and its signature. */

#include "config.h"

#include "app/briefing/acc-briefing.h"

#include <glib/gi18n.h>

#include "cards/acc-save.h"
#include "locale/acc-locale.h"
#include "model/acc-write.h"
#include "report/acc-report-signature.h"

/**
 * acc_briefing_is_possible:
 *
 * Returns: whether there is a briefing of what is shown
 */
gboolean
acc_briefing_is_possible (AccSession *session)
{
  return acc_session_get_ledger (session) != NULL && acc_report_brief_is_possible (acc_session_get_place (session));
}

/* There are none of the map, or of one alone on the page of comparison: nobody is left to wonder why nothing comes. */
gboolean
acc_briefing_say_impossible (GtkWindow  *window,
                             AccSession *session)
{
  if (acc_briefing_is_possible (session))
    return FALSE;
  gtk_widget_activate_action (GTK_WIDGET (window), "win.say", "s", _ ("There is no briefing of this page: open that of a State, a region, a treaty or the world first"));
  return TRUE;
}

static AccFormat
find_format (GFile *file)
{
  if (acc_save_ends (file, ".html") || acc_save_ends (file, ".htm"))
    return ACC_FORMAT_HTML;
  if (acc_save_ends (file, ".md"))
    return ACC_FORMAT_MARKDOWN;
  if (acc_save_ends (file, ".odt"))
    return ACC_FORMAT_ODT;
  return acc_save_ends (file, ".txt") ? ACC_FORMAT_TEXT : ACC_FORMAT_PDF;
}

/* What is written: as it was shown when it was asked for, whatever is shown by then. */
typedef struct
{
  AccLedger *ledger;
  AccPlace place;
  gint32 day;
  GFile *file;
  GFile *beside;
  AccEdition *compared;
  AccBriefLook look;
  AccSecretKey *key;
  GBytes *briefing;
  char *signature;
} Writing;

static void
writing_free (gpointer data)
{
  Writing *self = data;

  g_object_unref (self->ledger);
  g_object_unref (self->file);
  g_object_unref (self->beside);
  g_clear_object (&self->compared);
  g_clear_pointer (&self->key, acc_secret_key_free);
  g_clear_pointer (&self->briefing, g_bytes_unref);
  g_free (self->signature);
  g_free (self);
}

static void
write_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      data,
                 GCancellable *cancellable)
{
  Writing *self = data;
  GError *error = NULL;

  if (self->signature != NULL && !acc_report_may_sign (self->beside))
    {
      g_autofree char *name = g_file_get_parse_name (self->beside);

      g_set_error (&error, G_IO_ERROR, G_IO_ERROR_EXISTS, _ ("%s is there already; write to another file"), name);
    }
  else if (self->signature != NULL)
    acc_report_write_signed (self->file, self->beside, self->briefing, self->signature, &error);
  else
    acc_write_file (self->file, self->briefing, NULL, &error);
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

/* Takes the task. The briefing itself is made here, as the language is that of the process. */
static void
write_briefing (GTask *task)
{
  Writing *self = g_task_get_task_data (task);
  GError *error = NULL;

  self->briefing = acc_report_brief (self->ledger, &self->place, self->day, find_format (self->file), self->compared, &self->look, &error);
  if (self->briefing != NULL && self->key != NULL)
    self->signature = acc_report_sign (self->key, self->briefing, &error);
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_run_in_thread (task, write_in_thread);
  g_object_unref (task);
}

static GFile *
find_beside (GFile *file)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *name = g_file_get_basename (file), *named = g_strconcat (name, ACC_SIGNATURE_SUFFIX, NULL);

  return folder != NULL ? g_file_get_child (folder, named) : g_object_ref (file);
}

/**
 * acc_briefing_write_async:
 * @session: what is shown; acc_briefing_is_possible()
 * @file: where; what was there is replaced, whole or not at all
 * @beside: (nullable): where the signature goes; %NULL for beside it
 * @choice: (nullable): how it is wanted; its key is taken
 * @callback: called when done
 */
void
acc_briefing_write_async (AccSession              *session,
                          GFile                   *file,
                          GFile                   *beside,
                          const AccBriefingChoice *choice,
                          GAsyncReadyCallback      callback,
                          gpointer                 user_data)
{
  GTask *task;
  Writing *writing;

  g_return_if_fail (acc_briefing_is_possible (session));

  task = g_task_new (session, NULL, callback, user_data);
  g_task_set_source_tag (task, acc_briefing_write_async);
  writing = g_new0 (Writing, 1);
  writing->ledger = g_object_ref (acc_session_get_ledger (session));
  writing->place = *acc_session_get_place (session);
  writing->day = acc_session_get_day (session);
  writing->file = g_object_ref (file);
  writing->beside = beside != NULL ? g_object_ref (beside) : find_beside (file);
  if (choice != NULL)
    {
      g_set_object (&writing->compared, choice->compared);
      writing->look = choice->look;
      writing->key = choice->key;
    }
  g_task_set_task_data (task, writing, writing_free);
  write_briefing (task);
}

gboolean
acc_briefing_write_finish (AccSession    *session,
                           GAsyncResult  *result,
                           GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, session), FALSE);
  return g_task_propagate_boolean (G_TASK (result), error);
}

typedef struct
{
  GtkWindow *window;
  AccSession *session;
  GFile *file;
  AccBriefingChoice choice;
} Saving;

static void
saving_free (Saving *self)
{
  g_object_unref (self->window);
  g_object_unref (self->session);
  g_object_unref (self->file);
  g_clear_pointer (&self->choice.key, acc_secret_key_free);
  g_clear_object (&self->choice.compared);
  g_free (self);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  Saving *saving = user_data;
  g_autoptr (GError) error = NULL;

  acc_briefing_write_finish (ACC_SESSION (source), result, &error);
  acc_save_say (GTK_WIDGET (saving->window), saving->file, error);
  saving_free (saving);
}

/* Takes it. */
static void
write_choice (Saving *self,
              GFile  *beside)
{
  AccBriefingChoice choice = self->choice;

  self->choice.key = NULL;
  acc_briefing_write_async (self->session, self->file, beside, &choice, written_cb, self);
}

static void
beside_chosen_cb (GtkFileChooserNative *chooser,
                  int                   response,
                  Saving               *self)
{
  if (acc_save_is_chosen (response, GTK_FILE_CHOOSER (chooser)) && acc_briefing_is_possible (self->session))
    {
      g_autoptr (GFile) beside = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));

      write_choice (self, beside);
    }
  else
    saving_free (self);
  g_object_unref (chooser);
}

/* A portal lets through one file alone, so that the other one is asked for too. */
static void
ask_beside (Saving *self)
{
  g_autoptr (GFile) beside = find_beside (self->file);
  g_autofree char *name = g_file_get_basename (beside);
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (_ ("Save Signature"), self->window, GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"), _ ("_Cancel"));

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect (chooser, "response", G_CALLBACK (beside_chosen_cb), self);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

/**
 * acc_briefing_save_to:
 * @window: where to say how it went
 * @session: what is shown; acc_briefing_is_possible()
 * @chosen: what the person named
 * @choice: (nullable): how it is wanted; its key is taken
 *
 * Writes to it, or beside it where its name would not say what it holds.
 */
void
acc_briefing_save_to (GtkWindow               *window,
                      AccSession              *session,
                      GFile                   *chosen,
                      const AccBriefingChoice *choice)
{
  static const char *const endings[] = { ".pdf", ".odt", ".html", ".htm", ".md", ".txt", NULL };
  Saving *saving = g_new0 (Saving, 1);

  saving->window = g_object_ref (window);
  saving->session = g_object_ref (session);
  saving->file = acc_save_settle (chosen, endings);
  if (choice != NULL)
    {
      saving->choice = *choice;
      saving->choice.compared = choice->compared != NULL ? g_object_ref (choice->compared) : NULL;
    }
  if (saving->choice.key != NULL && acc_save_is_let_through (saving->file))
    ask_beside (saving);
  else
    write_choice (saving, NULL);
}

GMenuModel *
acc_briefing_menu_new (void)
{
  GMenu *menu = g_menu_new ();

  g_menu_append (menu, _ ("_Save Briefing…"), "win.save-briefing");
  g_menu_append (menu, _ ("_Print Briefing…"), "win.print");
  g_menu_append (menu, _ ("Copy C_itation"), "win.cite::text");
  return G_MENU_MODEL (menu);
}
