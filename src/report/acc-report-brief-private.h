/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/acc-report-brief.h"

G_BEGIN_DECLS

/* What the parts of a briefing share. */
typedef struct
{
  AccLedger *ledger;
  AccBundle *bundle;
  AccState *state;
  guint state_index;
  guint n_treaties;
  gint32 day;
  char *date;       /* the day in words */
  char *name;       /* the State inside a sentence */
  AccDocument *document;
  GPtrArray *sources; /* ids in the order in which they are named */
} AccBrief;

void       _acc_brief_init (AccBrief *self, AccLedger *ledger, AccState *state, gint32 day);
void       _acc_brief_clear (AccBrief *self);

/* Whether it can join treaties, or acts of it are recorded all the same, as of a territory. */
gboolean   _acc_brief_tells_treaties (AccBrief *self);
AccTreaty *_acc_brief_get_treaty (AccBrief *self, guint treaty);
void       _acc_brief_query (AccBrief *self, guint treaty, AccPosition *position);
/* The number of a source, from 1; it is added to the list when it was not named before. */
guint      _acc_brief_number (AccBrief *self, const char *source);
/* " [1] [2]" for the end of a sentence; transfer full. */
char      *_acc_brief_refer (AccBrief *self, const char *const *sources);
char      *_acc_brief_refer_one (AccBrief *self, const char *source);

/* What is counted: each treaty alone, then those that the bundle counts together. */
guint      _acc_brief_n_counts (AccBrief *self);
AccGroup  *_acc_brief_get_count (AccBrief *self, guint index);

/* Records of the State up to the day, in order of date; transfer container. */
GPtrArray *_acc_brief_list_observations (AccBrief *self);
GPtrArray *_acc_brief_list_events (AccBrief *self);

/* Those of a list of treaties that had been made by a day; transfer full. */
GArray    *_acc_brief_list_existing (AccBrief *self, const GArray *treaties, gint32 day);
void       _acc_brief_add_region_rank (AccBrief *self, GString *paragraph, const GArray *treaties);
void       _acc_brief_write_outside (AccBrief *self);

/* The parts of the document. */
void       _acc_brief_write_treaties (AccBrief *self);
void       _acc_brief_write_terms (AccBrief *self);
void       _acc_brief_write_counts (AccBrief *self);
void       _acc_brief_write_people (AccBrief *self);
void       _acc_brief_write_observations (AccBrief *self);
void       _acc_brief_write_events (AccBrief *self);
void       _acc_brief_write_sources (AccBrief *self);

void _acc_brief_write_own (AccDocument *document, AccBundle *bundle);

G_END_DECLS
