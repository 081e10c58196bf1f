/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The text of a table, from a CSV file or from the ZIP it comes in, within limits that no claim in the archive can lift. */
#include "config.h"

#include "import/acc-import-private.h"

#include <glib/gi18n-lib.h>
#include <archive.h>
#include <archive_entry.h>
#include <string.h>

/* The table of 2025 has 10 MiB. An archive that unfolds to more than this is no such table. */
#define TEXT_MAX (128 * 1024 * 1024)
/* The table packs to a seventh. Text that packs to less than a hundredth of itself is made to burst the reader; a little may. */
#define RATIO_MAX 100
#define RATIO_FREE (4 * 1024 * 1024)
/* How much of a member is unfolded before it must have shown the header. */
#define HEAD_SIZE (64 * 1024)

static void
set_too_large (const char *name, GError **error)
{
  g_set_error (error, ACC_IMPORT_ERROR, ACC_IMPORT_ERROR_LIMIT, _ ("%s: larger than 128 MiB, which no table of UNHCR's is; download it again"), name);
}

/* A name for messages: UTF-8, and one line, whatever the file system or the archive holds. */
static char *
printable (const char *name)
{
  char *text = g_utf8_make_valid (name ? name : "", -1);

  for (char *p = text; *p != '\0'; p++)
    if (g_ascii_iscntrl (*p))
      *p = '?';
  return text;
}

/* An archive that is being read. What counts is what has come out of it, in all members together, whatever it says of itself. */
typedef struct
{
  struct archive *zip;
  const char *name; /* for messages */
  gsize packed;
  gsize unfolded;
  guint8 buffer[HEAD_SIZE];
  GCancellable *cancellable;
} Unpacker;

static void
set_unreadable (Unpacker *unpacker, GError **error)
{
  const char *cause = archive_error_string (unpacker->zip);
  g_autofree char *line = g_strchomp (g_strdup (cause ? cause : "not a ZIP"));
  g_autofree char *text = printable (line);

  g_set_error (error, ACC_IMPORT_ERROR, ACC_IMPORT_ERROR_READ, _ ("%s: cannot be unpacked (%s); download it again"), unpacker->name, text);
}

/* How many bytes are now in the buffer; 0 at the end of the member, negative with an error. */
static gssize
read_some (Unpacker *unpacker, GError **error)
{
  gssize n;

  if (g_cancellable_set_error_if_cancelled (unpacker->cancellable, error))
    return -1;
  n = archive_read_data (unpacker->zip, unpacker->buffer, HEAD_SIZE);
  if (n < 0)
    {
      set_unreadable (unpacker, error);
      return -1;
    }
  unpacker->unfolded += n;
  if (unpacker->unfolded > TEXT_MAX || (unpacker->unfolded > RATIO_FREE && unpacker->unfolded / RATIO_MAX > unpacker->packed))
    {
      g_set_error (error, ACC_IMPORT_ERROR, ACC_IMPORT_ERROR_LIMIT,
                   _ ("%s: unfolds to more than 128 MiB, or than %d times its size, which no table of UNHCR's does; download it again"),
                   unpacker->name, RATIO_MAX);
      return -1;
    }
  return n;
}

/* Only what needs no more memory than its window: other methods allocate what the archive claims. */
static gboolean
check_member (Unpacker *unpacker, struct archive_entry *entry, GError **error)
{
  const char *format = archive_format_name (unpacker->zip);

  if (archive_entry_is_encrypted (entry))
    g_set_error (error, ACC_IMPORT_ERROR, ACC_IMPORT_ERROR_READ, _ ("%s: is locked by a passphrase; unpack it and choose the CSV"), unpacker->name);
  else if (format == NULL || (strstr (format, "(deflation)") == NULL && strstr (format, "(uncompressed)") == NULL))
    g_set_error (error, ACC_IMPORT_ERROR, ACC_IMPORT_ERROR_READ, _ ("%s: is packed in a way that is not read here; unpack it and choose the CSV"),
                 unpacker->name);
  else
    return TRUE;
  return FALSE;
}

void
acc_import_text_free (AccImportText *text)
{
  g_free (text->name);
  g_bytes_unref (text->text);
  g_free (text);
}

static void
add_text (GPtrArray *texts, AccImportKind kind, const char *name, GBytes *bytes)
{
  AccImportText *text = g_new (AccImportText, 1);

  *text = (AccImportText) { kind, g_strdup (name), g_bytes_ref (bytes) };
  g_ptr_array_add (texts, text);
}

/* Reads one member. FALSE without error: it is none of the tables. */
static gboolean
read_member (Unpacker *unpacker, struct archive_entry *entry, AccImportKind *kind, GByteArray *text, GError **error)
{
  gboolean recognised = FALSE;
  gssize n;

  if (!check_member (unpacker, entry, error))
    return FALSE;
  while ((n = read_some (unpacker, error)) > 0)
    {
      g_byte_array_append (text, unpacker->buffer, n);
      if (!recognised && text->len >= HEAD_SIZE)
        {
          recognised = acc_import_recognise ((const char *) text->data, text->len, kind);
          if (!recognised)
            return FALSE;
        }
    }
  if (n < 0)
    return FALSE;
  return recognised || acc_import_recognise ((const char *) text->data, text->len, kind);
}

/* All members that are tables of UNHCR's; the first alone where one is wanted. */
static gboolean
load_zip (GBytes *packed, const char *name, AccImportKind wanted, GPtrArray *texts, GCancellable *cancellable, GError **error)
{
  struct archive *zip = archive_read_new ();
  struct archive_entry *entry;
  g_autofree Unpacker *unpacker = g_new0 (Unpacker, 1);
  g_autoptr (GError) cause = NULL;
  int status;

  unpacker->zip = zip;
  unpacker->name = name;
  unpacker->packed = g_bytes_get_size (packed);
  unpacker->cancellable = cancellable;
  /* By its directory, which stands at the end: an archive that is cut off has none, and a member that is not wanted is not unfolded. */
  archive_read_support_format_zip_seekable (zip);
  status = archive_read_open_memory (zip, g_bytes_get_data (packed, NULL), g_bytes_get_size (packed));
  /* A warning is about a name that is not in the locale's encoding: then there is none, but the member can be read. */
  while (status == ARCHIVE_OK && (texts->len == 0 || wanted == ACC_IMPORT_ANY) && cause == NULL
         && ((status = archive_read_next_header (zip, &entry)) == ARCHIVE_OK || status == ARCHIVE_WARN))
    {
      const char *utf8 = archive_entry_pathname_utf8 (entry);
      g_autofree char *path = printable (utf8 ? utf8 : archive_entry_pathname (entry));
      g_autofree char *lower = g_ascii_strdown (path, -1);
      g_autoptr (GByteArray) text = NULL;
      AccImportKind kind = wanted;

      status = ARCHIVE_OK;
      if (archive_entry_filetype (entry) != AE_IFREG || (*path != '\0' && !g_str_has_suffix (lower, ".csv")))
        continue;
      text = g_byte_array_new ();
      if (read_member (unpacker, entry, &kind, text, &cause))
        {
          g_autofree char *member = *path != '\0' ? g_strdup_printf ("%s:%s", name, path) : g_strdup (name);
          g_autoptr (GBytes) bytes = g_byte_array_free_to_bytes (g_steal_pointer (&text));

          add_text (texts, kind, member, bytes);
        }
    }
  if (texts->len == 0 && cause == NULL)
    {
      /* An archive that has no members is the end of one, which libarchive does not take for an archive. */
      if (status != ARCHIVE_EOF && !(g_bytes_get_size (packed) >= 4 && memcmp (g_bytes_get_data (packed, NULL), "PK\5\6", 4) == 0))
        set_unreadable (unpacker, &cause);
      else
        g_set_error (&cause, ACC_IMPORT_ERROR, ACC_IMPORT_ERROR_FORMAT,
                     _ ("%s: holds no CSV with the columns of UNHCR's population table; download the data with country of origin and of asylum"), name);
    }
  archive_read_free (zip);
  if (cause != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&cause));
      return FALSE;
    }
  return TRUE;
}

/**
 * acc_import_load:
 * @input: a CSV or ZIP file
 * @wanted: which table is wanted, or %ACC_IMPORT_ANY for all that a ZIP holds
 * @cancellable: (nullable): to stop
 * @error: #ACC_IMPORT_ERROR, %G_IO_ERROR_CANCELLED
 *
 * A CSV is not looked into: who reads it says what it lacks.
 *
 * Returns: (transfer full) (element-type AccImportText): the tables, one or more, or %NULL
 */
GPtrArray *
acc_import_load (GFile *input, AccImportKind wanted, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func ((GDestroyNotify) acc_import_text_free);
  g_autoptr (GError) cause = NULL;
  g_autoptr (GFileInfo) info = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *base = g_file_get_basename (input);
  g_autofree char *name = printable (base);
  AccImportKind kind = wanted;
  const char *data;
  gsize length;

  info = g_file_query_info (input, G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE, G_FILE_QUERY_INFO_NONE, cancellable, &cause);
  if (info != NULL && g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    {
      g_set_error (error, ACC_IMPORT_ERROR, ACC_IMPORT_ERROR_READ, _ ("%s: is not a file; choose the CSV or the ZIP of UNHCR's table"), name);
      return NULL;
    }
  if (info != NULL && g_file_info_get_size (info) > TEXT_MAX)
    {
      set_too_large (name, error);
      return NULL;
    }
  /* Read, not mapped: a mapped file that another program shortens meanwhile ends this one. */
  if (info != NULL)
    bytes = g_file_load_bytes (input, cancellable, NULL, &cause);
  if (bytes == NULL)
    {
      if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        g_propagate_error (error, g_steal_pointer (&cause));
      else
        g_set_error (error, ACC_IMPORT_ERROR, ACC_IMPORT_ERROR_READ, _ ("%s: cannot be read: %s"), name, cause->message);
      return NULL;
    }
  data = g_bytes_get_data (bytes, &length);
  /* A member, or the end of an archive that has none. */
  if (length >= 4 && (memcmp (data, "PK\3\4", 4) == 0 || memcmp (data, "PK\5\6", 4) == 0))
    {
      if (!load_zip (bytes, name, wanted, texts, cancellable, error))
        return NULL;
    }
  else
    {
      acc_import_recognise (data, MIN (length, HEAD_SIZE), &kind);
      add_text (texts, kind, name, bytes);
    }
  return g_steal_pointer (&texts);
}
