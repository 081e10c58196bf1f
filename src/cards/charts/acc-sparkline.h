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
/* At a size of its own, shown or not. */
void       acc_sparkline_draw (AccPoints *points, guint year, GtkSnapshot *snapshot, double width, double height, gboolean rtl,
                               const GdkRGBA *color);

G_END_DECLS
