/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A bundle of one's own made in the window: what is counted, what is wrong where, what is written, and that it opens. */

#include "config.h"

#include <adwaita.h>
#include <glib/gstdio.h>
#include <string.h>

#include "app/data/acc-tables-dialog.h"
#include "program.h"
#include "widgets.h"

#define TREATIES "id;title;done;entry_into_force;remarks\nt-1;\"First; of two\";1990-01-01;1991-01-01;none\nt-2;Second;1991-01-01;;none\n"
#define ACTS "\xef\xbb\xbfiso3,treaty,action,date,source\r\nKAZ,t-1,accession,1999-01-15,A list\r\nUZB,t-1,signature,1999-02,A list\r\nABW,t-2,accession,2000-01-01,A list\r\n,,,,\r\n"
#define BAD_ACTS "iso3,treaty,action,date,source\nKAZ,t-1,accession,2012-09-31,A list\nALX,t-1,accession,1999-01-15,A list\nKAZ,t-1,accession,1999-01-15,\n"

static GtkApplication *application;

typedef struct
{
  char *folder;
  AccWindow *window;
  AccTablesDialog *dialog;
} Fixture;

static GFile *
write_file (Fixture    *fixture,
            const char *name,
            const char *text)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (GError) error = NULL;

  if (text != NULL)
    g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
  return g_file_new_for_path (path);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("accession-tables-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->window = g_object_ref_sink (acc_window_new (application));
  acc_window_load (fixture->window, NULL);
  while (acc_window_is_loading (fixture->window))
    g_main_context_iteration (NULL, TRUE);
  gtk_window_present (GTK_WINDOW (fixture->window));
  fixture->dialog = acc_tables_dialog_new (fixture->window);
  gtk_window_set_default_size (GTK_WINDOW (fixture->dialog), 360, 640);
  gtk_window_present (GTK_WINDOW (fixture->dialog));
  widgets_spin ();
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (GDir) folder = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  if (fixture->dialog != NULL)
    gtk_window_destroy (GTK_WINDOW (fixture->dialog));
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_object_unref (fixture->window);
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  widgets_spin ();
}

static void
wait (Fixture *fixture)
{
  while (acc_tables_dialog_is_busy (fixture->dialog))
    g_main_context_iteration (NULL, TRUE);
  widgets_spin ();
}

static void
choose (Fixture     *fixture,
        AccMakeTable table,
        const char  *name,
        const char  *text)
{
  g_autoptr (GFile) file = write_file (fixture, name, text);

  acc_tables_dialog_set_table (fixture->dialog, table, file);
}

/* The figure of a row, or "" where there is none; NULL where there is no such row among what is shown. */
static const char *
find_figure (GtkWidget  *root,
             const char *title,
             const char *subtitle)
{
  if (!gtk_widget_get_visible (root))
    return NULL;
  if (ADW_IS_ACTION_ROW (root) && g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (root)), title) == 0
      && (subtitle == NULL || g_strcmp0 (adw_action_row_get_subtitle (ADW_ACTION_ROW (root)), subtitle) == 0))
    {
      GtkWidget *label = NULL;

      for (GtkWidget *child = gtk_widget_get_last_child (gtk_widget_get_first_child (root)); child != NULL && label == NULL; child = gtk_widget_get_prev_sibling (child))
        label = widgets_find (child, GTK_TYPE_LABEL);
      return label != NULL && gtk_widget_has_css_class (label, "numeric") ? gtk_label_get_text (GTK_LABEL (label)) : "";
    }
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      const char *figure = find_figure (child, title, subtitle);

      if (figure != NULL)
        return figure;
    }
  return NULL;
}

static GtkWidget *
find_save (Fixture *fixture)
{
  return GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (fixture->dialog), ACC_TYPE_TABLES_DIALOG, "save"));
}

/* Every text that is seen. */
static void
read_texts (GtkWidget *root,
            GString   *texts)
{
  if (!gtk_widget_get_child_visible (root) || !gtk_widget_get_visible (root))
    return;
  if (GTK_IS_LABEL (root))
    g_string_append_printf (texts, "%s\n", gtk_label_get_text (GTK_LABEL (root)));
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    read_texts (child, texts);
}

/* A bundle with treaties and no figures has no section of people, on no page. */
static void
check_no_people (AccWindow *window)
{
  static const char *const places[] = { "world", "KAZ", "region:143", "treaty:t-1", "compare:KAZ,UZB" };

  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autoptr (GString) texts = g_string_new (NULL);
      g_autofree char *folded = NULL;

      acc_session_go_to (acc_window_get_session (window), places[i]);
      g_assert_cmpstr (acc_session_get_place_text (acc_window_get_session (window)), ==, places[i]);
      widgets_wait_frames (GTK_WIDGET (window), 3);
      read_texts (GTK_WIDGET (window), texts);
      folded = g_ascii_strdown (texts->str, -1);
      g_assert_nonnull (strstr (folded, "two treaties"));
      for (const char *const *word = (const char *const[]){ "refugee", "stateless", "asylum", "displaced", "returned", "people", NULL }; *word != NULL; word++)
        if (strstr (folded, *word) != NULL)
          g_error ("%s at %s: %s", *word, places[i], texts->str);
    }
}

static void
test_good (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (GFile) target = write_file (fixture, "mine.accession.json", NULL);
  GtkWidget *dialog = GTK_WIDGET (fixture->dialog);
  GListModel *windows = gtk_window_get_toplevels ();
  AccBundle *bundle;

  g_assert_false (gtk_widget_get_sensitive (find_save (fixture)));
  choose (fixture, ACC_MAKE_ACTIONS, "acts.csv", ACTS);
  g_assert_false (acc_tables_dialog_is_busy (fixture->dialog));
  choose (fixture, ACC_MAKE_TREATIES, "treaties.csv", TREATIES);
  wait (fixture);
  g_assert_cmpstr (find_figure (dialog, "Treaties", NULL), !=, NULL);
  g_assert_cmpstr (find_figure (dialog, "States with an act", NULL), ==, "2");
  g_assert_cmpstr (find_figure (dialog, "Territories with an act", NULL), ==, "1");
  g_assert_null (find_figure (dialog, "Organisations with an act", NULL));
  g_assert_cmpstr (find_figure (dialog, "Columns that are left out, because nothing of that name is known", "treaties.csv: remarks"), ==, "");
  g_assert_true (gtk_widget_get_sensitive (find_save (fixture)));

  gtk_editable_set_text (GTK_EDITABLE (gtk_widget_get_template_child (dialog, ACC_TYPE_TABLES_DIALOG, "title_row")), "Two treaties");
  gtk_editable_set_text (GTK_EDITABLE (gtk_widget_get_template_child (dialog, ACC_TYPE_TABLES_DIALOG, "as_at_row")), "some day");
  g_assert_false (gtk_widget_get_sensitive (find_save (fixture)));
  g_assert_cmpstr (gtk_widget_get_tooltip_text (find_save (fixture)), ==, "“some day” is not a date");
  gtk_editable_set_text (GTK_EDITABLE (gtk_widget_get_template_child (dialog, ACC_TYPE_TABLES_DIALOG, "as_at_row")), "14 March 2015");
  g_assert_true (gtk_widget_get_sensitive (find_save (fixture)));
  acc_tables_dialog_save (fixture->dialog, target);
  wait (fixture);

  /* The answer to "Open It". */
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (GTK_IS_MESSAGE_DIALOG (window))
        {
          gtk_dialog_response (GTK_DIALOG (window), GTK_RESPONSE_ACCEPT);
          break;
        }
    }
  fixture->dialog = NULL;
  widgets_spin ();
  while (acc_window_is_loading (fixture->window))
    g_main_context_iteration (NULL, TRUE);
  bundle = acc_session_get_bundle (acc_window_get_session (fixture->window));
  g_assert_cmpstr (acc_bundle_get_title (bundle), ==, "Two treaties");
  g_assert_cmpstr (acc_bundle_get_id (bundle), ==, "own-mine-accession");
  g_assert_cmpuint (acc_bundle_get_n (bundle, ACC_TABLE_TREATIES), ==, 2);
  g_assert_cmpuint (acc_bundle_get_n (bundle, ACC_TABLE_ACTIONS), ==, 3);
  g_assert_cmpint (acc_bundle_get_as_at (bundle, ACC_TABLE_ACTIONS).year, ==, 2015);
  check_no_people (fixture->window);
}

static void
test_bad (Fixture      *fixture,
          gconstpointer data)
{
  g_autoptr (GFile) target = write_file (fixture, "mine.accession.json", NULL);
  GtkWidget *dialog = GTK_WIDGET (fixture->dialog);

  choose (fixture, ACC_MAKE_TREATIES, "treaties.csv", TREATIES);
  choose (fixture, ACC_MAKE_ACTIONS, "acts.csv", BAD_ACTS);
  wait (fixture);
  g_assert_nonnull (find_figure (dialog, "“2012-09-31” does not exist: that month has 30 days", "acts.csv, row 2, column date"));
  g_assert_nonnull (find_figure (dialog, "there is no State “ALX”; write its ISO 3166-1 code", "acts.csv, row 3, column iso3"));
  g_assert_nonnull (find_figure (dialog, "must not be empty", "acts.csv, row 4, column source"));
  g_assert_false (gtk_widget_get_sensitive (find_save (fixture)));
  g_assert_cmpstr (gtk_widget_get_tooltip_text (find_save (fixture)), ==, "3 faults must be mended in the tables before this can be saved");
  /* Nor is anything written by another way. */
  acc_tables_dialog_save (fixture->dialog, target);
  wait (fixture);
  g_assert_false (g_file_query_exists (target, NULL));
  /* Mended, and read again. */
  choose (fixture, ACC_MAKE_ACTIONS, "acts.csv", ACTS);
  wait (fixture);
  g_assert_null (find_figure (dialog, "must not be empty", NULL));
  g_assert_true (gtk_widget_get_sensitive (find_save (fixture)));
  /* What is no table at all. */
  choose (fixture, ACC_MAKE_ACTIONS, "acts.csv", "iso3,treaty\nC\xf4te,t-1\n");
  wait (fixture);
  g_assert_nonnull (find_figure (dialog, "not UTF-8; save the table again with the character set Unicode (UTF-8)", "acts.csv, row 2"));
  acc_tables_dialog_set_table (fixture->dialog, ACC_MAKE_ACTIONS, NULL);
  g_assert_cmpstr (gtk_widget_get_tooltip_text (find_save (fixture)), ==, "Choose a table of acts and one of treaties");
}

/* As many as were dropped, in any order; what is no table of a bundle is none. */
static void
test_dropped (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (files, write_file (fixture, "a.csv", "name,colour\nx,y\n"));
  g_ptr_array_add (files, write_file (fixture, "b.csv", TREATIES));
  g_ptr_array_add (files, write_file (fixture, "c.csv", "id,title,publisher\nA list,A list of acts,Its publisher\n"));
  acc_tables_dialog_take (fixture->dialog, files);
  wait (fixture);
  g_assert_cmpstr (gtk_widget_get_tooltip_text (find_save (fixture)), ==, "Choose a table of acts and one of treaties");
  g_assert_nonnull (find_figure (GTK_WIDGET (fixture->dialog), "Treaties", "b.csv"));
  g_assert_nonnull (find_figure (GTK_WIDGET (fixture->dialog), "Sources", "c.csv"));
  g_ptr_array_add (files, write_file (fixture, "d.csv", ACTS));
  acc_tables_dialog_take (fixture->dialog, files);
  wait (fixture);
  g_assert_nonnull (find_figure (GTK_WIDGET (fixture->dialog), "Acts", "d.csv"));
  g_assert_true (gtk_widget_get_sensitive (find_save (fixture)));
}

static void
test_stop (Fixture      *fixture,
           gconstpointer data)
{
  GtkWidget *cancel = GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (fixture->dialog), ACC_TYPE_TABLES_DIALOG, "cancel"));
  g_autoptr (GFile) target = write_file (fixture, "mine.accession.json", NULL);

  choose (fixture, ACC_MAKE_TREATIES, "treaties.csv", TREATIES);
  choose (fixture, ACC_MAKE_ACTIONS, "acts.csv", ACTS);
  g_assert_true (acc_tables_dialog_is_busy (fixture->dialog));
  g_signal_emit_by_name (cancel, "clicked");
  wait (fixture);
  g_assert_false (gtk_widget_get_sensitive (find_save (fixture)));
  g_assert_cmpstr (gtk_widget_get_tooltip_text (find_save (fixture)), ==, "Reading was stopped; choose a table again");
  /* Closed while it works: nothing is shown or called afterwards. */
  choose (fixture, ACC_MAKE_ACTIONS, "acts.csv", ACTS);
  gtk_window_destroy (GTK_WINDOW (fixture->dialog));
  fixture->dialog = NULL;
  widgets_spin ();
  g_assert_false (g_file_query_exists (target, NULL));
}

/* What has nothing to show says what to do. */
static void
test_empty (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (GFile) file = write_file (fixture, "empty.json",
                                       "{\"format\": \"accession-bundle-1\", \"id\": \"empty\", \"title\": \"Empty\", \"edition\": \"1\", \"tables\": {\"sources\": "
                                       "[{\"id\": \"S\", \"title\": \"T\", \"publisher\": \"P\"}], \"states\": [{\"iso3\": \"KAZ\", \"name\": \"Kazakhstan\", "
                                       "\"kind\": \"member\"}], \"treaties\": [], \"actions\": []}}");
  GtkStack *stack = GTK_STACK (gtk_widget_get_template_child (GTK_WIDGET (fixture->window), ACC_TYPE_WINDOW, "stack"));

  acc_window_load (fixture->window, file);
  while (acc_window_is_loading (fixture->window))
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "empty");
  acc_session_go_to (acc_window_get_session (fixture->window), "KAZ");
  widgets_spin ();
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "empty");
  acc_window_load (fixture->window, NULL);
  while (acc_window_is_loading (fixture->window))
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), !=, "empty");
}

int
main (int    argc,
      char **argv)
{
  application = program_start (&argc, &argv);
  g_test_add ("/app/tables/good", Fixture, NULL, set_up, test_good, tear_down);
  g_test_add ("/app/tables/bad", Fixture, NULL, set_up, test_bad, tear_down);
  g_test_add ("/app/tables/dropped", Fixture, NULL, set_up, test_dropped, tear_down);
  g_test_add ("/app/tables/empty", Fixture, NULL, set_up, test_empty, tear_down);
  g_test_add ("/app/tables/stop", Fixture, NULL, set_up, test_stop, tear_down);
  return program_run ();
}
