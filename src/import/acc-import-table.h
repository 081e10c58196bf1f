/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/acc-import.h"

G_BEGIN_DECLS

/* The rows of the population table, from UNHCR's files or from series, and the files that tables come in. */

/* The columns of UNHCR's table, by their places. */
typedef enum
{
  ACC_IMPORT_REFUGEES,
  ACC_IMPORT_ASYLUM_SEEKERS,
  ACC_IMPORT_RETURNED_REFUGEES,
  ACC_IMPORT_IDPS,
  ACC_IMPORT_RETURNED_IDPS,
  ACC_IMPORT_STATELESS,
  ACC_IMPORT_OOC,
  ACC_IMPORT_OIP,
  ACC_IMPORT_HST,
  ACC_IMPORT_N_CATEGORIES,
} AccImportCategory;

extern const char *const acc_import_categories[ACC_IMPORT_N_CATEGORIES]; /* the keys of the series */

/* One row of the table: people at the end of a year, by origin and asylum. */
typedef struct
{
  gint64 figures[ACC_IMPORT_N_CATEGORIES];
  guint32 line;
  gint16 year;
  guint16 present; /* bit mask of categories that have a figure; what has none is not available */
  guint16 origin;  /* positions in codes */
  guint16 asylum;
} AccImportRow;

typedef struct
{
  char *name;         /* what to call the table in messages */
  GPtrArray *codes;   /* char *, sorted */
  GPtrArray *names;   /* char *, beside codes; as the table uses them */
  GPtrArray *lacking; /* char *, keys of categories that the table has no column of */
  GPtrArray *unread;  /* char *, columns of the table that mean nothing here, in its own names */
  GArray *rows;       /* AccImportRow */
  guint withheld;     /* figures that stand as "*" */
  int first_year;
  int last_year;
  AccImportMoment moment; /* what the notes above the header say of the last year */
  char *updated;      /* when UNHCR last changed it, in the words of the notes; NULL: not said */
} AccImportTable;

/* A table as it came, in a file or as the member of a ZIP. */
typedef struct
{
  AccImportKind kind;
  char *name; /* what to call it in messages */
  GBytes *text;
} AccImportText;

void     acc_import_text_free (AccImportText *text);

void     acc_import_table_free (AccImportTable *table);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccImportTable, acc_import_table_free)

#define ACC_IMPORT_READ 0.6
#define ACC_IMPORT_WRITING 0.65

typedef struct
{
  AccImportProgress progress; /* of reading to ACC_IMPORT_READ, of writing from ACC_IMPORT_WRITING to 1 */
  gpointer user_data;
  GCancellable *cancellable;
} AccImportJob;

/* FALSE, with error set, when cancelled. */
gboolean        acc_import_job_step (const AccImportJob *job, double fraction, GError **error);

GPtrArray      *acc_import_load (GFile *input, AccImportKind wanted, GCancellable *cancellable, GError **error);
AccImportTable *acc_import_table_read (GBytes *text, const char *name, const AccImportJob *job, GError **error);
gboolean        acc_import_table_write_folder (AccImportTable *table, const char *folder, const char *as_at, const AccImportJob *job, GError **error);
gboolean        acc_import_table_check (AccImportTable *table, GError **error);
AccImportTable *acc_import_table_read_folder (GFile *folder, GCancellable *cancellable, GError **error);

G_END_DECLS
