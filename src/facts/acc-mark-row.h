/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "facts/acc-mark.h"
#include "model/acc-sign.h"

G_BEGIN_DECLS

/* The marks of any number of treaties, side by side, as a text: three letters a mark, for shape, colour and standing. Rows that look
 * alike are the same text, by which a property knows whether it changed. What is never is a mark too, and holds its place. */

void  acc_mark_row_append (GString *row, AccSign sign, guint mark);
/* A row of one; transfer full. */
char *acc_mark_row_new (AccSign sign, guint mark);
guint acc_mark_row_get_n (const char *row); /* NULL is a row of none */
/* How the State stands: an AccMark with what is set beside it. sign: (out) (optional). */
guint acc_mark_row_get (const char *row, guint position, AccSign *sign);
/* How many from a position on are marks of something, and not of what never was. */
guint acc_mark_row_count (const char *row, guint from);

G_END_DECLS
