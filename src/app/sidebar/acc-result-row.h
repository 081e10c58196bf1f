/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "facts/search/acc-result.h"

G_BEGIN_DECLS

/* The row of an answer. It is used again for other answers. */

#define ACC_TYPE_RESULT_ROW (acc_result_row_get_type ())
G_DECLARE_FINAL_TYPE (AccResultRow, acc_result_row, ACC, RESULT_ROW, GtkListBoxRow)

GtkWidget *acc_result_row_new (void);
void       acc_result_row_set_item (AccResultRow *self, AccResult *item);
AccResult *acc_result_row_get_item (AccResultRow *self);

G_END_DECLS
