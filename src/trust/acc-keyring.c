/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The keys that are trusted, as files in folders. */

#include "config.h"

#include "trust/acc-keyring.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>

char *
acc_keyring_get_folder (void)
{
  return g_build_filename (g_get_user_data_dir (), "accession", "keys", NULL);
}

static AccKey *
read_key (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = g_file_new_for_path (path);
  AccKey *key = acc_key_read (file, &error);

  if (key == NULL)
    g_warning ("%s: %s", path, error->message);
  return key;
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static void
list_folder (GPtrArray      *keys,
             GArray         *places,
             const char     *folder,
             AccKeyringPlace place)
{
  g_autoptr (GDir) entries = g_dir_open (folder, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (entries != NULL && (name = g_dir_read_name (entries)) != NULL)
    {
      if (g_str_has_suffix (name, ACC_KEY_SUFFIX))
        g_ptr_array_add (names, g_strdup (name));
    }
  g_ptr_array_sort (names, compare_names);
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *path = g_build_filename (folder, names->pdata[i], NULL);
      AccKey *key = read_key (path);

      if (key == NULL)
        continue;
      g_ptr_array_add (keys, key);
      g_array_append_val (places, place);
    }
}

/* ACCESSION_KEYSDIR is for a tree that is not installed. */
static const char *
get_built_in_folder (void)
{
  const char *named = g_getenv ("ACCESSION_KEYSDIR");

  return named != NULL ? named : ACC_KEYSDIR;
}

/**
 * acc_keyring_list:
 * @places: (out) (optional) (element-type AccKeyringPlace) (transfer full): where each lies
 *
 * Returns: (element-type AccKey) (transfer full): all keys that are trusted, those of the user first, and last that which the program came with
 */
GPtrArray *
acc_keyring_list (GArray **places)
{
  GPtrArray *keys = g_ptr_array_new_with_free_func ((GDestroyNotify) acc_key_free);
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (AccKeyringPlace));
  const char *const *data = g_get_system_data_dirs (), *const *configuration = g_get_system_config_dirs ();
  g_autofree char *own = acc_keyring_get_folder ();

  list_folder (keys, found, own, ACC_KEYRING_USER);
  for (guint i = 0; data[i] != NULL; i++)
    {
      g_autofree char *folder = g_build_filename (data[i], "accession", "keys", NULL);

      list_folder (keys, found, folder, ACC_KEYRING_MACHINE);
    }
  for (guint i = 0; configuration[i] != NULL; i++)
    {
      g_autofree char *folder = g_build_filename (configuration[i], "accession", "keys", NULL);

      list_folder (keys, found, folder, ACC_KEYRING_MACHINE);
    }
  list_folder (keys, found, get_built_in_folder (), ACC_KEYRING_BUILT_IN);
  if (places != NULL)
    *places = g_steal_pointer (&found);
  return keys;
}

static char *
get_path (const char *id)
{
  g_autofree char *folder = acc_keyring_get_folder ();
  g_autofree char *name = g_strconcat (id, ACC_KEY_SUFFIX, NULL);

  return g_build_filename (folder, name, NULL);
}

/**
 * acc_keyring_add:
 * @key: the key of somebody whom the user trusts
 * @error: a #GFileError, or #G_IO_ERROR_EXISTS where another key goes by the same id
 *
 * Returns: whether it is among them now
 */
gboolean
acc_keyring_add (const AccKey *key,
                 GError      **error)
{
  g_autofree char *folder = acc_keyring_get_folder ();
  g_autofree char *id = acc_key_get_id (key);
  g_autofree char *path = get_path (id);
  g_autofree char *text = acc_key_to_text (key);
  g_autoptr (GPtrArray) keys = acc_keyring_list (NULL);

  for (guint i = 0; i < keys->len; i++)
    {
      if (memcmp (((AccKey *) keys->pdata[i])->id, key->id, ACC_KEY_ID_SIZE) == 0 && !acc_key_equal (keys->pdata[i], key))
        {
          g_set_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS, _ ("another key goes by the name %s already; remove that first if you no longer trust it"), id);
          return FALSE;
        }
    }
  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      int saved = errno;

      g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (saved), "%s: %s", folder, g_strerror (saved));
      return FALSE;
    }
  return g_file_set_contents_full (path, text, -1, G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0644, error);
}

gboolean
acc_keyring_remove (const char *id,
                    GError    **error)
{
  g_autofree char *path = NULL;

  /* The id becomes a part of a path: nothing but what an id is made of may stand in it. */
  if (strlen (id) == 2 * ACC_KEY_ID_SIZE && strspn (id, "0123456789ABCDEF") == strlen (id))
    path = get_path (id);
  if (path != NULL && g_unlink (path) == 0)
    return TRUE;
  if (path != NULL && errno != ENOENT)
    {
      int saved = errno;

      g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (saved), "%s: %s", path, g_strerror (saved));
      return FALSE;
    }
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, _ ("you have no key “%s”; “%s” lists those there are"), id, "accession keys list");
  return FALSE;
}
