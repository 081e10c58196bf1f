/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/window/acc-follower.h"

G_BEGIN_DECLS

/* The date that everything is shown for: its words, an entry behind them, the changes before and after, the way back to today. */

#define ACC_TYPE_AS_OF_CONTROL (acc_as_of_control_get_type ())
G_DECLARE_FINAL_TYPE (AccAsOfControl, acc_as_of_control, ACC, AS_OF_CONTROL, AccFollower)

void        acc_as_of_control_open (AccAsOfControl *self);
void        acc_as_of_control_move (AccAsOfControl *self, gint32 day);
/* As if typed and entered; FALSE when it is no date, which is said in place. */
gboolean    acc_as_of_control_enter (AccAsOfControl *self, const char *text);
const char *acc_as_of_control_get_hint (AccAsOfControl *self);

G_END_DECLS
