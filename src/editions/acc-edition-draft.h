/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "editions/acc-edition-store.h"
#include "import/acc-import-table.h"

G_BEGIN_DECLS

/* What somebody's files would be as an edition: read whole, looked at, and then taken in or not. Nothing is written before
 * acc_edition_draft_take_in(). Reading and taking in block; the object is of one thread at a time. */

#define ACC_TYPE_EDITION_DRAFT (acc_edition_draft_get_type ())
G_DECLARE_FINAL_TYPE (AccEditionDraft, acc_edition_draft, ACC, EDITION_DRAFT, GObject)

typedef enum
{
  ACC_WARNING_FALLS,    /* the world's total is a third less than the year before, or lower still */
  ACC_WARNING_VANISHES, /* a State that reported people has no row in the last year */
  ACC_WARNING_UNIT,     /* the world's total is about a thousand times, or a thousandth of, that of the year before */
} AccEditionWarningKind;

/* What history makes one look twice. Nothing is corrected. */
typedef struct
{
  AccEditionWarningKind kind;
  AccCategory category;
  int year;
  gint64 before; /* of the year before */
  gint64 after;
  char code[4];  /* of the State that vanishes, and "" otherwise */
} AccEditionWarning;

/* files: GFile: tables as CSV or ZIP, or one folder of series of an earlier import. */
AccEditionDraft      *acc_edition_draft_read (GPtrArray *files, AccImportProgress progress, gpointer user_data, GCancellable *cancellable, GError **error);
const AccEditionInfo *acc_edition_draft_get_info (AccEditionDraft *self);
AccImportTable       *acc_edition_draft_get_table (AccEditionDraft *self); /* transfer none; NULL where there is no population table */
GArray               *acc_edition_draft_get_warnings (AccEditionDraft *self); /* transfer none; of AccEditionWarning */
guint                 acc_edition_draft_get_withheld (AccEditionDraft *self);
GStrv                 acc_edition_draft_get_unread (AccEditionDraft *self); /* transfer full: columns that mean nothing here */
/* Whether the last year goes to its end or its middle; ACC_IMPORT_UNSAID where neither the files nor the editions at hand say it. */
AccImportMoment       acc_edition_draft_get_moment (AccEditionDraft *self);
void                  acc_edition_draft_tell_moment (AccEditionDraft *self, GPtrArray *editions); /* by comparing with AccEditions that have that year's end */
void                  acc_edition_draft_set_moment (AccEditionDraft *self, AccImportMoment moment);
void                  acc_edition_draft_set_published (AccEditionDraft *self, AccDate published);
/* An edition of the store that was made of the same tables; transfer full, NULL: none. */
AccEdition           *acc_edition_draft_find_same (AccEditionDraft *self);
AccEdition           *acc_edition_draft_take_in (AccEditionDraft *self, gboolean machine, gboolean use, AccImportProgress progress, gpointer user_data, GCancellable *cancellable, GError **error);

G_END_DECLS
