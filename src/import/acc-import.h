/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Reads the population table as UNHCR publishes it and writes a folder of series, one file a code. */

/**
 * ACC_IMPORT_ERROR:
 *
 * Error domain of the readers; codes are #AccImportError. Messages name the file and, where there is one, the line.
 */
#define ACC_IMPORT_ERROR (acc_import_error_quark ())
GQuark acc_import_error_quark (void);

/**
 * AccImportError:
 * @ACC_IMPORT_ERROR_READ: the file or the archive cannot be read to its end, or is locked by a password
 * @ACC_IMPORT_ERROR_FORMAT: no header that is known, a row that does not fit it, or a value that is not one
 * @ACC_IMPORT_ERROR_LIMIT: larger than any such table is
 */
typedef enum
{
  ACC_IMPORT_ERROR_READ,
  ACC_IMPORT_ERROR_FORMAT,
  ACC_IMPORT_ERROR_LIMIT,
} AccImportError;

/**
 * AccImportKind:
 *
 * The tables that UNHCR publishes. @ACC_IMPORT_AGENCY are two that have the same columns: UNRWA's and IDMC's.
 */
typedef enum
{
  ACC_IMPORT_POPULATION,
  ACC_IMPORT_APPLICATIONS,
  ACC_IMPORT_DECISIONS,
  ACC_IMPORT_SOLUTIONS,
  ACC_IMPORT_AGENCY,
  ACC_IMPORT_N_KINDS,
  ACC_IMPORT_ANY = ACC_IMPORT_N_KINDS,
} AccImportKind;

/**
 * AccImportMoment:
 *
 * To which day the last year of a table goes. No row says it.
 */
typedef enum
{
  ACC_IMPORT_UNSAID,
  ACC_IMPORT_END,    /* 31 December */
  ACC_IMPORT_MIDDLE, /* 30 June; what happened within the year is of six months */
} AccImportMoment;

/**
 * AccImportSummary:
 * @rows: how many rows the table has
 * @files: how many files were written, with those of the world and the index
 * @first_year: the earliest year of any row
 * @last_year: the latest year of any row
 * @withheld: how many figures stand as "*" in the table: kept confidential by UNHCR, and counted in no total
 * @lacking: keys of the categories that the table has no column of, and the series therefore no figure
 * @unread: columns of the table that mean nothing here, in its own names
 *
 * What an import has done; to be cleared with acc_import_summary_clear().
 */
typedef struct
{
  guint rows;
  guint files;
  int first_year;
  int last_year;
  guint withheld;
  char **lacking;
  char **unread;
} AccImportSummary;

void acc_import_summary_clear (AccImportSummary *summary);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AccImportSummary, acc_import_summary_clear)

/**
 * AccImportProgress:
 * @fraction: how far it is, 0 to 1, never less than before; 1 when the series are written
 * @user_data: what was given with it
 *
 * Called some fifty times in all, in the thread that acc_import_population() runs in; by acc_import_population_async() in the main
 * context of its caller.
 */
typedef void (*AccImportProgress) (double fraction, gpointer user_data);

/* Whether a text begins as a table of UNHCR's does: kind is the one looked for or ACC_IMPORT_ANY, then the one found. */
gboolean acc_import_recognise (const char *text, gsize length, AccImportKind *kind);
gboolean acc_import_population (GFile *input, GFile *output_dir, AccImportProgress progress, gpointer user_data,
                                GCancellable *cancellable, AccImportSummary *summary, GError **error);
void     acc_import_population_async (GFile *input, GFile *output_dir, AccImportProgress progress, gpointer progress_data,
                                      GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
gboolean acc_import_population_finish (GAsyncResult *result, AccImportSummary *summary, GError **error);

G_END_DECLS
