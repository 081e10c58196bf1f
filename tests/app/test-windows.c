/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* More windows than one, the line of the first start, and the preferences, which all windows follow. */

#include "config.h"

#include <adwaita.h>
#include <glib/gstdio.h>
#include <string.h>

#include "app/acc-screenshot.h"
#include "app/acc-settings.h"
#include "app/window/acc-preferences.h"
#include "app/window/acc-welcome.h"
#include "locale/acc-locale-private.h"
#include "locale/acc-locale.h"
#include "program.h"
#include "widgets.h"

#define OWN_BUNDLE                                                                                                     \
  "{\"format\":\"accession-bundle-1\",\"id\":\"own\",\"title\":\"Own\",\"edition\":\"1\",\"tables\":{"                \
  "\"sources\":[{\"id\":\"S\",\"title\":\"T\",\"publisher\":\"P\"}],"                                                \
  "\"states\":[{\"iso3\":\"KAZ\",\"name\":\"Kazakhstan\",\"kind\":\"member\"}],"                                     \
  "\"treaties\":[{\"id\":\"t\",\"title\":\"T\",\"short_title\":\"T\",\"done\":\"1951-07-28\",\"source\":\"S\"}]," \
  "\"actions\":[{\"state\":\"KAZ\",\"treaty\":\"t\",\"action\":\"accession\",\"date\":\"1999-01-15\",\"sources\":[\"S\"]}]}}"

static GtkApplication *application;

static void
act (const char *name)
{
  g_action_group_activate_action (G_ACTION_GROUP (application), name, NULL);
  widgets_spin ();
}

static AccWindow *
open_first (void)
{
  g_application_activate (G_APPLICATION (application));
  program_wait_shown (acc_window_find (application));
  return acc_window_find (application);
}

/* The other of two, when it shows all that it has. */
static AccWindow *
open_second (AccWindow *first)
{
  act ("new-window");
  for (GList *l = gtk_application_get_windows (application); l != NULL; l = l->next)
    if (ACC_IS_WINDOW (l->data) && l->data != first)
      {
        program_wait_shown (l->data);
        return l->data;
      }
  g_assert_not_reached ();
}

static guint
count_windows (void)
{
  guint n = 0;

  for (GList *l = gtk_application_get_windows (application); l != NULL; l = l->next)
    n += ACC_IS_WINDOW (l->data);
  return n;
}

static void
close_all (void)
{
  AccWindow *window;

  while ((window = acc_window_find (application)) != NULL)
    gtk_window_destroy (GTK_WINDOW (window));
  widgets_spin ();
}

static void
save_picture (GtkWidget  *window,
              const char *name)
{
  const char *folder = g_getenv ("ACC_SCREENSHOT_DIR");
  g_autofree char *path = folder != NULL ? g_build_filename (folder, name, NULL) : NULL;
  g_autoptr (GError) error = NULL;

  widgets_wait_frames (window, 3);
  if (path != NULL)
    acc_screenshot_save (window, path, &error);
  g_assert_no_error (error);
}

/* One record in memory, and everything else of its own. */
static void
test_two_windows (void)
{
  AccWindow *first = open_first (), *second;
  AccSession *one = acc_window_get_session (first), *other;
  gint32 day = acc_date_first_day (acc_date_day (1999, 2, 1));

  acc_window_open (first, "KAZ", "1999-02-01");
  second = open_second (first);
  other = acc_window_get_session (second);
  g_assert_true (acc_session_get_ledger (other) == acc_session_get_ledger (one));
  g_assert_cmpstr (acc_session_get_place_text (other), ==, "KAZ");
  g_assert_cmpint (acc_session_get_day (other), ==, day);
  g_assert_false (acc_session_can_go_back (other));

  /* It has the basis of the other one, and then the one that is chosen there: nothing is left to be set. */
  acc_session_set_basis (other, ACC_BASIS_IN_FORCE);
  acc_window_open (second, "UGA", "2010-01-01");
  g_assert_cmpint (acc_session_get_basis (other), ==, ACC_BASIS_IN_FORCE);
  g_assert_cmpstr (acc_session_get_place_text (one), ==, "KAZ");
  g_assert_cmpint (acc_session_get_day (one), ==, day);
  acc_session_go_back (other);
  g_assert_cmpstr (acc_session_get_place_text (other), ==, "KAZ");
  gtk_window_close (GTK_WINDOW (first));
  widgets_spin ();
  g_assert_cmpuint (count_windows (), ==, 1);
  g_assert_true (acc_window_find (application) == second);
  acc_window_open (second, "UGA", NULL);
  g_assert_cmpstr (acc_session_get_place_text (other), ==, "UGA");
  close_all ();
}

static void
names_cb (AccSession *session)
{
  /* What follows it is worded with its own. */
  g_assert_true (_acc_locale_get_bundle () == acc_session_get_bundle (session));
}

static void
wait_active (AccWindow *window)
{
  gint64 deadline = g_get_monotonic_time () + 60 * G_USEC_PER_SEC;

  gtk_window_present (GTK_WINDOW (window));
  while (!gtk_window_is_active (GTK_WINDOW (window)) && g_get_monotonic_time () < deadline)
    g_main_context_iteration (NULL, FALSE);
  g_assert_true (gtk_window_is_active (GTK_WINDOW (window)));
  widgets_spin ();
}

/* Names are those of the window that somebody is in, whatever becomes another in the one beside it. */
static void
test_names (void)
{
  AccWindow *first = open_first (), *second = open_second (first);
  AccSession *one = acc_window_get_session (first), *other = acc_window_get_session (second);
  g_autofree char *folder = g_dir_make_tmp ("accession-test-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "names.accession.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_assert_true (g_file_set_contents (path, OWN_BUNDLE, -1, NULL));
  acc_window_load (second, file);
  program_wait_shown (second);
  g_assert_true (acc_session_get_bundle (one) != acc_session_get_bundle (other));
  g_signal_connect (other, "changed", G_CALLBACK (names_cb), NULL);
  wait_active (first);
  g_assert_true (_acc_locale_get_bundle () == acc_session_get_bundle (one));
  acc_session_set_day (other, acc_day_from_ymd (2001, 1, 1));
  g_assert_true (_acc_locale_get_bundle () == acc_session_get_bundle (one));
  /* Nor where a bundle that another window has loaded takes the place of its own. */
  acc_window_load (second, NULL);
  program_wait_shown (second);
  g_assert_true (_acc_locale_get_bundle () == acc_session_get_bundle (one));
  acc_window_load (second, file);
  program_wait_shown (second);
  wait_active (second);
  g_assert_true (_acc_locale_get_bundle () == acc_session_get_bundle (other));
  acc_session_set_day (one, acc_day_from_ymd (2002, 1, 1));
  g_assert_true (_acc_locale_get_bundle () == acc_session_get_bundle (other));
  close_all ();
  g_unlink (path);
  g_rmdir (folder);
}

/* A dialog that lies over the window is none, and a start from elsewhere makes no other for it. */
static void
test_dialog_is_no_window (void)
{
  AccWindow *window = open_first ();
  GtkWindow *dialog = acc_preferences_present (window);

  widgets_spin ();
  g_assert_true (acc_window_find (application) == window);
  g_action_group_activate_action (G_ACTION_GROUP (application), "open-state", g_variant_new ("(ss)", "UGA", ""));
  widgets_spin ();
  g_assert_cmpuint (count_windows (), ==, 1);
  g_assert_cmpstr (acc_session_get_place_text (acc_window_get_session (window)), ==, "UGA");
  gtk_window_destroy (dialog);
  close_all ();
}

static GtkLabel *
find_label (GtkWidget  *root,
            const char *text)
{
  GtkLabel *found = GTK_IS_LABEL (root) && strstr (gtk_label_get_label (GTK_LABEL (root)), text) != NULL ? GTK_LABEL (root) : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_label (child, text);
  return found;
}

/* The n-th link of a label, by its number from 0. */
static char *
dup_link (GtkLabel *label,
          guint     n)
{
  g_auto (GStrv) parts = g_strsplit (gtk_label_get_label (label), "href=\"", -1);

  g_assert_cmpuint (g_strv_length (parts), >, n + 1);
  return g_strndup (parts[n + 1], strcspn (parts[n + 1], "\""));
}

/* Its examples run, and once it is dismissed it is gone from every window and from every start. */
static void
test_welcome (void)
{
  AccWindow *first = open_first (), *second = open_second (first);
  GtkWidget *line = widgets_find (GTK_WIDGET (first), ACC_TYPE_WELCOME), *other = widgets_find (GTK_WIDGET (second), ACC_TYPE_WELCOME);
  GtkLabel *examples;
  const char *const kinds[] = { "", "compare:", "changes" };
  GtkWidget *dismiss;
  gboolean handled;

  g_assert_true (gtk_widget_get_visible (line) && gtk_widget_get_visible (other));
  save_picture (GTK_WIDGET (first), "welcome.png");
  examples = find_label (line, "href");
  g_assert_nonnull (examples);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *link = dup_link (examples, i);

      g_signal_emit_by_name (examples, "activate-link", link, &handled);
      g_assert_true (handled);
      widgets_spin ();
      g_assert_true (g_str_has_prefix (acc_session_get_place_text (acc_window_get_session (first)), kinds[i]));
      g_assert_cmpstr (acc_session_get_place_text (acc_window_get_session (first)), !=, "world");
    }
  dismiss = widgets_find (line, GTK_TYPE_BUTTON);
  g_assert_nonnull (dismiss);
  g_signal_emit_by_name (dismiss, "clicked");
  widgets_spin ();
  g_assert_false (gtk_widget_get_visible (line));
  g_assert_false (gtk_widget_get_visible (other));
  close_all ();
  first = open_first ();
  g_assert_false (gtk_widget_get_visible (widgets_find (GTK_WIDGET (first), ACC_TYPE_WELCOME)));
  close_all ();
}

static GtkWidget *
find_row (GtkWidget  *root,
          const char *title)
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

static void
select_name (GtkWidget  *root,
             const char *title,
             const char *name)
{
  AdwComboRow *row = ADW_COMBO_ROW (find_row (root, title));
  GListModel *names = adw_combo_row_get_model (row);

  for (guint i = 0; i < g_list_model_get_n_items (names); i++)
    {
      g_autoptr (GtkStringObject) item = g_list_model_get_item (names, i);

      if (strcmp (gtk_string_object_get_string (item), name) == 0)
        {
          adw_combo_row_set_selected (row, i);
          return;
        }
    }
  g_error ("%s is not to be chosen", name);
}

static GtkSwitch *
find_switch (GtkWidget  *root,
             const char *title)
{
  return GTK_SWITCH (adw_action_row_get_activatable_widget (ADW_ACTION_ROW (find_row (root, title))));
}

/* The start: page, date and basis. The basis counts at once, in every window. */
static void
test_start (void)
{
  AccWindow *first = open_first (), *second;
  g_autoptr (GSettings) settings = acc_settings_open ();
  GtkWidget *dialog;

  acc_window_open (first, "KAZ", "1999-02-01");
  second = open_second (first);
  dialog = GTK_WIDGET (acc_preferences_present (first));
  g_assert_true (adw_preferences_window_get_search_enabled (ADW_PREFERENCES_WINDOW (dialog)));
  save_picture (dialog, "preferences.png");
  select_name (dialog, "Page", "Kazakhstan");
  select_name (dialog, "Date", "1 February 1999");
  select_name (dialog, "Count States", "By Treaty in Force for Them");
  widgets_spin ();
  g_assert_cmpint (acc_session_get_basis (acc_window_get_session (first)), ==, ACC_BASIS_IN_FORCE);
  g_assert_cmpint (acc_session_get_basis (acc_window_get_session (second)), ==, ACC_BASIS_IN_FORCE);
  acc_window_open (first, "UGA", "2010-01-01");
  acc_window_open (second, "UGA", "2010-01-01");
  gtk_window_destroy (GTK_WINDOW (dialog));
  gtk_window_close (GTK_WINDOW (second));
  gtk_window_close (GTK_WINDOW (first));
  widgets_spin ();

  first = open_first ();
  g_assert_cmpstr (acc_session_get_place_text (acc_window_get_session (first)), ==, "KAZ");
  g_assert_cmpint (acc_session_get_day (acc_window_get_session (first)), ==, acc_date_first_day (acc_date_day (1999, 2, 1)));
  g_assert_cmpint (acc_session_get_basis (acc_window_get_session (first)), ==, ACC_BASIS_IN_FORCE);
  /* What was chosen is among what can be chosen, whatever is shown. */
  acc_window_open (first, "UGA", "2010-01-01");
  dialog = GTK_WIDGET (acc_preferences_present (first));
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (find_row (dialog, "Page"))), ==, 2);
  select_name (dialog, "Page", "As it was left");
  select_name (dialog, "Date", "Today");
  select_name (dialog, "Count States", "As it was left");
  gtk_window_close (GTK_WINDOW (first));
  widgets_spin ();
  first = open_first ();
  g_assert_cmpstr (acc_session_get_place_text (acc_window_get_session (first)), ==, "UGA");
  g_assert_true (acc_session_is_today (acc_window_get_session (first)));
  g_settings_reset (settings, "start-date");
  close_all ();
}

static gboolean
is_lane_visible (AccWindow  *window,
                 const char *title)
{
  GListModel *lanes = acc_timeline_get_lanes (acc_page_timeline_get_timeline (acc_spine_get_timeline (acc_window_get_spine (window))));

  for (guint i = 0; i < g_list_model_get_n_items (lanes); i++)
    {
      g_autoptr (AccTimelineLane) lane = g_list_model_get_item (lanes, i);

      if (strcmp (acc_timeline_lane_get_title (lane), title) == 0)
        return acc_timeline_lane_get_visible (lane);
    }
  g_error ("no lane is called %s", title);
}

/* Digits and lanes: at once, in every window. */
static void
test_shown (void)
{
  AccWindow *first = open_first (), *second;
  g_autoptr (GSettings) settings = acc_settings_open ();
  g_autofree char *native = NULL, *western = NULL, *lane = NULL, *date = NULL;
  GListModel *lanes;
  GtkWidget *dialog;
  AccTreaty *treaty;

  acc_window_open (first, "KAZ", "1999-02-01");
  second = open_second (first);
  lanes = acc_timeline_get_lanes (acc_page_timeline_get_timeline (acc_spine_get_timeline (acc_window_get_spine (first))));
  {
    g_autoptr (AccTimelineLane) one = g_list_model_get_item (lanes, 0);

    lane = g_strdup (acc_timeline_lane_get_title (one));
  }
  dialog = GTK_WIDGET (acc_preferences_present (first));
  g_assert_true (gtk_switch_get_active (find_switch (dialog, lane)));
  gtk_switch_set_active (find_switch (dialog, lane), FALSE);
  widgets_spin ();
  g_assert_false (is_lane_visible (first, lane));
  g_assert_false (is_lane_visible (second, lane));
  gtk_switch_set_active (find_switch (dialog, lane), TRUE);
  widgets_spin ();
  g_assert_true (is_lane_visible (second, lane));

  acc_locale_set_language ("fa");
  native = acc_locale_format_number (1234);
  gtk_switch_set_active (find_switch (dialog, "Digits 0–9"), TRUE);
  widgets_spin ();
  western = acc_locale_format_number (1234);
  g_assert_cmpstr (native, !=, western);
  g_assert_true (strstr (western, "1") != NULL && strstr (native, "1") == NULL);
  treaty = acc_bundle_get_item (acc_session_get_bundle (acc_window_get_session (second)), ACC_TABLE_TREATIES, 0);
  g_assert_nonnull (strstr (acc_locale_treaty_short_title (treaty), "19"));
  g_object_get (acc_window_get_session (second), "as-of-text", &date, NULL);
  g_assert_nonnull (strstr (date, "1999"));
  g_assert_nonnull (find_label (GTK_WIDGET (second), date));
  g_settings_reset (settings, "western-digits");
  widgets_spin ();
  g_assert_null (find_label (GTK_WIDGET (second), date));
  acc_locale_set_language ("en");
  gtk_window_destroy (GTK_WINDOW (dialog));
  close_all ();
}

int
main (int   argc,
      char *argv[])
{
  application = program_start (&argc, &argv);
  g_application_hold (G_APPLICATION (application));
  g_test_add_func ("/app/windows/welcome", test_welcome);
  g_test_add_func ("/app/windows/two", test_two_windows);
  g_test_add_func ("/app/windows/dialog", test_dialog_is_no_window);
  g_test_add_func ("/app/windows/start", test_start);
  g_test_add_func ("/app/windows/shown", test_shown);
  g_test_add_func ("/app/windows/names", test_names);
  return program_run ();
}
