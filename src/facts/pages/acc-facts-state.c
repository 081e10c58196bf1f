/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the page of a State says. */

#include "config.h"

#include "facts/pages/acc-facts-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "facts/acc-category.h"
#include "facts/acc-wording.h"
#include "facts/acc-words.h"
#include "facts/claims/acc-claim.h"
#include "facts/pages/acc-mark.h"
#include "locale/acc-locale.h"
#include "locale/acc-phrase.h"
#include "locale/acc-second.h"
#include "model/bundle/acc-index.h"
#include "model/figures/acc-population.h"

/* How long after it was made a figure still says something about the present of the page. */
#define FRESH_DAYS (2 * 366)

static gboolean
is_current (AccObservation *observation,
            gint32          day)
{
  if (acc_span_first_day (&observation->date) > day)
    return FALSE;
  return observation->date.end_bound == ACC_BOUND_OPEN || acc_span_last_day (&observation->date) >= day - FRESH_DAYS;
}

/* The origins that a source ranks, whether with the figure itself or as an entry of its own that is part of it. */
static char *
word_origins (AccBundle      *bundle,
              AccObservation *observation)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  AccRows rows = acc_index_of_state (bundle, ACC_TABLE_OBSERVATIONS, (guint) acc_bundle_state_index (bundle, observation->state));
  GStrv origins = observation->origins;
  g_autofree char *list = NULL;

  for (guint i = 0; (origins == NULL || origins[0] == NULL) && i < rows.n; i++)
    {
      AccObservation *other = rows.records[i];

      if (other->value == ACC_INT_ABSENT && g_strcmp0 (other->part_of, observation->id) == 0)
        origins = other->origins;
    }
  for (guint i = 0; origins != NULL && origins[i] != NULL; i++)
    {
      AccState *origin = acc_bundle_find_state (bundle, origins[i]);

      if (origin != NULL)
        g_ptr_array_add (names, acc_locale_state_in_sentence (origin));
    }
  if (names->len == 0)
    return g_strdup ("");
  list = acc_phrase_new (ACC_PHRASE_STATES, (const char *const *) names->pdata, names->len);
  return acc_locale_compose (_ ("Mainly from {states}"), "states", list, NULL);
}

static void
add_observation (AccFacts       *self,
                 guint          *n,
                 AccBundle      *bundle,
                 AccObservation *observation)
{
  const char *qualifier = acc_words_describe_qualifier ((AccQualifier) observation->qualifier);
  g_autofree char *figure = NULL;
  g_autofree char *when = acc_locale_format_span (&observation->date);
  g_autofree char *origins = word_origins (bundle, observation);
  g_autofree char *source = acc_words_describe_source (bundle, observation->source);
  g_autofree char *full = acc_wording_source_in_full (bundle, observation->source);
  g_autofree char *details = NULL;
  g_autofree char *note = NULL;
  g_autofree char *claim = g_strdup_printf ("%s/observation/%s", observation->state, observation->id);
  AccObservation *whole = acc_bundle_find_observation (bundle, observation->part_of);

  if (observation->qualifier == ACC_QUALIFIER_HUNDREDS_OF_THOUSANDS)
    figure = g_strdup (_ ("Hundreds of thousands"));
  else
    figure = acc_locale_format_number (observation->value);
  if (whole != NULL)
    note = acc_locale_compose (_ ("Part of: {whole}"), "whole", acc_locale_text (whole->title), NULL);
  details = observation->note != NULL ? g_strdup_printf ("%s\n\n%s", acc_locale_text (observation->note), full) : g_strdup (full);
  g_object_set (_acc_facts_next (self->figures, n),
                "label", acc_locale_text (observation->title),
                "qualifier", qualifier,
                "figure", figure,
                "when", when,
                "origins", origins,
                "note", note != NULL ? note : "",
                "source", source,
                "licence", _acc_facts_get_licence (bundle, observation->source, NULL),
                "details", details,
                "claim", claim,
                "change", "",
                "points", NULL,
                "year", 0u,
                "mark", 0u,
                "marks", "",
                NULL);
}

static void
fill_observations (AccFacts   *self,
                   guint      *n,
                   AccBundle  *bundle,
                   AccState   *state,
                   gint32      day,
                   gboolean    open_ended,
                   guint      *n_sources,
                   GHashTable *seen)
{
  AccRows rows = acc_index_of_state (bundle, ACC_TABLE_OBSERVATIONS, (guint) acc_bundle_state_index (bundle, state->iso3));

  for (guint i = 0; i < rows.n; i++)
    {
      AccObservation *observation = rows.records[i];

      if (!is_current (observation, day)
          || (observation->date.end_bound == ACC_BOUND_OPEN) != open_ended
          || (observation->value == ACC_INT_ABSENT && observation->qualifier != ACC_QUALIFIER_HUNDREDS_OF_THOUSANDS))
        continue;
      add_observation (self, n, bundle, observation);
      _acc_facts_add_source (self, n_sources, bundle, observation->source, seen);
    }
}

static void
fill_figures (AccFacts   *self,
              AccBundle  *bundle,
              AccState   *state,
              AccSeries  *series,
              gint32      day,
              guint      *n_sources,
              GHashTable *seen)
{
  guint n = 0;

  fill_observations (self, &n, bundle, state, day, FALSE, n_sources, seen);
  if (series != NULL && _acc_facts_year (series, day) >= _acc_facts_first_year (bundle))
    {
      AccPopulation *population = acc_bundle_get_population (bundle);

      _acc_facts_add_series (self, &n, bundle, series, day);
      _acc_facts_add_source (self, n_sources, bundle, acc_series_get_source (series), seen);
      /* Figures are told to 1,000 inhabitants too. */
      if (acc_population_get (population, state->iso3, _acc_facts_year (series, day)) != ACC_INT_ABSENT)
        _acc_facts_add_source (self, n_sources, bundle, acc_population_get_source (population), seen);
    }
  fill_observations (self, &n, bundle, state, day, TRUE, n_sources, seen);
  _acc_facts_end (self->figures, n);
}

/* What stands where there is no list of the lead category: zero is what was reported, not reported is another thing. */
static char *
word_none (AccBundle *bundle, AccState *state, AccSeries *series, AccSide side, int year)
{
  AccCategory category = acc_category_get_lead (bundle, series);
  AccValue value = series != NULL ? acc_series_get_value (series, side, category, year) : (AccValue) { ACC_VALUE_NOT_REPORTED, ACC_INT_ABSENT };
  const char *own = acc_category_say (bundle, category, side == ACC_SIDE_HOSTED ? value.kind == ACC_VALUE_ZERO ? "hosted_none" : "hosted_absent"
                                                        : value.kind == ACC_VALUE_ZERO ? "abroad_none" : "abroad_absent");
  g_autofree char *name = acc_locale_state_in_sentence (state);
  g_autofree char *date = acc_locale_format_date (acc_date_year (year));

  return own != NULL ? acc_locale_compose (acc_locale_text (own), "state", name, "year", date, NULL) : acc_category_word (bundle, category, side, state, year, value);
}

static void
fill_partners (AccFacts  *self,
               AccBundle *bundle,
               AccState  *state,
               AccSeries *series,
               gint32     day)
{
  int shown = _acc_facts_year (series, day);
  g_autofree char *from = _acc_facts_word_partners (bundle, series, ACC_SIDE_HOSTED, shown);
  g_autofree char *to = _acc_facts_word_partners (bundle, series, ACC_SIDE_ABROAD, shown);
  g_autofree char *none_from = word_none (bundle, state, series, ACC_SIDE_HOSTED, shown);
  g_autofree char *none_to = word_none (bundle, state, series, ACC_SIDE_ABROAD, shown);
  gboolean nowhere = state->kind == ACC_STATE_GROUP; /* who are no State host nobody */
  int from_year = 0, to_year = 0;

  /* A bundle without figures of people says nothing of them: no figure was asked for, and none was left unreported. */
  if (acc_bundle_get_series_folder (bundle) == NULL)
    {
      _acc_facts_leave_out_people (self);
      return;
    }
  if (series != NULL)
    {
      from_year = _acc_facts_fill_ranked (self->origins, bundle, series, ACC_SIDE_HOSTED, day);
      to_year = _acc_facts_fill_ranked (self->destinations, bundle, series, ACC_SIDE_ABROAD, day);
    }
  else
    {
      _acc_facts_end (self->origins, 0);
      _acc_facts_end (self->destinations, 0);
    }
  g_object_set (self,
                "origins-title", nowhere ? "" : from,
                "origins-empty", !nowhere && from_year == 0 ? none_from : "",
                "destinations-title", to,
                "destinations-empty", to_year == 0 ? none_to : "",
                NULL);
}

static void
fill_documents (AccFacts   *self,
                AccBundle  *bundle,
                AccState   *state,
                gint32      day,
                guint      *n_sources,
                GHashTable *seen)
{
  AccRows rows = acc_index_of_state (bundle, ACC_TABLE_EVENTS, (guint) acc_bundle_state_index (bundle, state->iso3));
  guint n = 0;

  for (guint i = 0; i < rows.n; i++)
    {
      AccEvent *event = rows.records[i];
      AccSource *source;
      g_autofree char *date = NULL;
      g_autofree char *subtitle = NULL;

      if (acc_span_first_day (&event->date) > day)
        continue;
      _acc_facts_add_source (self, n_sources, bundle, event->source, seen);
      if (event->kind != ACC_EVENT_DOCUMENT)
        continue;
      source = acc_bundle_find_source (bundle, event->source);
      date = acc_locale_format_span (&event->date);
      subtitle = source != NULL ? acc_locale_compose (_ ("{publisher}, {date}"), "publisher", acc_locale_text (source->publisher), "date", date, NULL) : g_strdup (date);
      g_object_set (_acc_facts_next (self->documents, &n), "title", source != NULL ? acc_locale_text (source->title) : acc_locale_text (event->title),
                    "subtitle", subtitle, "address", source != NULL && source->address != NULL ? source->address : "", NULL);
    }
  _acc_facts_end (self->documents, n);
}

/**
 * acc_facts_update_state:
 * @session: a session of a State
 *
 * Says what the page of the State says on the date of the session.
 */
void
acc_facts_update_state (AccFacts   *self,
                        AccSession *session)
{
  AccLedger *ledger = acc_session_get_ledger (session);
  AccBundle *bundle = acc_session_get_bundle (session);
  AccState *state = acc_session_get_state (session);
  gint32 day = acc_session_get_day (session);
  AccBasis basis = acc_session_get_basis (session);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *law = NULL;
  g_autofree char *sentence = NULL;
  g_autofree char *names = acc_wording_names_policy ();
  g_autofree char *record = NULL;
  g_autoptr (GString) claims = g_string_new (NULL);
  AccSeries *series;
  const GArray *treaties = acc_session_get_treaties (session);
  guint index, n = 0, n_sources = 0;
  g_autofree char *second = acc_second_state_name (state);

  g_return_if_fail (state != NULL);

  index = (guint) acc_bundle_state_index (bundle, state->iso3);
  series = acc_bundle_get_series (bundle, state->iso3, NULL);
  for (guint c = 0; acc_claim_can_stand (bundle, index) && c < MIN (treaties->len, ACC_SESSION_CARDS); c++)
    {
      guint t = g_array_index (treaties, guint, c);
      AccPosition position;

      acc_claim_add_name (claims, acc_claim_name_standing (state, ((AccTreaty *) acc_bundle_get_item (bundle, ACC_TABLE_TREATIES, t))->id), ACC_DAY_MIN);
      acc_wording_fill_terms (_acc_facts_next (self->terms, &n), ledger, index, t, day, basis);
      acc_ledger_query (ledger, index, t, day, basis, &position);
      for (guint i = 0; position.action != NULL && position.action->sources != NULL && position.action->sources[i] != NULL; i++)
        _acc_facts_add_source (self, &n_sources, bundle, position.action->sources[i], seen);
    }
  _acc_facts_end (self->terms, n);
  _acc_facts_fill_law (self, session, index, &n_sources, seen);
  _acc_facts_fill_kin (self, session);
  fill_figures (self, bundle, state, series, day, &n_sources, seen);
  _acc_facts_fill_procedures (self, bundle, state, day, &n_sources, seen);
  fill_partners (self, bundle, state, series, day);
  fill_documents (self, bundle, state, day, &n_sources, seen);
  _acc_facts_end (self->sources, n_sources);

  law = acc_wording_state_sentence (ledger, index, treaties, day, basis);
  sentence = _acc_facts_add_people (session, law, claims);
  record = acc_words_describe_as_at (bundle);
  g_object_set (self,
                "title", acc_locale_state_name (state),
                "second", second,
                "sentence", sentence,
                "claims", claims->str,
                "note", state->note != NULL ? acc_locale_text (state->note) : "",
                "names", names,
                "record", record,
                NULL);
}
