/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "facts/acc-words.h"

G_BEGIN_DECLS

/* What the categories of figures mean, and from when on they can be compared: what the bundle's tables say, in words. CODE is a
 * State's, or "world". */

/* The first of the table that is a column of series, or of the series: who came from where is told of it. 0: none. */
AccCategory acc_category_get_lead (AccBundle *bundle, AccSeries *series);
/* What the bundle says of this category where something else is said of any other, untranslated; NULL: the latter. */
const char *acc_category_say (AccBundle *bundle, AccCategory category, const char *key);
/* A figure as a sentence, of any category; STATE: NULL for the world; transfer full. */
char       *acc_category_word (AccBundle *bundle, AccCategory category, AccSide side, AccState *state, int year, AccValue value);
/* The same of WHAT is counted in a PLACE, in words. */
char       *acc_category_word_what (AccBundle *bundle, AccCategory category, const char *place, const char *what, int year, AccValue value);
/* Of WHAT is counted the part that is of one other State, by its code: from where, or where it is; transfer full. */
char       *acc_category_name_part (AccBundle *bundle, AccSide side, const char *partner, const char *what);
/* A sentence on who is counted; "" where the bundle does not say. */
const char *acc_category_define (AccBundle *bundle, AccCategory category);
/* What is counted, on a side; STATE is the one whose figure it is, NULL for the world; transfer full. */
char       *acc_category_name (AccBundle *bundle, AccCategory category, AccSide side, AccState *state);
/* The same on no side: in the heading of a column. */
const char *acc_category_describe (AccBundle *bundle, AccCategory category);
gboolean    acc_category_is_flow (AccBundle *bundle, AccCategory category); /* within a year, not at its end */
/* The first year for which it is collected; 0 where that is the first year of all. */
int         acc_category_get_begin (AccBundle *bundle, AccCategory category, const char *code);
/* The years from which on figures are others than before, be it that the category begins or that it counts otherwise: gint16,
 * ascending; transfer full. */
GArray     *acc_category_list_breaks (AccBundle *bundle, AccSide side, AccCategory category, const char *code);
gboolean    acc_category_is_break (const GArray *breaks, int year); /* of such a list */
/* Since when there are figures; NULL where that is the first year of all; transfer full. */
char       *acc_category_word_begin (AccBundle *bundle, AccCategory category, const char *code);
/* What to know when years are compared: a sentence for the beginning and for each break. Of a figure of the year EXCEPT, where it is not 0: without the break
 * of that year, which a caution says, and without a beginning that is later. NULL for nothing; transfer full. */
char       *acc_category_word_breaks (AccBundle *bundle, AccSide side, AccCategory category, const char *code, int except);
/* The same of the breaks of a year alone. */
char       *acc_category_word_break (AccBundle *bundle, AccSide side, AccCategory category, const char *code, int year);
/* What to know when a year is compared with the one before: breaks, and people who are counted in another category; transfer full. */
GPtrArray  *acc_category_list_cautions (AccBundle *bundle, AccSeries *series, AccSide side, AccCategory category, int year);
/* The same as one text; NULL for nothing; transfer full. */
char       *acc_category_word_caution (AccBundle *bundle, AccSeries *series, AccSide side, AccCategory category, int year);

G_END_DECLS
