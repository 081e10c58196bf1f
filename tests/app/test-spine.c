/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Time below every page: the strip is there, moves what is shown, opens and closes by key and by pointer, and folds. */

#include "config.h"

#include <adwaita.h>
#include <string.h>

#include "timeline/acc-timeline.h"

#include "program.h"
#include "widgets.h"

static GtkApplication *application;

static AccWindow *
open_window (const char *place,
             int         width,
             int         height)
{
  AccWindow *window = acc_window_new (application);

  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  acc_window_open (window, place, "1 February 1999");
  acc_window_load (window, NULL);
  gtk_window_present (GTK_WINDOW (window));
  program_wait_shown (window);
  widgets_wait_frames (GTK_WIDGET (window), 6);
  return window;
}

static AccTimeline *
get_timeline (AccWindow *window)
{
  return acc_page_timeline_get_timeline (acc_spine_get_timeline (acc_window_get_spine (window)));
}

static graphene_rect_t
bounds_of (AccWindow *window)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (get_timeline (window)), GTK_WIDGET (window), &bounds));
  return bounds;
}

/* Seen whole, at the bottom of the window, and no higher than a strip. */
static void
assert_strip (AccWindow *window)
{
  graphene_rect_t bounds = bounds_of (window);
  int height = gtk_widget_get_height (GTK_WIDGET (window));

  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (get_timeline (window))));
  g_assert_true (acc_timeline_get_compact (get_timeline (window)));
  g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=, height);
  g_assert_cmpfloat (bounds.origin.y + bounds.size.height, >, height - 40);
  g_assert_cmpfloat (bounds.size.height, >=, 48);
  g_assert_cmpfloat (bounds.size.height, <=, 96);
  g_assert_cmpfloat (bounds.size.width, >, 300);
}

/* On every page, and each shows what happened to what it shows. */
static void
test_every_page (void)
{
  static const char *const places[] = { "KAZ", "SYR", "region:143", "world", "treaty:refugees-1951", "compare:KAZ,KGZ" };
  AccWindow *window = open_window ("KAZ", 1366, 768);
  guint before = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      guint n;

      g_test_message ("%s", places[i]);
      acc_session_go_to (acc_window_get_session (window), places[i]);
      widgets_wait_frames (GTK_WIDGET (window), 20);
      assert_strip (window);
      n = g_list_model_get_n_items (acc_timeline_get_model (get_timeline (window)));
      g_assert_cmpuint (n, >, 0);
      g_assert_cmpuint (n, !=, before);
      before = n;
      g_assert_nonnull (acc_timeline_get_series (get_timeline (window)));
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The date of the strip is that of the window, one way and the other, and what the page says follows. */
static void
test_date (void)
{
  AccWindow *window = open_window ("KAZ", 1366, 768);
  AccSession *session = acc_window_get_session (window);
  AccFacts *facts = ACC_FACTS_PAGE (acc_window_get_page (window))->facts;
  g_autofree char *before = g_strdup (facts->sentence), *after = NULL;

  g_assert_true (acc_date_equal (acc_timeline_get_as_of (get_timeline (window)), acc_date_day (1999, 2, 1)));
  acc_timeline_set_as_of (get_timeline (window), acc_date_day (1998, 12, 31));
  g_assert_cmpint (acc_session_get_day (session), ==, acc_day_from_ymd (1998, 12, 31));
  widgets_wait_frames (GTK_WIDGET (window), 2);
  after = g_strdup (facts->sentence);
  g_assert_cmpstr (before, !=, after);
  acc_session_set_day (session, acc_day_from_ymd (2020, 6, 30));
  widgets_wait_frames (GTK_WIDGET (window), 2);
  g_assert_true (acc_date_equal (acc_timeline_get_as_of (get_timeline (window)), acc_date_day (2020, 6, 30)));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The record of a State may end long ago: the date shown and today are still on the strip, for the handle to be led to. */
static void
test_reach (void)
{
  AccWindow *window = open_window ("VAT", 1366, 768);
  AccTimeline *timeline = get_timeline (window);

  g_assert_cmpfloat (acc_timeline_get_range_start (timeline), <, acc_day_from_ymd (1952, 1, 1));
  g_assert_cmpfloat (acc_timeline_get_range_end (timeline), >, acc_date_last_day (acc_date_today ()));
  gtk_window_destroy (GTK_WINDOW (window));
}

static GtkWidget *
find_button (GtkWidget  *widget,
             const char *icon)
{
  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_icon_name (GTK_BUTTON (widget)), icon) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, icon);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* One widget and one zoom, small and large. */
static void
test_open (void)
{
  AccWindow *window = open_window ("SYR", 1366, 768);
  AccSpine *spine = acc_window_get_spine (window);
  GtkWidget *button = find_button (GTK_WIDGET (spine), "pan-up-symbolic");
  AccTimeline *timeline = get_timeline (window);
  double start;
  int height = gtk_widget_get_height (GTK_WIDGET (spine));
  graphene_rect_t bounds;

  acc_timeline_set_reduced_motion (timeline, TRUE);
  acc_timeline_show_range (timeline, acc_day_from_ymd (2000, 1, 1), acc_day_from_ymd (2020, 1, 1));
  start = acc_timeline_get_range_start (timeline);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.timeline", NULL);
  widgets_wait_frames (GTK_WIDGET (window), 4);
  g_assert_cmpint (acc_spine_get_state (spine), ==, ACC_SPINE_HALF);
  g_assert_true (get_timeline (window) == timeline);
  g_assert_false (acc_timeline_get_compact (timeline));
  g_assert_cmpfloat_with_epsilon (acc_timeline_get_range_start (timeline), start, 60);
  bounds = bounds_of (window);
  g_assert_cmpfloat (bounds.size.height, >, 150);
  g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=, gtk_widget_get_height (GTK_WIDGET (window)));
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (acc_window_get_page (window))));
  /* Only one of its kind in the window. */
  g_assert_null (widgets_find (GTK_WIDGET (acc_window_get_page (window)), ACC_TYPE_TIMELINE));

  g_signal_emit_by_name (find_button (GTK_WIDGET (spine), "view-fullscreen-symbolic"), "clicked");
  widgets_wait_frames (GTK_WIDGET (window), 4);
  g_assert_cmpint (acc_spine_get_state (spine), ==, ACC_SPINE_WHOLE);
  g_assert_cmpfloat (bounds_of (window).size.height, >, height * 0.7);
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (acc_window_get_page (window))));

  g_signal_emit_by_name (button, "clicked");
  widgets_wait_frames (GTK_WIDGET (window), 4);
  g_assert_cmpint (acc_spine_get_state (spine), ==, ACC_SPINE_STRIP);
  assert_strip (window);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (acc_window_get_page (window))));
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpint (acc_spine_get_state (spine), ==, ACC_SPINE_HALF);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The keyboard finds the date, and moves it. */
static void
test_keyboard (void)
{
  AccWindow *window = open_window ("KAZ", 1366, 768);
  GtkWidget *focus;

  g_assert_true (gtk_widget_child_focus (GTK_WIDGET (get_timeline (window)), GTK_DIR_TAB_FORWARD));
  focus = gtk_window_get_focus (GTK_WINDOW (window));
  g_assert_nonnull (focus);
  g_assert_cmpint (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (focus)), ==, GTK_ACCESSIBLE_ROLE_SLIDER);
  gtk_test_accessible_assert_property (acc_spine_get_timeline (acc_window_get_spine (window)), GTK_ACCESSIBLE_PROPERTY_LABEL, "Timeline");
  gtk_window_destroy (GTK_WINDOW (window));
}

/* On a small screen there is the date alone, and the timeline opens all the same. */
static void
test_folded (void)
{
  AccWindow *window = open_window ("KAZ", 360, 700);

  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (get_timeline (window))));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.timeline", NULL);
  widgets_wait_frames (GTK_WIDGET (window), 4);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (get_timeline (window))));
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (window)), <=, 380);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.timeline", NULL);
  widgets_wait_frames (GTK_WIDGET (window), 4);
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (get_timeline (window))));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* From the end of the record it plays from its first year; a page of any kind shows it. */
static void
test_play (void)
{
  AccWindow *window = open_window ("treaty:refugees-1951", 1366, 768);
  AccSpine *spine = acc_window_get_spine (window);
  AccSession *session = acc_window_get_session (window);

  acc_session_set_day (session, acc_date_last_day (acc_date_today ()));
  acc_spine_set_playing (spine, TRUE);
  g_assert_true (acc_spine_get_playing (spine));
  g_assert_cmpint (acc_date_from_day (acc_session_get_day (session)).year, ==, acc_bundle_get_first_year (acc_session_get_bundle (session)));
  g_assert_true (acc_spine_tick (spine));
  g_assert_cmpint (acc_date_from_day (acc_session_get_day (session)).year, ==, acc_bundle_get_first_year (acc_session_get_bundle (session)) + 1);
  /* At the end it pauses, or begins again where that was asked for. */
  acc_session_set_day (session, acc_day_from_ymd (acc_date_today ().year - 1, 12, 31));
  g_assert_false (acc_spine_tick (spine));
  g_assert_true (acc_session_is_today (session));
  g_assert_false (acc_spine_get_playing (spine));
  gtk_widget_activate_action (GTK_WIDGET (spine), "spine.repeat", NULL);
  gtk_widget_activate_action (GTK_WIDGET (spine), "spine.speed", "i", 2);
  acc_session_set_day (session, acc_day_from_ymd (acc_date_today ().year - 1, 12, 31));
  acc_spine_set_playing (spine, TRUE);
  g_assert_true (acc_spine_tick (spine));
  g_assert_true (acc_spine_tick (spine));
  g_assert_cmpint (acc_date_from_day (acc_session_get_day (session)).year, ==, acc_bundle_get_first_year (acc_session_get_bundle (session)));
  acc_spine_set_playing (spine, FALSE);
  g_assert_false (acc_spine_get_playing (spine));
  /* By a year at a time, and not beyond the record. */
  acc_session_set_day (session, acc_day_from_ymd (2000, 2, 29));
  g_assert_true (acc_spine_step (spine, -1));
  g_assert_cmpint (acc_session_get_day (session), ==, acc_day_from_ymd (1999, 2, 28));
  acc_session_set_day (session, acc_date_last_day (acc_date_today ()));
  g_assert_false (acc_spine_step (spine, 1));
  gtk_window_destroy (GTK_WINDOW (window));
}

static GtkButton *
find_icon (GtkWidget  *root,
           const char *icon)
{
  GtkButton *found = GTK_IS_BUTTON (root) && g_strcmp0 (gtk_button_get_icon_name (GTK_BUTTON (root)), icon) == 0 ? GTK_BUTTON (root) : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_icon (child, icon);
  return found;
}

/* Where the desktop asks that nothing moves, the years go by one for each press, and the timeline shows a range at once. */
static void
test_still (void)
{
  AccWindow *window = open_window ("treaty:refugees-1951", 1366, 768);
  AccSpine *spine = acc_window_get_spine (window);
  AccSession *session = acc_window_get_session (window);
  AccTimeline *timeline = get_timeline (window);
  GtkButton *play = find_icon (GTK_WIDGET (spine), "media-skip-forward-symbolic");

  g_assert_nonnull (play);
  for (int year = 2000; year < 2003; year++)
    {
      acc_session_set_day (session, acc_day_from_ymd (year, 6, 15));
      g_signal_emit_by_name (play, "clicked");
      g_assert_false (acc_spine_get_playing (spine));
      g_assert_cmpint (acc_session_get_day (session), ==, acc_day_from_ymd (year + 1, 6, 15));
    }
  /* Nothing that was to come later changes it. */
  widgets_wait_frames (GTK_WIDGET (window), 5);
  g_assert_cmpint (acc_session_get_day (session), ==, acc_day_from_ymd (2003, 6, 15));
  acc_timeline_show_range (timeline, acc_day_from_ymd (1990, 1, 1), acc_day_from_ymd (2010, 1, 1));
  g_assert_cmpfloat_with_epsilon (acc_timeline_get_range_start (timeline), acc_day_from_ymd (1990, 1, 1), 1);
  g_assert_cmpfloat_with_epsilon (acc_timeline_get_range_end (timeline), acc_day_from_ymd (2010, 1, 1), 1);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  application = program_start (&argc, &argv);
  g_object_set (gtk_settings_get_default (), "gtk-font-name", "Cantarell 11", "gtk-enable-animations", FALSE, NULL);
  g_test_add_func ("/spine/every-page", test_every_page);
  g_test_add_func ("/spine/date", test_date);
  g_test_add_func ("/spine/reach", test_reach);
  g_test_add_func ("/spine/open", test_open);
  g_test_add_func ("/spine/keyboard", test_keyboard);
  g_test_add_func ("/spine/folded", test_folded);
  g_test_add_func ("/spine/play", test_play);
  g_test_add_func ("/spine/still", test_still);
  return program_run ();
}
