/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was typed, looked up: States, treaties, regions, days, formats. What is not found is answered with the nearest. */

#include "config.h"

#include "cli/acc-cli-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "facts/search/acc-find.h"
#include "locale/acc-second.h"

/* Edits between two folded texts: insertions, deletions, changes, and two neighbours exchanged. */
static guint
distance (const char *a,
          const char *b)
{
  glong n_a = 0, n_b = 0;
  g_autofree gunichar *x = g_utf8_to_ucs4_fast (a, -1, &n_a);
  g_autofree gunichar *y = g_utf8_to_ucs4_fast (b, -1, &n_b);
  guint width = (guint) n_b + 1;
  g_autofree guint *rows = NULL;

  if (n_a > 100 || n_b > 100)
    return G_MAXUINT;
  rows = g_new0 (guint, (gsize) (n_a + 1) * width);
#define AT(i, j) rows[(gsize) (i) * width + (gsize) (j)]
  for (glong i = 0; i <= n_a; i++)
    AT (i, 0) = (guint) i;
  for (glong j = 0; j <= n_b; j++)
    AT (0, j) = (guint) j;
  for (glong i = 1; i <= n_a; i++)
    for (glong j = 1; j <= n_b; j++)
      {
        guint best = MIN (AT (i - 1, j), AT (i, j - 1)) + 1;

        best = MIN (best, AT (i - 1, j - 1) + (x[i - 1] != y[j - 1]));
        if (i > 1 && j > 1 && x[i - 1] == y[j - 2] && x[i - 2] == y[j - 1])
          best = MIN (best, AT (i - 2, j - 2) + 1);
        AT (i, j) = best;
      }
  return AT (n_a, n_b);
#undef AT
}

static void
consider (const char *typed,
          const char *candidate,
          gpointer    record,
          guint      *best,
          gpointer   *found)
{
  g_autofree char *folded = NULL;
  guint d;

  if (candidate == NULL)
    return;
  folded = acc_locale_fold (candidate);
  d = distance (typed, folded);
  if (strlen (typed) >= 4 && g_str_has_prefix (folded, typed))
    d = MIN (d, 1);
  if (d < *best)
    {
      *best = d;
      *found = record;
    }
}

/* A name is guessed across one error of typing, or two in a longer one. What is farther away is another name, and may be one in
 * dispute. The answer is one more than the errors allowed. */
static guint
get_most_errors (const char *typed)
{
  glong length = g_utf8_strlen (typed, -1);

  return length < 4 ? 0 : length < 7 ? 2 : 3;
}

/* The State under which the tables give the figures of what was typed, or NULL. */
static AccState *
find_including_state (AccBundle  *bundle,
                      const char *text)
{
  g_autofree char *typed = acc_locale_fold (text);

  for (guint i = 0; i < acc_bundle_get_n (bundle, ACC_TABLE_STATES); i++)
    {
      AccState *state = acc_bundle_get_item (bundle, ACC_TABLE_STATES, i);

      for (guint n = 0; state->figures_include != NULL && state->figures_include[n] != NULL; n++)
        {
          g_autofree char *folded = acc_locale_fold (state->figures_include[n]);

          if (strcmp (folded, typed) == 0)
            return state;
        }
    }
  return NULL;
}

static AccState *
find_nearest_state (AccBundle  *bundle,
                    const char *text)
{
  g_autofree char *typed = acc_locale_fold (text);
  guint n = acc_bundle_get_n (bundle, ACC_TABLE_STATES);
  guint best = get_most_errors (typed);
  gpointer found = NULL;

  for (guint i = 0; i < n; i++)
    {
      AccState *state = acc_bundle_get_item (bundle, ACC_TABLE_STATES, i);

      /* What a table counts beside States has no name to be guessed. */
      if (state->kind == ACC_STATE_GROUP)
        continue;
      consider (typed, state->name, state, &best, &found);
      consider (typed, acc_locale_state_name (state), state, &best, &found);
      if (acc_locale_state_other_name (state) != NULL)
        consider (typed, acc_locale_state_other_name (state), state, &best, &found);
      for (guint a = 0; state->aliases != NULL && state->aliases[a] != NULL; a++)
        consider (typed, state->aliases[a], state, &best, &found);
    }
  return found;
}

AccState *
_acc_cli_find_state (AccCli     *cli,
                     const char *text,
                     int        *status)
{
  AccState *state = acc_find_state (cli->bundle, text);

  if (state == NULL)
    {
      AccState *nearest = find_nearest_state (cli->bundle, text);
      AccState *including = find_including_state (cli->bundle, text);

      if (including != NULL)
        *status = _acc_cli_fail (ACC_EXIT_USAGE, _ ("“%s” is not in the record; the figures for it are under %s (%s)"), text, acc_locale_state_name (including),
                                 including->iso3);
      else if (nearest != NULL)
        *status = _acc_cli_fail (ACC_EXIT_USAGE, _ ("“%s” is not in the record; did you mean %s (%s)?"), text, acc_locale_state_name (nearest), nearest->iso3);
      else
        *status = _acc_cli_fail (ACC_EXIT_USAGE, _ ("“%s” is not in the record; a State is written by its ISO 3166-1 code (KAZ) or its name"), text);
    }
  return state;
}

AccTreaty *
_acc_cli_find_treaty (AccCli     *cli,
                      const char *id,
                      int        *status)
{
  AccTreaty *treaty = acc_find_treaty (cli->bundle, id);
  guint n = acc_bundle_get_n (cli->bundle, ACC_TABLE_TREATIES);
  g_autoptr (GString) known = g_string_new (NULL);

  if (treaty != NULL)
    return treaty;
  for (guint i = 0; i < n; i++)
    {
      AccTreaty *candidate = acc_bundle_get_item (cli->bundle, ACC_TABLE_TREATIES, i);

      g_string_append_printf (known, "%s%s", i > 0 ? ", " : "", candidate->id);
    }
  *status = _acc_cli_fail (ACC_EXIT_USAGE, _ ("there is no treaty “%s”; choose one of: %s"), id, known->str);
  return NULL;
}

AccRegion *
_acc_cli_find_region (AccCli     *cli,
                      const char *text,
                      int        *status)
{
  AccRegion *region = acc_find_region (cli->bundle, text);
  g_autofree char *typed = NULL;
  guint n = acc_bundle_get_n (cli->bundle, ACC_TABLE_REGIONS);
  guint best;
  gpointer nearest = NULL;

  if (region != NULL)
    return region;
  typed = acc_locale_fold (text);
  best = get_most_errors (typed);
  for (guint i = 0; i < n; i++)
    {
      AccRegion *candidate = acc_bundle_get_item (cli->bundle, ACC_TABLE_REGIONS, i);

      consider (typed, candidate->name, candidate, &best, &nearest);
      consider (typed, acc_locale_region_name (candidate), candidate, &best, &nearest);
    }
  if (nearest != NULL)
    *status = _acc_cli_fail (ACC_EXIT_USAGE, _ ("there is no region “%s”; the nearest is %s (%s)"), text,
                             acc_locale_region_name (nearest), ((AccRegion *) nearest)->code);
  else
    *status = _acc_cli_fail (ACC_EXIT_USAGE, _ ("there is no region “%s”; write its M49 code (143) or its name (Central Asia)"), text);
  return NULL;
}

gboolean
_acc_cli_find_place (AccCli     *cli,
                     const char *text,
                     AccPlace   *place,
                     int        *status)
{
  *place = (AccPlace) { .kind = ACC_PLACE_WORLD };
  if (g_ascii_strcasecmp (text, ACC_PLACE_TEXT_WORLD) == 0)
    return TRUE;
  place->region = acc_find_region (cli->bundle, text);
  if (place->region == NULL)
    place->state = _acc_cli_find_state (cli, text, status);
  place->kind = place->region != NULL ? ACC_PLACE_REGION : ACC_PLACE_STATE;
  return place->region != NULL || place->state != NULL;
}

/* What is not found: the first of those compared that does not exist, or that there are too many. */
gboolean
_acc_cli_find_comparison (AccCli     *cli,
                          const char *text,
                          AccPlace   *place,
                          int        *status)
{
  g_auto (GStrv) words = g_strsplit (text + strlen (ACC_PLACE_TEXT_COMPARE), ",", -1);

  if (acc_place_find (place, cli->bundle, text))
    return TRUE;
  for (guint i = 0; words[i] != NULL; i++)
    {
      const char *word = g_strstrip (words[i]);

      if (g_str_has_prefix (word, ACC_PLACE_TEXT_REGION))
        {
          if (_acc_cli_find_region (cli, word + strlen (ACC_PLACE_TEXT_REGION), status) == NULL)
            return FALSE;
        }
      else if (acc_find_region (cli->bundle, word) == NULL && _acc_cli_find_state (cli, word, status) == NULL)
        return FALSE;
    }
  *status = _acc_cli_fail (ACC_EXIT_USAGE, _ ("up to %d States or regions can be compared: “%s”"), ACC_PLACE_COMPARED_MAX, text + strlen (ACC_PLACE_TEXT_COMPARE));
  return FALSE;
}

gboolean
_acc_cli_find_day (const char *text,
                   gint32     *day,
                   int        *status)
{
  g_autoptr (GError) error = NULL;
  AccDate date;

  if (text == NULL)
    {
      *day = acc_date_first_day (acc_date_today ());
      return TRUE;
    }
  if (!acc_locale_parse_date (text, &date, &error))
    {
      *status = _acc_cli_fail_error (ACC_EXIT_USAGE, error);
      return FALSE;
    }
  *day = acc_date_last_day (date);
  return TRUE;
}

gboolean
_acc_cli_find_basis (const char *text,
                     AccBasis   *basis,
                     int        *status)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (ACC_TYPE_BASIS);
  GEnumValue *value = text != NULL ? g_enum_get_value_by_nick (klass, text) : g_enum_get_value (klass, ACC_BASIS_DEPOSIT);

  if (value == NULL)
    {
      *status = _acc_cli_fail (ACC_EXIT_USAGE, _ ("there is no basis “%s”; choose one of: deposit, in-force, retroactive, bound"), text);
      return FALSE;
    }
  *basis = (AccBasis) value->value;
  return TRUE;
}

gboolean
_acc_cli_find_year (const char *text,
                    const char *option,
                    int        *year,
                    int        *status)
{
  gint64 value;

  if (text == NULL)
    return TRUE;
  if (!g_ascii_string_to_signed (text, 10, 1, 9999, &value, NULL))
    {
      *status = _acc_cli_fail (ACC_EXIT_USAGE, _ ("%s takes a year such as 1999, not “%s”"), option, text);
      return FALSE;
    }
  *year = (int) value;
  return TRUE;
}

void
_acc_cli_settle_language (AccFormat format)
{
  if (format == ACC_FORMAT_JSON || format == ACC_FORMAT_CSV)
    {
      acc_locale_set_language ("en");
      acc_second_set_language (NULL);
    }
}

/* TEXT: nullable, for the one that is always there: the same question gives the same bytes wherever it is asked. */
gboolean
_acc_cli_find_paper (const char *text,
                     AccPaper   *paper,
                     int        *status)
{
  int wanted = text != NULL ? acc_paper_from_string (text) : ACC_PAPER_A4;

  if (wanted < 0)
    {
      *status = _acc_cli_fail (ACC_EXIT_USAGE, _ ("there is no paper “%s”; choose a4 or letter"), text);
      return FALSE;
    }
  *paper = (AccPaper) wanted;
  return TRUE;
}

gboolean
_acc_cli_find_format (const char *text,
                      const int  *allowed,
                      AccFormat  *format,
                      int        *status)
{
  g_autoptr (GString) known = g_string_new (NULL);
  int wanted = text != NULL ? acc_format_from_string (text) : allowed[0];

  for (int i = 0; allowed[i] >= 0; i++)
    {
      if (allowed[i] == wanted)
        {
          *format = (AccFormat) wanted;
          _acc_cli_settle_language (*format);
          return TRUE;
        }
      g_string_append_printf (known, "%s%s", i > 0 ? ", " : "", acc_format_to_string ((AccFormat) allowed[i]));
    }
  *status = _acc_cli_fail (ACC_EXIT_USAGE, _ ("there is no format “%s” here; choose one of: %s"), text, known->str);
  return FALSE;
}
