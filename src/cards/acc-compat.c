/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Calls that newer versions of GTK replace, each wrapped once. */

#include "config.h"

#include "cards/acc-compat.h"

/**
 * acc_widget_get_color:
 * @widget: a widget
 * @color: (out caller-allocates): the colour of its text
 */
void
acc_widget_get_color (GtkWidget *widget,
                      GdkRGBA   *color)
{
#if GTK_CHECK_VERSION (4, 10, 0)
  G_GNUC_BEGIN_IGNORE_DEPRECATIONS
  gtk_widget_get_color (widget, color);
  G_GNUC_END_IGNORE_DEPRECATIONS
#else
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), color);
#endif
}

/**
 * acc_widget_lookup_color:
 * @widget: a widget
 * @name: a colour that the style sheet defines
 * @color: (out caller-allocates): the colour
 *
 * Returns: whether the style sheet defines it; otherwise @color is that of the text
 */
gboolean
acc_widget_lookup_color (GtkWidget  *widget,
                         const char *name,
                         GdkRGBA    *color)
{
  gboolean found;

  G_GNUC_BEGIN_IGNORE_DEPRECATIONS
  found = gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), name, color);
  G_GNUC_END_IGNORE_DEPRECATIONS
  if (!found)
    acc_widget_get_color (widget, color);
  return found;
}

/**
 * acc_widget_dispose_children:
 * @widget: a widget with a template, being disposed of
 * @type: its type
 */
void
acc_widget_dispose_children (GtkWidget *widget,
                             GType      type)
{
  GtkWidget *child;

  gtk_widget_dispose_template (widget, type);
  while ((child = gtk_widget_get_first_child (widget)) != NULL)
    gtk_widget_unparent (child);
}

static gboolean
unparent_cb (gpointer popover)
{
  if (gtk_widget_get_parent (popover) != NULL)
    gtk_widget_unparent (popover);
  return G_SOURCE_REMOVE;
}

/* Only after the action that was chosen in it has run. */
static void
closed_cb (GtkWidget *popover)
{
  g_idle_add_full (G_PRIORITY_DEFAULT, unparent_cb, g_object_ref (popover), g_object_unref);
}

void
acc_popover_pass (GtkPopover *popover)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (popover));

  g_signal_connect (popover, "closed", G_CALLBACK (closed_cb), NULL);
  /* A widget that goes while the popover is open knows only the children that it made. */
  g_signal_connect_object (parent, "destroy", G_CALLBACK (gtk_widget_unparent), popover, G_CONNECT_SWAPPED);
}
