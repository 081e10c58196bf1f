/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds changes of category behind a change of a total. */
#include "config.h"

#include "model/figures/acc-moves.h"

/* What makes less than this part of a change does not explain it. */
#define PART 10

static gboolean
is_none (gint64 figure)
{
  return figure == 0 || figure == ACC_FIGURE_ABSENT;
}

/* Adds a pair that ended in one category and began in the other. A 0 before that was collected says nothing about a beginning. */
static void
add_moved (AccSeries *self, const AccSeriesRun *run, AccCategory from, AccCategory to, int year, AccMove *move)
{
  gint64 left = acc_series_run_get (run, from, year - 1);
  gint64 before = acc_series_run_get (run, to, year - 1), arrived;

  if (is_none (left) || !is_none (before) || !is_none (acc_series_run_get (run, from, year)))
    return;
  if (before == 0 && year - 1 < acc_series_get_collection (self, to).collected)
    return;
  arrived = acc_series_run_get (run, to, year);
  if (is_none (arrived))
    return;
  move->left += left;
  move->arrived += arrived;
}

/**
 * acc_series_find_move:
 * @side: by asylum or by origin
 * @category: whose total changed
 * @year: against the year before
 * @move: (out): the largest
 *
 * Returns: whether a change of category makes a tenth or more of the change, and more than rounding
 */
gboolean
acc_series_find_move (AccSeries *self, AccSide side, AccCategory category, int year, AccMove *move)
{
  gint64 now = acc_series_get_figure (self, side, category, year), earlier = acc_series_get_figure (self, side, category, year - 1);
  AccCollection collection = acc_series_get_collection (self, category);
  gint64 change;

  *move = (AccMove) { 0 };
  if (now == ACC_FIGURE_ABSENT || earlier == ACC_FIGURE_ABSENT || now == earlier || !collection.stock)
    return FALSE;
  change = now - earlier;
  for (guint c = 0; c < acc_series_get_n_categories (self); c++)
    {
      AccCategory other = acc_series_get_category (self, c);
      AccMove found = { .from = change < 0 ? category : other, .to = change < 0 ? other : category };

      if (other == category || !acc_series_get_collection (self, other).stock)
        continue;
      for (guint i = 0; i < acc_series_get_n_pairs (self, side); i++)
        add_moved (self, acc_series_get_pair (self, side, i), found.from, found.to, year, &found);
      if (found.left > move->left)
        *move = found;
    }
  return MIN (move->left, move->arrived) > collection.rounded && MIN (move->left, move->arrived) >= ABS (change) / PART;
}
