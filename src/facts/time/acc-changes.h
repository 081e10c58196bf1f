/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "facts/acc-people.h"

G_BEGIN_DECLS

/* What changed between two days, both included: who joined, left, came to be bound, made or withdrew a reservation, how many were party before
 * and after, and which figures moved most. For window, reports and command line alike. */

typedef enum
{
  ACC_CHANGE_JOINED,   /* these two on the basis that is asked for; on one that asks who is bound they are the next two instead */
  ACC_CHANGE_LEFT,     /* by denunciation, or because the State or its entry with the depositary ended */
  ACC_CHANGE_BOUND,    /* these two on the basis `bound` */
  ACC_CHANGE_UNBOUND,
  ACC_CHANGE_MADE,     /* a reservation, a declaration or a geographical limitation */
  ACC_CHANGE_WITHDRAWN,
  ACC_CHANGE_WITHDRAWN_IN_PART,
  ACC_N_CHANGES,
} AccChangeKind;

typedef struct
{
  AccChangeKind kind;
  AccState *state;     /* borrowed, as the next three are */
  AccTreaty *treaty;
  AccAction *action;   /* nullable: the act that decided */
  const char *source;  /* nullable: id */
  AccSpan when;        /* the days on which it may have been */
  gboolean possible;   /* some of these days lie outside: told, and not counted */
  gboolean is_state;   /* organisations and territories are told, and not counted */
  char *text;          /* in a few words: "accession", "reservation to article 32" */
  char *doubt;         /* nullable: what is doubtful about its day, as a part of a sentence */
} AccChange;

/* A yearly series in the year in which it changed most, or in which it breaks. */
typedef struct
{
  AccState *state;     /* nullable in a break: of the whole series */
  AccPeopleRow row;
  int place;           /* in the order in which breaks are found */
  int year;
  AccValue before, after; /* at the end of the year before, and at its end; numbers, but in a break */
  char *title;         /* "Refugees from Rwanda" */
  char *note;          /* nullable: what to know when the two are compared, or how it breaks */
  const char *source;  /* interned: id */
  gboolean is_break;   /* it stands in no order with others: another way of counting begins with it */
} AccMovement;

typedef struct
{
  AccState *state;     /* with REGION NULL too: the world */
  AccRegion *region;
  AccTreaty *treaty;   /* NULL: all, and the figures */
  gint32 from, to;     /* both included */
  AccBasis basis;
} AccChangesQuery;

typedef struct
{
  AccLedger *ledger;
  AccChangesQuery query;
  GPtrArray *acts;      /* of AccChange, by treaty, kind, certain before possible, day and State */
  GPtrArray *movements; /* of AccMovement, the largest first; none across a break */
  GPtrArray *breaks;    /* of AccMovement, by year */
  GArray *counted;      /* of AccPeopleRow: whose breaks are told */
  int first_year, last_year; /* which lie whole between the days; none where the first is after the last */
} AccChanges;

AccChanges *acc_changes_new (AccLedger *ledger, const AccChangesQuery *query);
void        acc_changes_read (AccLedger *ledger, const AccChangesQuery *query);
void        acc_changes_free (AccChanges *self);
/* How many of those counted did it. */
guint       acc_changes_count (const AccChanges *self, AccTreaty *treaty, AccChangeKind kind);

/* What is counted: each treaty that is asked for, and what the bundle counts by default where that is more than one; of AccGroup, transfer container. */
GPtrArray  *acc_changes_list_groups (const AccChanges *self);
/* How the State that is asked about stood on the day before the first, and stands on the last; FALSE where GROUP is told of in numbers alone. */
gboolean    acc_changes_find_positions (const AccChanges *self, const AccGroup *group, AccPosition *before, AccPosition *after);
/* The same in words, or how many were and are party; FALSE as above. Both transfer full. */
gboolean    acc_changes_word_group (const AccChanges *self, const AccGroup *group, char **before, char **after);
/* Transfer none. */
const char *acc_changes_name_group (const AccGroup *group);

/* The word for it in JSON and CSV. */
const char *acc_change_kind_to_string (AccChangeKind kind);
/* As a heading has it: "Joined". */
const char *acc_change_kind_get_title (AccChangeKind kind);
/* "accession"; of what is possible and not counted, with that. Transfer full. */
char       *acc_change_word (const AccChange *change);
/* "What changed between 1 January 1990 and 31 December 1999, both days included: Africa"; transfer full. */
char       *acc_changes_word_title (const AccChanges *self);
/* Why there is nothing, in a sentence; NULL where there is something. Transfer none. */
const char *acc_changes_say_no_acts (const AccChanges *self);
const char *acc_changes_say_no_movements (const AccChanges *self);
/* How far the record knows what was made and withdrawn; NULL where it does not say. Transfer full. */
char       *acc_changes_word_terms (const AccChanges *self);
/* What to know of it, with year and series: "1999, Asylum-seekers: ..."; NULL for nothing. Transfer full. */
char       *acc_movement_word_note (const AccMovement *movement);
/* Over the movements. Transfer none. */
const char *acc_changes_say_movements (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccChanges, acc_changes_free)

G_END_DECLS
