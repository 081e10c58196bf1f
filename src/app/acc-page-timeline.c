/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Gives the timeline of a page what it shows. */

#include "config.h"

#include "app/acc-page-timeline.h"

#include "report/acc-report-timeline.h"

void
acc_page_timeline_fill (AccTimeline *timeline,
                        AccView     *view,
                        gboolean     fit)
{
  g_autoptr (GListStore) items = NULL;
  g_autoptr (GListStore) lanes = NULL;
  g_autoptr (AccTimelineSeries) series
      = acc_report_timeline_collect (acc_view_get_ledger (view), acc_view_get_state (view), acc_view_get_region (view), &items, &lanes);

  acc_timeline_set_format (timeline, acc_report_timeline_get_format (), NULL, NULL);
  acc_timeline_set_lanes (timeline, G_LIST_MODEL (lanes));
  acc_timeline_set_model (timeline, G_LIST_MODEL (items));
  acc_timeline_set_series (timeline, series);
  if (fit)
    acc_timeline_fit_all (timeline);
}
