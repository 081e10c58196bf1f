/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/bundle/acc-bundle.h"

G_BEGIN_DECLS

/* What things are called in one of the program's languages, whichever is in use: for a search over all of them. Made in the
 * main thread, then used by one thread, which may be another. */

typedef struct _AccNames AccNames;

AccNames *acc_names_new (const char *language, AccBundle *bundle);
void      acc_names_free (AccNames *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccNames, acc_names_free)

/* All transfer full: the name that is shown and any other; NULL where the language has no text of its own. */
char    **acc_names_list_state (AccNames *self, AccState *state);
char    **acc_names_list_region (AccNames *self, AccRegion *region);
char     *acc_names_get_text (AccNames *self, const char *msgid); /* of the bundle */
char     *acc_names_get_message (AccNames *self, const char *context, const char *msgid); /* of the program; context may be NULL */
char     *acc_names_get_plural (AccNames *self, const char *msgid, guint n); /* the form of the message for N */
char     *acc_names_list_articles (AccNames *self, const char *const *articles); /* numbers of articles: "17(2), 24 and 26" */

/* ISO 3166-1 alpha-2 of a State, NULL where there is none; any thread. */
const char *acc_names_get_alpha2 (const char *iso3);

G_END_DECLS
