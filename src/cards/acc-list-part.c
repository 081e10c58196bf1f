/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lists whose rows are made when a person can wait for them. */

#include "config.h"

#include "cards/acc-list-part.h"

#define FIRST 24 /* as many as most windows have room for */
#define STEP 6   /* in a frame */
#define DRAWN "acc-list-part-drawn"

/* A row that comes while a button is down can take the click from the one under the pointer. */
static gboolean
is_pressed (GtkWidget *list)
{
  GdkSeat *seat = gdk_display_get_default_seat (gtk_widget_get_display (list));
  GdkDevice *pointer = seat != NULL ? gdk_seat_get_pointer (seat) : NULL;
  GdkModifierType state = 0;

  if (pointer != NULL)
    gdk_surface_get_device_position (gtk_native_get_surface (gtk_widget_get_native (list)), pointer, NULL, NULL, &state);
  return (state & GDK_BUTTON1_MASK) != 0;
}

static gboolean
grow_cb (GtkWidget     *list,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  GtkSliceListModel *part = user_data;
  guint size = gtk_slice_list_model_get_size (part) + STEP;

  /* It goes on when it is seen again. */
  if (!gtk_widget_get_mapped (list))
    return G_SOURCE_REMOVE;
  if (is_pressed (list))
    return G_SOURCE_CONTINUE;
  /* The first rows are drawn before there are more. */
  if (g_object_get_data (G_OBJECT (part), DRAWN) == NULL)
    {
      g_object_set_data (G_OBJECT (part), DRAWN, part);
      return G_SOURCE_CONTINUE;
    }
  if (size < g_list_model_get_n_items (gtk_slice_list_model_get_model (part)))
    {
      gtk_slice_list_model_set_size (part, size);
      return G_SOURCE_CONTINUE;
    }
  gtk_slice_list_model_set_size (part, G_MAXUINT);
  return G_SOURCE_REMOVE;
}

static void
map_cb (GtkWidget         *list,
        GtkSliceListModel *part)
{
  if (gtk_slice_list_model_get_size (part) < G_MAXUINT)
    gtk_widget_add_tick_callback (list, grow_cb, g_object_ref (part), g_object_unref);
}

GListModel *
acc_list_part_new (GtkWidget  *list,
                   GListModel *rows)
{
  GtkSliceListModel *part;

  g_return_val_if_fail (GTK_IS_WIDGET (list) && G_IS_LIST_MODEL (rows), NULL);

  part = gtk_slice_list_model_new (g_object_ref (rows), 0, FIRST);
  g_signal_connect_object (list, "map", G_CALLBACK (map_cb), part, 0);
  if (gtk_widget_get_mapped (list))
    map_cb (list, part);
  return G_LIST_MODEL (part);
}

GListModel *
acc_list_part_get_all (GListModel *model)
{
  if (GTK_IS_NO_SELECTION (model))
    model = gtk_no_selection_get_model (GTK_NO_SELECTION (model));
  return GTK_IS_SLICE_LIST_MODEL (model) ? gtk_slice_list_model_get_model (GTK_SLICE_LIST_MODEL (model)) : model;
}
