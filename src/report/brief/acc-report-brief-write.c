/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What stands in a briefing, and in which order. */

#include "config.h"

#include "report/brief/acc-report-brief-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "facts/acc-act.h"
#include "facts/acc-own.h"
#include "facts/acc-words.h"
#include "facts/claims/acc-claim.h"
#include "facts/claims/acc-standing.h"
#include "locale/acc-review.h"
#include "locale/acc-second.h"

void
_acc_brief_write_sources (AccBrief *self)
{
  acc_document_add (self->document, ACC_BLOCK_HEADING, _ ("Sources"));
  for (guint i = 0; i < self->sources->len; i++)
    {
      AccSource *source = acc_bundle_find_source (self->bundle, self->sources->pdata[i]);

      acc_document_take_numbered (self->document, ACC_BLOCK_SOURCE, i + 1, source != NULL ? acc_words_cite_source (source) : g_strdup (""));
    }
}

static void
take_pair (AccBlock   *table,
           const char *first,
           char       *second)
{
  if (second != NULL)
    {
      acc_document_take_cell (table, 0, g_strdup (first));
      acc_document_take_cell (table, 1, second);
    }
}

/* What the briefing names, in both languages: the State, its treaties with their full titles, its acts and on which terms it stands. */
static void
write_second (AccBrief *self)
{
  const char *second = acc_second_get_language ();
  AccBlock *table;
  g_autoptr (GArray) terms = acc_claim_list_all_terms (self->moment.ledger, self->state_index, self->moment.day, ACC_BASIS_DEPOSIT);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint acts = 0, standings = 0;

  if (second == NULL)
    return;
  acc_document_add (self->document, ACC_BLOCK_HEADING, _ ("Names and terms in both languages"));
  table = acc_document_add_table (self->document, 2, 0);
  acc_document_take_cell (table, 0, acc_locale_get_autonym (acc_locale_get_language ()));
  acc_document_take_cell (table, 1, acc_locale_get_autonym (second));
  take_pair (table, acc_locale_state_name (self->state), acc_second_state_name (self->state));
  for (guint t = 0; t < self->n_treaties; t++)
    {
      AccTreaty *treaty = _acc_brief_get_treaty (self, t);
      g_autoptr (GPtrArray) actions = acc_ledger_list_actions (self->moment.ledger, self->state_index, (int) t);
      AccPosition position;

      if (acc_date_last_day (treaty->done) > self->moment.day)
        continue;
      take_pair (table, acc_locale_treaty_short_title (treaty), acc_second_text (treaty->short_title));
      if (strcmp (treaty->title, treaty->short_title) != 0)
        take_pair (table, acc_locale_treaty_title (treaty), acc_second_text (treaty->title));
      for (guint i = 0; i < actions->len; i++)
        {
          AccAction *action = actions->pdata[i];

          if (acc_date_first_day (action->date) <= self->moment.day)
            acts |= 1u << action->kind;
        }
      _acc_brief_query (self, t, &position);
      standings |= 1u << acc_standing_from_position (&position);
    }
  for (guint kind = 0; acts >> kind != 0; kind++)
    if (acts & 1u << kind)
      take_pair (table, acc_act_get_text (kind, ACC_ACT_TITLE), acc_second_term (ACC_ACT_CONTEXT, acc_act_get_msgid (kind)));
  for (guint s = 0; standings >> s != 0; s++)
    if (standings & 1u << s)
      take_pair (table, acc_standing_get_title (s), acc_second_term (NULL, acc_standing_get_msgid (s)));
  for (guint i = 0; i < terms->len; i++)
    {
      const AccClaim *claim = &g_array_index (terms, AccClaim, i);
      gboolean over = claim->kind == ACC_CLAIM_LIMITATION && !claim->stands;
      char *label = over ? g_strdup (_ ("Geographical limitation")) : acc_claim_get_label (claim);

      if (g_hash_table_add (seen, label))
        take_pair (table, label, over ? acc_second_term (NULL, N_ ("Geographical limitation")) : acc_claim_get_second (claim, label));
    }
}

/* Before anything that is taken from it. */
void
_acc_brief_write_own (AccDocument *document,
                      AccBundle   *bundle)
{
  char *statement = acc_own_say (bundle);

  if (statement != NULL)
    acc_document_take (document, ACC_BLOCK_PARAGRAPH, statement);
}

static void
write_state (AccBrief *self,
             gboolean  joins)
{
  _acc_brief_write_treaties (self);
  if (self->on_paper && _acc_brief_has (self, ACC_BRIEF_PICTURE))
    _acc_brief_add_figure (self->document, self->moment.ledger, &self->place, self->moment.day);
  _acc_brief_write_terms (self);
  _acc_brief_write_people (self);
  _acc_brief_write_observations (self);
  _acc_brief_write_events (self);
  if (joins)
    _acc_brief_write_counts (self, NULL);
}

/* With its name in the second language too, and what is told of it. */
static char *
make_title (AccBrief *self,
            gboolean  joins)
{
  g_autofree char *named = NULL;
  char *second = NULL;

  switch (self->place.kind)
    {
    case ACC_PLACE_CHANGES:
      return acc_changes_word_title (self->changes);
    case ACC_PLACE_COMPARISON:
      return acc_words_title_of (self->bundle, self->name, joins);
    case ACC_PLACE_TREATY:
      return acc_second_add (acc_locale_treaty_title (self->place.treaty), acc_second_text (self->place.treaty->title));
    case ACC_PLACE_STATE:
      second = acc_second_state_name (self->state);
      break;
    case ACC_PLACE_REGION:
      second = acc_second_region_name (self->place.region);
      break;
    default:
      second = acc_second_term (NULL, N_ ("World"));
    }
  named = acc_second_add (acc_place_get_title (&self->place), second);
  return acc_words_title_of (self->bundle, named, joins);
}

/* What the check line promises, and what it does not; true of a file with a signature beside it too, which is the same file. */
static char *
say_sealed (AccBrief *self)
{
  return acc_locale_compose (_ ("“{command}” tells whether this file agrees, byte for byte, with edition {edition}. It does not prove who made the file: only a signature beside it does."),
                             "command", "accession verify", "edition", acc_bundle_get_edition (self->bundle), NULL);
}

AccDocument *
_acc_brief_write (AccBrief *self)
{
  AccDocument *document = acc_document_new (acc_locale_get_language ());
  /* What is no State and joined no treaty has a briefing of figures alone. */
  gboolean joins = self->state == NULL || _acc_brief_tells_treaties (self);
  AccPlace subject = acc_place_get_subject (&self->place);

  self->document = document;
  document->keeps_empty = self->beside;
  document->footer = acc_own_word_edition (self->bundle);
  document->head = self->place.kind == ACC_PLACE_COMPARISON ? g_strdup (self->name) : g_strdup (acc_place_get_title (&subject));
  document->date = g_strdup (self->date);

  acc_document_take (document, ACC_BLOCK_TITLE, make_title (self, joins));
  acc_document_take (document, ACC_BLOCK_SUBTITLE,
                     acc_locale_compose (joins ? _ ("Briefing as of {date}. Parties are {basis}.") : _ ("Briefing as of {date}."), "date", self->date, "basis",
                                         acc_words_describe_basis (ACC_BASIS_DEPOSIT), NULL));
  acc_second_begin ();
  _acc_brief_write_own (document, self->bundle);
  if (self->n_treaties == 0)
    acc_document_add (document, ACC_BLOCK_PARAGRAPH, acc_words_say_no_treaties ());
  if (self->place.kind == ACC_PLACE_STATE)
    write_state (self, joins);
  else if (self->place.kind == ACC_PLACE_TREATY)
    _acc_brief_write_treaty (self);
  else if (self->place.kind == ACC_PLACE_CHANGES)
    _acc_brief_write_changes (self);
  else if (self->place.kind == ACC_PLACE_COMPARISON)
    _acc_brief_write_comparison (self);
  else
    _acc_brief_write_region (self);
  acc_document_add (document, ACC_BLOCK_HEADING, _ ("How far the record goes"));
  if (joins)
    acc_document_take (document, ACC_BLOCK_PARAGRAPH, acc_words_describe_as_at (self->bundle));
  acc_document_add (document, ACC_BLOCK_PARAGRAPH,
                    _ ("Names are used as the cited sources use them; no position is taken on the status of any territory. "
                       "A figure that is not reported is not zero."));
  if (self->parts != ACC_BRIEF_ALL_PARTS)
    {
      g_autofree char *parts = acc_brief_parts_word (self->parts);

      acc_document_take (document, ACC_BLOCK_PARAGRAPH, acc_locale_compose (_ ("Parts that were chosen: {parts}. Others are left out."), "parts", parts, NULL));
    }
  if (self->sealed)
    acc_document_take (document, ACC_BLOCK_PARAGRAPH, say_sealed (self));
  acc_document_take (document, ACC_BLOCK_PARAGRAPH, acc_review_say_text ());
  acc_document_take (document, ACC_BLOCK_PARAGRAPH, acc_review_say_second ());
  acc_second_end ();
  if (self->state != NULL)
    write_second (self);
  _acc_brief_write_notes (self);
  _acc_brief_write_sources (self);
  return document;
}
