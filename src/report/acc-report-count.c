/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reported counts for whoever shows them elsewhere than in a briefing. */

#include "config.h"

#include "report/acc-report-count.h"

#include "report/acc-report-brief-private.h"

/**
 * acc_report_find_reported:
 * @mask: bits of positions of treaties, counted as party to one or more of them
 * @day: a day number
 * @reported: (out caller-allocates): the latest count that a source gives for a date within the year before @day
 *
 * Returns: whether there is one
 */
gboolean
acc_report_find_reported (AccLedger        *ledger,
                          guint             mask,
                          gint32            day,
                          AccReportedCount *reported)
{
  AccBrief brief = { .ledger = ledger, .bundle = acc_ledger_get_bundle (ledger), .day = day };
  AccReported found;
  gboolean any = _acc_brief_find_reported (&brief, mask, &found);

  *reported = (AccReportedCount) { .count = found.count, .day = found.day, .computed = found.computed, .explanation = found.explanation };
  return any;
}
