/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "facts/claims/acc-claim.h"
#include "report/acc-report.h"

G_BEGIN_DECLS

/* The articles of a treaty on a day, or one of them: what it provides, whether it may be reserved, who reserves it and who no longer does. */
char *acc_report_article (const AccMoment *moment, AccTreaty *treaty, AccArticle *article, AccFormat format);

G_END_DECLS
