/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which edition of figures is shown: a row for each, the one in use marked, the user's others with a way to remove them. */

#include "config.h"

#include "app/data/acc-editions-dialog.h"

#include <glib/gi18n.h>
#include <string.h>

#include "app/acc-alert.h"
#include "app/data/acc-remove-button.h"
#include "app/window/acc-window-private.h"
#include "facts/acc-edition-words.h"

/* On a widget: the name of the edition that it is about. */
#define EDITION "acc-edition"

typedef struct
{
  char *id;
  char *before;
  gboolean undo;
} Choice;

static void
choice_free (gpointer data)
{
  Choice *choice = data;

  g_free (choice->id);
  g_free (choice->before);
  g_free (choice);
}

/* Every file of the edition is looked at, which is too long for a frame. */
static void
use_in_thread (GTask        *task,
               gpointer      source,
               gpointer      task_data,
               GCancellable *cancellable)
{
  Choice *choice = task_data;
  GError *error = NULL;

  if (acc_edition_store_use (choice->id, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
used_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  AccWindow *window = ACC_WINDOW (source);
  Choice *choice = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      acc_alert_show (GTK_WINDOW (window), _ ("This Edition Cannot Be Used"), error->message, NULL);
      return;
    }
  _acc_window_restore_bundle (window, "", acc_session_get_place_text (window->session), acc_session_get_day (window->session));
  message = acc_edition_word_used (choice->id);
  if (choice->undo)
    {
      _acc_window_offer_undo (window, message, "win.use-edition", g_variant_new_string (choice->before));
      _acc_window_remember_undo (window, "win.use-edition", g_variant_new_string (choice->before));
    }
  else
    {
      _acc_window_remember_undo (window, NULL, NULL);
      _acc_window_say (window, message);
    }
}

void
acc_editions_use (AccWindow  *window,
                  const char *id,
                  gboolean    undo)
{
  g_autoptr (GTask) task = g_task_new (window, NULL, used_cb, NULL);
  Choice *choice = g_new0 (Choice, 1);

  choice->id = g_strdup (id);
  choice->before = acc_edition_store_get_current ();
  choice->undo = undo;
  g_task_set_task_data (task, choice, choice_free);
  g_task_run_in_thread (task, use_in_thread);
}

static void
toggled_cb (GtkCheckButton *check,
            GtkWindow      *dialog)
{
  GtkWindow *parent = gtk_window_get_transient_for (dialog);

  if (!gtk_check_button_get_active (check))
    return;
  if (parent != NULL)
    acc_editions_use (ACC_WINDOW (parent), g_object_get_data (G_OBJECT (check), EDITION), TRUE);
  gtk_window_close (dialog);
}

static void
compare_cb (GtkWidget *button,
            GtkWindow *dialog)
{
  GtkWindow *parent = gtk_window_get_transient_for (dialog);

  if (parent != NULL)
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.go", "s", g_object_get_data (G_OBJECT (button), "acc-place"));
  gtk_window_close (dialog);
}

/* With the one in use; the earlier figures are those of before. */
static void
add_compare (GtkWidget  *row,
             GtkWindow  *dialog,
             AccEdition *edition,
             AccEdition *used)
{
  gboolean earlier = acc_edition_compare_age (edition, used) > 0;
  AccPlace place = acc_place_of_editions (acc_edition_get_id (earlier ? edition : used), acc_edition_get_id (earlier ? used : edition));
  GtkWidget *button = gtk_button_new_with_label (C_ ("edition", "Compare…"));

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, C_ ("edition", "What is new against the edition in use"));
  gtk_accessible_update_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, row, NULL, -1);
  g_object_set_data_full (G_OBJECT (button), "acc-place", acc_place_to_text (&place), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (compare_cb), dialog, 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

static void
removed_in_thread (GTask        *task,
                   gpointer      source,
                   gpointer      task_data,
                   GCancellable *cancellable)
{
  GError *error = NULL;

  if (acc_edition_store_remove (task_data, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
removed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  AccWindow *window = ACC_WINDOW (source);
  g_autoptr (GError) error = NULL;
  g_autofree char *message = acc_locale_compose (_ ("Edition {id} was removed."), "id", g_task_get_task_data (G_TASK (result)), NULL);

  if (g_task_propagate_boolean (G_TASK (result), &error))
    _acc_window_say (window, message);
  else
    acc_alert_show (GTK_WINDOW (window), C_ ("edition", "This Edition Cannot Be Removed"), error->message, NULL);
}

static void
answered_cb (GtkWidget *question,
             int        response,
             AccWindow *window)
{
  g_autoptr (GTask) task = NULL;

  if (response != GTK_RESPONSE_ACCEPT)
    return;
  task = g_task_new (window, NULL, removed_cb, NULL);
  g_task_set_task_data (task, g_strdup (g_object_get_data (G_OBJECT (question), EDITION)), g_free);
  g_task_run_in_thread (task, removed_in_thread);
}

/* Its files are gone then: it is asked, and not undone. */
static void
remove_cb (GtkWidget *button,
           GtkWindow *dialog)
{
  GtkWindow *window = gtk_window_get_transient_for (dialog);
  const char *id = g_object_get_data (G_OBJECT (button), EDITION);
  g_autofree char *heading = acc_locale_compose (C_ ("edition", "Remove Edition {id}?"), "id", id, NULL);
  GtkWidget *question = acc_alert_show (window, heading,
                                        C_ ("edition", "It is deleted from this computer. It can be taken in again from the tables or the file that it came from."),
                                        C_ ("edition", "_Remove"));

  gtk_widget_add_css_class (gtk_dialog_get_widget_for_response (GTK_DIALOG (question), GTK_RESPONSE_ACCEPT), "destructive-action");
  g_object_set_data_full (G_OBJECT (question), EDITION, g_strdup (id), g_free);
  g_signal_connect_object (question, "response", G_CALLBACK (answered_cb), window, 0);
  gtk_window_close (dialog);
}

static GtkWidget *
make_remove (AccEdition *edition,
             GtkWindow  *dialog)
{
  g_autofree char *name = acc_edition_word_name (edition);
  GtkWidget *button = acc_remove_button_new (C_ ("edition", "Remove This Edition…"), name);

  g_object_set_data_full (G_OBJECT (button), EDITION, g_strdup (acc_edition_get_id (edition)), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_cb), dialog, 0);
  return button;
}

static void
import_cb (GtkWidget *button,
           GtkWindow *dialog)
{
  GtkWindow *parent = gtk_window_get_transient_for (dialog);

  gtk_window_close (dialog);
  if (parent != NULL)
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.import-figures", NULL);
}

static void
keys_cb (GtkWidget *button,
         GtkWindow *dialog)
{
  GtkWindow *parent = gtk_window_get_transient_for (dialog);

  gtk_window_close (dialog);
  if (parent != NULL)
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.trusted-keys", NULL);
}

/* Below the editions, whose rows the keyboard meets first. */
static void
add_import (GtkWidget *page,
            GtkWindow *dialog)
{
  GtkWidget *group = adw_preferences_group_new (), *button = gtk_button_new_with_mnemonic (_ ("_Import UNHCR Figures…"));
  GtkWidget *keys = gtk_button_new_with_mnemonic (C_ ("key", "Trusted _Keys…"));

  g_signal_connect_object (button, "clicked", G_CALLBACK (import_cb), dialog, 0);
  g_signal_connect_object (keys, "clicked", G_CALLBACK (keys_cb), dialog, 0);
  gtk_widget_set_margin_top (keys, 12);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), button);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), keys);
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (group));
}

/* Of the record that the window shows, whose tables are never changed: what the bundle came with is read for it. */
static void
list_in_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  g_task_return_pointer (task, acc_edition_store_list_all (task_data), (GDestroyNotify) g_ptr_array_unref);
}

static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  GtkWindow *dialog = GTK_WINDOW (source);
  AdwPreferencesGroup *group = user_data;
  g_autoptr (GPtrArray) editions = g_task_propagate_pointer (G_TASK (result), NULL);
  g_autofree char *current = acc_edition_store_get_current ();
  AccEdition *in_use = acc_edition_store_pick (editions, current);
  GtkCheckButton *first = NULL;

  /* It may have been closed meanwhile. */
  for (guint i = 0; i < editions->len && gtk_window_get_transient_for (dialog) != NULL; i++)
    {
      AccEdition *edition = editions->pdata[i];
      gboolean used = strcmp (acc_edition_get_id (edition), current) == 0, shipped = strcmp (acc_edition_get_id (edition), ACC_EDITION_SHIPPED) == 0;
      g_autofree char *name = acc_edition_word_name (edition);
      g_autofree char *age = acc_edition_word_age (acc_edition_get_info (edition));
      g_autofree char *tables = acc_edition_word_tables (acc_edition_get_info (edition));
      g_autofree char *subtitle = g_strdup_printf ("%s\n%s", age, tables);
      GtkWidget *row = adw_action_row_new (), *check = gtk_check_button_new ();

      gtk_check_button_set_group (GTK_CHECK_BUTTON (check), first);
      if (first == NULL)
        first = GTK_CHECK_BUTTON (check);
      gtk_check_button_set_active (GTK_CHECK_BUTTON (check), used);
      gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
      g_object_set_data_full (G_OBJECT (check), EDITION, g_strdup (acc_edition_get_id (edition)), g_free);
      g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), dialog, 0);
      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
      adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
      if (in_use != NULL && !used && acc_edition_get_series (edition) != NULL && acc_edition_get_series (in_use) != NULL)
        add_compare (row, dialog, edition, in_use);
      if (!used && !shipped && !acc_edition_store_is_system (edition))
        adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_remove (edition, dialog));
      adw_preferences_group_add (group, row);
    }
  if (gtk_window_get_transient_for (dialog) != NULL)
    add_import (gtk_widget_get_ancestor (GTK_WIDGET (group), ADW_TYPE_PREFERENCES_PAGE), dialog);
}

/**
 * acc_editions_dialog_present:
 * @parent: the window, which shows the record that ships
 *
 * Choosing an edition uses it and closes the dialog. Its rows come when the editions are read.
 *
 * Returns: (transfer none): the dialog
 */
GtkWindow *
acc_editions_dialog_present (AccWindow *parent)
{
  GtkWidget *dialog = g_object_new (ADW_TYPE_PREFERENCES_WINDOW, "transient-for", parent, "modal", TRUE, "destroy-with-parent", TRUE, "default-width", 560,
                                    "default-height", 520, "width-request", 320, "search-enabled", FALSE, "title", _ ("Editions of Figures"), NULL);
  GtkWidget *page = adw_preferences_page_new (), *group = adw_preferences_group_new ();
  g_autoptr (GTask) task = g_task_new (dialog, NULL, listed_cb, group);

  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), _ ("What an edition lacks is taken from no other."));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (group));
  adw_preferences_window_add (ADW_PREFERENCES_WINDOW (dialog), ADW_PREFERENCES_PAGE (page));
  gtk_window_present (GTK_WINDOW (dialog));
  g_task_set_task_data (task, g_object_ref (acc_session_get_bundle (parent->session)), g_object_unref);
  g_task_run_in_thread (task, list_in_thread);
  return GTK_WINDOW (dialog);
}
