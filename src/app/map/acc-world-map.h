/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cards/charts/acc-tile-map.h"
#include "facts/acc-people.h"
#include "facts/session/acc-session.h"

G_BEGIN_DECLS

/* The States of the world on tiles, by their status under a chosen treaty or by a figure, on the date of the session. By which is part of
 * the place that the session looks at: to choose another is to go there. */

#define ACC_TYPE_WORLD_MAP (acc_world_map_get_type ())
G_DECLARE_FINAL_TYPE (AccWorldMap, acc_world_map, ACC, WORLD_MAP, GtkWidget)

GtkWidget  *acc_world_map_new (void);
void        acc_world_map_update (AccWorldMap *self, AccSession *session);
/* Position of a treaty; behind the treaties come the figures. */
void        acc_world_map_set_subject (AccWorldMap *self, guint subject, gboolean per_1000);
/* The figure that it shows, NULL where it shows a treaty; the position of the treaty, -1 where it shows a figure, or nothing. */
const AccPeopleRow *acc_world_map_get_figure (AccWorldMap *self);
int         acc_world_map_get_treaty (AccWorldMap *self);
void        acc_world_map_set_show_table (AccWorldMap *self, gboolean show_table);
gboolean    acc_world_map_get_show_table (AccWorldMap *self);
GListModel *acc_world_map_get_rows (AccWorldMap *self);
/* What it shows; transfer full. */
char       *acc_world_map_dup_sentence (AccWorldMap *self);
AccTileMap *acc_world_map_get_tiles (AccWorldMap *self);
/* The ISO3 codes of those who joined last, the latest first; transfer full. */
GStrv       acc_world_map_list_latest (AccWorldMap *self);
guint       acc_world_map_get_n_missing (AccWorldMap *self);

G_END_DECLS
