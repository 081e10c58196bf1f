/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/window/acc-follower.h"

G_BEGIN_DECLS

/* A star on the header of a page, filled where the page is bookmarked. It does what the action win.bookmark does. */

#define ACC_TYPE_BOOKMARK_BUTTON (acc_bookmark_button_get_type ())
G_DECLARE_FINAL_TYPE (AccBookmarkButton, acc_bookmark_button, ACC, BOOKMARK_BUTTON, AccFollower)

gboolean acc_bookmark_button_get_active (AccBookmarkButton *self);

/* Of what is shown: a State, a region or a treaty. The world is a row of its own, and a comparison is made anew. */
gboolean acc_bookmark_is_possible (AccSession *session);

G_END_DECLS
