/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a screen reader says of a row that is written in. The keyboard is in a text within the row, which the toolkit hides from screen readers
 * because it is part of an entry elsewhere; in a row nothing stands for it, and nothing is said. */

#include "config.h"

#include "app/acc-entry-row.h"

/**
 * acc_entry_row_name:
 * @row: a row that has its title, and was not shown yet
 *
 * Lets the text within it be told, by the title of the row.
 */
void
acc_entry_row_name (AdwEntryRow *row)
{
  GtkEditable *text;

  g_return_if_fail (ADW_IS_ENTRY_ROW (row));

  text = gtk_editable_get_delegate (GTK_EDITABLE (row));
  g_object_set (text, "accessible-role", GTK_ACCESSIBLE_ROLE_TEXT_BOX, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (text), GTK_ACCESSIBLE_PROPERTY_LABEL, adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), -1);
}

/**
 * acc_entry_row_describe:
 * @row: a row
 * @description: what is to be said of what is written in it; empty where nothing is
 */
void
acc_entry_row_describe (AdwEntryRow *row,
                        const char  *description)
{
  g_return_if_fail (ADW_IS_ENTRY_ROW (row));

  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_editable_get_delegate (GTK_EDITABLE (row))), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
}
