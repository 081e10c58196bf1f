/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "facts/claims/acc-claim.h"

G_BEGIN_DECLS

/* The sentence of a claim that is neither on terms nor on doubt. */
char *_acc_claim_word_record (const AccClaim *claim);

G_END_DECLS
