/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "facts/session/acc-place.h"
#include "facts/sheet/acc-sheet.h"
#include "model/law/acc-ledger.h"
#include "timeline/acc-timeline-export.h"

G_BEGIN_DECLS

/* What happened to a State, a region, the world, under a treaty, or to who are compared, on a timeline: for the window, and as a picture. */

AccTimelineSeries       *acc_report_timeline_collect (AccLedger *ledger, const AccPlace *place, gint32 day, GListStore **items, GListStore **lanes);
AccTimelineSeries       *acc_report_timeline_collect_years (AccLedger *ledger, const AccPlace *place, gint32 day);
const AccTimelineFormat *acc_report_timeline_get_format (void);
char                    *acc_report_timeline_describe (const AccTimelineExport *params, const char *caption); /* transfer full */
GBytes                  *acc_report_timeline_draw (AccLedger *ledger, const AccPlace *place, AccTimelineExport *params, GError **error);

/* The same records as rows of a table; item: one that was collected. */
AccSource               *acc_report_timeline_find_source (AccBundle *bundle, AccTimelineItem *item); /* transfer none; NULL when not in the bundle */
/* By when it was, what has no date last: a GCompareDataFunc. */
int                      acc_report_timeline_compare (gconstpointer a, gconstpointer b, gpointer user_data);
/* What may have been from one day to another, in that order; transfer full. */
GListModel              *acc_report_timeline_list (AccLedger *ledger, const AccPlace *place, gint32 from, gint32 to);
void                     acc_report_timeline_fill_sheet (AccSheet *sheet, GListModel *items);

G_END_DECLS
