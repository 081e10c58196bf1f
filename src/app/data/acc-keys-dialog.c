/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whose signatures are known: a row for each key. Those of the machine and of the program are not the person's to remove. */

#include "config.h"

#include "app/data/acc-keys-dialog.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "app/acc-alert.h"
#include "app/data/acc-key-dialog.h"
#include "app/data/acc-remove-button.h"
#include "app/window/acc-window-private.h"
#include "locale/acc-locale.h"
#include "trust/acc-keyring.h"

/* On a widget: the id of the key that it is about. */
#define KEY_ID "acc-key-id"

static void
answered_cb (AccWindow *window,
             int        response,
             GtkWidget *question)
{
  const char *id = g_object_get_data (G_OBJECT (question), KEY_ID);
  g_autofree char *message = acc_locale_compose (C_ ("key", "Key {id} is no longer trusted."), "id", id, NULL);
  g_autoptr (GError) error = NULL;

  if (response != GTK_RESPONSE_ACCEPT)
    return;
  if (acc_keyring_remove (id, &error))
    _acc_window_say (window, message);
  else
    acc_alert_show (GTK_WINDOW (window), C_ ("key", "This Key Cannot Be Removed"), error->message, NULL);
}

static void
remove_cb (GtkWidget *button,
           GtkWindow *dialog)
{
  GtkWindow *window = gtk_window_get_transient_for (dialog);
  const char *id = g_object_get_data (G_OBJECT (button), KEY_ID);
  g_autofree char *heading = acc_locale_compose (C_ ("key", "No Longer Trust Key {id}?"), "id", id, NULL);
  GtkWidget *question = acc_alert_show (window, heading, C_ ("key", "What is signed with it is then signed by somebody unknown. What was taken in stays. To trust it again, open its file."), C_ ("key", "_Remove"));

  g_object_set_data_full (G_OBJECT (question), KEY_ID, g_strdup (id), g_free);
  g_signal_connect_object (question, "response", G_CALLBACK (answered_cb), window, G_CONNECT_SWAPPED);
  gtk_window_close (dialog);
}

static GtkWidget *
make_remove (const AccKey *key,
             GtkWindow    *dialog)
{
  g_autofree char *name = acc_key_dialog_name (key);
  GtkWidget *button = acc_remove_button_new (C_ ("key", "Remove This Key…"), name);

  g_object_set_data_full (G_OBJECT (button), KEY_ID, acc_key_get_id (key), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_cb), dialog, 0);
  return button;
}

static GtkWidget *
make_row (const AccKey   *key,
          AccKeyringPlace place,
          GtkWindow      *dialog)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *name = acc_key_dialog_name (key);
  g_autofree char *fingerprint = acc_key_get_fingerprint (key);
  const char *where = place == ACC_KEYRING_MACHINE ? _ ("for everybody on this computer") : place == ACC_KEYRING_BUILT_IN ? C_ ("key", "built in: it came with the program") : NULL;
  g_autofree char *subtitle = g_strjoin ("\n", fingerprint, where, NULL);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  if (place == ACC_KEYRING_USER)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_remove (key, dialog));
  return row;
}

static void
trust_cb (GtkWidget *button,
          GtkWindow *dialog)
{
  GtkWindow *parent = gtk_window_get_transient_for (dialog);

  gtk_window_close (dialog);
  if (parent != NULL)
    acc_key_dialog_choose (ACC_WINDOW (parent), NULL);
}

/**
 * acc_keys_dialog_present:
 * @parent: the window
 *
 * Returns: (transfer none): the dialog
 */
GtkWindow *
acc_keys_dialog_present (AccWindow *parent)
{
  GtkWidget *dialog = g_object_new (ADW_TYPE_PREFERENCES_WINDOW, "transient-for", parent, "modal", TRUE, "destroy-with-parent", TRUE, "default-width", 560,
                                    "default-height", 420, "width-request", 320, "search-enabled", FALSE, "title", C_ ("key", "Trusted Keys"), NULL);
  GtkWidget *page = adw_preferences_page_new (), *group = adw_preferences_group_new (), *below = adw_preferences_group_new ();
  GtkWidget *button = gtk_button_new_with_mnemonic (C_ ("key", "_Trust a Key…"));
  g_autoptr (GArray) places = NULL;
  g_autoptr (GPtrArray) keys = acc_keyring_list (&places);

  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), keys->len > 0 ? C_ ("key", "Editions and briefings signed with one of these keys are known as those of its owner.")
                                                                                      : _ ("No keys are trusted."));
  for (guint i = 0; i < keys->len; i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), make_row (keys->pdata[i], g_array_index (places, AccKeyringPlace, i), GTK_WINDOW (dialog)));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (group));
  g_signal_connect_object (button, "clicked", G_CALLBACK (trust_cb), dialog, 0);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (below), button);
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (below));
  adw_preferences_window_add (ADW_PREFERENCES_WINDOW (dialog), ADW_PREFERENCES_PAGE (page));
  gtk_window_present (GTK_WINDOW (dialog));
  return GTK_WINDOW (dialog);
}
