/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rules of the treaties: from which day each State counts and is bound, by which rule, and until when. */
#include "config.h"

#include "model/law/acc-ledger-private.h"

#include <string.h>

static gint64
number_or (gint64 value, gint64 otherwise)
{
  return value == ACC_INT_ABSENT ? otherwise : value;
}

static gint32
add_months (gint32 day, int months)
{
  return acc_date_first_day (acc_date_add_months (acc_date_from_day (day), months));
}

static int
compare_days (gconstpointer a, gconstpointer b)
{
  gint32 x = *(const gint32 *) a, y = *(const gint32 *) b;

  return x < y ? -1 : x > y;
}

gint32
_acc_ledger_wait_for_entry (AccLedger *self, guint treaty, gint32 day)
{
  AccTreaty *rule = treaty_at (self, treaty);

  return acc_day_add_years (day, number_or (rule->wait_years, 0)) + number_or (rule->wait_days, 0);
}

/* The published day says when the treaty entered into force, and at the latest by then its instruments were together. */
static void
take_published_entry (AccLedger *self, guint treaty)
{
  AccTreaty *rule = treaty_at (self, treaty);

  self->entry_first[treaty] = acc_date_first_day (rule->entry_into_force);
  self->entry_into_force[treaty] = self->deciding_last[treaty] = acc_date_last_day (rule->entry_into_force);
}

/* A succession is none, nor is what an organisation deposits beside the instruments of its members. */
gboolean
_acc_ledger_counts_for_entry (AccLedger *self, AccAction *action)
{
  return acc_action_joins (action) && action->kind != ACC_ACTION_SUCCESSION
         && acc_bundle_find_state (self->bundle, action->state)->kind != ACC_STATE_ORGANISATION;
}

/* The article that the treaty's record names as its first: so many days or years after the sixth instrument of
 * ratification or accession, or of what stands for them elsewhere. Where days of instruments are not known, it lies between the
 * two days that the first and the last possible ones give. */
void
_acc_ledger_compute_entry_into_force (AccLedger *self, guint treaty, GPtrArray *actions)
{
  AccTreaty *rule = treaty_at (self, treaty);
  gboolean published = acc_date_is_set (rule->entry_into_force);
  g_autoptr (GArray) firsts = g_array_new (FALSE, FALSE, sizeof (gint32));
  guint wanted = (guint) number_or (rule->instruments, 0), found = 0;

  self->entry_first[treaty] = rule->instruments == ACC_INT_ABSENT ? ACC_DAY_MIN : ACC_DAY_MAX;
  self->entry_into_force[treaty] = self->deciding_last[treaty] = ACC_DAY_MAX;
  self->deciding_first[treaty] = ACC_DAY_MIN;
  for (guint i = 0; i < actions->len; i++)
    {
      AccAction *action = actions->pdata[i];
      gint32 first = acc_date_first_day (action->date);

      if (!_acc_ledger_counts_for_entry (self, action))
        continue;
      g_array_append_val (firsts, first);
      if (++found == wanted)
        self->deciding[treaty] = action;
    }
  if (self->deciding[treaty] == NULL)
    {
      /* Neither the rule nor all instruments need be in the bundle: the published day stands in for them. */
      if (published)
        take_published_entry (self, treaty);
      return;
    }
  g_array_sort (firsts, compare_days);
  self->deciding_first[treaty] = g_array_index (firsts, gint32, wanted - 1);
  self->deciding_last[treaty] = acc_date_last_day (self->deciding[treaty]->date);
  self->entry_first[treaty] = _acc_ledger_wait_for_entry (self, treaty, self->deciding_first[treaty]);
  self->entry_into_force[treaty] = _acc_ledger_wait_for_entry (self, treaty, self->deciding_last[treaty]);
  if (published && self->entry_first[treaty] != self->entry_into_force[treaty]
      && acc_date_first_day (rule->entry_into_force) >= self->entry_first[treaty]
      && acc_date_last_day (rule->entry_into_force) <= self->entry_into_force[treaty])
    take_published_entry (self, treaty);
}

/* When an instrument deposited between FIRST and LAST comes to bind, by the articles that the treaty's record names as its first
 * and its later one; never before the treaty itself. UNTIL is %ACC_DAY_MAX where the bundle does not have the rule. */
static AccRule
bind_instrument (AccLedger *self, guint treaty, gint32 first, gint32 last, gint32 *from, gint32 *until)
{
  AccTreaty *rule = treaty_at (self, treaty);
  gint32 entry_first = self->entry_first[treaty], entry = self->entry_into_force[treaty];
  gboolean told = rule->later_wait_days != ACC_INT_ABSENT;
  gint32 wait = (gint32) number_or (rule->later_wait_days, 0);

  /* As long as there are too few instruments, entry into force is at the end of time, and so are both. */
  *from = first <= self->deciding_last[treaty] ? MAX (first, entry_first) : MAX (first + wait, entry_first);
  *until = last <= self->deciding_first[treaty] ? entry : told ? MAX (last + wait, entry) : ACC_DAY_MAX;
  if (*until >= ACC_DAY_MAX && *from < ACC_DAY_MAX)
    return ACC_RULE_NOT_TOLD;
  /* Who deposits later waits for the treaty too, where its own period has run before. */
  return *until == entry && (last <= self->deciding_last[treaty] || last + wait < entry) ? ACC_RULE_ENTRY_FIRST : ACC_RULE_ENTRY_LATER;
}

static void
set_start (Stay *stay, AccBasis basis, gint32 first, gint32 last, AccRule rule)
{
  stay->start_first[basis] = first;
  stay->start[basis] = last;
  stay->start_rule[basis] = rule;
}

/* Until the notification of a succession nobody could count it; from then on it binds as from the date it reaches back to. */
static void
begin_succession (AccLedger *self, guint state, guint treaty, AccAction *action, Stay *stay)
{
  gint32 first = acc_date_first_day (action->date), last = acc_date_last_day (action->date);
  gint32 entry_first = self->entry_first[treaty], entry = self->entry_into_force[treaty];
  AccRule unless_told = entry >= ACC_DAY_MAX && entry_first < ACC_DAY_MAX ? ACC_RULE_NOT_TOLD : ACC_RULE_SUCCESSION_DEPOSIT;

  set_start (stay, ACC_BASIS_DEPOSIT, first, last, ACC_RULE_SUCCESSION_DEPOSIT);
  set_start (stay, ACC_BASIS_IN_FORCE, MAX (first, entry_first), MAX (last, entry), unless_told);
  if (acc_date_is_set (action->effective))
    {
      gint32 back = acc_date_last_day (action->effective);

      set_start (stay, ACC_BASIS_RETROACTIVE, acc_date_first_day (action->effective), back, ACC_RULE_SUCCESSION_BACK);
      stay->bound_first = MAX (acc_date_first_day (action->effective), entry_first);
      stay->bound_since = MAX (back, entry);
      set_start (stay, ACC_BASIS_BOUND, stay->bound_first, stay->bound_since, unless_told == ACC_RULE_NOT_TOLD ? unless_told : ACC_RULE_SUCCESSION_BACK);
      return;
    }
  /* To which date it reaches back is not recorded: at the latest it is bound from its notification. */
  set_start (stay, ACC_BASIS_RETROACTIVE, first, last, ACC_RULE_SUCCESSION_DEPOSIT);
  stay->bound_first = MAX (MIN (first, self->since[state]), entry_first);
  stay->bound_since = MAX (last, entry);
  set_start (stay, ACC_BASIS_BOUND, stay->bound_first, stay->bound_since, unless_told);
}

/* When a stay begins, on each basis. */
static void
begin_stay (AccLedger *self, guint state, guint treaty, AccAction *action, Stay *stay)
{
  gint32 first = acc_date_first_day (action->date), last = acc_date_last_day (action->date);
  AccRule rule = ACC_RULE_EFFECTIVE_GIVEN;

  stay->joined = action;
  stay->verified = action->doubt != ACC_DOUBT_UNVERIFIED && action->date.flags == 0 && action->effective.flags == 0;
  for (guint b = 0; b < N_BASES; b++)
    {
      set_start (stay, b, first, last, ACC_RULE_DEPOSIT);
      stay->until_first[b] = stay->until[b] = ACC_DAY_MAX;
    }
  if (action->kind == ACC_ACTION_SUCCESSION)
    {
      begin_succession (self, state, treaty, action, stay);
      return;
    }
  if (acc_date_is_set (action->effective))
    {
      stay->bound_first = acc_date_first_day (action->effective);
      stay->bound_since = acc_date_last_day (action->effective);
    }
  else
    rule = bind_instrument (self, treaty, first, last, &stay->bound_first, &stay->bound_since);
  set_start (stay, ACC_BASIS_IN_FORCE, stay->bound_first, stay->bound_since, rule);
  set_start (stay, ACC_BASIS_BOUND, stay->bound_first, stay->bound_since, rule);
}

static void
end_on (Stay *stay, AccBasis basis, gint32 first, gint32 last, AccRule rule)
{
  if (last >= stay->until[basis])
    return;
  stay->until_first[basis] = first;
  stay->until[basis] = last;
  stay->until_rule[basis] = rule;
}

/* What ended before the treaty came to bind it was never bound. */
static void
check_bound (Stay *stay)
{
  if (stay->bound_first >= stay->until[ACC_BASIS_BOUND])
    stay->bound_first = stay->bound_since = ACC_DAY_MAX;
}

/* The notice period after the notice, by the article on denunciation that the treaty's record names, on every basis: until then the
 * depositary lists the State, and it is bound. */
static void
denounce_stay (AccLedger *self, guint treaty, AccAction *action, Stay *stay)
{
  int months = number_or (treaty_at (self, treaty)->denunciation_months, 12);
  gboolean given = acc_date_is_set (action->effective);
  gint32 first = given ? acc_date_first_day (action->effective) : add_months (acc_date_first_day (action->date), months);
  gint32 last = given ? acc_date_last_day (action->effective) : add_months (acc_date_last_day (action->date), months);

  stay->left = action;
  for (guint b = 0; b < N_BASES; b++)
    end_on (stay, b, first, last, ACC_RULE_DENOUNCED);
  check_bound (stay);
}

/* A former State's entry ends with the State; where another State's later succession took its place with the depositary, the
 * entry stood until that deposit for those who counted then, and by today's knowledge until the date reached back to. */
static void
end_stay (AccLedger *self, guint state, guint treaty, AccAction *taken_by, Stay *stay)
{
  for (guint b = 0; b < N_BASES; b++)
    {
      gint32 first = acc_date_first_day (state_at (self, state)->until) + 1, last = self->until[state] + 1;

      if (taken_by == NULL)
        end_on (stay, b, first, last, ACC_RULE_STATE_ENDED);
      else if (b == ACC_BASIS_RETROACTIVE || b == ACC_BASIS_BOUND)
        {
          AccDate back = acc_date_is_set (taken_by->effective) ? taken_by->effective : taken_by->date;

          end_on (stay, b, MIN (first, acc_date_first_day (back)), MIN (last, acc_date_last_day (back)), ACC_RULE_STATE_ENDED);
        }
      else
        end_on (stay, b, MAX (first, acc_date_first_day (taken_by->date)), MAX (last, acc_date_last_day (taken_by->date)), ACC_RULE_PLACE_TAKEN);
    }
  check_bound (stay);
}

static AccAction *
find_succession (GPtrArray *actions, const char *state)
{
  for (guint i = 0; state != NULL && i < actions->len; i++)
    {
      AccAction *action = actions->pdata[i];

      if (action->kind == ACC_ACTION_SUCCESSION && strcmp (action->state, state) == 0)
        return action;
    }
  return NULL;
}

void
_acc_ledger_build_entry (AccLedger *self, guint s, guint t, GPtrArray *own, GPtrArray *all)
{
  Entry *entry = &self->entries[s * self->n_treaties + t];
  AccState *state = state_at (self, s);
  gboolean inside = FALSE;

  entry->first_stay = self->stays->len;
  entry->signed_first = entry->signed_on = ACC_DAY_MAX;
  for (guint i = 0; i < own->len; i++)
    {
      AccAction *action = own->pdata[i];

      if (acc_action_signs (action) && entry->signature == NULL)
        {
          entry->signature = action;
          entry->signed_first = acc_date_first_day (action->date);
          entry->signed_on = acc_date_last_day (action->date);
        }
      else if (acc_action_joins (action) && !inside)
        {
          Stay stay = { 0 };

          begin_stay (self, s, t, action, &stay);
          g_array_append_val (self->stays, stay);
          inside = TRUE;
        }
      else if (action->kind == ACC_ACTION_DENUNCIATION && inside)
        {
          denounce_stay (self, t, action, &g_array_index (self->stays, Stay, self->stays->len - 1));
          inside = FALSE;
        }
    }
  entry->n_stays = self->stays->len - entry->first_stay;
  /* Also one whose notice still ran: nobody is party after its own end. */
  if (entry->n_stays > 0 && self->until[s] != ACC_DAY_MAX)
    end_stay (self, s, t, find_succession (all, state->place_taken_by),
              &g_array_index (self->stays, Stay, self->stays->len - 1));
}
