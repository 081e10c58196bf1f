/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/pages/acc-lines-page.h"
#include "report/tables/acc-report-changes.h"

G_BEGIN_DECLS

/* What changed between two days: of the world, a region or a State. The second day is the one that the window shows, so that the strip of time moves it. */

#define ACC_TYPE_CHANGES_PAGE (acc_changes_page_get_type ())
G_DECLARE_FINAL_TYPE (AccChangesPage, acc_changes_page, ACC, CHANGES_PAGE, AccLinesPage)

G_END_DECLS
