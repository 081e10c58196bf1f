/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *acc_alert_show (GtkWindow  *parent,
                           const char *heading,
                           const char *body,
                           const char *action);

G_END_DECLS
