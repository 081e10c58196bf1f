/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "facts/acc-find.h"

G_BEGIN_DECLS

/* Which States and regions are compared, as a place of the session: "compare:KAZ,KGZ,143". A State stands by its ISO3 code, a region by
 * its M49 code; "compare:" alone is the page on which nothing is compared yet. */

#define ACC_SESSION_COMPARE ACC_PLACE_TEXT_COMPARE
#define ACC_COMPARISON_MAX ACC_PLACE_COMPARED_MAX

/* One of the two is set. */
typedef struct
{
  AccState *state;
  AccRegion *region;
  guint index; /* of the State in the bundle's table */
} AccCompared;

gboolean    acc_comparison_is (const char *place);
/* Those compared, in their order; transfer full GArray of AccCompared. NULL when it is no comparison, or holds what the bundle does not
 * know, or more than six. */
GArray     *acc_comparison_read (AccBundle *bundle, const char *place);
/* The place with one more, or one less: a code, or a place of the session. NULL where there is no room, or nothing changes. */
char       *acc_comparison_add (const char *place, const char *code);
char       *acc_comparison_remove (const char *place, const char *code);
gboolean    acc_comparison_holds (const char *place, const char *code);
guint       acc_comparison_count (const char *place);

const char *acc_compared_get_code (const AccCompared *compared);
const char *acc_compared_get_name (const AccCompared *compared);
/* The page of its own that it has; transfer full. */
char       *acc_compared_dup_place (const AccCompared *compared);
/* "Kazakhstan, Kyrgyzstan and Uzbekistan"; transfer full. */
char       *acc_comparison_list_names (const GArray *compared);

G_END_DECLS
