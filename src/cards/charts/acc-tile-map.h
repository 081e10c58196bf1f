/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cards/charts/acc-tile.h"

G_BEGIN_DECLS

/* One equal tile for each State, in blocks under headings. The arrow keys walk the tiles, Tab leaves the map, and the signal
 * "open" says which State was activated. */

#define ACC_TYPE_TILE_MAP (acc_tile_map_get_type ())
G_DECLARE_FINAL_TYPE (AccTileMap, acc_tile_map, ACC, TILE_MAP, GtkWidget)

void       acc_tile_map_clear (AccTileMap *self);
/* Later tiles belong to this block; new_line: it begins a line of blocks. */
void       acc_tile_map_add_block (AccTileMap *self, const char *heading, gboolean new_line);
AccTile   *acc_tile_map_add_tile (AccTileMap *self, const char *code);
guint      acc_tile_map_get_n_tiles (AccTileMap *self);
AccTile   *acc_tile_map_get_tile (AccTileMap *self, guint position);
AccTile   *acc_tile_map_find_tile (AccTileMap *self, const char *code);
/* The one under the pointer, or else the one that has the focus; NULL. Signal "point" when it is another. */
AccTile   *acc_tile_map_get_pointed (AccTileMap *self);
/* At a size of its own, shown or not; returns the height. */
double     acc_tile_map_draw (AccTileMap *self, GtkSnapshot *snapshot, double width, const AccChartPalette *palette);

G_END_DECLS
