/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/briefing/acc-briefing.h"

G_BEGIN_DECLS

/* The pages of the briefing on what is shown, beside what a person can choose of it: paper, a second language, another edition of figures, parts and
 * who signs. From here it is saved or printed. It follows what the window shows. */

#define ACC_TYPE_BRIEFING_DIALOG (acc_briefing_dialog_get_type ())
G_DECLARE_FINAL_TYPE (AccBriefingDialog, acc_briefing_dialog, ACC, BRIEFING_DIALOG, AdwWindow)

/* Where there is no briefing of what is shown, that is said instead, and NULL is returned. */
AccBriefingDialog *acc_briefing_dialog_present (GtkWindow *window, AccSession *session);

/* What a person does there. */
void               acc_briefing_dialog_take_key (AccBriefingDialog *self, GFile *file);
gboolean           acc_briefing_dialog_is_busy (AccBriefingDialog *self);
void               acc_briefing_dialog_save_to (AccBriefingDialog *self, GFile *chosen);

G_END_DECLS
