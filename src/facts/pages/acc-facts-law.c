/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The legal position of a State on a day, step by step: what it signed and deposited, from when that binds it and by which article,
 * on what terms, and what ended it. Each step names its source. Where a deposit and what it binds from are two dates, both
 * stand there with the reason. */

#include "config.h"

#include "facts/pages/acc-facts-private.h"

#include <glib/gi18n.h>

#include "facts/pages/acc-article-facts.h"
#include "facts/pages/acc-article-links.h"
#include "facts/pages/acc-mark.h"
#include "facts/acc-act.h"
#include "facts/claims/acc-claim.h"
#include "facts/acc-wording.h"
#include "facts/acc-words.h"
#include "locale/acc-article-marks.h"
#include "locale/acc-locale.h"
#include "locale/acc-second.h"

typedef struct
{
  AccLedger *ledger;
  AccBundle *bundle;
  AccState *state;
  AccTreaty *treaty;
  guint s, t;
  gint32 day;
  GListStore *steps;
  guint n;
} Law;

/* links: markup, or "". */
static void
add_linked_step (Law               *law,
                 const char        *when,
                 const char        *text,
                 const char        *detail,
                 const char        *links,
                 const char *const *sources,
                 AccLawTone         tone)
{
  g_autoptr (GString) brief = g_string_new (NULL);
  g_autoptr (GString) full = g_string_new (NULL);

  for (guint i = 0; sources != NULL && sources[i] != NULL; i++)
    {
      g_autofree char *one = acc_words_describe_source (law->bundle, sources[i]);
      g_autofree char *whole = acc_wording_source_in_full (law->bundle, sources[i]);

      acc_words_append_line (brief, one);
      acc_words_append_line (full, whole);
    }
  g_object_set (_acc_facts_next (law->steps, &law->n), "when", when, "text", text, "detail", detail, "links", links, "source", brief->str,
                "details", full->str, "tone", (guint) tone, NULL);
}

static void
add_step (Law               *law,
          const char        *when,
          const char        *text,
          const char        *detail,
          const char *const *sources,
          AccLawTone         tone)
{
  g_autofree char *words = acc_article_unmark (detail);
  g_autoptr (GString) links = g_string_new (NULL);

  acc_article_add_marked (links, law->bundle, detail);
  add_linked_step (law, when, text, words, links->str, sources, tone);
}

/* The act itself, by its own name where TEXT is NULL, with the rule by which its day counts. */
static void
add_act (Law *law, AccAction *action, const char *text, const char *rule, AccLawTone tone)
{
  g_autofree char *act = acc_second_add (acc_act_get_text (action->kind, ACC_ACT_TITLE), acc_second_term (ACC_ACT_CONTEXT, acc_act_get_msgid (action->kind)));
  g_autofree char *when = acc_locale_format_date (action->date);
  g_autoptr (GString) detail = g_string_new (NULL);

  acc_words_append_line (detail, rule);
  acc_claim_add_doubts (detail, law->bundle, action, TRUE, TRUE);
  add_step (law, when, text != NULL ? text : act, detail->str, (const char *const *) action->sources, tone);
}

/* From when the act binds, by the treaty's own rule. */
static void
add_bound (Law               *law,
           AccAction         *action,
           const AccPosition *position)
{
  const char *const rule_source[] = { law->treaty->source, NULL };
  const char *const *sources = rule_source;
  gint32 deposit = acc_date_last_day (action->date), bound = position->bound_since;
  gboolean back = action->kind == ACC_ACTION_SUCCESSION && bound < acc_date_first_day (action->date);
  g_autoptr (GString) detail = g_string_new (NULL);
  g_autofree char *when = NULL;
  g_autofree char *rule = NULL;
  AccPosition bound_position;

  if (position->bound_first >= ACC_DAY_MAX)
    {
      add_step (law, "", _ ("The treaty never came to bind it"), "", sources, ACC_LAW_OVER);
      return;
    }
  if (bound >= ACC_DAY_MAX)
    {
      add_step (law, "", _ ("The bundle does not say when the treaty binds"), "", (const char *const *) action->sources, ACC_LAW_STANDS);
      return;
    }
  if (acc_position_bound_unknown (position))
    {
      add_step (law, "", _ ("From which day it is bound is not known"), "", (const char *const *) action->sources, ACC_LAW_STANDS);
      return;
    }
  when = acc_locale_format_date (acc_date_from_day (bound));
  acc_ledger_query (law->ledger, law->s, law->t, back ? bound : MAX (bound, deposit), ACC_BASIS_BOUND, &bound_position);
  rule = acc_words_explain_rule (law->treaty, &bound_position);
  acc_words_append_line (detail, rule);
  if (back)
    {
      g_autofree char *deposited = acc_locale_format_date (action->date);
      /* Translators: why two dates are given for one succession */
      g_autofree char *both = acc_locale_compose (_ ("Two dates: the instrument was deposited on {deposit} and counts from then; it binds the State as from {bound}."),
                                                  "deposit", deposited, "bound", when, NULL);

      acc_words_append_line (detail, both);
    }
  if (acc_date_is_set (action->effective))
    sources = (const char *const *) action->sources;
  if (bound > law->day)
    add_step (law, when, _ ("Not bound until then"), detail->str, sources, ACC_LAW_LATER);
  else
    add_step (law, when, _ ("Bound since"), detail->str, sources, deposit > law->day ? ACC_LAW_LATER : ACC_LAW_STANDS);
}

static void
add_joining (Law       *law,
             AccAction *action)
{
  gint32 deposit = acc_date_last_day (action->date);
  AccPosition position;
  g_autofree char *rule = NULL;

  acc_ledger_query (law->ledger, law->s, law->t, deposit, ACC_BASIS_DEPOSIT, &position);
  if (position.action != action)
    {
      /* A second act of a State that had joined already changes nothing. */
      if (deposit <= law->day)
        add_act (law, action, NULL, "", ACC_LAW_STANDS);
      return;
    }
  /* Nobody knew it on the day; today's record does. */
  if (deposit > law->day)
    {
      if (action->kind != ACC_ACTION_SUCCESSION || position.bound_since > law->day)
        return;
      add_act (law, action, NULL, _ ("Deposited after this date, and reaching back before it."), ACC_LAW_LATER);
    }
  else
    {
      rule = acc_words_explain_rule (law->treaty, &position);
      add_act (law, action, NULL, rule, ACC_LAW_STANDS);
    }
  add_bound (law, action, &position);
}

static void
add_denunciation (Law       *law,
                  AccAction *action)
{
  const char *const sources[] = { law->treaty->source, NULL };
  AccPosition position;
  g_autofree char *when = NULL;
  g_autofree char *rule = NULL;

  if (acc_date_last_day (action->date) > law->day)
    return;
  add_act (law, action, NULL, "", ACC_LAW_STANDS);
  acc_ledger_query (law->ledger, law->s, law->t, acc_date_last_day (action->date), ACC_BASIS_DEPOSIT, &position);
  if (position.until >= ACC_DAY_MAX)
    return;
  when = acc_locale_format_date (acc_date_from_day (position.until));
  position.rule = ACC_RULE_DENOUNCED;
  rule = position.until <= law->day ? acc_words_explain_rule (law->treaty, &position) : g_strdup (_ ("The period of notice runs until then."));
  add_step (law, when, _ ("No longer party"), rule, acc_date_is_set (action->effective) ? (const char *const *) action->sources : sources,
            position.until <= law->day ? ACC_LAW_STANDS : ACC_LAW_LATER);
}

/* The entry of a State that is no more binds nobody: until when the treaty bound it is another day. */
static void
add_bound_end (Law               *law,
               const AccPosition *now)
{
  AccPosition bound;
  g_autofree char *when = NULL;
  g_autofree char *rule = NULL;

  acc_ledger_query (law->ledger, law->s, law->t, law->day, ACC_BASIS_BOUND, &bound);
  if (bound.status != ACC_STATUS_ENDED || bound.until == now->until || !acc_ledger_is_day (bound.until_first, bound.until))
    return;
  when = acc_locale_format_date (acc_date_from_day (bound.until));
  rule = acc_words_explain_rule (law->treaty, &bound);
  add_step (law, when, _ ("Bound until"), rule, NULL, ACC_LAW_STANDS);
}

/* A former State: its entry ended with it, or stood until another took its place. */
static void
add_end (Law               *law,
         const AccPosition *now)
{
  g_autoptr (GPtrArray) theirs = NULL;
  const char *const *sources = NULL;
  g_autofree char *when = NULL;
  g_autofree char *rule = NULL;

  if (now->until >= ACC_DAY_MAX || (now->status != ACC_STATUS_ENDED && now->rule != ACC_RULE_PLACE_TAKEN))
    return;
  /* The source of that is the succession that took the place. */
  if (now->rule == ACC_RULE_PLACE_TAKEN && law->state->place_taken_by != NULL)
    theirs = acc_ledger_list_actions (law->ledger, (guint) acc_bundle_state_index (law->bundle, law->state->place_taken_by), (int) law->t);
  for (guint i = 0; theirs != NULL && i < theirs->len; i++)
    if (((AccAction *) theirs->pdata[i])->kind == ACC_ACTION_SUCCESSION)
      sources = (const char *const *) ((AccAction *) theirs->pdata[i])->sources;
  add_bound_end (law, now);
  when = acc_locale_format_date (acc_date_from_day (now->until));
  rule = acc_words_explain_rule (law->treaty, now);
  add_step (law, when, _ ("Ended"), rule, sources, now->status == ACC_STATUS_ENDED ? ACC_LAW_STANDS : ACC_LAW_LATER);
}

static void
add_terms (Law *law)
{
  g_autoptr (GArray) claims = acc_claim_list_terms (law->bundle, law->s, law->t, law->day);

  for (guint i = 0; i < claims->len; i++)
    {
      const AccClaim *claim = &g_array_index (claims, AccClaim, i);
      const char *const sources[] = { claim->sources[0], NULL };
      const char *summary = acc_claim_get_summary (claim);
      GStrv base = claim->kind != ACC_CLAIM_LIMITATION ? ((AccReservation *) claim->record)->base_articles : NULL;
      g_autoptr (GString) detail = g_string_new (NULL);
      g_autoptr (GString) links = g_string_new (NULL);
      g_autofree char *when = acc_date_is_set (claim->date) ? acc_locale_format_date (claim->date) : g_strdup ("");
      g_autofree char *label = acc_claim_get_both (claim);
      g_autofree char *rest = acc_claim_get_rest (claim);
      /* The record writes it as a part of a sentence; here it begins a line. */
      g_autofree char *line = summary != NULL ? acc_locale_compose ("{Summary}", "summary", acc_locale_text (summary), NULL) : NULL;

      acc_words_append_line (detail, line);
      acc_words_append_line (detail, rest);
      acc_article_add_links (links, law->bundle, law->treaty, claim->articles, claim->n_articles);
      if (base != NULL)
        acc_article_add_links (links, law->bundle, acc_bundle_find_treaty (law->bundle, law->treaty->base), base, g_strv_length (base));
      add_linked_step (law, when, label, detail->str, links->str, sources, claim->stands ? ACC_LAW_STANDS : ACC_LAW_OVER);
    }
}

static void
add_source_ids (AccFacts          *self,
                guint             *n_sources,
                AccBundle         *bundle,
                const char *const *ids,
                GHashTable        *seen)
{
  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    _acc_facts_add_source (self, n_sources, bundle, ids[i], seen);
}

static void
fill_treaty (Law        *law,
             AccFacts   *self,
             guint      *n_sources,
             GHashTable *seen)
{
  g_autoptr (GPtrArray) actions = acc_ledger_list_actions (law->ledger, law->s, (int) law->t);
  const char *before;
  AccPosition now;

  acc_ledger_query (law->ledger, law->s, law->t, law->day, ACC_BASIS_DEPOSIT, &now);
  before = acc_article_marks_set (law->treaty->id);
  for (guint i = 0; i < actions->len; i++)
    {
      AccAction *action = actions->pdata[i];

      if (acc_date_last_day (action->date) <= law->day)
        add_source_ids (self, n_sources, law->bundle, (const char *const *) action->sources, seen);
      if (action->kind == ACC_ACTION_DENUNCIATION)
        add_denunciation (law, action);
      else if (!acc_action_signs (action))
        add_joining (law, action);
      else if (acc_date_last_day (action->date) <= law->day)
        add_act (law, action, _ ("Signed"), _ ("A signature alone does not bind"), ACC_LAW_STANDS);
    }
  acc_article_marks_set (before);
  if (now.status == ACC_STATUS_PARTY || now.status == ACC_STATUS_DEPOSITED)
    add_terms (law);
  before = acc_article_marks_set (law->treaty->id);
  add_end (law, &now);
  acc_article_marks_set (before);
}

/* How many steps there would be is known when they are filled in, and a card without steps is none: so a treaty's steps go
 * into the next card, which stays behind the end where there were none. */
void
_acc_facts_fill_law (AccFacts   *self,
                     AccSession *session,
                     guint       state,
                     guint      *n_sources,
                     GHashTable *seen)
{
  AccLedger *ledger = acc_session_get_ledger (session);
  AccBundle *bundle = acc_session_get_bundle (session);
  gint32 day = acc_session_get_day (session);
  const GArray *treaties = acc_session_get_treaties (session);
  guint n = 0;

  for (guint i = 0; i < MIN (treaties->len, ACC_SESSION_CARDS); i++)
    {
      guint t = g_array_index (treaties, guint, i);
      g_autofree char *marks = NULL;
      g_autofree char *title = NULL;
      Law law = { .ledger = ledger, .bundle = bundle, .s = state, .t = t, .day = day,
                  .state = acc_bundle_get_item (bundle, ACC_TABLE_STATES, state),
                  .treaty = acc_bundle_get_item (bundle, ACC_TABLE_TREATIES, t) };
      AccLaw *card = _acc_facts_next (self->law, &n);

      law.steps = card->steps;
      fill_treaty (&law, self, n_sources, seen);
      _acc_facts_end (law.steps, law.n);
      if (law.n == 0)
        {
          n--;
          continue;
        }
      marks = acc_wording_marks_of (ledger, state, t, day, acc_session_get_basis (session));
      title = acc_second_add (acc_locale_treaty_short_title (law.treaty), acc_second_text (law.treaty->short_title));
      g_object_set (card, "title", title, "full-title", acc_locale_treaty_title (law.treaty), "marks", marks, NULL);
    }
  _acc_facts_end (self->law, n);
}
