/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "report/brief/acc-brief-part.h"

G_BEGIN_DECLS

/* A switch for each part of a briefing, one of which stays on. The signal "changed" tells of another choice. */

#define ACC_TYPE_BRIEFING_PARTS (acc_briefing_parts_get_type ())
G_DECLARE_FINAL_TYPE (AccBriefingParts, acc_briefing_parts, ACC, BRIEFING_PARTS, AdwPreferencesGroup)

/* Those that there are to choose of, all on. With one alone there is nothing to choose, and the group is not seen. */
void  acc_briefing_parts_fill (AccBriefingParts *self, guint parts);
/* AccBriefPart; 0 where nothing is left out. */
guint acc_briefing_parts_get (AccBriefingParts *self);
/* Transfer none; NULL of a part that is not among them. */
GtkSwitch *acc_briefing_parts_find (AccBriefingParts *self, AccBriefPart part);

G_END_DECLS
