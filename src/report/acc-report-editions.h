/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "editions/acc-edition-compare.h"
#include "report/acc-report.h"

G_BEGIN_DECLS

/* Editions of figures as text, JSON and CSV. Transfer full. */

/* editions: AccEdition; in_use: the id of one of them. */
char *acc_report_editions (GPtrArray *editions, const char *in_use, AccFormat format);
/* most: how many revisions a text lists; JSON and CSV have all. */
char *acc_report_comparison (AccBundle *bundle, AccEdition *before, AccEdition *after, const AccComparison *comparison, AccFormat format, guint most);

G_END_DECLS
