/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/acc-date.h"
#include "model/json/acc-fault.h"

G_BEGIN_DECLS

/* A small table as CSV (RFC 4180; semicolons and tabs between cells, a BOM and any line ends are taken): header and rows, with the line
 * each began on. */

typedef struct
{
  GStrv header;
  GPtrArray *rows; /* GStrv, as long as the header */
  GArray *lines;   /* guint */
  gboolean *asked; /* of each column, whether anybody wanted a cell of it */
  guint n_columns;
  char *file;
} AccCsv;

AccCsv     *acc_csv_parse (const char *file, GBytes *bytes, GPtrArray *faults);
void        acc_csv_free (AccCsv *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccCsv, acc_csv_free)

gboolean    acc_csv_require (AccCsv *self, const char *const *columns, GPtrArray *faults);
/* NULL where there is no such column or the cell is empty. */
const char *acc_csv_get (AccCsv *self, guint row, const char *column);
gboolean    acc_csv_add_fault (const char *file, guint line, const char *column, AccFaultKind kind, const char *expected, const char *found, GPtrArray *faults);
/* As the column "precision" says, in the words that tables of the program have in it; FALSE, with a fault, where it has another. */
#define ACC_CSV_PRECISION "precision"
gboolean    acc_csv_make_less_precise (AccCsv *self, guint row, AccDate *date, GPtrArray *faults);
guint       acc_csv_get_line (AccCsv *self, guint row);

G_END_DECLS
