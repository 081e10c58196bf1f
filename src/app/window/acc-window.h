/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/window/acc-as-of-control.h"
#include "app/compare/acc-compare-page.h"
#include "app/pages/acc-changes-page.h"
#include "app/pages/acc-editions-page.h"
#include "app/pages/acc-page.h"
#include "app/pages/acc-region-page.h"
#include "app/sidebar/acc-sidebar.h"
#include "app/window/acc-spine.h"
#include "app/treaty/acc-treaty-page.h"
#include "facts/session/acc-session.h"
#include "report/acc-file-kind.h"

G_BEGIN_DECLS

/* The main window. */

#define ACC_TYPE_WINDOW (acc_window_get_type ())
G_DECLARE_FINAL_TYPE (AccWindow, acc_window, ACC, WINDOW, AdwApplicationWindow)

AccWindow      *acc_window_new (GtkApplication *application);
/* The one used last, whatever dialog lies over it; NULL for none. */
AccWindow      *acc_window_find (GtkApplication *application);
AccSession        *acc_window_get_session (AccWindow *self);
AccPage        *acc_window_get_page (AccWindow *self);
AccTreatyPage  *acc_window_get_treaty_page (AccWindow *self);
AccComparePage *acc_window_get_compare_page (AccWindow *self);
AccChangesPage *acc_window_get_changes_page (AccWindow *self);
AccEditionsPage *acc_window_get_editions_page (AccWindow *self);
AccSpine       *acc_window_get_spine (AccWindow *self);
AccSidebar     *acc_window_get_sidebar (AccWindow *self);
AccAsOfControl *acc_window_get_as_of (AccWindow *self);

/* Reads a bundle in a thread and then shows it; NULL for the one that ships. One that cannot be read changes nothing but a message. */
void            acc_window_load (AccWindow *self, GFile *file);
/* Files that came together, each kind to where it belongs. */
gboolean        acc_window_take_files (AccWindow *self, GPtrArray *files, AccFileKind meant);
/* Loads what was shown last, as it was shown. */
void            acc_window_restore (AccWindow *self);
/* Shows what another window shows, of the same record in memory; from then on each goes its way. FALSE where that one has none yet. */
gboolean        acc_window_share (AccWindow *self, AccWindow *other);
gboolean        acc_window_is_loading (AccWindow *self);
/* Opens a State, by code or name, as of a date as a person writes it; either may be NULL. Waits for the bundle where it is being read. */
void            acc_window_open (AccWindow *self, const char *place, const char *as_of);

/* To be called after acc_locale_set_language (). */
void            acc_window_language_changed (AccWindow *self);

/* Whether acts that the user recorded are left out of what is loaded from now on. */
void            acc_window_leave_out_acts (AccWindow *self, gboolean no_acts);
gboolean        acc_window_leaves_out_acts (AccWindow *self);
GFile          *acc_window_get_file (AccWindow *self); /* transfer none; NULL where it shows the bundle that ships */

G_END_DECLS
