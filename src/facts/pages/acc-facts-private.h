/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "facts/pages/acc-facts.h"

G_BEGIN_DECLS

/* What the pages' facts share. */

/* The item at *n of the store, made where there was none; *n goes one on. */
gpointer   _acc_facts_next (GListStore *store, guint *n);
/* Forgets what lies behind the first n. */
void       _acc_facts_end (GListStore *store, guint n);
/* The year whose figures stand for the day, by acc_day_figure_year(), also where the series (or NULL) has none yet. */
int        _acc_facts_year (AccSeries *series, gint32 day);
/* With which year the figures of a bundle begin: before it nothing was collected, which is not "not reported". */
int        _acc_facts_first_year (AccBundle *bundle);
/* A figure over all years of a series; transfer none, NULL where it never has one. */
/* Of a source, or what a table says of itself where the source does not; "" for none. */
const char *_acc_facts_get_licence (AccBundle *bundle, const char *id, const char *of_table);
AccPoints *_acc_facts_make_points (AccBundle *bundle, AccSeries *series, AccSide side, AccCategory category);
/* A card for each category of which the series tells something for the day. */
void       _acc_facts_add_series (AccFacts *self, guint *n, AccBundle *bundle, AccSeries *series, gint32 day);
/* Who, ranked, in the year; returns the year shown, 0 when nothing was reported. */
int        _acc_facts_fill_ranked (GListStore *store, AccBundle *bundle, AccSeries *series, AccSide side, gint32 day);
/* A heading over figures of the lead category: the bundle's own sentence KEY, or its title before OTHERWISE; transfer full. */
char *_acc_facts_word_heading (AccBundle *bundle, AccSeries *series, const char *key, const char *otherwise, int year);
/* Above the list of those whom a place hosts, by origin, and of those from there, by country of asylum; transfer full. */
char *_acc_facts_word_partners (AccBundle *bundle, AccSeries *series, AccSide side, int year);
void _acc_facts_leave_out_people (AccFacts *self);
void       _acc_facts_add_source (AccFacts *self, guint *n, AccBundle *bundle, const char *id, GHashTable *seen);
/* The legal steps under each treaty that bound the State, or that it signed, by the day. */
void       _acc_facts_fill_law (AccFacts *self, AccSession *session, guint state, guint *n_sources, GHashTable *seen);
/* The States before and after it. */
void       _acc_facts_fill_kin (AccFacts *self, AccSession *session);
/* Asylum procedures, solutions and other agencies' figures of the year. */
void       _acc_facts_fill_procedures (AccFacts *self, AccBundle *bundle, AccState *state, gint32 day, guint *n_sources, GHashTable *seen);
/* The sentence on the law with that on people behind it, whose claims are added to NAMES; transfer full. */
char      *_acc_facts_add_people (AccSession *session, const char *law, GString *names);
/* How a number of parties is counted, and from what; transfer full. */
char      *_acc_facts_word_counted (AccLedger *ledger, AccGroup *group, AccBasis basis);
/* How many of the treaties that are looked at have a card on the page of the world: so many that the one of all together ends the row. */
guint _acc_facts_count_world_cards (AccSession *session);
/* The mark of a treaty as a heading has it: full, of nobody in particular. Transfer full. */
char *_acc_facts_mark_of (AccBundle *bundle, guint treaty);

G_END_DECLS
