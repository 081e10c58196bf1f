/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The words of claims on standings, places in the order, numbers of parties and figures. */

#include "config.h"

#include "facts/claims/acc-claim.h"
#include "facts/claims/acc-claim-private.h"

#include <glib/gi18n.h>

#include "facts/acc-act.h"
#include "facts/acc-people.h"
#include "facts/acc-wording.h"
#include "facts/acc-words.h"
#include "locale/acc-phrase.h"

/* From when the treaty binds it, or would. */
char *
acc_claim_word_bound (const AccClaim *claim)
{
  AccTreaty *treaty = claim->treaty;
  const AccPosition *position = &claim->position;
  AccAction *action = position->action;
  AccPosition in_force;
  g_autofree char *title = acc_words_treaty_in_sentence (treaty);
  g_autofree char *since = NULL;
  g_autofree char *days = NULL;
  g_autofree char *first = NULL;
  g_autofree char *later = NULL;
  const char *message;

  if (action == NULL || position->bound_first >= ACC_DAY_MAX)
    return NULL;
  if (position->bound_since >= ACC_DAY_MAX)
    return acc_locale_compose (_ ("The bundle does not say from when {treaty} binds it."), "treaty", title, NULL);
  if (acc_position_bound_unknown (position))
    return acc_locale_compose (_ ("From which day {treaty} binds it cannot be said."), "treaty", title, NULL);
  since = acc_locale_format_date (acc_date_from_day (position->bound_since));
  acc_ledger_query (claim->ledger, (guint) acc_bundle_state_index (claim->bundle, claim->state->iso3), (guint) acc_bundle_treaty_index (claim->bundle, treaty->id),
                    position->bound_since, ACC_BASIS_IN_FORCE, &in_force);
  /* Nor do those articles speak of a succession. */
  if (treaty->article_first == NULL || treaty->article_later == NULL || in_force.rule == ACC_RULE_SUCCESSION_DEPOSIT)
    return acc_locale_compose (position->bound_since > claim->day ? _ ("{Treaty} did not bind it yet, but would from {since}.") : _ ("{Treaty} binds it from {since}."),
                               "treaty", title, "since", since, NULL);
  first = acc_locale_format_article (treaty->article_first);
  later = acc_locale_format_article (treaty->article_later);
  days = acc_locale_format_ordinal_words (ACC_RANK_DAY, (guint) MAX (treaty->later_wait_days, 0));
  if (acc_date_is_set (action->effective))
    message = action->effective_doubt == ACC_DOUBT_COMPUTED ? _ ("{Treaty} binds it from {since}.") : _ ("By its source, {treaty} binds it from {since}.");
  else if (in_force.rule == ACC_RULE_ENTRY_FIRST)
    message = position->bound_since > claim->day ? _ ("It was not bound yet, but would be from {since}, with the entry into force of {treaty} itself (article {first}).")
                                                 : _ ("It is bound from {since}, when {treaty} itself entered into force (article {first}).");
  else if (treaty->later_wait_days <= 0)
    message = _ ("{Treaty} binds it from the day of deposit, {since} (article {later}).");
  else if (position->bound_since > claim->day)
    message = _ ("{Treaty} did not bind it yet, but would from {since}, the {days} day after deposit (article {later}).");
  else
    message = _ ("{Treaty} binds it from {since}, the {days} day after deposit (article {later}).");
  return acc_locale_compose (message, "treaty", title, "since", since, "days", days, "first", first, "later", later, NULL);
}

/* From when to when a treaty bound it that does no longer. */
char *
acc_claim_word_span_bound (const AccClaim *claim)
{
  AccPosition position;
  g_autofree char *title = acc_words_treaty_in_sentence (claim->treaty);
  g_autofree char *since = NULL;
  g_autofree char *until = NULL;

  acc_ledger_query (claim->ledger, (guint) acc_bundle_state_index (claim->bundle, claim->state->iso3),
                    (guint) acc_bundle_treaty_index (claim->bundle, claim->treaty->id), claim->day, ACC_BASIS_BOUND, &position);
  if (!acc_ledger_is_day (position.bound_first, position.bound_since) || !acc_ledger_is_day (position.until_first, position.until) || position.until > claim->day)
    return NULL;
  since = acc_locale_format_date (acc_date_from_day (position.bound_since));
  until = acc_locale_format_date (acc_date_from_day (position.until));
  return acc_locale_compose (_ ("{Treaty} bound it from {since} until {until}."), "treaty", title, "since", since, "until", until, NULL);
}

/* The denunciation of who is still party; NULL where it has made none. */
static AccAction *
find_notice (const AccClaim *claim)
{
  const AccPosition *position = &claim->position;
  g_autoptr (GPtrArray) actions = NULL;
  AccAction *notice = NULL;

  if (position->status != ACC_STATUS_PARTY || position->joined == NULL || !acc_ledger_is_day (position->until_first, position->until))
    return NULL;
  actions = acc_ledger_list_actions (claim->ledger, (guint) acc_bundle_state_index (claim->bundle, claim->state->iso3),
                                     acc_bundle_treaty_index (claim->bundle, claim->treaty->id));
  for (guint i = 0; i < actions->len; i++)
    {
      AccAction *action = actions->pdata[i];

      if (action->kind == ACC_ACTION_DENUNCIATION && acc_date_last_day (action->date) <= claim->day
          && acc_date_last_day (action->date) >= acc_date_last_day (position->joined->date))
        notice = action;
    }
  return notice;
}

/* Of who is still party, though it has denounced: NULL where it has not. */
char *
acc_claim_word_notice (const AccClaim *claim,
                       const char     *name)
{
  const AccPosition *position = &claim->position;
  AccAction *notice = find_notice (claim);
  g_autofree char *title = NULL;
  g_autofree char *when = NULL;
  g_autofree char *until = NULL;
  GString *text;

  if (notice == NULL)
    return NULL;
  text = g_string_new (NULL);
  title = acc_words_treaty_in_sentence (claim->treaty);
  when = acc_locale_format_when (notice->date);
  until = acc_locale_format_when (acc_date_from_day (position->until));
  acc_words_add_sentence (text, acc_locale_compose (C_ ("standing", "{State} had given notice of denunciation of {treaty} {when}, by which it would cease to be a party {until}."),
                                                    "state", name, "treaty", title, "when", when, "until", until, NULL));
  acc_claim_add_doubts (text, claim->bundle, notice, FALSE, FALSE);
  return g_string_free (text, FALSE);
}

char *
acc_claim_word_doubts (const AccClaim *claim)
{
  const AccPosition *position = &claim->position;
  AccAction *acts[] = { position->joined, position->action, find_notice (claim) };
  gboolean several = position->joined != position->action || acts[2] != NULL || position->rule == ACC_RULE_PLACE_TAKEN;
  GString *text = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (acts); i++)
    {
      g_autoptr (GString) doubts = g_string_new (NULL);

      if (acts[i] == NULL || (i > 0 && acts[i] == acts[i - 1]))
        continue;
      acc_claim_add_doubts (doubts, claim->bundle, acts[i], FALSE, FALSE);
      if (acts[i] == position->action && acc_date_is_set (acts[i]->effective) && acts[i]->effective_doubt == ACC_DOUBT_COMPUTED)
        acc_words_add_sentence (doubts, g_strdup (_ ("That day is computed by the general rule for successions; no publication of it was read.")));
      /* Of several dates it is said which is meant. */
      if (several && doubts->len > 0)
        {
          g_autofree char *date = acc_locale_format_date (acts[i]->date);
          g_autofree char *act = acc_locale_compose (_ ("{status}, {date}"), "status", acc_act_get_text (acts[i]->kind, ACC_ACT_TITLE), "date", date, NULL);

          acc_words_add_sentence (text, acc_locale_end_sentence (act));
        }
      acc_words_add_sentence (text, g_strdup (doubts->str));
    }
  return g_string_free (text, FALSE);
}

char *
acc_claim_word_other (const AccClaim *claim,
                      const char     *name)
{
  const AccPosition *position = &claim->position;
  g_autofree char *title = acc_words_treaty_in_sentence (claim->treaty);
  g_autofree char *date = acc_locale_format_date (acc_date_from_day (claim->day));
  g_autofree char *when = position->action != NULL ? acc_locale_format_when (position->action->date) : NULL;
  g_autofree char *until = position->until < ACC_DAY_MAX && position->until > ACC_DAY_MIN ? acc_locale_format_when (acc_date_from_day (position->until)) : NULL;
  const char *message;

  if (position->status == ACC_STATUS_SIGNED)
    message = _ ("{State} signed {treaty} {when}, but by {date} was not a party to it: a signature alone does not bind.");
  else if (position->status == ACC_STATUS_LEFT)
    message = until != NULL ? _ ("{State} gave notice of denunciation of {treaty} {when}; it ceased to be a party {until}.")
                            : _ ("{State} had denounced {treaty} and was no longer a party.");
  else if (position->status == ACC_STATUS_ENDED)
    message = _ ("The entry of {state} under {treaty} had ended by {date}.");
  else
    return NULL;
  return acc_locale_compose (message, "state", name, "treaty", title, "when", when, "date", date, "until", until, NULL);
}

/* How it joined, whatever came of it. */
static char *
word_joined (const AccAction *action,
             const char      *name,
             const char      *title)
{
  g_autofree char *when = acc_locale_format_when (action->date);

  return acc_locale_compose (acc_act_get_text (action->kind, ACC_ACT_SENTENCE), "state", name, "treaties", title, "when", when, NULL);
}

/* Before its time, or after: that it was no party then is no wonder. */
static char *
word_existence (const AccClaim *claim,
                const char     *name,
                const char     *date)
{
  g_autofree char *when = NULL;

  if (acc_date_is_set (claim->state->since) && acc_date_first_day (claim->state->since) > claim->day)
    {
      when = acc_locale_format_when (claim->state->since);
      return acc_locale_compose (_ ("On {date} {state} was not yet a State; the record has its independence or separation {when}."), "date", date, "state", name, "when", when,
                                 NULL);
    }
  if (!acc_date_is_set (claim->state->until) || acc_date_last_day (claim->state->until) >= claim->day)
    return NULL;
  when = acc_locale_format_date (claim->state->until);
  return acc_locale_compose (_ ("{State} is a former State; the record has it until {until}."), "state", name, "until", when, NULL);
}

static char *
word_standing (const AccClaim *claim)
{
  const AccPosition *position = &claim->position;
  const GArray *treaties = acc_bundle_get_treaty_group (claim->bundle, (guint) acc_bundle_treaty_index (claim->bundle, claim->treaty->id))->members;
  g_autofree char *name = acc_locale_state_in_sentence (claim->state);
  g_autofree char *title = acc_words_treaty_in_sentence (claim->treaty);
  g_autofree char *date = acc_locale_format_date (acc_date_from_day (claim->day));
  AccAction *action = position->action != NULL ? position->action : position->maybe;
  GString *text = g_string_new (NULL);

  if (position->joined != NULL && claim->standing != ACC_STANDING_OPEN)
    acc_words_add_sentence (text, word_joined (position->joined, name, title));
  if (claim->standing == ACC_STANDING_OPEN)
    {
      if (position->rule == ACC_RULE_NOT_TOLD && position->action != NULL)
        {
          acc_words_add_sentence (text, word_joined (position->action, name, title));
          acc_words_add_sentence (text, acc_claim_word_bound (claim));
        }
      else if (acc_basis_asks_binding (claim->basis) && action != NULL && !acc_action_signs (action) && acc_date_last_day (action->date) <= claim->day)
        {
          g_autofree char *when = acc_locale_format_when (action->date);

          acc_words_add_sentence (text, acc_locale_compose (C_ ("standing", "Joined {treaty} {when}; whether it was bound by it on this date cannot be told."), "treaty", title,
                                                            "when", when, NULL));
        }
      else
        acc_words_add_sentence (text, acc_locale_compose (C_ ("standing", "Whether {states} had joined {treaties} by then is not certain: the record does not have the exact date."),
                                                          "states", name, "treaties", title, NULL));
    }
  else if (position->status == ACC_STATUS_PARTY || position->status == ACC_STATUS_DEPOSITED)
    {
      char *span = position->rule == ACC_RULE_PLACE_TAKEN ? acc_claim_word_span_bound (claim) : NULL;

      acc_words_add_sentence (text, span != NULL ? span : acc_claim_word_bound (claim));
      if (position->rule == ACC_RULE_PLACE_TAKEN)
        acc_words_add_sentence (text, acc_words_explain_rule (claim->treaty, position));
      acc_words_add_sentence (text, acc_claim_word_notice (claim, name));
    }
  else if (position->action != NULL && position->status != ACC_STATUS_NONE)
    {
      if (position->status != ACC_STATUS_SIGNED)
        acc_words_add_sentence (text, acc_claim_word_span_bound (claim));
      acc_words_add_sentence (text, acc_claim_word_other (claim, name));
      if (position->status == ACC_STATUS_SIGNED)
        acc_words_add_sentence (text, g_strchug (acc_wording_tell_reach (claim->bundle, treaties, claim->day, g_strdup (""))));
    }
  else if (claim->standing == ACC_STANDING_FILED)
    acc_words_add_sentence (text, acc_words_say_filed (claim->bundle, claim->state));
  else if (acc_date_last_day (claim->treaty->done) > claim->day)
    {
      g_autofree char *done = acc_locale_format_when (claim->treaty->done);

      acc_words_add_sentence (text, acc_locale_compose (_ ("{Treaty} was adopted later, {done}."), "treaty", title, "done", done, NULL));
    }
  else
    {
      acc_words_add_sentence (text, word_existence (claim, name, date));
      acc_words_add_sentence (text, acc_locale_compose (acc_wording_record_reaches (claim->bundle, treaties, claim->day)
                                                            ? _ ("On {date} {state} was not a party to {treaties}.")
                                                            : _ ("As far as the record goes, on {date} {state} was not a party to {treaties}."),
                                                        "date", date, "state", name, "treaties", title, NULL));
      acc_words_add_sentence (text, acc_words_say_entry_stands (claim->ledger, claim->state, treaties, claim->day, claim->basis));
    }
  return g_string_free (text, FALSE);
}

static char *
name_with_date (const AccClaim *claim,
                AccState       *state)
{
  AccPosition position;
  g_autofree char *date = NULL;
  g_autofree char *name = acc_locale_state_in_sentence (state);

  acc_ledger_query (claim->ledger, (guint) acc_bundle_state_index (claim->bundle, state->iso3), (guint) acc_bundle_treaty_index (claim->bundle, claim->treaty->id),
                    acc_claim_get_day_counted (claim), ACC_BASIS_DEPOSIT, &position);
  if (position.joined == NULL)
    return g_steal_pointer (&name);
  date = acc_locale_format_date (position.joined->date);
  /* Translators: a State and the date on which it joined: "Tajikistan (7 December 1993)". */
  return acc_locale_compose (_ ("{state} ({date})"), "state", name, "date", date, NULL);
}

/* "Tajikistan (7 December 1993), Kyrgyzstan (...) and Turkmenistan (...)". */
char *
acc_claim_word_counted (const AccClaim *claim)
{
  g_autoptr (GPtrArray) counted = acc_claim_list_counted (claim);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;
  g_autofree char *n = NULL;

  if (counted->len <= 6)
    {
      for (guint i = 0; i < counted->len; i++)
        g_ptr_array_add (names, name_with_date (claim, counted->pdata[i]));
      return acc_locale_format_list ((const char *const *) names->pdata, names->len);
    }
  first = name_with_date (claim, counted->pdata[0]);
  last = name_with_date (claim, counted->pdata[counted->len - 1]);
  n = acc_locale_format_number (counted->len - 2);
  return acc_locale_compose (ngettext ("{first}, {n} more State and {last}", "{first}, {n} more States and {last}", counted->len - 2), "first", first, "n", n, "last", last, NULL);
}

static char *
word_rank (const AccClaim *claim)
{
  g_autofree char *title = acc_words_treaty_in_sentence (claim->treaty);
  g_autofree char *ordinal = acc_locale_format_ordinal_words (ACC_RANK_PARTY, (guint) claim->value.number);
  g_autofree char *order = NULL;
  g_autofree char *rank = NULL;

  if (claim->region == NULL)
    {
      rank = acc_locale_compose (_ ("the {ordinal} party to {treaty}"), "ordinal", ordinal, "treaty", title, NULL);
      return acc_locale_compose (_ ("It became {ranks}."), "ranks", rank, NULL);
    }
  if (claim->value.number == 1)
    return acc_locale_compose (_ ("In {region} it was the first State to join {treaties}."), "region", acc_phrase_name_region (claim->region), "treaties", title, NULL);
  order = acc_claim_word_counted (claim);
  return acc_locale_compose (_ ("In {region} it was the {ordinal} State to join {treaties}, after {states}."), "region", acc_phrase_name_region (claim->region), "ordinal",
                             ordinal, "treaties", title, "states", order, NULL);
}

static char *
word_count (const AccClaim *claim)
{
  g_autofree char *date = acc_locale_format_when (acc_date_from_day (claim->day));
  g_autofree char *number = acc_locale_format_number (claim->value.number);
  g_autofree char *treaties = acc_words_name_treaties (claim->bundle, claim->group->members, TRUE);
  gulong n = (gulong) MAX (claim->value.number, 0);
  const char *message;

  if (!acc_value_is_number (claim->value))
    return acc_words_say_untold (claim->bundle, claim->group);
  if (claim->region == NULL)
    message = n == 0 ? _ ("{Date}, no State was party to {treaties}.") : ngettext ("{Date}, {n} State was party to {treaties}.", "{Date}, {n} States were party to {treaties}.", n);
  else
    message = n == 0 ? _ ("{Date}, no State in {region} was party to {treaties}.")
                     : ngettext ("{Date}, {n} State in {region} was party to {treaties}.", "{Date}, {n} States in {region} were party to {treaties}.", n);
  return acc_wording_tell_reach (claim->bundle, claim->group->members, claim->day,
                                 acc_locale_compose (message, "date", date, "n", number, "treaties", treaties, "region",
                                                     claim->region != NULL ? acc_phrase_name_region (claim->region) : "", NULL));
}

const char *
acc_claim_get_place (const AccClaim *claim)
{
  if (claim->state != NULL)
    return acc_locale_state_name (claim->state);
  return claim->region != NULL ? acc_locale_region_name (claim->region) : _ ("World");
}

static char *
word_observed (AccObservation *observation)
{
  g_autofree char *value = NULL;
  const char *message;

  if (observation->qualifier == ACC_QUALIFIER_HUNDREDS_OF_THOUSANDS)
    return g_strdup (_ ("hundreds of thousands"));
  if (observation->value == ACC_INT_ABSENT)
    return NULL;
  value = acc_locale_format_number (observation->value);
  switch ((AccQualifier) observation->qualifier)
    {
    case ACC_QUALIFIER_ABOUT:
      message = _ ("about {n}");
      break;
    case ACC_QUALIFIER_UP_TO:
      message = _ ("up to {n}");
      break;
    case ACC_QUALIFIER_AT_LEAST:
      message = _ ("at least {n}");
      break;
    case ACC_QUALIFIER_ESTIMATED:
      message = _ ("an estimated {n}");
      break;
    default:
      message = "{n}";
      break;
    }
  return acc_locale_compose (message, "n", value, NULL);
}

static char *
word_observation (const AccClaim *claim)
{
  AccObservation *observation = claim->record;
  g_autofree char *value = word_observed (observation);
  g_autofree char *when = acc_locale_format_span (&observation->date);
  g_autofree char *origins = NULL;
  const char *message;

  if (observation->origins != NULL && observation->origins[0] != NULL)
    {
      g_autoptr (GPtrArray) states = g_ptr_array_new ();

      for (guint i = 0; observation->origins[i] != NULL; i++)
        {
          AccState *origin = acc_bundle_find_state (claim->bundle, observation->origins[i]);

          if (origin != NULL)
            g_ptr_array_add (states, origin);
        }
      origins = acc_words_list_states (states);
    }
  if (value != NULL)
    message = origins != NULL ? _ ("{Title}: {value}, from {origins} ({when}).") : _ ("{Title}: {value} ({when}).");
  else
    message = origins != NULL ? _ ("{Title}: {origins} ({when}).") : _ ("{Title}: no figure is reported ({when}).");
  return acc_locale_compose (message, "title", acc_locale_text (observation->title), "value", value, "origins", origins, "when", when, NULL);
}

static char *
word_figure (const AccClaim *claim)
{
  AccPeopleRow row = { acc_category_from_string (claim->category->id), claim->side, FALSE };
  g_autofree char *whole = claim->region != NULL ? acc_people_name_figure (claim->bundle, &row, FALSE) : acc_category_name (claim->bundle, row.category, row.side, claim->state);
  g_autofree char *part = claim->partner != NULL ? acc_category_name_part (claim->bundle, claim->side, claim->partner, whole) : NULL;

  return acc_category_word_what (claim->bundle, row.category, acc_claim_get_place (claim), part != NULL ? part : whole, claim->year, claim->value);
}

char *
_acc_claim_word_record (const AccClaim *claim)
{
  switch (claim->kind)
    {
    case ACC_CLAIM_STANDING:
      return word_standing (claim);
    case ACC_CLAIM_RANK:
      return word_rank (claim);
    case ACC_CLAIM_COUNT:
      return word_count (claim);
    case ACC_CLAIM_FIGURE:
      return word_figure (claim);
    default:
      return word_observation (claim);
    }
}

char *
acc_claim_get_answer (const AccClaim *claim)
{
  g_autofree char *since = NULL;
  g_autofree char *day = NULL;

  switch (claim->kind)
    {
    case ACC_CLAIM_STANDING:
      if (claim->position.status != ACC_STATUS_PARTY || !acc_ledger_is_day (claim->position.since_first, claim->position.since))
        return g_strdup (acc_standing_describe (&claim->position));
      day = acc_locale_format_date (acc_date_from_day (claim->position.since));
      since = acc_locale_compose (_ ("since {date}"), "date", day, NULL);
      return acc_locale_compose (_ ("{status}, {date}"), "status", acc_standing_describe (&claim->position), "date", since, NULL);
    case ACC_CLAIM_RANK:
      return acc_locale_format_ordinal_words (ACC_RANK_PARTY, (guint) claim->value.number);
    case ACC_CLAIM_COUNT:
      return acc_words_number_or_untold ((guint) MAX (claim->value.number, 0), acc_value_is_number (claim->value));
    case ACC_CLAIM_FIGURE:
      return acc_people_word_value (claim->value);
    case ACC_CLAIM_OBSERVATION:
      since = word_observed (claim->record);
      return since != NULL ? g_steal_pointer (&since) : g_strdup (_ ("not reported"));
    default:
      return acc_claim_get_label (claim);
    }
}
