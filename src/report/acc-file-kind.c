/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The one place that decides what a file is. Of a file of any size a few kilobytes are read. */

#include "config.h"

#include "report/acc-file-kind.h"

#include <string.h>

#include "editions/acc-edition-pack.h"
#include "import/acc-acts-file.h"
#include "import/acc-import.h"
#include "model/bundle/acc-bundle.h"
#include "report/acc-report-seal.h"

/* Enough for the notes above a table's header, and for a seal with all that a briefing was made with. */
#define PART_SIZE (16 * 1024)

static const struct
{
  const char *ending;
  AccFileKind kind;
} names[] = {
  { ACC_EDITION_PACK_SUFFIX, ACC_FILE_FIGURES },
  { ".zip", ACC_FILE_FIGURES },
  { ".csv", ACC_FILE_TABLE },
  { ".tsv", ACC_FILE_TABLE },
  { ".json", ACC_FILE_BUNDLE },
  { ".pdf", ACC_FILE_BRIEFING },
  { ".odt", ACC_FILE_BRIEFING },
  { ".html", ACC_FILE_BRIEFING },
  { ".htm", ACC_FILE_BRIEFING },
  { ".md", ACC_FILE_BRIEFING },
  { ".txt", ACC_FILE_BRIEFING },
  { ACC_KEY_SUFFIX, ACC_FILE_KEY },
};

static AccFileKind
find_by_name (const char *name)
{
  g_autofree char *folded = g_ascii_strdown (name, -1);

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_has_suffix (folded, names[i].ending))
      return names[i].kind;
  return ACC_FILE_OTHER;
}

gboolean
acc_file_knows_name (const char *name)
{
  return find_by_name (name) != ACC_FILE_OTHER;
}

/* Its first or its last bytes; transfer full. Empty where it cannot be read: whoever opens it says why. */
static GBytes *
read_part (GFile    *file,
           gboolean  last)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, NULL);
  g_autofree char *part = g_malloc (PART_SIZE);
  gsize length = 0;

  if (stream != NULL && last && g_seekable_can_seek (G_SEEKABLE (stream)))
    /* A shorter file has no such place, and is read from its beginning. */
    g_seekable_seek (G_SEEKABLE (stream), -PART_SIZE, G_SEEK_END, NULL, NULL);
  if (stream != NULL)
    g_input_stream_read_all (G_INPUT_STREAM (stream), part, PART_SIZE, &length, NULL, NULL);
  return g_bytes_new (part, length);
}

static gboolean
is_sealed (GFile *file)
{
  g_autoptr (GBytes) end = read_part (file, TRUE);
  g_autoptr (GBytes) body = NULL;
  g_auto (AccSeal) seal = { 0 };

  return acc_seal_split (end, &seal, &body);
}

static gboolean
is_of_unhcr (GFile *file)
{
  g_autoptr (GBytes) start = read_part (file, FALSE);
  AccImportKind kind = ACC_IMPORT_ANY;
  gsize length;
  const char *text = g_bytes_get_data (start, &length);

  return length > 0 && acc_import_recognise (text, length, &kind);
}

/* Named otherwise. It begins as a signed edition does. */
static gboolean
is_key (GFile *file)
{
  g_autoptr (AccKey) key = acc_key_read (file, NULL);

  return key != NULL;
}

/* As it says at its beginning. A table of acts may as well be of a bundle. */
static gboolean
has_acts (GFile *file)
{
  g_autoptr (GBytes) start = read_part (file, FALSE);
  gsize length;
  const char *text = g_bytes_get_data (start, &length);

  return length > 0 && g_strstr_len (text, (gssize) length, "\"" ACC_ACTS_FORMAT "\"") != NULL;
}

/**
 * acc_file_find_kind:
 * @file: a file, which need not be there
 *
 * Returns: what it is to the program
 */
AccFileKind
acc_file_find_kind (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr (GFile) manifest = g_file_get_child (file, ACC_BUNDLE_MANIFEST);
  AccFileKind kind = name != NULL ? find_by_name (name) : ACC_FILE_OTHER;
  GFileType type = g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, NULL);

  if (type == G_FILE_TYPE_DIRECTORY)
    return g_file_query_exists (manifest, NULL) ? ACC_FILE_BUNDLE : ACC_FILE_OTHER;
  /* What is no file that ends is not read from. */
  if (type != G_FILE_TYPE_REGULAR)
    return type == G_FILE_TYPE_UNKNOWN ? kind : ACC_FILE_OTHER;
  if (kind == ACC_FILE_TABLE && is_of_unhcr (file))
    return ACC_FILE_FIGURES;
  if (kind == ACC_FILE_OTHER && is_key (file))
    return ACC_FILE_KEY;
  if (kind == ACC_FILE_OTHER && acc_edition_pack_is (file))
    return ACC_FILE_FIGURES;
  if ((kind == ACC_FILE_OTHER || kind == ACC_FILE_BUNDLE) && is_sealed (file))
    return ACC_FILE_BRIEFING;
  if (kind == ACC_FILE_BUNDLE && has_acts (file))
    return ACC_FILE_ACTS;
  return kind;
}
