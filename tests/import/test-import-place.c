/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The folder of series: old or new as a whole, whatever ends an import or goes wrong at whatever moment; and nothing of anybody else's
 * is touched. The linker puts the functions below (--wrap) in front of those that change the file system. */
#include "import-fixture.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#define OLD SHORT_HEADER "1999,Russia,RUS,RUS,Kazakhstan,KAZ,KAZ,7043,0,,,,,,,0\n1999,Zed,ZZZ,ZZZ,Kazakhstan,KAZ,KAZ,1,0,,,,,,,0\n"
#define NEW SHORT_HEADER "2000,Russia,RUS,RUS,Kazakhstan,KAZ,KAZ,22,0,,,,,,,0\n2000,Aa,AAA,AAA,Kazakhstan,KAZ,KAZ,2,0,,,,,,,0\n"

static guint calls;        /* since the last reset */
static guint at_call;      /* at which it happens; 0: never */
static gboolean by_kill;   /* the process is ended; or else the call fails */
static gboolean no_exchange;

/* Where a build counts what it runs (-Db_coverage=true), what a process ran counts too that does not end as others do. */
#ifdef COUNTED
void __gcov_dump (void);
#else
static void
__gcov_dump (void)
{
}
#endif

static gboolean
is_due (void)
{
  if (++calls != at_call)
    return FALSE;
  if (by_kill)
    {
      __gcov_dump ();
      raise (SIGKILL);
    }
  errno = ENOSPC;
  return TRUE;
}

#define WRAP(type, name, declared, given) \
  type __real_##name declared; \
  type __wrap_##name declared; \
  type __wrap_##name declared { return is_due () ? -1 : __real_##name given; }

WRAP (int, mkdir, (const char *path, mode_t mode), (path, mode))
WRAP (int, rename, (const char *from, const char *to), (from, to))
WRAP (int, linkat, (int a, const char *from, int b, const char *to, int flags), (a, from, b, to, flags))
WRAP (int, unlink, (const char *path), (path))
WRAP (int, rmdir, (const char *path), (path))
WRAP (int, flock, (int file, int operation), (file, operation))

int __real_renameat2 (int a, const char *from, int b, const char *to, unsigned flags);
int __wrap_renameat2 (int a, const char *from, int b, const char *to, unsigned flags);

int
__wrap_renameat2 (int a, const char *from, int b, const char *to, unsigned flags)
{
  if (no_exchange)
    {
      errno = EINVAL;
      return -1;
    }
  return is_due () ? -1 : __real_renameat2 (a, from, b, to, flags);
}

gboolean __real_g_file_set_contents_full (const char *path, const char *text, gssize length, GFileSetContentsFlags flags, int mode, GError **error);
gboolean __wrap_g_file_set_contents_full (const char *path, const char *text, gssize length, GFileSetContentsFlags flags, int mode, GError **error);

/* Half a file is there, as when the disk is full in the middle of it. */
gboolean
__wrap_g_file_set_contents_full (const char *path, const char *text, gssize length, GFileSetContentsFlags flags, int mode, GError **error)
{
  gboolean due;

  if (calls + 1 == at_call)
    __real_g_file_set_contents_full (path, text, length / 2, flags, mode, NULL);
  due = is_due ();
  if (due)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE, "No space left on device");
  return !due && __real_g_file_set_contents_full (path, text, length, flags, mode, error);
}

static void
write_input (Fixture *fixture, const char *text)
{
  g_assert_true (g_file_set_contents (fixture->input, text, -1, NULL));
}

static void
must_import (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  at_call = 0;
  fixture_import (fixture, NULL, &error);
  g_assert_no_error (error);
}

static void
put (const char *folder, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *above = g_path_get_dirname (path);

  g_assert_cmpint (g_mkdir_with_parents (above, 0755), ==, 0);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

/* A folder with the old series and files of somebody's; and what there is in it, and will be with the new series. */
static void
set_up (Fixture *fixture, char **old, char **new)
{
  fixture_set_up (fixture, "population.csv", NEW, -1);
  must_import (fixture);
  put (fixture->output, "notes.txt", "mine");
  put (fixture->output, "sub/KAZ.json", "mine too");
  *new = fixture_snapshot (fixture->output);
  write_input (fixture, OLD);
  must_import (fixture);
  *old = fixture_snapshot (fixture->output);
  write_input (fixture, NEW);
}

/* Without the folder, which cannot be in two places at once and follows a moment later. */
static char *
without_sub (const char *snapshot)
{
  const char *begin = strstr (snapshot, "sub {");
  const char *end = begin != NULL ? strstr (begin, "\n}\n") : NULL;

  return begin == NULL ? g_strdup (snapshot) : g_strdup_printf ("%.*s%s", (int) (begin - snapshot), snapshot, end + strlen ("\n}\n"));
}

/* Nothing but the table and the folder, and in that the new series and all that is somebody's. */
static void
assert_clean (Fixture *fixture, const char *expected)
{
  g_autofree char *is = fixture_snapshot (fixture->output);
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  guint n = 0;

  g_assert_cmpstr (is, ==, expected);
  while (g_dir_read_name (dir) != NULL)
    n++;
  g_assert_cmpuint (n, ==, 2);
}

/* The old series at their place, or the new ones. */
static void
assert_whole (Fixture *fixture, const char *old, const char *new)
{
  g_autofree char *old_files = without_sub (old);
  g_autofree char *new_files = without_sub (new);
  g_autofree char *all = NULL;
  g_autofree char *is = NULL;
  g_autofree char *aside = g_build_filename (fixture->folder, ".series.import-old", NULL);

  /* Where folders cannot be exchanged, the old ones are beside it for a moment. */
  all = fixture_snapshot (no_exchange && !g_file_test (fixture->output, G_FILE_TEST_EXISTS) ? aside : fixture->output);
  is = without_sub (all);
  if (strcmp (is, new_files) != 0)
    g_assert_cmpstr (is, ==, old_files);
}

/* In a process of its own: how it ended, as waitpid() has it. Its exit status is 0 or 1, or 2 when there was no such call. */
static int
import_apart (Fixture *fixture, guint when, gboolean kill_it)
{
  int status = 0;
  pid_t child = fork ();

  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      at_call = when;
      by_kill = kill_it;
      calls = 0;
      status = fixture_import (fixture, NULL, NULL) ? 0 : 1;
      __gcov_dump ();
      _exit (calls < when ? 2 : status);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  return status;
}

static void
run_every_moment (gboolean kill_it)
{
  guint when;
  gboolean over = FALSE;

  for (when = 1; !over; when++)
    {
      Fixture fixture;
      g_autofree char *old = NULL, *new = NULL, *is = NULL;
      int status;

      set_up (&fixture, &old, &new);
      status = import_apart (&fixture, when, kill_it);
      g_test_message ("call %u: status %d", when, status);
      assert_whole (&fixture, old, new);
      over = WIFEXITED (status) && WEXITSTATUS (status) == 2;
      g_assert_true (over || WIFEXITED (status) == !kill_it);
      if (!kill_it)
        {
          is = fixture_snapshot (fixture.output);
          /* What it says is what it did. */
          if (!no_exchange)
            g_assert_cmpint (strstr (is, "AAA.json") != NULL, ==, WEXITSTATUS (status) != 1);
        }
      must_import (&fixture);
      assert_clean (&fixture, new);
      fixture_tear_down (&fixture);
    }
  g_assert_cmpuint (when, >, 15); /* the moments were met */
}

static void
test_killed (void)
{
  run_every_moment (TRUE);
}

static void
test_killed_without_exchange (void)
{
  no_exchange = TRUE;
  run_every_moment (TRUE);
  no_exchange = FALSE;
}

static void
test_disk_errors (void)
{
  run_every_moment (FALSE);
}

static void
test_disk_errors_without_exchange (void)
{
  no_exchange = TRUE;
  run_every_moment (FALSE);
  no_exchange = FALSE;
}

/* Where there is no folder yet. */
static void
test_killed_at_first (void)
{
  gboolean over = FALSE;

  for (guint when = 1; !over; when++)
    {
      Fixture fixture;
      g_autofree char *old = NULL, *new = NULL, *is = NULL;

      set_up (&fixture, &old, &new);
      fixture_tear_down (&fixture);
      fixture_set_up (&fixture, "population.csv", NEW, -1);
      over = WIFEXITED (import_apart (&fixture, when, TRUE));
      is = g_file_test (fixture.output, G_FILE_TEST_EXISTS) ? fixture_snapshot (fixture.output) : NULL;
      must_import (&fixture);
      g_clear_pointer (&new, g_free);
      new = fixture_snapshot (fixture.output);
      if (is != NULL)
        g_assert_cmpstr (is, ==, new);
      assert_clean (&fixture, new);
      fixture_tear_down (&fixture);
    }
}

/* From outside, at whatever moment it is. */
static void
test_killed_from_outside (void)
{
  Fixture fixture;
  g_autofree char *old = NULL, *new = NULL;

  set_up (&fixture, &old, &new);
  for (guint i = 0; i < 40; i++)
    {
      pid_t child = fork ();
      int status;

      g_assert_cmpint (child, >=, 0);
      if (child == 0)
        _exit (fixture_import (&fixture, NULL, NULL) ? 0 : 1);
      g_usleep (i * 150);
      kill (child, SIGKILL);
      g_assert_cmpint (waitpid (child, &status, 0), ==, child);
      assert_whole (&fixture, old, new);
    }
  must_import (&fixture);
  assert_clean (&fixture, new);
  fixture_tear_down (&fixture);
}

/* A file that may not grow. */
static void
test_full_disk (void)
{
  Fixture fixture;
  g_autofree char *old = NULL, *new = NULL;
  pid_t child;
  int status;

  set_up (&fixture, &old, &new);
  child = fork ();
  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      const struct rlimit limit = { 200, 200 };

      signal (SIGXFSZ, SIG_IGN);
      setrlimit (RLIMIT_FSIZE, &limit);
      _exit (fixture_import (&fixture, NULL, NULL) ? 0 : 1);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status) && WEXITSTATUS (status) == 1);
  assert_clean (&fixture, old);
  fixture_tear_down (&fixture);
}

/* Two at once: one after the other, or one is told to wait; never some files of each. */
static void
test_two_at_once (void)
{
  Fixture fixture;
  g_autofree char *old = NULL, *new = NULL;
  guint done = 0;

  set_up (&fixture, &old, &new);
  for (guint round = 0; round < 20; round++)
    {
      int gate[2];
      pid_t children[2];
      guint done_now = 0;

      g_assert_cmpint (pipe (gate), ==, 0);
      for (guint c = 0; c < 2; c++)
        {
          children[c] = fork ();
          g_assert_cmpint (children[c], >=, 0);
          if (children[c] == 0)
            {
              g_autoptr (GError) error = NULL;
              g_autofree char *text = g_strdup (c == 0 ? OLD : NEW);
              g_autofree char *input = g_strdup_printf ("%s.%u.csv", fixture.folder, c); /* beside the folder, which is looked through */
              char byte;

              close (gate[1]);
              g_file_set_contents (input, text, -1, NULL);
              g_free (fixture.input);
              fixture.input = g_strdup (input);
              if (read (gate[0], &byte, 1) < 0)
                _exit (3);
              fixture_import (&fixture, NULL, &error);
              g_unlink (input);
              __gcov_dump ();
              _exit (error == NULL ? 0 : g_error_matches (error, G_IO_ERROR, G_IO_ERROR_BUSY) ? 1 : 2);
            }
        }
      close (gate[0]);
      close (gate[1]); /* both go */
      for (guint c = 0; c < 2; c++)
        {
          int status;

          g_assert_cmpint (waitpid (children[c], &status, 0), ==, children[c]);
          g_assert_true (WIFEXITED (status) && WEXITSTATUS (status) < 2);
          done_now += WEXITSTATUS (status) == 0;
        }
      g_assert_cmpuint (done_now, >, 0);
      done += done_now;
      {
        g_autofree char *is = fixture_snapshot (fixture.output);

        assert_clean (&fixture, strcmp (is, new) == 0 ? new : old);
      }
    }
  g_assert_cmpuint (done, >=, 20);
  fixture_tear_down (&fixture);
}

static void
test_locked (void)
{
  Fixture fixture;
  g_autofree char *old = NULL, *new = NULL, *lock = NULL;
  g_autoptr (GError) error = NULL;
  int file;

  set_up (&fixture, &old, &new);
  lock = g_build_filename (fixture.folder, ".series.import-lock", NULL);
  file = g_open (lock, O_RDWR | O_CREAT, 0600);
  g_assert_cmpint (__real_flock (file, 2 /* LOCK_EX */), ==, 0);
  g_assert_false (fixture_import (&fixture, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_BUSY);
  g_assert_nonnull (strstr (error->message, "another import is writing there"));
  close (file);
  must_import (&fixture); /* the file alone says nothing */
  assert_clean (&fixture, new);
  fixture_tear_down (&fixture);
}

/* Folders that are somebody's: a bundle's own files have just such names. */
static void
test_not_ours (void)
{
  static const char *const indexes[] = {
    NULL,
    "{\"my\":\"site\"}",
    "{\"format\":\"accession-series-index-1\",\"series\":[{\"code\":\"TAX\"}]}",
    "{\n  \"format\": \"accession-series-index-2\",\n    {\"code\":\"TAX\",\"name\":\"\"}\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (indexes); i++)
    {
      Fixture fixture;
      g_autoptr (GError) error = NULL;
      g_autofree char *before = NULL, *after = NULL;

      fixture_set_up (&fixture, "population.csv", NEW, -1);
      put (fixture.output, "TAX.json", "mine");
      if (indexes[i] != NULL)
        put (fixture.output, "index.json", indexes[i]);
      before = fixture_snapshot (fixture.folder);
      g_assert_false (fixture_import (&fixture, NULL, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_EMPTY);
      g_assert_nonnull (strstr (error->message, "name a folder that is empty or not there yet"));
      after = fixture_snapshot (fixture.folder);
      g_assert_cmpstr (after, ==, before);
      fixture_tear_down (&fixture);
    }
}

/* A file that the index does not name is somebody's, whatever it is called. */
static void
test_others_kept (void)
{
  Fixture fixture;
  g_autofree char *old = NULL, *new = NULL, *link = NULL;
  g_autoptr (GError) error = NULL;
  struct stat before, after;

  set_up (&fixture, &old, &new);
  put (fixture.output, "TAX.json", "mine");
  put (fixture.output, ".hidden", "mine");
  link = g_build_filename (fixture.output, "link", NULL);
  g_assert_cmpint (symlink ("nowhere", link), ==, 0);
  g_assert_cmpint (g_chmod (fixture.output, 0750), ==, 0);
  g_assert_cmpint (lstat (link, &before), ==, 0);
  must_import (&fixture);
  g_assert_cmpint (lstat (link, &after), ==, 0);
  g_assert_cmpint (before.st_ino, ==, after.st_ino);
  g_clear_pointer (&old, g_free);
  old = fixture_snapshot (fixture.output);
  g_assert_nonnull (strstr (old, "TAX.json {"));
  g_assert_nonnull (strstr (old, ".hidden {"));
  g_assert_nonnull (strstr (old, "sub {KAZ.json {"));
  g_assert_null (strstr (old, "ZZZ.json"));
  g_assert_cmpint (stat (fixture.output, &after), ==, 0);
  g_assert_cmpint (after.st_mode & 07777, ==, 0750);
  /* Unless a new series has its name. */
  write_input (&fixture, SHORT_HEADER "2000,Tax,TAX,TAX,Kazakhstan,KAZ,KAZ,22,0,,,,,,,0\n");
  g_assert_false (fixture_import (&fixture, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS);
  assert_clean (&fixture, old);
  fixture_tear_down (&fixture);
}

/* Through a link it is the folder behind it; the folder one stands in stays where it is. */
static void
test_links_and_here (void)
{
  Fixture fixture;
  g_autofree char *old = NULL, *new = NULL, *link = NULL, *is = NULL, *back = g_get_current_dir ();
  g_autoptr (GError) error = NULL;

  set_up (&fixture, &old, &new);
  link = g_build_filename (fixture.folder, "link", NULL);
  g_assert_cmpint (symlink ("series", link), ==, 0);
  g_assert_cmpint (g_chdir (fixture.output), ==, 0);
  g_assert_false (fixture_import (&fixture, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_BUSY);
  g_assert_nonnull (strstr (error->message, "is the current folder"));
  g_assert_cmpint (g_chdir (back), ==, 0);
  g_free (fixture.output);
  fixture.output = g_strdup (link);
  must_import (&fixture);
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  is = fixture_snapshot (fixture.output);
  g_assert_cmpstr (is, ==, new);
  fixture_tear_down (&fixture);
}

/* What versions before this one left when they were ended. */
static void
test_inner_folders (void)
{
  Fixture fixture;
  g_autofree char *old = NULL, *new = NULL;

  set_up (&fixture, &old, &new);
  put (fixture.output, ".import-ab12CD/KAZ.json", "half");
  put (fixture.output, ".import-ab12CD/kept/RUS.json", "old");
  put (fixture.output, ".import-ab12CE/KAZ.json", "half");
  must_import (&fixture);
  assert_clean (&fixture, new);
  fixture_tear_down (&fixture);
}

static void
assert_not_written (Fixture *fixture, int code, const char *says)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = fixture_snapshot (fixture->folder), *after = NULL;

  g_assert_false (fixture_import (fixture, NULL, &error));
  g_assert_error (error, G_IO_ERROR, code);
  g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, says));
  after = fixture_snapshot (fixture->folder);
  g_assert_cmpstr (after, ==, before);
}

/* What cannot be a folder of series: a file, what is below a file, a chain of links without end. */
static void
test_no_folder (void)
{
  Fixture fixture;
  g_autofree char *file = NULL, *link = NULL;

  fixture_set_up (&fixture, "population.csv", NEW, -1);
  put (fixture.folder, "file", "mine");
  file = g_build_filename (fixture.folder, "file", NULL);
  link = g_build_filename (fixture.folder, "link", NULL);
  g_free (fixture.output);
  fixture.output = g_strdup (file);
  assert_not_written (&fixture, G_IO_ERROR_NOT_DIRECTORY, "file: cannot be written");
  g_free (fixture.output);
  fixture.output = g_build_filename (file, "series", NULL);
  assert_not_written (&fixture, G_IO_ERROR_NOT_DIRECTORY, "cannot be written");
  g_assert_cmpint (symlink ("link", link), ==, 0);
  g_free (fixture.output);
  fixture.output = g_strdup (link);
  assert_not_written (&fixture, G_IO_ERROR_TOO_MANY_LINKS, "link: cannot be written");
  fixture_tear_down (&fixture);
}

/* No path of this computer. */
static void
test_no_path (void)
{
  Fixture fixture;
  g_autoptr (GFile) input = NULL, output = g_file_new_for_uri ("resource:///series");
  g_autoptr (GError) error = NULL;

  fixture_set_up (&fixture, "population.csv", NEW, -1);
  input = g_file_new_for_path (fixture.input);
  g_assert_false (acc_import_population (input, output, NULL, NULL, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED);
  fixture_tear_down (&fixture);
}

/* A link in the place of the lock leads nowhere that is written to, and something in the place of the new series is left alone. */
static void
test_beside (void)
{
  Fixture fixture;
  g_autofree char *old = NULL, *new = NULL, *lock = NULL, *victim = NULL;
  g_autoptr (GError) error = NULL;

  set_up (&fixture, &old, &new);
  lock = g_build_filename (fixture.folder, ".series.import-lock", NULL);
  victim = g_build_filename (fixture.folder, "victim", NULL);
  g_assert_cmpint (symlink ("victim", lock), ==, 0);
  assert_not_written (&fixture, G_IO_ERROR_TOO_MANY_LINKS, ".series.import-lock: cannot be written");
  g_assert_false (g_file_test (victim, G_FILE_TEST_EXISTS));
  g_assert_cmpint (g_unlink (lock), ==, 0);
  put (fixture.folder, ".series.import-new", "mine");
  assert_not_written (&fixture, G_IO_ERROR_EXISTS, ".series.import-new: cannot be written");
  fixture_tear_down (&fixture);
}

/* An index that is no file, or too large to be one of ours, makes nothing ours. */
static void
test_strange_index (void)
{
  for (guint i = 0; i < 2; i++)
    {
      Fixture fixture;

      fixture_set_up (&fixture, "population.csv", NEW, -1);
      if (i == 0)
        put (fixture.output, "index.json/mine", "mine");
      else
        {
          g_autofree char *spaces = g_strnfill (1024 * 1024, ' ');
          g_autofree char *text = g_strconcat ("{\n  \"format\": \"accession-series-index-1\",\n", spaces, "\n  ]\n}\n", NULL);

          put (fixture.output, "index.json", text);
        }
      put (fixture.output, "KAZ.json", "mine");
      assert_not_written (&fixture, G_IO_ERROR_NOT_EMPTY, "name a folder that is empty or not there yet");
      fixture_tear_down (&fixture);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import/place/killed at every moment", test_killed);
  g_test_add_func ("/import/place/killed at every moment, without exchange", test_killed_without_exchange);
  g_test_add_func ("/import/place/killed at every moment of the first", test_killed_at_first);
  g_test_add_func ("/import/place/killed from outside", test_killed_from_outside);
  g_test_add_func ("/import/place/disk errors at every moment", test_disk_errors);
  g_test_add_func ("/import/place/disk errors at every moment, without exchange", test_disk_errors_without_exchange);
  g_test_add_func ("/import/place/full disk", test_full_disk);
  g_test_add_func ("/import/place/two at once", test_two_at_once);
  g_test_add_func ("/import/place/locked", test_locked);
  g_test_add_func ("/import/place/a folder that is not ours", test_not_ours);
  g_test_add_func ("/import/place/others' files", test_others_kept);
  g_test_add_func ("/import/place/links and the current folder", test_links_and_here);
  g_test_add_func ("/import/place/no folder", test_no_folder);
  g_test_add_func ("/import/place/no path", test_no_path);
  g_test_add_func ("/import/place/something beside", test_beside);
  g_test_add_func ("/import/place/strange index", test_strange_index);
  g_test_add_func ("/import/place/left by earlier versions", test_inner_folders);
  return g_test_run ();
}
