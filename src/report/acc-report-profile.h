/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/acc-report.h"
#include "report/document/acc-report-document.h"

G_BEGIN_DECLS

/* All that is recorded about a State, with its positions on a day on all three bases, as text or JSON; transfer full. */
char        *acc_report_profile (AccLedger *ledger, AccState *state, gint32 day, AccFormat format);
AccDocument *acc_report_profile_document (AccLedger *ledger, AccState *state, gint32 day);

G_END_DECLS
