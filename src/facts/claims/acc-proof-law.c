/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Why a State stands to a treaty as it does, has its place in the order, is counted, or is bound on certain terms. */

#include "config.h"

#include "facts/claims/acc-proof-private.h"

#include <glib/gi18n.h>

#include "facts/acc-act.h"
#include "facts/acc-own.h"
#include "facts/acc-wording-treaty.h"
#include "facts/acc-words.h"
#include "facts/claims/acc-reported-count.h"
#include "model/law/acc-ledger-steps.h"

static const AccBasis bases[] = { ACC_BASIS_DEPOSIT, ACC_BASIS_IN_FORCE, ACC_BASIS_RETROACTIVE, ACC_BASIS_BOUND };

/* From a day on the record itself answers otherwise. */
static void
add_later (AccProof       *self,
           gint32          day,
           const AccClaim *then)
{
  g_autofree char *when = acc_locale_format_when (acc_date_from_day (day));
  g_autofree char *answer = acc_claim_get_answer (then);
  AccProofLine *line = _acc_proof_add (self, ACC_PROOF_CHANGE, acc_locale_compose (C_ ("proof", "{When}, the record has another answer: {answer}."), "when", when, "answer", answer, NULL));

  if (line != NULL)
    line->date = acc_date_from_day (day);
}

static void
add_other_basis (AccProof       *self,
                 AccBasis        basis,
                 const AccClaim *other)
{
  g_autofree char *answer = acc_claim_get_answer (other);
  g_autofree char *own = acc_claim_get_answer (&self->claim);
  g_autofree char *counted = acc_locale_compose ("{Basis}", "basis", acc_words_describe_basis (basis), NULL);
  g_autofree char *clause = acc_locale_compose (_ ("{title}: {words}"), "title", counted, "words", answer, NULL);

  if (!g_str_equal (answer, own))
    _acc_proof_add (self, ACC_PROOF_CHANGE, acc_locale_compose (C_ ("sentence", "{Clause}."), "clause", clause, NULL));
}

static void
add_act (AccProof  *self,
         AccAction *action,
         gboolean   counted)
{
  g_autofree char *date = acc_locale_format_date (action->date);
  g_autofree char *act = NULL;
  GString *doubts = g_string_new (NULL);

  if (counted)
    {
      g_autofree char *name = acc_locale_state_in_sentence (acc_bundle_find_state (self->claim.bundle, action->state));

      act = acc_own_mark_of (acc_locale_compose (_ ("{state} ({date})"), "state", name, "date", date, NULL), action);
    }
  else
    act = acc_locale_compose (_ ("{status}, {date}"), "status", acc_act_get_text (action->kind, ACC_ACT_TITLE), "date", date, NULL);
  if (!counted)
    acc_claim_add_doubts (doubts, self->claim.bundle, action, FALSE, TRUE);
  if (doubts->len > 0)
    {
      GString *text = g_string_new (NULL);

      acc_words_add_sentence (text, acc_locale_end_sentence (act));
      acc_words_add_sentence (text, g_strdup (doubts->str));
      _acc_proof_add_row (self, g_string_free (text, FALSE), action, action->date, FALSE);
    }
  else
    _acc_proof_add_row (self, g_steal_pointer (&act), action, action->date, counted);
  g_string_free (doubts, TRUE);
}

/* To which day the record of these treaties is complete. */
static void
add_reach (AccProof     *self,
           const GArray *treaties)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;
  AccProofLine *line;

  for (guint i = 0; i < treaties->len; i++)
    {
      AccTreaty *treaty = acc_bundle_get_item (self->claim.bundle, ACC_TABLE_TREATIES, g_array_index (treaties, guint, i));
      AccDate date = acc_bundle_get_treaty_as_at (self->claim.bundle, treaty->id);
      g_autofree char *text = acc_date_is_set (date) ? acc_locale_format_date (date) : NULL;

      if (text != NULL)
        g_ptr_array_add (parts, acc_locale_compose (_ ("{treaty} to {date}"), "treaty", acc_locale_treaty_short_title (treaty), "date", text, NULL));
    }
  if (parts->len == 0)
    return;
  list = acc_locale_format_list ((const char *const *) parts->pdata, parts->len);
  line = _acc_proof_add (self, ACC_PROOF_CERTAINTY, acc_locale_compose (_ ("The record is complete as follows: {list}."), "list", list, NULL));
  if (line != NULL)
    line->shared = TRUE;
}

static AccProofLine *
add_basis (AccProof *self)
{
  return _acc_proof_add (self, ACC_PROOF_RULE, acc_locale_compose (_ ("Parties are {basis}."), "basis", acc_words_describe_basis (self->claim.basis), NULL));
}

static guint
get_state (const AccProof *self)
{
  return (guint) acc_bundle_state_index (self->claim.bundle, self->claim.state->iso3);
}

static guint
get_treaty (const AccProof *self)
{
  return (guint) acc_bundle_treaty_index (self->claim.bundle, self->claim.treaty->id);
}

static gboolean
has_ended (const AccClaim *claim)
{
  return acc_date_is_set (claim->state->until) && acc_date_last_day (claim->state->until) < claim->day;
}

/* An act that nobody made yet. */
static void
add_what_could_be_done (AccProof *self)
{
  const AccClaim *claim = &self->claim;
  AccTreaty *treaty = claim->treaty;
  g_autofree char *number = NULL;
  g_autofree char *article = NULL;

  if (claim->standing == ACC_STANDING_PARTY && claim->position.until >= ACC_DAY_MAX && !has_ended (claim) && treaty->article_denunciation != NULL && treaty->denunciation_months > 0)
    {
      number = acc_locale_format_number (treaty->denunciation_months);
      article = acc_locale_format_article (treaty->article_denunciation);
      _acc_proof_add (self, ACC_PROOF_CHANGE,
                      acc_locale_compose (ngettext ("A notice of denunciation would end it {n} month later (article {article}).",
                                                    "A notice of denunciation would end it {n} months later (article {article}).", (gulong) treaty->denunciation_months),
                                          "n", number, "article", article, NULL));
    }
  if ((claim->standing != ACC_STANDING_NEVER && claim->position.status != ACC_STATUS_SIGNED && claim->standing != ACC_STANDING_LEFT)
      || !acc_words_state_exists (claim->state, claim->day) || acc_date_last_day (treaty->done) > claim->day)
    return;
  if (treaty->article_later == NULL || treaty->later_wait_days == ACC_INT_ABSENT || acc_ledger_get_entry_into_force (claim->ledger, get_treaty (self), NULL) > claim->day)
    {
      /* Whom it would bind, and when, nobody can tell before the treaty binds anyone. */
      if (!acc_basis_asks_binding (claim->basis))
        _acc_proof_add (self, ACC_PROOF_CHANGE, g_strdup (C_ ("proof", "An instrument deposited would make it a party.")));
      return;
    }
  number = acc_locale_format_number (treaty->later_wait_days);
  article = acc_locale_format_article (treaty->article_later);
  _acc_proof_add (self, ACC_PROOF_CHANGE,
                  acc_locale_compose (treaty->later_wait_days == 0
                                          ? C_ ("proof", "An instrument deposited would make it a party, bound from that day (article {article}).")
                                          : ngettext ("An instrument deposited would make it a party, bound {n} day after the deposit (article {article}).",
                                                      "An instrument deposited would make it a party, bound {n} days after the deposit (article {article}).", (gulong) treaty->later_wait_days),
                                      "n", number, "article", article, NULL));
}

/* The next day on which the State stands otherwise to the treaty. */
static void
add_next_standing (AccProof *self)
{
  const AccClaim *claim = &self->claim;
  AccMoment moment = { claim->ledger, claim->day, claim->basis };
  AccClaim then;

  while ((moment.day = acc_ledger_next_change (claim->ledger, (int) get_state (self), moment.day, claim->basis, TRUE)) < ACC_DAY_MAX)
    {
      acc_claim_fill_standing (&then, &moment, get_state (self), get_treaty (self));
      if (then.standing == claim->standing && then.position.status == claim->position.status)
        continue;
      add_later (self, moment.day, &then);
      return;
    }
}

void
_acc_proof_of_standing (AccProof *self)
{
  const AccClaim *claim = &self->claim;
  const AccPosition *position = &claim->position;
  g_autoptr (GPtrArray) actions = acc_ledger_list_actions (claim->ledger, get_state (self), (int) get_treaty (self));
  g_autofree char *name = acc_locale_state_in_sentence (claim->state);
  g_autofree char *until = NULL;
  GString *doubts = g_string_new (NULL);
  AccPosition binding;
  gboolean binds = acc_claim_get_binding (claim, &binding);

  _acc_proof_add (self, position->rule == ACC_RULE_NO_ACTION ? ACC_PROOF_GROUND : ACC_PROOF_RULE, acc_words_explain_rule (claim->treaty, position));
  if (binds)
    _acc_proof_add (self, ACC_PROOF_RULE, acc_words_explain_rule (claim->treaty, &binding));
  add_basis (self)->shared = TRUE;

  for (guint i = 0; i < actions->len; i++)
    if (acc_date_first_day (((AccAction *) actions->pdata[i])->date) <= claim->day)
      add_act (self, actions->pdata[i], FALSE);
  if (binds && binding.rule == ACC_RULE_ENTRY_FIRST)
    _acc_proof_add (self, ACC_PROOF_GROUND, acc_wording_treaty_entry (claim->ledger, get_treaty (self), MAX (claim->day, position->bound_since)));
  if (has_ended (claim))
    {
      until = acc_locale_format_date (claim->state->until);
      _acc_proof_add_row (self, acc_locale_compose (_ ("{State} existed until {date}."), "state", name, "date", until, NULL), claim->state, claim->state->until, FALSE);
    }

  acc_words_add_sentence (doubts, acc_claim_word_doubts (claim));
  if (claim->standing == ACC_STANDING_OPEN && position->rule != ACC_RULE_NOT_TOLD)
    {
      acc_words_add_sentence (doubts, acc_words_say_open (claim->treaty));
      _acc_proof_add (self, ACC_PROOF_CHANGE, g_strdup (C_ ("proof", "The exact date of the act would settle it.")));
    }
  _acc_proof_add (self, ACC_PROOF_CERTAINTY, g_string_free (doubts, FALSE));
  _acc_proof_add_nothing_doubtful (self);
  add_reach (self, acc_bundle_get_treaty_group (claim->bundle, get_treaty (self))->members);

  add_next_standing (self);
  for (gsize b = 0; b < G_N_ELEMENTS (bases); b++)
    {
      AccMoment other = { claim->ledger, claim->day, bases[b] };
      AccClaim then;

      if (bases[b] != claim->basis && acc_claim_fill_standing (&then, &other, get_state (self), get_treaty (self)))
        add_other_basis (self, bases[b], &then);
    }
  add_what_could_be_done (self);
}

/* The act by which it joined, of several the first that counts. */
static AccAction *
find_joined (const AccClaim *claim,
             AccState       *state,
             const GArray   *treaties,
             gboolean       *certain)
{
  AccAction *first = NULL;

  for (guint t = 0; t < treaties->len; t++)
    {
      AccPosition position;

      acc_ledger_query (claim->ledger, (guint) acc_bundle_state_index (claim->bundle, state->iso3), g_array_index (treaties, guint, t),
                        acc_claim_get_day_counted (claim), claim->basis, &position);
      if (position.status != ACC_STATUS_PARTY && claim->kind == ACC_CLAIM_COUNT)
        continue;
      if (position.joined != NULL && (first == NULL || acc_date_last_day (position.joined->date) < acc_date_last_day (first->date)))
        {
          first = position.joined;
          *certain = position.certain;
        }
    }
  return first;
}

static void
add_unverified (AccProof  *self,
                GPtrArray *states)
{
  g_autofree char *names = states->len > 0 ? acc_words_list_states (states) : NULL;

  if (names != NULL)
    _acc_proof_add (self, ACC_PROOF_CERTAINTY, acc_locale_compose (C_ ("proof", "Counted on a date that nobody verified: {states}."), "states", names, NULL));
}

static void
add_counted (AccProof     *self,
             const GArray *treaties)
{
  g_autoptr (GPtrArray) counted = acc_claim_list_counted (&self->claim);
  g_autoptr (GPtrArray) unverified = g_ptr_array_new ();

  for (guint i = 0; i < counted->len; i++)
    {
      gboolean certain = TRUE;
      AccAction *action = find_joined (&self->claim, counted->pdata[i], treaties, &certain);

      if (action != NULL)
        add_act (self, action, TRUE);
      if (action != NULL && !certain)
        g_ptr_array_add (unverified, counted->pdata[i]);
    }
  add_unverified (self, unverified);
}

/* How many more may count, their days not being known. */
static void
add_uncertain (AccProof *self)
{
  g_autofree char *number = acc_locale_format_number (self->claim.uncertain);
  g_autofree char *clause = NULL;

  if (self->claim.uncertain == 0)
    return;
  clause = acc_locale_compose (ngettext ("{n} more may be party: the day of deposit is not known", "{n} more may be party: the days of deposit are not known",
                                         self->claim.uncertain),
                               "n", number, NULL);
  _acc_proof_add (self, ACC_PROOF_CERTAINTY, acc_locale_compose (C_ ("sentence", "{Clause}."), "clause", clause, NULL));
}

/* Whose entry stood until this State took its place did not come before it. */
static void
add_place_taken (AccProof *self)
{
  const AccClaim *claim = &self->claim;
  guint taker = get_state (self);
  gint32 eve = acc_ledger_get_eve (claim->ledger, taker, get_treaty (self), claim->day);

  for (guint i = 0; i < acc_bundle_get_n (claim->bundle, ACC_TABLE_STATES); i++)
    {
      AccState *state = acc_bundle_get_item (claim->bundle, ACC_TABLE_STATES, i);
      g_autofree char *name = NULL;

      if (g_strcmp0 (state->place_taken_by, claim->state->iso3) != 0 || !acc_ledger_is_party (claim->ledger, i, get_treaty (self), eve, ACC_BASIS_DEPOSIT))
        continue;
      name = acc_locale_state_in_sentence (state);
      _acc_proof_add (self, ACC_PROOF_RULE, acc_locale_compose (C_ ("proof", "The entry of {state}, whose place it took, is not counted."), "state", name, NULL));
    }
}

void
_acc_proof_of_rank (AccProof *self)
{
  const GArray *treaties = acc_bundle_get_treaty_group (self->claim.bundle, get_treaty (self))->members;
  GString *doubts = g_string_new (NULL);

  acc_claim_add_doubts (doubts, self->claim.bundle, self->claim.position.joined, FALSE, FALSE);
  _acc_proof_add (self, ACC_PROOF_CERTAINTY, g_string_free (doubts, FALSE));
  _acc_proof_add (self, ACC_PROOF_RULE,
                  g_strdup (C_ ("proof", "The place is one more than the number of States that were party on the eve of its deposit; States that deposited on the same day share it.")));
  add_place_taken (self);
  add_act (self, self->claim.position.joined, FALSE);
  add_counted (self, treaties);
  _acc_proof_add_nothing_doubtful (self);
  add_reach (self, treaties);
}

static void
add_next_count (AccProof *self)
{
  const AccClaim *claim = &self->claim;
  g_autoptr (GArray) steps = acc_ledger_list_steps (claim->ledger, claim->group, claim->region, claim->basis);

  for (guint i = 0; i < steps->len; i++)
    {
      const AccStep *step = &g_array_index (steps, AccStep, i);
      AccMoment moment = { claim->ledger, step->day, claim->basis };
      AccClaim then;

      if (step->day <= claim->day || !acc_claim_fill_count (&then, &moment, claim->group, claim->region) || then.value.number == claim->value.number)
        continue;
      add_later (self, step->day, &then);
      return;
    }
}

void
_acc_proof_of_count (AccProof *self)
{
  const AccClaim *claim = &self->claim;
  AccReportedCount reported;
  AccProofLine *line;

  add_basis (self);
  if (claim->group->members->len > 1)
    _acc_proof_add (self, ACC_PROOF_RULE, g_strdup (C_ ("proof", "A State counts once, also where it is party to several of these treaties.")));
  if (!acc_value_is_number (claim->value))
    {
      _acc_proof_add (self, ACC_PROOF_CERTAINTY, acc_words_say_untold (claim->bundle, claim->group));
      return;
    }
  add_counted (self, claim->group->members);
  add_uncertain (self);
  if (claim->region == NULL && acc_reported_count_find (claim->ledger, claim->group, claim->day, &reported))
    {
      g_autofree char *date = acc_locale_format_span (&reported.count->date);
      g_autofree char *value = acc_locale_format_number (reported.count->value);
      g_autofree char *source = acc_words_describe_source (claim->bundle, reported.count->source);
      g_autofree char *clause = acc_locale_compose (_ ("{treaty}: {n} reported for {date} ({source})"), "treaty", acc_locale_text (claim->group->title), "n", value, "date", date,
                                                    "source", source, NULL);
      GString *text = g_string_new (NULL);

      acc_words_add_sentence (text, acc_locale_compose (C_ ("sentence", "{Clause}."), "clause", clause, NULL));
      acc_words_add_sentence (text, reported.explanation);
      line = _acc_proof_add (self, ACC_PROOF_CERTAINTY, g_string_free (text, FALSE));
      line->shared = TRUE;
    }
  _acc_proof_add_nothing_doubtful (self);
  add_reach (self, claim->group->members);
  add_next_count (self);
  for (gsize b = 0; b < G_N_ELEMENTS (bases); b++)
    {
      AccMoment other = { claim->ledger, claim->day, bases[b] };
      AccClaim then;

      if (bases[b] != claim->basis && acc_claim_fill_count (&then, &other, claim->group, claim->region))
        add_other_basis (self, bases[b], &then);
    }
}

/* Of a term that the record has withdrawn later than the day. */
static AccDate
get_withdrawn (const AccClaim *claim)
{
  if (claim->record == NULL || claim->kind > ACC_CLAIM_LIMITATION)
    return (AccDate) { 0 };
  return claim->kind == ACC_CLAIM_LIMITATION ? ((AccLimitation *) claim->record)->withdrawn : ((AccReservation *) claim->record)->withdrawn;
}

void
_acc_proof_of_term (AccProof *self)
{
  const AccClaim *claim = &self->claim;
  AccDate withdrawn = get_withdrawn (claim);
  g_autofree char *label = NULL;
  g_autofree char *date = acc_date_is_set (claim->date) ? acc_locale_format_date (claim->date) : NULL;

  if (claim->record == NULL)
    {
      _acc_proof_add (self, ACC_PROOF_GROUND, acc_claim_get_text (claim));
      return;
    }
  if (claim->kind > ACC_CLAIM_LIMITATION)
    {
      add_act (self, claim->record, FALSE);
      _acc_proof_add (self, ACC_PROOF_CERTAINTY, acc_claim_get_text (claim));
      return;
    }
  label = acc_claim_get_label (claim);
  _acc_proof_add (self, ACC_PROOF_RULE, g_strdup (C_ ("proof", "It stands from the day on which it was made until the day on which it is withdrawn.")));
  _acc_proof_add_row (self, date != NULL ? acc_locale_compose (_ ("{status}, {date}"), "status", label, "date", date, NULL) : g_steal_pointer (&label), claim->record, claim->date, FALSE);
  _acc_proof_add (self, ACC_PROOF_CERTAINTY, acc_claim_get_rest (claim));
  _acc_proof_add_nothing_doubtful (self);
  if (claim->stands && acc_date_is_set (withdrawn))
    {
      g_autofree char *when = acc_locale_format_when (withdrawn);
      AccProofLine *line = _acc_proof_add (self, ACC_PROOF_CHANGE, acc_locale_compose (_ ("It was withdrawn {when}."), "when", when, NULL));

      line->date = withdrawn;
    }
  else if (claim->stands)
    _acc_proof_add (self, ACC_PROOF_CHANGE, g_strdup (C_ ("proof", "A withdrawal would end it.")));
}

/* The instruments of which the treaty asks a number; where a published day stands in for them, that day is told. */
void
_acc_proof_of_entry (AccProof *self)
{
  const AccClaim *claim = &self->claim;
  g_autoptr (GPtrArray) instruments = acc_ledger_list_instruments (claim->ledger, get_treaty (self), claim->day);
  g_autoptr (GPtrArray) unverified = g_ptr_array_new ();
  AccAction *deciding = NULL;
  gboolean is_told = acc_ledger_get_entry_into_force (claim->ledger, get_treaty (self), &deciding) < ACC_DAY_MAX && !acc_ledger_is_entry_computed (claim->ledger, get_treaty (self));

  if (is_told)
    _acc_proof_add_told (self);
  else if (claim->n_articles > 0)
    {
      g_autofree char *article = acc_locale_format_article (claim->articles[0]);

      _acc_proof_add (self, ACC_PROOF_RULE, acc_locale_compose (C_ ("proof", "The day is computed by article {article} from the instruments that were deposited."), "article", article, NULL));
    }
  else
    _acc_proof_add (self, ACC_PROOF_RULE, g_strdup (C_ ("proof", "The day is computed from the instruments that were deposited.")));
  for (guint i = 0; i < instruments->len; i++)
    {
      AccAction *action = instruments->pdata[i];

      add_act (self, action, TRUE);
      if (action->doubt == ACC_DOUBT_UNVERIFIED || action->date.flags != 0)
        g_ptr_array_add (unverified, acc_bundle_find_state (claim->bundle, action->state));
    }
  add_unverified (self, unverified);
  if (!claim->certain && is_told)
    _acc_proof_add_date_not_known (self);
  else if (!claim->certain)
    _acc_proof_add (self, ACC_PROOF_CERTAINTY, g_strdup (C_ ("proof", "The record does not know the day of the instrument that decides.")));
  _acc_proof_add_nothing_doubtful (self);
}
