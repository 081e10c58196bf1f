/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The line chart in a window: gaps, years since joining, the table, the sentence, and what is saved. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "cards/charts/acc-line-chart.h"
#include "cards/charts/acc-line-panels.h"
#include "cards/charts/acc-line-plot.h"
#include "locale/acc-locale.h"

/* Two with a gap each, and the sum of a region of which not all reported. */
static GArray *
make_lines (void)
{
  static const gint16 years[] = { 1998, 1999, 2000, 2001, 2002 };
  static const gint64 first[] = { 100, ACC_POINTS_ABSENT, 300, 400, 0 }, second[] = { ACC_POINTS_ABSENT, 50, 60, ACC_POINTS_ABSENT, 70 },
                      third[] = { 100, 50, 360, 400, 70 };
  static const guint reported[] = { 1, 1, 2, 1, 2 }, asked[] = { 2, 2, 2, 3, 3 };
  GArray *lines = acc_line_array_new ();
  AccLine all[] = {
    { g_strdup ("Aland"), g_strdup ("AAA"), acc_points_new (years, first, 5), NULL, NULL, 2000 },
    { g_strdup ("Bland"), g_strdup ("BBB"), acc_points_new (years, second, 5), NULL, NULL, 0 },
    { g_strdup ("Both"), g_strdup ("999"), acc_points_new (years, third, 5), g_memdup2 (reported, sizeof reported), g_memdup2 (asked, sizeof asked), 0 },
  };

  g_array_append_vals (lines, all, G_N_ELEMENTS (all));
  return lines;
}

static AccLineChart *
open_chart (GtkWidget  **window,
            const char  *treaty)
{
  AccLineChart *chart = ACC_LINE_CHART (acc_line_chart_new ());

  acc_line_chart_set_year (chart, 2000);
  acc_line_chart_set_lines (chart, make_lines (), "People", "people", treaty, "", "Source: a test.");
  *window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (*window), 700, 500);
  gtk_window_set_child (GTK_WINDOW (*window), GTK_WIDGET (chart));
  gtk_window_present (GTK_WINDOW (*window));
  while (gtk_widget_get_width (GTK_WIDGET (chart)) == 0)
    g_main_context_iteration (NULL, TRUE);
  return chart;
}

static void
assert_cell (AccLineChart *chart,
             guint         row,
             guint         line,
             const char   *expected)
{
  g_autoptr (GObject) item = g_list_model_get_item (acc_line_chart_get_rows (chart), row);
  g_autofree char *cell = acc_line_chart_dup_cell (chart, item, line);

  g_assert_cmpstr (cell, ==, expected);
}

static void
test_table (void)
{
  GtkWidget *window;
  AccLineChart *chart = open_chart (&window, NULL);
  g_autoptr (GObject) first = g_list_model_get_item (acc_line_chart_get_rows (chart), 0);

  g_assert_cmpuint (g_list_model_get_n_items (acc_line_chart_get_rows (chart)), ==, 5);
  g_assert_cmpint (acc_line_chart_row_get_at (first), ==, 1998);
  assert_cell (chart, 0, 0, "100");
  assert_cell (chart, 1, 0, "not reported");
  assert_cell (chart, 4, 0, "0");
  assert_cell (chart, 3, 1, "not reported");
  assert_cell (chart, 3, 2, "400 (1 of 3 States)");
  g_assert_cmpint (acc_line_chart_get_value (chart, 0, 1999), ==, ACC_POINTS_ABSENT);

  /* One key, and back. */
  g_assert_false (acc_line_chart_get_show_table (chart));
  acc_line_chart_set_show_table (chart, TRUE);
  g_assert_true (acc_line_chart_get_show_table (chart));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_since (void)
{
  GtkWidget *window;
  AccLineChart *chart = open_chart (&window, "1951 Convention");
  g_autofree char *sentence = acc_line_chart_dup_sentence (chart);
  g_autoptr (GObject) first = g_list_model_get_item (acc_line_chart_get_rows (chart), 0);
  g_autoptr (GObject) last = g_list_model_get_item (acc_line_chart_get_rows (chart), 4);

  g_assert_cmpint (acc_line_chart_row_get_at (first), ==, -2);
  g_assert_cmpint (acc_line_chart_row_get_at (last), ==, 2);
  assert_cell (chart, 2, 0, "300");
  assert_cell (chart, 1, 0, "not reported");
  /* Who did not join has no such years. */
  assert_cell (chart, 2, 1, "");
  g_assert_cmpstr (sentence, ==, "People, in years since joining: 1951 Convention. Year 0: Aland: 2000. Highest figure shown: Aland, end of 2001: 400.");
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_sentence (void)
{
  GtkWidget *window;
  AccLineChart *chart = open_chart (&window, NULL);
  g_autofree char *sentence = acc_line_chart_dup_sentence (chart);
  g_autofree char *later = NULL;

  g_assert_cmpstr (sentence, ==, "People, end of 2000: Aland: 300, Bland: 60 and Both: 360 (2 of 2 States). Highest figure shown: Aland, end of 2001: 400.");
  acc_line_chart_set_year (chart, 1999);
  later = acc_line_chart_dup_sentence (chart);
  g_assert_nonnull (strstr (later, "Aland: not reported, Bland: 50"));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_saved (void)
{
  GtkWidget *window;
  AccLineChart *chart = open_chart (&window, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) csv = acc_chart_to_bytes (ACC_CHART (chart), ACC_CHART_CSV, 960, &error);
  g_autoptr (GBytes) svg = acc_chart_to_bytes (ACC_CHART (chart), ACC_CHART_SVG, 960, &error);
  g_autoptr (GBytes) png = acc_chart_to_bytes (ACC_CHART (chart), ACC_CHART_PNG, 960, &error);
  g_autofree char *table = g_strndup (g_bytes_get_data (csv, NULL), g_bytes_get_size (csv));
  g_autofree char *picture = g_strndup (g_bytes_get_data (svg, NULL), g_bytes_get_size (svg));

  g_assert_no_error (error);
  g_assert_cmpstr (table, ==, "year,AAA,BBB,999,999_reported,999_states,source\r\n1998,100,,100,1,2,Source: a test.\r\n1999,,50,50,1,2,Source: a test.\r\n2000,300,60,360,2,2,Source: a test.\r\n2001,400,,400,1,3,Source: a test.\r\n"
                              "2002,0,70,70,2,3,Source: a test.\r\n");
  g_assert_nonnull (strstr (picture, "<title>People</title>"));
  g_assert_cmpmem (g_bytes_get_data (png, NULL), 4, "\x89PNG", 4);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Of 2000, the first year in which each has a figure above zero. */
static void
test_indexed (void)
{
  GtkWidget *window;
  AccLineChart *chart = open_chart (&window, NULL);
  g_autofree char *sentence = NULL;
  g_autofree char *figures = NULL;
  g_autofree char *table = NULL;
  g_autoptr (GBytes) csv = NULL;

  acc_line_chart_set_scale (chart, ACC_LINE_SCALE_INDEXED);
  g_assert_cmpint (acc_line_chart_get_scale (chart), ==, ACC_LINE_SCALE_INDEXED);
  assert_cell (chart, 0, 0, "33.3 (100)");
  assert_cell (chart, 1, 0, "not reported");
  assert_cell (chart, 2, 0, "100.0 (300)");
  assert_cell (chart, 4, 0, "0.0 (0)");
  assert_cell (chart, 4, 1, "116.7 (70)");
  assert_cell (chart, 2, 2, "100.0 (360) (2 of 2 States)");
  sentence = acc_line_chart_dup_sentence (chart);
  g_assert_nonnull (strstr (sentence, "Aland: 100.0 (300), Bland: 100.0 (60)"));
  g_assert_true (g_str_has_suffix (sentence, "Indexed, which is computed: the figure of each at the end of 2000 is 100."));
  csv = acc_chart_to_bytes (ACC_CHART (chart), ACC_CHART_CSV, 960, NULL);
  table = g_strndup (g_bytes_get_data (csv, NULL), g_bytes_get_size (csv));
  g_assert_true (g_str_has_prefix (table, "year,AAA,AAA_index,BBB,BBB_index,999,999_index,999_reported,999_states,source\r\n1998,100,33.33,,,100,27.78,1,2,Source: a test.\r\n"));
  acc_line_chart_set_scale (chart, ACC_LINE_SCALE_ONE);
  assert_cell (chart, 0, 0, "100");
  gtk_window_destroy (GTK_WINDOW (window));
}

static AccLineChart *
make_chart (const gint64 *first, const gint64 *second)
{
  static const gint16 years[] = { 1998, 1999, 2000 };
  AccLineChart *chart = g_object_ref_sink (ACC_LINE_CHART (acc_line_chart_new ()));
  GArray *lines = acc_line_array_new ();
  AccLine all[] = {
    { .name = g_strdup ("Aland"), .code = g_strdup ("AAA"), .points = acc_points_new (years, first, 3) },
    { .name = g_strdup ("Bland"), .code = g_strdup ("BBB"), .points = acc_points_new (years, second, 3) },
  };

  g_array_append_vals (lines, all, G_N_ELEMENTS (all));
  acc_line_chart_set_year (chart, 2000);
  acc_line_chart_set_lines (chart, lines, "People", "people", NULL, "", "");
  return chart;
}

/* More than twenty times: a scale for each, which is said, and which takes more room when it is narrow. */
static void
test_each (void)
{
  static const gint64 large[] = { 100, 2001, 300 }, fitting[] = { 100, 2000, 300 }, small[] = { 10, 100, ACC_POINTS_ABSENT }, none[] = { 0, 0, ACC_POINTS_ABSENT };
  AccLineChart *apart = make_chart (large, small), *together = make_chart (fitting, small), *empty = make_chart (large, none);
  g_autofree char *sentence = acc_line_chart_dup_sentence (apart);
  g_autofree char *indexed = NULL;
  g_autofree char *left_out = NULL;
  g_autofree char *table = NULL;
  g_autoptr (GBytes) csv = NULL;
  int wide, narrow;

  g_assert_cmpint (acc_line_chart_get_scale (apart), ==, ACC_LINE_SCALE_EACH);
  g_assert_true (g_str_has_suffix (sentence, "Each has a scale of its own."));
  g_assert_cmpint (acc_line_chart_get_scale (together), ==, ACC_LINE_SCALE_ONE);
  gtk_widget_measure (GTK_WIDGET (apart), GTK_ORIENTATION_VERTICAL, 800, NULL, &wide, NULL, NULL);
  gtk_widget_measure (GTK_WIDGET (apart), GTK_ORIENTATION_VERTICAL, 340, NULL, &narrow, NULL, NULL);
  g_assert_cmpint (narrow, >, wide);
  acc_line_chart_set_scale (apart, ACC_LINE_SCALE_ONE);
  g_assert_cmpint (acc_line_chart_get_scale (apart), ==, ACC_LINE_SCALE_ONE);
  /* Zero flattens nobody and is nobody's hundred: it is left out of the lines, not of the table. */
  g_assert_cmpint (acc_line_chart_get_scale (empty), ==, ACC_LINE_SCALE_ONE);
  acc_line_chart_set_scale (empty, ACC_LINE_SCALE_INDEXED);
  g_assert_cmpint (acc_line_chart_get_scale (empty), ==, ACC_LINE_SCALE_INDEXED);
  assert_cell (empty, 0, 0, "100.0 (100)");
  assert_cell (empty, 0, 1, "0");
  left_out = acc_line_chart_dup_sentence (empty);
  g_assert_true (g_str_has_suffix (left_out, "the figure of each at the end of 1998 is 100. Not indexed, having no figure above zero: Bland."));
  csv = acc_chart_to_bytes (ACC_CHART (empty), ACC_CHART_CSV, 960, NULL);
  table = g_strndup (g_bytes_get_data (csv, NULL), g_bytes_get_size (csv));
  g_assert_true (g_str_has_prefix (table, "year,AAA,AAA_index,BBB,BBB_index,"));
  g_assert_nonnull (strstr (table, "\r\n1998,100,100.00,0,,"));
  g_object_unref (apart);
  g_object_unref (together);
  g_object_unref (empty);
  /* No year of both. */
  apart = make_chart ((const gint64[]) { 5, 0, ACC_POINTS_ABSENT }, (const gint64[]) { 0, 5, 5 });
  acc_line_chart_set_scale (apart, ACC_LINE_SCALE_INDEXED);
  g_assert_cmpint (acc_line_chart_get_scale (apart), ==, ACC_LINE_SCALE_ONE);
  indexed = acc_line_chart_dup_sentence (apart);
  g_assert_true (g_str_has_suffix (indexed, "Not indexed: in no year has each of them a figure above zero."));
  g_object_unref (apart);
}

/* In panels the pointer finds each line in its own, by its number among all. */
static void
test_panels (void)
{
  GtkWidget *window;
  AccLineChart *chart = open_chart (&window, NULL);
  GArray *lines = make_lines ();
  AccChartPalette palette;
  AccLineDraw whole = { .widget = GTK_WIDGET (chart), .palette = &palette, .lines = (AccLine *) lines->data, .n_lines = 3, .width = 1000 };
  AccLinePanels panels;
  guint line;
  int year;

  acc_chart_palette_init_for_paper (&palette);
  for (int rtl = 0; rtl < 2; rtl++)
    {
      whole.rtl = rtl;
      acc_line_panels_prepare (&panels, &whole, TRUE);
      g_assert_cmpuint (panels.n_panels, ==, 3);
      for (guint i = 0; i < panels.n_panels; i++)
        {
          AccLineDraw *panel = &panels.panels[i];
          double x = panel->x + acc_chart_frame_x_of (&panel->frame, 2000), y = panel->y + acc_chart_frame_y_of (&panel->frame, (double) acc_line_get_value (panel->lines, 2000));

          g_assert_true (acc_line_panels_find (&panels, x, y, &line, &year));
          g_assert_cmpuint (line, ==, i);
          g_assert_cmpint (year, ==, 2000);
          g_assert_cmpint (acc_line_panels_get_year (&panels, x, y), ==, 2000);
        }
      /* Time runs in the reading direction from panel to panel too. */
      g_assert_cmpint (panels.panels[0].x < panels.panels[1].x, ==, !rtl);
      g_assert_cmpint (acc_line_panels_get_year (&panels, panels.panels[0].x, 1), ==, 0);
    }
  acc_line_panels_prepare (&panels, &whole, FALSE);
  g_assert_cmpuint (panels.n_panels, ==, 1);
  g_array_unref (lines);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The stroke of a year that has no figure is not there, nor does it go through the place where it would have been. */
static void
test_gap (void)
{
  GtkWidget *window;
  AccLineChart *chart = open_chart (&window, NULL);
  GArray *lines = make_lines ();
  AccChartPalette palette;
  AccLineDraw draw = { .widget = GTK_WIDGET (chart), .palette = &palette, .lines = (AccLine *) lines->data, .n_lines = 1, .width = 700, .height = ACC_LINE_HEIGHT };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 700, ACC_LINE_HEIGHT);
  cairo_t *cr = cairo_create (surface);
  GskRenderNode *node;
  guint line, strokes = 0;
  int year, x;

  acc_chart_palette_init_for_paper (&palette);
  g_assert_true (acc_line_draw_prepare (&draw));
  node = acc_line_draw_still (&draw);
  gsk_render_node_draw (node, cr);
  cairo_surface_flush (surface);
  x = (int) lround (acc_chart_frame_x_of (&draw.frame, 1999));
  for (int y = (int) ACC_CHART_TOP; y < ACC_LINE_HEIGHT - (int) ACC_CHART_BOTTOM; y++)
    {
      const guint32 *row = (const guint32 *) (gconstpointer) (cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface));

      /* The lines of the scale are faint; a stroke is not. */
      strokes += row[x] >> 24 > 0xb0 ? 1 : 0;
    }
  g_assert_cmpuint (strokes, ==, 0);
  /* Where there is a figure, the pointer finds it. */
  g_assert_true (acc_line_draw_find (&draw, acc_chart_frame_x_of (&draw.frame, 2000), acc_chart_frame_y_of (&draw.frame, 300), &line, &year));
  g_assert_cmpint (year, ==, 2000);
  g_assert_false (acc_line_draw_find (&draw, acc_chart_frame_x_of (&draw.frame, 1999), acc_chart_frame_y_of (&draw.frame, 200), &line, &year));
  gsk_render_node_unref (node);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  g_array_unref (lines);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_nothing (void)
{
  AccLineChart *chart = g_object_ref_sink (ACC_LINE_CHART (acc_line_chart_new ()));
  g_autofree char *sentence = NULL;

  acc_line_chart_set_lines (chart, acc_line_array_new (), "People", "people", NULL, "", "");
  sentence = acc_line_chart_dup_sentence (chart);
  g_assert_cmpstr (sentence, ==, "People: no figures to show.");
  g_assert_cmpuint (g_list_model_get_n_items (acc_line_chart_get_rows (chart)), ==, 0);
  g_object_unref (chart);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  acc_locale_init ("en");
  gtk_init ();
  g_test_add_func ("/line-chart/table", test_table);
  g_test_add_func ("/line-chart/indexed", test_indexed);
  g_test_add_func ("/line-chart/each", test_each);
  g_test_add_func ("/line-chart/panels", test_panels);
  g_test_add_func ("/line-chart/since", test_since);
  g_test_add_func ("/line-chart/sentence", test_sentence);
  g_test_add_func ("/line-chart/saved", test_saved);
  g_test_add_func ("/line-chart/gap", test_gap);
  g_test_add_func ("/line-chart/nothing", test_nothing);
  return g_test_run ();
}
