/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cards/charts/acc-chart.h"

G_BEGIN_DECLS

/* What charts are drawn with, on the screen and in files. A render node has glyphs and no longer knows what they say, so that a file, in which texts
 * are to be texts, keeps each with its place in the drawing. */

/* For the palette of a file: its texts. */
GPtrArray   *acc_chart_texts_new (void);
/* In the font of a widget; for a file without the hints that fit letters to the pixels of a screen, so that they are as wide wherever it is read. */
PangoLayout *acc_chart_create_layout (GtkWidget *widget, const char *text, const AccChartPalette *palette);
/* Every text of a chart is drawn by this; x, y: of its upper left corner. */
void         acc_chart_draw_layout (GtkSnapshot *snapshot, PangoLayout *layout, double x, double y, const GdkRGBA *color, const AccChartPalette *palette);
/* Where lines and shapes are drawn, in the coordinates of the snapshot. Of a drawing that does not begin at 0, 0 cairo's SVG loses the place. */
cairo_t     *acc_chart_append_cairo (GtkSnapshot *snapshot, double x, double y, double width, double height);
/* Draws what was drawn with the palette. svg: where the texts go as elements, at their places on the surface, above all that is drawn; NULL where
 * they are drawn too. */
void         acc_chart_paint_node (GskRenderNode *node, cairo_t *cr, const AccChartPalette *palette, GString *svg);

G_END_DECLS
