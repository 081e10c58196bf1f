/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "app/help/acc-help-node.h"

G_BEGIN_DECLS

GtkWidget *acc_help_page_new (AccHelpNode *page, GHashTable *pages);
GtkWidget *acc_help_page_find_section (GtkWidget *page, const char *id);

G_END_DECLS
