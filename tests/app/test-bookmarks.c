/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is kept from one start to the next, and what is lost and had back: bookmarks, the last page and date, another bundle. */

#include "config.h"

#include <adwaita.h>
#include <string.h>

#include "app/window/acc-bookmark-button.h"
#include "app/window/acc-bookmarks.h"
#include "app/acc-settings.h"
#include "facts/pages/acc-place-row.h"

#include "program.h"
#include "widgets.h"

static GtkApplication *application;

static AccWindow *
open_window (const char *place)
{
  AccWindow *window = acc_window_new (application);

  gtk_window_set_default_size (GTK_WINDOW (window), 1000, 800);
  acc_window_open (window, place, "1999-02-01");
  acc_window_load (window, NULL);
  gtk_window_present (GTK_WINDOW (window));
  program_wait_shown (window);
  return window;
}

static void
close_window (AccWindow *window)
{
  gpointer left = window;

  g_object_add_weak_pointer (G_OBJECT (window), &left);
  gtk_window_destroy (GTK_WINDOW (window));
  widgets_spin ();
  g_assert_null (left);
}

static gpointer
find_mapped (GtkWidget  *widget,
             GType       type,
             const char *text)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type) && gtk_widget_get_mapped (widget)
      && (text == NULL || g_strcmp0 (GTK_IS_LABEL (widget) ? gtk_label_get_text (GTK_LABEL (widget)) : gtk_button_get_label (GTK_BUTTON (widget)), text) == 0))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      gpointer found = find_mapped (child, type, text);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* The one that scrolls: the first is above it. */
static GtkListView *
find_list (AccWindow *window)
{
  GtkWidget *top = find_mapped (GTK_WIDGET (acc_window_get_sidebar (window)), GTK_TYPE_LIST_VIEW, NULL);

  return find_mapped (gtk_widget_get_last_child (gtk_widget_get_parent (top)), GTK_TYPE_LIST_VIEW, NULL);
}

/* What the sidebar's list has above the regions, as codes. */
static char *
list_bookmarks (AccWindow *window)
{
  GtkListView *list = find_list (window);
  GListModel *rows = G_LIST_MODEL (gtk_list_view_get_model (list));
  g_autoptr (GString) codes = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (AccPlaceRow) place = g_list_model_get_item (rows, i);

      if (place->kind == ACC_PLACE_ROW_REGION && *place->code != '\0')
        break;
      g_string_append_printf (codes, "[%s]", place->code);
    }
  return g_strdup (codes->str);
}

static void
assert_bookmarks (AccWindow  *window,
                  const char *expected)
{
  g_autofree char *codes = list_bookmarks (window);

  g_assert_cmpstr (codes, ==, expected);
}

static void
assert_kept (const char *expected)
{
  g_auto (GStrv) kept = acc_settings_get_bookmarks ();
  g_autofree char *joined = g_strjoinv (" ", kept);

  g_assert_cmpstr (joined, ==, expected);
}

static void
toggle (AccWindow *window)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "win.bookmark", NULL);
  widgets_spin ();
}

/* The list of the sidebar is filled after the page is drawn. */
static void
wait_listed (AccWindow *window)
{
  GtkListView *list = find_list (window);

  while (gtk_list_view_get_model (list) == NULL)
    {
      gtk_widget_queue_draw (GTK_WIDGET (window));
      g_main_context_iteration (NULL, TRUE);
    }
}

static gboolean
settled_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;
  return G_SOURCE_REMOVE;
}

/* As a person does, not before it has come to rest: libadwaita 1.2 does not bear that a toast goes while it still comes. */
static void
press (AccWindow  *window,
       const char *label)
{
  GtkWidget *button = NULL;
  gboolean settled = FALSE;

  for (guint tries = 0; button == NULL && tries < 1000; tries++)
    {
      gtk_widget_queue_draw (GTK_WIDGET (window));
      g_main_context_iteration (NULL, TRUE);
      button = find_mapped (GTK_WIDGET (window), GTK_TYPE_BUTTON, label);
    }
  g_assert_nonnull (button);
  g_timeout_add (800, settled_cb, &settled);
  while (!settled)
    g_main_context_iteration (NULL, TRUE);
  g_signal_emit_by_name (button, "clicked");
  widgets_spin ();
}

/* Kept in their order, removed, and had back where they stood. */
static void
test_bookmarks (void)
{
  AccWindow *window = open_window ("KAZ");
  AccSession *session = acc_window_get_session (window);

  wait_listed (window);
  assert_bookmarks (window, "");
  toggle (window);
  g_assert_true (acc_bookmark_button_get_active (find_mapped (GTK_WIDGET (window), ACC_TYPE_BOOKMARK_BUTTON, NULL)));
  acc_session_go_to (session, "region:143");
  toggle (window);
  acc_session_go_to (session, "treaty:refugees-1951");
  toggle (window);
  assert_bookmarks (window, "[][KAZ][region:143][treaty:refugees-1951]");
  assert_kept ("KAZ region:143 treaty:refugees-1951");

  acc_session_go_to (session, "region:143");
  toggle (window);
  assert_bookmarks (window, "[][KAZ][treaty:refugees-1951]");
  assert_kept ("KAZ treaty:refugees-1951");
  press (window, "_Undo");
  assert_bookmarks (window, "[][KAZ][region:143][treaty:refugees-1951]");
  assert_kept ("KAZ region:143 treaty:refugees-1951");
  close_window (window);

  /* Another window has them too. */
  window = open_window ("world");
  wait_listed (window);
  assert_bookmarks (window, "[][KAZ][region:143][treaty:refugees-1951]");
  /* The world is a row of its own. */
  toggle (window);
  assert_kept ("KAZ region:143 treaty:refugees-1951");
  close_window (window);
}

/* Place, date and basis are those of the last time. */
static void
test_session (void)
{
  AccWindow *window = open_window ("region:143");
  g_auto (AccLastSession) session = { 0 };

  gtk_window_close (GTK_WINDOW (window));
  widgets_spin ();
  g_assert_true (acc_settings_get_session (&session));
  g_assert_cmpstr (session.place, ==, "region:143");
  g_assert_cmpstr (session.as_of, ==, "1999-02-01");

  window = acc_window_new (application);
  acc_window_restore (window);
  gtk_window_present (GTK_WINDOW (window));
  program_wait_shown (window);
  g_assert_cmpstr (acc_session_get_place_text (acc_window_get_session (window)), ==, "region:143");
  g_assert_cmpint (acc_session_get_day (acc_window_get_session (window)), ==, acc_day_from_ymd (1999, 2, 1));
  close_window (window);
}

static GtkGesture *
find_swipe (GtkWidget *root)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (root);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) one = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_SWIPE (one) && GTK_IS_STACK (root))
        return GTK_GESTURE (one); /* the widget holds it */
    }
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkGesture *found = find_swipe (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* Back and forward go through what was looked at. GTK 4.8 lets nobody make the events of a finger: the gesture is told what it would recognise. */
static void
test_history (void)
{
  AccWindow *window = open_window ("KAZ");
  AccSession *session = acc_window_get_session (window);
  GtkGesture *swipe = find_swipe (GTK_WIDGET (window));

  acc_session_go_to (session, "region:143");
  acc_session_go_to (session, "treaty:refugees-1951");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.back", NULL);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.back", NULL);
  g_assert_cmpstr (acc_session_get_place_text (session), ==, "KAZ");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.forward", NULL);
  g_assert_cmpstr (acc_session_get_place_text (session), ==, "region:143");
  g_assert_nonnull (swipe);
  g_assert_true (gtk_gesture_single_get_touch_only (GTK_GESTURE_SINGLE (swipe)));
  g_signal_emit_by_name (swipe, "swipe", 600.0, 40.0);
  g_assert_cmpstr (acc_session_get_place_text (session), ==, "KAZ");
  g_signal_emit_by_name (swipe, "swipe", -600.0, 40.0);
  g_assert_cmpstr (acc_session_get_place_text (session), ==, "region:143");
  /* What is slow, or goes up or down, is none. */
  g_signal_emit_by_name (swipe, "swipe", 100.0, 0.0);
  g_signal_emit_by_name (swipe, "swipe", 600.0, 900.0);
  g_assert_cmpstr (acc_session_get_place_text (session), ==, "region:143");
  close_window (window);
}

/* Another bundle takes the place of the one in use, with all that was shown; one button has it back. */
static void
test_bundle (void)
{
  AccWindow *window = open_window ("KAZ");
  AccSession *session = acc_window_get_session (window);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "bundle.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  AccLedger *first = acc_session_get_ledger (session);

  acc_window_load (window, file);
  program_wait_shown (window);
  g_assert_true (acc_session_get_ledger (session) != first);
  acc_session_go_to (session, "UZB");
  press (window, "_Undo");
  program_wait_shown (window);
  g_assert_cmpstr (acc_session_get_place_text (session), ==, "KAZ");
  g_assert_cmpint (acc_session_get_day (session), ==, acc_day_from_ymd (1999, 2, 1));
  close_window (window);
}

/* The label of a message as soon as it is on the screen. */
static GtkWidget *
wait_said (AccWindow  *window,
           const char *message)
{
  GtkWidget *label = NULL;

  for (guint tries = 0; label == NULL && tries < 1000; tries++)
    {
      gtk_widget_queue_draw (GTK_WIDGET (window));
      g_main_context_iteration (NULL, TRUE);
      label = find_mapped (GTK_WIDGET (window), GTK_TYPE_LABEL, message);
    }
  g_assert_nonnull (label);
  return label;
}

/* What Escape does. */
static void
dismiss (GtkWidget *label)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (label, ADW_TYPE_TOAST_OVERLAY), *shown = label;
  g_autoptr (AdwToast) toast = NULL;

  while (gtk_widget_get_parent (shown) != overlay)
    shown = gtk_widget_get_parent (shown);
  g_object_get (shown, "toast", &toast, NULL);
  adw_toast_dismiss (toast);
}

/* A message that takes the place of another is dismissed when it has hardly begun to come: it goes, once it has come. libadwaita 1.2 would use
 * what it has freed. */
static void
test_escape_twice (void)
{
  AccWindow *window = open_window ("KAZ");
  gboolean settled = FALSE;
  GtkWidget *label;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.say", "s", "The first & <b>");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.say", "s", "The second");
  label = wait_said (window, "The first & <b>");
  g_timeout_add (800, settled_cb, &settled);
  while (!settled)
    g_main_context_iteration (NULL, TRUE);
  dismiss (label);
  label = wait_said (window, "The second");
  dismiss (label);
  g_object_add_weak_pointer (G_OBJECT (label), (gpointer *) &label);
  settled = FALSE;
  g_timeout_add (400, settled_cb, &settled);
  while (!settled)
    g_main_context_iteration (NULL, TRUE);
  /* It was to be gone in 300 ms. */
  g_assert_nonnull (label);
  while (label != NULL)
    g_main_context_iteration (NULL, TRUE);
  close_window (window);
}

int
main (int   argc,
      char *argv[])
{
  application = program_start (&argc, &argv);
  g_test_add_func ("/app/bookmarks/keep-and-undo", test_bookmarks);
  g_test_add_func ("/app/bookmarks/session", test_session);
  g_test_add_func ("/app/bookmarks/history", test_history);
  g_test_add_func ("/app/bookmarks/bundle", test_bundle);
  g_test_add_func ("/app/bookmarks/escape-twice", test_escape_twice);
  return program_run ();
}
