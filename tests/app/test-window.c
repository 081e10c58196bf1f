/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The window as a person meets it: opened at a State and a date, read, moved, searched, and drawn. */

#include "config.h"

#include <adwaita.h>
#include <glib/gstdio.h>

#include "app/acc-screenshot.h"
#include "cards/cards/acc-card-title.h"
#include "cards/cards/acc-stat-card.h"
#include "cards/cards/acc-treaty-card.h"
#include "facts/pages/acc-place-row.h"
#include "timeline/acc-timeline.h"

#include "program.h"
#include "widgets.h"

static GtkApplication *application;

static AccWindow *
open_window (const char *place,
             const char *as_of,
             int         width,
             int         height)
{
  AccWindow *window = acc_window_new (application);

  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  acc_window_open (window, place, as_of);
  acc_window_load (window, NULL);
  gtk_window_present (GTK_WINDOW (window));
  program_wait_shown (window);
  widgets_wait_frames (GTK_WIDGET (window), 6);
  return window;
}

/* A window that is closed is gone: nothing it held holds it. */
static void
close_window (AccWindow *window)
{
  gpointer left = window;

  g_object_add_weak_pointer (G_OBJECT (window), &left);
  gtk_window_destroy (GTK_WINDOW (window));
  widgets_spin ();
  g_assert_null (left);
}

static void
save_picture (AccWindow  *window,
              const char *name)
{
  const char *folder = g_getenv ("ACC_SCREENSHOT_DIR");
  g_autofree char *path = g_build_filename (folder != NULL ? folder : g_get_tmp_dir (), name, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) texture = NULL;

  g_assert_true (acc_screenshot_save (GTK_WIDGET (window), path, &error));
  g_assert_no_error (error);
  texture = gdk_texture_new_from_filename (path, &error);
  g_assert_no_error (error);
  g_assert_cmpint (gdk_texture_get_width (texture), ==, gtk_widget_get_width (GTK_WIDGET (window)));
}

/* The texts that can be read below the widget, one a line. */
static void
read_texts (GtkWidget *widget,
            GString   *text)
{
  if (!gtk_widget_get_visible (widget) || GTK_IS_POPOVER (widget))
    return;
  if (GTK_IS_LABEL (widget))
    g_string_append_printf (text, "%s\n", gtk_label_get_text (GTK_LABEL (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    read_texts (child, text);
}

static void
find_all (GtkWidget *widget,
          GType      type,
          GPtrArray *found)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    g_ptr_array_add (found, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    find_all (child, type, found);
}

/* What stands on the n-th card of a type. */
static char *
read_card (AccWindow *window,
           GType      type,
           guint      n)
{
  g_autoptr (GPtrArray) cards = g_ptr_array_new ();
  GString *text = g_string_new (NULL);

  find_all (GTK_WIDGET (window), type, cards);
  g_assert_cmpuint (n, <, cards->len);
  read_texts (cards->pdata[n], text);
  return g_string_free (text, FALSE);
}

static void
assert_card (AccWindow  *window,
             GType       type,
             guint       n,
             const char *expected)
{
  g_autofree char *text = read_card (window, type, n);

  g_assert_cmpstr (text, ==, expected);
}

static void
assert_reads (AccWindow  *window,
              const char *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);

  read_texts (GTK_WIDGET (window), text);
  if (strstr (text->str, expected) == NULL)
    g_error ("the window does not say “%s”; it says:\n%s", expected, text->str);
}

static void
assert_reads_not (AccWindow  *window,
                  const char *forbidden)
{
  g_autoptr (GString) text = g_string_new (NULL);

  read_texts (GTK_WIDGET (window), text);
  if (strstr (text->str, forbidden) != NULL)
    g_error ("the window says “%s”:\n%s", forbidden, text->str);
}

static AccTimeline *
find_timeline (AccWindow *window)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  find_all (GTK_WIDGET (window), ACC_TYPE_TIMELINE, found);
  g_assert_cmpuint (found->len, ==, 1);
  return found->pdata[0];
}

static void
test_kazakhstan (void)
{
  AccWindow *window = open_window ("KAZ", "1999-02-01", 1280, 1000);

  assert_card (window, ACC_TYPE_TREATY_CARD, 0,
               "1951 Convention\nAccession\n15 January 1999\nNot bound until 15 April 1999\n133rd party, fourth in Central Asia\n");
  assert_card (window, ACC_TYPE_TREATY_CARD, 1, "1967 Protocol\nAccession\n15 January 1999\nBound from the same day\n134th party, fourth in Central Asia\n");
  assert_card (window, ACC_TYPE_TREATY_CARD, 2, "1954 Convention\nNot party\n45 States are party\n");
  assert_card (window, ACC_TYPE_TREATY_CARD, 3, "1961 Convention\nNot party\n19 States are party\n");
  assert_card (window, ACC_TYPE_STAT_CARD, 0,
               "Refugees and asylum-seekers in Kazakhstan\nup to\n14,000\nMainly from Afghanistan, the Russian Federation and Tajikistan\n"
               "February 1999\nUNHCR, 1 February 1999\n");
  assert_card (window, ACC_TYPE_STAT_CARD, 1,
               "Registered refugees and asylum-seekers\n1,000\nPart of: Refugees and asylum-seekers in Kazakhstan\nFebruary 1999\nUNHCR, 1 February 1999\n");
  assert_card (window, ACC_TYPE_STAT_CARD, 2,
               "People recognised as refugees since the authorities took over status determination\nabout\n450\nApril 1998 to February 1999\nUNHCR, 1 February 1999\n");
  assert_card (window, ACC_TYPE_STAT_CARD, 3,
               "Refugees hosted\n8,343\n7,242 fewer than in 1997\nMainly from Tajikistan, Afghanistan and the Russian Federation\n0.5 per 1,000 inhabitants (computed)\nEnd of 1998\nUNHCR, 25 June 2026\n");
  assert_reads (window, "the fourth State in Central Asia to do so. Not party to the statelessness conventions.");
  assert_reads (window, "Where refugees come from, end of 1998\nTajikistan\n5,637\n");
  assert_reads (window, "UNHCR welcomes accession of Kazakhstan to the 1951 Refugee Convention");
  assert_reads (window, "No position is taken on the status of any territory.");
  assert_reads (window, "1 February 1999");
  save_picture (window, "screenshot.png");
  close_window (window);
}

static void
test_date_moves_everything (void)
{
  AccWindow *window = open_window ("KAZ", "1999-02-01", 1280, 1000);
  AccSession *session = acc_window_get_session (window);
  AccTimeline *timeline = find_timeline (window);

  /* The entry, with less than a day. */
  g_assert_true (acc_as_of_control_enter (acc_window_get_as_of (window), "1999"));
  g_assert_cmpint (acc_session_get_day (session), ==, acc_day_from_ymd (1999, 12, 31));
  g_assert_true (acc_date_equal (acc_timeline_get_as_of (timeline), acc_date_day (1999, 12, 31)));
  assert_reads (window, "Refugees hosted\n14,799\n");
  assert_reads (window, "Where refugees come from, end of 1999\nRussian Federation\n7,043\n");
  assert_reads (window, "Bound since 15 April 1999");

  /* The handle of the timeline. */
  acc_timeline_set_as_of (timeline, acc_date_day (1999, 1, 14));
  g_assert_cmpint (acc_session_get_day (session), ==, acc_day_from_ymd (1999, 1, 14));
  assert_card (window, ACC_TYPE_TREATY_CARD, 0, "1951 Convention\nNot party\n132 States are party\n");

  /* The next change is the accession, and there is none after it. */
  gtk_widget_activate_action (GTK_WIDGET (window), "win.next-change", NULL);
  g_assert_cmpint (acc_session_get_day (session), ==, acc_day_from_ymd (1999, 1, 15));
  g_assert_true (acc_date_equal (acc_timeline_get_as_of (timeline), acc_date_day (1999, 1, 15)));
  assert_reads (window, "15 January 1999\nNot bound until 15 April 1999\n");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.today", NULL);
  g_assert_true (acc_session_is_today (session));
  close_window (window);
}

static void
test_dates_as_written (void)
{
  AccWindow *window = open_window ("KAZ", "1999-02-01", 1000, 800);
  AccAsOfControl *control = acc_window_get_as_of (window);
  const struct
  {
    const char *text;
    int year, month, day;
    const char *hint;
  } cases[] = {
    { "1951", 1951, 12, 31, "1951 stands for its last day, 31 December 1951." },
    { "Mar 1967", 1967, 3, 31, "March 1967 stands for its last day, 31 March 1967." },
    { "28.7.1951", 1951, 7, 28, "28 July 1951" },
    { "1999-02-01", 1999, 2, 1, "1 February 1999" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_true (acc_as_of_control_enter (control, cases[i].text));
      g_assert_cmpstr (acc_as_of_control_get_hint (control), ==, cases[i].hint);
      g_assert_cmpint (acc_session_get_day (acc_window_get_session (window)), ==, acc_day_from_ymd (cases[i].year, cases[i].month, cases[i].day));
    }
  g_assert_false (acc_as_of_control_enter (control, "the day before"));
  g_assert_nonnull (strstr (acc_as_of_control_get_hint (control), "“the day before” is not a date."));
  g_assert_false (acc_as_of_control_enter (control, "1999-02-30"));
  g_assert_cmpint (acc_session_get_day (acc_window_get_session (window)), ==, acc_day_from_ymd (1999, 2, 1));
  close_window (window);
}

/* Examples before any mistake, a calendar, and days that stand out; all that is tried while it is open is one step back. */
static void
test_date_choice (void)
{
  AccWindow *window = open_window ("KAZ", "1999-02-01", 1000, 800);
  AccSession *session = acc_window_get_session (window);
  GtkWidget *control = GTK_WIDGET (acc_window_get_as_of (window)), *row;
  GtkMenuButton *button = widgets_find (control, GTK_TYPE_MENU_BUTTON);
  GtkCalendar *calendar = widgets_find (control, GTK_TYPE_CALENDAR);

  g_assert_true (gtk_widget_get_has_tooltip (GTK_WIDGET (button)));
  acc_as_of_control_open (acc_window_get_as_of (window));
  widgets_wait_frames (control, 3);
  g_assert_true (g_str_has_prefix (acc_as_of_control_get_hint (acc_window_get_as_of (window)), "For example "));
  g_assert_false (gtk_widget_get_has_tooltip (GTK_WIDGET (button)));
  for (int day = 14; day <= 15; day++)
    {
      g_autoptr (GDateTime) date = g_date_time_new_utc (1999, 1, day, 0, 0, 0);

      gtk_calendar_select_day (calendar, date);
      g_assert_cmpint (acc_session_get_day (session), ==, acc_day_from_ymd (1999, 1, day));
    }
  row = widgets_find_row (control, "1951 Convention: adopted");
  g_assert_nonnull (row);
  g_signal_emit_by_name (row, "activate");
  widgets_wait_frames (control, 3);
  g_assert_cmpint (acc_session_get_day (session), ==, acc_day_from_ymd (1951, 7, 28));
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (gtk_menu_button_get_popover (button))));
  g_assert_true (gtk_widget_get_has_tooltip (GTK_WIDGET (button)));
  acc_session_go_back (session);
  g_assert_cmpint (acc_session_get_day (session), ==, acc_day_from_ymd (1999, 2, 1));
  g_assert_nonnull (widgets_find_row (control, "End of last year"));
  g_assert_nonnull (widgets_find_row (control, "1961 Convention: enters into force"));
  g_assert_nonnull (widgets_find_row (control, "End of the record of treaties"));
  close_window (window);
}

static void
test_world (void)
{
  AccWindow *window = open_window ("world", "1999-02-01", 1280, 1000);

  assert_reads (window, "On 1 February 1999, 137 States were party to the 1951 Convention or its 1967 Protocol.");
  assert_reads (window, "1951 Convention or 1967 Protocol\n137\nReported for 1 February 1999: 137, as in the record (UNHCR, 1 February 1999)\n");
  assert_reads (window, "1954 Convention\n45\nReported for 1 February 1999: 45, as in the record (UNHCR, 1 February 1999)\n");
  assert_reads (window, "1961 Convention\n19\nReported for 1 February 1999: 19, as in the record (UNHCR, 1 February 1999)\n");
  save_picture (window, "world.png");
  close_window (window);
}

/* Doubt is shown as doubt: only the year of South Sudan's deposit is known. */
static void
test_doubt (void)
{
  AccWindow *window = open_window ("SSD", "2019-06-01", 1280, 800);

  assert_card (window, ACC_TYPE_TREATY_CARD, 1, "1967 Protocol\nAccession\n2018\nOnly the year is known\nThe date rests on one source\nFrom which day it is bound is not known\n");
  acc_window_open (window, "YUG", "1970");
  widgets_spin ();
  assert_reads (window, "on 15 December 1959 (not verified)");
  close_window (window);
}

/* The head of a treaty's card leads to the treaty's page. */
static void
test_cards_lead_to_treaties (void)
{
  AccWindow *window = open_window ("KAZ", "1999-02-01", 1280, 900);
  g_autoptr (GPtrArray) heads = g_ptr_array_new ();
  g_autoptr (GPtrArray) buttons = g_ptr_array_new ();
  guint linked = 0;

  find_all (GTK_WIDGET (acc_window_get_page (window)), ACC_TYPE_CARD_TITLE, heads);
  for (guint i = 0; i < heads->len; i++)
    {
      guint treaty;

      g_object_get (heads->pdata[i], "treaty", &treaty, NULL);
      if (treaty == 0 || linked++ > 0)
        continue;
      g_assert_cmpuint (treaty, ==, 1);
      find_all (heads->pdata[i], GTK_TYPE_BUTTON, buttons);
    }
  g_assert_cmpuint (linked, ==, 4);
  g_assert_cmpuint (buttons->len, ==, 1);
  g_assert_true (gtk_widget_grab_focus (buttons->pdata[0]));
  gtk_widget_activate (buttons->pdata[0]);
  while (g_strcmp0 (acc_session_get_place_text (acc_window_get_session (window)), "treaty:refugees-1951") != 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (acc_session_get_day (acc_window_get_session (window)), ==, acc_day_from_ymd (1999, 2, 1));
  close_window (window);
}

/* When Serbia became bound, and why two dates are given; and where its predecessor's row leads. */
static void
test_two_dates (void)
{
  AccWindow *window = open_window ("SRB", "2005-01-01", 1280, 900);
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  GtkWidget *row = NULL;

  widgets_unfold (GTK_WIDGET (acc_window_get_page (window)));
  assert_reads (window, "1951 Convention\nSuccession\n12 March 2001\nSuccession, counted from the day of its deposit.");
  assert_reads (window,
                "Bound since\n27 April 1992\nSuccession, reaching back to the date of independence or separation.\n"
                "Two dates: the instrument was deposited on 12 March 2001 and counts from then; it binds the State as from 27 April 1992.\n"
                "United Nations Treaty Collection");
  find_all (GTK_WIDGET (acc_window_get_page (window)), ADW_TYPE_ACTION_ROW, rows);
  for (guint i = 0; i < rows->len && row == NULL; i++)
    if (g_str_has_prefix (adw_preferences_row_get_title (rows->pdata[i]), "Yugoslavia (Socialist"))
      row = rows->pdata[i];
  g_assert_nonnull (row);
  g_assert_true (gtk_widget_grab_focus (row));
  gtk_widget_activate (row);
  while (g_strcmp0 (acc_session_get_place_text (acc_window_get_session (window)), "YUG") != 0)
    g_main_context_iteration (NULL, TRUE);
  close_window (window);
}

static void
test_narrow (void)
{
  AccWindow *window = open_window ("KAZ", "1999-02-01", 360, 700);
  g_autoptr (GPtrArray) cards = g_ptr_array_new ();
  int minimum;

  gtk_widget_measure (GTK_WIDGET (window), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (window)), <=, 360);
  find_all (GTK_WIDGET (window), ACC_TYPE_TREATY_CARD, cards);
  g_assert_cmpuint (cards->len, ==, 4);
  for (guint i = 0; i < cards->len; i++)
    g_assert_cmpint (gtk_widget_get_width (cards->pdata[i]), >, 250);
  assert_reads (window, "Not bound until 15 April 1999");
  save_picture (window, "narrow.png");
  close_window (window);
}

/* A bundle that cannot be read leaves the one in use in use. */
static void
test_bad_bundle (void)
{
  AccWindow *window = open_window ("KAZ", "1999-02-01", 1000, 800);
  AccLedger *ledger = acc_session_get_ledger (acc_window_get_session (window));
  g_autoptr (GFile) file = g_file_new_for_path ("/no/such/bundle.json");
  gboolean told = FALSE;

  acc_window_load (window, file);
  while (acc_window_is_loading (window))
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (acc_session_get_ledger (acc_window_get_session (window)) == ledger);
  assert_reads (window, "133rd party, fourth in Central Asia");
  {
    g_autoptr (GList) windows = gtk_window_list_toplevels ();

    for (GList *l = windows; l != NULL; l = l->next)
      if (GTK_IS_MESSAGE_DIALOG (l->data))
        {
          g_autofree char *body = NULL;

          told = TRUE;
          g_object_get (l->data, "secondary-text", &body, NULL);
          g_assert_nonnull (strstr (body, "The bundle in use stays in use."));
          gtk_window_destroy (l->data);
        }
  }
  g_assert_true (told);
  close_window (window);
}

/* A bundle of figures alone: every page is shown, and none says anything of parties. */
static void
test_no_treaties (void)
{
  static const char *const text =
      "{\"format\":\"accession-bundle-1\",\"id\":\"figures\",\"title\":\"Figures\",\"edition\":\"1\",\"tables\":{"
      "\"sources\":[{\"id\":\"S\",\"title\":\"A source\",\"publisher\":\"P\"}],\"treaties\":[],\"actions\":[],"
      "\"regions\":[{\"code\":\"142\",\"name\":\"Asia\"},{\"code\":\"143\",\"name\":\"Central Asia\",\"parent\":\"142\"}],"
      "\"states\":[{\"iso3\":\"AAA\",\"name\":\"Alpha\",\"kind\":\"member\",\"region\":\"143\",\"predecessors\":[\"BBB\"]},"
      "{\"iso3\":\"BBB\",\"name\":\"Beta\",\"kind\":\"former\",\"region\":\"143\",\"until\":\"1991\"}],"
      "\"observations\":[{\"id\":\"o\",\"state\":\"AAA\",\"title\":\"Refugees\",\"value\":7,\"qualifier\":\"exactly\",\"date\":\"1998\",\"source\":\"S\"}]}}";
  static const char *const places[] = { "AAA", "world", "region:143", "compare:AAA,BBB", "BBB", "compare:AAA,143", "compare:" };
  g_autofree char *folder = g_dir_make_tmp ("accession-test-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "figures-alone.accession.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  AccWindow *window = open_window ("KAZ", "1999-02-01", 1000, 800);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  acc_window_load (window, file);
  while (acc_window_is_loading (window))
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (acc_bundle_get_id (acc_session_get_bundle (acc_window_get_session (window))), ==, "figures");
  /* As long as it shows, the window says that it is not the built-in record, and what is saved of a chart does. */
  assert_reads (window, "Not Accession’s built-in record: “Figures”, edition 1.");
  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      acc_session_go_to (acc_window_get_session (window), places[i]);
      widgets_wait_frames (GTK_WIDGET (window), 4);
      assert_reads_not (window, "arty to");
      assert_reads_not (window, "Not party");
      assert_reads_not (window, "same status");
      assert_reads_not (window, "States party since");
      assert_reads_not (window, "0/1");
      if (i > 0 && i < 4)
        assert_reads (window, "This bundle has no treaties.");
      assert_reads (window, "Not Accession’s built-in record: “Figures”, edition 1.");
    }
  gtk_widget_activate_action (GTK_WIDGET (window), "win.shipped-bundle", NULL);
  while (acc_window_is_loading (window))
    g_main_context_iteration (NULL, TRUE);
  widgets_wait_frames (GTK_WIDGET (window), 4);
  assert_reads_not (window, "built-in record");
  close_window (window);
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
test_dark (void)
{
  AccWindow *window;

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_FORCE_DARK);
  window = open_window ("TUR", "2010-01-01", 1280, 900);
  assert_card (window, ACC_TYPE_TREATY_CARD, 0,
               "1951 Convention\nRatification\n30 March 1962\nBound since 28 June 1962\n34th party, second in Western Asia\n"
               "Reservation and declaration on article 1\nRecorded as standing on 14 March 2015.\nGeographical limitation: people displaced by events in Europe\n");
  save_picture (window, "dark.png");
  close_window (window);
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_DEFAULT);
}

/* From right to left, and with letters twice as large, everything is still there. */
static void
test_other_readers (void)
{
  AccWindow *window;
  int dpi;

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  window = open_window ("KAZ", "1999-02-01", 1280, 900);
  assert_reads (window, "133rd party, fourth in Central Asia");
  save_picture (window, "rtl.png");
  close_window (window);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);

  g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &dpi, NULL);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  window = open_window ("KAZ", "1999-02-01", 1280, 900);
  assert_reads (window, "133rd party, fourth in Central Asia");
  save_picture (window, "large-text.png");
  close_window (window);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", dpi, NULL);
}

/* The list begins with the world, the map, what is compared and the treaties, in the order of the bundle, each with its parties on the date. */
static void
test_places (void)
{
  static const char *const codes[] = { "world", "map", "compare:", "changes", "treaty:refugees-1951", "treaty:protocol-1967", "treaty:stateless-1954", "treaty:stateless-1961" };
  static const char *const counts[] = { NULL, NULL, "", NULL, "133", "134", "45", "19" };
  AccWindow *window = open_window ("KAZ", "1999-02-01", 1000, 800);
  AccSession *session = acc_window_get_session (window);
  g_autoptr (GListStore) places = acc_place_row_list (acc_session_get_bundle (session));

  acc_place_row_update (G_LIST_MODEL (places), session);
  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      g_autoptr (AccPlaceRow) place = g_list_model_get_item (G_LIST_MODEL (places), i);

      g_assert_cmpstr (place->code, ==, codes[i]);
      g_assert_true (place->visible);
      if (counts[i] != NULL)
        g_assert_cmpstr (place->count, ==, counts[i]);
    }
  acc_session_go_to (session, "treaty:stateless-1961");
  g_assert_cmpstr (acc_session_get_place_text (session), ==, "treaty:stateless-1961");
  close_window (window);
}

/* What opens says what it is. GTK names those of its own, as in a chooser or an entry. */
static guint
assert_popovers_named (GtkWidget *widget)
{
  guint n = 0;

  if (GTK_IS_DROP_DOWN (widget) || GTK_IS_EDITABLE (widget) || GTK_IS_LABEL (widget))
    return 0;
  if (GTK_IS_POPOVER (widget))
    {
      if (!gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL))
        g_error ("a popover of a %s has no name", G_OBJECT_TYPE_NAME (gtk_widget_get_parent (widget)));
      return 1;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += assert_popovers_named (child);
  return n;
}

static void
test_popovers_named (void)
{
  static const char *const places[] = { "KAZ", "region:143", ACC_PLACE_TEXT_WORLD, "compare:KAZ,DEU", "treaty:refugees-1951" };

  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      AccWindow *window = open_window (places[i], "1999-02-01", 1280, 1000);

      /* The main menu and the date at least, on every page. */
      g_assert_cmpuint (assert_popovers_named (GTK_WIDGET (window)), >=, 2);
      close_window (window);
    }
}

/* A region that is folded has no States below it, until one of them is gone to. */
static void
test_folds (void)
{
  AccWindow *window = open_window ("KAZ", "1999-02-01", 1000, 800);
  AccSession *session = acc_window_get_session (window);
  GListModel *shown = acc_sidebar_get_shown (acc_window_get_sidebar (window));
  guint n = g_list_model_get_n_items (shown);
  AccPlaceRow *region = acc_place_row_find (shown, "region:143");

  g_assert_nonnull (region);
  g_object_set (region, "folded", TRUE, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (shown), ==, n - 5);
  g_assert_null (acc_place_row_find (shown, "UZB"));
  g_assert_cmpstr (region->count, ==, "4/5");
  acc_session_go_to (session, "FRA");
  g_assert_true (region->folded);
  acc_session_go_to (session, "UZB");
  g_assert_false (region->folded);
  g_assert_cmpuint (g_list_model_get_n_items (shown), ==, n);
  close_window (window);
}

/* The sidebar is hidden as soon as the window is on the screen, before anything in it has its place: it does not slide from nowhere. */
static void
test_sidebar_at_once (void)
{
  AccWindow *window = acc_window_new (application);
  g_autoptr (GPtrArray) flaps = g_ptr_array_new ();

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
  gtk_window_set_default_size (GTK_WINDOW (window), 1000, 800);
  acc_window_load (window, NULL);
  gtk_window_present (GTK_WINDOW (window));
  find_all (GTK_WIDGET (window), ADW_TYPE_FLAP, flaps);
  g_assert_cmpuint (flaps->len, ==, 1);
  g_assert_cmpint (gtk_widget_get_width (flaps->pdata[0]), ==, 0);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.sidebar", NULL);
  g_assert_cmpfloat (adw_flap_get_reveal_progress (flaps->pdata[0]), ==, 0);
  program_wait_shown (window);
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (acc_window_get_sidebar (window))));
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  close_window (window);
}

/* A page fades into the next, but that of a treaty comes and goes at once, and so does one that comes while another still does. */
static void
test_pages_fade (void)
{
  AccWindow *window = open_window ("KAZ", "1999-02-01", 1024, 700);
  AccSession *session = acc_window_get_session (window);
  GtkWidget *page = GTK_WIDGET (acc_window_get_page (window));
  GtkStack *stack = GTK_STACK (gtk_widget_get_ancestor (page, GTK_TYPE_STACK));

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
  acc_session_go_to (session, "treaty:protocol-1967");
  g_assert_true (ACC_IS_TREATY_PAGE (gtk_stack_get_visible_child (stack)));
  g_assert_false (gtk_stack_get_transition_running (stack));
  widgets_wait_frames (GTK_WIDGET (window), 3);
  acc_session_go_to (session, "143");
  g_assert_false (gtk_stack_get_transition_running (stack));
  widgets_wait_frames (GTK_WIDGET (window), 3);
  acc_session_go_to (session, "KAZ");
  g_assert_true (gtk_stack_get_transition_running (stack));
  acc_session_go_to (session, "143");
  g_assert_false (gtk_stack_get_transition_running (stack));
  g_assert_true (gtk_stack_get_visible_child (stack) != page);
  widgets_wait_frames (GTK_WIDGET (window), 3);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  application = program_start (&argc, &argv);
  g_object_set (gtk_settings_get_default (), "gtk-font-name", "Cantarell 11", "gtk-enable-animations", FALSE, NULL);

  g_test_add_func ("/app/window/kazakhstan", test_kazakhstan);
  g_test_add_func ("/app/window/pages-fade", test_pages_fade);
  g_test_add_func ("/app/window/date-moves-everything", test_date_moves_everything);
  g_test_add_func ("/app/window/dates-as-written", test_dates_as_written);
  g_test_add_func ("/app/window/date-choice", test_date_choice);
  g_test_add_func ("/app/window/world", test_world);
  g_test_add_func ("/app/window/places", test_places);
  g_test_add_func ("/app/window/doubt", test_doubt);
  g_test_add_func ("/app/window/cards-lead-to-treaties", test_cards_lead_to_treaties);
  g_test_add_func ("/app/window/two-dates", test_two_dates);
  g_test_add_func ("/app/window/narrow", test_narrow);
  g_test_add_func ("/app/window/bad-bundle", test_bad_bundle);
  g_test_add_func ("/app/window/no-treaties", test_no_treaties);
  g_test_add_func ("/app/window/popovers-named", test_popovers_named);
  g_test_add_func ("/app/window/folds", test_folds);
  g_test_add_func ("/app/window/sidebar-at-once", test_sidebar_at_once);
  g_test_add_func ("/app/window/dark", test_dark);
  g_test_add_func ("/app/window/other-readers", test_other_readers);
  return program_run ();
}
