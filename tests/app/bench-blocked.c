/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How long the window does not answer while figures come in: the longest time between two polls of its main loop, while UNHCR's whole
 * population table is looked at and taken in, comes into use on each kind of page, is compared with another, and comes in a signed file. By the
 * clock, and by the work of the thread, which other programs on the machine do not lengthen. Prints one JSON object; passes or fails on nothing.
 * With two arguments: of these tables instead of two that are made up. */

#include "config.h"

#include <adwaita.h>
#include <time.h>

#include "app/data/acc-editions-dialog.h"
#include "app/data/acc-figures-import.h"
#include "app/pages/acc-editions-page.h"
#include "editions/acc-edition-draft.h"
#include "editions/acc-edition-pack.h"
#include "locale/acc-locale.h"
#include "program.h"
#include "trust/acc-keyring.h"
#include "trust/acc-secret-key.h"
#include "widgets.h"

#define ROWS 138893
#define FIRST_YEAR 1951
#define YEARS 75
/* A step is over when nothing longer than this was done for so long. */
#define NOTHING_MS 1.0
#define QUIET_SECONDS 0.7
#define PATIENCE_SECONDS 60
#define LONG_MS 16.0

typedef struct
{
  gint64 wall; /* microseconds */
  gint64 work;
} Times;

static GPollFunc poll_before;
static Times last;        /* when the poll before returned */
static Times frame_start; /* of the frame that is laid out and painted */
static gint64 frame_work; /* of the frames since then */
static gint64 began;
static gint64 busy_at;    /* when something was done last that counts */
static struct
{
  double longest, longest_work, longest_frame, longest_other;
  guint n_long; /* work of more than LONG_MS */
} held;
static gboolean first_step = TRUE;

static Times
get_times (void)
{
  struct timespec t;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &t);
  return (Times) { g_get_monotonic_time (), (gint64) t.tv_sec * G_USEC_PER_SEC + t.tv_nsec / 1000 };
}

/* What was done since the poll before is over when the next one begins. */
static int
poll_cb (GPollFD *fds,
         guint    n,
         int      timeout)
{
  Times now = get_times ();
  double wall = (double) (now.wall - last.wall) / 1000.0, work = (double) (now.work - last.work) / 1000.0, frame = (double) frame_work / 1000.0;
  int result;

  if (work > NOTHING_MS)
    busy_at = now.wall;
  held.longest = MAX (held.longest, wall);
  held.longest_work = MAX (held.longest_work, work);
  held.longest_frame = MAX (held.longest_frame, frame);
  held.longest_other = MAX (held.longest_other, work - frame);
  held.n_long += work > LONG_MS;
  if (work > LONG_MS && g_getenv ("ACC_BENCH_VERBOSE") != NULL)
    g_printerr ("  from %" G_GINT64_FORMAT " us on held for %.1f ms of work, %.1f ms of it in a frame\n", last.wall, work, frame);
  result = poll_before (fds, n, timeout);
  frame_work = 0;
  last = get_times ();
  return result;
}

static gboolean
frame_begins_cb (GSignalInvocationHint *hint,
                 guint                  n_values,
                 const GValue          *values,
                 gpointer               user_data)
{
  frame_start = get_times ();
  return TRUE;
}

static gboolean
frame_ends_cb (GSignalInvocationHint *hint,
               guint                  n_values,
               const GValue          *values,
               gpointer               user_data)
{
  frame_work += get_times ().work - frame_start.work;
  return TRUE;
}

/* The frames of all windows, also of those that are not there yet. */
static void
watch (void)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (GDK_TYPE_FRAME_CLOCK);

  g_signal_add_emission_hook (g_signal_lookup ("before-paint", GDK_TYPE_FRAME_CLOCK), 0, frame_begins_cb, NULL, NULL);
  g_signal_add_emission_hook (g_signal_lookup ("after-paint", GDK_TYPE_FRAME_CLOCK), 0, frame_ends_cb, NULL, NULL);
  poll_before = g_main_context_get_poll_func (NULL);
  g_main_context_set_poll_func (NULL, poll_cb);
}

static void
begin (void)
{
  memset (&held, 0, sizeof held);
  frame_work = 0;
  last = get_times ();
  busy_at = began = last.wall;
}

static gboolean
wake_cb (gpointer user_data)
{
  return G_SOURCE_CONTINUE;
}

/* Until nothing is left to be done, and then what it took. */
static void
end (const char *name)
{
  guint wake = g_timeout_add (20, wake_cb, NULL);

  while ((double) (g_get_monotonic_time () - busy_at) < QUIET_SECONDS * G_USEC_PER_SEC)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (wake);
  g_print ("%s\n  { \"step\": \"%s\", \"longest_ms\": %.1f, \"longest_cpu_ms\": %.1f, \"longest_frame_cpu_ms\": %.1f, \"longest_other_cpu_ms\": %.1f, \"n_cpu_over_16_ms\": %u }",
           first_step ? "" : ",", name, held.longest, held.longest_work, held.longest_frame, held.longest_other, held.n_long);
  first_step = FALSE;
}

/* Pairs of States with runs of years, as the real table has them. REVISED: one row of so many is another one, where it is not 0. */
static char *
write_table (AccBundle  *bundle,
             const char *name,
             int         last_year,
             guint       revised)
{
  g_autofree char *base = g_strconcat ("population-", name, ".csv", NULL);
  char *path = g_build_filename (g_get_user_data_dir (), base, NULL);
  guint n_states = acc_bundle_get_n (bundle, ACC_TABLE_STATES), rows = 0;
  guint32 state = 1951;
  GString *text = g_string_sized_new (12 << 20);

  g_string_append (text, "year,coo_name,coo,coo_iso,coa_name,coa,coa_iso,refugees,asylum_seekers,returned_refugees,idps,returned_idps,stateless,ooc,oip,hst\n");
  for (guint pair = 0; rows < ROWS; pair++)
    {
      const char *origin = ((AccState *) acc_bundle_get_item (bundle, ACC_TABLE_STATES, pair % n_states))->iso3;
      const char *asylum = ((AccState *) acc_bundle_get_item (bundle, ACC_TABLE_STATES, (pair / n_states * 7 + pair) % n_states))->iso3;
      int n, first;

      state = state * 1664525u + 1013904223u;
      n = 1 + (int) (state >> 16) % 32;
      first = FIRST_YEAR + (int) (state >> 8 & 0xffff) % (YEARS - n);
      for (int year = last_year - first - n < 8 ? last_year - n + 1 : first; n-- > 0 && rows < ROWS; year++, rows++)
        {
          state = state * 1664525u + 1013904223u;
          g_string_append_printf (text, "%d,Name of %s,%s,%s,Name of %s,%s,%s,%u,%u,0,0,0,%u,0,,0\n", year, origin, origin, origin, asylum, asylum, asylum,
                                  ((state >> 8) >> (state & 15)) + (revised != 0 && rows % revised == 0 ? 7 : 0), (state >> 20) % 500,
                                  (state >> 28) != 0 ? 0 : state >> 16);
        }
    }
  g_assert_true (g_file_set_contents (path, text->str, (gssize) text->len, NULL));
  g_string_free (text, TRUE);
  return path;
}

static GPtrArray *
list_file (const char *path)
{
  GPtrArray *files = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (files, g_file_new_for_path (path));
  return files;
}

static char *
take_in (const char *path)
{
  g_autoptr (GPtrArray) files = list_file (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (AccEditionDraft) draft = acc_edition_draft_read (files, NULL, NULL, NULL, &error);
  g_autoptr (AccEdition) edition = NULL;

  g_assert_no_error (error);
  if (acc_edition_draft_get_moment (draft) == ACC_IMPORT_UNSAID)
    acc_edition_draft_set_moment (draft, ACC_IMPORT_END);
  edition = acc_edition_draft_take_in (draft, FALSE, TRUE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  return g_strdup (acc_edition_get_id (edition));
}

/* The edition in a signed file, by somebody who is trusted. */
static char *
write_pack (const char *id)
{
  char *path = g_build_filename (g_get_user_data_dir (), "made" ACC_EDITION_PACK_SUFFIX, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (AccSecretKey) key = acc_secret_key_new ("bench", &error);
  g_autoptr (AccEdition) edition = acc_edition_store_find (id, &error);
  g_autoptr (GBytes) bytes = NULL;

  g_assert_no_error (error);
  g_assert_true (acc_keyring_add (acc_secret_key_get_public (key), &error));
  bytes = acc_edition_pack (edition, key, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), &error));
  return path;
}

static gboolean
is_shown (AccWindow  *window,
          const char *id)
{
  AccEdition *figures = acc_bundle_get_figures (acc_session_get_bundle (acc_window_get_session (window)));

  return !acc_window_is_loading (window) && figures != NULL && strcmp (acc_edition_get_id (figures), id) == 0;
}

/* One turn of the main loop; what never comes is not waited for for ever. */
static void
turn (const char *what)
{
  if (g_get_monotonic_time () - began > PATIENCE_SECONDS * G_USEC_PER_SEC)
    g_error ("It never came: %s", what);
  g_main_context_iteration (NULL, TRUE);
}

static AdwMessageDialog *
find_question (void)
{
  AdwMessageDialog *dialog = program_find_window (ADW_TYPE_MESSAGE_DIALOG);

  return dialog != NULL && g_strcmp0 (adw_message_dialog_get_heading (dialog), "Take These Figures In?") == 0 ? dialog : NULL;
}

static void
import (AccWindow  *window,
        const char *path,
        const char *id,
        const char *preview_name,
        const char *taken_name)
{
  g_autoptr (GPtrArray) files = list_file (path);

  begin ();
  acc_figures_import (window, files);
  while (find_question () == NULL)
    turn (preview_name);
  end (preview_name);
  begin ();
  adw_message_dialog_response (find_question (), "take-in");
  while (!is_shown (window, id))
    turn (taken_name);
  end (taken_name);
}

static void
go (AccWindow  *window,
    const char *place)
{
  acc_session_go_to (acc_window_get_session (window), place);
  begin ();
  while ((double) (g_get_monotonic_time () - busy_at) < QUIET_SECONDS * G_USEC_PER_SEC)
    g_main_context_iteration (NULL, FALSE);
}

int
main (int   argc,
      char *argv[])
{
  static const char *const places[] = { "world", "KAZ", "region:002", "compare:KAZ,UKR", "treaty:refugees-1951", "map", "changes" };
  GtkApplication *application = program_start_alone (&argc, &argv);
  g_autoptr (AccBundle) shipped = acc_bundle_load_shipped (NULL);
  g_autofree char *first_path = argc > 2 ? g_strdup (argv[1]) : write_table (shipped, "2024.12.0", 2024, 0);
  g_autofree char *second_path = argc > 2 ? g_strdup (argv[2]) : write_table (shipped, "2025.12.0", 2025, 97);
  g_autofree char *second = take_in (second_path);
  g_autofree char *pack = write_pack (second);
  g_autofree char *first = take_in (first_path);
  g_autofree char *both = g_strdup_printf ("editions:%s,%s", first, second);
  AccWindow *window = acc_window_new (application);
  AccSession *session = acc_window_get_session (window);
  GtkWindow *dialog;

  g_assert_true (acc_edition_store_remove (second, NULL));
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  gtk_window_set_default_size (GTK_WINDOW (window), 1366, 768);
  acc_window_load (window, NULL);
  acc_window_open (window, "KAZ", NULL);
  gtk_window_present (GTK_WINDOW (window));
  program_wait_shown (window);
  g_assert_true (is_shown (window, first));
  watch ();
  g_print ("{\"bench\": \"blocked\", \"steps\": [");
  go (window, "KAZ");
  import (window, second_path, second, "preview", "take in");
  begin ();
  g_assert_true (acc_session_go_to (session, both));
  while (acc_editions_page_is_busy (acc_window_get_editions_page (window)))
    turn ("compare");
  end ("compare");
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autofree char *name = g_strconcat ("use, with the page of ", places[i], NULL);
      const char *other = is_shown (window, first) ? second : first;

      if (!acc_session_go_to (session, places[i]))
        continue;
      go (window, places[i]);
      begin ();
      acc_editions_use (window, other, TRUE);
      while (!is_shown (window, other))
        turn (name);
      end (name);
    }
  go (window, "KAZ");
  begin ();
  dialog = acc_editions_dialog_present (window);
  while (widgets_find (GTK_WIDGET (dialog), GTK_TYPE_CHECK_BUTTON) == NULL)
    turn ("list");
  end ("list");
  gtk_window_destroy (dialog);
  if (!is_shown (window, first))
    {
      begin ();
      acc_editions_use (window, first, FALSE);
      while (!is_shown (window, first))
        turn (first);
    }
  g_assert_true (acc_edition_store_remove (second, NULL));
  go (window, "KAZ");
  import (window, pack, second, "preview of a signed file", "take in a signed file");
  g_print ("\n] }\n");
  gtk_window_destroy (GTK_WINDOW (window));
  return program_run ();
}
