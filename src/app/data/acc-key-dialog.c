/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Trusts a key: what "accession keys add" does, where the person compares the fingerprint before the deliberate act, which is no default. */

#include "config.h"

#include "app/data/acc-key-dialog.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "app/acc-alert.h"
#include "app/window/acc-window-private.h"
#include "locale/acc-locale.h"
#include "model/acc-text.h"

#define KEY "acc-key"
#define THEN "acc-then"
/* Two people compare it line by line. */
#define GROUPS_A_LINE 4

char *
acc_key_dialog_name (const AccKey *key)
{
  g_autofree char *id = acc_key_get_id (key);
  g_autofree char *name = acc_text_clean (key->name);

  return acc_locale_compose (*name != '\0' ? C_ ("key", "Key {id}, named “{name}” in its file") : C_ ("key", "Key {id}"), "id", id, "name", name, NULL);
}

static GtkWidget *
make_label (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 50);
  gtk_label_set_width_chars (GTK_LABEL (label), 30); /* narrower, the dialog of libadwaita 1.7 has no room for its own heading, and warns */
  return label;
}

/* Digits, which are read from left to right in every language. */
static GtkWidget *
make_fingerprint (const AccKey *key)
{
  g_autofree char *fingerprint = acc_key_get_fingerprint (key);
  g_autoptr (GString) lines = g_string_new (fingerprint);
  GtkWidget *label;
  guint n = 0;

  for (char *p = lines->str; *p != '\0'; p++)
    if (*p == ' ' && ++n % GROUPS_A_LINE == 0)
      *p = '\n';
  label = make_label (lines->str);
  gtk_label_set_width_chars (GTK_LABEL (label), -1); /* as wide as its lines, in the middle */
  gtk_widget_add_css_class (label, "monospace");
  gtk_widget_set_direction (label, GTK_TEXT_DIR_LTR);
  gtk_widget_set_halign (label, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL, fingerprint, -1);
  return label;
}

static void
response_cb (AccWindow  *window,
             const char *response,
             GtkWidget  *dialog)
{
  const AccKey *key = g_object_get_data (G_OBJECT (dialog), KEY);
  GPtrArray *then = g_object_get_data (G_OBJECT (dialog), THEN);
  g_autofree char *id = acc_key_get_id (key);
  g_autofree char *message = acc_locale_compose (C_ ("key", "Key {id} is trusted now."), "id", id, NULL);
  g_autoptr (GError) error = NULL;

  if (!g_str_equal (response, "trust"))
    return;
  if (!acc_keyring_add (key, &error))
    acc_alert_show (GTK_WINDOW (window), C_ ("key", "This Key Cannot Be Trusted"), error->message, NULL);
  else
    {
      _acc_window_say (window, message);
      if (then != NULL)
        acc_window_take_files (window, then, ACC_FILE_OTHER);
    }
}

static gboolean
is_trusted (const AccKey *key)
{
  g_autoptr (GPtrArray) keys = acc_keyring_list (NULL);

  return g_ptr_array_find_with_equal_func (keys, key, (GEqualFunc) acc_key_equal, NULL);
}

/**
 * acc_key_dialog_ask:
 * @window: over which it is asked
 * @file: the file with the key
 * @then: (nullable) (element-type GFile): what is taken once it is trusted
 */
void
acc_key_dialog_ask (AccWindow *window,
                    GFile     *file,
                    GPtrArray *then)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AccKey) key = acc_key_read (file, &error);
  g_autofree char *name = NULL;
  GtkWidget *dialog, *box;

  if (key == NULL)
    {
      acc_alert_show (GTK_WINDOW (window), C_ ("key", "This Key Cannot Be Trusted"), error->message, NULL);
      return;
    }
  name = acc_key_dialog_name (key);
  if (is_trusted (key))
    {
      acc_alert_show (GTK_WINDOW (window), C_ ("key", "This Key Is Trusted Already"), name, NULL);
      return;
    }
  dialog = adw_message_dialog_new (GTK_WINDOW (window), C_ ("key", "Trust This Key?"), NULL);
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_box_append (GTK_BOX (box), make_label (name));
  gtk_box_append (GTK_BOX (box), make_fingerprint (key));
  gtk_box_append (GTK_BOX (box), make_label (C_ ("key", "Editions and briefings signed with it will be shown as those of its owner. Nobody vouches for the name: compare the fingerprint "
                                                        "above with the one that the owner tells you by another way, as by telephone.")));
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), box);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Cancel"), "trust", C_ ("key", "_Trust This Key"), NULL);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_object_set_data_full (G_OBJECT (dialog), KEY, g_steal_pointer (&key), (GDestroyNotify) acc_key_free);
  if (then != NULL)
    g_object_set_data_full (G_OBJECT (dialog), THEN, g_ptr_array_ref (then), (GDestroyNotify) g_ptr_array_unref);
  g_signal_connect_object (dialog, "response", G_CALLBACK (response_cb), window, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
chosen_cb (AccWindow            *window,
           int                   response,
           GtkFileChooserNative *chooser)
{
  g_autoptr (GFile) file = response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser)) : NULL;

  if (file != NULL)
    acc_key_dialog_ask (window, file, g_object_get_data (G_OBJECT (chooser), THEN));
  g_object_unref (chooser);
}

void
acc_key_dialog_choose (AccWindow *window,
                       GPtrArray *then)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (C_ ("key", "Trust a Key"), GTK_WINDOW (window), GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Open"), _ ("_Cancel"));
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, C_ ("key", "Public keys (minisign)"));
  gtk_file_filter_add_pattern (filter, "*" ACC_KEY_SUFFIX);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  if (then != NULL)
    g_object_set_data_full (G_OBJECT (chooser), THEN, g_ptr_array_ref (then), (GDestroyNotify) g_ptr_array_unref);
  g_signal_connect_object (chooser, "response", G_CALLBACK (chosen_cb), window, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
offer_answered_cb (AccWindow *window,
                   int        response,
                   GtkWidget *alert)
{
  if (response == GTK_RESPONSE_ACCEPT)
    acc_key_dialog_choose (window, g_object_get_data (G_OBJECT (alert), THEN));
}

/**
 * acc_key_dialog_offer:
 * @window: over which it is said
 * @heading: what could not be done
 * @body: why: the key is not trusted
 * @then: (element-type GFile): what is taken once more when it is
 */
void
acc_key_dialog_offer (AccWindow  *window,
                      const char *heading,
                      const char *body,
                      GPtrArray  *then)
{
  g_autofree char *text = g_strjoin ("\n\n", body, C_ ("key", "If you know whose key it is, ask its owner for the public key, a file that ends in .pub, and trust that."), NULL);
  GtkWidget *alert = acc_alert_show (GTK_WINDOW (window), heading, text, C_ ("key", "_Trust a Key…"));

  g_object_set_data_full (G_OBJECT (alert), THEN, g_ptr_array_ref (then), (GDestroyNotify) g_ptr_array_unref);
  g_signal_connect_object (alert, "response", G_CALLBACK (offer_answered_cb), window, G_CONNECT_SWAPPED);
}
