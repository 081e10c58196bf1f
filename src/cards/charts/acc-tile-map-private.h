/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cards/charts/acc-tile-map.h"

G_BEGIN_DECLS

#define ACC_TILE_MAP_GAP 3
#define ACC_TILE_MAP_BLOCK_GAP 18
#define ACC_TILE_MAP_HEADING_GAP 4
#define ACC_TILE_MAP_MIN_COLUMNS 3

typedef struct
{
  GtkWidget *heading;
  guint first, n;
  gboolean new_line;
  int x, y, columns, width; /* of the last layout */
} AccTileBlock;

struct _AccTileMap
{
  GtkWidget parent_instance;

  GPtrArray *tiles;
  GArray *blocks; /* AccTileBlock */
  guint current; /* where Tab enters */
  GtkWidget *hovered, *focused; /* tiles */
};

AccTileBlock *_acc_tile_map_block_at (AccTileMap *self, guint block);
/* Places the blocks for a width and returns the height of all. */
int           _acc_tile_map_lay_out (AccTileMap *self, int width);

G_END_DECLS
