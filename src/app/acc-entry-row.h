/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void acc_entry_row_name     (AdwEntryRow *row);
void acc_entry_row_describe (AdwEntryRow *row,
                             const char  *description);

G_END_DECLS
