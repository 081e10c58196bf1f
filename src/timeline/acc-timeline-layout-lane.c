/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One lane: bars, marks, clusters or a density, and labels where there is room. */
#include "config.h"

#include "timeline/acc-timeline-layout.h"

#include <math.h>
#include <string.h>

#define CELL_EM 2.7       /* a cell is so wide, up to twice that */
#define MAX_CELL_ITEMS 24 /* more in a cell are never looked at one by one */
#define MAX_BARS 256      /* more bars in a view become clusters */
#define DENSE_PER_CELL 40 /* more than that on average: columns instead of clusters */
#define COLUMN_PX 3
#define LABEL_GAP 4
#define MIN_LABEL_EM 3.0
#define MAX_LABEL_EM 60.0
#define FADE_EM 3.0       /* how far beyond the known dates a bar fades whose start or end is not known */
#define MARGIN_EM 12.0    /* marks before the start edge whose labels reach into the view */

/* The smallest power of two of days that is at least so wide. */
static guint
level_of (double days)
{
  guint shift = 0;

  while (shift < 30 && (double) (1u << shift) < days)
    shift++;
  return shift;
}

static float
precision_px (guint  precision,
              double per_px)
{
  static const double days[] = { 0, 30.4, 365.25, 3652.5, 36525 };

  return days[MIN (precision, 4)] / per_px;
}

static void
add_bar (AccTimelineLayout     *self,
         AccTimelineLaneLayout *lane,
         guint                  index,
         AccTimelineEntry       entry)
{
  const AccTimelineScale *scale = &self->input.scale;
  const float far = 4000;
  AccTimelineGlyph glyph = {
    .type = ACC_TIMELINE_GLYPH_BAR, .lane = lane->lane, .row = entry.row, .kind = entry.kind,
    .importance = entry.importance, .flags = entry.flags, .entry = index, .count = 1
  };
  float start_px, end_px;

  /* What began nobody knows when comes out of nothing shortly before the first day that is known: from the edge, it would
   * seem to have been there in all the years between. */
  if (entry.flags & ACC_TIMELINE_UNKNOWN_START)
    glyph.x0 = MAX (acc_timeline_scale_x (scale, entry.start) - FADE_EM * self->input.em, -far);
  else
    glyph.x0 = MAX (acc_timeline_scale_x (scale, entry.start), -far);
  if (entry.flags & ACC_TIMELINE_OPEN_END)
    glyph.x1 = scale->width + far;
  else if (entry.flags & ACC_TIMELINE_UNKNOWN_END)
    glyph.x1 = MIN (acc_timeline_scale_x (scale, entry.end + 1.0) + FADE_EM * self->input.em, scale->width + far);
  else
    glyph.x1 = MIN (acc_timeline_scale_x (scale, entry.end + 1.0), scale->width + far);
  if (glyph.x1 < -self->input.em || glyph.x0 > scale->width + self->input.em)
    return;

  /* A month or a year that is meant as one thing is soft at both ends; an interval is as soft as its ends are known. */
  if (entry.flags & ACC_TIMELINE_INTERVAL)
    {
      start_px = precision_px (ACC_TIMELINE_START_PRECISION (entry.flags), scale->per_px);
      end_px = precision_px (ACC_TIMELINE_END_PRECISION (entry.flags), scale->per_px);
    }
  else
    start_px = end_px = MIN ((glyph.x1 - glyph.x0) * 0.3f, 2 * self->input.em);
  if (entry.flags & ACC_TIMELINE_ABOUT)
    {
      start_px = MAX (start_px, MIN ((glyph.x1 - glyph.x0) * 0.45f, 6 * self->input.em));
      end_px = MAX (end_px, MIN ((glyph.x1 - glyph.x0) * 0.45f, 6 * self->input.em));
    }
  if (entry.flags & ACC_TIMELINE_UNKNOWN_START)
    start_px = FADE_EM * self->input.em;
  if (entry.flags & ACC_TIMELINE_UNKNOWN_END)
    end_px = FADE_EM * self->input.em;
  glyph.soft0 = MIN (start_px, (glyph.x1 - glyph.x0) / 2);
  glyph.soft1 = MIN (end_px, (glyph.x1 - glyph.x0) / 2);
  glyph.x = (glyph.x0 + glyph.x1) / 2;
  glyph.y = lane->rows_y + entry.row * lane->pitch;
  g_array_append_val (self->glyphs, glyph);
}

/* Bars of the classes that are long enough to be seen as such. What is too many joins the cells. */
static guint32
place_bars (AccTimelineLayout     *self,
            AccTimelineLaneLayout *lane,
            guint32               *cell_classes)
{
  AccTimelineIndex *index = self->input.index;
  const AccTimelineScale *scale = &self->input.scale;
  const AccTimelineEntry *entries = acc_timeline_index_get_entries (index);
  guint n;
  const AccTimelineGroup *groups = acc_timeline_index_get_groups (index, lane->lane, &n);
  double end = acc_timeline_scale_end (scale);
  guint32 bars = 0;

  *cell_classes = 0;
  for (guint g = 0; g < n; g++)
    {
      guint class = groups[g].class;
      guint from = groups[g].first, to = groups[g].first + groups[g].n;

      if (class == 0 || (class != ACC_TIMELINE_CLASS_OPEN && (1u << class) / scale->per_px < self->mark * 1.1))
        {
          *cell_classes |= 1u << class;
          continue;
        }
      if (class != ACC_TIMELINE_CLASS_OPEN)
        {
          double reach = (double) (2u << class);
          double extent = (double) entries[to - 1].start - entries[from].start + reach;

          /* decided by the average, so that it does not change while panning */
          if (groups[g].n * MIN ((end - scale->origin + reach) / extent, 1) > MAX_BARS)
            {
              *cell_classes |= 1u << class;
              continue;
            }
          from = acc_timeline_index_lower_bound (index, &groups[g], (gint32) floor (scale->origin - reach));
          to = acc_timeline_index_lower_bound (index, &groups[g], (gint32) ceil (end) + 1);
          self->n_lookups += 2;
        }
      if (to - from > 2 * MAX_BARS)
        {
          *cell_classes |= 1u << class;
          continue;
        }
      bars |= 1u << class;
      for (guint i = from; i < to; i++)
        {
          self->n_visited++;
          add_bar (self, lane, i, entries[i]);
        }
    }
  return bars;
}

static void
place_columns (AccTimelineLayout     *self,
               AccTimelineLaneLayout *lane,
               guint32                classes)
{
  AccTimelineIndex *index = self->input.index;
  const AccTimelineScale *scale = &self->input.scale;
  guint shift = level_of (COLUMN_PX * scale->per_px);
  gint32 width = 1 << shift;
  gint32 from = (gint32) floor (scale->origin) >> shift;
  gint32 to = (gint32) ceil (acc_timeline_scale_end (scale)) >> shift;
  guint n;
  const AccTimelineGroup *groups = acc_timeline_index_get_groups (index, lane->lane, &n);
  guint base = self->columns->len;

  lane->dense = TRUE;
  lane->maximum = acc_timeline_index_column_maximum (index, lane->lane, shift, classes);
  lane->count = acc_timeline_index_count (index, lane->lane, (gint32) ceil (scale->origin),
                                          (gint32) floor (acc_timeline_scale_end (scale)), classes);
  g_array_set_size (self->columns, base + (to - from + 1));
  for (gint32 c = from; c <= to; c++)
    {
      AccTimelineColumn *column = &g_array_index (self->columns, AccTimelineColumn, base + (c - from));

      *column = (AccTimelineColumn) { .day0 = c * width, .day1 = (c + 1) * width };
      column->x = acc_timeline_scale_x (scale, column->day0);
      column->w = width / scale->per_px;
    }
  for (guint g = 0; g < n; g++)
    if (classes & (1u << groups[g].class))
      {
        guint before = acc_timeline_index_lower_bound (index, &groups[g], from * width);

        for (gint32 c = from; c <= to; c++)
          {
            guint next = acc_timeline_index_lower_bound (index, &groups[g], (c + 1) * width);

            g_array_index (self->columns, AccTimelineColumn, base + (c - from)).count += next - before;
            before = next;
            self->n_lookups++;
          }
      }
}

typedef struct
{
  guint index;
  AccTimelineEntry entry;
} CellItem;

static int
compare_cell_items (const CellItem *a,
                    const CellItem *b)
{
  if (a->entry.start != b->entry.start)
    return a->entry.start < b->entry.start ? -1 : 1;
  return a->index < b->index ? -1 : a->index > b->index;
}

static double
middle_x (const AccTimelineScale *scale,
          const AccTimelineEntry *entry)
{
  return acc_timeline_scale_x (scale, ((double) entry->start + entry->end + 1) / 2);
}

static void
add_cluster (AccTimelineLayout     *self,
             AccTimelineLaneLayout *lane,
             guint                  count,
             gint32                 day0,
             gint32                 day1,
             double                 first_x,
             double                 last_x,
             guint                  top,
             guint                  importance)
{
  const AccTimelineScale *scale = &self->input.scale;
  guint rows = acc_timeline_index_get_rows (self->input.index, lane->lane);
  double left = acc_timeline_scale_x (scale, day0), right = acc_timeline_scale_x (scale, day1);
  double text = 0, width;
  AccTimelineGlyph glyph = {
    .type = ACC_TIMELINE_GLYPH_CLUSTER, .lane = lane->lane, .row = rows / 2, .importance = importance,
    .entry = top, .count = count, .day0 = day0, .day1 = day1
  };

  glyph.badge = self->input.funcs->count (count, &text, self->input.data);
  width = MAX (text + self->input.em * 0.7, self->input.em * 1.3);
  glyph.x = (first_x + last_x) / 2;
  if (right - left > width)
    glyph.x = CLAMP (glyph.x, left + width / 2, right - width / 2);
  else
    glyph.x = (left + right) / 2;
  glyph.x0 = glyph.x - width / 2;
  glyph.x1 = glyph.x + width / 2;
  glyph.y = lane->rows_y + lane->pitch * (rows - 1) / 2.0;
  g_array_append_val (self->glyphs, glyph);
}

/* Cells of a power of two of days that lie fixed in time: what is in them does not change while panning. */
static void
place_cells (AccTimelineLayout     *self,
             AccTimelineLaneLayout *lane,
             guint32                classes)
{
  AccTimelineIndex *index = self->input.index;
  const AccTimelineScale *scale = &self->input.scale;
  const AccTimelineEntry *entries = acc_timeline_index_get_entries (index);
  double em = self->input.em;
  guint shift = level_of (CELL_EM * em * scale->per_px);
  gint32 width = 1 << shift;
  gint32 from = (gint32) floor (scale->origin - MARGIN_EM * em * scale->per_px) >> shift;
  gint32 to = (gint32) ceil (acc_timeline_scale_end (scale) + em * scale->per_px) >> shift;
  guint n, at[ACC_TIMELINE_N_CLASSES];
  const AccTimelineGroup *groups = acc_timeline_index_get_groups (index, lane->lane, &n);
  double taken[16];

  for (guint r = 0; r < G_N_ELEMENTS (taken); r++)
    taken[r] = -G_MAXDOUBLE;
  for (guint g = 0; g < n; g++)
    if (classes & (1u << groups[g].class))
      at[g] = acc_timeline_index_lower_bound (index, &groups[g], from * width);

  for (gint32 c = from; c <= to; c++)
    {
      gint32 day0 = c * width, day1 = (c + 1) * width;
      CellItem items[MAX_CELL_ITEMS];
      guint first[ACC_TIMELINE_N_CLASSES], count = 0, n_items = 0, top = 0;
      double last[16];
      gboolean fits;

      for (guint g = 0; g < n; g++)
        {
          if (!(classes & (1u << groups[g].class)))
            continue;
          first[g] = at[g];
          if (at[g] < groups[g].first + groups[g].n)
            {
              at[g] = acc_timeline_index_lower_bound (index, &groups[g], day1);
              self->n_lookups++;
            }
          count += at[g] - first[g];
        }
      if (count == 0)
        continue;
      if (count > MAX_CELL_ITEMS)
        {
          double low = G_MAXDOUBLE, high = -G_MAXDOUBLE;

          for (guint g = 0; g < n; g++)
            if ((classes & (1u << groups[g].class)) && at[g] > first[g])
              {
                low = MIN (low, middle_x (scale, &entries[first[g]]));
                high = MAX (high, middle_x (scale, &entries[at[g] - 1]));
                self->n_visited += 2;
              }
          add_cluster (self, lane, count, day0, day1, low, high, G_MAXUINT, 0);
          continue;
        }

      for (guint g = 0; g < n; g++)
        if (classes & (1u << groups[g].class))
          for (guint i = first[g]; i < at[g]; i++)
            items[n_items++] = (CellItem) { i, entries[i] };
      self->n_visited += n_items;
      if (n > 1)
        qsort (items, n_items, sizeof *items, (int (*) (const void *, const void *)) compare_cell_items);

      fits = TRUE;
      memcpy (last, taken, sizeof last);
      for (guint i = 0; i < n_items; i++)
        {
          double x = middle_x (scale, &items[i].entry);
          guint row = items[i].entry.row;

          if (x - last[row] < self->mark && n_items > 1)
            fits = FALSE;
          last[row] = x;
          if (items[i].entry.importance > items[top].entry.importance)
            top = i;
        }
      if (!fits)
        {
          add_cluster (self, lane, count, day0, day1, middle_x (scale, &items[0].entry),
                       middle_x (scale, &items[n_items - 1].entry), items[top].index, items[top].entry.importance);
          continue;
        }
      memcpy (taken, last, sizeof taken);
      for (guint i = 0; i < n_items; i++)
        {
          const AccTimelineEntry *e = &items[i].entry;
          AccTimelineGlyph glyph = {
            .type = ACC_TIMELINE_GLYPH_POINT, .lane = lane->lane, .row = e->row, .kind = e->kind,
            .importance = e->importance, .flags = e->flags, .entry = items[i].index, .count = 1,
            .x = middle_x (scale, e), .y = lane->rows_y + e->row * lane->pitch
          };

          glyph.x0 = glyph.x - self->mark / 2;
          glyph.x1 = glyph.x + self->mark / 2;
          g_array_append_val (self->glyphs, glyph);
        }
    }
}

static int
compare_glyphs (gconstpointer a,
                gconstpointer b)
{
  const AccTimelineGlyph *x = a, *y = b;

  if (x->x0 != y->x0)
    return x->x0 < y->x0 ? -1 : 1;
  return x->entry < y->entry ? -1 : x->entry > y->entry;
}

/* Which rows a glyph stands in, as bits. */
static guint
rows_of (AccTimelineLayout           *self,
         const AccTimelineLaneLayout *lane,
         const AccTimelineGlyph      *glyph,
         guint                        rows)
{
  guint bits = 0;

  if (glyph->type != ACC_TIMELINE_GLYPH_CLUSTER)
    return 1u << glyph->row;
  for (guint r = 0; r < rows; r++)
    if (fabsf (lane->rows_y + r * lane->pitch - glyph->y) < self->input.em * 1.15f)
      bits |= 1u << r;
  return bits;
}

static void
place_label (AccTimelineLayout *self,
             AccTimelineGlyph  *glyph,
             float              before)
{
  const AccTimelineLayoutInput *in = &self->input;
  const AccTimelineEntry *entry = &acc_timeline_index_get_entries (in->index)[glyph->entry];
  double most = MAX_LABEL_EM * in->em, room, width = 0, wanted = 0;
  double end = in->scale.width;

  if (glyph->type == ACC_TIMELINE_GLYPH_BAR)
    {
      double left = MAX (glyph->x0 + glyph->soft0 * 0.5f, 0) + in->em * 0.4;
      double inside = MIN (MIN (glyph->x1, end) - in->em * 0.4, glyph->limit - 2 * LABEL_GAP) - left;

      double mark = self->mark + LABEL_GAP; /* tells the kind, before a label that stands on the bar */
      double outside = MIN (MIN (glyph->limit - LABEL_GAP, end) - glyph->x1 - LABEL_GAP, most);
      gboolean beside = FALSE;

      /* on the bar if all of it fits, else behind the bar if more of it fits there */
      inside = CLAMP (inside - mark, 0, most);
      glyph->label = in->funcs->item (entry->position, inside, &width, &wanted, in->data);
      if (inside < wanted && outside > inside)
        {
          double wider = 0;
          gpointer label = in->funcs->item (entry->position, outside, &wider, &wanted, in->data);

          if (label != NULL)
            {
              glyph->label = label;
              width = wider;
              beside = TRUE;
            }
        }
      if (glyph->label != NULL && !beside)
        {
          glyph->mark_x = left + self->mark / 2;
          glyph->label_x = left + mark;
        }
      else
        {
          glyph->mark_x = (MAX (glyph->x0, 0) + MIN (glyph->x1, end)) / 2;
          glyph->label_x = glyph->x1 + LABEL_GAP;
        }
      glyph->label_w = width;
      return;
    }

  room = MIN (glyph->limit - glyph->x1 - 2 * LABEL_GAP, most);
  if (room < MIN_LABEL_EM * in->em && glyph->x0 - before < MIN_LABEL_EM * in->em)
    return;
  glyph->label = in->funcs->item (entry->position, MAX (room, 0), &width, &wanted, in->data);
  glyph->label_x = glyph->x1 + LABEL_GAP;
  glyph->label_w = width;

  /* Where there is no room, or the view ends, on the other side of the mark if there is room for all of it. */
  if (glyph->type == ACC_TIMELINE_GLYPH_POINT && glyph->x <= end && (glyph->label == NULL || glyph->label_x + wanted > end))
    {
      double left = MIN (glyph->x0 - LABEL_GAP - MAX (before, 0) - LABEL_GAP, most), whole = 0;
      gpointer label = left < wanted ? NULL : in->funcs->item (entry->position, left, &whole, &wanted, in->data);

      if (label != NULL && whole >= wanted)
        {
          glyph->label = label;
          glyph->label_w = whole;
          glyph->label_x = glyph->x0 - LABEL_GAP - whole;
        }
    }

  /* The edge cuts no word: less of it, or nothing. */
  if (glyph->label != NULL && glyph->label_x < end && glyph->label_x + glyph->label_w > end)
    {
      glyph->label = in->funcs->item (entry->position, end - glyph->label_x, &width, &wanted, in->data);
      glyph->label_w = glyph->label != NULL ? width : 0;
    }
}

static void
place_labels (AccTimelineLayout     *self,
              AccTimelineLaneLayout *lane)
{
  guint n = self->glyphs->len - lane->first_glyph;
  AccTimelineGlyph *glyphs = n > 0 ? &g_array_index (self->glyphs, AccTimelineGlyph, lane->first_glyph) : NULL;
  guint rows = acc_timeline_index_get_rows (self->input.index, lane->lane);
  float next[16], before[16];

  if (n == 0)
    return;
  qsort (glyphs, n, sizeof *glyphs, compare_glyphs);
  for (guint r = 0; r < G_N_ELEMENTS (next); r++)
    {
      next[r] = G_MAXFLOAT;
      before[r] = -G_MAXFLOAT;
    }
  for (guint i = n; i-- > 0;)
    {
      guint bits = rows_of (self, lane, &glyphs[i], rows);

      glyphs[i].limit = next[MIN (glyphs[i].row, 15)];
      for (guint r = 0; r < rows; r++)
        if (bits & (1u << r))
          {
            glyphs[i].limit = MIN (glyphs[i].limit, next[r]);
            next[r] = glyphs[i].x0;
          }
    }
  for (guint i = 0; i < n; i++)
    {
      AccTimelineGlyph *glyph = &glyphs[i];
      guint bits = rows_of (self, lane, glyph, rows);
      float from = -G_MAXFLOAT;

      for (guint r = 0; r < rows; r++)
        if (bits & (1u << r))
          from = MAX (from, before[r]);
      /* what lies over another bar has no room of its own: its label is for hover and focus */
      if (from <= glyph->x0 + 0.5f && glyph->entry != G_MAXUINT && (glyph->type != ACC_TIMELINE_GLYPH_CLUSTER || glyph->importance >= 60))
        place_label (self, glyph, from);
      for (guint r = 0; r < rows; r++)
        if (bits & (1u << r))
          before[r] = MAX (before[r], glyph->label != NULL ? MAX (glyph->x1, glyph->label_x + glyph->label_w) : glyph->x1);
    }
}

void
_acc_timeline_layout_lane (AccTimelineLayout     *self,
                           AccTimelineLaneLayout *lane)
{
  AccTimelineIndex *index = self->input.index;
  const AccTimelineScale *scale = &self->input.scale;
  guint n;
  const AccTimelineGroup *groups = acc_timeline_index_get_groups (index, lane->lane, &n);
  guint32 classes;
  guint in_cells = 0;
  gint32 first, last;

  if (n == 0 || !acc_timeline_index_get_extent (index, &first, &last))
    return;
  place_bars (self, lane, &classes);
  for (guint g = 0; g < n; g++)
    if (classes & (1u << groups[g].class))
      in_cells += groups[g].n;
  if (in_cells > 0)
    {
      guint shift = level_of (CELL_EM * self->input.em * scale->per_px);
      double cells = ((double) last - first + 1) / (1u << shift);

      if (in_cells / MAX (cells, 1) > DENSE_PER_CELL)
        place_columns (self, lane, classes);
      else
        place_cells (self, lane, classes);
    }
  place_labels (self, lane);
}
