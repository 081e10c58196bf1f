/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "facts/sheet/acc-sheet.h"
#include "report/acc-report.h"

G_BEGIN_DECLS

/* The yearly figures of a State, a territory, a group or the world, as text or JSON, and as a table; transfer full, or NULL with the
 * error of acc_bundle_get_series(). from, to: years, both inclusive; 0 leaves that end open. per_1000: with how many come to 1,000
 * inhabitants, computed; the bundle has a table of them. */
char     *acc_report_series (AccBundle *bundle, const char *code, int from, int to, gboolean per_1000, AccFormat format, GError **error);
AccSheet *acc_report_series_sheet (AccBundle *bundle, const char *code, int from, int to, gboolean per_1000, GError **error);

char *acc_report_describe_series_source (AccBundle *bundle, AccSeries *series);

/* The members "hosted" and "abroad" with the figures of one year by category, null where there is none, and "kinds" with the kind of
 * each. */
void    acc_report_json_add_figures (JsonBuilder *builder, AccBundle *bundle, AccSeries *series, int year);
/* The member "not_counted_here": what other agencies count. */
GArray *acc_report_json_add_apart (JsonBuilder *builder, AccBundle *bundle, const char *code, gint32 day);

G_END_DECLS
