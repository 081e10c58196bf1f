/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Children side by side, some of whose texts wrap. A GtkBox does the same, but it searches for the least height: it asks each child
 * how narrow it can be at one height after another, and each label breaks its text a dozen times for an answer. */

#define ACC_TYPE_TEXT_LINE_LAYOUT (acc_text_line_layout_get_type ())
G_DECLARE_FINAL_TYPE (AccTextLineLayout, acc_text_line_layout, ACC, TEXT_LINE_LAYOUT, GtkLayoutManager)

void acc_text_line_layout_take_row (GtkListBoxRow *row);

#define ACC_TYPE_TEXT_LINE (acc_text_line_get_type ())
G_DECLARE_FINAL_TYPE (AccTextLine, acc_text_line, ACC, TEXT_LINE, GtkWidget)

GtkWidget *acc_text_line_new    (int spacing);
void       acc_text_line_append (AccTextLine *self, GtkWidget *child);

G_END_DECLS
