/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "locale/acc-locale.h"
#include "model/law/acc-ledger.h"

G_BEGIN_DECLS

/* The pieces that sentences are made of, for the window, the reports and the command line alike. */

/* Whether the State existed on that day, as far as its dates are known. */
gboolean    acc_words_is_state (AccState *state);
const char *acc_words_describe_kind (AccStateKind kind);
gboolean    acc_words_state_exists (AccState *state, gint32 day);
char       *acc_words_say_filed (AccBundle *bundle, const AccState *state);
gboolean    acc_words_state_exists_in (AccBundle *bundle, AccState *state, AccRegion *region, gint32 day);
gboolean    acc_words_entry_stands_for (const GPtrArray *parties, AccState *state, gint32 day);
char       *acc_words_say_entry_stands (AccLedger *ledger, AccState *state, const GArray *treaties, gint32 day, AccBasis basis);

/* Sentences. All transfer full. */
char       *acc_words_treaty_in_sentence (AccTreaty *treaty);
#define ACC_WORDS_NAMED_MAX 8 /* treaties in a sentence */
char       *acc_words_list_treaties (AccBundle *bundle, const GArray *treaties, gboolean any);
char       *acc_words_name_treaties (AccBundle *bundle, const GArray *treaties, gboolean any);
char       *acc_words_list_states (GPtrArray *states);
char       *acc_words_explain_rule (AccTreaty *treaty, const AccPosition *position);
const char *acc_words_describe_basis (AccBasis basis);
char       *acc_words_say_no_date (const char *text); /* what was typed is none; transfer full */
char       *acc_words_describe_as_at (AccBundle *bundle);
char       *acc_words_title_of (AccBundle *bundle, const char *place, gboolean treaties);
const char *acc_words_say_no_treaties (void);
const char *acc_words_describe_qualifier (AccQualifier qualifier); /* "" when exact */
char       *acc_words_describe_source (AccBundle *bundle, const char *id);
char       *acc_words_cite_source (AccSource *source);

char       *acc_words_say_open (AccTreaty *treaty);
char       *acc_words_count_parties (AccLedger *ledger, const AccGroup *group, AccRegion *region, gint32 day, AccBasis basis, guint *uncertain);
char       *acc_words_number_or_untold (guint number, gboolean told);
char       *acc_words_say_untold (AccBundle *bundle, const AccGroup *group);
void        acc_words_add_sentence (GString *paragraph, char *sentence);
void        acc_words_append_line (GString *text, const char *line);

const char *acc_words_statehood (AccStatehoodKind kind);
char       *acc_words_statehood_other (AccBundle *bundle, const AccStatehood *statehood);
gboolean    acc_words_cut_span (AccBundle *bundle, const char *source, AccSpan *date, gint32 day);

G_END_DECLS
