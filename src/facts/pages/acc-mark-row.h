/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "facts/pages/acc-mark.h"
#include "model/bundle/acc-sign.h"

G_BEGIN_DECLS

/* The marks of treaties, side by side, as a text: three letters a mark, for shape, colour and standing, and behind the last of them how
 * many more treaties the State is party to, of those for which a row has no marks. Rows that look alike are the same text, by which
 * a property knows whether it changed. What is never is a mark too, and holds its place. */

void  acc_mark_row_append (GString *row, AccSign sign, guint mark);
void  acc_mark_row_set_rest (GString *row, int rest); /* -1: cannot be told */
/* A row of one; transfer full. */
char *acc_mark_row_new (AccSign sign, guint mark);
guint acc_mark_row_get_n (const char *row); /* NULL is a row of none */
/* How the State stands: an AccMark with what is set beside it. sign: (out) (optional). */
guint acc_mark_row_get (const char *row, guint position, AccSign *sign);
/* To how many it is party of those from a position on, and of those without a mark. */
guint acc_mark_row_count_rest (const char *row, guint from);
/* Whether it is known to how many of those without a mark it is party. */
gboolean acc_mark_row_tells_rest (const char *row);
/* Whether there are treaties without a mark at all. */
gboolean acc_mark_row_has_rest (const char *row);

G_END_DECLS
