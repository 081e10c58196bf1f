/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/law/acc-ledger.h"

G_BEGIN_DECLS

/* A table that leaves the program, with what it must not lose on the way: what it shows, for which day, on which basis, from which edition of
 * which bundle, by which sources. Every table and the numbers of every chart are one of these, and each form has one writer. */

typedef enum
{
  ACC_SHEET_TEXT,
  ACC_SHEET_NUMBER, /* a whole number */
  ACC_SHEET_DATE,   /* EDTF */
  ACC_SHEET_YEAR,
  ACC_SHEET_RATE,   /* a fraction */
} AccSheetType;

typedef struct
{
  char *key;        /* English, in files for programs; never translated, never changed */
  char *title;      /* for people; NULL: only programs want it */
  AccSheetType type;
  gboolean constant; /* the same in every row */
  char *value;      /* of a constant; NULL: empty */
} AccSheetColumn;

typedef struct
{
  char *title;         /* what it shows */
  char *summary;       /* nullable: the same in a sentence */
  char *foot;          /* nullable: its source in words, where that is no source of the bundle */
  char *language;      /* of titles and words */
  AccBundle *bundle;   /* nullable */
  char *edition;       /* nullable */
  char *own;           /* nullable: what is to be said of the record */
  gint32 day;          /* ACC_DAY_MAX: of no day */
  int basis;           /* AccBasis; -1: of none */
  GPtrArray *sources;  /* AccSource, borrowed from the bundle, each once */
  GPtrArray *columns;  /* AccSheetColumn */
  GPtrArray *cells;    /* char *, nullable: of the columns that are no constants, row after row */
  GPtrArray *words;    /* char *, nullable: what people read instead */
  guint n_varying;
  gboolean has_own_act;
} AccSheet;

AccSheet *acc_sheet_new (AccBundle *bundle, const char *title);
void      acc_sheet_free (AccSheet *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccSheet, acc_sheet_free)

/* All columns come before the first cell. */
void      acc_sheet_add_column (AccSheet *self, const char *key, const char *title, AccSheetType type);
void      acc_sheet_add_constant (AccSheet *self, const char *key, const char *title, AccSheetType type, const char *value);
/* The last column, "own_bundle" or "own_acts": that the bundle is not the one built in, or that acts of the user's lie over it. None where neither is so. */
void      acc_sheet_add_own (AccSheet *self);
/* Of a table of acts, the last column before it: "own_act", the name of the act where it is the user's. None where no such acts lie over the record;
 * then its cells are not there either. */
void      acc_sheet_add_own_act_column (AccSheet *self);
void      acc_sheet_add_own_act (AccSheet *self, const AccAction *action); /* nullable */
/* "as_of", "basis", "edition"; day: ACC_DAY_MAX, basis: -1, edition: NULL for none. */
void      acc_sheet_add_frame (AccSheet *self, gint32 day, int basis, const char *edition);

/* The next cell, row after row; NULL, and a number that is not there, are empty. */
void      acc_sheet_add (AccSheet *self, const char *value);
void      acc_sheet_add_words (AccSheet *self, const char *value, const char *words);
void      acc_sheet_take (AccSheet *self, char *value);
void      acc_sheet_add_number (AccSheet *self, gint64 number); /* ACC_INT_ABSENT */
void      acc_sheet_add_rate (AccSheet *self, double rate); /* below zero there is none */
void      acc_sheet_add_index (AccSheet *self, double index); /* of 100, to two places; below zero there is none */
void      acc_sheet_add_span (AccSheet *self, const AccSpan *span);
void      acc_sheet_add_day (AccSheet *self, gint32 day); /* empty at the two ends of time */
void      acc_sheet_add_precision (AccSheet *self, const AccSpan *span); /* "day", "month", "year", "decade", "century"; "span" of an interval */
/* One id, or several with blanks or "+" between them. */
void      acc_sheet_add_sources (AccSheet *self, const char *ids);
/* The same without a cell: of the whole. */
void      acc_sheet_note_sources (AccSheet *self, const char *ids);

guint       acc_sheet_get_n_rows (const AccSheet *self);
/* NULL where it is empty. */
const char *acc_sheet_get_cell (const AccSheet *self, guint row, guint column);
/* What people read in its stead: dates and numbers stay as they are; transfer full. */
char       *acc_sheet_dup_words (const AccSheet *self, guint row, guint column);

/* Writers. Transfer full. */
char      *acc_sheet_to_csv (const AccSheet *self);
/* What describes a CSV to programs, as the W3C's CSV on the Web has it. file: the name of the CSV. */
char      *acc_sheet_to_csvw (const AccSheet *self, const char *file);
/* Whether it can be written there: nothing is, or such a description by this program. Anything else is not the program's to replace. */
gboolean   acc_sheet_may_write_csvw (GFile *file, GCancellable *cancellable);
char      *acc_sheet_to_tsv (const AccSheet *self);
char      *acc_sheet_to_json (const AccSheet *self);
GBytes    *acc_sheet_to_ods (const AccSheet *self);
/* By the ending of a file's name: ".ods", ".json", otherwise CSV. */
GBytes    *acc_sheet_to_bytes (const AccSheet *self, const char *file);

/* What is beside a CSV, by the name of the CSV. */
#define ACC_SHEET_CSVW_SUFFIX "-metadata.json"
/* What is said where another file has that name; file: that name; transfer full. */
char      *acc_sheet_say_no_csvw (const char *file);

G_END_DECLS
