/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cards/charts/acc-side-by-side.h"
#include "facts/session/acc-place.h"
#include "facts/session/acc-session.h"

G_BEGIN_DECLS

typedef enum
{
  ACC_COMPARE_STATUS,
  ACC_COMPARE_HOW,
  ACC_COMPARE_DEPOSITED,
  ACC_COMPARE_BOUND,
  ACC_COMPARE_RESERVATIONS,
  ACC_COMPARE_LIMITATION,
  ACC_COMPARE_N_ROWS,
} AccCompareRow;

/* The legal position of those compared on the session's date: a group for each treaty, in the order of the bundle. */
void  acc_compare_legal_fill (AccSideBySide *table, AccSession *session, const AccPlace *compared);
/* What differs, by rule; transfer full. After acc_compare_legal_fill (). */
char *acc_compare_legal_sentence (AccSideBySide *table, AccSession *session, const AccPlace *compared);

G_END_DECLS
