/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/figures/acc-series.h"

G_BEGIN_DECLS

/* A change of category is not a departure: pairs of origin and asylum that end in one category and begin in another within a year. */
typedef struct
{
  AccCategory from, to;
  gint64 left;    /* stood under FROM at the end of the year before, in pairs that have nobody there at the end of the year */
  gint64 arrived; /* stand under TO at the end of the year, in the same pairs, which had nobody there before */
} AccMove;

gboolean acc_series_find_move (AccSeries *self, AccSide side, AccCategory category, int year, AccMove *move);

G_END_DECLS
