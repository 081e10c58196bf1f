/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who is party to what on a date: the rules of the treaties applied once to the actions, answered from plain arrays. */
#include "config.h"

#include "model/law/acc-ledger-private.h"

#include "model/bundle/acc-index.h"
#include "model/json/acc-enum.h"

#include <string.h>

G_DEFINE_FINAL_TYPE (AccLedger, acc_ledger, G_TYPE_OBJECT)

ACC_DEFINE_ENUM (AccBasis, acc_basis, ACC_ENUM_VALUE (ACC_BASIS_DEPOSIT, "deposit"), ACC_ENUM_VALUE (ACC_BASIS_IN_FORCE, "in-force"),
      ACC_ENUM_VALUE (ACC_BASIS_RETROACTIVE, "retroactive"), ACC_ENUM_VALUE (ACC_BASIS_BOUND, "bound"))
ACC_DEFINE_ENUM (AccStatus, acc_status, ACC_ENUM_VALUE (ACC_STATUS_NONE, "none"), ACC_ENUM_VALUE (ACC_STATUS_SIGNED, "signed"),
      ACC_ENUM_VALUE (ACC_STATUS_DEPOSITED, "deposited"), ACC_ENUM_VALUE (ACC_STATUS_PARTY, "party"), ACC_ENUM_VALUE (ACC_STATUS_LEFT, "left"),
      ACC_ENUM_VALUE (ACC_STATUS_ENDED, "ended"))
ACC_DEFINE_ENUM (AccRule, acc_rule, ACC_ENUM_VALUE (ACC_RULE_NO_ACTION, "no-action"), ACC_ENUM_VALUE (ACC_RULE_SIGNATURE_ALONE, "signature-alone"),
      ACC_ENUM_VALUE (ACC_RULE_DEPOSIT, "deposit"), ACC_ENUM_VALUE (ACC_RULE_ENTRY_FIRST, "entry-first"), ACC_ENUM_VALUE (ACC_RULE_ENTRY_LATER, "entry-later"),
      ACC_ENUM_VALUE (ACC_RULE_WAITING, "waiting"), ACC_ENUM_VALUE (ACC_RULE_SUCCESSION_DEPOSIT, "succession-deposit"),
      ACC_ENUM_VALUE (ACC_RULE_SUCCESSION_BACK, "succession-back"), ACC_ENUM_VALUE (ACC_RULE_EFFECTIVE_GIVEN, "effective-given"),
      ACC_ENUM_VALUE (ACC_RULE_DENOUNCED, "denounced"), ACC_ENUM_VALUE (ACC_RULE_STATE_ENDED, "state-ended"), ACC_ENUM_VALUE (ACC_RULE_PLACE_TAKEN, "place-taken"),
      ACC_ENUM_VALUE (ACC_RULE_NOT_YET_A_STATE, "not-yet-a-state"), ACC_ENUM_VALUE (ACC_RULE_DAY_NOT_KNOWN, "day-not-known"),
      ACC_ENUM_VALUE (ACC_RULE_NOT_TOLD, "not-told"), ACC_ENUM_VALUE (ACC_RULE_FILED_UNDER, "filed-under-another"))

static void
acc_ledger_finalize (GObject *object)
{
  AccLedger *self = ACC_LEDGER (object);

  g_clear_object (&self->bundle);
  g_free (self->entries);
  g_clear_pointer (&self->stays, g_array_unref);
  g_free (self->since);
  g_free (self->until);
  g_free (self->entry_first);
  g_free (self->entry_into_force);
  g_free (self->deciding_first);
  g_free (self->deciding_last);
  g_free (self->deciding);
  for (guint b = 0; b < N_BASES; b++)
    for (guint i = 0; i < G_N_ELEMENTS (self->changes[b]); i++)
      g_clear_pointer (&self->changes[b][i].days, g_array_unref);
  G_OBJECT_CLASS (acc_ledger_parent_class)->finalize (object);
}

static void
acc_ledger_class_init (AccLedgerClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = acc_ledger_finalize;
}

static void
acc_ledger_init (AccLedger *self)
{
  self->stays = g_array_new (FALSE, TRUE, sizeof (Stay));
}

/* By date, then by State and kind, so that the order never depends on that of the file. */
static int
compare_actions (gconstpointer a, gconstpointer b)
{
  const AccAction *x = *(AccAction *const *) a, *y = *(AccAction *const *) b;
  gint32 dx = acc_date_last_day (x->date), dy = acc_date_last_day (y->date);
  int order;

  if (dx != dy)
    return dx < dy ? -1 : 1;
  order = strcmp (x->state, y->state);
  return order != 0 ? order : x->kind - y->kind;
}

/* Replaces what is in ACTIONS. */
static void
take_by_date (GPtrArray *actions, AccRows rows)
{
  g_ptr_array_set_size (actions, 0);
  for (guint i = 0; i < rows.n; i++)
    g_ptr_array_add (actions, rows.records[i]);
  g_ptr_array_sort (actions, compare_actions);
}

/**
 * acc_ledger_new:
 * @bundle: a bundle
 *
 * Applies the treaties' rules to all actions of @bundle, once.
 *
 * Returns: (transfer full): the ledger
 */
AccLedger *
acc_ledger_new (AccBundle *bundle)
{
  AccLedger *self = g_object_new (ACC_TYPE_LEDGER, NULL);
  g_autoptr (GPtrArray) actions = g_ptr_array_new (); /* those of a treaty */
  g_autoptr (GPtrArray) own = g_ptr_array_new ();     /* and those of a State under it */

  self->bundle = g_object_ref (bundle);
  self->n_states = acc_bundle_get_n (bundle, ACC_TABLE_STATES);
  self->n_treaties = acc_bundle_get_n (bundle, ACC_TABLE_TREATIES);
  self->entries = g_new0 (Entry, self->n_states * self->n_treaties);
  self->since = g_new (gint32, self->n_states);
  self->until = g_new (gint32, self->n_states);
  self->entry_first = g_new (gint32, self->n_treaties);
  self->entry_into_force = g_new (gint32, self->n_treaties);
  self->deciding_first = g_new (gint32, self->n_treaties);
  self->deciding_last = g_new (gint32, self->n_treaties);
  self->deciding = g_new0 (AccAction *, self->n_treaties);

  for (guint s = 0; s < self->n_states; s++)
    {
      AccState *state = state_at (self, s);

      self->since[s] = acc_date_is_set (state->since) ? acc_date_first_day (state->since) : ACC_DAY_MIN;
      self->until[s] = acc_date_is_set (state->until) ? acc_date_last_day (state->until) : ACC_DAY_MAX;
    }
  for (guint t = 0; t < self->n_treaties; t++)
    {
      take_by_date (actions, acc_index_of_treaty (bundle, ACC_TABLE_ACTIONS, t));
      _acc_ledger_compute_entry_into_force (self, t, actions);
      for (guint s = 0; s < self->n_states; s++)
        {
          take_by_date (own, acc_index_of_both (bundle, ACC_TABLE_ACTIONS, s, t));
          _acc_ledger_build_entry (self, s, t, own, actions);
        }
    }
  return self;
}

/**
 * acc_ledger_get_bundle:
 *
 * Returns: (transfer none): the bundle
 */
AccBundle *
acc_ledger_get_bundle (AccLedger *self)
{
  return self->bundle;
}

gboolean
_acc_ledger_get_stay (AccLedger *self, guint state, guint treaty, guint index, AccBasis basis, gint32 *start, gint32 *until)
{
  const Entry *entry = entry_at (self, state, treaty);

  if (index >= entry->n_stays)
    return FALSE;
  *start = stay_at (self, entry, index)->start[basis];
  *until = stay_at (self, entry, index)->until[basis];
  return TRUE;
}

/**
 * acc_ledger_is_party:
 * @state: position of a State in its table
 * @treaty: position of a treaty
 * @day: a day number
 * @basis: the basis of counting
 *
 * Returns: whether the State certainly counts as a party that day
 */
gboolean
acc_ledger_is_party (AccLedger *self, guint state, guint treaty, gint32 day, AccBasis basis)
{
  return stay_on (self, state, treaty, day, basis) != NULL;
}

/* Not counted, yet possible: the day lies in the part of a date that is not known. */
gboolean
_acc_ledger_may_be_party (AccLedger *self, guint state, guint treaty, gint32 day, AccBasis basis)
{
  const Entry *entry = entry_at (self, state, treaty);

  for (guint i = 0; i < entry->n_stays; i++)
    {
      const Stay *stay = stay_at (self, entry, i);

      if (day >= stay->start_first[basis] && day < stay->start[basis] && day < stay->until[basis])
        return TRUE;
    }
  return FALSE;
}

/* The first act of the State that may have been made by the day, and may not have been. */
static AccAction *
find_maybe (AccLedger *self, const Entry *entry, gint32 day)
{
  for (guint i = 0; i < entry->n_stays; i++)
    {
      AccAction *joined = stay_at (self, entry, i)->joined;

      if (acc_date_first_day (joined->date) <= day && day < acc_date_last_day (joined->date))
        return joined;
    }
  return entry->signed_first <= day && day < entry->signed_on ? entry->signature : NULL;
}

static void
query_outside (AccLedger *self, guint state, const Entry *entry, gint32 day, AccPosition *position)
{
  if (entry->signed_on <= day)
    {
      position->status = ACC_STATUS_SIGNED;
      position->rule = ACC_RULE_SIGNATURE_ALONE;
      position->action = entry->signature;
      position->certain = entry->signature->doubt != ACC_DOUBT_UNVERIFIED;
    }
  else if (day < self->since[state])
    position->rule = ACC_RULE_NOT_YET_A_STATE;
  else if (state_at (self, state)->filed_under != NULL)
    position->rule = ACC_RULE_FILED_UNDER;
  if (self->until[state] < day)
    {
      position->status = ACC_STATUS_ENDED;
      position->rule = ACC_RULE_STATE_ENDED;
    }
  else if (position->maybe != NULL)
    position->rule = ACC_RULE_DAY_NOT_KNOWN;
  if (position->maybe != NULL || position->may_count)
    position->certain = FALSE;
}

/**
 * acc_ledger_query:
 * @state: position of a State in its table
 * @treaty: position of a treaty
 * @day: a day number
 * @basis: the basis of counting
 * @position: (out caller-allocates): the answer, with the rule that decided
 */
void
acc_ledger_query (AccLedger *self, guint state, guint treaty, gint32 day, AccBasis basis, AccPosition *position)
{
  const Entry *entry = entry_at (self, state, treaty);
  const Stay *last = NULL; /* the latest stay that had begun, or that had been deposited */

  g_return_if_fail (state < self->n_states && treaty < self->n_treaties);

  *position = (AccPosition) { .status = ACC_STATUS_NONE, .rule = ACC_RULE_NO_ACTION, .certain = TRUE,
                              .since = ACC_DAY_MAX, .since_first = ACC_DAY_MAX, .bound_since = ACC_DAY_MAX, .bound_first = ACC_DAY_MAX,
                              .until = ACC_DAY_MAX, .until_first = ACC_DAY_MAX };
  for (guint i = 0; i < entry->n_stays; i++)
    {
      const Stay *stay = stay_at (self, entry, i);

      if (MIN (stay->start[basis], acc_date_last_day (stay->joined->date)) <= day)
        last = stay;
    }
  position->maybe = find_maybe (self, entry, day);
  position->may_count = _acc_ledger_may_be_party (self, state, treaty, day, basis);
  if (last == NULL)
    {
      query_outside (self, state, entry, day, position);
      return;
    }

  position->action = position->joined = last->joined;
  position->certain = last->verified;
  /* What ends before it begins never counted. */
  if (last->start_first[basis] < last->until[basis])
    {
      position->since = last->start[basis];
      position->since_first = last->start_first[basis];
    }
  position->bound_since = last->bound_since;
  position->bound_first = last->bound_first;
  position->until = last->until[basis];
  position->until_first = last->until_first[basis];
  if (day >= last->until[basis])
    {
      position->rule = last->until_rule[basis];
      position->status = position->rule == ACC_RULE_DENOUNCED ? ACC_STATUS_LEFT : ACC_STATUS_ENDED;
      if (position->status == ACC_STATUS_LEFT)
        position->action = last->left;
      if (position->may_count)
        position->certain = FALSE;
    }
  else if (day < last->start[basis])
    {
      position->status = ACC_STATUS_DEPOSITED;
      position->rule = position->may_count ? ACC_RULE_DAY_NOT_KNOWN : ACC_RULE_WAITING;
      if (last->start_rule[basis] == ACC_RULE_NOT_TOLD)
        position->rule = ACC_RULE_NOT_TOLD;
      position->certain = position->certain && !position->may_count;
    }
  else
    {
      position->status = ACC_STATUS_PARTY;
      position->rule = last->start_rule[basis];
      position->certain = position->certain && day < last->until_first[basis];
      /* A former State whose entry still stands is there by that rule, not by its own deposit, also while its notice runs. */
      if (day > self->until[state])
        position->rule = ACC_RULE_PLACE_TAKEN;
    }
}

/**
 * acc_ledger_get_entry_into_force:
 * @treaty: position of a treaty
 * @deciding: (out) (optional) (nullable): the instrument that completed the number, borrowed
 *
 * Returns: the day computed from the instruments, %ACC_DAY_MAX where there are too few
 */
gint32
acc_ledger_get_entry_into_force (AccLedger *self, guint treaty, AccAction **deciding)
{
  g_return_val_if_fail (treaty < self->n_treaties, ACC_DAY_MAX);
  if (deciding != NULL)
    *deciding = self->deciding[treaty];
  return self->entry_into_force[treaty];
}

/**
 * acc_ledger_get_entry_first:
 * @treaty: position of a treaty
 *
 * Returns: the first day on which it may have entered into force; that of acc_ledger_get_entry_into_force() where it is known
 */
gint32
acc_ledger_get_entry_first (AccLedger *self, guint treaty)
{
  g_return_val_if_fail (treaty < self->n_treaties, ACC_DAY_MAX);
  return self->entry_first[treaty];
}

/**
 * acc_ledger_is_entry_computed:
 * @treaty: position of a treaty
 *
 * Where the instruments leave several days, and one was published that lies among them, it is the published one that holds.
 *
 * Returns: whether acc_ledger_get_entry_into_force() follows from the instruments
 */
gboolean
acc_ledger_is_entry_computed (AccLedger *self, guint treaty)
{
  g_return_val_if_fail (treaty < self->n_treaties, FALSE);
  return self->deciding[treaty] != NULL && self->entry_into_force[treaty] == _acc_ledger_wait_for_entry (self, treaty, acc_date_last_day (self->deciding[treaty]->date))
         && self->entry_first[treaty] == _acc_ledger_wait_for_entry (self, treaty, self->deciding_first[treaty]);
}

/**
 * acc_ledger_list_instruments:
 * @treaty: position of a treaty
 * @day: a day number; what was certainly deposited later is left out
 *
 * Returns: (transfer container) (element-type AccAction): the instruments counted for entry into force, in the order of their days
 */
GPtrArray *
acc_ledger_list_instruments (AccLedger *self, guint treaty, gint32 day)
{
  GPtrArray *instruments = g_ptr_array_new ();

  g_return_val_if_fail (treaty < self->n_treaties, instruments);
  /* Neither the rule nor all the instruments need be in the bundle where a day was published. */
  if (self->deciding[treaty] == NULL && self->entry_into_force[treaty] < ACC_DAY_MAX)
    return instruments;
  if (self->deciding[treaty] != NULL)
    day = MIN (day, acc_date_last_day (self->deciding[treaty]->date));
  take_by_date (instruments, acc_index_of_treaty (self->bundle, ACC_TABLE_ACTIONS, treaty));
  for (guint i = instruments->len; i-- > 0;)
    if (!_acc_ledger_counts_for_entry (self, instruments->pdata[i]) || acc_date_first_day (((AccAction *) instruments->pdata[i])->date) > day)
      g_ptr_array_remove_index (instruments, i);
  return instruments;
}

/**
 * acc_ledger_can_count:
 * @group: (nullable): the treaties counted together
 * @basis: the basis of counting
 *
 * A treaty whose rule the bundle does not have binds nobody that the ledger could name: none is not what the record says.
 *
 * Returns: whether acc_ledger_count() is a count of what it is asked for
 */
gboolean
acc_ledger_can_count (AccLedger *self, const AccGroup *group, AccBasis basis)
{
  if (group == NULL || !acc_basis_asks_binding (basis))
    return TRUE;
  for (guint i = 0; i < group->members->len; i++)
    if (treaty_at (self, g_array_index (group->members, guint, i))->later_wait_days == ACC_INT_ABSENT)
      return FALSE;
  return TRUE;
}

gboolean
acc_basis_asks_binding (AccBasis basis)
{
  return basis == ACC_BASIS_IN_FORCE || basis == ACC_BASIS_BOUND;
}

static void
add_change (GArray *days, gint32 day)
{
  if (day < ACC_DAY_MAX)
    g_array_append_val (days, day);
}

/* The day from which a stay counts, where it ever did. */
static void
add_start (GArray *days, const Stay *stay, AccBasis basis)
{
  if (stay->start[basis] < stay->until[basis])
    add_change (days, stay->start[basis]);
}

static int
compare_days (gconstpointer a, gconstpointer b)
{
  gint32 x = *(const gint32 *) a, y = *(const gint32 *) b;

  return x < y ? -1 : x > y;
}

/* The days on which something changes for a State, or for any: sorted, and some of them more than once. */
static GArray *
list_changes (AccLedger *self, int state, AccBasis basis)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (gint32));
  const Entry *entry = entry_at (self, (guint) MAX (state, 0), 0);
  const Entry *end = entry + (gsize) self->n_treaties * (state < 0 ? self->n_states : 1);

  for (; entry < end; entry++)
    {
      add_change (days, entry->signed_on);
      for (guint i = 0; i < entry->n_stays; i++)
        {
          const Stay *stay = stay_at (self, entry, i);

          add_change (days, stay->start[ACC_BASIS_DEPOSIT]);
          add_start (days, stay, ACC_BASIS_IN_FORCE);
          add_start (days, stay, basis);
          add_change (days, stay->until[basis]);
        }
    }
  g_array_sort (days, compare_days);
  return days;
}

/* Who goes from one change to the next asks many times. */
static const GArray *
keep_changes (AccLedger *self, int state, AccBasis basis)
{
  Changes *kept = &self->changes[basis][state < 0 ? 0 : 1];

  if (kept->days == NULL || kept->state != state)
    {
      g_clear_pointer (&kept->days, g_array_unref);
      *kept = (Changes) { state, list_changes (self, state, basis) };
    }
  return kept->days;
}

/**
 * acc_ledger_next_change:
 * @state: position of a State, or -1 for any
 * @day: a day number
 * @basis: the basis of counting
 * @forward: the next change, otherwise the one before
 *
 * Signatures, deposits and the day from which a treaty binds are changes on every basis; the beginning and end of being counted
 * as @basis has them. A date that is dragged asks this at every frame: the days of all States are listed once, and found in their order;
 * those of one are few.
 *
 * Returns: the nearest day, %ACC_DAY_MAX or %ACC_DAY_MIN when there is none
 */
gint32
acc_ledger_next_change (AccLedger *self, int state, gint32 day, AccBasis basis, gboolean forward)
{
  const GArray *days = keep_changes (self, state, basis);
  guint low = 0, high;

  /* The first that is later than the day; of those before it, the last. */
  for (high = days->len; low < high;)
    {
      guint middle = low + (high - low) / 2;
      gint32 at = g_array_index (days, gint32, middle);

      if (forward ? at > day : at >= day)
        high = middle;
      else
        low = middle + 1;
    }
  if (forward)
    return low < days->len ? g_array_index (days, gint32, low) : ACC_DAY_MAX;
  return low > 0 ? g_array_index (days, gint32, low - 1) : ACC_DAY_MIN;
}

/**
 * acc_ledger_list_actions:
 * @state: position of a State
 * @treaty: position of a treaty, or -1 for all
 *
 * Returns: (transfer container) (element-type AccAction): by date
 */
GPtrArray *
acc_ledger_list_actions (AccLedger *self, guint state, int treaty)
{
  GPtrArray *actions = g_ptr_array_new ();

  take_by_date (actions, treaty < 0 ? acc_index_of_state (self->bundle, ACC_TABLE_ACTIONS, state)
                                    : acc_index_of_both (self->bundle, ACC_TABLE_ACTIONS, state, (guint) treaty));
  return actions;
}

/**
 * acc_ledger_get_made:
 *
 * Returns: when the reservation was made; of one without a date of its own, the day of the first instrument by which the State joined,
 *     as the schema of reservations has it; not set where the record has neither
 */
AccDate
acc_ledger_get_made (AccLedger *self, const AccReservation *reservation)
{
  int state = acc_bundle_state_index (self->bundle, reservation->state), treaty = acc_bundle_treaty_index (self->bundle, reservation->treaty);
  g_autoptr (GPtrArray) actions = NULL;

  if (acc_date_is_set (reservation->date))
    return reservation->date;
  actions = acc_ledger_list_actions (self, (guint) state, treaty);
  for (guint i = 0; i < actions->len; i++)
    if (acc_action_joins (actions->pdata[i]))
      return ((AccAction *) actions->pdata[i])->date;
  return (AccDate) { 0 };
}
