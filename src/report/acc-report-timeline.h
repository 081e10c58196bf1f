/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "facts/session/acc-place.h"
#include "model/acc-ledger.h"
#include "timeline/acc-timeline-export.h"

G_BEGIN_DECLS

/* What happened to a State, a region, the world, under a treaty, or to who are compared, on a timeline: for the window, and as a picture. */

AccTimelineSeries       *acc_report_timeline_collect (AccLedger *ledger, const AccPlace *place, GListStore **items, GListStore **lanes);
AccTimelineSeries       *acc_report_timeline_collect_until (AccLedger *ledger, const AccPlace *place, gint32 day, GListStore **items, GListStore **lanes);
const AccTimelineFormat *acc_report_timeline_get_format (void);
GBytes                  *acc_report_timeline_draw (AccLedger *ledger, const AccPlace *place, AccTimelineExport *params, GError **error);

/* The same records as rows of a table; item: one that was collected. */
AccSource               *acc_report_timeline_find_source (AccBundle *bundle, AccTimelineItem *item); /* transfer none; NULL when not in the bundle */
char                    *acc_report_timeline_to_csv (GListModel *items);

G_END_DECLS
