/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/pages/acc-facts-page.h"

G_BEGIN_DECLS

/* What is shown of a region: who joined and in which order, who is missing, whom its States host. */

#define ACC_TYPE_REGION_PAGE (acc_region_page_get_type ())
G_DECLARE_FINAL_TYPE (AccRegionPage, acc_region_page, ACC, REGION_PAGE, AccFactsPage)

GListModel *acc_region_page_get_members (AccRegionPage *self); /* AccMember: parties in the order of joining */
GListModel *acc_region_page_get_missing (AccRegionPage *self); /* AccMember: the others, by name */

G_END_DECLS
