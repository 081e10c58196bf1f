/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is remembered from one start to the next, and what is not. */

#include "config.h"

#include <glib/gstdio.h>

#include "app/acc-application.h"
#include "app/acc-settings.h"
#include "app/window/acc-bookmark-button.h"
#include "program.h"

#define OWN_BUNDLE                                                                                                     \
  "{\"format\":\"accession-bundle-1\",\"id\":\"own\",\"title\":\"Own\",\"edition\":\"1\",\"tables\":{"                \
  "\"sources\":[{\"id\":\"S\",\"title\":\"T\",\"publisher\":\"P\"}],"                                                \
  "\"states\":[{\"iso3\":\"KAZ\",\"name\":\"Kazakhstan\",\"kind\":\"member\"}],"                                     \
  "\"treaties\":[{\"id\":\"t\",\"title\":\"T\",\"short_title\":\"T\",\"done\":\"1951-07-28\",\"source\":\"S\"}]," \
  "\"actions\":[{\"state\":\"KAZ\",\"treaty\":\"t\",\"action\":\"accession\",\"date\":\"1999-01-15\",\"sources\":[\"S\"]}]}}"

static GtkApplication *application;
static char *own; /* a bundle's file */

static void
wait_loaded (AccWindow *window)
{
  gtk_window_present (GTK_WINDOW (window));
  program_wait_shown (window);
}

static AccWindow *
start (void)
{
  AccWindow *window = acc_window_new (application);

  acc_window_restore (window);
  wait_loaded (window);
  return window;
}

/* As by its button. */
static void
leave (AccWindow *window)
{
  gtk_window_close (GTK_WINDOW (window));
  while (gtk_application_get_windows (application) != NULL)
    g_main_context_iteration (NULL, TRUE);
}

static GSettings *
new_settings (void)
{
  return g_settings_new (ACC_APPLICATION_ID);
}

static void
test_first (void)
{
  AccWindow *window = start ();
  AccSession *session = acc_window_get_session (window);

  g_assert_cmpstr (acc_session_get_place_text (session), ==, "world");
  g_assert_true (acc_session_is_today (session));
  g_assert_cmpint (acc_session_get_basis (session), ==, ACC_BASIS_DEPOSIT);
  leave (window);
}

static void
test_place (void)
{
  AccWindow *window = start ();
  AccSession *session = acc_window_get_session (window);
  g_autoptr (GVariant) state = NULL;

  acc_window_open (window, "treaty:stateless-1954", "1999-02-01");
  g_action_group_change_action_state (G_ACTION_GROUP (window), "basis", g_variant_new_string ("retroactive"));
  gtk_window_set_default_size (GTK_WINDOW (window), 1100, 700);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.sidebar", NULL);
  leave (window);

  window = start ();
  session = acc_window_get_session (window);
  g_assert_cmpstr (acc_session_get_place_text (session), ==, "treaty:stateless-1954");
  g_assert_cmpint (acc_session_get_day (session), ==, acc_date_last_day (acc_date_day (1999, 2, 1)));
  g_assert_cmpint (acc_session_get_basis (session), ==, ACC_BASIS_RETROACTIVE);
  /* The menu shows which one it is. */
  state = g_action_group_get_action_state (G_ACTION_GROUP (window), "basis");
  g_assert_cmpstr (g_variant_get_string (state, NULL), ==, "retroactive");
  {
    g_autoptr (GSettings) settings = new_settings ();
    int width, height;

    gtk_window_get_default_size (GTK_WINDOW (window), &width, &height);
    g_assert_cmpint (width, ==, 1100);
    g_assert_cmpint (height, ==, 700);
    g_assert_false (g_settings_get_boolean (settings, "sidebar"));
  }
  leave (window);

  /* Still hidden when it was left hidden, and shown again when it was shown. */
  window = start ();
  gtk_widget_activate_action (GTK_WIDGET (window), "win.sidebar", NULL);
  leave (window);
  {
    g_autoptr (GSettings) settings = new_settings ();

    g_assert_true (g_settings_get_boolean (settings, "sidebar"));
  }
}

/* Of each change, what became another; and that nobody sees half of it. */
typedef struct
{
  AccWindow *window;
  const char *place, *day, *title;
  AccSessionChanges changes;
  guint n;
} Seen;

static void
seen_cb (Seen             *seen,
         AccSessionChanges changes)
{
  AccSession *session = acc_window_get_session (seen->window);
  g_autofree char *day = acc_date_to_string (acc_date_from_day (acc_session_get_day (session)));

  seen->n++;
  seen->changes = changes;
  g_assert_cmpstr (acc_session_get_place_text (session), ==, seen->place);
  g_assert_cmpstr (day, ==, seen->day);
  g_assert_cmpstr (acc_bundle_get_title (acc_session_get_bundle (session)), ==, seen->title);
}

/* What changed: for whom, from when; the day that is shown is the last one. It stays while other pages are looked at, and from one start to the next. */
static void
test_changes (void)
{
  AccWindow *window = start ();
  AccSession *session = acc_window_get_session (window);
  AccPlace changes;
  g_autofree char *subtitle = NULL;
  g_autoptr (AccSheet) sheet = NULL;
  g_autofree char *csv = NULL;

  g_assert_true (acc_session_go_to (session, "world"));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.changes", NULL);
  g_assert_cmpstr (acc_session_get_place_text (session), ==, "changes");
  acc_session_set_day (session, acc_day_from_ymd (1999, 12, 31));
  g_assert_cmpint (acc_place_get_from (acc_session_get_place (session), acc_session_get_day (session)), ==, acc_day_from_ymd (1990, 1, 1));
  g_assert_true (acc_session_go_to (session, "changes:Africa,1990"));
  g_assert_cmpstr (acc_session_get_place_text (session), ==, "changes:002,1990-01-01");
  subtitle = acc_place_dup_subtitle (acc_session_get_place (session), acc_session_get_bundle (session));
  g_assert_cmpstr (subtitle, ==, "Africa");
  sheet = ACC_LINES_PAGE_GET_CLASS (acc_window_get_changes_page (window))->make_sheet (ACC_LINES_PAGE (acc_window_get_changes_page (window)));
  csv = acc_sheet_to_csv (sheet);
  /* Lines that say on another day what they said stay, with what shows them. */
  {
    GListModel *rows = G_LIST_MODEL (ACC_LINES_PAGE (acc_window_get_changes_page (window))->rows);
    g_autoptr (GObject) first = g_list_model_get_item (rows, 0);
    g_autoptr (GObject) last = g_list_model_get_item (rows, g_list_model_get_n_items (rows) - 1);
    g_autoptr (GObject) other = NULL;
    g_autoptr (GObject) same = NULL;

    acc_session_set_day (session, acc_day_from_ymd (1999, 12, 30));
    other = g_list_model_get_item (rows, 0);
    same = g_list_model_get_item (rows, g_list_model_get_n_items (rows) - 1);
    g_assert_true (first != other && last == same);
    acc_session_set_day (session, acc_day_from_ymd (1999, 12, 31));
  }
  g_assert_nonnull (strstr (csv, "joined,refugees-1951,NAM,Namibia,1995-02-17,accession"));
  g_assert_false (acc_session_go_to (session, "changes:Atlantis,1990"));
  g_assert_true (acc_session_go_to (session, "KAZ"));
  changes = acc_session_get_changes (session);
  g_assert_cmpstr (changes.state->iso3, ==, "KAZ");
  g_assert_cmpint (changes.from, ==, acc_day_from_ymd (1990, 1, 1));
  acc_session_go_back (session);
  g_assert_cmpstr (acc_session_get_place_text (session), ==, "changes:002,1990-01-01");
  /* Neither State nor region takes part under its own name. */
  g_assert_false (acc_bookmark_is_possible (session));
  acc_session_set_day (session, acc_day_from_ymd (1980, 1, 1));
  gtk_widget_activate_action (GTK_WIDGET (acc_window_get_changes_page (window)), "changes.exchange", NULL);
  g_assert_cmpstr (acc_session_get_place_text (session), ==, "changes:002,1980-01-01");
  g_assert_cmpint (acc_session_get_day (session), ==, acc_day_from_ymd (1990, 1, 1));
  leave (window);
  window = start ();
  g_assert_cmpstr (acc_session_get_place_text (acc_window_get_session (window)), ==, "changes:002,1980-01-01");
  acc_session_go_to (acc_window_get_session (window), "world");
  leave (window);
}

static void
test_once (void)
{
  AccWindow *window = start ();
  g_autofree char *title = g_strdup (acc_bundle_get_title (acc_session_get_bundle (acc_window_get_session (window))));
  Seen seen = { window, "treaty:stateless-1954", "1999-02-01", title, 0, 0 };
  g_autoptr (GFile) file = g_file_new_for_path (own);

  acc_window_open (window, "world", "2001-01-01");
  g_signal_connect_swapped (acc_window_get_session (window), "changed", G_CALLBACK (seen_cb), &seen);

  /* A link. */
  acc_window_open (window, "treaty:stateless-1954", "1999-02-01");
  g_assert_cmpuint (seen.n, ==, 1);
  g_assert_cmpuint (seen.changes, ==, ACC_CHANGED_PLACE | ACC_CHANGED_DAY | ACC_CHANGED_FILTER);
  acc_window_open (window, "treaty:stateless-1954", "1999-02-01");
  g_assert_cmpuint (seen.n, ==, 1);

  /* Another bundle, with a place and a date of its own. */
  seen = (Seen) { window, "KAZ", "1998-03-04", "Own", 0, 0 };
  acc_window_load (window, file);
  acc_window_open (window, "KAZ", "1998-03-04");
  wait_loaded (window);
  g_assert_cmpuint (seen.n, ==, 1);
  g_assert_cmpuint (seen.changes, ==, ACC_CHANGED_PLACE | ACC_CHANGED_DAY | ACC_CHANGED_RECORD | ACC_CHANGED_FILTER);
  g_action_group_change_action_state (G_ACTION_GROUP (window), "basis", g_variant_new_string ("in-force"));
  leave (window);

  /* The next start. */
  window = acc_window_new (application);
  seen = (Seen) { window, "KAZ", "1998-03-04", "Own", 0, 0 };
  g_signal_connect_swapped (acc_window_get_session (window), "changed", G_CALLBACK (seen_cb), &seen);
  acc_window_restore (window);
  wait_loaded (window);
  g_assert_cmpuint (seen.n, ==, 1);
  g_assert_cmpuint (seen.changes, ==, ACC_CHANGED_PLACE | ACC_CHANGED_DAY | ACC_CHANGED_BASIS | ACC_CHANGED_RECORD | ACC_CHANGED_FILTER);
  g_signal_handlers_disconnect_by_data (acc_window_get_session (window), &seen);
  acc_window_load (window, NULL);
  wait_loaded (window);
  g_action_group_change_action_state (G_ACTION_GROUP (window), "basis", g_variant_new_string ("deposit"));
  leave (window);
}

/* Today is not a date to come back to: tomorrow it is yesterday. */
static void
test_today (void)
{
  g_autoptr (GSettings) settings = new_settings ();
  AccWindow *window = start ();
  g_autofree char *as_of = NULL;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.today", NULL);
  leave (window);
  as_of = g_settings_get_string (settings, "last-as-of");
  g_assert_cmpstr (as_of, ==, "");
}

/* A window that is closed before its bundle is there does not forget. */
static void
test_early (void)
{
  AccWindow *window = start ();

  acc_window_open (window, "KEN", "1999");
  leave (window);
  window = acc_window_new (application);
  acc_window_restore (window);
  gtk_window_present (GTK_WINDOW (window));
  leave (window);
  window = start ();
  g_assert_cmpstr (acc_session_get_place_text (acc_window_get_session (window)), ==, "KEN");
  g_assert_cmpint (acc_session_get_day (acc_window_get_session (window)), ==, acc_date_last_day (acc_date_day (1999, 12, 31)));
  leave (window);
}

/* The bundle of the last time, and the one that ships where that is gone. */
static void
test_bundle (void)
{
  g_autoptr (GFile) file = g_file_new_for_path (own);
  AccWindow *window = start ();

  acc_window_load (window, file);
  wait_loaded (window);
  g_assert_cmpstr (acc_bundle_get_id (acc_session_get_bundle (acc_window_get_session (window))), ==, "own");
  leave (window);
  window = start ();
  g_assert_cmpstr (acc_bundle_get_id (acc_session_get_bundle (acc_window_get_session (window))), ==, "own");
  leave (window);

  g_assert_cmpint (g_unlink (own), ==, 0);
  window = start ();
  wait_loaded (window);
  g_assert_cmpstr (acc_bundle_get_id (acc_session_get_bundle (acc_window_get_session (window))), !=, "own");
  leave (window);
}

/* What was chosen is remembered of each bundle, and forgotten where the bundle's own choice is taken again. */
static void
test_group (void)
{
  g_autoptr (GFile) file = g_file_new_for_path (own);
  g_autoptr (GError) error = NULL;
  AccWindow *window;
  AccSession *session;
  AccBundle *bundle;

  g_assert_true (g_file_set_contents (own, OWN_BUNDLE, -1, &error));
  g_assert_no_error (error);
  window = start ();
  session = acc_window_get_session (window);
  bundle = acc_session_get_bundle (session);
  g_assert_false (acc_session_has_chosen (session));
  acc_session_set_group (session, acc_bundle_get_treaty_group (bundle, 2));
  leave (window);
  window = start ();
  session = acc_window_get_session (window);
  bundle = acc_session_get_bundle (session);
  g_assert_true (acc_session_get_group (session) == acc_bundle_get_treaty_group (bundle, 2));
  acc_session_set_group (session, acc_bundle_get_item (bundle, ACC_TABLE_GROUPS, 1));
  leave (window);
  window = start ();
  session = acc_window_get_session (window);
  g_assert_true (acc_session_get_group (session) == acc_bundle_get_item (acc_session_get_bundle (session), ACC_TABLE_GROUPS, 1));
  /* Another bundle knows nothing of it, and takes nothing from it. */
  acc_window_load (window, file);
  wait_loaded (window);
  g_assert_false (acc_session_has_chosen (session));
  leave (window);
  window = start ();
  acc_window_load (window, NULL);
  wait_loaded (window);
  session = acc_window_get_session (window);
  g_assert_true (acc_session_get_group (session) == acc_bundle_get_item (acc_session_get_bundle (session), ACC_TABLE_GROUPS, 1));
  /* The same record read anew, as it is for other figures, changes nothing of what has just been chosen. */
  acc_session_set_group (session, acc_bundle_get_treaty_group (acc_session_get_bundle (session), 2));
  acc_window_load (window, NULL);
  wait_loaded (window);
  g_assert_true (acc_session_get_group (session) == acc_bundle_get_treaty_group (acc_session_get_bundle (session), 2));
  acc_session_set_group (session, NULL);
  leave (window);
  window = start ();
  g_assert_false (acc_session_has_chosen (acc_window_get_session (window)));
  leave (window);
  g_assert_cmpint (g_unlink (own), ==, 0);
}

/* What is asked for comes before what is remembered. */
static void
test_asked (void)
{
  AccWindow *window = start ();

  acc_window_open (window, "KEN", "1999");
  g_action_group_change_action_state (G_ACTION_GROUP (window), "basis", g_variant_new_string ("in-force"));
  leave (window);
  window = acc_window_new (application);
  acc_window_open (window, "KAZ", NULL);
  acc_window_load (window, NULL);
  wait_loaded (window);
  g_assert_cmpstr (acc_session_get_place_text (acc_window_get_session (window)), ==, "KAZ");
  g_assert_true (acc_session_is_today (acc_window_get_session (window)));
  g_assert_cmpint (acc_session_get_basis (acc_window_get_session (window)), ==, ACC_BASIS_DEPOSIT);
  leave (window);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = NULL;

  application = program_start (&argc, &argv);
  g_application_hold (G_APPLICATION (application));
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  folder = g_dir_make_tmp ("session-XXXXXX", &error);
  g_assert_no_error (error);
  own = g_build_filename (folder, "own.accession.json", NULL);
  g_assert_true (g_file_set_contents (own, OWN_BUNDLE, -1, &error));
  g_assert_no_error (error);

  g_test_add_func ("/app/session/first", test_first);
  g_test_add_func ("/app/session/place", test_place);
  g_test_add_func ("/app/session/changes", test_changes);
  g_test_add_func ("/app/session/today", test_today);
  g_test_add_func ("/app/session/early", test_early);
  g_test_add_func ("/app/session/once", test_once);
  g_test_add_func ("/app/session/bundle", test_bundle);
  g_test_add_func ("/app/session/group", test_group);
  g_test_add_func ("/app/session/asked", test_asked);
  return program_run ();
}
