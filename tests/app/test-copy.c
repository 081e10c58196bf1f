/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is copied and dragged out of the window: figures and sentences with date and source, tables, charts. */

#include "config.h"

#include <adwaita.h>
#include <string.h>

#include "cards/acc-content.h"
#include "cards/acc-copy.h"
#include "cards/cards/acc-stat-card.h"
#include "cards/cards/acc-treaty-card.h"
#include "cards/charts/acc-growth-chart.h"

#include "program.h"
#include "widgets.h"

#define DEADLINE (30 * G_USEC_PER_SEC)

static GtkApplication *application;

static AccWindow *
open_window (const char *place)
{
  AccWindow *window = acc_window_new (application);
  gint64 end = g_get_monotonic_time () + DEADLINE;

  gtk_window_set_default_size (GTK_WINDOW (window), 1200, 800);
  acc_window_open (window, place, "1 February 1999");
  acc_window_load (window, NULL);
  gtk_window_present (GTK_WINDOW (window));
  while ((acc_window_is_loading (window) || !gtk_widget_get_mapped (GTK_WIDGET (window))) && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  widgets_wait_frames (GTK_WIDGET (window), 6);
  return window;
}

/* Pasted into a text of another window, as into an editor. */
static char *
paste (void)
{
  GtkWidget *window = gtk_window_new (), *view = gtk_text_view_new ();
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  gint64 end = g_get_monotonic_time () + DEADLINE;
  char *text;

  gtk_window_set_child (GTK_WINDOW (window), view);
  gtk_window_present (GTK_WINDOW (window));
  g_assert_true (gtk_widget_activate_action (view, "clipboard.paste", NULL));
  while (gtk_text_buffer_get_char_count (buffer) == 0 && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  g_object_get (buffer, "text", &text, NULL);
  /* What it still has to draw asks for a window. */
  widgets_wait_frames (window, 2);
  gtk_window_destroy (GTK_WINDOW (window));
  return text;
}

static void
assert_holds (const char        *text,
              const char *const *parts)
{
  for (guint i = 0; parts[i] != NULL; i++)
    if (strstr (text, parts[i]) == NULL)
      g_error ("“%s” is not in “%s”", parts[i], text);
}

static GtkWidget *
find_figure (GtkWidget  *widget,
             const char *claim)
{
  if (ACC_IS_STAT_CARD (widget) && g_strcmp0 (acc_stat_card_get_item (ACC_STAT_CARD (widget))->claim, claim) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_figure (child, claim);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* The refugees of Kazakhstan, from the button on which the keyboard is. */
static void
test_figure (void)
{
  AccWindow *window = open_window ("KAZ");
  GtkWidget *card = find_figure (GTK_WIDGET (window), "KAZ/refugees/1998");
  g_autofree char *text = NULL;

  g_assert_nonnull (card);
  g_assert_true (acc_copy_at (widgets_find (card, GTK_TYPE_MENU_BUTTON)));
  text = paste ();
  assert_holds (text, (const char *[]) { "Kazakhstan: Refugees hosted, end of 1998: 8,343.\nAs of 1 February 1999. Source: ", "UNHCR Refugee Population Statistics Database (UNHCR, ",
                                         "https://www.unhcr.org/refugee-statistics", NULL });
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_law (void)
{
  AccWindow *window = open_window ("KAZ");
  GtkWidget *card = widgets_find (GTK_WIDGET (window), ACC_TYPE_TREATY_CARD);
  g_autofree char *text = NULL;

  g_assert_true (acc_copy_at (card));
  text = paste ();
  assert_holds (text, (const char *[]) { "Kazakhstan acceded to the 1951 Convention on 15 January 1999.", "As of 1 February 1999. Source: ", "https://treaties.un.org/", NULL });
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The sentence as it stands there, with the sources of all that it says; and elsewhere nothing. */
static void
test_sentence (void)
{
  AccWindow *window = open_window ("KAZ");
  AccFactsPage *page = ACC_FACTS_PAGE (acc_window_get_page (window));
  g_autofree char *text = NULL;

  g_assert_true (acc_copy_at (GTK_WIDGET (page->sentence)));
  text = paste ();
  g_assert_true (g_str_has_prefix (text, page->facts->sentence));
  assert_holds (text, (const char *[]) { "\nAs of 1 February 1999. Source: ", NULL });
  g_assert_false (acc_copy_at (GTK_WIDGET (acc_window_get_as_of (window))));
  gtk_window_destroy (GTK_WINDOW (window));
}

static gpointer
find_controller (GtkWidget *widget,
                 GType      type,
                 guint      button)
{
  g_autoptr (GListModel) all = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (GtkEventController) one = g_list_model_get_item (all, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (one, type) && (button == 0 || gtk_gesture_single_get_button (GTK_GESTURE_SINGLE (one)) == button))
        return one;
    }
  return NULL;
}

/* By the secondary button on a row: all rows of the table, in the order and with the columns that show. */
static void
test_table (void)
{
  AccWindow *window = open_window ("treaty:stateless-1961");
  GtkWidget *row = widgets_find_row (GTK_WIDGET (acc_window_get_treaty_page (window)), "Australia");
  GtkGesture *click = find_controller (GTK_WIDGET (window), GTK_TYPE_GESTURE_CLICK, GDK_BUTTON_SECONDARY);
  GtkWidget *popover;
  graphene_rect_t bounds;
  g_autofree char *text = NULL, *one = NULL;
  g_auto (GStrv) lines = NULL;
  guint n;

  g_assert_nonnull (row);
  g_assert_nonnull (click);
  g_assert_true (gtk_widget_compute_bounds (row, GTK_WIDGET (window), &bounds));
  g_signal_emit_by_name (click, "pressed", 1, bounds.origin.x + 30.0, bounds.origin.y + bounds.size.height / 2.0);
  popover = widgets_find (gtk_widget_get_parent (gtk_widget_get_ancestor (row, GTK_TYPE_COLUMN_VIEW)), GTK_TYPE_POPOVER_MENU);
  g_assert_nonnull (popover);
  g_assert_true (gtk_widget_activate_action (popover, "copy.table", NULL));
  text = paste ();
  lines = g_strsplit (text, "\n", -1);
  g_assert_true (g_str_has_prefix (lines[0], "State\tStatus\t"));
  n = g_strv_length (lines);
  g_assert_cmpuint (n, >, 50);
  for (guint i = 1; i + 1 < n; i++)
    {
      g_auto (GStrv) heads = g_strsplit (lines[0], "\t", -1), cells = g_strsplit (lines[i], "\t", -1);

      g_assert_cmpuint (g_strv_length (cells), ==, g_strv_length (heads));
    }
  assert_holds (text, (const char *[]) { "\nAustralia\tParty\t", NULL });
  /* The row alone has its date. */
  g_assert_true (gtk_widget_activate_action (popover, "copy.words", NULL));
  one = paste ();
  g_assert_true (g_str_has_prefix (one, "Australia\t"));
  assert_holds (one, (const char *[]) { "\nAs of 1 February 1999", NULL });
  gtk_popover_popdown (GTK_POPOVER (popover));
  widgets_wait_frames (GTK_WIDGET (window), 2);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (gdk_content_provider_write_mime_type_finish (GDK_CONTENT_PROVIDER (source), result, &error));
  g_assert_no_error (error);
  *(gboolean *) user_data = TRUE;
}

static GBytes *
take (GdkContentProvider *content,
      const char         *mime_type)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  gint64 end = g_get_monotonic_time () + DEADLINE;
  gboolean done = FALSE;

  gdk_content_provider_write_mime_type_async (content, mime_type, stream, G_PRIORITY_DEFAULT, NULL, written_cb, &done);
  while (!done && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  g_assert_true (done);
  g_output_stream_close (stream, NULL, NULL);
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

static void
assert_chart (GdkContentProvider *content)
{
  g_autoptr (GdkContentFormats) formats = gdk_content_provider_ref_formats (content);
  g_autoptr (GBytes) svg = NULL, png = NULL;
  GValue text = G_VALUE_INIT;

  g_assert_true (gdk_content_formats_contain_mime_type (formats, "image/svg+xml"));
  g_assert_true (gdk_content_formats_contain_mime_type (formats, "image/png"));
  g_assert_true (gdk_content_formats_contain_gtype (formats, G_TYPE_STRING));
  svg = take (content, "image/svg+xml");
  g_assert_nonnull (g_strstr_len (g_bytes_get_data (svg, NULL), (gssize) g_bytes_get_size (svg), "<svg"));
  png = take (content, "image/png");
  g_assert_cmpint (memcmp (g_bytes_get_data (png, NULL), "\x89PNG", 4), ==, 0);
  g_value_init (&text, G_TYPE_STRING);
  g_assert_true (gdk_content_provider_get_value (content, &text, NULL));
  assert_holds (g_value_get_string (&text), (const char *[]) { "1951 Convention", NULL });
  g_value_unset (&text);
}

static void
test_chart (void)
{
  AccWindow *window = open_window ("world");
  GtkWidget *chart = widgets_find (GTK_WIDGET (window), ACC_TYPE_GROWTH_CHART);
  GtkDragSource *drag = find_controller (chart, GTK_TYPE_DRAG_SOURCE, 0);
  g_autoptr (GdkContentProvider) dragged = NULL;

  g_assert_nonnull (drag);
  g_signal_emit_by_name (drag, "prepare", 20.0, 20.0, &dragged);
  g_assert_nonnull (dragged);
  assert_chart (dragged);
  g_assert_true (acc_copy_at (chart));
  assert_chart (gdk_clipboard_get_content (gtk_widget_get_clipboard (chart)));
  gtk_window_destroy (GTK_WINDOW (window));
}

static GtkWidget *
find_row (GtkWidget *widget)
{
  if (strcmp (gtk_widget_get_css_name (widget), "row") == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_row (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* A row of the timeline's table, which as a chart has no line at its foot. */
static void
test_timeline_row (void)
{
  static const char *const parts[] = { "ratify the refugee and statelessness conventions", "As of 1 February 1999", NULL };
  AccWindow *window = open_window ("KAZ");
  AccPageTimeline *timeline = widgets_find (GTK_WIDGET (window), ACC_TYPE_PAGE_TIMELINE);
  g_autofree char *text = NULL;
  GtkWidget *row;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.timeline", NULL);
  acc_page_timeline_set_show_table (timeline, TRUE);
  widgets_wait_frames (GTK_WIDGET (window), 6);
  row = find_row (GTK_WIDGET (timeline));
  g_assert_nonnull (row);
  g_assert_true (acc_copy_at (row));
  text = paste ();
  assert_holds (text, parts);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  application = program_start (&argc, &argv);
  g_application_hold (G_APPLICATION (application));
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  g_test_add_func ("/app/copy/figure", test_figure);
  g_test_add_func ("/app/copy/law", test_law);
  g_test_add_func ("/app/copy/sentence", test_sentence);
  g_test_add_func ("/app/copy/chart", test_chart);
  g_test_add_func ("/app/copy/timeline-row", test_timeline_row);
  /* The last: GTK 4.8 looks for the tooltip of a row under the pointer even when its window is gone. */
  g_test_add_func ("/app/copy/table", test_table);
  return program_run ();
}
