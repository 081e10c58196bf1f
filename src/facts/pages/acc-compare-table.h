/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "facts/claims/acc-claim.h"
#include "facts/session/acc-place.h"
#include "facts/sheet/acc-sheet.h"

G_BEGIN_DECLS

/* The legal positions of those compared, side by side: of a State as in the table of the treaty, of a region as counts and spans. A group
 * of rows for each treaty, in the order of the bundle. */

typedef enum
{
  ACC_COMPARE_STATUS,
  ACC_COMPARE_HOW,
  ACC_COMPARE_DEPOSITED,
  ACC_COMPARE_BOUND,
  ACC_COMPARE_RESERVATIONS,
  ACC_COMPARE_LIMITATION,
  ACC_COMPARE_N_ROWS,
} AccCompareRow;

/* Of the dates in a row. Those on the same day share it; in between, and where the order is not known, there is none. */
typedef enum
{
  ACC_ORDER_NONE,
  ACC_ORDER_FIRST,
  ACC_ORDER_LAST,
} AccOrder;

typedef struct
{
  char *text;         /* "" where there is nothing to say: another row tells why */
  char *marks;        /* a text of acc-mark-row.h; NULL for none */
  char *meaning;      /* what it means the same as, where that is said in other words, or NULL */
  gint32 first, last; /* between which days the date of a State lies; the other way round where there is none */
  AccOrder order;
  gboolean aside;     /* it is said of what treaties are no matter of, and compared with nothing */
} AccCompareCell;

typedef struct
{
  AccCompareCell cells[ACC_PLACE_COMPARED_MAX];
  gboolean said;    /* of any of them */
  gboolean differs; /* of dates: where one is before another */
} AccCompareLine;

typedef struct
{
  AccTreaty *treaty; /* borrowed from the bundle */
  AccCompareLine lines[ACC_COMPARE_N_ROWS];
} AccCompareGroup;

typedef struct
{
  AccBundle *bundle;
  AccLedger *ledger;
  gint32 day;
  AccBasis basis;
  AccCompared compared[ACC_PLACE_COMPARED_MAX];
  const char *codes[ACC_PLACE_COMPARED_MAX]; /* of the records */
  char *names[ACC_PLACE_COMPARED_MAX]; /* in both languages */
  guint n_compared;
  GArray *groups; /* AccCompareGroup */
} AccCompareTable;

/* Under some of the bundle's treaties, by their positions; in the language in use. */
AccCompareTable *acc_compare_table_new (const AccMoment *moment, const guint *treaties, guint n_treaties, const AccPlace *compared);
void           acc_compare_table_free (AccCompareTable *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccCompareTable, acc_compare_table_free)

const AccCompareLine *acc_compare_table_get (const AccCompareTable *self, guint group, AccCompareRow row);
/* What is stated under a treaty: of one of those compared, or, where column is below zero, of each; for acc_proof_list(). Transfer full, NULL for nothing. */
char          *acc_compare_table_name_claims (const AccCompareTable *self, guint group, int column);
const char    *acc_compare_table_get_label (AccCompareRow row);
/* Of a row of dates it is told which are the first and the last, rather than that they differ. */
gboolean       acc_compare_table_is_dated (AccCompareRow row);
const char    *acc_compare_table_get_order (AccOrder order); /* "first" */
/* What differs, by rule; transfer full, as all that follow. */
char          *acc_compare_table_dup_sentence (const AccCompareTable *self);
/* A cell with the word on its date: "15 January 1999; last". */
char          *acc_compare_table_dup_cell (const AccCompareTable *self, guint group, AccCompareRow row, guint column);
/* A row in words: the treaty and the title of the row, and what each says on a line of its own. */
char          *acc_compare_table_dup_line (const AccCompareTable *self, guint group, AccCompareRow row);
/* Lines with tabs between the cells; only: of the rows that differ. */
char          *acc_compare_table_dup_table (const AccCompareTable *self, gboolean only);
/* The same as a table that leaves the program. */
AccSheet      *acc_compare_table_make_sheet (const AccCompareTable *self, gboolean only);
/* Who keeps the record of a treaty; group: -1 for those of all. */
char          *acc_compare_table_dup_sources (const AccCompareTable *self, int group);

G_END_DECLS
