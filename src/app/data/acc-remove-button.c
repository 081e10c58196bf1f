/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What removes a row of a list of a person's own things. */

#include "config.h"

#include "app/data/acc-remove-button.h"

/**
 * acc_remove_button_new:
 * @does: what it does, as a tooltip and as its name
 * @what: what is in the row: buttons of one name are told apart by it
 *
 * Returns: (transfer floating): a button for the end of a row
 */
GtkWidget *
acc_remove_button_new (const char *does,
                       const char *what)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, does);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, does, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, what, -1);
  return button;
}
