/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cards/charts/acc-chart.h"
#include "cards/charts/acc-ranked-bars.h"

G_BEGIN_DECLS

/* The whole ranking behind the bars: as a table in a popover, as a sentence, and as a chart that can be saved. */

void  acc_ranked_table_chart_init (AccChartInterface *iface);
void  acc_ranked_table_open (AccRankedBars *bars);
/* Who has most, and how many are listed; transfer full, "" where nobody is. */
char *acc_ranked_table_dup_sentence (AccRankedBars *bars, GListModel *items);

G_END_DECLS
