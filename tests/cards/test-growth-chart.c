/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The growth chart in a display: its numbers, its table, its words, and what a move of the date draws again. */

#include <gtk/gtk.h>

#include <glib/gstdio.h>

#include "cards/charts/acc-chart-save.h"
#include "cards/charts/acc-growth-chart.h"
#include "cards/charts/acc-growth-plot.h"
#include "facts/session/acc-session.h"
#include "locale/acc-locale.h"

static AccBundle *bundle;
static AccLedger *ledger;

static gint32
press_day (void)
{
  return acc_day_from_ymd (1999, 2, 1);
}

static AccGrowthChart *
make_chart (void)
{
  AccGrowthChart *chart = ACC_GROWTH_CHART (g_object_ref_sink (acc_growth_chart_new ()));

  g_autoptr (GArray) treaties = acc_session_list_treaties (bundle, NULL);

  acc_growth_chart_set_ledger (chart, ledger, treaties, acc_bundle_get_default_group (bundle), ACC_BASIS_DEPOSIT);
  acc_growth_chart_set_day (chart, press_day ());
  return chart;
}

static void
test_values (void)
{
  static const guint expected[] = { 133, 134, 45, 19, 137 };
  g_autoptr (AccGrowthChart) chart = make_chart ();

  g_assert_cmpuint (acc_growth_chart_get_n_curves (chart), ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpuint (acc_growth_chart_get_count (chart, i, press_day ()), ==, expected[i]);
  /* The sixth ratification of 1951, and Kazakhstan's accession. */
  g_assert_cmpuint (acc_growth_chart_get_count (chart, 0, acc_day_from_ymd (1954, 1, 21)), ==, 5);
  g_assert_cmpuint (acc_growth_chart_get_count (chart, 0, acc_day_from_ymd (1954, 1, 22)), ==, 6);
  g_assert_cmpuint (acc_growth_chart_get_count (chart, 4, acc_day_from_ymd (1999, 1, 14)), ==, 136);
}

static void
test_table_twin (void)
{
  g_autoptr (AccGrowthChart) chart = make_chart ();
  GListModel *rows = acc_growth_chart_get_rows (chart);
  guint n = g_list_model_get_n_items (rows);
  gint32 before = ACC_DAY_MIN;

  g_assert_cmpuint (n, >, 200);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GObject) row = g_list_model_get_item (rows, i);
      gint32 day = acc_growth_chart_row_get_day (row);

      g_assert_cmpint (day, >, before);
      for (guint c = 0; c < acc_growth_chart_get_n_curves (chart); c++)
        {
          g_assert_cmpuint (acc_growth_chart_row_get_count (row, c), ==, acc_growth_chart_get_count (chart, c, day));
          g_assert_cmpuint (acc_growth_chart_row_get_count (row, c), ==,
                            acc_ledger_count (ledger, c < 4 ? acc_bundle_get_treaty_group (bundle, c) : acc_bundle_get_default_group (bundle), NULL, day, ACC_BASIS_DEPOSIT, NULL));
        }
      before = day;
    }
  g_assert_false (acc_growth_chart_get_show_table (chart));
  acc_growth_chart_set_show_table (chart, TRUE);
  g_assert_true (acc_growth_chart_get_show_table (chart));
}

static void
test_words (void)
{
  g_autoptr (AccGrowthChart) chart = make_chart ();
  g_autofree char *sentence = acc_growth_chart_dup_sentence (chart);
  g_autofree char *description = acc_growth_chart_dup_description (chart);

  g_assert_true (g_str_has_prefix (sentence, "States party on 1 February 1999: 1951 Convention: 133, 1967 Protocol: 134, 1954 Convention: 45, 1961 Convention: 19 and 1951 or 1967: 137."));
  g_assert_nonnull (strstr (description, "1951 or 1967: 137 reported for 1 February 1999 ("));
  g_assert_nonnull (strstr (description, "1954 Convention: 45 reported for 1 February 1999 ("));
}

/* The row of a day in a table of CSV. */
static char *
find_row (const char *csv,
          const char *date)
{
  g_auto (GStrv) lines = g_strsplit (csv, "\r\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    if (g_str_has_prefix (lines[i], date))
      return g_strdup (lines[i]);
  return NULL;
}

static void
test_csv (void)
{
  g_autoptr (AccGrowthChart) chart = make_chart ();
  g_autoptr (GBytes) bytes = acc_chart_to_bytes (ACC_CHART (chart), ACC_CHART_CSV, 0, NULL);
  g_autofree char *csv = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_autofree char *press = find_row (csv, "1999-02-01,");
  g_autofree char *kazakhstan = find_row (csv, "1999-01-15,");
  guint n = g_list_model_get_n_items (acc_growth_chart_get_rows (chart));
  g_auto (GStrv) lines = g_strsplit (csv, "\r\n", -1);

  g_assert_true (g_str_has_prefix (csv, "date,refugees-1951,protocol-1967,stateless-1954,stateless-1961,refugees-1951|protocol-1967,refugees-1951_reported,"));
  g_assert_cmpuint (g_strv_length (lines), ==, n + 2);
  /* UNHCR's press release of that day: 137 to either; 45 and 19 to the statelessness conventions. */
  g_assert_nonnull (press);
  g_assert_true (g_str_has_prefix (press, "1999-02-01,133,134,45,19,137,"));
  g_assert_nonnull (strstr (press, ",45,"));
  g_assert_nonnull (strstr (press, ",137,,,45,19,137,"));
  /* Nothing is reported for the day of Kazakhstan's accession: empty, not zero. */
  g_assert_nonnull (kazakhstan);
  g_assert_nonnull (strstr (kazakhstan, ",137,,,,,,"));
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  GAsyncResult **held = user_data;

  *held = g_object_ref (result);
}

static gboolean
write_chart (AccGrowthChart  *chart,
             AccChartType     type,
             guint            scale,
             GFile           *file,
             GError         **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  acc_chart_write_async (ACC_CHART (chart), type, scale, file, written_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return acc_chart_write_finish (ACC_CHART (chart), result, error);
}

static void
test_save (void)
{
  g_autoptr (AccGrowthChart) chart = make_chart ();
  g_autofree char *folder = g_dir_make_tmp ("accession-XXXXXX", NULL);
  g_autofree char *svg = g_build_filename (folder, "chart.svg", NULL), *png = g_build_filename (folder, "chart.png", NULL);
  g_autofree char *missing = g_build_filename (folder, "none", "chart.svg", NULL);
  g_autoptr (GFile) svg_file = g_file_new_for_path (svg), png_file = g_file_new_for_path (png), missing_file = g_file_new_for_path (missing);
  g_autofree char *sentence = acc_growth_chart_dup_sentence (chart);
  g_autofree char *content = NULL;
  g_autoptr (GError) error = NULL;
  int height = 0;

  g_assert_true (write_chart (chart, ACC_CHART_SVG, 4, svg_file, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (svg, &content, NULL, NULL));
  g_assert_nonnull (strstr (content, "<title>States party since 1951</title>"));
  g_assert_nonnull (strstr (content, sentence));
  /* Vectors in the colour of the 1951 Convention on paper, #1a5fb4. */
  g_assert_null (strstr (content, "<image"));
  g_assert_nonnull (strstr (content, "rgb(10.196"));
  /* Once to four times as many pixels of the same drawing. */
  for (guint scale = 1; scale <= ACC_CHART_SCALE_MAX; scale++)
    {
      g_autoptr (GdkPixbuf) picture = NULL;

      g_assert_true (write_chart (chart, ACC_CHART_PNG, scale, png_file, &error));
      picture = gdk_pixbuf_new_from_file (png, &error);
      g_assert_no_error (error);
      g_assert_cmpint (gdk_pixbuf_get_width (picture), ==, (int) (960 * scale));
      if (scale == 1)
        height = gdk_pixbuf_get_height (picture);
      g_assert_cmpint (gdk_pixbuf_get_height (picture), ==, height * (int) scale);
    }
  {
    g_autoptr (GBytes) pdf = acc_chart_to_bytes (ACC_CHART (chart), ACC_CHART_PDF, 960, &error);

    g_assert_no_error (error);
    g_assert_cmpuint (g_bytes_get_size (pdf), >, 1000);
    g_assert_cmpmem (g_bytes_get_data (pdf, NULL), 8, "%PDF-1.4", 8);
  }
  g_assert_false (write_chart (chart, ACC_CHART_SVG, ACC_CHART_SCALE, missing_file, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_cmpint (g_unlink (svg), ==, 0);
  g_assert_cmpint (g_unlink (png), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0); /* nothing half written is left */
}

static GtkWidget *
find (GtkWidget *widget,
      GType      type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
painted_cb (guint *frames)
{
  (*frames)++;
}

/* Lets one more frame be painted. */
static void
draw (GtkWidget *widget)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (widget);
  guint frames = 0;
  gulong handler = g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (painted_cb), &frames);

  gtk_widget_queue_draw (widget);
  while (frames == 0)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (clock, handler);
}

static void
run_until_sized (GtkWidget *widget)
{
  while (gtk_widget_get_width (widget) == 0)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_keeps_what_stands_still (void)
{
  for (guint direction = GTK_TEXT_DIR_LTR; direction <= GTK_TEXT_DIR_RTL; direction++)
    {
      GtkWidget *window = gtk_window_new ();
      AccGrowthChart *chart = make_chart ();
      GtkWidget *plot = find (GTK_WIDGET (chart), ACC_TYPE_GROWTH_PLOT);
      guint drawn;

      gtk_widget_set_direction (plot, direction);
      gtk_window_set_default_size (GTK_WINDOW (window), 700, 400);
      gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (chart));
      gtk_window_present (GTK_WINDOW (window));
      run_until_sized (plot);
      while (acc_growth_plot_get_n_drawn (ACC_GROWTH_PLOT (plot)) == 0)
        draw (plot);
      draw (plot);
      drawn = acc_growth_plot_get_n_drawn (ACC_GROWTH_PLOT (plot));
      g_assert_cmpuint (drawn, >, 0);
      for (int year = 1955; year < 2025; year += 10)
        {
          acc_growth_chart_set_day (chart, acc_day_from_ymd (year, 6, 1));
          draw (plot);
        }
      g_assert_cmpuint (acc_growth_plot_get_n_drawn (ACC_GROWTH_PLOT (plot)), ==, drawn);
      g_object_unref (chart);
      gtk_window_destroy (GTK_WINDOW (window));
    }
}

/* A record of other treaties begins with its own first year; one without any draws nothing, and says so without a year of its own. */
static void
test_begin (void)
{
  static const struct
  {
    const char *treaties, *title;
  } cases[] = {
    { "{\"id\":\"t\",\"title\":\"T\",\"short_title\":\"1926 Arrangement\",\"done\":\"1926-05-12\",\"source\":\"S\"}", "States party since 1926" },
    { "", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf (
          "{\"format\":\"accession-bundle-1\",\"id\":\"x\",\"title\":\"X\",\"edition\":\"1\",\"tables\":{"
          "\"sources\":[{\"id\":\"S\",\"title\":\"T\",\"publisher\":\"P\"}],\"states\":[{\"iso3\":\"AAA\",\"name\":\"A\",\"kind\":\"member\"}],"
          "\"treaties\":[%s],\"actions\":[]}}", cases[i].treaties);
      g_autofree char *folder = g_dir_make_tmp ("accession-XXXXXX", NULL);
      g_autofree char *path = g_build_filename (folder, "own.json", NULL);
      g_autoptr (GFile) file = g_file_new_for_path (path);
      g_autoptr (GError) error = NULL;
      g_autoptr (AccBundle) own = NULL;
      g_autoptr (AccLedger) of_own = NULL;
      g_autoptr (GArray) treaties = NULL;
      g_autoptr (AccGrowthChart) chart = ACC_GROWTH_CHART (g_object_ref_sink (acc_growth_chart_new ()));
      g_autoptr (GBytes) svg = NULL;
      g_autofree char *drawn = NULL;

      g_assert_true (g_file_set_contents (path, text, -1, NULL));
      own = acc_bundle_load (file, NULL, &error);
      g_assert_no_error (error);
      of_own = acc_ledger_new (own);
      treaties = acc_session_list_treaties (own, NULL);
      acc_growth_chart_set_ledger (chart, of_own, treaties, acc_bundle_get_default_group (own), ACC_BASIS_DEPOSIT);
      acc_growth_chart_set_day (chart, press_day ());
      svg = acc_chart_to_bytes (ACC_CHART (chart), ACC_CHART_SVG, 960, &error);
      g_assert_no_error (error);
      drawn = g_strndup (g_bytes_get_data (svg, NULL), g_bytes_get_size (svg));
      if (cases[i].title != NULL)
        g_assert_nonnull (strstr (drawn, cases[i].title));
      g_assert_null (strstr (drawn, "1951"));
      g_unlink (path);
      g_rmdir (folder);
    }
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GFile) folder = g_file_new_for_path (DATA_DIR);
  g_autoptr (GError) error = NULL;

  gtk_test_init (&argc, &argv, NULL);
  acc_locale_init ("en");
  bundle = acc_bundle_load (folder, NULL, &error);
  g_assert_no_error (error);
  ledger = acc_ledger_new (bundle);
  g_test_add_func ("/growth-chart/values", test_values);
  g_test_add_func ("/growth-chart/table-twin", test_table_twin);
  g_test_add_func ("/growth-chart/words", test_words);
  g_test_add_func ("/growth-chart/csv", test_csv);
  g_test_add_func ("/growth-chart/begin", test_begin);
  g_test_add_func ("/growth-chart/save", test_save);
  g_test_add_func ("/growth-chart/keeps-what-stands-still", test_keeps_what_stands_still);
  return g_test_run ();
}
