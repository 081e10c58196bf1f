/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where a dossier goes: a folder, which is written beside its place and then renamed, or a ZIP file. What is there already is never touched. */

#include "config.h"

#include "report/dossier/acc-dossier-private.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "facts/sheet/acc-zip.h"
#include "model/acc-write.h"

static gboolean
fail_errno (const char *path,
            int         saved,
            GError    **error)
{
  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (saved), _ ("%s: cannot be written: %s"), path, g_strerror (saved));
  return FALSE;
}

static gboolean
is_zip (const char *path)
{
  g_autofree char *folded = g_ascii_strdown (path, -1);

  return g_str_has_suffix (folded, ACC_DOSSIER_ZIP);
}

/**
 * acc_dossier_check_target:
 * @path: of a folder, or of a file that ends in ".zip"
 * @error: %G_IO_ERROR_NOT_EMPTY or %G_IO_ERROR_EXISTS where something is there, which stays as it is
 *
 * Returns: whether a dossier may be written there
 */
gboolean
acc_dossier_check_target (const char *path,
                          GError    **error)
{
  g_autoptr (GDir) folder = NULL;
  struct stat there;

  if (lstat (path, &there) != 0)
    return errno == ENOENT || fail_errno (path, errno, error);
  if (!is_zip (path) && S_ISDIR (there.st_mode))
    {
      folder = g_dir_open (path, 0, error);
      if (folder == NULL)
        return FALSE;
      if (g_dir_read_name (folder) == NULL)
        return TRUE;
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_EMPTY, _ ("%s: is not empty; name a folder that is empty or not there yet"), path);
      return FALSE;
    }
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS, _ ("%s: is there already, and is not replaced; choose another name"), path);
  return FALSE;
}

/**
 * acc_dossier_to_zip:
 * @self: with all of its steps made
 *
 * Returns: (transfer full): the ZIP file, in which all lies in one folder, so that it can be opened anywhere
 */
GBytes *
acc_dossier_to_zip (AccDossier *self)
{
  AccZip *zip = acc_zip_new ();
  g_autofree char *place = acc_place_to_text (&self->place);
  g_autofree char *day = acc_report_day_to_string (self->day);

  g_strdelimit (place, ":", '-');
  for (guint i = 0; i < self->files->len; i++)
    {
      const AccDossierFile *file = self->files->pdata[i];
      g_autofree char *name = g_strdup_printf ("%s-%s/%s", place, day, file->path);
      gsize size;
      const void *data = g_bytes_get_data (file->bytes, &size);

      acc_zip_add (zip, name, data, size, TRUE);
    }
  return acc_zip_finish (zip);
}

/* Another name than before may hold what was made while this was being made. */
static gboolean
write_zip (AccDossier *self,
           const char *path,
           GError    **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GBytes) bytes = acc_dossier_to_zip (self);

  return acc_dossier_check_target (path, error) && acc_write_file (file, bytes, NULL, error);
}

static gboolean
write_files (AccDossier *self,
             const char *folder,
             GError    **error)
{
  for (guint i = 0; i < self->files->len; i++)
    {
      const AccDossierFile *file = self->files->pdata[i];
      g_autofree char *path = g_build_filename (folder, file->path, NULL);
      g_autofree char *above = g_path_get_dirname (path);
      gsize size;
      const char *data = g_bytes_get_data (file->bytes, &size);

      if (g_mkdir_with_parents (above, 0777) != 0)
        return fail_errno (above, errno, error);
      if (!g_file_set_contents_full (path, data, (gssize) size, G_FILE_SET_CONTENTS_NONE, 0666, error))
        return FALSE;
    }
  return TRUE;
}

/* All that write_files() may have put there; from the innermost folder outwards, and nothing else. */
static void
remove_files (AccDossier *self,
              const char *folder)
{
  for (guint i = 0; i < self->files->len; i++)
    {
      g_autofree char *path = g_build_filename (folder, ((AccDossierFile *) self->files->pdata[i])->path, NULL);

      g_unlink (path);
      while (strlen (path) > strlen (folder))
        {
          char *slash = strrchr (path, G_DIR_SEPARATOR);

          *slash = '\0';
          if (g_rmdir (path) != 0)
            break;
        }
    }
  g_rmdir (folder);
}

static gboolean
write_folder (AccDossier *self,
              const char *path,
              GError    **error)
{
  g_autofree char *target = g_canonicalize_filename (path, NULL);
  g_autofree char *parent = g_path_get_dirname (target);
  g_autofree char *base = g_path_get_basename (target);
  g_autofree char *name = g_strdup_printf (".%s.XXXXXX", base);
  g_autofree char *fresh = g_build_filename (parent, name, NULL);

  if (g_mkdtemp_full (fresh, 0777) == NULL)
    return fail_errno (path, errno, error);
  /* Takes the place of an empty folder alone, and of nothing that came there meanwhile. */
  if (write_files (self, fresh, error) && (rename (fresh, target) == 0 || fail_errno (path, errno, error)))
    return TRUE;
  remove_files (self, fresh);
  return FALSE;
}

/**
 * acc_dossier_write:
 * @self: with all of its steps made
 * @path: of a folder that is empty or not there, or of a file that ends in ".zip" and is not there
 * @error: as of acc_dossier_check_target(), or why it cannot be written
 *
 * Returns: whether it is there; otherwise nothing is
 */
gboolean
acc_dossier_write (AccDossier *self,
                   const char *path,
                   GError    **error)
{
  return is_zip (path) ? write_zip (self, path, error) : acc_dossier_check_target (path, error) && write_folder (self, path, error);
}
