/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "timeline/acc-timeline-index.h"
#include "timeline/acc-timeline-item.h"

G_BEGIN_DECLS

/* A model for very many items: rows of a table instead of objects; an item is made when somebody asks for it. The timeline reads
 * the table without making any. */
#define ACC_TYPE_TIMELINE_TABLE (acc_timeline_table_get_type ())
G_DECLARE_FINAL_TYPE (AccTimelineTable, acc_timeline_table, ACC, TIMELINE_TABLE, GObject)

AccTimelineTable *acc_timeline_table_new (void);
void              acc_timeline_table_reserve (AccTimelineTable *self, guint n_items);
void              acc_timeline_table_add (AccTimelineTable *self, const AccSpan *span, const char *lane, AccTimelineKind kind,
                                          guint importance, const char *title, gssize length);
void              acc_timeline_table_commit (AccTimelineTable *self);
guint             acc_timeline_table_get_id (AccTimelineTable *self, AccTimelineItem *item);

/* For the timeline: a row without an object. lane is a number of acc_timeline_table_get_lanes(). */
void               acc_timeline_table_read (AccTimelineTable *self, guint position, AccTimelineDatum *datum);
const char        *acc_timeline_table_get_title (AccTimelineTable *self, guint position);
const char *const *acc_timeline_table_get_lanes (AccTimelineTable *self, guint *n_lanes);

G_END_DECLS
