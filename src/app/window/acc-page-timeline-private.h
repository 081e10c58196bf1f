/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/window/acc-page-timeline.h"
#include "cards/charts/acc-chart-panel.h"

G_BEGIN_DECLS

/* What the widget and its table share. */

struct _AccPageTimeline
{
  GtkWidget parent_instance;

  AccSession *session;

  AccChartPanel *panel;
  GtkMenuButton *choose;  /* what is shown */
  GPtrArray *all;         /* AccTimelineSeries, the largest first */
  GSettings *settings;    /* where that is remembered; NULL: nowhere */
  GHashTable *chosen;     /* ids of lanes and series that a person showed or hid, for all places: to whether they are shown */
  AccTimeline *timeline;
  GtkColumnView *table;
  GtkSortListModel *rows; /* the items in the order of time; empty while the table was not asked for */
};

/* Lanes and series that are shown. */
void  _acc_page_timeline_build_choice (AccPageTimeline *self);
void  _acc_page_timeline_take_series (AccPageTimeline *self, AccTimelineSeries *series);
void  _acc_page_timeline_build_table (AccPageTimeline *self);
/* After a change of what is shown or of the language. */
void  _acc_page_timeline_update_table (AccPageTimeline *self);
void _acc_page_timeline_fill_sheet (AccPageTimeline *self, AccSheet *sheet);
/* Tells of the source of an item. */
void  _acc_page_timeline_open (AccPageTimeline *self, AccTimelineItem *item);

G_END_DECLS
