/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/window/acc-follower.h"
#include "facts/pages/acc-treaty-row.h"

G_BEGIN_DECLS

/* What is shown of a treaty: its State parties as a table to be sorted and filtered, and reservations by article. */

#define ACC_TYPE_TREATY_PAGE (acc_treaty_page_get_type ())
G_DECLARE_FINAL_TYPE (AccTreatyPage, acc_treaty_page, ACC, TREATY_PAGE, AccFollower)

GListModel *acc_treaty_page_get_rows (AccTreatyPage *self);   /* AccTreatyRow: those that show, in the order shown */
GListModel *acc_treaty_page_get_matrix (AccTreatyPage *self); /* AccMatrixRow: those that show */
const char *acc_treaty_page_get_tally (AccTreatyPage *self);  /* how many are bound, have signed, left, never joined, or follow one that did */
/* Narrows the table. article: "26", or NULL for any; not_party: id of a treaty that they are not party to, or NULL. */
void        acc_treaty_page_set_standing (AccTreatyPage *self, AccStanding standing);
void        acc_treaty_page_set_how (AccTreatyPage *self, AccActionKind how); /* ACC_ACTION_SIGNATURE for any */
void        acc_treaty_page_set_article (AccTreatyPage *self, const char *article);
void        acc_treaty_page_set_not_party (AccTreatyPage *self, const char *treaty);
void        acc_treaty_page_show_matrix (AccTreatyPage *self, gboolean show);

G_END_DECLS
