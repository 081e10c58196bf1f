/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "report/brief/acc-brief-part.h"

#include <glib/gi18n.h>
#include <string.h>

#include "locale/acc-locale.h"

static const struct
{
  const char *key, *title;
} parts_of[] = {
  { "picture", N_ ("Timeline") },   { "terms", N_ ("Terms") },
  { "people", N_ ("People") },      { "observations", N_ ("Figures that sources give") },
  { "background", N_ ("Background") }, { "counts", N_ ("States party in the world") },
  { "lists", N_ ("States") },
};

char *
acc_brief_parts_to_string (guint parts)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts_of); i++)
    if (parts & 1u << i)
      g_string_append_printf (text, "%s%s", text->len > 0 ? "," : "", parts_of[i].key);
  return g_string_free (text, FALSE);
}

static int
find (const char *key)
{
  for (guint i = 0; i < G_N_ELEMENTS (parts_of); i++)
    if (strcmp (parts_of[i].key, key) == 0)
      return (int) i;
  return -1;
}

gboolean
acc_brief_parts_parse (const char *text,
                       guint      *parts,
                       char      **wrong)
{
  g_auto (GStrv) keys = g_strsplit (text, ",", -1);

  *parts = 0;
  for (guint i = 0; keys[i] != NULL; i++)
    {
      int part = find (keys[i]);

      if (part < 0 || *parts & 1u << part)
        {
          if (wrong != NULL)
            *wrong = g_strdup (keys[i]);
          return FALSE;
        }
      *parts |= 1u << part;
    }
  if (*parts == 0 && wrong != NULL)
    *wrong = g_strdup (text);
  return *parts != 0;
}

char *
acc_brief_parts_word (guint parts)
{
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (parts_of); i++)
    if (parts & 1u << i)
      g_ptr_array_add (titles, (gpointer) _ (parts_of[i].title));
  return acc_locale_format_list ((const char *const *) titles->pdata, titles->len);
}
