/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How an edition comes to be: written beside the others under a name that is no edition's, seen to be on the disk, and then renamed. Whatever
 * ends the program, the next start finds the edition whole or not at all. */
#include "config.h"

#include "editions/acc-edition-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct _AccEditionPlace
{
  char *store;
  char *fresh;
  int lock;
};

/**
 * acc_edition_place_open:
 * @machine: whether the edition is for everybody who uses the computer
 * @error: %G_IO_ERROR; %G_IO_ERROR_BUSY when another writes
 *
 * Returns: (transfer full): a folder to write an edition to, with the lock, or %NULL
 */
AccEditionPlace *
acc_edition_place_open (gboolean machine, GError **error)
{
  g_autoptr (AccEditionPlace) self = g_new0 (AccEditionPlace, 1);

  self->store = machine ? acc_edition_store_get_machine_folder () : acc_edition_store_get_folder ();
  self->lock = acc_edition_store_lock (self->store, error);
  if (self->lock < 0)
    return NULL;
  self->fresh = g_build_filename (self->store, ".new-XXXXXX", NULL);
  if (g_mkdtemp_full (self->fresh, 0755) == NULL)
    {
      acc_edition_store_fail (self->store, errno, error);
      g_clear_pointer (&self->fresh, g_free);
      return NULL;
    }
  return g_steal_pointer (&self);
}

const char *
acc_edition_place_get_folder (AccEditionPlace *self)
{
  return self->fresh;
}

/* Brings a file to the disk, and adds its checksum. */
static gboolean
settle_file (AccEditionPlace *self, const char *name, GString *checksums, GError **error)
{
  g_autofree char *path = g_build_filename (self->fresh, name, NULL);
  g_autofree char *data = NULL;
  g_autofree char *sum = NULL;
  gsize length;
  int file;

  if (!g_file_get_contents (path, &data, &length, error))
    return FALSE;
  file = open (path, O_RDONLY | O_CLOEXEC);
  if (file < 0 || fsync (file) != 0)
    {
      int saved = errno;

      if (file >= 0)
        close (file);
      return acc_edition_store_fail (path, saved, error);
    }
  close (file);
  sum = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) data, length);
  g_string_append_printf (checksums, "%s  %s\n", sum, name);
  return TRUE;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static gboolean
settle_part (AccEditionPlace *self, const char *part, GString *checksums, GError **error)
{
  g_autofree char *path = g_build_filename (self->fresh, part, NULL);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, g_build_filename (part, name, NULL));
  g_ptr_array_sort (names, compare_names);
  for (guint i = 0; i < names->len; i++)
    if (!settle_file (self, names->pdata[i], checksums, error))
      return FALSE;
  if (dir != NULL)
    acc_edition_store_sync_folder (path);
  return TRUE;
}

/* The first of 2025.12.1, 2025.12.1-2, 2025.12.1-3 that is not taken, by an edition or by anything else. */
static char *
find_name (AccEditionPlace *self, AccEditionInfo *info)
{
  g_autofree char *base = g_strdup (info->id);

  for (guint n = 2;; n++)
    {
      char *path = g_build_filename (self->store, info->id, NULL);

      if (strcmp (info->id, ACC_EDITION_SHIPPED) != 0 && !g_file_test (path, G_FILE_TEST_EXISTS) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
        return path;
      g_free (path);
      g_free (info->id);
      info->id = g_strdup_printf ("%s-%u", base, n);
    }
}

static gboolean
write_file (AccEditionPlace *self, const char *name, const char *text, GError **error)
{
  g_autofree char *path = g_build_filename (self->fresh, name, NULL);

  return g_file_set_contents_full (path, text, -1, G_FILE_SET_CONTENTS_DURABLE, 0644, error);
}

/**
 * acc_edition_place_commit:
 * @info: (transfer full): what is said of the edition
 * @use: whether it becomes the one in use
 * @error: %G_IO_ERROR, %G_FILE_ERROR
 *
 * Returns: (transfer full): the edition in its place, or %NULL, and then nothing of it is seen
 */
AccEdition *
acc_edition_place_commit (AccEditionPlace *self, AccEditionInfo *info, gboolean use, GError **error)
{
  g_autoptr (AccEditionInfo) owned = info;
  g_autoptr (GString) checksums = g_string_new (NULL);
  g_autofree char *target = find_name (self, info);
  g_autofree char *manifest = acc_edition_info_to_json (info);
  g_autoptr (GFile) file = g_file_new_for_path (target);
  g_autoptr (AccEdition) edition = NULL;

  if (!write_file (self, ACC_EDITION_MANIFEST, manifest, error) || !settle_file (self, ACC_EDITION_MANIFEST, checksums, error)
      || !settle_part (self, ACC_EDITION_PROCEDURES, checksums, error) || !settle_part (self, ACC_EDITION_SERIES, checksums, error)
      || !write_file (self, ACC_EDITION_CHECKSUMS, checksums->str, error))
    return NULL;
  acc_edition_store_sync_folder (self->fresh);
  if (rename (self->fresh, target) != 0)
    {
      acc_edition_store_fail (target, errno, error);
      return NULL;
    }
  acc_edition_store_sync_folder (self->store);
  /* Where it cannot become the one in use, nobody asked for it to be there: it is cleared away as if it had never become whole. */
  if (use && !acc_edition_store_set_current (self->store, info->id, error))
    {
      if (rename (target, self->fresh) != 0)
        g_clear_pointer (&self->fresh, g_free);
      return NULL;
    }
  g_clear_pointer (&self->fresh, g_free);
  edition = acc_edition_load (file, error);
  return g_steal_pointer (&edition);
}

/* Lets the next begin. What was not committed is removed. */
void
acc_edition_place_close (AccEditionPlace *self)
{
  if (self->lock >= 0)
    {
      acc_edition_store_unlock (self->lock);
      if (self->fresh != NULL)
        {
          int lock = acc_edition_store_lock (self->store, NULL); /* which clears away */

          if (lock >= 0)
            acc_edition_store_unlock (lock);
        }
    }
  g_free (self->store);
  g_free (self->fresh);
  g_free (self);
}
