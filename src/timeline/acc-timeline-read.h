/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "timeline/acc-timeline-index.h"
#include "timeline/acc-timeline-item.h"
#include "timeline/acc-timeline-lane.h"

G_BEGIN_DECLS

/* From a list model to the index, for the widget and for export. */
guint _acc_timeline_lane_number (GPtrArray *lane_ids, const char *id);
void  _acc_timeline_read_item (AccTimelineItem *item, GPtrArray *lane_ids, AccTimelineDatum *datum);
void  _acc_timeline_read_model (GListModel *model, GPtrArray *lane_ids, AccTimelineIndex *index);
void  _acc_timeline_join_extents (AccTimelineIndex *index, AccTimelineSeries *series, AccDate as_of, double *first, double *last);

G_END_DECLS
