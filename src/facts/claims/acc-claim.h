/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "facts/acc-moment.h"
#include "facts/claims/acc-standing.h"
#include "model/figures/acc-value.h"

G_BEGIN_DECLS

/* A statement as data before it is a sentence: how a State stands to a treaty, its place in the order, on which terms it joined and what
 * is doubtful about an act, how many States are party, how many people are counted. Window, reports and command line say the same
 * words of it, and each can be asked why (acc-proof.h). */

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
  ACC_CLAIM_OWN_ACT,             /* that an act is no record's but the user's */
  ACC_CLAIM_STANDING,            /* party, signed, left, ended, not certain or never */
  ACC_CLAIM_RANK,                /* its place in the order of joining, in the world or in a region */
  ACC_CLAIM_COUNT,               /* how many States of the world, or of a region, are party to one or more treaties of a group */
  ACC_CLAIM_FIGURE,              /* a cell of the yearly figures */
  ACC_CLAIM_OBSERVATION,         /* a figure that a source gives */
  ACC_CLAIM_EVENT,               /* what a source tells of */
  ACC_CLAIM_STATEHOOD,           /* the beginning or the end of a State, its place in the United Nations */
  ACC_CLAIM_ENTRY,               /* when a treaty entered into force */
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
  AccValue value;     /* not reported where the record has nothing: that is never the same as none */
  gboolean stands;    /* not yet withdrawn on the day */
  gboolean certain;   /* nothing is doubtful about it, and the record knows it for that very day */

  /* Of standings, ranks, counts and figures: */
  AccLedger *ledger;
  AccBasis basis;
  AccStanding standing;
  AccPosition position;
  AccRegion *region;  /* NULL: the world */
  AccGroup *group;
  guint uncertain;    /* how many more may be party */
  AccCategoryRecord *category;
  AccSide side;
  int year;
  const char *partner; /* the code from where, or where, that part of a figure is; NULL: all of it */
} AccClaim;

/* By what a person names it, and scripts find it again: "KAZ/some-treaty/standing", "143/some-treaty/parties", "KAZ/refugees/1998",
 * "KAZ/refugees/1998/TJK". */
char    *acc_claim_get_id (const AccClaim *claim);
/* Of that name, for a moment. */
gboolean acc_claim_find (const AccMoment *moment, const char *id, AccClaim *claim);

/* The names of how a State stands to a treaty and of its terms, or of those on one article; for acc_proof_list(). */
char    *acc_claim_name_both (const AccMoment *moment, guint state, guint treaty, const char *article, gboolean dated);

/* The name of a cell of the yearly figures, of the part of it that is of one partner, of how a State stands to a treaty, of the number of parties in a region (NULL: in the world) and of
 * the entry into force of a treaty; transfer full. TREATY and GROUP are ids; the group of a single treaty has that of the treaty. */
char    *acc_claim_name_figure (const char *code, AccCategory category, AccSide side, int year);
char    *acc_claim_name_partner (const char *code, AccCategory category, AccSide side, int year, const char *partner);
char    *acc_claim_name_standing (const AccState *state, const char *treaty);
char    *acc_claim_name_parties (const AccRegion *region, const char *group);
char    *acc_claim_name_entry (const char *treaty);
/* Behind other names, with a space between them; and on another day than that of the moment, if it is one. NAME is taken over. */
void     acc_claim_add_name (GString *names, char *name, gint32 day);

/* FALSE of an origin in a table of figures, and of a territory that has no act: there is nothing to say of them and treaties, not even that they
 * are not party. */
gboolean acc_claim_can_stand (AccBundle *bundle, guint state);
/* FALSE where that is. */
gboolean acc_claim_fill_standing (AccClaim *claim, const AccMoment *moment, guint state, guint treaty);
/* FALSE where it has no place: it is not party, its act has no day, or others may have come before. region: nullable, the world. */
gboolean acc_claim_fill_rank (AccClaim *claim, const AccMoment *moment, guint state, guint treaty, AccRegion *region);
/* FALSE where the bundle does not say who is party on the basis. */
gboolean acc_claim_fill_count (AccClaim *claim, const AccMoment *moment, AccGroup *group, AccRegion *region);
/* FALSE where there are no figures at all. CODE is a State's, a region's, whose States are added up, or "world". */
gboolean acc_claim_fill_figure (AccClaim *claim, const AccMoment *moment, const char *code, AccCategoryRecord *category, AccSide side, int year);
/* Of those in a State from one PARTNER, or of those from the State there; FALSE where there are no figures at all, of what is no State, and of what
 * is counted without partners. */
gboolean acc_claim_fill_partner (AccClaim *claim, const AccMoment *moment, const char *code, AccCategoryRecord *category, AccSide side, int year, const char *partner);
void     acc_claim_fill_observation (AccClaim *claim, const AccMoment *moment, AccObservation *observation);
/* Of the day of the moment; FALSE where it is not told of yet, and of a treaty of which the bundle does not say when it entered into force. */
gboolean acc_claim_fill_event (AccClaim *claim, const AccMoment *moment, AccEvent *event);
gboolean acc_claim_fill_statehood (AccClaim *claim, const AccMoment *moment, AccStatehood *statehood);
gboolean acc_claim_fill_entry (AccClaim *claim, const AccMoment *moment, guint treaty);
/* All that a briefing of a State says. GArray of AccClaim; transfer full. */
GArray  *acc_claim_list_all (const AccMoment *moment, guint state);

/* The largest figures of people in a State, in a region or, with neither, in the world, their sentences (NULL for none), and their names. */
GArray  *acc_claim_list_people (const AccMoment *moment, AccState *state, AccRegion *region);
char    *acc_claim_word_people (const GArray *claims);
const char *acc_claim_get_place (const AccClaim *claim); /* the name of the State, the region or the world */
void     acc_claim_name_people (GString *names, const GArray *claims);

/* What a rank, or a number of parties, counts; in the order of joining, transfer container. */
GPtrArray *acc_claim_list_counted (const AccClaim *claim);
/* The day number on which those are counted: of a place in the order the eve of the State's own deposit. */
gint32     acc_claim_get_day_counted (const AccClaim *claim);
/* By which rule the treaty came, or comes, to bind: FALSE where it never did, or nobody can tell. */
gboolean acc_claim_get_binding (const AccClaim *claim, AccPosition *binding);
/* The articles that decide; transfer full. */
GStrv    acc_claim_get_articles (const AccClaim *claim);
GStrv    acc_claim_get_sources (const AccClaim *claim);

/* Of a reservation, declaration or limitation; FALSE where it was made later. */
gboolean acc_claim_fill_term (AccClaim *claim, AccBundle *bundle, guint state, guint treaty, gpointer record, gint32 day);
/* Whether there is one that stands that day: a limitation, or else a reservation or declaration. */
gboolean acc_claim_any (AccBundle *bundle, guint state, guint treaty, gint32 day, gboolean limitation);
/* What a reservation or declaration says, in the words of its day, untranslated; NULL where the record does not say, and of a limitation. */
const char *acc_claim_get_summary (const AccClaim *claim);
/* Whether it is a reservation or declaration of which a part was withdrawn by the day. */
gboolean acc_claim_stands_in_part (const AccClaim *claim);
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
char    *acc_claim_get_second (const AccClaim *claim, const char *label); /* of terms, in the second language; NULL where there is none */
char    *acc_claim_get_both (const AccClaim *claim); /* the label, with that behind it */
char    *acc_claim_get_text (const AccClaim *claim); /* a sentence that names the treaty, if any */
char    *acc_claim_get_rest (const AccClaim *claim); /* sentences to stand behind it; "" for none */
char    *acc_claim_get_whole (const AccClaim *claim); /* both */
const char *acc_claim_get_doubt (const AccClaim *claim); /* inside a sentence; "" for none */
char    *acc_claim_get_answer (const AccClaim *claim); /* the value alone, in a few words: "party", "133", "not collected" */
char    *acc_claim_word_counted (const AccClaim *claim); /* those before a State; many are shortened to the first and the last */
/* Sentences on a standing, as they stand one behind the other in a paragraph. NAME is the State's inside a sentence. */
char    *acc_claim_word_bound (const AccClaim *claim);
char    *acc_claim_word_span_bound (const AccClaim *claim); /* NULL where the record does not have both days */
char    *acc_claim_word_notice (const AccClaim *claim, const char *name); /* of who has denounced and is still party; NULL for others */
char    *acc_claim_word_doubts (const AccClaim *claim); /* of a standing: what is doubtful about the acts by which the State joined and denounced; may be empty */
char    *acc_claim_word_other (const AccClaim *claim, const char *name); /* of who signed, left or ended; NULL for others */
char    *acc_claim_word_reservation (AccClaimKind kind, const char *const *articles); /* inside a sentence; articles: nullable */
/* What is doubtful about an act, as lines or as sentences, with or without what the record notes of it. */
void     acc_claim_add_doubts (GString *text, AccBundle *bundle, AccAction *action, gboolean lines, gboolean note);

G_END_DECLS
