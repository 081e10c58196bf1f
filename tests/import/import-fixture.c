/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Folders for tests of the import, and figures out of the series it writes, read apart from the program's own reader. */
#include "import-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

static void
remove_tree (const char *path)
{
  if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
    {
      g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
      const char *name;

      while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
        {
          g_autofree char *child = g_build_filename (path, name, NULL);

          remove_tree (child);
        }
    }
  g_remove (path);
}

/* A file @name with @text (NULL: none is made), beside a place for the output that is not there yet. */
void
fixture_set_up (Fixture *fixture, const char *name, const char *text, gssize length)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("accession-import-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->input = g_build_filename (fixture->folder, name, NULL);
  fixture->output = g_build_filename (fixture->folder, "series", NULL);
  if (text != NULL)
    g_file_set_contents (fixture->input, text, length, &error);
  g_assert_no_error (error);
}

void
fixture_tear_down (Fixture *fixture)
{
  remove_tree (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->input);
  g_free (fixture->output);
}

/* Series of an earlier import, as their index says, and files that are none. */
void
fixture_seed_output (Fixture *fixture)
{
  static const char index[] = "{\n  \"format\": \"accession-series-index-1\",\n  \"series\": [\n    {\"code\":\"KAZ\",\"name\":\"KAZ\"},\n"
                              "    {\"code\":\"ZZZ\",\"name\":\"ZZZ\"},\n    {\"code\":\"world\",\"name\":\"World\"}\n  ]\n}\n";
  static const char *const names[] = { "KAZ.json", "ZZZ.json", "world.json", "index.json", "notes.txt", "abc.json", "LONG.json", "KAZ.json.bak" };

  g_assert_cmpint (g_mkdir (fixture->output, 0755), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (fixture->output, names[i], NULL);

      g_assert_true (g_file_set_contents (path, g_str_equal (names[i], "index.json") ? index : names[i], -1, NULL));
    }
}

gboolean
fixture_import (Fixture *fixture, AccImportSummary *summary, GError **error)
{
  g_autoptr (GFile) input = g_file_new_for_path (fixture->input);
  g_autoptr (GFile) output = g_file_new_for_path (fixture->output);

  return acc_import_population (input, output, NULL, NULL, NULL, summary, error);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

/* Every name below a folder with what is in it, hidden ones too. */
char *
fixture_snapshot (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) text = g_string_new (NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *path = g_build_filename (folder, names->pdata[i], NULL);
      g_autofree char *content = NULL;
      gsize length;

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        content = fixture_snapshot (path);
      else if (g_file_get_contents (path, &content, &length, NULL))
        {
          g_autofree char *sum = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) content, length);

          g_free (content);
          content = g_steal_pointer (&sum);
        }
      g_string_append_printf (text, "%s {%s}\n", (char *) names->pdata[i], content);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* (transfer full) */
JsonObject *
series_load (const char *folder, const char *code)
{
  g_autofree char *name = g_strconcat (code, ".json", NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GError) error = NULL;

  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);
  return json_object_ref (json_node_get_object (json_parser_get_root (parser)));
}

/* NOT_AVAILABLE where there is no such year or column, and where it is null. */
gint64
run_figure (JsonObject *run, const char *category, int year)
{
  JsonArray *years = json_object_get_array_member (run, "years");
  JsonArray *column = json_object_has_member (run, category) ? json_object_get_array_member (run, category) : NULL;
  JsonArray *zero = json_object_has_member (run, "zero") ? json_object_get_array_member (run, "zero") : NULL;
  guint n = json_array_get_length (years);

  for (guint i = 0; i < n; i++)
    {
      if (json_array_get_int_element (years, i) != year)
        continue;
      if (column != NULL)
        return json_array_get_null_element (column, i) ? NOT_AVAILABLE : json_array_get_int_element (column, i);
      for (guint z = 0; zero != NULL && z < json_array_get_length (zero); z++)
        if (g_str_equal (json_array_get_string_element (zero, z), category))
          return 0;
    }
  return NOT_AVAILABLE;
}

/* (nullable): the run of one partner; @side: "hosted" or "abroad" */
JsonObject *
series_pair (JsonObject *series, const char *side, const char *partner)
{
  g_autofree char *key = g_strconcat (side, "_pairs", NULL);
  JsonArray *pairs = json_object_has_member (series, key) ? json_object_get_array_member (series, key) : NULL;

  for (guint i = 0; pairs != NULL && i < json_array_get_length (pairs); i++)
    {
      JsonObject *pair = json_array_get_object_element (pairs, i);

      if (g_str_equal (json_object_get_string_member (pair, g_str_equal (side, "hosted") ? "origin" : "asylum"), partner))
        return pair;
    }
  return NULL;
}

/* @partner NULL: the total of the side */
gint64
series_figure (const char *folder, const char *code, const char *side, const char *partner, const char *category, int year)
{
  g_autoptr (JsonObject) series = series_load (folder, code);
  JsonObject *run;

  if (partner == NULL)
    run = json_object_has_member (series, side) ? json_object_get_object_member (series, side) : NULL;
  else
    run = series_pair (series, side, partner);
  return run ? run_figure (run, category, year) : NOT_AVAILABLE;
}
