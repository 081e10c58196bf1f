/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/law/acc-ledger.h"

G_BEGIN_DECLS

/* The number of parties over time, as a staircase. */

typedef struct
{
  gint32 day;  /* from this day on */
  guint count; /* parties */
} AccStep;

GArray *acc_ledger_list_steps (AccLedger *ledger, const AccGroup *group, AccRegion *region, AccBasis basis);
guint   acc_steps_get_count (const AccStep *steps, gsize n_steps, gint32 day);

G_END_DECLS
