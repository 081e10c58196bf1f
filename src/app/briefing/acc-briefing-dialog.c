/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The briefing before it leaves: its pages, drawn by the code that prints them, and what can be chosen of it. */

#include "config.h"

#include "app/briefing/acc-briefing-dialog.h"

#include <glib/gi18n.h>

#include "app/acc-alert.h"
#include "app/acc-save-paper.h"
#include "app/briefing/acc-briefing-choices.h"
#include "app/briefing/acc-briefing-key.h"
#include "app/briefing/acc-briefing-parts.h"
#include "app/briefing/acc-briefing-preview.h"
#include "cards/acc-save.h"
#include "editions/acc-edition-store.h"

struct _AccBriefingDialog
{
  AdwWindow parent_instance;

  AccSession *session;
  GPtrArray *languages; /* interned; the first is NULL, for none */
  GPtrArray *editions;  /* AccEdition, what is told of them beside the one that is shown */
  AccEdition *compared; /* the one that was chosen, once it is read */
  GCancellable *opening; /* while it is read */
  AccSecretKey *key;
  GFile *reading;       /* the key that is being read */
  guint update_id, folded_id;
  gboolean filling;     /* the rows are given what can be chosen */

  AdwLeaflet *leaflet;
  GtkToggleButton *reveal;
  GtkWidget *choices;
  GtkWidget *preview;
  AdwComboRow *beside_row;
  AdwComboRow *compared_row;
  AdwComboRow *paper_row;
  AccBriefingParts *parts;
  AdwActionRow *signer;
  GtkSpinner *spinner;
  GtkWidget *clear_key;
  GtkBox *pages;
};

G_DEFINE_FINAL_TYPE (AccBriefingDialog, acc_briefing_dialog, ADW_TYPE_WINDOW)

static GtkWindow *
get_window (AccBriefingDialog *self)
{
  return gtk_window_get_transient_for (GTK_WINDOW (self));
}

static AccBriefLook
get_look (AccBriefingDialog *self)
{
  return (AccBriefLook){ .paper = (AccPaper) adw_combo_row_get_selected (self->paper_row),
                         .beside = g_ptr_array_index (self->languages, adw_combo_row_get_selected (self->beside_row)),
                         .parts = acc_briefing_parts_get (self->parts) };
}

static AccEdition *
get_chosen (AccBriefingDialog *self)
{
  guint chosen = adw_combo_row_get_selected (self->compared_row);

  return chosen > 0 && chosen <= self->editions->len ? self->editions->pdata[chosen - 1] : NULL;
}

gboolean
acc_briefing_dialog_is_busy (AccBriefingDialog *self)
{
  g_return_val_if_fail (ACC_IS_BRIEFING_DIALOG (self), FALSE);
  return self->update_id != 0 || self->opening != NULL || self->reading != NULL;
}

/* What is signed, and whether it can be saved. */
static void
update_rows (AccBriefingDialog *self)
{
  gboolean ready = self->opening == NULL && self->reading == NULL;

  if (self->reading != NULL)
    adw_action_row_set_subtitle (self->signer, _ ("Reading the key…"));
  else if (self->key == NULL)
    adw_action_row_set_subtitle (self->signer, C_ ("briefing", "None: it is not signed"));
  else
    {
      g_autofree char *id = acc_key_get_id (acc_secret_key_get_public (self->key));

      adw_action_row_set_subtitle (self->signer, id);
    }
  gtk_spinner_set_spinning (self->spinner, self->reading != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), self->reading != NULL);
  gtk_widget_set_visible (self->clear_key, self->key != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "briefing.choose-key", self->reading == NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "briefing.save", ready);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "briefing.print", ready);
}

static gboolean
update_cb (gpointer user_data)
{
  AccBriefingDialog *self = user_data;
  AccBriefLook look = get_look (self);

  self->update_id = 0;
  /* It says that it can be verified, as the file will. */
  look.sealed = TRUE;
  acc_briefing_preview_fill (self->pages, self->session, self->compared, &look);
  return G_SOURCE_REMOVE;
}

/* Once, however much is chosen at a time. */
static void
queue_update (AccBriefingDialog *self)
{
  if (self->update_id == 0)
    self->update_id = g_idle_add_full (G_PRIORITY_LOW, update_cb, self, NULL);
}

static void
open_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  AccEdition *chosen = data;
  GError *error = NULL;
  AccEdition *edition = acc_edition_store_open (g_object_get_data (G_OBJECT (task), "acc-bundle"), acc_edition_get_id (chosen), &error);

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
  AccBriefingDialog *self = ACC_BRIEFING_DIALOG (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (AccEdition) edition = g_task_propagate_pointer (G_TASK (result), &error);

  /* Another was chosen meanwhile, or the dialog is gone. */
  if (g_task_get_cancellable (G_TASK (result)) != self->opening)
    return;
  g_clear_object (&self->opening);
  g_set_object (&self->compared, edition);
  if (error != NULL)
    {
      adw_combo_row_set_selected (self->compared_row, 0);
      acc_alert_show (GTK_WINDOW (self), _ ("The Edition Cannot Be Read"), error->message, NULL);
    }
  update_rows (self);
  queue_update (self);
}

/* All its files are looked at. */
static void
open_chosen (AccBriefingDialog *self)
{
  AccEdition *chosen = get_chosen (self);
  g_autoptr (GTask) task = NULL;

  if (self->opening != NULL)
    g_cancellable_cancel (self->opening);
  g_clear_object (&self->opening);
  g_clear_object (&self->compared);
  if (chosen == NULL)
    return;
  self->opening = g_cancellable_new ();
  task = g_task_new (self, self->opening, opened_cb, NULL);
  g_task_set_source_tag (task, open_in_thread);
  g_task_set_task_data (task, g_object_ref (chosen), g_object_unref);
  g_object_set_data_full (G_OBJECT (task), "acc-bundle", g_object_ref (acc_session_get_bundle (self->session)), g_object_unref);
  g_task_run_in_thread (task, open_in_thread);
}

static void
choose (AccBriefingDialog *self)
{
  if (self->filling)
    return;
  update_rows (self);
  queue_update (self);
}

/* Where there is no room for both. */
static void
show (AccBriefingDialog *self)
{
  adw_leaflet_set_visible_child (self->leaflet, gtk_toggle_button_get_active (self->reveal) ? self->choices : self->preview);
}

static gboolean
folded_idle_cb (gpointer user_data)
{
  AccBriefingDialog *self = user_data;

  self->folded_id = 0;
  gtk_widget_set_visible (GTK_WIDGET (self->reveal), adw_leaflet_get_folded (self->leaflet));
  return G_SOURCE_REMOVE;
}

/* What is shown where cannot be changed while it is being placed. */
static void
folded_cb (AccBriefingDialog *self)
{
  if (self->folded_id == 0)
    self->folded_id = g_idle_add_full (G_PRIORITY_HIGH, folded_idle_cb, self, NULL);
}

static void
compare (AccBriefingDialog *self)
{
  if (self->filling)
    return;
  open_chosen (self);
  choose (self);
}

static void
fill_paper (AccBriefingDialog *self)
{
  const char *const names[] = { C_ ("paper", "A4"), C_ ("paper", "US Letter"), NULL }; /* as AccPaper */
  g_autoptr (GtkStringList) list = gtk_string_list_new (names);
  GtkPaperSize *usual = gtk_paper_size_new (NULL);

  adw_combo_row_set_model (self->paper_row, G_LIST_MODEL (list));
  adw_combo_row_set_selected (self->paper_row, (guint) acc_save_find_paper (usual));
  gtk_paper_size_free (usual);
}

/* Another page, date or record: by a link, or another start of the program. */
static void
changed_cb (AccBriefingDialog *self,
            guint              changes)
{
  /* In another language every row says something else. */
  if (!acc_briefing_is_possible (self->session) || (changes & ACC_CHANGED_LANGUAGE && !self->filling))
    {
      gtk_window_close (GTK_WINDOW (self));
      return;
    }
  self->filling = TRUE;
  if (changes & (ACC_CHANGED_PLACE | ACC_CHANGED_RECORD))
    {
      g_autoptr (GtkStringList) editions = acc_briefing_list_editions (self->session, self->editions);

      adw_combo_row_set_model (self->compared_row, G_LIST_MODEL (editions));
      gtk_widget_set_visible (GTK_WIDGET (self->compared_row), self->editions->len > 0);
      acc_briefing_parts_fill (self->parts, acc_report_brief_list_parts (acc_session_get_place (self->session)));
      open_chosen (self);
    }
  self->filling = FALSE;
  update_rows (self);
  queue_update (self);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  GWeakRef *weak = user_data;
  g_autoptr (AccBriefingDialog) self = g_weak_ref_get (weak);
  g_autoptr (GError) error = NULL;
  AccSecretKey *key = acc_briefing_key_read_finish (result, &error);

  g_weak_ref_clear (weak);
  g_free (weak);
  /* The dialog is gone. */
  if (self == NULL || self->reading == NULL)
    {
      g_clear_pointer (&key, acc_secret_key_free);
      return;
    }
  g_clear_object (&self->reading);
  if (key != NULL)
    {
      g_clear_pointer (&self->key, acc_secret_key_free);
      self->key = key;
    }
  update_rows (self);
  if (error != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    acc_alert_show (GTK_WINDOW (self), _ ("The Key Cannot Be Used"), error->message, NULL);
}

void
acc_briefing_dialog_take_key (AccBriefingDialog *self,
                              GFile             *file)
{
  GWeakRef *weak;

  g_return_if_fail (ACC_IS_BRIEFING_DIALOG (self) && self->reading == NULL);

  /* Where a passphrase is asked for, that waits for a person, and goes when the dialog does. */
  weak = g_new (GWeakRef, 1);
  g_weak_ref_init (weak, self);
  self->reading = g_object_ref (file);
  acc_briefing_key_read_async (GTK_WINDOW (self), file, read_cb, weak);
  update_rows (self);
}

static GtkFileChooserNative *
new_chooser (AccBriefingDialog   *self,
             const char          *title,
             GtkFileChooserAction action,
             const char          *accept,
             GCallback            chosen)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (title, GTK_WINDOW (self), action, accept, _ ("_Cancel"));

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect_object (chooser, "response", chosen, self, G_CONNECT_SWAPPED);
  return chooser;
}

static void
key_chosen_cb (AccBriefingDialog    *self,
               int                   response,
               GtkFileChooserNative *chooser)
{
  g_autoptr (GFile) file = response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser)) : NULL;

  if (file != NULL && self->reading == NULL)
    acc_briefing_dialog_take_key (self, file);
  g_object_unref (chooser);
}

static void
choose_key_cb (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  GtkFileChooserNative *chooser = new_chooser (ACC_BRIEFING_DIALOG (widget), C_ ("briefing", "Choose a secret key"), GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Open"), G_CALLBACK (key_chosen_cb));

  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
clear_key_cb (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  AccBriefingDialog *self = ACC_BRIEFING_DIALOG (widget);

  g_clear_pointer (&self->key, acc_secret_key_free);
  update_rows (self);
  gtk_widget_child_focus (GTK_WIDGET (self->signer), GTK_DIR_TAB_FORWARD);
}

/* What became of it is said by the window, which it leaves free. */
void
acc_briefing_dialog_save_to (AccBriefingDialog *self,
                             GFile             *chosen)
{
  AccBriefingChoice choice;

  g_return_if_fail (ACC_IS_BRIEFING_DIALOG (self));

  choice = (AccBriefingChoice){ .look = get_look (self), .compared = self->compared, .key = g_steal_pointer (&self->key) };
  acc_briefing_save_to (get_window (self), self->session, chosen, &choice);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
saved_cb (AccBriefingDialog    *self,
          int                   response,
          GtkFileChooserNative *chooser)
{
  g_autoptr (GFile) file = acc_save_is_chosen (response, GTK_FILE_CHOOSER (chooser)) ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser)) : NULL;

  g_object_unref (chooser);
  if (file != NULL && acc_briefing_is_possible (self->session))
    acc_briefing_dialog_save_to (self, file);
}

/* Through the portal where there is one. */
static void
save_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  AccBriefingDialog *self = ACC_BRIEFING_DIALOG (widget);
  GtkFileChooserNative *chooser = new_chooser (self, _ ("Save Briefing"), GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"), G_CALLBACK (saved_cb));
  g_autofree char *name = acc_save_name (self->session, NULL, ".pdf");

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  acc_save_add_filter (chooser, _ ("Documents (PDF)"), "*.pdf");
  acc_save_add_filter (chooser, _ ("Text documents (ODT)"), "*.odt");
  acc_save_add_filter (chooser, _ ("Web pages (HTML)"), "*.html");
  acc_save_add_filter (chooser, _ ("Texts (Markdown)"), "*.md");
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
print_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  AccBriefingDialog *self = ACC_BRIEFING_DIALOG (widget);
  AccBriefLook look = get_look (self);

  acc_briefing_print (get_window (self), GTK_WINDOW (self), self->session, self->compared, &look);
}

static void
acc_briefing_dialog_dispose (GObject *object)
{
  AccBriefingDialog *self = ACC_BRIEFING_DIALOG (object);

  self->filling = TRUE; /* its rows go */
  g_clear_handle_id (&self->update_id, g_source_remove);
  g_clear_handle_id (&self->folded_id, g_source_remove);
  if (self->opening != NULL)
    g_cancellable_cancel (self->opening);
  g_clear_object (&self->opening);
  g_clear_object (&self->reading);
  g_clear_object (&self->compared);
  g_clear_object (&self->session);
  g_clear_pointer (&self->key, acc_secret_key_free);
  g_clear_pointer (&self->languages, g_ptr_array_unref);
  g_clear_pointer (&self->editions, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), ACC_TYPE_BRIEFING_DIALOG);
  G_OBJECT_CLASS (acc_briefing_dialog_parent_class)->dispose (object);
}

static void
acc_briefing_dialog_class_init (AccBriefingDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = acc_briefing_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, ACC_RESOURCE_PATH "/ui/acc-briefing-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, AccBriefingDialog, leaflet);
  gtk_widget_class_bind_template_child (widget_class, AccBriefingDialog, reveal);
  gtk_widget_class_bind_template_child (widget_class, AccBriefingDialog, choices);
  gtk_widget_class_bind_template_child (widget_class, AccBriefingDialog, preview);
  gtk_widget_class_bind_template_child (widget_class, AccBriefingDialog, beside_row);
  gtk_widget_class_bind_template_child (widget_class, AccBriefingDialog, compared_row);
  gtk_widget_class_bind_template_child (widget_class, AccBriefingDialog, paper_row);
  gtk_widget_class_bind_template_child (widget_class, AccBriefingDialog, parts);
  gtk_widget_class_bind_template_child (widget_class, AccBriefingDialog, signer);
  gtk_widget_class_bind_template_child (widget_class, AccBriefingDialog, spinner);
  gtk_widget_class_bind_template_child (widget_class, AccBriefingDialog, clear_key);
  gtk_widget_class_bind_template_child (widget_class, AccBriefingDialog, pages);
  gtk_widget_class_bind_template_callback (widget_class, choose);
  gtk_widget_class_bind_template_callback (widget_class, compare);
  gtk_widget_class_bind_template_callback (widget_class, show);
  gtk_widget_class_bind_template_callback (widget_class, folded_cb);
  gtk_widget_class_install_action (widget_class, "briefing.save", NULL, save_cb);
  gtk_widget_class_install_action (widget_class, "briefing.print", NULL, print_cb);
  gtk_widget_class_install_action (widget_class, "briefing.choose-key", NULL, choose_key_cb);
  gtk_widget_class_install_action (widget_class, "briefing.clear-key", NULL, clear_key_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  /* As in the window. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "briefing.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "briefing.print", NULL);
}

static void
acc_briefing_dialog_init (AccBriefingDialog *self)
{
  self->languages = g_ptr_array_new ();
  self->editions = g_ptr_array_new_with_free_func (g_object_unref);
  self->filling = TRUE;
  g_type_ensure (ACC_TYPE_BRIEFING_PARTS);
  gtk_widget_init_template (GTK_WIDGET (self));
  show (self);
}

AccBriefingDialog *
acc_briefing_dialog_present (GtkWindow  *window,
                             AccSession *session)
{
  AccBriefingDialog *self;
  g_autoptr (GtkStringList) languages = NULL;

  if (acc_briefing_say_impossible (window, session))
    return NULL;
  self = g_object_new (ACC_TYPE_BRIEFING_DIALOG, "transient-for", window, "destroy-with-parent", TRUE, NULL);
  self->session = g_object_ref (session);
  fill_paper (self);
  languages = acc_briefing_list_languages (self->languages);
  adw_combo_row_set_model (self->beside_row, G_LIST_MODEL (languages));
  g_signal_connect_object (session, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  changed_cb (self, ACC_CHANGED_ALL);
  gtk_window_present (GTK_WINDOW (self));
  return self;
}
