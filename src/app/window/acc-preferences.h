/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/window/acc-window.h"

G_BEGIN_DECLS

/* What a person chooses once: how a start begins, the digits, the lanes of the timeline. Every row is bound to a setting, which all
 * windows follow. There is one for all windows; its rows offer the page, the date and the lanes that @parent shows. */

/* NULL where nothing can be remembered. */
GtkWindow *acc_preferences_present (AccWindow *parent);
/* Its texts are of another language: whoever wants it opens it again. */
void       acc_preferences_close (void);

G_END_DECLS
