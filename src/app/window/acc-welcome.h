/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/window/acc-follower.h"

G_BEGIN_DECLS

/* What the program is, in a line above the page, with examples that run. It comes at the first start, and goes for good when it is
 * dismissed: from all windows, and from every later start. Without settings, which would remember that, it never comes. */

#define ACC_TYPE_WELCOME (acc_welcome_get_type ())
G_DECLARE_FINAL_TYPE (AccWelcome, acc_welcome, ACC, WELCOME, AccFollower)

G_END_DECLS
