/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/acc-bundle.h"

G_BEGIN_DECLS

/* What is shown, printed and saved of a bundle that is not the one built in says so, wherever it goes. */

/* Transfer full; NULL for the one that is built in. */
char *acc_own_say (AccBundle *bundle);
/* "Made by Accession from ..."; transfer full. */
char *acc_own_word_edition (AccBundle *bundle);
/* A table with a column more, in which each row says it. Takes csv; statement: NULL leaves it as it is. */
char *acc_own_mark_csv (char *csv, const char *statement);

G_END_DECLS
