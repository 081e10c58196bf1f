/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Asking the index: counts, neighbours and places. */
#include "config.h"

#include "timeline/acc-timeline-index-private.h"

/**
 * acc_timeline_index_get_n:
 *
 * Returns: how many items, undated ones too
 */
guint
acc_timeline_index_get_n (AccTimelineIndex *self)
{
  return self->n;
}

guint
acc_timeline_index_get_n_dated (AccTimelineIndex *self)
{
  return self->n_dated;
}

/**
 * acc_timeline_index_get_undated:
 * @n: (out): how many
 *
 * Returns: (transfer none): positions in the model of items without a date, ascending
 */
const guint32 *
acc_timeline_index_get_undated (AccTimelineIndex *self,
                                guint            *n)
{
  *n = self->n_undated;
  return self->undated;
}

/**
 * acc_timeline_index_get_extent:
 * @first: (out): first day of all items
 * @last: (out): last day
 *
 * Returns: %FALSE when nothing is dated
 */
gboolean
acc_timeline_index_get_extent (AccTimelineIndex *self,
                               gint32           *first,
                               gint32           *last)
{
  if (self->n_dated == 0)
    return FALSE;
  *first = self->first_day;
  *last = self->last_day;
  return TRUE;
}

/**
 * acc_timeline_index_get_rows:
 *
 * Returns: how many rows the lane's items stand in
 */
guint
acc_timeline_index_get_rows (AccTimelineIndex *self,
                             guint             lane)
{
  return MAX (self->rows[MIN (lane, ACC_TIMELINE_MAX_LANES - 1)], 1);
}

guint
acc_timeline_index_get_lane_n (AccTimelineIndex *self,
                               guint             lane)
{
  return self->lane_n[MIN (lane, ACC_TIMELINE_MAX_LANES - 1)];
}

const AccTimelineGroup *
acc_timeline_index_get_groups (AccTimelineIndex *self,
                               guint             lane,
                               guint            *n)
{
  lane = MIN (lane, ACC_TIMELINE_MAX_LANES - 1);
  *n = self->groups == NULL ? 0 : self->lane_groups[lane + 1] - self->lane_groups[lane];
  return self->groups == NULL ? NULL : self->groups + self->lane_groups[lane];
}

const AccTimelineEntry *
acc_timeline_index_get_entries (AccTimelineIndex *self)
{
  return self->entries;
}

/**
 * acc_timeline_index_lower_bound:
 * @group: a group
 * @day: a day
 *
 * Returns: index among all entries of the group's first one that does not start before @day
 */
guint
acc_timeline_index_lower_bound (AccTimelineIndex       *self,
                                const AccTimelineGroup *group,
                                gint32                  day)
{
  const AccTimelineEntry *entries = self->entries + group->first;
  guint bucket, low, high;

  if (day <= group->day0)
    return group->first;
  bucket = ((guint32) day - (guint32) group->day0) >> group->shift;
  if (bucket >= group->n_buckets)
    return group->first + group->n;
  low = group->before[bucket];
  if (group->shift == 0)
    return group->first + low;
  high = group->before[bucket + 1];
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (entries[middle].start < day)
        low = middle + 1;
      else
        high = middle;
    }
  return group->first + low;
}

/**
 * acc_timeline_index_count:
 * @lane: a lane
 * @from: first day
 * @to: day after the last
 * @classes: bit c for groups of class c
 *
 * Returns: how many items of the lane start in that time
 */
guint
acc_timeline_index_count (AccTimelineIndex *self,
                          guint             lane,
                          gint32            from,
                          gint32            to,
                          guint32           classes)
{
  guint n, count = 0;
  const AccTimelineGroup *groups = acc_timeline_index_get_groups (self, lane, &n);

  for (guint g = 0; g < n; g++)
    if (classes & (1u << groups[g].class))
      count += acc_timeline_index_lower_bound (self, &groups[g], to) - acc_timeline_index_lower_bound (self, &groups[g], from);
  return count;
}

/**
 * acc_timeline_index_column_maximum:
 * @lane: a lane
 * @shift: columns are 1 << @shift days wide, the first at day 0
 * @classes: bit c for groups of class c
 *
 * The height against which a density is drawn: it must not change while the view moves, so it is of the whole lane. Kept
 * until the index changes.
 *
 * Returns: the largest count of a column, at least 1
 */
guint
acc_timeline_index_column_maximum (AccTimelineIndex *self,
                                   guint             lane,
                                   guint             shift,
                                   guint32           classes)
{
  guint64 key = ((guint64) classes << 16) | (lane << 8) | shift;
  gpointer kept;
  guint most = 1;

  if (self->n_dated == 0)
    return 1;
  if (self->maxima == NULL)
    self->maxima = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  kept = g_hash_table_lookup (self->maxima, &key);
  if (kept != NULL)
    return GPOINTER_TO_UINT (kept);

  for (gint32 column = self->first_day >> shift; column <= self->last_day >> shift; column++)
    most = MAX (most, acc_timeline_index_count (self, lane, column * (1 << shift), (column + 1) * (1 << shift), classes));
  g_hash_table_insert (self->maxima, g_memdup2 (&key, sizeof key), GUINT_TO_POINTER (most));
  return most;
}

/**
 * acc_timeline_index_rank:
 * @lane: the lane of the entry
 * @entry: index of an entry
 *
 * Returns: how many items of the lane come before it in time
 */
guint
acc_timeline_index_rank (AccTimelineIndex *self,
                         guint             lane,
                         guint             entry)
{
  const AccTimelineEntry *e = &self->entries[entry];
  guint n, rank = 0;
  const AccTimelineGroup *groups = acc_timeline_index_get_groups (self, lane, &n);

  for (guint g = 0; g < n; g++)
    {
      if (entry >= groups[g].first && entry < groups[g].first + groups[g].n)
        rank += entry - groups[g].first;
      else
        {
          /* on the same day, shorter ones come first */
          gboolean before = groups[g].first < entry;

          rank += acc_timeline_index_lower_bound (self, &groups[g], before ? e->start + 1 : e->start) - groups[g].first;
        }
    }
  return rank;
}

/**
 * acc_timeline_index_step:
 * @lane: the lane of the entry
 * @entry: index of an entry
 * @direction: 1 for the next in time, -1 for the one before
 * @other: (out): index of the neighbour
 *
 * Returns: %FALSE at the end
 */
gboolean
acc_timeline_index_step (AccTimelineIndex *self,
                         guint             lane,
                         guint             entry,
                         int               direction,
                         guint            *other)
{
  const AccTimelineEntry *e = &self->entries[entry];
  guint n;
  const AccTimelineGroup *groups = acc_timeline_index_get_groups (self, lane, &n);
  gboolean found = FALSE;

  for (guint g = 0; g < n; g++)
    {
      const AccTimelineGroup *group = &groups[g];
      guint last = group->first + group->n;
      guint candidate;

      if (entry >= group->first && entry < last)
        candidate = direction > 0 ? entry + 1 : entry - 1;
      else
        {
          gboolean before = group->first < entry;
          guint bound = acc_timeline_index_lower_bound (self, group, before ? e->start + 1 : e->start);

          candidate = direction > 0 ? bound : bound - 1;
        }
      if (candidate < group->first || candidate >= last || candidate == G_MAXUINT)
        continue;
      if (!found ||
          (direction > 0 ? self->entries[candidate].start < self->entries[*other].start
                         : self->entries[candidate].start >= self->entries[*other].start))
        {
          *other = candidate;
          found = TRUE;
        }
    }
  return found;
}

/**
 * acc_timeline_index_edge:
 * @lane: a lane
 * @last: the last in time instead of the first
 * @entry: (out): its index
 *
 * Returns: %FALSE when the lane is empty
 */
gboolean
acc_timeline_index_edge (AccTimelineIndex *self,
                         guint             lane,
                         gboolean          last,
                         guint            *entry)
{
  guint n;
  const AccTimelineGroup *groups = acc_timeline_index_get_groups (self, lane, &n);
  gboolean found = FALSE;

  for (guint g = 0; g < n; g++)
    {
      guint candidate = last ? groups[g].first + groups[g].n - 1 : groups[g].first;

      if (!found || (last ? self->entries[candidate].start >= self->entries[*entry].start
                          : self->entries[candidate].start < self->entries[*entry].start))
        {
          *entry = candidate;
          found = TRUE;
        }
    }
  return found;
}

/**
 * acc_timeline_index_nearest:
 * @lane: a lane
 * @day: a day
 * @entry: (out): index of the item that starts nearest to it
 *
 * Returns: %FALSE when the lane is empty
 */
gboolean
acc_timeline_index_nearest (AccTimelineIndex *self,
                            guint             lane,
                            gint32            day,
                            guint            *entry)
{
  guint n;
  const AccTimelineGroup *groups = acc_timeline_index_get_groups (self, lane, &n);
  gint64 best = G_MAXINT64;

  for (guint g = 0; g < n; g++)
    {
      guint bound = acc_timeline_index_lower_bound (self, &groups[g], day);

      if (bound < groups[g].first + groups[g].n && (gint64) self->entries[bound].start - day < best)
        {
          best = (gint64) self->entries[bound].start - day;
          *entry = bound;
        }
      if (bound > groups[g].first && (gint64) day - self->entries[bound - 1].start < best)
        {
          best = (gint64) day - self->entries[bound - 1].start;
          *entry = bound - 1;
        }
    }
  return best != G_MAXINT64;
}

static guint
entry_class_of_span (const AccSpan *span)
{
  guint days;

  if (span->is_interval && (span->start_bound != ACC_BOUND_GIVEN || span->end_bound != ACC_BOUND_GIVEN))
    return ACC_TIMELINE_CLASS_OPEN;
  days = acc_date_last_day (span->end) - acc_date_first_day (span->start) + 1;
  return days == 0 ? 0 : MIN ((guint) (31 - __builtin_clz (days)), ACC_TIMELINE_CLASS_OPEN - 1);
}

/**
 * acc_timeline_index_find:
 * @position: in the model
 * @datum: what the item there says
 * @entry: (out): index of its entry
 *
 * Returns: %FALSE when it is undated
 */
gboolean
acc_timeline_index_find (AccTimelineIndex       *self,
                         guint                   position,
                         const AccTimelineDatum *datum,
                         guint                  *entry)
{
  guint n, class;
  const AccTimelineGroup *groups = acc_timeline_index_get_groups (self, datum->lane, &n);
  gint32 start;

  if (!acc_span_is_set (&datum->span))
    return FALSE;
  class = entry_class_of_span (&datum->span);
  start = acc_date_first_day (datum->span.is_interval && datum->span.start_bound != ACC_BOUND_GIVEN ? datum->span.end
                                                                                                     : datum->span.start);
  for (guint g = 0; g < n; g++)
    if (groups[g].class == class)
      for (guint i = acc_timeline_index_lower_bound (self, &groups[g], start);
           i < groups[g].first + groups[g].n && self->entries[i].start == start; i++)
        if (self->entries[i].position == position)
          {
            *entry = i;
            return TRUE;
          }
  return FALSE;
}

/**
 * acc_timeline_index_get_bytes:
 *
 * Returns: the memory that the index holds
 */
gsize
acc_timeline_index_get_bytes (AccTimelineIndex *self)
{
  gsize bytes = sizeof *self + self->n_dated * sizeof *self->entries + self->n + self->n_undated * sizeof *self->undated +
                self->n_groups * sizeof *self->groups;

  for (guint g = 0; g < self->n_groups; g++)
    bytes += (self->groups[g].n_buckets + 1) * sizeof (guint32);
  return bytes;
}
