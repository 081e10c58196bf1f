/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "facts/pages/acc-place-row.h"

G_BEGIN_DECLS

/* A row of the sidebar; its template binds name, count and marks to the place. */

#define ACC_TYPE_SIDEBAR_ROW (acc_sidebar_row_get_type ())
G_DECLARE_FINAL_TYPE (AccSidebarRow, acc_sidebar_row, ACC, SIDEBAR_ROW, GtkWidget)

void         acc_sidebar_row_set_item (AccSidebarRow *self, AccPlaceRow *item);
AccPlaceRow *acc_sidebar_row_get_item (AccSidebarRow *self);

G_END_DECLS
