/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "report/document/acc-report-document.h"

G_BEGIN_DECLS

/* Which paper pages are made for: asked below the name of a file, or as a printer has it. */
void     acc_save_add_paper (GtkFileChooser *chooser);
AccPaper acc_save_get_paper (GtkFileChooser *chooser);
AccPaper acc_save_find_paper (GtkPaperSize *size);

G_END_DECLS
