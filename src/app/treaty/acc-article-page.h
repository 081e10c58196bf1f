/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/window/acc-follower.h"

G_BEGIN_DECLS

/* The articles of a treaty, by chapter; or one of them: what it provides, whether it may be reserved, who reserves it and who no longer does. */

#define ACC_TYPE_ARTICLE_PAGE (acc_article_page_get_type ())
G_DECLARE_FINAL_TYPE (AccArticlePage, acc_article_page, ACC, ARTICLE_PAGE, AccFollower)

G_END_DECLS
