/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "facts/claims/acc-standing.h"

G_BEGIN_DECLS

/* The map of States by how they stand to a treaty: which tiles there are, and what is said of them. Window and pictures word the same. */

/* States that lie together. */
typedef struct
{
  AccRegion *region; /* NULL: those of no region */
  gboolean new_line; /* begins a line of blocks */
  GArray *states;    /* guint, positions in the bundle's table, in the order of the language */
} AccMapBlock;

/* A line of blocks for each region: its sub-regions, then the States that are in none of them; last, the States of no region.
 * within: (nullable): of that region alone. GPtrArray of AccMapBlock; transfer full. */
GPtrArray  *acc_map_list_blocks (AccBundle *bundle, AccRegion *within);
const char *acc_map_block_get_name (const AccMapBlock *self);

/* What a tile shows. */
typedef struct
{
  AccPosition position;
  guint mark;    /* as of acc_wording_mark() */
  gboolean faint; /* no State on that day, or nothing was there yet to be party to */
  gboolean early; /* the latter */
} AccMapTile;

/* Whether the day is before the first treaty and the first act of the bundle. */
gboolean    acc_map_is_early (AccBundle *bundle, gint32 day);
void        acc_map_tile_init (AccMapTile *self, AccLedger *ledger, guint state, guint treaty, gint32 day, AccBasis basis);
/* "Kazakhstan: party since 15 January 1999"; transfer full. */
char       *acc_map_tile_word (const AccMapTile *self, AccState *state, AccBasis basis);
/* A date as well as it is known; transfer full. */
char       *acc_map_word_since (const AccPosition *position, AccBasis basis);

/* What it shows in a sentence. tiles: of AccMapTile, of all that are on it; within: (nullable). Transfer full. */
char       *acc_map_word_treaty (AccLedger *ledger, guint treaty, gint32 day, AccBasis basis, AccRegion *within, const GArray *tiles);

/* What the tiles mean. */
#define ACC_MAP_N_MARKS 7
guint       acc_map_get_mark (guint i);
const char *acc_map_word_mark (guint i, gboolean early);

G_END_DECLS
