/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A source in a list: its title, what is told of it and its address below; activated, it opens that address. */

#include "config.h"

#include "app/pages/acc-source-row.h"

#include <adwaita.h>

#include "app/acc-launch.h"
#include "cards/acc-text-line.h"
#include "facts/pages/acc-facts.h"

/* An item is filled after it was made, and filled anew on each date: all that a row does with an address follows its property. */
static gboolean
is_link (GBinding     *binding,
         const GValue *from,
         GValue       *to,
         gpointer      user_data)
{
  g_value_set_boolean (to, acc_launch_is_allowed (g_value_get_string (from)));
  return TRUE;
}

static void
update_subtitle (AdwActionRow *row)
{
  AccReference *reference = g_object_get_data (G_OBJECT (row), "acc-reference");
  const char *subtitle = reference->subtitle != NULL ? reference->subtitle : "";
  const char *address = reference->address != NULL ? reference->address : "";
  g_autofree char *text = g_strconcat (subtitle, *subtitle != '\0' && *address != '\0' ? "\n" : "", address, NULL);

  adw_action_row_set_subtitle (row, text);
}

static void
activated_cb (AdwActionRow *row)
{
  AccReference *reference = g_object_get_data (G_OBJECT (row), "acc-reference");

  acc_launch_address (GTK_WIDGET (row), reference->address);
}

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
  GtkWidget *image = gtk_image_new_from_icon_name ("acc-link-symbolic");
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title-lines", 0, "subtitle-lines", 0, NULL);

  acc_text_line_layout_take_row (GTK_LIST_BOX_ROW (row));
  g_object_bind_property (item, "title", row, "title", G_BINDING_SYNC_CREATE);
  g_object_set_data_full (G_OBJECT (row), "acc-reference", g_object_ref (item), g_object_unref);
  g_signal_connect_object (item, "notify::subtitle", G_CALLBACK (update_subtitle), row, G_CONNECT_SWAPPED);
  g_signal_connect_object (item, "notify::address", G_CALLBACK (update_subtitle), row, G_CONNECT_SWAPPED);
  update_subtitle (ADW_ACTION_ROW (row));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), image);
  g_object_bind_property_full (item, "address", image, "visible", G_BINDING_SYNC_CREATE, is_link, NULL, NULL, NULL);
  g_object_bind_property_full (item, "address", row, "activatable", G_BINDING_SYNC_CREATE, is_link, NULL, NULL, NULL);
  g_signal_connect (row, "activated", G_CALLBACK (activated_cb), NULL);
  return row;
}
