/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/law/acc-own-act.h"

G_BEGIN_DECLS

/* The acts that a person recorded over the record that ships: one file, in the form in which they are handed on, beside the editions in the
 * data folder. Who writes holds a lock, and the file is replaced whole; readers need none. */

char      *acc_acts_store_get_path (void); /* transfer full; need not be there */
/* Of AccOwnAct, transfer full; empty where nothing was recorded. NULL: ACC_BUNDLE_ERROR or G_IO_ERROR. */
GPtrArray *acc_acts_store_list (GError **error);
/* Lays those over the bundle that fit it. faults: what keeps the others off, with the act's name as its file and its place in the list as its row. FALSE: none could be read. */
gboolean   acc_acts_store_apply (AccBundle *bundle, GPtrArray *faults, GError **error);
/* Of a list, those that would be laid over the bundle. Transfer container. */
GPtrArray *acc_acts_store_list_fitting (AccBundle *bundle, const GPtrArray *acts, GPtrArray *faults);

/* More of them, checked against what is there; transfer none. */
gboolean   acc_acts_store_add (const GPtrArray *acts, GError **error);
/* By its name, acc_own_act_get_id (). G_IO_ERROR_NOT_FOUND. */
gboolean   acc_acts_store_remove (const char *const *ids, GError **error);

G_END_DECLS
