/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The window and the edition of figures in use. */

#include "config.h"

#include "app/acc-application.h"
#include "app/data/acc-editions-dialog.h"
#include "app/window/acc-window.h"
#include "editions/acc-edition-draft.h"
#include "locale/acc-locale.h"
#include "widgets.h"

static GtkApplication *application;

static void
wait_loaded (AccWindow *window)
{
  while (acc_window_is_loading (window))
    g_main_context_iteration (NULL, TRUE);
  widgets_spin ();
}

static AccWindow *
open_window (void)
{
  AccWindow *window = acc_window_new (application);

  acc_window_load (window, NULL);
  acc_window_open (window, "KAZ", NULL);
  gtk_window_present (GTK_WINDOW (window));
  wait_loaded (window);
  return window;
}

static AccEdition *
take_in (void)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "population-2001.12.0.csv", NULL);
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (AccEditionDraft) draft = NULL;
  g_autoptr (GError) error = NULL;
  AccEdition *edition;

  g_assert_true (g_file_set_contents (path,
                                      "year,coo_name,coo,coo_iso,coa_name,coa,coa_iso,refugees,asylum_seekers,returned_refugees,idps,returned_idps,"
                                      "stateless,ooc,oip,hst\n"
                                      "2000,Afghanistan,AFG,AFG,Kazakhstan,KAZ,KAZ,1000,5,0,0,0,0,0,0,0\n"
                                      "2001,Afghanistan,AFG,AFG,Kazakhstan,KAZ,KAZ,1234,5,0,0,0,0,0,0,0\n",
                                      -1, NULL));
  g_ptr_array_add (files, g_file_new_for_path (path));
  draft = acc_edition_draft_read (files, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  acc_edition_draft_set_moment (draft, ACC_IMPORT_END);
  edition = acc_edition_draft_take_in (draft, FALSE, TRUE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  return edition;
}

static GtkDialog *
find_dialog (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (GTK_IS_MESSAGE_DIALOG (l->data))
      return l->data;
  return NULL;
}

static GtkWidget *
find_row (GtkWidget *root, const char *title)
{
  if (ADW_IS_PREFERENCES_ROW (root) && g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (root)), title) == 0)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_row (child, title);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* What is chosen is shown; where it cannot be, that is said, and another is used when the person says so. */
static void
test_in_use (void)
{
  g_autoptr (AccEdition) edition = take_in ();
  AccWindow *window = open_window ();
  AccSession *session = acc_window_get_session (window);
  g_autoptr (GFile) series = g_object_ref (acc_edition_get_series (edition));
  g_autoptr (GFile) file = g_file_get_child (series, "KAZ.json");
  g_autofree char *body = NULL;
  g_autofree char *current = NULL;
  g_autofree char *kept = NULL;

  g_assert_cmpstr (acc_edition_get_id (acc_bundle_get_figures (acc_session_get_bundle (session))), ==, "2001.12.0");
  g_assert_cmpint (acc_series_get_last_year (acc_bundle_get_series (acc_session_get_bundle (session), "KAZ", NULL)), ==, 2001);
  g_assert_null (find_dialog ());

  g_assert_true (g_file_set_contents (g_file_peek_path (file), "{}", -1, NULL));
  acc_window_load (window, NULL);
  wait_loaded (window);
  g_assert_null (acc_bundle_get_figures (acc_session_get_bundle (session)));
  g_assert_nonnull (find_dialog ());
  g_object_get (find_dialog (), "secondary-text", &body, NULL);
  g_assert_nonnull (strstr (body, "KAZ.json"));
  g_assert_nonnull (strstr (body, "figures that ship with Accession are shown"));
  kept = acc_edition_store_get_current ();
  g_assert_cmpstr (kept, ==, "2001.12.0");
  gtk_dialog_response (find_dialog (), GTK_RESPONSE_ACCEPT);
  widgets_spin ();
  g_assert_null (find_dialog ());
  current = acc_edition_store_get_current ();
  g_assert_cmpstr (current, ==, ACC_EDITION_SHIPPED);
  gtk_window_destroy (GTK_WINDOW (window));
  widgets_spin ();
}

/* Chosen by its row, and by Undo the one before. */
static void
test_chosen (void)
{
  AccWindow *window = open_window ();
  AccSession *session = acc_window_get_session (window);
  GtkWindow *dialog = NULL;
  gint64 deadline = g_get_monotonic_time () + 60 * G_USEC_PER_SEC;
  GtkWidget *row;

  g_assert_true (acc_edition_store_use (ACC_EDITION_SHIPPED, NULL));
  {
    g_autoptr (AccEdition) edition = take_in ();

    g_assert_true (acc_edition_store_use (ACC_EDITION_SHIPPED, NULL));
    dialog = acc_editions_dialog_present (window);
    widgets_spin ();
    row = find_row (GTK_WIDGET (dialog), acc_edition_get_id (edition));
    g_assert_nonnull (row);
    g_assert_true (gtk_widget_activate (row) || gtk_widget_mnemonic_activate (row, FALSE));
    while (acc_bundle_get_figures (acc_session_get_bundle (session)) == NULL && g_get_monotonic_time () < deadline)
      g_main_context_iteration (NULL, FALSE);
    g_assert_cmpstr (acc_edition_get_id (acc_bundle_get_figures (acc_session_get_bundle (session))), ==, acc_edition_get_id (edition));
  }
  g_assert_cmpstr (acc_session_get_place_text (session), ==, "KAZ");
  wait_loaded (window);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.use-edition", "s", ACC_EDITION_SHIPPED);
  while (acc_bundle_get_figures (acc_session_get_bundle (session)) != NULL && g_get_monotonic_time () < deadline)
    g_main_context_iteration (NULL, FALSE);
  g_assert_null (acc_bundle_get_figures (acc_session_get_bundle (session)));
  wait_loaded (window);
  gtk_window_destroy (GTK_WINDOW (window));
  widgets_spin ();
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (AccApplication) owner = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *home = g_dir_make_tmp ("accession-editions-XXXXXX", NULL);
  const char *const clear[] = { "rm", "-rf", home, NULL };
  int status;

  /* Before anybody asks for it: editions are of the user, and these of this test alone. */
  g_assert_true (home != NULL && g_setenv ("XDG_DATA_HOME", home, TRUE));
  g_test_init (&argc, &argv, NULL);
  acc_locale_init ("en");
  owner = acc_application_new (G_APPLICATION_NON_UNIQUE);
  application = GTK_APPLICATION (owner);
  g_assert_true (g_application_register (G_APPLICATION (owner), NULL, &error));
  g_assert_no_error (error);
  g_test_add_func ("/app/editions/in-use", test_in_use);
  g_test_add_func ("/app/editions/chosen", test_chosen);
  status = g_test_run ();
  g_spawn_sync (NULL, (char **) clear, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, NULL);
  return status;
}
