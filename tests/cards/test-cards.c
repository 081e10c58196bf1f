/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Cards and what is drawn on them: bindings, columns, gaps, roles and words. */

#include "config.h"

#include <gtk/gtk.h>
#include <math.h>

#include "cards/cards/acc-card-grid.h"
#include "cards/acc-marks.h"
#include "cards/charts/acc-ranked-bars.h"
#include "cards/charts/acc-sparkline.h"
#include "cards/cards/acc-stat-card.h"
#include "cards/acc-text-line.h"
#include "cards/cards/acc-treaty-card.h"
#include "facts/pages/acc-card-items.h"

static void
count_cb (guint *count)
{
  (*count)++;
}

/* The visible label with exactly this text below the widget, or NULL; what waits in a popover is not visible. */
static GtkWidget *
find_label (GtkWidget  *widget,
            const char *text)
{
  if (GTK_IS_POPOVER (widget))
    return NULL;
  if (GTK_IS_LABEL (widget) && gtk_widget_get_visible (widget) && g_strcmp0 (gtk_label_get_label (GTK_LABEL (widget)), text) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_label (child, text);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static GtkWidget *
find_type (GtkWidget *widget,
           GType      type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_type (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
test_item_notifies_once (void)
{
  g_autoptr (AccFigure) figure = g_object_new (ACC_TYPE_FIGURE, NULL);
  g_autofree char *empty = NULL;
  g_autofree char *text = NULL;
  guint notified = 0;

  g_object_get (figure, "label", &empty, NULL);
  g_assert_cmpstr (empty, ==, "");
  g_signal_connect_swapped (figure, "notify::label", G_CALLBACK (count_cb), &notified);
  g_object_set (figure, "label", "Refugees", NULL);
  g_object_set (figure, "label", "Refugees", NULL);
  g_assert_cmpuint (notified, ==, 1);
  g_object_get (figure, "label", &text, NULL);
  g_assert_cmpstr (text, ==, "Refugees");
}

static void
test_stat_card (void)
{
  g_autoptr (AccFigure) figure = g_object_new (ACC_TYPE_FIGURE, "label", "Refugees", "qualifier", "up to", "figure", "14,000", "when", "February 1999",
                                               "source", "UNHCR", NULL);
  GtkWidget *card = g_object_ref_sink (acc_stat_card_new (figure));

  g_assert_nonnull (find_label (card, "Refugees"));
  g_assert_nonnull (find_label (card, "up to"));
  g_assert_nonnull (find_label (card, "14,000"));
  gtk_test_accessible_assert_role (card, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_test_accessible_assert_property (card, GTK_ACCESSIBLE_PROPERTY_LABEL, "Refugees");
  gtk_test_accessible_assert_property (card, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "up to 14,000; February 1999; UNHCR");

  g_object_set (figure, "qualifier", "", "figure", "Not reported", NULL);
  g_assert_null (find_label (card, "up to"));
  g_assert_null (find_label (card, ""));
  g_assert_true (gtk_widget_has_css_class (find_label (card, "Not reported"), "words"));
  gtk_test_accessible_assert_property (card, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "Not reported; February 1999; UNHCR");
  g_assert_finalize_object (card);
}

static void
test_treaty_card (void)
{
  g_autofree char *marks = acc_mark_row_new (acc_sign_in_turn (1), ACC_MARK_FILLED | ACC_MARK_GAP);
  g_autoptr (AccTerms) terms = g_object_new (ACC_TYPE_TERMS, "title", "1967 Protocol", "status", "Accession", "date", "15 January 1999", "mark", 1u, "marks",
                                             marks, NULL);
  GtkWidget *card = g_object_ref_sink (acc_treaty_card_new (terms));
  AccMarks *drawn = ACC_MARKS (find_type (card, ACC_TYPE_MARKS));

  g_assert_nonnull (find_label (card, "1967 Protocol"));
  g_assert_nonnull (find_label (card, "Accession"));
  g_assert_cmpstr (acc_marks_get_marks (drawn), ==, marks);
  gtk_test_accessible_assert_property (card, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "Accession; 15 January 1999");
  g_object_set (terms, "status", "Not party", "date", "", "caution", "Not verified", NULL);
  g_assert_nonnull (find_label (card, "Not party"));
  g_assert_null (find_label (card, ""));
  g_assert_nonnull (find_label (card, "Not verified"));
  g_assert_finalize_object (card);
}

static void
test_sparkline_gaps (void)
{
  const gint16 years[] = { 1990, 1991, 1992, 1994, 1995, 1996 };
  const gint64 values[] = { 1, 2, 3, 4, ACC_POINTS_ABSENT, 0 };
  g_autoptr (AccPoints) points = acc_points_new (years, values, G_N_ELEMENTS (years));
  GtkWidget *line = g_object_ref_sink (acc_sparkline_new ());

  /* Unbroken: 1990 to 1992; 1994, for 1993 has no row; 1996, for 1995 was not reported. Zero is a value. */
  g_assert_cmpuint (acc_sparkline_count_runs (points), ==, 3);
  g_assert_cmpint (acc_points_get_maximum (points), ==, 4);
  acc_sparkline_set_points (ACC_SPARKLINE (line), points);
  g_assert_true (acc_sparkline_get_points (ACC_SPARKLINE (line)) == points);
  g_assert_finalize_object (line);
}

static GtkWidget *
create_box (gpointer item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_set_size_request (box, 200, 50);
  return box;
}

static void
test_grid_columns (void)
{
  const struct
  {
    int width;
    guint columns;
  } cases[] = { { 1100, 4 }, { 836, 4 }, { 835, 2 }, { 640, 2 }, { 412, 2 }, { 411, 1 }, { 200, 1 } };
  g_autoptr (GListStore) store = g_list_store_new (ACC_TYPE_FIGURE);
  GtkWidget *grid = g_object_ref_sink (acc_card_grid_new ());

  acc_card_grid_bind_model (ACC_CARD_GRID (grid), G_LIST_MODEL (store), create_box);
  for (guint i = 0; i < 5; i++)
    {
      g_autoptr (AccFigure) figure = g_object_new (ACC_TYPE_FIGURE, NULL);

      g_list_store_append (store, figure);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      int height;
      guint rows = (5 + cases[i].columns - 1) / cases[i].columns;

      g_assert_cmpuint (acc_card_grid_get_columns (ACC_CARD_GRID (grid), cases[i].width), ==, cases[i].columns);
      gtk_widget_measure (grid, GTK_ORIENTATION_VERTICAL, cases[i].width, &height, NULL, NULL, NULL);
      g_assert_cmpint (height, ==, (int) rows * 50 + ((int) rows - 1) * 12);
    }
  g_list_store_remove (store, 0);
  g_list_store_splice (store, 1, 2, NULL, 0);
  {
    guint n = 0;

    for (GtkWidget *child = gtk_widget_get_first_child (grid); child != NULL; child = gtk_widget_get_next_sibling (child))
      n++;
    g_assert_cmpuint (n, ==, 2);
  }
  g_assert_finalize_object (grid);
}

/* Of five cards three stand above two that are as wide as the row, and what they say stands on one line though a title takes two. */
static void
test_grid_rows (void)
{
  g_autoptr (GListStore) store = g_list_store_new (ACC_TYPE_FIGURE);
  GtkWidget *grid = acc_card_grid_new ();
  GtkWidget *window = g_object_new (GTK_TYPE_WINDOW, "child", grid, "default-width", 1100, "default-height", 900, NULL);
  gint64 end = g_get_monotonic_time () + 10 * G_TIME_SPAN_SECOND;
  graphene_rect_t first, second, third, fourth, fifth, one, two;

  for (guint i = 0; i < 5; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", 100 + i);
      g_autoptr (AccFigure) figure = g_object_new (ACC_TYPE_FIGURE, "figure", number, "when", "End of 1998", "label",
                                                   i == 1 ? "Other people in need of international protection, whom a title describes at length" : "Refugees", NULL);

      g_list_store_append (store, figure);
    }
  acc_card_grid_bind_model (ACC_CARD_GRID (grid), G_LIST_MODEL (store), acc_stat_card_new);
  gtk_window_present (GTK_WINDOW (window));
  while (gtk_widget_get_width (grid) == 0 && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  {
    GtkWidget *cards[5] = { gtk_widget_get_first_child (grid) };
    graphene_rect_t *bounds[] = { &first, &second, &third, &fourth, &fifth };

    for (guint i = 1; i < 5; i++)
      cards[i] = gtk_widget_get_next_sibling (cards[i - 1]);
    for (guint i = 0; i < 5; i++)
      g_assert_true (gtk_widget_compute_bounds (cards[i], grid, bounds[i]));
  }
  g_assert_cmpfloat (first.origin.y, ==, third.origin.y);
  g_assert_cmpfloat (fourth.origin.y, >, third.origin.y);
  g_assert_cmpfloat (fourth.origin.y, ==, fifth.origin.y);
  g_assert_cmpfloat (fabs (fifth.origin.x + fifth.size.width - third.origin.x - third.size.width), <=, 2);
  g_assert_true (gtk_widget_compute_bounds (find_label (grid, "100"), grid, &one));
  g_assert_true (gtk_widget_compute_bounds (find_label (grid, "101"), grid, &two));
  g_assert_cmpfloat (one.origin.y, ==, two.origin.y);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
open_cb (AccRankedBars *bars,
         const char    *code,
         char         **opened)
{
  g_free (*opened);
  *opened = g_strdup (code);
}

/* An item that is to come back finds its card again, in its place; one that is not leaves none behind. */
static void
test_grid_keeps (void)
{
  g_autoptr (GListStore) store = g_list_store_new (ACC_TYPE_FIGURE);
  g_autoptr (AccFigure) first = g_object_new (ACC_TYPE_FIGURE, NULL);
  g_autoptr (AccFigure) kept = g_object_new (ACC_TYPE_FIGURE, NULL);
  g_autoptr (AccFigure) other = g_object_new (ACC_TYPE_FIGURE, NULL);
  GtkWidget *grid = g_object_ref_sink (acc_card_grid_new ());
  GtkWidget *card;
  int with, without;

  acc_card_grid_bind_model (ACC_CARD_GRID (grid), G_LIST_MODEL (store), create_box);
  g_list_store_append (store, first);
  g_list_store_append (store, kept);
  card = gtk_widget_get_last_child (grid);
  g_object_set_data (G_OBJECT (kept), ACC_ITEM_KEEP, GINT_TO_POINTER (TRUE));
  gtk_widget_measure (grid, GTK_ORIENTATION_VERTICAL, 200, &with, NULL, NULL, NULL);
  g_list_store_remove (store, 1);
  gtk_widget_measure (grid, GTK_ORIENTATION_VERTICAL, 200, &without, NULL, NULL, NULL);
  g_assert_false (gtk_widget_get_visible (card));
  g_assert_cmpint (without, <, with);
  g_list_store_append (store, other);
  g_assert_true (gtk_widget_get_last_child (grid) == card);
  g_list_store_insert (store, 0, kept);
  g_assert_true (gtk_widget_get_first_child (grid) == card);
  g_assert_true (gtk_widget_get_visible (card));
  g_object_set_data (G_OBJECT (kept), ACC_ITEM_KEEP, NULL);
  g_list_store_remove_all (store);
  g_assert_null (gtk_widget_get_first_child (grid));
  g_assert_finalize_object (grid);
}

static void
test_ranked_bars (void)
{
  g_autoptr (GListStore) store = g_list_store_new (ACC_TYPE_RANKED_ITEM);
  g_autoptr (AccRankedItem) item = g_object_new (ACC_TYPE_RANKED_ITEM, "code", "TJK", "label", "Tajikistan", "figure", "5,637", "fraction", 1.0, NULL);
  g_autoptr (AccRankedItem) rest = g_object_new (ACC_TYPE_RANKED_ITEM, "code", "", "label", "7 more", "figure", "50", NULL);
  GtkWidget *bars = g_object_ref_sink (acc_ranked_bars_new ());
  GtkListBox *list;
  g_autofree char *opened = NULL;

  g_list_store_append (store, item);
  g_list_store_append (store, rest);
  acc_ranked_bars_bind_model (ACC_RANKED_BARS (bars), G_LIST_MODEL (store));
  list = GTK_LIST_BOX (find_type (bars, GTK_TYPE_LIST_BOX));
  g_assert_nonnull (find_label (bars, "Tajikistan"));
  g_assert_nonnull (find_label (bars, "5,637"));
  g_assert_true (gtk_list_box_row_get_activatable (gtk_list_box_get_row_at_index (list, 0)));
  g_assert_false (gtk_list_box_row_get_activatable (gtk_list_box_get_row_at_index (list, 1)));
  gtk_test_accessible_assert_property (gtk_list_box_get_row_at_index (list, 0), GTK_ACCESSIBLE_PROPERTY_LABEL, "Tajikistan");
  g_signal_connect (bars, "open", G_CALLBACK (open_cb), &opened);
  g_signal_emit_by_name (list, "row-activated", gtk_list_box_get_row_at_index (list, 0));
  g_assert_cmpstr (opened, ==, "TJK");
  g_assert_finalize_object (bars);
}

static double
luminance_of (guint32 rgb)
{
  double sum = 0;

  for (guint i = 0; i < 3; i++)
    {
      double part = (rgb >> (16 - 8 * i) & 255) / 255.0;

      sum += (i == 0 ? 0.2126 : i == 1 ? 0.7152 : 0.0722) * (part <= 0.03928 ? part / 12.92 : pow ((part + 0.055) / 1.055, 2.4));
    }
  return sum;
}

/* Every mark can be drawn, and each draws something other than the others. */
static void
test_marks (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_bytes_hash, g_bytes_equal, (GDestroyNotify) g_bytes_unref, NULL);
  const guint marks[] = { ACC_MARK_NONE, ACC_MARK_OUTLINED, ACC_MARK_FILLED, ACC_MARK_FILLED | ACC_MARK_GAP, ACC_MARK_CROSSED };
  GtkWidget *window = gtk_window_new ();
  GtkWidget *widget = acc_marks_new ();
  g_autoptr (GskRenderer) renderer = gsk_cairo_renderer_new ();

  g_assert_true (gsk_renderer_realize (renderer, NULL, NULL));
  acc_marks_set_marks (ACC_MARKS (widget), "ABC");
  gtk_window_set_child (GTK_WINDOW (window), widget);
  gtk_window_present (GTK_WINDOW (window));
  while (!gtk_widget_get_mapped (widget) || gtk_widget_get_width (widget) == 0)
    g_main_context_iteration (NULL, TRUE);
  for (guint shape = 0; shape < ACC_N_SHAPES; shape++)
    for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
      {
        GtkSnapshot *snapshot = gtk_snapshot_new ();
        g_autoptr (GskRenderNode) node = NULL;
        g_autoptr (GdkTexture) texture = NULL;
        g_autofree guchar *pixels = g_new0 (guchar, 20 * 20 * 4);
        g_autofree char *row = acc_mark_row_new (acc_sign_in_turn (shape), marks[i]);

        /* What was never joined looks the same for all treaties. */
        if (marks[i] == ACC_MARK_NONE && shape > 0)
          continue;
        acc_marks_set_marks (ACC_MARKS (widget), row);
        GTK_WIDGET_GET_CLASS (widget)->snapshot (widget, snapshot);
        node = gtk_snapshot_free_to_node (snapshot);
        texture = gsk_renderer_render_texture (renderer, node, &GRAPHENE_RECT_INIT (0, 0, 20, 20));
        gdk_texture_download (texture, pixels, 80);
        g_assert_true (g_hash_table_add (seen, g_bytes_new (pixels, 20 * 20 * 4)));
      }
  gsk_renderer_unrealize (renderer);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* No two of the 48 signs in turn are the same, and each colour is told from the ground that it is on. */
static void
test_signs (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < ACC_N_SHAPES * ACC_N_COLORS; i++)
    {
      AccSign sign = acc_sign_in_turn (i), next = acc_sign_in_turn (i + 1);

      g_assert_true (g_hash_table_add (seen, GUINT_TO_POINTER ((guint) sign.shape * 16 + (guint) sign.color)));
      g_assert_cmpint (sign.shape, !=, next.shape);
      g_assert_cmpint (sign.color, !=, next.color);
    }
  for (AccColor color = ACC_COLOR_BLUE; color <= ACC_COLOR_ROSE; color++)
    for (guint high = 0; high < 2; high++)
      {
        /* The grounds of libadwaita's windows and sidebars, of which these are the least apart from the tones. */
        double least = high ? 7.0 : 3.0, light = luminance_of (0xebebeb), dark = luminance_of (0x383838);

        g_assert_cmpfloat ((light + 0.05) / (luminance_of (acc_color_get_tone (color, FALSE, high)) + 0.05), >=, least);
        g_assert_cmpfloat ((luminance_of (acc_color_get_tone (color, TRUE, high)) + 0.05) / (dark + 0.05), >=, least);
      }
}

/* As many as fit, and then to how many more it is party; never fewer than four. */
static void
test_marks_room (void)
{
  GtkWidget *widget = g_object_ref_sink (acc_marks_new ());
  g_autoptr (GString) row = g_string_new (NULL);
  int four, least, natural;

  for (guint i = 0; i < 4; i++)
    acc_mark_row_append (row, acc_sign_in_turn (i), ACC_MARK_FILLED);
  acc_marks_set_marks (ACC_MARKS (widget), row->str);
  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &four, &natural, NULL, NULL);
  g_assert_cmpint (four, ==, natural);
  g_assert_cmpuint (acc_marks_get_n_drawn (ACC_MARKS (widget), four), ==, 4);
  for (guint i = 4; i < 8; i++)
    acc_mark_row_append (row, acc_sign_in_turn (i), i < 7 ? ACC_MARK_FILLED : ACC_MARK_OUTLINED);
  acc_mark_row_set_rest (row, 13);
  acc_marks_set_marks (ACC_MARKS (widget), row->str);
  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &least, &natural, NULL, NULL);
  g_assert_cmpint (least, >, four); /* the number has its place too */
  g_assert_cmpint (natural, >, least);
  g_assert_cmpuint (acc_marks_get_n_drawn (ACC_MARKS (widget), least), ==, 4);
  g_assert_cmpuint (acc_marks_get_n_drawn (ACC_MARKS (widget), natural), ==, 8);
  g_assert_cmpuint (acc_mark_row_count_rest (row->str, 4), ==, 16);
  g_assert_cmpuint (acc_mark_row_count_rest (row->str, 8), ==, 13);
  acc_marks_set_most (ACC_MARKS (widget), 6);
  g_assert_cmpuint (acc_marks_get_n_drawn (ACC_MARKS (widget), 4000), ==, 6);
  g_assert_finalize_object (widget);
}

/* What expands gets what the others leave, from the right where one reads from there; no height makes it narrower. */
static void
test_text_line (void)
{
  GtkWidget *line = g_object_ref_sink (acc_text_line_new (10));
  GtkWidget *first = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0), *text = gtk_label_new ("one two three four five six seven eight nine ten");
  GtkWidget *hidden = gtk_label_new ("hidden"), *last = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  graphene_rect_t place;
  int least, height, needed;

  gtk_widget_set_size_request (first, 20, 10);
  gtk_widget_set_size_request (last, 30, 10);
  gtk_label_set_wrap (GTK_LABEL (text), TRUE);
  gtk_widget_set_hexpand (text, TRUE);
  gtk_widget_set_visible (hidden, FALSE);
  acc_text_line_append (ACC_TEXT_LINE (line), first);
  acc_text_line_append (ACC_TEXT_LINE (line), text);
  acc_text_line_append (ACC_TEXT_LINE (line), hidden);
  acc_text_line_append (ACC_TEXT_LINE (line), last);
  gtk_widget_measure (text, GTK_ORIENTATION_HORIZONTAL, -1, &needed, NULL, NULL, NULL);
  gtk_widget_measure (line, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  g_assert_cmpint (least, ==, 20 + 10 + needed + 10 + 30);
  gtk_widget_measure (line, GTK_ORIENTATION_HORIZONTAL, 1000, &least, NULL, NULL, NULL);
  g_assert_cmpint (least, ==, 20 + 10 + needed + 10 + 30);
  gtk_widget_measure (line, GTK_ORIENTATION_VERTICAL, 200, &height, NULL, NULL, NULL);
  gtk_widget_measure (text, GTK_ORIENTATION_VERTICAL, 200 - 20 - 10 - 10 - 30, &needed, NULL, NULL, NULL);
  g_assert_cmpint (height, ==, needed);
  g_assert_cmpint (height, >, 10);
  gtk_widget_set_direction (line, GTK_TEXT_DIR_LTR);
  gtk_widget_allocate (line, 200, height, -1, NULL);
  g_assert_cmpint (gtk_widget_get_width (first), ==, 20);
  g_assert_cmpint (gtk_widget_get_width (text), ==, 130);
  g_assert_true (gtk_widget_compute_bounds (last, line, &place));
  g_assert_cmpfloat (place.origin.x, ==, 170);
  gtk_widget_set_direction (line, GTK_TEXT_DIR_RTL);
  gtk_widget_measure (line, GTK_ORIENTATION_VERTICAL, 200, &height, NULL, NULL, NULL);
  gtk_widget_allocate (line, 200, height, -1, NULL);
  g_assert_true (gtk_widget_compute_bounds (last, line, &place));
  g_assert_cmpfloat (place.origin.x, ==, 0);
  g_assert_true (gtk_widget_compute_bounds (first, line, &place));
  g_assert_cmpfloat (place.origin.x, ==, 180);
  g_assert_finalize_object (line);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cards/item/notifies-once", test_item_notifies_once);
  g_test_add_func ("/cards/stat-card", test_stat_card);
  g_test_add_func ("/cards/treaty-card", test_treaty_card);
  g_test_add_func ("/cards/sparkline/gaps", test_sparkline_gaps);
  g_test_add_func ("/cards/grid/columns", test_grid_columns);
  g_test_add_func ("/cards/grid/rows", test_grid_rows);
  g_test_add_func ("/cards/grid/keeps", test_grid_keeps);
  g_test_add_func ("/cards/ranked-bars", test_ranked_bars);
  g_test_add_func ("/cards/marks", test_marks);
  g_test_add_func ("/cards/signs", test_signs);
  g_test_add_func ("/cards/marks-room", test_marks_room);
  g_test_add_func ("/cards/text-line", test_text_line);
  return g_test_run ();
}
