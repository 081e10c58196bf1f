/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What sources report of the number of parties, and why the record may say otherwise. */

#include "config.h"

#include "facts/claims/acc-reported-count.h"
#include "model/bundle/acc-index.h"

#include <glib/gi18n.h>

/* Whether the source counts these treaties, no more and no fewer. */
gboolean
acc_reported_count_is_of (AccBundle      *bundle,
                          AccCount       *count,
                          const AccGroup *group)
{
  guint n = g_strv_length (count->treaties);

  for (guint i = 0; i < n; i++)
    if (!acc_group_has (group, (guint) acc_bundle_treaty_index (bundle, count->treaties[i])))
      return FALSE;
  return n == group->members->len;
}

/* Why a source counts otherwise: another way of counting, days that are not known, or nothing that the record holds. */
static char *
explain_difference (AccLedger *ledger,
                    const AccGroup    *group,
                    AccCount  *count,
                    gint32     day,
                    guint      computed,
                    guint      uncertain)
{
  static const AccBasis others[] = { ACC_BASIS_IN_FORCE, ACC_BASIS_RETROACTIVE };
  gint64 value = count->value;
  guint first = acc_ledger_count (ledger, group, NULL, acc_span_first_day (&count->date), ACC_BASIS_DEPOSIT, NULL);
  g_autofree char *number = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    {
      if (acc_ledger_count (ledger, group, NULL, day, others[i], NULL) == value)
        return acc_locale_compose (_ ("The reported figure is that of another way of counting: {basis}."), "basis",
                                   acc_words_describe_basis (others[i]), NULL);
    }
  if (MIN (first, computed) <= value && value <= MAX (first, computed))
    {
      g_autofree char *from = acc_locale_format_number (first);
      g_autofree char *to = acc_locale_format_number (computed);

      return acc_locale_compose (_ ("In the course of the time that the source counts for, the record goes from {from} to {to}."), "from", from, "to", to, NULL);
    }
  if (value > computed && value - computed <= uncertain)
    {
      number = acc_locale_format_number (uncertain);
      return acc_locale_compose (ngettext ("The day of deposit of {n} State is not known and may account for it.",
                                           "The days of deposit of {n} States are not known and may account for it.", uncertain),
                                 "n", number, NULL);
    }
  return g_strdup (_ ("The record does not explain the difference."));
}

/**
 * acc_reported_count_find:
 * @group: treaties, counted as party to one or more of them
 * @as_of: a day number
 * @reported: (out caller-allocates): the latest count that a source gives for a date within the year before @as_of
 *
 * Returns: whether there is one
 */
gboolean
acc_reported_count_find (AccLedger        *ledger,
                         const AccGroup           *group,
                         gint32            as_of,
                         AccReportedCount *reported)
{
  AccBundle *bundle = acc_ledger_get_bundle (ledger);
  AccRows rows = group->members->len > 0 ? acc_index_of_treaty (bundle, ACC_TABLE_COUNTS, g_array_index (group->members, guint, 0)) : (AccRows){ NULL, 0 };
  gint32 best = ACC_DAY_MIN;

  *reported = (AccReportedCount){ 0 };
  for (guint i = 0; i < rows.n; i++)
    {
      AccCount *count = rows.records[i];
      gint32 first = acc_span_first_day (&count->date);
      gint32 day = MIN (acc_span_last_day (&count->date), as_of);

      if (!acc_reported_count_is_of (bundle, count, group) || first > as_of || day < as_of - 366 || day < best)
        continue;
      best = day;
      reported->count = count;
      reported->day = day;
    }
  if (reported->count == NULL)
    return FALSE;
  {
    guint uncertain = 0;

    reported->computed = acc_ledger_count (ledger, group, NULL, reported->day, ACC_BASIS_DEPOSIT, &uncertain);
    if (reported->computed != reported->count->value)
      reported->explanation = explain_difference (ledger, group, reported->count, reported->day, reported->computed, uncertain);
  }
  return TRUE;
}
