/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "facts/acc-moment.h"
#include "facts/search/acc-search.h"
#include "facts/session/acc-place.h"

G_BEGIN_DECLS

/* What the whole window shows: the bundle, the date, the basis of counting and the page. There is one in a window, and everything
 * else reads it and follows its signal "changed", so no two parts of the window can disagree. What is set between
 * acc_session_begin() and acc_session_commit() is one change, told once; what is set alone is one by itself.
 * Properties, for templates: title, subtitle, as-of-text, is-today. */

/* What became another. */
typedef enum
{
  ACC_CHANGED_PLACE = 1 << 0,
  ACC_CHANGED_DAY = 1 << 1,
  ACC_CHANGED_BASIS = 1 << 2,
  ACC_CHANGED_GROUP = 1 << 3,    /* the treaties looked at */
  ACC_CHANGED_RECORD = 1 << 4,   /* the bundle: whatever was had from the one before is gone */
  ACC_CHANGED_LANGUAGE = 1 << 5, /* all texts */
  ACC_CHANGED_FILTER = 1 << 6,   /* what narrows the page: told to those alone who ask for it */
} AccSessionChanges;
#define ACC_CHANGED_ALL (ACC_CHANGED_PLACE | ACC_CHANGED_DAY | ACC_CHANGED_BASIS | ACC_CHANGED_GROUP | ACC_CHANGED_RECORD | ACC_CHANGED_LANGUAGE)

#define ACC_TYPE_SESSION (acc_session_get_type ())
G_DECLARE_FINAL_TYPE (AccSession, acc_session, ACC, SESSION, GObject)

AccSession *acc_session_new (void);
void        acc_session_begin (AccSession *self);
void        acc_session_commit (AccSession *self);
/* A movement of the date, as by a hand or by playing: however many dates it passes, it is one step of the history. */
void        acc_session_begin_movement (AccSession *self);
void        acc_session_end_movement (AccSession *self);

AccLedger  *acc_session_get_ledger (AccSession *self); /* NULL until a bundle is there */
/* Ledger, day and basis as they are; borrowed, and changes with them. */
const AccMoment *acc_session_get_moment (AccSession *self);
AccBundle  *acc_session_get_bundle (AccSession *self);
void        acc_session_set_ledger (AccSession *self, AccLedger *ledger);
/* Somebody is in its window: what words are looked up in is its bundle, also when another session has changed. */
void        acc_session_speak (AccSession *self);
/* The search over what is shown; NULL until a bundle is there. */
AccSearch  *acc_session_get_search (AccSession *self);

/* To be called after acc_locale_set_language (). */
void        acc_session_language_changed (AccSession *self);

gint32      acc_session_get_day (AccSession *self);
void        acc_session_set_day (AccSession *self, gint32 day);
gboolean    acc_session_is_today (AccSession *self);
AccBasis    acc_session_get_basis (AccSession *self);
void        acc_session_set_basis (AccSession *self, AccBasis basis);

/* Of which treaties the lists and pages speak first. A group that was chosen; otherwise the one that the bundle counts where nobody
 * says which. NULL where there are no treaties, or many that are not counted together. */
AccGroup   *acc_session_get_group (AccSession *self);
/* NULL: as the bundle has it, and all treaties where they are few. */
void        acc_session_set_group (AccSession *self, AccGroup *group);
gboolean    acc_session_has_chosen (AccSession *self);
/* Their positions, ascending; the first ACC_SESSION_CARDS of them have cards. */
const GArray *acc_session_get_treaties (AccSession *self);
#define ACC_SESSION_CARDS 8
/* The same where there is no window; group: NULL where nobody chose. Transfer full. */
GArray     *acc_session_list_treaties (AccBundle *bundle, AccGroup *group);

const AccPlace *acc_session_get_place (AccSession *self);
const char *acc_session_get_place_text (AccSession *self);
/* Of the place: the one of its kind; NULL otherwise. */
AccState   *acc_session_get_state (AccSession *self);
AccRegion  *acc_session_get_region (AccSession *self);
AccTreaty  *acc_session_get_treaty (AccSession *self);
const AccPlace *acc_session_get_comparison (AccSession *self); /* the last one; empty before there was any */
/* What changed for the State or region that is shown, from the day last asked about; otherwise what was last asked. */
AccPlace    acc_session_get_changes (AccSession *self);
const AccPlace *acc_session_get_map (AccSession *self); /* as it was last looked at */
void        acc_session_go (AccSession *self, const AccPlace *place);
gboolean    acc_session_go_to (AccSession *self, const char *text);
/* What narrows the page that is shown: a text that the page alone reads. */
const char *acc_session_get_filter (AccSession *self);
void        acc_session_set_filter (AccSession *self, const char *filter, gboolean typing);
/* Page, date, basis, treaties and what narrows the page as they were before the last change of any of them; and after it. */
gboolean    acc_session_can_go_back (AccSession *self);
gboolean    acc_session_can_go_forward (AccSession *self);
void        acc_session_go_back (AccSession *self);
void        acc_session_go_forward (AccSession *self);

/* The nearest change for what is shown: of the State, or of any. ACC_DAY_MIN or ACC_DAY_MAX when there is none. */
gint32      acc_session_find_change (AccSession *self, gboolean forward);

G_END_DECLS
