/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "cards/charts/acc-chart.h"

G_BEGIN_DECLS

/* Saving a chart: a button with a menu, the same menu under the right mouse button and the Menu key, and the writing itself.
 * What went wrong is told through the action "win.say" of the window. */

/* Gives the chart the actions "chart.save" and "chart.save-table" and the context menu. Returns the button; transfer floating. */
GtkWidget *acc_chart_add_save (AccChart *self);
/* To be called when the language changes. */
void       acc_chart_translate_save (GtkWidget *button);

void       acc_chart_write_async (AccChart *self, AccChartType type, GFile *file, GAsyncReadyCallback callback, gpointer user_data);
gboolean   acc_chart_write_finish (AccChart *self, GAsyncResult *result, GError **error);

G_END_DECLS
