/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/acc-import-table.h"

G_BEGIN_DECLS

#define ACC_IMPORT_SOURCE "UNHCR-RPSD"
#define ACC_IMPORT_ATTRIBUTION "UNHCR Refugee Population Statistics Database"
#define ACC_IMPORT_LICENCE "CC-BY-4.0"
#define ACC_IMPORT_INDEX "index.json"
#define ACC_IMPORT_INDEX_FORMAT "accession-series-index-1"

typedef struct _AccImportPlace AccImportPlace;

AccImportPlace *acc_import_place_open (GFile *output_dir, GError **error);
const char     *acc_import_place_get_folder (AccImportPlace *self);
gboolean        acc_import_place_commit (AccImportPlace *self, GError **error);
void            acc_import_place_close (AccImportPlace *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccImportPlace, acc_import_place_close)

void            acc_import_sort_codes (AccImportTable *table);
gboolean        acc_import_table_write (AccImportTable *table, GFile *output_dir, const AccImportJob *job, guint *files, GError **error);

G_END_DECLS
