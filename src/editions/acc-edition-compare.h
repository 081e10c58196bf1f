/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/acc-import-table.h"
#include "model/figures/acc-edition.h"
#include "model/figures/acc-series.h"

G_BEGIN_DECLS

/* What one edition of the population table says otherwise than another. */

/* The total of a State's people, in one year and category, from an edition to the other. */
typedef struct
{
  char code[4];
  AccSide side;
  AccCategory category;
  int year;
  gint64 before;
  gint64 after;
} AccRevision;

/* A row that the second has no more. */
typedef struct
{
  char origin[4];
  char asylum[4];
  int year;
} AccRowGone;

typedef struct
{
  guint rows_new;  /* in years that both have */
  guint rows_revised;
  guint rows_gone;
  guint rows_other; /* of the year whose middle stands in one and whose end in the other: another date, not a revision */
  int other_year;   /* 0: none */
  GArray *new_years; /* int, ascending */
  GArray *gone_years;
  GPtrArray *new_codes;  /* char *: who is named in the second alone */
  GPtrArray *gone_codes;
  GArray *gone; /* AccRowGone, the latest first */
  GArray *revisions; /* AccRevision, largest first; what is zero in one and not available in the other is the same */
} AccComparison;

AccComparison *acc_edition_compare (const AccImportTable *before, const AccImportTable *after, const char *const *codes, GCancellable *cancellable, GError **error);
/* The same of editions, which both have a population table. */
AccComparison *acc_edition_compare_stored (AccEdition *before, AccEdition *after, const char *const *codes, GCancellable *cancellable, GError **error);
void           acc_comparison_free (AccComparison *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccComparison, acc_comparison_free)

G_END_DECLS
