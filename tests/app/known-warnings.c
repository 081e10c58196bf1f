/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Loaded before the program by random-input.py: warnings of GTK 4.8 itself that no change of the program can help are said otherwise, and so
 * do not end a run with G_DEBUG=fatal-warnings. All others go on as they came. */

#define _GNU_SOURCE
#include <dlfcn.h>
#include <glib.h>
#include <stdio.h>

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
  if (!is_known (domain, message))
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
  va_start (arguments, format);
  g_logv (domain, level, format, arguments);
  va_end (arguments);
}

/* What g_return_if_fail() calls. */
void
g_return_if_fail_warning (const char *domain,
                          const char *function,
                          const char *expression)
{
  void (*next) (const char *, const char *, const char *) = (void (*) (const char *, const char *, const char *)) dlsym (RTLD_NEXT, "g_return_if_fail_warning");
  g_autofree char *message = g_strdup_printf ("%s: assertion '%s' failed", function, expression);

  if (!is_known (domain, message))
    next (domain, function, expression);
}
