/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The records of a State, a region or the world as items of a timeline in lanes, for the window and for pictures of it. */

#include "config.h"

#include "report/acc-report-timeline.h"

#include <glib/gi18n.h>
#include <string.h>

#include "facts/acc-act.h"
#include "facts/acc-category.h"
#include "model/acc-index.h"
#include "facts/acc-own.h"
#include "report/acc-report.h"

#define LANE_TREATIES "treaties"
#define LANE_LAW "law"
#define LANE_EVENTS "events"
#define LANE_FIGURES "figures"

static char *
format_tick (AccTimelineTickLabel label,
             AccDate              date,
             gpointer             data)
{
  static const char *const skeletons[] = { "y", "MMM", "MMMy", "d" };

  return acc_locale_format_tick (date, skeletons[label]);
}

static char *
format_date (AccDate  date,
             gpointer data)
{
  return acc_locale_format_date (date);
}

static char *
format_span (const AccSpan *span,
             gpointer       data)
{
  return acc_locale_format_span (span);
}

static char *
format_number (gint64   number,
               gpointer data)
{
  return acc_locale_format_number (number);
}

static char *
format_compact (gint64   number,
                gpointer data)
{
  return acc_locale_format_compact (number);
}

static gboolean
parse_date (const char *text,
            AccDate    *date,
            gpointer    data)
{
  return acc_locale_parse_date (text, date, NULL);
}

static char *
format_figure (gint64   number,
               int      year,
               gpointer data)
{
  g_autofree char *digits = acc_locale_format_number (number);
  g_autofree char *when = acc_locale_format_date (acc_date_year (year));

  /* Translators: the figure of a year, beside the date on a timeline: "14,799, end of 1999" */
  return acc_locale_compose (_ ("{n}, end of {year}"), "n", digits, "year", when, NULL);
}

static const AccTimelineFormat timeline_format = { format_tick, format_date, format_span, format_number, format_compact, parse_date, format_figure };

/* A lane that holds nothing is left out. */
static void
append_lane (GListStore *lanes,
             GListModel *items,
             const char *id,
             const char *title)
{
  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (AccTimelineItem) item = g_list_model_get_item (items, i);

      if (g_strcmp0 (acc_timeline_item_get_lane (item), id) == 0)
        {
          g_autoptr (AccTimelineLane) lane = acc_timeline_lane_new (id, title);

          g_list_store_append (lanes, lane);
          return;
        }
    }
}

static void
append_item (GListStore       *items,
             const AccSpan    *span,
             const char       *lane,
             AccTimelineKind   kind,
             AccTimelineState  state,
             guint             importance,
             const char       *title,
             const char       *description,
             gpointer          record)
{
  g_autoptr (AccTimelineSimpleItem) item = acc_timeline_simple_item_new (span, lane, kind, title);

  acc_timeline_simple_item_set_importance (item, importance);
  acc_timeline_simple_item_set_state (item, state);
  acc_timeline_simple_item_set_description (item, description);
  acc_timeline_simple_item_set_object (item, record);
  g_list_store_append (items, item);
}

/* A treaty's own mark; what is of none is law like any other. */
static AccTimelineKind
kind_of (AccTreaty *treaty)
{
  return treaty != NULL ? ACC_TIMELINE_KIND (treaty->sign.shape, treaty->sign.color) : ACC_TIMELINE_KIND_LAW;
}

static void
append_action (GListStore *items,
               AccBundle  *bundle,
               AccAction  *action)
{
  AccTreaty *treaty = acc_bundle_find_treaty (bundle, action->treaty);
  const char *title = acc_locale_treaty_short_title (treaty);
  AccSpan span = acc_span_single (action->date);
  g_autofree char *text = NULL;
  g_autofree char *source = acc_words_describe_source (bundle, action->sources[0]);
  AccTimelineState state = acc_action_signs (action)                  ? ACC_TIMELINE_STATE_OUTLINED
                           : action->kind == ACC_ACTION_DENUNCIATION ? ACC_TIMELINE_STATE_CROSSED
                                                                     : ACC_TIMELINE_STATE_FILLED;

  text = acc_locale_compose (acc_act_get_text (action->kind, ACC_ACT_TREATY), "treaty", title, NULL);
  append_item (items, &span, LANE_TREATIES, kind_of (treaty), state, 90, text, source, action);
}

static void
append_event (GListStore *items,
              AccBundle  *bundle,
              AccEvent   *event)
{
  g_autofree char *source = acc_words_describe_source (bundle, event->source);
  g_autofree char *description = event->detail != NULL ? g_strdup_printf ("%s. %s", acc_locale_text (event->detail), source) : g_strdup (source);
  const char *title = acc_locale_text (event->title);
  AccTreaty *treaty = event->treaty != NULL ? acc_bundle_find_treaty (bundle, event->treaty) : NULL;

  switch ((AccEventKind) event->kind)
    {
    case ACC_EVENT_TREATY:
      append_item (items, &event->date, LANE_TREATIES, kind_of (treaty), ACC_TIMELINE_STATE_FILLED, 80, title, description, event);
      break;
    case ACC_EVENT_INSTITUTION:
    case ACC_EVENT_DECLARATION:
    case ACC_EVENT_STATE:
    case ACC_EVENT_PRESENCE:
    case ACC_EVENT_LAW:
      append_item (items, &event->date, LANE_LAW, ACC_TIMELINE_KIND_LAW, ACC_TIMELINE_STATE_FILLED, 60, title, description, event);
      break;
    case ACC_EVENT_DOCUMENT:
      append_item (items, &event->date, LANE_EVENTS, ACC_TIMELINE_KIND_DOCUMENT, ACC_TIMELINE_STATE_FILLED, 55, title, description, event);
      break;
    case ACC_EVENT_CONFERENCE:
    case ACC_EVENT_MOVEMENT:
    case ACC_EVENT_CAMPAIGN:
    default:
      append_item (items, &event->date, LANE_EVENTS, ACC_TIMELINE_KIND_EVENT, ACC_TIMELINE_STATE_FILLED, 50, title, description, event);
      break;
    }
}

static void
append_observation (GListStore     *items,
                    AccBundle      *bundle,
                    AccObservation *observation)
{
  g_autofree char *number = NULL;
  const char *qualifier = acc_words_describe_qualifier ((AccQualifier) observation->qualifier);
  g_autofree char *source = acc_words_describe_source (bundle, observation->source);
  g_autofree char *title = NULL;

  if (observation->value == ACC_INT_ABSENT)
    return;
  number = acc_locale_format_number (observation->value);
  title = *qualifier != '\0' ? g_strdup_printf ("%s %s", qualifier, number) : g_strdup (number);
  {
    g_autofree char *description = g_strdup_printf ("%s. %s", acc_locale_text (observation->title), source);

    append_item (items, &observation->date, LANE_FIGURES, ACC_TIMELINE_KIND_FIGURE, ACC_TIMELINE_STATE_FILLED, 40, title, description, observation);
  }
}

/* The acts of the State are in the lane already, each with its own mark. */
static gboolean
repeats_act (AccEvent *event,
             AccState *state)
{
  return event->kind == ACC_EVENT_TREATY && g_strcmp0 (event->state, state->iso3) == 0;
}

static AccTimelineSeries *
make_series (AccBundle *bundle,
             AccState  *state)
{
  AccSeries *series = acc_bundle_get_series (bundle, state != NULL ? state->iso3 : "world", NULL);
  const AccSeriesRun *run = series != NULL ? acc_series_get_total (series, ACC_SIDE_HOSTED) : NULL;
  g_autoptr (GArray) breaks = NULL;
  g_autoptr (GArray) years = g_array_new (FALSE, FALSE, sizeof (gint16));
  g_autoptr (GArray) figures = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (run == NULL || run->n_years == 0 || run->figures[ACC_CATEGORY_REFUGEES] == NULL)
    return NULL;
  g_array_append_vals (years, run->years, run->n_years);
  g_array_append_vals (figures, run->figures[ACC_CATEGORY_REFUGEES], run->n_years);
  /* The figures of the State may go further than those of the people in it: then the last year has none, and an earlier one is
   * not shown for it. */
  if (run->years[run->n_years - 1] < acc_series_get_last_year (series))
    {
      gint16 last = (gint16) acc_series_get_last_year (series);
      gint64 none = ACC_FIGURE_ABSENT;

      g_array_append_val (years, last);
      g_array_append_val (figures, none);
    }
  breaks = acc_category_list_breaks (bundle, ACC_SIDE_HOSTED, ACC_CATEGORY_REFUGEES, acc_series_get_code (series));
  return acc_timeline_series_new (state != NULL ? _ ("Refugees hosted") : _ ("Refugees"), (const gint16 *) (gpointer) years->data,
                                  (const gint64 *) (gpointer) figures->data, years->len,
                                  (const gint16 *) (gpointer) breaks->data, breaks->len);
}

/* In a region each treaty has a lane of its own, and an act is named by its State. */
static void
append_member_action (GListStore *items,
                      AccBundle  *bundle,
                      AccState   *state,
                      AccAction  *action)
{
  AccSpan span = acc_span_single (action->date);
  g_autofree char *source = acc_words_describe_source (bundle, action->sources[0]);
  AccTimelineState mark = acc_action_signs (action)                  ? ACC_TIMELINE_STATE_OUTLINED
                          : action->kind == ACC_ACTION_DENUNCIATION ? ACC_TIMELINE_STATE_CROSSED
                                                                    : ACC_TIMELINE_STATE_FILLED;
  g_autofree char *description = g_strdup_printf ("%s. %s", acc_act_get_text ((AccActionKind) action->kind, ACC_ACT_NOUN), source);

  append_item (items, &span, action->treaty, kind_of (acc_bundle_find_treaty (bundle, action->treaty)), mark, acc_action_signs (action) ? 60 : 90,
               acc_locale_state_name (state), description, action);
}

static void
collect_region (AccLedger  *ledger,
                AccRegion  *region,
                GListStore *items,
                GListStore *lanes)
{
  AccBundle *bundle = acc_ledger_get_bundle (ledger);

  for (guint i = 0; i < acc_bundle_get_n (bundle, ACC_TABLE_ACTIONS); i++)
    {
      AccAction *action = acc_bundle_get_item (bundle, ACC_TABLE_ACTIONS, i);
      AccState *state = acc_bundle_find_state (bundle, action->state);

      if (acc_bundle_state_in_region (bundle, state, region))
        append_member_action (items, bundle, state, action);
    }
  for (guint i = 0; i < acc_bundle_get_n (bundle, ACC_TABLE_EVENTS); i++)
    {
      AccEvent *event = acc_bundle_get_item (bundle, ACC_TABLE_EVENTS, i);
      AccState *state = event->state != NULL ? acc_bundle_find_state (bundle, event->state) : NULL;

      if (state != NULL && event->kind != ACC_EVENT_TREATY && acc_bundle_state_in_region (bundle, state, region))
        append_event (items, bundle, event);
    }
  for (guint t = 0; t < acc_bundle_get_n (bundle, ACC_TABLE_TREATIES); t++)
    {
      AccTreaty *treaty = acc_bundle_get_item (bundle, ACC_TABLE_TREATIES, t);

      append_lane (lanes, G_LIST_MODEL (items), treaty->id, acc_locale_treaty_short_title (treaty));
    }
}

static void
collect_state (AccLedger  *ledger,
               AccState   *state,
               GListStore *items)
{
  AccBundle *bundle = acc_ledger_get_bundle (ledger);
  guint index = (guint) acc_bundle_state_index (bundle, state->iso3);
  g_autoptr (GPtrArray) actions = acc_ledger_list_actions (ledger, index, -1);
  AccRows observations = acc_index_of_state (bundle, ACC_TABLE_OBSERVATIONS, index), events = acc_index_of_state (bundle, ACC_TABLE_EVENTS, index);

  for (guint i = 0; i < actions->len; i++)
    append_action (items, bundle, actions->pdata[i]);
  for (guint i = 0; i < observations.n; i++)
    append_observation (items, bundle, observations.records[i]);
  for (guint i = 0; i < events.n; i++)
    if (!repeats_act (events.records[i], state))
      append_event (items, bundle, events.records[i]);
}

/**
 * acc_report_timeline_collect:
 * @ledger: a ledger
 * @state: (nullable): a State
 * @region: (nullable): a region, where @state is %NULL; with both %NULL the landmarks of the world
 * @items: (out) (transfer full): of #AccTimelineItem
 * @lanes: (out) (transfer full): of #AccTimelineLane; a lane that would hold nothing is left out
 *
 * Returns: (transfer full) (nullable): the refugees hosted each year, where there are such figures; a region has none, because its own
 *   are not published
 */
AccTimelineSeries *
acc_report_timeline_collect (AccLedger   *ledger,
                             AccState    *state,
                             AccRegion   *region,
                             GListStore **items,
                             GListStore **lanes)
{
  AccBundle *bundle = acc_ledger_get_bundle (ledger);

  *items = g_list_store_new (ACC_TYPE_TIMELINE_ITEM);
  *lanes = g_list_store_new (ACC_TYPE_TIMELINE_LANE);
  if (state != NULL)
    collect_state (ledger, state, *items);
  else if (region != NULL)
    collect_region (ledger, region, *items, *lanes);
  else
    for (guint i = 0; i < acc_bundle_get_n (bundle, ACC_TABLE_EVENTS); i++)
      {
        AccEvent *event = acc_bundle_get_item (bundle, ACC_TABLE_EVENTS, i);

        if (event->state == NULL)
          append_event (*items, bundle, event);
      }
  append_lane (*lanes, G_LIST_MODEL (*items), LANE_TREATIES, _ ("Treaties"));
  append_lane (*lanes, G_LIST_MODEL (*items), LANE_LAW, _ ("Law and institutions"));
  append_lane (*lanes, G_LIST_MODEL (*items), LANE_EVENTS, _ ("Events"));
  append_lane (*lanes, G_LIST_MODEL (*items), LANE_FIGURES, _ ("Counted"));
  return region != NULL && state == NULL ? NULL : make_series (bundle, state);
}

/**
 * acc_report_timeline_get_format:
 *
 * Returns: (transfer none): dates and numbers of a timeline in the language of the interface
 */
const AccTimelineFormat *
acc_report_timeline_get_format (void)
{
  return &timeline_format;
}

/**
 * acc_report_timeline_draw:
 * @ledger: a ledger
 * @state: (nullable): a State
 * @region: (nullable): a region
 * @params: how to draw it: type, size, span and as-of date; what it shows, where no model is given, and what is written around it is filled
 *   in here
 * @error: %G_IO_ERROR
 *
 * Needs no display.
 *
 * Returns: (transfer full): the picture, or %NULL
 */
GBytes *
acc_report_timeline_draw (AccLedger         *ledger,
                          AccState          *state,
                          AccRegion         *region,
                          AccTimelineExport *params,
                          GError           **error)
{
  AccBundle *bundle = acc_ledger_get_bundle (ledger);
  g_autoptr (GListStore) items = NULL;
  g_autoptr (GListStore) lanes = NULL;
  g_autoptr (AccTimelineSeries) series = NULL;
  AccSource *figures = acc_bundle_find_source (bundle, "UNHCR-RPSD");
  g_autofree char *date = NULL;
  g_autofree char *subtitle = NULL;
  g_autofree char *source = NULL;
  g_autofree char *own = acc_own_say (bundle);

  if (params->model == NULL)
    {
      series = acc_report_timeline_collect (ledger, state, region, &items, &lanes);
      params->model = G_LIST_MODEL (items);
      params->lanes = G_LIST_MODEL (lanes);
      params->series = series;
    }
  if (acc_date_is_set (params->as_of))
    {
      date = acc_locale_format_date (params->as_of);
      subtitle = acc_locale_compose (_ ("As of {date}"), "date", date, NULL);
    }
  source = params->series != NULL && figures != NULL
               ? acc_locale_compose (_ ("Accession, edition {edition}. Figures: {figures} ({licence})"), "edition", acc_bundle_get_edition (bundle), "figures",
                                     acc_locale_text (figures->title), "licence", figures->licence != NULL ? figures->licence : "", NULL)
               : acc_locale_compose (_ ("Accession, edition {edition}"), "edition", acc_bundle_get_edition (bundle), NULL);
  if (own != NULL)
    {
      char *both = g_strconcat (own, acc_locale_get_sentence_space (), source, NULL);

      g_free (source);
      source = both;
    }
  params->format = &timeline_format;
  params->title = state != NULL ? acc_locale_state_name (state) : region != NULL ? acc_locale_region_name (region) : _ ("World");
  params->subtitle = subtitle;
  params->source = source;
  params->rtl = acc_locale_is_rtl ();
  return acc_timeline_export_to_bytes (params, error);
}
