/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/window/acc-window.h"

G_BEGIN_DECLS

/* What the parts of the window share: its actions, its loading of bundles, its search. */

struct _AccWindow
{
  AdwApplicationWindow parent_instance;

  AccSession *session;
  GCancellable *loading; /* while a bundle is being read */
  GFile *file;           /* the bundle shown; NULL for the one that ships */
  char *wanted_place;
  char *wanted_as_of;
  GPtrArray *wanted_files; /* to be taken once there is a record; NULL: none */
  AccFileKind wanted_kind;
  int wanted_basis; /* -1: as it is */
  guint narrow_id;
  gboolean narrow;
  gboolean going_back; /* the bundle that is read is the one before: an opening undone */
  gboolean sidebar_wanted; /* where there is room for it */
  gboolean restoring;      /* the bundle being read is that of the last time */
  char *undo_action;       /* what Ctrl+Z does, until anything else is done that it could mean; NULL: a step of the history */
  GVariant *undo_target;
  gboolean no_acts;        /* --no-acts: the user's own are left out */

  AdwHeaderBar *header;
  AdwToastOverlay *toasts;
  AdwFlap *flap;
  AccSidebar *sidebar;
  AccPage *page;
  AccAsOfControl *as_of;
  AccSpine *spine;
  GtkStack *stack;
  AdwStatusPage *failure;
  GtkBox *date_bar;
  GtkMenuButton *menu_button;
  GtkWidget *search_button;
  GtkWidget *forward_button;
  AdwToast *offer;    /* to undo; borrowed, NULL when it is gone */
  gint64 offer_since; /* since when it is seen */
};

/* The page that the place has. */
void _acc_window_show_page (AccWindow *self, GtkStackTransitionType transition);
void _acc_window_install_actions (GtkWidgetClass *widget_class);
/* Which actions are possible for what is shown. */
void _acc_window_update_actions (AccWindow *self);
/* Those that came before there was a record. */
void _acc_window_take_wanted_files (AccWindow *self);
void _acc_window_ask_file (AccWindow *self, const char *title, const char *name, const char *const *patterns, AccFileKind meant);
void _acc_window_install_drop (AccWindow *self);
/* A message that goes by itself. */
void _acc_window_say (AccWindow *self, const char *message);
/* That a file was written, with a button that opens it. */
void _acc_window_say_saved (AccWindow *self, GFile *file);
/* The same of something lost, with a button that has it back by an action. */
void _acc_window_offer_undo (AccWindow *self, const char *message, const char *action, GVariant *target);
/* A further button of that message, which leads to a place. */
void _acc_window_offer_place (AccWindow *self, const char *label, const AccPlace *place);
/* What takes back what was done last, or NULL: that was a step of the history. */
void _acc_window_remember_undo (AccWindow *self, const char *action, GVariant *target);
void _acc_window_restore_bundle (AccWindow *self, const char *address, const char *place, gint32 day);
void _acc_window_install_bookmarks (GtkWidgetClass *widget_class);
/* The keyboard goes to the next or the previous part: sidebar, page, timeline, date. */
void _acc_window_focus_part (AccWindow *self, gboolean forward);
/* Tab leaves lists and tables. */
void _acc_window_watch_tab (AccWindow *self);
/* Searching: Ctrl+F, Escape, and any letter that nothing else has a use for. */
void _acc_window_search (AccWindow *self);
void _acc_window_end_search (AccWindow *self);
void _acc_window_install_typing (AccWindow *self);
/* A swipe leads back and forward. */
void _acc_window_install_touch (AccWindow *self);
void _acc_window_remember (AccWindow *self);
void _acc_window_remember_soon (AccWindow *self);

G_END_DECLS
