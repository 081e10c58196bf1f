/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/acc-report.h"

G_BEGIN_DECLS

/* How to cite a treaty, or the record of a State with the sources that it rests on: text, BibTeX, RIS or CSL-JSON;
 * transfer full. */
char *acc_report_cite_treaty (AccBundle *bundle, AccTreaty *treaty, AccFormat format);
char *acc_report_cite_state (AccLedger *ledger, AccState *state, AccFormat format);

G_END_DECLS
