/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/acc-report.h"

G_BEGIN_DECLS

/* Acts that the user recorded: which there are, as text, JSON or CSV; and as a file to hand on, JSON or CSV. faults: of
 * acc_acts_store_list_fitting (), what keeps one out of use. Transfer full. */
char *acc_report_acts (AccBundle *bundle, const GPtrArray *acts, const GPtrArray *faults, AccFormat format);
char *acc_report_acts_file (const GPtrArray *acts, AccFormat format);

G_END_DECLS
