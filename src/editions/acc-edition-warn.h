/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "editions/acc-edition-draft.h"

G_BEGIN_DECLS

/* Adds AccEditionWarning of a table, compared with its own history. table: NULL has nothing to warn of. */
void acc_edition_warn (const AccImportTable *table, GArray *warnings);

G_END_DECLS
