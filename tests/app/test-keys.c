/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The window and whose signatures are trusted. */

#include "config.h"

#include <adwaita.h>
#include <string.h>

#include "app/data/acc-key-dialog.h"
#include "app/data/acc-keys-dialog.h"
#include "editions/acc-edition-draft.h"
#include "editions/acc-edition-pack.h"
#include "program.h"
#include "trust/acc-keyring.h"
#include "trust/acc-secret-key.h"
#include "widgets.h"

#define PATIENCE (60 * G_USEC_PER_SEC)

static GtkApplication *application;

static AccWindow *
open_window (void)
{
  AccWindow *window = acc_window_new (application);

  acc_window_load (window, NULL);
  acc_window_open (window, "KAZ", NULL);
  gtk_window_present (GTK_WINDOW (window));
  program_wait_shown (window);
  return window;
}

static GFile *
write_file (const char *name,
            GBytes     *bytes)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), name, NULL);

  g_assert_true (g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), NULL));
  return g_file_new_for_path (path);
}

static GFile *
write_text (const char *name,
            char       *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_take (text, strlen (text));

  return write_file (name, bytes);
}

static AccSecretKey *
make_key (const char *name)
{
  g_autoptr (GError) error = NULL;
  AccSecretKey *key = acc_secret_key_new (name, &error);

  g_assert_no_error (error);
  return key;
}

/* Drops up to two files. */
static void
drop (AccWindow *window,
      GFile     *file,
      GFile     *other)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (files, g_object_ref (file));
  if (other != NULL)
    g_ptr_array_add (files, g_object_ref (other));
  g_assert_true (acc_window_take_files (window, files, ACC_FILE_OTHER));
}

static char *
get_heading (gpointer dialog)
{
  char *text = NULL;

  if (ADW_IS_MESSAGE_DIALOG (dialog))
    return g_strdup (adw_message_dialog_get_heading (dialog));
  if (GTK_IS_MESSAGE_DIALOG (dialog))
    g_object_get (dialog, "text", &text, NULL);
  return text;
}

/* The dialog with the heading, once it is there. */
static gpointer
wait_question (const char *heading)
{
  gint64 deadline = g_get_monotonic_time () + PATIENCE;

  while (g_get_monotonic_time () < deadline)
    {
      g_autoptr (GList) windows = gtk_window_list_toplevels ();

      for (GList *l = windows; l != NULL; l = l->next)
        {
          g_autofree char *text = get_heading (l->data);

          if (g_strcmp0 (text, heading) == 0 && gtk_widget_is_sensitive (l->data))
            return l->data;
        }
      g_main_context_iteration (NULL, FALSE);
    }
  g_error ("There is no dialog %s", heading);
}

static guint
count_keys (void)
{
  g_autoptr (GPtrArray) keys = acc_keyring_list (NULL);

  return keys->len;
}

static gboolean
is_trusted (const AccSecretKey *key)
{
  g_autoptr (GPtrArray) keys = acc_keyring_list (NULL);

  return g_ptr_array_find_with_equal_func (keys, acc_secret_key_get_public (key), (GEqualFunc) acc_key_equal, NULL);
}

/* Nothing is trusted but by the button that says so, which Return does not press; what the file says of itself is shown, and never believed. */
static void
test_asked (void)
{
  g_autoptr (AccSecretKey) key = make_key ("Field\u202e office");
  const AccKey *public = acc_secret_key_get_public (key);
  g_autoptr (GFile) file = write_text ("office.pub", acc_key_to_text (public));
  g_autoptr (GFile) renamed = write_text ("office", acc_key_to_text (public));
  g_autofree char *fingerprint = acc_key_get_fingerprint (public);
  g_autofree char *id = acc_key_get_id (public);
  g_autofree char *said = g_strdup_printf ("Key %s is trusted now.", id);
  g_autofree char *first = g_strndup (fingerprint, 4 * 4 + 3), *last = g_strdup (fingerprint + 12 * 5);
  GFile *files[] = { file, renamed };
  AccWindow *window = open_window ();
  guint before = count_keys ();
  AdwMessageDialog *dialog;

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      drop (window, files[i], NULL);
      dialog = wait_question ("Trust This Key?");
      g_assert_true (widgets_say (GTK_WIDGET (dialog), "named “Field office” in its file"));
      g_assert_true (widgets_say (GTK_WIDGET (dialog), first));
      g_assert_true (widgets_say (GTK_WIDGET (dialog), last));
      g_assert_true (widgets_say (GTK_WIDGET (dialog), "Nobody vouches for the name"));
      g_assert_cmpstr (adw_message_dialog_get_default_response (dialog), ==, "cancel");
      g_assert_cmpint (adw_message_dialog_get_response_appearance (dialog, "trust"), ==, ADW_RESPONSE_DEFAULT);
      gtk_widget_activate_default (GTK_WIDGET (dialog));
      widgets_spin ();
      g_assert_cmpuint (count_keys (), ==, before);
    }
  drop (window, file, NULL);
  dialog = wait_question ("Trust This Key?");
  adw_message_dialog_response (dialog, "trust");
  widgets_spin ();
  g_assert_true (is_trusted (key));
  g_assert_true (widgets_say (GTK_WIDGET (window), said));
  drop (window, file, NULL);
  gtk_window_destroy (wait_question ("This Key Is Trusted Already"));
  gtk_window_destroy (GTK_WINDOW (window));
  widgets_spin ();
}

/* The program was started with it: the page is there, and the question over it. */
static void
test_at_start (void)
{
  g_autoptr (AccSecretKey) key = make_key ("Field office");
  g_autoptr (GFile) file = write_text ("start.pub", acc_key_to_text (acc_secret_key_get_public (key)));
  AccWindow *window = acc_window_new (application);

  drop (window, file, NULL);
  gtk_window_present (GTK_WINDOW (window));
  program_wait_shown (window);
  g_assert_nonnull (acc_session_get_ledger (acc_window_get_session (window)));
  adw_message_dialog_response (wait_question ("Trust This Key?"), "cancel");
  g_assert_false (is_trusted (key));
  gtk_window_destroy (GTK_WINDOW (window));
  widgets_spin ();
}

/* What is no key, and one that only calls itself as a key that is trusted does. */
static void
test_not_a_key (void)
{
  g_autoptr (AccSecretKey) key = make_key ("Office");
  g_autoptr (AccKey) other = acc_key_copy (acc_secret_key_get_public (key));
  g_autoptr (GFile) none = write_text ("none.pub", g_strdup ("ssh-ed25519 AAAA\n"));
  g_autoptr (GFile) large = write_text ("large.pub", g_strnfill (100000, 'x'));
  g_autoptr (GFile) gone = g_file_new_for_path ("/nowhere/gone.pub");
  g_autoptr (GFile) forged = NULL;
  GFile *files[] = { none, large, gone };
  AccWindow *window = open_window ();

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      drop (window, files[i], NULL);
      gtk_window_destroy (wait_question ("This Key Cannot Be Trusted"));
    }
  g_assert_true (acc_keyring_add (acc_secret_key_get_public (key), NULL));
  other->key[0] ^= 1;
  forged = write_text ("forged.pub", acc_key_to_text (other));
  drop (window, forged, NULL);
  adw_message_dialog_response (wait_question ("Trust This Key?"), "trust");
  gtk_window_destroy (wait_question ("This Key Cannot Be Trusted"));
  g_assert_true (is_trusted (key));
  gtk_window_destroy (GTK_WINDOW (window));
  widgets_spin ();
}

/* An edition by KEY, which is not there any more but in its file. */
static GFile *
write_pack (const AccSecretKey *key)
{
  g_autoptr (GFile) table = write_text ("population-2001.12.0.csv", g_strdup ("year,coo_name,coo,coo_iso,coa_name,coa,coa_iso,refugees\n"
                                                                             "2001,Afghanistan,AFG,AFG,Kazakhstan,KAZ,KAZ,1234\n"));
  g_autoptr (GPtrArray) files = g_ptr_array_new ();
  g_autoptr (AccEditionDraft) draft = NULL;
  g_autoptr (AccEdition) edition = NULL;
  g_autoptr (GBytes) pack = NULL;
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (files, table);
  draft = acc_edition_draft_read (files, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  acc_edition_draft_set_moment (draft, ACC_IMPORT_END);
  edition = acc_edition_draft_take_in (draft, FALSE, FALSE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  pack = acc_edition_pack (edition, key, &error);
  g_assert_no_error (error);
  g_assert_true (acc_edition_store_remove (acc_edition_get_id (edition), &error));
  return write_file ("made" ACC_EDITION_PACK_SUFFIX, pack);
}

/* What was refused for want of the key is asked about once that is trusted; also where both come together. */
static void
test_pack (void)
{
  g_autoptr (AccSecretKey) key = make_key ("Office");
  g_autofree char *id = acc_key_get_id (acc_secret_key_get_public (key));
  g_autoptr (GFile) pack = write_pack (key);
  g_autoptr (GFile) file = write_text ("office.pub", acc_key_to_text (acc_secret_key_get_public (key)));
  g_autoptr (GPtrArray) then = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *body = NULL;
  AccWindow *window = open_window ();
  GtkWidget *alert;

  drop (window, pack, NULL);
  alert = wait_question ("These Figures Cannot Be Taken In");
  g_object_get (alert, "secondary-text", &body, NULL);
  g_assert_nonnull (strstr (body, "not among those that you trust"));
  g_assert_nonnull (strstr (body, "ask its owner for the public key"));
  g_assert_nonnull (gtk_dialog_get_widget_for_response (GTK_DIALOG (alert), GTK_RESPONSE_ACCEPT));
  gtk_window_destroy (GTK_WINDOW (alert));
  g_ptr_array_add (then, g_object_ref (pack));
  acc_key_dialog_ask (window, file, then);
  adw_message_dialog_response (wait_question ("Trust This Key?"), "trust");
  adw_message_dialog_response (wait_question ("Take These Figures In?"), "cancel");
  g_assert_true (acc_keyring_remove (id, NULL));
  widgets_spin ();

  drop (window, pack, file);
  adw_message_dialog_response (wait_question ("Trust This Key?"), "cancel");
  widgets_spin ();
  g_assert_false (is_trusted (key));
  drop (window, pack, file);
  adw_message_dialog_response (wait_question ("Trust This Key?"), "trust");
  adw_message_dialog_response (wait_question ("Take These Figures In?"), "cancel");
  widgets_spin ();
  gtk_window_destroy (GTK_WINDOW (window));
  widgets_spin ();
}

static GtkWidget *
find_remove (GtkWidget *row)
{
  GtkWidget *found = GTK_IS_BUTTON (row) && g_strcmp0 (gtk_button_get_icon_name (GTK_BUTTON (row)), "user-trash-symbolic") == 0 ? row : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (row); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_remove (child);
  return found;
}

static GtkWidget *
find_row (GtkWidget  *root,
          const char *title)
{
  if (ADW_IS_ACTION_ROW (root) && g_str_has_prefix (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (root)), title))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_row (child, title);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* Each with its fingerprint; asked about before it is removed. */
static void
test_listed (void)
{
  g_autoptr (AccSecretKey) key = make_key ("");
  g_autofree char *id = acc_key_get_id (acc_secret_key_get_public (key)), *fingerprint = acc_key_get_fingerprint (acc_secret_key_get_public (key));
  g_autofree char *title = g_strdup_printf ("Key %s", id), *heading = g_strdup_printf ("No Longer Trust Key %s?", id);
  AccWindow *window = open_window ();

  g_assert_true (acc_keyring_add (acc_secret_key_get_public (key), NULL));
  for (guint i = 0; i < 2; i++)
    {
      GtkWindow *dialog = acc_keys_dialog_present (window);
      GtkWidget *row = find_row (GTK_WIDGET (dialog), title);

      widgets_spin ();
      g_assert_nonnull (row);
      g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, title);
      g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, fingerprint);
      g_signal_emit_by_name (find_remove (row), "clicked");
      gtk_dialog_response (wait_question (heading), i == 0 ? GTK_RESPONSE_CLOSE : GTK_RESPONSE_ACCEPT);
      widgets_spin ();
      g_assert_true (is_trusted (key) == (i == 0));
    }
  gtk_window_destroy (GTK_WINDOW (window));
  widgets_spin ();
}

int
main (int    argc,
      char **argv)
{
  application = program_start_alone (&argc, &argv);
  g_test_add_func ("/app/keys/asked", test_asked);
  g_test_add_func ("/app/keys/at-start", test_at_start);
  g_test_add_func ("/app/keys/not-a-key", test_not_a_key);
  g_test_add_func ("/app/keys/pack", test_pack);
  g_test_add_func ("/app/keys/listed", test_listed);
  return program_run ();
}
