/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Files that the desktop or a terminal hands over: what each is, and where it goes. */

#include "config.h"

#include <adwaita.h>
#include <string.h>
#include <sys/stat.h>

#include "app/data/acc-tables-dialog.h"
#include "report/brief/acc-report-brief.h"
#include "program.h"
#include "widgets.h"

#define UNHCR "Year,Country of origin,Country of origin (ISO),Country of asylum,Country of asylum (ISO),Refugees under UNHCR's mandate\n2030,Afghanistan,AFG,Kazakhstan,KAZ,4321\n"
#define BUNDLE \
  "{\"format\": \"accession-bundle-1\", \"id\": \"own\", \"title\": \"Own\", \"edition\": \"1\", \"tables\": {\"sources\": [{\"id\": \"S\", \"title\": \"T\", " \
  "\"publisher\": \"P\"}], \"states\": [{\"iso3\": \"KAZ\", \"name\": \"Kazakhstan\", \"kind\": \"member\"}], \"treaties\": [{\"id\": \"own\", \"title\": \"Own\", " \
  "\"short_title\": \"Own\", \"done\": \"1990-01-01\", \"source\": \"S\"}], \"actions\": []}}"

static GtkApplication *application;

static GFile *
write_file (const char *name,
            const char *text)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
  return g_file_new_for_path (path);
}

static GFile *
write_briefing (const char *name)
{
  g_autoptr (AccBundle) bundle = acc_bundle_load_shipped (NULL);
  g_autoptr (AccLedger) ledger = acc_ledger_new (bundle);
  g_autoptr (GBytes) briefing = acc_report_brief (ledger, ACC_PLACE_OF_STATE (acc_bundle_find_state (bundle, "KAZ")), acc_date_first_day (acc_date_day (1999, 2, 1)),
                                                  g_str_has_suffix (name, ".json") ? ACC_FORMAT_JSON : ACC_FORMAT_TEXT, NULL, NULL, NULL);
  g_autofree char *text = g_strndup (g_bytes_get_data (briefing, NULL), g_bytes_get_size (briefing));

  return write_file (name, text);
}

static void
assert_kind (GFile       *file,
             AccFileKind  kind)
{
  g_autoptr (GFile) owned = file;

  g_assert_cmpint (acc_file_find_kind (owned), ==, kind);
}

/* One function decides, for every way in which a file can come. */
static void
test_kinds (void)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "folder", NULL);
  g_autofree char *pipe = g_build_filename (g_get_user_data_dir (), "pipe.json", NULL);

  assert_kind (write_file ("a.accession-data", ""), ACC_FILE_FIGURES);
  assert_kind (write_file ("renamed", "untrusted comment: signature of Accession data\n"), ACC_FILE_FIGURES);
  assert_kind (write_file ("office.pub", "not yet looked at"), ACC_FILE_KEY);
  assert_kind (write_file ("key", "untrusted comment: minisign public key\nRWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3\n"), ACC_FILE_KEY);
  assert_kind (write_file ("tables.ZIP", ""), ACC_FILE_FIGURES);
  assert_kind (write_file ("figures.csv", UNHCR), ACC_FILE_FIGURES);
  assert_kind (write_file ("acts.csv", "iso3,treaty,action,date,source\n"), ACC_FILE_TABLE);
  assert_kind (write_file ("acts.tsv", "iso3\ttreaty\n"), ACC_FILE_TABLE);
  assert_kind (write_file ("own.accession.json", BUNDLE), ACC_FILE_BUNDLE);
  assert_kind (write_file ("short.json", "{}"), ACC_FILE_BUNDLE);
  assert_kind (write_file ("acts.json", "{\"format\": \"accession-acts-1\", \"acts\": []}"), ACC_FILE_ACTS);
  assert_kind (write_briefing ("brief.json"), ACC_FILE_BRIEFING);
  assert_kind (write_briefing ("brief"), ACC_FILE_BRIEFING);
  assert_kind (write_file ("brief.pdf", "%PDF"), ACC_FILE_BRIEFING);
  assert_kind (write_file ("brief.html", ""), ACC_FILE_BRIEFING);
  assert_kind (write_file ("picture.png", "x"), ACC_FILE_OTHER);
  assert_kind (g_file_new_for_path ("/nowhere/own.accession.json"), ACC_FILE_BUNDLE);
  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  assert_kind (g_file_new_for_path (folder), ACC_FILE_OTHER);
  g_object_unref (write_file ("folder/bundle.json", "{}"));
  assert_kind (g_file_new_for_path (folder), ACC_FILE_BUNDLE);
  /* Whoever reads from it waits for ever. */
  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  assert_kind (g_file_new_for_path (pipe), ACC_FILE_OTHER);
  g_assert_false (acc_file_knows_name ("status"));
  g_assert_true (acc_file_knows_name ("Figures.CSV"));
}

/* As the desktop does it: all of them in one call. */
static AccWindow *
open_files (const char *first,
            const char *second)
{
  g_autoptr (GFile) one = g_file_new_build_filename (g_get_user_data_dir (), first, NULL);
  g_autoptr (GFile) two = second != NULL ? g_file_new_build_filename (g_get_user_data_dir (), second, NULL) : NULL;
  GFile *files[] = { one, two };
  GtkWindow *window;

  g_application_open (G_APPLICATION (application), files, second != NULL ? 2 : 1, "");
  window = gtk_application_get_active_window (application);
  g_assert_true (ACC_IS_WINDOW (window));
  return ACC_WINDOW (window);
}

/* What the dialog that comes is about. */
static char *
wait_heading (GtkWindow **dialog)
{
  gint64 deadline = g_get_monotonic_time () + 60 * G_USEC_PER_SEC;

  while (g_get_monotonic_time () < deadline)
    {
      g_autoptr (GList) windows = gtk_window_list_toplevels ();

      for (GList *l = windows; l != NULL; l = l->next)
        {
          char *heading = NULL;

          if (ADW_IS_MESSAGE_DIALOG (l->data) && !g_str_has_suffix (adw_message_dialog_get_heading (l->data), "…"))
            heading = g_strdup (adw_message_dialog_get_heading (l->data));
          else if (GTK_IS_MESSAGE_DIALOG (l->data))
            g_object_get (l->data, "text", &heading, NULL);
          else if (ACC_IS_TABLES_DIALOG (l->data))
            heading = g_strdup ("tables");
          if (heading != NULL)
            {
              *dialog = l->data;
              return heading;
            }
        }
      g_main_context_iteration (NULL, FALSE);
    }
  g_assert_not_reached ();
}

static void
assert_asks (const char *heading)
{
  GtkWindow *dialog;
  g_autofree char *found = wait_heading (&dialog);

  g_assert_cmpstr (found, ==, heading);
  gtk_window_destroy (dialog);
  widgets_spin ();
}

/* At a start, which reads the record first, and in the window that there is. */
static void
test_opened (void)
{
  AccWindow *window = open_files ("figures.csv", NULL);

  assert_asks ("Take These Figures In?");
  g_assert_true (open_files ("a.accession-data", NULL) == window);
  assert_asks ("These Figures Cannot Be Taken In");
  open_files ("brief.json", NULL);
  assert_asks ("The Briefing Agrees with the Record");
  open_files ("brief.pdf", NULL);
  assert_asks ("The Briefing Does Not Agree with the Record");
  open_files ("acts.csv", "acts.tsv");
  assert_asks ("tables");
  open_files ("picture.png", NULL);
  assert_asks ("This Bundle Cannot Be Used");
  g_assert_cmpuint (g_list_length (gtk_application_get_windows (application)), ==, 1);
  gtk_window_destroy (GTK_WINDOW (window));
  widgets_spin ();
}

/* They belong to the record that ships, which then takes its place again. */
static void
test_figures_beside_own (void)
{
  AccWindow *window = open_files ("own.accession.json", NULL);
  AccSession *session = acc_window_get_session (window);

  program_wait_shown (window);
  g_assert_true (acc_bundle_is_own (acc_session_get_bundle (session)));
  open_files ("figures.csv", NULL);
  program_wait_shown (window);
  g_assert_false (acc_bundle_is_own (acc_session_get_bundle (session)));
  assert_asks ("Take These Figures In?");
  gtk_window_destroy (GTK_WINDOW (window));
  widgets_spin ();
}

int
main (int   argc,
      char *argv[])
{
  application = program_start_alone (&argc, &argv);
  g_test_add_func ("/app/files/kinds", test_kinds);
  g_test_add_func ("/app/files/opened", test_opened);
  g_test_add_func ("/app/files/beside-own", test_figures_beside_own);
  return program_run ();
}
