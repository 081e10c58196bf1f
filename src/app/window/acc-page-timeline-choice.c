/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which lanes and which series a timeline shows: a list to choose from, remembered for all places. */

#include "config.h"

#include "app/window/acc-page-timeline-private.h"

#include <glib/gi18n.h>

#define SERIES_SHOWN 3 /* before anybody chose */
#define LIST_HEIGHT 420

static gboolean
is_shown (AccPageTimeline *self,
          const char      *id,
          gboolean         otherwise)
{
  gpointer chosen;

  return g_hash_table_lookup_extended (self->chosen, id, NULL, &chosen) ? GPOINTER_TO_INT (chosen) : otherwise;
}

/* The series that are shown hang below each other in their order. */
static void
show_series (AccPageTimeline *self)
{
  AccTimelineSeries *below = NULL;

  acc_timeline_set_series (self->timeline, NULL);
  for (guint i = self->all->len; i > 0; i--)
    {
      AccTimelineSeries *series = self->all->pdata[i - 1];

      acc_timeline_series_set_below (series, NULL);
      if (!is_shown (self, acc_timeline_series_get_id (series), i <= SERIES_SHOWN))
        continue;
      acc_timeline_series_set_below (series, below);
      below = series;
    }
  acc_timeline_set_series (self->timeline, below);
}

void
_acc_page_timeline_take_series (AccPageTimeline   *self,
                                AccTimelineSeries *series)
{
  GListModel *lanes = acc_timeline_get_lanes (self->timeline);

  g_ptr_array_set_size (self->all, 0);
  for (; series != NULL; series = acc_timeline_series_get_below (series))
    g_ptr_array_add (self->all, g_object_ref (series));
  show_series (self);
  for (guint i = 0; i < g_list_model_get_n_items (lanes); i++)
    {
      g_autoptr (AccTimelineLane) lane = g_list_model_get_item (lanes, i);

      acc_timeline_lane_set_visible (lane, is_shown (self, acc_timeline_lane_get_id (lane), TRUE));
    }
}

static void
series_toggled_cb (AccPageTimeline *self,
                   GtkCheckButton  *check)
{
  g_hash_table_insert (self->chosen, g_object_get_data (G_OBJECT (check), "acc-id"), GINT_TO_POINTER (gtk_check_button_get_active (check)));
  show_series (self);
}

static void
lane_toggled_cb (AccPageTimeline *self,
                 GtkCheckButton  *check)
{
  AccTimelineLane *lane = g_object_get_data (G_OBJECT (check), "acc-lane");

  g_hash_table_insert (self->chosen, (gpointer) acc_timeline_lane_get_id (lane), GINT_TO_POINTER (gtk_check_button_get_active (check)));
  acc_timeline_lane_set_visible (lane, gtk_check_button_get_active (check));
}

static void
add_heading (GtkBox     *list,
             const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "caption-heading");
  gtk_box_append (list, label);
}

static GtkWidget *
add_check (GtkBox     *list,
           const char *title,
           gboolean    active)
{
  GtkWidget *check = gtk_check_button_new_with_label (title);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), active);
  gtk_box_append (list, check);
  return check;
}

/* Of what there is now; whoever opens it again sees what there is then. */
static void
create_cb (GtkMenuButton *button,
           gpointer       user_data)
{
  AccPageTimeline *self = user_data;
  GListModel *lanes = acc_timeline_get_lanes (self->timeline);
  GtkWidget *list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6), *scrolled = gtk_scrolled_window_new (), *popover = gtk_popover_new ();

  add_heading (GTK_BOX (list), _ ("What happened"));
  for (guint i = 0; lanes != NULL && i < g_list_model_get_n_items (lanes); i++)
    {
      g_autoptr (AccTimelineLane) lane = g_list_model_get_item (lanes, i);
      GtkWidget *check = add_check (GTK_BOX (list), acc_timeline_lane_get_title (lane), acc_timeline_lane_get_visible (lane));

      g_object_set_data_full (G_OBJECT (check), "acc-lane", g_object_ref (lane), g_object_unref);
      g_signal_connect_object (check, "toggled", G_CALLBACK (lane_toggled_cb), self, G_CONNECT_SWAPPED);
    }
  if (self->all->len > 0)
    add_heading (GTK_BOX (list), _ ("Figures"));
  for (guint i = 0; i < self->all->len; i++)
    {
      AccTimelineSeries *series = self->all->pdata[i];
      GtkWidget *check = add_check (GTK_BOX (list), acc_timeline_series_get_title (series), is_shown (self, acc_timeline_series_get_id (series), i < SERIES_SHOWN));

      g_object_set_data (G_OBJECT (check), "acc-id", (gpointer) acc_timeline_series_get_id (series));
      g_signal_connect_object (check, "toggled", G_CALLBACK (series_toggled_cb), self, G_CONNECT_SWAPPED);
    }
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), LIST_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), list);
  gtk_popover_set_child (GTK_POPOVER (popover), scrolled);
  gtk_menu_button_set_popover (button, popover);
}

void
_acc_page_timeline_build_choice (AccPageTimeline *self)
{
  self->all = g_ptr_array_new_with_free_func (g_object_unref);
  self->chosen = g_hash_table_new (NULL, NULL); /* of interned strings */
  self->choose = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->choose), "flat");
  gtk_widget_set_valign (GTK_WIDGET (self->choose), GTK_ALIGN_CENTER);
  gtk_menu_button_set_create_popup_func (self->choose, create_cb, self, NULL);
}
