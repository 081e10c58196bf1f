/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Of a State the figures as they are published; of a region a sum, and that of the first category alone, where it is: each person is in one State. */

#include "config.h"

#include "app/compare/acc-compare-series.h"

#include <glib/gi18n.h>
#include <string.h>

#include "facts/acc-people.h"
#include "facts/acc-words.h"
#include "facts/pages/acc-facts-private.h"
#include "locale/acc-locale.h"
#include "model/figures/acc-totals.h"
#include "report/tables/acc-report-series.h"

/* "refugees-hosted": in the name of a file. */
static char *
make_key (AccBundle *bundle, const AccPeopleRow *row)
{
  AccCategoryRecord *record = acc_bundle_find_category (bundle, acc_category_to_string (row->category));
  g_autofree char *id = g_strdelimit (g_strdup (record->id), "_", '-');

  return g_strconcat (id, record->sides[1] == NULL ? "" : row->side == ACC_SIDE_HOSTED ? "-hosted" : "-from", NULL);
}

int
acc_compare_series_get_year (AccSession *session)
{
  AccSeries *world = acc_bundle_get_series (acc_session_get_bundle (session), "world", NULL);

  return _acc_facts_year (world, acc_session_get_day (session));
}

#define YEAR_NOT_KNOWN -1

/* The year from which it counts as party on the session's date; 0 when it is not. */
static int
find_joined (AccSession        *session,
             const AccCompared *compared,
             int                treaty)
{
  AccPosition position;
  int first, year, month, day;

  if (treaty < 0 || compared->state == NULL)
    return 0;
  acc_ledger_query (acc_session_get_ledger (session), compared->index, (guint) treaty, acc_session_get_day (session), acc_session_get_basis (session), &position);
  if (position.status != ACC_STATUS_PARTY)
    return 0;
  if (position.since_first <= ACC_DAY_MIN)
    return YEAR_NOT_KNOWN;
  acc_day_to_ymd (position.since_first, &first, &month, &day);
  acc_day_to_ymd (position.since, &year, &month, &day);
  return first == year ? year : YEAR_NOT_KNOWN;
}

char *
acc_compare_series_key (AccSession   *session,
                        const AccPlace *compared,
                        int           treaty)
{
  g_autoptr (GString) key = g_string_new (NULL);

  for (guint i = 0; i < compared->n_compared; i++)
    g_string_append_printf (key, "%d ", find_joined (session, &compared->compared[i], treaty));
  return g_string_free (g_steal_pointer (&key), FALSE);
}

static void
read_in_thread (GTask *task, gpointer source, gpointer codes, GCancellable *cancellable)
{
  for (GStrv code = codes; *code != NULL && !g_task_return_error_if_cancelled (task); code++)
    {
      /* One that is not there, or cannot be read, has no line. */
      if (**code != '\0')
        acc_bundle_get_series (source, *code, NULL);
      else
        acc_bundle_get_totals (source);
    }
  if (!g_task_had_error (task))
    g_task_return_boolean (task, TRUE);
}

gboolean
acc_compare_series_read (AccBundle           *bundle,
                         const AccPlace      *compared,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  g_autoptr (GStrvBuilder) codes = g_strv_builder_new ();
  g_auto (GStrv) unread = NULL;
  g_autoptr (GTask) task = NULL;

  for (guint i = 0; i < compared->n_compared; i++)
    {
      const AccState *state = compared->compared[i].state;

      if (state != NULL && !acc_bundle_has_read_series (bundle, state->iso3))
        g_strv_builder_add (codes, state->iso3);
      /* A region is a sum of the totals. */
      if (state == NULL && !acc_bundle_has_read_totals (bundle))
        g_strv_builder_add (codes, "");
    }
  unread = g_strv_builder_end (codes);
  if (*unread == NULL)
    return FALSE;
  task = g_task_new (bundle, cancellable, callback, user_data);
  g_task_set_task_data (task, g_steal_pointer (&unread), (GDestroyNotify) g_strfreev);
  g_task_run_in_thread (task, read_in_thread);
  return TRUE;
}

static AccPoints *
make_points (AccSeries   *series,
             AccSide      side,
             AccCategory  category)
{
  const AccSeriesRun *run = series != NULL ? acc_series_get_total (series, side) : NULL;
  g_autofree gint64 *figures = series != NULL ? acc_series_list_figures (series, side, category) : NULL;

  return figures != NULL ? acc_points_new (run->years, figures, run->n_years) : acc_points_new (NULL, NULL, 0);
}

/* The States of a region that existed at the end of each year, and those of them that reported. */
static void
sum_region (AccBundle *bundle,
            AccRegion *region,
            AccCategory category,
            AccLine   *line)
{
  AccSeries *world = acc_bundle_get_series (bundle, "world", NULL);
  AccTotals *totals = acc_bundle_get_totals (bundle);
  int first = world != NULL ? acc_series_get_first_year (world) : 1, n = world != NULL ? acc_series_get_last_year (world) - first + 1 : 0;
  g_autofree gint16 *years = g_new0 (gint16, n + 1);
  g_autofree gint64 *sums = g_new0 (gint64, n + 1);

  line->reported = g_new0 (guint, n + 1);
  line->asked = g_new0 (guint, n + 1);
  for (int i = 0; i < n; i++)
    {
      years[i] = (gint16) (first + i);
      sums[i] = ACC_POINTS_ABSENT;
    }
  for (guint s = 0; s < acc_bundle_get_n (bundle, ACC_TABLE_STATES); s++)
    {
      AccState *state = acc_bundle_get_item (bundle, ACC_TABLE_STATES, s);

      if (state->kind == ACC_STATE_GROUP || state->kind == ACC_STATE_TERRITORY || !acc_bundle_state_in_region (bundle, state, region))
        continue;
      for (int i = 0; i < n; i++)
        {
          gint64 figure;

          if (!acc_words_state_exists (state, acc_day_from_ymd (first + i, 12, 31)))
            continue;
          line->asked[i]++;
          figure = acc_totals_get_figure (totals, state->iso3, ACC_SIDE_HOSTED, category, first + i);
          if (figure == ACC_FIGURE_ABSENT)
            continue;
          line->reported[i]++;
          sums[i] = sums[i] == ACC_POINTS_ABSENT ? figure : sums[i] + figure;
        }
    }
  line->points = acc_points_new (years, sums, (guint) n);
}

static char *
word_source (AccBundle    *bundle,
             const AccPlace *compared)
{
  AccSeries *series = NULL;

  for (guint i = 0; series == NULL && i < compared->n_compared; i++)
    if (compared->compared[i].state != NULL)
      series = acc_bundle_get_series (bundle, compared->compared[i].state->iso3, NULL);
  if (series == NULL)
    series = acc_bundle_get_series (bundle, "world", NULL);
  return series != NULL ? acc_report_describe_series_source (bundle, series) : g_strdup ("");
}

static void
append_note (GString    *note,
             const char *message,
             GPtrArray  *names)
{
  g_autofree char *list = NULL;

  if (names->len == 0)
    return;
  list = acc_locale_format_list ((const char *const *) names->pdata, names->len);
  acc_words_add_sentence (note, acc_locale_compose (message, "names", list, NULL));
}

/* Breaks of one State alone stand behind those of all. */
static void
append_own_breaks (GString      *note,
                   AccBundle    *bundle,
                   const AccPlace *compared,
                   AccSide       side,
                   AccCategory   category,
                   const char   *general)
{
  for (guint i = 0; i < compared->n_compared; i++)
    {
      const AccCompared *one = &compared->compared[i];
      g_autofree char *own = one->state != NULL ? acc_category_word_breaks (bundle, side, category, one->state->iso3, 0) : NULL;
      const char *rest = own;

      if (own == NULL || g_strcmp0 (own, general) == 0)
        continue;
      if (general != NULL && g_str_has_prefix (own, general))
        rest = own + strlen (general) + strlen (acc_locale_get_sentence_space ());
      acc_words_add_sentence (note, acc_locale_compose (_ ("{title}: {words}"), "title", acc_compared_get_name (one), "words", rest, NULL));
    }
}

void
acc_compare_series_fill (AccLineChart     *chart,
                         AccSession       *session,
                         const AccPlace     *compared,
                         guint             series,
                         int               treaty)
{
  AccBundle *bundle = acc_session_get_bundle (session);
  g_autoptr (GArray) figures = acc_people_list_figures (bundle);
  const AccPeopleRow *row = &g_array_index (figures, AccPeopleRow, series);
  AccCategoryRecord *record = acc_bundle_find_category (bundle, acc_category_to_string (row->category));
  gboolean in_one_state = row->side == ACC_SIDE_HOSTED && row->category == acc_category_get_lead (bundle, NULL) && record->agency != NULL;
  g_autofree char *title = acc_people_name_figure (bundle, row, FALSE);
  g_autofree char *key = make_key (bundle, row);
  GArray *lines = acc_line_array_new ();
  g_autoptr (GPtrArray) summed = g_ptr_array_new (), never = g_ptr_array_new (), unknown = g_ptr_array_new (), joinless = g_ptr_array_new ();
  g_autoptr (GString) note = g_string_new (NULL);
  g_autofree char *source = word_source (bundle, compared);
  g_autofree char *caution = acc_category_word_breaks (bundle, row->side, row->category, NULL, 0);

  for (guint i = 0; i < compared->n_compared; i++)
    {
      const AccCompared *one = &compared->compared[i];
      gpointer name = (gpointer) acc_compared_get_name (one);
      AccLine line = { .name = g_strdup (name), .code = g_strdup (acc_compared_get_code (one)), .row = *row, .joined = find_joined (session, one, treaty) };
      g_autoptr (GArray) breaks = NULL;

      if (one->state != NULL)
        line.points = make_points (acc_bundle_get_series (bundle, one->state->iso3, NULL), row->side, row->category);
      else if (in_one_state)
        sum_region (bundle, one->region, row->category, &line);
      else
        {
          line.points = acc_points_new (NULL, NULL, 0);
          g_ptr_array_add (summed, name);
        }
      breaks = acc_category_list_breaks (bundle, row->side, row->category, acc_compared_get_code (one));
      acc_points_set_breaks (line.points, breaks);
      if (treaty >= 0 && line.joined <= 0)
        g_ptr_array_add (line.joined < 0 ? unknown : one->state != NULL ? never : joinless, name);
      g_array_append_val (lines, line);
    }
  if (caution != NULL)
    g_string_append (note, caution);
  append_own_breaks (note, bundle, compared, row->side, row->category, caution);
  /* Translators: {names} are regions, for which no figure is given since it would be a sum */
  append_note (note, _ ("Not added up: {names}."), summed);
  append_note (note, _ ("Not shown, since not party on this date: {names}."), never);
  append_note (note, _ ("Not shown, since the year of joining is not known: {names}."), unknown);
  append_note (note, _ ("Not shown, since a region does not join: {names}."), joinless);
  acc_line_chart_set_lines (chart, lines, title, key,
                            treaty >= 0 ? acc_locale_treaty_short_title (acc_bundle_get_item (bundle, ACC_TABLE_TREATIES, (guint) treaty)) : NULL, note->str, source);
}
