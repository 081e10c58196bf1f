/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whatever is shown can be asked why: rows of tables, cells, bars, tiles and marks, by the key and by the menu alike. */

#include "config.h"

#include <adwaita.h>
#include <string.h>

#include "app/pages/acc-region-page.h"
#include "app/window/acc-page-timeline.h"
#include "app/window/acc-spine.h"
#include "cards/acc-why.h"
#include "cards/cards/acc-treaty-card.h"
#include "cards/charts/acc-growth-chart.h"
#include "cards/charts/acc-line-chart.h"
#include "cards/charts/acc-ranked-table.h"
#include "cards/charts/acc-side-by-side.h"
#include "cards/charts/acc-tile-map.h"

#include "program.h"
#include "widgets.h"

static GtkApplication *application;

static AccWindow *
open_window (const char *place,
             const char *date)
{
  AccWindow *window = acc_window_new (application);

  gtk_window_set_default_size (GTK_WINDOW (window), 1200, 800);
  acc_window_open (window, place, date);
  acc_window_load (window, NULL);
  gtk_window_present (GTK_WINDOW (window));
  program_wait_shown (window);
  widgets_wait_frames (GTK_WIDGET (window), 6);
  return window;
}

/* The key of the window, as if it had been pressed. */
static void
press_key (AccWindow  *window,
           const char *key)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (window));
  g_autoptr (GtkShortcutTrigger) trigger = gtk_shortcut_trigger_parse_string (key);

  for (guint c = 0; c < g_list_model_get_n_items (controllers); c++)
    {
      g_autoptr (GtkEventController) one = g_list_model_get_item (controllers, c);

      for (guint i = 0; GTK_IS_SHORTCUT_CONTROLLER (one) && i < g_list_model_get_n_items (G_LIST_MODEL (one)); i++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (one), i);

          if (gtk_shortcut_trigger_equal (gtk_shortcut_get_trigger (shortcut), trigger))
            {
              g_assert_true (gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, GTK_WIDGET (window), NULL));
              return;
            }
        }
    }
  g_error ("The window has no key %s", key);
}

/* The dialog that is open says all of it; then it is closed. */
static void
assert_proven (const char *const *parts)
{
  GtkWidget *dialog = program_find_window (ADW_TYPE_WINDOW);

  g_assert_nonnull (dialog);
  widgets_wait_frames (dialog, 2);
  for (guint i = 0; parts[i] != NULL; i++)
    if (!widgets_say (dialog, parts[i]))
      g_error ("“%s” is not said", parts[i]);
  gtk_window_destroy (GTK_WINDOW (dialog));
  widgets_spin ();
}

static void
assert_why (GtkWidget         *widget,
            const char *const *parts)
{
  g_assert_nonnull (widget);
  g_assert_true (acc_why_ask (widget));
  assert_proven (parts);
}

/* The row on which the keyboard is, by the key; and by the menu of the secondary button. */
static void
test_row (void)
{
  AccWindow *window = open_window ("treaty:stateless-1961", "2020-01-01");
  GtkWidget *row = widgets_find_row (GTK_WIDGET (acc_window_get_treaty_page (window)), "Australia"), *popover;
  const char *const parts[] = { "Australia acceded to the 1961 Convention on 13 December 1973", "Accession, 13 December 1973", NULL };
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (window));
  graphene_rect_t bounds;

  g_assert_nonnull (row);
  gtk_widget_grab_focus (row);
  press_key (window, "<Control>i|<Alt>Return");
  assert_proven (parts);
  g_assert_true (gtk_widget_compute_bounds (row, GTK_WIDGET (window), &bounds));
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) one = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_CLICK (one) && gtk_gesture_single_get_button (GTK_GESTURE_SINGLE (one)) == GDK_BUTTON_SECONDARY)
        g_signal_emit_by_name (one, "pressed", 1, bounds.origin.x + 30.0, bounds.origin.y + bounds.size.height / 2.0);
    }
  /* It hangs beside the table, behind the menus of the columns. */
  popover = gtk_widget_get_last_child (gtk_widget_get_parent (gtk_widget_get_ancestor (row, GTK_TYPE_COLUMN_VIEW)));
  g_assert_true (GTK_IS_POPOVER_MENU (popover));
  g_assert_true (widgets_choose (popover, "Why?"));
  assert_proven (parts);
  g_assert_true (widgets_choose (popover, "Article "));
  g_assert_cmpuint (acc_session_get_place (acc_window_get_session (window))->kind, ==, ACC_PLACE_ARTICLE);
  gtk_popover_popdown (GTK_POPOVER (popover));
  widgets_wait_frames (GTK_WIDGET (window), 2);
  gtk_window_destroy (GTK_WINDOW (window));
}

static GtkWidget *
find_cell (GtkWidget  *row,
           const char *text)
{
  if (GTK_IS_LABEL (row) && strcmp (gtk_label_get_text (GTK_LABEL (row)), text) == 0)
    return row;
  for (GtkWidget *child = gtk_widget_get_first_child (row); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_cell (child, text);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static GtkWidget *
find_table (GtkWidget  *widget,
            const char *style,
            guint       n_columns)
{
  if (GTK_IS_COLUMN_VIEW (widget) && gtk_widget_has_css_class (widget, style) && g_list_model_get_n_items (gtk_column_view_get_columns (GTK_COLUMN_VIEW (widget))) > n_columns)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_table (child, style, n_columns);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* A cell of the matrix: the reservation to its article alone. */
static void
test_cell (void)
{
  AccWindow *window = open_window ("treaty:refugees-1951", "2020-01-01");
  AccTreatyPage *page = acc_window_get_treaty_page (window);
  GtkWidget *cell;

  acc_treaty_page_show_matrix (page, TRUE);
  widgets_wait_frames (GTK_WIDGET (window), 4);
  cell = find_cell (find_table (GTK_WIDGET (page), "matrix", 2), "●");
  g_assert_nonnull (cell);
  g_assert_true (acc_why_ask (cell));
  assert_proven ((const char *const[]) { "eservation", "Sources", NULL });
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Where people are from, and where those from here are: each row has its own figure, what is more that of the State; and so in the table of all. */
static void
test_bar (void)
{
  AccWindow *window = open_window ("KAZ", "1999-02-01");
  AccFactsPage *page = ACC_FACTS_PAGE (acc_window_get_page (window));
  const char *const russia[] = { "Kazakhstan: Refugees hosted, from the Russian Federation, end of 1998: 532.", "Kazakhstan: Refugees hosted, end of 1998: 8,343.", "6.4%", "Sources", NULL };
  GtkWidget *row = widgets_find_row (GTK_WIDGET (page->origins), "532"), *popover, *cell;

  assert_why (row, russia);
  assert_why (widgets_find_row (GTK_WIDGET (page->destinations), "19,616"),
              (const char *const[]) { "Kazakhstan: Refugees from Kazakhstan, in the Russian Federation, end of 1998: 19,616.", NULL });
  assert_why (widgets_find_row (GTK_WIDGET (page->origins), "7 more"), (const char *const[]) { "Kazakhstan: Refugees hosted, end of 1998: 8,343.", NULL });
  acc_ranked_table_open (page->origins);
  widgets_wait_frames (GTK_WIDGET (window), 4);
  popover = gtk_widget_get_last_child (GTK_WIDGET (page->origins));
  cell = find_cell (popover, "532");
  g_assert_nonnull (cell);
  g_assert_true (acc_why_ask (cell));
  assert_proven (russia);
  gtk_popover_popdown (GTK_POPOVER (popover));
  widgets_wait_frames (GTK_WIDGET (window), 2);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A mark and its row in the table: as of its own day, though another one is shown. */
static void
test_mark (void)
{
  AccWindow *window = open_window ("KAZ", "1995-02-01");
  AccSpine *spine = acc_window_get_spine (window);
  AccPageTimeline *timeline = acc_spine_get_timeline (spine);
  g_autoptr (AccTimelineItem) focused = NULL;
  g_autofree char *claims = NULL;

  acc_spine_set_state (spine, ACC_SPINE_HALF);
  widgets_wait_frames (GTK_WIDGET (window), 4);
  gtk_widget_grab_focus (GTK_WIDGET (acc_page_timeline_get_timeline (timeline)));
  focused = acc_timeline_get_focus_item (acc_page_timeline_get_timeline (timeline));
  g_assert_nonnull (focused);
  /* The keyboard is on the mark itself, where no pointer gets. */
  claims = acc_why_dup_claims (gtk_root_get_focus (GTK_ROOT (window)));
  g_assert_nonnull (claims);
  acc_page_timeline_set_show_table (timeline, TRUE);
  widgets_wait_frames (GTK_WIDGET (window), 4);
  assert_why (widgets_find_row (GTK_WIDGET (timeline), "1951 Convention: acceded"),
              (const char *const[]) { "Kazakhstan acceded to the 1951 Convention on 15 January 1999", "Accession, 15 January 1999", NULL });
  gtk_window_destroy (GTK_WINDOW (window));
}

/* What is counted, on the last day and before the first; and what one State did. */
static void
test_change (void)
{
  AccWindow *window = open_window ("changes:002,1990-01-01", "1999-12-31");
  GtkWidget *page = GTK_WIDGET (acc_window_get_changes_page (window));

  assert_why (widgets_find_row (page, "1951 Convention\nStates party: 45 on 31 December 1989, 47 on 31 December 1999"),
              (const char *const[]) { "On 31 December 1989, 45 States in Africa were party to the 1951 Convention.", "On 31 December 1999, 47 States in Africa were party to the 1951 Convention.", NULL });
  assert_why (widgets_find_row (page, "17 February 1995"), (const char *const[]) { "Namibia acceded to the 1951 Convention on 17 February 1995", "Accession, 17 February 1995", NULL });
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A page that goes is seen for a moment longer, and may still be pointed at. */
static void
test_going (void)
{
  AccWindow *window = open_window ("region:143", "2020-01-01");
  GtkWidget *row = widgets_find_row (GTK_WIDGET (window), "Kazakhstan");
  g_autofree char *claims = NULL;

  g_assert_nonnull (row);
  claims = acc_why_dup_claims (row);
  g_assert_nonnull (strstr (claims, "KAZ/"));
  acc_session_go_to (acc_window_get_session (window), "world");
  g_assert_false (acc_why_ask (row));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_tile (void)
{
  AccWindow *window = open_window ("map", "2020-01-01");
  AccTileMap *map = widgets_find (GTK_WIDGET (window), ACC_TYPE_TILE_MAP);

  assert_why (GTK_WIDGET (acc_tile_map_find_tile (map, "KAZ")), (const char *const[]) { "Accession, 15 January 1999", NULL });
  gtk_window_destroy (GTK_WINDOW (window));
}

/* What is read in a thread comes later. */
static GtkWidget *
wait_row (GtkWidget  *root,
          const char *text)
{
  gint64 deadline = g_get_monotonic_time () + 30 * G_USEC_PER_SEC;
  GtkWidget *row = NULL;

  while ((row = widgets_find_row (root, text)) == NULL && g_get_monotonic_time () < deadline)
    widgets_wait_frames (GTK_WIDGET (gtk_widget_get_root (root)), 2);
  if (row == NULL)
    g_error ("there is no row “%s”", text);
  return row;
}

/* The rows of the table of a chart: how many were party on the day of the row, and the figures of its year. */
static void
test_charts (void)
{
  AccWindow *window = open_window ("compare:KAZ,KGZ", "1999-02-01");
  AccLineChart *lines = widgets_find (GTK_WIDGET (window), ACC_TYPE_LINE_CHART);
  AccGrowthChart *growth;

  widgets_wait_frames (GTK_WIDGET (window), 6);
  acc_line_chart_set_show_table (lines, TRUE);
  widgets_wait_frames (GTK_WIDGET (window), 4);
  assert_why (wait_row (GTK_WIDGET (lines), "21,242"), (const char *const[]) { "Kazakhstan: Refugees hosted, end of 1993: 5,000", "Kyrgyzstan: Refugees hosted, end of 1993: 21,242", NULL });
  acc_session_go_to (acc_window_get_session (window), "region:143");
  widgets_wait_frames (GTK_WIDGET (window), 4);
  growth = widgets_find (widgets_find (GTK_WIDGET (window), ACC_TYPE_REGION_PAGE), ACC_TYPE_GROWTH_CHART);
  acc_growth_chart_set_show_table (growth, TRUE);
  widgets_wait_frames (GTK_WIDGET (window), 4);
  assert_why (wait_row (GTK_WIDGET (growth), "8 October 1996"),
              (const char *const[]) { "On 8 October 1996, 2 States in Central Asia were party to the 1951 Convention.", "Kyrgyzstan (8 October 1996)", NULL });
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Those compared: a cell of what it says of one, and the table by the keyboard of each under each treaty. */
static void
test_compared (void)
{
  AccWindow *window = open_window ("compare:KAZ,UZB", "1999-02-01");
  GtkWidget *table = widgets_find (GTK_WIDGET (window), ACC_TYPE_SIDE_BY_SIDE);
  GtkWidget *cell = find_cell (table, "15 January 1999");

  assert_why (cell, (const char *const[]) { "Kazakhstan acceded to the 1951 Convention on 15 January 1999", NULL });
  g_assert_true (acc_why_ask (table));
  assert_proven ((const char *const[]) { "Kazakhstan acceded to the 1951 Convention on 15 January 1999", "Uzbekistan", "1961 Convention", NULL });
  gtk_window_destroy (GTK_WINDOW (window));
}

/* What is no act has its grounds too: the beginning of a State. */
static void
test_told (void)
{
  AccWindow *window = open_window ("KAZ", "1999-02-01");
  AccPageTimeline *timeline = acc_spine_get_timeline (acc_window_get_spine (window));

  acc_spine_set_state (acc_window_get_spine (window), ACC_SPINE_HALF);
  acc_page_timeline_set_show_table (timeline, TRUE);
  widgets_wait_frames (GTK_WIDGET (window), 4);
  assert_why (widgets_find_row (GTK_WIDGET (timeline), "Independence"),
              (const char *const[]) { "Kazakhstan: Independence: 16 December 1991.", "It is told as its source has it; nothing is computed.", "Sources", NULL });
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The numbers of articles lead to their pages: in a proof, on the card of a treaty and in the legal position, and from the menu of a row. */
static void
follow (AccWindow  *window,
        GtkWidget  *label,
        const char *place)
{
  g_autofree char *link = g_strdup_printf ("href=\"%s\"", place);
  gboolean followed = FALSE;

  g_assert_nonnull (label);
  g_assert_nonnull (strstr (gtk_label_get_label (GTK_LABEL (label)), link));
  g_signal_emit_by_name (label, "activate-link", place, &followed);
  g_assert_true (followed);
  widgets_wait_frames (GTK_WIDGET (window), 2);
  g_assert_cmpstr (acc_session_get_place_text (acc_window_get_session (window)), ==, place);
  acc_session_go_back (acc_window_get_session (window));
  widgets_wait_frames (GTK_WIDGET (window), 2);
}

static GtkWidget *
find_link (GtkWidget  *root,
           const char *words)
{
  if (GTK_IS_LABEL (root) && strstr (gtk_label_get_text (GTK_LABEL (root)), words) != NULL && gtk_label_get_use_markup (GTK_LABEL (root)))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_link (child, words);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
test_articles (void)
{
  AccWindow *window = open_window ("NAM", "2020-01-01");
  GtkWidget *card = widgets_find (GTK_WIDGET (acc_window_get_page (window)), ACC_TYPE_TREATY_CARD), *dialog;

  follow (window, find_link (card, "Reservation to article 26"), "article:refugees-1951/26");
  widgets_unfold (GTK_WIDGET (window));
  widgets_wait_frames (GTK_WIDGET (window), 2);
  follow (window, find_link (GTK_WIDGET (acc_window_get_page (window)), "Article 43"), "article:refugees-1951/43");
  g_assert_true (acc_why_ask (card));
  dialog = program_find_window (ADW_TYPE_WINDOW);
  g_assert_nonnull (dialog);
  {
    GtkWidget *label = find_link (dialog, "(article 43(2))");
    gboolean followed = FALSE;

    g_assert_nonnull (label);
    g_signal_emit_by_name (label, "activate-link", "article:refugees-1951/43", &followed);
    widgets_wait_frames (GTK_WIDGET (window), 2);
  }
  g_assert_null (program_find_window (ADW_TYPE_WINDOW));
  g_assert_cmpstr (acc_session_get_place_text (acc_window_get_session (window)), ==, "article:refugees-1951/43");
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  application = program_start (&argc, &argv);
  g_application_hold (G_APPLICATION (application));
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  g_test_add_func ("/app/why/cell", test_cell);
  g_test_add_func ("/app/why/bar", test_bar);
  g_test_add_func ("/app/why/mark", test_mark);
  g_test_add_func ("/app/why/change", test_change);
  g_test_add_func ("/app/why/going", test_going);
  g_test_add_func ("/app/why/tile", test_tile);
  g_test_add_func ("/app/why/charts", test_charts);
  g_test_add_func ("/app/why/compared", test_compared);
  g_test_add_func ("/app/why/told", test_told);
  g_test_add_func ("/app/why/articles", test_articles);
  /* The last: GTK 4.8 looks for the tooltip of a row under the pointer even when its window is gone. */
  g_test_add_func ("/app/why/row", test_row);
  return program_run ();
}
