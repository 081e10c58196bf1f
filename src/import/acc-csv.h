/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A small table as CSV (RFC 4180; a BOM and any line ends are taken): header and rows, with the line each began on. */

typedef struct
{
  GStrv header;
  GPtrArray *rows; /* GStrv, as long as the header */
  GArray *lines;   /* guint */
  char *file;
} AccCsv;

#define ACC_CSV_ERROR (acc_csv_error_quark ())
GQuark      acc_csv_error_quark (void);

AccCsv     *acc_csv_parse (const char *file, GBytes *bytes, GError **error);
void        acc_csv_free (AccCsv *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccCsv, acc_csv_free)

gboolean    acc_csv_require (AccCsv *self, const char *const *columns, GError **error);
/* NULL where there is no such column or the cell is empty. */
const char *acc_csv_get (AccCsv *self, guint row, const char *column);
guint       acc_csv_get_line (AccCsv *self, guint row);

G_END_DECLS
