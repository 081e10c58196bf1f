/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "facts/acc-mark.h"

G_BEGIN_DECLS

/* The marks of the treaties, side by side: a disc, a diamond, a square, a triangle. */

#define ACC_TYPE_MARKS (acc_marks_get_type ())
G_DECLARE_FINAL_TYPE (AccMarks, acc_marks, ACC, MARKS, GtkWidget)

GtkWidget *acc_marks_new (void);
guint64    acc_marks_get_marks (AccMarks *self);
void       acc_marks_set_marks (AccMarks *self, guint64 marks);
void       acc_marks_set_first (AccMarks *self, guint first);
void       acc_marks_set_n_marks (AccMarks *self, guint n_marks);

G_END_DECLS
