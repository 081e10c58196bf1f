/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/window/acc-window.h"

G_BEGIN_DECLS

/* UNHCR's tables, or a signed edition, read in a thread, shown, and then taken in or not. */

/* files: of GFile. Nothing is written before the person says so. */
void acc_figures_import (AccWindow *window, GPtrArray *files);
/* Asks for the files first. */
void acc_figures_import_choose (AccWindow *window);

G_END_DECLS
