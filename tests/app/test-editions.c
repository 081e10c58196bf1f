/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The window and the edition of figures in use. */

#include "config.h"

#include "app/data/acc-editions-dialog.h"
#include "app/data/acc-figures-import.h"
#include "app/treaty/acc-treaty-page.h"
#include "cards/cards/acc-stat-editions.h"
#include "cards/charts/acc-chart.h"
#include "editions/acc-edition-draft.h"
#include "program.h"
#include "widgets.h"

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

#define HEADER "year,coo_name,coo,coo_iso,coa_name,coa,coa_iso,refugees,asylum_seekers,returned_refugees,idps,returned_idps,stateless,ooc,oip,hst\n"

/* The rows of a table, as an edition of that name. */
static AccEdition *
take_in_moment (const char      *name,
                const char      *rows,
                AccImportMoment  moment)
{
  g_autofree char *base = g_strconcat ("population-", name, ".csv", NULL);
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), base, NULL);
  g_autofree char *text = g_strconcat (HEADER, rows, NULL);
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (AccEditionDraft) draft = NULL;
  g_autoptr (GError) error = NULL;
  AccEdition *edition;

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  g_ptr_array_add (files, g_file_new_for_path (path));
  draft = acc_edition_draft_read (files, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  acc_edition_draft_set_moment (draft, moment);
  edition = acc_edition_draft_take_in (draft, FALSE, TRUE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  return edition;
}

static AccEdition *
take_in_table (const char *name,
               const char *rows)
{
  return take_in_moment (name, rows, ACC_IMPORT_END);
}

static AccEdition *
take_in (void)
{
  return take_in_table ("2001.12.0", "2000,Afghanistan,AFG,AFG,Kazakhstan,KAZ,KAZ,1000,5,0,0,0,0,0,0,0\n"
                                     "2001,Afghanistan,AFG,AFG,Kazakhstan,KAZ,KAZ,1234,5,0,0,0,0,0,0,0\n");
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

/* The rows come when the editions are read. */
static GtkWidget *
wait_row (GtkWindow  *dialog,
          const char *title)
{
  gint64 deadline = g_get_monotonic_time () + 60 * G_USEC_PER_SEC;

  while (find_row (GTK_WIDGET (dialog), title) == NULL && g_get_monotonic_time () < deadline)
    g_main_context_iteration (NULL, FALSE);
  g_assert_nonnull (find_row (GTK_WIDGET (dialog), title));
  widgets_spin ();
  return find_row (GTK_WIDGET (dialog), title);
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
  g_assert_null (program_find_window (GTK_TYPE_MESSAGE_DIALOG));

  g_assert_true (g_file_set_contents (g_file_peek_path (file), "{}", -1, NULL));
  acc_window_load (window, NULL);
  program_wait_shown (window);
  g_assert_null (acc_bundle_get_figures (acc_session_get_bundle (session)));
  g_assert_nonnull (program_find_window (GTK_TYPE_MESSAGE_DIALOG));
  g_object_get (program_find_window (GTK_TYPE_MESSAGE_DIALOG), "secondary-text", &body, NULL);
  g_assert_nonnull (strstr (body, "KAZ.json"));
  g_assert_nonnull (strstr (body, "figures that ship with Accession are shown"));
  kept = acc_edition_store_get_current ();
  g_assert_cmpstr (kept, ==, "2001.12.0");
  gtk_dialog_response (program_find_window (GTK_TYPE_MESSAGE_DIALOG), GTK_RESPONSE_ACCEPT);
  widgets_spin ();
  g_assert_null (program_find_window (GTK_TYPE_MESSAGE_DIALOG));
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
    row = wait_row (dialog, acc_edition_get_id (edition));
    g_assert_true (gtk_widget_activate (row) || gtk_widget_mnemonic_activate (row, FALSE));
    while (acc_bundle_get_figures (acc_session_get_bundle (session)) == NULL && g_get_monotonic_time () < deadline)
      g_main_context_iteration (NULL, FALSE);
    g_assert_cmpstr (acc_edition_get_id (acc_bundle_get_figures (acc_session_get_bundle (session))), ==, acc_edition_get_id (edition));
  }
  g_assert_cmpstr (acc_session_get_place_text (session), ==, "KAZ");
  program_wait_shown (window);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.use-edition", "s", ACC_EDITION_SHIPPED);
  while (acc_bundle_get_figures (acc_session_get_bundle (session)) != NULL && g_get_monotonic_time () < deadline)
    g_main_context_iteration (NULL, FALSE);
  g_assert_null (acc_bundle_get_figures (acc_session_get_bundle (session)));
  program_wait_shown (window);
  gtk_window_destroy (GTK_WINDOW (window));
  widgets_spin ();
}

static void
wait_figures (AccWindow  *window,
              const char *id)
{
  gint64 deadline = g_get_monotonic_time () + 60 * G_USEC_PER_SEC;
  AccEdition *figures;

  while (((figures = acc_bundle_get_figures (acc_session_get_bundle (acc_window_get_session (window)))) == NULL || g_strcmp0 (acc_edition_get_id (figures), id) != 0)
         && g_get_monotonic_time () < deadline)
    g_main_context_iteration (NULL, FALSE);
  g_assert_cmpstr (acc_edition_get_id (acc_bundle_get_figures (acc_session_get_bundle (acc_window_get_session (window)))), ==, id);
  program_wait_shown (window);
}

/* Other figures of the same record change nothing of where one is: the page, what narrows it, its order and its rows, the treaties chosen, the way back. */
static void
test_kept (void)
{
  g_autoptr (AccEdition) edition = take_in ();
  AccWindow *window;
  AccSession *session;
  AccTreatyPage *page;
  g_autoptr (GObject) row = NULL;
  g_autoptr (GObject) same = NULL;
  g_autofree char *filter = NULL;
  guint n;

  g_assert_true (acc_edition_store_use (ACC_EDITION_SHIPPED, NULL));
  window = open_window ();
  session = acc_window_get_session (window);
  acc_session_set_group (session, acc_bundle_get_treaty_group (acc_session_get_bundle (session), 1));
  g_assert_true (acc_session_go_to (session, "treaty:refugees-1951"));
  page = widgets_find (GTK_WIDGET (window), ACC_TYPE_TREATY_PAGE);
  acc_treaty_page_set_article (page, "26");
  widgets_spin ();
  n = g_list_model_get_n_items (acc_treaty_page_get_rows (page));
  g_assert_cmpuint (n, >, 0);
  filter = g_strdup (acc_session_get_filter (session));
  g_assert_nonnull (filter);
  row = g_list_model_get_item (acc_treaty_page_get_rows (page), 0);

  g_assert_true (acc_edition_store_use (acc_edition_get_id (edition), NULL));
  acc_window_load (window, NULL);
  wait_figures (window, acc_edition_get_id (edition));
  g_assert_cmpstr (acc_session_get_filter (session), ==, filter);
  g_assert_cmpuint (g_list_model_get_n_items (acc_treaty_page_get_rows (page)), ==, n);
  same = g_list_model_get_item (acc_treaty_page_get_rows (page), 0);
  g_assert_true (row == same);
  g_assert_true (acc_session_get_group (session) == acc_bundle_get_treaty_group (acc_session_get_bundle (session), 1));
  acc_session_go_back (session); /* before it was narrowed */
  g_assert_null (acc_session_get_filter (session));
  g_assert_cmpuint (g_list_model_get_n_items (acc_treaty_page_get_rows (page)), >, n);
  acc_session_go_back (session);
  g_assert_cmpstr (acc_session_get_place_text (session), ==, "KAZ");
  g_assert_true (acc_session_get_state (session) == acc_bundle_find_state (acc_session_get_bundle (session), "KAZ"));
  acc_session_go_forward (session);
  acc_session_go_forward (session);
  g_assert_cmpstr (acc_session_get_filter (session), ==, filter);
  acc_session_set_group (session, NULL);
  g_assert_true (acc_edition_store_use (ACC_EDITION_SHIPPED, NULL));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The dialog with the heading, once it is there. */
static gpointer
wait_question (const char *heading)
{
  gint64 deadline = g_get_monotonic_time () + 60 * G_USEC_PER_SEC;

  while (g_get_monotonic_time () < deadline)
    {
      g_autoptr (GList) windows = gtk_window_list_toplevels ();

      for (GList *l = windows; l != NULL; l = l->next)
        {
          g_autofree char *text = NULL;

          if (GTK_IS_MESSAGE_DIALOG (l->data))
            g_object_get (l->data, "text", &text, NULL);
          if (g_strcmp0 (text != NULL ? text : ADW_IS_MESSAGE_DIALOG (l->data) ? adw_message_dialog_get_heading (l->data) : NULL, heading) == 0
              && gtk_widget_is_sensitive (l->data))
            return l->data;
        }
      g_main_context_iteration (NULL, FALSE);
    }
  g_assert_not_reached ();
}

static gboolean
reads (GtkWidget  *root,
       const char *text)
{
  gboolean found = GTK_IS_LABEL (root) && strstr (gtk_label_get_text (GTK_LABEL (root)), text) != NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && !found; child = gtk_widget_get_next_sibling (child))
    found = reads (child, text);
  return found;
}

static GtkWidget *
find_check (GtkWidget  *root,
            const char *label)
{
  if (GTK_IS_CHECK_BUTTON (root) && g_strcmp0 (gtk_check_button_get_label (GTK_CHECK_BUTTON (root)), label) == 0)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_check (child, label);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static gboolean
is_there (const char *id)
{
  g_autoptr (AccEdition) edition = acc_edition_store_find (id, NULL);

  return edition != NULL;
}

static GtkWidget *
find_remove (GtkWidget *row)
{
  GtkWidget *found = GTK_IS_BUTTON (row) && g_strcmp0 (gtk_button_get_icon_name (GTK_BUTTON (row)), "user-trash-symbolic") == 0 ? row : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (row); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_remove (child);
  return found;
}

/* Asked about first; the one in use and the built-in one cannot be. */
static void
test_removed (void)
{
  g_autoptr (AccEdition) edition = take_in ();
  g_autofree char *id = g_strdup (acc_edition_get_id (edition));
  g_autofree char *heading = g_strdup_printf ("Remove Edition %s?", id);
  gint64 deadline = g_get_monotonic_time () + 60 * G_USEC_PER_SEC;
  AccWindow *window = open_window ();
  GtkWindow *dialog = acc_editions_dialog_present (window);

  g_assert_null (find_remove (wait_row (dialog, id)));
  g_assert_null (find_remove (wait_row (dialog, "The one that ships with Accession")));
  gtk_window_destroy (dialog);
  g_assert_true (acc_edition_store_use (ACC_EDITION_SHIPPED, NULL));
  for (guint i = 0; i < 2; i++)
    {
      GtkWidget *button;

      dialog = acc_editions_dialog_present (window);
      button = find_remove (wait_row (dialog, id));
      g_assert_nonnull (button);
      g_signal_emit_by_name (button, "clicked");
      gtk_dialog_response (GTK_DIALOG (wait_question (heading)), i == 0 ? GTK_RESPONSE_CLOSE : GTK_RESPONSE_ACCEPT);
      widgets_spin ();
      g_assert_true (i == 1 || is_there (id));
    }
  while (is_there (id) && g_get_monotonic_time () < deadline)
    g_main_context_iteration (NULL, FALSE);
  g_assert_false (is_there (id));
  widgets_spin ();
  gtk_window_destroy (GTK_WINDOW (window));
  widgets_spin ();
}

static GtkWidget *
find_button (GtkWidget  *root,
             const char *label)
{
  GtkWidget *found = GTK_IS_BUTTON (root) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (root)), label) == 0 ? root : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_button (child, label);
  return found;
}

/* A table that does not say which day its last year stands for: nothing is written before that and the rest is answered. */
static void
test_imported (void)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "figures.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) before = acc_edition_store_list ();
  g_autoptr (GPtrArray) after = NULL;
  AccWindow *window = open_window ();
  AccSession *session = acc_window_get_session (window);
  gint64 deadline = g_get_monotonic_time () + 60 * G_USEC_PER_SEC;
  AdwMessageDialog *dialog;
  GtkWidget *news;

  g_assert_true (acc_edition_store_use (ACC_EDITION_SHIPPED, NULL));
  g_assert_true (g_file_set_contents (path,
                                      "Year,Country of origin,Country of origin (ISO),Country of asylum,Country of asylum (ISO),Refugees under UNHCR's mandate\n"
                                      "2030,Afghanistan,AFG,Kazakhstan,KAZ,4321\n",
                                      -1, NULL));
  g_assert_cmpint (acc_file_find_kind (file), ==, ACC_FILE_FIGURES);
  g_ptr_array_add (files, g_object_ref (file));
  acc_figures_import (window, files);
  dialog = wait_question ("Take These Figures In?");
  g_assert_false (adw_message_dialog_get_response_enabled (dialog, "take-in"));
  adw_message_dialog_response (dialog, "cancel");
  widgets_spin ();
  after = acc_edition_store_list ();
  g_assert_cmpuint (after->len, ==, before->len);

  acc_figures_import (window, files);
  dialog = wait_question ("Take These Figures In?");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (find_check (GTK_WIDGET (dialog), "Middle of 2030")), TRUE);
  g_assert_true (adw_message_dialog_get_response_enabled (dialog, "take-in"));
  adw_message_dialog_response (dialog, "take-in");
  while (acc_bundle_get_figures (acc_session_get_bundle (session)) == NULL && g_get_monotonic_time () < deadline)
    g_main_context_iteration (NULL, FALSE);
  g_assert_cmpstr (acc_edition_get_id (acc_bundle_get_figures (acc_session_get_bundle (session))), ==, "2030.06");
  program_wait_shown (window);
  g_assert_true (acc_bundle_is_mid_year (acc_session_get_bundle (session), 2030));
  /* The message that it came in leads to what is new. */
  news = find_button (GTK_WIDGET (window), "What Is New");
  g_assert_nonnull (news);
  g_signal_emit_by_name (news, "clicked");
  widgets_spin ();
  g_assert_cmpstr (acc_session_get_place_text (session), ==, "editions:shipped,2030.06");
  /* The same once more is not taken in once more, and nobody says so. */
  acc_figures_import (window, files);
  dialog = wait_question ("Take These Figures In?");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (find_check (GTK_WIDGET (dialog), "Middle of 2030")), TRUE);
  adw_message_dialog_response (dialog, "take-in");
  while (!reads (GTK_WIDGET (window), "Edition 2030.06 is there already, from the same tables.") && g_get_monotonic_time () < deadline)
    g_main_context_iteration (NULL, FALSE);
  g_assert_true (reads (GTK_WIDGET (window), "Edition 2030.06 is there already, from the same tables."));
  program_wait_shown (window);
  g_assert_true (acc_edition_store_use (ACC_EDITION_SHIPPED, NULL));
  gtk_window_destroy (GTK_WINDOW (window));
  widgets_spin ();
}

/* A file that says it is of the middle of a year is told to be, and its last year is compared with nobody's end. */
static void
test_middle (void)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "population-2025.06.9.csv", NULL);
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  AccWindow *window;
  AdwMessageDialog *dialog;

  g_assert_true (acc_edition_store_use (ACC_EDITION_SHIPPED, NULL));
  window = open_window ();
  g_assert_true (g_file_set_contents (path,
                                      "year,coo_name,coo,coo_iso,coa_name,coa,coa_iso,refugees,asylum_seekers,returned_refugees,idps,returned_idps,"
                                      "stateless,ooc,oip,hst\n"
                                      "2025,Afghanistan,AFG,AFG,Kazakhstan,KAZ,KAZ,1234,5,0,0,0,0,0,0,0\n",
                                      -1, NULL));
  g_ptr_array_add (files, g_file_new_for_path (path));
  acc_figures_import (window, files);
  dialog = wait_question ("Take These Figures In?");
  g_assert_true (reads (GTK_WIDGET (dialog), "Figures to the middle of 2025"));
  g_assert_false (reads (GTK_WIDGET (dialog), "Largest revisions"));
  adw_message_dialog_response (dialog, "cancel");
  widgets_spin ();
  gtk_window_destroy (GTK_WINDOW (window));
  widgets_spin ();
}

/* What is no table of UNHCR's is told, and changes nothing. */
static void
test_not_imported (void)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "forged.accession-data", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  AccWindow *window = open_window ();
  gint64 deadline = g_get_monotonic_time () + 60 * G_USEC_PER_SEC;
  g_autofree char *body = NULL;

  g_assert_true (g_file_set_contents (path, "untrusted comment: signature of Accession data\n", -1, NULL));
  g_assert_cmpint (acc_file_find_kind (file), ==, ACC_FILE_FIGURES);
  g_ptr_array_add (files, g_object_ref (file));
  acc_figures_import (window, files);
  while (program_find_window (GTK_TYPE_MESSAGE_DIALOG) == NULL && g_get_monotonic_time () < deadline)
    g_main_context_iteration (NULL, FALSE);
  g_assert_nonnull (program_find_window (GTK_TYPE_MESSAGE_DIALOG));
  g_object_get (program_find_window (GTK_TYPE_MESSAGE_DIALOG), "secondary-text", &body, NULL);
  g_assert_nonnull (strstr (body, "not signed"));
  gtk_window_destroy (GTK_WINDOW (program_find_window (GTK_TYPE_MESSAGE_DIALOG)));
  gtk_window_destroy (GTK_WINDOW (window));
  widgets_spin ();
}

static AccStatCard *
find_card (GtkWidget  *root,
           const char *claim)
{
  AccStatCard *found = ACC_IS_STAT_CARD (root) && g_strcmp0 (acc_stat_card_get_item (ACC_STAT_CARD (root))->claim, claim) == 0 ? ACC_STAT_CARD (root) : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_card (child, claim);
  return found;
}

/* A figure, and what each other edition has for the same State, year and category: a line beside it, and in its table, its file and its sentence. */
static void
test_said (void)
{
  g_autoptr (AccEdition) early = take_in ();
  g_autoptr (AccEdition) edition = take_in_table ("2024.12.5", "1992,Afghanistan,AFG,AFG,Kazakhstan,KAZ,KAZ,7,0,0,0,0,0,0,0,0\n"
                                                               "2023,Afghanistan,AFG,AFG,Kazakhstan,KAZ,KAZ,5,0,0,0,0,0,0,0,0\n"
                                                               "2024,Afghanistan,AFG,AFG,Kazakhstan,KAZ,KAZ,65000,5,0,0,0,0,0,0,0\n");
  AccWindow *window;
  AccStatCard *card;
  GtkWidget *choice;
  gint64 deadline = g_get_monotonic_time () + 60 * G_USEC_PER_SEC;
  g_autofree char *lacking = g_strdup_printf ("Edition %s, date of publication not known: it has no figures of 2024.", acc_edition_get_id (early));
  g_autoptr (GBytes) both = NULL;
  g_autoptr (GBytes) one = NULL;
  g_autoptr (GBytes) saved = NULL;
  g_autofree char *text = NULL;
  guint selected;

  g_assert_true (acc_edition_store_use (ACC_EDITION_SHIPPED, NULL));
  window = open_window ();
  acc_window_open (window, "KAZ", "2025-06-01");
  widgets_spin ();
  card = find_card (GTK_WIDGET (window), "KAZ/refugees/2024");
  g_assert_nonnull (card);
  acc_stat_card_open_table (card);
  while (!acc_stat_editions_any (card) && g_get_monotonic_time () < deadline)
    g_main_context_iteration (NULL, FALSE);
  widgets_spin ();
  g_assert_true (reads (GTK_WIDGET (card), "Edition 2024.12.5, date of publication not known: 65,000. The figure shown is higher by 833."));
  g_assert_true (reads (GTK_WIDGET (card), lacking));
  g_assert_false (reads (GTK_WIDGET (card), "Shipped edition"));
  g_assert_nonnull (acc_stat_editions_get_chosen (card));
  g_assert_cmpstr (acc_edition_get_id (acc_stat_editions_get_chosen (card)->edition), ==, "2024.12.5");
  text = acc_chart_dup_text (ACC_CHART (card));
  g_assert_nonnull (strstr (text, "Edition 2024.12.5, date of publication not known (dashed line): other figures in 1992 to 2024."));
  both = acc_chart_to_bytes (ACC_CHART (card), ACC_CHART_CSV, 400, NULL);
  g_assert_nonnull (g_strstr_len (g_bytes_get_data (both, NULL), (gssize) g_bytes_get_size (both), "2024,65833,yes,2024.12.5,65000,"));
  /* The later year is in one of them alone, and is not zero in the other; so is the earlier one, which has no year before to be compared with. */
  g_assert_nonnull (g_strstr_len (g_bytes_get_data (both, NULL), (gssize) g_bytes_get_size (both), ",yes,2024.12.5,,"));
  g_assert_nonnull (g_strstr_len (g_bytes_get_data (both, NULL), (gssize) g_bytes_get_size (both), "\n1992,,,2024.12.5,7,"));
  g_assert_true (reads (GTK_WIDGET (card), "Not in this edition"));
  choice = widgets_find (GTK_WIDGET (card), GTK_TYPE_DROP_DOWN);
  selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (choice));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), 0);
  widgets_spin ();
  g_assert_null (acc_stat_editions_get_chosen (card));
  one = acc_chart_to_bytes (ACC_CHART (card), ACC_CHART_CSV, 400, NULL);
  g_assert_null (g_strstr_len (g_bytes_get_data (one, NULL), (gssize) g_bytes_get_size (one), "2024.12.5"));
  /* A picture is saved when the popover, in which that is chosen, has closed: it is what was seen there, until the card shows another figure. */
  gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), selected);
  gtk_menu_button_popdown (widgets_find (GTK_WIDGET (card), GTK_TYPE_MENU_BUTTON));
  widgets_wait_frames (GTK_WIDGET (window), 2);
  saved = acc_chart_to_bytes (ACC_CHART (card), ACC_CHART_CSV, 400, NULL);
  g_assert_true (g_bytes_equal (saved, both));
  acc_session_set_day (acc_window_get_session (window), acc_day_from_ymd (2020, 6, 1));
  widgets_spin ();
  g_assert_null (acc_stat_editions_get_chosen (card));
  gtk_window_destroy (GTK_WINDOW (window));
  widgets_spin ();
}

/* A middle is no revision of an end, whichever of the two is shown; a year that one has none of is another in the years of both tables alone. */
static void
test_other_years (void)
{
  g_autoptr (AccEdition) middle = take_in_moment ("2002.06.7",
                                                  "1999,Afghanistan,AFG,AFG,Poland,POL,POL,1,0,0,0,0,0,0,0,0\n"
                                                  "2000,Afghanistan,AFG,AFG,Kazakhstan,KAZ,KAZ,10,0,0,0,0,0,0,0,0\n"
                                                  "2001,Afghanistan,AFG,AFG,Kazakhstan,KAZ,KAZ,20,0,0,0,0,0,0,0,0\n"
                                                  "2002,Afghanistan,AFG,AFG,Kazakhstan,KAZ,KAZ,30,0,0,0,0,0,0,0,0\n",
                                                  ACC_IMPORT_MIDDLE);
  g_autoptr (AccEdition) end = take_in_table ("2002.12.7", "2000,Afghanistan,AFG,AFG,Poland,POL,POL,1,0,0,0,0,0,0,0,0\n"
                                                           "2001,Afghanistan,AFG,AFG,Kazakhstan,KAZ,KAZ,20,0,0,0,0,0,0,0,0\n"
                                                           "2002,Afghanistan,AFG,AFG,Kazakhstan,KAZ,KAZ,40,0,0,0,0,0,0,0,0\n");
  AccEdition *editions[] = { middle, end };

  for (guint i = 0; i < G_N_ELEMENTS (editions); i++)
    {
      g_autoptr (AccBundle) bundle = acc_bundle_load_shipped (NULL);
      g_autoptr (AccLedger) ledger = NULL;
      g_autoptr (AccSaidQuestion) question = NULL;
      g_autoptr (AccSaid) shown = NULL;
      g_autoptr (AccSaid) said = NULL;
      g_autofree char *years = NULL;
      AccMoment moment;
      AccClaim claim;

      acc_bundle_use_edition (bundle, editions[i]);
      ledger = acc_ledger_new (bundle);
      moment = (AccMoment) { ledger, acc_day_from_ymd (2003, 1, 1), 0 };
      g_assert_true (acc_claim_find (&moment, "KAZ/refugees/2002", &claim));
      question = acc_said_question_new (&claim);
      g_assert_nonnull (question);
      shown = acc_said_find (question, editions[i]);
      said = acc_said_find (question, editions[1 - i]);
      g_assert_cmpint (shown->kind, ==, ACC_SAID_FIGURE);
      g_assert_cmpint (said->kind, ==, ACC_SAID_OTHER_DAY);
      years = acc_said_list_other_years (said, editions[i], shown->points);
      g_assert_cmpstr (years, ==, "2000");
    }
}

/* What an edition says of a figure, and in which words. */
static void
assert_said (const AccMoment *moment,
             const char      *name,
             AccEdition      *edition,
             AccSaidKind      kind,
             const char      *words)
{
  g_autoptr (AccSaidQuestion) question = NULL;
  g_autoptr (AccSaid) said = NULL;
  g_autofree char *text = NULL;
  AccClaim claim;

  g_assert_true (acc_claim_find (moment, name, &claim));
  question = acc_said_question_new (&claim);
  g_assert_nonnull (question);
  said = acc_said_find (question, edition);
  g_assert_cmpint (said->kind, ==, kind);
  text = acc_said_word (said, claim.value, claim.year);
  if (strstr (text, words) == NULL)
    g_error ("“%s” is not in “%s”", words, text);
}

/* What another agency counts stands in a table of its own, which an edition may lack, as it may lack a State or a year. */
static void
test_said_elsewhere (void)
{
  g_autoptr (AccEdition) early = take_in ();
  g_autoptr (AccEdition) middle = take_in_moment ("2004.06.7", "2003,Afghanistan,AFG,AFG,Kazakhstan,KAZ,KAZ,20,0,0,0,0,0,0,0,0\n"
                                                               "2004,Afghanistan,AFG,AFG,Kazakhstan,KAZ,KAZ,30,0,0,0,0,0,0,0,0\n",
                                                  ACC_IMPORT_MIDDLE);
  g_autoptr (AccBundle) bundle = acc_bundle_load_shipped (NULL);
  g_autoptr (AccLedger) ledger = acc_ledger_new (bundle);
  const AccMoment moment = { ledger, acc_day_from_ymd (2024, 1, 1), 0 };
  g_autoptr (AccEdition) own = acc_bundle_get_own_figures (bundle);
  g_autoptr (GFile) file = g_file_get_child (acc_edition_get_series (early), "KAZ.json");
  g_autoptr (AccEdition) again = NULL;

  assert_said (&moment, "SYR/idmc/2020", own, ACC_SAID_FIGURE, "It was not revised.");
  assert_said (&moment, "SYR/idmc/2020", early, ACC_SAID_NO_TABLE, "it does not have this table.");
  assert_said (&moment, "SYR/idmc/1990", own, ACC_SAID_NO_YEAR, "it has no figures of 1990.");
  assert_said (&moment, "MCO/idmc/2020", own, ACC_SAID_NO_ROW, "it has no rows of this State or territory in this table.");
  assert_said (&moment, "SYR/refugees/2001", early, ACC_SAID_NO_ROW, "it has no rows of this State or territory in this table.");
  assert_said (&moment, "KAZ/refugees/2004", middle, ACC_SAID_OTHER_DAY, "30, of the middle of 2004. That is another day, and no revision.");
  assert_said (&moment, "KAZ/asylum_seekers/2001", early, ACC_SAID_FIGURE, "5. The figure shown is");
  g_assert_true (g_file_set_contents (g_file_peek_path (file), "{}", -1, NULL));
  again = acc_edition_store_find (acc_edition_get_id (early), NULL); /* the one before keeps what it has read */
  assert_said (&moment, "KAZ/refugees/2001", again, ACC_SAID_UNREADABLE, "Take the edition in again.");
  g_assert_true (acc_edition_store_use (ACC_EDITION_SHIPPED, NULL));
  g_assert_true (acc_edition_store_remove (acc_edition_get_id (early), NULL));
  g_assert_true (acc_edition_store_remove (acc_edition_get_id (middle), NULL));
}

/* A middle of a year is told as one, beside an end of it that another edition has. */
static void
test_middle_shown (void)
{
  g_autoptr (AccEdition) middle = take_in_moment ("2003.06.7", "2002,Afghanistan,AFG,AFG,Kazakhstan,KAZ,KAZ,20,0,0,0,0,0,0,0,0\n"
                                                               "2003,Afghanistan,AFG,AFG,Kazakhstan,KAZ,KAZ,30,0,0,0,0,0,0,0,0\n",
                                                  ACC_IMPORT_MIDDLE);
  g_autoptr (AccBundle) shipped = acc_bundle_load_shipped (NULL);
  gint64 deadline = g_get_monotonic_time () + 60 * G_USEC_PER_SEC, figure;
  AccWindow *window = open_window ();
  AccStatCard *card;
  g_autofree char *cell = NULL;
  g_autofree char *number = NULL;
  g_autofree char *row = NULL;
  g_autoptr (GBytes) csv = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  figure = acc_series_get_figure (acc_bundle_get_series (shipped, "KAZ", NULL), ACC_SIDE_HOSTED, acc_category_from_string ("refugees"), 2003);
  number = acc_locale_format_number (figure);
  cell = g_strconcat ("End of 2003: ", number, NULL);
  row = g_strdup_printf ("2003,30,no,shipped,%" G_GINT64_FORMAT ",", figure);
  acc_window_open (window, "KAZ", "2004-01-01");
  widgets_spin ();
  card = find_card (GTK_WIDGET (window), "KAZ/refugees/2003");
  g_assert_nonnull (card);
  acc_stat_card_open_table (card);
  while (!acc_stat_editions_any (card) && g_get_monotonic_time () < deadline)
    g_main_context_iteration (NULL, FALSE);
  widgets_spin ();
  g_assert_cmpstr (acc_edition_get_id (acc_stat_editions_get_chosen (card)->edition), ==, ACC_EDITION_SHIPPED);
  while (!reads (GTK_WIDGET (card), cell) && g_get_monotonic_time () < deadline)
    g_main_context_iteration (NULL, FALSE);
  g_assert_true (reads (GTK_WIDGET (card), cell));
  g_assert_true (reads (GTK_WIDGET (card), "Middle of 2003"));
  csv = acc_chart_to_bytes (ACC_CHART (card), ACC_CHART_CSV, 400, NULL);
  text = g_strndup (g_bytes_get_data (csv, NULL), g_bytes_get_size (csv));
  lines = g_strsplit (text, "\r\n", -1);
  g_assert_true (g_str_has_suffix (lines[0], ",mid_year,other_mid_year"));
  for (guint i = 0; lines[i] != NULL; i++)
    if (g_str_has_prefix (lines[i], "2003,"))
      {
        g_assert_true (g_str_has_prefix (lines[i], row));
        g_assert_true (g_str_has_suffix (lines[i], ",yes,no"));
      }
  gtk_menu_button_popdown (widgets_find (GTK_WIDGET (card), GTK_TYPE_MENU_BUTTON));
  widgets_wait_frames (GTK_WIDGET (window), 2);
  gtk_window_destroy (GTK_WINDOW (window));
  widgets_spin ();
}

/* "name | detail | when" of each line. */
static char *
list_lines (AccEditionsPage *page)
{
  GListModel *rows = G_LIST_MODEL (ACC_LINES_PAGE (page)->rows);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (AccChangeRow) row = g_list_model_get_item (rows, i);

      g_string_append_printf (text, "%s | %s | %s\n", row->name, row->detail != NULL ? row->detail : "", row->when != NULL ? row->when : "");
    }
  return g_string_free (text, FALSE);
}

static AccEditionsPage *
wait_compared (AccWindow *window)
{
  gint64 deadline = g_get_monotonic_time () + 60 * G_USEC_PER_SEC;
  AccEditionsPage *page = acc_window_get_editions_page (window);

  g_assert_nonnull (page);
  while (acc_editions_page_is_busy (page) && g_get_monotonic_time () < deadline)
    g_main_context_iteration (NULL, FALSE);
  g_assert_false (acc_editions_page_is_busy (page));
  widgets_spin ();
  return page;
}

/* What one edition has otherwise than another: the largest revision first, each with a way to the State and its year. */
static void
test_new (void)
{
  g_autoptr (AccEdition) before = take_in_table ("2021.12.8", "2020,Afghanistan,AFG,AFG,Kazakhstan,KAZ,KAZ,7,0,0,0,0,0,0,0,0\n"
                                                              "2021,Afghanistan,AFG,AFG,Kazakhstan,KAZ,KAZ,100,0,0,0,0,0,0,0,0\n"
                                                              "2021,Ukraine,UKR,UKR,Poland,POL,POL,0,0,1017000,0,0,0,0,0,0\n"
                                                              "2021,Somalia,SOM,SOM,Kenya,KEN,KEN,40,0,0,0,0,0,0,0,0\n");
  g_autoptr (AccEdition) after = take_in_table ("2022.12.8", "2020,Afghanistan,AFG,AFG,Kazakhstan,KAZ,KAZ,7,0,0,0,0,0,0,0,0\n"
                                                             "2021,Afghanistan,AFG,AFG,Kazakhstan,KAZ,KAZ,103,9,0,0,0,0,0,0,0\n"
                                                             "2021,Ukraine,UKR,UKR,Poland,POL,POL,0,0,660000,0,0,0,0,0,0\n"
                                                             "2022,Ukraine,UKR,UKR,Fiji,FJI,FJI,1,0,0,0,0,0,0,0,0\n");
  AccWindow *window;
  AccSession *session;
  AccEditionsPage *page;
  g_autofree char *lines = NULL;
  g_autofree char *csv = NULL;
  g_autoptr (AccSheet) sheet = NULL;
  g_autofree char *same = NULL;
  guint position = 0;

  g_assert_true (acc_edition_store_use (ACC_EDITION_SHIPPED, NULL));
  window = open_window ();
  session = acc_window_get_session (window);
  g_assert_false (acc_session_go_to (session, "editions:2021.12.8"));
  g_assert_false (acc_session_go_to (session, "editions:../up,2021.12.8"));
  g_assert_true (acc_session_go_to (session, "editions:2021.12.8,2022.12.8"));
  page = wait_compared (window);
  g_assert_true (reads (GTK_WIDGET (page), "New years: 2022 · Revised rows: 2 · Rows that are gone: 1"));
  g_assert_true (reads (GTK_WIDGET (page), "who joined and who left is the same with both."));
  lines = list_lines (page);
  g_assert_cmpstr (lines, ==,
                   "Revised figures |  | \n"
                   "Poland: Refugees who left from here to return home | from 1,017,000 to 660,000 | 2021\n"
                   "Ukraine: Refugees who returned here | from 1,017,000 to 660,000 | 2021\n"
                   "Afghanistan: Refugees from Afghanistan | from 100 to 103 | 2021\n"
                   "Kazakhstan: Refugees hosted | from 100 to 103 | 2021\n"
                   "Newly reported figures |  | \n"
                   "Afghanistan: Asylum-seekers from Afghanistan | from none or 0 to 9 | 2021\n"
                   "Kazakhstan: Asylum-seekers hosted | from none or 0 to 9 | 2021\n"
                   "Figures no longer reported |  | \n"
                   "Kenya: Refugees hosted | from 40 to none or 0 | 2021\n"
                   "Somalia: Refugees from Somalia | from 40 to none or 0 | 2021\n"
                   "New in the table |  | \n"
                   "Fiji |  | \n"
                   "No longer in the table |  | \n"
                   "Kenya |  | \n"
                   "Somalia |  | \n"
                   "Rows that are gone |  | \n"
                   "Kenya | origin: Somalia | 2021\n");
  sheet = ACC_LINES_PAGE_GET_CLASS (page)->make_sheet (ACC_LINES_PAGE (page));
  csv = acc_sheet_to_csv (sheet);
  g_assert_nonnull (strstr (csv, "UKR,abroad,returned_refugees,2021,1017000,660000,-357000"));
  /* There and back: the line leads to its State and its year, and the page is as it was left. */
  position = 2;
  g_signal_emit_by_name (ACC_LINES_PAGE (page)->list, "activate", position);
  widgets_spin ();
  g_assert_cmpstr (acc_session_get_place_text (session), ==, "UKR");
  g_assert_cmpint (acc_session_get_day (session), ==, acc_day_from_ymd (2021, 12, 31));
  acc_session_go_back (session);
  widgets_spin ();
  g_assert_cmpstr (acc_session_get_place_text (session), ==, "editions:2021.12.8,2022.12.8");
  same = list_lines (wait_compared (window));
  g_assert_cmpstr (same, ==, lines);
  /* One that is not there is said not to be. */
  g_assert_true (acc_session_go_to (session, "editions:1999.12.0,2022.12.8"));
  page = wait_compared (window);
  g_assert_true (reads (GTK_WIDGET (page), "One of the two editions is not there. Choose another."));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (ACC_LINES_PAGE (page)->rows)), ==, 0);
  gtk_window_destroy (GTK_WINDOW (window));
  widgets_spin ();
}

int
main (int   argc,
      char *argv[])
{
  application = program_start_alone (&argc, &argv);
  g_test_add_func ("/app/editions/in-use", test_in_use);
  g_test_add_func ("/app/editions/chosen", test_chosen);
  g_test_add_func ("/app/editions/kept", test_kept);
  g_test_add_func ("/app/editions/removed", test_removed);
  g_test_add_func ("/app/editions/imported", test_imported);
  g_test_add_func ("/app/editions/middle", test_middle);
  g_test_add_func ("/app/editions/not-imported", test_not_imported);
  g_test_add_func ("/app/editions/said", test_said);
  g_test_add_func ("/app/editions/other-years", test_other_years);
  g_test_add_func ("/app/editions/said-elsewhere", test_said_elsewhere);
  g_test_add_func ("/app/editions/middle-shown", test_middle_shown);
  g_test_add_func ("/app/editions/new", test_new);
  return program_run ();
}
