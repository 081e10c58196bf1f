/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/acc-report.h"

G_BEGIN_DECLS

/* What the categories of figures mean, and from when on they can be compared. */

/* A sentence on who is counted. */
const char *acc_report_define_category (AccCategory category);
/* The first year in which anybody was counted, in the world; 0 where that is the first year of all. */
int         acc_report_get_category_begin (AccBundle *bundle, AccCategory category);
/* The year from which on the category counts otherwise than before; 0 for none. */
int         acc_report_get_category_break (AccCategory category);
/* The year from which on figures are others than before, be it that the category begins or that it counts otherwise; 0 for none. */
int         acc_report_get_comparable_since (AccBundle *bundle, AccCategory category);
/* What to know when years are compared, a sentence; NULL for nothing; transfer full. */
char       *acc_report_word_category_break (AccBundle *bundle, AccCategory category);

G_END_DECLS
