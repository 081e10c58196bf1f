/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "facts/pages/acc-treaty-row.h"

G_BEGIN_DECLS

/* What narrows the table of a treaty: words, status, act, reservations, other treaties. Signal "changed".
 * Where there is little room the choices are in a popover. */

#define ACC_TYPE_TREATY_FILTER (acc_treaty_filter_get_type ())
G_DECLARE_FINAL_TYPE (AccTreatyFilter, acc_treaty_filter, ACC, TREATY_FILTER, GtkWidget)

/* The choices that depend on the record; articles: as acc_matrix_list_articles () has them. What was chosen is let go, unless KEEP: then only
 * where the choices are others. */
void        acc_treaty_filter_fill (AccTreatyFilter *self, AccBundle *bundle, GPtrArray *articles, gboolean keep);
/* The same choices in another language: what was chosen and typed stays. */
void        acc_treaty_filter_translate (AccTreatyFilter *self, AccBundle *bundle);
gboolean    acc_treaty_filter_match (AccTreatyFilter *self, AccTreatyRow *row, const AccMoment *moment);
/* Whether it asks what no row says, and so has to be asked again on another day. */
gboolean    acc_treaty_filter_asks_others (AccTreatyFilter *self);
void        acc_treaty_filter_clear (AccTreatyFilter *self);
/* article: "26", or NULL for any. not_party: position of the treaty, or -1. */
void        acc_treaty_filter_set_standing (AccTreatyFilter *self, AccStanding standing);
void        acc_treaty_filter_set_how (AccTreatyFilter *self, AccActionKind how);
void        acc_treaty_filter_set_article (AccTreatyFilter *self, const char *article);
void        acc_treaty_filter_set_not_party (AccTreatyFilter *self, int treaty);
/* All that is chosen and typed, for acc_session_set_filter(); "" for nothing. Transfer full. */
char       *acc_treaty_filter_dup_text (AccTreatyFilter *self);
void        acc_treaty_filter_set_text (AccTreatyFilter *self, const char *text);
/* Whether the last change was one of what is typed. */
gboolean    acc_treaty_filter_is_typed (AccTreatyFilter *self);
/* How many are shown, in words. */
void        acc_treaty_filter_set_count (AccTreatyFilter *self, const char *words);
/* The orders to choose from. */
void        acc_treaty_filter_set_orders (AccTreatyFilter *self, GMenuModel *orders);

G_END_DECLS
