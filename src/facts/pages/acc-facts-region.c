/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the page of a region says: who of it joined, how many of how many, and whom its States host. */

#include "config.h"

#include "facts/pages/acc-facts-private.h"

#include <glib/gi18n.h>

#include "facts/acc-category.h"
#include "facts/acc-people.h"
#include "facts/acc-wording.h"
#include "facts/acc-words.h"
#include "facts/claims/acc-claim.h"
#include "facts/pages/acc-mark.h"
#include "locale/acc-locale.h"
#include "locale/acc-phrase.h"
#include "locale/acc-second.h"
#include "model/figures/acc-totals.h"

/* More names than this make a list, not a sentence. */
#define NAMED_MAX 6

typedef struct
{
  AccState *state;
  gint64 figure;
} Hosted;

guint
acc_facts_count_states (AccBundle *bundle,
                         AccRegion *region,
                         gint32     day)
{
  guint n = 0;

  for (guint s = 0; s < acc_bundle_get_n (bundle, ACC_TABLE_STATES); s++)
    {
      AccState *state = acc_bundle_get_item (bundle, ACC_TABLE_STATES, s);

      n += acc_words_state_exists_in (bundle, state, region, day) ? 1 : 0;
    }
  return n;
}

guint
acc_facts_count_all (const AccMoment *moment,
                     AccRegion       *region,
                     AccGroup        *group,
                     guint           *n)
{
  AccBundle *bundle = acc_ledger_get_bundle (moment->ledger);
  g_autoptr (GPtrArray) parties = group != NULL ? acc_ledger_list_parties (moment->ledger, group, region, moment->day, moment->basis) : g_ptr_array_new ();
  guint all = acc_facts_count_states (bundle, region, moment->day);

  for (guint i = 0; i < parties->len; i++)
    {
      AccState *party = parties->pdata[i];
      AccState *successor = party->place_taken_by != NULL ? acc_bundle_find_state (bundle, party->place_taken_by) : NULL;
      /* The State that took its place later is among all of them already. */
      gboolean stands = successor != NULL && acc_words_state_exists_in (bundle, successor, region, moment->day) && !g_ptr_array_find (parties, successor, NULL);

      all += acc_words_state_exists (party, moment->day) || stands ? 0 : 1;
    }
  if (n != NULL)
    *n = parties->len;
  return all;
}

static char *
list_names (GListModel *members)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < g_list_model_get_n_items (members); i++)
    {
      g_autoptr (GObject) member = g_list_model_get_item (members, i);
      char *name;

      g_object_get (member, "name", &name, NULL);
      g_ptr_array_add (names, name);
    }
  return acc_locale_format_list ((const char *const *) names->pdata, names->len);
}

char *
acc_facts_word_region (const AccMoment *moment,
                       AccRegion       *region,
                       AccGroup        *group,
                       const char      *in_order,
                       const char      *missing,
                       guint            n_missing)
{
  AccLedger *ledger = moment->ledger;
  AccBundle *bundle = acc_ledger_get_bundle (ledger);
  gint32 day = moment->day;
  guint n, all = acc_facts_count_all (moment, region, group, &n);
  g_autofree char *date = acc_locale_format_when (acc_date_from_day (day));
  g_autofree char *few = acc_locale_format_number (n);
  g_autofree char *whole = acc_locale_format_number (all);
  g_autofree char *treaties = group != NULL ? acc_words_list_treaties (bundle, group->members, TRUE) : NULL;
  const char *message;

  if (group == NULL)
    return g_strdup (acc_words_say_no_treaties ());
  if (!acc_ledger_can_count (ledger, group, moment->basis))
    return acc_words_say_untold (bundle, group);
  if (n == 0)
    message = _ ("{Date}, no State in {region} was party to {treaties}.");
  else if (n_missing == 0)
    message = _ ("{Date}, all {all} States in {region} were party to {treaties}.");
  else if (n <= NAMED_MAX && n_missing <= NAMED_MAX)
    message = ngettext ("{Date}, {n} of the {all} States in {region} was party to {treaties}: {parties}. Missing: {missing}.",
                        "{Date}, {n} of the {all} States in {region} were party to {treaties}, in the order of joining: {parties}. Missing: {missing}.", n);
  else if (n_missing <= NAMED_MAX)
    message = ngettext ("{Date}, {n} of the {all} States in {region} was party to {treaties}. Missing: {missing}.",
                        "{Date}, {n} of the {all} States in {region} were party to {treaties}. Missing: {missing}.", n);
  else
    message = ngettext ("{Date}, {n} of the {all} States in {region} was party to {treaties}.",
                        "{Date}, {n} of the {all} States in {region} were party to {treaties}.", n);
  return acc_locale_compose (message, "date", date, "n", few, "all", whole, "region", acc_phrase_name_region (region), "treaties", treaties,
                             "parties", in_order, "missing", missing, NULL);
}

static void
add_count (AccFacts   *self,
           guint      *n,
           AccSession *session,
           AccRegion  *region,
           guint       treaty)
{
  AccLedger *ledger = acc_session_get_ledger (session);
  AccBundle *bundle = acc_session_get_bundle (session);
  AccGroup *group = acc_bundle_get_treaty_group (bundle, treaty);
  g_autofree char *marks = _acc_facts_mark_of (bundle, treaty);
  gint32 day = acc_session_get_day (session);
  AccBasis basis = acc_session_get_basis (session);
  guint n_parties, all = acc_facts_count_all (acc_session_get_moment (session), region, group, &n_parties);
  g_autofree char *reach = acc_wording_reach (acc_session_get_bundle (session), group, day);
  g_autofree char *few = acc_locale_format_number (n_parties);
  g_autofree char *whole = acc_locale_format_number (all);
  /* Translators: parties among the States of a region, as a large figure: "4 of 5" */
  g_autofree char *figure = acc_ledger_can_count (ledger, group, basis) ? acc_locale_compose (_ ("{n} of {all}"), "n", few, "all", whole, NULL)
                                                                        : acc_words_number_or_untold (0, FALSE);
  g_autofree char *details = _acc_facts_word_counted (ledger, group, basis);
  g_autofree char *claim = acc_claim_name_parties (region, group->id);

  g_object_set (_acc_facts_next (self->figures, n),
                "label", acc_locale_treaty_short_title (acc_bundle_get_item (bundle, ACC_TABLE_TREATIES, treaty)),
                "qualifier", "",
                "figure", figure,
                "when", acc_words_describe_basis (basis),
                "origins", "",
                "note", "",
                "source", reach,
                "licence", "",
                "details", details,
                "claim", claim,
                "change", "",
                "points", NULL,
                "year", 0u,
                "mark", treaty + 1,
                "marks", marks,
                NULL);
}

static int
compare_hosted (gconstpointer a,
                gconstpointer b)
{
  const Hosted *x = a, *y = b;

  if (x->figure != y->figure)
    return x->figure > y->figure ? -1 : 1;
  return acc_locale_collate (acc_locale_state_name (x->state), acc_locale_state_name (y->state));
}

/* The States of the region with their figures of the year, the largest first, those that did not report at the end. */
static void
fill_ranked (GListStore *store,
             AccBundle  *bundle,
             AccRegion  *region,
             AccCategory lead,
             AccSide     side,
             gint32      day,
             int         year)
{
  g_autoptr (GArray) figures = g_array_new (FALSE, FALSE, sizeof (Hosted));
  AccTotals *totals = acc_bundle_get_totals (bundle);
  guint n = 0;
  gint64 largest = 1;

  for (guint s = 0; s < acc_bundle_get_n (bundle, ACC_TABLE_STATES); s++)
    {
      AccState *state = acc_bundle_get_item (bundle, ACC_TABLE_STATES, s);
      Hosted hosted = { state, ACC_FIGURE_ABSENT };

      if (!acc_words_state_exists_in (bundle, state, region, day))
        continue;
      hosted.figure = acc_totals_get_figure (totals, state->iso3, side, lead, year);
      largest = MAX (largest, hosted.figure);
      g_array_append_val (figures, hosted);
    }
  g_array_sort (figures, compare_hosted);
  for (guint i = 0; i < figures->len; i++)
    {
      Hosted *hosted = &g_array_index (figures, Hosted, i);
      gboolean absent = hosted->figure == ACC_FIGURE_ABSENT;
      g_autofree char *figure = absent ? g_strdup (_ ("not reported")) : acc_locale_format_number (hosted->figure);
      g_autofree char *claim = acc_claim_name_figure (hosted->state->iso3, lead, side, year);

      g_object_set (_acc_facts_next (store, &n), "code", hosted->state->iso3, "label", acc_locale_state_name (hosted->state), "figure", figure, "fraction",
                    absent ? 0.0 : (double) hosted->figure / (double) largest, "value", absent ? ACC_RANKED_ABSENT : (guint64) hosted->figure, "claim", claim, NULL);
    }
  _acc_facts_end (store, n);
}

/* The sum of a side, and of how many States it is. */
static char *
word_sum (AccBundle *bundle,
          AccRegion *region,
          AccCategory lead,
          AccSide    side,
          gint32     day,
          int        year)
{
  AccCategoryRecord *category = acc_bundle_find_category (bundle, acc_category_to_string (lead));
  AccValue value = { ACC_VALUE_NOT_REPORTED, ACC_INT_ABSENT };
  guint asked = 0, reported = 0;
  g_autofree char *number = NULL;
  g_autofree char *few = NULL;
  g_autofree char *all = NULL;

  if (category != NULL)
    acc_people_find_sum (bundle, region, category, side, year, day, &value, &asked, &reported);
  /* What is not described may count the same person in two States. */
  if (reported > 0 && category->agency == NULL)
    return g_strdup ("");
  if (reported == 0)
    return g_strdup (_ ("No State of the region reported a figure"));
  number = acc_locale_format_number (value.number);
  few = acc_locale_format_number (reported);
  all = acc_locale_format_number (asked);
  return acc_locale_compose (ngettext ("{sum} in all, as {n} of {all} States reported", "{sum} in all, as {n} of {all} States reported", reported), "sum", number, "n", few,
                             "all", all, NULL);
}

/* Of any of its States. */
static AccSeries *
find_series (AccBundle *bundle, AccRegion *region)
{
  for (guint s = 0; s < acc_bundle_get_n (bundle, ACC_TABLE_STATES); s++)
    {
      AccState *state = acc_bundle_get_item (bundle, ACC_TABLE_STATES, s);
      AccSeries *series = acc_bundle_state_in_region (bundle, state, region) ? acc_bundle_get_series (bundle, state->iso3, NULL) : NULL;

      if (series != NULL)
        return series;
    }
  return NULL;
}

static void
fill_people (AccFacts   *self,
               AccBundle  *bundle,
               AccRegion  *region,
               gint32      day,
               guint      *n_sources,
               GHashTable *seen)
{
  AccSeries *world = acc_bundle_get_series (bundle, "world", NULL);
  int shown = _acc_facts_year (world, day);
  AccSeries *series = world != NULL ? world : find_series (bundle, region);
  AccCategory lead = acc_category_get_lead (bundle, series);
  gboolean told;
  g_autofree char *hosted = _acc_facts_word_heading (bundle, series, "region_hosted", acc_locale_of_year (shown, _ ("End of {year}"), _ ("Middle of {year}")), shown);
  g_autofree char *from = _acc_facts_word_heading (bundle, series, "region_abroad", acc_locale_of_year (shown, _ ("Where from, end of {year}"), _ ("Where from, middle of {year}")), shown);
  g_autofree char *sum_hosted = word_sum (bundle, region, lead, ACC_SIDE_HOSTED, day, shown);
  g_autofree char *sum_from = word_sum (bundle, region, lead, ACC_SIDE_ABROAD, day, shown);

  /* Where a bundle has no figures of people, nobody was asked for one. */
  if (acc_bundle_get_series_folder (bundle) == NULL)
    {
      _acc_facts_leave_out_people (self);
      return;
    }
  fill_ranked (self->origins, bundle, region, lead, ACC_SIDE_HOSTED, day, shown);
  fill_ranked (self->destinations, bundle, region, lead, ACC_SIDE_ABROAD, day, shown);
  told = g_list_model_get_n_items (G_LIST_MODEL (self->origins)) > 0 && shown >= _acc_facts_first_year (bundle);
  if (told && series != NULL)
    _acc_facts_add_source (self, n_sources, bundle, acc_series_get_source (series), seen);
  g_object_set (self, "origins-title", told ? hosted : "", "origins-empty", sum_hosted, "destinations-title", told ? from : "", "destinations-empty", told ? sum_from : "", NULL);
}

/**
 * acc_facts_update_region:
 * @session: a session of a region
 * @group: the treaties that the lists are of; one of them is enough
 * @members: the parties, as acc_member_list() filled them
 * @missing: the others
 *
 * Says what the page of a region says on the date of the session. In the facts, origins are the States by refugees hosted, and destinations
 * by refugees from there; origins-empty and destinations-empty hold the sums.
 */
void
acc_facts_update_region (AccFacts   *self,
                         AccSession *session,
                         AccGroup   *group,
                         GListModel *members,
                         GListModel *missing)
{
  AccBundle *bundle = acc_session_get_bundle (session);
  AccRegion *region = acc_session_get_region (session);
  gint32 day = acc_session_get_day (session);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *in_order = list_names (members);
  g_autofree char *absent = list_names (missing);
  g_autofree char *law = NULL;
  g_autofree char *sentence = NULL;
  g_autoptr (GString) claims = g_string_new (NULL);
  g_autofree char *names = acc_wording_names_policy ();
  g_autofree char *record = acc_words_describe_as_at (bundle);
  const GArray *treaties = acc_session_get_treaties (session);
  guint n = 0, n_sources = 0;
  g_autofree char *second = acc_second_region_name (region);

  g_return_if_fail (region != NULL);

  law = acc_facts_word_region (acc_session_get_moment (session), region, group, in_order, absent, g_list_model_get_n_items (missing));
  if (group != NULL)
    acc_claim_add_name (claims, acc_claim_name_parties (region, group->id), ACC_DAY_MIN);
  sentence = _acc_facts_add_people (session, law, claims);
  for (guint i = 0; i < MIN (treaties->len, ACC_SESSION_CARDS); i++)
    {
      guint t = g_array_index (treaties, guint, i);
      AccTreaty *treaty = acc_bundle_get_item (bundle, ACC_TABLE_TREATIES, t);

      add_count (self, &n, session, region, t);
      _acc_facts_add_source (self, &n_sources, bundle, treaty->source, seen);
    }
  _acc_facts_end (self->figures, n);
  fill_people (self, bundle, region, day, &n_sources, seen);
  _acc_facts_end (self->sources, n_sources);
  g_object_set (self, "title", acc_locale_region_name (region), "second", second, "sentence", sentence, "claims", claims->str, "note", "", "names", names, "record", record, NULL);
}
