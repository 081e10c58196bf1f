/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/law/acc-ledger.h"

G_BEGIN_DECLS

/* Sentences about a treaty. All return new strings. */

char *acc_wording_treaty_sentence (AccLedger *ledger, guint treaty, gint32 day, AccBasis basis);
/* Computed from the instruments, whose it was, and what was published. */
char *acc_wording_treaty_entry (AccLedger *ledger, guint treaty, gint32 day);
/* That, and who denounced it; nothing of a treaty that was adopted later. */
char *acc_wording_treaty_history (AccLedger *ledger, guint treaty, gint32 day);
/* What the marks of the matrix mean, and to which date they are known. */
char *acc_wording_treaty_reservations_as_at (AccBundle *bundle, AccTreaty *treaty);

G_END_DECLS
