/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* States and regions side by side, in the window: ways in and out, what the rows say against the records, the history. */

#include "config.h"

#include <adwaita.h>
#include <string.h>

#include "cards/acc-copy.h"
#include "cards/acc-save-sheet.h"
#include "facts/pages/acc-compare-pairs.h"
#include "facts/pages/acc-place-row.h"
#include "locale/acc-locale.h"
#include "program.h"
#include "model/figures/acc-totals.h"

#include "widgets.h"

#define DEADLINE (60 * G_USEC_PER_SEC)

static GtkApplication *application;

static void
wait_until_read (AccWindow *window)
{
  gint64 end = g_get_monotonic_time () + DEADLINE;

  while (acc_compare_page_is_reading (acc_window_get_compare_page (window)) && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  g_assert_false (acc_compare_page_is_reading (acc_window_get_compare_page (window)));
}

static void
wait_until_shown (AccWindow *window)
{
  gint64 end = g_get_monotonic_time () + DEADLINE;

  while ((acc_window_is_loading (window) || gtk_widget_get_width (GTK_WIDGET (acc_window_get_compare_page (window))) == 0) && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (acc_window_get_compare_page (window))), >, 0);
  widgets_spin ();
  wait_until_read (window);
}

static AccWindow *
open_window (const char *place,
             const char *as_of,
             int         width)
{
  AccWindow *window = acc_window_new (application);

  gtk_window_set_default_size (GTK_WINDOW (window), width, 800);
  acc_window_open (window, place, as_of);
  acc_window_load (window, NULL);
  gtk_window_present (GTK_WINDOW (window));
  wait_until_shown (window);
  return window;
}

static const char *
cell (AccWindow     *window,
      const char    *treaty,
      AccCompareRow  row,
      guint          column)
{
  guint t = (guint) acc_bundle_treaty_index (acc_session_get_bundle (acc_window_get_session (window)), treaty);

  return acc_compare_table_get (acc_side_by_side_get_table (acc_compare_page_get_legal (acc_window_get_compare_page (window))), t, row)->cells[column].text;
}

static gboolean
differs (AccWindow     *window,
         const char    *treaty,
         AccCompareRow  row)
{
  guint t = (guint) acc_bundle_treaty_index (acc_session_get_bundle (acc_window_get_session (window)), treaty);

  return acc_compare_table_get (acc_side_by_side_get_table (acc_compare_page_get_legal (acc_window_get_compare_page (window))), t, row)->differs;
}

static AccOrder
order (AccWindow     *window,
       const char    *treaty,
       AccCompareRow  row,
       guint          column)
{
  guint t = (guint) acc_bundle_treaty_index (acc_session_get_bundle (acc_window_get_session (window)), treaty);

  return acc_compare_table_get (acc_side_by_side_get_table (acc_compare_page_get_legal (acc_window_get_compare_page (window))), t, row)->cells[column].order;
}

static GtkWidget *
find_button (GtkWidget  *widget,
             const char *label)
{
  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, label);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
assert_compared (AccSession *session,
                 const char *expected)
{
  g_autofree char *text = acc_place_to_text (acc_session_get_comparison (session));

  g_assert_cmpstr (text, ==, expected);
}

static void
test_legal (void)
{
  AccWindow *window = open_window ("compare:KAZ,kyrgyzstan,UZB,Central Asia", "1999-02-01", 1280);
  AccSession *session = acc_window_get_session (window);

  g_assert_cmpstr (acc_session_get_place_text (session), ==, "compare:KAZ,KGZ,UZB,143");
  /* The instruments of the two, as the depositary has them; the Convention binds ninety days after. */
  g_assert_cmpstr (cell (window, "refugees-1951", ACC_COMPARE_STATUS, 0), ==, "Party");
  g_assert_cmpstr (cell (window, "refugees-1951", ACC_COMPARE_HOW, 0), ==, "Accession");
  g_assert_cmpstr (cell (window, "refugees-1951", ACC_COMPARE_DEPOSITED, 0), ==, "15 January 1999");
  g_assert_cmpstr (cell (window, "refugees-1951", ACC_COMPARE_BOUND, 0), ==, "bound from 15 April 1999, art. 43(2)");
  g_assert_cmpstr (cell (window, "refugees-1951", ACC_COMPARE_DEPOSITED, 1), ==, "8 October 1996");
  g_assert_cmpstr (cell (window, "refugees-1951", ACC_COMPARE_STATUS, 2), ==, "Not party");
  g_assert_cmpstr (cell (window, "refugees-1951", ACC_COMPARE_DEPOSITED, 2), ==, "");
  g_assert_cmpstr (cell (window, "refugees-1951", ACC_COMPARE_STATUS, 3), ==, "4 of 5 States party");
  g_assert_cmpstr (cell (window, "refugees-1951", ACC_COMPARE_DEPOSITED, 3), ==, "First 7 December 1993, last 15 January 1999");
  g_assert_true (differs (window, "refugees-1951", ACC_COMPARE_STATUS));
  g_assert_false (differs (window, "refugees-1951", ACC_COMPARE_HOW));
  /* Kyrgyzstan deposited first and Kazakhstan last; a region has its own first and last. */
  g_assert_true (differs (window, "refugees-1951", ACC_COMPARE_DEPOSITED));
  g_assert_cmpint (order (window, "refugees-1951", ACC_COMPARE_DEPOSITED, 0), ==, ACC_ORDER_LAST);
  g_assert_cmpint (order (window, "refugees-1951", ACC_COMPARE_DEPOSITED, 1), ==, ACC_ORDER_FIRST);
  g_assert_cmpint (order (window, "refugees-1951", ACC_COMPARE_DEPOSITED, 3), ==, ACC_ORDER_NONE);
  g_assert_false (differs (window, "refugees-1951", ACC_COMPARE_RESERVATIONS));
  g_assert_cmpstr (cell (window, "stateless-1961", ACC_COMPARE_LIMITATION, 0), ==, "");
  /* None of its States, and none of these. */
  g_assert_cmpstr (cell (window, "stateless-1961", ACC_COMPARE_STATUS, 3), ==, "0 of 5 States party");
  g_assert_false (differs (window, "stateless-1961", ACC_COMPARE_STATUS));

  /* The date moves, and they follow. */
  acc_session_set_day (session, acc_day_from_ymd (1999, 1, 14));
  g_assert_cmpstr (cell (window, "refugees-1951", ACC_COMPARE_STATUS, 0), ==, "Not party");
  g_assert_cmpstr (cell (window, "refugees-1951", ACC_COMPARE_STATUS, 3), ==, "3 of 5 States party");
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Of one day both, of one date none, and none of what cannot be told apart. */
static void
test_order (void)
{
  AccWindow *window = open_window ("compare:KAZ,TKM,TUR,UZB", "2015-02-01", 1280);

  /* The instruments: 15 January 1999, 2 March 1998, 30 March 1962; the Protocol: 15 January 1999, 2 March 1998, 31 July 1968. */
  g_assert_cmpint (order (window, "refugees-1951", ACC_COMPARE_DEPOSITED, 0), ==, ACC_ORDER_LAST);
  g_assert_cmpint (order (window, "refugees-1951", ACC_COMPARE_DEPOSITED, 1), ==, ACC_ORDER_NONE);
  g_assert_cmpint (order (window, "refugees-1951", ACC_COMPARE_DEPOSITED, 2), ==, ACC_ORDER_FIRST);
  g_assert_cmpint (order (window, "refugees-1951", ACC_COMPARE_DEPOSITED, 3), ==, ACC_ORDER_NONE);
  /* Turkmenistan alone is party. */
  g_assert_cmpint (order (window, "stateless-1954", ACC_COMPARE_DEPOSITED, 1), ==, ACC_ORDER_NONE);
  g_assert_false (differs (window, "stateless-1954", ACC_COMPARE_DEPOSITED));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
assert_clipboard (GtkWidget *widget, const char *part)
{
  GValue text = G_VALUE_INIT;

  g_value_init (&text, G_TYPE_STRING);
  g_assert_true (gdk_content_provider_get_value (gdk_clipboard_get_content (gtk_widget_get_clipboard (widget)), &text, NULL));
  g_assert_nonnull (strstr (g_value_get_string (&text), part));
  g_value_unset (&text);
}

/* The rows in which they differ alone, and the words on a row, with its date and source. */
static void
test_only_differences (void)
{
  AccWindow *window = open_window ("compare:KAZ,TUR", "2015-02-01", 1280);
  AccSideBySide *legal = acc_compare_page_get_legal (acc_window_get_compare_page (window));
  const AccCompareTable *table = acc_side_by_side_get_table (legal);
  g_autofree char *all = acc_compare_table_dup_table (table, FALSE), *only = acc_compare_table_dup_table (table, TRUE);
  g_autofree char *line = acc_compare_table_dup_line (table, 0, ACC_COMPARE_DEPOSITED);
  GtkWidget *check = widgets_find (GTK_WIDGET (acc_window_get_compare_page (window)), GTK_TYPE_CHECK_BUTTON);

  g_assert_true (acc_side_by_side_is_shown (legal, 0, ACC_COMPARE_STATUS));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  for (guint g = 0; g < table->groups->len; g++)
    for (guint r = 0; r < ACC_COMPARE_N_ROWS; r++)
      g_assert_cmpint (acc_side_by_side_is_shown (legal, g, r), ==, acc_compare_table_get (table, g, r)->said && acc_compare_table_get (table, g, r)->differs);
  g_assert_false (acc_side_by_side_is_shown (legal, 0, ACC_COMPARE_STATUS));
  g_assert_true (acc_side_by_side_is_shown (legal, 0, ACC_COMPARE_LIMITATION));
  /* What is saved of it is what shows. */
  {
    g_autoptr (AccSheet) sheet = acc_save_make_offered (GTK_WIDGET (legal));
    guint n = 0;

    for (guint g = 0; g < table->groups->len; g++)
      for (guint r = 0; r < ACC_COMPARE_N_ROWS; r++)
        if (acc_side_by_side_is_shown (legal, g, r))
          {
            g_autofree char *cell = acc_compare_table_dup_cell (table, g, r, 1);

            g_assert_cmpstr (acc_sheet_get_cell (sheet, n, 0), ==, g_array_index (table->groups, AccCompareGroup, g).treaty->id);
            g_assert_cmpstr (acc_sheet_get_cell (sheet, n++, 3), ==, *cell != '\0' ? cell : NULL);
          }
    g_assert_cmpuint (acc_sheet_get_n_rows (sheet), ==, n);
    g_assert_cmpuint (sheet->sources->len, >, 0);
    g_assert_cmpint (sheet->day, ==, table->day);
  }
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), FALSE);
  g_assert_true (acc_side_by_side_is_shown (legal, 0, ACC_COMPARE_STATUS));
  g_assert_nonnull (strstr (all, "1951 Convention\tStatus\tParty\tParty\n"));
  g_assert_null (strstr (only, "\tStatus\t"));
  g_assert_nonnull (strstr (only, "1951 Convention\tDeposited\t15 January 1999; last\t30 March 1962; first\n"));
  g_assert_cmpstr (line, ==, "1951 Convention; Deposited\nKazakhstan: 15 January 1999; last\nTürkiye: 30 March 1962; first");
  /* The table itself, and the sentence: with the date and the source. */
  g_assert_true (acc_copy_at (GTK_WIDGET (legal)));
  assert_clipboard (GTK_WIDGET (legal), "1951 Convention\tStatus\tParty\tParty\n");
  assert_clipboard (GTK_WIDGET (legal), "As of 1 February 2015. Source: Multilateral Treaties");
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Two change places, and none is left; each is a step of the history. */
static void
test_swap_and_clear (void)
{
  AccWindow *window = open_window ("compare:KAZ,KGZ", NULL, 1280);
  AccSession *session = acc_window_get_session (window);
  GtkWidget *page = GTK_WIDGET (acc_window_get_compare_page (window));

  g_signal_emit_by_name (find_button (page, "Swap"), "clicked");
  g_assert_cmpstr (acc_session_get_place_text (session), ==, "compare:KGZ,KAZ");
  acc_session_go_back (session);
  g_assert_cmpstr (acc_session_get_place_text (session), ==, "compare:KAZ,KGZ");
  g_signal_emit_by_name (find_button (page, "Clear"), "clicked");
  g_assert_cmpstr (acc_session_get_place_text (session), ==, "compare:");
  acc_session_go_back (session);
  g_assert_cmpstr (acc_session_get_place_text (session), ==, "compare:KAZ,KGZ");
  gtk_window_destroy (GTK_WINDOW (window));
}

/* No other State that is told of had as many as either of the two. */
static void
assert_largest (AccSession *session, AccComparePair *pair)
{
  AccBundle *bundle = acc_session_get_bundle (session);
  gint64 least = G_MAXINT64;
  AccPlace place;

  g_assert_cmpstr (pair->detail, ==, "Refugees hosted: the two States with the largest figures, end of 1998");
  g_assert_true (acc_place_find (&place, bundle, pair->code));
  for (guint i = 0; i < place.n_compared; i++)
    least = MIN (least, acc_totals_get_figure (acc_bundle_get_totals (bundle), place.compared[i].state->iso3, ACC_SIDE_HOSTED, acc_category_from_string ("refugees"), 1998));
  for (guint s = 0; s < acc_bundle_get_n (bundle, ACC_TABLE_STATES); s++)
    {
      AccState *state = acc_bundle_get_item (bundle, ACC_TABLE_STATES, s);

      if (state != place.compared[0].state && state != place.compared[1].state && acc_state_has_treaties (state))
        g_assert_cmpint (acc_totals_get_figure (acc_bundle_get_totals (bundle), state->iso3, ACC_SIDE_HOSTED, acc_category_from_string ("refugees"), 1998), <, least);
    }
}

/* Pairs of the data on the date: of Central Asia Kazakhstan had joined last and Uzbekistan had not. */
static void
test_pairs (void)
{
  AccWindow *window = open_window ("compare:", "1999-02-01", 1280);
  AccSession *session = acc_window_get_session (window);
  g_autoptr (GListStore) pairs = g_list_store_new (ACC_TYPE_COMPARE_PAIR);
  g_autoptr (AccComparePair) first = NULL, largest = NULL;
  GtkWidget *row;

  acc_compare_pair_list (pairs, session);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (pairs)), ==, 4);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (pairs)); i++)
    {
      g_autoptr (AccComparePair) pair = g_list_model_get_item (G_LIST_MODEL (pairs), i);
      AccPlace place;

      g_assert_true (acc_place_find (&place, acc_session_get_bundle (session), pair->code));
      g_assert_cmpuint (place.n_compared, ==, 2);
    }
  largest = g_list_model_get_item (G_LIST_MODEL (pairs), 1);
  assert_largest (session, largest);
  first = g_list_model_get_item (G_LIST_MODEL (pairs), 0);
  g_assert_cmpstr (first->code, ==, "compare:KAZ,UZB");
  g_assert_cmpstr (first->detail, ==, "Central Asia; 1951 Convention: party and not party");
  row = widgets_find (GTK_WIDGET (acc_window_get_compare_page (window)), ADW_TYPE_ACTION_ROW);
  g_signal_emit_by_name (gtk_widget_get_parent (row), "row-activated", row);
  g_assert_cmpstr (acc_session_get_place_text (session), ==, "compare:KAZ,UZB");
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Each form that the command line has, of the page that is shown; nothing of a comparison of nobody. */
static void
test_cite (void)
{
  AccWindow *window = open_window ("compare:KAZ,TUR", "2015-02-01", 1280);
  AccSession *session = acc_window_get_session (window);
  const struct
  {
    const char *place, *format, *part;
  } cases[] = {
    { "compare:KAZ,TUR", "text", "Kazakhstan and Türkiye: " }, { "KAZ", "bibtex", "@" }, { "143", "apa", "Central Asia" },
    { "treaty:refugees-1951", "chicago", "Convention relating to the Status of Refugees" }, { "article:refugees-1951/26", "ris", "TY  - " },
    { "changes:KAZ,1990-01-01", "biblatex", "Kazakhstan" }, { "world", "csl-json", "\"id\"" },
    { "map", "text", "World: " },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      acc_session_go_to (session, cases[i].place);
      gtk_widget_activate_action (GTK_WIDGET (window), "win.cite", "s", cases[i].format);
      assert_clipboard (GTK_WIDGET (window), cases[i].part);
    }
  acc_session_go_to (session, "compare:");
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (window)), "before");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.cite", "s", "text");
  assert_clipboard (GTK_WIDGET (window), "before");
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Türkiye's limitation and its reservation, against the record. */
static void
test_reservations (void)
{
  AccWindow *window = open_window ("compare:TUR,DEU", "2015-01-01", 1280);
  AccBundle *bundle = acc_session_get_bundle (acc_window_get_session (window));
  guint n = 0;

  for (guint i = 0; i < acc_bundle_get_n (bundle, ACC_TABLE_RESERVATIONS); i++)
    {
      AccReservation *reservation = acc_bundle_get_item (bundle, ACC_TABLE_RESERVATIONS, i);

      if (strcmp (reservation->state, "TUR") != 0 || strcmp (reservation->treaty, "refugees-1951") != 0)
        continue;
      for (guint a = 0; reservation->articles != NULL && reservation->articles[a] != NULL; a++, n++)
        g_assert_nonnull (strstr (cell (window, "refugees-1951", ACC_COMPARE_RESERVATIONS, 0), reservation->articles[a]));
    }
  g_assert_cmpuint (n, >, 0);
  g_assert_cmpstr (cell (window, "refugees-1951", ACC_COMPARE_RESERVATIONS, 1), ==, "None recorded");
  g_assert_cmpstr (cell (window, "refugees-1951", ACC_COMPARE_LIMITATION, 0), ==, "people displaced by events in Europe");
  g_assert_cmpstr (cell (window, "refugees-1951", ACC_COMPARE_LIMITATION, 1), ==, "None recorded");
  g_assert_true (differs (window, "refugees-1951", ACC_COMPARE_LIMITATION));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* From a State's page, typing the other; taken out again, with undo; kept while others are looked at. */
static void
test_ways (void)
{
  AccWindow *window = open_window ("compare:", NULL, 1280);
  AccSession *session = acc_window_get_session (window);
  AccComparePage *page = acc_window_get_compare_page (window);
  AccCompareAdd *add = acc_compare_page_get_add (page);
  g_autoptr (AccPlaceRow) found = NULL;

  acc_session_go_to (session, "KAZ");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.compare-with", NULL);
  g_assert_cmpstr (acc_session_get_place_text (session), ==, "compare:KAZ");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (gtk_widget_get_first_child (GTK_WIDGET (add)))))));
  acc_compare_add_set_text (add, "uzbek");
  found = g_list_model_get_item (acc_compare_add_get_found (add), 0);
  g_assert_cmpstr (found->code, ==, "UZB");
  acc_compare_add_choose (add, 0);
  g_assert_cmpstr (acc_session_get_place_text (session), ==, "compare:KAZ,UZB");
  /* A region, sub-regions or not, and none that is there already. */
  acc_compare_add_set_text (add, "kazakh");
  g_assert_cmpuint (g_list_model_get_n_items (acc_compare_add_get_found (add)), ==, 0);
  acc_compare_add_set_text (add, "asia");
  acc_compare_add_choose (add, 0);
  g_assert_cmpstr (acc_session_get_place_text (session), ==, "compare:KAZ,UZB,142");

  acc_session_go_to (session, ACC_PLACE_TEXT_WORLD);
  assert_compared (session, "compare:KAZ,UZB,142");
  acc_session_go_back (session);
  g_assert_cmpint (acc_session_get_place (session)->kind, ==, ACC_PLACE_COMPARISON);
  acc_compare_page_remove (page, "UZB");
  g_assert_cmpstr (acc_session_get_place_text (session), ==, "compare:KAZ,142");
  acc_session_go_back (session);
  g_assert_cmpstr (acc_session_get_place_text (session), ==, "compare:KAZ,UZB,142");
  acc_session_go_forward (session);
  assert_compared (session, "compare:KAZ,142");
  /* A region's page joins in as a State's does, once. */
  acc_session_go_to (session, "region:143");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.compare-with", NULL);
  g_assert_cmpstr (acc_session_get_place_text (session), ==, "compare:KAZ,142,143");
  acc_session_go_to (session, "region:143");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.compare-with", NULL);
  g_assert_cmpstr (acc_session_get_place_text (session), ==, "compare:KAZ,142,143");
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_undo (void)
{
  AccWindow *window = open_window ("compare:KAZ,KGZ,UZB", NULL, 1280);
  AccSession *session = acc_window_get_session (window);
  gint64 end = g_get_monotonic_time () + DEADLINE;
  GtkWidget *button;

  acc_compare_page_remove (acc_window_get_compare_page (window), "KGZ");
  g_assert_cmpstr (acc_session_get_place_text (session), ==, "compare:KAZ,UZB");
  while ((button = find_button (GTK_WIDGET (window), "_Undo")) == NULL && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpstr (acc_session_get_place_text (session), ==, "compare:KAZ,KGZ,UZB");
  gtk_window_destroy (GTK_WINDOW (window));
}

/* No more than six, and that is said. */
static void
test_six (void)
{
  AccWindow *window = open_window ("compare:KAZ,KGZ,UZB,TJK,TKM,DEU", NULL, 1280);
  AccSession *session = acc_window_get_session (window);

  g_assert_false (gtk_widget_get_sensitive (GTK_WIDGET (acc_compare_page_get_add (acc_window_get_compare_page (window)))));
  acc_session_go_to (session, "TUR");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.compare-with", NULL);
  g_assert_cmpstr (acc_session_get_place_text (session), ==, "compare:KAZ,KGZ,UZB,TJK,TKM,DEU");
  gtk_window_destroy (GTK_WINDOW (window));
}

/* What a link may hold. */
static void
test_places (void)
{
  AccWindow *window = open_window ("compare:KAZ,KGZ", NULL, 1280);
  AccSession *session = acc_window_get_session (window);
  const struct
  {
    const char *text, *place;
  } cases[] = {
    { "compare:", "compare:" },
    { "compare:kaz,KAZ, Kyrgyzstan", "compare:KAZ,KGZ" },
    { "compare:region:143,Asia", "compare:143,142" },
    { "compare:KAZ,Atlantis", NULL },
    { "compare:KAZ,,KGZ", NULL },
    { "compare:KAZ,KGZ,UZB,TJK,TKM,TUR,DEU", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AccPlace place;
      gboolean found = acc_place_find (&place, acc_session_get_bundle (session), cases[i].text);
      g_autofree char *text = acc_place_to_text (&place);

      g_assert_cmpint (found, ==, cases[i].place != NULL);
      g_assert_cmpstr (text, ==, found ? cases[i].place : "world");
    }
  acc_session_go_to (session, "compare:KAZ,XXX");
  g_assert_cmpstr (acc_session_get_place_text (session), ==, "compare:KAZ,KGZ");
  gtk_window_destroy (GTK_WINDOW (window));
}

static AccSeries *
series_of (AccBundle  *bundle,
           const char *code)
{
  AccSeries *series = acc_bundle_get_series (bundle, code, NULL);

  g_assert_nonnull (series);
  return series;
}

/* The lines are the published figures, year by year; a region's is the sum of those of its States that reported. */
static void
test_figures (void)
{
  static const char *const members[] = { "KAZ", "KGZ", "TJK", "TKM", "UZB" };
  AccWindow *window = open_window ("compare:KAZ,KGZ,143", "1999-02-01", 1280);
  AccSession *session = acc_window_get_session (window);
  AccBundle *bundle = acc_session_get_bundle (session);
  AccComparePage *page = acc_window_get_compare_page (window);
  AccLineChart *chart = acc_compare_page_get_chart (page);
  g_autofree char *sentence = acc_line_chart_dup_sentence (chart);
  g_autofree char *later = NULL;
  guint n = 0;

  for (int year = 1951; year <= 2025; year++)
    {
      gint64 sum = ACC_POINTS_ABSENT;

      for (guint i = 0; i < 2; i++)
        {
          gint64 figure = acc_series_get_figure (series_of (bundle, members[i]), ACC_SIDE_HOSTED, acc_category_from_string ("refugees"), year);

          g_assert_cmpint (acc_line_chart_get_value (chart, i, year), ==, figure);
          n += figure != ACC_FIGURE_ABSENT ? 1 : 0;
        }
      for (guint i = 0; i < G_N_ELEMENTS (members) && year > 1991; i++)
        {
          gint64 figure = acc_series_get_figure (series_of (bundle, members[i]), ACC_SIDE_HOSTED, acc_category_from_string ("refugees"), year);

          if (figure != ACC_FIGURE_ABSENT)
            sum = sum == ACC_POINTS_ABSENT ? figure : sum + figure;
        }
      g_assert_cmpint (acc_line_chart_get_value (chart, 2, year), ==, sum);
    }
  g_assert_cmpuint (n, >, 50);
  /* UNHCR's figure for the end of 1998, the last before the date. */
  g_assert_nonnull (strstr (sentence, "Refugees hosted, end of 1998: Kazakhstan: 8,343"));
  acc_session_set_day (session, acc_day_from_ymd (1999, 12, 31));
  later = acc_line_chart_dup_sentence (chart);
  g_assert_nonnull (strstr (later, "end of 1999: Kazakhstan: 14,799"));

  /* What the program adds up nowhere else, it does not add up here. */
  acc_compare_page_choose (page, 1, -1);
  g_assert_cmpint (acc_line_chart_get_value (chart, 0, 1999), ==, acc_series_get_figure (series_of (bundle, "KAZ"), ACC_SIDE_ABROAD, acc_category_from_string ("refugees"), 1999));
  g_assert_cmpint (acc_line_chart_get_value (chart, 2, 1999), ==, ACC_POINTS_ABSENT);
  acc_compare_page_choose (page, 5, -1);
  g_assert_cmpint (acc_line_chart_get_value (chart, 1, 2015), ==, acc_series_get_figure (series_of (bundle, "KGZ"), ACC_SIDE_HOSTED, acc_category_from_string ("stateless"), 2015));
  gtk_window_destroy (GTK_WINDOW (window));
}

static GtkWidget *
find_label (GtkWidget *widget, const char *label)
{
  if (GTK_IS_LABEL (widget) && g_strcmp0 (gtk_label_get_label (GTK_LABEL (widget)), label) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_label (child, label);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* What was never read is read in a thread, and the page says so; what is asked for meanwhile takes its place. */
static void
test_reading (void)
{
  AccWindow *window = open_window ("compare:", "1999-02-01", 1280);
  AccSession *session = acc_window_get_session (window);
  AccComparePage *page = acc_window_get_compare_page (window);
  GtkWidget *stack, *says;

  g_assert_false (acc_compare_page_is_reading (page));
  says = find_label (GTK_WIDGET (page), "Reading the figures…");
  g_assert_nonnull (says);
  stack = gtk_widget_get_parent (says);
  acc_session_go_to (session, "compare:ECU,PER");
  g_assert_true (acc_compare_page_is_reading (page));
  g_assert_true (gtk_stack_get_visible_child (GTK_STACK (stack)) == says);
  acc_session_go_to (session, "compare:ECU,BOL");
  g_assert_true (acc_compare_page_is_reading (page));
  wait_until_read (window);
  g_assert_true (gtk_stack_get_visible_child (GTK_STACK (stack)) == GTK_WIDGET (acc_compare_page_get_chart (page)));
  g_assert_cmpint (acc_line_chart_get_value (acc_compare_page_get_chart (page), 1, 1998), ==,
                   acc_series_get_figure (series_of (acc_session_get_bundle (session), "BOL"), ACC_SIDE_HOSTED, acc_category_from_string ("refugees"), 1998));
  /* What was read is there at once. */
  acc_session_go_to (session, "compare:BOL,ECU");
  g_assert_false (acc_compare_page_is_reading (page));
  /* What is left meanwhile, and come back to, is there. */
  acc_session_go_to (session, "compare:CHL,ARG");
  g_assert_true (acc_compare_page_is_reading (page));
  acc_session_go_to (session, "compare:");
  g_assert_false (acc_compare_page_is_reading (page));
  widgets_spin ();
  acc_session_go_back (session);
  wait_until_read (window);
  g_assert_cmpint (acc_line_chart_get_value (acc_compare_page_get_chart (page), 0, 1998), ==,
                   acc_series_get_figure (series_of (acc_session_get_bundle (session), "CHL"), ACC_SIDE_HOSTED, acc_category_from_string ("refugees"), 1998));
  /* A window that closes meanwhile is no matter. */
  acc_session_go_to (session, "compare:PRY,URY");
  g_assert_true (acc_compare_page_is_reading (page));
  gtk_window_destroy (GTK_WINDOW (window));
  widgets_spin ();
}

/* Years are counted from that of the act, for those who were party on the date. */
static void
test_since_joining (void)
{
  AccWindow *window = open_window ("compare:KAZ,KGZ,UZB", "1999-02-01", 1280);
  AccSession *session = acc_window_get_session (window);
  AccComparePage *page = acc_window_get_compare_page (window);
  AccLineChart *chart = acc_compare_page_get_chart (page);
  g_autofree char *sentence = NULL;
  g_autofree char *before = NULL;
  guint checked = 0;

  acc_compare_page_choose (page, 0, acc_bundle_treaty_index (acc_session_get_bundle (session), "refugees-1951"));
  sentence = acc_line_chart_dup_sentence (chart);
  g_assert_nonnull (strstr (sentence, "Year 0: Kazakhstan: 1999 and Kyrgyzstan: 1996."));
  for (guint i = 0; i < g_list_model_get_n_items (acc_line_chart_get_rows (chart)); i++)
    {
      g_autoptr (GObject) row = g_list_model_get_item (acc_line_chart_get_rows (chart), i);

      if (acc_line_chart_row_get_at (row) == 0)
        {
          g_autofree char *kaz = acc_line_chart_dup_cell (chart, row, 0);
          g_autofree char *kgz = acc_line_chart_dup_cell (chart, row, 1);
          g_autofree char *uzb = acc_line_chart_dup_cell (chart, row, 2);
          g_autofree char *expected
              = acc_locale_format_number (acc_series_get_figure (series_of (acc_session_get_bundle (session), "KGZ"), ACC_SIDE_HOSTED, acc_category_from_string ("refugees"), 1996));

          g_assert_cmpstr (kaz, ==, "14,799");
          g_assert_cmpstr (kgz, ==, expected);
          g_assert_cmpstr (uzb, ==, "");
          checked++;
        }
    }
  g_assert_cmpuint (checked, ==, 1);
  acc_session_set_day (session, acc_day_from_ymd (1999, 1, 14));
  before = acc_line_chart_dup_sentence (chart);
  g_assert_nonnull (strstr (before, "Year 0: Kyrgyzstan: 1996."));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Mali joined some day in 2016: bound by the ninetieth day after that, in 2016 or in 2017, which is no year to count from. */
static void
test_since_unknown (void)
{
  AccWindow *window = open_window ("compare:MLI,BFA", "2020-02-01", 1280);
  AccSession *session = acc_window_get_session (window);
  AccComparePage *page = acc_window_get_compare_page (window);
  AccLineChart *chart = acc_compare_page_get_chart (page);
  g_autofree char *known = NULL;
  g_autofree char *unknown = NULL;

  acc_compare_page_choose (page, 0, acc_bundle_treaty_index (acc_session_get_bundle (session), "stateless-1954"));
  known = ACC_CHART_GET_IFACE (chart)->dup_sentence (ACC_CHART (chart));
  g_assert_nonnull (strstr (known, "Year 0: Mali: 2016 and Burkina Faso: 2012."));
  acc_session_set_basis (session, ACC_BASIS_IN_FORCE);
  unknown = ACC_CHART_GET_IFACE (chart)->dup_sentence (ACC_CHART (chart));
  g_assert_nonnull (strstr (unknown, "Year 0: Burkina Faso: 2012."));
  g_assert_nonnull (strstr (unknown, "Not shown, since the year of joining is not known: Mali."));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A year pointed at becomes the date, at its end. */
static void
test_pick_year (void)
{
  AccWindow *window = open_window ("compare:KAZ,KGZ", "1999-02-01", 1280);
  AccSession *session = acc_window_get_session (window);

  g_signal_emit_by_name (acc_compare_page_get_chart (acc_window_get_compare_page (window)), "pick-year", 2005);
  g_assert_cmpint (acc_session_get_day (session), ==, acc_day_from_ymd (2005, 12, 31));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Columns where there is room, below each other where there is none. */
static void
test_narrow (void)
{
  AccWindow *wide = open_window ("compare:KAZ,KGZ,UZB", NULL, 1280), *narrow = open_window ("compare:KAZ,KGZ,UZB", NULL, 360);

  g_assert_false (acc_side_by_side_is_stacked (acc_compare_page_get_legal (acc_window_get_compare_page (wide))));
  g_assert_true (acc_side_by_side_is_stacked (acc_compare_page_get_legal (acc_window_get_compare_page (narrow))));
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (narrow)), <=, 360);
  gtk_window_destroy (GTK_WINDOW (wide));
  gtk_window_destroy (GTK_WINDOW (narrow));
}

int
main (int    argc,
      char **argv)
{
  application = program_start (&argc, &argv);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  g_test_add_func ("/compare/legal", test_legal);
  g_test_add_func ("/compare/order", test_order);
  g_test_add_func ("/compare/only-differences", test_only_differences);
  g_test_add_func ("/compare/swap-and-clear", test_swap_and_clear);
  g_test_add_func ("/compare/pairs", test_pairs);
  g_test_add_func ("/compare/cite", test_cite);
  g_test_add_func ("/compare/reservations", test_reservations);
  g_test_add_func ("/compare/ways", test_ways);
  g_test_add_func ("/compare/undo", test_undo);
  g_test_add_func ("/compare/six", test_six);
  g_test_add_func ("/compare/places", test_places);
  g_test_add_func ("/compare/figures", test_figures);
  g_test_add_func ("/compare/reading", test_reading);
  g_test_add_func ("/compare/since-joining", test_since_joining);
  g_test_add_func ("/compare/since-unknown", test_since_unknown);
  g_test_add_func ("/compare/pick-year", test_pick_year);
  g_test_add_func ("/compare/narrow", test_narrow);
  return program_run ();
}
