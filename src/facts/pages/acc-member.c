/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who of a region joined, in which order, and who did not. */

#include "config.h"

#include "facts/pages/acc-member.h"

#include <glib/gi18n.h>

#include "facts/acc-act.h"
#include "facts/pages/acc-facts-private.h"
#include "facts/pages/acc-mark.h"
#include "facts/acc-own.h"
#include "facts/acc-wording.h"
#include "facts/acc-words.h"
#include "locale/acc-locale.h"

static const AccItemField acc_member_fields[] = {
  { "code", ACC_ITEM_STRING, G_STRUCT_OFFSET (AccMember, code) },
  { "name", ACC_ITEM_STRING, G_STRUCT_OFFSET (AccMember, name) },
  { "rank", ACC_ITEM_STRING, G_STRUCT_OFFSET (AccMember, rank) },
  { "act", ACC_ITEM_STRING, G_STRUCT_OFFSET (AccMember, act) },
  { "bound", ACC_ITEM_STRING, G_STRUCT_OFFSET (AccMember, bound) },
  { "marks", ACC_ITEM_STRING, G_STRUCT_OFFSET (AccMember, marks) },
  { "party", ACC_ITEM_BOOLEAN, G_STRUCT_OFFSET (AccMember, party) },
};
ACC_DEFINE_ITEM (AccMember, acc_member)

static char *
word_act (AccAction *action)
{
  g_autofree char *when = acc_locale_format_when (action->date);

  return acc_own_mark_of (acc_locale_compose (acc_act_get_text (action->kind, ACC_ACT_WHEN), "when", when, NULL), action);
}

/* The position that made it count first, of the treaties asked for. */
static gboolean
find_first (AccLedger   *ledger,
            guint        state,
            AccGroup    *group,
            gint32       day,
            AccBasis     basis,
            AccPosition *first)
{
  gboolean found = FALSE;

  for (guint i = 0; group != NULL && i < group->members->len; i++)
    {
      AccPosition position;

      acc_ledger_query (ledger, state, g_array_index (group->members, guint, i), day, basis, &position);
      if (position.status == ACC_STATUS_PARTY && (!found || position.since < first->since))
        {
          *first = position;
          found = TRUE;
        }
    }
  return found;
}

/* From when it is bound, where that is another day than that of the act. */
static char *
word_bound (const AccPosition *position,
            gint32             day)
{
  g_autofree char *date = NULL;

  if (position->bound_since >= ACC_DAY_MAX || position->action->date.precision != ACC_PRECISION_DAY
      || position->bound_since == acc_date_last_day (position->action->date))
    return g_strdup ("");
  date = acc_locale_format_date (acc_date_from_day (position->bound_since));
  return acc_locale_compose (position->bound_since > day ? _ ("bound from {date}") : _ ("bound since {date}"), "date", date, NULL);
}

static void
add_party (GListStore *members,
           guint      *n,
           AccSession *session,
           AccState   *state,
           AccGroup   *group,
           guint       rank)
{
  AccLedger *ledger = acc_session_get_ledger (session);
  gint32 day = acc_session_get_day (session);
  AccBasis basis = acc_session_get_basis (session);
  AccBundle *bundle = acc_ledger_get_bundle (ledger);
  guint index = (guint) acc_bundle_state_index (bundle, state->iso3);
  AccPosition position = { 0 };
  g_autofree char *act = NULL;
  g_autofree char *bound = NULL;
  g_autofree char *number = acc_locale_format_number (rank);
  g_autofree char *marks = NULL;

  if (!find_first (ledger, index, group, day, basis, &position))
    return;
  act = word_act (position.action);
  bound = word_bound (&position, day);
  marks = acc_wording_marks (ledger, index, acc_session_get_treaties (session), day, basis);
  g_object_set (_acc_facts_next (members, n),
                "code", state->iso3,
                "name", acc_locale_state_name (state),
                "rank", number,
                "act", act,
                "bound", bound,
                "marks", marks,
                "party", TRUE,
                NULL);
}

/* Why it is missing: signed only, left, never. */
static char *
word_missing (AccLedger *ledger,
              guint      state,
              AccGroup  *group,
              gint32     day,
              AccBasis   basis)
{
  for (guint i = 0; group != NULL && i < group->members->len; i++)
    {
      AccPosition position;
      g_autofree char *when = NULL;

      acc_ledger_query (ledger, state, g_array_index (group->members, guint, i), day, basis, &position);
      if (position.rule == ACC_RULE_NOT_TOLD)
        return g_strdup (_ ("The bundle does not say when the treaty binds"));
      if (position.may_count)
        return g_strdup (_ ("May be party: the day of deposit is not known"));
      if (position.action == NULL)
        continue;
      when = acc_locale_format_when (position.status == ACC_STATUS_LEFT ? acc_date_from_day (position.until) : position.action->date);
      switch (position.status)
        {
        case ACC_STATUS_SIGNED:
          return acc_locale_compose (_ ("Signed {when}, not bound"), "when", when, NULL);
        case ACC_STATUS_DEPOSITED:
          return acc_locale_compose (_ ("Deposited {when}, not yet bound"), "when", when, NULL);
        case ACC_STATUS_LEFT:
          return acc_locale_compose (_ ("No longer party {when}"), "when", when, NULL);
        case ACC_STATUS_NONE:
        case ACC_STATUS_PARTY:
        case ACC_STATUS_ENDED:
        default:
          break;
        }
    }
  return g_strdup (_ ("Not party"));
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return acc_locale_collate (acc_locale_state_name (*(AccState *const *) a), acc_locale_state_name (*(AccState *const *) b));
}

void
acc_member_list (GListStore *members,
                 GListStore *missing,
                 AccSession *session,
                 AccRegion  *region,
                 AccGroup   *group)
{
  AccLedger *ledger = acc_session_get_ledger (session);
  AccBundle *bundle = acc_session_get_bundle (session);
  gint32 day = acc_session_get_day (session);
  AccBasis basis = acc_session_get_basis (session);
  g_autoptr (GPtrArray) parties = acc_ledger_list_parties (ledger, group, region, day, basis);
  g_autoptr (GPtrArray) others = g_ptr_array_new ();
  guint n = 0, n_missing = 0, rank = 0;
  gint32 last = ACC_DAY_MIN;

  for (guint i = 0; i < parties->len; i++)
    {
      AccPosition position = { 0 };

      /* Who joined on the same day shares a rank. */
      if (find_first (ledger, (guint) acc_bundle_state_index (bundle, ((AccState *) parties->pdata[i])->iso3), group, day, basis, &position)
          && position.since != last)
        {
          rank = i + 1;
          last = position.since;
        }
      add_party (members, &n, session, parties->pdata[i], group, rank);
    }
  _acc_facts_end (members, n);

  /* Of no treaties nobody is missing. */
  for (guint s = 0; group != NULL && s < acc_bundle_get_n (bundle, ACC_TABLE_STATES); s++)
    {
      AccState *state = acc_bundle_get_item (bundle, ACC_TABLE_STATES, s);

      if (acc_words_state_exists_in (bundle, state, region, day) && !g_ptr_array_find (parties, state, NULL) && !acc_words_entry_stands_for (parties, state, day))
        g_ptr_array_add (others, state);
    }
  g_ptr_array_sort (others, compare_names);
  for (guint i = 0; i < others->len; i++)
    {
      AccState *state = others->pdata[i];
      guint index = (guint) acc_bundle_state_index (bundle, state->iso3);
      g_autofree char *act = word_missing (ledger, index, group, day, basis);
      g_autofree char *marks = acc_wording_marks (ledger, index, acc_session_get_treaties (session), day, basis);

      g_object_set (_acc_facts_next (missing, &n_missing),
                    "code", state->iso3,
                    "name", acc_locale_state_name (state),
                    "rank", "",
                    "act", act,
                    "bound", "",
                    "marks", marks,
                    "party", FALSE,
                    NULL);
    }
  _acc_facts_end (missing, n_missing);
}
