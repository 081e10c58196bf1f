/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Claims on what happened: an event, the beginning or the end of a State, the entry into force of a treaty. */

#include "config.h"

#include "facts/claims/acc-claim-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "facts/acc-wording-treaty.h"
#include "facts/acc-words.h"
#include "facts/claims/acc-proof-private.h"
#include "facts/session/acc-place.h"
#include "model/bundle/acc-index.h"

static AccClaim
start (const AccMoment *moment, AccClaimKind kind)
{
  return (AccClaim) { .kind = kind, .bundle = acc_ledger_get_bundle (moment->ledger), .ledger = moment->ledger, .day = moment->day, .basis = moment->basis,
                      .value = { ACC_VALUE_EXACT, ACC_INT_ABSENT }, .stands = TRUE, .certain = TRUE };
}

/**
 * acc_claim_fill_event:
 * @claim: (out caller-allocates): the claim
 * @moment: for which day
 * @event: an event of the bundle
 *
 * Returns: whether it is told of on that day
 */
gboolean
acc_claim_fill_event (AccClaim *claim, const AccMoment *moment, AccEvent *event)
{
  AccSpan date = event->date;

  *claim = start (moment, ACC_CLAIM_EVENT);
  claim->record = event;
  claim->state = event->state != NULL ? acc_bundle_find_state (claim->bundle, event->state) : NULL;
  claim->treaty = event->treaty != NULL ? acc_bundle_find_treaty (claim->bundle, event->treaty) : NULL;
  claim->date = event->date.start;
  claim->sources = &event->source;
  claim->n_sources = 1;
  claim->certain = !acc_span_is_doubtful (&event->date);
  return acc_words_cut_span (claim->bundle, event->source, &date, moment->day);
}

/**
 * acc_claim_fill_statehood:
 * @claim: (out caller-allocates): the claim
 * @moment: for which day
 * @statehood: what the bundle knows of the beginning or the end of a State, or of its place in the United Nations
 *
 * Returns: whether it had happened by that day
 */
gboolean
acc_claim_fill_statehood (AccClaim *claim, const AccMoment *moment, AccStatehood *statehood)
{
  AccSpan date = acc_span_single (statehood->date);

  *claim = start (moment, ACC_CLAIM_STATEHOOD);
  claim->record = statehood;
  claim->state = acc_bundle_find_state (claim->bundle, statehood->state);
  claim->date = statehood->date;
  claim->sources = &statehood->source;
  claim->n_sources = 1;
  /* Where sources differ, none of the two days is more certain than the other. */
  claim->certain = !acc_date_is_set (statehood->other) && !acc_span_is_doubtful (&date);
  return acc_date_first_day (statehood->date) <= moment->day;
}

/**
 * acc_claim_fill_entry:
 * @claim: (out caller-allocates): the claim
 * @moment: for which day
 * @treaty: the index of a treaty
 *
 * Returns: whether the bundle tells when it entered into force, and it had been adopted by that day
 */
gboolean
acc_claim_fill_entry (AccClaim *claim, const AccMoment *moment, guint treaty)
{
  gint32 first = acc_ledger_get_entry_first (moment->ledger, treaty), entry = acc_ledger_get_entry_into_force (moment->ledger, treaty, NULL);

  *claim = start (moment, ACC_CLAIM_ENTRY);
  claim->basis = ACC_BASIS_DEPOSIT; /* whichever is asked for, instruments are what decides */
  claim->treaty = acc_bundle_get_item (claim->bundle, ACC_TABLE_TREATIES, treaty);
  claim->record = claim->treaty;
  claim->sources = &claim->treaty->source;
  claim->n_sources = 1;
  /* Where there are too few instruments yet, it is the article that says so. */
  claim->articles = &claim->treaty->article_first;
  claim->n_articles = claim->treaty->article_first != NULL && (entry >= ACC_DAY_MAX || acc_ledger_is_entry_computed (moment->ledger, treaty)) ? 1 : 0;
  if (entry <= moment->day && acc_ledger_is_day (first, entry))
    claim->date = acc_date_from_day (entry);
  claim->stands = entry <= moment->day;
  claim->certain = entry >= ACC_DAY_MAX || acc_ledger_is_day (first, entry);
  return acc_date_last_day (claim->treaty->done) <= moment->day && (entry < ACC_DAY_MAX || claim->treaty->instruments != ACC_INT_ABSENT);
}

static const char *
get_kind (const AccStatehood *statehood)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (ACC_TYPE_STATEHOOD_KIND);

  return g_enum_get_value (klass, statehood->kind)->value_nick;
}

/* "KAZ/event/...", "world/event/...", "KAZ/statehood/independence", "world/some-treaty/entry". */
char *
_acc_claim_name_happened (const AccClaim *claim)
{
  const char *place = claim->state != NULL ? claim->state->iso3 : ACC_PLACE_TEXT_WORLD;

  if (claim->kind == ACC_CLAIM_EVENT)
    return g_strdup_printf ("%s/event/%s", place, ((AccEvent *) claim->record)->id);
  if (claim->kind == ACC_CLAIM_STATEHOOD)
    return g_strdup_printf ("%s/statehood/%s", place, get_kind (claim->record));
  return acc_claim_name_entry (claim->treaty->id);
}

/* The first of a kind; a State begins, and is admitted, once. */
static gboolean
find_statehood (const AccMoment *moment, guint state, const char *kind, AccClaim *claim)
{
  AccRows rows = acc_index_of_state (acc_ledger_get_bundle (moment->ledger), ACC_TABLE_STATEHOOD, state);

  for (guint i = 0; i < rows.n; i++)
    if (strcmp (get_kind (rows.records[i]), kind) == 0)
      return acc_claim_fill_statehood (claim, moment, rows.records[i]);
  return FALSE;
}

static gboolean
find_event (const AccMoment *moment, const char *place, const char *id, AccClaim *claim)
{
  AccBundle *bundle = acc_ledger_get_bundle (moment->ledger);

  for (guint i = 0; i < acc_bundle_get_n (bundle, ACC_TABLE_EVENTS); i++)
    {
      AccEvent *event = acc_bundle_get_item (bundle, ACC_TABLE_EVENTS, i);

      if (strcmp (event->id, id) == 0)
        return strcmp (event->state != NULL ? event->state : ACC_PLACE_TEXT_WORLD, place) == 0 && acc_claim_fill_event (claim, moment, event);
    }
  return FALSE;
}

/* PARTS are three. */
gboolean
_acc_claim_find_happened (const AccMoment *moment, GStrv parts, AccClaim *claim)
{
  AccBundle *bundle = acc_ledger_get_bundle (moment->ledger);
  int state = acc_bundle_state_index (bundle, parts[0]), treaty = acc_bundle_treaty_index (bundle, parts[1]);

  if (strcmp (parts[1], "event") == 0)
    return find_event (moment, parts[0], parts[2], claim);
  if (strcmp (parts[1], "statehood") == 0)
    return state >= 0 && find_statehood (moment, (guint) state, parts[2], claim);
  return treaty >= 0 && strcmp (parts[0], ACC_PLACE_TEXT_WORLD) == 0 && strcmp (parts[2], "entry") == 0 && acc_claim_fill_entry (claim, moment, (guint) treaty);
}

static char *
word_event (const AccClaim *claim)
{
  AccEvent *event = claim->record;
  AccSpan date = event->date;
  g_autofree char *when = NULL;

  acc_words_cut_span (claim->bundle, event->source, &date, claim->day);
  when = acc_locale_format_span (&date);
  if (event->place != NULL && strstr (event->title, event->place) == NULL)
    return acc_locale_compose (_ ("{When}: {title} ({place})."), "when", when, "title", acc_locale_text (event->title), "place", acc_locale_text (event->place), NULL);
  return acc_locale_compose (_ ("{When}: {title}."), "when", when, "title", acc_locale_text (event->title), NULL);
}

static char *
word_statehood (const AccClaim *claim)
{
  AccStatehood *statehood = claim->record;
  g_autofree char *when = acc_locale_format_date (statehood->date);
  g_autofree char *words = acc_locale_compose (_ ("{title}: {words}"), "title", acc_words_statehood ((AccStatehoodKind) statehood->kind), "words", when, NULL);
  g_autofree char *clause = acc_locale_compose (_ ("{title}: {words}"), "title", acc_locale_state_name (claim->state), "words", words, NULL);

  return acc_locale_compose (C_ ("sentence", "{Clause}."), "clause", clause, NULL);
}

static char *
word_entry (const AccClaim *claim)
{
  g_autofree char *words = acc_wording_treaty_entry (claim->ledger, (guint) acc_bundle_treaty_index (claim->bundle, claim->treaty->id), claim->day);

  return acc_locale_compose (_ ("{title}: {words}"), "title", acc_locale_treaty_short_title (claim->treaty), "words", words, NULL);
}

char *
_acc_claim_word_happened (const AccClaim *claim)
{
  if (claim->kind == ACC_CLAIM_EVENT)
    return word_event (claim);
  if (claim->kind == ACC_CLAIM_STATEHOOD)
    return word_statehood (claim);
  return word_entry (claim);
}

/* What the source says besides; "" for nothing. */
char *
_acc_claim_word_happened_rest (const AccClaim *claim)
{
  const char *detail = claim->kind == ACC_CLAIM_EVENT ? ((AccEvent *) claim->record)->detail : NULL;

  return detail != NULL ? acc_locale_end_sentence (acc_locale_text (detail)) : g_strdup ("");
}

void
_acc_proof_of_happened (AccProof *self)
{
  const AccClaim *claim = &self->claim;
  const AccStatehood *statehood = claim->kind == ACC_CLAIM_STATEHOOD ? claim->record : NULL;
  AccSpan date = claim->kind == ACC_CLAIM_STATEHOOD ? acc_span_single (statehood->date) : ((AccEvent *) claim->record)->date;

  _acc_proof_add_told (self);
  if (statehood != NULL && acc_date_is_set (statehood->other))
    {
      g_autofree char *other = acc_words_statehood_other (claim->bundle, statehood);

      _acc_proof_add (self, ACC_PROOF_CERTAINTY, acc_locale_end_sentence (other));
    }
  if (acc_span_is_doubtful (&date))
    _acc_proof_add_date_not_known (self);
  _acc_proof_add_nothing_doubtful (self);
}
