/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The part of a briefing on the treaties: what the State joined, when and how, its place in the order, from when it is
 * bound, and what it had not joined. */

#include "config.h"

#include "facts/acc-act.h"
#include "facts/acc-wording.h"
#include "facts/claims/acc-claim.h"
#include "model/bundle/acc-index.h"
#include "report/brief/acc-report-brief-private.h"

#include <glib/gi18n.h>
#include <string.h>

/* "It became the 133rd party to the 1980 Convention and the 134th party to the 1990 Protocol." */
static void
add_world_rank (AccBrief     *self,
                GString      *paragraph,
                const GArray *treaties)
{
  g_autoptr (GPtrArray) ranks = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;

  for (guint i = 0; i < treaties->len; i++)
    {
      guint t = g_array_index (treaties, guint, i);
      guint rank = acc_ledger_rank (self->moment.ledger, self->state_index, t, NULL, self->moment.day);
      g_autofree char *ordinal = NULL;
      g_autofree char *title = NULL;

      if (rank == 0)
        continue;
      ordinal = acc_locale_format_ordinal_words (ACC_RANK_PARTY, rank);
      title = acc_words_treaty_in_sentence (_acc_brief_get_treaty (self, t));
      _acc_brief_note_rank (self, t, NULL);
      /* Translators: part of "It became the 133rd party to the 1980 Convention and the 134th party to the 1990 Protocol." */
      g_ptr_array_add (ranks, acc_locale_compose (_ ("the {ordinal} party to {treaty}"), "ordinal", ordinal, "treaty", title, NULL));
    }
  if (ranks->len == 0)
    return;
  list = acc_locale_format_list ((const char *const *) ranks->pdata, ranks->len);
  _acc_brief_add_sentence (self, paragraph, acc_locale_compose (_ ("It became {ranks}."), "ranks", list, NULL));
}

/* The treaties counted together, where the State's act of that day brought it into the count of any. */
static void
add_group_count (AccBrief   *self,
                 GString    *paragraph,
                 AccJoining *joining)
{
  AccGroup *group = acc_bundle_get_default_group (self->bundle);
  gint32 day = acc_date_first_day (joining->action->date);
  g_autoptr (GArray) existing = NULL;
  gboolean concerned = FALSE;
  guint before, after;
  g_autofree char *number = NULL;
  g_autofree char *treaties = NULL;

  for (guint i = 0; i < joining->treaties->len; i++)
    concerned |= acc_group_has (group, g_array_index (joining->treaties, guint, i));
  existing = _acc_brief_list_existing (self, group->members, day);
  if (!concerned || group->members->len < 2 || existing->len < group->members->len)
    return;
  before = acc_ledger_count (self->moment.ledger, group, NULL, day - 1, ACC_BASIS_DEPOSIT, NULL);
  after = acc_ledger_count (self->moment.ledger, group, NULL, day, ACC_BASIS_DEPOSIT, NULL);
  if (after != before + 1)
    return;
  number = acc_locale_format_number (after);
  treaties = acc_words_name_treaties (self->bundle, group->members, TRUE);
  _acc_brief_note_count (self, group, day);
  _acc_brief_add_sentence (self, paragraph, acc_locale_compose (ngettext ("With it, {n} State was party to {treaties}.", "With it, {n} States were party to {treaties}.", after),
                                                                "n", number, "treaties", treaties, NULL));
}

/* A treaty is listed with a joining because there is an act by which it was joined, so its position has one. */
static gboolean
reaches_back (const AccPosition *position)
{
  return position->action->kind == ACC_ACTION_SUCCESSION /* NOLINT(clang-analyzer-core.NullDereference): see above */
         && acc_date_is_set (position->action->effective) && position->bound_since < ACC_DAY_MAX;
}

static AccClaim
get_standing (AccBrief *self,
              guint     treaty)
{
  AccClaim claim;

  acc_claim_fill_standing (&claim, &self->moment, self->state_index, treaty);
  return claim;
}

/* From when it is bound; successions that reach back to the same day in one sentence. */
static void
add_all_bound (AccBrief     *self,
               GString      *paragraph,
               AccPosition  *positions,
               const GArray *treaties)
{
  g_autoptr (GArray) left = g_array_copy ((GArray *) treaties);

  while (left->len > 0)
    {
      guint t = g_array_index (left, guint, 0);
      AccPosition *position = &positions[t];

      if (reaches_back (position))
        {
          g_autoptr (GArray) same = g_array_new (FALSE, FALSE, sizeof (guint));
          g_autofree char *since = acc_locale_format_date (position->action->effective);
          g_autofree char *list = NULL;

          for (guint i = 0; i < left->len;)
            {
              guint other = g_array_index (left, guint, i);

              if (reaches_back (&positions[other]) && acc_date_equal (positions[other].action->effective, position->action->effective))
                {
                  g_array_append_val (same, other);
                  g_array_remove_index (left, i);
                }
              else
                i++;
            }
          list = acc_words_list_treaties (self->bundle, same, FALSE);
          _acc_brief_note_standings (self, same);
          _acc_brief_add_sentence (self, paragraph, acc_locale_compose (_ ("Its succession reaches back: it is bound by {treaties} from {since}."), "treaties", list,
                                                                        "since", since, NULL));
          if (position->action->effective_doubt == ACC_DOUBT_COMPUTED)
            acc_words_add_sentence (paragraph, g_strdup (_ ("That day is computed by the general rule for successions; no publication of it was read.")));
        }
      else
        {
          AccClaim claim = get_standing (self, t);
          /* An entry that stands for a State that is no more binds nobody. */
          char *span = position->rule == ACC_RULE_PLACE_TAKEN ? acc_claim_word_span_bound (&claim) : NULL;

          g_array_remove_index (left, 0);
          _acc_brief_note (self, &claim);
          _acc_brief_add_sentence (self, paragraph, span != NULL ? span : acc_claim_word_bound (&claim));
          acc_words_add_sentence (paragraph, acc_claim_word_notice (&claim, self->name));
        }
      if (position->rule == ACC_RULE_PLACE_TAKEN)
        acc_words_add_sentence (paragraph, acc_words_explain_rule (_acc_brief_get_treaty (self, t), position));
    }
}

static void
write_joined (AccBrief    *self,
              AccPosition *positions,
              AccJoining  *joining)
{
  AccAction *action = joining->action;
  g_autofree char *treaties = acc_words_list_treaties (self->bundle, joining->treaties, FALSE);
  g_autofree char *when = acc_locale_format_when (action->date);
  GString *paragraph = g_string_new (NULL);
  g_autoptr (GPtrArray) sources = g_ptr_array_new ();

  for (guint i = 0; i < joining->treaties->len; i++)
    {
      GStrv own = positions[g_array_index (joining->treaties, guint, i)].action->sources; /* NOLINT(clang-analyzer-core.NullDereference): as in reaches_back() */

      for (guint s = 0; own != NULL && own[s] != NULL; s++)
        if (!g_ptr_array_find_with_equal_func (sources, own[s], g_str_equal, NULL))
          g_ptr_array_add (sources, own[s]);
    }
  g_ptr_array_add (sources, NULL);
  _acc_brief_note_standings (self, joining->treaties);
  _acc_brief_add_sentence (self, paragraph, acc_locale_compose (acc_act_get_text (action->kind, ACC_ACT_SENTENCE), "state", self->name, "treaties", treaties, "when", when, NULL));
  {
    g_autofree char *references = _acc_brief_refer (self, (const char *const *) sources->pdata);

    g_string_append (paragraph, references);
  }
  acc_claim_add_doubts (paragraph, self->bundle, action, FALSE, TRUE);
  /* A rank needs a day: of those whose act is of the same year it is not known who came first. */
  if (action->date.precision == ACC_PRECISION_DAY)
    {
      add_world_rank (self, paragraph, joining->treaties);
      add_group_count (self, paragraph, joining);
      _acc_brief_add_region_rank (self, paragraph, joining->treaties);
    }
  add_all_bound (self, paragraph, positions, joining->treaties);
  acc_document_take (self->document, ACC_BLOCK_PARAGRAPH, g_string_free (paragraph, FALSE));
}

/* Of who left: how it had joined, and how long the treaty bound it. */
static void
add_time_bound (AccBrief   *self,
                GString    *paragraph,
                guint       treaty,
                const char *title)
{
  AccPosition position;
  AccClaim claim;
  g_autofree char *when = NULL;
  g_autofree char *references = NULL;

  acc_ledger_query (self->moment.ledger, self->state_index, treaty, self->moment.day, ACC_BASIS_BOUND, &position);
  if (position.joined == NULL)
    return;
  when = acc_locale_format_when (position.joined->date);
  acc_words_add_sentence (paragraph, acc_locale_compose (acc_act_get_text (position.joined->kind, ACC_ACT_SENTENCE), "state", self->name, "treaties", title, "when", when,
                                                          NULL));
  references = _acc_brief_refer (self, (const char *const *) position.joined->sources);
  g_string_append (paragraph, references);
  acc_claim_add_doubts (paragraph, self->bundle, position.joined, FALSE, TRUE);
  claim = get_standing (self, treaty);
  acc_words_add_sentence (paragraph, acc_claim_word_span_bound (&claim));
}

/* Signed only, left, ended. */
static void
write_other (AccBrief    *self,
             guint        treaty,
             AccPosition *position)
{
  AccAction *action = position->action;
  GString *paragraph = g_string_new (NULL);
  AccClaim claim = get_standing (self, treaty);
  g_autofree char *title = acc_words_treaty_in_sentence (claim.treaty);

  if (position->status == ACC_STATUS_LEFT || position->status == ACC_STATUS_ENDED)
    add_time_bound (self, paragraph, treaty, title);
  _acc_brief_note (self, &claim);
  _acc_brief_add_sentence (self, paragraph, acc_claim_word_other (&claim, self->name));
  if (action != NULL)
    {
      g_autofree char *references = _acc_brief_refer (self, (const char *const *) action->sources);

      g_string_append (paragraph, references);
      /* What is doubtful about the act of joining stands behind it already. */
      if (action != position->joined)
        acc_claim_add_doubts (paragraph, self->bundle, action, FALSE, TRUE);
    }
  if (position->status == ACC_STATUS_SIGNED)
    acc_words_add_sentence (paragraph, g_strchug (acc_wording_tell_reach (self->bundle, acc_bundle_get_treaty_group (self->bundle, treaty)->members, self->moment.day, g_strdup (""))));
  acc_document_take (self->document, ACC_BLOCK_PARAGRAPH, g_string_free (paragraph, FALSE));
}

static void
write_existence (AccBrief *self)
{
  g_autofree char *when = NULL;

  if (acc_date_is_set (self->state->since) && acc_date_first_day (self->state->since) > self->moment.day)
    {
      when = acc_locale_format_when (self->state->since);
      acc_document_take (self->document, ACC_BLOCK_PARAGRAPH,
                         acc_locale_compose (_ ("On {date} {state} was not yet a State; the record has its independence or separation {when}."), "date", self->date,
                                             "state", self->name, "when", when, NULL));
    }
  else if (acc_date_is_set (self->state->until) && acc_date_last_day (self->state->until) < self->moment.day)
    {
      g_autofree char *until = acc_locale_format_date (self->state->until);

      acc_document_take (self->document, ACC_BLOCK_PARAGRAPH,
                         acc_locale_compose (_ ("{State} is a former State; the record has it until {until}."), "state", self->name, "until", until, NULL));
    }
  if (self->state->note != NULL)
    /* Translators: {note} is one or more sentences that begin with a capital; {Note} where it comes first. */
    acc_document_take (self->document, ACC_BLOCK_PARAGRAPH,
                       acc_locale_compose (C_ ("State", "The record notes: {note}."), "note", acc_locale_text (self->state->note), NULL));
}

static gboolean
has_ended (AccBrief *self)
{
  return acc_date_is_set (self->state->until) && acc_date_last_day (self->state->until) < self->moment.day;
}

char *
acc_report_brief_word_no_treaties (AccBundle *bundle,
                                   AccState  *state)
{
  gboolean group = state->kind == ACC_STATE_GROUP;
  g_autofree char *name = group ? g_strdup_printf (_ ("“%s”"), acc_locale_state_name (state)) : acc_locale_state_in_sentence (state);

  if (acc_words_is_state (state) || acc_index_of_state (bundle, ACC_TABLE_ACTIONS, (guint) acc_bundle_state_index (bundle, state->iso3)).n > 0)
    return NULL;
  /* A bundle of one's own may have it in no table. */
  if (acc_bundle_get_series (bundle, state->iso3, NULL) == NULL)
    return g_strdup (_ ("No treaty action is recorded."));
  return acc_locale_compose (group ? _ ("{State} is an origin in UNHCR’s table, not a State; the record has figures for it and no treaty actions.")
                                   : _ ("{State} is a territory in UNHCR’s table, not a State; the record has figures for it and no treaty actions. "
                                        "To which territories a State extends a treaty is not recorded."),
                             "state", name, NULL);
}

void
_acc_brief_write_treaties (AccBrief *self)
{
  g_autofree AccPosition *positions = g_new0 (AccPosition, self->n_treaties + 1);
  g_autoptr (GPtrArray) joinings = acc_ledger_list_joinings (self->moment.ledger, self->state_index, self->moment.day, ACC_BASIS_DEPOSIT);
  g_autoptr (GArray) not_joined = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) not_certain = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) none = NULL;
  g_autoptr (GArray) open = NULL;

  if (!_acc_brief_tells_treaties (self))
    {
      acc_document_take (self->document, ACC_BLOCK_PARAGRAPH, acc_report_brief_word_no_treaties (self->bundle, self->state));
      return;
    }
  write_existence (self);
  if (self->state->filed_under != NULL)
    {
      for (guint t = 0; t < self->n_treaties; t++)
        _acc_brief_note_standing (self, self->state_index, t);
      acc_document_take (self->document, ACC_BLOCK_PARAGRAPH, _acc_brief_mark (self, acc_words_say_filed (self->bundle, self->state)));
      return;
    }
  for (guint t = 0; t < self->n_treaties; t++)
    _acc_brief_query (self, t, &positions[t]);
  for (guint i = 0; i < joinings->len; i++)
    write_joined (self, positions, joinings->pdata[i]);
  for (guint t = 0; t < self->n_treaties; t++)
    {
      if (positions[t].status == ACC_STATUS_NONE || positions[t].action == NULL || (positions[t].status == ACC_STATUS_SIGNED && positions[t].may_count))
        g_array_append_val (positions[t].may_count ? not_certain : not_joined, t);
      else if (positions[t].status != ACC_STATUS_PARTY)
        write_other (self, t, &positions[t]);
    }
  none = _acc_brief_list_existing (self, not_joined, self->moment.day);
  open = _acc_brief_list_existing (self, not_certain, self->moment.day);
  if (none->len > 0 && !has_ended (self))
    {
      g_autofree char *treaties = acc_words_list_treaties (self->bundle, none, TRUE);
      GString *paragraph = g_string_new (NULL);

      _acc_brief_note_standings (self, none);
      _acc_brief_add_sentence (self, paragraph, acc_locale_compose (acc_wording_record_reaches (self->bundle, none, self->moment.day)
                                                                        ? _ ("On {date} {state} was not a party to {treaties}.")
                                                                        : _ ("As far as the record goes, on {date} {state} was not a party to {treaties}."),
                                                                    "date", self->date, "state", self->name, "treaties", treaties, NULL));
      acc_words_add_sentence (paragraph, acc_words_say_entry_stands (self->moment.ledger, self->state, none, self->moment.day, self->moment.basis));
      acc_document_take (self->document, ACC_BLOCK_PARAGRAPH, g_string_free (paragraph, FALSE));
    }
  /* Who may have joined is not said to have been outside. */
  for (guint i = 0; i < open->len && !has_ended (self); i++)
    {
      guint t = g_array_index (open, guint, i);

      _acc_brief_note_standing (self, self->state_index, t);
      acc_document_take (self->document, ACC_BLOCK_PARAGRAPH, _acc_brief_mark (self, acc_words_say_open (_acc_brief_get_treaty (self, t))));
    }
  if (!has_ended (self))
    _acc_brief_write_outside (self);
}
