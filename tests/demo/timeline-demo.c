/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The timeline in a program of its own, with a handful of items or a million; also makes a picture of itself. */
#include "config.h"

#include "timeline/acc-timeline-export.h"
#include "timeline/acc-timeline-table.h"
#include "timeline/acc-timeline.h"

#include <stdlib.h>
#include <string.h>

static int n_items = 0, pages = 0;
static int width = 1100, height = 460;
static gboolean dark, rtl, large, contrast, undated;
static char *export_file, *screenshot, *from, *to, *as_of = NULL;

static const GOptionEntry options[] = {
  { "items", 'n', 0, G_OPTION_ARG_INT, &n_items, "How many items; 0 for a few of history", "N" },
  { "width", 0, 0, G_OPTION_ARG_INT, &width, "Width of the window", "PX" },
  { "height", 0, 0, G_OPTION_ARG_INT, &height, "Height of the window", "PX" },
  { "from", 0, 0, G_OPTION_ARG_STRING, &from, "First date shown", "DATE" },
  { "to", 0, 0, G_OPTION_ARG_STRING, &to, "Last date shown", "DATE" },
  { "as-of", 0, 0, G_OPTION_ARG_STRING, &as_of, "Date of the handle", "DATE" },
  { "dark", 0, 0, G_OPTION_ARG_NONE, &dark, "Dark colours", NULL },
  { "contrast", 0, 0, G_OPTION_ARG_NONE, &contrast, "High contrast", NULL },
  { "rtl", 0, 0, G_OPTION_ARG_NONE, &rtl, "Right to left, with Arabic titles", NULL },
  { "large", 0, 0, G_OPTION_ARG_NONE, &large, "Text twice as large", NULL },
  { "undated", 0, 0, G_OPTION_ARG_NONE, &undated, "Some items without a date", NULL },
  { "screenshot", 0, 0, G_OPTION_ARG_FILENAME, &screenshot, "Write a picture and leave", "FILE" },
  { "pages", 0, 0, G_OPTION_ARG_INT, &pages, "Spread a PDF over pages of A4", "N" },
  { "export", 0, 0, G_OPTION_ARG_FILENAME, &export_file, "Write SVG, PNG or PDF without a display, by the ending of the name", "FILE" },
  { NULL }
};

static const struct
{
  const char *span, *lane, *title, *arabic;
  AccTimelineKind kind;
  AccTimelineState state;
  int importance;
} history[] = {
  { "1999-01-15", "treaties", "1951 Convention: accession", "اتفاقية 1951: الانضمام", ACC_TIMELINE_KIND (ACC_SHAPE_DISC, ACC_COLOR_BLUE), ACC_TIMELINE_STATE_FILLED, 95 },
  { "1999-01-15", "treaties", "1967 Protocol: accession", "بروتوكول 1967: الانضمام", ACC_TIMELINE_KIND (ACC_SHAPE_DIAMOND, ACC_COLOR_TEAL), ACC_TIMELINE_STATE_GAPPED, 95 },
  { "2003-06-20", "treaties", "1954 Convention: signature", "اتفاقية 1954: التوقيع", ACC_TIMELINE_KIND (ACC_SHAPE_SQUARE, ACC_COLOR_ORANGE), ACC_TIMELINE_STATE_OUTLINED, 80 },
  { "2019-12", "treaties", "1961 Convention: left", "اتفاقية 1961: الانسحاب", ACC_TIMELINE_KIND (ACC_SHAPE_TRIANGLE, ACC_COLOR_PURPLE), ACC_TIMELINE_STATE_CROSSED, 80 },
  { "1991-12-16", "law", "Independence", "الاستقلال", ACC_TIMELINE_KIND_EVENT, ACC_TIMELINE_STATE_FILLED, 90 },
  { "1995", "law", "Constitution", "الدستور", ACC_TIMELINE_KIND_LAW, ACC_TIMELINE_STATE_FILLED, 70 },
  { "1998-04/..", "law", "Status determination by the State", "تحديد الوضع", ACC_TIMELINE_KIND_LAW, ACC_TIMELINE_STATE_FILLED, 60 },
  { "1996-05", "events", "Bishkek conference on refugees and migrants", "مؤتمر بيشكيك", ACC_TIMELINE_KIND_DOCUMENT, ACC_TIMELINE_STATE_FILLED, 60 },
  { "1992/1997-06-27", "events", "Civil war in Tajikistan", "الحرب الأهلية في طاجيكستان", ACC_TIMELINE_KIND_EVENT, ACC_TIMELINE_STATE_FILLED, 70 },
  { "1994~", "events", "Arrivals from Chechnya, about 1994", "وصول من الشيشان", ACC_TIMELINE_KIND_EVENT, ACC_TIMELINE_STATE_FILLED, 40 },
  { "199X", "events", "Return of Kazakhs from abroad", "عودة الكازاخ", ACC_TIMELINE_KIND_EVENT, ACC_TIMELINE_STATE_FILLED, 30 },
  { "2010-01-01", "events", "Law on refugees in force", "قانون اللاجئين", ACC_TIMELINE_KIND_LAW, ACC_TIMELINE_STATE_FILLED, 85 },
  { "2022-02-24", "events", "Arrivals from Ukraine", "وصول من أوكرانيا", ACC_TIMELINE_KIND_EVENT, ACC_TIMELINE_STATE_FILLED, 50 },
};

static GListModel *
make_items (void)
{
  static const char *const lanes[] = { "treaties", "law", "events", "documents" };
  GListStore *store = g_list_store_new (ACC_TYPE_TIMELINE_ITEM);

  if (n_items == 0)
    for (guint i = 0; i < G_N_ELEMENTS (history); i++)
      {
        AccSpan span = { 0 };
        g_autoptr (AccTimelineSimpleItem) item = NULL;

        acc_span_parse (history[i].span, &span, NULL);
        item = acc_timeline_simple_item_new (undated && i % 5 == 4 ? NULL : &span, history[i].lane, history[i].kind,
                                             rtl ? history[i].arabic : history[i].title);
        acc_timeline_simple_item_set_state (item, history[i].state);
        acc_timeline_simple_item_set_importance (item, history[i].importance);
        g_list_store_append (store, item);
      }
  else
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (1);
      AccTimelineTable *table = acc_timeline_table_new ();
      int day0 = acc_day_from_ymd (1951, 1, 1);

      /* very many: rows instead of objects */
      g_object_unref (store);
      acc_timeline_table_reserve (table, n_items);
      for (int i = 0; i < n_items; i++)
        {
          AccSpan span = acc_span_single (acc_date_from_day (day0 + g_rand_int_range (rand, 0, 27394)));
          char title[32];
          int lane = g_rand_int_range (rand, 0, 4);

          g_snprintf (title, sizeof title, "Item %d", i);
          acc_timeline_table_add (table, &span, lanes[lane], lane, i % 100, title, -1);
        }
      acc_timeline_table_commit (table);
      return G_LIST_MODEL (table);
    }
  return G_LIST_MODEL (store);
}

static AccTimelineSeries *
make_series (void)
{
  static const gint16 years[] = { 1993, 1994, 1995, 1996, 1997, 1998, 1999, 2000, 2001, 2002, 2003, 2005, 2006, 2007, 2008,
                                  2010, 2012, 2014, 2016, 2018, 2019, 2020, 2021, 2022, 2023 };
  static const gint64 values[] = { 6500, 300, 15600, 15600, 15570, 8343, 14799, 20610, 19531, 20610, 15831, 7265, 4412, 4285,
                                   4352, 4406, 564, 633, 653, 559, 533, 519, 416, 310, 289 };
  static const gint16 breaks[] = { 2005 };

  return acc_timeline_series_new (rtl ? "اللاجئون" : "Refugees hosted", years, values, G_N_ELEMENTS (years), breaks, 1);
}

static gboolean
take_picture (gpointer data)
{
  GtkWidget *window = data;
  GdkPaintable *paintable = gtk_widget_paintable_new (gtk_window_get_child (GTK_WINDOW (window)));
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  int w = gdk_paintable_get_intrinsic_width (paintable), h = gdk_paintable_get_intrinsic_height (paintable);
  g_autoptr (GskRenderNode) node = NULL;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, w, h);
  cairo_t *cr = cairo_create (surface);

  gdk_paintable_snapshot (paintable, snapshot, w, h);
  node = gtk_snapshot_free_to_node (snapshot);
  cairo_set_source_rgb (cr, dark ? 0.14 : 1, dark ? 0.14 : 1, dark ? 0.14 : 1);
  cairo_paint (cr);
  gsk_render_node_draw (node, cr);
  cairo_destroy (cr);
  cairo_surface_write_to_png (surface, screenshot);
  cairo_surface_destroy (surface);
  g_object_unref (paintable);
  gtk_window_destroy (GTK_WINDOW (window));
  return G_SOURCE_REMOVE;
}

static void
activated_cb (AccTimeline     *timeline,
              AccTimelineItem *item,
              gpointer         data)
{
  g_print ("%s\n", acc_timeline_item_get_title (item));
}

static GListStore *
make_lanes (void)
{
  GListStore *lanes = g_list_store_new (ACC_TYPE_TIMELINE_LANE);
  static const char *const titles[][3] = { { "treaties", "Treaties", "المعاهدات" },
                                           { "law", "Law and institutions", "القوانين والمؤسسات" },
                                           { "events", "Events", "الأحداث" },
                                           { "documents", "Documents", "الوثائق" } };

  for (guint i = 0; i < (n_items > 0 ? 4 : 3); i++)
    {
      g_autoptr (AccTimelineLane) lane = acc_timeline_lane_new (titles[i][0], titles[i][rtl ? 2 : 1]);

      g_list_store_append (lanes, lane);
    }
  return lanes;
}

/* The same timeline on paper; no display is needed. */
static int
write_export (void)
{
  g_autoptr (GListStore) lanes = make_lanes ();
  g_autoptr (GListModel) items = make_items ();
  g_autoptr (AccTimelineSeries) series = n_items == 0 ? make_series () : NULL;
  g_autoptr (GError) error = NULL;
  AccTimelineExport params = {
    .type = g_str_has_suffix (export_file, ".svg")   ? ACC_TIMELINE_EXPORT_SVG
            : g_str_has_suffix (export_file, ".png") ? ACC_TIMELINE_EXPORT_PNG : ACC_TIMELINE_EXPORT_PDF,
    .model = items, .lanes = G_LIST_MODEL (lanes), .series = series, .as_of = acc_date_day (1999, 2, 1),
    .title = "Kazakhstan", .subtitle = "As of 1 February 1999", .source = "Source: United Nations Treaty Collection; UNHCR",
    .width = width, .height = 0, .rtl = rtl, .dark = dark, .high_contrast = contrast,
    .paper = pages > 0 ? ACC_TIMELINE_PAPER_A4 : ACC_TIMELINE_PAPER_NONE, .pages = pages
  };

  if (acc_timeline_export (&params, export_file, &error))
    return 0;
  g_printerr ("%s\n", error->message);
  return 1;
}

static void
activate_cb (GtkApplication *application,
             gpointer        data)
{
  GtkWidget *window = gtk_application_window_new (application);
  GtkWidget *timeline = acc_timeline_new ();
  g_autoptr (GListStore) lanes = make_lanes ();
  g_autoptr (GListModel) items = make_items ();
  AccDate date = acc_date_day (1999, 2, 1), a, b;

  g_object_set (gtk_settings_get_default (), "gtk-application-prefer-dark-theme", dark, NULL);
  if (large)
    g_object_set (gtk_settings_get_default (), "gtk-font-name", "Sans 20", NULL);
  if (rtl)
    gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  acc_timeline_set_high_contrast (ACC_TIMELINE (timeline), contrast);
  acc_timeline_set_lanes (ACC_TIMELINE (timeline), G_LIST_MODEL (lanes));
  acc_timeline_set_model (ACC_TIMELINE (timeline), items);
  if (n_items == 0)
    {
      g_autoptr (AccTimelineSeries) series = make_series ();

      acc_timeline_set_series (ACC_TIMELINE (timeline), series);
    }
  if (as_of != NULL)
    acc_date_parse (as_of, &date, NULL);
  acc_timeline_set_as_of (ACC_TIMELINE (timeline), date);
  if (from != NULL && to != NULL && acc_date_parse (from, &a, NULL) && acc_date_parse (to, &b, NULL))
    acc_timeline_show_range (ACC_TIMELINE (timeline), acc_date_first_day (a), acc_date_last_day (b) + 1);
  g_signal_connect (timeline, "item-activated", G_CALLBACK (activated_cb), NULL);
  gtk_window_set_title (GTK_WINDOW (window), "Timeline");
  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  gtk_window_set_child (GTK_WINDOW (window), timeline);
  gtk_window_present (GTK_WINDOW (window));
  if (screenshot != NULL)
    g_timeout_add (500, take_picture, window);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GtkApplication) application = NULL;
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);

  g_option_context_add_main_entries (context, options, NULL);
  if (!g_option_context_parse (context, &argc, &argv, NULL))
    return 2;
  if (export_file != NULL)
    return write_export ();
  application = gtk_application_new (NULL, G_APPLICATION_NON_UNIQUE);

  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), NULL);
  return g_application_run (G_APPLICATION (application), argc, argv);
}
