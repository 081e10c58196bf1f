/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Editions as signed files. Nothing of a file is unpacked before its signature is known to be that of a trusted key, and what is unpacked
 * must be what its own checksums say, file by file, and nothing else. */
#include "config.h"

#include "editions/acc-edition-pack.h"

#include <archive.h>
#include <archive_entry.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "editions/acc-edition-private.h"

/* Several times the largest edition that there is. */
#define FILE_LARGEST (256 * 1024 * 1024)
#define UNPACKED_LARGEST (1024 * 1024 * 1024)
#define FILES_MOST 10000

struct _AccEditionPack
{
  char *folder;
  GPtrArray *names; /* char *: of the files in it */
  AccEdition *edition;
  AccKey *signer;
};

/* Signed, and still no edition: whoever is trusted signed something else, or wrote it with another program. */
static gboolean
fail (GError **error)
{
  g_set_error (error, ACC_BUNDLE_ERROR, ACC_BUNDLE_ERROR_RULE, _ ("this is not an edition as “%s” writes it"), "accession pack");
  return FALSE;
}

/* A name of one of the files that an edition has, and of no place elsewhere. */
static gboolean
is_name (const char *name)
{
  const char *base = name;

  if (strcmp (name, ACC_EDITION_MANIFEST) == 0 || strcmp (name, ACC_EDITION_CHECKSUMS) == 0)
    return TRUE;
  if (g_str_has_prefix (name, ACC_EDITION_SERIES "/"))
    base += strlen (ACC_EDITION_SERIES "/");
  else if (g_str_has_prefix (name, ACC_EDITION_PROCEDURES "/"))
    base += strlen (ACC_EDITION_PROCEDURES "/");
  return base != name && acc_edition_store_is_own_name (base, TRUE);
}

/* The names that the checksums list, and theirs; transfer full. */
static GPtrArray *
list_names (const char *checksums)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) lines = g_strsplit (checksums, "\n", -1);

  g_ptr_array_add (names, g_strdup (ACC_EDITION_CHECKSUMS));
  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *name = strstr (lines[i], "  ");

      if (name != NULL)
        g_ptr_array_add (names, g_strdup (name + 2));
    }
  return names;
}

static la_ssize_t
write_cb (struct archive *archive, void *data, const void *bytes, size_t length)
{
  g_byte_array_append (data, bytes, (guint) length);
  return (la_ssize_t) length;
}

static gboolean
add_file (struct archive *archive, AccEdition *edition, const char *name, GError **error)
{
  g_autoptr (GFile) file = g_file_resolve_relative_path (acc_edition_get_folder (edition), name);
  g_autofree char *data = NULL;
  struct archive_entry *entry;
  gsize length;
  gboolean done;

  if (!g_file_load_contents (file, NULL, &data, &length, NULL, error))
    return FALSE;
  entry = archive_entry_new ();
  archive_entry_set_pathname (entry, name);
  archive_entry_set_size (entry, (la_int64_t) length);
  archive_entry_set_filetype (entry, AE_IFREG);
  archive_entry_set_perm (entry, 0644);
  /* When it was packed is nobody's business, and would make two packs of one edition differ. */
  archive_entry_set_mtime (entry, 315532800, 0);
  done = archive_write_header (archive, entry) == ARCHIVE_OK && archive_write_data (archive, data, length) == (la_ssize_t) length;
  archive_entry_free (entry);
  if (!done)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "%s: %s", name, archive_error_string (archive));
  return done;
}

/**
 * acc_edition_pack:
 * @edition: an edition that lies in a folder
 * @key: who signs
 * @error: %G_IO_ERROR, #ACC_BUNDLE_ERROR where a file of it is not as it was written, #ACC_TRUST_ERROR
 *
 * Returns: (transfer full): the file, or %NULL
 */
GBytes *
acc_edition_pack (AccEdition *edition, const AccSecretKey *key, GError **error)
{
  const AccEditionInfo *info = acc_edition_get_info (edition);
  GByteArray *bytes = g_byte_array_new ();
  struct archive *archive = archive_write_new ();
  g_autoptr (GFile) sums = g_file_get_child (acc_edition_get_folder (edition), ACC_EDITION_CHECKSUMS);
  g_autoptr (GPtrArray) names = NULL;
  g_autoptr (GBytes) packed = NULL;
  g_autofree char *checksums = NULL;
  g_autofree char *remark = g_strdup_printf ("edition:%s figures-to:%d%s", info->id, info->last_year, info->mid_year ? "-06" : "");
  gboolean done;

  done = acc_edition_check (edition, NULL, error) && g_file_load_contents (sums, NULL, &checksums, NULL, NULL, error)
         && (archive_write_set_format_zip (archive) == ARCHIVE_OK && archive_write_set_options (archive, "zip:compression=deflate") == ARCHIVE_OK
             && archive_write_open (archive, bytes, NULL, write_cb, NULL) == ARCHIVE_OK);
  names = list_names (done ? checksums : "");
  for (guint i = 0; done && i < names->len; i++)
    done = add_file (archive, edition, names->pdata[i], error);
  archive_write_close (archive);
  archive_write_free (archive);
  packed = g_byte_array_free_to_bytes (bytes);
  return done ? acc_signature_attach (key, packed, remark, error) : NULL;
}

gboolean
acc_edition_pack_is (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr (GFileInputStream) stream = NULL;
  char start[sizeof ACC_TRUST_COMMENT - 1];
  gsize length = 0;

  if (name != NULL && g_str_has_suffix (name, ACC_EDITION_PACK_SUFFIX))
    return TRUE;
  stream = g_file_read (file, NULL, NULL);
  return stream != NULL && g_input_stream_read_all (G_INPUT_STREAM (stream), start, sizeof start, &length, NULL, NULL) && length == sizeof start
         && memcmp (start, ACC_TRUST_COMMENT, sizeof start) == 0;
}

/* One file out of the archive, into the folder. */
static gboolean
unpack_file (AccEditionPack *self, struct archive *archive, struct archive_entry *entry, gsize *left, GError **error)
{
  const char *name = archive_entry_pathname_utf8 (entry);
  g_autofree char *path = NULL;
  g_autofree char *parent = NULL;
  g_autoptr (GByteArray) data = g_byte_array_new ();
  char buffer[65536];
  la_ssize_t n;

  if (name == NULL || !is_name (name) || archive_entry_filetype (entry) != AE_IFREG || self->names->len >= FILES_MOST
      || g_ptr_array_find_with_equal_func (self->names, name, g_str_equal, NULL))
    return fail (error);
  while ((n = archive_read_data (archive, buffer, sizeof buffer)) > 0)
    {
      if ((gsize) n > *left)
        return fail (error);
      *left -= (gsize) n;
      g_byte_array_append (data, (guint8 *) buffer, (guint) n);
    }
  if (n < 0)
    return fail (error);
  path = g_build_filename (self->folder, name, NULL);
  parent = g_path_get_dirname (path);
  g_ptr_array_add (self->names, g_strdup (name));
  g_mkdir (parent, 0700);
  return g_file_set_contents (path, (const char *) data->data, (gssize) data->len, error);
}

static gboolean
unpack (AccEditionPack *self, GBytes *packed, GCancellable *cancellable, GError **error)
{
  struct archive *archive = archive_read_new ();
  struct archive_entry *entry;
  gsize left = UNPACKED_LARGEST;
  gboolean done;
  int status = ARCHIVE_FATAL;

  archive_read_support_format_zip (archive);
  done = archive_read_open_memory (archive, g_bytes_get_data (packed, NULL), g_bytes_get_size (packed)) == ARCHIVE_OK || fail (error);
  while (done && (status = archive_read_next_header (archive, &entry)) == ARCHIVE_OK)
    done = !g_cancellable_set_error_if_cancelled (cancellable, error) && unpack_file (self, archive, entry, &left, error);
  if (done && status != ARCHIVE_EOF)
    done = fail (error);
  archive_read_free (archive);
  return done;
}

/* What is unpacked is what the checksums list, all of it and nothing else. */
static gboolean
check_names (AccEditionPack *self, GError **error)
{
  g_autofree char *path = g_build_filename (self->folder, ACC_EDITION_CHECKSUMS, NULL);
  g_autofree char *checksums = NULL;
  g_autoptr (GPtrArray) listed = NULL;
  gboolean same;

  if (!g_file_get_contents (path, &checksums, NULL, NULL))
    return fail (error);
  listed = list_names (checksums);
  same = listed->len == self->names->len;
  for (guint i = 0; same && i < listed->len; i++)
    same = g_ptr_array_find_with_equal_func (self->names, listed->pdata[i], g_str_equal, NULL);
  return same || fail (error);
}

static GBytes *
read_file (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE "," G_FILE_ATTRIBUTE_STANDARD_TYPE, G_FILE_QUERY_INFO_NONE, cancellable, error);

  if (info == NULL)
    return NULL;
  if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR || g_file_info_get_size (info) > FILE_LARGEST)
    {
      fail (error);
      return NULL;
    }
  return g_file_load_bytes (file, cancellable, NULL, error);
}

/**
 * acc_edition_pack_open:
 * @file: a file of acc_edition_pack()
 * @keys: (element-type AccKey): those that are trusted
 * @cancellable: (nullable): to stop
 * @error: #ACC_TRUST_ERROR where it is unsigned, signed by somebody else, or altered; #ACC_BUNDLE_ERROR where it is no edition; %G_IO_ERROR
 *
 * Returns: (transfer full): the pack, whole and signed, or %NULL
 */
AccEditionPack *
acc_edition_pack_open (GFile *file, GPtrArray *keys, GCancellable *cancellable, GError **error)
{
  g_autoptr (AccEditionPack) self = g_new0 (AccEditionPack, 1);
  g_autoptr (GBytes) bytes = read_file (file, cancellable, error);
  g_autoptr (GBytes) packed = NULL;
  g_autoptr (GFile) folder = NULL;
  const AccKey *signer;

  self->names = g_ptr_array_new_with_free_func (g_free);
  if (bytes == NULL || (packed = acc_signature_detach (bytes, keys, &signer, NULL, error)) == NULL)
    return NULL;
  self->signer = acc_key_copy (signer);
  self->folder = g_dir_make_tmp ("accession-data-XXXXXX", error);
  if (self->folder == NULL || !unpack (self, packed, cancellable, error) || !check_names (self, error))
    return NULL;
  folder = g_file_new_for_path (self->folder);
  self->edition = acc_edition_load (folder, error);
  if (self->edition == NULL || !acc_edition_check (self->edition, cancellable, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
acc_edition_pack_close (AccEditionPack *self)
{
  static const char *const parts[] = { ACC_EDITION_SERIES, ACC_EDITION_PROCEDURES, "" };

  for (guint i = 0; self->folder != NULL && i < self->names->len; i++)
    {
      g_autofree char *path = g_build_filename (self->folder, self->names->pdata[i], NULL);

      g_unlink (path);
    }
  for (gsize i = 0; self->folder != NULL && i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *path = g_build_filename (self->folder, parts[i], NULL);

      g_rmdir (path);
    }
  g_clear_object (&self->edition);
  g_clear_pointer (&self->signer, acc_key_free);
  g_ptr_array_unref (self->names);
  g_free (self->folder);
  g_free (self);
}

const AccKey *
acc_edition_pack_get_signer (AccEditionPack *self)
{
  return self->signer;
}

AccEdition *
acc_edition_pack_get_edition (AccEditionPack *self)
{
  return self->edition;
}

AccEdition *
acc_edition_pack_find_later (AccEditionPack *self)
{
  g_autoptr (GPtrArray) editions = acc_edition_store_list ();

  /* The latest is the first. */
  if (editions->len == 0 || acc_edition_compare_age (editions->pdata[0], self->edition) >= 0)
    return NULL;
  return g_object_ref (editions->pdata[0]);
}

/* What the checksums say of its files of figures, and not of that which says when it was taken in; transfer full. */
static char *
dup_sums (AccEdition *edition)
{
  g_autoptr (GFile) file = g_file_get_child (acc_edition_get_folder (edition), ACC_EDITION_CHECKSUMS);
  g_autofree char *checksums = NULL;
  GString *sums = g_string_new (NULL);
  g_auto (GStrv) lines = NULL;

  g_file_load_contents (file, NULL, &checksums, NULL, NULL, NULL);
  lines = g_strsplit (checksums != NULL ? checksums : "", "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (strchr (lines[i], '/') != NULL)
      g_string_append_printf (sums, "%s\n", lines[i]);
  return g_string_free (sums, FALSE);
}

/* Who signed it vouches for its figures, not for the tables of which it names the checksums: it is there already where all its files are. */
AccEdition *
acc_edition_pack_find_same (AccEditionPack *self)
{
  g_autoptr (GPtrArray) editions = acc_edition_store_list ();
  g_autofree char *sums = dup_sums (self->edition);

  for (guint i = 0; i < editions->len; i++)
    {
      AccEdition *edition = editions->pdata[i];
      g_autofree char *others = dup_sums (edition);

      if (strcmp (sums, others) == 0 && acc_edition_get_info (self->edition)->mid_year == acc_edition_get_info (edition)->mid_year
          && acc_edition_check (edition, NULL, NULL))
        return g_object_ref (edition);
    }
  return NULL;
}

static gboolean
copy_file (AccEditionPack *self, AccEditionPlace *place, const char *name, GError **error)
{
  g_autofree char *from = g_build_filename (self->folder, name, NULL);
  g_autofree char *to = g_build_filename (acc_edition_place_get_folder (place), name, NULL);
  g_autofree char *parent = g_path_get_dirname (to);
  g_autofree char *data = NULL;
  gsize length;

  g_mkdir (parent, 0755);
  return g_file_get_contents (from, &data, &length, error) && g_file_set_contents_full (to, data, (gssize) length, G_FILE_SET_CONTENTS_NONE, 0644, error);
}

/**
 * acc_edition_pack_take_in:
 * @self: a pack
 * @machine: whether it is for everybody who uses the computer; the folder must then be writable
 * @use: whether it becomes the edition in use
 * @cancellable: (nullable): to stop
 * @error: %G_IO_ERROR, %G_FILE_ERROR; %G_IO_ERROR_BUSY when another writes
 *
 * Returns: (transfer full): the edition in the store, or %NULL: then nothing has changed
 */
AccEdition *
acc_edition_pack_take_in (AccEditionPack *self, gboolean machine, gboolean use, GCancellable *cancellable, GError **error)
{
  g_autoptr (AccEditionPlace) place = acc_edition_place_open (machine, error);
  AccEditionInfo *info;

  if (place == NULL)
    return NULL;
  for (guint i = 0; i < self->names->len; i++)
    {
      const char *name = self->names->pdata[i];

      /* What says what it is, is written anew, with the day on which it was taken in. */
      if (strchr (name, '/') != NULL && (g_cancellable_set_error_if_cancelled (cancellable, error) || !copy_file (self, place, name, error)))
        return NULL;
    }
  info = acc_edition_info_copy (acc_edition_get_info (self->edition));
  info->taken_in = acc_date_today ();
  return acc_edition_place_commit (place, info, use, error);
}
