/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Saves a dossier from the window. The program is started once more, without one, and makes it: the language of a process is one at a time, and what a
 * dossier says is of several. A dialog shows how far it is, and ends it. What it made is written whole. */

#include "config.h"

#include "app/acc-save-dossier.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

#include "app/acc-save-paper.h"
#include "cards/acc-save.h"
#include "locale/acc-locale.h"
#include "locale/acc-second.h"
#include "model/acc-write.h"
#include "report/dossier/acc-dossier.h"

#define LANGUAGES "languages"
#define ALL "all"

/* For a tree that is not installed, and for tests, which are other programs. */
#define PROGRAM "ACCESSION_PROGRAM"

typedef struct
{
  AccWindow *window;
  GFile *file;
  GSubprocess *program;
  GOutputStream *written;  /* what the program writes: the ZIP */
  GDataInputStream *told;  /* how far it is, and why it could not */
  GString *why;
  guint awaited;           /* of its ends: what it writes, what it tells, itself */
  gboolean cancelled;
  GtkWindow *dialog; /* weak */
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
  g_clear_object (&self->program);
  g_object_unref (self->written);
  g_clear_object (&self->told);
  g_string_free (self->why, TRUE);
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
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  acc_write_file_finish (G_FILE (source), result, &error);
  end (user_data, error);
}

/* One of the three is over. */
static void
arrive (Saving *self)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  if (--self->awaited > 0)
    return;
  if (self->cancelled)
    saving_free (self);
  else if (!g_subprocess_get_successful (self->program))
    {
      error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_FAILED, self->why->str);
      end (self, error);
    }
  else
    {
      bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (self->written));
      acc_write_file_async (self->file, bytes, NULL, saved_cb, self);
    }
}

static void
spliced_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_output_stream_splice_finish (G_OUTPUT_STREAM (source), result, NULL);
  arrive (user_data);
}

static void
ended_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_subprocess_wait_finish (G_SUBPROCESS (source), result, NULL);
  arrive (user_data);
}

/* "3/40", or a line that says why it cannot be made. */
static void
told_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  Saving *self = user_data;
  g_autofree char *line = g_data_input_stream_read_line_finish_utf8 (G_DATA_INPUT_STREAM (source), result, NULL, NULL);
  guint made, steps;

  if (line == NULL)
    {
      arrive (self);
      return;
    }
  if (sscanf (line, "%u/%u", &made, &steps) == 2 && steps > 0)
    {
      if (self->dialog != NULL)
        gtk_progress_bar_set_fraction (self->bar, (double) made / steps);
    }
  else
    {
      const char *words = g_str_has_prefix (line, ACC_DOSSIER_COMMAND ": ") ? line + strlen (ACC_DOSSIER_COMMAND ": ") : line;

      g_string_append_printf (self->why, "%s%s", self->why->len > 0 ? "\n" : "", words);
    }
  g_data_input_stream_read_line_async (self->told, G_PRIORITY_DEFAULT, NULL, told_cb, self);
}

/* The dialog is closed before it is over: nothing is written. */
static void
cancel_cb (Saving *self)
{
  self->cancelled = TRUE;
  g_subprocess_force_exit (self->program);
}

static void
show_progress (Saving *self)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self->window), _ ("Writing the Dossier…"), NULL), *bar = gtk_progress_bar_new ();

  gtk_accessible_update_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Writing the Dossier…"), -1);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), bar);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Cancel"));
  g_signal_connect_swapped (dialog, "response", G_CALLBACK (cancel_cb), self);
  g_signal_connect (dialog, "response", G_CALLBACK (gtk_window_destroy), NULL);
  self->bar = GTK_PROGRESS_BAR (bar);
  g_set_weak_pointer (&self->dialog, GTK_WINDOW (dialog));
  gtk_window_present (GTK_WINDOW (dialog));
}

/* What a person would write in a terminal to have the same of what the window shows. */
static GStrv
list_arguments (AccWindow         *window,
                const char *const *languages,
                AccPaper           paper)
{
  AccSession *session = acc_window_get_session (window);
  AccEdition *figures = acc_bundle_get_figures (acc_session_get_bundle (session));
  GFile *bundle = acc_window_get_file (window);
  const char *program = g_getenv (PROGRAM);
  g_autoptr (GStrvBuilder) arguments = g_strv_builder_new ();
  g_autofree char *day = acc_date_to_string (acc_date_from_day (acc_session_get_day (session)));
  g_autofree char *list = g_strjoinv (",", (char **) languages);

  g_strv_builder_add_many (arguments, program != NULL ? program : "/proc/self/exe", "dossier", "--progress", "--as-of", day, "--lang", list, "--paper",
                           acc_paper_to_string (paper), NULL);
  if (bundle != NULL)
    {
      g_autofree char *address = g_file_get_uri (bundle);

      g_strv_builder_add_many (arguments, "--bundle", address, NULL);
    }
  else
    g_strv_builder_add_many (arguments, "--edition", figures != NULL ? acc_edition_get_id (figures) : ACC_EDITION_SHIPPED, NULL);
  if (acc_window_leaves_out_acts (window))
    g_strv_builder_add (arguments, "--no-acts");
  g_strv_builder_add_many (arguments, "--", acc_session_get_place_text (session), NULL);
  return g_strv_builder_end (arguments);
}

/**
 * acc_save_dossier_to:
 * @window: of what it shows, a State, a region or the world; over it is shown how far it is
 * @chosen: what the person named; written to, or a file beside it where its name would not say what it holds
 * @languages: tags of the languages
 * @paper: of what has pages
 */
void
acc_save_dossier_to (AccWindow         *window,
                     GFile             *chosen,
                     const char *const *languages,
                     AccPaper           paper)
{
  static const char *const endings[] = { ACC_DOSSIER_ZIP, NULL };
  Saving *self = g_new0 (Saving, 1);
  g_auto (GStrv) arguments = list_arguments (window, languages, paper);
  g_autoptr (GError) error = NULL;

  self->window = g_object_ref (window);
  self->file = acc_save_settle (chosen, endings);
  self->written = g_memory_output_stream_new_resizable ();
  self->why = g_string_new (NULL);
  self->program = g_subprocess_newv ((const char *const *) arguments, G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE, &error);
  if (self->program == NULL)
    {
      end (self, error);
      return;
    }
  show_progress (self);
  self->told = g_data_input_stream_new (g_subprocess_get_stderr_pipe (self->program));
  self->awaited = 3;
  g_output_stream_splice_async (self->written, g_subprocess_get_stdout_pipe (self->program), G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE | G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET,
                                G_PRIORITY_DEFAULT, NULL, spliced_cb, self);
  g_data_input_stream_read_line_async (self->told, G_PRIORITY_DEFAULT, NULL, told_cb, self);
  g_subprocess_wait_async (self->program, NULL, ended_cb, self);
}

static gboolean
is_possible (AccSession *session)
{
  return acc_session_get_ledger (session) != NULL && acc_dossier_is_possible (acc_session_get_place (session));
}

static void
chosen_cb (AccWindow            *window,
           int                   response,
           GtkFileChooserNative *chooser)
{
  AccSession *session = acc_window_get_session (window);

  if (acc_save_is_chosen (response, GTK_FILE_CHOOSER (chooser)) && is_possible (session))
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
      const char *choice = gtk_file_chooser_get_choice (GTK_FILE_CHOOSER (chooser), LANGUAGES);
      g_auto (GStrv) languages = g_strsplit (choice != NULL ? choice : acc_locale_get_language (), ",", -1);

      acc_save_dossier_to (window, file, g_strcmp0 (choice, ALL) != 0 ? (const char *const *) languages : acc_locale_list_languages (),
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
 * @window: over which to ask; where there is no dossier of what it shows, that is said
 */
void
acc_save_dossier (AccWindow *window)
{
  AccSession *session = acc_window_get_session (window);
  GtkFileChooserNative *chooser;
  g_autofree char *name = NULL;

  if (!is_possible (session))
    {
      gtk_widget_activate_action (GTK_WIDGET (window), "win.say", "s", _ ("Dossiers are of a State, a region or the world: open the page of one first"));
      return;
    }
  name = acc_save_name (session, NULL, ACC_DOSSIER_ZIP);
  chooser = gtk_file_chooser_native_new (_ ("Save Dossier"), GTK_WINDOW (window), GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"), _ ("_Cancel"));
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  acc_save_add_filter (chooser, _ ("Archives (ZIP)"), "*.zip");
  add_languages (GTK_FILE_CHOOSER (chooser));
  acc_save_add_paper (GTK_FILE_CHOOSER (chooser));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect_object (chooser, "response", G_CALLBACK (chosen_cb), window, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}
