/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A window that is used for long: 200 changes of the language, and the date dragged to and fro for a minute. Prints JSON with the memory on
 * the way, which is for a person to judge: tools/check load. */

#include "config.h"

#include <malloc.h>
#include <unistd.h>

#include "locale/acc-locale.h"
#include "program.h"
#include "widgets.h"

#define SWITCHES 200
#define SECONDS 60

static GtkApplication *application;

/* In MiB, after what is free has been given back. */
static double
measure_memory (void)
{
  g_autofree char *text = NULL;

  malloc_trim (0);
  g_assert_true (g_file_get_contents ("/proc/self/statm", &text, NULL, NULL));
  return (double) g_ascii_strtoull (strchr (text, ' '), NULL, 10) * (double) sysconf (_SC_PAGESIZE) / (1024 * 1024);
}

static AccWindow *
open_window (void)
{
  AccWindow *window = acc_window_new (application);

  gtk_window_set_default_size (GTK_WINDOW (window), 1366, 768);
  acc_window_open (window, "KAZ", "1999-02-01");
  acc_window_load (window, NULL);
  gtk_window_present (GTK_WINDOW (window));
  program_wait_shown (window);
  return window;
}

static void
bench_languages (void)
{
  AccWindow *window = open_window ();
  const char *const *languages = acc_locale_list_languages ();
  guint n = g_strv_length ((GStrv) languages);

  g_print ("{ \"languages\": [");
  for (guint i = 0; i <= SWITCHES; i++)
    {
      g_action_group_change_action_state (G_ACTION_GROUP (application), "language", g_variant_new_string (languages[i % n]));
      widgets_wait_frames (GTK_WIDGET (window), 2);
      if (i % 25 == 0)
        g_print ("%s{ \"switches\": %u, \"mib\": %.1f }", i > 0 ? ", " : "", i, measure_memory ());
    }
  g_print ("] }\n");
  g_action_group_change_action_state (G_ACTION_GROUP (application), "language", g_variant_new_string ("en"));
  gtk_window_destroy (GTK_WINDOW (window));
  widgets_spin ();
}

/* Sixty dates a second at most, as a hand gives them: up and down the half century by a month a frame. */
static void
bench_drag (void)
{
  AccWindow *window = open_window ();
  AccSession *session = acc_window_get_session (window);
  gint64 start = g_get_monotonic_time ();
  gint32 first = acc_day_from_ymd (1951, 7, 28), last = acc_day_from_ymd (2025, 12, 31), day = first, step = 30;
  guint n = 0;
  int told = -10;

  g_print ("{ \"drag\": [");
  acc_session_begin_movement (session);
  for (int seconds = 0; seconds <= SECONDS; seconds = (int) ((g_get_monotonic_time () - start) / G_USEC_PER_SEC))
    {
      if (seconds >= told + 10)
        {
          told = seconds;
          g_print ("%s{ \"seconds\": %d, \"dates\": %u, \"mib\": %.1f }", n > 0 ? ", " : "", seconds, n, measure_memory ());
        }
      step = day + step > last || day + step < first ? -step : step;
      day += step;
      acc_session_set_day (session, day);
      widgets_wait_frames (GTK_WIDGET (window), 1);
      n++;
    }
  acc_session_end_movement (session);
  g_print ("] }\n");
  gtk_window_destroy (GTK_WINDOW (window));
  widgets_spin ();
}

int
main (int   argc,
      char *argv[])
{
  application = program_start_alone (&argc, &argv);
  bench_languages ();
  bench_drag ();
  return program_run ();
}
