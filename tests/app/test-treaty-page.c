/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The page of a treaty at several widths: its columns, how it scrolls, and the matrix of reservations. */

#include "config.h"

#include <adwaita.h>
#include <stdlib.h>
#include <string.h>

#include "app/treaty/acc-table-scroll.h"
#include "app/treaty/acc-treaty-columns.h"
#include "app/treaty/acc-treaty-matrix.h"
#include "app/treaty/acc-treaty-page.h"
#include "cards/acc-list-part.h"
#include "cards/acc-save-sheet.h"
#include "widgets.h"

static AccLedger *ledger;

static AccSession *
new_view (const char *place,
          gint32      day)
{
  AccSession *session = acc_session_new ();

  acc_session_set_ledger (session, ledger);
  acc_session_set_day (session, day);
  acc_session_go_to (session, place);
  return session;
}

/* The table of the States on that page. */
static GtkColumnView *
find_table (GtkWidget  *root,
            const char *style)
{
  if (GTK_IS_COLUMN_VIEW (root) && gtk_widget_has_css_class (root, style))
    return GTK_COLUMN_VIEW (root);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkColumnView *table = find_table (child, style);

      if (table != NULL)
        return table;
    }
  return NULL;
}

/* The titles of the columns that show, and the room that they take. */
static char *
list_columns (GtkColumnView *table,
              int           *width)
{
  g_autoptr (GString) titles = g_string_new (NULL);
  GListModel *columns = gtk_column_view_get_columns (table);

  *width = 0;
  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      if (!gtk_column_view_column_get_visible (column))
        continue;
      g_string_append_printf (titles, "%s%s", titles->len > 0 ? ", " : "", gtk_column_view_column_get_title (column));
      *width += gtk_column_view_column_get_fixed_width (column);
    }
  return g_string_free (g_steal_pointer (&titles), FALSE);
}

static GtkWindow *
show_page (gpointer page,
           int      width,
           int      height)
{
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());

  gtk_window_set_decorated (window, FALSE);
  gtk_window_set_default_size (window, width, height);
  gtk_window_set_child (window, page);
  gtk_window_present (window);
  widgets_wait_frames (GTK_WIDGET (window), 4);
  return window;
}

/* Until the table has the rows that were not in sight when the page opened. */
static void
wait_for_rows (AccTreatyPage *page)
{
  GtkColumnView *table = find_table (GTK_WIDGET (page), "states");
  guint all = g_list_model_get_n_items (acc_treaty_page_get_rows (page));
  gint64 end = g_get_monotonic_time () + 60 * G_USEC_PER_SEC;

  while (g_list_model_get_n_items (G_LIST_MODEL (gtk_column_view_get_model (table))) < all && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (gtk_column_view_get_model (table))), ==, all);
}

/* A page opens with the rows that are in sight; the others follow by themselves, and belong to the table from the first. */
static void
test_treaty_rows_follow (void)
{
  g_autoptr (AccSession) session = new_view ("treaty:refugees-1951", acc_day_from_ymd (1999, 2, 1));
  AccTreatyPage *page = g_object_new (ACC_TYPE_TREATY_PAGE, "session", session, NULL);
  GtkWindow *window = show_page (page, 900, 600);
  GtkColumnView *table = find_table (GTK_WIDGET (page), "states");
  guint all = g_list_model_get_n_items (acc_treaty_page_get_rows (page));
  GtkWidget *hidden = g_object_ref_sink (gtk_label_new (NULL));
  g_autoptr (GListModel) part = acc_list_part_new (hidden, acc_treaty_page_get_rows (page));

  g_assert_cmpuint (all, >, 150);
  /* Before a list is drawn there are no more than a window has room for. */
  g_assert_cmpuint (g_list_model_get_n_items (part), <, 75);
  g_object_unref (hidden);
  g_assert_true (acc_list_part_get_all (G_LIST_MODEL (gtk_column_view_get_model (table))) == acc_treaty_page_get_rows (page));
  wait_for_rows (page);
  /* From then on as many as there are. */
  acc_treaty_page_set_standing (page, ACC_STANDING_PARTY);
  acc_treaty_page_set_standing (page, ACC_STANDING_ANY);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (gtk_column_view_get_model (table))), ==, all);
  gtk_window_destroy (window);
}

static void
test_treaty_columns (void)
{
  g_autoptr (AccSession) session = new_view ("treaty:refugees-1951", acc_day_from_ymd (1999, 2, 1));
  AccTreatyPage *page = g_object_new (ACC_TYPE_TREATY_PAGE, "session", session, NULL);
  GtkWindow *window = show_page (page, 2000, 700);
  GtkColumnView *table = find_table (GTK_WIDGET (page), "states");
  GListModel *rows = acc_treaty_page_get_rows (page);
  g_autofree char *wide = NULL;
  g_autofree char *early = NULL;
  g_autofree char *less = NULL;
  g_autofree char *narrow = NULL;
  GtkWidget *row;
  gboolean ended = FALSE;
  int width;

  wide = list_columns (table, &width);
  g_assert_cmpstr (wide, ==, "State, Status, Signed, How, Deposited, Bound since, Left on, Reservations, Limitation");
  g_assert_cmpint (width, ==, gtk_widget_get_width (GTK_WIDGET (page)));
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (AccTreatyRow) one = g_list_model_get_item (rows, i);

      if (strcmp (one->code, "CSK") != 0)
        continue;
      ended = TRUE;
      g_assert_cmpint (one->standing, ==, ACC_STANDING_ENDED);
      g_assert_cmpstr (one->left, ==, "31 December 1992, when the State ended");
      g_assert_nonnull (strstr (one->spoken, "; Left on: 31 December 1992, when the State ended"));
    }
  g_assert_true (ended);
  /* Nobody had left by then. */
  acc_session_set_day (session, acc_day_from_ymd (1980, 1, 1));
  early = list_columns (table, &width);
  g_assert_null (strstr (early, "Left on"));
  g_assert_cmpint (width, ==, gtk_widget_get_width (GTK_WIDGET (page)));
  acc_session_set_day (session, acc_day_from_ymd (1999, 2, 1));
  /* The emptiest give way first. */
  gtk_window_set_default_size (window, 900, 700);
  widgets_wait_frames (GTK_WIDGET (window), 6);
  less = list_columns (table, &width);
  g_assert_null (strstr (less, "Limitation"));
  g_assert_nonnull (strstr (less, "Left on"));
  g_assert_cmpint (width, ==, gtk_widget_get_width (GTK_WIDGET (page)));
  /* Two lines, and the date among them. */
  gtk_window_set_default_size (window, 360, 700);
  widgets_wait_frames (GTK_WIDGET (window), 6);
  narrow = list_columns (table, &width);
  g_assert_cmpstr (narrow, ==, "State");
  g_assert_cmpint (width, ==, gtk_widget_get_width (GTK_WIDGET (page)));
  row = widgets_find_row (GTK_WIDGET (page), "Algeria");
  g_assert_nonnull (row);
  g_assert_true (row == widgets_find_row (GTK_WIDGET (page), "Party, 21 February 1963"));
  gtk_window_destroy (window);
}

/* The head goes, then the rows move under their titles; the last row can be reached. */
static void
test_treaty_scrolls (void)
{
  g_autoptr (AccSession) session = new_view ("treaty:refugees-1951", acc_day_from_ymd (1999, 2, 1));
  AccTreatyPage *page = g_object_new (ACC_TYPE_TREATY_PAGE, "session", session, NULL);
  GtkWindow *window = show_page (page, 1000, 600);
  GtkWidget *whole = widgets_find (GTK_WIDGET (page), ACC_TYPE_TABLE_SCROLL);
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (whole));
  GtkWidget *table = GTK_WIDGET (find_table (GTK_WIDGET (page), "states")), *row;
  graphene_rect_t bounds;

  wait_for_rows (page);
  g_assert_true (gtk_widget_compute_bounds (table, whole, &bounds));
  g_assert_cmpfloat (bounds.origin.y, >, 100);
  gtk_adjustment_set_value (adjustment, 60);
  widgets_wait_frames (GTK_WIDGET (window), 3);
  {
    graphene_rect_t moved;

    g_assert_true (gtk_widget_compute_bounds (table, whole, &moved));
    g_assert_cmpfloat_with_epsilon (bounds.origin.y - moved.origin.y, 60, 1);
  }
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment));
  widgets_wait_frames (GTK_WIDGET (window), 6);
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment)); /* heights were guessed before */
  widgets_wait_frames (GTK_WIDGET (window), 6);
  g_assert_true (gtk_widget_compute_bounds (table, whole, &bounds));
  g_assert_cmpfloat_with_epsilon (bounds.origin.y, 0, 1);
  row = widgets_find_row (GTK_WIDGET (page), "Zimbabwe");
  g_assert_nonnull (row);
  g_assert_true (gtk_widget_compute_bounds (row, whole, &bounds));
  g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=, gtk_widget_get_height (whole) + 1);
  /* The keyboard brings the head back. */
  gtk_window_set_focus_visible (window, TRUE);
  gtk_widget_grab_focus (widgets_find (GTK_WIDGET (page), GTK_TYPE_SEARCH_ENTRY));
  widgets_wait_frames (GTK_WIDGET (window), 4);
  g_assert_true (gtk_widget_compute_bounds (widgets_find (GTK_WIDGET (page), GTK_TYPE_SEARCH_ENTRY), whole, &bounds));
  g_assert_cmpfloat (bounds.origin.y, >=, 0);
  gtk_window_destroy (window);
}

/* From edge to edge, where what is read first is on the right too: at every width, also after the columns were wider than the page. */
static void
test_treaty_right_to_left (void)
{
  g_autoptr (AccSession) session = new_view ("treaty:refugees-1951", acc_day_from_ymd (1999, 2, 1));
  AccTreatyPage *page;
  GtkWindow *window;
  const int widths[] = { 1000, 700, 1300, 980 };

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  page = g_object_new (ACC_TYPE_TREATY_PAGE, "session", session, NULL);
  window = show_page (page, widths[0], 600);
  for (gsize i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      GtkWidget *whole = widgets_find (GTK_WIDGET (page), ACC_TYPE_TABLE_SCROLL);
      GtkWidget *table = GTK_WIDGET (find_table (GTK_WIDGET (page), "states"));
      graphene_rect_t bounds;

      gtk_window_set_default_size (window, widths[i], 600);
      widgets_wait_frames (GTK_WIDGET (window), 8);
      for (GtkWidget *part = gtk_widget_get_first_child (table); part != NULL; part = gtk_widget_get_next_sibling (part))
        {
          g_assert_true (gtk_widget_compute_bounds (part, whole, &bounds));
          g_assert_cmpfloat_with_epsilon (bounds.origin.x, 0, 0.5);
          g_assert_cmpfloat_with_epsilon (bounds.size.width, gtk_widget_get_width (whole), 0.5);
        }
    }
  gtk_window_destroy (window);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

/* Sorted from far down, its first rows are in sight, and what orders it has a column. */
static void
test_treaty_sorts (void)
{
  g_autoptr (AccSession) session = new_view ("treaty:refugees-1951", acc_day_from_ymd (1999, 2, 1));
  AccTreatyPage *page = g_object_new (ACC_TYPE_TREATY_PAGE, "session", session, NULL);
  GtkWindow *window = show_page (page, 1000, 600);
  GtkWidget *whole = widgets_find (GTK_WIDGET (page), ACC_TYPE_TABLE_SCROLL);
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (whole));
  const struct
  {
    gboolean matrix;
    const char *action;
    guint column;
    gboolean reversed;
  } orders[] = { { FALSE, "table.sort", ACC_TREATY_COLUMN_DEPOSITED, FALSE }, { FALSE, "table.sort", ACC_TREATY_COLUMN_DEPOSITED, TRUE },
                 { TRUE, "table.sort-matrix", 1, FALSE }, { TRUE, "table.sort-matrix", 1, TRUE }, { TRUE, "table.sort-matrix", 3, FALSE } };

  for (gsize i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      GListModel *rows = orders[i].matrix ? acc_treaty_page_get_matrix (page) : acc_treaty_page_get_rows (page);
      g_autoptr (GObject) before = NULL;
      g_autoptr (GObject) first = NULL;
      g_autofree char *name = NULL;
      graphene_rect_t bounds, title;
      GtkWidget *row, *table;

      acc_treaty_page_show_matrix (page, orders[i].matrix);
      widgets_wait_frames (GTK_WIDGET (window), 4);
      gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment));
      widgets_wait_frames (GTK_WIDGET (window), 6);
      before = g_list_model_get_item (rows, 0);
      gtk_widget_activate_action (GTK_WIDGET (page), orders[i].action, "u", orders[i].column);
      widgets_wait_frames (GTK_WIDGET (window), 6);
      first = g_list_model_get_item (rows, 0);
      g_assert_true (first != before);
      g_object_get (first, "name", &name, NULL);
      table = GTK_WIDGET (find_table (GTK_WIDGET (page), orders[i].matrix ? "matrix" : "states"));
      row = widgets_find_row (table, name);
      g_assert_nonnull (row);
      g_assert_true (gtk_widget_compute_bounds (row, whole, &bounds));
      g_assert_true (gtk_widget_compute_bounds (gtk_widget_get_first_child (table), whole, &title));
      g_assert_cmpfloat_with_epsilon (bounds.origin.y, title.origin.y + title.size.height, 1);
    }
  gtk_window_destroy (window);
}

/* The orders that a button offers: words of its menu. */
static char *
list_orders (GtkWidget  *root,
             const char *action)
{
  g_autoptr (GString) words = g_string_new (NULL);

  if (GTK_IS_MENU_BUTTON (root))
    {
      GMenuModel *menu = gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (root));

      for (int i = 0; menu != NULL && i < g_menu_model_get_n_items (menu); i++)
        {
          g_autofree char *label = NULL;
          g_autofree char *does = NULL;

          if (g_menu_model_get_item_attribute (menu, i, "label", "s", &label) && g_menu_model_get_item_attribute (menu, i, "action", "s", &does)
              && strcmp (does, action) == 0)
            g_string_append_printf (words, "%s%s", words->len > 0 ? ", " : "", label);
        }
    }
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && words->len == 0; child = gtk_widget_get_next_sibling (child))
    {
      g_autofree char *found = list_orders (child, action);

      g_string_append (words, found);
    }
  return g_string_free (g_steal_pointer (&words), FALSE);
}

/* What has no column on the date, or no room for one, is no order to choose. */
static void
test_treaty_orders (void)
{
  g_autoptr (AccSession) session = new_view ("treaty:refugees-1951", acc_day_from_ymd (1999, 2, 1));
  AccTreatyPage *page = g_object_new (ACC_TYPE_TREATY_PAGE, "session", session, NULL);
  GtkWindow *window = show_page (page, 900, 600);
  g_autofree char *titles = NULL;
  g_autofree char *orders = NULL;
  g_autofree char *two_lines = NULL;
  g_autofree char *articles = NULL;
  g_autofree char *before_any = NULL;
  int width;

  titles = list_columns (find_table (GTK_WIDGET (page), "states"), &width);
  orders = list_orders (GTK_WIDGET (page), "table.sort");
  g_assert_cmpstr (orders, ==, titles);
  /* The matrix is filled while it is looked at. */
  acc_treaty_page_show_matrix (page, TRUE);
  articles = list_orders (GTK_WIDGET (page), "table.sort-matrix");
  g_assert_true (g_str_has_prefix (articles, "State, Total, General, Reservation to article "));
  acc_session_set_day (session, acc_day_from_ymd (1952, 1, 1));
  before_any = list_orders (GTK_WIDGET (page), "table.sort-matrix");
  g_assert_cmpstr (before_any, ==, "State, Total");
  acc_session_set_day (session, acc_day_from_ymd (1999, 2, 1));
  acc_treaty_page_show_matrix (page, FALSE);
  gtk_window_set_default_size (window, 360, 700);
  widgets_wait_frames (GTK_WIDGET (window), 6);
  two_lines = list_orders (GTK_WIDGET (page), "table.sort");
  g_assert_cmpstr (two_lines, ==, "State, Status, Deposited");
  gtk_window_destroy (window);
}

static AccMatrixRow *
get_first (AccTreatyPage *page)
{
  g_autoptr (AccMatrixRow) row = g_list_model_get_item (acc_treaty_page_get_matrix (page), 0);

  return row; /* the model holds it */
}

static void
test_treaty_matrix (void)
{
  g_autoptr (AccSession) session = new_view ("treaty:refugees-1951", acc_day_from_ymd (1999, 2, 1));
  AccTreatyPage *page = g_object_new (ACC_TYPE_TREATY_PAGE, "session", session, NULL);
  GtkWindow *window = show_page (page, 700, 600);
  GListModel *rows = acc_treaty_page_get_matrix (page);
  GtkStack *tabs = widgets_find (GTK_WIDGET (page), GTK_TYPE_STACK);
  guint all = 0, most = 0, n = 0;
  int width = -1;
  g_autofree char *sum = NULL;

  acc_treaty_page_show_matrix (page, TRUE);
  widgets_wait_frames (GTK_WIDGET (window), 4);
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (AccMatrixRow) row = g_list_model_get_item (rows, i);

      all += row->n;
      most = MAX (most, row->n);
    }
  g_assert_cmpuint (most, >, 1);
  {
    GtkColumnView *names = find_table (GTK_WIDGET (page), "matrix");
    GtkColumnView *cells = GTK_COLUMN_VIEW (gtk_widget_get_next_sibling (GTK_WIDGET (names)));
    g_autoptr (GtkColumnViewColumn) total = g_list_model_get_item (gtk_column_view_get_columns (names), 1);
    GListModel *columns = gtk_column_view_get_columns (cells);

    sum = g_strdup_printf ("Total\n%u", all);
    g_assert_cmpstr (gtk_column_view_column_get_title (total), ==, sum);
    for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
      {
        g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);
        const char *title = gtk_column_view_column_get_title (column);

        n += (guint) atoi (strchr (title, '\n') + 1);
        if (g_str_has_prefix (title, "General"))
          continue;
        g_assert_true (width < 0 || width == gtk_column_view_column_get_fixed_width (column));
        width = gtk_column_view_column_get_fixed_width (column);
      }
    g_assert_cmpuint (n, ==, all);
    /* The names stay at the edge while the cells move. */
    {
      GtkWidget *whole = gtk_widget_get_parent (GTK_WIDGET (names));
      GtkAdjustment *sideways = gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (whole));
      graphene_rect_t before, after;

      g_assert_true (gtk_widget_compute_bounds (widgets_find_row (GTK_WIDGET (names), "Angola"), whole, &before));
      gtk_adjustment_set_value (sideways, 100);
      widgets_wait_frames (GTK_WIDGET (window), 4);
      g_assert_cmpfloat (gtk_adjustment_get_value (sideways), ==, 100);
      g_assert_true (gtk_widget_compute_bounds (widgets_find_row (GTK_WIDGET (names), "Angola"), whole, &after));
      g_assert_true (graphene_rect_equal (&before, &after));
    }
  }
  g_assert_cmpstr (get_first (page)->code, ==, "AGO");
  gtk_widget_activate_action (GTK_WIDGET (page), "table.sort-matrix", "u", 1);
  g_assert_cmpuint (get_first (page)->n, ==, most);
  gtk_widget_activate_action (GTK_WIDGET (page), "table.sort-matrix", "u", 3);
  g_assert_cmpuint (get_first (page)->levels[1], ==, ACC_MATRIX_STANDS);
  gtk_widget_activate_action (GTK_WIDGET (page), "table.sort-matrix", "u", 0);
  g_assert_cmpstr (get_first (page)->code, ==, "AGO");
  /* Neither the tab nor the order is meant for another treaty. */
  gtk_widget_activate_action (GTK_WIDGET (page), "table.sort-matrix", "u", 1);
  gtk_widget_activate_action (GTK_WIDGET (page), "table.sort", "u", 4);
  acc_session_go_to (session, "treaty:stateless-1954");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (tabs), ==, "states");
  acc_session_go_to (session, "treaty:refugees-1951");
  g_assert_cmpstr (get_first (page)->code, ==, "AGO");
  {
    g_autoptr (AccTreatyRow) row = g_list_model_get_item (acc_treaty_page_get_rows (page), 0);

    g_assert_cmpstr (row->code, ==, "AFG");
  }
  gtk_window_destroy (window);
}

/* What narrows the table is a step back and forward, all letters of a word are one, and what was chosen comes back with its page. */
static void
test_treaty_undo (void)
{
  g_autoptr (AccSession) session = new_view ("treaty:refugees-1951", acc_day_from_ymd (1999, 2, 1));
  AccTreatyPage *page = g_object_new (ACC_TYPE_TREATY_PAGE, "session", session, NULL);
  GtkWindow *window = show_page (page, 1000, 600);
  GtkEditable *search;
  guint all, party, reserved, found;

#define N() g_list_model_get_n_items (acc_treaty_page_get_rows (page))
  widgets_wait_frames (GTK_WIDGET (window), 2);
  search = widgets_find (GTK_WIDGET (page), GTK_TYPE_SEARCH_ENTRY);
  all = N ();
  acc_treaty_page_set_standing (page, ACC_STANDING_PARTY);
  party = N ();
  g_assert_cmpuint (party, <, all);
  acc_treaty_page_set_article (page, "26");
  reserved = N ();
  g_assert_cmpuint (reserved, <, party);
  for (guint i = 1; i <= 3; i++)
    {
      g_autofree char *text = g_strndup ("ang", i);

      gtk_editable_set_text (search, text);
      g_signal_emit_by_name (search, "search-changed");
    }
  found = N ();
  g_assert_cmpuint (found, ==, 1);
  /* Elsewhere, and back. */
  acc_session_go_to (session, "treaty:stateless-1954");
  g_assert_cmpuint (N (), >, found);
  g_assert_cmpstr (gtk_editable_get_text (search), ==, "");
  acc_session_go_back (session);
  g_assert_cmpuint (N (), ==, found);
  g_assert_cmpstr (gtk_editable_get_text (search), ==, "ang");
  acc_session_go_back (session);
  g_assert_cmpuint (N (), ==, reserved);
  acc_session_go_back (session);
  g_assert_cmpuint (N (), ==, party);
  acc_session_go_forward (session);
  g_assert_cmpuint (N (), ==, reserved);
  acc_session_go_back (session);
  acc_session_go_back (session);
  g_assert_cmpuint (N (), ==, all);
  /* A date in between is a step of its own, and keeps what was chosen. */
  acc_treaty_page_set_standing (page, ACC_STANDING_PARTY);
  acc_session_set_day (session, acc_day_from_ymd (1960, 1, 1));
  g_assert_cmpuint (N (), <, party);
  acc_session_go_back (session);
  g_assert_cmpuint (N (), ==, party);
  acc_session_go_back (session);
  g_assert_cmpuint (N (), ==, all);
#undef N
  gtk_window_destroy (window);
}

/* A table leaves the program as it is shown: the rows that are found, in their order, with the day, the basis, the edition and the sources. */
static void
test_treaty_saves (void)
{
  g_autoptr (AccSession) session = new_view ("treaty:refugees-1951", acc_day_from_ymd (1999, 2, 1));
  AccTreatyPage *page = g_object_new (ACC_TYPE_TREATY_PAGE, "session", session, NULL);
  GtkWindow *window = show_page (page, 1200, 700);
  GListModel *rows = acc_treaty_page_get_rows (page), *matrix = acc_treaty_page_get_matrix (page);
  GtkWidget *offer = acc_save_find_offer (GTK_WIDGET (window), TRUE);
  g_autoptr (AccSheet) all = NULL, found = NULL, terms = NULL;
  g_autofree char *csv = NULL, *json = NULL;
  guint n;

  g_assert_true (offer == GTK_WIDGET (page));
  g_assert_true (acc_save_find_offer (GTK_WIDGET (find_table (GTK_WIDGET (page), "states")), FALSE) == offer);
  all = acc_save_make_offered (offer);
  n = acc_sheet_get_n_rows (all);
  g_assert_cmpuint (n, ==, g_list_model_get_n_items (rows));
  acc_treaty_page_set_standing (page, ACC_STANDING_PARTY);
  acc_treaty_columns_sort (find_table (GTK_WIDGET (page), "states"), ACC_TREATY_COLUMN_DEPOSITED);
  found = acc_save_make_offered (offer);
  g_assert_cmpuint (acc_sheet_get_n_rows (found), ==, g_list_model_get_n_items (rows));
  g_assert_cmpuint (acc_sheet_get_n_rows (found), <, n);
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (AccTreatyRow) row = g_list_model_get_item (rows, i);

      g_assert_cmpstr (acc_sheet_get_cell (found, i, 1), ==, row->code);
      g_assert_cmpstr (acc_sheet_get_cell (found, i, 3), ==, "party");
    }
  g_assert_cmpstr (acc_sheet_get_cell (found, 0, 1), ==, "DNK");
  g_assert_cmpstr (acc_sheet_get_cell (found, 0, 5), ==, "1952-12-04");
  g_assert_cmpstr (found->title, ==, "1951 Convention: States and the treaty");
  g_assert_cmpint (found->day, ==, acc_day_from_ymd (1999, 2, 1));
  g_assert_cmpuint (found->sources->len, >, 0);
  csv = acc_sheet_to_csv (found);
  g_assert_nonnull (strstr (csv, ",as_of,basis,edition"));
  g_assert_nonnull (strstr (csv, ",1999-02-01,deposit,2025.12"));

  acc_treaty_page_show_matrix (page, TRUE);
  terms = acc_save_make_offered (offer);
  g_assert_cmpuint (acc_sheet_get_n_rows (terms), ==, g_list_model_get_n_items (matrix));
  for (guint i = 0; i < g_list_model_get_n_items (matrix); i++)
    {
      g_autoptr (AccMatrixRow) row = g_list_model_get_item (matrix, i);
      guint stands = 0;

      g_assert_cmpstr (acc_sheet_get_cell (terms, i, 1), ==, row->code);
      for (guint c = 4; c < terms->columns->len; c++)
        {
          const char *cell = acc_sheet_get_cell (terms, i, c);
          g_autofree char *words = acc_sheet_dup_words (terms, i, c);

          if (g_strcmp0 (cell, "reservation") == 0 || g_strcmp0 (cell, "declaration") == 0)
            {
              stands++;
              g_assert_cmpstr (words, ==, *cell == 'r' ? "●" : "○");
            }
        }
      g_assert_cmpuint (stands, ==, row->n);
    }
  g_assert_nonnull (strstr (terms->summary, "●"));
  g_assert_cmpuint (terms->sources->len, >, 0);
  json = acc_sheet_to_json (terms);
  g_assert_nonnull (strstr (json, "\"article_26\""));
  gtk_window_destroy (window);
}

/* Arrow keys go from one filter to the next as before, when the filters were folded up and stand side by side again. */
static void
test_treaty_filters_fold (void)
{
  g_autoptr (AccSession) session = new_view ("treaty:refugees-1951", acc_day_from_ymd (1999, 2, 1));
  AccTreatyPage *page = g_object_new (ACC_TYPE_TREATY_PAGE, "session", session, NULL);
  GtkWindow *window = show_page (page, 1000, 700);
  GtkFlowBox *filters = GTK_FLOW_BOX (widgets_find (GTK_WIDGET (page), GTK_TYPE_FLOW_BOX));
  gpointer last = gtk_flow_box_get_child_at_index (filters, 3);
  gboolean handled;

  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (filters)));
  g_object_add_weak_pointer (last, &last);
  g_signal_emit_by_name (filters, "move-cursor", GTK_MOVEMENT_BUFFER_ENDS, 1, FALSE, FALSE, &handled);
  gtk_window_set_default_size (window, 360, 700);
  widgets_wait_frames (GTK_WIDGET (window), 6);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (filters)));
  gtk_window_set_default_size (window, 1000, 700);
  widgets_wait_frames (GTK_WIDGET (window), 6);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (filters)));
  /* GTK 4.8 goes on from this one, whether it is still there or not. */
  g_assert_nonnull (last);
  g_signal_emit_by_name (filters, "move-cursor", GTK_MOVEMENT_VISUAL_POSITIONS, -1, FALSE, FALSE, &handled);
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (window)), GTK_WIDGET (gtk_flow_box_get_child_at_index (filters, 2))));
  g_object_remove_weak_pointer (last, &last);
  gtk_window_destroy (window);
}

/* Places its child, and then the rows go elsewhere, as rows do that turn out to be higher than it was reckoned with. */
#define TEST_TYPE_STAGE (test_stage_get_type ())
G_DECLARE_FINAL_TYPE (TestStage, test_stage, TEST, STAGE, GtkWidget)

struct _TestStage
{
  GtkWidget parent_instance;

  GtkAdjustment *rows;
  GtkWidget *list;
};

G_DEFINE_FINAL_TYPE (TestStage, test_stage, GTK_TYPE_WIDGET)

static void
test_stage_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  TestStage *self = TEST_STAGE (widget);

  gtk_widget_allocate (gtk_widget_get_first_child (widget), width, height, baseline, NULL);
  if (self->rows == NULL)
    return;
  /* It is the list that moves them, and knows. */
  g_signal_handlers_block_matched (self->rows, G_SIGNAL_MATCH_DATA, 0, 0, NULL, NULL, self->list);
  gtk_adjustment_set_value (self->rows, gtk_adjustment_get_value (self->rows) + 40);
  g_signal_handlers_unblock_matched (self->rows, G_SIGNAL_MATCH_DATA, 0, 0, NULL, NULL, self->list);
  self->rows = NULL;
}

static void
test_stage_class_init (TestStageClass *klass)
{
  GTK_WIDGET_CLASS (klass)->size_allocate = test_stage_size_allocate;
}

static void
test_stage_init (TestStage *self)
{
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  gtk_list_item_set_child (item, gtk_label_new (gtk_string_object_get_string (gtk_list_item_get_item (item))));
}

/* The whole follows its rows also where they move while something around it is being placed: what asks to be placed anew there is not, and GTK warns when
 * it comes to draw it. */
static void
test_rows_move_while_placed (void)
{
  GtkWidget *window = gtk_window_new (), *stage = g_object_new (TEST_TYPE_STAGE, NULL), *head = gtk_label_new ("Head");
  GtkWidget *whole = g_object_new (ACC_TYPE_TABLE_SCROLL, "head", head, NULL);
  GtkStringList *strings = gtk_string_list_new (NULL);
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkColumnView *table = GTK_COLUMN_VIEW (gtk_column_view_new (GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (strings)))));
  g_autoptr (GtkColumnViewColumn) column = gtk_column_view_column_new ("State", factory);
  GtkAdjustment *adjustment = gtk_adjustment_new (0, 0, 0, 0, 0, 0);
  GtkAdjustment *rows;

  for (guint i = 0; i < 200; i++)
    gtk_string_list_append (strings, "Kazakhstan");
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  gtk_column_view_append_column (table, column);
  g_object_set (whole, "vadjustment", adjustment, NULL);
  acc_table_scroll_set_table (ACC_TABLE_SCROLL (whole), NULL, table);
  gtk_widget_set_parent (whole, stage);
  gtk_window_set_default_size (GTK_WINDOW (window), 300, 200);
  gtk_window_set_child (GTK_WINDOW (window), stage);
  gtk_window_present (GTK_WINDOW (window));
  widgets_wait_frames (window, 3);
  gtk_adjustment_set_value (adjustment, 500);
  widgets_wait_frames (window, 3);
  rows = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (table));
  g_assert_cmpfloat (gtk_adjustment_get_value (rows), ==, 500 - gtk_widget_get_height (head));

  TEST_STAGE (stage)->rows = rows;
  TEST_STAGE (stage)->list = gtk_widget_get_last_child (GTK_WIDGET (table));
  gtk_widget_queue_allocate (stage);
  widgets_wait_frames (window, 3);
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==, 540);
  g_assert_cmpfloat (gtk_adjustment_get_value (rows), ==, 540 - gtk_widget_get_height (head));
  gtk_widget_unparent (whole);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AccBundle) bundle = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  adw_init ();
  bundle = acc_bundle_load_shipped (&error);
  g_assert_no_error (error);
  ledger = acc_ledger_new (bundle);
  g_test_add_func ("/treaty-page/rows-move-while-placed", test_rows_move_while_placed);
  g_test_add_func ("/treaty-page/columns", test_treaty_columns);
  g_test_add_func ("/treaty-page/rows-follow", test_treaty_rows_follow);
  g_test_add_func ("/treaty-page/undo", test_treaty_undo);
  g_test_add_func ("/treaty-page/scrolls", test_treaty_scrolls);
  g_test_add_func ("/treaty-page/right-to-left", test_treaty_right_to_left);
  g_test_add_func ("/treaty-page/sorts", test_treaty_sorts);
  g_test_add_func ("/treaty-page/orders", test_treaty_orders);
  g_test_add_func ("/treaty-page/matrix", test_treaty_matrix);
  g_test_add_func ("/treaty-page/saves", test_treaty_saves);
  g_test_add_func ("/treaty-page/filters-fold", test_treaty_filters_fold);
  status = g_test_run ();
  g_object_unref (ledger);
  return status;
}
