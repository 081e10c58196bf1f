/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which edition of figures is shown: a row for each, the one in use marked. */

#include "config.h"

#include "app/data/acc-editions-dialog.h"

#include <glib/gi18n.h>
#include <string.h>

#include "app/acc-alert.h"
#include "app/window/acc-window-private.h"
#include "facts/acc-edition-words.h"

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
  message = acc_locale_compose (_ ("Edition {id} is in use."), "id", choice->id, NULL);
  if (choice->undo)
    _acc_window_offer_undo (window, message, "win.use-edition", g_variant_new_string (choice->before));
  else
    _acc_window_say (window, message);
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
    acc_editions_use (ACC_WINDOW (parent), g_object_get_data (G_OBJECT (check), "acc-edition"), TRUE);
  gtk_window_close (dialog);
}

/**
 * acc_editions_dialog_present:
 * @parent: the window, which shows the record that ships
 *
 * Choosing an edition uses it and closes the dialog.
 *
 * Returns: (transfer none): the dialog
 */
GtkWindow *
acc_editions_dialog_present (AccWindow *parent)
{
  GtkWidget *dialog = g_object_new (ADW_TYPE_PREFERENCES_WINDOW, "transient-for", parent, "modal", TRUE, "destroy-with-parent", TRUE, "default-width", 560,
                                    "default-height", 520, "width-request", 320, "search-enabled", FALSE, "title", _ ("Editions of Figures"), NULL);
  GtkWidget *page = adw_preferences_page_new (), *group = adw_preferences_group_new ();
  AccBundle *bundle = acc_session_get_bundle (parent->session);
  g_autoptr (GPtrArray) editions = bundle != NULL ? acc_edition_store_list_all (bundle) : acc_edition_store_list ();
  g_autofree char *current = acc_edition_store_get_current ();
  GtkCheckButton *first = NULL;

  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), _ ("What an edition lacks is taken from no other. “accession editions add FILE” takes in UNHCR’s tables."));
  for (guint i = 0; i < editions->len; i++)
    {
      AccEdition *edition = editions->pdata[i];
      g_autofree char *name = acc_edition_word_name (edition);
      g_autofree char *age = acc_edition_word_age (acc_edition_get_info (edition));
      g_autofree char *tables = acc_edition_word_tables (acc_edition_get_info (edition));
      g_autofree char *subtitle = g_strdup_printf ("%s\n%s", age, tables);
      GtkWidget *row = adw_action_row_new (), *check = gtk_check_button_new ();

      gtk_check_button_set_group (GTK_CHECK_BUTTON (check), first);
      if (first == NULL)
        first = GTK_CHECK_BUTTON (check);
      gtk_check_button_set_active (GTK_CHECK_BUTTON (check), strcmp (acc_edition_get_id (edition), current) == 0);
      gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
      g_object_set_data_full (G_OBJECT (check), "acc-edition", g_strdup (acc_edition_get_id (edition)), g_free);
      g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), dialog, 0);
      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
      adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
    }
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (group));
  adw_preferences_window_add (ADW_PREFERENCES_WINDOW (dialog), ADW_PREFERENCES_PAGE (page));
  gtk_window_present (GTK_WINDOW (dialog));
  return GTK_WINDOW (dialog);
}
