/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/window/acc-window.h"

G_BEGIN_DECLS

/* A briefing that somebody has: whether it is what the program writes from the record at hand, told in a dialog. */

/* files: of GFile, what came with it, among which its signature may be; where it is not, it is looked for beside the briefing. */
void acc_verify_show (AccWindow *window, AccSession *session, GFile *file, GPtrArray *files);

G_END_DECLS
