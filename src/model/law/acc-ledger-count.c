/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who is party to treaties that are counted together: how many, who, in which order, by which acts. */
#include "config.h"

#include "model/law/acc-ledger-private.h"

#include <string.h>

/* Whether a State counts for a group: for one of its treaties, or for all. */
static gboolean
counts_for (AccLedger *self, guint state, const AccGroup *group, gboolean any, gint32 day, AccBasis basis,
            gboolean (*test) (AccLedger *, guint, guint, gint32, AccBasis))
{
  if (group == NULL)
    return FALSE;
  for (guint i = 0; i < group->members->len; i++)
    if (test (self, state, g_array_index (group->members, guint, i), day, basis) == any)
      return any;
  return !any;
}

static gboolean
is_or_may_be_party (AccLedger *self, guint state, guint treaty, gint32 day, AccBasis basis)
{
  return acc_ledger_is_party (self, state, treaty, day, basis) || _acc_ledger_may_be_party (self, state, treaty, day, basis);
}

/* KIND: of those that may be parties and are counted apart, for they are no States: organisations, territories; otherwise all States. */
static gboolean
is_counted (AccLedger *self, guint state, AccRegion *region, AccStateKind kind)
{
  int own = state_at (self, state)->kind;
  gboolean apart = own == ACC_STATE_ORGANISATION || own == ACC_STATE_TERRITORY;

  return (apart ? own == (int) kind : kind == ACC_STATE_MEMBER)
         && (region == NULL || acc_bundle_state_in_region (self->bundle, state_at (self, state), region));
}

static guint
count_parties (AccLedger *self, const AccGroup *group, gboolean any, AccRegion *region, gint32 day, AccBasis basis, guint *uncertain)
{
  guint count = 0, maybe = 0;

  for (guint s = 0; s < self->n_states; s++)
    {
      if (!is_counted (self, s, region, ACC_STATE_MEMBER))
        continue;
      if (counts_for (self, s, group, any, day, basis, acc_ledger_is_party))
        count++;
      else if (uncertain != NULL && counts_for (self, s, group, any, day, basis, is_or_may_be_party))
        maybe++;
    }
  if (uncertain != NULL)
    *uncertain = maybe;
  return count;
}

/**
 * acc_ledger_count:
 * @group: (nullable): the treaties counted together; nobody is party to none of them
 * @region: (nullable): %NULL for the world
 * @day: a day number
 * @basis: the basis of counting
 * @uncertain: (out) (optional): how many of those not counted may be party all the same
 *
 * Returns: how many States certainly are party to one or more treaties of the group that day
 */
guint
acc_ledger_count (AccLedger *self, const AccGroup *group, AccRegion *region, gint32 day, AccBasis basis, guint *uncertain)
{
  return count_parties (self, group, TRUE, region, day, basis, uncertain);
}

/**
 * acc_ledger_count_all:
 *
 * The same for those that are party to all treaties of the group.
 */
guint
acc_ledger_count_all (AccLedger *self, const AccGroup *group, AccRegion *region, gint32 day, AccBasis basis, guint *uncertain)
{
  return count_parties (self, group, FALSE, region, day, basis, uncertain);
}

typedef struct
{
  AccState *state;
  gint32 day;
} Joined;

static int
compare_joined (gconstpointer a, gconstpointer b)
{
  const Joined *x = a, *y = b;

  if (x->day != y->day)
    return x->day < y->day ? -1 : 1;
  return strcmp (x->state->iso3, y->state->iso3);
}

/* The day on which a State came to count for the group: by its first treaty of it. */
static gint32
joined_on (AccLedger *self, guint state, const AccGroup *group, gint32 day, AccBasis basis)
{
  gint32 result = ACC_DAY_MAX;

  for (guint i = 0; i < group->members->len; i++)
    {
      const Stay *stay = stay_on (self, state, g_array_index (group->members, guint, i), day, basis);

      if (stay != NULL)
        result = MIN (result, stay->start[basis]);
    }
  return result;
}

static GPtrArray *
list_joined (AccLedger *self, const AccGroup *group, AccRegion *region, gint32 day, AccBasis basis, AccState *without, AccStateKind kind)
{
  g_autoptr (GArray) joined = g_array_new (FALSE, FALSE, sizeof (Joined));
  GPtrArray *states = g_ptr_array_new ();

  for (guint s = 0; s < self->n_states; s++)
    {
      AccState *state = state_at (self, s);

      /* A former State whose place WITHOUT took did not precede it: the number of parties stayed the same that day. */
      if (without != NULL && (state == without || g_strcmp0 (state->place_taken_by, without->iso3) == 0))
        continue;
      if (is_counted (self, s, region, kind) && counts_for (self, s, group, TRUE, day, basis, acc_ledger_is_party))
        {
          Joined entry = { state, joined_on (self, s, group, day, basis) };

          g_array_append_val (joined, entry);
        }
    }
  g_array_sort (joined, compare_joined);
  for (guint i = 0; i < joined->len; i++)
    g_ptr_array_add (states, g_array_index (joined, Joined, i).state);
  return states;
}

/**
 * acc_ledger_list_parties:
 *
 * The States that acc_ledger_count() counts.
 *
 * Returns: (transfer container) (element-type AccState): in the order of joining, then by ISO code
 */
GPtrArray *
acc_ledger_list_parties (AccLedger *self, const AccGroup *group, AccRegion *region, gint32 day, AccBasis basis)
{
  return list_joined (self, group, region, day, basis, NULL, ACC_STATE_MEMBER);
}

/**
 * acc_ledger_list_apart:
 * @kind: organisations or territories
 *
 * Those that are party to one or more treaties of the group and are no States: no count of States has them.
 *
 * Returns: (transfer container) (element-type AccState): in the order of joining, then by code
 */
GPtrArray *
acc_ledger_list_apart (AccLedger *self, const AccGroup *group, AccRegion *region, gint32 day, AccBasis basis, AccStateKind kind)
{
  g_return_val_if_fail (kind == ACC_STATE_ORGANISATION || kind == ACC_STATE_TERRITORY, NULL);
  return list_joined (self, group, region, day, basis, NULL, kind);
}

/**
 * acc_ledger_list_preceding:
 *
 * Who was party by deposit on the eve of the State's own deposit, without a former State whose place it took. Where that is not known to the day, the eve of the last day
 * that it may mean.
 *
 * Returns: (transfer container) (element-type AccState): in the order of joining; empty when the State is not party on @day
 */
GPtrArray *
acc_ledger_list_preceding (AccLedger *self, guint state, guint treaty, AccRegion *region, gint32 day)
{
  const Stay *stay = stay_on (self, state, treaty, day, ACC_BASIS_DEPOSIT);

  if (stay == NULL)
    return g_ptr_array_new ();
  return list_joined (self, acc_bundle_get_treaty_group (self->bundle, treaty), region, stay->start[ACC_BASIS_DEPOSIT] - 1, ACC_BASIS_DEPOSIT, state_at (self, state), ACC_STATE_MEMBER);
}

/**
 * acc_ledger_get_eve:
 *
 * Who left and joined again since has another act on @day than on the eve of the State's own deposit; the order of joining rests on that of the eve.
 *
 * Returns: the day number on which acc_ledger_list_preceding() counts; @day when the State is not party on it
 */
gint32
acc_ledger_get_eve (AccLedger *self, guint state, guint treaty, gint32 day)
{
  const Stay *stay = stay_on (self, state, treaty, day, ACC_BASIS_DEPOSIT);

  return stay != NULL ? stay->start[ACC_BASIS_DEPOSIT] - 1 : day;
}

void
acc_joining_free (AccJoining *joining)
{
  g_array_unref (joining->treaties);
  g_free (joining);
}

/* The same kind of act on the same day, known as well, and nothing noted of one alone. */
static gboolean
is_same_act (const AccAction *a, const AccAction *b)
{
  return a->kind == b->kind && a->doubt == b->doubt && (a->own != NULL) == (b->own != NULL) && acc_date_equal (a->date, b->date) && g_strcmp0 (a->note, b->note) == 0;
}

/**
 * acc_ledger_list_joinings:
 * @state: position of a State
 * @day: a day number
 * @basis: the basis of counting
 *
 * Returns: (transfer full) (element-type AccJoining): the acts by which it is party on @day, in the order of the treaties
 */
GPtrArray *
acc_ledger_list_joinings (AccLedger *self, guint state, gint32 day, AccBasis basis)
{
  GPtrArray *joinings = g_ptr_array_new_with_free_func ((GDestroyNotify) acc_joining_free);

  for (guint t = 0; t < self->n_treaties; t++)
    {
      const Stay *stay = stay_on (self, state, t, day, basis);
      AccJoining *joining = NULL;

      if (stay == NULL)
        continue;
      for (guint i = 0; i < joinings->len && joining == NULL; i++)
        if (is_same_act (((AccJoining *) joinings->pdata[i])->action, stay->joined))
          joining = joinings->pdata[i];
      if (joining == NULL)
        {
          joining = g_new (AccJoining, 1);
          *joining = (AccJoining) { stay->joined, g_array_new (FALSE, FALSE, sizeof (guint)) };
          g_ptr_array_add (joinings, joining);
        }
      g_array_append_val (joining->treaties, t);
    }
  return joinings;
}

/* Whether every State of the region that had joined by the day of STAY was still party, so that the order of joining is that of the parties. */
static gboolean
is_order_of_joining (AccLedger *self, guint state, guint treaty, AccRegion *region, const Stay *stay, guint n_preceding)
{
  guint n = 0;

  for (guint s = 0; s < self->n_states; s++)
    {
      const Entry *entry = entry_at (self, s, treaty);

      if (s != state && entry->n_stays > 0 && is_counted (self, s, region, ACC_STATE_MEMBER) && stay_at (self, entry, 0)->start[ACC_BASIS_DEPOSIT] < stay->start[ACC_BASIS_DEPOSIT])
        n++;
    }
  return n == n_preceding;
}

/**
 * acc_ledger_rank:
 *
 * The rank of a State's joining by date of deposit: one more than those whom acc_ledger_list_preceding() gives. States that
 * deposited on the same day share a rank. In a region, where it is told who came before, there is none if another had come and gone.
 *
 * Returns: 1 or more, or 0 when it is not party on @day, when others may have joined before it on days that are not known, or when it is no State
 */
guint
acc_ledger_rank (AccLedger *self, guint state, guint treaty, AccRegion *region, gint32 day)
{
  const Stay *stay = stay_on (self, state, treaty, day, ACC_BASIS_DEPOSIT);
  g_autoptr (GPtrArray) preceding = NULL;
  guint uncertain = 0;

  if (stay == NULL || !is_counted (self, state, NULL, ACC_STATE_MEMBER))
    return 0;
  acc_ledger_count (self, acc_bundle_get_treaty_group (self->bundle, treaty), region, stay->start[ACC_BASIS_DEPOSIT] - 1, ACC_BASIS_DEPOSIT, &uncertain);
  /* Of its own day, where only the month or the year is known, it is not asked here. */
  if (uncertain > 0 && _acc_ledger_may_be_party (self, state, treaty, stay->start[ACC_BASIS_DEPOSIT] - 1, ACC_BASIS_DEPOSIT))
    uncertain--;
  preceding = acc_ledger_list_preceding (self, state, treaty, region, day);
  return uncertain > 0 || (region != NULL && !is_order_of_joining (self, state, treaty, region, stay, preceding->len)) ? 0 : preceding->len + 1;
}
