/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Saves a dossier from the window: one step of it each time that nothing else waits, because the language of the process is another one meanwhile; packed in
 * a thread, and written whole. A dialog shows how far it is, and ends it. */

#include "config.h"

#include "app/acc-save-dossier.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "app/acc-save-paper.h"
#include "cards/acc-save.h"
#include "locale/acc-locale.h"
#include "locale/acc-second.h"
#include "model/acc-write.h"
#include "report/dossier/acc-dossier.h"

#define LANGUAGES "languages"
#define ALL "all"

typedef struct
{
  GtkWindow *window;
  GFile *file;
  AccDossier *dossier;
  GtkWindow *dialog; /* weak: closed, it ends everything */
  GtkProgressBar *bar;
} Saving;

static void
saving_free (Saving *self)
{
  if (self->dialog != NULL)
    gtk_window_destroy (self->dialog);
  g_clear_weak_pointer (&self->dialog);
  g_object_unref (self->window);
  g_object_unref (self->file);
  acc_dossier_free (self->dossier);
  g_free (self);
}

/* Takes all. ERROR: nullable. */
static void
end (Saving       *self,
     const GError *error)
{
  acc_save_say (GTK_WIDGET (self->window), self->file, error);
  saving_free (self);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  acc_write_file_finish (G_FILE (source), result, &error);
  end (user_data, error);
}

static void
pack_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  g_task_return_pointer (task, acc_dossier_to_zip (((Saving *) data)->dossier), (GDestroyNotify) g_bytes_unref);
}

static void
packed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  Saving *self = user_data;
  g_autoptr (GBytes) bytes = g_task_propagate_pointer (G_TASK (result), NULL);

  if (self->dialog == NULL)
    saving_free (self);
  else
    acc_write_file_async (self->file, bytes, NULL, written_cb, self);
}

static gboolean
step_cb (gpointer user_data)
{
  Saving *self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GTask) task = NULL;
  guint made = acc_dossier_get_n_made (self->dossier), steps = acc_dossier_get_n_steps (self->dossier);

  if (self->dialog == NULL)
    {
      saving_free (self);
      return G_SOURCE_REMOVE;
    }
  gtk_progress_bar_set_fraction (self->bar, (double) made / steps);
  if (made < steps)
    {
      if (acc_dossier_make_next (self->dossier, &error))
        return G_SOURCE_CONTINUE;
      end (self, error);
      return G_SOURCE_REMOVE;
    }
  task = g_task_new (NULL, NULL, packed_cb, self);
  g_task_set_source_tag (task, step_cb);
  g_task_set_task_data (task, self, NULL); /* which waits for it */
  g_task_run_in_thread (task, pack_in_thread);
  return G_SOURCE_REMOVE;
}

static void
show_progress (Saving *self)
{
  GtkWidget *dialog = adw_message_dialog_new (self->window, _ ("Writing the Dossier…"), NULL), *bar = gtk_progress_bar_new ();

  gtk_accessible_update_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Writing the Dossier…"), -1);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), bar);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Cancel"));
  g_signal_connect (dialog, "response", G_CALLBACK (gtk_window_destroy), NULL);
  self->bar = GTK_PROGRESS_BAR (bar);
  g_set_weak_pointer (&self->dialog, GTK_WINDOW (dialog));
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * acc_save_dossier_to:
 * @window: over which it is shown how far it is
 * @session: what is shown; a State, a region or the world
 * @chosen: what the person named; written to, or a file beside it where its name would not say what it holds
 * @languages: tags of the languages
 * @paper: of what has pages
 */
void
acc_save_dossier_to (GtkWindow         *window,
                     AccSession        *session,
                     GFile             *chosen,
                     const char *const *languages,
                     AccPaper           paper)
{
  static const char *const endings[] = { ACC_DOSSIER_ZIP, NULL };
  Saving *self = g_new0 (Saving, 1);

  self->window = g_object_ref (window);
  self->file = acc_save_settle (chosen, endings);
  self->dossier = acc_dossier_new (acc_session_get_ledger (session), acc_session_get_place (session), acc_session_get_day (session), languages, paper);
  show_progress (self);
  g_idle_add_full (G_PRIORITY_LOW, step_cb, self, NULL);
}

static gboolean
is_possible (AccSession *session)
{
  return acc_session_get_ledger (session) != NULL && acc_dossier_is_possible (acc_session_get_place (session));
}

static void
chosen_cb (GtkWindow            *window,
           int                   response,
           GtkFileChooserNative *chooser)
{
  AccSession *session = g_object_get_data (G_OBJECT (chooser), "acc-view");

  if (acc_save_is_chosen (response, GTK_FILE_CHOOSER (chooser)) && is_possible (session))
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
      const char *choice = gtk_file_chooser_get_choice (GTK_FILE_CHOOSER (chooser), LANGUAGES);
      g_auto (GStrv) languages = g_strsplit (choice != NULL ? choice : acc_locale_get_language (), ",", -1);

      acc_save_dossier_to (window, session, file, g_strcmp0 (choice, ALL) != 0 ? (const char *const *) languages : acc_locale_list_languages (),
                           acc_save_get_paper (GTK_FILE_CHOOSER (chooser)));
    }
  g_object_unref (chooser);
}

/* "fr", "fr,ar", "fr,en": the language in use, and with it the second one or English. */
static void
add_languages (GtkFileChooser *chooser)
{
  const char *language = acc_locale_get_language (), *others[] = { acc_second_get_language (), "en" };
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (ids, g_strdup (language));
  g_ptr_array_add (names, g_strdup (acc_locale_get_autonym (language)));
  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    if (others[i] != NULL && !g_str_equal (others[i], language) && (i == 0 || g_strcmp0 (others[0], others[i]) != 0))
      {
        const char *both[] = { acc_locale_get_autonym (language), acc_locale_get_autonym (others[i]) };

        g_ptr_array_add (ids, g_strjoin (",", language, others[i], NULL));
        g_ptr_array_add (names, acc_locale_format_list (both, 2));
      }
  g_ptr_array_add (ids, g_strdup (ALL));
  g_ptr_array_add (names, g_strdup (C_ ("dossier", "All languages")));
  g_ptr_array_add (ids, NULL);
  g_ptr_array_add (names, NULL);
  gtk_file_chooser_add_choice (chooser, LANGUAGES, C_ ("dossier", "Languages"), (const char **) ids->pdata, (const char **) names->pdata);
  gtk_file_chooser_set_choice (chooser, LANGUAGES, language);
}

/**
 * acc_save_dossier:
 * @window: over which to ask
 * @session: what is shown; where there is no dossier of it, that is said
 */
void
acc_save_dossier (GtkWindow  *window,
                  AccSession *session)
{
  GtkFileChooserNative *chooser;
  g_autofree char *name = NULL;

  if (!is_possible (session))
    {
      gtk_widget_activate_action (GTK_WIDGET (window), "win.say", "s", _ ("Dossiers are of a State, a region or the world: open the page of one first"));
      return;
    }
  name = acc_save_name (session, NULL, ACC_DOSSIER_ZIP);
  chooser = gtk_file_chooser_native_new (_ ("Save Dossier"), window, GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"), _ ("_Cancel"));
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  acc_save_add_filter (chooser, _ ("Archives (ZIP)"), "*.zip");
  add_languages (GTK_FILE_CHOOSER (chooser));
  acc_save_add_paper (GTK_FILE_CHOOSER (chooser));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_object_set_data_full (G_OBJECT (chooser), "acc-view", g_object_ref (session), g_object_unref);
  g_signal_connect_object (chooser, "response", G_CALLBACK (chosen_cb), window, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}
