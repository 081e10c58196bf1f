/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/bundle/acc-bundle.h"

G_BEGIN_DECLS

/* Who is party to what on a date, and by which rule. The ledger turns the actions of a bundle into plain arrays once;
 * a query then walks a few numbers, so that a date can be dragged. */

#define ACC_TYPE_LEDGER (acc_ledger_get_type ())
G_DECLARE_FINAL_TYPE (AccLedger, acc_ledger, ACC, LEDGER, GObject)

typedef enum
{
  ACC_BASIS_DEPOSIT,     /* instruments deposited by then, as a depositary counts that day */
  ACC_BASIS_IN_FORCE,    /* bound on that day: entry into force and notice periods counted */
  ACC_BASIS_RETROACTIVE, /* today's knowledge: successions count from the date they reach back to */
  ACC_BASIS_BOUND,       /* who was bound that day, as a court asks it: in force, and successions from the date they reach back to */
} AccBasis;
#define ACC_TYPE_BASIS (acc_basis_get_type ())
GType acc_basis_get_type (void);

typedef enum
{
  ACC_STATUS_NONE,      /* never joined nor signed by then */
  ACC_STATUS_SIGNED,    /* signed, not (yet) party */
  ACC_STATUS_DEPOSITED, /* in force basis only: deposited, not yet bound */
  ACC_STATUS_PARTY,
  ACC_STATUS_LEFT,      /* denounced, out */
  ACC_STATUS_ENDED,     /* the State, or its entry with the depositary, had ended */
} AccStatus;
#define ACC_TYPE_STATUS (acc_status_get_type ())
GType acc_status_get_type (void);

/* The rule that decided; part of every answer. */
typedef enum
{
  ACC_RULE_NO_ACTION,          /* nothing recorded by that date */
  ACC_RULE_SIGNATURE_ALONE,    /* a signature does not bind */
  ACC_RULE_DEPOSIT,            /* counted from the day of deposit */
  ACC_RULE_ENTRY_FIRST,        /* bound with the treaty's own entry into force (article_first) */
  ACC_RULE_ENTRY_LATER,        /* bound after its own deposit (article_later) */
  ACC_RULE_WAITING,            /* deposited, the period of article_first or article_later has not run */
  ACC_RULE_SUCCESSION_DEPOSIT, /* succession, counted from its deposit */
  ACC_RULE_SUCCESSION_BACK,    /* succession, reaching back to the date of independence or separation */
  ACC_RULE_EFFECTIVE_GIVEN,    /* the source gives the effective date itself */
  ACC_RULE_DENOUNCED,          /* notice has run */
  ACC_RULE_STATE_ENDED,        /* the State had ended */
  ACC_RULE_PLACE_TAKEN,        /* the entry of a former State stands until its successor's deposit */
  ACC_RULE_NOT_YET_A_STATE,    /* before the date of independence or separation */
  ACC_RULE_DAY_NOT_KNOWN,      /* an act is recorded without its day: whether by that date is not known */
  ACC_RULE_NOT_TOLD,           /* deposited; the bundle does not say when the treaty binds */
  ACC_RULE_FILED_UNDER,        /* the record files its acts under another State: nothing is told of this one */
} AccRule;
#define ACC_TYPE_RULE (acc_rule_get_type ())
GType acc_rule_get_type (void);

/* A day that is not known lies between its first and its last possible one, which are equal where it is known. Nothing counts before
 * the last; so a year is never its first of January. */
typedef struct
{
  AccStatus status;
  AccRule rule;
  gboolean certain;     /* FALSE where the status depends on the part of a date that is not known, or rests on an unverified row */
  gboolean may_count;   /* not counted, and party all the same if the days that are not known fell early */
  AccAction *action;    /* the act that decided, or NULL; borrowed from the bundle */
  AccAction *joined;    /* the act by which it joined, also where another decided since, or NULL; borrowed */
  AccAction *maybe;     /* an act that may have been made by that date, its day not being known, or NULL; borrowed */
  gint32 since;         /* day from which it counts on this basis; ACC_DAY_MAX when not party */
  gint32 since_first;
  gint32 bound_since;   /* day from which the treaty binds it by the treaty's own rule; ACC_DAY_MAX when never, or not told */
  gint32 bound_first;   /* ACC_DAY_MAX when never */
  gint32 until;         /* first day on which it no longer counts; ACC_DAY_MAX when it goes on */
  gint32 until_first;
} AccPosition;

/* Whether a day of a position is known: neither open between two days, nor at an end of time. */
static inline gboolean
acc_ledger_is_day (gint32 first, gint32 last)
{
  return first == last && last > ACC_DAY_MIN && last < ACC_DAY_MAX;
}

/* Whether the treaty came or comes to bind it on a day that nobody can tell from the record. */
static inline gboolean
acc_position_bound_unknown (const AccPosition *position)
{
  return position->bound_first < ACC_DAY_MAX && position->bound_first != position->bound_since;
}

AccLedger *acc_ledger_new (AccBundle *bundle);
AccBundle *acc_ledger_get_bundle (AccLedger *self);

/* state and treaty are positions in the bundle's tables. */
void       acc_ledger_query (AccLedger *self, guint state, guint treaty, gint32 day, AccBasis basis, AccPosition *position);
gboolean   acc_ledger_is_party (AccLedger *self, guint state, guint treaty, gint32 day, AccBasis basis);

/* Counts: party to one treaty of the group or more, or to all of them.
 * region: NULL for the world. uncertain: (out) (optional): how many of those not counted may be party all the same. */
guint      acc_ledger_count (AccLedger *self, const AccGroup *group, AccRegion *region, gint32 day, AccBasis basis, guint *uncertain);
guint      acc_ledger_count_all (AccLedger *self, const AccGroup *group, AccRegion *region, gint32 day, AccBasis basis, guint *uncertain);
/* The States, in the order of joining (date that counts on the basis, then ISO code); transfer container GPtrArray of AccState. */
GPtrArray *acc_ledger_list_parties (AccLedger *self, const AccGroup *group, AccRegion *region, gint32 day, AccBasis basis);
/* The organisations that are party, which no count of States has; in the same order, transfer container. */
GPtrArray *acc_ledger_list_apart (AccLedger *self, const AccGroup *group, AccRegion *region, gint32 day, AccBasis basis, AccStateKind kind);

/* What a State joined by one and the same act, so that it is said once. */
typedef struct
{
  AccAction *action; /* of the first of them; borrowed from the bundle */
  GArray *treaties;  /* of guint: their positions, ascending */
} AccJoining;
void       acc_joining_free (AccJoining *joining);
/* The acts by which the State is party on that day, in the order of the treaties; transfer full GPtrArray of AccJoining. */
GPtrArray *acc_ledger_list_joinings (AccLedger *self, guint state, gint32 day, AccBasis basis);

/* Rank of a State's joining act by date of deposit among the parties of that day, in the world (region NULL) or a region:
 * one more than those that precede it. 0 when it is not party on that day, or where the place is not known. */
guint      acc_ledger_rank (AccLedger *self, guint state, guint treaty, AccRegion *region, gint32 day);
/* Who joined before it: parties on the eve of its deposit, in order; transfer container. */
GPtrArray *acc_ledger_list_preceding (AccLedger *self, guint state, guint treaty, AccRegion *region, gint32 day);

/* That eve, on which their acts are to be asked for; @day itself where the State is not party on it. */
gint32     acc_ledger_get_eve (AccLedger *self, guint state, guint treaty, gint32 day);

/* Recomputed from the instruments: the day of entry into force, or ACC_DAY_MAX; deciding: (out) (optional) the sixth instrument. */
gint32     acc_ledger_get_entry_into_force (AccLedger *self, guint treaty, AccAction **deciding);
/* The first day that it may be, where the days of the instruments are not known. */
gint32     acc_ledger_get_entry_first (AccLedger *self, guint treaty);
/* Whether that day, or those between which it lies, follow from the instruments; FALSE where a published day stands in for them, and where there are too few. */
gboolean   acc_ledger_is_entry_computed (AccLedger *self, guint treaty);
/* The instruments by which it entered into force, or that there were by @day, in the order of their days; those that came after the deciding
 * one for certain are none of them, and where a published day stands in for the rule there are none. Transfer container GPtrArray of AccAction. */
GPtrArray *acc_ledger_list_instruments (AccLedger *self, guint treaty, gint32 day);
/* Whether the parties of a group can be counted on a basis; where not, a count is no number of anything. */
gboolean   acc_ledger_can_count (AccLedger *self, const AccGroup *group, AccBasis basis);
/* Whether a basis asks who is bound, and not only who has deposited. */
gboolean   acc_basis_asks_binding (AccBasis basis);
/* The nearest day before or after on which anything changes for STATE (-1: for any State) on BASIS; ACC_DAY_MIN/MAX when none. */
gint32     acc_ledger_next_change (AccLedger *self, int state, gint32 day, AccBasis basis, gboolean forward);
/* All actions of a State, by date; transfer container. */
GPtrArray *acc_ledger_list_actions (AccLedger *self, guint state, int treaty);
/* When a reservation was made: the day of the instrument where the record has no other; not set where it has neither. */
AccDate    acc_ledger_get_made (AccLedger *self, const AccReservation *reservation);

G_END_DECLS
