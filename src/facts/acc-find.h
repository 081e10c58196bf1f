/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "locale/acc-locale.h"

G_BEGIN_DECLS

/* Places as links, scripts and the window write them: "world", "region:143" (M49), "treaty:some-treaty", or the ISO3 code
 * of a State; several States and regions compared, "compare:KAZ,143"; and what a text written by a person means among them. */
#define ACC_PLACE_TEXT_WORLD "world"
#define ACC_PLACE_TEXT_REGION "region:"
#define ACC_PLACE_TEXT_TREATY "treaty:"
#define ACC_PLACE_TEXT_COMPARE "compare:"
#define ACC_PLACE_COMPARED_MAX 6

AccState  *acc_find_state (AccBundle *bundle, const char *text);
AccRegion *acc_find_region (AccBundle *bundle, const char *text);
AccTreaty *acc_find_treaty (AccBundle *bundle, const char *text);
/* Transfer full; NULL when it means none of them. */
char      *acc_find_place (AccBundle *bundle, const char *text);
/* A link into its parts, either of which may be NULL. */
gboolean   acc_find_read_link (const char *link, char **place, char **as_of);

G_END_DECLS
