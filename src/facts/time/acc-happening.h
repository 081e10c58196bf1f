/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "facts/acc-people.h"
#include "facts/session/acc-place.h"

G_BEGIN_DECLS

/* What happened to a place, as the record has it or as it follows from the record: for its timeline, the table of that, and CSV. */

/* How a lane is named in a file; a treaty's own lane has the treaty's id. */
#define ACC_LANE_TREATIES "treaties"
#define ACC_LANE_TERMS "terms"
#define ACC_LANE_LAW "law"
#define ACC_LANE_STATES "states"
#define ACC_LANE_DISPLACEMENT "displacement"
#define ACC_LANE_EVENTS "events"
#define ACC_LANE_COUNTED "figures"
#define ACC_LANE_COMPUTED "computed"

#define ACC_TYPE_HAPPENING (acc_happening_get_type ())
G_DECLARE_FINAL_TYPE (AccHappening, acc_happening, ACC, HAPPENING, GObject)
struct _AccHappening
{
  GObject parent_instance;
  AccSpan date;
  const char *lane;   /* interned */
  const char *kind;   /* interned: in files */
  const char *state;  /* interned, nullable: ISO3 */
  AccTreaty *treaty;  /* nullable, borrowed from the bundle */
  char *title;        /* what people read, in their language */
  char *detail;       /* the same: what else there is to know, and the source in words */
  char *name;         /* nullable: in files, whatever the language */
  const char *qualifier; /* interned, nullable: of the value, in files */
  gint64 value;       /* ACC_INT_ABSENT where nothing was counted */
  char *claims;       /* nullable: what it states, where that is neither an act nor a term; for acc_proof_list() */
  char *source;       /* nullable: ids, with a space between them */
  gboolean computed;  /* follows from the record by a rule, or from figures; no source reports it */
  AccActionKind action; /* where the kind is one of an act */
  gboolean is_action, withdraws;
  const AccAction *own; /* nullable: the act that it is, or that it follows from, where the user recorded it; borrowed */
  guint importance;   /* 0 to 100 */
};

/* All that happened, in no order: to a State; to the States of a region, or of the world with its landmarks; under a treaty; to whoever is
 * compared, each in a lane of its own. YEARS: those of the place, of acc_years_list(), of which is told what they come to; nullable. GPtrArray of AccHappening, transfer full. */
GPtrArray *acc_happening_list (AccLedger *ledger, const AccPlace *place, const GPtrArray *years);
/* What it states, for acc_proof_list(): of an act and of terms on the day of it; transfer full, NULL where there is nothing but its source. */
char      *acc_happening_name_claims (const AccHappening *self, AccLedger *ledger, AccBasis basis);

/* A yearly series of a place: what is counted, with a figure a year. */
typedef struct
{
  char *id;        /* by which it is known again for another place */
  AccPeopleRow row;
  char *title;
  GArray *years;   /* gint16, ascending and without a gap */
  GArray *figures; /* gint64; ACC_FIGURE_ABSENT */
  GArray *breaks;  /* gint16 */
  gint64 most;
  guint rank;      /* 0: told of everywhere; 1: at the end of a year; 2: within it; 3: stands in no sum with others */
  gboolean within; /* the figures are of what happened in a year, not of its end */
} AccYears;
void       acc_years_free (AccYears *years);
/* Every series that tells something. First the largest of those that are told of everywhere, then the others by their largest figure, then
 * what happened within a year, then what stands in no sum. The series of a region are sums over its States; of a treaty
 * there are its parties, and of who are compared the largest of each. GPtrArray of AccYears, transfer full. */
GPtrArray *acc_years_list (AccLedger *ledger, const AccPlace *place);
/* How many States of the world, or of a region (nullable), were party to a treaty at the end of each year, as the record has it; transfer full. */
AccYears  *acc_years_count_parties (AccLedger *ledger, AccTreaty *treaty, AccRegion *region);

/* What the figures of a place come to: first year, most, largest rise and fall, breaks, a change of the main origin or country of asylum.
 * Of the largest series; added to LIST. */
void       acc_happening_add_computed (GPtrArray *list, AccLedger *ledger, const AccPlace *place, const GPtrArray *years);

G_END_DECLS
