/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The records of a timeline as rows: what each says in words, its source, and all of them as CSV. */

#include "config.h"

#include "report/acc-report-timeline.h"

#include <glib/gi18n.h>

#include "report/acc-report.h"

static GObject *
get_record (AccTimelineItem *item)
{
  return acc_timeline_simple_item_get_object (ACC_TIMELINE_SIMPLE_ITEM (item));
}

/**
 * acc_report_timeline_word_item:
 * @item: an item of acc_report_timeline_collect()
 *
 * Returns: (transfer full): what happened; of what was counted, with what that is, which the timeline itself has no room for
 */
char *
acc_report_timeline_word_item (AccTimelineItem *item)
{
  GObject *record = get_record (item);

  if (ACC_IS_OBSERVATION (record))
    return acc_locale_compose (_ ("{title}: {words}"), "title", acc_locale_text (ACC_OBSERVATION (record)->title), "words",
                               acc_timeline_item_get_title (item), NULL);
  return g_strdup (acc_timeline_item_get_title (item));
}

/**
 * acc_report_timeline_get_source_id:
 * @item: an item of acc_report_timeline_collect()
 *
 * Returns: (transfer none): what its record names as its source
 */
const char *
acc_report_timeline_get_source_id (AccTimelineItem *item)
{
  GObject *record = get_record (item);

  return ACC_IS_ACTION (record)        ? ACC_ACTION (record)->sources[0]
         : ACC_IS_EVENT (record)       ? ACC_EVENT (record)->source
         : ACC_IS_OBSERVATION (record) ? ACC_OBSERVATION (record)->source
                                       : NULL;
}

/**
 * acc_report_timeline_find_source:
 * @item: an item of acc_report_timeline_collect()
 *
 * Returns: (transfer none) (nullable): the source of its record, where the bundle describes it
 */
AccSource *
acc_report_timeline_find_source (AccBundle       *bundle,
                                 AccTimelineItem *item)
{
  const char *id = acc_report_timeline_get_source_id (item);

  return id != NULL ? acc_bundle_find_source (bundle, id) : NULL;
}

static void
add_action (GString   *csv,
            AccAction *action)
{
  g_autofree char *sources = g_strjoinv (" ", action->sources);

  acc_report_csv_add (csv, acc_report_nick (ACC_TYPE_ACTION_KIND, action->kind), FALSE);
  acc_report_csv_add (csv, action->state, FALSE);
  acc_report_csv_add (csv, action->treaty, FALSE);
  acc_report_csv_add (csv, NULL, FALSE);
  acc_report_csv_add (csv, NULL, FALSE);
  acc_report_csv_add (csv, NULL, FALSE);
  acc_report_csv_add (csv, sources, TRUE);
}

static void
add_event (GString  *csv,
           AccEvent *event)
{
  acc_report_csv_add (csv, acc_report_nick (ACC_TYPE_EVENT_KIND, event->kind), FALSE);
  acc_report_csv_add (csv, event->state, FALSE);
  acc_report_csv_add (csv, event->treaty, FALSE);
  acc_report_csv_add (csv, event->title, FALSE);
  acc_report_csv_add (csv, NULL, FALSE);
  acc_report_csv_add (csv, NULL, FALSE);
  acc_report_csv_add (csv, event->source, TRUE);
}

static void
add_observation (GString        *csv,
                 AccObservation *observation)
{
  g_autofree char *value = g_strdup_printf ("%" G_GINT64_FORMAT, observation->value);

  acc_report_csv_add (csv, "observation", FALSE);
  acc_report_csv_add (csv, observation->state, FALSE);
  acc_report_csv_add (csv, NULL, FALSE);
  acc_report_csv_add (csv, observation->title, FALSE);
  acc_report_csv_add (csv, acc_report_nick (ACC_TYPE_QUALIFIER, observation->qualifier), FALSE);
  acc_report_csv_add (csv, value, FALSE);
  acc_report_csv_add (csv, observation->source, TRUE);
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
  GString *csv = g_string_new ("date,lane,kind,iso3,treaty,title,qualifier,value,source\r\n");

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (AccTimelineItem) item = g_list_model_get_item (items, i);
      GObject *record = get_record (item);
      AccSpan span = acc_timeline_item_get_span (item);
      g_autofree char *date = acc_span_to_string (&span);

      acc_report_csv_add (csv, date, FALSE);
      acc_report_csv_add (csv, acc_timeline_item_get_lane (item), FALSE);
      if (ACC_IS_ACTION (record))
        add_action (csv, ACC_ACTION (record));
      else if (ACC_IS_EVENT (record))
        add_event (csv, ACC_EVENT (record));
      else
        add_observation (csv, ACC_OBSERVATION (record));
    }
  return g_string_free (csv, FALSE);
}
