/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "facts/pages/acc-card-items.h"

G_BEGIN_DECLS

/* A small line of yearly figures. A year without a figure is a gap in the line. */

#define ACC_TYPE_SPARKLINE (acc_sparkline_get_type ())
G_DECLARE_FINAL_TYPE (AccSparkline, acc_sparkline, ACC, SPARKLINE, GtkWidget)

GtkWidget *acc_sparkline_new (void);
AccPoints *acc_sparkline_get_points (AccSparkline *self);
void       acc_sparkline_set_points (AccSparkline *self, AccPoints *points);
void       acc_sparkline_set_year (AccSparkline *self, guint year);
/* How many unbroken runs of years the line has: one more than its gaps. */
guint      acc_sparkline_count_runs (AccPoints *points);
/* At a size of its own, shown or not; other: those of the same years by another edition, dashed, or NULL. */
void       acc_sparkline_draw (AccPoints *points, AccPoints *other, guint year, GtkSnapshot *snapshot, double width, double height, gboolean rtl,
                               const GdkRGBA *color);
/* From which year to which it goes, and its highest figure; FALSE where there is none. Each of the points: nullable. */
gboolean   acc_sparkline_get_span (AccPoints *points, AccPoints *other, int *first, int *last, gint64 *most);
/* How its lines are drawn. */
void       acc_sparkline_set_line (cairo_t *cr, gboolean dashed);

G_END_DECLS
