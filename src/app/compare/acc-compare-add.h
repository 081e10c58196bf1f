/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/window/acc-follower.h"

G_BEGIN_DECLS

/* A button that opens an entry: what is typed finds States and regions, and choosing one adds it to what the session compares. */

#define ACC_TYPE_COMPARE_ADD (acc_compare_add_get_type ())
G_DECLARE_FINAL_TYPE (AccCompareAdd, acc_compare_add, ACC, COMPARE_ADD, AccFollower)

void        acc_compare_add_open (AccCompareAdd *self);
void        acc_compare_add_set_text (AccCompareAdd *self, const char *text);
GListModel *acc_compare_add_get_found (AccCompareAdd *self); /* AccPlaceRow, best first */
void        acc_compare_add_choose (AccCompareAdd *self, guint position);
/* To be called when the language is another one. */

G_END_DECLS
