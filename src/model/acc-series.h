/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

#include "model/acc-value.h"

G_BEGIN_DECLS

/* Yearly figures of one State (or of the world): totals hosted and abroad, and every pair of origin and asylum. */

#define ACC_TYPE_SERIES (acc_series_get_type ())
G_DECLARE_FINAL_TYPE (AccSeries, acc_series, ACC, SERIES, GObject)

typedef enum
{
  ACC_CATEGORY_REFUGEES,
  ACC_CATEGORY_ASYLUM_SEEKERS,
  ACC_CATEGORY_RETURNED_REFUGEES,
  ACC_CATEGORY_IDPS,
  ACC_CATEGORY_RETURNED_IDPS,
  ACC_CATEGORY_STATELESS,
  ACC_CATEGORY_OOC,
  ACC_CATEGORY_OIP,
  ACC_CATEGORY_HST,
  ACC_N_CATEGORIES,
} AccCategory;

typedef enum
{
  ACC_SIDE_HOSTED, /* by country of asylum */
  ACC_SIDE_ABROAD, /* by country of origin */
} AccSide;

/* Not available. Never zero. */
#define ACC_FIGURE_ABSENT G_MININT64

/* One run of years of one partner (or of the total): figures[i] belongs to years[i]. */
typedef struct
{
  const char *partner; /* code; NULL in totals */
  guint n_years;
  const gint16 *years; /* ascending */
  const gint64 *figures[ACC_N_CATEGORIES]; /* NULL: not available in any year */
} AccSeriesRun;

typedef struct
{
  const char *partner;
  gint64 figure;
} AccRanked;

const char *acc_category_to_string (AccCategory category); /* the JSON and CSV key */

AccSeries          *acc_series_new_from_bytes (GBytes *bytes, const char *file, GError **error);
AccSeries          *acc_series_load (GFile *file, const char *code, GCancellable *cancellable, GPtrArray *faults);
const char         *acc_series_get_code (AccSeries *self);
const char         *acc_series_get_source (AccSeries *self);
const char         *acc_series_get_as_at (AccSeries *self);
int                 acc_series_get_first_year (AccSeries *self);
int                 acc_series_get_last_year (AccSeries *self);
gboolean            acc_series_is_mid_year (AccSeries *self, int year);
int                 acc_series_get_year (AccSeries *self, gint32 day); /* whose figures are shown on a day; 0: none yet */
const AccSeriesRun *acc_series_get_total (AccSeries *self, AccSide side); /* for the world both sides are the same */
guint               acc_series_get_n_pairs (AccSeries *self, AccSide side);
const AccSeriesRun *acc_series_get_pair (AccSeries *self, AccSide side, guint index);
gint64              acc_series_get_figure (AccSeries *self, AccSide side, AccCategory category, int year);
AccValue            acc_series_get_value (AccSeries *self, AccSide side, AccCategory category, int year); /* the same with its kind */
AccCollection       acc_series_get_collection (AccSeries *self, AccCategory category);
/* Takes note of what was collected when: a 0 of years before becomes absent in the totals. */
void                acc_series_join (AccSeries *self, AccCategoryRecord *const records[ACC_N_CATEGORIES]);
/* Partners of a year, largest first, zero and absent left out; transfer full GArray of AccRanked. */
GArray             *acc_series_rank_partners (AccSeries *self, AccSide side, AccCategory category, int year);
gint64              acc_series_run_get (const AccSeriesRun *run, AccCategory category, int year);

G_END_DECLS
