/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which editions there are, which one is in use, and how one is taken away. */
#include "config.h"

#include "editions/acc-edition-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#define CURRENT "current"
#define LOCK ".lock"
#define FRESH ".new-" /* what the folder of an edition is called before it is whole */

char *
acc_edition_store_get_folder (void)
{
  return g_build_filename (g_get_user_data_dir (), "accession", "editions", NULL);
}

/* The folder of the machine that goes before the others, which is the administrator's own: /usr/local/share. */
char *
acc_edition_store_get_machine_folder (void)
{
  return g_build_filename (g_get_system_data_dirs ()[0], "accession", "editions", NULL);
}

gboolean
acc_edition_store_fail (const char *path, int saved, GError **error)
{
  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (saved), _ ("%s: cannot be written: %s"), path, g_strerror (saved));
  return FALSE;
}

/* (transfer full): the user's folder, and then those of the machine. */
static GStrv
list_folders (void)
{
  const char *const *system = g_get_system_data_dirs ();
  GPtrArray *folders = g_ptr_array_new ();

  g_ptr_array_add (folders, acc_edition_store_get_folder ());
  for (guint i = 0; system[i] != NULL; i++)
    g_ptr_array_add (folders, g_build_filename (system[i], "accession", "editions", NULL));
  g_ptr_array_add (folders, NULL);
  return (GStrv) g_ptr_array_free (folders, FALSE);
}

static AccEdition *
load (const char *folder, const char *id, GError **error)
{
  g_autofree char *path = g_build_filename (folder, id, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (AccEdition) edition = acc_edition_load (file, error);

  if (edition != NULL && strcmp (acc_edition_get_id (edition), id) != 0)
    {
      g_set_error (error, ACC_BUNDLE_ERROR, ACC_BUNDLE_ERROR_RULE, _ ("edition %s: %s is not as it was written; take the edition in again"), id, ACC_EDITION_MANIFEST);
      return NULL;
    }
  return g_steal_pointer (&edition);
}

static gboolean
has_edition (const char *folder, const char *id)
{
  g_autofree char *path = g_build_filename (folder, id, ACC_EDITION_MANIFEST, NULL);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

int
acc_edition_compare_age (AccEdition *a, AccEdition *b)
{
  const AccEditionInfo *i = acc_edition_get_info (a), *j = acc_edition_get_info (b);

  if (i->last_year != j->last_year)
    return j->last_year - i->last_year;
  if (i->mid_year != j->mid_year)
    return i->mid_year ? 1 : -1;
  return -strcmp (i->id, j->id);
}

static int
compare_editions (gconstpointer a, gconstpointer b)
{
  return acc_edition_compare_age (*(AccEdition *const *) a, *(AccEdition *const *) b);
}

/**
 * acc_edition_store_list:
 *
 * What lies there and is no edition, or is damaged so that it does not say what it is, is left out.
 *
 * Returns: (transfer full) (element-type AccEdition): all editions, the latest figures first
 */
GPtrArray *
acc_edition_store_list (void)
{
  GPtrArray *editions = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  g_auto (GStrv) folders = list_folders ();

  for (guint i = 0; folders[i] != NULL; i++)
    {
      g_autoptr (GDir) dir = g_dir_open (folders[i], 0, NULL);
      const char *name;

      while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
        {
          AccEdition *edition = acc_edition_is_id (name) && has_edition (folders[i], name) ? load (folders[i], name, NULL) : NULL;

          if (edition != NULL && g_hash_table_add (known, (gpointer) acc_edition_get_id (edition)))
            g_ptr_array_add (editions, edition);
          else
            g_clear_object (&edition);
        }
    }
  g_ptr_array_sort (editions, compare_editions);
  return editions;
}

GPtrArray *
acc_edition_store_list_all (AccBundle *bundle)
{
  GPtrArray *editions = acc_edition_store_list ();
  AccEdition *own = acc_bundle_get_own_figures (bundle);

  if (own != NULL)
    g_ptr_array_insert (editions, 0, own);
  return editions;
}

GPtrArray *
acc_edition_store_list_by_age (AccBundle *bundle)
{
  GPtrArray *editions = acc_edition_store_list ();
  AccEdition *own = acc_bundle_get_own_series (bundle);

  if (own != NULL)
    g_ptr_array_add (editions, own);
  g_ptr_array_sort (editions, compare_editions);
  return editions;
}

AccEdition *
acc_edition_store_pick (GPtrArray *editions, const char *id)
{
  for (guint i = 0; i < editions->len; i++)
    if (strcmp (acc_edition_get_id (editions->pdata[i]), id) == 0)
      return editions->pdata[i];
  return NULL;
}

GPtrArray *
acc_edition_store_list_others (AccBundle *bundle)
{
  AccEdition *shown = acc_bundle_get_figures (bundle);
  AccEdition *own = shown != NULL ? acc_bundle_get_own_series (bundle) : NULL;
  GPtrArray *editions = acc_edition_store_list ();

  if (shown != NULL)
    g_ptr_array_remove (editions, acc_edition_store_pick (editions, acc_edition_get_id (shown)));
  if (own != NULL)
    g_ptr_array_insert (editions, 0, own);
  return editions;
}

static gboolean
has_same_tables (const AccEditionInfo *a, const AccEditionInfo *b)
{
  if (a->tables->len != b->tables->len)
    return FALSE;
  for (guint i = 0; i < a->tables->len; i++)
    {
      const AccEditionTable *one = a->tables->pdata[i];
      gboolean found = FALSE;

      for (guint n = 0; n < b->tables->len && !found; n++)
        found = one->sha256 != NULL && g_strcmp0 (one->sha256, ((AccEditionTable *) b->tables->pdata[n])->sha256) == 0;
      if (!found)
        return FALSE;
    }
  return TRUE;
}

/* (transfer full): the first of those listed that was made of the same tables, of the same moment, and is as it was written; NULL: none. */
AccEdition *
acc_edition_store_find_same (const AccEditionInfo *info)
{
  g_autoptr (GPtrArray) editions = acc_edition_store_list ();

  for (guint i = 0; i < editions->len; i++)
    if (has_same_tables (info, acc_edition_get_info (editions->pdata[i])) && info->mid_year == acc_edition_get_info (editions->pdata[i])->mid_year
        && acc_edition_check (editions->pdata[i], NULL, NULL))
      return g_object_ref (editions->pdata[i]);
  return NULL;
}

static void
fail_missing (const char *id, GError **error)
{
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, _ ("there is no edition “%s”; “accession editions list” lists them"), id);
}

/**
 * acc_edition_store_find:
 * @id: of an edition
 * @error: %G_IO_ERROR_NOT_FOUND, #ACC_BUNDLE_ERROR where it is damaged
 *
 * Returns: (transfer full): the edition, or %NULL
 */
AccEdition *
acc_edition_store_find (const char *id, GError **error)
{
  g_auto (GStrv) folders = list_folders ();

  for (guint i = 0; acc_edition_is_id (id) && folders[i] != NULL; i++)
    if (has_edition (folders[i], id))
      return load (folders[i], id, error);
  fail_missing (id, error);
  return NULL;
}

/**
 * acc_edition_store_open:
 * @bundle: what is shown
 * @id: of an edition, or %ACC_EDITION_SHIPPED
 * @error: %G_IO_ERROR_NOT_FOUND, %G_IO_ERROR_INVALID_ARGUMENT where it is the one that is shown, #ACC_BUNDLE_ERROR where it is damaged
 *
 * Returns: (transfer full): the edition, or %NULL
 */
AccEdition *
acc_edition_store_open (AccBundle *bundle, const char *id, GError **error)
{
  AccEdition *shown = acc_bundle_get_figures (bundle);
  g_autoptr (AccEdition) edition = NULL;

  if (acc_bundle_is_own (bundle) || strcmp (shown != NULL ? acc_edition_get_id (shown) : ACC_EDITION_SHIPPED, id) == 0)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, _ ("“%s” is no other edition of the figures that are shown"), id);
      return NULL;
    }
  if (strcmp (id, ACC_EDITION_SHIPPED) == 0)
    {
      edition = acc_bundle_get_own_series (bundle);
      if (edition == NULL)
        fail_missing (id, error);
      return g_steal_pointer (&edition);
    }
  edition = acc_edition_store_find (id, error);
  return edition != NULL && acc_edition_check (edition, NULL, error) ? g_steal_pointer (&edition) : NULL;
}

gboolean
acc_edition_store_is_system (AccEdition *edition)
{
  g_autofree char *folder = acc_edition_store_get_folder ();
  g_autoptr (GFile) own = g_file_new_for_path (folder);
  GFile *at = acc_edition_get_folder (edition);

  return at != NULL && !g_file_has_prefix (at, own);
}

char *
acc_edition_store_get_current (void)
{
  g_auto (GStrv) folders = list_folders ();

  /* What the user chose goes before what is chosen for everybody. */
  for (guint i = 0; folders[i] != NULL; i++)
    {
      g_autofree char *path = g_build_filename (folders[i], CURRENT, NULL);
      g_autofree char *text = NULL;

      if (!g_file_get_contents (path, &text, NULL, NULL))
        continue;
      g_strstrip (text);
      return g_strdup (acc_edition_is_id (text) ? text : ACC_EDITION_SHIPPED);
    }
  return g_strdup (ACC_EDITION_SHIPPED);
}

gboolean
acc_edition_store_set_current (const char *folder, const char *id, GError **error)
{
  g_autofree char *path = g_build_filename (folder, CURRENT, NULL);
  g_autofree char *text = g_strconcat (id, "\n", NULL);

  if (!g_file_set_contents_full (path, text, -1, G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0644, error))
    return FALSE;
  acc_edition_store_sync_folder (folder);
  return TRUE;
}

void
acc_edition_store_sync_folder (const char *path)
{
  int folder = open (path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  if (folder < 0)
    return;
  fsync (folder);
  close (folder);
}

/* The names of an edition's own files in one of its two folders; where it was never finished, also those that GLib gives to half a file. */
gboolean
acc_edition_store_is_own_name (const char *name, gboolean finished)
{
  g_autofree char *base = g_strdup (name);
  gsize length = strlen (base);

  if (!finished && length > 7 && base[length - 7] == '.')
    base[length - 7] = '\0';
  return strcmp (base, "world.json") == 0 || strcmp (base, "index.json") == 0 || strcmp (base, "totals.jsonl") == 0
         || (strlen (base) == 8 && g_ascii_isupper (base[0]) && g_ascii_isalnum (base[1]) && g_ascii_isalnum (base[2]) && strcmp (base + 3, ".json") == 0);
}

/* Whether none of them is left. */
static gboolean
remove_part (const char *folder, const char *part, gboolean finished)
{
  g_autofree char *path = g_build_filename (folder, part, NULL);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;
  gboolean gone = TRUE;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (acc_edition_store_is_own_name (name, finished))
      g_ptr_array_add (names, g_build_filename (path, name, NULL));
  for (guint i = 0; i < names->len; i++)
    gone = g_unlink (names->pdata[i]) == 0 && gone;
  /* Only where nothing else is in it. */
  return (g_rmdir (path) == 0 || errno == ENOTEMPTY || errno == ENOENT) && gone;
}

/* Half of one of the two files that say what an edition is. */
static void
remove_halves (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_prefix (name, ACC_EDITION_MANIFEST ".") || g_str_has_prefix (name, ACC_EDITION_CHECKSUMS "."))
      g_ptr_array_add (names, g_build_filename (path, name, NULL));
  for (guint i = 0; i < names->len; i++)
    g_unlink (names->pdata[i]);
}

/* Removes what an edition consists of. edition.json goes first, so that it is no edition from then on, and checksums last, so that it is
 * known what the rest was. FALSE, with errno: the first cannot go, and all is left as it is. */
static gboolean
remove_folder (const char *path, gboolean finished)
{
  g_autofree char *manifest = g_build_filename (path, ACC_EDITION_MANIFEST, NULL);
  g_autofree char *checksums = g_build_filename (path, ACC_EDITION_CHECKSUMS, NULL);

  if (g_unlink (manifest) != 0 && errno != ENOENT)
    return FALSE;
  acc_edition_store_sync_folder (path);
  if (remove_part (path, ACC_EDITION_SERIES, finished) & remove_part (path, ACC_EDITION_PROCEDURES, finished))
    g_unlink (checksums);
  if (!finished)
    remove_halves (path);
  g_rmdir (path);
  return TRUE;
}

/* What is written beside a file and then renamed, by the name that GLib gives it. */
static gboolean
is_half_of (const char *name, const char *file)
{
  return g_str_has_prefix (name, file) && name[strlen (file)] == '.' && strlen (name) == strlen (file) + strlen (".XXXXXX");
}

/* What an ended writer left: editions that never became whole, and such as were half removed; files that were to stand instead of another. */
static void
clear_away (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, g_strdup (name));
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *path = g_build_filename (folder, names->pdata[i], NULL);
      g_autofree char *checksums = g_build_filename (path, ACC_EDITION_CHECKSUMS, NULL);

      if (g_str_has_prefix (names->pdata[i], FRESH))
        remove_folder (path, FALSE);
      else if (is_half_of (names->pdata[i], CURRENT) || is_half_of (names->pdata[i], ACC_ACTS_FILE))
        g_unlink (path);
      else if (acc_edition_is_id (names->pdata[i]) && !has_edition (folder, names->pdata[i]) && g_file_test (checksums, G_FILE_TEST_EXISTS))
        remove_folder (path, TRUE);
      else if (acc_edition_is_id (names->pdata[i]))
        g_rmdir (path); /* only where nothing is in it */
    }
}

int
acc_edition_store_lock (const char *folder, GError **error)
{
  g_autofree char *path = g_build_filename (folder, LOCK, NULL);
  int lock;

  if (g_mkdir_with_parents (folder, 0755) != 0)
    {
      acc_edition_store_fail (folder, errno, error);
      return -1;
    }
  lock = open (path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (lock < 0)
    {
      acc_edition_store_fail (path, errno, error);
      return -1;
    }
  if (flock (lock, LOCK_EX | LOCK_NB) != 0)
    {
      int saved = errno;

      close (lock);
      if (saved == EWOULDBLOCK)
        g_set_error (error, G_IO_ERROR, G_IO_ERROR_BUSY, _ ("%s: something else is being written there; wait until that has ended"), folder);
      else
        acc_edition_store_fail (path, saved, error);
      return -1;
    }
  clear_away (folder);
  return lock;
}

void
acc_edition_store_unlock (int lock)
{
  close (lock);
}

/**
 * acc_edition_store_use:
 * @id: of an edition, or %ACC_EDITION_SHIPPED
 * @error: %G_IO_ERROR, #ACC_BUNDLE_ERROR where a file of it is not the one that was written
 *
 * Returns: whether it is the one in use from now on; otherwise nothing has changed
 */
gboolean
acc_edition_store_use (const char *id, GError **error)
{
  g_autofree char *folder = acc_edition_store_get_folder ();
  int lock;
  gboolean done;

  if (strcmp (id, ACC_EDITION_SHIPPED) != 0)
    {
      g_autoptr (AccEdition) edition = acc_edition_store_find (id, error);

      if (edition == NULL || !acc_edition_check (edition, NULL, error))
        return FALSE;
    }
  lock = acc_edition_store_lock (folder, error);
  if (lock < 0)
    return FALSE;
  done = acc_edition_store_set_current (folder, id, error);
  acc_edition_store_unlock (lock);
  return done;
}

/**
 * acc_edition_store_remove:
 * @id: of an edition of the user's
 * @error: %G_IO_ERROR_NOT_FOUND; %G_IO_ERROR_BUSY where it is in use or another writes; %G_IO_ERROR_PERMISSION_DENIED where it is the machine's
 *
 * Removes its files, and its folder where nothing else is in it.
 *
 * Returns: whether it is gone
 */
gboolean
acc_edition_store_remove (const char *id, GError **error)
{
  g_autofree char *folder = acc_edition_store_get_folder ();
  g_autofree char *current = NULL;
  g_autofree char *path = NULL;
  g_autoptr (AccEdition) edition = NULL;
  gboolean done;
  int lock;

  if (strcmp (id, ACC_EDITION_SHIPPED) == 0)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED, _ ("the edition that ships is part of the program and cannot be removed"));
      return FALSE;
    }
  if (!acc_edition_is_id (id) || !has_edition (folder, id))
    {
      edition = acc_edition_store_find (id, error);
      if (edition != NULL)
        g_set_error (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED, _ ("edition %s is installed for everybody on this computer; who administers it can remove it"), id);
      return FALSE;
    }
  lock = acc_edition_store_lock (folder, error);
  if (lock < 0)
    return FALSE;
  current = acc_edition_store_get_current ();
  if (strcmp (current, id) == 0)
    {
      acc_edition_store_unlock (lock);
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_BUSY, _ ("edition %s is in use; choose another first: accession editions use shipped"), id);
      return FALSE;
    }
  path = g_build_filename (folder, id, NULL);
  done = remove_folder (path, TRUE) || acc_edition_store_fail (path, errno, error);
  acc_edition_store_unlock (lock);
  return done;
}
