/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

#include "model/figures/acc-value.h"

G_BEGIN_DECLS

/* Yearly figures of one State (or of the world): totals hosted and abroad, and every pair of origin and asylum. */

#define ACC_TYPE_SERIES (acc_series_get_type ())
G_DECLARE_FINAL_TYPE (AccSeries, acc_series, ACC, SERIES, GObject)

/* What is counted: any id, as one GQuark. 0: none. */
typedef GQuark AccCategory;

typedef enum
{
  ACC_SIDE_HOSTED, /* by country of asylum */
  ACC_SIDE_ABROAD, /* by country of origin */
} AccSide;

/* Not available. Never zero. */
#define ACC_FIGURE_ABSENT G_MININT64

/* Of one category; figures[i] belongs to years[i] of its run. */
typedef struct
{
  AccCategory category;
  const gint64 *figures;
} AccColumn;

/* One run of years of one partner (or of the total). */
typedef struct
{
  const char *partner; /* code; NULL in totals */
  guint n_years;
  const gint16 *years; /* ascending */
  guint n_columns; /* what has none is not available in any year */
  const AccColumn *columns;
} AccSeriesRun;

typedef struct
{
  const char *partner;
  gint64 figure;
} AccRanked;

AccCategory acc_category_from_string (const char *key);
const char *acc_category_to_string (AccCategory category); /* the JSON and CSV key */

AccSeries          *acc_series_new_from_bytes (GBytes *bytes, const char *file, GError **error);
AccSeries          *acc_series_load (GFile *file, const char *code, gboolean with_pairs, GCancellable *cancellable, GPtrArray *faults);
const char         *acc_series_get_code (AccSeries *self);
const char         *acc_series_get_source (AccSeries *self);
const char         *acc_series_get_as_at (AccSeries *self);
const char         *acc_series_get_attribution (AccSeries *self);
const char         *acc_series_get_licence (AccSeries *self);
guint               acc_series_get_n_categories (AccSeries *self); /* columns, in the order of the file */
AccCategory         acc_series_get_category (AccSeries *self, guint index);
int                 acc_series_get_first_year (AccSeries *self);
int                 acc_series_get_last_year (AccSeries *self);
gboolean            acc_series_is_mid_year (AccSeries *self, int year);
int                 acc_series_get_year (AccSeries *self, gint32 day); /* whose figures are shown on a day; 0: none yet */
const AccSeriesRun *acc_series_get_total (AccSeries *self, AccSide side); /* for the world both sides are the same */
guint               acc_series_get_n_pairs (AccSeries *self, AccSide side);
const AccSeriesRun *acc_series_get_pair (AccSeries *self, AccSide side, guint index);
const AccSeriesRun *acc_series_find_pair (AccSeries *self, AccSide side, const char *partner); /* NULL: the table has nobody of both */
gint64              acc_series_get_figure (AccSeries *self, AccSide side, AccCategory category, int year);
gboolean            acc_series_has_idle_zero (AccSeries *self, AccSide side, AccCategory category, int year);
AccValue            acc_series_get_value (AccSeries *self, AccSide side, AccCategory category, int year); /* the same with its kind */
gboolean            acc_series_has (AccSeries *self, AccSide side, AccCategory category); /* a column in its total */
gint64             *acc_series_list_figures (AccSeries *self, AccSide side, AccCategory category); /* of the total's years; transfer full */
AccCollection       acc_series_get_collection (AccSeries *self, AccCategory category);
/* Takes note of what was collected when: a 0 of years before becomes absent in the totals. */
void                acc_series_join (AccSeries *self, const GPtrArray *records);
void                acc_ranked_sort (GArray *ranked);
guint               acc_ranked_count_first (const GArray *ranked, guint most);
/* Partners of a year, largest first, zero and absent left out; transfer full GArray of AccRanked. */
GArray             *acc_series_rank_partners (AccSeries *self, AccSide side, AccCategory category, int year);
/* Of those, of people from the country, only other countries: nobody has asylum in the own one, whatever the table counts there. */
GArray             *acc_series_rank_others (AccSeries *self, AccSide side, AccCategory category, int year);
gint64              acc_series_get_own (AccSeries *self, AccCategory category, int year); /* of those who come from it, who are there; 0: none, or not told */
gint64              acc_series_run_get (const AccSeriesRun *run, AccCategory category, int year);

G_END_DECLS
