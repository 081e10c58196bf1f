/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/window/acc-window.h"
#include "import/acc-make-async.h"

G_BEGIN_DECLS

/* Tables that a person keeps become a bundle: which tables, what they hold, what is wrong with them, and where it is saved. */

#define ACC_TYPE_TABLES_DIALOG (acc_tables_dialog_get_type ())
G_DECLARE_FINAL_TYPE (AccTablesDialog, acc_tables_dialog, ACC, TABLES_DIALOG, AdwWindow)

AccTablesDialog *acc_tables_dialog_new (AccWindow *parent);
/* file: NULL takes the table away. The preview follows. */
void             acc_tables_dialog_set_table (AccTablesDialog *self, AccMakeTable table, GFile *file);
/* As by dropping them on the window: each is the table whose columns it has. Of GFile. */
void             acc_tables_dialog_take (AccTablesDialog *self, GPtrArray *files);
/* As if the person had chosen that file: written whole or not at all. */
void             acc_tables_dialog_save (AccTablesDialog *self, GFile *file);
gboolean         acc_tables_dialog_is_busy (AccTablesDialog *self);

G_END_DECLS
