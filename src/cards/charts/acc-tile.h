/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cards/charts/acc-chart.h"

G_BEGIN_DECLS

/* A State on the tile map: its code on a cell that shows its status under one treaty, or a figure. A button, so that it is found by keyboard
 * and by screen readers as one; its tooltip and its accessible label are the same whole sentence. */

#define ACC_TYPE_TILE (acc_tile_get_type ())
G_DECLARE_FINAL_TYPE (AccTile, acc_tile, ACC, TILE, GtkButton)

GtkWidget  *acc_tile_new (const char *code);
const char *acc_tile_get_code (AccTile *self);
/* color: of the treaty; mark: of acc-marks.h; faint: not a State on that day; text: what it says, a sentence. */
void        acc_tile_set_status (AccTile *self, AccColor color, guint mark, gboolean faint, const char *text);
/* level: 0 to ACC_TILE_LEVELS - 1, or one of the two below. */
#define ACC_TILE_LEVELS 5
#define ACC_TILE_ZERO (-1)
#define ACC_TILE_NOT_REPORTED (-2)
void        acc_tile_set_figure (AccTile *self, int level, gboolean faint, const char *text);
int         acc_tile_get_level (AccTile *self);
guint       acc_tile_get_mark (AccTile *self);
gboolean    acc_tile_get_faint (AccTile *self);
const char *acc_tile_get_text (AccTile *self);
void        acc_tile_draw (AccTile *self, GtkSnapshot *snapshot, int width, int height, const AccChartPalette *palette);
/* The size that all tiles of a map share, for the font of this one. */
void        acc_tile_get_size (GtkWidget *widget, int *width, int *height);

G_END_DECLS
