/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "locale/acc-locale.h"

G_BEGIN_DECLS

/* What a text names that a person wrote, or a script or a link; NULL where it names nothing. */

AccState  *acc_find_state (AccBundle *bundle, const char *text);
AccRegion *acc_find_region (AccBundle *bundle, const char *text);
AccTreaty *acc_find_treaty (AccBundle *bundle, const char *text);
/* A link into its parts, either of which may be NULL. */
gboolean   acc_find_read_link (const char *link, char **place, char **as_of);

G_END_DECLS
