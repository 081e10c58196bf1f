/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The records of a timeline as rows: what each says in words, its source, and all of them as CSV. */

#include "config.h"

#include "report/acc-report-timeline.h"

#include <string.h>

#include "facts/time/acc-happening.h"
#include "report/acc-report.h"

static AccHappening *
get_happening (AccTimelineItem *item)
{
  return ACC_HAPPENING (acc_timeline_simple_item_get_object (ACC_TIMELINE_SIMPLE_ITEM (item)));
}

/**
 * acc_report_timeline_find_source:
 * @item: an item of acc_report_timeline_collect()
 *
 * Returns: (transfer none) (nullable): the first source of what happened, where the bundle describes it
 */
AccSource *
acc_report_timeline_find_source (AccBundle       *bundle,
                                 AccTimelineItem *item)
{
  const char *ids = get_happening (item)->source;
  g_autofree char *id = ids != NULL ? g_strndup (ids, strcspn (ids, " ")) : NULL;

  return id != NULL ? acc_bundle_find_source (bundle, id) : NULL;
}

/**
 * acc_report_timeline_to_csv:
 * @items: items of acc_report_timeline_collect(), in the order of the rows
 *
 * Returns: (transfer full): the records as they are in the bundle, in English whatever the language of the interface
 */
char *
acc_report_timeline_to_csv (GListModel *items)
{
  GString *csv = g_string_new ("date,lane,kind,iso3,treaty,title,qualifier,value,source,computed\r\n");

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (AccTimelineItem) item = g_list_model_get_item (items, i);
      const AccHappening *one = get_happening (item);
      g_autofree char *date = acc_span_to_string (&one->date);
      g_autofree char *value = one->value != ACC_INT_ABSENT ? g_strdup_printf ("%" G_GINT64_FORMAT, one->value) : NULL;
      const char *const cells[] = { date, one->lane, one->kind, one->state, one->treaty != NULL ? one->treaty->id : NULL, one->name, one->qualifier, value, one->source,
                                    one->computed ? "computed" : NULL };

      for (guint c = 0; c < G_N_ELEMENTS (cells); c++)
        acc_report_csv_add (csv, cells[c], c + 1 == G_N_ELEMENTS (cells));
    }
  return g_string_free (csv, FALSE);
}
