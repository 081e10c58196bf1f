/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dated items in sorted flat arrays, with prefix counts: building and changing them. */
#include "config.h"

#include "timeline/acc-timeline-index-private.h"

#include <string.h>

#define RADIX_BITS 11
#define RADIX_SIZE (1 << RADIX_BITS)
#define MAX_BUCKETS_SMALL 256
#define FEW_ITEMS 2000

AccTimelineIndex *
acc_timeline_index_new (void)
{
  return g_new0 (AccTimelineIndex, 1);
}

static void
drop_groups (AccTimelineIndex *self)
{
  for (guint i = 0; i < self->n_groups; i++)
    g_free (self->groups[i].before);
  g_clear_pointer (&self->groups, g_free);
  self->n_groups = 0;
  g_clear_pointer (&self->maxima, g_hash_table_unref);
}

void
acc_timeline_index_free (AccTimelineIndex *self)
{
  if (self == NULL)
    return;
  drop_groups (self);
  g_free (self->entries);
  g_free (self->lanes);
  g_free (self->undated);
  g_free (self);
}

static int
log2_floor (guint value)
{
  return value == 0 ? 0 : 31 - __builtin_clz (value);
}

/**
 * acc_timeline_entry_class:
 * @entry: an entry
 *
 * Returns: 0 for a day, c for what lasts 2^c to 2^(c+1) - 1 days, %ACC_TIMELINE_CLASS_OPEN without an end
 */
guint
acc_timeline_entry_class (const AccTimelineEntry *entry)
{
  if (entry->flags & (ACC_TIMELINE_UNKNOWN_START | ACC_TIMELINE_OPEN_END | ACC_TIMELINE_UNKNOWN_END))
    return ACC_TIMELINE_CLASS_OPEN;
  return MIN (log2_floor (entry->end - entry->start + 1), ACC_TIMELINE_CLASS_OPEN - 1);
}

/* FALSE: nobody knows when. */
static gboolean
entry_from_datum (AccTimelineEntry       *entry,
                  const AccTimelineDatum *datum,
                  guint                   position)
{
  const AccSpan *span = &datum->span;
  gboolean has_start, has_end;
  guint flags = 0;

  if (!acc_span_is_set (span))
    return FALSE;
  has_start = !span->is_interval || span->start_bound == ACC_BOUND_GIVEN;
  has_end = !span->is_interval || span->end_bound == ACC_BOUND_GIVEN;
  if (!has_start && !has_end)
    return FALSE;

  if (span->is_interval)
    flags |= ACC_TIMELINE_INTERVAL;
  if (!has_start)
    flags |= ACC_TIMELINE_UNKNOWN_START;
  if (!has_end)
    flags |= span->end_bound == ACC_BOUND_OPEN ? ACC_TIMELINE_OPEN_END : ACC_TIMELINE_UNKNOWN_END;
  if ((has_start ? span->start.flags : 0) | (has_end ? span->end.flags : 0))
    flags |= ACC_TIMELINE_ABOUT;
  flags |= (guint) (has_start ? span->start.precision : 0) << 6;
  flags |= (guint) (has_end ? span->end.precision : 0) << 9;
  flags |= (guint) (datum->state & 3) << 12;

  entry->start = acc_date_first_day (has_start ? span->start : span->end);
  entry->end = acc_date_last_day (has_end ? span->end : span->start);
  if (entry->end < entry->start)
    entry->end = entry->start;
  entry->position = position;
  entry->flags = flags;
  entry->importance = datum->importance;
  entry->kind = datum->kind;
  entry->row = 0;
  return TRUE;
}

/**
 * acc_timeline_index_begin:
 * @n_expected: how many items will be added
 *
 * Empties the index. Items are then added in the order of the model, and acc_timeline_index_end() sorts them.
 */
void
acc_timeline_index_begin (AccTimelineIndex *self,
                          guint             n_expected)
{
  drop_groups (self);
  g_free (self->entries);
  g_free (self->lanes);
  g_clear_pointer (&self->undated, g_free);
  self->entries = g_new (AccTimelineEntry, MAX (n_expected, 1));
  self->lanes = g_new (guint8, MAX (n_expected, 1));
  self->n_allocated = MAX (n_expected, 1);
  self->n = self->n_dated = self->n_undated = 0;
  memset (self->rows, 0, sizeof self->rows);
  memset (self->lane_n, 0, sizeof self->lane_n);
}

static void
add_undated (AccTimelineIndex *self,
             guint             position)
{
  if ((self->n_undated & (self->n_undated - 1)) == 0)
    self->undated = g_renew (guint32, self->undated, MAX (2 * self->n_undated, 4));
  self->undated[self->n_undated++] = position;
}

void
acc_timeline_index_add (AccTimelineIndex       *self,
                        const AccTimelineDatum *datum)
{
  guint lane = MIN (datum->lane, ACC_TIMELINE_MAX_LANES - 1);

  if (self->n == self->n_allocated)
    {
      self->n_allocated *= 2;
      self->entries = g_renew (AccTimelineEntry, self->entries, self->n_allocated);
      self->lanes = g_renew (guint8, self->lanes, self->n_allocated);
    }
  self->lanes[self->n] = lane;
  if (entry_from_datum (&self->entries[self->n_dated], datum, self->n))
    {
      self->n_dated++;
      self->lane_n[lane]++;
    }
  else
    add_undated (self, self->n);
  self->n++;
}

/* Stable, least significant digit first. */
static void
sort_by_start (AccTimelineIndex *self)
{
  AccTimelineEntry *from = self->entries, *to;
  guint n = self->n_dated;
  gint32 low = G_MAXINT32, high = G_MININT32;
  gboolean sorted = TRUE;

  for (guint i = 0; i < n; i++)
    {
      low = MIN (low, from[i].start);
      high = MAX (high, from[i].start);
      sorted = sorted && (i == 0 || from[i - 1].start <= from[i].start);
    }
  if (sorted)
    return;

  to = g_new (AccTimelineEntry, n);
  for (guint bit = 0; ((guint32) high - (guint32) low) >> bit != 0; bit += RADIX_BITS)
    {
      guint32 at[RADIX_SIZE] = { 0 };
      guint32 sum = 0;
      AccTimelineEntry *swap;

      for (guint i = 0; i < n; i++)
        at[(((guint32) from[i].start - (guint32) low) >> bit) & (RADIX_SIZE - 1)]++;
      for (guint i = 0; i < RADIX_SIZE; i++)
        {
          guint32 count = at[i];

          at[i] = sum;
          sum += count;
        }
      for (guint i = 0; i < n; i++)
        to[at[(((guint32) from[i].start - (guint32) low) >> bit) & (RADIX_SIZE - 1)]++] = from[i];
      swap = from;
      from = to;
      to = swap;
      if (bit + RADIX_BITS >= 32)
        break;
    }
  g_free (to);
  self->entries = from;
}

/* A row for each item, once for all zooms: items go round, so that labels have room, and leave out rows where something still
 * lasts. Entries are sorted by start. */
static void
assign_rows (AccTimelineIndex *self)
{
  gint32 (*busy_until)[ACC_TIMELINE_MAX_ROWS] = g_malloc_n (ACC_TIMELINE_MAX_LANES, sizeof *busy_until);
  guint8 base[ACC_TIMELINE_MAX_LANES], most[ACC_TIMELINE_MAX_LANES], turn[ACC_TIMELINE_MAX_LANES] = { 0 };

  for (guint l = 0; l < ACC_TIMELINE_MAX_LANES; l++)
    {
      base[l] = CLAMP (self->lane_n[l], 1, 3);
      most[l] = self->lane_n[l] <= FEW_ITEMS ? ACC_TIMELINE_MAX_ROWS : base[l];
      self->rows[l] = self->lane_n[l] > 0 ? base[l] : 0;
      for (guint r = 0; r < ACC_TIMELINE_MAX_ROWS; r++)
        busy_until[l][r] = G_MININT32;
    }

  for (guint i = 0; i < self->n_dated; i++)
    {
      AccTimelineEntry *entry = &self->entries[i];
      guint lane = self->lanes[entry->position];
      gint32 *busy = busy_until[lane];
      guint start = turn[lane];
      guint row = start % base[lane];

      for (guint k = 0; k < most[lane]; k++)
        {
          guint candidate = k < base[lane] ? (start + k) % base[lane] : k;

          if (busy[candidate] < ((entry->flags & ACC_TIMELINE_UNKNOWN_START) ? G_MININT32 + 1 : entry->start))
            {
              row = candidate;
              break;
            }
        }
      entry->row = row;
      busy[row] = MAX (busy[row], (entry->flags & ACC_TIMELINE_OPEN_END) ? G_MAXINT32 : entry->end);
      turn[lane] = (row + 1) % base[lane];
      self->rows[lane] = MAX (self->rows[lane], row + 1);
    }
  g_free (busy_until);
}

static guint
group_key (AccTimelineIndex       *self,
           const AccTimelineEntry *entry)
{
  return self->lanes[entry->position] * ACC_TIMELINE_N_CLASSES + acc_timeline_entry_class (entry);
}

/* Counts before each bucket; as many buckets as items, or a few for few. */
static void
fill_buckets (AccTimelineIndex *self,
              AccTimelineGroup *group)
{
  const AccTimelineEntry *entries = self->entries + group->first;
  guint32 days = (guint32) entries[group->n - 1].start - (guint32) entries[0].start + 1;
  guint most = MAX (group->n / 4, MAX_BUCKETS_SMALL);
  guint at = 0;

  group->shift = 0;
  while ((days >> group->shift) + 1 > most)
    group->shift++;
  group->day0 = entries[0].start;
  group->n_buckets = (days >> group->shift) + 1;
  g_free (group->before);
  group->before = g_new (guint32, group->n_buckets + 1);
  for (guint b = 0; b <= group->n_buckets; b++)
    {
      gint64 day = group->day0 + ((gint64) b << group->shift);

      while (at < group->n && entries[at].start < day)
        at++;
      group->before[b] = at;
    }
}

/* Entries are sorted by lane, class and start: writes down where groups begin. */
static void
make_groups (AccTimelineIndex *self,
             const guint32    *count)
{
  guint first = 0, n = 0;

  for (guint k = 0; k < ACC_TIMELINE_MAX_LANES * ACC_TIMELINE_N_CLASSES; k++)
    n += count[k] > 0;
  self->groups = g_new0 (AccTimelineGroup, MAX (n, 1));
  self->n_groups = 0;
  memset (self->lane_groups, 0, sizeof self->lane_groups);
  for (guint k = 0; k < ACC_TIMELINE_MAX_LANES * ACC_TIMELINE_N_CLASSES; k++)
    {
      guint lane = k / ACC_TIMELINE_N_CLASSES;

      if (k % ACC_TIMELINE_N_CLASSES == 0)
        self->lane_groups[lane] = self->n_groups;
      if (count[k] == 0)
        continue;
      self->groups[self->n_groups] = (AccTimelineGroup) {
        .first = first, .n = count[k], .lane = lane, .class = k % ACC_TIMELINE_N_CLASSES
      };
      first += count[k];
      fill_buckets (self, &self->groups[self->n_groups++]);
    }
  self->lane_groups[ACC_TIMELINE_MAX_LANES] = self->n_groups;
}

static void
find_extent (AccTimelineIndex *self)
{
  self->first_day = G_MAXINT32;
  self->last_day = G_MININT32;
  for (guint g = 0; g < self->n_groups; g++)
    {
      const AccTimelineGroup *group = &self->groups[g];

      self->first_day = MIN (self->first_day, self->entries[group->first].start);
      self->last_day = MAX (self->last_day, self->entries[group->first + group->n - 1].start);
      if (group->class > 0)
        for (guint i = group->first; i < group->first + group->n; i++)
          self->last_day = MAX (self->last_day, self->entries[i].end);
    }
}

/**
 * acc_timeline_index_end:
 *
 * Sorts what was added, gives each item its row and counts.
 */
void
acc_timeline_index_end (AccTimelineIndex *self)
{
  guint n_keys = ACC_TIMELINE_MAX_LANES * ACC_TIMELINE_N_CLASSES;
  g_autofree guint32 *count = g_new0 (guint32, n_keys);
  g_autofree guint32 *at = g_new (guint32, n_keys);
  AccTimelineEntry *to;
  guint32 sum = 0;

  sort_by_start (self);
  assign_rows (self);

  for (guint i = 0; i < self->n_dated; i++)
    count[group_key (self, &self->entries[i])]++;
  for (guint k = 0; k < n_keys; k++)
    {
      at[k] = sum;
      sum += count[k];
    }
  to = g_new (AccTimelineEntry, MAX (self->n_dated, 1));
  for (guint i = 0; i < self->n_dated; i++)
    to[at[group_key (self, &self->entries[i])]++] = self->entries[i];
  g_free (self->entries);
  self->entries = to;
  if (self->n < self->n_allocated)
    self->lanes = g_renew (guint8, self->lanes, MAX (self->n, 1));
  self->n_allocated = MAX (self->n, 1);

  make_groups (self, count);
  find_extent (self);
}

/* The row in which a new item is farthest from its neighbours. */
static guint
choose_row (const AccTimelineEntry *before,
            guint                   n_before,
            const AccTimelineEntry *after,
            guint                   n_after,
            gint32                  start,
            guint                   rows)
{
  gint64 distance[ACC_TIMELINE_MAX_ROWS];
  guint best = 0;

  rows = CLAMP (rows, 1, ACC_TIMELINE_MAX_ROWS);
  for (guint r = 0; r < rows; r++)
    distance[r] = G_MAXINT64;
  for (guint i = 0; i < MIN (n_before, 8); i++)
    {
      const AccTimelineEntry *e = before + n_before - 1 - i;

      if (e->row < rows)
        distance[e->row] = MIN (distance[e->row], MAX ((gint64) start - e->end, 0));
    }
  for (guint i = 0; i < MIN (n_after, 8); i++)
    if (after[i].row < rows)
      distance[after[i].row] = MIN (distance[after[i].row], (gint64) after[i].start - start);
  for (guint r = 1; r < rows; r++)
    if (distance[r] > distance[best])
      best = r;
  return best;
}

static int
compare_entries (gconstpointer a,
                 gconstpointer b,
                 gpointer      data)
{
  AccTimelineIndex *self = data;
  const AccTimelineEntry *x = a, *y = b;
  guint kx = group_key (self, x), ky = group_key (self, y);

  if (kx != ky)
    return kx < ky ? -1 : 1;
  if (x->start != y->start)
    return x->start < y->start ? -1 : 1;
  return x->position < y->position ? -1 : x->position > y->position;
}

/**
 * acc_timeline_index_splice:
 * @position: in the model
 * @n_removed: items that went away there
 * @added: (array length=n_added): items that came instead
 * @n_added: how many
 *
 * Follows a change of the model. What was there keeps its row; only what is new is sorted, and then merged.
 */
void
acc_timeline_index_splice (AccTimelineIndex       *self,
                           guint                   position,
                           guint                   n_removed,
                           const AccTimelineDatum *added,
                           guint                   n_added)
{
  guint n_keys = ACC_TIMELINE_MAX_LANES * ACC_TIMELINE_N_CLASSES;
  g_autofree guint32 *count = NULL;
  AccTimelineEntry *fresh, *merged;
  guint8 *lanes;
  guint n_fresh = 0, kept = 0, a = 0, f = 0, out = 0;

  g_return_if_fail (position + n_removed <= self->n);

  if (self->entries == NULL || n_removed == self->n)
    {
      acc_timeline_index_begin (self, n_added);
      for (guint i = 0; i < n_added; i++)
        acc_timeline_index_add (self, &added[i]);
      acc_timeline_index_end (self);
      return;
    }

  /* What stays, with its new position; the order does not change. */
  for (guint i = 0; i < self->n_dated; i++)
    {
      AccTimelineEntry entry = self->entries[i];

      if (entry.position >= position && entry.position < position + n_removed)
        {
          self->lane_n[self->lanes[entry.position]]--;
          continue;
        }
      if (entry.position >= position)
        entry.position += n_added - n_removed;
      self->entries[kept++] = entry;
    }
  for (guint i = 0, to = 0, n = self->n_undated; i < n; i++)
    {
      guint32 at = self->undated[i];

      if (at >= position && at < position + n_removed)
        self->n_undated--;
      else
        self->undated[to++] = at >= position ? at + n_added - n_removed : at;
    }

  lanes = g_new (guint8, MAX (self->n - n_removed + n_added, 1));
  memcpy (lanes, self->lanes, position);
  memcpy (lanes + position + n_added, self->lanes + position + n_removed, self->n - position - n_removed);
  fresh = g_new (AccTimelineEntry, MAX (n_added, 1));
  for (guint i = 0; i < n_added; i++)
    {
      lanes[position + i] = MIN (added[i].lane, ACC_TIMELINE_MAX_LANES - 1);
      if (entry_from_datum (&fresh[n_fresh], &added[i], position + i))
        {
          self->lane_n[lanes[position + i]]++;
          n_fresh++;
        }
      else
        {
          guint32 *undated = g_new (guint32, self->n_undated + 2);
          guint k = 0;

          while (k < self->n_undated && self->undated[k] < position + i)
            k++;
          if (k > 0)
            memcpy (undated, self->undated, k * sizeof *undated);
          undated[k] = position + i;
          if (k < self->n_undated)
            memcpy (undated + k + 1, self->undated + k, (self->n_undated - k) * sizeof *undated);
          g_free (self->undated);
          self->undated = g_renew (guint32, undated, 2 * (self->n_undated + 2));
          self->n_undated++;
        }
    }
  g_free (self->lanes);
  self->lanes = lanes;
  self->n += n_added - n_removed;
  self->n_allocated = MAX (self->n, 1);
  g_qsort_with_data (fresh, n_fresh, sizeof *fresh, compare_entries, self);

  merged = g_new (AccTimelineEntry, MAX (kept + n_fresh, 1));
  count = g_new0 (guint32, n_keys);
  while (a < kept || f < n_fresh)
    {
      if (f == n_fresh || (a < kept && compare_entries (&self->entries[a], &fresh[f], self) < 0))
        merged[out] = self->entries[a++];
      else
        {
          guint lane = lanes[fresh[f].position];

          self->rows[lane] = MAX (self->rows[lane], MIN (self->lane_n[lane], 3));
          fresh[f].row = choose_row (merged, out, self->entries + a, kept - a, fresh[f].start, self->rows[lane]);
          merged[out] = fresh[f++];
        }
      count[group_key (self, &merged[out])]++;
      out++;
    }
  g_free (fresh);
  g_free (self->entries);
  self->entries = merged;
  self->n_dated = out;
  drop_groups (self);
  make_groups (self, count);
  find_extent (self);
}
