/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "facts/claims/acc-claim.h"

G_BEGIN_DECLS

/* Why a claim is made: by which rule, from which acts and rows, how certain it is, what would change it, and who says so. The window
 * and the command line show the same. */

typedef enum
{
  ACC_PROOF_RULE,
  ACC_PROOF_GROUND,    /* acts and rows that it rests on */
  ACC_PROOF_CERTAINTY,
  ACC_PROOF_CHANGE,    /* what would change it, or does later, or by another basis */
  ACC_PROOF_N_PARTS,
} AccProofPart;

typedef struct
{
  AccProofPart part;
  char *text;          /* a sentence; one of those counted: a name */
  gpointer record;     /* the row, or NULL; borrowed from the bundle */
  AccDate date;        /* of the act, or from when there is another answer; may be unset */
  gboolean counted;    /* one of several that are told in a row */
  gboolean shared;     /* a briefing says it in its text: how parties are counted, to which day the record is complete, why years cannot be compared */
} AccProofLine;

typedef struct
{
  AccClaim claim;
  char *id;
  char *statement;
  GPtrArray *lines;    /* AccProofLine, part by part */
  GStrv sources;       /* ids */
} AccProof;

AccProof   *acc_proof_new (const AccClaim *claim);
void        acc_proof_free (AccProof *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccProof, acc_proof_free)

/* Of claims by their names; transfer full. */
GPtrArray  *acc_proof_list (const AccMoment *moment, const char *claims, gboolean marked);

const char *acc_proof_get_heading (AccProofPart part);
/* The paragraphs of a part, those counted in one; transfer full. */
GPtrArray  *acc_proof_list_paragraphs (const AccProof *self, AccProofPart part);
/* For a note of a document, which says elsewhere what it shares with others: the rule, and how certain it is, as sentences; transfer full, "" for none. */
char       *acc_proof_word_rule (const AccProof *self);
char       *acc_proof_word_certainty (const AccProof *self);
/* All of it as text that can be copied: statement, parts under their headings, sources, and the claim's name if it is asked for; transfer full. */
char       *acc_proof_to_text (const AccProof *self, gboolean named);

/* What is pasted into a text of one's own: WORDS, or what the claims state where that is NULL, as of which day, and who says so. CLAIMS: names with
 * a space between them; those that are none on the day are passed over. Transfer full; NULL where there is nothing to say. */
char       *acc_proof_quote (const AccMoment *moment, const char *claims, const char *words);
/* The same of words that are no claim. SOURCE: who says so, or NULL. */
char       *acc_proof_quote_words (const AccMoment *moment, const char *words, const char *source);

G_END_DECLS
