/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "facts/search/acc-result.h"

G_BEGIN_DECLS

/* The answers to a search in groups. Signals "open" with an AccResult that a person chose, "leave" when the keyboard goes up
 * from the first one. */

#define ACC_TYPE_RESULTS (acc_results_get_type ())
G_DECLARE_FINAL_TYPE (AccResults, acc_results, ACC, RESULTS, GtkWidget)

/* Shows what was typed; FALSE when nothing is found. */
gboolean    acc_results_search (AccResults *self, AccSession *session, const char *text);
/* Marks the first. */
void        acc_results_rewind (AccResults *self);
/* Opens the one that is marked: the first, or where the arrows went. */
void        acc_results_open (AccResults *self);
/* The keyboard goes into the list. */
void        acc_results_focus (AccResults *self);
/* Of AccResult, in the order in which they are shown. */
GListModel *acc_results_get_model (AccResults *self);

G_END_DECLS
