/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/acc-ledger.h"

G_BEGIN_DECLS

/* What the words of a search stand for: States, treaties, a State with a treaty, either on a date. A hit is a line of text,
 * so that it can be handed out and taken back: PLACE|TREATY|DATE, the last two often empty. */

#define ACC_TYPE_SEARCH (acc_search_get_type ())
G_DECLARE_FINAL_TYPE (AccSearch, acc_search, ACC, SEARCH, GObject)

AccSearch *acc_search_new (AccLedger *ledger);
AccLedger *acc_search_get_ledger (AccSearch *self);
/* The hits, best first. */
GStrv      acc_search_find (AccSearch *self, const char *const *words);
/* Where a hit leads, as acc_window_open() takes it; FALSE when it is none. */
gboolean   acc_search_parse (AccSearch *self, const char *hit, char **place, char **as_of);
/* Its name, and its position in words. */
gboolean   acc_search_describe (AccSearch *self, const char *hit, char **name, char **description);

G_END_DECLS
