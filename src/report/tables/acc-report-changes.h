/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "facts/sheet/acc-sheet.h"
#include "facts/time/acc-changes.h"
#include "report/acc-report.h"

G_BEGIN_DECLS

/* What changed between two days, as text or JSON, and as a table; transfer full. */
char     *acc_report_changes (AccChanges *changes, AccFormat format);
AccSheet *acc_report_changes_sheet (AccChanges *changes);

G_END_DECLS
