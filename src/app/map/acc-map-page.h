/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/map/acc-world-map.h"
#include "app/window/acc-follower.h"

G_BEGIN_DECLS

/* The page of the map: the States on tiles, and beside or below them how the number of parties grew. The strip of time plays it. */

#define ACC_TYPE_MAP_PAGE (acc_map_page_get_type ())
G_DECLARE_FINAL_TYPE (AccMapPage, acc_map_page, ACC, MAP_PAGE, AccFollower)

G_END_DECLS
