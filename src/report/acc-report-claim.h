/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "facts/claims/acc-claim.h"
#include "report/acc-report.h"

G_BEGIN_DECLS

/* A claim as an object of JSON. */
void  acc_report_json_add_claim (JsonBuilder *builder, const AccClaim *claim);
/* Why a claim is made, as text or JSON; transfer full. */
char *acc_report_why (const AccClaim *claim, AccFormat format);

G_END_DECLS
