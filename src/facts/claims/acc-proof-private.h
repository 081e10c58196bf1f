/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "facts/claims/acc-proof.h"

G_BEGIN_DECLS

/* A line of a part; takes the text. NULL where it adds nothing: "", NULL, and what is said already. */
AccProofLine *_acc_proof_add (AccProof *self, AccProofPart part, char *text);
/* What it rests on: a row of the record, or one of those counted. */
void          _acc_proof_add_row (AccProof *self, char *text, gpointer record, AccDate date, gboolean counted);
/* That it is told and not computed, and what is told. */
void          _acc_proof_add_told (AccProof *self);
void          _acc_proof_add_date_not_known (AccProof *self);
/* Where nothing is said of how certain it is. */
void          _acc_proof_add_nothing_doubtful (AccProof *self);

/* The lines of a claim, by its kind. */
void _acc_proof_of_standing (AccProof *self);
void _acc_proof_of_rank (AccProof *self);
void _acc_proof_of_count (AccProof *self);
void _acc_proof_of_term (AccProof *self);
void _acc_proof_of_figure (AccProof *self);
void _acc_proof_of_observation (AccProof *self);
void _acc_proof_of_happened (AccProof *self);
void _acc_proof_of_entry (AccProof *self);

G_END_DECLS
