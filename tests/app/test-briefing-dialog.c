/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The briefing before it leaves: its pages, what can be chosen of it, and who signs it. */

#include "config.h"

#include <adwaita.h>
#include <glib/gstdio.h>
#include <string.h>

#include "app/acc-screenshot.h"
#include "app/briefing/acc-briefing-dialog.h"
#include "app/briefing/acc-briefing-parts.h"
#include "locale/acc-locale.h"
#include "program.h"
#include "report/acc-report-seal.h"
#include "report/acc-report-signature.h"
#include "trust/acc-keyring.h"
#include "widgets.h"

#define DEADLINE (60 * G_USEC_PER_SEC)

static GtkApplication *application;

typedef struct
{
  AccWindow *window;
  AccSession *session;
  AccBriefingDialog *dialog;
  char *folder;
} Fixture;

static void
spin_until_ready (AccBriefingDialog *dialog)
{
  gint64 end = g_get_monotonic_time () + DEADLINE;

  while (acc_briefing_dialog_is_busy (dialog) && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (acc_briefing_dialog_is_busy (dialog));
  widgets_wait_frames (GTK_WIDGET (dialog), 2);
}

static void
set_up (Fixture       *f,
        gconstpointer  place)
{
  f->window = acc_window_new (application);
  gtk_window_set_default_size (GTK_WINDOW (f->window), 1280, 900);
  acc_window_open (f->window, place, "1999-02-01");
  acc_window_load (f->window, NULL);
  gtk_window_present (GTK_WINDOW (f->window));
  program_wait_shown (f->window);
  f->session = acc_window_get_session (f->window);
  f->folder = g_dir_make_tmp ("accession-XXXXXX", NULL);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (f->window), "win.save-briefing", NULL));
  f->dialog = program_find_window (ACC_TYPE_BRIEFING_DIALOG);
  g_assert_nonnull (f->dialog);
  spin_until_ready (f->dialog);
}

static void
tear_down (Fixture       *f,
           gconstpointer  place)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  g_assert_null (program_find_window (ACC_TYPE_BRIEFING_DIALOG));
  g_assert_cmpint (g_rmdir (f->folder), ==, 0);
  g_free (f->folder);
}

static guint
count_pages (GtkWidget *root)
{
  guint n = GTK_IS_PICTURE (root);

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_pages (child);
  return n;
}

static guint
count_wanted (Fixture            *f,
              const AccBriefLook *look)
{
  g_autoptr (AccDocument) document = acc_report_brief_document (acc_session_get_ledger (f->session), acc_session_get_place (f->session), acc_session_get_day (f->session), NULL, look, NULL);
  double width, height;
  g_autoptr (GPtrArray) pages = acc_document_to_pages (document, &width, &height);

  return pages->len;
}

/* The row of that title. */
static GtkWidget *
find_row (GtkWidget  *root,
          const char *title)
{
  if (ADW_IS_PREFERENCES_ROW (root) && g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (root)), title) == 0)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_row (child, title);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
choose (Fixture    *f,
        const char *title,
        const char *wanted)
{
  AdwComboRow *row = ADW_COMBO_ROW (find_row (GTK_WIDGET (f->dialog), title));
  GListModel *model = adw_combo_row_get_model (row);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (GtkStringObject) one = g_list_model_get_item (model, i);

      if (g_str_equal (gtk_string_object_get_string (one), wanted))
        {
          adw_combo_row_set_selected (row, i);
          spin_until_ready (f->dialog);
          return;
        }
    }
  g_error ("%s has no %s", title, wanted);
}

/* The switch of a part; NULL where the briefing does not have it. */
static GtkSwitch *
find_part (Fixture      *f,
           AccBriefPart  part)
{
  return acc_briefing_parts_find (widgets_find (GTK_WIDGET (f->dialog), ACC_TYPE_BRIEFING_PARTS), part);
}

static void
leave_out (Fixture      *f,
           AccBriefPart  part)
{
  gtk_switch_set_active (find_part (f, part), FALSE);
  spin_until_ready (f->dialog);
}

/* Left in the folder of the build, to be looked at. */
static void
save_picture (Fixture    *f,
              const char *name)
{
  const char *folder = g_getenv ("ACC_SCREENSHOT_DIR");
  g_autofree char *path = folder != NULL ? g_build_filename (folder, name, NULL) : NULL;
  g_autoptr (GError) error = NULL;

  if (path == NULL)
    return;
  widgets_wait_frames (GTK_WIDGET (f->dialog), 4);
  g_assert_true (acc_screenshot_save (GTK_WIDGET (f->dialog), path, &error));
  g_assert_no_error (error);
}

/* As many as are printed of the same; and they follow what is chosen and what the window shows. */
static void
test_pages (Fixture       *f,
            gconstpointer  place)
{
  AccBriefLook look = { .sealed = TRUE };
  guint whole = count_wanted (f, &look), fewer;

  choose (f, "Paper", "A4");
  g_assert_cmpuint (count_pages (GTK_WIDGET (f->dialog)), ==, whole);
  choose (f, "Second language, side by side", "العربية");
  look.beside = "ar";
  g_assert_cmpuint (count_wanted (f, &look), >, whole);
  g_assert_cmpuint (count_pages (GTK_WIDGET (f->dialog)), ==, count_wanted (f, &look));
  save_picture (f, "briefing.png");
  choose (f, "Second language, side by side", "None");
  look = (AccBriefLook){ .parts = ACC_BRIEF_TERMS, .sealed = TRUE };
  fewer = count_wanted (f, &look);
  g_assert_cmpuint (fewer, <, whole);
  leave_out (f, ACC_BRIEF_PICTURE);
  leave_out (f, ACC_BRIEF_PEOPLE);
  leave_out (f, ACC_BRIEF_OBSERVATIONS);
  leave_out (f, ACC_BRIEF_BACKGROUND);
  g_assert_true (gtk_widget_is_sensitive (GTK_WIDGET (find_part (f, ACC_BRIEF_TERMS))));
  leave_out (f, ACC_BRIEF_COUNTS);
  g_assert_cmpuint (count_pages (GTK_WIDGET (f->dialog)), ==, fewer);
  /* One stays. */
  g_assert_false (gtk_widget_is_sensitive (GTK_WIDGET (find_part (f, ACC_BRIEF_TERMS))));
  g_assert_null (find_part (f, ACC_BRIEF_LISTS));

  acc_session_go_to (f->session, "treaty:refugees-1951");
  spin_until_ready (f->dialog);
  g_assert_nonnull (find_part (f, ACC_BRIEF_LISTS));
  g_assert_null (find_part (f, ACC_BRIEF_BACKGROUND));
  g_assert_cmpuint (count_pages (GTK_WIDGET (f->dialog)), ==, count_wanted (f, &(AccBriefLook){ .sealed = TRUE }));
  acc_session_go_to (f->session, "map");
  g_assert_null (program_find_window (ACC_TYPE_BRIEFING_DIALOG));
}

/* Kept under "correct horse", for which scrypt takes a gigabyte with the keys that people have, and with this one a megabyte. */
#define LOCKED_KEY "untrusted comment: a key for tests alone\n" \
  "RWRTY0IyTpb+SPgDMkuc6mrA8UFOcLQaTPSNdP/HZBRjWTC2PNwAgAAAAAAAAAAAAAEAAAAAO2B9eXdoltG59sY/jGYRCYYti1lS1IRQhu" \
  "fyGx68IhWJAr7mNLbcV6QkLaToMLtOcz1NDHNnClZQ9uAtLZLAD0QPzu56lzwQpiA+xz7ZLtxD5uQrolmSKKXgnny0vmlfO0yhkfvtyck=\n"
#define LOCKED_ID "340F9F227EADC680"

static char *
write_locked_key (Fixture *f)
{
  char *path = g_build_filename (f->folder, "office.key", NULL);

  g_assert_true (g_file_set_contents (path, LOCKED_KEY, -1, NULL));
  return path;
}

/* Opened anew in a language. */
static void
speak (Fixture    *f,
       const char *language)
{
  if (f->dialog != NULL)
    gtk_window_destroy (GTK_WINDOW (f->dialog));
  acc_locale_set_language (language);
  gtk_widget_set_default_direction (acc_locale_is_rtl () ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
  f->dialog = acc_briefing_dialog_present (GTK_WINDOW (f->window), f->session);
  spin_until_ready (f->dialog);
}

/* In every language there is room for it on a telephone, where the choices lie over the pages; also in the dark. */
static void
test_narrow (Fixture       *f,
             gconstpointer  place)
{
  const char *const *languages = acc_locale_list_languages ();
  gint64 end = g_get_monotonic_time () + DEADLINE;

  for (guint i = 0; languages[i] != NULL; i++)
    {
      int minimum;

      speak (f, languages[i]);
      gtk_widget_measure (GTK_WIDGET (f->dialog), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      if (minimum > 360)
        g_error ("%s needs %d", languages[i], minimum);
    }
  speak (f, "ar");
  save_picture (f, "briefing-ar.png");
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_FORCE_DARK);
  speak (f, "en");
  save_picture (f, "briefing-dark.png");
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_DEFAULT);
  gtk_window_set_default_size (GTK_WINDOW (f->dialog), 360, 640);
  while (gtk_widget_get_width (GTK_WIDGET (f->dialog)) > 360 && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  save_picture (f, "briefing-narrow.png");
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (f->dialog)), <=, 360);
  g_assert_true (adw_leaflet_get_folded (widgets_find (GTK_WIDGET (f->dialog), ADW_TYPE_LEAFLET)));
  gtk_toggle_button_set_active (widgets_find (GTK_WIDGET (f->dialog), GTK_TYPE_TOGGLE_BUTTON), TRUE);
  save_picture (f, "briefing-choices.png");
}

static char *
write_key (Fixture *f,
           AccKey **public)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AccSecretKey) key = acc_secret_key_new ("Field office", &error);
  g_autofree char *text = acc_secret_key_to_text (key, NULL, &error);
  char *path = g_build_filename (f->folder, "office.key", NULL);

  g_assert_no_error (error);
  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
  *public = acc_key_copy (acc_secret_key_get_public (key));
  return path;
}

static void
take_key (Fixture    *f,
          const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  acc_briefing_dialog_take_key (f->dialog, file);
}

static GBytes *
wait_file (const char *path)
{
  gint64 end = g_get_monotonic_time () + DEADLINE;
  char *contents = NULL;
  gsize length = 0;

  while (!g_file_get_contents (path, &contents, &length, NULL) && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  g_assert_nonnull (contents);
  g_unlink (path);
  return g_bytes_new_take (contents, length);
}

/* What was chosen is what is saved, and its signature lies beside it. */
static void
test_signed (Fixture       *f,
             gconstpointer  place)
{
  g_autoptr (AccKey) public = NULL;
  g_autofree char *key = write_key (f, &public), *path = g_build_filename (f->folder, "kaz.html", NULL), *beside = g_strconcat (path, ACC_SIGNATURE_SUFFIX, NULL);
  g_autofree char *id = acc_key_get_id (public), *message = NULL, *said = NULL;
  g_autoptr (GFile) file = g_file_new_for_path (path);
  const AccBriefLook look = { .beside = "fr", .parts = ACC_BRIEF_PICTURE | ACC_BRIEF_TERMS | ACC_BRIEF_OBSERVATIONS | ACC_BRIEF_BACKGROUND | ACC_BRIEF_COUNTS };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) expected = acc_report_brief (acc_session_get_ledger (f->session), acc_session_get_place (f->session), acc_session_get_day (f->session), ACC_FORMAT_HTML, NULL, &look, &error);
  g_autoptr (GBytes) written = NULL, signature = NULL;

  g_assert_no_error (error);
  choose (f, "Paper", "A4");
  choose (f, "Second language, side by side", "Français");
  leave_out (f, ACC_BRIEF_PEOPLE);
  g_assert_true (widgets_say (GTK_WIDGET (f->dialog), "None: it is not signed"));
  take_key (f, key);
  spin_until_ready (f->dialog);
  g_assert_true (widgets_say (GTK_WIDGET (f->dialog), id));
  acc_briefing_dialog_save_to (f->dialog, file);
  signature = wait_file (beside);
  written = wait_file (path);
  g_assert_true (g_bytes_equal (written, expected));
  g_assert_cmpint (acc_report_verify (acc_session_get_ledger (f->session), written, &said), ==, ACC_VERDICT_AGREES);
  acc_keyring_add (public, &error);
  g_assert_no_error (error);
  g_assert_cmpint (acc_report_check_signature (written, signature, &message), ==, ACC_SIGNED_BY_TRUSTED);
  g_unlink (key);
}

/* What somebody has under the name of the signature is not lost, and then nothing is written. */
static void
test_not_replaced (Fixture       *f,
                   gconstpointer  place)
{
  g_autoptr (AccKey) public = NULL;
  g_autofree char *key = write_key (f, &public), *path = g_build_filename (f->folder, "kaz.txt", NULL), *beside = g_strconcat (path, ACC_SIGNATURE_SUFFIX, NULL);
  g_autofree char *kept = NULL;
  g_autoptr (GFile) file = g_file_new_for_path (path);
  gint64 end = g_get_monotonic_time () + DEADLINE;

  g_assert_true (g_file_set_contents (beside, "my notes", -1, NULL));
  take_key (f, key);
  spin_until_ready (f->dialog);
  acc_briefing_dialog_save_to (f->dialog, file);
  while (!widgets_say (GTK_WIDGET (f->window), "Not saved: kaz.txt") && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  g_assert_true (widgets_say (GTK_WIDGET (f->window), "/kaz.txt.minisig is there already"));
  g_assert_true (g_file_get_contents (beside, &kept, NULL, NULL));
  g_assert_cmpstr (kept, ==, "my notes");
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_unlink (beside);
  g_unlink (key);
}

static AdwMessageDialog *
wait_asked (const char *body)
{
  gint64 end = g_get_monotonic_time () + DEADLINE;
  AdwMessageDialog *asked = NULL;

  while ((asked = program_find_window (ADW_TYPE_MESSAGE_DIALOG)) == NULL && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, TRUE);
  g_assert_nonnull (asked);
  g_assert_cmpstr (adw_message_dialog_get_body (asked), ==, body);
  widgets_wait_frames (GTK_WIDGET (asked), 2);
  return asked;
}

static void
answer (AdwMessageDialog *asked,
        const char       *passphrase)
{
  gtk_editable_set_text (GTK_EDITABLE (widgets_find (GTK_WIDGET (asked), GTK_TYPE_PASSWORD_ENTRY)), passphrase);
  adw_message_dialog_response (asked, "unlock");
  g_assert_null (program_find_window (ADW_TYPE_MESSAGE_DIALOG));
}

/* It is asked for, again where it is another, and who gives up signs nothing. */
static void
test_passphrase (Fixture       *f,
                 gconstpointer  place)
{
  g_autofree char *key = write_locked_key (f);

  take_key (f, key);
  answer (wait_asked ("office.key is kept under a passphrase."), "wrong horse");
  g_assert_true (acc_briefing_dialog_is_busy (f->dialog));
  adw_message_dialog_response (wait_asked ("That is not the passphrase of office.key."), "cancel");
  spin_until_ready (f->dialog);
  g_assert_true (widgets_say (GTK_WIDGET (f->dialog), "None: it is not signed"));
  take_key (f, key);
  answer (wait_asked ("office.key is kept under a passphrase."), "correct horse");
  spin_until_ready (f->dialog);
  g_assert_true (widgets_say (GTK_WIDGET (f->dialog), LOCKED_ID));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (f->dialog), "briefing.clear-key", NULL));
  g_assert_true (widgets_say (GTK_WIDGET (f->dialog), "None: it is not signed"));
  g_unlink (key);
}

/* What is no key is said, and the dialog lives; a passphrase that is being asked for goes with it. */
static void
test_no_key (Fixture       *f,
             gconstpointer  place)
{
  g_autofree char *path = g_build_filename (f->folder, "office.key", NULL);
  gint64 end = g_get_monotonic_time () + DEADLINE;

  g_assert_true (g_file_set_contents (path, "my notes", -1, NULL));
  take_key (f, path);
  while (program_find_window (GTK_TYPE_MESSAGE_DIALOG) == NULL && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, TRUE);
  g_assert_nonnull (program_find_window (GTK_TYPE_MESSAGE_DIALOG));
  gtk_window_destroy (program_find_window (GTK_TYPE_MESSAGE_DIALOG));
  g_free (path);
  path = write_locked_key (f);
  take_key (f, path);
  wait_asked ("office.key is kept under a passphrase.");
  gtk_window_destroy (GTK_WINDOW (f->dialog));
  widgets_spin ();
  g_assert_null (program_find_window (ADW_TYPE_MESSAGE_DIALOG));
  g_unlink (path);
}

/* In two languages, on the paper that was chosen. */
static void
test_printed (Fixture       *f,
              gconstpointer  place)
{
  const AccBriefLook look = { .paper = ACC_PAPER_LETTER, .beside = "ar", .parts = ACC_BRIEF_TERMS | ACC_BRIEF_PEOPLE };
  g_autoptr (GError) error = NULL;
  g_autoptr (GtkPrintOperation) operation = acc_briefing_print_operation_new (f->session, NULL, &look, &error);
  g_autofree char *path = g_build_filename (f->folder, "printed.pdf", NULL);
  int n;

  g_assert_no_error (error);
  gtk_print_operation_set_export_filename (operation, path);
  g_assert_cmpint (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, GTK_WINDOW (f->dialog), &error), ==, GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_no_error (error);
  g_object_get (operation, "n-pages", &n, NULL);
  g_assert_cmpint (n, ==, (int) count_wanted (f, &look));
  g_assert_cmpstr (gtk_paper_size_get_name (gtk_page_setup_get_paper_size (gtk_print_operation_get_default_page_setup (operation))), ==, GTK_PAPER_NAME_LETTER);
  g_unlink (path);
}

int
main (int    argc,
      char **argv)
{
  application = program_start_alone (&argc, &argv);
  g_test_add ("/app/briefing-dialog/pages", Fixture, "KAZ", set_up, test_pages, tear_down);
  g_test_add ("/app/briefing-dialog/narrow", Fixture, "KAZ", set_up, test_narrow, tear_down);
  g_test_add ("/app/briefing-dialog/signed", Fixture, "KAZ", set_up, test_signed, tear_down);
  g_test_add ("/app/briefing-dialog/not-replaced", Fixture, "KAZ", set_up, test_not_replaced, tear_down);
  g_test_add ("/app/briefing-dialog/passphrase", Fixture, "KAZ", set_up, test_passphrase, tear_down);
  g_test_add ("/app/briefing-dialog/no-key", Fixture, "KAZ", set_up, test_no_key, tear_down);
  g_test_add ("/app/briefing-dialog/printed", Fixture, "KAZ", set_up, test_printed, tear_down);
  return program_run ();
}
