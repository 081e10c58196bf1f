/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "facts/acc-words.h"

G_BEGIN_DECLS

/* What the categories of figures mean, and from when on they can be compared. */

/* A sentence on who is counted. */
const char *acc_category_define (AccCategory category);
/* The first year in which anybody was counted, in the world; 0 where that is the first year of all. */
int         acc_category_get_begin (AccBundle *bundle, AccCategory category);
/* The year from which on the category counts otherwise than before; 0 for none. */
int         acc_category_get_break (AccCategory category);
/* The year from which on figures are others than before, be it that the category begins or that it counts otherwise; 0 for none. */
int         acc_category_get_comparable_since (AccBundle *bundle, AccCategory category);
/* What to know when years are compared, a sentence; NULL for nothing; transfer full. */
char       *acc_category_word_break (AccBundle *bundle, AccCategory category);

const char *acc_category_describe (AccCategory category);

G_END_DECLS
