/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "facts/acc-find.h"
#include "facts/acc-search.h"
#include "model/acc-ledger.h"

G_BEGIN_DECLS

/* What the whole window shows: the bundle, the date, the basis of counting and the page. There is one, and everything
 * else reads it and follows its signal "changed", so no two parts of the window can disagree. */

#define ACC_TYPE_VIEW (acc_view_get_type ())
G_DECLARE_FINAL_TYPE (AccView, acc_view, ACC, VIEW, GObject)

/* Places: "world", "region:143" (M49), "treaty:some-treaty", "compare:KAZ,143" (see acc-comparison.h), or the ISO3 code of a State. */
#define ACC_VIEW_WORLD ACC_PLACE_TEXT_WORLD
#define ACC_VIEW_REGION ACC_PLACE_TEXT_REGION
#define ACC_VIEW_TREATY ACC_PLACE_TEXT_TREATY

AccView    *acc_view_new (void);

AccLedger  *acc_view_get_ledger (AccView *self); /* NULL until a bundle is there */
AccBundle  *acc_view_get_bundle (AccView *self);
void        acc_view_set_ledger (AccView *self, AccLedger *ledger);
/* The search over what is shown; NULL until a bundle is there. */
AccSearch  *acc_view_get_search (AccView *self);

/* To be called after acc_locale_set_language (). */
void        acc_view_language_changed (AccView *self);

gint32      acc_view_get_day (AccView *self);
void        acc_view_set_day (AccView *self, gint32 day);
gboolean    acc_view_is_today (AccView *self);
AccBasis    acc_view_get_basis (AccView *self);
void        acc_view_set_basis (AccView *self, AccBasis basis);

/* Of which treaties the lists and pages speak first. A group that was chosen; otherwise the one that the bundle counts where nobody
 * says which. NULL where there are no treaties, or many that are not counted together. */
AccGroup   *acc_view_get_group (AccView *self);
/* NULL: as the bundle has it, and all treaties where they are few. */
void        acc_view_set_group (AccView *self, AccGroup *group);
gboolean    acc_view_has_chosen (AccView *self);
/* Their positions, ascending; the first ACC_VIEW_CARDS of them have cards. */
const GArray *acc_view_get_treaties (AccView *self);
#define ACC_VIEW_CARDS 8
/* The same where there is no window; group: NULL where nobody chose. Transfer full. */
GArray     *acc_view_list_treaties (AccBundle *bundle, AccGroup *group);

const char *acc_view_get_place (AccView *self);
/* What the place is; two of the three are NULL, all of them on the page of the world and where States are compared. */
AccState   *acc_view_get_state (AccView *self);
AccRegion  *acc_view_get_region (AccView *self);
AccTreaty  *acc_view_get_treaty (AccView *self);
gboolean    acc_view_is_comparison (AccView *self);
const char *acc_view_get_comparison (AccView *self); /* the last one; "compare:" before there was any */
/* The place that a text written by a person or a link means, or NULL; transfer full. */
char       *acc_view_find_place (AccView *self, const char *text);
void        acc_view_go (AccView *self, const char *place);
gboolean    acc_view_can_go_back (AccView *self);
gboolean    acc_view_can_go_forward (AccView *self);
void        acc_view_go_back (AccView *self);
void        acc_view_go_forward (AccView *self);

/* The nearest change for what is shown: of the State, or of any. ACC_DAY_MIN or ACC_DAY_MAX when there is none. */
gint32      acc_view_find_change (AccView *self, gboolean forward);

G_END_DECLS
