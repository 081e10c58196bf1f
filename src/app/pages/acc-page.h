/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/pages/acc-facts-page.h"

G_BEGIN_DECLS

/* What is shown of the place of the session, from the sentence down to the sources. */

#define ACC_TYPE_PAGE (acc_page_get_type ())
G_DECLARE_FINAL_TYPE (AccPage, acc_page, ACC, PAGE, AccFactsPage)

void acc_page_scroll_to (AccPage *self, double fraction);

G_END_DECLS
