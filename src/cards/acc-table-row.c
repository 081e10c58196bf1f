/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Names for the rows of tables: the keyboard stops at rows, which GtkColumnView itself leaves without a name. */

#include "config.h"

#include "cards/acc-table-row.h"

#include <string.h>

void
acc_table_row_name (GtkListItem *item,
                    const char  *name)
{
  GtkWidget *row = gtk_list_item_get_child (item);

  while (row != NULL && strcmp (gtk_widget_get_css_name (row), "row") != 0)
    row = gtk_widget_get_parent (row);
  if (row != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}
