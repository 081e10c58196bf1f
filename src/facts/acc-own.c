/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Says of a bundle of one's own that it is not the record that ships, in the same words everywhere. */

#include "config.h"

#include "facts/acc-own.h"

#include <glib/gi18n.h>
#include <string.h>

#include "locale/acc-locale.h"

#define COLUMN "own_bundle"

/**
 * acc_own_say:
 * @bundle: a bundle
 *
 * Returns: (transfer full) (nullable): the sentence that says it is not the record built in; %NULL where it is
 */
char *
acc_own_say (AccBundle *bundle)
{
  if (!acc_bundle_is_own (bundle))
    return NULL;
  return acc_locale_compose (_ ("Not Accession’s built-in record: “{title}”, edition {edition}."), "title", acc_locale_text (acc_bundle_get_title (bundle)),
                             "edition", acc_bundle_get_edition (bundle), NULL);
}

/**
 * acc_own_word_edition:
 * @bundle: a bundle
 *
 * Returns: (transfer full): the line at the foot of each page
 */
char *
acc_own_word_edition (AccBundle *bundle)
{
  const char *message = acc_bundle_is_own (bundle) ? _ ("Made by Accession from edition {edition} of “{bundle}”, which is not its built-in record.")
                                                   : _ ("Made by Accession from edition {edition} of “{bundle}”.");

  return acc_locale_compose (message, "edition", acc_bundle_get_edition (bundle), "bundle", acc_locale_text (acc_bundle_get_title (bundle)), NULL);
}

/**
 * acc_own_mark_csv:
 * @csv: (transfer full): a table with a header
 * @statement: (nullable): of acc_own_say()
 *
 * Returns: (transfer full): the table with one column more
 */
char *
acc_own_mark_csv (char       *csv,
                  const char *statement)
{
  GString *marked;
  g_auto (GStrv) parts = NULL;
  g_autofree char *doubled = NULL;
  gboolean quoted = FALSE, header = TRUE;

  if (statement == NULL)
    return csv;
  parts = g_strsplit (statement, "\"", -1);
  doubled = g_strjoinv ("\"\"", parts);
  marked = g_string_new (NULL);
  for (const char *p = csv; *p != '\0'; p++)
    {
      gboolean ends = !quoted && (*p == '\n' || (*p == '\r' && p[1] == '\n'));

      if (*p == '"')
        quoted = !quoted;
      if (ends)
        {
          if (header)
            g_string_append (marked, "," COLUMN);
          else
            g_string_append_printf (marked, ",\"%s\"", doubled);
          header = FALSE;
        }
      g_string_append_c (marked, *p);
      if (ends && *p == '\r')
        g_string_append_c (marked, *++p);
    }
  g_free (csv);
  return g_string_free (marked, FALSE);
}
