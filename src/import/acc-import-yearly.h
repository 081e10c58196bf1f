/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/acc-import-table.h"
#include "model/figures/acc-procedures.h"

G_BEGIN_DECLS

/* What one file of a download holds. */
typedef struct
{
  AccImportKind kind;
  char *name;
  guint tables; /* bit mask of AccProceduresTable */
  guint rows;
  guint withheld;
  int first_year;
  int last_year;
  AccImportMoment moment;
  char *updated; /* NULL: not said */
} AccImportSheet;

typedef struct _AccImportYearly AccImportYearly;

AccImportYearly *acc_import_yearly_new (void);
void             acc_import_yearly_free (AccImportYearly *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccImportYearly, acc_import_yearly_free)

gboolean         acc_import_yearly_read (AccImportYearly *self, GBytes *text, AccImportSheet *sheet, const AccImportJob *job, GError **error);
gboolean         acc_import_yearly_write (AccImportYearly *self, const char *folder, const char *as_at, GError **error);

G_END_DECLS
