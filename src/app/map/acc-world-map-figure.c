/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The map by a figure: classes that are the same in every year, so that years can be compared; zero and not reported apart. */

#include "config.h"

#include "app/map/acc-world-map-private.h"

#include <glib/gi18n.h>
#include <math.h>

#include "facts/pages/acc-facts-private.h"
#include "locale/acc-locale.h"
#include "locale/acc-second.h"
#include "model/figures/acc-totals.h"
#include "report/acc-report.h"

#define NAMED 3

/* From which figure on a class reaches; and from which rate, in tenths, as it is written: the first has all that are less than one. */
static const gint64 breaks[ACC_TILE_LEVELS] = { 1, 1000, 10000, 100000, 1000000 };
static const gint64 rate_breaks[ACC_TILE_LEVELS] = { 0, 1, 10, 100, 1000 };

/* Those of the bundle, found once. */
static GArray *
get_figures (AccWorldMap *self)
{
  AccBundle *bundle = acc_ledger_get_bundle (self->ledger);
  GArray *figures = g_object_get_data (G_OBJECT (bundle), "acc-map-figures");

  if (figures == NULL)
    {
      figures = acc_people_list_figures (bundle);
      g_object_set_data_full (G_OBJECT (bundle), "acc-map-figures", figures, (GDestroyNotify) g_array_unref);
    }
  return figures;
}

guint
_acc_world_map_get_n_figures (AccWorldMap *self)
{
  return get_figures (self)->len;
}

const AccPeopleRow *
_acc_world_map_find_figure (AccWorldMap *self, guint figure)
{
  GArray *figures = get_figures (self);

  return figure < figures->len ? &g_array_index (figures, AccPeopleRow, figure) : NULL;
}

/* The last year that had ended, or that figures are there for. */
int
_acc_world_map_get_year (AccWorldMap *self)
{
  AccSeries *series = acc_bundle_get_series (acc_ledger_get_bundle (self->ledger), "world", NULL);

  return _acc_facts_year (series, acc_session_get_day (self->session));
}

static int
find_level (AccWorldMap *self,
            double       shown)
{
  const gint64 *from = self->per_1000 ? rate_breaks : breaks;
  double figure = self->per_1000 ? floor (shown * 10 + 0.5) : shown;
  int level = ACC_TILE_ZERO;

  if (shown < 0)
    return ACC_TILE_NOT_REPORTED;
  for (guint i = 0; shown > 0 && i < ACC_TILE_LEVELS && figure >= (double) from[i]; i++)
    level = (int) i;
  return level;
}

static char *
word_tile (AccWorldMap           *self,
           AccState              *state,
           const AccWorldMapCell *cell,
           gboolean               collected)
{
  g_autofree char *date = acc_locale_format_date (acc_date_year (cell->year));
  g_autofree char *number = self->per_1000 ? acc_people_word_rate (cell->figure, cell->shown) : acc_people_word_value (cell->figure);
  gboolean absent = !acc_value_is_number (cell->figure);
  const char *message = cell->faint            ? _ ("{state}: not a State on this date")
                        : !collected && absent ? _ ("{state}: not collected for {year}")
                        : absent               ? _ ("{state}: not reported for {year}")
                        : cell->shown < 0      ? C_ ("map", "{state}: no population figure for {year}")
                        : self->per_1000       ? acc_locale_of_year (cell->year, C_ ("map", "{state}: {n} per {thousand} inhabitants, end of {year}"),
                                                                     C_ ("map", "{state}: {n} per {thousand} inhabitants, middle of {year}"))
                                               : acc_locale_of_year (cell->year, _ ("{state}: {n}, end of {year}"), _ ("{state}: {n}, middle of {year}"));
  g_autofree char *thousand = acc_locale_format_number (1000);
  g_autofree char *says = acc_locale_compose (message, "state", acc_locale_state_name (state), "n", number, "year", date, "thousand", thousand, NULL);

  return acc_second_add_line (says, acc_second_state_name (state));
}

void
_acc_world_map_fill_figure (AccWorldMap *self)
{
  AccBundle *bundle = acc_ledger_get_bundle (self->ledger);
  AccTotals *totals = acc_bundle_get_totals (bundle);
  const AccPeopleRow *asked = _acc_world_map_get_figure (self);
  gint32 day = acc_session_get_day (self->session);
  int year = _acc_world_map_get_year (self);
  gboolean collected = year >= acc_category_get_begin (bundle, asked->category, NULL);

  for (guint i = 0; i < self->cells->len; i++)
    {
      AccWorldMapCell *cell = &g_array_index (self->cells, AccWorldMapCell, i);
      AccState *state = acc_bundle_get_item (bundle, ACC_TABLE_STATES, cell->state);
      gboolean faint = !acc_words_state_exists (state, day);
      AccValue figure = acc_totals_get_value (totals, state->iso3, asked->side, asked->category, year);
      double shown = self->per_1000                 ? acc_people_find_rate (bundle, state->iso3, asked->category, year, figure)
                     : acc_value_is_number (figure) ? (double) figure.number
                                                    : -1;
      g_autofree char *text = NULL;

      if (cell->filled && cell->subject == self->subject && cell->per_1000 == self->per_1000 && cell->faint == faint && cell->figure.number == figure.number
          && cell->shown == shown && cell->year == year)
        continue;
      cell->filled = TRUE;
      cell->subject = self->subject;
      cell->per_1000 = self->per_1000;
      cell->faint = faint;
      cell->figure = figure;
      cell->shown = shown;
      cell->year = year;
      text = word_tile (self, state, cell, collected);
      acc_tile_set_figure (acc_tile_map_get_tile (self->tiles, i), find_level (self, shown), faint, text);
    }
}

/* A bound of a class: figures are whole, rates have one decimal. */
static char *
word_bound (AccWorldMap *self,
            gint64       bound)
{
  return self->per_1000 ? acc_locale_format_rate ((double) bound / 10) : acc_locale_format_number (bound);
}

/* "1,000 to 9,999", "1.0 to 9.9". */
static char *
word_class (AccWorldMap *self,
            guint        level)
{
  const gint64 *bounds = self->per_1000 ? rate_breaks : breaks;
  g_autofree char *from = word_bound (self, bounds[level]);
  g_autofree char *to = NULL;

  if (level + 1 == ACC_TILE_LEVELS)
    return acc_locale_compose (_ ("{n} or more"), "n", from, NULL);
  if (bounds[level] == 0)
    {
      to = word_bound (self, bounds[level + 1]);
      return acc_locale_compose (C_ ("figure", "less than {n}"), "n", to, NULL);
    }
  to = word_bound (self, bounds[level + 1] - 1);
  return acc_locale_compose (_ ("{from} to {to}"), "from", from, "to", to, NULL);
}

void
_acc_world_map_update_figure_legend (AccWorldMap *self)
{
  for (guint i = 0; i < ACC_WORLD_MAP_LEGEND; i++)
    {
      int level = i < ACC_TILE_LEVELS ? (int) (ACC_TILE_LEVELS - 1 - i) : i == ACC_TILE_LEVELS ? ACC_TILE_ZERO : ACC_TILE_NOT_REPORTED;
      g_autofree char *text = level >= 0                 ? word_class (self, (guint) level)
                              : level == ACC_TILE_ZERO ? acc_locale_format_number (0)
                              : self->per_1000         ? g_strdup (C_ ("map", "Not reported, or no population figure; without a ground: not a State on this date"))
                                                       : g_strdup (_ ("Not reported; without a ground: not a State on this date"));

      gtk_widget_set_visible (gtk_widget_get_parent (self->legend[i]), TRUE);
      acc_tile_set_figure (ACC_TILE (self->legend[i]), level, FALSE, NULL);
      gtk_label_set_label (self->legend_labels[i], text);
    }
}

static int
compare_cells (gconstpointer a,
               gconstpointer b)
{
  const AccWorldMapCell *x = *(const AccWorldMapCell *const *) a, *y = *(const AccWorldMapCell *const *) b;

  return x->shown < y->shown ? 1 : x->shown > y->shown ? -1 : 0;
}

char *
_acc_world_map_word_figure (AccWorldMap *self)
{
  AccBundle *bundle = acc_ledger_get_bundle (self->ledger);
  g_autofree char *name = acc_people_name_figure (bundle, _acc_world_map_get_figure (self), self->per_1000);
  g_autoptr (GPtrArray) above = g_ptr_array_new ();
  g_autoptr (GPtrArray) most = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *year = acc_locale_format_date (acc_date_year (_acc_world_map_get_year (self)));
  int begin = acc_category_get_begin (bundle, _acc_world_map_get_figure (self)->category, NULL);
  guint zero = 0, absent = 0, uncounted = 0;
  g_autofree char *list = NULL;
  g_autofree char *n_above = NULL;
  g_autofree char *n_zero = NULL;
  g_autofree char *n_absent = NULL;
  g_autofree char *n_uncounted = NULL;
  const char *message;
  GString *text;

  for (guint i = 0; i < self->cells->len; i++)
    {
      AccWorldMapCell *cell = &g_array_index (self->cells, AccWorldMapCell, i);

      if (cell->faint)
        continue;
      zero += cell->shown == 0 ? 1 : 0;
      absent += acc_value_is_number (cell->figure) ? 0 : 1;
      uncounted += acc_value_is_number (cell->figure) && cell->shown < 0 ? 1 : 0;
      if (cell->shown > 0)
        g_ptr_array_add (above, cell);
    }
  if (above->len == 0 && _acc_world_map_get_year (self) < begin)
    {
      g_autofree char *from = acc_locale_format_date (acc_date_year (begin));

      return acc_locale_compose (acc_locale_of_year (_acc_world_map_get_year (self), _ ("{figure}, end of {year}: not collected by State before {from}."),
                                                     _ ("{figure}, middle of {year}: not collected by State before {from}.")),
                                 "figure", name, "year", year, "from", from, NULL);
    }
  if (above->len == 0)
    return acc_locale_compose (acc_locale_of_year (_acc_world_map_get_year (self), _ ("{figure}, end of {year}: reported by no State on the map."),
                                                   _ ("{figure}, middle of {year}: reported by no State on the map.")), "figure", name, "year", year, NULL);
  g_ptr_array_sort (above, compare_cells);
  for (guint i = 0; i < MIN (above->len, NAMED); i++)
    {
      const AccWorldMapCell *cell = above->pdata[i];
      g_autofree char *number = self->per_1000 ? acc_people_word_rate (cell->figure, cell->shown) : acc_people_word_value (cell->figure);

      g_ptr_array_add (most, acc_locale_compose (C_ ("in a list: State and figure", "{state} {n}"), "state",
                                                 acc_locale_state_name (acc_bundle_get_item (bundle, ACC_TABLE_STATES, cell->state)), "n", number, NULL));
    }
  list = acc_locale_format_list ((const char *const *) most->pdata, most->len);
  n_above = acc_locale_format_number (above->len);
  n_zero = acc_locale_format_number (zero);
  n_absent = acc_locale_format_number (absent);
  /* Translators: {list} is States with figures, the others are numbers of States */
  text = g_string_new (NULL);
  message = acc_locale_of_year (_acc_world_map_get_year (self),
                                _ ("{figure}, end of {year}. Most: {list}. States with more than zero: {above}; with zero: {zero}; not reported: {absent}."),
                                _ ("{figure}, middle of {year}. Most: {list}. States with more than zero: {above}; with zero: {zero}; not reported: {absent}."));
  acc_words_add_sentence (text, acc_locale_compose (message, "figure", name, "year", year, "list", list, "above", n_above, "zero", n_zero, "absent", n_absent, NULL));
  n_uncounted = acc_locale_format_number (uncounted);
  if (self->per_1000)
    /* Translators: {n} is a number of States */
    acc_words_add_sentence (text, acc_locale_compose (C_ ("map", "Reported, but without a population figure: {n}."), "n", n_uncounted, NULL));
  return g_string_free (text, FALSE);
}
