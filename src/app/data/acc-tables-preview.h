/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "import/acc-make-bundle.h"

G_BEGIN_DECLS

/* The lists of the dialog that makes a bundle from tables. */

void acc_tables_preview_show_counts (GtkListBox *counts, AccMake *make);
void acc_tables_preview_show_faults (GtkListBox *list, GPtrArray *faults);

G_END_DECLS
