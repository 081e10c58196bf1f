/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cards/charts/acc-tile-map.h"
#include "facts/session/acc-session.h"

G_BEGIN_DECLS

/* The States of the world on tiles, by their status under a chosen treaty or by a figure, on the date of the
 * session; plays through the years. */

#define ACC_TYPE_WORLD_MAP (acc_world_map_get_type ())
G_DECLARE_FINAL_TYPE (AccWorldMap, acc_world_map, ACC, WORLD_MAP, GtkWidget)

GtkWidget  *acc_world_map_new (void);
void        acc_world_map_update (AccWorldMap *self, AccSession *session);
/* Position of a treaty; behind the treaties come the figures. */
void        acc_world_map_set_subject (AccWorldMap *self, guint subject);
void        acc_world_map_set_figure (AccWorldMap *self, AccSide side, AccCategory category);
void        acc_world_map_set_show_table (AccWorldMap *self, gboolean show_table);
gboolean    acc_world_map_get_show_table (AccWorldMap *self);
GListModel *acc_world_map_get_rows (AccWorldMap *self);
/* What it shows; transfer full. */
char       *acc_world_map_dup_sentence (AccWorldMap *self);
/* Moves the date of the session; FALSE at the end of the record, or at its beginning. */
gboolean    acc_world_map_step (AccWorldMap *self, int years);
/* One step of playing; FALSE when it was the last. */
gboolean    acc_world_map_tick (AccWorldMap *self);
void        acc_world_map_set_playing (AccWorldMap *self, gboolean playing);
gboolean    acc_world_map_get_playing (AccWorldMap *self);
gint32      acc_world_map_get_last_day (AccWorldMap *self);
AccTileMap *acc_world_map_get_tiles (AccWorldMap *self);
/* The ISO3 codes of those who joined last, the latest first; transfer full. */
GStrv       acc_world_map_list_latest (AccWorldMap *self);
guint       acc_world_map_get_n_missing (AccWorldMap *self);

G_END_DECLS
