/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "facts/session/acc-session.h"

G_BEGIN_DECLS

/* The treaties for which a page has no card, as a table with a search. Not shown where every treaty has a card. */

#define ACC_TYPE_TREATY_TABLE (acc_treaty_table_get_type ())
G_DECLARE_FINAL_TYPE (AccTreatyTable, acc_treaty_table, ACC, TREATY_TABLE, GtkWidget)

/* What it lists for the session of the moment: of its State, or of the world. */
void        acc_treaty_table_update (AccTreatyTable *self, AccSession *session);
/* What is searched becomes what narrows the session's page. */
void        acc_treaty_table_follow_filter (AccTreatyTable *self, AccSession *session);
void        acc_treaty_table_set_search (AccTreatyTable *self, const char *text);
GListModel *acc_treaty_table_get_rows (AccTreatyTable *self); /* those that show, of AccTreatyEntry */

G_END_DECLS
