/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "facts/session/acc-place.h"
#include "model/law/acc-ledger.h"

G_BEGIN_DECLS

/* What was looked at: the way back, and forward again, which is also what is undone. */
typedef struct _AccHistory AccHistory;

/* One of it. */
typedef struct
{
  AccPlace place;
  gint32 day;
  AccBasis basis;
  AccGroup *group; /* of the treaties chosen, or NULL */
  const char *filter; /* what narrows the page, interned; NULL for nothing */
} AccStep;

/* The same step in another bundle, which has the same records; FALSE where it has not what the step names after all. */
gboolean       acc_step_carry (AccStep *self, AccBundle *bundle);
gboolean       acc_step_equal (const AccStep *self, const AccStep *other);

/* Of one step, the present one. */
AccHistory    *acc_history_new (const AccStep *step);
void           acc_history_free (AccHistory *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccHistory, acc_history_free)

const AccStep *acc_history_get (AccHistory *self);
/* Behind the present one; what came after that is forgotten. */
void           acc_history_add (AccHistory *self, const AccStep *step);
/* In the place of the present one. */
void           acc_history_replace (AccHistory *self, const AccStep *step);
/* A present one that is as the one before it is none. */
void           acc_history_drop_idle (AccHistory *self);
/* Each step, as acc_step_carry() does; those that cannot be are none any more. */
void           acc_history_carry (AccHistory *self, AccBundle *bundle);
/* steps: -1 back, 1 forward. */
gboolean       acc_history_can_move (AccHistory *self, int steps);
void           acc_history_move (AccHistory *self, int steps);

G_END_DECLS
