/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a screen reader says where GTK leaves it silent: of a button of a menu, and of a popover that opens. */

#include "config.h"

#include "cards/acc-spoken.h"

static void
set_property (GtkWidget             *widget,
              GtkAccessibleProperty  property,
              const char            *text)
{
  if (text != NULL && *text != '\0')
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), property, text, -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (widget), property);
}

/* The toggle within says whether the popover is there. */
void
acc_spoken_hush (GtkMenuButton *button)
{
  GtkWidget *toggle = gtk_widget_get_first_child (GTK_WIDGET (button));

  if (g_object_get_data (G_OBJECT (button), "acc-hushed") != NULL || !GTK_IS_TOGGLE_BUTTON (toggle))
    return;
  g_object_set_data (G_OBJECT (button), "acc-hushed", button);
  g_object_bind_property (toggle, "active", button, "has-tooltip", G_BINDING_INVERT_BOOLEAN);
}

/* The keyboard is on a button within the GtkMenuButton, which GTK labels and describes by the outer one. */
void
acc_spoken_set_button (GtkMenuButton *button,
                       const char    *name,
                       const char    *description)
{
  g_autofree char *all = g_strconcat (name, "\t", description, NULL);

  /* It is set anew for each property of a card, on each day of a date that is dragged. */
  if (g_strcmp0 (g_object_get_data (G_OBJECT (button), "acc-spoken"), all) == 0)
    return;
  acc_spoken_hush (button);
  g_object_set_data_full (G_OBJECT (button), "acc-spoken", g_steal_pointer (&all), g_free);
  set_property (GTK_WIDGET (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name);
  set_property (GTK_WIDGET (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description);
}

/* A screen reader says what has the keyboard. The text of a popover never has it, and what in the popover could take it, such as a button
 * below the text, says nothing of that: the popover itself takes it first, and Tab goes on from there. */
static void
show_cb (GtkWidget *popover)
{
  gtk_widget_grab_focus (popover);
}

void
acc_spoken_set_popover (GtkPopover *popover,
                        const char *name,
                        const char *text)
{
  if (name != NULL)
    set_property (GTK_WIDGET (popover), GTK_ACCESSIBLE_PROPERTY_LABEL, name);
  if (text != NULL)
    set_property (GTK_WIDGET (popover), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text);
  if (text == NULL || gtk_widget_get_focusable (GTK_WIDGET (popover)))
    return;
  gtk_widget_set_focusable (GTK_WIDGET (popover), TRUE);
  g_signal_connect_after (popover, "show", G_CALLBACK (show_cb), NULL);
}

void
acc_spoken_set_menu (GtkMenuButton *button,
                     GMenuModel    *menu,
                     const char    *name)
{
  gtk_menu_button_set_menu_model (button, menu);
  acc_spoken_hush (button);
  acc_spoken_set_popover (gtk_menu_button_get_popover (button), name, NULL);
}
