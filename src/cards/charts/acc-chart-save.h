/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "cards/charts/acc-chart.h"

G_BEGIN_DECLS

/* Saving a chart, copying it and dragging it out of the window: a button with a menu, which is in the context menu too, and the writing itself.
 * What went wrong is told through the action "win.say" of the window. */

/* Gives the chart the actions of the menu, and lets it be dragged. Returns the button; transfer floating. */
GtkWidget *acc_chart_add_save (AccChart *self);
GMenuModel *acc_chart_menu_new (void);
/* Whether it has those actions. */
gboolean   acc_chart_has_menu (AccChart *self);
/* As drawing, picture and words. */
gboolean   acc_chart_copy (AccChart *self);
/* To be called when the language changes. */
void       acc_chart_translate_save (GtkWidget *button);

void       acc_chart_ask_save (AccChart *self);
/* scale: of a PNG, as of acc_chart_to_bytes_scaled(). */
void       acc_chart_write_async (AccChart *self, AccChartType type, guint scale, GFile *file, GAsyncReadyCallback callback, gpointer user_data);
gboolean   acc_chart_write_finish (AccChart *self, GAsyncResult *result, GError **error);

G_END_DECLS
