/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "made-record.h"

#include <glib/gstdio.h>
#include <string.h>

static void
add_members (GString *json, char **words)
{
  for (; *words != NULL; words++)
    {
      g_auto (GStrv) pair = g_strsplit (*words, "=", 2);
      /* Of what a line says, only the numbers of a treaty's rules are numbers in JSON: dates have dashes or are called so. */
      gboolean number = strcmp (pair[0], "instruments") == 0 || g_str_has_suffix (pair[0], "_days") || g_str_has_suffix (pair[0], "_years") || g_str_has_suffix (pair[0], "_months");
      const char *quote = number ? "" : "\"";

      g_assert_nonnull (pair[1]);
      g_strdelimit (pair[1], "_", ' ');
      g_string_append_printf (json, ",\"%s\":%s%s%s", pair[0], quote, pair[1], quote);
    }
}

static void
begin_record (GString *json)
{
  if (json->str[json->len - 1] != '[')
    g_string_append_c (json, ',');
}

static void
add_states (GString *json, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (char **line = lines; *line != NULL; line++)
    {
      g_auto (GStrv) words = g_strsplit (*line, " ", -1);

      if (**line == '\0')
        continue;
      begin_record (json);
      g_string_append_printf (json, "{\"iso3\":\"%s\",\"name\":\"%s\",\"kind\":\"%s\"", words[0], words[0], words[1]);
      add_members (json, words + 2);
      g_string_append_c (json, '}');
    }
}

static void
add_treaties (GString *json, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (char **line = lines; *line != NULL; line++)
    {
      g_auto (GStrv) words = g_strsplit (*line, " ", -1);

      if (**line == '\0')
        continue;
      begin_record (json);
      g_string_append_printf (json, "{\"id\":\"%s\",\"title\":\"%s\",\"short_title\":\"%s\",\"done\":\"1960-01-01\",\"source\":\"S\"", words[0], words[0], words[0]);
      add_members (json, words + 1);
      g_string_append_c (json, '}');
    }
}

static void
add_acts (GString *json, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (char **line = lines; *line != NULL; line++)
    {
      g_auto (GStrv) words = g_strsplit (*line, " ", -1);
      g_auto (GStrv) treaties = NULL;

      if (**line == '\0')
        continue;
      treaties = g_strsplit (words[3], ",", -1);
      for (char **treaty = treaties; *treaty != NULL; treaty++)
        {
          begin_record (json);
          g_string_append_printf (json, "{\"state\":\"%s\",\"action\":\"%s\",\"date\":\"%s\",\"treaty\":\"%s\",\"sources\":[\"S\"]", words[0], words[1], words[2], *treaty);
          add_members (json, words + 4);
          g_string_append_c (json, '}');
        }
    }
}

AccBundle *
made_record_load (const char *states, const char *treaties, const char *acts, const char *more)
{
  g_autoptr (GString) json = g_string_new ("{\"format\":\"accession-bundle-1\",\"id\":\"made\",\"title\":\"Made\",\"edition\":\"1\",\"tables\":{"
                                           "\"sources\":[{\"id\":\"S\",\"title\":\"S\",\"publisher\":\"P\"}],\"states\":[");
  g_autofree char *folder = g_dir_make_tmp ("accession-made-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "made.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  AccBundle *bundle;

  add_states (json, states);
  g_string_append (json, "],\"treaties\":[");
  add_treaties (json, treaties);
  g_string_append (json, "],\"actions\":[");
  add_acts (json, acts);
  g_string_append_printf (json, "]%s}}", more);
  g_assert_true (g_file_set_contents (path, json->str, (gssize) json->len, NULL));
  bundle = acc_bundle_load (file, NULL, &error);
  g_unlink (path);
  g_rmdir (folder);
  g_assert_no_error (error);
  return bundle;
}

gint32
made_record_day (const char *text)
{
  AccDate date;
  g_autoptr (GError) error = NULL;

  acc_date_parse (text, &date, &error);
  g_assert_no_error (error);
  return acc_date_last_day (date);
}
