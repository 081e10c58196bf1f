/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/pages/acc-lines-page.h"

G_BEGIN_DECLS

/* What is new in an edition of figures: what it has otherwise than another. Both are chosen there; they are read and compared in a thread. */

#define ACC_TYPE_EDITIONS_PAGE (acc_editions_page_get_type ())
G_DECLARE_FINAL_TYPE (AccEditionsPage, acc_editions_page, ACC, EDITIONS_PAGE, AccLinesPage)

/* Whether it still reads, compares or fills its lines. */
gboolean acc_editions_page_is_busy (AccEditionsPage *self);

G_END_DECLS
