/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables in archives: found among other members, and refused when the archive is damaged, locked, or unfolds without end. */
#include "import-fixture.h"

#include <archive.h>
#include <archive_entry.h>
#include <string.h>

#define TABLE SHORT_HEADER "1999,Russia,RUS,RUS,Kazakhstan,KAZ,KAZ,7043,0,,,,,,,0\n"
#define MIB (1024 * 1024)

typedef struct
{
  const char *path;
  const char *text;
  guint padding; /* MiB after the text */
  char fill;
} Member;

static void
write_zip (const char *path, const Member *members, guint n, const char *options, const char *passphrase)
{
  struct archive *zip = archive_write_new ();
  g_autofree char *padding = g_malloc (MIB);

  archive_write_set_format_zip (zip);
  if (options != NULL)
    g_assert_cmpint (archive_write_set_options (zip, options), ==, ARCHIVE_OK);
  if (passphrase != NULL)
    g_assert_cmpint (archive_write_set_passphrase (zip, passphrase), ==, ARCHIVE_OK);
  g_assert_cmpint (archive_write_open_filename (zip, path), ==, ARCHIVE_OK);
  for (guint i = 0; i < n; i++)
    {
      struct archive_entry *entry = archive_entry_new ();
      gsize length = strlen (members[i].text);

      archive_entry_set_pathname (entry, members[i].path);
      archive_entry_set_filetype (entry, g_str_has_suffix (members[i].path, "/") ? AE_IFDIR : AE_IFREG);
      archive_entry_set_perm (entry, 0644);
      archive_entry_set_size (entry, length + (gint64) members[i].padding * MIB);
      g_assert_cmpint (archive_write_header (zip, entry), ==, ARCHIVE_OK);
      g_assert_cmpint (archive_write_data (zip, members[i].text, length), ==, length);
      memset (padding, members[i].fill, MIB);
      for (guint m = 0; m < members[i].padding; m++)
        g_assert_cmpint (archive_write_data (zip, padding, MIB), ==, MIB);
      archive_entry_free (entry);
    }
  g_assert_cmpint (archive_write_close (zip), ==, ARCHIVE_OK);
  archive_write_free (zip);
}

static void
assert_read (Fixture *fixture)
{
  g_auto (AccImportSummary) summary = { 0 };
  g_autoptr (GError) error = NULL;

  fixture_import (fixture, &summary, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (summary.rows, ==, 1);
  g_assert_cmpint (series_figure (fixture->output, "KAZ", "hosted", "RUS", "refugees", 1999), ==, 7043);
}

static void
assert_refused (Fixture *fixture, int code, const char *says)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = fixture_snapshot (fixture->folder), *after = NULL;

  g_assert_false (fixture_import (fixture, NULL, &error));
  g_assert_error (error, ACC_IMPORT_ERROR, code);
  g_test_message ("%s", error->message);
  g_assert_true (g_str_has_prefix (error->message, "population.zip:"));
  g_assert_nonnull (strstr (error->message, says));
  g_assert_null (strpbrk (error->message, "\r\n"));
  after = fixture_snapshot (fixture->folder);
  g_assert_cmpstr (after, ==, before);
}

static void
test_good (void)
{
  static const Member members[] = {
    { "data/", "" },
    { "data/footnotes.csv", "note\nsee the table\n" },
    { "data/long.csv", "no,table\n", 1, 'x' }, /* longer than what is looked at for a header */
    { "readme.txt", "population.csv is the table" },
    { "\xc3\xa4.txt", "a name that is not ASCII" },
    { "DATA/Population.CSV", TABLE },
    { "later.csv", "year,coo_iso,coa_iso,refugees\nnot looked at any more\n" },
  };
  static const char *const options[] = { "zip:compression=deflate", "zip:compression=store" };

  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    {
      Fixture fixture;

      fixture_set_up (&fixture, "population.zip", NULL, 0);
      write_zip (fixture.input, members, G_N_ELEMENTS (members), options[i], NULL);
      assert_read (&fixture);
      fixture_tear_down (&fixture);
    }
}

/* What is wrong in the table is said with the names of both. */
static void
test_wrong_table (void)
{
  static const Member members[] = { { "a\nb.csv", SHORT_HEADER "1999,Russia,RUS,RUS,Kazakhstan,KAZ,KAZ,x,0,,,,,,,0\n" } };
  Fixture fixture;

  fixture_set_up (&fixture, "population.zip", NULL, 0);
  write_zip (fixture.input, members, 1, NULL, NULL);
  assert_refused (&fixture, ACC_IMPORT_ERROR_FORMAT, "population.zip:a?b.csv:2: expected a count");
  fixture_tear_down (&fixture);
}

static void
test_no_table (void)
{
  static const Member members[] = { { "readme.txt", TABLE }, { "other.csv", "year,who\n1999,me\n" }, { "empty.csv", "" } };
  Fixture fixture;

  for (guint n = 0; n <= G_N_ELEMENTS (members); n++)
    {
      fixture_set_up (&fixture, "population.zip", NULL, 0);
      fixture_seed_output (&fixture);
      write_zip (fixture.input, members, n, NULL, NULL);
      assert_refused (&fixture, ACC_IMPORT_ERROR_FORMAT, "holds no CSV");
      fixture_tear_down (&fixture);
    }
}

/* Cut at many places: it is refused at each, also where only the list of members at the end is damaged. */
static void
test_cut (void)
{
  g_autoptr (GString) text = g_string_new (SHORT_HEADER);
  g_autofree char *whole = NULL;
  Member member = { "population.csv" };
  Fixture fixture;
  gsize length;

  for (guint i = 0; i < 100; i++)
    g_string_append_printf (text, "%u,Russia,RUS,RUS,Kazakhstan,KAZ,KAZ,%u,0,,,,,,,0\n", 1950 + i, i * 7919 % 10007);
  member.text = text->str;
  fixture_set_up (&fixture, "population.zip", NULL, 0);
  write_zip (fixture.input, &member, 1, NULL, NULL);
  g_assert_true (g_file_get_contents (fixture.input, &whole, &length, NULL));
  for (gsize cut = 2; cut < length; cut += 7)
    {
      g_autoptr (GError) error = NULL;

      g_assert_true (g_file_set_contents (fixture.input, whole, cut, NULL));
      g_assert_false (fixture_import (&fixture, NULL, &error));
      g_assert_true (error->domain == ACC_IMPORT_ERROR);
      g_assert_null (strpbrk (error->message, "\r\n"));
    }
  g_assert_true (g_file_set_contents (fixture.input, whole, length / 2, NULL));
  assert_refused (&fixture, ACC_IMPORT_ERROR_READ, "cannot be unpacked");
  fixture_tear_down (&fixture);
}

/* A figure that was changed on the way: the checksum tells. */
static void
test_changed (void)
{
  static const Member member = { "population.csv", TABLE };
  Fixture fixture;
  g_autofree char *content = NULL;
  char *figure = NULL;
  gsize length;

  fixture_set_up (&fixture, "population.zip", NULL, 0);
  fixture_seed_output (&fixture);
  write_zip (fixture.input, &member, 1, "zip:compression=store", NULL);
  g_assert_true (g_file_get_contents (fixture.input, &content, &length, NULL));
  for (gsize i = 0; i + 4 < length && figure == NULL; i++)
    if (memcmp (content + i, "7043", 4) == 0)
      figure = content + i;
  g_assert_nonnull (figure);
  figure[0] = '9';
  g_assert_true (g_file_set_contents (fixture.input, content, length, NULL));
  assert_refused (&fixture, ACC_IMPORT_ERROR_READ, "cannot be unpacked");
  fixture_tear_down (&fixture);
}

static void
test_encrypted (void)
{
  static const Member member = { "population.csv", TABLE };
  Fixture fixture;

  fixture_set_up (&fixture, "population.zip", NULL, 0);
  fixture_seed_output (&fixture);
  write_zip (fixture.input, &member, 1, "zip:encryption=traditional", "secret");
  assert_refused (&fixture, ACC_IMPORT_ERROR_READ, "assphrase");
  fixture_tear_down (&fixture);
}

/* Small on the disk, 130 MiB when unfolded. */
static void
test_bomb (gconstpointer data)
{
  const char *fill = data;
  Member member = { "population.csv", TABLE, 130, *fill };
  Fixture fixture;

  fixture_set_up (&fixture, "population.zip", NULL, 0);
  fixture_seed_output (&fixture);
  write_zip (fixture.input, &member, 1, "zip:compression=deflate", NULL);
  assert_refused (&fixture, ACC_IMPORT_ERROR_LIMIT, "128 MiB");
  fixture_tear_down (&fixture);
}

/* Many members, of which none is the table and none is large: it is their sum that counts. */
static void
test_many (void)
{
  enum
  {
    COUNT = 200,
    LENGTH = 60000
  };
  Member members[COUNT] = { 0 };
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *text = g_strnfill (LENGTH, 'x');
  Fixture fixture;

  for (guint i = 0; i < COUNT; i++)
    {
      g_ptr_array_add (names, g_strdup_printf ("%u.csv", i));
      members[i] = (Member) { .path = names->pdata[i], .text = text };
    }
  fixture_set_up (&fixture, "population.zip", NULL, 0);
  fixture_seed_output (&fixture);
  write_zip (fixture.input, members, COUNT, "zip:compression=deflate", NULL);
  assert_refused (&fixture, ACC_IMPORT_ERROR_LIMIT, "128 MiB");
  fixture_tear_down (&fixture);
}

/* Changes both headers of the one member: flags, method, and the two letters "xx" in the name where @letters are given. */
static void
patch_headers (const char *path, guint8 flag_high, guint8 method, const char *letters)
{
  g_autofree char *content = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  for (gsize i = 0; i + 46 < length; i++)
    {
      gboolean local = memcmp (content + i, "PK\3\4", 4) == 0;
      char *header = content + i + (local ? 6 : 8);
      char *name = content + i + (local ? 30 : 46);

      if (!local && memcmp (content + i, "PK\1\2", 4) != 0)
        continue;
      header[1] |= flag_high;
      header[2] = method;
      if (letters != NULL)
        {
          g_assert_cmpint (memcmp (name, "xx.csv", 6), ==, 0);
          memcpy (name, letters, 2);
        }
    }
  g_assert_true (g_file_set_contents (path, content, length, NULL));
}

/* Names in UTF-8 and in no known encoding, whether or not the locale can spell them. */
static void
test_names (void)
{
  static const Member member = { "xx.csv", TABLE };
  static const struct
  {
    guint8 flag_high;
    const char *letters;
  } cases[] = { { 0x08, "\xc3\xbc" }, { 0, "\xc3\xbc" }, { 0, "\xfc\xfc" }, { 0x08, "\xfc\xfc" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Fixture fixture;

      fixture_set_up (&fixture, "population.zip", NULL, 0);
      write_zip (fixture.input, &member, 1, "zip:compression=store", NULL);
      patch_headers (fixture.input, cases[i].flag_high, 0, cases[i].letters);
      assert_read (&fixture);
      fixture_tear_down (&fixture);
    }
}

/* LZMA takes as much memory as the archive asks for. */
static void
test_method (void)
{
  static const Member member = { "population.csv", TABLE };
  Fixture fixture;

  fixture_set_up (&fixture, "population.zip", NULL, 0);
  fixture_seed_output (&fixture);
  write_zip (fixture.input, &member, 1, "zip:compression=store", NULL);
  patch_headers (fixture.input, 0, 14, NULL);
  assert_refused (&fixture, ACC_IMPORT_ERROR_READ, "unpack it and choose the CSV");
  fixture_tear_down (&fixture);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import/zip/good", test_good);
  g_test_add_func ("/import/zip/wrong table", test_wrong_table);
  g_test_add_func ("/import/zip/no table", test_no_table);
  g_test_add_func ("/import/zip/cut", test_cut);
  g_test_add_func ("/import/zip/changed", test_changed);
  g_test_add_func ("/import/zip/encrypted", test_encrypted);
  g_test_add_data_func ("/import/zip/bomb of lines", "\n", test_bomb);
  g_test_add_data_func ("/import/zip/bomb of zeros", "0", test_bomb);
  g_test_add_func ("/import/zip/many members", test_many);
  g_test_add_func ("/import/zip/names", test_names);
  g_test_add_func ("/import/zip/method", test_method);
  return g_test_run ();
}
