/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Loaded before the program by random-input.py: warnings of GTK 4.8 itself that no change of the program can help are said otherwise, and so
 * do not end a run with G_DEBUG=fatal-warnings. All others go on as they came, behind the calls that led to them: under the sanitizers
 * what they end leaves no memory to look at. */

#define _GNU_SOURCE
#include <dlfcn.h>
#include <execinfo.h>
#include <glib.h>
#include <stdio.h>
#include <string.h>

static const struct
{
  const char *domain;
  const char *beginning;
} known[] = {
  /* The wheel turns above a list that has just lost its last row, before it is placed anew. Newer ones return without a word there. */
  { "Gtk", "GtkListView failed to scroll to given position. Ignoring..." },
  { "Gtk", "GtkColumnListView failed to scroll to given position. Ignoring..." },
  /* What the pointer holds is taken from the page that it is on, because the page changes: GTK counts the widgets held along another way up than
   * the one along which it counted them before. The number is not used for anything that is seen. */
  { "Gtk", "Broken accounting of active state for widget " },
  /* A text that is held by the pointer while it becomes shorter. */
  { "Pango", "pango_layout_get_cursor_pos: assertion 'index >= 0 && index <= layout->length' failed" },
  /* A button of GTK's dialog for files is pressed by its key while nothing in the dialog has the keyboard. */
  { "Gtk", "gtk_widget_is_ancestor: assertion 'GTK_IS_WIDGET (widget)' failed" },
  /* The menu of a file in GTK's dialog for files, which comes when there is nothing else to do: its row is gone by then. */
  { "Gtk", "gtk_widget_compute_bounds: assertion 'GTK_IS_WIDGET (widget)' failed" },
  /* The pointer was pressed on a window that was closed by that: it gets no other cursor any more. */
  { "Gdk", "gdk_surface_set_device_cursor: assertion 'GDK_IS_SURFACE (surface)' failed" },
  /* A popover is asked for at a place that is on no screen, because the window reaches beyond it. */
  { "Gdk", "gdk_monitor_get_geometry: assertion 'GDK_IS_MONITOR (monitor)' failed" },
  /* A text is chosen by the pointer while the caret in it blinks, which GTK then stops. */
  { "Gtk", "GtkText - unexpected blinking selection. Removing" },
  /* A window is closed while the pointer holds something in it: that outlives the window for as long as the event lasts, and what binds its
   * properties to the window's looks once more for the window that it watched. */
  { "GLib-GObject", "g_object_weak_unref: couldn't find weak ref " },
};

static gboolean
is_known (const char *domain,
          const char *message)
{
  for (gsize i = 0; i < G_N_ELEMENTS (known); i++)
    if (g_strcmp0 (domain, known[i].domain) == 0 && g_str_has_prefix (message, known[i].beginning))
      {
        fprintf (stderr, "known: %s\n", message);
        return TRUE;
      }
  return FALSE;
}

/* To where the warning itself goes. */
static void
tell_calls (void)
{
  void *calls[48];

  backtrace_symbols_fd (calls, backtrace (calls, G_N_ELEMENTS (calls)), 2);
}

typedef void (*Log) (const char *domain, GLogLevelFlags level, const char *file, const char *line, const char *function, const char *format, ...);

G_GNUC_PRINTF (6, 7)
void g_log_structured_standard (const char *domain, GLogLevelFlags level, const char *file, const char *line, const char *function, const char *format, ...);

/* What g_warning() of GTK and libadwaita calls. */
void
g_log_structured_standard (const char    *domain,
                           GLogLevelFlags level,
                           const char    *file,
                           const char    *line,
                           const char    *function,
                           const char    *format,
                           ...)
{
  Log next = (Log) dlsym (RTLD_NEXT, "g_log_structured_standard");
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  if (is_known (domain, message))
    return;
  if (level & (G_LOG_LEVEL_WARNING | G_LOG_LEVEL_CRITICAL))
    tell_calls ();
  next (domain, level, file, line, function, "%s", message);
}

/* What g_warning() of GObject calls. */
void
g_log (const char    *domain,
       GLogLevelFlags level,
       const char    *format,
       ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  if (is_known (domain, message))
    return;
  if (level & (G_LOG_LEVEL_WARNING | G_LOG_LEVEL_CRITICAL))
    tell_calls ();
  va_start (arguments, format);
  g_logv (domain, level, format, arguments);
  va_end (arguments);
}

/* Whether the function that a return address is in was called by GTK itself: what the program asks of it with nothing in hand is a fault of the program. */
static gboolean
is_called_by_gtk (const void *within)
{
  void *calls[16];
  int n = backtrace (calls, G_N_ELEMENTS (calls));
  Dl_info found;

  for (int i = 0; i + 1 < n; i++)
    if (calls[i] == within)
      return dladdr (calls[i + 1], &found) != 0 && found.dli_fname != NULL && strstr (found.dli_fname, "/libgtk-4.so") != NULL;
  return FALSE;
}

/* What g_return_if_fail() calls. */
void
g_return_if_fail_warning (const char *domain,
                          const char *function,
                          const char *expression)
{
  void (*next) (const char *, const char *, const char *) = (void (*) (const char *, const char *, const char *)) dlsym (RTLD_NEXT, "g_return_if_fail_warning");
  g_autofree char *message = g_strdup_printf ("%s: assertion '%s' failed", function, expression);

  if (is_called_by_gtk (__builtin_return_address (0)) && is_known (domain, message))
    return;
  tell_calls ();
  next (domain, function, expression);
}
