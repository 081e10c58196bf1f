/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Measures the timeline with the software renderer: timeline --events FILE [--width 1200] [--height 600]. Prints one JSON object.
 * A frame is everything between a change of the view and its pixels: update, layout, snapshot, and the render nodes drawn by
 * cairo into an image of the window's size. */
#include "config.h"

#include "timeline/acc-timeline-private.h"
#include "timeline/acc-timeline-table.h"

#include <errno.h>
#include <malloc.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define STEPS 60

static double
now_ms (void)
{
  return g_get_monotonic_time () / 1000.0;
}

/* kB of a line of /proc/self/status */
static guint64
read_status (const char *key)
{
  g_autofree char *text = NULL;
  const char *at;

  if (!g_file_get_contents ("/proc/self/status", &text, NULL, NULL) || (at = strstr (text, key)) == NULL)
    return 0;
  return g_ascii_strtoull (at + strlen (key) + 1, NULL, 10);
}

/* A reader for {"events":[{"id":1,"date":"1951-01-01","group":0,"label":"..."}, ...]}; other members are passed over. */
typedef struct
{
  const char *p, *end;
} Reader;

static void
skip_space (Reader *r)
{
  while (r->p < r->end && (*r->p == ' ' || *r->p == '\n' || *r->p == '\r' || *r->p == '\t' || *r->p == ',' || *r->p == ':'))
    r->p++;
}

static gboolean
read_string (Reader      *r,
             const char **text,
             gsize       *length)
{
  skip_space (r);
  if (r->p >= r->end || *r->p != '"')
    return FALSE;
  *text = ++r->p;
  while (r->p < r->end && *r->p != '"')
    r->p += *r->p == '\\' ? 2 : 1;
  if (r->p >= r->end)
    return FALSE;
  *length = r->p - *text;
  r->p++;
  return TRUE;
}

static int
digits (const char *p,
        guint       n)
{
  int value = 0;

  while (n-- > 0)
    value = value * 10 + (*p++ - '0');
  return value;
}

static gboolean
read_event (Reader           *r,
            AccTimelineTable *table)
{
  static const char *const lanes[] = { "0", "1", "2", "3" };
  const char *label = "", *date = NULL;
  gsize label_length = 0, date_length = 0;
  int group = 0;
  AccSpan span;

  r->p++;
  for (;;)
    {
      const char *key, *text;
      gsize key_length, length;

      skip_space (r);
      if (r->p >= r->end)
        return FALSE;
      if (*r->p == '}')
        break;
      if (!read_string (r, &key, &key_length))
        return FALSE;
      skip_space (r);
      if (r->p < r->end && *r->p == '"')
        {
          if (!read_string (r, &text, &length))
            return FALSE;
          if (key_length == 4 && memcmp (key, "date", 4) == 0)
            date = text, date_length = length;
          else if (key_length == 5 && memcmp (key, "label", 5) == 0)
            label = text, label_length = length;
        }
      else
        {
          char *after;
          long value = strtol (r->p, &after, 10);

          if (after == r->p)
            return FALSE;
          r->p = after;
          if (key_length == 5 && memcmp (key, "group", 5) == 0)
            group = CLAMP (value, 0, 3);
        }
    }
  r->p++;
  if (date_length != 10)
    return FALSE;
  span = acc_span_single (acc_date_day (digits (date, 4), digits (date + 5, 2), digits (date + 8, 2)));
  acc_timeline_table_add (table, &span, lanes[group], group, 50, label, label_length);
  return TRUE;
}

static AccTimelineTable *
read_events (const char *text,
             gsize       length)
{
  AccTimelineTable *table = acc_timeline_table_new ();
  Reader r = { memchr (text, '[', length), text + length };

  if (r.p == NULL)
    return table;
  acc_timeline_table_reserve (table, length / 72);
  for (r.p++;;)
    {
      skip_space (&r);
      if (r.p >= r.end || *r.p != '{')
        break;
      if (!read_event (&r, table))
        {
          g_printerr ("timeline: byte %ld of the events is not understood\n", (long) (r.p - text));
          exit (1);
        }
    }
  acc_timeline_table_commit (table);
  return table;
}

static int
compare_doubles (const void *a,
                 const void *b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return x < y ? -1 : x > y;
}

typedef struct
{
  double median, p95;
} Times;

static Times
summarize (double *ms)
{
  qsort (ms, STEPS, sizeof *ms, compare_doubles);
  return (Times) { (ms[STEPS / 2 - 1] + ms[STEPS / 2]) / 2, ms[(int) (STEPS * 0.95) - 1] };
}

static cairo_surface_t *target;

static void
draw_frame (GtkWidget *window,
            GtkWidget *timeline)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  GskRenderNode *node;
  cairo_t *cr = cairo_create (target);

  gtk_widget_snapshot_child (window, timeline, snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  if (node != NULL)
    {
      gsk_render_node_draw (node, cr);
      gsk_render_node_unref (node);
    }
  cairo_destroy (cr);
  cairo_surface_flush (target);
}

static void
spin (guint ms)
{
  gint64 until = g_get_monotonic_time () + ms * 1000;

  while (g_get_monotonic_time () < until)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (500);
}

int
main (int    argc,
      char **argv)
{
  static char *events, *picture;
  static int width = 1200, height = 600;
  static const GOptionEntry options[] = {
    { "events", 0, 0, G_OPTION_ARG_FILENAME, &events, "The items", "FILE" },
    { "width", 0, 0, G_OPTION_ARG_INT, &width, "Width in pixels", "N" },
    { "height", 0, 0, G_OPTION_ARG_INT, &height, "Height in pixels", "N" },
    { "picture", 0, 0, G_OPTION_ARG_FILENAME, &picture, "Writes the last frame", "FILE" },
    { NULL }
  };
  g_autoptr (GOptionContext) context = g_option_context_new ("- measure the timeline");
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_autoptr (AccTimelineTable) table = NULL;
  g_autoptr (GListStore) lanes = NULL;
  static const char *const titles[] = { "Group 0", "Group 1", "Group 2", "Group 3" };
  GtkWidget *window, *timeline;
  AccTimeline *self;
  gsize length;
  double start, load, first, zoom[STEPS], pan[STEPS], as_of[STEPS], index_ms, range0, range1;
  guint64 rss_before, rss_after, heap_before, heap_after, visited = 0;
  guint layouts, draws;
  Times z, p, a;

  g_setenv ("GSK_RENDERER", "cairo", TRUE);
  g_setenv ("GTK_A11Y", "none", FALSE);
  if (g_getenv ("DISPLAY") == NULL && g_getenv ("WAYLAND_DISPLAY") == NULL && g_getenv ("ACC_BENCH_NESTED") == NULL)
    {
      g_autoptr (GPtrArray) arguments = g_ptr_array_new ();

      /* GTK needs a display even to draw into memory */
      g_setenv ("ACC_BENCH_NESTED", "1", TRUE);
      g_ptr_array_add (arguments, (gpointer) "xvfb-run");
      g_ptr_array_add (arguments, (gpointer) "-a");
      for (int i = 0; i < argc; i++)
        g_ptr_array_add (arguments, argv[i]);
      g_ptr_array_add (arguments, NULL);
      execvp ("xvfb-run", (char **) arguments->pdata);
      g_printerr ("timeline: there is no display, and xvfb-run cannot be started: %s\n", g_strerror (errno));
      return 1;
    }
  g_option_context_add_main_entries (context, options, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error))
    {
      g_printerr ("timeline: %s\n", error->message);
      return 2;
    }
  if (events == NULL || width < 200 || height < 100)
    {
      g_printerr ("timeline: --events FILE is needed, and a size of 200x100 at least\n");
      return 2;
    }
  if (!g_file_get_contents (events, &text, &length, &error))
    {
      g_printerr ("timeline: %s\n", error->message);
      return 1;
    }
  gtk_init ();
  target = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  window = gtk_window_new ();
  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  gtk_window_present (GTK_WINDOW (window));
  spin (150);

  start = now_ms ();
  table = read_events (text, length);
  load = now_ms () - start;
  g_clear_pointer (&text, g_free);
  malloc_trim (0);

  lanes = g_list_store_new (ACC_TYPE_TIMELINE_LANE);
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      char id[2] = { '0' + i, 0 };
      g_autoptr (AccTimelineLane) lane = acc_timeline_lane_new (id, titles[i]);

      g_list_store_append (lanes, lane);
    }
  rss_before = read_status ("VmRSS:");
  heap_before = mallinfo2 ().uordblks + mallinfo2 ().hblkhd;

  /* From the model to the first frame: the frame clock may add up to one tick of waiting. */
  start = now_ms ();
  timeline = acc_timeline_new ();
  self = ACC_TIMELINE (timeline);
  acc_timeline_set_reduced_motion (self, TRUE);
  acc_timeline_set_lanes (self, G_LIST_MODEL (lanes));
  acc_timeline_set_model (self, G_LIST_MODEL (table));
  acc_timeline_set_as_of (self, acc_date_day (1988, 6, 15));
  gtk_window_set_child (GTK_WINDOW (window), timeline);
  while (self->n_draws == 0)
    g_main_context_iteration (NULL, TRUE);
  draw_frame (window, timeline);
  first = now_ms () - start;
  malloc_trim (0);
  heap_after = mallinfo2 ().uordblks + mallinfo2 ().hblkhd;
  rss_after = read_status ("VmRSS:");

  start = now_ms ();
  self->model_dirty = TRUE;
  _acc_timeline_update_index (self);
  index_ms = now_ms () - start;

  spin (300);
  range0 = acc_timeline_get_range_start (self);
  range1 = acc_timeline_get_range_end (self);
  for (int i = 0; i < STEPS; i++)
    {
      start = now_ms ();
      _acc_timeline_zoom_at (self, 1.05, self->scale.width / 2);
      draw_frame (window, timeline);
      zoom[i] = now_ms () - start;
      visited = MAX (visited, self->layout->n_visited);
    }
  /* Panning starts from a tenth of the whole, so that there is somewhere to go. */
  acc_timeline_show_range (self, (range0 + range1) / 2 - (range1 - range0) / 4, (range0 + range1) / 2);
  draw_frame (window, timeline);
  for (int i = 0; i < STEPS; i++)
    {
      start = now_ms ();
      _acc_timeline_pan_by (self, self->scale.width * (i % 40 < 20 ? 0.02 : -0.02));
      draw_frame (window, timeline);
      pan[i] = now_ms () - start;
      visited = MAX (visited, self->layout->n_visited);
    }
  layouts = self->n_layouts;
  draws = self->n_draws;
  for (int i = 0; i < STEPS; i++)
    {
      start = now_ms ();
      acc_timeline_set_as_of (self, acc_date_from_day (acc_date_first_day (self->as_of) + 20));
      draw_frame (window, timeline);
      as_of[i] = now_ms () - start;
    }
  z = summarize (zoom);
  p = summarize (pan);
  a = summarize (as_of);
  g_print ("{\"events\": %u, \"width\": %d, \"height\": %d, \"load_ms\": %.2f, \"first_frame_ms\": %.2f, "
           "\"index_ms\": %.2f, \"zoom_ms\": {\"median\": %.3f, \"p95\": %.3f}, \"pan_ms\": {\"median\": %.3f, \"p95\": %.3f}, "
           "\"as_of_ms\": {\"median\": %.3f, \"p95\": %.3f}, \"as_of_layouts\": %u, \"as_of_canvas_draws\": %u, "
           "\"items_visited_per_frame\": %" G_GUINT64_FORMAT ", "
           "\"index_bytes_per_item\": %.2f, \"layout_bytes\": %" G_GSIZE_FORMAT ", "
           "\"added_memory_kib\": %" G_GINT64_FORMAT ", \"added_rss_kib\": %" G_GINT64_FORMAT ", "
           "\"peak_memory_kib\": %" G_GUINT64_FORMAT "}\n",
           acc_timeline_index_get_n (self->index), width, height, load, first, index_ms, z.median, z.p95, p.median, p.p95,
           a.median, a.p95, self->n_layouts - layouts, self->n_draws - draws, visited,
           (double) acc_timeline_index_get_bytes (self->index) / MAX (acc_timeline_index_get_n (self->index), 1),
           acc_timeline_layout_get_bytes (self->layout), ((gint64) heap_after - (gint64) heap_before) / 1024,
           (gint64) rss_after - (gint64) rss_before, read_status ("VmHWM:"));
  if (picture != NULL)
    cairo_surface_write_to_png (target, picture);
  gtk_window_destroy (GTK_WINDOW (window));
  cairo_surface_destroy (target);
  return 0;
}
