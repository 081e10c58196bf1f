/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/law/acc-ledger.h"

G_BEGIN_DECLS

/* The map of how States stand to a treaty, as a drawing: text stays text, and each tile says what it means. Needs no display.
 * within: (nullable): the States of that region alone. Transfer full: a file of SVG. */
GBytes *acc_report_map_draw (AccLedger *ledger, guint treaty, AccRegion *within, gint32 day, AccBasis basis, double width);

G_END_DECLS
