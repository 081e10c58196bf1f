/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The widget in a window: properties, models, keyboard by its controllers, what is drawn again and what is not. */
#include "config.h"

#include "timeline/acc-timeline-private.h"
#include "timeline/acc-timeline-table.h"

static AccTimelineSimpleItem *
make_item (const char *edtf,
           const char *lane,
           const char *title)
{
  AccSpan span = { 0 };

  g_assert_true (edtf == NULL || acc_span_parse (edtf, &span, NULL));
  return acc_timeline_simple_item_new (edtf != NULL ? &span : NULL, lane, ACC_TIMELINE_KIND (ACC_SHAPE_DISC, ACC_COLOR_BLUE), title);
}

static void
append (GListStore *store,
        const char *edtf,
        const char *lane,
        const char *title)
{
  g_autoptr (AccTimelineSimpleItem) item = make_item (edtf, lane, title);

  g_list_store_append (store, item);
}

typedef struct
{
  GtkWidget *window;
  AccTimeline *timeline;
  GListStore *items;
  GListStore *lanes;
} Fixture;

static void
spin (guint ms)
{
  gint64 until = g_get_monotonic_time () + ms * 1000;

  while (g_get_monotonic_time () < until)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
}

/* Until the timeline has been drawn as it is now. */
static void
settle (Fixture *f)
{
  gint64 limit = g_get_monotonic_time () + 20 * G_USEC_PER_SEC;

  gtk_widget_queue_draw (f->timeline->canvas);
  for (guint draws = f->timeline->n_draws; f->timeline->n_draws == draws;)
    {
      g_assert_cmpint (g_get_monotonic_time (), <, limit);
      if (!g_main_context_iteration (NULL, FALSE))
        g_usleep (1000);
    }
}

static void
set_up (Fixture      *f,
        gconstpointer data)
{
  static const char *const ids[] = { "treaties", "law" };

  f->window = gtk_window_new ();
  f->timeline = ACC_TIMELINE (acc_timeline_new ());
  acc_timeline_set_reduced_motion (f->timeline, TRUE);
  f->items = g_list_store_new (ACC_TYPE_TIMELINE_ITEM);
  f->lanes = g_list_store_new (ACC_TYPE_TIMELINE_LANE);
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr (AccTimelineLane) lane = acc_timeline_lane_new (ids[i], ids[i]);

      g_list_store_append (f->lanes, lane);
    }
  append (f->items, "1999-01-15", "treaties", "1951 Convention");
  append (f->items, "1999-01-15", "treaties", "1967 Protocol");
  append (f->items, "2003-06-20", "treaties", "1954 Convention");
  append (f->items, "1991-12-16", "law", "Independence");
  append (f->items, "1995", "law", "Constitution");
  append (f->items, NULL, "law", "No date");
  acc_timeline_set_lanes (f->timeline, G_LIST_MODEL (f->lanes));
  acc_timeline_set_model (f->timeline, G_LIST_MODEL (f->items));
  acc_timeline_set_as_of (f->timeline, acc_date_day (1999, 2, 1));
  gtk_window_set_default_size (GTK_WINDOW (f->window), 900, 400);
  gtk_window_set_child (GTK_WINDOW (f->window), GTK_WIDGET (f->timeline));
  gtk_window_present (GTK_WINDOW (f->window));
  settle (f);
}

static void
tear_down (Fixture      *f,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  g_object_unref (f->items);
  g_object_unref (f->lanes);
}

static void
count_cb (GObject    *object,
          GParamSpec *pspec,
          guint      *count)
{
  (*count)++;
}

static void
test_properties (Fixture      *f,
                 gconstpointer data)
{
  static const char *const names[] = { "snap", "reduced-motion", "show-handle", "show-overview", "capture-wheel", "high-contrast" };
  guint count = 0;
  AccDate *boxed = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *signal = g_strconcat ("notify::", names[i], NULL);
      gboolean before, after;
      gulong id = g_signal_connect (f->timeline, signal, G_CALLBACK (count_cb), &count);

      count = 0;
      g_object_get (f->timeline, names[i], &before, NULL);
      g_object_set (f->timeline, names[i], before, NULL);
      g_assert_cmpuint (count, ==, 0);
      g_object_set (f->timeline, names[i], !before, NULL);
      g_object_get (f->timeline, names[i], &after, NULL);
      g_assert_cmpuint (count, ==, 1);
      g_assert_cmpint (after, ==, !before);
      g_object_set (f->timeline, names[i], before, NULL);
      g_signal_handler_disconnect (f->timeline, id);
    }

  count = 0;
  g_signal_connect (f->timeline, "notify::as-of", G_CALLBACK (count_cb), &count);
  acc_timeline_set_as_of (f->timeline, acc_date_day (1999, 2, 1));
  g_assert_cmpuint (count, ==, 0);
  acc_timeline_set_as_of (f->timeline, acc_date_year (2001));
  g_assert_cmpuint (count, ==, 1);
  g_object_get (f->timeline, "as-of", &boxed, NULL);
  g_assert_true (acc_date_equal (*boxed, acc_date_day (2001, 12, 31)));
  g_boxed_free (ACC_TYPE_DATE, boxed);
}

/* Changing the date draws the handle, and neither lays out nor draws anything else. */
static void
test_as_of_draws_the_handle_only (Fixture      *f,
                                  gconstpointer data)
{
  guint layouts, draws, handles;

  spin (300);
  layouts = f->timeline->n_layouts;
  draws = f->timeline->n_draws;
  handles = f->timeline->n_handle_draws;
  for (guint i = 0; i < 5; i++)
    {
      guint before = f->timeline->n_handle_draws;

      acc_timeline_set_as_of (f->timeline, acc_date_day (2000, 1, 1 + i));
      while (f->timeline->n_handle_draws == before)
        g_main_context_iteration (NULL, TRUE);
    }
  g_assert_cmpuint (f->timeline->n_handle_draws, ==, handles + 5);
  g_assert_cmpuint (f->timeline->n_layouts, ==, layouts);
  g_assert_cmpuint (f->timeline->n_draws, ==, draws);
}

static void
test_ranges (Fixture      *f,
             gconstpointer data)
{
  double start = acc_day_from_ymd (1998, 1, 1), end = acc_day_from_ymd (2000, 1, 1);

  acc_timeline_show_range (f->timeline, start, end);
  g_assert_cmpfloat_with_epsilon (acc_timeline_get_range_start (f->timeline), start, 0.01);
  g_assert_cmpfloat_with_epsilon (acc_timeline_get_range_end (f->timeline), end, 0.01);
  acc_timeline_fit_all (f->timeline);
  g_assert_cmpfloat (acc_timeline_get_range_start (f->timeline), <, acc_day_from_ymd (1991, 12, 16));
  g_assert_cmpfloat (acc_timeline_get_range_end (f->timeline), >, acc_day_from_ymd (2003, 6, 20));

  /* back to what was shown, and forward again */
  g_assert_true (acc_timeline_go_back (f->timeline));
  g_assert_cmpfloat_with_epsilon (acc_timeline_get_range_start (f->timeline), start, 0.01);
  g_assert_true (acc_timeline_go_forward (f->timeline));
  g_assert_cmpfloat (acc_timeline_get_range_end (f->timeline), >, acc_day_from_ymd (2003, 6, 20));
  g_assert_false (acc_timeline_go_forward (f->timeline));

  g_assert_true (acc_timeline_goto_text (f->timeline, "15 January 1996"));
  g_assert_cmpfloat_with_epsilon ((acc_timeline_get_range_start (f->timeline) + acc_timeline_get_range_end (f->timeline)) / 2,
                                  acc_day_from_ymd (1996, 1, 15) + 0.5, 0.6);
  g_assert_false (acc_timeline_goto_text (f->timeline, "the day after tomorrow"));
}

/* Changes reach the index, and the one who has the keyboard keeps it. */
static void
test_changes (Fixture      *f,
              gconstpointer data)
{
  g_autoptr (AccTimelineItem) focused = NULL;
  g_autoptr (AccTimelineSimpleItem) first = make_item ("1980-05-05", "law", "First");

  gtk_widget_grab_focus (GTK_WIDGET (f->timeline));
  focused = acc_timeline_get_focus_item (f->timeline);
  g_assert_nonnull (focused);
  g_list_store_insert (f->items, 0, first);
  append (f->items, "2011", "treaties", "Last");
  settle (f);
  g_assert_cmpuint (acc_timeline_index_get_n (f->timeline->index), ==, 8);
  {
    g_autoptr (AccTimelineItem) now = acc_timeline_get_focus_item (f->timeline);

    g_assert_true (now == focused);
  }
  g_list_store_remove_all (f->items);
  settle (f);
  g_assert_cmpuint (acc_timeline_index_get_n (f->timeline->index), ==, 0);
  g_assert_null (acc_timeline_get_focus_item (f->timeline));
}

/* A filter over the model, and back. */
static gboolean
is_convention (gpointer item,
               gpointer data)
{
  return g_str_has_suffix (acc_timeline_item_get_title (item), "Convention");
}

static void
test_filter (Fixture      *f,
             gconstpointer data)
{
  GtkCustomFilter *filter = gtk_custom_filter_new (is_convention, NULL, NULL);
  g_autoptr (GtkFilterListModel) model =
      gtk_filter_list_model_new (G_LIST_MODEL (g_object_ref (f->items)), GTK_FILTER (g_object_ref (filter)));

  acc_timeline_set_model (f->timeline, G_LIST_MODEL (model));
  settle (f);
  g_assert_cmpuint (acc_timeline_index_get_n (f->timeline->index), ==, 2);
  append (f->items, "2020-02-02", "law", "Another Convention");
  settle (f);
  g_assert_cmpuint (acc_timeline_index_get_n (f->timeline->index), ==, 3);
  gtk_custom_filter_set_filter_func (filter, NULL, NULL, NULL);
  settle (f);
  g_assert_cmpuint (acc_timeline_index_get_n (f->timeline->index), ==, 7);
  g_object_unref (filter);
}

static void
test_lanes (Fixture      *f,
            gconstpointer data)
{
  g_autoptr (AccTimelineLane) law = g_list_model_get_item (G_LIST_MODEL (f->lanes), 1);

  g_assert_cmpuint (f->timeline->layout->lanes->len, ==, 2);
  acc_timeline_lane_set_visible (law, FALSE);
  settle (f);
  g_assert_cmpuint (f->timeline->layout->lanes->len, ==, 1);
  acc_timeline_lane_set_visible (law, TRUE);
  /* another order: no item moves to another lane */
  g_list_store_remove (f->lanes, 1);
  g_list_store_insert (f->lanes, 0, law);
  settle (f);
  g_assert_cmpuint (f->timeline->layout->lanes->len, ==, 2);
  g_assert_cmpuint (g_array_index (f->timeline->layout->lanes, AccTimelineLaneLayout, 0).lane, ==, 1);
  g_assert_cmpuint (acc_timeline_index_get_lane_n (f->timeline->index, 0), ==, 3);
  g_assert_false (acc_timeline_move_lane (f->timeline, law, -1));
  g_assert_true (acc_timeline_move_lane (f->timeline, law, 1));
  settle (f);
  g_assert_cmpuint (g_array_index (f->timeline->layout->lanes, AccTimelineLaneLayout, 1).lane, ==, 1);
  g_assert_false (acc_timeline_move_lane (f->timeline, law, 1));
}

static void
test_undated (Fixture      *f,
              gconstpointer data)
{
  guint n;
  const guint32 *undated = acc_timeline_index_get_undated (f->timeline->index, &n);

  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpuint (undated[0], ==, 5);
  g_assert_nonnull (f->timeline->tray);
  g_assert_true (gtk_widget_get_visible (f->timeline->tray));
  g_list_store_remove (f->items, 5);
  settle (f);
  g_assert_false (gtk_widget_get_visible (f->timeline->tray));
}

/* Visible items have widgets with names; nobody gets two, and they are used again. */
static void
test_nodes (Fixture      *f,
            gconstpointer data)
{
  guint n;

  _acc_timeline_sync_nodes (f->timeline);
  n = f->timeline->nodes->len;
  g_assert_cmpuint (n, ==, 5);
  for (guint i = 0; i < 10; i++)
    {
      acc_timeline_show_range (f->timeline, 5000 + 300 * i, 12000 + 300 * i);
      settle (f);
      _acc_timeline_sync_nodes (f->timeline);
    }
  g_assert_cmpuint (f->timeline->nodes->len, <=, n + 3);
  gtk_test_accessible_assert_role (f->timeline->handle, GTK_ACCESSIBLE_ROLE_SLIDER);
  gtk_test_accessible_assert_property (f->timeline->handle, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, "1 February 1999");
  gtk_test_accessible_assert_role (g_ptr_array_index (f->timeline->nodes, 0), GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
test_words (Fixture      *f,
            gconstpointer data)
{
  AccTimelineDatum datum;
  guint entry;
  g_autofree char *words = NULL;
  g_autofree char *cluster = NULL;

  g_assert_true (_acc_timeline_get_datum (f->timeline, 2, &datum));
  g_assert_true (acc_timeline_index_find (f->timeline->index, 2, &datum, &entry));
  words = _acc_timeline_speak_item (f->timeline, datum.lane, entry);
  g_assert_cmpstr (words, ==, "1954 Convention, disc, 20 June 2003, treaties, 3 of 3");
  cluster = _acc_timeline_speak_cluster (f->timeline, 12, acc_day_from_ymd (1990, 1, 1), acc_day_from_ymd (1990, 2, 1));
  g_assert_cmpstr (cluster, ==, "12 items, 1 January 1990 to 31 January 1990");
}

/* Focus moves the view when it has to, never the zoom. */
static void
test_focus_keeps_zoom (Fixture      *f,
                       gconstpointer data)
{
  double days;

  acc_timeline_show_range (f->timeline, acc_day_from_ymd (1999, 1, 1), acc_day_from_ymd (1999, 3, 1));
  settle (f);
  days = acc_timeline_get_range_end (f->timeline) - acc_timeline_get_range_start (f->timeline);
  for (guint lane = 0; lane < 2; lane++)
    for (guint last = 0; last < 2; last++)
      {
        guint entry;
        gint32 day;

        g_assert_true (acc_timeline_index_edge (f->timeline->index, lane, last, &entry));
        _acc_timeline_focus_entry (f->timeline, lane, entry);
        settle (f);
        day = acc_timeline_index_get_entries (f->timeline->index)[entry].start;
        g_assert_cmpfloat (acc_timeline_get_range_start (f->timeline), <=, day);
        g_assert_cmpfloat (acc_timeline_get_range_end (f->timeline), >=, day);
        g_assert_cmpfloat_with_epsilon (
            acc_timeline_get_range_end (f->timeline) - acc_timeline_get_range_start (f->timeline), days, 1e-6);
      }
}

static void
test_directions (Fixture      *f,
                 gconstpointer data)
{
  double a, b;

  a = _acc_timeline_from_layout_x (f->timeline, 100);
  b = _acc_timeline_from_layout_x (f->timeline, 200);
  g_assert_cmpfloat (a, <, b);
  gtk_widget_set_direction (GTK_WIDGET (f->timeline), GTK_TEXT_DIR_RTL);
  settle (f);
  g_assert_cmpfloat (_acc_timeline_from_layout_x (f->timeline, 100), >, _acc_timeline_from_layout_x (f->timeline, 200));
  for (double x = 0; x < 500; x += 77)
    g_assert_cmpfloat_with_epsilon (_acc_timeline_to_layout_x (f->timeline, _acc_timeline_from_layout_x (f->timeline, x)), x, 1e-6);
  acc_timeline_set_time_direction (f->timeline, ACC_TIMELINE_DIRECTION_LTR);
  g_assert_cmpfloat (_acc_timeline_from_layout_x (f->timeline, 100), <, _acc_timeline_from_layout_x (f->timeline, 200));
}

static void
test_snap (Fixture      *f,
           gconstpointer data)
{
  gint32 day = acc_day_from_ymd (1999, 1, 15);

  g_assert_cmpint (_acc_timeline_snap_day (f->timeline, day + 2), ==, day);
  g_assert_cmpint (_acc_timeline_snap_day (f->timeline, day + 900), ==, day + 900);
}

/* A table is a list model whose items are made when asked for. */
static void
test_table (Fixture      *f,
            gconstpointer data)
{
  g_autoptr (AccTimelineTable) table = acc_timeline_table_new ();
  g_autoptr (AccTimelineItem) item = NULL;
  AccSpan span = { 0 };

  for (guint i = 0; i < 5000; i++)
    {
      span = acc_span_single (acc_date_from_day (i));
      acc_timeline_table_add (table, i % 10 == 0 ? NULL : &span, i % 2 ? "law" : "treaties", ACC_TIMELINE_KIND_LAW, 10, "Title", -1);
    }
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (table)), ==, 0);
  acc_timeline_table_commit (table);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (table)), ==, 5000);
  item = g_list_model_get_item (G_LIST_MODEL (table), 4999);
  g_assert_cmpstr (acc_timeline_item_get_title (item), ==, "Title");
  g_assert_cmpstr (acc_timeline_item_get_lane (item), ==, "law");
  span = acc_timeline_item_get_span (item);
  g_assert_cmpint (acc_span_first_day (&span), ==, 4999);
  acc_timeline_set_model (f->timeline, G_LIST_MODEL (table));
  settle (f);
  g_assert_cmpuint (acc_timeline_index_get_n_dated (f->timeline->index), ==, 4500);
  g_assert_cmpuint (acc_timeline_index_get_lane_n (f->timeline->index, 1), ==, 2500);
  span = acc_span_single (acc_date_day (2030, 1, 1));
  acc_timeline_table_add (table, &span, "law", ACC_TIMELINE_KIND_LAW, 10, "New", -1);
  acc_timeline_table_commit (table);
  settle (f);
  g_assert_cmpuint (acc_timeline_index_get_n_dated (f->timeline->index), ==, 4501);
}

static void
activated_cb (AccTimeline     *timeline,
              AccTimelineItem *item,
              char           **title)
{
  g_free (*title);
  *title = g_strdup (acc_timeline_item_get_title (item));
}

static GtkWidget *
find_child (GtkWidget *widget,
            GType      type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_child (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* Clusters and the tray open to lists, in the order of time; what is chosen there is activated. */
static void
test_lists (Fixture      *f,
            gconstpointer data)
{
  g_autofree char *title = NULL;
  GtkWidget *view, *entry, *check;
  g_autoptr (AccTimelineLane) law = g_list_model_get_item (G_LIST_MODEL (f->lanes), 1);

  g_signal_connect (f->timeline, "item-activated", G_CALLBACK (activated_cb), &title);
  _acc_timeline_open_cluster (f->timeline, 0, acc_day_from_ymd (1990, 1, 1), acc_day_from_ymd (2010, 1, 1), NULL);
  spin (200);
  view = find_child (f->timeline->list, GTK_TYPE_LIST_VIEW);
  g_assert_nonnull (view);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (view)))), ==, 3);
  g_signal_emit_by_name (view, "activate", 2);
  g_assert_cmpstr (title, ==, "1954 Convention");
  spin (100);

  _acc_timeline_open_tray (f->timeline);
  spin (200);
  view = find_child (f->timeline->list, GTK_TYPE_LIST_VIEW);
  g_signal_emit_by_name (view, "activate", 0);
  g_assert_cmpstr (title, ==, "No date");
  spin (100);

  _acc_timeline_ask_date (f->timeline);
  entry = find_child (f->timeline->list, GTK_TYPE_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (entry), "no date at all");
  g_signal_emit_by_name (entry, "activate");
  g_assert_true (gtk_widget_has_css_class (entry, "error"));
  gtk_editable_set_text (GTK_EDITABLE (entry), "1996-05");
  g_assert_false (gtk_widget_has_css_class (entry, "error"));
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpfloat (acc_timeline_get_range_start (f->timeline), <, acc_day_from_ymd (1996, 5, 15));
  g_assert_cmpfloat (acc_timeline_get_range_end (f->timeline), >, acc_day_from_ymd (1996, 5, 15));

  _acc_timeline_open_lane_menu (f->timeline, law, 50, 50);
  spin (200);
  check = find_child (f->timeline->list, GTK_TYPE_CHECK_BUTTON);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), FALSE);
  settle (f);
  g_assert_cmpuint (f->timeline->layout->lanes->len, ==, 1);
}

static GtkEventController *
find_controller (GtkWidget *widget,
                 GType      type)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (controller, type))
        return controller;
    }
  g_assert_not_reached ();
}

/* The toolkit has no way to touch a window; what its gestures tell is told here in their place. */
static void
test_touch (Fixture      *f,
            gconstpointer data)
{
  GtkEventController *zoom = find_controller (GTK_WIDGET (f->timeline), GTK_TYPE_GESTURE_ZOOM), *press = find_controller (GTK_WIDGET (f->timeline), GTK_TYPE_GESTURE_LONG_PRESS);
  double start = acc_timeline_get_range_start (f->timeline), end = acc_timeline_get_range_end (f->timeline), y = 0;

  g_signal_emit_by_name (zoom, "begin", NULL);
  g_signal_emit_by_name (zoom, "scale-changed", 1.5);
  g_signal_emit_by_name (zoom, "scale-changed", 2.0);
  settle (f);
  /* Twice as near, and about what was between the fingers. */
  g_assert_cmpfloat_with_epsilon (acc_timeline_get_range_end (f->timeline) - acc_timeline_get_range_start (f->timeline), (end - start) / 2, 2);
  g_assert_cmpfloat (acc_timeline_get_range_start (f->timeline), >, start);
  g_assert_cmpfloat (acc_timeline_get_range_end (f->timeline), <, end);
  g_signal_emit_by_name (zoom, "scale-changed", 1.0);
  settle (f);
  g_assert_cmpfloat_with_epsilon (acc_timeline_get_range_start (f->timeline), start, 2);
  g_assert_cmpfloat_with_epsilon (acc_timeline_get_range_end (f->timeline), end, 2);
  g_signal_emit_by_name (zoom, "scale-changed", -1.0);
  g_signal_emit_by_name (zoom, "end", NULL);
  g_assert_cmpfloat_with_epsilon (acc_timeline_get_range_start (f->timeline), start, 2);

  /* The finger that stays on a lane opens its menu. */
  g_assert_null (f->timeline->list);
  while (acc_timeline_layout_lane_at (f->timeline->layout, y) == NULL && y < gtk_widget_get_height (f->timeline->canvas))
    y += 8;
  g_signal_emit_by_name (press, "pressed", 4.0, y + 8);
  spin (200);
  g_assert_nonnull (f->timeline->list);
  g_assert_nonnull (find_child (f->timeline->list, GTK_TYPE_CHECK_BUTTON));
  gtk_popover_popdown (GTK_POPOVER (f->timeline->list));
  spin (100);
}

/* The tree lets go of everything. */
static void
test_finalize (void)
{
  GtkWidget *timeline = g_object_ref_sink (acc_timeline_new ());
  g_autoptr (GListStore) items = g_list_store_new (ACC_TYPE_TIMELINE_ITEM);
  static const gint16 year = 1999;
  static const gint64 value = 14799;
  g_autoptr (AccTimelineSeries) series = acc_timeline_series_new ("Refugees", &year, &value, 1, NULL, 0);

  append (items, "1999", "x", "y");
  acc_timeline_set_model (ACC_TIMELINE (timeline), G_LIST_MODEL (items));
  acc_timeline_set_series (ACC_TIMELINE (timeline), series);
  acc_timeline_set_as_of (ACC_TIMELINE (timeline), acc_date_day (1999, 2, 1));
  g_assert_finalize_object (timeline);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
#define ADD(name, function) g_test_add ("/timeline/widget/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("properties", test_properties);
  ADD ("as-of-draws-the-handle-only", test_as_of_draws_the_handle_only);
  ADD ("ranges", test_ranges);
  ADD ("changes", test_changes);
  ADD ("filter", test_filter);
  ADD ("lanes", test_lanes);
  ADD ("undated", test_undated);
  ADD ("nodes", test_nodes);
  ADD ("words", test_words);
  ADD ("focus-keeps-zoom", test_focus_keeps_zoom);
  ADD ("directions", test_directions);
  ADD ("snap", test_snap);
  ADD ("table", test_table);
  ADD ("touch", test_touch);
  /* The last with a window: GTK 4.8 looks for the tooltip below the pointer even when the window is gone. */
  ADD ("lists", test_lists);
  g_test_add_func ("/timeline/widget/finalize", test_finalize);
  return g_test_run ();
}
