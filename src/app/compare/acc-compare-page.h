/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/window/acc-follower.h"
#include "app/compare/acc-compare-add.h"
#include "app/compare/acc-compare-series.h"
#include "cards/charts/acc-side-by-side.h"

G_BEGIN_DECLS

/* Two to six States or regions side by side. */

#define ACC_TYPE_COMPARE_PAGE (acc_compare_page_get_type ())
G_DECLARE_FINAL_TYPE (AccComparePage, acc_compare_page, ACC, COMPARE_PAGE, AccFollower)

AccSideBySide *acc_compare_page_get_legal (AccComparePage *self);
AccCompareAdd *acc_compare_page_get_add (AccComparePage *self);
AccLineChart  *acc_compare_page_get_chart (AccComparePage *self);
/* treaty: position of the one from whose joining years are counted, or -1 for calendar years. */
void           acc_compare_page_choose (AccComparePage *self, guint series, int treaty);
/* Whether figures are being read, which it says in the place of the chart. */
gboolean       acc_compare_page_is_reading (AccComparePage *self);
/* Takes one out, with a toast that offers to undo it. */
void           acc_compare_page_remove (AccComparePage *self, const char *code);

G_END_DECLS
