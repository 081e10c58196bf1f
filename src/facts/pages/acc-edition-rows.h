/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "editions/acc-edition-compare.h"
#include "facts/pages/acc-change-row.h"
#include "model/bundle/acc-bundle.h"

G_BEGIN_DECLS

/* What is new in an edition, line by line. The lines are planned at once and worded one by one, so that nobody waits for many. */

/* What an edition has otherwise than another: the figures revised, those reported where there were none, those that are none now, who is new
 * in the table and which rows are gone, each with the largest or the latest first. Of guint; transfer full. */
GArray       *acc_edition_rows_plan (AccBundle *bundle, const AccComparison *comparison);
/* A line of the plan; transfer full. */
AccChangeRow *acc_edition_rows_make (AccBundle *bundle, const AccComparison *comparison, guint line);

G_END_DECLS
