/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether the files of a dossier are those that its manifest lists. The manifest is a stranger's: what it names is looked for in its folder alone. */

#include "config.h"

#include "report/dossier/acc-dossier-private.h"

#include <gio/gio.h>
#include <glib/gi18n.h>
#include <string.h>
#include <sys/stat.h>

#include "report/acc-report-signature.h"
#include "trust/acc-signature.h"

/* No file of a dossier comes near it. */
#define LARGEST (512 * 1024 * 1024)

static gboolean
fail_file (const char *message,
           const char *path,
           GError    **error)
{
  g_autofree char *said = acc_locale_compose (message, "file", path, NULL);

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, said);
  return FALSE;
}

/* A name inside of the folder, in the form in which the program writes it. */
static gboolean
is_inside (const char *path)
{
  g_auto (GStrv) parts = path != NULL ? g_strsplit (path, "/", -1) : NULL;

  for (guint i = 0; parts != NULL && parts[i] != NULL; i++)
    if (*parts[i] == '\0' || strcmp (parts[i], ".") == 0 || strcmp (parts[i], "..") == 0)
      return FALSE;
  return parts != NULL && parts[0] != NULL;
}

static gboolean
is_listed_so (const char *folder,
              const char *name,
              const char *sum)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *data = NULL;
  g_autofree char *own = NULL;
  struct stat there;
  gsize length;

  if (lstat (path, &there) != 0 || !S_ISREG (there.st_mode) || there.st_size > LARGEST || !g_file_get_contents (path, &data, &length, NULL))
    return FALSE;
  own = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) data, length);
  return g_strcmp0 (own, sum) == 0;
}

/* All files, in folders below PREFIX too, that LISTED does not have. A link counts as a file, whatever it leads to. */
static gboolean
find_others (const char *folder,
             const char *prefix,
             GHashTable *listed,
             GError    **error)
{
  g_autofree char *path = g_build_filename (folder, prefix, NULL);
  g_autoptr (GDir) entries = g_dir_open (path, 0, error);
  const char *entry;

  if (entries == NULL)
    return FALSE;
  while ((entry = g_dir_read_name (entries)) != NULL)
    {
      g_autofree char *name = *prefix != '\0' ? g_strconcat (prefix, "/", entry, NULL) : g_strdup (entry);
      g_autofree char *whole = g_build_filename (folder, name, NULL);
      struct stat there;

      if (lstat (whole, &there) == 0 && S_ISDIR (there.st_mode))
        {
          if (!find_others (folder, name, listed, error))
            return FALSE;
        }
      else if (!g_hash_table_contains (listed, name))
        return fail_file (_ ("“{file}” is not listed in the manifest of the dossier"), name, error);
    }
  return TRUE;
}

static const char *
get_string (JsonObject *object,
            const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING ? json_node_get_string (node) : NULL;
}

/**
 * acc_dossier_verify:
 * @folder: of a dossier
 * @manifest: all of its manifest
 * @n_files: (out): how many it lists
 * @error: %G_IO_ERROR_INVALID_DATA where a file is another, lacks, or is not listed; or why the folder cannot be read
 *
 * Who made the manifest, and whether its briefings are what the program writes, is not looked at.
 *
 * Returns: whether all files of the folder are those that the manifest lists
 */
gboolean
acc_dossier_verify (const char *folder,
                    GBytes     *manifest,
                    guint      *n_files,
                    GError    **error)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GHashTable) listed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gsize length;
  const char *data = g_bytes_get_data (manifest, &length);
  JsonNode *root = data != NULL && g_utf8_validate (data, (gssize) length, NULL) && json_parser_load_from_data (parser, data, (gssize) length, NULL) ? json_parser_get_root (parser) : NULL;
  JsonObject *object = root != NULL && JSON_NODE_HOLDS_OBJECT (root) ? json_node_get_object (root) : NULL;
  JsonNode *files = object != NULL && g_strcmp0 (get_string (object, "format"), ACC_DOSSIER_FORM) == 0 ? json_object_get_member (object, "files") : NULL;

  if (files == NULL || !JSON_NODE_HOLDS_ARRAY (files))
    return fail_file (_ ("“{file}” is not the manifest of a dossier as the program writes it"), ACC_DOSSIER_MANIFEST, error);
  *n_files = json_array_get_length (json_node_get_array (files));
  for (guint i = 0; i < *n_files; i++)
    {
      JsonNode *node = json_array_get_element (json_node_get_array (files), i);
      JsonObject *file = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
      const char *name = file != NULL ? get_string (file, "path") : NULL;

      if (!is_inside (name))
        return fail_file (_ ("“{file}” is not the manifest of a dossier as the program writes it"), ACC_DOSSIER_MANIFEST, error);
      if (!is_listed_so (folder, name, get_string (file, "sha256")))
        return fail_file (_ ("“{file}” is not what the manifest of the dossier lists: it was changed, or is not there"), name, error);
      g_hash_table_add (listed, g_strdup (name));
    }
  g_hash_table_add (listed, g_strdup (ACC_DOSSIER_MANIFEST));
  g_hash_table_add (listed, g_strdup (ACC_DOSSIER_MANIFEST ACC_SIGNATURE_SUFFIX));
  return find_others (folder, "", listed, error);
}

/**
 * acc_dossier_sign:
 * @self: with all of its steps made
 * @key: who signs
 * @error: #ACC_TRUST_ERROR_FAILED
 *
 * Adds the signature of the manifest, and with it of every file that the manifest lists.
 *
 * Returns: whether it is signed
 */
gboolean
acc_dossier_sign (AccDossier         *self,
                  const AccSecretKey *key,
                  GError            **error)
{
  g_autofree char *place = acc_place_to_text (&self->place);
  g_autofree char *day = acc_report_day_to_string (self->day);
  g_autofree char *bundle = g_uri_escape_string (acc_bundle_get_id (self->bundle), NULL, FALSE);
  g_autofree char *edition = g_uri_escape_string (acc_bundle_get_edition (self->bundle), NULL, FALSE);
  g_autofree char *remark = g_strdup_printf ("Accession dossier place=%s as-of=%s bundle=%s edition=%s", place, day, bundle, edition);
  GBytes *manifest = NULL;
  char *signature;

  g_return_val_if_fail (self->n_made == self->steps->len, FALSE);

  for (guint i = 0; i < self->files->len; i++)
    if (strcmp (((AccDossierFile *) self->files->pdata[i])->path, ACC_DOSSIER_MANIFEST) == 0)
      manifest = ((AccDossierFile *) self->files->pdata[i])->bytes;
  signature = acc_signature_make (key, manifest, remark, error);
  if (signature == NULL)
    return FALSE;
  _acc_dossier_take_file (self, g_strdup (ACC_DOSSIER_MANIFEST ACC_SIGNATURE_SUFFIX), g_bytes_new_take (signature, strlen (signature)), NULL, FALSE);
  return TRUE;
}
