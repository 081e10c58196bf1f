/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Claims on standings, places in the order, counts and figures: which there are, and what they rest on. */

#include "config.h"

#include "facts/claims/acc-claim-private.h"

#include <string.h>

#include "facts/acc-people.h"
#include "facts/acc-wording.h"
#include "facts/acc-words.h"
#include "facts/session/acc-place.h"
#include "model/bundle/acc-index.h"

static AccClaim
start (const AccMoment *moment, AccClaimKind kind, AccState *state, AccTreaty *treaty)
{
  return (AccClaim) { .kind = kind, .bundle = acc_ledger_get_bundle (moment->ledger), .ledger = moment->ledger, .day = moment->day, .basis = moment->basis, .state = state,
                      .treaty = treaty, .value = { ACC_VALUE_EXACT, ACC_INT_ABSENT }, .stands = TRUE, .certain = TRUE };
}

static void
set_sources (AccClaim *claim, GStrv sources)
{
  claim->sources = sources;
  claim->n_sources = sources != NULL ? g_strv_length (sources) : 0;
}

static gboolean
reaches (AccBundle *bundle, const GArray *treaties, gint32 day)
{
  return acc_wording_record_reaches (bundle, treaties, day);
}

gboolean
acc_claim_can_stand (AccBundle *bundle, guint state)
{
  return acc_words_is_state (acc_bundle_get_item (bundle, ACC_TABLE_STATES, state)) || acc_index_of_state (bundle, ACC_TABLE_ACTIONS, state).n > 0;
}

gboolean
acc_claim_fill_standing (AccClaim *claim, const AccMoment *moment, guint state, guint treaty)
{
  AccBundle *bundle = acc_ledger_get_bundle (moment->ledger);

  *claim = start (moment, ACC_CLAIM_STANDING, acc_bundle_get_item (bundle, ACC_TABLE_STATES, state), acc_bundle_get_item (bundle, ACC_TABLE_TREATIES, treaty));
  acc_ledger_query (moment->ledger, state, treaty, moment->day, moment->basis, &claim->position);
  claim->standing = acc_standing_from_position (&claim->position);
  claim->record = claim->position.action;
  if (claim->position.action != NULL)
    {
      claim->date = claim->position.action->date;
      claim->doubt = (AccDoubt) claim->position.action->doubt;
      set_sources (claim, claim->position.action->sources);
    }
  else
    {
      claim->sources = &claim->treaty->source;
      claim->n_sources = 1;
    }
  claim->value.kind = claim->standing == ACC_STANDING_OPEN ? ACC_VALUE_UNCERTAIN : ACC_VALUE_EXACT;
  claim->certain = claim->position.certain && claim->standing != ACC_STANDING_OPEN && reaches (bundle, acc_bundle_get_treaty_group (bundle, treaty)->members, moment->day);
  return acc_claim_can_stand (bundle, state);
}

/* Whether each of those counted is so on a date that is known, and nobody else may be. */
static gboolean
is_counted_for_certain (const AccClaim *claim, const GArray *treaties)
{
  g_autoptr (GPtrArray) counted = acc_claim_list_counted (claim);

  for (guint i = 0; i < counted->len; i++)
    {
      guint state = (guint) acc_bundle_state_index (claim->bundle, ((AccState *) counted->pdata[i])->iso3);
      gboolean certain = FALSE;

      for (guint t = 0; t < treaties->len && !certain; t++)
        {
          AccPosition position;

          acc_ledger_query (claim->ledger, state, g_array_index (treaties, guint, t), acc_claim_get_day_counted (claim), claim->basis, &position);
          certain = position.joined != NULL && position.certain;
        }
      if (!certain)
        return FALSE;
    }
  return claim->uncertain == 0 && reaches (claim->bundle, treaties, claim->day);
}

/* As a depositary counts them that day, whatever the basis. */
gboolean
acc_claim_fill_rank (AccClaim *claim, const AccMoment *moment, guint state, guint treaty, AccRegion *region)
{
  AccMoment deposit = { moment->ledger, moment->day, ACC_BASIS_DEPOSIT };
  AccGroup *group = acc_bundle_get_treaty_group (acc_ledger_get_bundle (moment->ledger), treaty);
  guint rank;

  acc_claim_fill_standing (claim, &deposit, state, treaty);
  claim->kind = ACC_CLAIM_RANK;
  claim->region = region;
  if (claim->position.joined == NULL || claim->position.joined->date.precision != ACC_PRECISION_DAY)
    return FALSE;
  claim->date = claim->position.joined->date;
  rank = acc_ledger_rank (moment->ledger, state, treaty, region, moment->day);
  claim->value = (AccValue) { ACC_VALUE_EXACT, rank };
  if (rank == 0)
    return FALSE;
  claim->certain = claim->position.certain && is_counted_for_certain (claim, group->members);
  return TRUE;
}

gboolean
acc_claim_fill_count (AccClaim *claim, const AccMoment *moment, AccGroup *group, AccRegion *region)
{
  AccBundle *bundle = acc_ledger_get_bundle (moment->ledger);
  guint n;

  *claim = start (moment, ACC_CLAIM_COUNT, NULL, group->members->len == 1 ? acc_bundle_find_treaty (bundle, group->treaties[0]) : NULL);
  claim->group = group;
  claim->region = region;
  claim->date = acc_date_from_day (moment->day);
  n = acc_ledger_count (moment->ledger, group, region, moment->day, moment->basis, &claim->uncertain);
  if (!acc_ledger_can_count (moment->ledger, group, moment->basis))
    {
      claim->value.kind = ACC_VALUE_NOT_REPORTED;
      claim->certain = FALSE;
      return FALSE;
    }
  claim->value = (AccValue) { claim->uncertain > 0 ? ACC_VALUE_AT_LEAST : n == 0 ? ACC_VALUE_ZERO : ACC_VALUE_EXACT, n };
  claim->certain = is_counted_for_certain (claim, group->members);
  return TRUE;
}

gboolean
acc_claim_fill_figure (AccClaim *claim, const AccMoment *moment, const char *code, AccCategoryRecord *category, AccSide side, int year)
{
  AccBundle *bundle = acc_ledger_get_bundle (moment->ledger);

  *claim = start (moment, ACC_CLAIM_FIGURE, acc_bundle_find_state (bundle, code), NULL);
  claim->category = category;
  claim->side = side;
  claim->year = year;
  claim->record = category;
  claim->date = acc_date_year (year);
  claim->region = claim->state == NULL && strcmp (code, ACC_PLACE_TEXT_WORLD) != 0 ? acc_bundle_find_region (bundle, code) : NULL;
  if (claim->region != NULL)
    claim->certain = acc_people_find_sum (bundle, claim->region, category, side, year, moment->day, &claim->value, NULL, NULL);
  else
    claim->certain = acc_people_find_value (bundle, code, category, side, year, &claim->value) && claim->value.kind != ACC_VALUE_ROUNDED;
  return year >= acc_people_get_first_year (bundle) && year <= acc_people_get_last_year (bundle);
}

gboolean
acc_claim_fill_partner (AccClaim *claim, const AccMoment *moment, const char *code, AccCategoryRecord *category, AccSide side, int year, const char *partner)
{
  AccBundle *bundle = acc_ledger_get_bundle (moment->ledger);
  AccSeries *series = acc_bundle_get_series (bundle, code, NULL);
  const AccSeriesRun *run = series != NULL ? acc_series_find_pair (series, side, partner) : NULL;
  AccCategory column = acc_category_from_string (category->id);
  gboolean told = acc_claim_fill_figure (claim, moment, code, category, side, year);

  if (claim->state == NULL || series == NULL || category->procedures || (run == NULL && acc_bundle_find_state (bundle, partner) == NULL))
    return FALSE;
  claim->partner = g_intern_string (partner);
  claim->value = acc_value_new (run != NULL ? acc_series_run_get (run, column, year) : ACC_FIGURE_ABSENT, year, acc_series_get_collection (series, column));
  claim->certain = claim->value.kind == ACC_VALUE_EXACT || claim->value.kind == ACC_VALUE_ZERO;
  return told;
}

void
acc_claim_fill_observation (AccClaim *claim, const AccMoment *moment, AccObservation *observation)
{
  static const AccValueKind kinds[] = { [ACC_QUALIFIER_EXACTLY] = ACC_VALUE_EXACT, [ACC_QUALIFIER_ABOUT] = ACC_VALUE_ABOUT, [ACC_QUALIFIER_UP_TO] = ACC_VALUE_UP_TO,
                                        [ACC_QUALIFIER_AT_LEAST] = ACC_VALUE_AT_LEAST, [ACC_QUALIFIER_ESTIMATED] = ACC_VALUE_ESTIMATE,
                                        [ACC_QUALIFIER_HUNDREDS_OF_THOUSANDS] = ACC_VALUE_ABOUT };

  *claim = start (moment, ACC_CLAIM_OBSERVATION, acc_bundle_find_state (acc_ledger_get_bundle (moment->ledger), observation->state), NULL);
  claim->record = observation;
  claim->date = observation->date.start;
  claim->sources = &observation->source;
  claim->n_sources = 1;
  claim->value.number = observation->value;
  claim->value.kind = observation->qualifier >= 0 && observation->qualifier < (int) G_N_ELEMENTS (kinds) ? kinds[observation->qualifier]
                      : observation->value == ACC_INT_ABSENT                                             ? ACC_VALUE_NOT_REPORTED
                                                                                                         : ACC_VALUE_EXACT;
  claim->certain = claim->value.kind == ACC_VALUE_EXACT || claim->value.kind == ACC_VALUE_NOT_REPORTED;
}

static void
add_of_treaties (GArray *claims, const AccMoment *moment, guint state, AccRegion *region)
{
  AccBundle *bundle = acc_ledger_get_bundle (moment->ledger);
  AccClaim claim;

  for (guint t = 0; t < acc_bundle_get_n (bundle, ACC_TABLE_TREATIES); t++)
    {
      acc_claim_fill_standing (&claim, moment, state, t);
      g_array_append_val (claims, claim);
      if (acc_claim_fill_rank (&claim, moment, state, t, NULL))
        g_array_append_val (claims, claim);
      if (region != NULL && acc_claim_fill_rank (&claim, moment, state, t, region))
        g_array_append_val (claims, claim);
    }
}

static void
add_counts (GArray *claims, const AccMoment *moment, AccRegion *region)
{
  AccBundle *bundle = acc_ledger_get_bundle (moment->ledger);
  AccGroup *group = acc_bundle_get_default_group (bundle);
  guint n = acc_bundle_get_n (bundle, ACC_TABLE_TREATIES);
  AccClaim claim;

  for (guint i = 0; i < n + 1; i++)
    {
      AccGroup *one = i < n ? acc_bundle_get_treaty_group (bundle, i) : group;

      if (one == NULL || (i == n && one->members->len < 2))
        continue;
      if (acc_claim_fill_count (&claim, moment, one, NULL))
        g_array_append_val (claims, claim);
      if (region != NULL && acc_claim_fill_count (&claim, moment, one, region))
        g_array_append_val (claims, claim);
    }
}

/* From where most people are, and where most of those from here are. */
static void
add_partners (GArray *claims, const AccMoment *moment, AccSeries *series, int year)
{
  AccBundle *bundle = acc_ledger_get_bundle (moment->ledger);
  AccCategory lead = acc_category_get_lead (bundle, series);
  AccCategoryRecord *category = acc_bundle_find_category (bundle, acc_category_to_string (lead));
  AccClaim claim;

  for (AccSide side = ACC_SIDE_HOSTED; side <= ACC_SIDE_ABROAD && category != NULL; side++)
    {
      g_autoptr (GArray) ranked = acc_series_rank_others (series, side, lead, year);

      for (guint i = 0; i < MIN (ranked->len, ACC_PEOPLE_PARTNERS); i++)
        if (acc_claim_fill_partner (&claim, moment, acc_series_get_code (series), category, side, year, g_array_index (ranked, AccRanked, i).partner))
          g_array_append_val (claims, claim);
    }
}

/* Of the year that stands for the day, and of the one before. */
static void
add_figures (GArray *claims, const AccMoment *moment, AccState *state)
{
  AccBundle *bundle = acc_ledger_get_bundle (moment->ledger);
  AccSeries *series = acc_bundle_get_series (bundle, state->iso3, NULL);
  int year = series != NULL ? acc_series_get_year (series, moment->day) : 0;
  g_autoptr (GArray) rows = year > 0 ? acc_people_list_rows (bundle, series, year - 1, year) : NULL;
  g_autoptr (GArray) apart = acc_people_list_apart (bundle, state->iso3, moment->day);
  AccClaim claim;

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    for (int y = year; y >= year - 1; y--)
      {
        const AccPeopleRow *row = &g_array_index (rows, AccPeopleRow, i);
        AccCategoryRecord *category = acc_bundle_find_category (bundle, acc_category_to_string (row->category));

        if (category != NULL && acc_claim_fill_figure (&claim, moment, state->iso3, category, row->side, y))
          g_array_append_val (claims, claim);
      }
  for (int y = year; y >= year - 1 && year > 0; y--)
    add_partners (claims, moment, series, y);
  for (guint i = 0; i < apart->len; i++)
    {
      const AccPeopleApart *one = &g_array_index (apart, AccPeopleApart, i);

      if (acc_claim_fill_figure (&claim, moment, state->iso3, one->category, ACC_SIDE_HOSTED, one->year))
        g_array_append_val (claims, claim);
    }
}

/* What is doubtful about the acts that decide, and what is said of terms. */
void
_acc_claim_add_terms (GArray *claims, const AccMoment *moment, guint state)
{
  AccBundle *bundle = acc_ledger_get_bundle (moment->ledger);
  g_autoptr (GArray) terms = acc_claim_list_all_terms (moment->ledger, state, moment->day, moment->basis);

  for (guint t = 0; t < acc_bundle_get_n (bundle, ACC_TABLE_TREATIES); t++)
    {
      g_autoptr (GArray) doubts = NULL;
      AccPosition position;

      acc_ledger_query (moment->ledger, state, t, moment->day, moment->basis, &position);
      if (position.action == NULL)
        continue;
      doubts = acc_claim_list_doubts (bundle, position.action, moment->day);
      g_array_append_vals (claims, doubts->data, doubts->len);
    }
  g_array_append_vals (claims, terms->data, terms->len);
}

GArray *
acc_claim_list_all (const AccMoment *moment, guint state)
{
  AccBundle *bundle = acc_ledger_get_bundle (moment->ledger);
  AccState *record = acc_bundle_get_item (bundle, ACC_TABLE_STATES, state);
  AccRegion *region = record->region != NULL ? acc_bundle_find_region (bundle, record->region) : NULL;
  AccRows observations = acc_index_of_state (bundle, ACC_TABLE_OBSERVATIONS, state);
  GArray *claims = g_array_new (FALSE, FALSE, sizeof (AccClaim));
  AccClaim claim;

  _acc_claim_add_terms (claims, moment, state);
  if (acc_claim_can_stand (bundle, state))
    {
      add_of_treaties (claims, moment, state, region);
      add_counts (claims, moment, region);
    }
  add_figures (claims, moment, record);
  for (guint i = 0; i < observations.n; i++)
    if (acc_span_first_day (&((AccObservation *) observations.records[i])->date) <= moment->day)
      {
        acc_claim_fill_observation (&claim, moment, observations.records[i]);
        g_array_append_val (claims, claim);
      }
  return claims;
}

GPtrArray *
acc_claim_list_counted (const AccClaim *claim)
{
  if (claim->kind == ACC_CLAIM_RANK)
    return acc_ledger_list_preceding (claim->ledger, (guint) acc_bundle_state_index (claim->bundle, claim->state->iso3),
                                      (guint) acc_bundle_treaty_index (claim->bundle, claim->treaty->id), claim->region, claim->day);
  if (claim->kind == ACC_CLAIM_COUNT)
    return acc_ledger_list_parties (claim->ledger, claim->group, claim->region, claim->day, claim->basis);
  return g_ptr_array_new ();
}

gint32
acc_claim_get_day_counted (const AccClaim *claim)
{
  return claim->kind == ACC_CLAIM_RANK ? acc_ledger_get_eve (claim->ledger, (guint) acc_bundle_state_index (claim->bundle, claim->state->iso3),
                                                             (guint) acc_bundle_treaty_index (claim->bundle, claim->treaty->id), claim->day)
                                       : claim->day;
}

gboolean
acc_claim_get_binding (const AccClaim *claim, AccPosition *binding)
{
  const AccPosition *position = &claim->position;

  if (claim->kind != ACC_CLAIM_STANDING || (position->status != ACC_STATUS_PARTY && position->status != ACC_STATUS_DEPOSITED)
      || !acc_ledger_is_day (position->bound_first, position->bound_since))
    return FALSE;
  acc_ledger_query (claim->ledger, (guint) acc_bundle_state_index (claim->bundle, claim->state->iso3),
                    (guint) acc_bundle_treaty_index (claim->bundle, claim->treaty->id), MAX (claim->day, position->bound_since), ACC_BASIS_BOUND, binding);
  return binding->status == ACC_STATUS_PARTY;
}

static void
add_articles (GStrvBuilder *articles, const AccTreaty *treaty, AccRule rule)
{
  gboolean first = rule == ACC_RULE_ENTRY_FIRST || rule == ACC_RULE_WAITING, later = rule == ACC_RULE_ENTRY_LATER || rule == ACC_RULE_WAITING;

  if (first && treaty->article_first != NULL)
    g_strv_builder_add (articles, treaty->article_first);
  if (later && treaty->article_later != NULL)
    g_strv_builder_add (articles, treaty->article_later);
  if (rule == ACC_RULE_DENOUNCED && treaty->article_denunciation != NULL)
    g_strv_builder_add (articles, treaty->article_denunciation);
}

/* Of a standing those of the rule that decides, and where it decides by deposit, of the one by which the treaty binds. */
GStrv
acc_claim_get_articles (const AccClaim *claim)
{
  g_autoptr (GStrvBuilder) articles = g_strv_builder_new ();
  AccPosition binding;

  for (guint a = 0; a < claim->n_articles; a++)
    g_strv_builder_add (articles, claim->articles[a]);
  if (claim->kind == ACC_CLAIM_STANDING)
    {
      gboolean binds = acc_claim_get_binding (claim, &binding);

      if (!binds || (binding.rule != claim->position.rule && claim->position.rule != ACC_RULE_WAITING))
        add_articles (articles, claim->treaty, claim->position.rule);
      if (binds)
        add_articles (articles, claim->treaty, binding.rule);
    }
  return g_strv_builder_end (articles);
}

static void
add_source (GPtrArray *sources, const char *id)
{
  if (id != NULL && !g_ptr_array_find_with_equal_func (sources, id, g_str_equal, NULL))
    g_ptr_array_add (sources, g_strdup (id));
}

/* Those in which an act was read. */
static void
add_sources_of (GPtrArray *sources, const AccAction *action)
{
  for (guint s = 0; action->sources != NULL && action->sources[s] != NULL; s++)
    add_source (sources, action->sources[s]);
}

/* Those of each act of that treaty that may have been done by the day: whether or not it decides, the standing is told by it. */
static void
add_sources_of_acts (GPtrArray *sources, const AccClaim *claim)
{
  g_autoptr (GPtrArray) actions = acc_ledger_list_actions (claim->ledger, (guint) acc_bundle_state_index (claim->bundle, claim->state->iso3),
                                                           acc_bundle_treaty_index (claim->bundle, claim->treaty->id));

  for (guint i = 0; i < actions->len; i++)
    if (acc_date_first_day (((AccAction *) actions->pdata[i])->date) <= claim->day)
      add_sources_of (sources, actions->pdata[i]);
}

/* That of the file which has the figure; of one that has none, that of the category. */
static const char *
get_figure_source (const AccClaim *claim)
{
  const char *code = claim->state != NULL ? claim->state->iso3 : ACC_PLACE_TEXT_WORLD;
  AccSeries *series = claim->region != NULL || claim->category->procedures ? NULL : acc_bundle_get_series (claim->bundle, code, NULL);
  AccProcedures *procedures = series == NULL && claim->region == NULL ? acc_bundle_get_procedures (claim->bundle, code, NULL) : NULL;

  if (series != NULL)
    return acc_series_get_source (series);
  return procedures != NULL && acc_value_is_number (claim->value) ? acc_procedures_get_source (procedures) : claim->category->source;
}

/* A standing rests on the acts and on the rule of the treaty; a count on what was read for each of those counted. */
GStrv
acc_claim_get_sources (const AccClaim *claim)
{
  GPtrArray *sources = g_ptr_array_new ();
  g_autoptr (GPtrArray) counted = acc_claim_list_counted (claim);

  for (guint s = 0; s < claim->n_sources; s++)
    add_source (sources, claim->sources[s]);
  if (claim->kind == ACC_CLAIM_STANDING)
    add_sources_of_acts (sources, claim);
  if (claim->kind == ACC_CLAIM_FIGURE)
    add_source (sources, get_figure_source (claim));
  for (guint i = 0; i < counted->len; i++)
    {
      guint state = (guint) acc_bundle_state_index (claim->bundle, ((AccState *) counted->pdata[i])->iso3);
      const GArray *treaties = claim->kind == ACC_CLAIM_COUNT ? claim->group->members
                                                               : acc_bundle_get_treaty_group (claim->bundle, (guint) acc_bundle_treaty_index (claim->bundle, claim->treaty->id))->members;

      for (guint t = 0; t < treaties->len; t++)
        {
          AccPosition position;

          acc_ledger_query (claim->ledger, state, g_array_index (treaties, guint, t), acc_claim_get_day_counted (claim), claim->basis, &position);
          if (position.joined != NULL)
            add_sources_of (sources, position.joined);
        }
    }
  if (claim->kind == ACC_CLAIM_ENTRY)
    {
      g_autoptr (GPtrArray) instruments = acc_ledger_list_instruments (claim->ledger, (guint) acc_bundle_treaty_index (claim->bundle, claim->treaty->id), claim->day);

      for (guint i = 0; i < instruments->len; i++)
        add_sources_of (sources, instruments->pdata[i]);
    }
  if (claim->kind == ACC_CLAIM_COUNT && sources->len == 0)
    for (guint t = 0; t < claim->group->members->len; t++)
      add_source (sources, ((AccTreaty *) acc_bundle_get_item (claim->bundle, ACC_TABLE_TREATIES, g_array_index (claim->group->members, guint, t)))->source);
  g_ptr_array_add (sources, NULL);
  return (GStrv) g_ptr_array_free (sources, FALSE);
}
