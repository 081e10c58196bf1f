/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/acc-world-map.h"

G_BEGIN_DECLS

/* What the parts of the map share: its tiles and words are filled in one file, its controls are in another. */

#define ACC_WORLD_MAP_LATEST 5

/* What a tile was last told; it is told again when any of it changes. */
typedef struct
{
  guint state; /* position in the bundle's table */
  gboolean filled, faint;
  guint treaty, mark;
  AccPosition position;
} AccWorldMapCell;

typedef struct
{
  AccTileMap *tiles;
  GArray *cells; /* AccWorldMapCell, in the order of the tiles */
  GtkLabel *latest_title, *missing_title, *missing;
  GtkExpander *expander;
  GtkWidget *latest[ACC_WORLD_MAP_LATEST]; /* AdwActionRow */
  char *latest_codes[ACC_WORLD_MAP_LATEST];
  guint n_missing;
} AccWorldMapParts;

/* Makes the tiles, in the order of the bundle's regions and of the language. */
void _acc_world_map_make_tiles (AccWorldMapParts *parts, AccLedger *ledger);
void _acc_world_map_fill_tiles (AccWorldMapParts *parts, AccView *view, guint treaty);
void _acc_world_map_fill_lists (AccWorldMapParts *parts, AccView *view, guint treaty);

G_END_DECLS
