/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The set of those compared, written as a place, so that links, history and what is remembered between sessions hold it as they hold any other. */

#include "config.h"

#include "facts/acc-comparison.h"

#include <string.h>

#include "facts/acc-session.h"
#include "locale/acc-locale.h"

gboolean
acc_comparison_is (const char *place)
{
  return g_str_has_prefix (place, ACC_SESSION_COMPARE);
}

/* The code alone, of "KAZ", "143" or "region:143". */
static const char *
bare (const char *code)
{
  return g_str_has_prefix (code, ACC_SESSION_REGION) ? code + strlen (ACC_SESSION_REGION) : code;
}

static GStrv
split (const char *place)
{
  return g_strsplit (place + strlen (ACC_SESSION_COMPARE), ",", -1);
}

static char *
join (GPtrArray *codes)
{
  g_autofree char *list = NULL;

  g_ptr_array_add (codes, NULL);
  list = g_strjoinv (",", (GStrv) codes->pdata);
  return g_strconcat (ACC_SESSION_COMPARE, list, NULL);
}

GArray *
acc_comparison_read (AccBundle  *bundle,
                     const char *place)
{
  g_autoptr (GArray) all = NULL;
  g_auto (GStrv) codes = NULL;

  if (!acc_comparison_is (place))
    return NULL;
  all = g_array_new (FALSE, TRUE, sizeof (AccCompared));
  codes = split (place);
  for (guint i = 0; codes[i] != NULL; i++)
    {
      AccCompared compared = { 0 };
      int index = acc_bundle_state_index (bundle, codes[i]);

      if (index >= 0)
        {
          compared.state = acc_bundle_get_item (bundle, ACC_TABLE_STATES, (guint) index);
          compared.index = (guint) index;
        }
      else if (g_ascii_isdigit (codes[i][0]))
        compared.region = acc_bundle_find_region (bundle, codes[i]);
      if ((compared.state == NULL && compared.region == NULL) || all->len == ACC_COMPARISON_MAX)
        return NULL;
      g_array_append_val (all, compared);
    }
  return g_steal_pointer (&all);
}

gboolean
acc_comparison_holds (const char *place,
                      const char *code)
{
  g_auto (GStrv) codes = split (place);

  return g_strv_contains ((const char *const *) codes, bare (code));
}

guint
acc_comparison_count (const char *place)
{
  g_auto (GStrv) codes = split (place);

  return g_strv_length (codes);
}

char *
acc_comparison_add (const char *place,
                    const char *code)
{
  guint n = acc_comparison_count (place);

  if (n >= ACC_COMPARISON_MAX || acc_comparison_holds (place, code))
    return NULL;
  return g_strconcat (place, n > 0 ? "," : "", bare (code), NULL);
}

char *
acc_comparison_remove (const char *place,
                       const char *code)
{
  g_auto (GStrv) codes = split (place);
  g_autoptr (GPtrArray) rest = g_ptr_array_new ();
  guint n = g_strv_length (codes);

  for (guint i = 0; i < n; i++)
    if (strcmp (codes[i], bare (code)) != 0)
      g_ptr_array_add (rest, codes[i]);
  return rest->len < n ? join (rest) : NULL;
}

const char *
acc_compared_get_code (const AccCompared *compared)
{
  return compared->state != NULL ? compared->state->iso3 : compared->region->code;
}

const char *
acc_compared_get_name (const AccCompared *compared)
{
  return compared->state != NULL ? acc_locale_state_name (compared->state) : acc_locale_region_name (compared->region);
}

char *
acc_compared_dup_place (const AccCompared *compared)
{
  return compared->state != NULL ? g_strdup (compared->state->iso3) : g_strconcat (ACC_SESSION_REGION, compared->region->code, NULL);
}

char *
acc_comparison_list_names (const GArray *compared)
{
  const char *names[ACC_COMPARISON_MAX];

  for (guint i = 0; i < compared->len; i++)
    names[i] = acc_compared_get_name (&g_array_index (compared, AccCompared, i));
  return acc_locale_format_list (names, compared->len);
}
