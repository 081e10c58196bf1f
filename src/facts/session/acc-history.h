/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "facts/session/acc-place.h"

G_BEGIN_DECLS

/* The places looked at, the present one among them. */
typedef struct _AccHistory AccHistory;

/* Of one place. */
AccHistory     *acc_history_new (const AccPlace *place);
void            acc_history_free (AccHistory *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccHistory, acc_history_free)

const AccPlace *acc_history_get (AccHistory *self);
/* Behind the present one; what came after that is forgotten. */
void            acc_history_add (AccHistory *self, const AccPlace *place);
/* steps: -1 back, 1 forward. */
gboolean        acc_history_can_move (AccHistory *self, int steps);
void            acc_history_move (AccHistory *self, int steps);

G_END_DECLS
