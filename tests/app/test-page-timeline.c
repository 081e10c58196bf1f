/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The timeline as a chart: T, the table and its rows, the source of a row, what is saved, another language. */

#include "config.h"

#include <adwaita.h>
#include <glib/gstdio.h>
#include <string.h>

#include "app/window/acc-page-timeline.h"
#include "app/acc-screenshot.h"
#include "app/window/acc-spine.h"
#include "cards/charts/acc-chart-panel.h"
#include "cards/charts/acc-chart-save.h"
#include "locale/acc-locale.h"

#include "widgets.h"

static AccLedger *ledger;

/* What data/ has on Kazakhstan: two actions and from when one binds, a declaration, two days of statehood, seven events that do not say again
 * what an action or such a day says, three numbers; and fourteen things that follow from figures. */
#define KAZ_ITEMS 30

typedef struct
{
  AccSession *session;
  AccSpine *spine;
  AccPageTimeline *timeline;
  GtkWidget *window;
} Fixture;

static void
set_up (Fixture       *f,
        gconstpointer  place)
{
  f->session = acc_session_new ();
  acc_session_set_ledger (f->session, ledger);
  acc_session_set_day (f->session, acc_day_from_ymd (1999, 2, 1));
  acc_session_go_to (f->session, place);
  f->spine = g_object_ref_sink (g_object_new (ACC_TYPE_SPINE, "session", f->session, NULL));
  acc_spine_set_state (f->spine, ACC_SPINE_WHOLE);
  f->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (f->window), 1000, 700);
  gtk_window_set_child (GTK_WINDOW (f->window), GTK_WIDGET (f->spine));
  gtk_window_present (GTK_WINDOW (f->window));
  while (gtk_widget_get_width (GTK_WIDGET (f->spine)) == 0)
    g_main_context_iteration (NULL, TRUE);
  f->timeline = acc_spine_get_timeline (f->spine);
  g_assert_nonnull (f->timeline);
}

static void
tear_down (Fixture       *f,
           gconstpointer  place)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  g_object_unref (f->spine);
  g_object_unref (f->session);
}

/* The shortcut of the widget for a key, as its class has it. */
static void
press (GtkWidget *widget,
       guint      key)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      for (guint s = 0; GTK_IS_SHORTCUT_CONTROLLER (controller) && s < g_list_model_get_n_items (G_LIST_MODEL (controller)); s++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), s);
          GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

          if (GTK_IS_KEYVAL_TRIGGER (trigger) && gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == key
              && gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger)) == 0)
            {
              g_assert_true (gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, widget, NULL));
              return;
            }
        }
    }
  g_assert_not_reached ();
}

static void
read_labels (GtkWidget *widget,
             GString   *out)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget))
    g_string_append_printf (out, "%s\n", gtk_label_get_text (GTK_LABEL (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    read_labels (child, out);
}

static void
assert_reads (GtkWidget  *widget,
              const char *words)
{
  g_autoptr (GString) text = g_string_new (NULL);

  read_labels (widget, text);
  if (strstr (text->str, words) == NULL)
    g_error ("“%s” is not in:\n%s", words, text->str);
}

static gboolean
is_mapped (Fixture *f,
           GType    type)
{
  return gtk_widget_get_mapped (widgets_find (GTK_WIDGET (f->timeline), type));
}

static void
test_table (Fixture       *f,
            gconstpointer  place)
{
  GListModel *rows = acc_page_timeline_get_rows (f->timeline);
  GListModel *items = acc_timeline_get_model (acc_page_timeline_get_timeline (f->timeline));
  GtkWidget *table = widgets_find (GTK_WIDGET (f->timeline), GTK_TYPE_COLUMN_VIEW);
  gint32 before = ACC_DAY_MIN;

  g_assert_cmpuint (g_list_model_get_n_items (items), ==, KAZ_ITEMS);
  g_assert_true (is_mapped (f, ACC_TYPE_TIMELINE));
  assert_reads (GTK_WIDGET (f->timeline), "Timeline\n");
  assert_reads (GTK_WIDGET (f->timeline), "30 entries, 1991 to 2025. Treaties: 3, Reservations and limitations: 1, Law and institutions: 4, Events: 5, Counted: 3 and Computed from figures: 14.\n");
  gtk_test_accessible_assert_property (f->timeline, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "30 entries, 1991 to 2025. Treaties: 3, Reservations and limitations: 1, Law and institutions: 4, Events: 5, Counted: 3 and Computed from figures: 14.");
  press (widgets_find (GTK_WIDGET (f->timeline), ACC_TYPE_CHART_PANEL), GDK_KEY_t);
  widgets_wait_frames (f->window, 4);
  g_assert_true (acc_page_timeline_get_show_table (f->timeline));
  g_assert_true (gtk_widget_get_mapped (table));
  g_assert_false (is_mapped (f, ACC_TYPE_TIMELINE));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (f->window)), table));
  gtk_test_accessible_assert_property (table, GTK_ACCESSIBLE_PROPERTY_LABEL, "Timeline");
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, KAZ_ITEMS);
  gtk_test_accessible_assert_property (gtk_window_get_focus (GTK_WINDOW (f->window)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "until 2000, beginning not known; UNHCR’s campaign for States to ratify the refugee and statelessness conventions by 2000; Events; "
                                       "Announced by February 1999; the source does not say when it began. UNHCR, 1 February 1999");
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (AccTimelineItem) item = g_list_model_get_item (rows, i);
      AccSpan span = acc_timeline_item_get_span (item);

      g_assert_cmpint (before, <=, acc_span_first_day (&span));
      before = acc_span_first_day (&span);
    }
  /* A State's beginning, what follows from figures, a number with what it counts, and their sources. */
  assert_reads (table, "Date\n");
  assert_reads (table, "16 December 1991\nIndependence\nLaw and institutions\nCIA, 2026\n");
  assert_reads (table, "1993\nFirst counted, 5,000: Refugees hosted\nComputed from figures\nComputed from the figures of UNHCR, 25 June 2026\n");
  assert_reads (table, "April 1998 to February 1999\nPeople recognised as refugees since the authorities took over status determination: about 450\n"
                       "Counted\nUNHCR, 1 February 1999\n");
  press (widgets_find (GTK_WIDGET (f->timeline), ACC_TYPE_CHART_PANEL), GDK_KEY_t);
  widgets_wait_frames (f->window, 4);
  g_assert_true (is_mapped (f, ACC_TYPE_TIMELINE));
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, 0);
}

static GtkWindow *
find_dialog (Fixture *f)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (gtk_window_get_transient_for (window) == GTK_WINDOW (f->window))
        return window;
    }
  return NULL;
}

/* The item and its row both tell of the source. */
static void
test_source (Fixture       *f,
             gconstpointer  place)
{
  AccTimeline *timeline = acc_page_timeline_get_timeline (f->timeline);
  g_autoptr (AccTimelineItem) item = g_list_model_get_item (acc_timeline_get_model (timeline), 0);

  g_assert_cmpstr (acc_timeline_item_get_title (item), ==, "1951 Convention: acceded");
  for (guint i = 0; i < 2; i++)
    {
      GtkWindow *dialog;

      if (i == 0)
        g_signal_emit_by_name (timeline, "item-activated", item);
      else
        {
          GListModel *rows = acc_page_timeline_get_rows (f->timeline);
          guint at = 0;

          acc_page_timeline_set_show_table (f->timeline, TRUE);
          for (; at < g_list_model_get_n_items (rows); at++)
            {
              g_autoptr (AccTimelineItem) row = g_list_model_get_item (rows, at);

              if (row == item)
                break;
            }
          g_signal_emit_by_name (widgets_find (GTK_WIDGET (f->timeline), GTK_TYPE_COLUMN_VIEW), "activate", at);
        }
      widgets_wait_frames (f->window, 6);
      dialog = find_dialog (f);
      g_assert_nonnull (dialog);
      assert_reads (GTK_WIDGET (dialog), "Multilateral Treaties Deposited with the Secretary-General, chapter V: status of the treaties V-2 to V-5\nUnited Nations Treaty Collection, 14 March 2015\n");
      gtk_window_destroy (dialog);
      widgets_wait_frames (f->window, 2);
    }
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

/* Writes it as the dialog does, and reads it again. */
static char *
save (Fixture      *f,
      AccChartType  type,
      gsize        *length)
{
  g_autofree char *folder = g_dir_make_tmp ("accession-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "timeline", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  char *content = NULL;

  acc_chart_write_async (ACC_CHART (f->timeline), type, ACC_CHART_SCALE, file, written_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (acc_chart_write_finish (ACC_CHART (f->timeline), result, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &content, length, &error));
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  return content;
}

static void
test_save (Fixture       *f,
           gconstpointer  place)
{
  g_autofree char *svg = NULL, *png = NULL, *pdf = NULL, *csv = NULL;
  AccTimeline *timeline = acc_page_timeline_get_timeline (f->timeline);
  g_auto (GStrv) lines = NULL;
  gsize length;

  widgets_wait_frames (f->window, 4);
  svg = save (f, ACC_CHART_SVG, &length);
  g_assert_true (g_str_has_prefix (svg, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg "));
  g_assert_nonnull (strstr (svg, "<title>Kazakhstan</title>"));
  g_assert_nonnull (strstr (svg, "As of 1 February 1999"));
  g_assert_nonnull (strstr (svg, "1967 Protocol: acceded"));
  png = save (f, ACC_CHART_PNG, &length);
  g_assert_cmpmem (png, 4, "\x89PNG", 4);
  if (g_getenv ("ACC_SCREENSHOT_DIR") != NULL)
    {
      g_autofree char *path = g_build_filename (g_getenv ("ACC_SCREENSHOT_DIR"), "timeline-saved.png", NULL);

      g_assert_true (g_file_set_contents (path, png, (gssize) length, NULL));
    }
  pdf = save (f, ACC_CHART_PDF, &length);
  g_assert_true (g_str_has_prefix (pdf, "%PDF-1.4"));

  csv = save (f, ACC_CHART_CSV, &length);
  lines = g_strsplit (csv, "\r\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 1 + KAZ_ITEMS + 1); /* the last is empty */
  g_assert_true (g_str_has_prefix (lines[0], "date,lane,kind,iso3,treaty,title,qualifier,value,source,computed,precision,edition"));
  g_assert_true (g_str_has_prefix (lines[1], "../2000,events,campaign,,,UNHCR’s campaign for States to ratify the refugee and statelessness conventions by 2000,,,UNHCR-1999,,span,"));
  g_assert_nonnull (strstr (csv, "\n1999-01-15,treaties,accession,KAZ,refugees-1951,,,,UNTC-2015,,day,"));
  g_assert_nonnull (strstr (csv, "\n1999-02,figures,observation,KAZ,,Refugees and asylum-seekers in Kazakhstan,up-to,14000,UNHCR-1999,,month,"));

  /* Of the span that is shown alone: nothing of 1999 stands in 1995. */
  g_clear_pointer (&svg, g_free);
  acc_timeline_set_reduced_motion (timeline, TRUE);
  acc_timeline_show_range (timeline, acc_day_from_ymd (1994, 1, 1), acc_day_from_ymd (1997, 1, 1));
  svg = save (f, ACC_CHART_SVG, &length);
  g_assert_null (strstr (svg, "1967 Protocol: acceded"));
  g_assert_nonnull (strstr (svg, "UNHCR opens its office in Almaty"));
}

static GtkWidget *
find_save (GtkWidget *widget)
{
  if (GTK_IS_MENU_BUTTON (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_save (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* What the menu copies is on the clipboard: the picture, then the table in cells. */
static void
test_copy (Fixture       *f,
           gconstpointer  place)
{
  GtkWidget *button = find_save (GTK_WIDGET (f->timeline));
  GdkClipboard *clipboard = gtk_widget_get_clipboard (button);
  g_autoptr (GdkContentFormats) picture = NULL;
  GValue text = G_VALUE_INIT;

  widgets_wait_frames (f->window, 4);
  g_assert_true (gtk_widget_activate_action (button, "chart.copy", NULL));
  picture = gdk_content_provider_ref_formats (gdk_clipboard_get_content (clipboard));
  g_assert_true (gdk_content_formats_contain_mime_type (picture, "image/svg+xml"));
  g_assert_true (gdk_content_formats_contain_mime_type (picture, "image/png"));
  g_assert_true (gtk_widget_activate_action (button, "chart.copy-table", NULL));
  g_value_init (&text, G_TYPE_STRING);
  g_assert_true (gdk_content_provider_get_value (gdk_clipboard_get_content (clipboard), &text, NULL));
  g_assert_true (g_str_has_prefix (g_value_get_string (&text), "Date\tCode\tTreaty\tWhat happened\t"));
  g_assert_nonnull (strstr (g_value_get_string (&text), "\n1999-01-15\tKAZ\t1951 Convention\t1951 Convention: acceded\t"));
  g_value_unset (&text);
}

/* The menu as it is read, and all of it in another language; the table stays. */
static void
test_language (Fixture       *f,
               gconstpointer  place)
{
  GtkWidget *button = find_save (GTK_WIDGET (f->timeline)), *toggle = widgets_find (GTK_WIDGET (f->timeline), GTK_TYPE_TOGGLE_BUTTON);
  g_autofree char *english = NULL, *german = NULL;
  GMenuModel *menu = gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (button));
  const char *const texts[] = { "Copy _Picture", "Copy T_able", "Save _Chart…", "Save _Table…" };
  const char *const actions[] = { "chart.copy", "chart.copy-table", "chart.save", "chart.save-table" };
  gsize length;

  g_assert_cmpstr (gtk_widget_get_tooltip_text (toggle), ==, "Show the timeline as a table (T)");
  gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL, "Save the chart or its table");
  g_assert_cmpint (g_menu_model_get_n_items (menu), ==, G_N_ELEMENTS (texts));
  for (int i = 0; i < (int) G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *label = NULL, *action = NULL;

      g_assert_true (g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_LABEL, "s", &label));
      g_assert_true (g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_ACTION, "s", &action));
      g_assert_cmpstr (label, ==, texts[i]);
      g_assert_cmpstr (action, ==, actions[i]);
    }
  english = save (f, ACC_CHART_CSV, &length);
  acc_page_timeline_set_show_table (f->timeline, TRUE);
  widgets_wait_frames (f->window, 4);
  acc_locale_set_language ("de");
  acc_session_language_changed (f->session);
  widgets_wait_frames (f->window, 4);
  g_assert_true (acc_page_timeline_get_show_table (f->timeline));
  g_assert_cmpuint (g_list_model_get_n_items (acc_page_timeline_get_rows (f->timeline)), ==, KAZ_ITEMS);
  assert_reads (GTK_WIDGET (f->timeline), "Zeitleiste\n");
  assert_reads (widgets_find (GTK_WIDGET (f->timeline), GTK_TYPE_COLUMN_VIEW), "Mai 1996\nGUS-Konferenz");
  german = save (f, ACC_CHART_CSV, &length);
  g_assert_cmpstr (german, ==, english);
  /* Another place is shown as this one was. */
  acc_session_go_to (f->session, "KGZ");
  widgets_wait_frames (f->window, 4);
  g_assert_true (acc_page_timeline_get_show_table (f->timeline));
  g_assert_cmpuint (g_list_model_get_n_items (acc_page_timeline_get_rows (f->timeline)), ==,
                    g_list_model_get_n_items (acc_timeline_get_model (acc_page_timeline_get_timeline (f->timeline))));
  acc_locale_set_language ("en");
  acc_session_language_changed (f->session);
}

/* Pictures of it, where they are asked for. */
static void
test_pictures (Fixture       *f,
               gconstpointer  place)
{
  static const struct
  {
    const char *name, *language;
    int width;
    gboolean dark;
  } cases[] = { { "light", "en", 1000, FALSE }, { "dark", "en", 1000, TRUE }, { "ar", "ar", 1000, FALSE }, { "narrow", "en", 360, FALSE } };
  const char *folder = g_getenv ("ACC_SCREENSHOT_DIR");

  acc_page_timeline_set_show_table (f->timeline, TRUE);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *file = g_strdup_printf ("timeline-table-%s.png", cases[i].name);
      g_autofree char *path = g_build_filename (folder != NULL ? folder : g_get_tmp_dir (), file, NULL);
      g_autoptr (GError) error = NULL;
      int minimum;

      acc_locale_set_language (cases[i].language);
      gtk_widget_set_default_direction (acc_locale_is_rtl () ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
      adw_style_manager_set_color_scheme (adw_style_manager_get_default (), cases[i].dark ? ADW_COLOR_SCHEME_FORCE_DARK : ADW_COLOR_SCHEME_FORCE_LIGHT);
      acc_session_language_changed (f->session);
      gtk_window_set_default_size (GTK_WINDOW (f->window), cases[i].width, 700);
      widgets_wait_frames (f->window, 10);
      gtk_widget_measure (GTK_WIDGET (f->timeline), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      g_assert_cmpint (minimum, <=, 324);
      if (folder != NULL)
        {
          g_assert_true (acc_screenshot_save (GTK_WIDGET (f->timeline), path, &error));
          g_assert_no_error (error);
        }
    }
  acc_locale_set_language ("en");
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AccBundle) bundle = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  adw_init ();
  acc_locale_init ("en");
  bundle = acc_bundle_load_shipped (&error);
  g_assert_no_error (error);
  ledger = acc_ledger_new (bundle);
  g_test_add ("/page-timeline/table", Fixture, "KAZ", set_up, test_table, tear_down);
  g_test_add ("/page-timeline/source", Fixture, "KAZ", set_up, test_source, tear_down);
  g_test_add ("/page-timeline/save", Fixture, "KAZ", set_up, test_save, tear_down);
  g_test_add ("/page-timeline/copy", Fixture, "KAZ", set_up, test_copy, tear_down);
  g_test_add ("/page-timeline/language", Fixture, "KAZ", set_up, test_language, tear_down);
  g_test_add ("/page-timeline/pictures", Fixture, "KAZ", set_up, test_pictures, tear_down);
  status = g_test_run ();
  g_object_unref (ledger);
  return status;
}
