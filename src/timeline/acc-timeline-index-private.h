/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "timeline/acc-timeline-index.h"

G_BEGIN_DECLS

/* Inside of the index, for the two files that make it. */
struct _AccTimelineIndex
{
  AccTimelineEntry *entries; /* n_dated, by lane, class and start */
  guint8 *lanes;             /* n, by position */
  guint32 *undated;          /* ascending positions; allocated to powers of two */
  AccTimelineGroup *groups;
  GHashTable *maxima;        /* lane, shift and classes to the largest count of a column */
  guint n;
  guint n_dated;
  guint n_undated;
  guint n_allocated;
  guint n_groups;
  guint lane_groups[ACC_TIMELINE_MAX_LANES + 1];
  guint lane_n[ACC_TIMELINE_MAX_LANES];
  guint8 rows[ACC_TIMELINE_MAX_LANES];
  gint32 first_day;
  gint32 last_day;
};

G_END_DECLS
