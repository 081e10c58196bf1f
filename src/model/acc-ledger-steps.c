/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How the number of parties grew: every day on which it changed, with the number from then on. */

#include "config.h"

#include "model/acc-ledger-steps.h"

/**
 * acc_ledger_list_steps:
 * @treaties: bit mask of positions of treaties; none gives no steps
 * @any: party to one or more of them, otherwise to all of them
 * @region: (nullable): %NULL for the world
 * @basis: the basis of counting
 *
 * A day on which as many joined as left is no step. The numbers are those that acc_ledger_count() gives.
 *
 * Returns: (transfer full) (element-type AccStep): by day, the first one the day of the first party
 */
GArray *
acc_ledger_list_steps (AccLedger *ledger,
                       guint      treaties,
                       gboolean   any,
                       AccRegion *region,
                       AccBasis   basis)
{
  GArray *steps = g_array_new (FALSE, FALSE, sizeof (AccStep));
  gint32 day = ACC_DAY_MIN;
  guint before = 0;

  while ((day = acc_ledger_next_change (ledger, -1, day, basis, TRUE)) < ACC_DAY_MAX)
    {
      AccStep step = { day, acc_ledger_count (ledger, treaties, any, region, day, basis, NULL) };

      if (step.count != before)
        g_array_append_val (steps, step);
      before = step.count;
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
