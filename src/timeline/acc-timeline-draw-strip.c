/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The strip: marks of all lanes in one row. */
#include "config.h"

#include "timeline/acc-timeline-draw-private.h"

#include <math.h>

#define MARKS_MOST 400 /* drawn one by one; of more it is drawn how many */
#define COLUMN 3       /* pixels */

static int
compare_importance (gconstpointer a,
                    gconstpointer b)
{
  const AccTimelineEntry *x = *(AccTimelineEntry *const *) a, *y = *(AccTimelineEntry *const *) b;

  return x->importance != y->importance ? (int) y->importance - (int) x->importance : x->start < y->start ? -1 : x->start > y->start;
}

static void
draw_columns (const AccTimelineDrawing *self,
              const guint              *counts,
              guint                     n)
{
  AccTimelineLayout *layout = self->layout;
  GdkRGBA color = with_alpha (&self->palette->foreground, self->palette->high_contrast ? 0.8f : 0.5f);
  guint most = 1;

  for (guint i = 0; i < n; i++)
    most = MAX (most, counts[i]);
  for (guint i = 0; i < n; i++)
    if (counts[i] > 0)
      {
        double h = MAX (round ((layout->lanes_h - 4) * sqrt ((double) counts[i] / most)), 2);

        draw_rect (self, &color, round (acc_timeline_drawing_x (self, i * COLUMN, COLUMN)), layout->lanes_y + layout->lanes_h - 2 - h, COLUMN - 1, h);
      }
}

/* A mark takes its place; a less important one that would lie on it is left out. */
static void
draw_marks (const AccTimelineDrawing *self,
            GPtrArray                *entries)
{
  AccTimelineLayout *layout = self->layout;
  float size = layout->mark * 0.9f, middle = layout->lanes_y + layout->lanes_h / 2;
  g_autofree gboolean *taken = g_new0 (gboolean, (gsize) MAX (layout->input.scale.width, 1) + 1);
  int width = (int) layout->input.scale.width, reach = (int) ceilf (size * 0.7f);

  g_ptr_array_sort (entries, compare_importance);
  for (guint i = 0; i < entries->len; i++)
    {
      const AccTimelineEntry *entry = entries->pdata[i];
      double x = acc_timeline_scale_x (&layout->input.scale, ((double) entry->start + entry->end + 1) / 2);
      int at = (int) CLAMP (x, 0, width);

      if (x < 0 || x > width || taken[at])
        continue;
      for (int k = MAX (at - reach, 0); k <= MIN (at + reach, width); k++)
        taken[k] = TRUE;
      PAINT (self, mark, entry->kind, ACC_TIMELINE_STATE (entry->flags), &self->palette->kinds[entry->kind], &self->palette->background,
             acc_timeline_drawing_x (self, x, 0), middle, size);
    }
}

/**
 * acc_timeline_draw_strip:
 *
 * All marks in one row over the first series.
 */
void
acc_timeline_draw_strip (const AccTimelineDrawing *self)
{
  AccTimelineLayout *layout = self->layout;
  const AccTimelineLayoutInput *in = &layout->input;
  const AccTimelineEntry *all = acc_timeline_index_get_entries (in->index);
  guint n = MAX (in->scale.width / COLUMN, 1), total = 0;
  g_autofree guint *counts = g_new0 (guint, n);
  g_autoptr (GPtrArray) entries = g_ptr_array_new ();

  for (guint l = 0; l < in->n_lanes; l++)
    {
      guint n_groups;
      const AccTimelineGroup *groups = acc_timeline_index_get_groups (in->index, in->lanes[l], &n_groups);

      for (guint g = 0; g < n_groups; g++)
        {
          guint first = acc_timeline_index_lower_bound (in->index, &groups[g], (gint32) acc_timeline_scale_day (&in->scale, 0)), before = first;

          for (guint i = 0; i < n; i++)
            {
              guint next = acc_timeline_index_lower_bound (in->index, &groups[g], (gint32) acc_timeline_scale_day (&in->scale, (i + 1) * in->scale.width / n));

              counts[i] += next - before;
              before = next;
            }
          total += before - first;
          for (guint i = first; i < before && entries->len <= MARKS_MOST; i++)
            g_ptr_array_add (entries, (gpointer) &all[i]);
        }
    }
  PAINT (self, push_clip, acc_timeline_drawing_content_x (self), layout->lanes_y, in->scale.width, layout->lanes_h);
  if (total > MARKS_MOST)
    draw_columns (self, counts, n);
  else
    draw_marks (self, entries);
  self->painter->funcs->pop_clip (self->painter);
}
