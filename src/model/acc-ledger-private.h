/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/acc-ledger.h"

G_BEGIN_DECLS

/* The stays behind the ledger's answers, for what counts many days at once. FALSE when there is no such stay. */
gboolean _acc_ledger_get_stay (AccLedger *self, guint state, guint treaty, guint index, AccBasis basis, gint32 *start, gint32 *until);

G_END_DECLS
