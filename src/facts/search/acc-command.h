/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "facts/search/acc-result.h"

G_BEGIN_DECLS

/* What the window can do, and what the law is asked, by the words that people type for it: "changed", "print", "left", "stateless 1961 not 1954". */

/* Appends AccResult of the kind ACC_RESULT_COMMAND, each of which has an action. */
void acc_command_find (GPtrArray *results, const char *text);
/* The label of a button or menu without the sign of its key; transfer full. */
char *acc_command_strip_mnemonic (const char *label);
/* Appends States and treaties: who left, who has reservations, who is party to the one and not to the other. */
void acc_law_find (GPtrArray *results, AccSession *session, const char *text);

G_END_DECLS
