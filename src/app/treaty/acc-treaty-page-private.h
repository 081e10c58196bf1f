/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/treaty/acc-table-scroll.h"
#include "app/treaty/acc-treaty-filter.h"
#include "app/treaty/acc-treaty-page.h"

G_BEGIN_DECLS

/* What the page and its matrix share. */

struct _AccTreatyPage
{
  AccFollower base;

  char *treaty_id;   /* of the one that is shown, in whatever bundle */
  AccTreaty *treaty; /* whose articles are the matrix's columns; borrowed from the session's bundle */
  GListStore *rows;
  GPtrArray *articles;

  GtkCustomFilter *filter;
  GtkFilterListModel *found;
  GtkSortListModel *sorted;
  GtkCustomFilter *matrix_filter;
  GtkFilterListModel *matrix_found;
  GtkSortListModel *matrix_sorted;

  GtkLabel *title;
  GtkLabel *second; /* its titles in a second language */
  GtkLabel *sentence;
  GtkWidget *why;
  GtkWidget *all_articles;
  GtkLabel *entry;
  GtkLabel *tally;
  GtkLabel *as_at;
  GtkStack *tabs;
  AccTableScroll *whole;
  GtkWidget *nothing;
  GtkStackPage *states_tab;
  GtkStackPage *reservations_tab;
  GtkColumnView *table;
  GtkColumnView *names; /* of the States, beside the matrix */
  GtkColumnView *matrix;
  GtkMenuButton *matrix_order;
  AccTreatyFilter *narrowing;
  gboolean ordering, updating;
  gboolean matrix_stale, matrix_other; /* it is filled, and made anew, when it is looked at */
  gboolean matrix_new;   /* and not made of the rows that there are */
  GPtrArray *matrix_articles; /* its columns; NULL until it is made */
  gboolean fitted;       /* the columns, to a width; before that there is no table */
  guint fit_id;
};

/* By what rows of the same State are known, in other words or from another bundle. */
extern const char *const _acc_treaty_page_same_row[];
int            _acc_treaty_page_get_width (AccTreatyPage *self);
GtkColumnView *_acc_treaty_page_new_table (AccTreatyPage *self, GtkSortListModel *rows, const char *style);
void           _acc_treaty_page_ordered_cb (AccTreatyPage *self);

void _acc_treaty_page_init_matrix (AccTreatyPage *self);
void _acc_treaty_page_update_matrix (AccTreatyPage *self);
/* Of the action "table.sort-matrix". */
void _acc_treaty_page_sort_matrix_cb (GtkWidget *widget, const char *name, GVariant *parameter);

G_END_DECLS
