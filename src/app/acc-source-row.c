/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A source in a list: its title, what is told of it below, and its address when the pointer rests. */

#include "config.h"

#include "app/acc-source-row.h"

#include <adwaita.h>

#include "cards/acc-text-line.h"

/**
 * acc_source_row_new:
 * @item: an #AccReference
 * @user_data: unused
 *
 * Returns: (transfer floating): a row that says what @item is, in full
 */
GtkWidget *
acc_source_row_new (gpointer item,
                    gpointer user_data)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title-lines", 0, "subtitle-lines", 0, NULL);

  acc_text_line_layout_take_row (GTK_LIST_BOX_ROW (row));
  g_object_bind_property (item, "title", row, "title", G_BINDING_SYNC_CREATE);
  g_object_bind_property (item, "subtitle", row, "subtitle", G_BINDING_SYNC_CREATE);
  g_object_bind_property (item, "address", row, "tooltip-text", G_BINDING_SYNC_CREATE);
  return row;
}
