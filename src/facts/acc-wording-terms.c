/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The words on the card of a treaty: how and when the State joined, from when it is bound and by which article, its place in
 * the order, on what terms, and what is doubtful about any of it. */

#include "config.h"

#include "facts/acc-act.h"
#include "facts/claims/acc-claim.h"
#include "facts/claims/acc-standing.h"
#include "facts/acc-wording.h"

#include <glib/gi18n.h>

#include "facts/pages/acc-article-links.h"
#include "facts/pages/acc-mark.h"
#include "facts/acc-words.h"
#include "locale/acc-article-marks.h"
#include "locale/acc-locale.h"
#include "locale/acc-phrase.h"
#include "locale/acc-second.h"

typedef struct
{
  AccLedger *ledger;
  AccBundle *bundle;
  AccState *state;
  AccTreaty *treaty;
  guint s, t;
  gint32 day;
  AccBasis basis;
  AccPosition position;
} Question;

/* In English, for both languages; an act's has a context. */
static const char *
word_status (Question    *q,
             const char **context)
{
  AccStanding standing = acc_standing_from_position (&q->position);

  *context = NULL;
  if (q->position.status == ACC_STATUS_PARTY || q->position.status == ACC_STATUS_DEPOSITED)
    {
      *context = ACC_ACT_CONTEXT;
      return acc_act_get_msgid (q->position.action->kind);
    }
  if (standing == ACC_STANDING_SIGNED)
    return N_ ("Signed");
  if (standing != ACC_STANDING_NEVER)
    return acc_standing_get_msgid (standing);
  if (q->position.status == ACC_STATUS_ENDED)
    return q->position.joined != NULL ? N_ ("Ended") : acc_standing_get_msgid (ACC_STANDING_NEVER);
  return acc_date_last_day (q->treaty->done) > q->day ? N_ ("Not yet adopted") : N_ ("Not party");
}

static char *
word_date (Question *q)
{
  AccAction *action = q->position.action;

  if (q->position.status == ACC_STATUS_LEFT && q->position.until < ACC_DAY_MAX)
    {
      g_autofree char *date = acc_locale_format_date (acc_date_from_day (q->position.until));

      return acc_locale_compose (_ ("since {date}"), "date", date, NULL);
    }
  /* What ended is dated by its end, not by how it began. */
  if (q->position.status == ACC_STATUS_ENDED && q->position.joined != NULL)
    return q->position.until < ACC_DAY_MAX ? acc_locale_format_date (acc_date_from_day (q->position.until)) : g_strdup ("");
  if (action != NULL)
    return acc_locale_format_date (action->date);
  if (acc_date_last_day (q->treaty->done) > q->day)
    {
      g_autofree char *date = acc_locale_format_when (q->treaty->done);

      return acc_locale_compose (_ ("Adopted {when}"), "when", date, NULL);
    }
  return g_strdup ("");
}

static char *
word_bound (Question *q)
{
  AccAction *action = q->position.action;
  g_autofree char *date = NULL;

  if (q->position.status == ACC_STATUS_SIGNED)
    return g_strdup (_ ("A signature alone does not bind"));
  if (q->position.status == ACC_STATUS_LEFT)
    {
      date = acc_locale_format_date (action->date);
      return acc_locale_compose (_ ("Notice given on {date}"), "date", date, NULL);
    }
  if (q->position.status != ACC_STATUS_PARTY && q->position.status != ACC_STATUS_DEPOSITED)
    return g_strdup ("");
  if (q->position.bound_first >= ACC_DAY_MAX)
    return g_strdup (_ ("The treaty never came to bind it"));
  if (q->position.bound_since >= ACC_DAY_MAX)
    return g_strdup (_ ("The bundle does not say when the treaty binds"));
  if (acc_position_bound_unknown (&q->position))
    return g_strdup (_ ("From which day it is bound is not known"));
  date = acc_locale_format_date (acc_date_from_day (q->position.bound_since));
  if (action->kind == ACC_ACTION_SUCCESSION && q->position.bound_since < acc_date_first_day (action->date))
    return acc_locale_compose (_ ("Bound since {date}, to which the succession reaches back"), "date", date, NULL);
  if (q->position.bound_since > q->day)
    return acc_locale_compose (_ ("Not bound until {date}"), "date", date, NULL);
  if (q->position.bound_since == acc_date_last_day (action->date))
    return g_strdup (_ ("Bound from the same day"));
  return acc_locale_compose (_ ("Bound since {date}"), "date", date, NULL);
}

/* "133rd party, fourth in Central Asia"; for who is not party, how many are. */
static char *
word_rank (Question *q)
{
  AccRegion *region = q->state->region != NULL ? acc_bundle_find_region (q->bundle, q->state->region) : NULL;
  guint world, here;
  g_autofree char *ordinal = NULL;
  g_autofree char *local = NULL;

  if (q->position.status != ACC_STATUS_PARTY)
    {
      guint count;
      g_autofree char *number = NULL;

      if (acc_date_last_day (q->treaty->done) > q->day || !acc_ledger_can_count (q->ledger, acc_bundle_get_treaty_group (q->bundle, q->t), q->basis))
        return g_strdup ("");
      count = acc_ledger_count (q->ledger, acc_bundle_get_treaty_group (q->bundle, q->t), NULL, q->day, q->basis, NULL);
      number = acc_locale_format_number (count);
      return acc_locale_compose (ngettext ("{n} State is party", "{n} States are party", count), "n", number, NULL);
    }
  /* A rank needs a day: where only the year is known, others of that year may have come before. */
  if (q->position.action->date.precision != ACC_PRECISION_DAY)
    return g_strdup ("");
  world = acc_ledger_rank (q->ledger, q->s, q->t, NULL, q->day);
  here = region != NULL ? acc_ledger_rank (q->ledger, q->s, q->t, region, q->day) : 0;
  if (world == 0)
    return g_strdup ("");
  ordinal = acc_locale_format_ordinal_words (ACC_RANK_PARTY, world);
  if (here == 0)
    /* Translators: the place in the order of joining: "133rd party", "Ninth party" */
    return acc_locale_compose (_ ("{Ordinal} party"), "ordinal", ordinal, NULL);
  local = acc_locale_format_ordinal_words (ACC_RANK_PARTY, here);
  /* Translators: places in the order of joining: "133rd party, fourth in Central Asia" */
  return acc_locale_compose (_ ("{Ordinal} party, {local} in {region}"), "ordinal", ordinal, "local", local, "region",
                             acc_phrase_name_region (region), NULL);
}

/* With its articles marked. */
static char *
mark_label (const AccClaim *claim)
{
  const char *before = acc_article_marks_set (claim->treaty->id);
  char *label = acc_claim_get_label (claim);

  acc_article_marks_set (before);
  return label;
}

/* Reservations in force on the day: short on the card, whole with their source in the details. */
static char *
word_terms (Question *q, const GArray *claims, GString *details)
{
  GString *text = g_string_new (NULL);
  g_autofree char *listed = NULL;

  for (guint i = 0; i < claims->len; i++)
    {
      const AccClaim *claim = &g_array_index (claims, AccClaim, i);
      g_autofree char *label = NULL;
      g_autofree char *linked = NULL;
      g_autofree char *second = NULL;
      g_autofree char *rest = NULL;
      g_autofree char *source = NULL;
      g_autofree char *whole = NULL;
      g_autofree char *full = NULL;

      if (!claim->stands && claim->kind != ACC_CLAIM_LIMITATION)
        continue;
      rest = acc_claim_get_rest (claim);
      whole = acc_claim_get_whole (claim);
      source = acc_words_describe_source (q->bundle, claim->sources[0]);
      full = acc_locale_compose (_ ("{words} ({source})"), "words", whole, "source", source, NULL);
      acc_words_append_line (details, full);
      if (claim->kind == ACC_CLAIM_LIMITATION || claim->kind == ACC_CLAIM_CHOICE)
        continue;
      /* What is said of several in the same words is said once, behind the last of them. */
      if (g_strcmp0 (listed, rest) != 0)
        acc_words_append_line (text, listed);
      g_free (listed);
      listed = g_steal_pointer (&rest);
      label = acc_claim_get_label (claim);
      second = acc_claim_get_second (claim, label);
      linked = mark_label (claim);
      acc_words_append_line (text, linked);
      acc_words_append_line (text, second);
    }
  acc_words_append_line (text, listed);
  return g_string_free (text, FALSE);
}

static char *
word_limitation (const GArray *claims)
{
  for (guint i = 0; i < claims->len; i++)
    {
      const AccClaim *claim = &g_array_index (claims, AccClaim, i);
      const char *doubt = acc_claim_get_doubt (claim);
      g_autofree char *label = NULL;
      g_autofree char *linked = NULL;
      g_autofree char *words = NULL;

      if (claim->kind != ACC_CLAIM_LIMITATION)
        continue;
      label = acc_claim_get_label (claim);
      linked = mark_label (claim);
      words = *doubt == '\0' ? g_strdup (linked) : acc_locale_compose (_ ("{words} ({source})"), "words", linked, "source", doubt, NULL);
      return acc_second_add_line (words, acc_claim_get_second (claim, label));
    }
  return g_strdup ("");
}

static char *
word_caution (Question *q)
{
  GString *text = g_string_new (NULL);

  if (q->position.action != NULL)
    acc_claim_add_doubts (text, q->bundle, q->position.action, TRUE, FALSE);
  else if (!q->position.certain)
    acc_words_append_line (text, _ ("May be party: the day of deposit is not known"));
  return g_string_free (text, FALSE);
}

static void
add_sources (Question *q,
             GString  *details)
{
  AccAction *action = q->position.action;

  for (guint i = 0; action != NULL && action->sources != NULL && action->sources[i] != NULL; i++)
    {
      g_autofree char *source = acc_wording_source_in_full (q->bundle, action->sources[i]);

      if (details->len > 0)
        g_string_append_c (details, '\n');
      acc_words_append_line (details, source);
    }
}

void
acc_wording_fill_terms (AccTerms  *terms,
                        AccLedger *ledger,
                        guint      state,
                        guint      treaty,
                        gint32     day,
                        AccBasis   basis)
{
  AccBundle *bundle = acc_ledger_get_bundle (ledger);
  Question q = { .ledger = ledger, .bundle = bundle, .s = state, .t = treaty, .day = day, .basis = basis,
                 .state = acc_bundle_get_item (bundle, ACC_TABLE_STATES, state),
                 .treaty = acc_bundle_get_item (bundle, ACC_TABLE_TREATIES, treaty) };
  GString *details = g_string_new (NULL);
  g_autofree char *date = NULL;
  g_autofree char *bound = NULL;
  g_autofree char *rank = NULL;
  g_autofree char *reservations = NULL;
  g_autofree char *limitation = NULL;
  g_autofree char *terms_words = NULL;
  g_autofree char *terms_links = NULL;
  g_autofree char *limitation_words = NULL;
  g_autofree char *limitation_links = NULL;
  g_autofree char *caution = NULL;
  g_autofree char *reach = acc_wording_reach (bundle, acc_bundle_get_treaty_group (bundle, treaty), day);
  g_autofree char *text = NULL;
  g_autofree char *rule = NULL;
  g_autofree char *marks = acc_wording_marks_of (ledger, state, treaty, day, basis);
  g_autofree char *missing_words = NULL;
  g_autofree char *claim = acc_claim_name_standing (q.state, q.treaty->id);
  g_autoptr (GArray) claims = NULL;
  g_autofree char *second = acc_second_text (q.treaty->short_title);
  g_autofree char *second_status = NULL;
  const char *status, *context;
  AccClaim missing;
  AccPosition in_force;

  acc_ledger_query (ledger, state, treaty, day, basis, &q.position);
  acc_ledger_query (ledger, state, treaty, MAX (day, q.position.bound_since < ACC_DAY_MAX ? q.position.bound_since : day), ACC_BASIS_IN_FORCE, &in_force);
  date = word_date (&q);
  bound = word_bound (&q);
  rank = word_rank (&q);
  caution = word_caution (&q);
  rule = acc_words_explain_rule (q.treaty, q.position.status == ACC_STATUS_PARTY && in_force.status == ACC_STATUS_PARTY ? &in_force : &q.position);
  acc_words_append_line (details, rule);
  if (q.position.action != NULL)
    acc_claim_add_doubts (details, bundle, q.position.action, TRUE, TRUE);
  claims = acc_claim_list_terms (bundle, state, treaty, day);
  if (q.position.status != ACC_STATUS_PARTY)
    g_array_set_size (claims, 0);
  else if (acc_claim_find_missing_choice (bundle, state, treaty, day, &missing))
    missing_words = acc_claim_get_text (&missing);
  reservations = word_terms (&q, claims, details);
  limitation = word_limitation (claims);
  terms_words = acc_article_unmark (reservations);
  terms_links = acc_article_link (reservations, bundle);
  limitation_words = acc_article_unmark (limitation);
  limitation_links = acc_article_link (limitation, bundle);
  acc_words_append_line (details, missing_words);
  add_sources (&q, details);
  text = g_string_free (details, FALSE);

  status = word_status (&q, &context);
  second_status = acc_second_term (context, status);
  g_object_set (terms,
                "second", second,
                "second-status", second_status,
                "title", acc_locale_treaty_short_title (q.treaty),
                "full-title", acc_locale_treaty_title (q.treaty),
                "mark", treaty,
                "marks", marks,
                "status", context != NULL ? g_dpgettext2 (NULL, context, status) : _ (status),
                "date", date,
                "bound", bound,
                "rank", rank,
                "terms", terms_words,
                "terms-links", terms_links,
                "limitation", limitation_words,
                "limitation-links", limitation_links,
                "caution", caution,
                "reach", reach,
                "details", text,
                "claim", claim,
                "party", q.position.status == ACC_STATUS_PARTY,
                NULL);
}
