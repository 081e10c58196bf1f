/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The part of a briefing on the State's own region: who joined before it, and who had not joined. */

#include "config.h"

#include "facts/acc-wording.h"
#include "facts/claims/acc-claim.h"
#include "locale/acc-phrase.h"
#include "report/brief/acc-report-brief-private.h"

#include <glib/gi18n.h>
#include <string.h>

/* Those of the treaties that had been made by a day. */
GArray *
_acc_brief_list_existing (AccBrief     *self,
                          const GArray *treaties,
                          gint32        day)
{
  GArray *existing = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < treaties->len; i++)
    {
      guint t = g_array_index (treaties, guint, i);

      if (acc_date_first_day (_acc_brief_get_treaty (self, t)->done) <= day)
        g_array_append_val (existing, t);
    }
  return existing;
}

/* One sentence for all treaties whose order in the region is the same. */
void
_acc_brief_add_region_rank (AccBrief     *self,
                            GString      *paragraph,
                            const GArray *treaties)
{
  AccRegion *region = acc_bundle_find_region (self->bundle, self->state->region);
  g_autoptr (GPtrArray) orders = g_ptr_array_new_with_free_func (g_free); /* those before each treaty, in words; NULL: said, or none */
  g_autoptr (GArray) ranks = g_array_new (FALSE, FALSE, sizeof (guint));

  if (region == NULL)
    return;
  for (guint i = 0; i < treaties->len; i++)
    {
      guint t = g_array_index (treaties, guint, i);
      guint rank = acc_ledger_rank (self->moment.ledger, self->state_index, t, region, self->moment.day);
      AccClaim claim;

      acc_claim_fill_rank (&claim, &self->moment, self->state_index, t, region);
      g_array_append_val (ranks, rank);
      g_ptr_array_add (orders, rank > 0 ? acc_claim_word_counted (&claim) : NULL);
    }
  for (guint i = 0; i < treaties->len; i++)
    {
      g_autoptr (GArray) same = g_array_new (FALSE, FALSE, sizeof (guint));
      g_autofree char *order = g_steal_pointer (&orders->pdata[i]);
      g_autofree char *list = NULL;
      g_autofree char *ordinal = NULL;
      guint rank = g_array_index (ranks, guint, i);

      if (order == NULL)
        continue;
      g_array_append_val (same, g_array_index (treaties, guint, i));
      _acc_brief_note_rank (self, g_array_index (treaties, guint, i), region);
      for (guint other = i + 1; other < treaties->len; other++)
        if (g_array_index (ranks, guint, other) == rank && g_strcmp0 (orders->pdata[other], order) == 0)
          {
            g_array_append_val (same, g_array_index (treaties, guint, other));
            _acc_brief_note_rank (self, g_array_index (treaties, guint, other), region);
            g_clear_pointer (&orders->pdata[other], g_free);
          }
      list = acc_words_list_treaties (self->bundle, same, FALSE);
      ordinal = acc_locale_format_ordinal_words (ACC_RANK_PARTY, rank);
      if (*order == '\0')
        _acc_brief_add_sentence (self, paragraph, acc_locale_compose (_ ("In {region} it was the first State to join {treaties}."), "region",
                                                                      acc_phrase_name_region (region), "treaties", list, NULL));
      else
        _acc_brief_add_sentence (self, paragraph, acc_locale_compose (_ ("In {region} it was the {ordinal} State to join {treaties}, after {states}."), "region",
                                                                      acc_phrase_name_region (region), "ordinal", ordinal, "treaties", list, "states", order, NULL));
    }
}

/* Of treaties that are named one by one. */
static void
note_states (AccBrief     *self,
             GPtrArray    *states,
             const GArray *treaties)
{
  for (guint s = 0; s < states->len && treaties->len <= ACC_WORDS_NAMED_MAX; s++)
    for (guint t = 0; t < treaties->len; t++)
      _acc_brief_note_standing (self, (guint) acc_bundle_state_index (self->bundle, ((AccState *) states->pdata[s])->iso3), g_array_index (treaties, guint, t));
}

/* Who in the sub-region was outside the treaties that are counted together. */
void
_acc_brief_write_outside (AccBrief *self)
{
  AccRegion *region = acc_bundle_find_region (self->bundle, self->state->region);
  AccGroup *group = acc_bundle_get_default_group (self->bundle);
  g_autoptr (GArray) existing = group != NULL ? _acc_brief_list_existing (self, group->members, self->moment.day) : NULL;
  g_autoptr (GPtrArray) parties = NULL;
  g_autoptr (GPtrArray) outside = g_ptr_array_new ();
  g_autoptr (GPtrArray) open = g_ptr_array_new (); /* of which the record cannot tell */
  g_autofree char *treaties = NULL;
  g_autofree char *list = NULL;
  guint n = acc_bundle_get_n (self->bundle, ACC_TABLE_STATES);
  guint inside = 0, n_left = 0;

  /* "Of the other States" says that it is one. */
  if (region == NULL || existing == NULL || existing->len == 0 || !acc_words_is_state (self->state))
    return;
  treaties = acc_words_list_treaties (self->bundle, existing, TRUE);
  parties = acc_ledger_list_parties (self->moment.ledger, group, NULL, self->moment.day, ACC_BASIS_DEPOSIT);
  for (guint i = 0; i < n; i++)
    {
      AccState *state = acc_bundle_get_item (self->bundle, ACC_TABLE_STATES, i);
      gboolean party = FALSE, may_be = FALSE, left = FALSE;

      if (state == self->state || !acc_words_state_exists_in (self->bundle, state, region, self->moment.day))
        continue;
      for (guint e = 0; e < existing->len && !party; e++)
        {
          AccPosition position;

          acc_ledger_query (self->moment.ledger, i, g_array_index (existing, guint, e), self->moment.day, ACC_BASIS_DEPOSIT, &position);
          party = position.status == ACC_STATUS_PARTY;
          may_be = may_be || position.may_count;
          left = left || position.joined != NULL;
        }
      if (party)
        inside++;
      else if (may_be)
        g_ptr_array_add (open, state);
      else if (left)
        n_left++; /* it had joined */
      else if (acc_words_entry_stands_for (parties, state, self->moment.day))
        inside++; /* by the entry whose place it took later */
      else
        g_ptr_array_add (outside, state);
    }
  if (open->len > 0)
    {
      g_autofree char *states = acc_words_list_states (open);

      note_states (self, open, existing);
      acc_document_take (self->document, ACC_BLOCK_PARAGRAPH,
                         _acc_brief_mark (self, acc_locale_compose (C_ ("standing", "Whether {states} had joined {treaties} by then is not certain: the record does not have the exact date."),
                                                                    "states", states, "treaties", treaties, NULL)));
    }
  if (outside->len == 0 && open->len == 0 && n_left == 0 && inside > 0)
    {
      acc_document_take (self->document, ACC_BLOCK_PARAGRAPH,
                         acc_wording_tell_reach (self->bundle, existing, self->moment.day,
                                                 acc_locale_compose (_ ("All other States of {region} were party to {treaties} on that date."), "region",
                                                                     acc_phrase_name_region (region), "treaties", treaties, NULL)));
    }
  else if (outside->len > 0 && outside->len <= 12)
    {
      list = acc_words_list_states (outside);
      note_states (self, outside, existing);
      acc_document_take (self->document, ACC_BLOCK_PARAGRAPH,
                         _acc_brief_mark (self, acc_wording_tell_reach (self->bundle, existing, self->moment.day,
                                                                        acc_locale_compose (ngettext ("Of the other States of {region}, {states} had not joined {treaties} by then.",
                                                                                                      "Of the other States of {region}, these had not joined {treaties} by then: {states}.",
                                                                                                      outside->len),
                                                                                            "region", acc_phrase_name_region (region), "states", list, "treaties", treaties, NULL))));
    }
}
