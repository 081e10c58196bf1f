/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The records of a timeline as rows: the source of each, and all of them as a table. */

#include "config.h"

#include "report/tables/acc-report-timeline.h"

#include <glib/gi18n.h>
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
  AccSource *whole = ids != NULL ? acc_bundle_find_source (bundle, ids) : NULL; /* of the user's own, with blanks in it */
  g_autofree char *id = ids != NULL ? g_strndup (ids, strcspn (ids, " ")) : NULL;

  return whole != NULL || id == NULL ? whole : acc_bundle_find_source (bundle, id);
}

int
acc_report_timeline_compare (gconstpointer a,
                             gconstpointer b,
                             gpointer      user_data)
{
  AccSpan x = acc_timeline_item_get_span ((AccTimelineItem *) a), y = acc_timeline_item_get_span ((AccTimelineItem *) b);
  gint64 first = acc_span_is_set (&x) ? acc_span_first_day (&x) : G_MAXINT64;
  gint64 second = acc_span_is_set (&y) ? acc_span_first_day (&y) : G_MAXINT64;

  return (first > second) - (first < second);
}

/**
 * acc_report_timeline_list:
 * @from: %ACC_DAY_MIN for the first that there is
 * @to: %ACC_DAY_MAX for the last
 *
 * Returns: (transfer full): items as of acc_report_timeline_collect(), in the order of time; without those of no date where there is a first or a last day
 */
GListModel *
acc_report_timeline_list (AccLedger      *ledger,
                          const AccPlace *place,
                          gint32          from,
                          gint32          to)
{
  g_autoptr (GListStore) items = NULL;
  g_autoptr (GListStore) lanes = NULL;
  g_autoptr (AccTimelineSeries) series = acc_report_timeline_collect (ledger, place, ACC_DAY_MAX, &items, &lanes);
  GListStore *found = g_list_store_new (ACC_TYPE_TIMELINE_ITEM);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (items)); i++)
    {
      g_autoptr (AccTimelineItem) item = g_list_model_get_item (G_LIST_MODEL (items), i);
      AccSpan span = acc_timeline_item_get_span (item);

      if ((from == ACC_DAY_MIN && to == ACC_DAY_MAX) || (acc_span_is_set (&span) && acc_span_first_day (&span) <= to && acc_span_last_day (&span) >= from))
        g_list_store_append (found, item);
    }
  g_list_store_sort (found, acc_report_timeline_compare, NULL);
  return G_LIST_MODEL (found);
}

/**
 * acc_report_timeline_fill_sheet:
 * @sheet: of a bundle
 * @items: items of acc_report_timeline_collect(), in the order of the rows
 *
 * Adds the records as they are in the bundle, in English whatever the language of the interface; people read their own.
 */
void
acc_report_timeline_fill_sheet (AccSheet   *sheet,
                                GListModel *items)
{
  acc_sheet_add_column (sheet, "date", _ ("Date"), ACC_SHEET_DATE);
  acc_sheet_add_column (sheet, "lane", NULL, ACC_SHEET_TEXT);
  acc_sheet_add_column (sheet, "kind", NULL, ACC_SHEET_TEXT);
  acc_sheet_add_column (sheet, "iso3", _ ("Code"), ACC_SHEET_TEXT);
  acc_sheet_add_column (sheet, "treaty", _ ("Treaty"), ACC_SHEET_TEXT);
  acc_sheet_add_column (sheet, "title", _ ("What happened"), ACC_SHEET_TEXT);
  acc_sheet_add_column (sheet, "qualifier", NULL, ACC_SHEET_TEXT);
  acc_sheet_add_column (sheet, "value", _ ("Figures"), ACC_SHEET_NUMBER);
  acc_sheet_add_column (sheet, "source", _ ("Source"), ACC_SHEET_TEXT);
  acc_sheet_add_column (sheet, "computed", NULL, ACC_SHEET_TEXT);
  acc_sheet_add_column (sheet, "precision", NULL, ACC_SHEET_TEXT);
  acc_sheet_add_frame (sheet, ACC_DAY_MAX, -1, acc_bundle_get_edition (sheet->bundle));
  acc_sheet_add_own_act_column (sheet);
  acc_sheet_add_own (sheet);
  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (AccTimelineItem) item = g_list_model_get_item (items, i);
      const AccHappening *one = get_happening (item);

      acc_sheet_add_span (sheet, &one->date);
      acc_sheet_add (sheet, one->lane);
      acc_sheet_add (sheet, one->kind);
      acc_sheet_add (sheet, one->state);
      acc_sheet_add_words (sheet, one->treaty != NULL ? one->treaty->id : NULL, one->treaty != NULL ? acc_locale_treaty_short_title (one->treaty) : NULL);
      acc_sheet_add_words (sheet, one->name, one->title);
      acc_sheet_add (sheet, one->qualifier);
      acc_sheet_add_number (sheet, one->value);
      acc_sheet_add_sources (sheet, one->source);
      acc_sheet_add (sheet, one->computed ? "computed" : NULL);
      acc_sheet_add_precision (sheet, &one->date);
      acc_sheet_add_own_act (sheet, one->own);
    }
}
