/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cards/charts/acc-chart.h"
#include "cards/cards/acc-stat-card.h"

G_BEGIN_DECLS

/* The years of a card as a table, and the card's line as a chart that can be saved. */

void  acc_stat_table_chart_init (AccChartInterface *iface);
/* Puts the table below what the popover of the button says; again when it is opened again. */
void  acc_stat_table_fill (AccStatCard *card, GtkMenuButton *button);
/* What the line shows; transfer full, "" where there is none. */
char *acc_stat_table_dup_sentence (AccFigure *item);
/* The same, and of the other edition that is drawn beside. */
char *acc_stat_table_dup_both (AccStatCard *card);

G_END_DECLS
