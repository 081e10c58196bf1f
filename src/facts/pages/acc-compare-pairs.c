/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Pairs for the empty page of comparison, found in the data: none is named here. */

#include "config.h"

#include "facts/pages/acc-compare-pairs.h"

#include <glib/gi18n.h>

#include "facts/acc-people.h"
#include "facts/acc-words.h"
#include "facts/pages/acc-facts-private.h"
#include "locale/acc-locale.h"
#include "model/figures/acc-totals.h"

#define FIGURES 2 /* of how many categories of people the largest are shown */

static const AccItemField acc_compare_pair_fields[] = {
  { "code", ACC_ITEM_STRING, G_STRUCT_OFFSET (AccComparePair, code) },
  { "name", ACC_ITEM_STRING, G_STRUCT_OFFSET (AccComparePair, name) },
  { "detail", ACC_ITEM_STRING, G_STRUCT_OFFSET (AccComparePair, detail) },
};
ACC_DEFINE_ITEM (AccComparePair, acc_compare_pair)

static void
add_pair (GListStore *pairs, const AccPlace *place, const char *detail)
{
  g_autoptr (AccComparePair) pair = NULL;
  g_autofree char *code = acc_place_to_text (place);
  g_autofree char *name = acc_place_list_compared (place);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (pairs)); i++)
    {
      g_autoptr (AccComparePair) other = g_list_model_get_item (G_LIST_MODEL (pairs), i);

      if (g_str_equal (other->code, code))
        return;
    }
  pair = g_object_new (ACC_TYPE_COMPARE_PAIR, "code", code, "name", name, "detail", detail, NULL);
  g_list_store_append (pairs, pair);
}

/* The two States of whom the most are told, where no other has as many as the second, nor has one that is no State any more had more. */
static void
add_largest (GListStore *pairs, AccSession *session, const AccPeopleRow *row)
{
  AccBundle *bundle = acc_session_get_bundle (session);
  int year = _acc_facts_year (acc_bundle_get_series (bundle, "world", NULL), acc_session_get_day (session));
  g_autoptr (GArray) ranked = acc_totals_rank (acc_bundle_get_totals (bundle), row->side, row->category, year);
  g_autofree char *date = acc_locale_format_date (acc_date_year (year));
  g_autofree char *figure = acc_people_name_figure (bundle, row, FALSE);
  g_autofree char *detail = NULL;
  AccPlace place = { .kind = ACC_PLACE_COMPARISON };
  gint64 second = 0;

  for (guint i = 0; i < ranked->len; i++)
    {
      const AccRanked *one = &g_array_index (ranked, AccRanked, i);
      AccState *state = acc_bundle_find_state (bundle, one->partner);

      if (place.n_compared == 2 && one->figure < second)
        break;
      if (state == NULL || state->kind == ACC_STATE_TERRITORY || state->kind == ACC_STATE_ORGANISATION || !acc_state_has_treaties (state))
        continue;
      if (place.n_compared == 2 || !acc_words_state_exists (state, acc_session_get_day (session))
          || !acc_place_add (&place, &(AccPlace) { .kind = ACC_PLACE_STATE, .state = state }, bundle))
        return;
      second = one->figure;
    }
  if (place.n_compared < 2)
    return;
  detail = acc_locale_compose (acc_locale_of_year (year, _ ("{figure}: the two States with the largest figures, end of {year}"),
                                                   _ ("{figure}: the two States with the largest figures, middle of {year}")),
                               "figure", figure, "year", date, NULL);
  add_pair (pairs, &place, detail);
}

/* The State of a region that joined last, and the first one in the bundle's table that has not. */
static gboolean
find_apart (AccSession *session, AccRegion *region, guint treaty, AccPlace *place, gint32 *since)
{
  AccBundle *bundle = acc_session_get_bundle (session);
  gint32 day = acc_session_get_day (session);
  AccState *party = NULL, *outside = NULL;

  *since = ACC_DAY_MIN;
  for (guint s = 0; s < acc_bundle_get_n (bundle, ACC_TABLE_STATES); s++)
    {
      AccState *state = acc_bundle_get_item (bundle, ACC_TABLE_STATES, s);
      AccPosition position;

      if (!acc_words_state_exists_in (bundle, state, region, day))
        continue;
      acc_ledger_query (acc_session_get_ledger (session), s, treaty, day, acc_session_get_basis (session), &position);
      if (position.status == ACC_STATUS_PARTY && position.since > *since)
        {
          party = state;
          *since = position.since;
        }
      else if (outside == NULL && position.status == ACC_STATUS_NONE && !position.may_count && position.certain)
        outside = state;
    }
  *place = (AccPlace) { .kind = ACC_PLACE_COMPARISON };
  return party != NULL && outside != NULL && acc_place_add (place, &(AccPlace) { .state = party }, bundle) && acc_place_add (place, &(AccPlace) { .state = outside }, bundle);
}

static void
add_apart (GListStore *pairs, AccSession *session)
{
  AccBundle *bundle = acc_session_get_bundle (session);
  const GArray *treaties = acc_session_get_treaties (session);
  AccTreaty *treaty = treaties->len > 0 ? acc_bundle_get_item (bundle, ACC_TABLE_TREATIES, g_array_index (treaties, guint, 0)) : NULL;
  AccPlace best = { 0 };
  AccRegion *where = NULL;
  gint32 latest = ACC_DAY_MIN;
  g_autofree char *detail = NULL;

  for (guint r = 0; treaty != NULL && r < acc_bundle_get_n (bundle, ACC_TABLE_REGIONS); r++)
    {
      AccRegion *region = acc_bundle_get_item (bundle, ACC_TABLE_REGIONS, r);
      AccPlace place;
      gint32 since;

      if (region->parent == NULL || !find_apart (session, region, g_array_index (treaties, guint, 0), &place, &since) || since <= latest)
        continue;
      best = place;
      where = region;
      latest = since;
    }
  if (where == NULL)
    return;
  /* Translators: of two States of one region, which are proposed to be compared */
  detail = acc_locale_compose (_ ("{region}; {treaty}: party and not party"), "region", acc_locale_region_name (where), "treaty", acc_locale_treaty_short_title (treaty), NULL);
  add_pair (pairs, &best, detail);
}

/* Where no third one has as many States as the second. */
static void
add_regions (GListStore *pairs, AccSession *session)
{
  AccBundle *bundle = acc_session_get_bundle (session);
  AccRegion *largest[2] = { NULL, NULL };
  guint n[3] = { 0, 0, 0 };
  AccPlace place = { .kind = ACC_PLACE_COMPARISON };

  for (guint r = 0; r < acc_bundle_get_n (bundle, ACC_TABLE_REGIONS); r++)
    {
      AccRegion *region = acc_bundle_get_item (bundle, ACC_TABLE_REGIONS, r);
      guint states = region->parent == NULL ? acc_facts_count_states (bundle, region, acc_session_get_day (session)) : 0;
      guint at = states > n[0] ? 0 : 1;

      if (states <= n[1])
        {
          n[2] = MAX (n[2], states);
          continue;
        }
      n[2] = n[1];
      if (at == 0)
        {
          largest[1] = largest[0];
          n[1] = n[0];
        }
      largest[at] = region;
      n[at] = states;
    }
  if (largest[1] == NULL || n[2] == n[1])
    return;
  for (guint i = 0; i < 2; i++)
    acc_place_add (&place, &(AccPlace) { .region = largest[i] }, bundle);
  add_pair (pairs, &place, _ ("The two regions with the most States"));
}

void
acc_compare_pair_list (GListStore *pairs, AccSession *session)
{
  AccBundle *bundle = acc_session_get_bundle (session);
  g_autoptr (GArray) figures = NULL;

  g_list_store_remove_all (pairs);
  add_apart (pairs, session);
  if (acc_bundle_get_series_folder (bundle) != NULL)
    figures = acc_people_list_figures (bundle);
  for (guint i = 0; figures != NULL && i < MIN (figures->len, FIGURES); i++)
    add_largest (pairs, session, &g_array_index (figures, AccPeopleRow, i));
  add_regions (pairs, session);
}
