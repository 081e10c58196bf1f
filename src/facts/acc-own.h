/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/bundle/acc-bundle.h"

G_BEGIN_DECLS

/* What is shown, printed and saved of a bundle that is not the one built in, or with acts of the user's over it, says so, wherever it goes. */

/* Transfer full; NULL for the one that is built in, with no act of the user's over it. */
char *acc_own_say (AccBundle *bundle);
/* An act of one's own, what is said wherever it shows, and why one cannot be taken; transfer full. The fault's words become the reader's. */
char *acc_own_word_act (AccBundle *bundle, const AccOwnAct *act);
char *acc_own_mark_act (const AccOwnAct *act);
/* WORDS, which are taken, with the mark behind them; of an act (nullable) where it is one. Transfer full. */
char *acc_own_mark (char *words);
char *acc_own_mark_of (char *words, const AccAction *action);
char *acc_own_word_fault (AccBundle *bundle, AccFault *fault);
/* "Made by Accession from ..."; transfer full. */
char *acc_own_word_edition (AccBundle *bundle);
/* The name of the column of a table in which each row says it. */
const char *acc_own_get_column (AccBundle *bundle);

G_END_DECLS
