/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "facts/pages/acc-card-items.h"
#include "model/law/acc-ledger.h"

G_BEGIN_DECLS

/* Facts put into words for the window: whole sentences and the short lines of cards. All return new strings. */

/* A position of that day as a mark of acc-mark.h, with what is set beside it where a reservation or limitation is in force. */
guint   acc_wording_mark (AccBundle *bundle, guint state, guint treaty, gint32 day, const AccPosition *position);
/* The marks of treaties by their positions; a text of acc-mark-row.h. */
char   *acc_wording_marks (AccLedger *ledger, guint state, const GArray *treaties, gint32 day, AccBasis basis);
char   *acc_wording_marks_of (AccLedger *ledger, guint state, guint treaty, gint32 day, AccBasis basis);
/* "1980 Convention: party; 1990 Protocol: signed only; ..."; of many, the first ones, and the rest by numbers. */
char   *acc_wording_describe_marks (AccBundle *bundle, const GArray *treaties, const char *marks);

/* What the State joined of the treaties, when, in which place of its region, and what it had not; of many treaties, how many. */
char   *acc_wording_state_sentence (AccLedger *ledger, guint state, const GArray *treaties, gint32 day, AccBasis basis);
/* group: NULL for all treaties, where none are counted together. */
char   *acc_wording_world_sentence (AccLedger *ledger, AccGroup *group, gint32 day, AccBasis basis);
/* "Record to July 2024" where the record of one of these treaties ends before the day; "" where it reaches it. */
char   *acc_wording_reach (AccBundle *bundle, const AccGroup *group, gint32 day); /* group: NULL for all treaties */
/* The sentence, and up to when the record goes where it ends before the day; takes it. */
char   *acc_wording_tell_reach (AccBundle *bundle, const GArray *treaties, gint32 day, char *sentence);
gboolean acc_wording_record_reaches (AccBundle *bundle, const GArray *treaties, gint32 day);
/* Fills the card of a treaty. */
void    acc_wording_fill_terms (AccTerms *terms, AccLedger *ledger, guint state, guint treaty, gint32 day, AccBasis basis);

char   *acc_wording_source_in_full (AccBundle *bundle, const char *source); /* all that is known, in lines */
char   *acc_wording_names_policy (void);

G_END_DECLS
