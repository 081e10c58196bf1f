/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/briefing/acc-briefing-choices.h"

#include <glib/gi18n.h>

#include "editions/acc-edition-store.h"
#include "facts/acc-edition-words.h"
#include "locale/acc-locale.h"
#include "locale/acc-second.h"

GtkStringList *
acc_briefing_list_languages (GPtrArray *tags)
{
  const char *const *languages = acc_locale_list_languages ();
  const char *second = acc_second_get_language ();
  GtkStringList *names = gtk_string_list_new (NULL);

  g_ptr_array_set_size (tags, 0);
  g_ptr_array_add (tags, NULL);
  gtk_string_list_append (names, C_ ("briefing", "None"));
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; languages[i] != NULL; i++)
      if (!g_str_equal (languages[i], acc_locale_get_language ()) && (g_strcmp0 (languages[i], second) == 0) == (pass == 0))
        {
          g_ptr_array_add (tags, (gpointer) g_intern_string (languages[i]));
          gtk_string_list_take (names, acc_locale_get_autonym (languages[i]));
        }
  return names;
}

GtkStringList *
acc_briefing_list_editions (AccSession *session,
                            GPtrArray  *editions)
{
  AccBundle *bundle = acc_session_get_bundle (session);
  GtkStringList *names = gtk_string_list_new (NULL);
  g_autoptr (GPtrArray) others = NULL;

  g_ptr_array_set_size (editions, 0);
  gtk_string_list_append (names, C_ ("edition", "No other edition"));
  if (acc_session_get_state (session) == NULL || acc_bundle_is_own (bundle))
    return names;
  others = acc_edition_store_list_others (bundle);
  for (guint i = 0; i < others->len; i++)
    {
      g_ptr_array_add (editions, g_object_ref (others->pdata[i]));
      gtk_string_list_take (names, acc_edition_word_lead (others->pdata[i]));
    }
  return names;
}
