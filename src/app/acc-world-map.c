/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The map with its controls: which treaty, and playing through the years at a chosen speed. */

#include "config.h"

#include "app/acc-world-map.h"

#include <glib/gi18n.h>

#include "app/acc-world-map-private.h"
#include "cards/acc-card-grid.h"
#include "cards/acc-choice.h"
#include "cards/acc-compat.h"
#include "cards/acc-marks.h"
#include "locale/acc-locale.h"

#define FIRST_YEAR 1951

/* Milliseconds for a year. */
static const guint speeds[] = { 1000, 500, 250 };

static const guint legend_marks[] = { ACC_MARK_FILLED, ACC_MARK_FILLED | ACC_MARK_GAP, ACC_MARK_OUTLINED, ACC_MARK_CROSSED, ACC_MARK_NONE };

struct _AccWorldMap
{
  GtkWidget parent_instance;

  AccView *view;
  AccLedger *ledger;
  guint language; /* serial of the language of what is written */
  guint treaty;
  guint timeout;
  gboolean busy; /* the choosers are being filled */

  AccWorldMapParts parts;
  GtkWidget *box;
  GtkLabel *title, *date;
  GtkDropDown *chooser, *speed;
  GtkWidget *back, *play, *forward;
  GtkWidget *legend[G_N_ELEMENTS (legend_marks)];
  GtkLabel *legend_labels[G_N_ELEMENTS (legend_marks)];
};

G_DEFINE_FINAL_TYPE (AccWorldMap, acc_world_map, GTK_TYPE_WIDGET)

static void
show_playing (AccWorldMap *self)
{
  gboolean playing = self->timeout != 0;

  gtk_button_set_icon_name (GTK_BUTTON (self->play), playing ? "media-playback-pause-symbolic" : "media-playback-start-symbolic");
  gtk_widget_set_tooltip_text (self->play, playing ? _ ("Pause") : _ ("Play through the years"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->play), GTK_ACCESSIBLE_PROPERTY_LABEL, playing ? _ ("Pause") : _ ("Play through the years"), -1);
}

static gboolean
tick_cb (gpointer user_data)
{
  AccWorldMap *self = user_data;

  /* The last step removes the source itself. */
  acc_world_map_tick (self);
  return G_SOURCE_CONTINUE;
}

static void
start (AccWorldMap *self)
{
  guint speed = MIN (gtk_drop_down_get_selected (self->speed), (guint) G_N_ELEMENTS (speeds) - 1);

  self->timeout = g_timeout_add (speeds[speed], tick_cb, self);
}

static void
play_cb (AccWorldMap *self)
{
  acc_world_map_set_playing (self, self->timeout == 0);
}

static void
back_cb (AccWorldMap *self)
{
  acc_world_map_step (self, -1);
}

static void
forward_cb (AccWorldMap *self)
{
  acc_world_map_step (self, 1);
}

static void
chosen_cb (AccWorldMap *self)
{
  guint selected = gtk_drop_down_get_selected (self->chooser);

  if (!self->busy && selected != GTK_INVALID_LIST_POSITION)
    acc_world_map_set_treaty (self, selected);
}

static void
speed_cb (AccWorldMap *self)
{
  if (self->timeout == 0 || self->busy)
    return;
  g_source_remove (self->timeout);
  start (self);
}

static void
open_cb (AccWorldMap *self,
         const char  *code)
{
  acc_view_go (self->view, code);
}

static void
latest_activated_cb (AccWorldMap   *self,
                     GtkListBoxRow *row)
{
  int index = gtk_list_box_row_get_index (row);

  if (index >= 0 && index < ACC_WORLD_MAP_LATEST && self->parts.latest_codes[index] != NULL)
    acc_view_go (self->view, self->parts.latest_codes[index]);
}

static void
expanded_cb (AccWorldMap *self)
{
  if (self->view != NULL)
    _acc_world_map_fill_lists (&self->parts, self->view, self->treaty);
}

static void
update_legend (AccWorldMap *self)
{
  const char *const words[] = { _ ("Party"), _ ("Party, with a reservation, declaration or limitation"), _ ("Signed, or not yet bound"), _ ("No longer party"),
                                _ ("Not party; without a ground: not a State on this date") };

  for (guint i = 0; i < G_N_ELEMENTS (legend_marks); i++)
    {
      acc_tile_set_status (ACC_TILE (self->legend[i]), self->treaty, legend_marks[i], FALSE, NULL);
      gtk_label_set_label (self->legend_labels[i], words[i]);
    }
}

static void
label_widget (GtkWidget  *widget,
              const char *label)
{
  gtk_widget_set_tooltip_text (widget, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

/* Everything that is said once for a bundle and a language. */
static void
update_texts (AccWorldMap *self)
{
  AccBundle *bundle = acc_ledger_get_bundle (self->ledger);
  const char *const words[] = { _ ("1 year a second"), _ ("2 years a second"), _ ("4 years a second"), NULL };
  g_autoptr (GtkStringList) treaties = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) paces = gtk_string_list_new (words);
  guint pace = gtk_drop_down_get_selected (self->speed);

  for (guint t = 0; t < MIN (acc_bundle_get_n (bundle, ACC_TABLE_TREATIES), ACC_MARKS_MAX); t++)
    gtk_string_list_append (treaties, acc_locale_treaty_short_title (acc_bundle_get_item (bundle, ACC_TABLE_TREATIES, t)));
  self->busy = TRUE;
  gtk_drop_down_set_model (self->chooser, G_LIST_MODEL (treaties));
  gtk_drop_down_set_selected (self->chooser, self->treaty);
  gtk_drop_down_set_model (self->speed, G_LIST_MODEL (paces));
  gtk_drop_down_set_selected (self->speed, pace != GTK_INVALID_LIST_POSITION ? pace : 0);
  self->busy = FALSE;
  gtk_label_set_label (self->title, _ ("State by State"));
  label_widget (GTK_WIDGET (self->chooser), _ ("Treaty shown on the map"));
  label_widget (GTK_WIDGET (self->speed), _ ("Speed"));
  label_widget (self->back, _ ("A year back"));
  label_widget (self->forward, _ ("A year forward"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->parts.tiles), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("States by region"), -1);
  show_playing (self);
  update_legend (self);
}

static void
acc_world_map_unmap (GtkWidget *widget)
{
  acc_world_map_set_playing (ACC_WORLD_MAP (widget), FALSE);
  GTK_WIDGET_CLASS (acc_world_map_parent_class)->unmap (widget);
}

static void
acc_world_map_dispose (GObject *object)
{
  AccWorldMap *self = ACC_WORLD_MAP (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->parts.cells, g_array_unref);
  g_clear_object (&self->view);
  g_clear_object (&self->ledger);
  for (guint i = 0; i < ACC_WORLD_MAP_LATEST; i++)
    g_clear_pointer (&self->parts.latest_codes[i], g_free);
  G_OBJECT_CLASS (acc_world_map_parent_class)->dispose (object);
}

static void
acc_world_map_class_init (AccWorldMapClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = acc_world_map_dispose;
  widget_class->unmap = acc_world_map_unmap;
  gtk_widget_class_set_css_name (widget_class, "worldmap");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static GtkLabel *
new_label (const char *style)
{
  GtkLabel *label = GTK_LABEL (gtk_label_new (NULL));

  gtk_label_set_xalign (label, 0);
  gtk_label_set_wrap (label, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (label), style);
  return label;
}

static GtkWidget *
make_controls (AccWorldMap *self)
{
  GtkWidget *grid = g_object_new (ACC_TYPE_CARD_GRID, "max-columns", 2, NULL);
  GtkWidget *first = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12), *second = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *transport = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->chooser = GTK_DROP_DOWN (gtk_drop_down_new (NULL, NULL));
  self->speed = GTK_DROP_DOWN (gtk_drop_down_new (NULL, NULL));
  acc_choice_wrap (self->chooser);
  acc_choice_wrap (self->speed);
  self->date = new_label ("numeric");
  gtk_widget_set_hexpand (GTK_WIDGET (self->date), TRUE);
  self->back = gtk_button_new_from_icon_name ("media-skip-backward-symbolic");
  self->play = gtk_button_new_from_icon_name ("media-playback-start-symbolic");
  self->forward = gtk_button_new_from_icon_name ("media-skip-forward-symbolic");
  gtk_widget_add_css_class (transport, "linked");
  gtk_box_append (GTK_BOX (transport), self->back);
  gtk_box_append (GTK_BOX (transport), self->play);
  gtk_box_append (GTK_BOX (transport), self->forward);
  gtk_box_append (GTK_BOX (first), GTK_WIDGET (self->chooser));
  gtk_box_append (GTK_BOX (first), GTK_WIDGET (self->date));
  gtk_box_append (GTK_BOX (second), transport);
  gtk_box_append (GTK_BOX (second), GTK_WIDGET (self->speed));
  gtk_widget_set_parent (first, grid);
  gtk_widget_set_parent (second, grid);
  g_signal_connect_object (self->back, "clicked", G_CALLBACK (back_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->play, "clicked", G_CALLBACK (play_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->forward, "clicked", G_CALLBACK (forward_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->chooser, "notify::selected", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->speed, "notify::selected", G_CALLBACK (speed_cb), self, G_CONNECT_SWAPPED);
  return grid;
}

static GtkWidget *
make_legend (AccWorldMap *self)
{
  GtkWidget *flow = gtk_flow_box_new ();

  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (flow), GTK_SELECTION_NONE);
  gtk_flow_box_set_column_spacing (GTK_FLOW_BOX (flow), 12);
  for (guint i = 0; i < G_N_ELEMENTS (legend_marks); i++)
    {
      GtkWidget *entry = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6), *child = gtk_flow_box_child_new ();

      /* A swatch beside words that say the same. */
      self->legend[i] = g_object_new (ACC_TYPE_TILE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, "focusable", FALSE, "can-target", FALSE, "valign",
                                      GTK_ALIGN_CENTER, NULL);
      self->legend_labels[i] = new_label ("footnote");
      gtk_box_append (GTK_BOX (entry), self->legend[i]);
      gtk_box_append (GTK_BOX (entry), GTK_WIDGET (self->legend_labels[i]));
      gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), entry);
      gtk_widget_set_focusable (child, FALSE);
      gtk_flow_box_insert (GTK_FLOW_BOX (flow), child, -1);
    }
  return flow;
}

static GtkWidget *
make_lists (AccWorldMap *self)
{
  AccWorldMapParts *parts = &self->parts;
  GtkWidget *grid = g_object_new (ACC_TYPE_CARD_GRID, "max-columns", 2, NULL);
  GtkWidget *first = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6), *second = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *rows = gtk_list_box_new ();

  parts->latest_title = new_label ("section-title");
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (rows), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (rows, "boxed-list");
  for (guint i = 0; i < ACC_WORLD_MAP_LATEST; i++)
    {
      parts->latest[i] = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "activatable", TRUE, NULL);
      adw_action_row_add_suffix (ADW_ACTION_ROW (parts->latest[i]), gtk_image_new_from_icon_name ("go-next-symbolic"));
      gtk_list_box_append (GTK_LIST_BOX (rows), parts->latest[i]);
    }
  parts->missing_title = new_label ("section-title");
  parts->missing = new_label ("body");
  gtk_label_set_selectable (parts->missing, TRUE);
  parts->expander = GTK_EXPANDER (gtk_expander_new (NULL));
  gtk_expander_set_label_widget (parts->expander, GTK_WIDGET (parts->missing_title));
  gtk_expander_set_child (parts->expander, GTK_WIDGET (parts->missing));
  gtk_box_append (GTK_BOX (first), GTK_WIDGET (parts->latest_title));
  gtk_box_append (GTK_BOX (first), rows);
  gtk_box_append (GTK_BOX (second), GTK_WIDGET (parts->expander));
  /* Beside each other only where names have room. */
  gtk_widget_set_size_request (first, 240, -1);
  gtk_widget_set_parent (first, grid);
  gtk_widget_set_parent (second, grid);
  g_signal_connect_object (rows, "row-activated", G_CALLBACK (latest_activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (parts->expander, "notify::expanded", G_CALLBACK (expanded_cb), self, G_CONNECT_SWAPPED);
  return grid;
}

static void
acc_world_map_init (AccWorldMap *self)
{
  self->parts.cells = g_array_new (FALSE, TRUE, sizeof (AccWorldMapCell));
  self->parts.tiles = ACC_TILE_MAP (acc_tile_map_new ());
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  self->title = new_label ("section-title");
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (self->box), make_controls (self));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->parts.tiles));
  gtk_box_append (GTK_BOX (self->box), make_legend (self));
  gtk_box_append (GTK_BOX (self->box), make_lists (self));
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  g_signal_connect_object (self->parts.tiles, "open", G_CALLBACK (open_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
acc_world_map_new (void)
{
  return g_object_new (ACC_TYPE_WORLD_MAP, NULL);
}

/**
 * acc_world_map_update:
 * @view: a view with a ledger
 *
 * Shows the date of the view. What did not change is not drawn again.
 */
void
acc_world_map_update (AccWorldMap *self,
                      AccView     *view)
{
  AccLedger *ledger;
  g_autofree char *date = NULL;

  g_return_if_fail (ACC_IS_WORLD_MAP (self) && ACC_IS_VIEW (view));

  g_set_object (&self->view, view);
  ledger = acc_view_get_ledger (view);
  if (g_set_object (&self->ledger, ledger) || self->language != acc_locale_get_serial ())
    {
      self->language = acc_locale_get_serial ();
      if (self->treaty >= acc_bundle_get_n (acc_ledger_get_bundle (ledger), ACC_TABLE_TREATIES))
        self->treaty = 0;
      update_texts (self);
      _acc_world_map_make_tiles (&self->parts, ledger);
    }
  date = acc_locale_format_date (acc_date_from_day (acc_view_get_day (view)));
  gtk_label_set_label (self->date, date);
  gtk_widget_set_sensitive (self->forward, acc_view_get_day (view) < acc_world_map_get_last_day (self));
  gtk_widget_set_sensitive (self->back, acc_view_get_day (view) > acc_day_from_ymd (FIRST_YEAR, 1, 1));
  _acc_world_map_fill_tiles (&self->parts, view, self->treaty);
  _acc_world_map_fill_lists (&self->parts, view, self->treaty);
}

/**
 * acc_world_map_set_treaty:
 * @treaty: position of the treaty shown
 */
void
acc_world_map_set_treaty (AccWorldMap *self,
                          guint        treaty)
{
  g_return_if_fail (ACC_IS_WORLD_MAP (self));

  if (self->treaty == treaty)
    return;
  self->treaty = treaty;
  gtk_drop_down_set_selected (self->chooser, treaty);
  update_legend (self);
  if (self->view != NULL)
    acc_world_map_update (self, self->view);
}

/**
 * acc_world_map_get_last_day:
 *
 * Returns: to which day the record of the treaty reaches, or today where that is not said
 */
gint32
acc_world_map_get_last_day (AccWorldMap *self)
{
  AccBundle *bundle = acc_ledger_get_bundle (self->ledger);
  AccTreaty *treaty = acc_bundle_get_item (bundle, ACC_TABLE_TREATIES, self->treaty);
  AccDate as_at = acc_bundle_get_treaty_as_at (bundle, treaty->id);
  gint32 today = acc_date_last_day (acc_date_today ());

  return acc_date_is_set (as_at) ? MIN (acc_date_last_day (as_at), today) : today;
}

/**
 * acc_world_map_step:
 * @years: how many to go forward, or back where it is negative
 *
 * The day of the year stays; 29 February becomes 28 where there is none. A step over the end stops at the end.
 *
 * Returns: %FALSE when there was nothing left in that direction, or the end is reached
 */
gboolean
acc_world_map_step (AccWorldMap *self,
                    int          years)
{
  gint32 first = acc_day_from_ymd (FIRST_YEAR, 1, 1), last, day;

  g_return_val_if_fail (ACC_IS_WORLD_MAP (self), FALSE);
  if (self->view == NULL)
    return FALSE;
  day = acc_view_get_day (self->view);
  last = acc_world_map_get_last_day (self);
  if (years > 0 ? day >= last : day <= first)
    return FALSE;
  day = acc_day_add_years (day, years);
  acc_view_set_day (self->view, years > 0 ? MIN (day, last) : MAX (day, first));
  return years > 0 ? day < last : day > first;
}

/**
 * acc_world_map_tick:
 *
 * Goes on by a year, and pauses at the end of the record.
 *
 * Returns: whether there is more
 */
gboolean
acc_world_map_tick (AccWorldMap *self)
{
  g_return_val_if_fail (ACC_IS_WORLD_MAP (self), FALSE);
  if (acc_world_map_step (self, 1))
    return TRUE;
  acc_world_map_set_playing (self, FALSE);
  return FALSE;
}

/**
 * acc_world_map_set_playing:
 * @playing: whether the date moves by itself; from the end of the record it begins with the first year
 */
void
acc_world_map_set_playing (AccWorldMap *self,
                           gboolean     playing)
{
  g_return_if_fail (ACC_IS_WORLD_MAP (self));

  if (playing == (self->timeout != 0) || self->view == NULL)
    return;
  if (playing)
    {
      if (acc_view_get_day (self->view) >= acc_world_map_get_last_day (self))
        acc_view_set_day (self->view, acc_day_from_ymd (FIRST_YEAR, 12, 31));
      start (self);
    }
  else
    g_clear_handle_id (&self->timeout, g_source_remove);
  show_playing (self);
}

gboolean
acc_world_map_get_playing (AccWorldMap *self)
{
  g_return_val_if_fail (ACC_IS_WORLD_MAP (self), FALSE);
  return self->timeout != 0;
}

AccTileMap *
acc_world_map_get_tiles (AccWorldMap *self)
{
  g_return_val_if_fail (ACC_IS_WORLD_MAP (self), NULL);
  return self->parts.tiles;
}

GStrv
acc_world_map_list_latest (AccWorldMap *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  g_return_val_if_fail (ACC_IS_WORLD_MAP (self), NULL);
  for (guint i = 0; i < ACC_WORLD_MAP_LATEST && self->parts.latest_codes[i] != NULL; i++)
    g_strv_builder_add (builder, self->parts.latest_codes[i]);
  return g_strv_builder_end (builder);
}

guint
acc_world_map_get_n_missing (AccWorldMap *self)
{
  g_return_val_if_fail (ACC_IS_WORLD_MAP (self), 0);
  return self->parts.n_missing;
}
