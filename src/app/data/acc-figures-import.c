/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Takes figures in: what "accession editions add" does, with a look at what would change before it does. */

#include "config.h"

#include "app/data/acc-figures-import.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <string.h>

#include "app/acc-alert.h"
#include "app/data/acc-key-dialog.h"
#include "app/window/acc-window-private.h"
#include "editions/acc-edition-pack.h"
#include "facts/acc-edition-words.h"
#include "trust/acc-keyring.h"

/* How many revisions are listed before they are taken in. */
#define REVISIONS_SHOWN 5

typedef struct
{
  AccWindow *window;
  AccBundle *bundle; /* the record that ships; NULL where the window shows another */
  GPtrArray *files;
  GPtrArray *known; /* AccEdition */
  GtkWindow *dialog; /* weak */
  GCancellable *cancellable;
  AccEdition *before; /* the one in use */
  AccEditionDraft *draft;
  AccEditionPack *pack; /* instead of a draft */
  AccImportTable *old; /* of the one in use, for the comparison with a draft */
  AccComparison *comparison;
  AccEdition *taken;
  gboolean same; /* it was there already */
  int progress;  /* per cent, told by the thread; 0 where it tells none */
} Import;

static void
import_clear (Import *self)
{
  g_clear_weak_pointer (&self->dialog);
  g_clear_object (&self->window);
  g_clear_object (&self->bundle);
  g_ptr_array_unref (self->files);
  g_clear_pointer (&self->known, g_ptr_array_unref);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->before);
  g_clear_object (&self->draft);
  g_clear_pointer (&self->pack, acc_edition_pack_close);
  g_clear_pointer (&self->old, acc_import_table_free);
  g_clear_pointer (&self->comparison, acc_comparison_free);
  g_clear_object (&self->taken);
}

/* The dialog that asks holds one, as long as anything in it can be pressed. */
static void
import_unref (Import *self)
{
  g_rc_box_release_full (self, (GDestroyNotify) import_clear);
}

static void
close_dialog (Import *self)
{
  if (self->dialog != NULL)
    gtk_window_destroy (self->dialog);
  g_clear_weak_pointer (&self->dialog);
}

static void
progress_cb (double   fraction,
             gpointer user_data)
{
  g_atomic_int_set (&((Import *) user_data)->progress, (int) (fraction * 100));
}

static void
take_in_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  Import *self = task_data;
  GError *error = NULL;

  self->taken = self->pack != NULL ? acc_edition_pack_find_same (self->pack) : acc_edition_draft_find_same (self->draft);
  self->same = self->taken != NULL;
  if (self->same && !acc_edition_store_use (acc_edition_get_id (self->taken), &error))
    g_clear_object (&self->taken);
  else if (self->taken == NULL && self->pack != NULL)
    self->taken = acc_edition_pack_take_in (self->pack, FALSE, TRUE, cancellable, &error);
  else if (self->taken == NULL)
    self->taken = acc_edition_draft_take_in (self->draft, FALSE, TRUE, progress_cb, self, cancellable, &error);
  if (self->taken != NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* The window shows it at once; Undo chooses the one before again, and leaves this one there. */
static void
taken_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  Import *self = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;

  close_dialog (self);
  if (g_task_propagate_boolean (G_TASK (result), &error))
    {
      g_autofree char *message = acc_edition_word_added (acc_edition_get_info (self->taken), self->same, TRUE);
      const char *before = self->before != NULL ? acc_edition_get_id (self->before) : ACC_EDITION_SHIPPED;
      AccPlace place = acc_place_of_editions (before, acc_edition_get_id (self->taken));

      _acc_window_restore_bundle (self->window, "", acc_session_get_place_text (self->window->session), acc_session_get_day (self->window->session));
      if (strcmp (before, acc_edition_get_id (self->taken)) == 0)
        {
          /* Nothing is to be undone, and nothing is new. */
          _acc_window_say (self->window, message);
          return;
        }
      _acc_window_offer_undo (self->window, message, "win.use-edition", g_variant_new_string (before));
      _acc_window_remember_undo (self->window, "win.use-edition", g_variant_new_string (before));
      _acc_window_offer_place (self->window, C_ ("place", "What Is New"), &place);
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      acc_alert_show (GTK_WINDOW (self->window), _ ("These Figures Cannot Be Taken In"), error->message, NULL);
    }
}

static gboolean
tick_cb (GtkWidget     *bar,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  int progress = g_atomic_int_get (&((Import *) user_data)->progress);
  g_autofree char *text = progress > 0 ? acc_locale_format_percent (progress / 100.0) : NULL;

  if (progress > 0)
    gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (bar), progress / 100.0);
  else
    gtk_progress_bar_pulse (GTK_PROGRESS_BAR (bar));
  gtk_progress_bar_set_show_text (GTK_PROGRESS_BAR (bar), text != NULL);
  gtk_progress_bar_set_text (GTK_PROGRESS_BAR (bar), text);
  return G_SOURCE_CONTINUE;
}

/* A dialog as long as something goes on, with a way out of it. */
static void
show_progress (Import     *self,
               const char *heading)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self->window), heading, NULL), *bar = gtk_progress_bar_new ();

  self->progress = 0;
  gtk_progress_bar_set_pulse_step (GTK_PROGRESS_BAR (bar), 0.02);
  gtk_widget_add_tick_callback (bar, tick_cb, g_rc_box_acquire (self), (GDestroyNotify) import_unref);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), bar);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Cancel"));
  g_signal_connect_object (dialog, "response", G_CALLBACK (g_cancellable_cancel), self->cancellable, G_CONNECT_SWAPPED);
  g_set_weak_pointer (&self->dialog, GTK_WINDOW (dialog));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
take_in (Import *self)
{
  g_autoptr (GTask) task = NULL;

  g_object_unref (self->cancellable);
  self->cancellable = g_cancellable_new ();
  show_progress (self, _ ("Taking the figures in…"));
  task = g_task_new (NULL, self->cancellable, taken_cb, NULL);
  g_task_set_task_data (task, g_rc_box_acquire (self), (GDestroyNotify) import_unref);
  g_task_run_in_thread (task, take_in_thread);
}

static void
response_cb (GtkWidget  *dialog,
             const char *response,
             Import     *self)
{
  gtk_widget_set_sensitive (dialog, FALSE);
  if (g_str_equal (response, "take-in"))
    take_in (self);
}

static void
end_cb (GtkCheckButton *check,
        Import         *self)
{
  if (gtk_check_button_get_active (check))
    acc_edition_draft_set_moment (self->draft, GPOINTER_TO_INT (g_object_get_data (G_OBJECT (check), "acc-moment")));
  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (gtk_widget_get_root (GTK_WIDGET (check))), "take-in", acc_edition_draft_get_moment (self->draft) != ACC_IMPORT_UNSAID);
}

/* Nothing in the files tells it, and the figures differ. */
static GtkWidget *
make_question (Import *self)
{
  static const AccImportMoment moments[] = { ACC_IMPORT_END, ACC_IMPORT_MIDDLE };
  const char *const messages[] = { _ ("End of {year}"), _ ("Middle of {year}") };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkCheckButton *first = NULL;
  g_autofree char *year = acc_locale_format_date (acc_date_year (acc_edition_draft_get_info (self->draft)->last_year));
  g_autofree char *question = acc_locale_compose (_ ("Nothing in the files says for which day {year} stands: UNHCR publishes its middle and its end under the same year."), "year", year, NULL);
  GtkWidget *label = gtk_label_new (question);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (box), label);
  for (gsize i = 0; i < G_N_ELEMENTS (moments); i++)
    {
      g_autofree char *text = acc_locale_compose (messages[i], "year", year, NULL);
      GtkWidget *check = gtk_check_button_new_with_label (text);

      gtk_check_button_set_group (GTK_CHECK_BUTTON (check), first);
      if (first == NULL)
        first = GTK_CHECK_BUTTON (check);
      g_object_set_data (G_OBJECT (check), "acc-moment", GINT_TO_POINTER (moments[i]));
      g_signal_connect (check, "toggled", G_CALLBACK (end_cb), self);
      gtk_box_append (GTK_BOX (box), check);
    }
  return box;
}

static void
add_line (GString *text,
          char    *line)
{
  if (line != NULL && *line != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", line);
  g_free (line);
}

/* What it is, what it changes, and what history makes one look twice at. */
static char *
describe (Import *self)
{
  AccBundle *bundle = acc_session_get_bundle (self->window->session);
  const AccEditionInfo *info = self->pack != NULL ? acc_edition_get_info (acc_edition_pack_get_edition (self->pack)) : acc_edition_draft_get_info (self->draft);
  GString *text = g_string_new (NULL);
  GArray *warnings = self->draft != NULL ? acc_edition_draft_get_warnings (self->draft) : NULL;
  g_autoptr (GPtrArray) changes = self->comparison != NULL ? acc_edition_word_comparison (self->comparison) : NULL;

  if (self->pack != NULL || acc_edition_draft_get_moment (self->draft) != ACC_IMPORT_UNSAID)
    add_line (text, acc_edition_word_age (info));
  add_line (text, acc_edition_word_tables (info));
  if (self->pack != NULL)
    {
      g_autoptr (AccEdition) later = acc_edition_pack_find_later (self->pack);

      add_line (text, acc_edition_word_signer (acc_edition_pack_get_signer (self->pack)));
      if (later != NULL)
        add_line (text, acc_locale_compose (_ ("Edition {id}, which is there already, is later."), "id", acc_edition_get_id (later), NULL));
    }
  for (guint i = 0; changes != NULL && i < changes->len; i++)
    add_line (text, g_strdup (changes->pdata[i]));
  if (self->comparison != NULL && self->comparison->revisions->len > 0)
    add_line (text, g_strdup_printf ("\n%s", _ ("Largest revisions")));
  for (guint i = 0; self->comparison != NULL && i < MIN (self->comparison->revisions->len, REVISIONS_SHOWN); i++)
    {
      g_auto (GStrv) cells = acc_edition_list_revision (bundle, &g_array_index (self->comparison->revisions, AccRevision, i));

      add_line (text, g_strdup_printf ("%s · %s · %s: %s → %s", cells[0], cells[1], cells[2], cells[3], cells[4]));
    }
  for (guint i = 0; warnings != NULL && i < warnings->len; i++)
    add_line (text, g_strdup_printf ("%s⚠ %s", i == 0 ? "\n" : "", acc_edition_word_warning (bundle, &g_array_index (warnings, AccEditionWarning, i))));
  return g_string_free (text, FALSE);
}

static void
ask (Import *self)
{
  g_autofree char *text = describe (self);
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self->window), _ ("Take These Figures In?"), NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12), *label = gtk_label_new (text);
  gboolean unsaid = self->draft != NULL && acc_edition_draft_get_moment (self->draft) == ACC_IMPORT_UNSAID;

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 60);
  gtk_label_set_width_chars (GTK_LABEL (label), 30);
  gtk_box_append (GTK_BOX (box), label);
  if (unsaid)
    gtk_box_append (GTK_BOX (box), make_question (self));
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), box);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Cancel"), "take-in", _ ("_Take In"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "take-in", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (dialog), "take-in", !unsaid);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "take-in");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), g_rc_box_acquire (self), (GClosureNotify) (GCallback) import_unref, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* Editions belong to the record that ships, which is read only where the window shows another. */
static void
list_known (Import *self)
{
  g_autoptr (AccBundle) shipped = self->bundle == NULL ? acc_bundle_load_shipped (NULL) : g_object_ref (self->bundle);
  g_autofree char *current = acc_edition_store_get_current ();

  self->known = shipped != NULL ? acc_edition_store_list_all (shipped) : acc_edition_store_list ();
  g_set_object (&self->before, acc_edition_store_pick (self->known, current));
}

static gpointer
read_old_in_thread (gpointer data)
{
  Import *self = data;

  self->old = acc_import_table_read_folder (acc_edition_get_series (self->before), self->cancellable, NULL);
  return NULL;
}

/* The tables, and beside that the edition in use, which takes longer. */
static void
read_tables (Import       *self,
             GCancellable *cancellable,
             GError      **error)
{
  GThread *thread = self->before != NULL && acc_edition_get_series (self->before) != NULL ? g_thread_new ("edition", read_old_in_thread, self) : NULL;

  self->draft = acc_edition_draft_read (self->files, progress_cb, self, cancellable, error);
  if (self->draft != NULL)
    acc_edition_draft_tell_moment (self->draft, self->known);
  if (thread != NULL)
    g_thread_join (thread);
  /* Of a year that may be either, nobody can say what was revised. */
  if (self->old != NULL && self->draft != NULL && acc_edition_draft_get_moment (self->draft) != ACC_IMPORT_UNSAID && acc_edition_draft_get_table (self->draft) != NULL)
    self->comparison = acc_edition_compare (self->old, acc_edition_draft_get_table (self->draft), NULL, cancellable, NULL);
  g_clear_pointer (&self->old, acc_import_table_free);
}

static void
read_pack (Import       *self,
           GCancellable *cancellable,
           GError      **error)
{
  g_autoptr (GPtrArray) keys = acc_keyring_list (NULL);

  self->pack = acc_edition_pack_open (self->files->pdata[0], keys, cancellable, error);
  if (self->pack != NULL && self->before != NULL && acc_edition_get_series (self->before) != NULL
      && acc_edition_get_series (acc_edition_pack_get_edition (self->pack)) != NULL)
    self->comparison = acc_edition_compare_stored (self->before, acc_edition_pack_get_edition (self->pack), NULL, cancellable, NULL);
}

static void
read_in_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  Import *self = task_data;
  GError *error = NULL;

  list_known (self);
  if (self->files->len == 1 && acc_edition_pack_is (self->files->pdata[0]))
    read_pack (self, cancellable, &error);
  else
    read_tables (self, cancellable, &error);
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

/* Why not. */
static void
say_why (Import       *self,
         const GError *error)
{
  if (g_error_matches (error, ACC_TRUST_ERROR, ACC_TRUST_ERROR_UNKNOWN_KEY))
    acc_key_dialog_offer (self->window, _ ("These Figures Cannot Be Taken In"), error->message, self->files);
  else
    acc_alert_show (GTK_WINDOW (self->window), _ ("These Figures Cannot Be Taken In"), error->message, NULL);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  Import *self = user_data;
  g_autoptr (GError) error = NULL;

  close_dialog (self);
  if (g_task_propagate_boolean (G_TASK (result), &error))
    ask (self);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    say_why (self, error);
  import_unref (self);
}

/**
 * acc_figures_import:
 * @window: the window, which shows the record that ships
 * @files: (element-type GFile): tables that belong together, or one signed edition
 *
 * Reads them, shows what they are and what they change, and takes them in where the person says so.
 */
void
acc_figures_import (AccWindow *window,
                    GPtrArray *files)
{
  Import *self = g_rc_box_new0 (Import);
  AccBundle *bundle = acc_session_get_bundle (window->session);
  g_autoptr (GTask) task = NULL;

  self->window = g_object_ref (window);
  if (bundle != NULL && !acc_bundle_is_own (bundle))
    self->bundle = g_object_ref (bundle);
  self->files = g_ptr_array_ref (files);
  self->cancellable = g_cancellable_new ();
  show_progress (self, _ ("Reading the figures…"));
  task = g_task_new (NULL, self->cancellable, read_cb, self);
  g_task_set_task_data (task, self, NULL);
  g_task_run_in_thread (task, read_in_thread);
}

void
acc_figures_import_choose (AccWindow *window)
{
  _acc_window_ask_file (window, _ ("Import UNHCR Figures"), _ ("UNHCR’s tables and signed editions"),
                        (const char *[]) { "*.csv", "*.zip", "*" ACC_EDITION_PACK_SUFFIX, NULL }, ACC_FILE_FIGURES);
}
