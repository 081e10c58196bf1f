/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "facts/acc-category.h"
#include "facts/sheet/acc-sheet.h"

G_BEGIN_DECLS

/* What is said of the people whom a State hosts, or who come from it: figures with their kind, and the sentences around them, for
 * the window and the reports alike. */

/* How many partners of a State are listed where not all of them are. */
#define ACC_PEOPLE_PARTNERS 5

/* A category on a side: one row of a table, or one card. */
typedef struct
{
  AccCategory category;
  AccSide side;
  gboolean always; /* told also where it is zero, or not known */
} AccPeopleRow;

/* Figures that others than UNHCR count, and that stand in no sum with it. */
typedef struct
{
  AccCategoryRecord *category;
  const char *source;
  int year;
  AccValue value;
} AccPeopleApart;

/* "14,799", "not collected", "not reported"; the second as a text of its own, "Not reported". */
char   *acc_people_word_value (AccValue value);
char   *acc_people_word_value_alone (AccValue value);

/* How many come to 1,000 inhabitants of the State in the middle of that year; below zero where one of both is missing, and of what happens within a
 * year, which is of no day. */
double  acc_people_find_rate (AccBundle *bundle, const char *code, AccCategory category, int year, AccValue value);
/* The same in words: "165.4", "less than 0.1"; what there is instead where one of both is missing: "no population figure", "not reported". */
char   *acc_people_word_rate (AccValue value, double rate);
char   *acc_people_word_rate_alone (AccValue value, double rate);

/* One figure, with its kind: of a column of the yearly figures, or of what other agencies count. FALSE where there is no number. CODE is
 * a State's, or "world". */
gboolean acc_people_find_value (AccBundle *bundle, const char *code, AccCategoryRecord *category, AccSide side, int year, AccValue *value);
typedef struct
{
  AccState *state; /* borrowed */
  gint64 figure;
} AccPeopleSummed;

/* Of which figures such a sum is made: of AccPeopleSummed, transfer full. ASKED: of how many States there might be one. The file of none of them is read. */
GArray  *acc_people_list_summed (AccBundle *bundle, AccRegion *region, AccCategoryRecord *category, AccSide side, int year, gint32 day, guint *asked);
/* The sum over the States of a region that existed on the day: at least so many where not every one of them (ASKED) reported, not reported where
 * none did. Of the world none is made, for it has figures of its own. TRUE where all did. ASKED and REPORTED: nullable. */
gboolean acc_people_find_sum (AccBundle *bundle, AccRegion *region, AccCategoryRecord *category, AccSide side, int year, gint32 day, AccValue *value, guint *asked, guint *reported);
/* The years of which there are figures at all; last: 0 where there are none. */
int      acc_people_get_first_year (AccBundle *bundle);
int      acc_people_get_last_year (AccBundle *bundle);

/* The categories of which a series tells something in the years, in the order of the bundle's table; of AccPeopleRow, transfer full. */
GArray *acc_people_list_rows (AccBundle *bundle, AccSeries *series, int from, int to);

/* The figures of which a map and a comparison can be made: at the end of a year, of what stands in sums, where any State has a column; of AccPeopleRow, transfer full. */
GArray *acc_people_list_figures (AccBundle *bundle);
/* "Refugees by country of origin", and per 1,000 inhabitants where that is shown: of all States; transfer full. */
char   *acc_people_name_figure (AccBundle *bundle, const AccPeopleRow *row, gboolean per_1000);
/* A table of figures by its source, in a MESSAGE with {publisher}, {title}, {date} and {licence}: the date and, where the source names none, the licence
 * are the table's own. Transfer full. */
char   *acc_people_word_table (const char *message, AccSource *source, const char *as_at, const char *licence);
/* That such figures are computed, and by whose table of inhabitants; transfer full, NULL where the bundle has none. */
char   *acc_people_word_population (AccBundle *bundle);

/* At the end of a table with such figures: that they are computed, and by whose inhabitants. */
void    acc_people_add_population (AccSheet *sheet, AccBundle *bundle);

/* How many, in a sentence on several categories: "8,338 refugees", "no refugees". Transfer full; NULL where there is no figure, where the bundle has no such words
 * for it, and for zero where it has none for that: of a category that few have, the sentence does not say that there are none. */
char   *acc_people_word_count (AccBundle *bundle, AccCategory category, AccValue value);

/* Sentences; all transfer full. NAME is the State's inside a sentence. NULL where there is nothing to say. */
char   *acc_people_word_year (AccBundle *bundle, AccSeries *series, AccSide side, const char *name, int year);
char   *acc_people_word_partners (AccBundle *bundle, AccSeries *series, AccSide side, int year);
char   *acc_people_word_uncollected (AccBundle *bundle, AccSeries *series, AccSide side, int from, int to);
char   *acc_people_word_undescribed (AccBundle *bundle, AccSeries *series); /* of the columns of which nobody says what they count */
char   *acc_people_word_flow (AccBundle *bundle, AccSeries *series, const AccPeopleRow *row, int year);

/* What other agencies count there for the year that stands for the day; of AccPeopleApart, transfer full. */
GArray *acc_people_list_apart (AccBundle *bundle, const char *code, gint32 day);
char   *acc_people_word_apart (const AccPeopleApart *apart);

G_END_DECLS
