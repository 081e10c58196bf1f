/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "facts/claims/acc-claim.h"
#include "facts/pages/acc-card-items.h"

G_BEGIN_DECLS

/* What the other editions that are there say of one figure: the same State or the world, year and category. */

typedef enum
{
  ACC_SAID_FIGURE,     /* its value, which may be that nothing was reported */
  ACC_SAID_OTHER_DAY,  /* a value for the middle of the year where the figure is of its end, or the other way round: no revision */
  ACC_SAID_NO_YEAR,
  ACC_SAID_NO_TABLE,   /* no such table, or no column of the category */
  ACC_SAID_NO_ROW,     /* nothing of the State in that table */
  ACC_SAID_UNREADABLE,
} AccSaidKind;

typedef struct
{
  AccEdition *edition;
  const char *table; /* in which an edition has such figures; NULL where none has */
  AccSaidKind kind;
  AccValue value;    /* of the first two kinds */
  AccPoints *points; /* all its years; NULL where it has none */
} AccSaid;

/* What is asked: made where the claim holds, and then of any one thread. */
typedef struct _AccSaidQuestion AccSaidQuestion;

/* NULL of a claim that is no figure of a State's or the world's, and of one of figures that have no editions: those of a bundle of one's own. */
AccSaidQuestion *acc_said_question_new (const AccClaim *claim);
void             acc_said_question_free (AccSaidQuestion *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccSaidQuestion, acc_said_question_free)
/* Reads one file of each edition. Of AccSaid, the latest figures first; the edition that is shown is not among them. Transfer full; %NULL when
 * cancelled. */
GPtrArray       *acc_said_list (AccSaidQuestion *question, GCancellable *cancellable);
/* The edition that is shown, once they are listed; transfer none, %NULL where the bundle has none. */
AccEdition      *acc_said_get_shown (AccSaidQuestion *question);
/* Of one edition; transfer full. */
AccSaid         *acc_said_find (AccSaidQuestion *question, AccEdition *edition);
void             acc_said_free (AccSaid *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccSaid, acc_said_free)

/* By how much the figure shown is more; %ACC_INT_ABSENT unless both are numbers: what was not reported or not collected is none. */
gint64           acc_said_get_difference (const AccSaid *self, AccValue shown);
/* Whether the edition has what is shown: the same number, or none for the same reason. */
gboolean         acc_said_is_same (const AccSaid *self, AccValue shown);
/* "Edition 2023.12.0, published 17 June 2024: 1,017,000. The figure shown is lower by 357,000."; transfer full. */
char            *acc_said_word (const AccSaid *self, AccValue shown, int year);
/* Whether the table of EDITION, this one or that which is shown, goes over a year; of one that does not list its tables, whether POINTS do, which
 * it has of the State. */
gboolean         acc_said_has_year (const AccSaid *self, AccEdition *edition, AccPoints *points, int year);
/* The years that both go over, to the same day, and in which its line differs from POINTS of the edition that is shown, as a list for reading;
 * NULL for none. Transfer full. */
char            *acc_said_list_other_years (const AccSaid *self, AccEdition *shown, AccPoints *points);

G_END_DECLS
