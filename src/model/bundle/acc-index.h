/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/bundle/acc-bundle.h"

G_BEGIN_DECLS

/* The records of a table that concern a State, a treaty, or the one under the other: found once, when the bundle is read, so that nobody
 * walks a whole table for a few of its rows. */

/* Borrowed from the bundle, in the order of the table. */
typedef struct
{
  gpointer const *records;
  guint n;
} AccRows;

/* STATE and TREATY are positions in their tables. */
AccRows   acc_index_of_state (AccBundle *bundle, AccTable table, guint state);
AccRows   acc_index_of_treaty (AccBundle *bundle, AccTable table, guint treaty);
AccRows   acc_index_of_both (AccBundle *bundle, AccTable table, guint state, guint treaty);

/* Behind the bundle, which owns it. */
typedef struct _AccIndex AccIndex;
AccIndex *_acc_index_new (AccBundle *bundle);
void      _acc_index_free (AccIndex *index);

G_END_DECLS
