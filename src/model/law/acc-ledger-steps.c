/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How the number of parties grew: every day on which it changed, with the number from then on. */

#include "config.h"

#include "model/law/acc-ledger-steps.h"

#include "model/law/acc-ledger-private.h"

/* From a day on, so many more treaties (of one State) or States (of the world). */
typedef struct
{
  gint32 day;
  int change;
} Turn;

static int
compare_turns (gconstpointer a,
               gconstpointer b)
{
  const Turn *x = a, *y = b;

  return x->day < y->day ? -1 : x->day > y->day;
}

/* Adds a turn for each day on which the State begins to be party to any treaty of the group, or ceases to be party to all. */
static void
add_state (AccLedger      *ledger,
           guint           state,
           const AccGroup *group,
           AccBasis        basis,
           GArray         *own,
           GArray         *turns)
{
  int party = 0;

  g_array_set_size (own, 0);
  for (guint i = 0; i < group->members->len; i++)
    {
      guint treaty = g_array_index (group->members, guint, i);
      gint32 start, until;

      for (guint n = 0; _acc_ledger_get_stay (ledger, state, treaty, n, basis, &start, &until); n++)
        if (start < until)
          {
            Turn ends[] = { { start, 1 }, { until, -1 } };

            g_array_append_vals (own, ends, G_N_ELEMENTS (ends));
          }
    }
  g_array_sort (own, compare_turns);
  for (guint i = 0; i < own->len;)
    {
      Turn turn = { .day = g_array_index (own, Turn, i).day };
      int before = party;

      /* What begins and ends on one day is one turn. */
      for (; i < own->len && g_array_index (own, Turn, i).day == turn.day; i++)
        party += g_array_index (own, Turn, i).change;
      turn.change = (party > 0) - (before > 0);
      if (turn.change != 0)
        g_array_append_val (turns, turn);
    }
}

/**
 * acc_ledger_list_steps:
 * @group: (nullable): the treaties counted together; who is party to one or more of them counts
 * @region: (nullable): %NULL for the world
 * @basis: the basis of counting
 *
 * A day on which as many joined as left is no step. The numbers are those that acc_ledger_count() gives. The work grows with
 * the stays under the group, not with days.
 *
 * Returns: (transfer full) (element-type AccStep): by day, the first one the day of the first party
 */
GArray *
acc_ledger_list_steps (AccLedger      *ledger,
                       const AccGroup *group,
                       AccRegion      *region,
                       AccBasis        basis)
{
  AccBundle *bundle = acc_ledger_get_bundle (ledger);
  GArray *steps = g_array_new (FALSE, FALSE, sizeof (AccStep));
  g_autoptr (GArray) turns = g_array_new (FALSE, FALSE, sizeof (Turn));
  g_autoptr (GArray) own = g_array_new (FALSE, FALSE, sizeof (Turn));
  int count = 0;

  if (group == NULL)
    return steps;
  for (guint s = 0; s < acc_bundle_get_n (bundle, ACC_TABLE_STATES); s++)
    {
      AccState *state = acc_bundle_get_item (bundle, ACC_TABLE_STATES, s);

      if (state->kind != ACC_STATE_ORGANISATION && state->kind != ACC_STATE_TERRITORY && (region == NULL || acc_bundle_state_in_region (bundle, state, region)))
        add_state (ledger, s, group, basis, own, turns);
    }
  g_array_sort (turns, compare_turns);
  for (guint i = 0; i < turns->len;)
    {
      AccStep step = { .day = g_array_index (turns, Turn, i).day };
      int before = count;

      for (; i < turns->len && g_array_index (turns, Turn, i).day == step.day; i++)
        count += g_array_index (turns, Turn, i).change;
      step.count = (guint) count;
      if (count != before && step.day < ACC_DAY_MAX)
        g_array_append_val (steps, step);
    }
  return steps;
}

/**
 * acc_steps_get_count:
 * @steps: from acc_ledger_list_steps()
 * @n_steps: how many there are
 * @day: a day number
 *
 * Returns: how many were party on that day
 */
guint
acc_steps_get_count (const AccStep *steps,
                     gsize          n_steps,
                     gint32         day)
{
  gsize low = 0, high = n_steps;

  while (low < high)
    {
      gsize middle = (low + high) / 2;

      if (steps[middle].day <= day)
        low = middle + 1;
      else
        high = middle;
    }
  return low > 0 ? steps[low - 1].count : 0;
}
