/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The import beside a main loop: progress and end in the caller's main context, in that order. */
#include "import-fixture.h"

#include <string.h>

#define TABLE SHORT_HEADER "1999,Russia,RUS,RUS,Kazakhstan,KAZ,KAZ,7043,0,,,,,,,0\n"

typedef struct
{
  GMainLoop *loop;
  GThread *thread; /* the caller's */
  GCancellable *cancellable;
  double cancel_at;
  double last;
  guint steps;
  gboolean over;
  gboolean done;
  guint rows;
  guint files;
  GError *error;
} Listener;

static void
progress_cb (double fraction, gpointer data)
{
  Listener *listener = data;

  g_assert_true (g_thread_self () == listener->thread);
  g_assert_false (listener->over);
  g_assert_cmpfloat (fraction, >=, listener->last);
  listener->last = fraction;
  listener->steps++;
  if (listener->cancellable != NULL && fraction >= listener->cancel_at)
    g_cancellable_cancel (listener->cancellable);
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Listener *listener = data;
  g_auto (AccImportSummary) summary = { 0 };

  g_assert_true (g_thread_self () == listener->thread);
  listener->over = TRUE;
  listener->done = acc_import_population_finish (result, &summary, &listener->error);
  listener->rows = summary.rows;
  listener->files = summary.files;
  g_main_loop_quit (listener->loop);
}

static void
run (Fixture *fixture, Listener *listener, gboolean with_progress)
{
  g_autoptr (GFile) input = g_file_new_for_path (fixture->input);
  g_autoptr (GFile) output = g_file_new_for_path (fixture->output);
  g_autoptr (GMainContext) context = g_main_context_ref_thread_default ();

  listener->loop = g_main_loop_new (context, FALSE);
  listener->thread = g_thread_self ();
  acc_import_population_async (input, output, with_progress ? progress_cb : NULL, listener, listener->cancellable, done_cb, listener);
  g_assert_false (listener->over);
  g_main_loop_run (listener->loop);
  while (g_main_context_iteration (context, FALSE)) /* nothing comes after the end */
    ;
  g_main_loop_unref (listener->loop);
}

static void
test_good (void)
{
  for (guint with_progress = 0; with_progress < 2; with_progress++)
    {
      Fixture fixture;
      Listener listener = { 0 };

      fixture_set_up (&fixture, "population.csv", TABLE, -1);
      run (&fixture, &listener, with_progress);
      g_assert_no_error (listener.error);
      g_assert_true (listener.done);
      g_assert_cmpuint (listener.rows, ==, 1);
      g_assert_cmpuint (listener.files, ==, 4);
      g_assert_cmpfloat (listener.last, ==, with_progress);
      g_assert_cmpint (series_figure (fixture.output, "KAZ", "hosted", "RUS", "refugees", 1999), ==, 7043);
      fixture_tear_down (&fixture);
    }
}

/* In a context that is not the program's first. */
static void
test_own_context (void)
{
  g_autoptr (GMainContext) context = g_main_context_new ();
  Fixture fixture;
  Listener listener = { 0 };

  g_main_context_push_thread_default (context);
  fixture_set_up (&fixture, "population.csv", TABLE, -1);
  run (&fixture, &listener, TRUE);
  g_assert_no_error (listener.error);
  g_assert_cmpuint (listener.steps, >, 1);
  fixture_tear_down (&fixture);
  g_main_context_pop_thread_default (context);
}

static void
test_error (void)
{
  Fixture fixture;
  Listener listener = { 0 };

  fixture_set_up (&fixture, "population.csv", SHORT_HEADER, -1);
  run (&fixture, &listener, TRUE);
  g_assert_false (listener.done);
  g_assert_error (listener.error, ACC_IMPORT_ERROR, ACC_IMPORT_ERROR_FORMAT);
  g_assert_false (g_file_test (fixture.output, G_FILE_TEST_EXISTS));
  g_clear_error (&listener.error);
  fixture_tear_down (&fixture);
}

static void
test_cancel_before (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Fixture fixture;
  Listener listener = { .cancellable = cancellable, .cancel_at = 2 };
  g_autofree char *before = NULL, *after = NULL;

  g_cancellable_cancel (cancellable);
  fixture_set_up (&fixture, "population.csv", TABLE, -1);
  fixture_seed_output (&fixture);
  before = fixture_snapshot (fixture.folder);
  run (&fixture, &listener, TRUE);
  g_assert_false (listener.done);
  g_assert_error (listener.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  after = fixture_snapshot (fixture.folder);
  g_assert_cmpstr (after, ==, before);
  g_clear_error (&listener.error);
  fixture_tear_down (&fixture);
}

/* A cancel on the way either stops the import, which then has changed nothing, or comes too late, and the import says that it is done. */
static void
test_cancel_on_the_way (void)
{
  static const double points[] = { 0, 0.65, 0.95, 1 };

  for (guint p = 0; p < G_N_ELEMENTS (points); p++)
    {
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      Fixture fixture;
      Listener listener = { .cancellable = cancellable, .cancel_at = points[p] };
      g_autofree char *before = NULL, *after = NULL;

      fixture_set_up (&fixture, "population.csv", TABLE, -1);
      fixture_seed_output (&fixture);
      before = fixture_snapshot (fixture.folder);
      run (&fixture, &listener, TRUE);
      after = fixture_snapshot (fixture.folder);
      if (listener.done)
        {
          g_assert_no_error (listener.error);
          g_assert_cmpint (series_figure (fixture.output, "KAZ", "hosted", "RUS", "refugees", 1999), ==, 7043);
        }
      else
        {
          g_assert_error (listener.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
          g_assert_cmpstr (after, ==, before);
        }
      if (points[p] == 1)
        g_assert_true (listener.done);
      g_clear_error (&listener.error);
      fixture_tear_down (&fixture);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import/async/good", test_good);
  g_test_add_func ("/import/async/own context", test_own_context);
  g_test_add_func ("/import/async/error", test_error);
  g_test_add_func ("/import/async/cancel before", test_cancel_before);
  g_test_add_func ("/import/async/cancel on the way", test_cancel_on_the_way);
  return g_test_run ();
}
