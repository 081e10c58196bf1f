/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "editions/acc-edition-compare.h"
#include "facts/sheet/acc-sheet.h"
#include "report/acc-report.h"

G_BEGIN_DECLS

/* Editions of figures as text and JSON, and as tables. Transfer full. */

/* editions: AccEdition; in_use: the id of one of them. */
char *acc_report_editions (GPtrArray *editions, const char *in_use, AccFormat format);
AccSheet *acc_report_editions_sheet (AccBundle *bundle, GPtrArray *editions, const char *in_use);
/* most: how many revisions a text lists; the others have all. */
char *acc_report_comparison (AccBundle *bundle, AccEdition *before, AccEdition *after, const AccComparison *comparison, AccFormat format, guint most);
AccSheet *acc_report_comparison_sheet (AccBundle *bundle, AccEdition *before, AccEdition *after, const AccComparison *comparison);

G_END_DECLS
