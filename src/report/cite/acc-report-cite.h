/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "facts/claims/acc-claim.h"
#include "facts/session/acc-place.h"
#include "report/acc-report.h"

G_BEGIN_DECLS

/* How to cite what is shown, with the sources that it rests on, as text, for TeX, or for the programs that keep references. */

/* -1-terminated; the first is the default. */
extern const int acc_report_cite_formats[];

/* Whether there is anything to cite: not of a comparison of nobody. */
gboolean acc_report_cite_can (const AccPlace *place);
/* Transfer full. */
char *acc_report_cite_place (const AccMoment *moment, const AccPlace *shown, AccFormat format);
char *acc_report_cite_claim (const AccClaim *claim, AccFormat format);

G_END_DECLS
