/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The folder of an edition: what it says of itself, and whether its files are still those that were written. */
#include "model/figures/acc-edition.h"

#include <glib/gstdio.h>
#include <string.h>

#include "model/bundle/acc-bundle.h"

#define SUM "8d3fa43ad3fd0a0e1ae34ca5d0b0a9ff7f2b5ae31e8b4ad63b3ba5a3b8a4a7f0"

typedef struct
{
  char *path;
  GFile *folder;
} Fixture;

static void
write_in (Fixture *fixture, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (fixture->path, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static AccEditionInfo *
make_info (void)
{
  AccEditionInfo *info = acc_edition_info_new ();
  AccEditionTable *table = acc_edition_info_add_table (info, "solutions");

  table->first_year = 1980;
  table->last_year = 2001;
  table->sha256 = g_strdup (SUM);
  table = acc_edition_info_add_table (info, "population");
  table->file = g_strdup ("population-2002.zip");
  table->sha256 = g_strdup (SUM);
  table->rows = 7;
  table->first_year = 1951;
  table->last_year = 2002;
  table->lacking = g_strsplit ("ooc hst", " ", -1);
  info->id = g_strdup ("2002.12.0");
  info->version = g_strdup ("2002.12");
  info->published = acc_date_day (2003, 6, 20);
  info->first_year = 1951;
  info->last_year = 2002;
  info->mid_year = TRUE;
  return info;
}

/* A sound one: its manifest and one series, both listed. */
static void
fixture_set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AccEditionInfo) info = make_info ();
  g_autofree char *manifest = acc_edition_info_to_json (info);
  g_autofree char *first = g_compute_checksum_for_string (G_CHECKSUM_SHA256, manifest, -1);
  g_autofree char *second = g_compute_checksum_for_string (G_CHECKSUM_SHA256, "{}", -1);
  g_autofree char *sums = g_strdup_printf ("%s  edition.json\n%s  series/world.json\n", first, second);
  g_autofree char *series = NULL;

  fixture->path = g_dir_make_tmp ("acc-edition-XXXXXX", NULL);
  fixture->folder = g_file_new_for_path (fixture->path);
  series = g_build_filename (fixture->path, "series", NULL);
  g_assert_cmpint (g_mkdir (series, 0700), ==, 0);
  write_in (fixture, "edition.json", manifest);
  write_in (fixture, "series/world.json", "{}");
  write_in (fixture, "checksums", sums);
}

static void
fixture_tear_down (Fixture *fixture, gconstpointer data)
{
  for (const char *const *name = (const char *const[]) { "edition.json", "series/world.json", "checksums", "series", NULL }; *name != NULL; name++)
    {
      g_autofree char *path = g_build_filename (fixture->path, *name, NULL);

      g_remove (path);
    }
  g_assert_cmpint (g_rmdir (fixture->path), ==, 0);
  g_object_unref (fixture->folder);
  g_free (fixture->path);
}

static AccEdition *
load (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  AccEdition *edition = acc_edition_load (fixture->folder, &error);

  g_assert_no_error (error);
  return edition;
}

/* What was written of it is what is read. */
static void
test_read_again (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AccEdition) edition = load (fixture);
  const AccEditionInfo *info = acc_edition_get_info (edition);
  const AccEditionTable *table = acc_edition_find_table (edition, "population");
  g_autoptr (AccEditionInfo) copy = acc_edition_info_copy (info);
  g_autofree char *one = acc_edition_info_to_json (info);
  g_autofree char *other = acc_edition_info_to_json (copy);

  g_assert_cmpstr (acc_edition_get_id (edition), ==, "2002.12.0");
  g_assert_cmpstr (info->version, ==, "2002.12");
  g_assert_true (acc_date_equal (info->published, acc_date_day (2003, 6, 20)));
  g_assert_false (acc_date_is_set (info->taken_in));
  g_assert_cmpint (info->first_year, ==, 1951);
  g_assert_cmpint (info->last_year, ==, 2002);
  g_assert_true (info->mid_year);
  g_assert_cmpuint (info->tables->len, ==, 2);
  g_assert_cmpstr (table->file, ==, "population-2002.zip");
  g_assert_cmpstr (table->sha256, ==, SUM);
  g_assert_cmpuint (table->rows, ==, 7);
  g_assert_cmpint (table->first_year, ==, 1951);
  g_assert_cmpint (table->last_year, ==, 2002);
  g_assert_cmpstrv (table->lacking, ((const char *const[]) { "ooc", "hst", NULL }));
  g_assert_null (acc_edition_find_table (edition, "asylum"));
  g_assert_cmpstr (one, ==, other);
  g_assert_true (acc_edition_lacks_category (edition, "ooc"));
  g_assert_false (acc_edition_lacks_category (edition, "refugees"));
  /* Of the two folders it has one. */
  g_assert_nonnull (acc_edition_get_series (edition));
  g_assert_null (acc_edition_get_procedures (edition));
}

/* The same everywhere, whatever it is called, in whichever order its tables were taken in. */
static void
test_digest (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AccEdition) edition = load (fixture);
  g_autofree char *digest = acc_edition_dup_digest (edition);
  AccEditionInfo *info = make_info ();
  AccEditionTable *last = g_ptr_array_steal_index (info->tables, 1);
  g_autoptr (AccEdition) other = NULL;
  g_autofree char *same = NULL;
  g_autofree char *without_moment = NULL;

  g_ptr_array_insert (info->tables, 0, last);
  g_free (info->id);
  info->id = g_strdup ("elsewhere");
  info->taken_in = acc_date_day (2004, 1, 1);
  other = acc_edition_new (info, NULL, NULL);
  same = acc_edition_dup_digest (other);
  g_assert_cmpuint (strlen (digest), ==, 64);
  g_assert_cmpstr (same, ==, digest);
  info->mid_year = FALSE;
  without_moment = acc_edition_dup_digest (other);
  g_assert_cmpstr (without_moment, !=, digest);
  /* Where one table is not known, none is known. */
  *last->sha256 = '\0';
  g_assert_null (acc_edition_dup_digest (other));
  g_ptr_array_set_size (info->tables, 0);
  g_assert_null (acc_edition_dup_digest (other));
  g_assert_true (acc_edition_lacks_category (other, "refugees"));
}

static void
test_ids (void)
{
  static const char *const bad[] = { "", ".", "..", "-x", "_x", "a/b", "a b", "a\nb", "a\\b", "\xc3\xa4", "2002~",
                                     "a1234567890123456789012345678901234567890123456789012345678901" };

  g_assert_true (acc_edition_is_id ("2025.12.1"));
  g_assert_true (acc_edition_is_id ("a"));
  g_assert_true (acc_edition_is_id ("A-b_c.9"));
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (acc_edition_is_id (bad[i]));
}

static void
test_broken (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *text, *says;
  } cases[] = {
    { "", "empty" },
    { "[]", "edition.json" },
    { "{}", "/format" },
    { "{\"format\":\"accession-edition-2\"}", "/format" },
    { "{\"format\":\"accession-edition-1\"}", "/id" },
    { "{\"format\":\"accession-edition-1\",\"id\":\"../x\",\"first_year\":1951,\"last_year\":2002,\"tables\":[]}", "/id" },
    { "{\"format\":\"accession-edition-1\",\"id\":\"x\",\"first_year\":1899,\"last_year\":2002,\"tables\":[]}", "/first_year" },
    { "{\"format\":\"accession-edition-1\",\"id\":\"x\",\"first_year\":1951,\"last_year\":2002,\"tables\":{}}", "/tables" },
    { "{\"format\":\"accession-edition-1\",\"id\":\"x\",\"first_year\":1951,\"last_year\":2002,\"tables\":[7]}", "/tables/0" },
    { "{\"format\":\"accession-edition-1\",\"id\":\"x\",\"first_year\":1951,\"last_year\":2002,\"tables\":[{\"table\":\"population\"}]}", "/tables/0/first_year" },
    { "{\"format\":\"accession-edition-1\",\"id\":\"x\",\"first_year\":1951,\"last_year\":2002,\"tables\":[],\"more\":1}", "/more" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (AccEdition) edition = NULL;

      write_in (fixture, "edition.json", cases[i].text);
      edition = acc_edition_load (fixture->folder, &error);
      g_assert_null (edition);
      g_assert_nonnull (error);
      g_test_message ("%s", error->message);
      g_assert_nonnull (strstr (error->message, cases[i].says));
      g_assert_null (strchr (error->message, '\n'));
    }
}

/* It fails, and names the file that is not as it was. */
static void
assert_names (AccEdition *edition, const char *name)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (acc_edition_check (edition, NULL, &error));
  g_assert_error (error, ACC_BUNDLE_ERROR, ACC_BUNDLE_ERROR_RULE);
  g_assert_nonnull (strstr (error->message, name));
}

static void
test_sound (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AccEdition) edition = load (fixture);
  g_autoptr (GFile) world = g_file_resolve_relative_path (fixture->folder, "series/world.json");
  g_autoptr (GFile) unlisted = g_file_resolve_relative_path (fixture->folder, "series/KAZ.json");
  g_autoptr (GFile) outside = g_file_new_for_path ("/etc/hostname");
  g_autoptr (GError) error = NULL;

  g_assert_true (acc_edition_check (edition, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (acc_edition_check_file (edition, world, NULL, &error));
  g_assert_no_error (error);
  /* What is listed nowhere was not written with it, wherever it lies. */
  g_assert_false (acc_edition_check_file (edition, unlisted, NULL, &error));
  g_assert_error (error, ACC_BUNDLE_ERROR, ACC_BUNDLE_ERROR_RULE);
  g_clear_error (&error);
  g_assert_false (acc_edition_check_file (edition, outside, NULL, &error));
  g_assert_error (error, ACC_BUNDLE_ERROR, ACC_BUNDLE_ERROR_RULE);
}

static void
test_changed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AccEdition) edition = load (fixture);
  g_autofree char *path = g_build_filename (fixture->path, "series", "world.json", NULL);

  write_in (fixture, "series/world.json", "{ }");
  assert_names (edition, "series/world.json");
  g_unlink (path);
  assert_names (edition, "series/world.json");
}

/* A list that leads elsewhere, is no list, or that a machine which stopped left empty. */
static void
test_lists (Fixture *fixture, gconstpointer data)
{
  static const char *const lists[] = { "", "\n", "x", SUM " edition.json\n", SUM "  /etc/hostname\n", SUM "  ../edition.json\n", SUM "  series/../../edition.json\n" };
  g_autoptr (AccEdition) edition = load (fixture);
  g_autofree char *path = g_build_filename (fixture->path, "checksums", NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_test_message ("%s", lists[i]);
      write_in (fixture, "checksums", lists[i]);
      assert_names (edition, "checksums");
    }
  g_unlink (path);
  assert_names (edition, "checksums");
}

/* Who stops it is not told that something is wrong with the files. */
static void
test_cancelled (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AccEdition) edition = load (fixture);
  g_autoptr (GFile) world = g_file_resolve_relative_path (fixture->folder, "series/world.json");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (acc_edition_check (edition, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_false (acc_edition_check_file (edition, world, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* Figures that lie in no edition's folder have no list. */
static void
test_without_folder (void)
{
  g_autoptr (AccEdition) edition = acc_edition_new (make_info (), NULL, NULL);
  g_autoptr (GFile) file = g_file_new_for_path ("/nonexistent");

  g_assert_null (acc_edition_get_folder (edition));
  g_assert_true (acc_edition_check (edition, NULL, NULL));
  g_assert_true (acc_edition_check_file (edition, file, NULL, NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function) g_test_add ("/edition/" name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)
  ADD ("read-again", test_read_again);
  ADD ("digest", test_digest);
  g_test_add_func ("/edition/ids", test_ids);
  ADD ("broken", test_broken);
  ADD ("sound", test_sound);
  ADD ("changed", test_changed);
  ADD ("lists", test_lists);
  ADD ("cancelled", test_cancelled);
  g_test_add_func ("/edition/without-folder", test_without_folder);
  return g_test_run ();
}
