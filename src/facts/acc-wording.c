/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Facts put into words: marks, sources, and the sentence that stands at the top of a page. */

#include "config.h"

#include "facts/acc-wording.h"

#include <glib/gi18n.h>
#include <string.h>

#include "facts/acc-act.h"
#include "facts/acc-own.h"
#include "facts/claims/acc-claim.h"
#include "facts/pages/acc-mark-row.h"
#include "facts/claims/acc-standing.h"
#include "facts/acc-words.h"
#include "locale/acc-locale.h"
#include "locale/acc-phrase.h"
#include "model/bundle/acc-index.h"

/* How many treaties are told of one by one: as many as have a mark of their own. */
#define ACC_WORDING_NAMED 8

guint
acc_wording_mark (AccBundle         *bundle,
                  guint              state,
                  guint              treaty,
                  gint32             day,
                  const AccPosition *position)
{
  guint mark = acc_standing_get_mark (acc_standing_from_position (position));

  if (mark == ACC_MARK_FILLED && (acc_claim_any (bundle, state, treaty, day, FALSE) || acc_claim_any (bundle, state, treaty, day, TRUE)))
    mark |= ACC_MARK_GAP;
  return position->action != NULL && position->action->own != NULL ? mark | ACC_MARK_OWN : mark;
}

/* Whether the bundle says of each of the treaties, from one on, who is party on a basis. */
static gboolean
can_tell (AccLedger    *ledger,
          const GArray *treaties,
          guint         from,
          AccBasis      basis)
{
  for (guint i = from; acc_basis_asks_binding (basis) && i < treaties->len; i++)
    if (!acc_ledger_can_count (ledger, acc_bundle_get_treaty_group (acc_ledger_get_bundle (ledger), g_array_index (treaties, guint, i)), basis))
      return FALSE;
  return TRUE;
}

char *
acc_wording_marks (AccLedger    *ledger,
                   guint         state,
                   const GArray *treaties,
                   gint32        day,
                   AccBasis      basis)
{
  AccBundle *bundle = acc_ledger_get_bundle (ledger);
  GString *marks = g_string_new (NULL);
  guint rest = 0;

  for (guint i = 0; i < MIN (treaties->len, ACC_WORDING_NAMED); i++)
    {
      guint t = g_array_index (treaties, guint, i);
      AccPosition position;

      acc_ledger_query (ledger, state, t, day, basis, &position);
      acc_mark_row_append (marks, ((AccTreaty *) acc_bundle_get_item (bundle, ACC_TABLE_TREATIES, t))->sign, acc_wording_mark (bundle, state, t, day, &position));
    }
  for (guint i = ACC_WORDING_NAMED; i < treaties->len; i++)
    rest += acc_ledger_is_party (ledger, state, g_array_index (treaties, guint, i), day, basis) ? 1 : 0;
  if (treaties->len > ACC_WORDING_NAMED)
    acc_mark_row_set_rest (marks, can_tell (ledger, treaties, ACC_WORDING_NAMED, basis) ? (int) rest : -1);
  return g_string_free (marks, FALSE);
}

char *
acc_wording_marks_of (AccLedger *ledger,
                      guint      state,
                      guint      treaty,
                      gint32     day,
                      AccBasis   basis)
{
  return acc_wording_marks (ledger, state, acc_bundle_get_treaty_group (acc_ledger_get_bundle (ledger), treaty)->members, day, basis);
}

char *
acc_wording_describe_marks (AccBundle    *bundle,
                            const GArray *treaties,
                            const char   *marks)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  guint named = MIN (treaties->len, acc_mark_row_get_n (marks));

  for (guint i = 0; i < named; i++)
    g_ptr_array_add (parts, acc_mark_word (acc_mark_row_get (marks, i, NULL), acc_bundle_get_item (bundle, ACC_TABLE_TREATIES, g_array_index (treaties, guint, i))));
  if (named < treaties->len)
    {
      g_autofree char *few = acc_locale_format_number (acc_mark_row_count_rest (marks, named));
      g_autofree char *rest = acc_locale_format_number (treaties->len - named);

      if (acc_mark_row_tells_rest (marks))
        g_ptr_array_add (parts, acc_locale_compose (_ ("further treaties: party to {n} of {all}"), "n", few, "all", rest, NULL));
      else
        {
          g_autofree char *which = acc_locale_compose (ngettext ("{n} treaty", "{n} treaties", treaties->len - named), "n", rest, NULL);

          g_ptr_array_add (parts, acc_locale_compose (_ ("{title}: {words}"), "title", which, "words", C_ ("count", "cannot be told"), NULL));
        }
    }
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (acc_locale_get_semicolon (), (char **) parts->pdata);
}

char *
acc_wording_source_in_full (AccBundle  *bundle,
                            const char *id)
{
  AccSource *source = acc_bundle_find_source (bundle, id);
  GString *text = g_string_new (NULL);

  if (source == NULL)
    return g_string_free (text, FALSE);
  acc_words_append_line (text, acc_locale_text (source->title));
  if (acc_span_is_set (&source->date))
    {
      g_autofree char *published = acc_words_describe_source (bundle, id);

      acc_words_append_line (text, published);
    }
  else if (g_strcmp0 (source->publisher, source->title) != 0)
    acc_words_append_line (text, acc_locale_text (source->publisher));
  if (acc_date_is_set (source->as_at))
    {
      g_autofree char *date = acc_locale_format_date (source->as_at);
      g_autofree char *line = acc_locale_compose (_ ("As at {date}"), "date", date, NULL);

      g_string_append_printf (text, "\n%s", line);
    }
  if (source->licence != NULL)
    g_string_append_printf (text, "\n%s", source->licence);
  if (source->note != NULL)
    g_string_append_printf (text, "\n%s", acc_locale_text (source->note));
  if (source->address != NULL)
    g_string_append_printf (text, "\n%s", source->address);
  return g_string_free (text, FALSE);
}

char *
acc_wording_names_policy (void)
{
  return g_strdup (_ ("Names are those that the cited sources use on their dates; codes are for lookup. No position is taken on the status of any territory."));
}

/* The earliest day to which the record of one of the treaties goes that ends before the day; not set where all reach it. */
static AccDate
find_reach (AccBundle    *bundle,
            const GArray *treaties,
            gint32        day)
{
  AccDate earliest = { 0 };
  guint n = treaties != NULL ? treaties->len : acc_bundle_get_n (bundle, ACC_TABLE_TREATIES);

  for (guint i = 0; i < n; i++)
    {
      AccTreaty *treaty = acc_bundle_get_item (bundle, ACC_TABLE_TREATIES, treaties != NULL ? g_array_index (treaties, guint, i) : i);
      AccDate as_at = acc_bundle_get_treaty_as_at (bundle, treaty->id);

      if (acc_date_is_set (as_at) && acc_date_last_day (as_at) < day && (!acc_date_is_set (earliest) || acc_date_last_day (as_at) < acc_date_last_day (earliest)))
        earliest = as_at;
    }
  return earliest;
}

char *
acc_wording_reach (AccBundle      *bundle,
                   const AccGroup *group,
                   gint32          day)
{
  AccDate earliest = find_reach (bundle, group != NULL ? group->members : NULL, day);
  g_autofree char *date = NULL;

  if (!acc_date_is_set (earliest))
    return g_strdup ("");
  date = acc_locale_format_date (earliest);
  return acc_locale_compose (_ ("Record to {date}"), "date", date, NULL);
}

/* Past the end of the record, what is not recorded may have happened. */
gboolean
acc_wording_record_reaches (AccBundle    *bundle,
                            const GArray *treaties,
                            gint32        day)
{
  return !acc_date_is_set (find_reach (bundle, treaties, day));
}

/* The place in the region, where it is the same for all of the treaties; 0 otherwise. */
static guint
shared_region_rank (AccLedger    *ledger,
                    guint         state,
                    const GArray *treaties,
                    AccRegion    *region,
                    gint32        day)
{
  guint shared = 0;

  for (guint i = 0; i < treaties->len; i++)
    {
      guint rank = acc_ledger_rank (ledger, state, g_array_index (treaties, guint, i), region, day);

      if (rank == 0 || (shared != 0 && rank != shared))
        return 0;
      shared = rank;
    }
  return shared;
}

/* "on 15 December 1959", with the doubt where there is one, and with the mark of an act that is the user's own. */
static char *
word_when (AccAction *action)
{
  g_autofree char *when = acc_own_mark_of (acc_locale_format_when (action->date), action);

  if (action->doubt != ACC_DOUBT_UNVERIFIED)
    return g_steal_pointer (&when);
  /* Translators: a date that nobody has checked: "on 15 December 1959 (not verified)" */
  return acc_locale_compose (_ ("{when} (not verified)"), "when", when, NULL);
}

static char *
joined_sentence (AccLedger        *ledger,
                 guint             state,
                 const AccJoining *joining,
                 gint32            day)
{
  AccBundle *bundle = acc_ledger_get_bundle (ledger);
  AccAction *action = joining->action;
  AccState *record = acc_bundle_get_item (bundle, ACC_TABLE_STATES, state);
  AccRegion *region = record->region != NULL ? acc_bundle_find_region (bundle, record->region) : NULL;
  g_autofree char *treaties = acc_words_name_treaties (bundle, joining->treaties, FALSE);
  g_autofree char *when = word_when (action);
  g_autofree char *ordinal = NULL;
  guint rank = region != NULL && action->date.precision == ACC_PRECISION_DAY ? shared_region_rank (ledger, state, joining->treaties, region, day) : 0;

  if (rank > 0)
    ordinal = acc_locale_format_ordinal_words (ACC_RANK_PARTY, rank);
  return acc_locale_compose (acc_act_get_text (action->kind, rank > 0 ? ACC_ACT_SHORT_RANKED : ACC_ACT_SHORT), "treaties", treaties, "when", when, "ordinal", ordinal, "region",
                             region != NULL ? acc_phrase_name_region (region) : "", NULL);
}

static void
add_existence (GString  *text,
               AccState *state,
               gint32    day)
{
  g_autofree char *name = acc_locale_state_in_sentence (state);
  g_autofree char *date = NULL;

  if (acc_date_is_set (state->until) && acc_date_last_day (state->until) < day)
    {
      date = acc_locale_format_date (state->until);
      acc_words_add_sentence (text, acc_locale_compose (_ ("{State} existed until {date}."), "state", name, "date", date, NULL));
    }
  else if (acc_date_is_set (state->since) && acc_date_first_day (state->since) > day)
    {
      date = acc_locale_format_date (state->since);
      acc_words_add_sentence (text, acc_locale_compose (_ ("{State} became a State later, on {date}."), "state", name, "date", date, NULL));
    }
}

/* Leaves of what was joined by one act the treaties that are asked for. */
static gboolean
keep_of (AccJoining   *joining,
         const GArray *treaties)
{
  for (guint i = joining->treaties->len; i > 0; i--)
    {
      gboolean asked = FALSE;

      for (guint j = 0; j < treaties->len && !asked; j++)
        asked = g_array_index (treaties, guint, j) == g_array_index (joining->treaties, guint, i - 1);
      if (!asked)
        g_array_remove_index (joining->treaties, i - 1);
    }
  return joining->treaties->len > 0;
}

/* Past its end, up to when the record tells. */
char *
acc_wording_tell_reach (AccBundle    *bundle,
            const GArray *treaties,
            gint32        day,
            char         *sentence)
{
  AccDate earliest = find_reach (bundle, treaties, day);
  g_autofree char *date = NULL;
  char *both;

  if (!acc_date_is_set (earliest))
    return sentence;
  date = acc_locale_format_date (earliest);
  both = acc_locale_compose (_ ("{sentence} The record goes to {date}."), "sentence", sentence, "date", date, NULL);
  g_free (sentence);
  return both;
}

static char *
say_untold_binding (void)
{
  return g_strdup (C_ ("count", "How many of these treaties were binding cannot be told: the bundle does not say of each of them when it binds."));
}

/* Of more treaties than can be told of one by one: how many it had joined. */
static char *
many_sentence (AccLedger    *ledger,
               guint         state,
               const GArray *treaties,
               gint32        day,
               AccBasis      basis)
{
  AccBundle *bundle = acc_ledger_get_bundle (ledger);
  AccGroup *group = acc_bundle_find_group (bundle, treaties);
  g_autofree char *date = acc_locale_format_when (acc_date_from_day (day));
  g_autofree char *name = acc_locale_state_in_sentence (acc_bundle_get_item (bundle, ACC_TABLE_STATES, state));
  g_autofree char *all = acc_locale_format_number (treaties->len);
  g_autofree char *few = NULL;
  guint n = 0;

  if (!can_tell (ledger, treaties, 0, basis))
    return say_untold_binding ();
  for (guint i = 0; i < treaties->len; i++)
    n += acc_ledger_is_party (ledger, state, g_array_index (treaties, guint, i), day, basis) ? 1 : 0;
  few = acc_locale_format_number (n);
  return acc_wording_tell_reach (bundle, treaties, day, acc_locale_compose (group != NULL ? _ ("{Date}, {state} was party to treaties of “{group}”: {n} of {all}.")
                                           : _ ("{Date}, {state} was party to treaties of this record: {n} of {all}."),
                             "date", date, "state", name, "group", group != NULL ? acc_locale_text (group->title) : "", "n", few, "all", all, NULL));
}

static gint32
find_end (AccLedger *ledger, guint state, guint treaty, gint32 day, AccBasis basis)
{
  AccPosition position;

  acc_ledger_query (ledger, state, treaty, day, basis, &position);
  return position.until;
}

/* A sentence for those that ended on the same day. */
static void
add_ended (GString *text, AccLedger *ledger, guint state, GArray *ended, gint32 day, AccBasis basis)
{
  while (ended->len > 0)
    {
      g_autoptr (GArray) same = g_array_new (FALSE, FALSE, sizeof (guint));
      gint32 end = find_end (ledger, state, g_array_index (ended, guint, 0), day, basis);
      g_autofree char *until = acc_locale_format_when (acc_date_from_day (end));
      g_autofree char *titles = NULL;

      for (guint i = 0; i < ended->len;)
        if (find_end (ledger, state, g_array_index (ended, guint, i), day, basis) == end)
          {
            g_array_append_val (same, g_array_index (ended, guint, i));
            g_array_remove_index (ended, i);
          }
        else
          i++;
      titles = acc_words_name_treaties (acc_ledger_get_bundle (ledger), same, FALSE);
      acc_words_add_sentence (text, acc_locale_compose (C_ ("standing", "It was party to {treaty} until its entry ended {until}."), "treaty", titles, "until", until, NULL));
    }
}

char *
acc_wording_state_sentence (AccLedger *ledger,
                            guint      state,
                            const GArray *treaties,
                            gint32     day,
                            AccBasis   basis)
{
  AccBundle *bundle = acc_ledger_get_bundle (ledger);
  AccState *record = acc_bundle_get_item (bundle, ACC_TABLE_STATES, state);
  g_autoptr (GPtrArray) joinings = acc_ledger_list_joinings (ledger, state, day, basis);
  g_autoptr (GArray) not_party = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) open = g_array_new (FALSE, FALSE, sizeof (guint)); /* those that it may have joined */
  g_autoptr (GArray) ended = g_array_new (FALSE, FALSE, sizeof (guint));
  GString *text = g_string_new (NULL);

  add_existence (text, record, day);
  if (record->filed_under != NULL)
    {
      acc_words_add_sentence (text, acc_words_say_filed (bundle, record));
      return g_string_free (text, FALSE);
    }
  if (treaties->len > ACC_WORDING_NAMED)
    {
      acc_words_add_sentence (text, many_sentence (ledger, state, treaties, day, basis));
      return g_string_free (text, FALSE);
    }
  for (guint i = 0; i < joinings->len; i++)
    if (keep_of (joinings->pdata[i], treaties))
      acc_words_add_sentence (text, joined_sentence (ledger, state, joinings->pdata[i], day));
  for (guint i = 0; i < treaties->len; i++)
    {
      guint t = g_array_index (treaties, guint, i);
      AccTreaty *treaty = acc_bundle_get_item (bundle, ACC_TABLE_TREATIES, t);
      AccPosition position;
      g_autofree char *title = NULL;
      g_autofree char *when = NULL;
      g_autofree char *until = NULL;

      acc_ledger_query (ledger, state, t, day, basis, &position);
      if (position.status == ACC_STATUS_PARTY)
        {
          AccClaim claim;
          g_autofree char *name = acc_locale_state_in_sentence (record);

          /* That it joined is said above. */
          if (acc_claim_fill_standing (&claim, &(AccMoment){ ledger, day, basis }, state, t))
            acc_words_add_sentence (text, acc_claim_word_notice (&claim, name));
          continue;
        }
      title = acc_words_treaty_in_sentence (treaty);
      when = position.action != NULL ? word_when (position.action) : NULL;
      until = position.until < ACC_DAY_MAX ? acc_locale_format_when (acc_date_from_day (position.until)) : g_strdup ("");

      switch (position.status)
        {
        case ACC_STATUS_SIGNED:
          if (position.may_count)
            g_array_append_val (open, t);
          acc_words_add_sentence (text, acc_locale_compose (_ ("Signed {treaty} {when}, which alone does not bind."), "treaty", title, "when", when, NULL));
          break;
        case ACC_STATUS_DEPOSITED:
          acc_words_add_sentence (text, acc_locale_compose (acc_standing_from_position (&position) == ACC_STANDING_OPEN
                                                          ? C_ ("standing", "Joined {treaty} {when}; whether it was bound by it on this date cannot be told.")
                                                          : _ ("Joined {treaty} {when} and was not yet bound by it."), "treaty", title, "when", when, NULL));
          break;
        case ACC_STATUS_LEFT:
          acc_words_add_sentence (text, acc_locale_compose (_ ("Denounced {treaty} {when} and ceased to be party {until}."), "treaty", title, "when", when, "until", until, NULL));
          break;
        case ACC_STATUS_NONE:
          if (acc_date_last_day (treaty->done) <= day)
            g_array_append_val (position.may_count ? open : not_party, t);
          break;
        case ACC_STATUS_ENDED:
          if (acc_standing_from_position (&position) == ACC_STANDING_ENDED && position.until < ACC_DAY_MAX)
            g_array_append_val (ended, t);
          break;
        case ACC_STATUS_PARTY:
        default:
          break;
        }
    }
  add_ended (text, ledger, state, ended, day, basis);
  if (not_party->len > 0 && acc_words_state_exists (record, day))
    {
      g_autofree char *names = acc_words_name_treaties (bundle, not_party, TRUE);

      acc_words_add_sentence (text, acc_locale_compose (acc_wording_record_reaches (bundle, not_party, day) ? _ ("Not party to {treaties}.")
                                                                                      : _ ("As far as the record goes, not party to {treaties}."),
                                              "treaties", names, NULL));
    }
  for (guint i = 0; i < open->len; i++)
    acc_words_add_sentence (text, acc_words_say_open (acc_bundle_get_item (bundle, ACC_TABLE_TREATIES, g_array_index (open, guint, i))));
  return g_string_free (text, FALSE);
}

/* Whether another joined a treaty of the group on the same day, so that neither is the latest. */
static gboolean
is_shared (AccLedger *ledger, const AccGroup *group, const AccAction *action)
{
  for (guint i = 0; i < group->members->len; i++)
    {
      AccRows rows = acc_index_of_treaty (acc_ledger_get_bundle (ledger), ACC_TABLE_ACTIONS, g_array_index (group->members, guint, i));

      for (guint r = 0; r < rows.n; r++)
        if (acc_action_joins (rows.records[r]) && strcmp (((AccAction *) rows.records[r])->state, action->state) != 0
            && acc_date_last_day (((AccAction *) rows.records[r])->date) == acc_date_last_day (action->date))
          return TRUE;
    }
  return FALSE;
}

/* Of a record whose treaties are not counted together: to how many of them any State was party. */
static char *
say_all (AccLedger *ledger,
         gint32     day,
         AccBasis   basis)
{
  AccBundle *bundle = acc_ledger_get_bundle (ledger);
  guint n_treaties = acc_bundle_get_n (bundle, ACC_TABLE_TREATIES), n = 0;
  g_autoptr (GArray) treaties = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree char *date = acc_locale_format_when (acc_date_from_day (day));
  g_autofree char *few = NULL;
  g_autofree char *all = acc_locale_format_number (n_treaties);

  if (n_treaties == 0)
    return g_strdup (acc_words_say_no_treaties ());
  for (guint t = 0; t < n_treaties; t++)
    {
      gboolean any = FALSE;

      for (guint s = 0; s < acc_bundle_get_n (bundle, ACC_TABLE_STATES) && !any; s++)
        any = acc_ledger_is_party (ledger, s, t, day, basis);
      g_array_append_val (treaties, t);
      n += any ? 1 : 0;
    }
  if (!can_tell (ledger, treaties, 0, basis))
    return say_untold_binding ();
  few = acc_locale_format_number (n);
  return acc_wording_tell_reach (bundle, treaties, day,
                     acc_locale_compose (_ ("{Date}, States were party to treaties of this record: {n} of {all}."), "date", date, "n", few, "all", all, NULL));
}

char *
acc_wording_world_sentence (AccLedger *ledger,
                            AccGroup  *group,
                            gint32     day,
                            AccBasis   basis)
{
  AccBundle *bundle = acc_ledger_get_bundle (ledger);
  g_autoptr (GPtrArray) parties = NULL;
  g_autofree char *number = NULL;
  g_autofree char *treaties = NULL;
  g_autofree char *date = acc_locale_format_when (acc_date_from_day (day));
  GString *text = g_string_new (NULL);

  if (group == NULL)
    {
      acc_words_add_sentence (text, say_all (ledger, day, basis));
      return g_string_free (text, FALSE);
    }
  if (!acc_ledger_can_count (ledger, group, basis))
    {
      acc_words_add_sentence (text, acc_words_say_untold (bundle, group));
      return g_string_free (text, FALSE);
    }
  parties = acc_ledger_list_parties (ledger, group, NULL, day, basis);
  number = acc_locale_format_number (parties->len);
  treaties = acc_words_name_treaties (bundle, group->members, TRUE);
  if (parties->len == 0)
    {
      acc_words_add_sentence (text, acc_locale_compose (_ ("{Date}, no State was party to {treaties}."), "date", date, "treaties", treaties, NULL));
      return g_string_free (text, FALSE);
    }
  acc_words_add_sentence (text, acc_locale_compose (acc_wording_record_reaches (bundle, group->members, day)
                                              ? ngettext ("{Date}, {n} State was party to {treaties}.", "{Date}, {n} States were party to {treaties}.", parties->len)
                                              : ngettext ("As far as the record goes, {n} State was party to {treaties} {date}.",
                                                          "As far as the record goes, {n} States were party to {treaties} {date}.", parties->len),
                                          "date", date, "n", number, "treaties", treaties, NULL));
  {
    AccState *last = parties->pdata[parties->len - 1];
    guint index = (guint) acc_bundle_state_index (bundle, last->iso3);
    g_autofree char *name = acc_locale_state_in_sentence (last);
    AccAction *action = NULL;

    for (guint i = 0; i < group->members->len; i++)
      {
        AccPosition position;

        acc_ledger_query (ledger, index, g_array_index (group->members, guint, i), day, basis, &position);
        if (position.status == ACC_STATUS_PARTY && (action == NULL || acc_date_last_day (position.action->date) < acc_date_last_day (action->date)))
          action = position.action;
      }
    if (action != NULL && !is_shared (ledger, group, action))
      {
        g_autofree char *when = acc_locale_format_when (action->date);

        acc_words_add_sentence (text, acc_locale_compose (_ ("The latest to join was {state}, {when}."), "state", name, "when", when, NULL));
      }
  }
  return g_string_free (text, FALSE);
}
