/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "facts/pages/acc-card-items.h"

G_BEGIN_DECLS

/* A State's position under one treaty. */

#define ACC_TYPE_TREATY_CARD (acc_treaty_card_get_type ())
G_DECLARE_FINAL_TYPE (AccTreatyCard, acc_treaty_card, ACC, TREATY_CARD, GtkWidget)

GtkWidget *acc_treaty_card_new (gpointer item);
AccTerms *acc_treaty_card_get_item (AccTreatyCard *self);

G_END_DECLS
