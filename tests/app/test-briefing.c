/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The briefing as the window saves and prints it, and the keyboard's way from part to part of the window. */

#include "config.h"

#include <adwaita.h>
#include <glib/gstdio.h>
#include <string.h>

#include "app/briefing/acc-briefing-dialog.h"
#include "app/acc-save-dossier.h"
#include "cards/acc-save.h"
#include "locale/acc-second.h"
#include "report/acc-report-seal.h"
#include "report/acc-report-signature.h"
#include "report/brief/acc-report-brief.h"
#include "report/dossier/acc-dossier.h"
#include "timeline/acc-timeline.h"
#include "trust/acc-keyring.h"
#include "program.h"

static GtkApplication *application;

static AccWindow *
open_window (const char *place,
             const char *as_of)
{
  AccWindow *window = acc_window_new (application);

  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 900);
  acc_window_open (window, place, as_of);
  acc_window_load (window, NULL);
  gtk_window_present (GTK_WINDOW (window));
  program_wait_shown (window);
  return window;
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  acc_briefing_write_finish (ACC_SESSION (source), result, &error);
  g_assert_no_error (error);
  *(gboolean *) user_data = TRUE;
}

static GBytes *
write_briefing_as (AccSession         *session,
                   const char         *folder,
                   const char         *name,
                   const AccBriefLook *look)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  gboolean written = FALSE;
  char *contents;
  gsize length;

  acc_briefing_write_async (session, file, NULL, &(AccBriefingChoice){ .look = look != NULL ? *look : (AccBriefLook){ 0 } }, written_cb, &written);
  while (!written)
    g_main_context_iteration (NULL, TRUE);
  g_file_get_contents (path, &contents, &length, &error);
  g_assert_no_error (error);
  g_unlink (path);
  return g_bytes_new_take (contents, length);
}

static GBytes *
write_briefing (AccSession *session,
                const char *folder,
                const char *name)
{
  return write_briefing_as (session, folder, name, NULL);
}

/* What the window saves is what the command line writes, sealed. */
static void
test_saved (void)
{
  static const struct
  {
    const char *name;
    AccFormat format;
  } files[] = { { "a.pdf", ACC_FORMAT_PDF }, { "a.HTML", ACC_FORMAT_HTML }, { "a.md", ACC_FORMAT_MARKDOWN }, { "a.txt", ACC_FORMAT_TEXT }, { "a.odt", ACC_FORMAT_ODT }, { "a", ACC_FORMAT_PDF } };
  AccWindow *window = open_window ("KAZ", "1999-02-01");
  AccSession *session = acc_window_get_session (window);
  g_autofree char *folder = g_dir_make_tmp ("accession-XXXXXX", NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GBytes) written = write_briefing (session, folder, files[i].name);
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) expected = acc_report_brief (acc_session_get_ledger (session), ACC_PLACE_OF_STATE (acc_session_get_state (session)), acc_session_get_day (session), files[i].format, NULL, NULL, &error);
      g_autofree char *message = NULL;

      g_assert_no_error (error);
      g_assert_true (g_bytes_equal (written, expected));
      g_assert_cmpint (acc_report_verify (acc_session_get_ledger (session), written, &message), ==, ACC_VERDICT_AGREES);
    }
  g_rmdir (folder);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* In two languages beside each other, also where the window names things in a third: its own are afterwards what they were. */
static void
test_saved_in_two_languages (void)
{
  static const char *const names[] = { "a.pdf", "a.html", "a.odt", "a.txt" };
  AccWindow *window = open_window ("KAZ", "1999-02-01");
  AccSession *session = acc_window_get_session (window);
  const AccBriefLook look = { .paper = ACC_PAPER_LETTER, .beside = "ar" };
  g_autofree char *folder = g_dir_make_tmp ("accession-XXXXXX", NULL);

  acc_second_set_language ("fr");
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GBytes) written = write_briefing_as (session, folder, names[i], &look);
      g_autofree char *message = NULL;

      g_assert_cmpint (acc_report_verify (acc_session_get_ledger (session), written, &message), ==, ACC_VERDICT_AGREES);
      g_assert_cmpstr (acc_locale_get_language (), ==, "en");
      g_assert_cmpstr (acc_second_get_language (), ==, "fr");
      if (i == G_N_ELEMENTS (names) - 1)
        {
          g_autofree char *text = g_strndup (g_bytes_get_data (written, NULL), g_bytes_get_size (written));

          g_assert_nonnull (strstr (text, "Kazakhstan: refugee and statelessness treaties\nكازاخستان"));
          g_assert_nonnull (strstr (text, " lang=en beside=ar made-with="));
          g_assert_null (strstr (text, "Names and terms in both languages"));
        }
    }
  acc_second_set_language (NULL);
  g_rmdir (folder);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A region's has each treaty with its parties in the order of joining, and who is missing. */
static void
test_region (void)
{
  AccWindow *window = open_window ("region:143", "1999-02-01");
  AccSession *session = acc_window_get_session (window);
  g_autofree char *folder = g_dir_make_tmp ("accession-XXXXXX", NULL);
  g_autoptr (GBytes) written = write_briefing (session, folder, "a.md");
  g_autoptr (GBytes) pdf = write_briefing (session, folder, "a.pdf");
  g_autofree char *text = g_strndup (g_bytes_get_data (written, NULL), g_bytes_get_size (written));
  static const char *const order[] = { "Central Asia: ", "1 February 1999", "1951 Convention", "Tajikistan", "7 December 1993", "Kyrgyzstan", "Turkmenistan",
                                       "Kazakhstan", "15 January 1999", "15 April 1999", "Missing: Uzbekistan", "1967 Protocol", "1954 Convention", "1961 Convention" };
  const char *at = text;

  g_assert_true (acc_briefing_is_possible (session));
  for (gsize i = 0; i < G_N_ELEMENTS (order); i++)
    {
      at = strstr (at, order[i]);
      if (at == NULL)
        g_error ("%s is not in its place in:\n%s", order[i], text);
    }
  g_assert_true (g_str_has_prefix (g_bytes_get_data (pdf, NULL), "%PDF"));
  g_rmdir (folder);
  acc_session_go_to (session, "compare:KAZ");
  g_assert_false (acc_briefing_is_possible (session));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* What is no State has one too, sealed as that of a State. */
static void
test_others (void)
{
  static const char *const places[] = { "world", "region:143", "treaty:refugees-1951", "changes:KAZ,1990-01-01", "compare:KAZ,KGZ,143" };
  AccWindow *window = open_window ("world", "1999-02-01");
  AccSession *session = acc_window_get_session (window);
  g_autofree char *folder = g_dir_make_tmp ("accession-XXXXXX", NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autoptr (GBytes) written = NULL;
      g_autofree char *message = NULL;

      acc_session_go_to (session, places[i]);
      g_assert_true (acc_briefing_is_possible (session));
      written = write_briefing (session, folder, "a.html");
      g_assert_cmpint (acc_report_verify (acc_session_get_ledger (session), written, &message), ==, ACC_VERDICT_AGREES);
      g_assert_nonnull (strstr (message, places[i]));
    }
  g_rmdir (folder);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* To a file that cannot be: the window lives, and the error says which. */
static void
failed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (acc_briefing_write_finish (ACC_SESSION (source), result, &error));
  g_assert_nonnull (error);
  *(gboolean *) user_data = TRUE;
}

static void
test_not_saved (void)
{
  AccWindow *window = open_window ("KAZ", "1999-02-01");
  g_autoptr (GFile) file = g_file_new_for_path ("/proc/there/is/none.pdf");
  gboolean done = FALSE;

  acc_briefing_write_async (acc_window_get_session (window), file, NULL, NULL, failed_cb, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Printed to a file: as many pages as the document has, with text on them. */
static void
test_printed (void)
{
  AccWindow *window = open_window ("SRB", "2001-06-01");
  AccSession *session = acc_window_get_session (window);
  g_autoptr (GtkPrintOperation) operation = acc_briefing_print_operation_new (session, NULL, NULL, NULL);
  g_autoptr (AccDocument) document = acc_report_brief_document (acc_session_get_ledger (session), ACC_PLACE_OF_STATE (acc_session_get_state (session)), acc_session_get_day (session), NULL, NULL, NULL);
  g_autoptr (GPtrArray) pages = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("accession-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "printed.pdf", NULL);
  g_autofree char *contents = NULL;
  double width, height;
  gsize length;
  int n;

  pages = acc_document_to_pages (document, &width, &height);
  g_assert_cmpuint (pages->len, >, 1);
  g_assert_cmpfloat (width, <, height);
  for (guint i = 0; i < pages->len; i++)
    {
      double x, y, w, h;

      cairo_recording_surface_ink_extents (pages->pdata[i], &x, &y, &w, &h);
      g_assert_cmpfloat (w, >, width / 4);
      g_assert_cmpfloat (x + w, <, width);
      g_assert_cmpfloat (y + h, <, height);
    }
  g_object_get (operation, "n-pages", &n, NULL);
  g_assert_cmpint (n, ==, (int) pages->len);
  gtk_print_operation_set_export_filename (operation, path);
  g_assert_cmpint (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, GTK_WINDOW (window), &error), ==, GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  g_assert_true (g_str_has_prefix (contents, "%PDF"));
  g_assert_cmpuint (length, >, 4000);
  g_unlink (path);
  g_rmdir (folder);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* As the printer's paper is, and not as the session's. */
static void
test_printed_on_letter (void)
{
  AccWindow *window = open_window ("KAZ", "1999-02-01");
  g_autoptr (GtkPrintOperation) operation = acc_briefing_print_operation_new (acc_window_get_session (window), NULL, NULL, NULL);
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  GtkPaperSize *letter = gtk_paper_size_new (GTK_PAPER_NAME_LETTER);
  g_autoptr (AccDocument) document = acc_report_brief_document (acc_session_get_ledger (acc_window_get_session (window)), acc_session_get_place (acc_window_get_session (window)),
                                                                acc_session_get_day (acc_window_get_session (window)), NULL, &(AccBriefLook){ .paper = ACC_PAPER_LETTER }, NULL);
  g_autoptr (GPtrArray) pages = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("accession-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "printed.pdf", NULL);
  double width, height;
  int n;

  gtk_page_setup_set_paper_size (setup, letter);
  gtk_paper_size_free (letter);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_export_filename (operation, path);
  g_assert_cmpint (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, GTK_WINDOW (window), &error), ==, GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_no_error (error);
  pages = acc_document_to_pages (document, &width, &height);
  g_assert_cmpfloat (width, ==, 612);
  g_assert_cmpfloat (height, ==, 792);
  g_object_get (operation, "n-pages", &n, NULL);
  g_assert_cmpint (n, ==, (int) pages->len);
  g_unlink (path);
  g_rmdir (folder);
  gtk_window_destroy (GTK_WINDOW (window));
}

static gboolean
go (AccWindow  *window,
    const char *action)
{
  return gtk_widget_activate_action (GTK_WIDGET (window), action, NULL);
}

static gboolean
focus_in (AccWindow *window,
          GType      type)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (window));

  return focus != NULL && (G_TYPE_CHECK_INSTANCE_TYPE (focus, type) || gtk_widget_get_ancestor (focus, type) != NULL);
}

static void
test_parts (void)
{
  AccWindow *window = open_window ("KAZ", "1999-02-01");

  gtk_window_set_focus (GTK_WINDOW (window), NULL);
  g_assert_true (go (window, "win.next-part"));
  g_assert_true (focus_in (window, ACC_TYPE_SIDEBAR));
  g_assert_true (go (window, "win.next-part"));
  g_assert_true (focus_in (window, ACC_TYPE_PAGE));
  g_assert_false (focus_in (window, ACC_TYPE_TIMELINE));
  g_assert_true (go (window, "win.next-part"));
  g_assert_true (focus_in (window, ACC_TYPE_TIMELINE));
  g_assert_true (go (window, "win.next-part"));
  g_assert_true (focus_in (window, ACC_TYPE_AS_OF_CONTROL));
  g_assert_true (go (window, "win.next-part"));
  g_assert_true (focus_in (window, ACC_TYPE_SIDEBAR));
  g_assert_true (go (window, "win.previous-part"));
  g_assert_true (focus_in (window, ACC_TYPE_AS_OF_CONTROL));
  /* Every page has one below it. */
  acc_session_go_to (acc_window_get_session (window), "treaty:refugees-1951");
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_true (go (window, "win.previous-part"));
  g_assert_true (focus_in (window, ACC_TYPE_TIMELINE));
  g_assert_true (go (window, "win.previous-part"));
  g_assert_true (focus_in (window, ACC_TYPE_TREATY_PAGE));
  g_assert_true (go (window, "win.previous-part"));
  g_assert_true (focus_in (window, ACC_TYPE_SIDEBAR));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The window of shortcuts lists each key that the program has for an action. */
static void
test_shortcuts (void)
{
  g_autoptr (GBytes) overlay = g_resources_lookup_data (ACC_RESOURCE_PATH "/gtk/shortcuts.ui", G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_auto (GStrv) actions = gtk_application_list_action_descriptions (application);
  guint n = 0;

  g_assert_nonnull (overlay);
  for (gsize i = 0; actions[i] != NULL; i++)
    {
      g_auto (GStrv) keys = gtk_application_get_accels_for_action (application, actions[i]);
      g_autofree char *escaped = keys[0] != NULL ? g_markup_escape_text (keys[0], -1) : NULL;
      g_autofree char *listed = g_strdup_printf (">%s<", escaped);

      if (escaped == NULL)
        continue;
      n++;
      if (g_strstr_len (g_bytes_get_data (overlay, NULL), (gssize) g_bytes_get_size (overlay), listed) == NULL)
        g_error ("the key %s of %s is not among the shortcuts", keys[0], actions[i]);
    }
  g_assert_cmpuint (n, >, 10);
}

#define DEADLINE (60 * G_USEC_PER_SEC)

/* A label that is to be seen, waited for. */
static gboolean
has_label (GtkWidget  *widget,
           const char *text)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (has_label (child, text))
      return TRUE;
  return FALSE;
}

static void
wait_label (AccWindow  *window,
            const char *text)
{
  gint64 end = g_get_monotonic_time () + DEADLINE;

  while (!has_label (GTK_WIDGET (window), text) && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  g_assert_true (has_label (GTK_WIDGET (window), text));
}

static void
assert_settled (const char        *folder,
                const char        *chosen,
                const char *const *endings,
                const char        *settled)
{
  g_autofree char *path = g_build_filename (folder, chosen, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) found = acc_save_settle (file, endings);
  g_autofree char *name = g_file_get_basename (found);

  g_assert_cmpstr (name, ==, settled);
}

/* A dialog that is ended with its button while it has no name of a file chooses none. */
static void
test_no_name (void)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new ("Save", NULL, GTK_FILE_CHOOSER_ACTION_SAVE, NULL, NULL);

  g_assert_false (acc_save_is_chosen (GTK_RESPONSE_ACCEPT, GTK_FILE_CHOOSER (chooser)));
  g_assert_false (acc_save_is_chosen (GTK_RESPONSE_CANCEL, GTK_FILE_CHOOSER (chooser)));
  g_object_unref (chooser);
}

/* Files are called as a person would call them, and end as what they hold. */
static void
test_names (void)
{
  static const char *const table[] = { ".csv", NULL }, *const picture[] = { ".svg", ".png", NULL };
  AccWindow *window = open_window ("KAZ", "1999-02-01");
  AccSession *session = acc_window_get_session (window);
  g_autofree char *plain = acc_save_name (session, NULL, ".pdf");
  g_autofree char *title = acc_save_name (session, "a/b: c\n\"d\"\xe2\x80\xae", ".svg");
  g_autofree char *folder = g_dir_make_tmp ("accession-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "there.csv", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (plain, ==, "Kazakhstan, 1 February 1999.pdf");
  g_assert_cmpstr (title, ==, "Kazakhstan, a-b- c -d-, 1 February 1999.svg");
  assert_settled (folder, "a.csv", table, "a.csv");
  assert_settled (folder, "a.CSV", table, "a.CSV");
  assert_settled (folder, "world.svg", table, "world.csv");
  assert_settled (folder, "a.csv", picture, "a.svg");
  assert_settled (folder, "a.png", picture, "a.png");
  assert_settled (folder, "edition 1.2", table, "edition 1.2.csv");
  /* Nobody said that the other file may be replaced. */
  g_file_set_contents (path, "kept", -1, &error);
  g_assert_no_error (error);
  assert_settled (folder, "there.svg", table, "there 2.csv");
  assert_settled (folder, "there.csv", table, "there.csv");
  g_unlink (path);
  g_rmdir (folder);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* It is said where it is, with a way to open it; and where there is no briefing, that there is none. */
static void
test_told (void)
{
  AccWindow *window = open_window ("KAZ", "1999-02-01");
  g_autofree char *folder = g_dir_make_tmp ("accession-XXXXXX", NULL);
  g_autofree char *chosen = g_build_filename (folder, "kaz.csv", NULL), *written = g_build_filename (folder, "kaz.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (chosen);

  acc_briefing_save_to (GTK_WINDOW (window), acc_window_get_session (window), file, NULL);
  wait_label (window, "Saved: kaz.pdf");
  wait_label (window, "Open");
  g_assert_cmpint (g_unlink (written), ==, 0);
  g_rmdir (folder);
  gtk_window_destroy (GTK_WINDOW (window));

  window = open_window ("compare:KAZ", "1999-02-01");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.save-briefing", NULL));
  wait_label (window, "There is no briefing of this page");
  gtk_window_destroy (GTK_WINDOW (window));
  window = open_window ("map", "1999-02-01");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.print", NULL));
  wait_label (window, "There is no briefing of this page");
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The window writes what the command line writes, in the languages asked for, and is afterwards in its own; cancelled, it writes nothing. */
static void
test_dossier (void)
{
  static const char *const languages[] = { "ru", "en", NULL };
  AccWindow *window = open_window ("KAZ", "1999-02-01");
  AccSession *session = acc_window_get_session (window);
  g_autofree char *folder = g_dir_make_tmp ("accession-XXXXXX", NULL), *path = g_build_filename (folder, "kaz.zip", NULL), *none = g_build_filename (folder, "none.zip", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path), other = g_file_new_for_path (none);
  g_autoptr (AccDossier) dossier = acc_dossier_new (acc_session_get_ledger (session), acc_session_get_place (session), acc_session_get_day (session), languages, ACC_PAPER_A4);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) expected = NULL;
  g_autofree char *contents = NULL;
  gsize length;
  gint64 end = g_get_monotonic_time () + DEADLINE;

  while (acc_dossier_get_n_made (dossier) < acc_dossier_get_n_steps (dossier))
    g_assert_true (acc_dossier_make_next (dossier, &error));
  expected = acc_dossier_to_zip (dossier);
  acc_save_dossier_to (window, file, languages, ACC_PAPER_A4);
  wait_label (window, "Saved: kaz.zip");
  g_assert_cmpstr (acc_locale_get_language (), ==, "en");
  g_file_get_contents (path, &contents, &length, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (contents, length, g_bytes_get_data (expected, NULL), g_bytes_get_size (expected));
  g_unlink (path);

  acc_save_dossier_to (window, other, languages, ACC_PAPER_A4);
  g_assert_nonnull (program_find_window (ADW_TYPE_MESSAGE_DIALOG));
  adw_message_dialog_response (program_find_window (ADW_TYPE_MESSAGE_DIALOG), "cancel");
  g_assert_null (program_find_window (ADW_TYPE_MESSAGE_DIALOG));
  while (g_main_context_iteration (NULL, FALSE) && g_get_monotonic_time () < end)
    ;
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  /* Why the program could not is what is said. */
  acc_save_dossier_to (window, other, (const char *const[]) { "xx", NULL }, ACC_PAPER_A4);
  wait_label (window, "no translation for the language “xx”");
  g_assert_null (program_find_window (ADW_TYPE_MESSAGE_DIALOG));
  acc_session_go_to (session, "compare:KAZ,KGZ");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.save-dossier", NULL));
  wait_label (window, "Dossiers are of a State");
  gtk_window_destroy (GTK_WINDOW (window));
}

/* From the pages of it a file is asked for, with a name that says what it is. */
static void
test_asked (void)
{
  AccWindow *window = open_window ("KAZ", "1999-02-01");
  gint64 end = g_get_monotonic_time () + DEADLINE;
  GtkFileChooser *chooser;
  g_autofree char *name = NULL;

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.save-briefing", NULL));
  g_assert_true (gtk_widget_activate_action (program_find_window (ACC_TYPE_BRIEFING_DIALOG), "briefing.save", NULL));
  while (program_find_window (GTK_TYPE_FILE_CHOOSER_DIALOG) == NULL && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  chooser = program_find_window (GTK_TYPE_FILE_CHOOSER_DIALOG);
  g_assert_nonnull (chooser);
  name = gtk_file_chooser_get_current_name (chooser);
  g_assert_cmpstr (name, ==, "Kazakhstan, 1 February 1999.pdf");
  gtk_window_destroy (GTK_WINDOW (chooser));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* How large a PNG is to be is asked below the name of a chart. */
static void
test_chart_size (void)
{
  AccWindow *window = open_window ("world", "1999-02-01");
  gint64 end = g_get_monotonic_time () + DEADLINE;
  GtkFileChooser *chooser;

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.save-chart", NULL));
  while (program_find_window (GTK_TYPE_FILE_CHOOSER_DIALOG) == NULL && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  chooser = program_find_window (GTK_TYPE_FILE_CHOOSER_DIALOG);
  g_assert_nonnull (chooser);
  g_assert_cmpstr (gtk_file_chooser_get_choice (chooser, "scale"), ==, "2");
  gtk_window_destroy (GTK_WINDOW (chooser));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The table of the page asks where it is to be saved, with a name that says what it is; one without rows says so. */
static void
test_table (void)
{
  AccWindow *window = open_window ("treaty:refugees-1951", "1999-02-01");
  gint64 end = g_get_monotonic_time () + DEADLINE;
  GtkFileChooser *chooser;
  g_autofree char *name = NULL;

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.save-table", NULL));
  while (program_find_window (GTK_TYPE_FILE_CHOOSER_DIALOG) == NULL && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  chooser = program_find_window (GTK_TYPE_FILE_CHOOSER_DIALOG);
  g_assert_nonnull (chooser);
  name = gtk_file_chooser_get_current_name (chooser);
  g_assert_cmpstr (name, ==, "1951 Convention, States and the treaty, 1 February 1999.csv");
  gtk_window_destroy (GTK_WINDOW (chooser));
  gtk_window_destroy (GTK_WINDOW (window));

  window = open_window ("changes:KAZ", "1890-01-01");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.save-table", NULL));
  wait_label (window, "The table has no rows, so there is nothing to save");
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Over that window: a file dialog that was closed before it had read its folder leaves an alert of its own. */
static GtkDialog *
find_alert (AccWindow *window)
{
  GListModel *all = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (GtkWindow) one = g_list_model_get_item (all, i);

      if (GTK_IS_MESSAGE_DIALOG (one) && gtk_window_get_transient_for (one) == GTK_WINDOW (window))
        return GTK_DIALOG (one);
    }
  return NULL;
}

/* Drops the file on the window, as from a file manager, behind another where one is named; returns what the dialog says. */
static char *
drop (AccWindow  *window,
      const char *path,
      const char *with)
{
  GtkDialog *alert;
  g_autoptr (GListModel) all = gtk_widget_observe_controllers (GTK_WIDGET (window));
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) other = with != NULL ? g_file_new_for_path (with) : NULL;
  GSList last = { file, NULL }, first = { other, &last };
  gint64 end = g_get_monotonic_time () + DEADLINE;
  GValue value = G_VALUE_INIT;
  gboolean taken = FALSE;
  g_autofree char *heading = NULL, *body = NULL;

  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_set_boxed (&value, other != NULL ? &first : &last);
  for (guint i = 0; i < g_list_model_get_n_items (all) && !taken; i++)
    {
      g_autoptr (GtkEventController) one = g_list_model_get_item (all, i);

      if (GTK_IS_DROP_TARGET (one))
        g_signal_emit_by_name (one, "drop", &value, 10.0, 10.0, &taken);
    }
  g_value_unset (&value);
  g_assert_true (taken);
  while ((alert = find_alert (window)) == NULL && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  g_assert_nonnull (alert);
  g_object_get (alert, "text", &heading, "secondary-text", &body, NULL);
  gtk_dialog_response (alert, GTK_RESPONSE_CLOSE);
  return g_strdup_printf ("%s\n%s", heading, body);
}

/* A briefing that is dropped is verified, with the words of the command line; a changed one says where it parts. */
static void
test_verify (void)
{
  AccWindow *window = open_window ("KAZ", "1999-02-01");
  AccSession *session = acc_window_get_session (window);
  static const AccFormat formats[] = { ACC_FORMAT_TEXT, ACC_FORMAT_JSON };
  static const char *const names[] = { "kaz.txt", "kaz.json" };
  g_autofree char *folder = g_dir_make_tmp ("accession-XXXXXX", NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) briefing = acc_report_brief (acc_session_get_ledger (session), ACC_PLACE_OF_STATE (acc_session_get_state (session)), acc_session_get_day (session), formats[i], NULL, NULL, &error);
      g_autofree char *text = g_strndup (g_bytes_get_data (briefing, NULL), g_bytes_get_size (briefing));
      g_autofree char *agrees = NULL, *differs = NULL;
      char *date;

      g_assert_no_error (error);
      g_file_set_contents (path, text, -1, &error);
      g_assert_no_error (error);
      agrees = drop (window, path, NULL);
      g_assert_true (g_str_has_prefix (agrees, "The Briefing Agrees with the Record\nverified: KAZ as of 1999-02-01 is, byte for byte"));
      date = strstr (text, "1999");
      g_assert_nonnull (date);
      date[3] = '8';
      g_file_set_contents (path, text, -1, &error);
      g_assert_no_error (error);
      differs = drop (window, path, NULL);
      g_assert_true (g_str_has_prefix (differs, "The Briefing Does Not Agree with the Record\n"));
      g_assert_nonnull (strstr (differs, "line "));
      g_unlink (path);
    }
  g_rmdir (folder);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
write_text (const char *path,
            const char *text)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

/* Of a briefing that is dropped it is told who signed it too: nobody, a key that is not trusted, one that is; and that it is not what was signed. */
static void
test_signed (void)
{
  AccWindow *window = open_window ("KAZ", "1999-02-01");
  AccSession *session = acc_window_get_session (window);
  g_autofree char *folder = g_dir_make_tmp ("accession-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "kaz.txt", NULL), *beside = g_strconcat (path, ACC_SIGNATURE_SUFFIX, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (AccSecretKey) key = acc_secret_key_new ("Field office", &error);
  g_autoptr (GBytes) briefing = acc_report_brief (acc_session_get_ledger (session), ACC_PLACE_OF_STATE (acc_session_get_state (session)), acc_session_get_day (session),
                                                  ACC_FORMAT_TEXT, NULL, NULL, &error);
  g_autofree char *text = g_strndup (g_bytes_get_data (briefing, NULL), g_bytes_get_size (briefing));
  g_autofree char *signature = acc_report_sign (key, briefing, &error);
  g_autofree char *elsewhere = g_dir_make_tmp ("accession-XXXXXX", NULL), *apart = g_build_filename (elsewhere, "kaz.txt" ACC_SIGNATURE_SUFFIX, NULL);
  g_autofree char *unsigned_words = NULL, *unknown = NULL, *trusted = NULL, *together = NULL, *altered = NULL;

  g_assert_no_error (error);
  write_text (path, text);
  unsigned_words = drop (window, path, NULL);
  g_assert_nonnull (strstr (unsigned_words, "not who made the file"));
  write_text (beside, signature);
  unknown = drop (window, path, NULL);
  g_assert_true (g_str_has_prefix (unknown, "The Briefing Agrees with the Record\n"));
  g_assert_nonnull (strstr (unknown, "not among those that you trust"));
  g_assert_nonnull (strstr (unknown, "ask its owner for the public key"));
  g_assert_null (strstr (unknown, "accession keys add"));
  g_assert_null (strstr (unknown, "Field office"));
  acc_keyring_add (acc_secret_key_get_public (key), &error);
  g_assert_no_error (error);
  trusted = drop (window, path, NULL);
  g_assert_nonnull (strstr (trusted, "“Field office”"));
  g_assert_nonnull (strstr (trusted, "place=KAZ as-of=1999-02-01"));
  /* Not beside it, but dropped with it. */
  g_assert_cmpint (g_rename (beside, apart), ==, 0);
  together = drop (window, path, apart);
  g_assert_cmpstr (together, ==, trusted);
  g_assert_cmpint (g_rename (apart, beside), ==, 0);
  *strstr (text, "1999") = '2';
  write_text (path, text);
  altered = drop (window, path, NULL);
  g_assert_true (g_str_has_prefix (altered, "The Signature Does Not Fit the Briefing\n"));
  g_unlink (path);
  g_unlink (beside);
  g_rmdir (elsewhere);
  g_rmdir (folder);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  application = program_start (&argc, &argv);
  g_test_add_func ("/app/briefing/asked", test_asked);
  g_test_add_func ("/app/briefing/saved", test_saved);
  g_test_add_func ("/app/briefing/saved-in-two-languages", test_saved_in_two_languages);
  g_test_add_func ("/app/briefing/region", test_region);
  g_test_add_func ("/app/briefing/not-saved", test_not_saved);
  g_test_add_func ("/app/briefing/printed", test_printed);
  g_test_add_func ("/app/briefing/printed-on-letter", test_printed_on_letter);
  g_test_add_func ("/app/window/parts", test_parts);
  g_test_add_func ("/app/window/shortcuts", test_shortcuts);
  g_test_add_func ("/app/briefing/names", test_names);
  g_test_add_func ("/app/briefing/no-name", test_no_name);
  g_test_add_func ("/app/briefing/others", test_others);
  g_test_add_func ("/app/briefing/told", test_told);
  g_test_add_func ("/app/briefing/dossier", test_dossier);
  g_test_add_func ("/app/briefing/chart-size", test_chart_size);
  g_test_add_func ("/app/briefing/table", test_table);
  g_test_add_func ("/app/briefing/verify", test_verify);
  g_test_add_func ("/app/briefing/signed", test_signed);
  return program_run ();
}
