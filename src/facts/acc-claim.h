/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/acc-ledger.h"
#include "model/acc-value.h"

G_BEGIN_DECLS

/* A statement as data before it is a sentence: on which terms a State joined a treaty, and what is doubtful about an act. Window,
 * reports and command line say the same words of it. */

typedef enum
{
  ACC_CLAIM_RESERVATION, /* these four as in AccReservationKind */
  ACC_CLAIM_DECLARATION,
  ACC_CLAIM_RESERVATION_AND_DECLARATION,
  ACC_CLAIM_CHOICE,
  ACC_CLAIM_LIMITATION,
  ACC_CLAIM_CHOICE_NOT_RECORDED, /* which declaration it made where the treaty asks for one */
  ACC_CLAIM_NO_TERMS,            /* the record has none of the State, under no treaty */
  ACC_CLAIM_TERMS_LISTED,        /* to which day the record of terms goes */
  ACC_CLAIM_PRECISION,           /* only the year or the month of an act is known */
  ACC_CLAIM_DOUBT,
  ACC_CLAIM_NOTE,                /* what the record notes of an act */
} AccClaimKind;

#define ACC_TYPE_CLAIM_KIND (acc_claim_kind_get_type ())
GType acc_claim_kind_get_type (void);

/* Nothing in it is owned: it holds as long as the bundle does. */
typedef struct
{
  AccClaimKind kind;
  AccBundle *bundle;
  AccState *state;
  AccTreaty *treaty;  /* NULL: all */
  gpointer record;    /* AccReservation, AccLimitation or AccAction; NULL: the record as a whole */
  gint32 day;         /* as of which day */
  AccDate date;       /* when it was made, or is recorded; not set where that is not known */
  char **articles;    /* which it is about, or by which it is allowed; not NULL-terminated */
  guint n_articles;
  char **sources;     /* ids; not NULL-terminated */
  guint n_sources;
  AccDoubt doubt;
  AccValueKind value; /* not reported where the record has nothing: that is never the same as none */
  gboolean stands;    /* not yet withdrawn on the day */
  gboolean certain;   /* nothing is doubtful about it, and the record knows it for that very day */
} AccClaim;

/* Whether there is one that stands that day: a limitation, or else a reservation or declaration. */
gboolean acc_claim_any (AccBundle *bundle, guint state, guint treaty, gint32 day, gboolean limitation);
/* Reservations, declarations and limitations made by the day, withdrawn or not, whether or not the State was party. GArray of AccClaim. */
GArray  *acc_claim_list_terms (AccBundle *bundle, guint state, guint treaty, gint32 day);
/* Whether it is unknown which declaration a party made that the treaty asks for. */
gboolean acc_claim_find_missing_choice (AccBundle *bundle, guint state, guint treaty, gint32 day, AccClaim *claim);
/* All that a document says of the terms of a State; empty where it was party to nothing. */
GArray  *acc_claim_list_all_terms (AccLedger *ledger, guint state, gint32 day, AccBasis basis);
/* What is doubtful about an act, and what the record notes of it. */
GArray  *acc_claim_list_doubts (AccBundle *bundle, AccAction *action, gint32 day);

/* Words; transfer full where they are not const. A label stands on a line of its own: "Reservation to articles 23 and 27". */
char    *acc_claim_get_label (const AccClaim *claim);
char    *acc_claim_get_text (const AccClaim *claim); /* a sentence that names the treaty, if any */
char    *acc_claim_get_rest (const AccClaim *claim); /* sentences to stand behind it; "" for none */
char    *acc_claim_get_whole (const AccClaim *claim); /* both */
const char *acc_claim_get_doubt (const AccClaim *claim); /* inside a sentence; "" for none */
char    *acc_claim_word_reservation (AccClaimKind kind, const char *const *articles); /* inside a sentence; articles: nullable */
/* What is doubtful about an act, as lines or as sentences, with or without what the record notes of it. */
void     acc_claim_add_doubts (GString *text, AccBundle *bundle, AccAction *action, gboolean lines, gboolean note);

G_END_DECLS
