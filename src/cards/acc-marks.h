/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "facts/pages/acc-mark-row.h"

G_BEGIN_DECLS

/* The marks of treaties, side by side: as many as there is room for, and then how many more there are. */

#define ACC_TYPE_MARKS (acc_marks_get_type ())
G_DECLARE_FINAL_TYPE (AccMarks, acc_marks, ACC, MARKS, GtkWidget)

GtkWidget  *acc_marks_new (void);
const char *acc_marks_get_marks (AccMarks *self);
void        acc_marks_set_marks (AccMarks *self, const char *marks);
void        acc_marks_set_most (AccMarks *self, guint most);
/* How many are drawn in a width; the rest is told as a number. */
guint       acc_marks_get_n_drawn (AccMarks *self, int width);

G_END_DECLS
