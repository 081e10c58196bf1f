/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A window with a timeline that says on standard output what happens to it, for the tests that drive it from outside. */
#include "config.h"

#include "timeline/acc-timeline.h"

#include <string.h>

static void
say (AccTimeline *timeline)
{
  g_autofree char *as_of = acc_date_to_string (acc_timeline_get_as_of (timeline));
  g_autoptr (AccTimelineItem) item = acc_timeline_get_focus_item (timeline);

  g_print ("{\"start\": %.3f, \"end\": %.3f, \"as_of\": \"%s\", \"focus\": \"%s\"}\n", acc_timeline_get_range_start (timeline),
           acc_timeline_get_range_end (timeline), as_of, item != NULL ? acc_timeline_item_get_title (item) : "");
}

static void
activated_cb (AccTimeline     *timeline,
              AccTimelineItem *item,
              gpointer         data)
{
  g_print ("{\"activated\": \"%s\"}\n", acc_timeline_item_get_title (item));
}

/* A line on standard input asks for the state. */
static gboolean
asked_cb (GIOChannel   *channel,
          GIOCondition  condition,
          gpointer      data)
{
  g_autofree char *line = NULL;

  if (g_io_channel_read_line (channel, &line, NULL, NULL, NULL) != G_IO_STATUS_NORMAL)
    {
      gtk_window_destroy (GTK_WINDOW (gtk_widget_get_root (data)));
      return G_SOURCE_REMOVE;
    }
  say (data);
  return G_SOURCE_CONTINUE;
}

static void
destroyed_cb (GtkWidget *window,
              gpointer   data)
{
  g_main_loop_quit (data);
}

int
main (int    argc,
      char **argv)
{
  static const char *const rows[][3] = {
    { "1999-01-15", "treaties", "1951 Convention" }, { "2003-06-20", "treaties", "1954 Convention" },
    { "2012-03-01", "treaties", "1961 Convention" }, { "1991-12-16", "law", "Independence" },
    { "1995", "law", "Constitution" },               { "1998-04/..", "law", "Recognition" },
  };
  static const char *const lanes[][2] = { { "treaties", "Treaties" }, { "law", "Law" } };
  GtkWidget *window, *timeline, *box;
  g_autoptr (GListStore) items = NULL, store = NULL;
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (GIOChannel) channel = g_io_channel_unix_new (0);

  setvbuf (stdout, NULL, _IOLBF, 0);
  g_set_prgname ("timeline-live");
  gtk_init ();
  items = g_list_store_new (ACC_TYPE_TIMELINE_ITEM);
  store = g_list_store_new (ACC_TYPE_TIMELINE_LANE);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      AccSpan span = { 0 };
      g_autoptr (AccTimelineSimpleItem) item = NULL;

      acc_span_parse (rows[i][0], &span, NULL);
      item = acc_timeline_simple_item_new (&span, rows[i][1], i % 4, rows[i][2]);
      if (i == 0)
        acc_timeline_simple_item_set_description (item, "Acceded, bound since 15 April 1999");
      g_list_store_append (items, item);
    }
  for (guint i = 0; i < G_N_ELEMENTS (lanes); i++)
    {
      g_autoptr (AccTimelineLane) lane = acc_timeline_lane_new (lanes[i][0], lanes[i][1]);

      g_list_store_append (store, lane);
    }
  window = gtk_window_new ();
  timeline = acc_timeline_new ();
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  acc_timeline_set_reduced_motion (ACC_TIMELINE (timeline), TRUE);
  acc_timeline_set_lanes (ACC_TIMELINE (timeline), G_LIST_MODEL (store));
  acc_timeline_set_model (ACC_TIMELINE (timeline), G_LIST_MODEL (items));
  acc_timeline_set_as_of (ACC_TIMELINE (timeline), acc_date_day (1999, 2, 1));
  if (argc > 1 && strcmp (argv[1], "--rtl") == 0)
    gtk_widget_set_direction (timeline, GTK_TEXT_DIR_RTL);
  g_signal_connect (timeline, "item-activated", G_CALLBACK (activated_cb), NULL);
  gtk_widget_set_vexpand (timeline, TRUE);
  gtk_box_append (GTK_BOX (box), timeline);
  gtk_box_append (GTK_BOX (box), gtk_button_new_with_label ("After"));
  gtk_window_set_child (GTK_WINDOW (window), box);
  gtk_window_set_title (GTK_WINDOW (window), "timeline-live");
  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (window), 1000, 420);
  g_signal_connect (window, "destroy", G_CALLBACK (destroyed_cb), loop);
  gtk_window_present (GTK_WINDOW (window));
  g_io_add_watch (channel, G_IO_IN | G_IO_HUP, asked_cb, timeline);
  g_main_loop_run (loop);
  return 0;
}
