/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads who signed which part of which translation, and says it: what nobody signed is always said to come from a machine. */

#include "config.h"

#include "locale/acc-review.h"

#include <gio/gio.h>
#include <glib/gi18n.h>
#include <string.h>

#include "locale/acc-locale.h"
#include "locale/acc-second.h"

static GPtrArray *rows; /* GStrv: language, part, name, date, page */

static void
read_rows (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      GStrv cells = g_strsplit (lines[i], "\t", -1);

      if (*lines[i] != '#' && g_strv_length (cells) >= 4 && strcmp (cells[0], "language") != 0)
        g_ptr_array_add (rows, cells);
      else
        g_strfreev (cells);
    }
}

static GPtrArray *
get_rows (void)
{
  if (rows == NULL)
    {
      g_autoptr (GBytes) bytes = g_resources_lookup_data (ACC_RESOURCE_PATH "/reviewed.tsv", G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
      gsize size = 0;
      const char *data = bytes != NULL ? g_bytes_get_data (bytes, &size) : "";
      g_autofree char *text = g_strndup (data, size);

      read_rows (text);
    }
  return rows;
}

void
acc_review_set_table (const char *text)
{
  g_clear_pointer (&rows, g_ptr_array_unref);
  if (text != NULL)
    read_rows (text);
}

static gboolean
is_source (const char *language)
{
  return strcmp (language, "en") == 0;
}

static const char *
name_part (AccReviewPart part)
{
  const char *const names[] = { C_ ("part of a translation", "law"), C_ ("part of a translation", "interface"), C_ ("part of a translation", "notes") };

  return names[part];
}

static GStrv
find_row (const char   *language,
          AccReviewPart part)
{
  static const char *const keys[] = { "law", "interface", "notes" };

  for (guint i = 0; i < get_rows ()->len; i++)
    {
      GStrv row = rows->pdata[i];

      if (strcmp (row[0], language) == 0 && strcmp (row[1], keys[part]) == 0)
        return row;
    }
  return NULL;
}

gboolean
acc_review_has (const char   *language,
                AccReviewPart part)
{
  return is_source (language) || find_row (language, part) != NULL;
}

guint
acc_review_count (const char *language)
{
  guint n = 0;

  for (AccReviewPart part = 0; part < ACC_N_REVIEWS; part++)
    n += acc_review_has (language, part) ? 1 : 0;
  return n;
}

char *
acc_review_list_parts (const char *language)
{
  const char *parts[ACC_N_REVIEWS];
  gsize n = 0;

  for (AccReviewPart part = 0; part < ACC_N_REVIEWS; part++)
    if (acc_review_has (language, part))
      parts[n++] = name_part (part);
  return acc_locale_format_list (parts, n);
}

char *
acc_review_say_text (void)
{
  const char *language = acc_locale_get_language ();
  guint n = acc_review_count (language);
  g_autofree char *parts = acc_review_list_parts (language);

  if (n == ACC_N_REVIEWS)
    return NULL;
  return acc_locale_compose (n == 0 ? _ ("This text was translated by machine and not read by a native speaker. The English text is the original.")
                                    : _ ("Native speakers have read these parts of the translation: {parts}. The rest was translated by machine. The English text is the original."),
                             "parts", parts, NULL);
}

char *
acc_review_say_second (void)
{
  const char *language = acc_second_get_language ();
  guint n = language != NULL ? acc_review_count (language) : ACC_N_REVIEWS;
  g_autofree char *autonym = NULL;
  g_autofree char *parts = NULL;

  if (n == ACC_N_REVIEWS)
    return NULL;
  autonym = acc_locale_get_autonym (language);
  parts = acc_review_list_parts (language);
  /* Translators: {language} is what the language calls itself */
  return acc_locale_compose (n == 0 ? _ ("The translation into the second language ({language}) was made by machine and not read by a native speaker.")
                                    : _ ("Of the translation into the second language ({language}), native speakers have read these parts: {parts}. The rest was translated by machine."),
                             "language", autonym, "parts", parts, NULL);
}

char *
acc_review_say_all (void)
{
  const char *const *languages = acc_locale_list_languages ();
  g_autoptr (GPtrArray) unread = g_ptr_array_new_with_free_func (g_free);
  GString *text = g_string_new (NULL);

  for (guint i = 0; languages[i] != NULL; i++)
    {
      g_autofree char *autonym = acc_locale_get_autonym (languages[i]);

      for (AccReviewPart part = 0; part < ACC_N_REVIEWS; part++)
        {
          GStrv row = find_row (languages[i], part);
          AccDate date;
          g_autofree char *when = row != NULL && acc_date_parse (row[3], &date, NULL) ? acc_locale_format_date (date) : NULL;
          /* Translators: who has read which part of a translation: “Français, law: read by Jeanne Dupont, translator, 3 May 2027.” */
          g_autofree char *line = when != NULL ? acc_locale_compose (_ ("{language}, {part}: read by {name}, {date}."), "language", autonym, "part", name_part (part), "name", row[2],
                                                                     "date", when, NULL)
                                               : NULL;

          if (line != NULL)
            g_string_append_printf (text, "%s\n", line);
        }
      if (acc_review_count (languages[i]) == 0)
        g_ptr_array_add (unread, g_steal_pointer (&autonym));
    }
  if (unread->len > 0)
    {
      g_autofree char *names = acc_locale_format_list ((const char *const *) unread->pdata, unread->len);
      g_autofree char *line = acc_locale_compose (_ ("Translated by machine, not read by a native speaker: {languages}."), "languages", names, NULL);

      g_string_append_printf (text, "%s\n", line);
    }
  g_string_append (text, _ ("How to help is told in docs/translating.md of the source."));
  return g_string_free (text, FALSE);
}
