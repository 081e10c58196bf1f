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

gboolean
widgets_say (GtkWidget  *root,
             const char *words)
{
  if (!gtk_widget_get_visible (root))
    return FALSE;
  if (GTK_IS_LABEL (root) && strstr (gtk_label_get_text (GTK_LABEL (root)), words) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (widgets_say (child, words))
      return TRUE;
  return FALSE;
}

static gboolean
choose (GtkWidget  *popover,
        GMenuModel *menu,
        const char *words)
{
  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      g_autoptr (GMenuModel) section = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SECTION);
      g_autoptr (GVariant) target = g_menu_model_get_item_attribute_value (menu, i, G_MENU_ATTRIBUTE_TARGET, NULL);
      g_autofree char *label = NULL;
      g_autofree char *action = NULL;

      if (section != NULL && choose (popover, section, words))
        return TRUE;
      if (g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_LABEL, "s", &label) && g_str_has_prefix (label, words)
          && g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_ACTION, "s", &action))
        return gtk_widget_activate_action_variant (popover, action, target);
    }
  return FALSE;
}

gboolean
widgets_choose (GtkWidget  *popover,
                const char *words)
{
  return choose (popover, gtk_popover_menu_get_menu_model (GTK_POPOVER_MENU (popover)), words);
}
