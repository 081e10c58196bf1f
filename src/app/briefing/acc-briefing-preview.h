/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "app/briefing/acc-briefing.h"

G_BEGIN_DECLS

/* The pages of a briefing, one below the other, each as wide as there is room; or why there are none. COMPARED: (nullable). */
void acc_briefing_preview_fill (GtkBox *pages, AccSession *session, AccEdition *compared, const AccBriefLook *look);

G_END_DECLS
