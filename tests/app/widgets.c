/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets.h"

#include <string.h>

void
widgets_spin (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static gboolean
frame_cb (GtkWidget     *widget,
          GdkFrameClock *clock,
          gpointer       user_data)
{
  return --*(int *) user_data > 0;
}

void
widgets_wait_frames (GtkWidget *widget,
                     int        frames)
{
  gtk_widget_add_tick_callback (widget, frame_cb, &frames, NULL);
  while (frames > 0)
    {
      gtk_widget_queue_draw (widget);
      g_main_context_iteration (NULL, TRUE);
    }
  widgets_spin ();
}

gpointer
widgets_find (GtkWidget *root,
              GType      type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      gpointer found = widgets_find (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static GtkWidget *
find_named (GtkWidget  *root,
            const char *name)
{
  GtkWidget *found = strcmp (gtk_widget_get_name (root), name) == 0 ? root : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_named (child, name);
  return found;
}

void
widgets_unfold (GtkWidget *root)
{
  GtkWidget *button = find_named (root, "unfold-law");

  g_assert_nonnull (button);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
}

GtkWidget *
widgets_find_row (GtkWidget  *root,
                  const char *text)
{
  if (GTK_IS_LABEL (root) && strcmp (gtk_label_get_text (GTK_LABEL (root)), text) == 0)
    {
      GtkWidget *widget = root;

      while (widget != NULL && strcmp (gtk_widget_get_css_name (widget), "row") != 0)
        widget = gtk_widget_get_parent (widget);
      return widget;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = widgets_find_row (child, text);

      if (found != NULL)
        return found;
    }
  return NULL;
}
