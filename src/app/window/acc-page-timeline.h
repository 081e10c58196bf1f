/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cards/charts/acc-chart.h"
#include "facts/session/acc-session.h"
#include "timeline/acc-timeline.h"

G_BEGIN_DECLS

/* The timeline of a page as a chart: its heading and sentence, the timeline or its table, and saving it. T swaps the two. */

#define ACC_TYPE_PAGE_TIMELINE (acc_page_timeline_get_type ())
G_DECLARE_FINAL_TYPE (AccPageTimeline, acc_page_timeline, ACC, PAGE_TIMELINE, GtkWidget)

/* What it shows: the State's acts, events and observations in lanes, or the landmarks of the world; and all words anew. */
void         acc_page_timeline_fill (AccPageTimeline *self, AccSession *session, gboolean fit);
/* Follows the date of the session. */
void         acc_page_timeline_update (AccPageTimeline *self);

/* A strip: nothing but the timeline, compact. */
void         acc_page_timeline_set_compact (AccPageTimeline *self, gboolean compact);

AccTimeline *acc_page_timeline_get_timeline (AccPageTimeline *self);
/* The timeline or the table, whichever is shown. */
GtkWidget   *acc_page_timeline_get_body (AccPageTimeline *self);
GListModel  *acc_page_timeline_get_rows (AccPageTimeline *self);
void         acc_page_timeline_set_show_table (AccPageTimeline *self, gboolean show_table);
gboolean     acc_page_timeline_get_show_table (AccPageTimeline *self);
/* The lanes and series that can be shown. id: interned. */
typedef void (*AccPageTimelineChoiceFunc) (const char *id, const char *title, gboolean series, gboolean shown, gpointer user_data);
void         acc_page_timeline_list_choice (AccPageTimeline *self, AccPageTimelineChoiceFunc func, gpointer user_data);
char        *acc_page_timeline_dup_sentence (AccPageTimeline *self);

G_END_DECLS
