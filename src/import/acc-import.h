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
 * @ACC_IMPORT_ERROR_READ: the file or the archive cannot be read to its end
 * @ACC_IMPORT_ERROR_FORMAT: no header that is known, a row that does not fit it, or a value that is not one
 * @ACC_IMPORT_ERROR_LIMIT: larger than any such table is
 */
typedef enum
{
  ACC_IMPORT_ERROR_READ,
  ACC_IMPORT_ERROR_FORMAT,
  ACC_IMPORT_ERROR_LIMIT,
} AccImportError;

typedef struct
{
  guint rows;
  guint files;
  int first_year;
  int last_year;
} AccImportSummary;

/* fraction: 0 to 1; called some fifty times in all, from the calling thread. */
typedef void (*AccImportProgress) (double fraction, gpointer user_data);

gboolean acc_import_population (GFile *input, GFile *output_dir, AccImportProgress progress, gpointer user_data,
                                GCancellable *cancellable, AccImportSummary *summary, GError **error);

G_END_DECLS
