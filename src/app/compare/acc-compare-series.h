/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cards/charts/acc-line-chart.h"
#include "facts/session/acc-place.h"
#include "facts/session/acc-session.h"

G_BEGIN_DECLS

/* The yearly figures of those compared. */

/* Lines, texts and source into the chart. series: of acc_people_list_figures(). treaty: position of the one from whose joining years are counted, or -1 for calendar years. */
void        acc_compare_series_fill (AccLineChart *chart, AccSession *session, const AccPlace *compared, guint series, int treaty);
/* Reads in a thread what acc_compare_series_fill() needs of the bundle's files; FALSE where nothing is to be read, and nothing is called back. */
gboolean    acc_compare_series_read (AccBundle *bundle, const AccPlace *compared, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
/* What the lines depend on beside the place, the series and the treaty: the years of joining on the session's date; transfer full. */
char       *acc_compare_series_key (AccSession *session, const AccPlace *compared, int treaty);
/* The year at the end of which the session's date finds figures. */
int         acc_compare_series_get_year (AccSession *session);

G_END_DECLS
