/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/window/acc-window.h"
#include "report/document/acc-report-document.h"

G_BEGIN_DECLS

/* The dossier of the State, the region or the world that is shown, on the date that is shown, as a ZIP file: a sandbox lets through one file, and no folder
 * beside it. */
void acc_save_dossier (AccWindow *window);
/* The same to a file that was chosen. languages: tags. What became of it is told through the window's actions "win.saved" and "win.say". */
void acc_save_dossier_to (AccWindow *window, GFile *chosen, const char *const *languages, AccPaper paper);

G_END_DECLS
