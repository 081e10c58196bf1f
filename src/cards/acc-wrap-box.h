/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Sets its children one after another, each as wide as it wishes, and goes on in the next line where one is full. */

#define ACC_TYPE_WRAP_BOX (acc_wrap_box_get_type ())
G_DECLARE_FINAL_TYPE (AccWrapBox, acc_wrap_box, ACC, WRAP_BOX, GtkWidget)

/* Before SIBLING, or at the end. */
void       acc_wrap_box_insert (AccWrapBox *self, GtkWidget *child, GtkWidget *sibling);

G_END_DECLS
