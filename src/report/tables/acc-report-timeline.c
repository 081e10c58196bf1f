/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The records of a State, a region or the world as items of a timeline in lanes, for the window and for pictures of it. */

#include "config.h"

#include "report/tables/acc-report-timeline.h"

#include <glib/gi18n.h>

#include "facts/acc-own.h"
#include "facts/acc-words.h"
#include "facts/sheet/acc-pdf-update.h"
#include "facts/time/acc-happening.h"
#include "report/acc-report.h"

#define CREATOR "Accession " ACC_VERSION
/* Of a lane with more than this many items, it is told how many there are. */
#define NAMED_MAX 8

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
               gboolean within,
               gpointer data)
{
  g_autofree char *digits = acc_locale_format_number (number);
  g_autofree char *when = acc_locale_format_date (acc_date_year (year));

  /* Translators: the figure of a year, beside the date on a timeline: "14,799, end of 1999", "1,341,148, in 2025" */
  return acc_locale_compose (within ? acc_locale_of_year (year, _ ("{n}, in {year}"),
                                                          _ ("{n}, in the first half of {year}")) : acc_locale_of_year (year, _ ("{n}, end of {year}"),
                                                          _ ("{n}, middle of {year}")), "n", digits, "year", when, NULL);
}

static const AccTimelineFormat timeline_format = { format_tick, format_date, format_span, format_number, format_compact, parse_date, format_figure };

/* A lane that holds nothing is left out. */
static void
append_lane (GListStore *lanes,
             GHashTable *used,
             const char *id,
             const char *title)
{
  g_autoptr (AccTimelineLane) lane = g_hash_table_contains (used, id) ? acc_timeline_lane_new (id, title) : NULL;

  if (lane != NULL)
    g_list_store_append (lanes, lane);
}

/* A treaty's own mark; of the others that which says what they are. What nobody reports is never drawn as if somebody did. */
static AccTimelineKind
kind_of (const AccHappening *one)
{
  if (one->computed)
    return ACC_TIMELINE_KIND_COMPUTED;
  if (one->treaty != NULL)
    return ACC_TIMELINE_KIND (one->treaty->sign.shape, one->treaty->sign.color);
  if (one->lane == g_intern_static_string (ACC_LANE_LAW) || one->lane == g_intern_static_string (ACC_LANE_STATES))
    return ACC_TIMELINE_KIND_LAW;
  if (one->lane == g_intern_static_string (ACC_LANE_COUNTED))
    return ACC_TIMELINE_KIND_FIGURE;
  return g_str_equal (one->kind, "document") ? ACC_TIMELINE_KIND_DOCUMENT : ACC_TIMELINE_KIND_EVENT;
}

static AccTimelineState
state_of (const AccHappening *one)
{
  if (one->lane == g_intern_static_string (ACC_LANE_TERMS))
    return one->withdraws ? ACC_TIMELINE_STATE_CROSSED : ACC_TIMELINE_STATE_GAPPED;
  if (!one->is_action)
    return ACC_TIMELINE_STATE_FILLED;
  return one->action <= ACC_ACTION_SUCCESSION_TO_SIGNATURE ? ACC_TIMELINE_STATE_OUTLINED
         : one->action == ACC_ACTION_DENUNCIATION          ? ACC_TIMELINE_STATE_CROSSED
                                                           : ACC_TIMELINE_STATE_FILLED;
}

static void
append_item (GListStore   *items,
             AccHappening *one)
{
  g_autoptr (AccTimelineSimpleItem) item = acc_timeline_simple_item_new (&one->date, one->lane, kind_of (one), one->title);

  acc_timeline_simple_item_set_importance (item, one->importance);
  acc_timeline_simple_item_set_state (item, state_of (one));
  acc_timeline_simple_item_set_description (item, one->detail);
  acc_timeline_simple_item_set_object (item, G_OBJECT (one));
  g_list_store_append (items, item);
}

static void
append_lanes (AccBundle      *bundle,
              const AccPlace *place,
              GHashTable     *used,
              GListStore     *lanes)
{
  const struct { const char *id, *title; } others[] = {
    { ACC_LANE_TREATIES, _ ("Treaties") }, { ACC_LANE_TERMS, _ ("Reservations and limitations") }, { ACC_LANE_STATES, _ ("States") },
    { ACC_LANE_LAW, _ ("Law and institutions") },
    { ACC_LANE_DISPLACEMENT, _ ("Displacement and return") }, { ACC_LANE_EVENTS, _ ("Events") }, { ACC_LANE_COUNTED, _ ("Counted") },
    { ACC_LANE_COMPUTED, _ ("Computed from figures") },
  };

  for (guint i = 0; i < place->n_compared; i++)
    append_lane (lanes, used, acc_compared_get_code (&place->compared[i]), acc_compared_get_name (&place->compared[i]));
  for (guint t = 0; t < acc_bundle_get_n (bundle, ACC_TABLE_TREATIES); t++)
    {
      AccTreaty *treaty = acc_bundle_get_item (bundle, ACC_TABLE_TREATIES, t);

      append_lane (lanes, used, treaty->id, acc_locale_treaty_short_title (treaty));
    }
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    append_lane (lanes, used, others[i].id, others[i].title);
}

/* From the largest down. */
static AccTimelineSeries *
make_series (const GPtrArray *all)
{
  AccTimelineSeries *below = NULL;

  for (guint i = all->len; i > 0; i--)
    {
      AccYears *years = all->pdata[i - 1];
      AccTimelineSeries *series = acc_timeline_series_new (years->title, (const gint16 *) (gpointer) years->years->data,
                                                           (const gint64 *) (gpointer) years->figures->data, years->years->len,
                                                           (const gint16 *) (gpointer) years->breaks->data, years->breaks->len);
      acc_timeline_series_set_id (series, years->id);
      acc_timeline_series_set_within (series, years->within);
      acc_timeline_series_set_below (series, below);
      g_clear_object (&below);
      below = series;
    }
  return below;
}

/* What a reader would look for in a picture of the time up to a day: no figures of single sources, and none that are computed. What began nobody
 * knows when and was not over has no place in it. */
static gboolean
cut (AccBundle    *bundle,
     AccHappening *one,
     gint32        day)
{
  return one->lane != g_intern_static_string (ACC_LANE_COUNTED) && one->lane != g_intern_static_string (ACC_LANE_COMPUTED) &&
         acc_words_cut_span (bundle, one->source, &one->date, day) && (one->date.start_bound == ACC_BOUND_GIVEN || acc_span_last_day (&one->date) <= day);
}

/* The figures of years that were over, of series up to a rank. */
static void
keep_past (GPtrArray *years,
           gint32     day,
           guint      highest)
{
  for (guint i = years->len; i > 0; i--)
    {
      AccYears *one = years->pdata[i - 1];
      guint n = 0, breaks = 0;

      while (n < one->years->len && acc_day_from_ymd (g_array_index (one->years, gint16, n), 12, 31) <= day)
        n++;
      while (breaks < one->breaks->len && n > 0 && g_array_index (one->breaks, gint16, breaks) <= g_array_index (one->years, gint16, n - 1))
        breaks++;
      g_array_set_size (one->years, n);
      g_array_set_size (one->figures, n);
      g_array_set_size (one->breaks, breaks);
      if (n == 0 || one->rank > highest)
        g_ptr_array_remove_index (years, i - 1);
    }
}

/**
 * acc_report_timeline_collect:
 * @ledger: a ledger
 * @place: what is looked at
 * @day: the last that is told of, for a picture in which nothing shows that came after it; %ACC_DAY_MAX for all that there is
 * @items: (out) (transfer full): of #AccTimelineItem, each with its #AccHappening
 * @lanes: (out) (transfer full): of #AccTimelineLane; a lane that would hold nothing is left out
 *
 * Returns: (transfer full) (nullable): the yearly figures of the place, the largest series with all others below it; up to a day, those
 *   that are told of everywhere
 */
AccTimelineSeries *
acc_report_timeline_collect (AccLedger      *ledger,
                             const AccPlace *place,
                             gint32          day,
                             GListStore    **items,
                             GListStore    **lanes)
{
  AccBundle *bundle = acc_ledger_get_bundle (ledger);
  gboolean all = day == ACC_DAY_MAX;
  g_autoptr (GPtrArray) years = acc_years_list (ledger, place);
  g_autoptr (GPtrArray) happenings = acc_happening_list (ledger, place, all ? years : NULL);
  g_autoptr (GHashTable) used = g_hash_table_new (g_str_hash, g_str_equal); /* lanes that hold something, which may be hundreds */

  *items = g_list_store_new (ACC_TYPE_TIMELINE_ITEM);
  *lanes = g_list_store_new (ACC_TYPE_TIMELINE_LANE);
  for (guint i = 0; i < happenings->len; i++)
    {
      AccHappening *one = happenings->pdata[i];

      if (!all && !cut (bundle, one, day))
        continue;
      append_item (*items, one);
      g_hash_table_add (used, (gpointer) one->lane);
    }
  append_lanes (bundle, place, used, *lanes);
  if (!all)
    keep_past (years, day, 0);
  return make_series (years);
}

/**
 * acc_report_timeline_collect_years:
 * @ledger: a ledger
 * @place: a State, a region or the world
 * @day: the last that is told of
 *
 * Returns: (transfer full) (nullable): all yearly figures up to the day, one below the other: of a region and the world first how many States were party
 *   to each treaty
 */
AccTimelineSeries *
acc_report_timeline_collect_years (AccLedger      *ledger,
                                   const AccPlace *place,
                                   gint32          day)
{
  AccBundle *bundle = acc_ledger_get_bundle (ledger);
  g_autoptr (GPtrArray) years = acc_years_list (ledger, place);

  for (guint t = 0; place->state == NULL && t < acc_bundle_get_n (bundle, ACC_TABLE_TREATIES); t++)
    {
      AccTreaty *treaty = acc_bundle_get_item (bundle, ACC_TABLE_TREATIES, t);
      AccYears *parties = acc_years_count_parties (ledger, treaty, place->region);
      g_autofree char *title = g_steal_pointer (&parties->title);

      parties->title = acc_locale_compose (_ ("{title}: {words}"), "title", acc_locale_treaty_short_title (treaty), "words", title, NULL);
      g_ptr_array_insert (years, (int) t, parties);
    }
  keep_past (years, day, G_MAXUINT);
  return make_series (years);
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

/* Whether any of it is within what is drawn. */
static gboolean
is_drawn (const AccTimelineExport *params,
          const AccSpan           *span)
{
  return params->end <= params->start || (acc_span_first_day (span) < params->end && acc_span_last_day (span) >= params->start);
}

static void
add_line (GString    *out,
          const char *title,
          char       *words)
{
  g_autofree char *line = acc_locale_compose (_ ("{title}: {words}"), "title", title, "words", words, NULL);

  acc_words_append_line (out, line);
  g_free (words);
}

static void
describe_lane (const AccTimelineExport *params,
               AccTimelineLane         *lane,
               GString                 *out)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < g_list_model_get_n_items (params->model); i++)
    {
      g_autoptr (AccTimelineSimpleItem) item = g_list_model_get_item (params->model, i);
      const AccHappening *one = ACC_HAPPENING (acc_timeline_simple_item_get_object (item));
      g_autofree char *when = NULL;

      if (!g_str_equal (one->lane, acc_timeline_lane_get_id (lane)) || !is_drawn (params, &one->date))
        continue;
      when = acc_locale_format_span (&one->date);
      g_ptr_array_add (names, g_strdup_printf ("%s (%s)", one->title, when));
    }
  add_line (out, acc_timeline_lane_get_title (lane),
            names->len <= NAMED_MAX ? acc_locale_format_list ((const char *const *) names->pdata, names->len) : acc_locale_format_number (names->len));
}

static void
describe_series (const AccTimelineExport *params,
                 AccTimelineSeries       *series,
                 GString                 *out)
{
  gint64 figure;
  guint n = acc_timeline_series_get_n (series);

  while (params->end > params->start && n > 1 && acc_day_from_ymd (acc_timeline_series_get_year (series, n - 1), 1, 1) >= params->end)
    n--;
  figure = acc_timeline_series_get_value (series, n - 1);
  if (figure != ACC_TIMELINE_ABSENT)
    add_line (out, acc_timeline_series_get_title (series), timeline_format.figure (figure, acc_timeline_series_get_year (series, n - 1), FALSE, NULL));
}

/**
 * acc_report_timeline_describe:
 * @params: what is drawn
 * @caption: what it is of
 *
 * Says what a picture shows: its lanes, each with what it holds and when, and the last of the figures.
 *
 * Returns: (transfer full): in lines
 */
char *
acc_report_timeline_describe (const AccTimelineExport *params,
                              const char              *caption)
{
  GString *out = g_string_new (caption);

  for (guint l = 0; l < g_list_model_get_n_items (params->lanes); l++)
    {
      g_autoptr (AccTimelineLane) lane = g_list_model_get_item (params->lanes, l);

      if (acc_timeline_lane_get_visible (lane))
        describe_lane (params, lane, out);
    }
  for (AccTimelineSeries *series = params->series; series != NULL; series = acc_timeline_series_get_below (series))
    describe_series (params, series, out);
  return g_string_free (out, FALSE);
}

/* In which language a PDF is, and what it shows, on each of its pages. */
static GBytes *
finish_pdf (GBytes                  *pdf,
            const AccTimelineExport *params)
{
  GByteArray *bytes = g_bytes_unref_to_array (pdf);
  g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (AccPdfMark));
  g_autofree char *language = g_strdelimit (g_strdup (params->language), "_", '-');
  AccPdfAbout about = { language, params->title, CREATOR, NULL, params->rtl };
  AccPdfMark mark = { params->description, NULL };

  for (guint i = 0; i < CLAMP (params->pages, 1, ACC_TIMELINE_EXPORT_MOST_PAGES); i++)
    g_array_append_val (marks, mark);
  acc_pdf_update (bytes, &about, marks);
  return g_byte_array_free_to_bytes (bytes);
}

/**
 * acc_report_timeline_draw:
 * @ledger: a ledger
 * @place: what is looked at
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
                          const AccPlace    *place,
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
  g_autofree char *description = NULL;
  GString *caption;
  GBytes *bytes;

  if (params->model == NULL)
    {
      series = acc_report_timeline_collect (ledger, place, ACC_DAY_MAX, &items, &lanes);
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
  params->title = acc_place_get_title (place);
  params->subtitle = subtitle;
  params->source = source;
  params->rtl = acc_locale_is_rtl ();
  params->language = acc_locale_get_language ();
  caption = g_string_new (params->title);
  acc_words_append_line (caption, subtitle);
  params->description = description = acc_report_timeline_describe (params, caption->str);
  g_string_free (caption, TRUE);
  bytes = acc_timeline_export_to_bytes (params, error);
  return bytes != NULL && params->type == ACC_TIMELINE_EXPORT_PDF ? finish_pdf (bytes, params) : bytes;
}
