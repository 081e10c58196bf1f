/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every page of the window in the languages that nobody speaks (po/make-pseudo.py): what a person reads or hears must have come
 * through the catalogue, which puts it in brackets, and nothing that has to be read whole may be cut. In "ar-XB" names, dates
 * and numbers are in Arabic letters and digits, so that Latin letters without brackets are a text that nobody can translate. */

#include "config.h"

#include <adwaita.h>
#include <string.h>
#include <unistd.h>

#include "app/acc-application.h"
#include "app/pages/acc-source-dialog.h"
#include "app/window/acc-window.h"
#include "locale/acc-locale.h"
#include "timeline/acc-timeline-private.h"

#include "widgets.h"

static GtkApplication *application;
static GHashTable *faults; /* messages, each once */
static guint n_texts;      /* looked at */

static void
choose (const char *language)
{
  g_action_group_change_action_state (G_ACTION_GROUP (application), "language", g_variant_new_string (language));
  g_assert_cmpstr (acc_locale_get_language (), ==, language);
}

static AccWindow *
open_window (const char *language,
             const char *place,
             int         width)
{
  AccWindow *window;

  choose (language);
  window = acc_window_new (application);
  gtk_window_set_default_size (GTK_WINDOW (window), width, 800);
  acc_window_open (window, place, "1999-02-01");
  acc_window_load (window, NULL);
  gtk_window_present (GTK_WINDOW (window));
  while (acc_window_is_loading (window) || !gtk_widget_get_mapped (GTK_WIDGET (window)))
    g_main_context_iteration (NULL, TRUE);
  widgets_wait_frames (GTK_WIDGET (window), 6);
  return window;
}

static void
close_window (AccWindow *window)
{
  gtk_window_destroy (GTK_WINDOW (window));
  widgets_spin ();
}

static void
add_fault (GtkWidget  *widget,
           const char *where,
           const char *kind,
           const char *text)
{
  GtkWidget *owner = widget;

  while (owner != NULL && !g_str_has_prefix (G_OBJECT_TYPE_NAME (owner), "Acc"))
    owner = gtk_widget_get_parent (owner);
  g_hash_table_add (faults, g_strdup_printf ("%s of %s in %s, %s: “%s”", kind, widget != NULL ? G_OBJECT_TYPE_NAME (widget) : "nothing",
                                              owner != NULL ? G_OBJECT_TYPE_NAME (owner) : "a window", where, text));
}

static void
assert_no_faults (void)
{
  GHashTableIter iter;
  gpointer message;

  g_test_message ("%u texts", n_texts);
  g_assert_cmpuint (n_texts, >, 0);
  g_hash_table_iter_init (&iter, faults);
  while (g_hash_table_iter_next (&iter, &message, NULL))
    g_test_message ("%s", (char *) message);
  g_assert_cmpuint (g_hash_table_size (faults), ==, 0);
  g_hash_table_remove_all (faults);
  n_texts = 0;
}

/* The same in every language: codes of States and licences, addresses, the program's own name, and what stands on keys. */
static gboolean
is_same_everywhere (const char *word)
{
  return g_regex_match_simple ("^([A-Z]{3}|https://.*|Accession|CC-BY-4\\.0|F[0-9]+|(Ctrl|Alt|Shift)\\+.+)$", word, 0, 0);
}

/* Whether a word with Latin letters stands outside brackets. */
static gboolean
is_untranslated (const char *text)
{
  g_autoptr (GString) outside = g_string_new (NULL);
  g_auto (GStrv) words = NULL;
  int depth = 0;

  for (; *text != '\0'; text++)
    {
      depth += *text == '[' ? 1 : 0;
      g_string_append_c (outside, depth > 0 || *text == '\n' ? ' ' : *text);
      depth -= *text == ']' ? 1 : 0;
    }
  words = g_strsplit (outside->str, " ", -1);
  for (gsize i = 0; words[i] != NULL; i++)
    {
      gboolean has_letters = FALSE;

      for (const char *at = words[i]; *at != '\0'; at++)
        has_letters = has_letters || g_ascii_isalpha (*at);
      if (has_letters && !is_same_everywhere (words[i]))
        return TRUE;
    }
  return FALSE;
}

/* In the list of languages each has the name that it has in itself. */
static gboolean
is_autonym (const char *text)
{
  const char *const *languages = acc_locale_list_languages ();

  for (gsize i = 0; languages[i] != NULL; i++)
    {
      g_autofree char *name = acc_locale_get_autonym (languages[i]);

      if (g_str_equal (name, text))
        return TRUE;
    }
  return FALSE;
}

static void
check_text (GtkWidget  *widget,
            const char *where,
            const char *kind,
            const char *text)
{
  if (text == NULL || *text == '\0')
    return;
  n_texts++;
  if (is_untranslated (text) && !is_autonym (text))
    add_fault (widget, where, kind, text);
}

/* What a screen reader is told; not there where the widget says nothing. */
static void
check_accessible (GtkWidget             *widget,
                  const char            *where,
                  const char            *kind,
                  GtkAccessibleProperty  property)
{
  g_autofree char *text = NULL;

  if (gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), property))
    text = gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), property, "");
  check_text (widget, where, kind, text);
}

static gboolean
is_inside (GtkWidget *widget,
           GType      type)
{
  return gtk_widget_get_ancestor (widget, type) != NULL;
}

/* The toolkit's own texts are in its own catalogue. */
static gboolean
is_of_toolkit (GtkWidget *widget)
{
  /* About is the toolkit's but for what speaks of the program. */
  if (is_inside (widget, ADW_TYPE_ABOUT_WINDOW)
      && (!GTK_IS_LABEL (widget) || !g_regex_match_simple ("contributors|UNHCR|reviewed|Translations|Treaty|figures", gtk_label_get_text (GTK_LABEL (widget)), 0, 0)))
    return TRUE;
  if (is_inside (widget, GTK_TYPE_SHORTCUTS_WINDOW) && (!is_inside (widget, GTK_TYPE_SHORTCUTS_SECTION) || is_inside (widget, GTK_TYPE_SHORTCUT_LABEL)))
    return TRUE;
  if (GTK_IS_IMAGE (widget) && is_inside (widget, GTK_TYPE_SEARCH_ENTRY))
    return TRUE;
  /* What takes a toast away is the toolkit's; the text of the toast and its button are the program's. */
  if (GTK_IS_BUTTON (widget) && gtk_widget_has_css_class (widget, "circular") && gtk_widget_get_parent (widget) != NULL
      && g_str_equal (G_OBJECT_TYPE_NAME (gtk_widget_get_parent (widget)), "AdwToastWidget"))
    return TRUE;
  return ADW_IS_ABOUT_WINDOW (widget) || is_inside (widget, GTK_TYPE_WINDOW_CONTROLS);
}

static void
check_widget (GtkWidget  *widget,
              const char *where)
{
  /* The name by which a search found something may be of any language. */
  if (is_of_toolkit (widget) || gtk_widget_has_css_class (widget, "other-name"))
    return;
  if (GTK_IS_LABEL (widget))
    check_text (widget, where, "label", gtk_label_get_text (GTK_LABEL (widget)));
  else if (GTK_IS_INSCRIPTION (widget))
    check_text (widget, where, "inscription", gtk_inscription_get_text (GTK_INSCRIPTION (widget)));
  if (GTK_IS_TEXT (gtk_widget_get_parent (widget)) || !is_inside (widget, GTK_TYPE_TEXT))
    check_text (widget, where, "tooltip", gtk_widget_get_tooltip_text (widget));
  check_accessible (widget, where, "name", GTK_ACCESSIBLE_PROPERTY_LABEL);
  check_accessible (widget, where, "description", GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
  check_accessible (widget, where, "value", GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT);
  check_accessible (widget, where, "placeholder", GTK_ACCESSIBLE_PROPERTY_PLACEHOLDER);
}

static void
check_items (AccTimeline *timeline,
             const char  *where)
{
  GListModel *items = acc_timeline_get_model (timeline);
  GListModel *lanes = acc_timeline_get_lanes (timeline);

  for (guint i = 0; items != NULL && i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (AccTimelineItem) item = g_list_model_get_item (items, i);

      check_text (GTK_WIDGET (timeline), where, "item", acc_timeline_item_get_title (item));
    }
  for (guint i = 0; lanes != NULL && i < g_list_model_get_n_items (lanes); i++)
    {
      g_autoptr (GObject) lane = g_list_model_get_item (lanes, i);
      g_autofree char *title = NULL;

      g_object_get (lane, "title", &title, NULL);
      check_text (GTK_WIDGET (timeline), where, "lane", title);
    }
}

/* Must be read whole: what is pressed, and what says what a card is about. */
static void
check_cut (GtkWidget  *widget,
           const char *where)
{
  if (!GTK_IS_LABEL (widget) || is_of_toolkit (widget) || is_inside (widget, GTK_TYPE_TEXT))
    return;
  n_texts++;
  /* The title of the window is the head of the page again; in a table the tip over a cell says it whole. */
  if (is_inside (widget, ADW_TYPE_WINDOW_TITLE))
    return;
  if (is_inside (widget, GTK_TYPE_COLUMN_VIEW) && g_strcmp0 (gtk_widget_get_tooltip_text (widget), gtk_label_get_text (GTK_LABEL (widget))) == 0)
    return;
  if (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (widget))))
    add_fault (widget, where, "cut", gtk_label_get_text (GTK_LABEL (widget)));
}

typedef void (*Check) (GtkWidget *widget, const char *where);

static void
walk (GtkWidget  *widget,
      const char *where,
      Check       check)
{
  /* The pages of About are all there from the start. */
  if (!gtk_widget_get_mapped (widget) && !is_inside (widget, ADW_TYPE_ABOUT_WINDOW))
    return;
  check (widget, where);
  if (check == check_widget && ACC_IS_TIMELINE (widget))
    check_items (ACC_TIMELINE (widget), where);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    walk (child, where, check);
}

/* A menu, and each of its submenus. */
static void
walk_popover (GtkWidget  *popover,
              const char *where,
              Check       check)
{
  GtkWidget *stack = widgets_find (popover, GTK_TYPE_STACK);
  g_autoptr (GtkSelectionModel) pages = stack != NULL ? gtk_stack_get_pages (GTK_STACK (stack)) : NULL;

  walk (popover, where, check);
  for (guint i = 0; pages != NULL && i < g_list_model_get_n_items (G_LIST_MODEL (pages)); i++)
    {
      gtk_selection_model_select_item (pages, i, TRUE);
      widgets_wait_frames (popover, 2);
      walk (popover, where, check);
    }
}

/* A popover has no place beside what is not on the screen. What scrolls may itself stand in what scrolls, and a page that was laid out
 * a moment ago may still grow: so it is asked again. */
static gboolean
scroll_to (GtkWidget *widget,
           GtkWidget *root)
{
  graphene_rect_t bounds;

  for (guint i = 0; i < 5; i++)
    {
      for (GtkWidget *scrolled = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW); scrolled != NULL;
           scrolled = gtk_widget_get_ancestor (gtk_widget_get_parent (scrolled), GTK_TYPE_SCROLLED_WINDOW))
        {
          GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));

          if (!gtk_widget_compute_bounds (widget, scrolled, &bounds)
              || (bounds.origin.y >= 0 && bounds.origin.y + bounds.size.height <= gtk_widget_get_height (scrolled)))
            continue;
          gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + bounds.origin.y - 100);
          widgets_wait_frames (root, 2);
        }
      if (gtk_widget_compute_bounds (widget, root, &bounds) && bounds.origin.y >= 0 && bounds.origin.y < gtk_widget_get_height (root))
        return TRUE;
      widgets_wait_frames (root, 4);
    }
  return FALSE;
}

/* Opens each button's popover in turn and looks at what is in it. */
static void
walk_popovers (GtkWidget  *root,
               GtkWidget  *widget,
               const char *where,
               Check       check)
{
  if (!gtk_widget_get_mapped (widget))
    return;
  if (GTK_IS_MENU_BUTTON (widget) && gtk_widget_is_sensitive (widget))
    {
      g_autofree char *inside = g_strconcat (where, ", popover", NULL);
      GtkPopover *popover;

      g_assert_true (scroll_to (widget, root));
      gtk_menu_button_popup (GTK_MENU_BUTTON (widget));
      widgets_spin ();
      popover = gtk_menu_button_get_popover (GTK_MENU_BUTTON (widget));
      if (popover != NULL)
        {
          walk_popover (GTK_WIDGET (popover), inside, check);
          gtk_popover_popdown (popover);
          widgets_spin ();
        }
      return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    walk_popovers (root, child, where, check);
}

/* What a timeline opens by a click or a key. */
static void
walk_timeline (GtkWidget  *root,
               const char *where,
               Check       check)
{
  AccTimeline *timeline = widgets_find (root, ACC_TYPE_TIMELINE);

  if (timeline == NULL || !gtk_widget_get_mapped (GTK_WIDGET (timeline)) || g_list_model_get_n_items (acc_timeline_get_lanes (timeline)) == 0)
    return;
  scroll_to (GTK_WIDGET (timeline), root);
  for (guint i = 0; i < 3; i++)
    {
      if (i == 0)
        _acc_timeline_open_cluster (timeline, 0, acc_day_from_ymd (1900, 1, 1), acc_day_from_ymd (2030, 1, 1), NULL);
      else if (i == 1)
        _acc_timeline_ask_date (timeline);
      else
        {
          g_autoptr (AccTimelineLane) lane = g_list_model_get_item (acc_timeline_get_lanes (timeline), 0);

          _acc_timeline_open_lane_menu (timeline, lane, 20, 20);
        }
      widgets_wait_frames (root, 2);
      g_assert_true (gtk_widget_get_mapped (timeline->list));
      walk (timeline->list, where, check);
      gtk_popover_popdown (GTK_POPOVER (timeline->list));
      widgets_spin ();
    }
}

/* A chart gives way to its table where its button is pressed. */
static void
walk_toggled (GtkWidget  *root,
              GtkWidget  *widget,
              const char *where,
              Check       check)
{
  if (!gtk_widget_get_mapped (widget) || GTK_IS_HEADER_BAR (widget) || ADW_IS_HEADER_BAR (widget) || GTK_IS_STACK_SWITCHER (widget))
    return;
  if (GTK_IS_TOGGLE_BUTTON (widget) && !GTK_IS_MENU_BUTTON (gtk_widget_get_parent (widget)) && !GTK_IS_DROP_DOWN (gtk_widget_get_parent (widget)))
    {
      g_autofree char *inside = g_strconcat (where, ", toggled", NULL);

      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (widget), TRUE);
      widgets_wait_frames (root, 3);
      walk (root, inside, check);
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (widget), FALSE);
      widgets_wait_frames (root, 2);
      return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    walk_toggled (root, child, where, check);
}

/* Names the innermost widget on account of which more width is asked for than there is. */
static void
check_width (GtkWidget  *widget,
             const char *where,
             int         width)
{
  g_autoptr (GString) path = g_string_new (NULL);
  int minimum;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  if (minimum <= width)
    return;
  while (widget != NULL)
    {
      GtkWidget *widest = NULL;
      int most = 0;

      g_string_append_printf (path, " > %s %d", G_OBJECT_TYPE_NAME (widget), minimum);
      for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
        {
          gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
          if (minimum > most && gtk_widget_get_visible (child))
            {
              most = minimum;
              widest = child;
            }
        }
      if (widest == NULL && GTK_IS_LABEL (widget))
        g_string_append_printf (path, ": %s", gtk_label_get_text (GTK_LABEL (widget)));
      if (widest == NULL)
        add_fault (widget, where, "too wide", path->str);
      widget = widest;
      minimum = most;
    }
}

static const char *const places[] = {
  "world", "KAZ", "ATG", "DEU", "PSE", "YUG", "region:143", "compare:KAZ,KGZ,TJK", "treaty:refugees-1951",
  "treaty:stateless-1961",
};

static void
walk_pages (const char *language,
            int         width,
            Check       check)
{
  AccWindow *window = open_window (language, "world", width);
  AccSession *session = acc_window_get_session (window);

  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      acc_session_go_to (session, places[i]);
      g_assert_cmpstr (acc_session_get_place_text (session), ==, places[i]);
      widgets_wait_frames (GTK_WIDGET (window), 4);
      check_width (adw_application_window_get_content (ADW_APPLICATION_WINDOW (window)), places[i], width);
      walk (GTK_WIDGET (window), places[i], check);
      walk_popovers (GTK_WIDGET (window), GTK_WIDGET (window), places[i], check);
      walk_toggled (GTK_WIDGET (window), GTK_WIDGET (window), places[i], check);
      walk_timeline (GTK_WIDGET (window), places[i], check);
      if (acc_session_get_treaty (session) != NULL)
        {
          acc_treaty_page_show_matrix (acc_window_get_treaty_page (window), TRUE);
          widgets_wait_frames (GTK_WIDGET (window), 4);
          walk (GTK_WIDGET (window), "matrix", check);
          acc_treaty_page_show_matrix (acc_window_get_treaty_page (window), FALSE);
        }
    }
  close_window (window);
}

static void
test_translated (void)
{
  walk_pages ("ar-XB", 1280, check_widget);
  assert_no_faults ();
}

/* What is found, and what is not. */
static void
test_search (void)
{
  AccWindow *window = open_window ("ar-XB", "world", 1280);
  static const char *const words[] = { "kaz", "YUG", "africa", "treaty", "refugee", "1999", "zzzz" };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      acc_sidebar_set_search (acc_window_get_sidebar (window), words[i]);
      widgets_wait_frames (GTK_WIDGET (window), 4);
      walk (GTK_WIDGET (acc_window_get_sidebar (window)), words[i], check_widget);
    }
  close_window (window);
  assert_no_faults ();
}

/* The windows beside the main one. */
static void
test_other_windows (void)
{
  AccWindow *window = open_window ("ar-XB", "world", 1280);
  g_autoptr (GListModel) toplevels = g_object_ref (gtk_window_get_toplevels ());
  AccBundle *bundle = acc_session_get_bundle (acc_window_get_session (window));
  guint n_seen = 0;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-help-overlay", NULL);
  g_action_group_activate_action (G_ACTION_GROUP (application), "about", NULL);
  acc_source_dialog_present (GTK_WINDOW (window), bundle, acc_bundle_find_source (bundle, "UNHCR-1999"));
  widgets_spin ();
  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWidget) other = g_list_model_get_item (toplevels, i);

      if (other == GTK_WIDGET (window) || !gtk_widget_get_visible (other))
        continue;
      widgets_wait_frames (other, 4);
      check_text (other, "window", "title", ADW_IS_ABOUT_WINDOW (other) || GTK_IS_SHORTCUTS_WINDOW (other) ? NULL : gtk_window_get_title (GTK_WINDOW (other)));
      walk (other, G_OBJECT_TYPE_NAME (other), check_widget);
      n_seen++;
    }
  g_assert_cmpuint (n_seen, ==, 3);
  close_window (window);
  assert_no_faults ();
}

/* As an editor of settings shows them. */
static void
test_settings (void)
{
  g_autofree char *folder = g_dir_make_tmp ("accession-XXXXXX", NULL);
  g_autofree char *compiled = g_test_build_filename (G_TEST_BUILT, "..", "data", "gschemas.compiled", NULL);
  g_autofree char *written = g_test_build_filename (G_TEST_DIST, "..", "data", ACC_APPLICATION_ID ".gschema.xml", NULL);
  const char *const files[] = { compiled, written };
  g_autoptr (GError) error = NULL;
  g_autoptr (GSettingsSchemaSource) source = NULL;
  g_autoptr (GSettingsSchema) schema = NULL;
  g_auto (GStrv) keys = NULL;

  /* The texts are read from the file as it was written, beside the one that was made of it. */
  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *name = g_path_get_basename (files[i]);
      g_autofree char *link = g_build_filename (folder, name, NULL);

      g_assert_no_errno (symlink (files[i], link));
    }
  source = g_settings_schema_source_new_from_directory (folder, NULL, TRUE, &error);
  g_assert_no_error (error);
  schema = g_settings_schema_source_lookup (source, ACC_APPLICATION_ID, FALSE);
  g_assert_nonnull (schema);
  keys = g_settings_schema_list_keys (schema);
  choose ("ar-XB");
  for (gsize i = 0; keys[i] != NULL; i++)
    {
      g_autoptr (GSettingsSchemaKey) key = g_settings_schema_get_key (schema, keys[i]);

      check_text (NULL, keys[i], "summary", g_settings_schema_key_get_summary (key));
      check_text (NULL, keys[i], "description", g_settings_schema_key_get_description (key));
    }
  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *name = g_path_get_basename (files[i]);
      g_autofree char *link = g_build_filename (folder, name, NULL);

      g_assert_no_errno (unlink (link));
    }
  g_assert_no_errno (rmdir (folder));
  assert_no_faults ();
}

static void
test_translated_narrow (void)
{
  walk_pages ("ar-XB", 360, check_widget);
  assert_no_faults ();
}

/* What was made in English and kept would show in English still. */
static void
test_switched (void)
{
  AccWindow *window = open_window ("en", "world", 1280);
  AccSession *session = acc_window_get_session (window);

  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      choose ("en");
      acc_session_go_to (session, places[i]);
      widgets_wait_frames (GTK_WIDGET (window), 4);
      if (acc_session_get_treaty (session) != NULL)
        acc_treaty_page_show_matrix (acc_window_get_treaty_page (window), i % 2);
      walk_popovers (GTK_WIDGET (window), GTK_WIDGET (window), places[i], check_cut);
      choose ("ar-XB");
      widgets_wait_frames (GTK_WIDGET (window), 4);
      walk (GTK_WIDGET (window), places[i], check_widget);
      walk_popovers (GTK_WIDGET (window), GTK_WIDGET (window), places[i], check_widget);
    }
  close_window (window);
  assert_no_faults ();
}

static void
test_whole (gconstpointer width)
{
  walk_pages ("en-XA", GPOINTER_TO_INT (width), check_cut);
  assert_no_faults ();
}

int
main (int   argc,
      char *argv[])
{
  int status;

  /* GLib looks once, at its first message, whether there is a catalogue at all. */
  acc_locale_init ("ar-XB");
  gtk_disable_setlocale ();
  gtk_test_init (&argc, &argv, NULL);
  /* A page that fades away is still there. */
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  application = GTK_APPLICATION (acc_application_new (G_APPLICATION_NON_UNIQUE));
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  faults = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  g_test_add_func ("/app/pseudo/translated", test_translated);
  g_test_add_func ("/app/pseudo/translated-narrow", test_translated_narrow);
  g_test_add_func ("/app/pseudo/switched", test_switched);
  g_test_add_func ("/app/pseudo/search", test_search);
  g_test_add_func ("/app/pseudo/other-windows", test_other_windows);
  g_test_add_func ("/app/pseudo/settings", test_settings);
  g_test_add_data_func ("/app/pseudo/whole-wide", GINT_TO_POINTER (1280), test_whole);
  g_test_add_data_func ("/app/pseudo/whole-narrow", GINT_TO_POINTER (360), test_whole);
  status = g_test_run ();
  g_hash_table_unref (faults);
  g_object_unref (application);
  return status;
}
