/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The briefings on a region, on the world and on a treaty: how many are party and where, who joined, in which order, and who did not. */

#include "config.h"

#include "report/brief/acc-report-brief-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "facts/acc-act.h"
#include "facts/acc-wording-treaty.h"
#include "facts/acc-wording.h"
#include "facts/claims/acc-reported-count.h"
#include "facts/pages/acc-facts.h"
#include "facts/pages/acc-treaty-row.h"
#include "locale/acc-second.h"

/* Of more treaties than these a table by regions is no longer read. */
#define COLUMNS_MAX 6

/* A State, with the numbers of the sources of its act. */
static char *
name_party (AccBrief  *self,
            AccState  *state,
            AccAction *action)
{
  g_autofree char *both = acc_second_add (acc_locale_state_name (state), acc_second_state_name (state));
  g_autofree char *references = _acc_brief_refer (self, (const char *const *) action->sources);

  return g_strconcat (both, references, NULL);
}

/* In the order of joining; from a day on, where that is not ACC_DAY_MIN. */
static void
write_parties (AccBrief *self,
               guint     t,
               gint32    from)
{
  g_autoptr (GPtrArray) parties = acc_ledger_list_parties (self->moment.ledger, acc_bundle_get_treaty_group (self->bundle, t), self->place.region, self->moment.day, ACC_BASIS_DEPOSIT);
  g_autofree char *since = acc_locale_format_date (acc_date_from_day (from > ACC_DAY_MIN ? from : self->moment.day));
  AccBlock *table = NULL;

  for (guint i = 0; i < parties->len; i++)
    {
      AccState *state = parties->pdata[i];
      AccPosition position;

      acc_ledger_query (self->moment.ledger, (guint) acc_bundle_state_index (self->bundle, state->iso3), t, self->moment.day, ACC_BASIS_DEPOSIT, &position);
      if (position.action == NULL || acc_date_first_day (position.action->date) < from)
        continue;
      if (table == NULL)
        {
          table = acc_document_add_table (self->document, 4, 0);
          table->text = from > ACC_DAY_MIN
                          ? acc_locale_compose (C_ ("table", "{Region}: States that joined from {from} to {to}"), "region", self->document->head, "from", since, "to", self->date, NULL)
                          : acc_locale_compose (C_ ("table", "{Region}: States party on {date}"), "region", self->document->head, "date", self->date, NULL);
          acc_document_take_cell (table, 0, g_strdup (_ ("State")));
          acc_document_take_cell (table, 1, g_strdup (_ ("How")));
          acc_document_take_cell (table, 2, g_strdup (_ ("Deposited")));
          acc_document_take_cell (table, 3, g_strdup (_ ("Bound since")));
        }
      acc_document_take_cell (table, 0, name_party (self, state, position.action));
      acc_document_take_cell (table, 1, g_strdup (acc_act_get_text (position.action->kind, ACC_ACT_NOUN)));
      acc_document_take_cell (table, 2, acc_locale_format_date (position.action->date));
      acc_document_take_cell (table, 3, acc_treaty_row_word_bound (&position, self->moment.day));
    }
}

/* "Missing: Angola and Eritrea"; nothing of nobody. */
static void
take_names (AccBrief   *self,
            const char *title,
            GPtrArray  *states)
{
  g_autofree char *names = NULL;

  if (states->len == 0)
    return;
  names = acc_words_list_states (states);
  acc_document_take (self->document, ACC_BLOCK_PARAGRAPH, acc_locale_compose (_ ("{title}: {words}"), "title", title, "words", names, NULL));
}

/* As the language sorts them. */
static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return acc_locale_collate (acc_locale_state_name (*(AccState *const *) a), acc_locale_state_name (*(AccState *const *) b));
}

/* States of the place that were party to none of the treaties of a group, and of which the record cannot tell. */
static void
list_others (AccBrief  *self,
             AccGroup  *group,
             GPtrArray *missing,
             GPtrArray *open)
{
  g_autoptr (GPtrArray) parties = acc_ledger_list_parties (self->moment.ledger, group, NULL, self->moment.day, ACC_BASIS_DEPOSIT);

  for (guint s = 0; s < acc_bundle_get_n (self->bundle, ACC_TABLE_STATES); s++)
    {
      AccState *state = acc_bundle_get_item (self->bundle, ACC_TABLE_STATES, s);
      gboolean party = FALSE, may_be = FALSE;

      if (!acc_words_state_exists_in (self->bundle, state, self->place.region, self->moment.day))
        continue;
      for (guint i = 0; i < group->members->len && !party; i++)
        {
          AccPosition position;

          acc_ledger_query (self->moment.ledger, s, g_array_index (group->members, guint, i), self->moment.day, ACC_BASIS_DEPOSIT, &position);
          party = position.status == ACC_STATUS_PARTY;
          may_be = may_be || position.may_count;
        }
      if (!party && !acc_words_entry_stands_for (parties, state, self->moment.day))
        g_ptr_array_add (may_be ? open : missing, state);
    }
}

static void
write_missing (AccBrief *self,
               guint     t)
{
  g_autoptr (GPtrArray) missing = g_ptr_array_new ();
  g_autoptr (GPtrArray) open = g_ptr_array_new ();

  list_others (self, acc_bundle_get_treaty_group (self->bundle, t), missing, open);
  g_ptr_array_sort (missing, compare_names);
  g_ptr_array_sort (open, compare_names);
  take_names (self, _ ("Missing"), missing);
  take_names (self, _ ("Not certain"), open);
}

/* How many are party, since when the treaty is in force and by whose act, and who left it. */
static void
write_treaty_sentences (AccBrief *self,
                        guint     t)
{
  GString *paragraph = g_string_new (NULL);
  g_autofree char *reference = _acc_brief_refer_one (self, _acc_brief_get_treaty (self, t)->source);

  _acc_brief_note_count (self, acc_bundle_get_treaty_group (self->bundle, t), self->moment.day);
  _acc_brief_add_sentence (self, paragraph, acc_wording_treaty_sentence (self->moment.ledger, t, self->moment.day, ACC_BASIS_DEPOSIT));
  acc_words_add_sentence (paragraph, acc_wording_treaty_history (self->moment.ledger, t, self->moment.day));
  g_string_append (paragraph, reference);
  acc_document_take (self->document, ACC_BLOCK_PARAGRAPH, g_string_free (paragraph, FALSE));
}

/* In the parts of the place: States, and how many of them are party to each treaty. */
static void
write_parts (AccBrief     *self,
             const GArray *treaties)
{
  AccGroup *group = treaties->len > 1 ? acc_bundle_get_default_group (self->bundle) : NULL;
  AccBlock *table = NULL;

  if (treaties->len == 0 || treaties->len > COLUMNS_MAX)
    return;
  if (group == NULL)
    group = acc_bundle_get_treaty_group (self->bundle, g_array_index (treaties, guint, 0));
  for (guint r = 0; r < acc_bundle_get_n (self->bundle, ACC_TABLE_REGIONS); r++)
    {
      AccRegion *region = acc_bundle_get_item (self->bundle, ACC_TABLE_REGIONS, r);
      guint all = acc_facts_count_all (&self->moment, region, group, NULL);

      if (g_strcmp0 (region->parent, self->place.region != NULL ? self->place.region->code : NULL) != 0 || all == 0)
        continue;
      if (table == NULL)
        {
          table = acc_document_add_table (self->document, treaties->len + 2, ~1u);
          table->text = acc_locale_compose (C_ ("table", "{Region}: States party on {date}, by region"), "region", self->document->head, "date", self->date, NULL);
          acc_document_take_cell (table, 0, g_strdup (_ ("Region")));
          acc_document_take_cell (table, 1, g_strdup (_ ("States")));
          for (guint i = 0; i < treaties->len; i++)
            acc_document_take_cell (table, i + 2, g_strdup (acc_locale_treaty_short_title (_acc_brief_get_treaty (self, g_array_index (treaties, guint, i)))));
        }
      acc_document_take_cell (table, 0, acc_second_add (acc_locale_region_name (region), acc_second_region_name (region)));
      acc_document_take_cell (table, 1, acc_locale_format_number (all));
      for (guint i = 0; i < treaties->len; i++)
        acc_document_take_cell (table, i + 2,
                                acc_locale_format_number (acc_ledger_count (self->moment.ledger, acc_bundle_get_treaty_group (self->bundle, g_array_index (treaties, guint, i)), region,
                                                                            self->moment.day, ACC_BASIS_DEPOSIT, NULL)));
    }
}

/* What stands first: of all that the bundle counts together. */
static void
write_summary (AccBrief *self)
{
  AccGroup *group = acc_bundle_get_default_group (self->bundle);
  g_autoptr (GPtrArray) parties = NULL;
  g_autoptr (GPtrArray) missing = g_ptr_array_new ();
  g_autoptr (GPtrArray) open = g_ptr_array_new ();
  g_autofree char *in_order = NULL;
  g_autofree char *absent = NULL;
  AccClaim claim;

  if (self->n_treaties == 0 || (group == NULL && self->place.region != NULL))
    return;
  if (group != NULL && acc_claim_fill_count (&claim, &self->moment, group, self->place.region))
    _acc_brief_note (self, &claim);
  if (self->place.region == NULL)
    {
      acc_document_take (self->document, ACC_BLOCK_PARAGRAPH, _acc_brief_mark (self, acc_wording_world_sentence (self->moment.ledger, group, self->moment.day, ACC_BASIS_DEPOSIT)));
      return;
    }
  parties = acc_ledger_list_parties (self->moment.ledger, group, self->place.region, self->moment.day, ACC_BASIS_DEPOSIT);
  list_others (self, group, missing, open);
  g_ptr_array_sort (missing, compare_names);
  in_order = acc_words_list_states (parties);
  absent = acc_words_list_states (missing);
  /* Whoever may be party is not missing, and no sentence may say that the others are all. */
  acc_document_take (self->document, ACC_BLOCK_PARAGRAPH,
                     _acc_brief_mark (self, acc_wording_tell_reach (self->bundle, group->members, self->moment.day,
                                                                    acc_facts_word_region (&self->moment, self->place.region, group, in_order, absent,
                                                                                           open->len > 0 ? G_MAXUINT : missing->len))));
}

void
_acc_brief_write_region (AccBrief *self)
{
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) treaties = NULL;
  gboolean world = self->place.kind == ACC_PLACE_WORLD;

  for (guint t = 0; t < self->n_treaties; t++)
    g_array_append_val (all, t);
  treaties = _acc_brief_list_existing (self, all, self->moment.day);
  write_summary (self);
  write_parts (self, treaties);
  if (world)
    _acc_brief_write_counts (self, NULL);
  _acc_brief_write_people_of_place (self);
  for (guint i = 0; i < treaties->len && _acc_brief_has (self, ACC_BRIEF_LISTS); i++)
    {
      guint t = g_array_index (treaties, guint, i);
      AccTreaty *treaty = _acc_brief_get_treaty (self, t);

      acc_document_take (self->document, ACC_BLOCK_HEADING, acc_second_add (acc_locale_treaty_short_title (treaty), acc_second_text (treaty->short_title)));
      if (world)
        write_treaty_sentences (self, t);
      /* All parties of the world are in the briefing of the treaty. */
      write_parties (self, t, world ? acc_place_get_from (&(AccPlace){ .kind = ACC_PLACE_CHANGES, .from = ACC_DAY_MIN }, self->moment.day) : ACC_DAY_MIN);
      write_missing (self, t);
    }
  /* It is high: at the end it tears no gap. */
  if (self->on_paper && _acc_brief_has (self, ACC_BRIEF_PICTURE))
    _acc_brief_add_figure (self->document, self->moment.ledger, &self->place, self->moment.day);
}

/* Reservations, declarations and limitations of the parties that stand that day. */
static void
write_terms (AccBrief *self,
             guint     t)
{
  AccClaim listed = { .kind = ACC_CLAIM_TERMS_LISTED, .bundle = self->bundle, .date = acc_bundle_get_as_at (self->bundle, ACC_TABLE_RESERVATIONS) };
  g_autoptr (GPtrArray) parties = acc_ledger_list_parties (self->moment.ledger, acc_bundle_get_treaty_group (self->bundle, t), NULL, self->moment.day, ACC_BASIS_DEPOSIT);
  gboolean any = FALSE;

  g_ptr_array_sort (parties, compare_names);
  self->listed = g_ptr_array_ref (self->lead != NULL ? self->lead->listed : parties);
  for (guint p = 0; p < self->listed->len; p++)
    {
      AccState *state = self->listed->pdata[p];
      g_autoptr (GArray) claims = acc_claim_list_terms (self->bundle, (guint) acc_bundle_state_index (self->bundle, state->iso3), t, self->moment.day);

      for (guint i = 0; i < claims->len; i++)
        {
          const AccClaim *claim = &g_array_index (claims, AccClaim, i);
          g_autofree char *label = claim->stands ? acc_claim_get_label (claim) : NULL;
          g_autofree char *text = NULL;
          g_autofree char *reference = NULL;

          if (!claim->stands)
            continue;
          if (!any)
            acc_document_add (self->document, ACC_BLOCK_HEADING, _ ("Reservations and limitations"));
          any = TRUE;
          _acc_brief_note (self, claim);
          text = _acc_brief_mark (self, acc_locale_compose (_ ("{title}: {words}"), "title", acc_locale_state_name (state),
                                                            "words", label, NULL));
          reference = claim->n_sources > 0 ? _acc_brief_refer_one (self, claim->sources[0]) : g_strdup ("");
          acc_document_take (self->document, ACC_BLOCK_ITEM, g_strconcat (text, reference, NULL));
        }
    }
  if (any && acc_date_is_set (listed.date))
    acc_document_take (self->document, ACC_BLOCK_PARAGRAPH, acc_claim_get_text (&listed));
}

void
_acc_brief_write_treaty (AccBrief *self)
{
  guint t = (guint) acc_bundle_treaty_index (self->bundle, self->place.treaty->id);
  g_autoptr (GArray) treaties = g_array_new (FALSE, FALSE, sizeof (guint));
  AccReportedCount reported;

  write_treaty_sentences (self, t);
  if (acc_date_last_day (self->place.treaty->done) > self->moment.day)
    return;
  g_array_append_val (treaties, t);
  write_parts (self, treaties);
  if (self->on_paper && _acc_brief_has (self, ACC_BRIEF_PICTURE))
    _acc_brief_add_figure (self->document, self->moment.ledger, &self->place, self->moment.day);
  if (acc_reported_count_find (self->moment.ledger, acc_bundle_get_treaty_group (self->bundle, t), self->moment.day, &reported))
    {
      g_free (reported.explanation);
      _acc_brief_write_counts (self, self->place.treaty);
    }
  if (_acc_brief_has (self, ACC_BRIEF_TERMS))
    write_terms (self, t);
  if (!_acc_brief_has (self, ACC_BRIEF_LISTS))
    return;
  acc_document_add (self->document, ACC_BLOCK_HEADING, _ ("States"));
  write_missing (self, t);
  write_parties (self, t, ACC_DAY_MIN);
}
