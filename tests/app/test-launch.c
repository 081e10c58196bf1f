/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Addresses of a bundle: which rows are links, and what is handed to another program. A handler of every scheme writes down what it is
 * given. */

#include "config.h"

#include <adwaita.h>
#include <glib/gstdio.h>
#include <string.h>

#include "app/acc-launch.h"
#include "app/pages/acc-page.h"
#include "app/pages/acc-source-dialog.h"
#include "app/pages/acc-source-row.h"
#include "locale/acc-locale.h"

#include "widgets.h"

#define SECONDS 20

static char *folder;

static void
test_allowed (void)
{
  static const char *const allowed[] = { "https://treaties.un.org/", "http://example.org", "HTTPS://Example.org/a?b=c#d", NULL };
  static const char *const refused[] = { "", " ", "example.org", "//example.org", "/etc/passwd", "file:///etc/passwd", "javascript:alert(1)", "mailto:a@b.org",
                                         "ftp://example.org", "data:text/html,x", "http:", "https://", "http:/etc/passwd", "httpsx://example.org", " https://example.org",
                                         "https://example.org/a b", "https://example.org\nfile:///x",
                                         "https://example.org/\u202egpj", "help:accession", "accession:KAZ", NULL };

  for (guint i = 0; allowed[i] != NULL; i++)
    if (!acc_launch_is_allowed (allowed[i]))
      g_error ("“%s” is not opened", allowed[i]);
  for (guint i = 0; refused[i] != NULL; i++)
    if (acc_launch_is_allowed (refused[i]))
      g_error ("“%s” is opened", refused[i]);
  g_assert_false (acc_launch_is_allowed (NULL));
}

/* A source that does not exist, or the one that the handler has written down by now. */
static char *
read_launched (void)
{
  g_autofree char *path = g_build_filename (folder, "launched", NULL);
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, NULL);
  return text;
}

static gboolean
give_up_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;
  return G_SOURCE_REMOVE;
}

/* Waits until the handler has been called, and returns all that it was given. */
static char *
wait_for_launch (void)
{
  gboolean late = FALSE;
  guint id = g_timeout_add_seconds (SECONDS, give_up_cb, &late);

  for (;;)
    {
      g_autofree char *text = read_launched ();

      if (text != NULL && strchr (text, '\n') != NULL)
        {
          g_autofree char *path = g_build_filename (folder, "launched", NULL);

          g_source_remove (id);
          g_unlink (path);
          return g_steal_pointer (&text);
        }
      if (late)
        g_error ("nothing was opened");
      g_main_context_iteration (NULL, FALSE);
      g_usleep (5000);
    }
}

static GtkWidget *
show_in_window (GtkWidget *child)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_default_size (GTK_WINDOW (window), 900, 700);
  gtk_window_set_child (GTK_WINDOW (window), child);
  gtk_window_present (GTK_WINDOW (window));
  while (gtk_widget_get_width (child) == 0)
    g_main_context_iteration (NULL, TRUE);
  return window;
}

/* The mark of a link, which a row has beside an icon of its own. */
static GtkWidget *
find_mark (GtkWidget *widget)
{
  GtkWidget *found = NULL;

  if (GTK_IS_IMAGE (widget) && g_strcmp0 (gtk_image_get_icon_name (GTK_IMAGE (widget)), "acc-link-symbolic") == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_mark (child);
  return found;
}

/* Every list makes its item first and fills it then; the same item is later filled with another source. */
static void
test_row_follows (void)
{
  g_autoptr (GObject) item = g_object_new (ACC_TYPE_REFERENCE, NULL);
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *row = acc_source_row_new (item, NULL);
  GtkWidget *image, *window;
  g_autofree char *launched = NULL;

  gtk_list_box_append (GTK_LIST_BOX (list), row);
  window = show_in_window (list);
  image = find_mark (row);
  g_assert_false (gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (row)));

  g_object_set (item, "title", "A treaty", "subtitle", "A publisher", "address", "https://example.org/treaty", NULL);
  g_assert_true (gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (row)));
  g_assert_true (gtk_widget_get_visible (image));
  /* What would be opened is read before it is. */
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, "A publisher\nhttps://example.org/treaty");
  g_signal_emit_by_name (row, "activate");
  launched = wait_for_launch ();
  g_assert_cmpstr (launched, ==, "https://example.org/treaty\n");

  g_object_set (item, "subtitle", "", "address", "file:///etc/passwd", NULL);
  g_assert_false (gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (row)));
  g_assert_false (gtk_widget_get_visible (image));
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, "file:///etc/passwd");
  gtk_window_destroy (GTK_WINDOW (window));
}

/* However it is asked, what is not of the web goes nowhere: a page of the web, asked for afterwards, is all that the handler gets. */
static void
test_refused (void)
{
  GtkWidget *window = show_in_window (gtk_label_new (""));
  g_autofree char *launched = NULL;

  acc_launch_address (window, "file:///etc/passwd");
  acc_launch_address (window, "javascript:alert(1)");
  acc_launch_address (window, "");
  acc_launch_address (window, "http://example.org/after");
  launched = wait_for_launch ();
  g_assert_cmpstr (launched, ==, "http://example.org/after\n");
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The rows of a page of the shipped bundle, which were dead. */
static void
test_page (void)
{
  g_autoptr (AccBundle) bundle = acc_bundle_load_shipped (NULL);
  g_autoptr (AccLedger) ledger = acc_ledger_new (bundle);
  g_autoptr (AccSession) session = acc_session_new ();
  AccPage *page;
  AccFacts *facts;
  GtkWidget *window;
  guint n_links = 0;

  acc_session_set_ledger (session, ledger);
  acc_session_set_day (session, acc_day_from_ymd (1999, 2, 1));
  acc_session_go_to (session, "KAZ");
  page = g_object_new (ACC_TYPE_PAGE, "session", session, NULL);
  window = show_in_window (GTK_WIDGET (page));
  facts = ACC_FACTS_PAGE (page)->facts;
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (facts->sources)); i++)
    {
      g_autoptr (AccReference) source = g_list_model_get_item (G_LIST_MODEL (facts->sources), i);
      GtkWidget *row = widgets_find_row (GTK_WIDGET (page), source->title);
      gboolean has_address = source->address != NULL && *source->address != '\0';

      g_assert_nonnull (row);
      g_assert_true (gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (row)) == has_address);
      n_links += has_address;
    }
  /* The treaty collection and UNHCR's tables at least. */
  g_assert_cmpuint (n_links, >=, 2);
  gtk_window_destroy (GTK_WINDOW (window));
}

static AccSource *
find_source (AccBundle *bundle,
             gboolean   with_address)
{
  for (guint i = 0; i < acc_bundle_get_n (bundle, ACC_TABLE_SOURCES); i++)
    {
      AccSource *source = acc_bundle_get_item (bundle, ACC_TABLE_SOURCES, i);

      if ((source->address != NULL) == with_address)
        return source;
    }
  g_assert_not_reached ();
}

/* The dialog of a source has the address before the button that opens it. */
static void
test_dialog (void)
{
  g_autoptr (AccBundle) bundle = acc_bundle_load_shipped (NULL);
  GtkWidget *window = show_in_window (gtk_label_new (""));
  AccSource *source = find_source (bundle, TRUE);
  GtkWidget *dialog = acc_source_dialog_present (GTK_WINDOW (window), bundle, source);
  g_autofree char *body = NULL, *launched = NULL, *expected = g_strconcat (source->address, "\n", NULL);

  g_object_get (dialog, "secondary-text", &body, NULL);
  g_assert_nonnull (strstr (body, source->address));
  gtk_dialog_response (GTK_DIALOG (dialog), GTK_RESPONSE_ACCEPT);
  launched = wait_for_launch ();
  g_assert_cmpstr (launched, ==, expected);

  g_free (source->address);
  source->address = g_strdup ("file:///etc/passwd");
  dialog = acc_source_dialog_present (GTK_WINDOW (window), bundle, source);
  g_assert_null (gtk_dialog_get_widget_for_response (GTK_DIALOG (dialog), GTK_RESPONSE_ACCEPT));
  gtk_window_destroy (GTK_WINDOW (dialog));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A handler of its own, before GLib has read where handlers are. */
static void
write_handler (void)
{
  g_autofree char *applications = g_build_filename (folder, "applications", NULL);
  g_autofree char *entry = g_build_filename (applications, "handler.desktop", NULL);
  g_autofree char *list = g_build_filename (folder, "mimeapps.list", NULL);
  g_autofree char *script = g_build_filename (folder, "handler", NULL);
  g_autofree char *lines = g_strdup_printf ("#!/bin/sh\nprintf '%%s\\n' \"$1\" >>%s/launched\n", folder);
  g_autofree char *text = g_strdup_printf ("[Desktop Entry]\nType=Application\nName=Handler\nExec=%s %%u\nMimeType=x-scheme-handler/http;x-scheme-handler/https;"
                                           "x-scheme-handler/javascript;x-scheme-handler/file;\n",
                                           script);

  g_assert_cmpint (g_mkdir_with_parents (applications, 0700), ==, 0);
  g_assert_true (g_file_set_contents (script, lines, -1, NULL));
  g_assert_cmpint (g_chmod (script, 0700), ==, 0);
  g_assert_true (g_file_set_contents (entry, text, -1, NULL));
  g_assert_true (g_file_set_contents (list,
                                      "[Default Applications]\nx-scheme-handler/http=handler.desktop\nx-scheme-handler/https=handler.desktop\n"
                                      "x-scheme-handler/javascript=handler.desktop\nx-scheme-handler/file=handler.desktop\ntext/plain=handler.desktop\n",
                                      -1, NULL));
  g_setenv ("XDG_DATA_HOME", folder, TRUE);
  g_setenv ("XDG_CONFIG_HOME", folder, TRUE);
}

static void
remove_folder (void)
{
  static const char *const files[] = { "applications/handler.desktop", "applications", "mimeapps.list", "handler", "launched" };

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_build_filename (folder, files[i], NULL);

      g_remove (path);
    }
  g_rmdir (folder);
}

int
main (int    argc,
      char **argv)
{
  int status;

  g_assert_nonnull (folder = g_dir_make_tmp ("accession-launch-XXXXXX", NULL));
  write_handler ();
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  acc_locale_init ("en");
  g_test_add_func ("/launch/allowed", test_allowed);
  g_test_add_func ("/launch/row-follows", test_row_follows);
  g_test_add_func ("/launch/refused", test_refused);
  g_test_add_func ("/launch/page", test_page);
  g_test_add_func ("/launch/dialog", test_dialog);
  status = g_test_run ();
  remove_folder ();
  g_free (folder);
  return status;
}
