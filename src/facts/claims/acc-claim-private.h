/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "facts/claims/acc-claim.h"

G_BEGIN_DECLS

/* The sentence of a claim that is neither on terms nor on doubt. */
char *_acc_claim_word_record (const AccClaim *claim);

/* Of an event, the beginning or end of a State, or the entry into force of a treaty: its name, its sentence, and what stands behind that ("" for nothing). */
char    *_acc_claim_name_happened (const AccClaim *claim);
char    *_acc_claim_word_happened (const AccClaim *claim);
char    *_acc_claim_word_happened_rest (const AccClaim *claim);
/* What is doubtful about the acts of a State that decide, and what is said of its terms, are added. */
void     _acc_claim_add_terms (GArray *claims, const AccMoment *moment, guint state);
/* Of a name in its three parts. */
gboolean _acc_claim_find_happened (const AccMoment *moment, GStrv parts, AccClaim *claim);

G_END_DECLS
