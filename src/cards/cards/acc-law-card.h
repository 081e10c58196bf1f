/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "facts/pages/acc-card-items.h"

G_BEGIN_DECLS

/* The legal steps of a State under one treaty, one row a step. */

#define ACC_TYPE_LAW_CARD (acc_law_card_get_type ())
G_DECLARE_FINAL_TYPE (AccLawCard, acc_law_card, ACC, LAW_CARD, GtkWidget)

GtkWidget *acc_law_card_new (gpointer item);

G_END_DECLS
