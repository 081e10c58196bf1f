/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/sidebar/acc-results.h"
#include "app/sidebar/acc-sidebar.h"
#include "facts/pages/acc-place-row.h"

G_BEGIN_DECLS

/* What the list of places and the search share. */

struct _AccSidebar
{
  AccFollower base;

  GListStore *places;
  GListStore *bookmarks; /* of AccPlaceRow, the heading among them; above the places */
  GtkFilterListModel *shown;
  GtkSingleSelection *top_selection; /* what stands above the list and does not scroll */
  GtkSingleSelection *selection;
  GtkCustomFilter *filter;
  GtkSearchEntry *search;
  GtkDropDown *choice; /* of the treaties that are looked at */
  gboolean filling;    /* the choice is being filled */
  GtkListView *top;
  GtkListView *list;
  GtkMenuButton *legend;
  GtkStack *stack;
  AccResults *results;
  AdwStatusPage *nothing;
  AccPlace told_comparison; /* of what its row speaks */
  AccSearch *searching; /* over what; waited for */
  guint scroll_id;
  guint frames; /* drawn since there is something to scroll to */
  guint drawn;  /* since there is something to list */
};

void _acc_sidebar_install_search (GtkWidgetClass *widget_class);
/* The answers to what is typed, anew. */
void _acc_sidebar_update_search (AccSidebar *self);
void _acc_sidebar_scroll_to_selected (AccSidebar *self);

G_END_DECLS
