/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was found: where it leads, on which day, and what is said of it; also as the line of text that the desktop hands back. */

#include "config.h"

#include "facts/search/acc-search.h"

#include <glib/gi18n.h>
#include <string.h>

#include "facts/session/acc-session.h"
#include "facts/acc-wording-treaty.h"
#include "facts/acc-wording.h"
#include "facts/acc-words.h"
#include "locale/acc-locale.h"

/**
 * acc_search_get_place:
 * @hit: a hit
 *
 * Returns: (transfer full) (nullable): where it leads; %NULL for a document, which is no place
 */
char *
acc_search_get_place (AccSearch          *self,
                      const AccSearchHit *hit)
{
  AccBundle *bundle = acc_ledger_get_bundle (acc_search_get_ledger (self));
  AccArticle *article;
  AccEvent *event;

  switch (hit->kind)
    {
    case ACC_SEARCH_STATES:
      return g_strdup (((AccState *) acc_bundle_get_item (bundle, ACC_TABLE_STATES, hit->position))->iso3);
    case ACC_SEARCH_REGIONS:
      return g_strconcat (ACC_PLACE_TEXT_REGION, ((AccRegion *) acc_bundle_get_item (bundle, ACC_TABLE_REGIONS, hit->position))->code, NULL);
    case ACC_SEARCH_TREATIES:
      return g_strconcat (ACC_PLACE_TEXT_TREATY, ((AccTreaty *) acc_bundle_get_item (bundle, ACC_TABLE_TREATIES, hit->position))->id, NULL);
    case ACC_SEARCH_ARTICLES:
      article = acc_bundle_get_item (bundle, ACC_TABLE_ARTICLES, hit->position);
      return g_strconcat (ACC_PLACE_TEXT_ARTICLE, article->treaty, "/", article->number, NULL);
    case ACC_SEARCH_EVENTS:
      event = acc_bundle_get_item (bundle, ACC_TABLE_EVENTS, hit->position);
      return g_strdup (event->state != NULL ? event->state : ACC_PLACE_TEXT_WORLD);
    default:
      return NULL;
    }
}

/**
 * acc_search_get_day:
 * @hit: a hit
 * @day: (out): on which day it is to be seen
 *
 * Returns: whether it names one: an event's own date, or what was typed
 */
gboolean
acc_search_get_day (AccSearch          *self,
                    const AccSearchHit *hit,
                    gint32             *day)
{
  AccDate date;

  if (hit->kind == ACC_SEARCH_EVENTS)
    {
      AccEvent *event = acc_bundle_get_item (acc_ledger_get_bundle (acc_search_get_ledger (self)), ACC_TABLE_EVENTS, hit->position);

      date = acc_date_is_set (event->date.start) ? event->date.start : event->date.end;
    }
  else if (hit->as_of == NULL || !acc_locale_parse_date (hit->as_of, &date, NULL))
    return FALSE;
  if (!acc_date_is_set (date))
    return FALSE;
  *day = acc_date_last_day (date);
  return TRUE;
}

/**
 * acc_search_parse:
 * @hit: what acc_search_find() gave, perhaps to an earlier run of the program
 * @place: (out): the place
 * @as_of: (out) (nullable): the date, or %NULL
 *
 * Returns: whether it is one
 */
gboolean
acc_search_parse (AccSearch   *self,
                  const char  *hit,
                  char       **place,
                  char       **as_of)
{
  g_auto (GStrv) parts = g_strsplit (hit, "|", -1);
  AccBundle *bundle = acc_ledger_get_bundle (acc_search_get_ledger (self));
  gboolean known;

  if (g_strv_length (parts) != 3)
    return FALSE;
  if (g_str_has_prefix (parts[0], ACC_PLACE_TEXT_TREATY))
    known = acc_bundle_find_treaty (bundle, parts[0] + strlen (ACC_PLACE_TEXT_TREATY)) != NULL;
  else
    known = acc_bundle_find_state (bundle, parts[0]) != NULL;
  if (!known)
    return FALSE;
  *place = g_strdup (parts[0]);
  *as_of = *parts[2] != '\0' ? g_strdup (parts[2]) : NULL;
  return TRUE;
}

/**
 * acc_search_describe_state:
 * @index: position of the State in the bundle's table
 * @treaty: position of a treaty, or -1 for several
 * @treaties: (element-type guint): of which it is said otherwise
 * @day: on which day
 * @basis: what counts
 *
 * Returns: (transfer full): its position in words
 */
char *
acc_search_describe_state (AccSearch    *self,
                           guint         index,
                           int           treaty,
                           const GArray *treaties,
                           gint32        day,
                           AccBasis      basis)
{
  AccBundle *bundle = acc_ledger_get_bundle (acc_search_get_ledger (self));
  AccState *state = acc_bundle_get_item (bundle, ACC_TABLE_STATES, index);
  g_autofree char *words = NULL;
  g_autoptr (AccTerms) terms = NULL;

  if (treaty >= 0)
    {
      terms = g_object_new (ACC_TYPE_TERMS, NULL);
      acc_wording_fill_terms (terms, acc_search_get_ledger (self), index, (guint) treaty, day, basis);
      /* Translators: a position, in an answer to a search: "1980 Convention: Accession, 16 May 1986". */
      words = acc_locale_compose (terms->date != NULL && *terms->date != '\0' ? _ ("{treaty}: {status}, {date}") : _ ("{treaty}: {status}"),
                                  "treaty", terms->title, "status", terms->status, "date", terms->date, NULL);
    }
  else
    {
      g_autofree char *marks = acc_wording_marks (acc_search_get_ledger (self), index, treaties, day, basis);

      words = acc_wording_describe_marks (bundle, treaties, marks);
    }
  if (!acc_words_state_exists (state, day) && state->kind != ACC_STATE_TERRITORY && state->kind != ACC_STATE_ORGANISATION)
    return acc_locale_compose (_ ("Not a State on this date. {marks}"), "marks", words, NULL);
  return g_steal_pointer (&words);
}

/**
 * acc_search_describe:
 * @hit: what acc_search_find() gave
 * @name: (out): of the State or treaty
 * @description: (out): its position, with the date where one was asked for, and to when the record reaches
 *
 * Returns: whether it is one
 */
gboolean
acc_search_describe (AccSearch   *self,
                     const char  *hit,
                     char       **name,
                     char       **description)
{
  AccBundle *bundle = acc_ledger_get_bundle (acc_search_get_ledger (self));
  g_auto (GStrv) parts = NULL;
  g_autofree char *place = NULL;
  g_autofree char *as_of = NULL;
  g_autofree char *words = NULL;
  g_autofree char *reach = NULL;
  gint32 day = acc_date_first_day (acc_date_today ());
  AccGroup *group = NULL;
  AccDate date;

  if (!acc_search_parse (self, hit, &place, &as_of))
    return FALSE;
  if (as_of != NULL)
    {
      if (!acc_locale_parse_date (as_of, &date, NULL))
        return FALSE;
      day = acc_date_last_day (date);
    }
  parts = g_strsplit (hit, "|", -1);
  if (g_str_has_prefix (place, ACC_PLACE_TEXT_TREATY))
    {
      int treaty = acc_bundle_treaty_index (bundle, place + strlen (ACC_PLACE_TEXT_TREATY));

      *name = g_strdup (acc_locale_treaty_short_title (acc_bundle_get_item (bundle, ACC_TABLE_TREATIES, (guint) treaty)));
      words = acc_wording_treaty_sentence (acc_search_get_ledger (self), (guint) treaty, day, ACC_BASIS_DEPOSIT);
      group = acc_bundle_get_treaty_group (bundle, (guint) treaty);
    }
  else
    {
      AccState *state = acc_bundle_find_state (bundle, place);
      int treaty = *parts[1] != '\0' ? acc_bundle_treaty_index (bundle, parts[1]) : -1;

      if (as_of != NULL)
        {
          g_autofree char *when = acc_locale_format_date (acc_date_from_day (day));

          /* Translators: a State and the date that was asked for: "Kenya, 31 December 1999". */
          *name = acc_locale_compose (_ ("{state}, {date}"), "state", acc_locale_state_name (state), "date", when, NULL);
        }
      else
        *name = g_strdup (acc_locale_state_name (state));
      {
        g_autoptr (GArray) treaties = acc_session_list_treaties (bundle, NULL);

        words = acc_search_describe_state (self, (guint) acc_bundle_state_index (bundle, place), treaty, treaties, day, ACC_BASIS_DEPOSIT);
      }
      group = treaty >= 0 ? acc_bundle_get_treaty_group (bundle, (guint) treaty) : NULL;
    }
  reach = acc_wording_reach (bundle, group, day);
  /* Translators: a position, and to when the record is known: "1980 Convention: party (Record to July 2024)" */
  *description = *reach != '\0' ? acc_locale_compose (_ ("{position} ({reach})"), "position", words, "reach", reach, NULL) : g_steal_pointer (&words);
  return TRUE;
}
