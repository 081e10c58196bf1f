/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/acc-import.h"

G_BEGIN_DECLS

#define ACC_IMPORT_N_CATEGORIES 9

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
} AccImportTable;

void     acc_import_table_free (AccImportTable *table);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccImportTable, acc_import_table_free)

typedef struct
{
  AccImportProgress progress;
  gpointer user_data;
  GCancellable *cancellable;
} AccImportJob;

#define ACC_IMPORT_INDEX "index.json"
#define ACC_IMPORT_INDEX_FORMAT "accession-series-index-1"

typedef struct _AccImportPlace AccImportPlace;

AccImportPlace *acc_import_place_open (GFile *output_dir, GError **error);
const char     *acc_import_place_get_folder (AccImportPlace *self);
gboolean        acc_import_place_commit (AccImportPlace *self, GError **error);
void            acc_import_place_close (AccImportPlace *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccImportPlace, acc_import_place_close)

/* FALSE, with error set, when cancelled. */
gboolean        acc_import_job_step (const AccImportJob *job, double fraction, GError **error);

GBytes         *acc_import_load (GFile *input, char **name, GCancellable *cancellable, GError **error);
gboolean        acc_import_has_header (const char *text, gsize length);
AccImportTable *acc_import_table_read (GBytes *text, const char *name, const AccImportJob *job, GError **error);
gboolean        acc_import_table_write (AccImportTable *table, GFile *output_dir, const AccImportJob *job, guint *files, GError **error);

G_END_DECLS
