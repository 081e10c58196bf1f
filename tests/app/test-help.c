/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The manual in the program's own window: every page can be reached and says all that its file says. */

#include "config.h"

#include <string.h>

#include "app/acc-application.h"
#include "app/help/acc-help-node.h"
#include "app/help/acc-help-page.h"
#include "app/help/acc-help.h"
#include "app/acc-screenshot.h"
#include "app/window/acc-window.h"
#include "locale/acc-locale.h"

#include "widgets.h"

static char *manual;

/* All that labels say, without blanks: where words are broken does not matter. */
static void
collect_text (GtkWidget *widget,
              GString   *text)
{
  if (GTK_IS_LABEL (widget))
    for (const char *p = gtk_label_get_text (GTK_LABEL (widget)); *p != '\0'; p++)
      if (!g_ascii_isspace (*p))
        g_string_append_c (text, *p);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    collect_text (child, text);
}

static gboolean
says (GtkWidget  *widget,
      const char *words)
{
  g_autoptr (GString) all = g_string_new (NULL);
  g_autoptr (GString) wanted = g_string_new (NULL);

  collect_text (widget, all);
  for (const char *p = words; *p != '\0'; p++)
    if (!g_ascii_isspace (*p))
      g_string_append_c (wanted, *p);
  return strstr (all->str, wanted->str) != NULL;
}

static void
check_text (AccHelpNode *node,
            GtkWidget   *window,
            const char  *page)
{
  if (g_strcmp0 (node->name, "info") == 0)
    return;
  if (node->text != NULL && !says (window, node->text))
    g_error ("%s does not say “%s”", page, node->text);
  for (guint i = 0; i < node->children->len; i++)
    check_text (g_ptr_array_index (node->children, i), window, page);
}

static void
save_picture (AccHelpWindow *window,
              const char    *name)
{
  const char *folder = g_getenv ("ACC_SCREENSHOT_DIR");
  g_autofree char *path = folder != NULL ? g_build_filename (folder, name, NULL) : NULL;
  g_autoptr (GError) error = NULL;

  if (path == NULL)
    return;
  acc_screenshot_save (GTK_WIDGET (window), path, &error);
  g_assert_no_error (error);
}

static void
test_pages (void)
{
  AccHelpWindow *window = acc_help_window_new (NULL);
  g_autoptr (GDir) dir = g_dir_open (manual, 0, NULL);
  const char *name;
  guint n = 0;

  gtk_window_set_default_size (GTK_WINDOW (window), 360, 700);
  gtk_window_present (GTK_WINDOW (window));
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (manual, name, NULL);
      g_autofree char *id = g_strndup (name, strlen (name) - strlen (".page"));
      g_autofree char *title = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (AccHelpNode) page = acc_help_node_load (path, &error);

      g_assert_no_error (error);
      title = acc_help_node_get_text (page, "title");
      /* The first page lists each of the others. */
      gtk_widget_activate_action (GTK_WIDGET (window), "help.open", "s", "index");
      g_assert_true (says (GTK_WIDGET (window), title));
      gtk_widget_activate_action (GTK_WIDGET (window), "help.open", "s", id);
      g_assert_cmpstr (acc_help_window_get_page (window), ==, id);
      check_text (page, GTK_WIDGET (window), id);
      widgets_wait_frames (GTK_WIDGET (window), 3);
      /* It asks for no more width than the narrowest window has. */
      g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (window)), <=, 360);
      if (g_str_equal (id, "party"))
        g_assert_true (says (GTK_WIDGET (window), "(Ctrl+F goes there)"));
      if (g_str_equal (id, "timeline") || g_str_equal (id, "terminal") || g_str_equal (id, "bundle"))
        {
          g_autofree char *picture = g_strdup_printf ("help-%s.png", id);

          save_picture (window, picture);
        }
      n++;
    }
  g_assert_cmpuint (n, >=, 14);
  gtk_window_destroy (GTK_WINDOW (window));
}

static GtkScrolledWindow *
find_scroller (GtkWidget *widget)
{
  GtkScrolledWindow *found = NULL;

  if (GTK_IS_SCROLLED_WINDOW (widget))
    return GTK_SCROLLED_WINDOW (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_scroller (child);
  return found;
}

/* A link to a section shows that section, and the way back is the way that was come. */
static void
test_links (void)
{
  AccHelpWindow *window = acc_help_window_new (NULL);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (find_scroller (GTK_WIDGET (window)));

  gtk_window_set_default_size (GTK_WINDOW (window), 360, 400);
  gtk_window_present (GTK_WINDOW (window));
  widgets_wait_frames (GTK_WIDGET (window), 5);
  save_picture (window, "help-narrow.png");
  gtk_widget_activate_action (GTK_WIDGET (window), "help.open", "s", "timeline#keys");
  widgets_wait_frames (GTK_WIDGET (window), 5);
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), >, 100);
  gtk_widget_activate_action (GTK_WIDGET (window), "help.open", "s", "counting");
  widgets_wait_frames (GTK_WIDGET (window), 5);
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==, 0);
  gtk_widget_activate_action (GTK_WIDGET (window), "help.back", NULL);
  g_assert_cmpstr (acc_help_window_get_page (window), ==, "timeline#keys");
  gtk_widget_activate_action (GTK_WIDGET (window), "help.back", NULL);
  g_assert_cmpstr (acc_help_window_get_page (window), ==, "index");
  gtk_widget_activate_action (GTK_WIDGET (window), "help.back", NULL);
  g_assert_cmpstr (acc_help_window_get_page (window), ==, "index");
  gtk_window_destroy (GTK_WINDOW (window));
}

static GtkWindow *
find_open (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) toplevel = g_list_model_get_item (windows, i);

      if (ACC_IS_HELP_WINDOW (toplevel))
        return toplevel;
    }
  return NULL;
}

static GtkWidget *
find_label (GtkWidget  *widget,
            const char *text)
{
  GtkWidget *found = NULL;

  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_label (child, text);
  return found;
}

/* A page that is not yet translated says so in the language of its reader, from right to left, above English from left to right. */
static void
test_untranslated (void)
{
  const char *notice = "لم تُترجم هذه الصفحة بعد";
  g_autofree char *folder = g_dir_make_tmp ("help-XXXXXX", NULL);
  g_autofree char *pages = g_build_filename (folder, "ar", "accession", NULL);
  g_autofree char *index = g_build_filename (pages, "index.page", NULL);
  g_autofree char *party = g_build_filename (pages, "party.page", NULL);
  g_autofree char *english = g_strdup_printf ("<page id=\"index\" xml:lang=\"en\"><title>Overview</title>"
                                              "<note style=\"notice\" xml:lang=\"ar\"><p>%s</p></note></page>", notice);
  g_autofree char *before = g_strdup (g_getenv ("ACCESSION_HELPDIR"));
  AccHelpWindow *window;

  g_assert_cmpint (g_mkdir_with_parents (pages, 0700), ==, 0);
  g_assert_true (g_file_set_contents (index, english, -1, NULL));
  g_assert_true (g_file_set_contents (party, "<page id=\"party\" xml:lang=\"ar\"><title>طرف</title><p>عودة <keyseq><key>Alt</key><key>←</key></keyseq> أو"
                                              " <cmd>--lang fr</cmd> مفتاح</p></page>", -1, NULL));
  g_setenv ("ACCESSION_HELPDIR", folder, TRUE);
  acc_locale_set_language ("ar");
  window = acc_help_window_new (NULL);
  g_assert_cmpint (gtk_widget_get_direction (find_label (GTK_WIDGET (find_scroller (GTK_WIDGET (window))), "Overview")), ==, GTK_TEXT_DIR_LTR);
  g_assert_cmpint (gtk_widget_get_direction (find_label (GTK_WIDGET (find_scroller (GTK_WIDGET (window))), notice)), ==, GTK_TEXT_DIR_RTL);
  gtk_widget_activate_action (GTK_WIDGET (window), "help.open", "s", "party");
  g_assert_cmpint (gtk_widget_get_direction (find_label (GTK_WIDGET (find_scroller (GTK_WIDGET (window))), "طرف")), ==, GTK_TEXT_DIR_RTL);
  /* What is pressed and typed is not turned round by the letters beside it: each stands between two marks of isolation. */
  g_assert_true (says (GTK_WIDGET (window), "عودة \u2068Alt+←\u2069 أو \u2068--lang fr\u2069 مفتاح"));
  gtk_window_destroy (GTK_WINDOW (window));
  acc_locale_set_language ("en");
  g_setenv ("ACCESSION_HELPDIR", before, TRUE);
}

/* Of the manual that is built: each language has each page, and the page that is open follows the language. */
static void
test_languages (void)
{
  const char *const *languages = acc_locale_list_languages ();
  AccHelpWindow *window;

  acc_help_show (NULL);
  window = ACC_HELP_WINDOW (find_open ());
  gtk_widget_activate_action (GTK_WIDGET (window), "help.open", "s", "party#marks");
  for (guint i = 0; languages[i] != NULL; i++)
    {
      g_autofree char *name = g_strdelimit (g_strdup (i == 0 ? "C" : languages[i]), "-", '_');
      g_autofree char *path = g_build_filename (g_getenv ("ACCESSION_HELPDIR"), name, "accession", "party.page", NULL);
      g_autofree char *title = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (AccHelpNode) page = acc_help_node_load (path, &error);

      g_assert_no_error (error);
      title = acc_help_node_get_text (page, "title");
      acc_locale_set_language (languages[i]);
      acc_help_language_changed ();
      g_assert_cmpstr (acc_help_window_get_page (window), ==, "party#marks");
      g_assert_nonnull (find_label (GTK_WIDGET (find_scroller (GTK_WIDGET (window))), title));
      g_assert_cmpint (i == 0, ==, g_str_equal (title, "Find out who is party"));
      if (i > 0)
        check_text (acc_help_node_find (page, "note"), GTK_WIDGET (window), path);
    }
  acc_locale_set_language ("en");
  gtk_window_destroy (GTK_WINDOW (window));
}

/* What a translator made is shown to readers of that language; everybody else reads English. */
static void
test_translated (void)
{
  g_autofree char *folder = g_dir_make_tmp ("help-XXXXXX", NULL);
  g_autofree char *english = g_build_filename (folder, "C", "accession", NULL);
  g_autofree char *arabic = g_build_filename (folder, "ar", "accession", NULL);
  const char *const folders[] = { english, arabic };
  const char *const titles[] = { "Overview", "نظرة عامة" };
  g_autofree char *before = g_strdup (g_getenv ("ACCESSION_HELPDIR"));
  AccHelpWindow *window;

  for (gsize i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_autofree char *path = g_build_filename (folders[i], "index.page", NULL);
      g_autofree char *text = g_strdup_printf ("<page id=\"index\"><title>%s</title></page>", titles[i]);

      g_assert_cmpint (g_mkdir_with_parents (folders[i], 0700), ==, 0);
      g_assert_true (g_file_set_contents (path, text, -1, NULL));
    }
  g_setenv ("ACCESSION_HELPDIR", folder, TRUE);
  acc_locale_set_language ("ar");
  window = acc_help_window_new (NULL);
  g_assert_true (says (GTK_WIDGET (window), titles[1]));
  gtk_window_destroy (GTK_WINDOW (window));
  acc_locale_set_language ("fr");
  window = acc_help_window_new (NULL);
  g_assert_true (says (GTK_WIDGET (window), titles[0]));
  gtk_window_destroy (GTK_WINDOW (window));
  acc_locale_set_language ("en");
  g_setenv ("ACCESSION_HELPDIR", before, TRUE);
}

/* By the menu and by F1; and what is opened next is opened in the window of the program, not in that of the manual. */
static void
test_action (void)
{
  GtkApplication *application = GTK_APPLICATION (g_application_get_default ());
  g_auto (GStrv) keys = gtk_application_get_accels_for_action (application, "app.help");
  AccWindow *window = acc_window_new (application);
  GtkWindow *help;

  g_assert_cmpstr (keys[0], ==, "F1");
  gtk_window_present (GTK_WINDOW (window));
  g_action_group_activate_action (G_ACTION_GROUP (application), "help", NULL);
  help = find_open ();
  g_assert_nonnull (help);
  widgets_wait_frames (GTK_WIDGET (help), 3);
  g_assert_null (gtk_window_get_application (help));
  g_assert_true (gtk_application_get_active_window (application) == GTK_WINDOW (window));
  /* A second time it is the same one. */
  g_action_group_activate_action (G_ACTION_GROUP (application), "help", NULL);
  gtk_window_destroy (help);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Without its pages, and with a page that is not well formed, it says so. */
static void
test_missing (void)
{
  g_autofree char *before = g_strdup (g_getenv ("ACCESSION_HELPDIR"));
  g_autofree char *folder = g_dir_make_tmp ("help-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "broken.page", NULL);
  g_autoptr (AccHelpNode) page = NULL;
  g_autoptr (GError) error = NULL;
  AccHelpWindow *window;

  g_setenv ("ACCESSION_HELPDIR", folder, TRUE);
  window = acc_help_window_new (NULL);
  g_assert_true (says (GTK_WIDGET (window), "The Manual Is Not Installed"));
  gtk_window_destroy (GTK_WINDOW (window));
  g_setenv ("ACCESSION_HELPDIR", before, TRUE);

  g_assert_true (g_file_set_contents (path, "<page>\n<title></page>", -1, NULL));
  page = acc_help_node_load (path, &error);
  g_assert_null (page);
  g_assert_error (error, G_MARKUP_ERROR, G_MARKUP_ERROR_PARSE);
  g_assert_nonnull (strstr (error->message, "broken.page"));
  g_assert_nonnull (strstr (error->message, "line 2"));
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (AccApplication) owner = NULL;
  g_autoptr (GError) error = NULL;

  g_test_init (&argc, &argv, NULL);
  acc_locale_init ("en");
  owner = acc_application_new (G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (owner), NULL, &error));
  g_assert_no_error (error);
  g_object_set (gtk_settings_get_default (), "gtk-font-name", "Cantarell 11", "gtk-enable-animations", FALSE, NULL);
  manual = g_build_filename (g_getenv ("ACCESSION_HELPDIR"), "C", "accession", NULL);
  g_test_add_func ("/app/help/pages", test_pages);
  g_test_add_func ("/app/help/links", test_links);
  g_test_add_func ("/app/help/action", test_action);
  g_test_add_func ("/app/help/translated", test_translated);
  g_test_add_func ("/app/help/untranslated", test_untranslated);
  g_test_add_func ("/app/help/languages", test_languages);
  g_test_add_func ("/app/help/missing", test_missing);
  return g_test_run ();
}
