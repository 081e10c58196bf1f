/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Keeps a wide table at the edge where reading starts. GtkColumnView lays its columns out from the right in Arabic and Persian, but
 * its adjustment begins at the left, which shows the last columns and hides the names. */

#include "config.h"

#include "app/window/acc-start-edge.h"

/* How far the table was from its starting edge, in pixels; a person's own scrolling is kept when the size or direction changes. */
static GQuark
get_quark (void)
{
  return g_quark_from_static_string ("acc-start-edge");
}

static double
get_end (GtkAdjustment *adjustment)
{
  return MAX (gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment), 0);
}

static gboolean
is_rtl (GtkWidget *widget)
{
  return gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
}

static void
remember_cb (GtkAdjustment *adjustment,
             GtkWidget     *scrolled)
{
  double value = gtk_adjustment_get_value (adjustment);
  double *distance = g_object_get_qdata (G_OBJECT (scrolled), get_quark ());

  *distance = is_rtl (scrolled) ? get_end (adjustment) - value : value;
}

static void
restore (GtkWidget *scrolled)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (scrolled));
  double *distance = g_object_get_qdata (G_OBJECT (scrolled), get_quark ());

  g_signal_handlers_block_by_func (adjustment, remember_cb, scrolled);
  gtk_adjustment_set_value (adjustment, is_rtl (scrolled) ? MAX (get_end (adjustment) - *distance, 0) : *distance);
  g_signal_handlers_unblock_by_func (adjustment, remember_cb, scrolled);
}

static gboolean
restore_cb (gpointer scrolled)
{
  restore (scrolled);
  return G_SOURCE_REMOVE;
}

/* The adjustment changes while the table is being allocated, when another value would go unseen. */
static void
changed_cb (GtkWidget *scrolled)
{
  g_idle_add_full (GDK_PRIORITY_EVENTS, restore_cb, g_object_ref (scrolled), g_object_unref);
}

static void
direction_changed_cb (GtkWidget        *scrolled,
                      GtkTextDirection  previous,
                      gpointer          user_data)
{
  changed_cb (scrolled);
}

/**
 * acc_start_edge_keep:
 * @scrolled: what scrolls a table sideways
 *
 * Shows the first column first, whatever the direction, until a person scrolls; then keeps what they chose.
 */
void
acc_start_edge_keep (GtkScrolledWindow *scrolled)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_hadjustment (scrolled);

  g_object_set_qdata_full (G_OBJECT (scrolled), get_quark (), g_new0 (double, 1), g_free);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (remember_cb), scrolled, 0);
  g_signal_connect_object (adjustment, "changed", G_CALLBACK (changed_cb), scrolled, G_CONNECT_SWAPPED);
  g_signal_connect (scrolled, "direction-changed", G_CALLBACK (direction_changed_cb), NULL);
}
