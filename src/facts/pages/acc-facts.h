/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "facts/claims/acc-claim.h"
#include "facts/pages/acc-card-items.h"
#include "facts/session/acc-session.h"

G_BEGIN_DECLS

/* What a page says for the session of the moment: texts as properties, cards and rows as list models. Templates bind to it. When
 * the date moves, the objects in the lists stay and their properties change, so that only what differs is drawn again. */

/* Something cited: properties title, subtitle, address. */
#define ACC_TYPE_REFERENCE (acc_reference_get_type ())
G_DECLARE_FINAL_TYPE (AccReference, acc_reference, ACC, REFERENCE, AccItem)
struct _AccReference
{
  AccItem parent_instance;
  char *title, *subtitle, *address;
};

/* A State before or after another: properties code, name, relation, marks (see acc-mark-row.h). */
#define ACC_TYPE_KIN (acc_kin_get_type ())
G_DECLARE_FINAL_TYPE (AccKin, acc_kin, ACC, KIN, AccItem)
struct _AccKin
{
  AccItem parent_instance;
  char *code, *name, *relation;
  char *marks;
};

/* Properties title, second (the same in a second language), sentence, claims (what the sentence says, by the names of acc-claim.h), note, names, record, origins-title, origins-empty, destinations-title, destinations-empty. */
#define ACC_TYPE_FACTS (acc_facts_get_type ())
G_DECLARE_FINAL_TYPE (AccFacts, acc_facts, ACC, FACTS, AccItem)
struct _AccFacts
{
  AccItem parent_instance;
  char *title, *second, *sentence, *claims, *note, *names, *record;
  char *origins_title, *origins_empty, *destinations_title, *destinations_empty;
  GListStore *terms;        /* AccTerms */
  GListStore *law;          /* AccLaw */
  GListStore *kin;          /* AccKin */
  GListStore *procedures;   /* AccLaw */
  GListStore *figures;      /* AccFigure */
  GListStore *origins;      /* AccRankedItem */
  GListStore *destinations; /* AccRankedItem */
  GListStore *documents;    /* AccReference */
  GListStore *sources;      /* AccReference */
};

AccFacts *acc_facts_new (void);
void      acc_facts_update_state (AccFacts *self, AccSession *session);
void      acc_facts_update_world (AccFacts *self, AccSession *session);
void      acc_facts_update_region (AccFacts *self, AccSession *session, AccGroup *group, GListModel *members, GListModel *missing);
/* The States of a region that existed on the day. */
guint     acc_facts_count_states (AccBundle *bundle, AccRegion *region, gint32 day);
/* The same of which some are party, N (out, optional): a part of this whole. A State that has ended is of both for as long as its entry stands, which a
 * depositary keeps until another takes its place. GROUP: nullable. */
guint     acc_facts_count_all (const AccMoment *moment, AccRegion *region, AccGroup *group, guint *n);
/* How many of them were party to one or more of the treaties; IN_ORDER and MISSING: their names as a list, N_MISSING: how many. Transfer full. */
char     *acc_facts_word_region (const AccMoment *moment, AccRegion *region, AccGroup *group, const char *in_order, const char *missing, guint n_missing);
/* The whole ranking of which the page shows the first: of the State, or of the world; of AccRankedItem, transfer full. */
GListModel *acc_facts_list_ranked (AccSession *session, AccSide side);

G_END_DECLS
