/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Names and endings of the files that are saved. */

#include "config.h"

#include "cards/acc-save.h"

#include <glib/gi18n.h>
#include <string.h>

#include "locale/acc-locale.h"

#define MOST_CHARS 100
#define MOST_TRIES 1000

/* Refused by one file system or another. */
#define UNSAFE "/\\:*?\"<>|"

char *
acc_save_name (AccSession *session,
               const char *title,
               const char *ending)
{
  const AccPlace *place = acc_session_get_place (session);
  g_autofree char *compared = place->n_compared > 0 ? acc_place_list_compared (place) : NULL;
  g_autofree char *date = acc_locale_format_date (acc_date_from_day (acc_session_get_day (session)));
  const char *of = compared != NULL ? compared : acc_place_get_title (place);
  /* Translators: the name of a file: "Kazakhstan, Refugees hosted, 1 February 1999" */
  g_autofree char *words = title != NULL ? acc_locale_compose (C_ ("name of a file", "{place}, {title}, {date}"), "place", of, "title", title, "date", date, NULL)
                                         : acc_locale_compose (C_ ("name of a file", "{place}, {date}"), "place", of, "date", date, NULL);
  GString *name = g_string_new (NULL);
  glong n = 0;

  for (const char *p = words; *p != '\0' && n < MOST_CHARS; p = g_utf8_next_char (p), n++)
    {
      gunichar c = g_utf8_get_char (p);

      /* A name does not begin with what hides it, nor with a blank. */
      if (name->len == 0 && (c == '.' || g_unichar_isspace (c)))
        continue;
      if (g_unichar_isspace (c))
        g_string_append_c (name, ' ');
      else if (c < 128 && strchr (UNSAFE, (int) c) != NULL)
        g_string_append_c (name, '-');
      else if (g_unichar_isgraph (c) && g_unichar_type (c) != G_UNICODE_FORMAT)
        g_string_append_unichar (name, c);
    }
  g_string_append (name, ending);
  return g_string_free (name, FALSE);
}

gboolean
acc_save_ends (GFile      *file,
               const char *ending)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *folded = g_ascii_strdown (name, -1);

  return g_str_has_suffix (folded, ending);
}

gboolean
acc_save_is_let_through (GFile *file)
{
  g_autofree char *path = g_file_get_path (file);

  return path == NULL || (g_str_has_prefix (path, "/run/") && strstr (path, "/doc/") != NULL);
}

gboolean
acc_save_is_chosen (int             response,
                    GtkFileChooser *chooser)
{
  g_autoptr (GFile) file = response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (chooser) : NULL;

  return file != NULL && g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, NULL) != G_FILE_TYPE_DIRECTORY;
}

GFile *
acc_save_settle (GFile             *chosen,
                 const char *const *endings)
{
  /* Of another form that the program writes: it would be a lie. */
  static const char *const known[] = { ".svg", ".png", ".pdf", ".csv", ".ods", ".odt", ".html", ".htm", ".md", ".txt", ".json" };
  g_autoptr (GFile) folder = g_file_get_parent (chosen);
  g_autofree char *stem = g_file_get_basename (chosen);

  for (guint i = 0; endings[i] != NULL; i++)
    if (acc_save_ends (chosen, endings[i]))
      return g_object_ref (chosen);
  if (folder == NULL || acc_save_is_let_through (chosen))
    return g_object_ref (chosen);
  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    if (acc_save_ends (chosen, known[i]))
      {
        stem[strlen (stem) - strlen (known[i])] = '\0';
        break;
      }
  for (guint i = 1; i < MOST_TRIES; i++)
    {
      g_autofree char *name = i == 1 ? g_strconcat (stem, endings[0], NULL) : g_strdup_printf ("%s %u%s", stem, i, endings[0]);
      g_autoptr (GFile) file = g_file_get_child (folder, name);

      /* Nobody was asked whether that may be replaced. */
      if (!g_file_query_exists (file, NULL))
        return g_steal_pointer (&file);
    }
  return g_object_ref (chosen);
}

void
acc_save_add_filter (GtkFileChooserNative *chooser,
                     const char           *name,
                     const char           *pattern)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  gtk_file_filter_add_pattern (filter, pattern);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
}

void
acc_save_say (GtkWidget    *widget,
              GFile        *file,
              const GError *error)
{
  g_autofree char *address = g_file_get_uri (file);
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *message = NULL;

  if (error == NULL)
    {
      gtk_widget_activate_action (widget, "win.saved", "s", address);
      return;
    }
  message = acc_locale_compose (_ ("Not saved: {file}. {reason}"), "file", name, "reason", error->message, NULL);
  gtk_widget_activate_action (widget, "win.say", "s", message);
}
