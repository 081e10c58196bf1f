/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/window/acc-window.h"

G_BEGIN_DECLS

/* An act of the user's own, entered with checks as it is typed: what keeps it off stands below the row that it concerns. Below, those that
 * are recorded, to be taken back. */

#define ACC_TYPE_ACT_DIALOG (acc_act_dialog_get_type ())
G_DECLARE_FINAL_TYPE (AccActDialog, acc_act_dialog, ACC, ACT_DIALOG, AdwWindow)

typedef enum
{
  ACC_ACT_ROW_STATE,
  ACC_ACT_ROW_TREATY,
  ACC_ACT_ROW_ACTION,
  ACC_ACT_ROW_DATE,
  ACC_ACT_ROW_CORRECTS,
  ACC_ACT_ROW_SOURCE,
  ACC_ACT_ROW_BY,
  ACC_N_ACT_ROWS,
} AccActRow;

/* Of the State and the treaty that the window shows, where it shows one. */
AccActDialog *acc_act_dialog_new (AccWindow *parent);
/* As if the person had entered it; a State by its code, a treaty by its id, an act by its word in files. */
void          acc_act_dialog_enter (AccActDialog *self, AccActRow row, const char *text);
/* What stands below a row; "" for nothing. */
const char   *acc_act_dialog_get_fault (AccActDialog *self, AccActRow row);

G_END_DECLS
