/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/acc-import-private.h"

G_BEGIN_DECLS

/* The cells of a CSV, row by row, and its header. Inside the reader only. */

#define ACC_IMPORT_CELLS_MAX 64

enum
{
  ACC_IMPORT_COLUMN_YEAR,
  ACC_IMPORT_COLUMN_ORIGIN,
  ACC_IMPORT_COLUMN_ASYLUM,
  ACC_IMPORT_COLUMN_ORIGIN_NAME,
  ACC_IMPORT_COLUMN_ASYLUM_NAME,
  ACC_IMPORT_COLUMN_FIRST, /* of those that a table has of its own, in the order of acc-import-header.c */
  ACC_IMPORT_N_COLUMNS = ACC_IMPORT_COLUMN_FIRST + ACC_IMPORT_N_CATEGORIES,
};

typedef struct
{
  const char *text;
  gsize length;
} AccImportCell;

typedef struct
{
  const char *p;
  const char *end;
  char separator;
  guint line;      /* of the row last read, from 1 */
  guint next_line;
  AccImportCell cells[ACC_IMPORT_CELLS_MAX];
  guint n_cells;
  gboolean loose;  /* text stands behind a closing quotation mark */
} AccImportScanner;

typedef enum
{
  ACC_IMPORT_ROW_READ,
  ACC_IMPORT_ROW_END,
  ACC_IMPORT_ROW_OPEN_QUOTE,
  ACC_IMPORT_ROW_TOO_WIDE,
} AccImportRowResult;

/* The header of a table, with the cells as the table has them, for messages. */
typedef struct
{
  AccImportKind kind;
  AccImportCell cells[ACC_IMPORT_CELLS_MAX];
  guint n_cells;
  guint line;
  int map[ACC_IMPORT_N_COLUMNS]; /* which cell holds which column; -1: none */
  AccImportCell part;            /* what the notes say that the table is only of; empty: of all */
  guint part_line;
  AccImportMoment moment;        /* what the notes say of the last year */
  AccImportCell updated;         /* when UNHCR last changed it, in the words of the notes; empty: not said */
} AccImportHeader;

AccImportScanner   acc_import_begin (const char *text, gsize length, char separator);
AccImportRowResult acc_import_next_row (AccImportScanner *scanner);
AccImportCell      acc_import_trimmed (AccImportCell cell);
char              *acc_import_excerpt (AccImportCell cell);
gboolean           acc_import_refuse (const char *name, guint line, GError **error, const char *format, ...) G_GNUC_PRINTF (4, 5);
gboolean           acc_import_find_header (const char *text, gsize length, AccImportScanner *scanner, AccImportKind wanted, const char *name, AccImportHeader *header,
                                           GError **error);
gboolean           acc_import_check_header (const AccImportHeader *header, const char *name, GError **error);
gboolean           acc_import_check_text (const char *data, gsize length, const char *name, GError **error);
gboolean           acc_import_check_row (const AccImportScanner *scanner, const AccImportHeader *header, const char *name, GError **error);
gboolean           acc_import_check_end (const AccImportScanner *scanner, AccImportRowResult result, guint rows, const char *name, GError **error);
gboolean           acc_import_is_absent (AccImportCell cell);
gboolean           acc_import_is_withheld (AccImportCell cell);
gboolean           acc_import_read_count (AccImportCell cell, gint64 *count);
int                acc_import_read_year (const AccImportScanner *scanner, const AccImportHeader *header, const char *name, GError **error);
gboolean           acc_import_read_figure (const AccImportScanner *scanner, const AccImportHeader *header, guint column, const char *name, gint64 *figure, gboolean *present,
                                           guint *withheld, GError **error);
char              *acc_import_column_name (const AccImportHeader *header, guint column);
void               acc_import_list_columns (const AccImportHeader *header, GPtrArray *lacking, GPtrArray *unread);

G_END_DECLS
