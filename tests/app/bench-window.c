/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How long the window takes: to its first frame, to hold its bundle, to open each kind of page, to follow the date there, to speak
 * another language, and to answer each letter of a search. Prints one JSON object; passes or fails on nothing.
 * With an argument: of that bundle ("" for the one that ships); with more, only of the pages named: world, state, region, treaty, compare.
 * How many instructions it takes to open them, which does not depend on what else the machine does:
 * valgrind --tool=callgrind --toggle-collect=open_place bench-window "" treaty */

#include "config.h"

#include <adwaita.h>
#include <time.h>

#include "app/acc-application.h"
#include "app/window/acc-window.h"
#include "locale/acc-locale.h"

#define STEPS 100
#define PLACES 8

static gboolean painted;
static gint64 frame_start, frame_end, work_start, work_end;

/* What this thread has worked, which other programs on the machine do not lengthen. */
static gint64
get_work (void)
{
  struct timespec t;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &t);
  return (gint64) t.tv_sec * G_USEC_PER_SEC + t.tv_nsec / 1000;
}

static void
begin_cb (GdkFrameClock *clock)
{
  work_start = get_work ();
  frame_start = g_get_monotonic_time ();
}

static void
painted_cb (GdkFrameClock *clock)
{
  frame_end = g_get_monotonic_time ();
  work_end = get_work ();
  painted = TRUE;
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return x < y ? -1 : x > y;
}

static void
wait_for_frame (void)
{
  painted = FALSE;
  while (!painted)
    g_main_context_iteration (NULL, TRUE);
}

/* The next frame, laid out and drawn. */
static void
draw_frame (GtkWidget *widget)
{
  gtk_widget_queue_draw (widget);
  wait_for_frame ();
}

/* What the model is asked when the date moves: the position of every State under every treaty, and how many are party. */
static double
measure_model (AccLedger *ledger)
{
  AccBundle *bundle = acc_ledger_get_bundle (ledger);
  guint n_states = acc_bundle_get_n (bundle, ACC_TABLE_STATES), n_treaties = acc_bundle_get_n (bundle, ACC_TABLE_TREATIES);
  double times[STEPS];
  guint parties = 0;

  for (guint i = 0; i < STEPS; i++)
    {
      gint64 start = g_get_monotonic_time ();
      gint32 day = acc_day_from_ymd (1999, 1, 1) + (gint32) i * 5;

      for (guint t = 0; t < n_treaties; t++)
        {
          parties += acc_ledger_count (ledger, acc_bundle_get_treaty_group (acc_ledger_get_bundle (ledger), t), NULL, day, ACC_BASIS_DEPOSIT, NULL);
          for (guint s = 0; s < n_states; s++)
            {
              AccPosition position;

              acc_ledger_query (ledger, s, t, day, ACC_BASIS_DEPOSIT, &position);
              parties += position.status == ACC_STATUS_PARTY ? 1 : 0;
            }
        }
      times[i] = (double) (g_get_monotonic_time () - start) / 1000.0;
    }
  g_assert_cmpuint (parties, >, 0);
  qsort (times, STEPS, sizeof (double), compare_times);
  return times[STEPS / 2];
}

/* Moves the date by five days a frame as a dragged handle does; milliseconds, median and largest. follow: until everything
 * knows the date. redraw: that, and the frame, laid out and painted as the window paints it, by the clock and by the work of the
 * thread. draw: the whole page painted anew. */
static void
measure_dates (AccWindow  *window,
               const char *name)
{
  AccSession *session = acc_window_get_session (window);
  double follow[STEPS], redraw[STEPS], work[STEPS], frame[STEPS];
  gint32 day = acc_day_from_ymd (1999, 1, 1);
  GskRenderer *renderer = gsk_cairo_renderer_new ();
  GdkPaintable *paintable = gtk_widget_paintable_new (GTK_WIDGET (window));

  gsk_renderer_realize (renderer, NULL, NULL);
  /* A drag begins where the hand is: the lists are filled, and the first date of the drag is shown. */
  acc_session_set_day (session, day - 5);
  for (guint i = 0; i < 10; i++)
    draw_frame (GTK_WIDGET (window));
  for (guint i = 0; i < STEPS; i++)
    {
      gint64 start;
      GtkSnapshot *snapshot;
      GskRenderNode *node;
      gint64 middle;

      start = g_get_monotonic_time ();
      work[i] = (double) -get_work ();
      acc_session_set_day (session, day + (gint32) i * 5);
      work[i] += (double) get_work ();
      middle = g_get_monotonic_time ();
      follow[i] = (double) (middle - start) / 1000.0;
      wait_for_frame ();
      work[i] = (work[i] + (double) (work_end - work_start)) / 1000.0;
      redraw[i] = follow[i] + (double) (frame_end - frame_start) / 1000.0;
      middle = g_get_monotonic_time ();
      snapshot = gtk_snapshot_new ();
      gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (GTK_WIDGET (window)), gtk_widget_get_height (GTK_WIDGET (window)));
      node = gtk_snapshot_free_to_node (snapshot);
      g_object_unref (gsk_renderer_render_texture (renderer, node, NULL));
      gsk_render_node_unref (node);
      frame[i] = (double) (g_get_monotonic_time () - middle) / 1000.0;
    }
  gsk_renderer_unrealize (renderer);
  g_object_unref (renderer);
  g_object_unref (paintable);
  qsort (follow, STEPS, sizeof (double), compare_times);
  qsort (redraw, STEPS, sizeof (double), compare_times);
  qsort (work, STEPS, sizeof (double), compare_times);
  qsort (frame, STEPS, sizeof (double), compare_times);
  g_print (", \"%s_follow_ms\": %.3f, \"%s_follow_max_ms\": %.3f, \"%s_redraw_ms\": %.3f, \"%s_redraw_max_ms\": %.3f, \"%s_redraw_cpu_ms\": %.3f, \"%s_redraw_max_cpu_ms\": %.3f, \"%s_draw_ms\": %.3f", name,
           follow[STEPS / 2], name, follow[STEPS - 1], name, redraw[STEPS / 2], name, redraw[STEPS - 1], name, work[STEPS / 2], name, work[STEPS - 1], name, frame[STEPS / 2]);
}

/* All languages twice, from the choice to the drawn frame. */
static void
measure_languages (GtkApplication *application,
                   AccWindow      *window)
{
  const char *const *languages = acc_locale_list_languages ();
  double switched[64];
  guint n = 0;

  for (guint round = 0; round < 2; round++)
    for (guint i = 0; languages[i] != NULL && n < G_N_ELEMENTS (switched); i++)
      {
        gint64 start = g_get_monotonic_time ();

        g_action_group_change_action_state (G_ACTION_GROUP (application), "language", g_variant_new_string (languages[i]));
        draw_frame (GTK_WIDGET (window));
        switched[n++] = (double) (g_get_monotonic_time () - start) / 1000.0;
      }
  qsort (switched, n, sizeof (double), compare_times);
  g_print (", \"switch_language_ms\": %.1f, \"switch_language_max_ms\": %.1f", switched[n / 2], switched[n - 1]);
}

/* Types names letter by letter; milliseconds until the answers are in the list, and until they are drawn. */
static void
measure_search (AccWindow *window)
{
  static const char *const names[] = { "kasachstan", "united republic of tanzania", "1951 convention", "казахстан", "哈萨克斯坦", "كازاخستان", "1999", "zzzzz" };
  AccSidebar *sidebar = acc_window_get_sidebar (window);
  AccSearch *search = acc_session_get_search (acc_window_get_session (window));
  gint64 start = g_get_monotonic_time ();
  double keys[STEPS], frames[STEPS];
  guint n = 0;

  while (!acc_search_prepare (search))
    g_main_context_iteration (NULL, TRUE);
  g_print (", \"search_index_ms\": %.1f", (double) (g_get_monotonic_time () - start) / 1000.0);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    for (const char *end = g_utf8_next_char (names[i]); n < STEPS; end = g_utf8_next_char (end))
      {
        g_autofree char *text = g_strndup (names[i], (gsize) (end - names[i]));

        start = g_get_monotonic_time ();
        acc_sidebar_set_search (sidebar, text);
        keys[n] = (double) (g_get_monotonic_time () - start) / 1000.0;
        draw_frame (GTK_WIDGET (window));
        frames[n++] = (double) (g_get_monotonic_time () - start) / 1000.0;
        if (*end == '\0')
          break;
      }
  acc_sidebar_set_search (sidebar, "");
  qsort (keys, n, sizeof (double), compare_times);
  qsort (frames, n, sizeof (double), compare_times);
  g_print (", \"search_key_ms\": %.3f, \"search_key_max_ms\": %.3f, \"search_frame_ms\": %.1f, \"search_frame_max_ms\": %.1f", keys[n / 2], keys[n - 1],
           frames[n / 2], frames[n - 1]);
}

/* Until nothing is left to be done: the longest that the main loop was held, in milliseconds of work. */
static double
settle (void)
{
  gint64 end = g_get_monotonic_time () + 5 * G_USEC_PER_SEC, last = g_get_monotonic_time ();
  double longest = 0.0;

  /* What comes by a timer comes within half a second. */
  while (g_get_monotonic_time () < MIN (end, last + G_USEC_PER_SEC / 2))
    {
      gint64 start = get_work ();

      if (g_main_context_iteration (NULL, FALSE))
        {
          last = g_get_monotonic_time ();
          longest = MAX (longest, (double) (get_work () - start) / 1000.0);
        }
      else
        g_usleep (500);
    }
  return longest;
}

/* What a person waits for: until the page has been drawn. */
G_NO_INLINE static void
open_place (AccWindow  *window,
            const char *place)
{
  acc_session_go_to (acc_window_get_session (window), place);
  draw_frame (GTK_WIDGET (window));
}

/* The places of a kind, one after the other: milliseconds to the drawn frame, by the clock and by the work of the thread, and how long the
 * main loop is held at most from there on. */
static void
measure_pages (AccWindow  *window,
               const char *name,
               GPtrArray  *places)
{
  double opened[PLACES], work[PLACES], held = 0.0, first, first_work;
  guint n = MIN (places->len, PLACES);

  if (n == 0)
    return;
  for (guint i = 0; i < n; i++)
    {
      gint64 start = g_get_monotonic_time ();
      double longest;

      work[i] = (double) -get_work ();
      open_place (window, places->pdata[i]);
      work[i] = (work[i] + (double) get_work ()) / 1000.0;
      opened[i] = (double) (g_get_monotonic_time () - start) / 1000.0;
      longest = settle ();
      held = MAX (held, longest);
    }
  first = opened[0];
  first_work = work[0];
  qsort (opened, n, sizeof (double), compare_times);
  qsort (work, n, sizeof (double), compare_times);
  g_print (", \"open_first_%s_ms\": %.1f, \"open_first_%s_cpu_ms\": %.1f, \"open_%s_ms\": %.1f, \"open_%s_cpu_ms\": %.1f, \"after_%s_held_ms\": %.1f", name, first, name,
           first_work, name, opened[n / 2], name, work[n / 2], name, held);
  measure_dates (window, name);
}

/* Every so many of a table, so that they are few and not all alike. */
static GPtrArray *
list_places (AccBundle  *bundle,
             AccTable    table,
             const char *prefix)
{
  GPtrArray *places = g_ptr_array_new_with_free_func (g_free);
  guint n = acc_bundle_get_n (bundle, table);

  for (guint i = 0; i < MIN (n, PLACES); i++)
    {
      gpointer row = acc_bundle_get_item (bundle, table, i * n / MIN (n, PLACES));

      g_ptr_array_add (places, g_strconcat (prefix, table == ACC_TABLE_STATES ? ((AccState *) row)->iso3 : table == ACC_TABLE_REGIONS ? ((AccRegion *) row)->code
                                                    : ((AccTreaty *) row)->id, NULL));
    }
  return places;
}

int
main (int   argc,
      char *argv[])
{
  gint64 start = g_get_monotonic_time ();
  AccApplication *application;
  AccWindow *window;
  gint64 shown, held;
  const char *const *parts = argc > 2 ? (const char *const *) argv + 2 : NULL;
  g_autoptr (GFile) bundle = argc > 1 && *argv[1] != '\0' ? g_file_new_for_commandline_arg (argv[1]) : NULL;
  g_autoptr (GPtrArray) states = NULL;
  g_autoptr (GPtrArray) regions = NULL;
  g_autoptr (GPtrArray) treaties = NULL;
  g_autoptr (GPtrArray) compared = g_ptr_array_new_with_free_func (g_free);
  AccBundle *held_bundle;

  acc_locale_init ("en");
  gtk_disable_setlocale ();
  application = acc_application_new (G_APPLICATION_NON_UNIQUE);
  if (!g_application_register (G_APPLICATION (application), NULL, NULL))
    return 1;
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  window = acc_window_new (GTK_APPLICATION (application));
  acc_window_load (window, bundle);
  gtk_window_present (GTK_WINDOW (window));
  g_signal_connect (gtk_widget_get_frame_clock (GTK_WIDGET (window)), "before-paint", G_CALLBACK (begin_cb), NULL);
  g_signal_connect (gtk_widget_get_frame_clock (GTK_WIDGET (window)), "after-paint", G_CALLBACK (painted_cb), NULL);
  while (!painted)
    g_main_context_iteration (NULL, TRUE);
  shown = g_get_monotonic_time ();
  while (acc_window_is_loading (window))
    g_main_context_iteration (NULL, TRUE);
  draw_frame (GTK_WIDGET (window));
  held = g_get_monotonic_time ();
  g_print ("{\"bench\": \"window\", \"first_frame_ms\": %.1f, \"with_bundle_ms\": %.1f, \"with_bundle_cpu_ms\": %.1f", (double) (shown - start) / 1000.0,
           (double) (held - start) / 1000.0, (double) clock () * 1000.0 / CLOCKS_PER_SEC);
  g_print (", \"model_ms\": %.3f", measure_model (acc_session_get_ledger (acc_window_get_session (window))));
  if (parts == NULL || g_strv_contains (parts, "world"))
    measure_dates (window, "world");
  held_bundle = acc_session_get_bundle (acc_window_get_session (window));
  states = list_places (held_bundle, ACC_TABLE_STATES, "");
  regions = list_places (held_bundle, ACC_TABLE_REGIONS, ACC_PLACE_TEXT_REGION);
  treaties = list_places (held_bundle, ACC_TABLE_TREATIES, ACC_PLACE_TEXT_TREATY);
  for (guint i = 0; i + 1 < states->len; i++)
    g_ptr_array_add (compared, g_strdup_printf ("compare:%s,%s", (char *) states->pdata[i], (char *) states->pdata[i + 1]));
  if (parts == NULL || g_strv_contains (parts, "state"))
    measure_pages (window, "state", states);
  if (parts == NULL || g_strv_contains (parts, "region"))
    measure_pages (window, "region", regions);
  if (parts == NULL || g_strv_contains (parts, "treaty"))
    measure_pages (window, "treaty", treaties);
  if (parts == NULL || g_strv_contains (parts, "compare"))
    measure_pages (window, "compare", compared);
  if (parts == NULL)
    {
      measure_search (window);
      measure_languages (GTK_APPLICATION (application), window);
    }
  g_print ("}\n");
  gtk_window_destroy (GTK_WINDOW (window));
  g_object_unref (application);
  return 0;
}
