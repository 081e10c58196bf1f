/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/window/acc-follower.h"

G_BEGIN_DECLS

/* The States by region, with a search above. Signals "opened" when a person chose a row, "stopped" when they left the search. */

#define ACC_TYPE_SIDEBAR (acc_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (AccSidebar, acc_sidebar, ACC, SIDEBAR, AccFollower)

void        acc_sidebar_focus_search (AccSidebar *self);
/* Takes the letter of a key that was pressed elsewhere. */
gboolean    acc_sidebar_type (AccSidebar *self, GtkEventControllerKey *keys, gunichar letter);
void        acc_sidebar_set_search (AccSidebar *self, const char *text);
GtkWidget  *acc_sidebar_get_search_entry (AccSidebar *self);
/* What is shown: of AccPlaceRow, or of AccResult while there is a search. */
GListModel *acc_sidebar_get_shown (AccSidebar *self);

G_END_DECLS
