/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An act of the user's own in the window: checked as it is typed, recorded, shown as one's own, in a briefing, and undone. */

#include "config.h"

#include <string.h>

#include "app/acc-screenshot.h"
#include "app/data/acc-act-dialog.h"
#include "app/data/acc-acts.h"
#include "cards/cards/acc-treaty-card.h"
#include "editions/acc-acts-store.h"
#include "facts/pages/acc-treaty-row.h"
#include "facts/time/acc-happening.h"
#include "import/acc-acts-file.h"
#include "report/brief/acc-report-brief.h"
#include "program.h"
#include "widgets.h"

#define ID "ERI/refugees-1951/accession/2025-03-03"
#define PATIENCE_S 60
/* Both are in the record. */
#define LEFT "iso3,treaty,action,date,source\nKAZ,refugees-1951,accession,1999-01-15,s\nKAZ,protocol-1967,accession,1999-01-15,s\n"

static GtkApplication *application;

static gboolean
late_cb (gpointer late)
{
  *(gboolean *) late = TRUE;
  return G_SOURCE_REMOVE;
}

/* Until that many acts lie over the record. */
static void
wait_acts (AccWindow *window, guint n)
{
  gboolean late = FALSE;
  guint id = g_timeout_add_seconds (PATIENCE_S, late_cb, &late);

  while (!late && (acc_window_is_loading (window) || acc_bundle_get_acts (acc_session_get_bundle (acc_window_get_session (window)))->len != n))
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (late);
  g_source_remove (id);
  widgets_spin ();
}

static AccWindow *
open_window_of (const char *place, gboolean no_acts)
{
  AccWindow *window = acc_window_new (application);

  acc_window_leave_out_acts (window, no_acts);
  acc_window_load (window, NULL);
  acc_window_open (window, place, "2025-12-01");
  gtk_window_present (GTK_WINDOW (window));
  program_wait_shown (window);
  return window;
}

static AccWindow *
open_window (const char *place)
{
  return open_window_of (place, FALSE);
}

static void
take_picture (GtkWidget *widget, const char *name)
{
  const char *folder = g_getenv ("ACC_SCREENSHOT_DIR");
  g_autofree char *path = folder != NULL ? g_build_filename (folder, name, NULL) : NULL;

  widgets_wait_frames (widget, 20);
  if (path != NULL)
    acc_screenshot_save (widget, path, NULL);
}

static GtkWidget *
find_suggested (GtkWidget *root)
{
  GtkWidget *found = GTK_IS_BUTTON (root) && gtk_widget_has_css_class (root, "suggested-action") ? root : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_suggested (child);
  return found;
}

static gboolean
can_record (AccActDialog *dialog)
{
  return gtk_widget_is_sensitive (find_suggested (GTK_WIDGET (dialog)));
}

static AccActDialog *
open_dialog (AccWindow *window)
{
  AccActDialog *dialog = acc_act_dialog_new (window);

  gtk_window_present (GTK_WINDOW (dialog));
  widgets_spin ();
  return dialog;
}

static void
test_checked_as_it_is_typed (void)
{
  AccWindow *window = open_window ("ERI");
  AccActDialog *dialog = open_dialog (window);
  const struct
  {
    const char *state, *treaty, *action, *date;
    AccActRow row;
    const char *says;
  } cases[] = {
    { "ERI", "refugees-1951", "accession", "nonsense", ACC_ACT_ROW_DATE, "“nonsense” is not a date." },
    { "ERI", "refugees-1951", "accession", "30 February 2025", ACC_ACT_ROW_DATE, "is not a date." },
    { "ERI", "refugees-1951", "accession", "1 January 9999", ACC_ACT_ROW_DATE, "1 January 9999 has not come yet" },
    { "IND", "refugees-1951", "accession", "1 July 1951", ACC_ACT_ROW_DATE, "1 July 1951 is before the 1951 Convention itself, which is of 28 July 1951." },
    { "IND", "refugees-1951", "signature", "1 July 1953", ACC_ACT_ROW_DATE, "outside the time in which the 1951 Convention was open for signature (28 July 1951 to 31 December 1952)" },
    { "IND", "protocol-1967", "signature", "1 July 1967", ACC_ACT_ROW_ACTION, "The 1967 Protocol is not open to this kind of act (signature), but to accession." },
    { "ERI", "refugees-1951", "accession", "1 May 1980", ACC_ACT_ROW_DATE, "Eritrea is a State that the record has from 24 May 1993 only." },
    { "ERI", "refugees-1951", "denunciation", "1 July 2025", ACC_ACT_ROW_ACTION, "Eritrea denounces the 1951 Convention, which it had not joined." },
    { "ERI", "refugees-1951", "accession", "3 March 2025", ACC_ACT_ROW_SOURCE, "Name the source" },
  };

  g_assert_cmpstr (acc_act_dialog_get_fault (dialog, ACC_ACT_ROW_DATE), ==, "");
  g_assert_false (can_record (dialog));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      acc_act_dialog_enter (dialog, ACC_ACT_ROW_STATE, cases[i].state);
      acc_act_dialog_enter (dialog, ACC_ACT_ROW_TREATY, cases[i].treaty);
      acc_act_dialog_enter (dialog, ACC_ACT_ROW_ACTION, cases[i].action);
      acc_act_dialog_enter (dialog, ACC_ACT_ROW_DATE, cases[i].date);
      g_test_message ("%s", acc_act_dialog_get_fault (dialog, cases[i].row));
      g_assert_nonnull (strstr (acc_act_dialog_get_fault (dialog, cases[i].row), cases[i].says));
      g_assert_false (can_record (dialog));
    }
  take_picture (GTK_WIDGET (dialog), "act-dialog.png");
  acc_act_dialog_enter (dialog, ACC_ACT_ROW_STATE, "KAZ");
  g_assert_nonnull (strstr (acc_act_dialog_get_fault (dialog, ACC_ACT_ROW_DATE), "Kazakhstan joined the 1951 Convention by another act too (15 January 1999)"));
  gtk_window_destroy (GTK_WINDOW (dialog));
  gtk_window_destroy (GTK_WINDOW (window));
  widgets_spin ();
}

static void
record (AccWindow *window)
{
  AccActDialog *dialog = open_dialog (window);

  acc_act_dialog_enter (dialog, ACC_ACT_ROW_STATE, "ERI");
  acc_act_dialog_enter (dialog, ACC_ACT_ROW_TREATY, "refugees-1951");
  acc_act_dialog_enter (dialog, ACC_ACT_ROW_DATE, "3 March 2025");
  acc_act_dialog_enter (dialog, ACC_ACT_ROW_SOURCE, "A notification");
  g_assert_true (can_record (dialog));
  gtk_widget_activate_action (GTK_WIDGET (dialog), "act.record", NULL);
  wait_acts (window, 1);
}

static char *
write_briefing (AccSession *session)
{
  g_autoptr (AccDocument) document = acc_report_brief_document (acc_session_get_ledger (session), ACC_PLACE_OF_STATE (acc_session_get_state (session)), acc_session_get_day (session), NULL, NULL, NULL);

  return acc_document_to_text (document);
}

static gboolean
has_label (GtkWidget *root, const char *text)
{
  if (GTK_IS_LABEL (root) && gtk_widget_get_mapped (root) && strstr (gtk_label_get_text (GTK_LABEL (root)), text) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (has_label (child, text))
      return TRUE;
  return FALSE;
}

/* Recorded, shown as one's own on the card, on the timeline, above the page and in a briefing, and undone by its key. */
static void
test_recorded_and_undone (void)
{
  AccWindow *window = open_window ("ERI");
  AccSession *session = acc_window_get_session (window);
  g_autoptr (GPtrArray) happenings = NULL;
  g_autofree char *before = write_briefing (session);
  g_autofree char *briefing = NULL;
  g_autofree char *after = NULL;
  gboolean own = FALSE;

  record (window);
  take_picture (GTK_WIDGET (window), "act-recorded.png");
  g_assert_true (has_label (GTK_WIDGET (window), "With 1 act recorded by the user, which is not in the edition: Eritrea – 1951 Convention: accession, 3 March 2025."));
  g_assert_true (has_label (widgets_find (GTK_WIDGET (window), ACC_TYPE_TREATY_CARD), "Recorded by the user, not in the edition"));
  g_assert_true (has_label (GTK_WIDGET (window), "Recorded: Eritrea"));
  happenings = acc_happening_list (acc_session_get_ledger (session), acc_session_get_place (session), NULL);
  for (guint i = 0; i < happenings->len; i++)
    own = own || (((AccHappening *) happenings->pdata[i])->own && strstr (((AccHappening *) happenings->pdata[i])->title, "(recorded by the user)") != NULL);
  g_assert_true (own);
  briefing = write_briefing (session);
  g_assert_nonnull (strstr (briefing, "With 1 act recorded by the user"));
  g_assert_nonnull (strstr (briefing, "acts-1-"));

  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  wait_acts (window, 0);
  after = write_briefing (session);
  g_assert_cmpstr (before, ==, after);
  g_assert_false (has_label (GTK_WIDGET (window), "recorded by the user"));
  gtk_window_destroy (GTK_WINDOW (window));
  widgets_spin ();
}

/* Who records an act, or takes it back, loses neither the way back nor what narrows the page. */
static void
test_nothing_is_forgotten (void)
{
  AccWindow *window = open_window ("UGA");
  AccSession *session = acc_window_get_session (window);
  AccGroup *group;

  acc_session_go_to (session, "ERI");
  acc_session_set_group (session, acc_bundle_get_treaty_group (acc_session_get_bundle (session), 0));
  group = acc_session_get_group (session);
  record (window);
  g_assert_true (acc_session_can_go_back (session));
  g_assert_true (acc_session_get_group (session) != group);
  g_assert_cmpstr (acc_session_get_group (session)->id, ==, "refugees-1951");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  wait_acts (window, 0);
  g_assert_cmpstr (acc_session_get_place_text (session), ==, "ERI");
  g_assert_cmpstr (acc_session_get_group (session)->id, ==, "refugees-1951");
  acc_session_go_back (session);
  acc_session_go_back (session);
  g_assert_cmpstr (acc_session_get_place_text (session), ==, "UGA");
  gtk_window_destroy (GTK_WINDOW (window));
  widgets_spin ();
}

/* Its key takes back the last step: once another was made, and be it one that led back, that is no longer the act. */
static void
test_another_step_is_undone_first (void)
{
  AccWindow *window = open_window ("ERI");
  AccSession *session = acc_window_get_session (window);

  record (window);
  acc_session_go_to (session, "UGA");
  acc_session_go_to (session, "ERI");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  g_assert_cmpstr (acc_session_get_place_text (session), ==, "UGA");
  acc_acts_remove (window, ID);
  wait_acts (window, 0);
  gtk_window_destroy (GTK_WINDOW (window));
  widgets_spin ();
}

/* All windows show the record with the same acts, but for those that leave them out. */
static void
test_shown_in_every_window (void)
{
  AccWindow *window = open_window ("ERI"), *beside = open_window ("ERI"), *without = open_window_of ("ERI", TRUE);

  record (window);
  wait_acts (beside, 1);
  wait_acts (without, 0);
  g_assert_true (has_label (widgets_find (GTK_WIDGET (beside), ACC_TYPE_TREATY_CARD), "Recorded by the user, not in the edition"));
  acc_window_load (without, NULL);
  wait_acts (without, 0);
  g_assert_cmpuint (acc_bundle_get_acts (acc_session_get_bundle (acc_window_get_session (window)))->len, ==, 1);
  acc_acts_remove (beside, ID);
  wait_acts (beside, 0);
  wait_acts (window, 0);
  gtk_window_destroy (GTK_WINDOW (without));
  gtk_window_destroy (GTK_WINDOW (beside));
  gtk_window_destroy (GTK_WINDOW (window));
  widgets_spin ();
}

/* In the table of the treaty; taken back where the acts are listed. */
static void
test_in_the_table (void)
{
  AccWindow *window = open_window ("treaty:refugees-1951");
  AccActDialog *dialog;
  GtkWidget *row;

  record (window);
  row = widgets_find_row (GTK_WIDGET (window), "Accession (recorded by the user)");
  g_assert_nonnull (row);
  take_picture (GTK_WIDGET (window), "act-table.png");
  dialog = open_dialog (window);
  g_assert_true (has_label (GTK_WIDGET (dialog), "Eritrea – 1951 Convention: accession, 3 March 2025"));
  take_picture (GTK_WIDGET (dialog), "act-list.png");
  gtk_widget_activate_action (GTK_WIDGET (dialog), "act.remove", "s", ID);
  wait_acts (window, 0);
  g_assert_null (widgets_find_row (GTK_WIDGET (window), "Accession (recorded by the user)"));
  gtk_window_destroy (GTK_WINDOW (window));
  widgets_spin ();
}

static void
take_file (AccWindow *window, const char *text, GType type)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "acts-of-another.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean late = FALSE;
  guint id = g_timeout_add_seconds (PATIENCE_S, late_cb, &late);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  g_ptr_array_add (files, g_object_ref (file));
  g_assert_true (acc_window_take_files (window, files, ACC_FILE_OTHER));
  while (!late && program_find_window (type) == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (late);
  g_source_remove (id);
  widgets_spin ();
}

/* Of another's file it is said what is in it, or what is wrong with it, before it is taken in. */
static void
test_a_file_of_another (void)
{
  AccWindow *window = open_window ("ERI");
  GtkWidget *dialog;
  g_autofree char *body = NULL;

  take_file (window, "{\"format\": \"accession-acts-1\", \"acts\": [{\"state\": \"ERI\", \"treaty\": \"none\", \"action\": \"accession\", \"date\": \"2025-03-03\", \"source\": \"s\"}]}",
             GTK_TYPE_MESSAGE_DIALOG);
  gtk_window_destroy (GTK_WINDOW (program_find_window (GTK_TYPE_MESSAGE_DIALOG)));
  widgets_spin ();
  take_file (window, "{\"format\": \"accession-acts-1\", \"acts\": [{\"state\": \"ERI\", \"treaty\": \"refugees-1951\", \"action\": \"accession\", \"date\": \"2025-03-03\", \"source\": \"s\"}]}",
             GTK_TYPE_MESSAGE_DIALOG);
  dialog = program_find_window (GTK_TYPE_MESSAGE_DIALOG);
  g_object_get (dialog, "secondary-text", &body, NULL);
  g_assert_nonnull (strstr (body, "Eritrea – 1951 Convention: accession, 3 March 2025"));
  g_assert_cmpuint (acc_bundle_get_acts (acc_session_get_bundle (acc_window_get_session (window)))->len, ==, 0);
  gtk_dialog_response (GTK_DIALOG (dialog), GTK_RESPONSE_ACCEPT);
  wait_acts (window, 1);
  acc_acts_remove (window, ID);
  wait_acts (window, 0);
  gtk_window_destroy (GTK_WINDOW (window));
  widgets_spin ();
}

static void
start (const char *const *words)
{
  g_autoptr (GVariant) arguments = g_variant_ref_sink (g_variant_new_bytestring_array (words, -1));
  g_autoptr (GApplicationCommandLine) line = g_object_new (G_TYPE_APPLICATION_COMMAND_LINE, "arguments", arguments, NULL);

  g_assert_cmpint (G_APPLICATION_GET_CLASS (application)->command_line (G_APPLICATION (application), line), ==, 0);
}

/* A start without the acts has a window without them, whatever is open already; that one takes in none. */
static void
test_a_window_without_them (void)
{
  AccWindow *window = open_window ("ERI"), *without;
  g_autofree char *body = NULL;
  guint n;

  start ((const char *[]) { "accession", "--no-acts", "open", "ERI", NULL });
  without = acc_window_find (application);
  g_assert_true (without != window);
  program_wait_shown (without);
  n = g_list_length (gtk_application_get_windows (application));
  start ((const char *[]) { "accession", "open", "ERI", NULL });
  g_assert_cmpuint (g_list_length (gtk_application_get_windows (application)), ==, n);
  record (window);
  wait_acts (without, 0);
  take_file (without, "{\"format\": \"accession-acts-1\", \"acts\": []}", GTK_TYPE_MESSAGE_DIALOG);
  g_object_get (program_find_window (GTK_TYPE_MESSAGE_DIALOG), "secondary-text", &body, NULL);
  g_assert_nonnull (strstr (body, "This window leaves out your own acts"));
  gtk_window_destroy (GTK_WINDOW (program_find_window (GTK_TYPE_MESSAGE_DIALOG)));
  acc_acts_remove (window, ID);
  wait_acts (window, 0);
  gtk_window_destroy (GTK_WINDOW (without));
  gtk_window_destroy (GTK_WINDOW (window));
  widgets_spin ();
}

/* What the record has by now is named, and removed at once where the person says so. */
static void
test_left_out_and_removed (void)
{
  g_autoptr (GPtrArray) faults = acc_faults_new ();
  g_autoptr (GBytes) bytes = g_bytes_new_static (LEFT, strlen (LEFT));
  g_autoptr (GPtrArray) acts = acc_acts_read ("left.csv", bytes, faults);
  g_autoptr (GPtrArray) kept = NULL;
  g_autoptr (GError) error = NULL;
  gboolean late = FALSE;
  AccWindow *window;
  guint id;

  g_assert_true (acc_acts_store_add (acts, &error));
  window = open_window ("ERI");
  g_assert_nonnull (program_find_window (GTK_TYPE_MESSAGE_DIALOG));
  gtk_dialog_response (GTK_DIALOG (program_find_window (GTK_TYPE_MESSAGE_DIALOG)), GTK_RESPONSE_ACCEPT);
  id = g_timeout_add_seconds (PATIENCE_S, late_cb, &late);
  while (!late && !has_label (GTK_WIDGET (window), "2 acts were removed."))
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (late);
  g_source_remove (id);
  wait_acts (window, 0);
  kept = acc_acts_store_list (&error);
  g_assert_no_error (error);
  g_assert_cmpuint (kept->len, ==, 0);
  gtk_window_destroy (GTK_WINDOW (window));
  widgets_spin ();
}

int
main (int   argc,
      char *argv[])
{
  application = program_start_alone (&argc, &argv);
  g_test_add_func ("/app/acts/checked-as-it-is-typed", test_checked_as_it_is_typed);
  g_test_add_func ("/app/acts/recorded-and-undone", test_recorded_and_undone);
  g_test_add_func ("/app/acts/nothing-is-forgotten", test_nothing_is_forgotten);
  g_test_add_func ("/app/acts/another-step-is-undone-first", test_another_step_is_undone_first);
  g_test_add_func ("/app/acts/shown-in-every-window", test_shown_in_every_window);
  g_test_add_func ("/app/acts/in-the-table", test_in_the_table);
  g_test_add_func ("/app/acts/a-file-of-another", test_a_file_of_another);
  g_test_add_func ("/app/acts/a-window-without-them", test_a_window_without_them);
  g_test_add_func ("/app/acts/left-out-and-removed", test_left_out_and_removed);
  return program_run ();
}
