/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/acc-ledger.h"
#include "timeline/acc-timeline-export.h"

G_BEGIN_DECLS

/* The records of a State, a region or the world on a timeline: for the window, and as a picture. */

AccTimelineSeries       *acc_report_timeline_collect (AccLedger *ledger, AccState *state, AccRegion *region, GListStore **items, GListStore **lanes);
const AccTimelineFormat *acc_report_timeline_get_format (void);
GBytes                  *acc_report_timeline_draw (AccLedger *ledger, AccState *state, AccRegion *region, AccTimelineExport *params, GError **error);

/* The same records as rows of a table; item: one that was collected. */
AccSource               *acc_report_timeline_find_source (AccBundle *bundle, AccTimelineItem *item); /* transfer none; NULL when not in the bundle */
char                    *acc_report_timeline_to_csv (GListModel *items);

G_END_DECLS
