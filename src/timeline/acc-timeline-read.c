/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From a list model to the index, for the widget and for export. */
#include "config.h"

#include "timeline/acc-timeline-read.h"
#include "timeline/acc-timeline-table.h"

/**
 * _acc_timeline_lane_number:
 * @lane_ids: interned ids
 * @id: (nullable): id of a lane
 *
 * Returns: its number; 0, the first lane, when nobody knows it
 */
guint
_acc_timeline_lane_number (GPtrArray  *lane_ids,
                           const char *id)
{
  for (guint i = 0; i < lane_ids->len; i++)
    if (g_ptr_array_index (lane_ids, i) == id)
      return i;
  for (guint i = 0; i < lane_ids->len; i++)
    if (g_strcmp0 (g_ptr_array_index (lane_ids, i), id) == 0)
      return i;
  return 0;
}

void
_acc_timeline_read_item (AccTimelineItem  *item,
                         GPtrArray        *lane_ids,
                         AccTimelineDatum *datum)
{
  datum->span = acc_timeline_item_get_span (item);
  datum->lane = _acc_timeline_lane_number (lane_ids, acc_timeline_item_get_lane (item));
  datum->importance = acc_timeline_item_get_importance (item);
  datum->kind = MIN (acc_timeline_item_get_kind (item), ACC_TIMELINE_N_KINDS - 1);
  datum->state = acc_timeline_item_get_state (item);
}

static void
read_table (AccTimelineTable *table,
            GPtrArray        *lane_ids,
            AccTimelineIndex *index)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (table)), n_lanes;
  const char *const *ids = acc_timeline_table_get_lanes (table, &n_lanes);
  guint8 lanes[ACC_TIMELINE_MAX_LANES] = { 0 };

  for (guint i = 0; i < n_lanes; i++)
    lanes[i] = _acc_timeline_lane_number (lane_ids, ids[i]);
  for (guint i = 0; i < n; i++)
    {
      AccTimelineDatum datum;

      acc_timeline_table_read (table, i, &datum);
      datum.lane = lanes[datum.lane];
      acc_timeline_index_add (index, &datum);
    }
}

/**
 * _acc_timeline_read_model:
 * @model: (nullable): of #AccTimelineItem
 * @lane_ids: interned ids, by number
 * @index: is filled anew
 */
void
_acc_timeline_read_model (GListModel       *model,
                          GPtrArray        *lane_ids,
                          AccTimelineIndex *index)
{
  guint n = model != NULL ? g_list_model_get_n_items (model) : 0;

  acc_timeline_index_begin (index, n);
  if (model != NULL && ACC_IS_TIMELINE_TABLE (model))
    read_table (ACC_TIMELINE_TABLE (model), lane_ids, index);
  else
    for (guint i = 0; i < n; i++)
      {
        AccTimelineItem *item = g_list_model_get_item (model, i);
        AccTimelineDatum datum;

        _acc_timeline_read_item (item, lane_ids, &datum);
        g_object_unref (item);
        acc_timeline_index_add (index, &datum);
      }
  acc_timeline_index_end (index);
}

/**
 * _acc_timeline_join_extents:
 * @series: (nullable): yearly figures
 * @as_of: a date, or none
 * @first: (out): first day of what there is to see
 * @last: (out): day after the last
 *
 * Items, series and the as-of date, with a little room.
 */
void
_acc_timeline_join_extents (AccTimelineIndex  *index,
                            AccTimelineSeries *series,
                            AccDate            as_of,
                            double            *first,
                            double            *last)
{
  gint32 a = G_MAXINT32, b = G_MININT32;
  double room;

  if (!acc_timeline_index_get_extent (index, &a, &b))
    {
      a = G_MAXINT32;
      b = G_MININT32;
    }
  for (; series != NULL; series = acc_timeline_series_get_below (series))
    {
      guint n = acc_timeline_series_get_n (series);

      if (n == 0)
        continue;
      a = MIN (a, acc_day_from_ymd (acc_timeline_series_get_year (series, 0), 1, 1));
      b = MAX (b, acc_day_from_ymd (acc_timeline_series_get_year (series, n - 1), 12, 31));
    }
  if (acc_date_is_set (as_of))
    {
      a = MIN (a, acc_date_first_day (as_of));
      b = MAX (b, acc_date_last_day (as_of));
    }
  if (a > b)
    {
      /* Nothing at all to show: the last ten years, as good as any. */
      b = acc_date_first_day (acc_date_today ());
      a = acc_day_add_years (b, -10);
    }
  room = MAX (((double) b - a) * 0.03, 15);
  *first = a - room;
  *last = b + 1 + room;
}
