/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Two children of a page: one below the other in the middle, or beside each other where there is width for both. */

#define ACC_TYPE_COLUMNS (acc_columns_get_type ())
G_DECLARE_FINAL_TYPE (AccColumns, acc_columns, ACC, COLUMNS, GtkWidget)

G_END_DECLS
