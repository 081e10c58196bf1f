/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The folder that series are written to. They are written to a folder beside it, and the two change places in one step when the last
 * file is whole, so that whoever looks, and whatever ends the program, there are the old series or the new ones. Ours is what an index
 * of ours names; everything else is its owner's, and stays. */
#define _GNU_SOURCE /* renameat2 () */
#include "config.h"

#include "import/acc-import-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

struct _AccImportPlace
{
  char *target;
  char *parent;
  char *fresh; /* beside the target: the new series until they change places, and then the old ones */
  char *aside; /* beside the target: the old series, where the file system cannot exchange folders */
  char *lock_path;
  int lock;
  guint made;  /* how many folders above the target were not there */
};

static gboolean
fail_errno (const char *path, int saved, GError **error)
{
  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (saved), _ ("%s: cannot be written: %s"), path, g_strerror (saved));
  return FALSE;
}

static gboolean
is_there (const char *path, struct stat *there)
{
  return lstat (path, there) == 0;
}

static gboolean
is_code (const char *text)
{
  return g_ascii_isupper (text[0]) && g_ascii_isupper (text[1]) && g_ascii_isupper (text[2]);
}

/* The names that an import gives to its files. */
static gboolean
is_series_name (const char *name)
{
  return strcmp (name, "world.json") == 0 || strcmp (name, ACC_IMPORT_INDEX) == 0 || (strlen (name) == 8 && is_code (name) && strcmp (name + 3, ".json") == 0);
}

/* (element-type utf8) (nullable): the files that the index of a folder names; %NULL where there is no index as imports write it, to its
 * end: half of one would make others' files of the rest. What another hand has formatted is not taken for one: on its word files are
 * removed. */
static GHashTable *
read_index (const char *folder)
{
  static const char head[] = "{\n  \"format\": \"" ACC_IMPORT_INDEX_FORMAT "\",\n";
  static const char tail[] = "\n  ]\n}\n";
  static const char entry[] = "    {\"code\":\"";
  g_autofree char *path = g_build_filename (folder, ACC_IMPORT_INDEX, NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  GHashTable *names;
  struct stat there;

  if (!is_there (path, &there) || !S_ISREG (there.st_mode) || there.st_size > 1024 * 1024 || !g_file_get_contents (path, &text, NULL, NULL)
      || !g_str_has_prefix (text, head) || !g_str_has_suffix (text, tail))
    return NULL;
  names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_hash_table_add (names, g_strdup (ACC_IMPORT_INDEX));
  g_hash_table_add (names, g_strdup ("world.json"));
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (g_str_has_prefix (lines[i], entry) && is_code (lines[i] + strlen (entry)))
      g_hash_table_add (names, g_strdup_printf ("%.3s.json", lines[i] + strlen (entry)));
  return names;
}

/* (element-type utf8): what is in a folder. @ours: what its index names, or all; @others: the rest. */
static void
list_folder (const char *folder, GHashTable *names, GPtrArray *ours, GPtrArray *others)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      struct stat there;
      gboolean is_ours = (names != NULL ? g_hash_table_contains (names, name) : is_series_name (name)) && is_there (path, &there) && !S_ISDIR (there.st_mode);

      if (is_ours && ours != NULL)
        g_ptr_array_add (ours, g_strdup (name));
      if (!is_ours && others != NULL)
        g_ptr_array_add (others, g_strdup (name));
    }
}

/* Removes a folder of series that is not at its place. What is not ours in it goes to the target, or is there already; so nothing of
 * anybody's is lost, whatever moment an import ended at. The index goes last: without it nothing would say what else there was. */
static void
retire (const char *folder, const char *target)
{
  g_autoptr (GHashTable) names = read_index (folder); /* none: the series were never finished, and hold nothing else */
  g_autoptr (GPtrArray) ours = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) others = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *index = g_build_filename (folder, ACC_IMPORT_INDEX, NULL);

  list_folder (folder, names, ours, others);
  for (guint i = 0; i < others->len; i++)
    {
      g_autofree char *from = g_build_filename (folder, others->pdata[i], NULL);
      g_autofree char *to = g_build_filename (target, others->pdata[i], NULL);
      struct stat here, there;

      if (!is_there (to, &there))
        rename (from, to);
      else if (is_there (from, &here) && here.st_dev == there.st_dev && here.st_ino == there.st_ino)
        unlink (from);
    }
  for (guint i = 0; i < ours->len; i++)
    if (strcmp (ours->pdata[i], ACC_IMPORT_INDEX) != 0)
      {
        g_autofree char *path = g_build_filename (folder, ours->pdata[i], NULL);

        unlink (path);
      }
  unlink (index);
  rmdir (folder);
}

/* The first versions wrote to a folder inside, and kept in a folder of that what they replaced. */
static void
remove_inner_folders (const char *target)
{
  g_autoptr (GDir) dir = g_dir_open (target, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_prefix (name, ".import-") && strlen (name) == strlen (".import-XXXXXX"))
      {
        g_autofree char *folder = g_build_filename (target, name, NULL);
        g_autofree char *kept = g_build_filename (folder, "kept", NULL);

        retire (kept, folder);
        retire (folder, target);
      }
}

/* Whether the target may be written to: not there yet, or empty, or with an index of ours. */
static gboolean
check_target (const char *target, GError **error)
{
  g_autoptr (GHashTable) names = NULL;
  g_autoptr (GPtrArray) others = g_ptr_array_new_with_free_func (g_free);
  struct stat there, here;

  if (stat (target, &there) != 0)
    return errno == ENOENT || fail_errno (target, errno, error);
  if (!S_ISDIR (there.st_mode))
    return fail_errno (target, ENOTDIR, error);
  names = read_index (target);
  if (names == NULL)
    {
      list_folder (target, NULL, others, others);
      for (guint i = 0; i < others->len; i++)
        if (!g_str_has_prefix (others->pdata[i], ".import-"))
          {
            g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_EMPTY,
                         _ ("%s: holds files and no series of an earlier import; name a folder that is empty or not there yet"), target);
            return FALSE;
          }
    }
  if (stat (".", &here) == 0 && here.st_dev == there.st_dev && here.st_ino == there.st_ino)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_BUSY, _ ("%s: is the current folder, which cannot be exchanged; go to the folder above, and name it from there"),
                   target);
      return FALSE;
    }
  return TRUE;
}

/* How many folders, from @path upwards, are not there yet. */
static guint
count_missing (const char *path)
{
  g_autofree char *at = g_strdup (path);
  guint n = 0;

  for (; !g_file_test (at, G_FILE_TEST_EXISTS); n++)
    {
      char *above = g_path_get_dirname (at);

      g_free (at);
      at = above;
    }
  return n;
}

static void
remove_made (const char *path, guint n)
{
  g_autofree char *at = g_strdup (path);

  for (; n > 0; n--)
    {
      char *above = g_path_get_dirname (at);

      rmdir (at); /* only where it is empty */
      g_free (at);
      at = above;
    }
}

/* Finds the folder behind every link, and makes those above it. */
static gboolean
resolve (AccImportPlace *self, const char *path, GError **error)
{
  char *real = realpath (path, NULL);

  if (real == NULL)
    {
      g_autofree char *above = g_path_get_dirname (path);
      g_autofree char *base = g_path_get_basename (path);

      self->parent = g_strdup (above);
      self->made = count_missing (above);
      if (g_mkdir_with_parents (above, 0755) != 0 || (real = realpath (above, NULL)) == NULL)
        return fail_errno (path, errno, error);
      self->target = g_build_filename (real, base, NULL);
    }
  else
    self->target = g_strdup (real);
  free (real);
  g_free (self->parent);
  self->parent = g_path_get_dirname (self->target);
  return TRUE;
}

/* One import at a time. The file is removed while it is locked, so one that was opened before it was removed does not count. */
static gboolean
take_lock (AccImportPlace *self, GError **error)
{
  for (;;)
    {
      struct stat mine, there;

      self->lock = open (self->lock_path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
      if (self->lock < 0)
        return fail_errno (self->lock_path, errno, error);
      if (flock (self->lock, LOCK_EX | LOCK_NB) != 0)
        {
          int saved = errno;

          close (self->lock);
          self->lock = -1;
          if (saved != EWOULDBLOCK)
            return fail_errno (self->lock_path, saved, error);
          g_set_error (error, G_IO_ERROR, G_IO_ERROR_BUSY, _ ("%s: another import is writing there; wait until it has ended"), self->target);
          return FALSE;
        }
      if (fstat (self->lock, &mine) == 0 && is_there (self->lock_path, &there) && mine.st_ino == there.st_ino && mine.st_dev == there.st_dev)
        return TRUE;
      close (self->lock);
      self->lock = -1;
    }
}

/* What is not at its place: old series, or new ones that were never finished; of this import, or of one that was ended. Series that
 * were set aside are the only ones there are until others are in their place. */
static void
clean_up (AccImportPlace *self)
{
  struct stat there;

  if (!is_there (self->target, &there))
    rename (self->aside, self->target);
  if (is_there (self->target, &there))
    retire (self->aside, self->target);
  retire (self->fresh, self->target);
}

static char *
build_beside (AccImportPlace *self, const char *what)
{
  g_autofree char *base = g_path_get_basename (self->target);
  g_autofree char *name = g_strdup_printf (".%s.import-%s", base, what);

  return g_build_filename (self->parent, name, NULL);
}

/**
 * acc_import_place_open:
 * @output_dir: a local folder, made when it is not there
 * @error: %G_IO_ERROR; %G_IO_ERROR_NOT_EMPTY when it holds what no import has made, %G_IO_ERROR_BUSY when another import has it
 *
 * Returns: (transfer full): the place, locked, or %NULL
 */
AccImportPlace *
acc_import_place_open (GFile *output_dir, GError **error)
{
  g_autofree char *path = g_file_get_path (output_dir);
  g_autoptr (AccImportPlace) self = g_new0 (AccImportPlace, 1);

  self->lock = -1;
  if (path == NULL)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, _ ("The series can only be written to a folder of this computer"));
      return NULL;
    }
  if (!resolve (self, path, error) || !check_target (self->target, error))
    return NULL;
  self->fresh = build_beside (self, "new");
  self->aside = build_beside (self, "old");
  self->lock_path = build_beside (self, "lock");
  if (!take_lock (self, error))
    return NULL;
  clean_up (self);
  remove_inner_folders (self->target);
  if (!check_target (self->target, error))
    return NULL;
  if (mkdir (self->fresh, 0777) != 0)
    {
      fail_errno (self->fresh, errno, error);
      return NULL;
    }
  return g_steal_pointer (&self);
}

/* Where new series are to be written until acc_import_place_commit(). */
const char *
acc_import_place_get_folder (AccImportPlace *self)
{
  return self->fresh;
}

/* Puts the files that are no series into the new folder as well, under the same names, so that they are never missing; what cannot
 * stand in two folders is moved once the new one is in its place. */
static gboolean
take_others_along (AccImportPlace *self, GError **error)
{
  g_autoptr (GHashTable) names = read_index (self->target);
  g_autoptr (GPtrArray) others = g_ptr_array_new_with_free_func (g_free);
  struct stat there;

  list_folder (self->target, names, NULL, others);
  for (guint i = 0; i < others->len; i++)
    {
      g_autofree char *from = g_build_filename (self->target, others->pdata[i], NULL);
      g_autofree char *to = g_build_filename (self->fresh, others->pdata[i], NULL);

      if (is_there (to, &there))
        {
          g_set_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS, _ ("%s: is not of an import, and has the name of a new series; move it away"), from);
          return FALSE;
        }
    }
  for (guint i = 0; i < others->len; i++)
    {
      g_autofree char *from = g_build_filename (self->target, others->pdata[i], NULL);
      g_autofree char *to = g_build_filename (self->fresh, others->pdata[i], NULL);

      if (linkat (AT_FDCWD, from, AT_FDCWD, to, 0) != 0)
        g_debug ("%s: is moved later: %s", from, g_strerror (errno));
    }
  return TRUE;
}

static int
exchange (const char *one, const char *other)
{
#ifdef RENAME_EXCHANGE
  return renameat2 (AT_FDCWD, one, AT_FDCWD, other, RENAME_EXCHANGE);
#else
  errno = ENOSYS;
  return -1;
#endif
}

/* Where folders cannot be exchanged, there is a moment without one; the old one is then beside it, and the next import puts it back. */
static int
replace (AccImportPlace *self)
{
  int saved;

  if (rename (self->target, self->aside) != 0)
    return -1;
  if (rename (self->fresh, self->target) == 0)
    return 0;
  saved = errno;
  rename (self->aside, self->target);
  errno = saved;
  return -1;
}

static void
sync_folder (const char *path)
{
  int folder = open (path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  if (folder < 0)
    return;
  fsync (folder);
  close (folder);
}

/**
 * acc_import_place_commit:
 * @error: %G_IO_ERROR
 *
 * Puts the new series in the place of the old ones.
 *
 * Returns: whether it is done; otherwise nothing has changed
 */
gboolean
acc_import_place_commit (AccImportPlace *self, GError **error)
{
  struct stat there;
  int result;

  if (is_there (self->target, &there))
    {
      if (!take_others_along (self, error))
        return FALSE;
      chmod (self->fresh, there.st_mode & 07777);
      sync_folder (self->fresh);
      result = exchange (self->fresh, self->target);
      if (result != 0 && (errno == EINVAL || errno == ENOSYS || errno == ENOTSUP || errno == EOPNOTSUPP))
        result = replace (self);
    }
  else
    {
      sync_folder (self->fresh);
      result = rename (self->fresh, self->target);
    }
  if (result != 0)
    return fail_errno (self->target, errno, error);
  sync_folder (self->parent);
  self->made = 0;
  return TRUE;
}

/* Removes what is not at its place, and lets the next import begin. */
void
acc_import_place_close (AccImportPlace *self)
{
  if (self->lock >= 0)
    {
      clean_up (self);
      unlink (self->lock_path);
      close (self->lock);
    }
  if (self->parent != NULL)
    remove_made (self->parent, self->made);
  g_free (self->target);
  g_free (self->parent);
  g_free (self->fresh);
  g_free (self->aside);
  g_free (self->lock_path);
  g_free (self);
}
