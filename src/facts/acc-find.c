/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a text names, as a person, a script or a link writes it: the world, a region, a treaty, a State, several compared. */

#include "config.h"

#include "facts/acc-find.h"

#include <string.h>

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

/* States and regions, each once, by their bare codes. */
static char *
find_comparison (AccBundle  *bundle,
                 const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, ",", -1);
  g_autoptr (GPtrArray) codes = g_ptr_array_new ();
  g_autofree char *list = NULL;

  for (guint i = 0; words[i] != NULL; i++)
    {
      const char *word = g_strstrip (words[i]);
      gboolean region_wanted = g_str_has_prefix (word, ACC_PLACE_TEXT_REGION);
      AccState *state = region_wanted ? NULL : acc_find_state (bundle, word);
      AccRegion *region = state != NULL ? NULL : acc_find_region (bundle, region_wanted ? word + strlen (ACC_PLACE_TEXT_REGION) : word);
      gpointer code = state != NULL ? state->iso3 : region != NULL ? region->code : NULL;

      if (code == NULL || (state != NULL && state->kind == ACC_STATE_GROUP))
        return NULL;
      if (!g_ptr_array_find_with_equal_func (codes, code, g_str_equal, NULL))
        g_ptr_array_add (codes, code);
    }
  if (codes->len > ACC_PLACE_COMPARED_MAX)
    return NULL;
  g_ptr_array_add (codes, NULL);
  list = g_strjoinv (",", (GStrv) codes->pdata);
  return g_strconcat (ACC_PLACE_TEXT_COMPARE, list, NULL);
}

/**
 * acc_find_place:
 * @text: "world"; "region:" or "treaty:" with a code, an id or a name; "compare:" with States and regions, separated by commas; a State,
 *   a region or a treaty by code or name
 *
 * Returns: (transfer full) (nullable): the place as links write it: "world", "region:143", "treaty:some-treaty", "compare:KAZ,143", "KAZ"
 */
char *
acc_find_place (AccBundle  *bundle,
                       const char *text)
{
  AccState *state = NULL;
  AccRegion *region = NULL;
  AccTreaty *treaty = NULL;

  if (g_ascii_strcasecmp (text, ACC_PLACE_TEXT_WORLD) == 0)
    return g_strdup (ACC_PLACE_TEXT_WORLD);
  if (g_str_has_prefix (text, ACC_PLACE_TEXT_COMPARE))
    return find_comparison (bundle, text + strlen (ACC_PLACE_TEXT_COMPARE));
  if (g_str_has_prefix (text, ACC_PLACE_TEXT_REGION))
    region = acc_find_region (bundle, text + strlen (ACC_PLACE_TEXT_REGION));
  else if (g_str_has_prefix (text, ACC_PLACE_TEXT_TREATY))
    treaty = acc_find_treaty (bundle, text + strlen (ACC_PLACE_TEXT_TREATY));
  else
    {
      state = acc_find_state (bundle, text);
      region = state == NULL ? acc_find_region (bundle, text) : NULL;
      treaty = state == NULL && region == NULL ? acc_find_treaty (bundle, text) : NULL;
    }
  if (region != NULL)
    return g_strconcat (ACC_PLACE_TEXT_REGION, region->code, NULL);
  if (treaty != NULL)
    return g_strconcat (ACC_PLACE_TEXT_TREATY, treaty->id, NULL);
  return state != NULL ? g_strdup (state->iso3) : NULL;
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
