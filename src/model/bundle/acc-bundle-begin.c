/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* With which day a record begins: charts and maps start there, whichever treaties a bundle holds. */

#include "config.h"

#include "model/bundle/acc-bundle-private.h"
#include "model/figures/acc-series.h"

/**
 * acc_bundle_get_first_day:
 *
 * Returns: the first day on which a treaty may have been made or an act taken, before which there was nothing to be party to;
 *   %ACC_DAY_MAX where the bundle has neither
 */
gint32
acc_bundle_get_first_day (AccBundle *self)
{
  g_return_val_if_fail (ACC_IS_BUNDLE (self), ACC_DAY_MAX);
  return self->first_day;
}

void
_acc_bundle_find_first_day (AccBundle *self)
{
  gint32 first = ACC_DAY_MAX;

  for (guint t = 0; t < acc_bundle_get_n (self, ACC_TABLE_TREATIES); t++)
    first = MIN (first, acc_date_first_day (((AccTreaty *) acc_bundle_get_item (self, ACC_TABLE_TREATIES, t))->done));
  for (guint a = 0; a < acc_bundle_get_n (self, ACC_TABLE_ACTIONS); a++)
    first = MIN (first, acc_date_first_day (((AccAction *) acc_bundle_get_item (self, ACC_TABLE_ACTIONS, a))->date));
  self->first_day = first;
}

/**
 * acc_bundle_get_first_year:
 *
 * Returns: the year of the first treaty or act; without any, the first year of the world's figures, and without these the
 *   present one
 */
int
acc_bundle_get_first_year (AccBundle *self)
{
  gint32 day = acc_bundle_get_first_day (self);
  int year = 0, month, of_month;

  if (day < ACC_DAY_MAX)
    acc_day_to_ymd (day, &year, &month, &of_month);
  else
    {
      AccSeries *world = acc_bundle_get_series (self, "world", NULL);

      year = world != NULL ? acc_series_get_first_year (world) : 0;
      if (year == 0)
        year = acc_date_today ().year;
    }
  return year;
}
