/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/law/acc-ledger.h"

G_BEGIN_DECLS

/* For what anything is said: by which record, as of which day, and who is counted as a party. */
typedef struct
{
  AccLedger *ledger;
  gint32 day;
  AccBasis basis;
} AccMoment;

G_END_DECLS
