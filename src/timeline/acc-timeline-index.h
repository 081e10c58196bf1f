/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/acc-date.h"

G_BEGIN_DECLS

/* Dated items in flat arrays that are sorted, so that any number of them is counted or found in a few steps. No GTK.
 *
 * Items of a lane lie in groups by how long they last (powers of two of days), each group sorted by first day. What lasts as
 * long as a day is in the first, what has no end in the last. A table of prefix counts for each group answers "how many start
 * before this day" at once; clusters and densities of every zoom level are differences of two such answers. */

#define ACC_TIMELINE_MAX_LANES 64
#define ACC_TIMELINE_N_CLASSES 24
#define ACC_TIMELINE_CLASS_OPEN (ACC_TIMELINE_N_CLASSES - 1)
#define ACC_TIMELINE_MAX_ROWS 6

typedef enum
{
  ACC_TIMELINE_UNKNOWN_START = 1 << 0, /* an open one too: nothing that is dated has been for ever */
  ACC_TIMELINE_OPEN_END = 1 << 1,
  ACC_TIMELINE_UNKNOWN_END = 1 << 2,
  ACC_TIMELINE_INTERVAL = 1 << 3,
  ACC_TIMELINE_ABOUT = 1 << 4,
  /* bits 6 to 8: precision of the start, 9 to 11: of the end, 12 and 13: state */
} AccTimelineEntryFlags;

#define ACC_TIMELINE_START_PRECISION(flags) (((flags) >> 6) & 7)
#define ACC_TIMELINE_END_PRECISION(flags) (((flags) >> 9) & 7)
#define ACC_TIMELINE_STATE(flags) (((flags) >> 12) & 3)

/* 16 bytes an item. */
typedef struct
{
  gint32 start;     /* first possible day; of an unknown start, the first day of the end */
  gint32 end;       /* last possible day */
  guint32 position; /* in the model */
  guint32 flags : 15;
  guint32 importance : 7;
  guint32 kind : 6;
  guint32 row : 4;
} AccTimelineEntry;

/* What the index is told of an item. */
typedef struct
{
  AccSpan span;
  guint8 lane;
  guint8 importance;
  guint8 kind;
  guint8 state;
} AccTimelineDatum;

/* A run of entries of one lane and one class. */
typedef struct
{
  guint32 first;
  guint32 n;
  gint32 day0;       /* of the first bucket */
  guint8 lane;
  guint8 class;
  guint8 shift;      /* a bucket is 1 << shift days */
  guint32 n_buckets;
  guint32 *before;   /* n_buckets + 1: entries of the group that start before the bucket */
} AccTimelineGroup;

typedef struct _AccTimelineIndex AccTimelineIndex;

AccTimelineIndex *acc_timeline_index_new (void);
void              acc_timeline_index_free (AccTimelineIndex *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccTimelineIndex, acc_timeline_index_free)

void     acc_timeline_index_begin (AccTimelineIndex *self, guint n_expected);
void     acc_timeline_index_add (AccTimelineIndex *self, const AccTimelineDatum *datum);
void     acc_timeline_index_end (AccTimelineIndex *self);
void     acc_timeline_index_splice (AccTimelineIndex *self, guint position, guint n_removed,
                                    const AccTimelineDatum *added, guint n_added);

guint                   acc_timeline_index_get_n (AccTimelineIndex *self);
guint                   acc_timeline_index_get_n_dated (AccTimelineIndex *self);
const guint32          *acc_timeline_index_get_undated (AccTimelineIndex *self, guint *n);
gboolean                acc_timeline_index_get_extent (AccTimelineIndex *self, gint32 *first, gint32 *last);
guint                   acc_timeline_index_get_rows (AccTimelineIndex *self, guint lane);
guint                   acc_timeline_index_get_lane_n (AccTimelineIndex *self, guint lane);
const AccTimelineGroup *acc_timeline_index_get_groups (AccTimelineIndex *self, guint lane, guint *n);
const AccTimelineEntry *acc_timeline_index_get_entries (AccTimelineIndex *self);
guint                   acc_timeline_index_lower_bound (AccTimelineIndex *self, const AccTimelineGroup *group, gint32 day);
guint                   acc_timeline_index_count (AccTimelineIndex *self, guint lane, gint32 from, gint32 to, guint32 classes);
guint                   acc_timeline_index_column_maximum (AccTimelineIndex *self, guint lane, guint shift, guint32 classes);
gboolean                acc_timeline_index_find (AccTimelineIndex *self, guint position, const AccTimelineDatum *datum,
                                                 guint *entry);
guint                   acc_timeline_index_rank (AccTimelineIndex *self, guint lane, guint entry);
gboolean                acc_timeline_index_step (AccTimelineIndex *self, guint lane, guint entry, int direction, guint *other);
gboolean                acc_timeline_index_nearest (AccTimelineIndex *self, guint lane, gint32 day, guint *entry);
gboolean                acc_timeline_index_edge (AccTimelineIndex *self, guint lane, gboolean last, guint *entry);
gsize                   acc_timeline_index_get_bytes (AccTimelineIndex *self);
guint                   acc_timeline_entry_class (const AccTimelineEntry *entry);

G_END_DECLS
