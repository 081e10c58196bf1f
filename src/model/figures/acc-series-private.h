/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/figures/acc-series.h"

G_BEGIN_DECLS

#define ACC_SERIES_BLOCK_FIRST (2 * 1024)

/* What is known of a category: as the bundle's records tell. */
typedef struct
{
  AccCategory category;
  const char *key;
  AccCollection collection;
  AccCategory *zero_needs; /* up to a 0; NULL: any 0 is a figure */
} AccSeriesKnown;

struct _AccSeries
{
  GObject parent_instance;

  char *code;
  char *source;
  char *as_at;
  char *attribution, *licence;
  AccSeriesRun total[2];
  GArray *known; /* AccSeriesKnown: those with a column first, in the order of the file */
  guint n_columns; /* of @known */
  GArray *pairs[2]; /* AccSeriesRun */
  GPtrArray *blocks; /* the memory of all columns; freed together */
  guint8 *free_at;
  gsize free_bytes, block_bytes;
};

const gint64 *_acc_series_run_find (const AccSeriesRun *run, AccCategory category); /* NULL: it has no such column */

G_END_DECLS
