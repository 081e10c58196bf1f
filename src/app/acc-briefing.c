/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Saves and prints the briefing on what is shown. */

#include "config.h"

#include "app/acc-briefing.h"

#include <glib/gi18n.h>

#include "app/acc-save-paper.h"
#include "cards/acc-save.h"
#include "facts/acc-edition-words.h"
#include "locale/acc-locale.h"
#include "locale/acc-second.h"
#include "model/acc-write.h"
#include "report/acc-report.h"

/* The choice in the dialog, and what it is where nothing is compared; no edition is called so. */
#define COMPARE "compare"
#define NONE "-"
#define BESIDE "beside" /* the second language */

typedef struct
{
  AccLedger *ledger;
  AccPlace place;
  gint32 day;
  AccPaper paper;
  GPtrArray *pages;
  double width, height;
} Pages;

static void
pages_free (gpointer data)
{
  Pages *self = data;

  g_object_unref (self->ledger);
  g_ptr_array_unref (self->pages);
  g_free (self);
}

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

static void
replaced_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (acc_write_file_finish (G_FILE (source), result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* What is written: as it was shown when it was asked for, whatever is shown when the other edition has been read. */
typedef struct
{
  AccLedger *ledger;
  AccPlace place;
  gint32 day;
  GFile *file;
  char *compared;
  AccBriefLook look;
} Writing;

static void
writing_free (gpointer data)
{
  Writing *self = data;

  g_object_unref (self->ledger);
  g_object_unref (self->file);
  g_free (self->compared);
  g_free (self);
}

/* Takes the task. */
static void
write_briefing (GTask      *task,
                AccEdition *compared)
{
  Writing *self = g_task_get_task_data (task);
  AccFormat format = find_format (self->file);
  GError *error = NULL;
  g_autoptr (GBytes) briefing = acc_report_brief (self->ledger, &self->place, self->day, format, compared, &self->look, &error);

  if (briefing != NULL)
    {
      acc_write_file_async (self->file, briefing, NULL, replaced_cb, task);
      return;
    }
  g_task_return_error (task, error);
  g_object_unref (task);
}

/* All its files are looked at. */
static void
open_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  Writing *self = data;
  GError *error = NULL;
  AccEdition *edition = acc_edition_store_open (acc_ledger_get_bundle (self->ledger), self->compared, &error);

  if (edition != NULL)
    g_task_return_pointer (task, edition, g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  GTask *task = user_data;
  GError *error = NULL;
  g_autoptr (AccEdition) edition = g_task_propagate_pointer (G_TASK (result), &error);

  if (edition != NULL)
    {
      write_briefing (task, edition);
      return;
    }
  g_task_return_error (task, error);
  g_object_unref (task);
}

/**
 * acc_briefing_write_async:
 * @session: what is shown; acc_briefing_is_possible()
 * @file: where; what was there is replaced, whole or not at all
 * @compared: (nullable): the id of another edition of figures, whose figures are told in the notes of a State's
 * @look: (nullable): how it looks, whose language is interned; %NULL for A4
 * @callback: called when done
 */
void
acc_briefing_write_async (AccSession          *session,
                          GFile               *file,
                          const char          *compared,
                          const AccBriefLook  *look,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  g_autoptr (GTask) opening = NULL;
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
  writing->compared = g_strdup (compared);
  writing->look = look != NULL ? *look : (AccBriefLook){ 0 };
  g_task_set_task_data (task, writing, writing_free);
  if (compared == NULL)
    {
      write_briefing (task, NULL);
      return;
    }
  opening = g_task_new (session, NULL, opened_cb, task);
  g_task_set_source_tag (opening, open_in_thread);
  g_task_set_task_data (opening, writing, NULL); /* the other task's, which waits for this one */
  g_task_run_in_thread (opening, open_in_thread);
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
  GFile *file;
} Saving;

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  Saving *saving = user_data;
  g_autoptr (GError) error = NULL;

  acc_briefing_write_finish (ACC_SESSION (source), result, &error);
  acc_save_say (GTK_WIDGET (saving->window), saving->file, error);
  g_object_unref (saving->window);
  g_object_unref (saving->file);
  g_free (saving);
}

/**
 * acc_briefing_save_to:
 * @window: where to say how it went
 * @session: what is shown; acc_briefing_is_possible()
 * @chosen: what the person named
 * @compared: (nullable): the id of another edition of figures, whose figures are told in the notes of a State's
 * @look: (nullable): how it looks; %NULL for A4
 *
 * Writes to it, or beside it where its name would not say what it holds.
 */
void
acc_briefing_save_to (GtkWindow  *window,
                      AccSession *session,
                      GFile      *chosen,
                      const char *compared,
                      const AccBriefLook *look)
{
  static const char *const endings[] = { ".pdf", ".odt", ".html", ".htm", ".md", ".txt", NULL };
  Saving *saving = g_new0 (Saving, 1);

  saving->window = g_object_ref (window);
  saving->file = acc_save_settle (chosen, endings);
  acc_briefing_write_async (session, saving->file, compared, look, written_cb, saving);
}

/* Interned: a briefing may be written when the dialog is no more. */
static const char *
get_beside (GtkFileChooser *chooser)
{
  const char *chosen = gtk_file_chooser_get_choice (chooser, BESIDE);

  return chosen != NULL && !g_str_equal (chosen, NONE) ? g_intern_string (chosen) : NULL;
}

/* All of it in a second language beside the first: none, unless the person says so. The one whose names the window shows comes first. */
static void
add_beside (GtkFileChooser *chooser)
{
  const char *const *languages = acc_locale_list_languages ();
  const char *second = acc_second_get_language ();
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (ids, (gpointer) NONE);
  g_ptr_array_add (names, g_strdup (C_ ("briefing", "None")));
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; languages[i] != NULL; i++)
      if (!g_str_equal (languages[i], acc_locale_get_language ()) && (g_strcmp0 (languages[i], second) == 0) == (pass == 0))
        {
          g_ptr_array_add (ids, (gpointer) languages[i]);
          g_ptr_array_add (names, acc_locale_get_autonym (languages[i]));
        }
  g_ptr_array_add (ids, NULL);
  g_ptr_array_add (names, NULL);
  gtk_file_chooser_add_choice (chooser, BESIDE, C_ ("briefing", "Second language, side by side"), (const char **) ids->pdata, (const char **) names->pdata);
  gtk_file_chooser_set_choice (chooser, BESIDE, NONE);
}

static void
chosen_cb (GtkWindow            *window,
           int                   response,
           GtkFileChooserNative *chooser)
{
  AccSession *session = g_object_get_data (G_OBJECT (chooser), "acc-view");

  if (acc_save_is_chosen (response, GTK_FILE_CHOOSER (chooser)) && acc_briefing_is_possible (session))
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));

      /* Where there is no other edition it was not asked, and the toolkit warns of a choice that is not there. */
      const char *compared = g_object_get_data (G_OBJECT (chooser), COMPARE) != NULL ? gtk_file_chooser_get_choice (GTK_FILE_CHOOSER (chooser), COMPARE) : NULL;

      AccBriefLook look = { .paper = acc_save_get_paper (GTK_FILE_CHOOSER (chooser)), .beside = get_beside (GTK_FILE_CHOOSER (chooser)) };

      acc_briefing_save_to (window, session, file, g_strcmp0 (compared, NONE) != 0 ? compared : NULL, &look);
    }
  g_object_unref (chooser);
}

/* There are none of the map, or of one alone on the page of comparison: nobody is left to wonder why nothing comes. */
static gboolean
say_impossible (GtkWindow  *window,
                AccSession *session)
{
  if (acc_briefing_is_possible (session))
    return FALSE;
  gtk_widget_activate_action (GTK_WIDGET (window), "win.say", "s", _ ("There is no briefing of this page: open that of a State, a region, a treaty or the world first"));
  return TRUE;
}

/* Which other edition of figures is told of in the notes: none, unless the person says so. */
static void
add_editions (GtkFileChooser *chooser,
              AccSession     *session)
{
  AccBundle *bundle = acc_session_get_bundle (session);
  g_autoptr (GPtrArray) editions = NULL;
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  if (acc_session_get_state (session) == NULL || acc_bundle_is_own (bundle))
    return;
  editions = acc_edition_store_list_others (bundle);
  if (editions->len == 0)
    return;
  g_ptr_array_add (ids, (gpointer) NONE);
  g_ptr_array_add (names, g_strdup (C_ ("edition", "No other edition")));
  for (guint i = 0; i < editions->len; i++)
    {
      g_ptr_array_add (ids, (gpointer) acc_edition_get_id (editions->pdata[i]));
      g_ptr_array_add (names, acc_edition_word_lead (editions->pdata[i]));
    }
  g_ptr_array_add (ids, NULL);
  g_ptr_array_add (names, NULL);
  gtk_file_chooser_add_choice (chooser, COMPARE, C_ ("edition", "Tell also the figures of"), (const char **) ids->pdata, (const char **) names->pdata);
  gtk_file_chooser_set_choice (chooser, COMPARE, NONE);
  g_object_set_data (G_OBJECT (chooser), COMPARE, chooser);
}

/**
 * acc_briefing_save:
 * @window: over which to ask
 * @session: what is shown
 *
 * Asks for a file, through the portal where there is one, and writes it.
 */
void
acc_briefing_save (GtkWindow  *window,
                   AccSession *session)
{
  GtkFileChooserNative *chooser;
  g_autofree char *name = acc_save_name (session, NULL, ".pdf");

  if (say_impossible (window, session))
    return;
  chooser = gtk_file_chooser_native_new (_ ("Save Briefing"), window, GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"), _ ("_Cancel"));
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  acc_save_add_filter (chooser, _ ("Documents (PDF)"), "*.pdf");
  acc_save_add_filter (chooser, _ ("Text documents (ODT)"), "*.odt");
  acc_save_add_filter (chooser, _ ("Web pages (HTML)"), "*.html");
  acc_save_add_filter (chooser, _ ("Texts (Markdown)"), "*.md");
  acc_save_add_paper (GTK_FILE_CHOOSER (chooser));
  add_beside (GTK_FILE_CHOOSER (chooser));
  add_editions (GTK_FILE_CHOOSER (chooser), session);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_object_set_data_full (G_OBJECT (chooser), "acc-view", g_object_ref (session), g_object_unref);
  g_signal_connect_object (chooser, "response", G_CALLBACK (chosen_cb), window, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

/* As large as the paper allows. */
static void
draw_page_cb (GtkPrintOperation *operation,
              GtkPrintContext   *context,
              int                number,
              gpointer           user_data)
{
  Pages *pages = user_data;
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  double scale = MIN (gtk_print_context_get_width (context) / pages->width, gtk_print_context_get_height (context) / pages->height);

  if (number < 0 || (guint) number >= pages->pages->len)
    return;
  cairo_scale (cr, scale, scale);
  cairo_set_source_surface (cr, pages->pages->pdata[number], 0, 0);
  cairo_paint (cr);
}

/* As it is asked for, also where another place is shown since. */
static void
make_pages (Pages *self)
{
  g_autoptr (AccDocument) document = acc_report_brief_document (self->ledger, &self->place, self->day, NULL, &(AccBriefLook){ .paper = self->paper }, NULL);

  g_clear_pointer (&self->pages, g_ptr_array_unref);
  self->pages = acc_document_to_pages (document, &self->width, &self->height);
}

/* The printer's paper is known by now. */
static void
begin_print_cb (GtkPrintOperation *operation,
                GtkPrintContext   *context,
                gpointer           user_data)
{
  Pages *pages = user_data;
  AccPaper paper = acc_save_find_paper (gtk_page_setup_get_paper_size (gtk_print_context_get_page_setup (context)));

  if (paper == pages->paper)
    return;
  pages->paper = paper;
  make_pages (pages);
  gtk_print_operation_set_n_pages (operation, (int) pages->pages->len);
}

/**
 * acc_briefing_print_operation_new:
 * @session: what is shown; acc_briefing_is_possible()
 *
 * Returns: (transfer full): the briefing's pages, ready to be printed
 */
GtkPrintOperation *
acc_briefing_print_operation_new (AccSession *session)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  g_autofree char *name = acc_save_name (session, NULL, "");
  Pages *pages = g_new0 (Pages, 1);

  pages->ledger = g_object_ref (acc_session_get_ledger (session));
  pages->place = *acc_session_get_place (session);
  pages->day = acc_session_get_day (session);
  make_pages (pages);
  g_object_set_data_full (G_OBJECT (operation), "acc-pages", pages, pages_free);
  gtk_print_operation_set_n_pages (operation, (int) pages->pages->len);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_job_name (operation, name);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  g_signal_connect (operation, "begin-print", G_CALLBACK (begin_print_cb), pages);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_page_cb), pages);
  return operation;
}

static void
say_not_printed (GtkWindow    *window,
                 const GError *error)
{
  g_autofree char *message = acc_locale_compose (_ ("Not printed. {reason}"), "reason", error->message, NULL);

  gtk_widget_activate_action (GTK_WIDGET (window), "win.say", "s", message);
}

static void
done_cb (GtkPrintOperation       *operation,
         GtkPrintOperationResult  result,
         GtkWindow               *window)
{
  g_autoptr (GError) error = NULL;

  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;
  gtk_print_operation_get_error (operation, &error);
  if (error != NULL)
    say_not_printed (window, error);
}

/**
 * acc_briefing_print:
 * @window: over which to ask for a printer
 * @session: what is shown; where it has no briefing, that is said
 */
void
acc_briefing_print (GtkWindow  *window,
                    AccSession *session)
{
  g_autoptr (GtkPrintOperation) operation = NULL;

  if (say_impossible (window, session))
    return;
  operation = acc_briefing_print_operation_new (session);
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect_object (operation, "done", G_CALLBACK (done_cb), window, 0);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, window, NULL);
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
