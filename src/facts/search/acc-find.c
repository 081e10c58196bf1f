/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which State, region or treaty a text names, as a person, a script or a link writes it. */

#include "config.h"

#include "facts/search/acc-find.h"

typedef const char *(*GetName) (gpointer record);

/* The record that one of the names belongs to, in the language of the interface or in English; punctuation ignored. */
static gpointer
find_named (AccBundle     *bundle,
            AccTable       table,
            const char    *text,
            const GetName *names)
{
  g_autofree char *typed = acc_locale_fold (text);

  for (guint i = 0; i < acc_bundle_get_n (bundle, table) && *typed != '\0'; i++)
    {
      gpointer record = acc_bundle_get_item (bundle, table, i);

      for (guint n = 0; names[n] != NULL; n++)
        {
          const char *name = names[n](record);
          g_autofree char *folded = name != NULL ? acc_locale_fold (name) : NULL;

          if (g_strcmp0 (folded, typed) == 0)
            return record;
        }
    }
  return NULL;
}

static const char *
get_treaty_title (AccTreaty *treaty)
{
  return treaty->title;
}

static const char *
get_treaty_short_title (AccTreaty *treaty)
{
  return treaty->short_title;
}

/**
 * acc_find_state:
 * @text: a code, or a name in English or in the language of the interface
 *
 * Returns: (transfer none) (nullable): the State
 */
AccState *
acc_find_state (AccBundle  *bundle,
                       const char *text)
{
  static const GetName names[] = { (GetName) acc_locale_state_name, (GetName) acc_locale_state_other_name, NULL };
  AccState *state = *text != '\0' ? acc_bundle_find_state_by_text (bundle, text) : NULL;

  return state != NULL ? state : find_named (bundle, ACC_TABLE_STATES, text, names);
}

/**
 * acc_find_region:
 * @text: an M49 code, or a name in English or in the language of the interface
 *
 * Returns: (transfer none) (nullable): the region
 */
AccRegion *
acc_find_region (AccBundle  *bundle,
                        const char *text)
{
  static const GetName names[] = { (GetName) acc_locale_region_name, (GetName) acc_locale_region_other_name, NULL };
  AccRegion *region = acc_bundle_find_region (bundle, text);

  return region != NULL ? region : find_named (bundle, ACC_TABLE_REGIONS, text, names);
}

/**
 * acc_find_treaty:
 * @text: an id, or a title, short or official, in English or in the language of the interface
 *
 * Returns: (transfer none) (nullable): the treaty
 */
AccTreaty *
acc_find_treaty (AccBundle  *bundle,
                        const char *text)
{
  static const GetName names[] = {
    (GetName) acc_locale_treaty_short_title, (GetName) acc_locale_treaty_title, (GetName) get_treaty_short_title, (GetName) get_treaty_title, NULL
  };

  for (guint i = 0; i < acc_bundle_get_n (bundle, ACC_TABLE_TREATIES); i++)
    {
      AccTreaty *treaty = acc_bundle_get_item (bundle, ACC_TABLE_TREATIES, i);

      if (g_ascii_strcasecmp (treaty->id, text) == 0)
        return treaty;
    }
  return find_named (bundle, ACC_TABLE_TREATIES, text, names);
}

/**
 * acc_find_read_link:
 * @link: such as "accession:KAZ?as-of=1999-02-01"
 * @place: (out) (nullable): the place as it is written there
 * @as_of: (out) (nullable): the date
 *
 * Returns: whether it is a link of this program
 */
gboolean
acc_find_read_link (const char *link,
                      char      **place,
                      char      **as_of)
{
  g_autoptr (GUri) uri = g_uri_parse (link, G_URI_FLAGS_NONE, NULL);
  g_autoptr (GHashTable) query = NULL;
  const char *path;

  *place = NULL;
  *as_of = NULL;
  if (uri == NULL || g_ascii_strcasecmp (g_uri_get_scheme (uri), "accession") != 0)
    return FALSE;
  path = g_uri_get_path (uri);
  while (*path == '/')
    path++;
  /* accession://KAZ is understood too. */
  *place = g_strdup (*path != '\0' ? path : g_uri_get_host (uri));
  if (g_uri_get_query (uri) != NULL)
    query = g_uri_parse_params (g_uri_get_query (uri), -1, "&", G_URI_PARAMS_NONE, NULL);
  if (query != NULL)
    *as_of = g_strdup (g_hash_table_lookup (query, "as-of"));
  return TRUE;
}
