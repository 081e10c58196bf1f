/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which lanes and which series a timeline shows: a list to choose from, remembered for all places and windows, and from one start to the next. */

#include "config.h"

#include "app/window/acc-page-timeline-private.h"

#include <glib/gi18n.h>

#include "app/acc-settings.h"

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

/* What was chosen at any time, in any window. */
static void
load_chosen (AccPageTimeline *self)
{
  g_autoptr (GVariant) lanes = g_settings_get_value (self->settings, ACC_SETTINGS_LANES);
  GVariantIter iter;
  const char *id;
  gboolean shown;

  g_hash_table_remove_all (self->chosen);
  g_variant_iter_init (&iter, lanes);
  while (g_variant_iter_next (&iter, "{&sb}", &id, &shown))
    g_hash_table_insert (self->chosen, (gpointer) g_intern_string (id), GINT_TO_POINTER (shown));
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

static void
show_chosen (AccPageTimeline *self)
{
  GListModel *lanes = acc_timeline_get_lanes (self->timeline);

  show_series (self);
  for (guint i = 0; lanes != NULL && i < g_list_model_get_n_items (lanes); i++)
    {
      g_autoptr (AccTimelineLane) lane = g_list_model_get_item (lanes, i);

      acc_timeline_lane_set_visible (lane, is_shown (self, acc_timeline_lane_get_id (lane), TRUE));
    }
}

void
_acc_page_timeline_take_series (AccPageTimeline   *self,
                                AccTimelineSeries *series)
{
  g_ptr_array_set_size (self->all, 0);
  for (; series != NULL; series = acc_timeline_series_get_below (series))
    g_ptr_array_add (self->all, g_object_ref (series));
  show_chosen (self);
}

static void
chosen_changed_cb (AccPageTimeline *self)
{
  load_chosen (self);
  if (self->timeline != NULL)
    show_chosen (self);
}

/* Through the settings, where there are any, which every other timeline follows too. */
static void
toggled_cb (AccPageTimeline *self,
            GtkCheckButton  *check)
{
  const char *id = g_object_get_data (G_OBJECT (check), "acc-id");

  if (self->settings != NULL)
    acc_settings_set_lane (self->settings, id, gtk_check_button_get_active (check));
  else
    {
      g_hash_table_insert (self->chosen, (gpointer) id, GINT_TO_POINTER (gtk_check_button_get_active (check)));
      show_chosen (self);
    }
}

/**
 * acc_page_timeline_list_choice:
 * @func: called for each lane, and then for each series, with its name, whether it is a series, and whether it is shown
 */
void
acc_page_timeline_list_choice (AccPageTimeline          *self,
                               AccPageTimelineChoiceFunc func,
                               gpointer                  user_data)
{
  GListModel *lanes = acc_timeline_get_lanes (self->timeline);

  for (guint i = 0; lanes != NULL && i < g_list_model_get_n_items (lanes); i++)
    {
      g_autoptr (AccTimelineLane) lane = g_list_model_get_item (lanes, i);

      func (g_intern_string (acc_timeline_lane_get_id (lane)), acc_timeline_lane_get_title (lane), FALSE, acc_timeline_lane_get_visible (lane), user_data);
    }
  for (guint i = 0; i < self->all->len; i++)
    {
      const char *id = acc_timeline_series_get_id (self->all->pdata[i]);

      func (g_intern_string (id), acc_timeline_series_get_title (self->all->pdata[i]), TRUE, is_shown (self, id, i < SERIES_SHOWN), user_data);
    }
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

typedef struct
{
  AccPageTimeline *self;
  GtkBox *list;
  gboolean series; /* the heading of those is there */
} Building;

static void
add_check (const char *id,
           const char *title,
           gboolean    series,
           gboolean    shown,
           gpointer    user_data)
{
  Building *building = user_data;
  GtkWidget *check = gtk_check_button_new_with_label (title);

  if (series && !building->series)
    add_heading (building->list, _ ("Figures"));
  building->series = series;
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), shown);
  g_object_set_data (G_OBJECT (check), "acc-id", (gpointer) id);
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), building->self, G_CONNECT_SWAPPED);
  gtk_box_append (building->list, check);
}

/* Of what there is now; whoever opens it again sees what there is then. */
static void
create_cb (GtkMenuButton *button,
           gpointer       user_data)
{
  AccPageTimeline *self = user_data;
  GtkWidget *list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6), *scrolled = gtk_scrolled_window_new (), *popover = gtk_popover_new ();
  Building building = { self, GTK_BOX (list), FALSE };

  add_heading (GTK_BOX (list), _ ("What happened"));
  acc_page_timeline_list_choice (self, add_check, &building);
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
  self->settings = acc_settings_open ();
  if (self->settings != NULL)
    {
      load_chosen (self);
      g_signal_connect_object (self->settings, "changed::" ACC_SETTINGS_LANES, G_CALLBACK (chosen_changed_cb), self, G_CONNECT_SWAPPED);
    }
  self->choose = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->choose), "flat");
  gtk_widget_set_valign (GTK_WIDGET (self->choose), GTK_ALIGN_CENTER);
  gtk_menu_button_set_create_popup_func (self->choose, create_cb, self, NULL);
}
