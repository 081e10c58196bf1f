/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "facts/sheet/acc-sheet.h"

G_BEGIN_DECLS

/* Saving a table from the window, as CSV, spreadsheet or JSON, by the ending of the name that is chosen. */

/* Asks for a file. TITLE: what of the place of the page WIDGET is on, for its name; nullable. Takes SHEET: the table as it is now. */
void acc_save_ask_sheet (GtkWidget *widget, const char *title, AccSheet *sheet);
/* Writes to it, or beside it where its name would not say what it holds, and says where; beside a CSV its description for programs. Takes SHEET. */
void acc_save_sheet_to (GtkWidget *widget, AccSheet *sheet, GFile *chosen);

/* What a part of a page would save as a table: a function from the widget to its table as it is shown, filtered and ordered; transfer full, NULL where
 * there is none at the moment. */
typedef AccSheet *(*AccSaveMake) (GtkWidget *widget);
void       acc_save_offer_sheet (GtkWidget *widget, AccSaveMake make);
/* The widget itself or the nearest around it that offers a table; down: the first that shows in it. NULL for none. */
GtkWidget *acc_save_find_offer (GtkWidget *widget, gboolean down);
/* The table that is offered, or NULL; transfer full. */
AccSheet  *acc_save_make_offered (GtkWidget *offer);
/* Asks where to save it, or says why there is nothing to save. */
void       acc_save_ask_offered (GtkWidget *offer);

G_END_DECLS
