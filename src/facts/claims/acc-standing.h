/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "facts/pages/acc-mark.h"
#include "model/law/acc-ledger.h"

G_BEGIN_DECLS

/* How a State stands to a treaty, as every page, mark, filter and report names it; each is kept apart from the others. */
typedef enum
{
  ACC_STANDING_ANY, /* for a filter: all of them */
  ACC_STANDING_PARTY,
  ACC_STANDING_SIGNED, /* or deposited, and not bound */
  ACC_STANDING_LEFT,
  ACC_STANDING_ENDED, /* party until the State itself, or its entry with the depositary, ended */
  ACC_STANDING_OPEN,  /* the record cannot tell */
  ACC_STANDING_NEVER,
  ACC_STANDING_PREDECESSOR, /* not itself, but a State that it follows was party */
  ACC_STANDING_FILED, /* the record files its acts under another State: in lists of States it has no row, and no choice */
  ACC_N_STANDINGS,
} AccStanding;

AccStanding acc_standing_from_position (const AccPosition *position);
/* The word for it in JSON. */
const char *acc_standing_to_string (AccStanding standing);
AccMark     acc_standing_get_mark (AccStanding standing);
/* As a heading, a filter and a legend have it: "No longer party". */
const char *acc_standing_get_title (AccStanding standing);
const char *acc_standing_get_msgid (AccStanding standing);
/* As it is said of one treaty among others: "Some Treaty: no longer party"; transfer full. */
char       *acc_mark_word (guint mark, AccTreaty *treaty);
/* As a table of a report has it, in small letters: "no longer a party". */
const char *acc_standing_describe (const AccPosition *position);
/* "Party: 133 · No longer party: 1", of those of which there are any; transfer full. */
char       *acc_standing_word_tally (const guint numbers[ACC_N_STANDINGS], gboolean told);

G_END_DECLS
