/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/bundle/acc-bundle.h"

G_BEGIN_DECLS

/* All that is recorded of a document: who published it, when, under which licence, and where it is. */

GtkWidget *acc_source_dialog_present (GtkWindow *parent, AccBundle *bundle, AccSource *source);

G_END_DECLS
