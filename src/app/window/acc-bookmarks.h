/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The places that a person keeps, in the order in which they were kept, from one start to the next. Signal "changed". */

#define ACC_TYPE_BOOKMARKS (acc_bookmarks_get_type ())
G_DECLARE_FINAL_TYPE (AccBookmarks, acc_bookmarks, ACC, BOOKMARKS, GObject)

AccBookmarks      *acc_bookmarks_get_default (void);
const char *const *acc_bookmarks_list (AccBookmarks *self);
gboolean           acc_bookmarks_has (AccBookmarks *self, const char *place);
/* AT: where it stands; -1 for the end. */
void               acc_bookmarks_add (AccBookmarks *self, const char *place, int at);
/* Where it stood; -1 when it was none. */
int                acc_bookmarks_remove (AccBookmarks *self, const char *place);

G_END_DECLS
