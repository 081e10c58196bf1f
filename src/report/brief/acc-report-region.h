/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/acc-report.h"
#include "report/document/acc-report-document.h"

G_BEGIN_DECLS

/* The briefing on a region, or on the world where it is NULL, as of a day: who joined which treaty, in which order, and who did not. Parties are counted by
 * deposit. */
AccDocument *acc_report_region_document (AccLedger *ledger, AccRegion *region, gint32 day);
/* Written as text, Markdown, HTML or PDF; it has no seal. */
GBytes      *acc_report_region (AccLedger *ledger, AccRegion *region, gint32 day, AccFormat format, GError **error);

G_END_DECLS
