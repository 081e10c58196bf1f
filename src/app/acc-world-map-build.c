/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The widgets of the map: what is chosen, how it plays, the tiles or their table, the legend, the lists below. */

#include "config.h"

#include "app/acc-world-map-private.h"

#include <glib/gi18n.h>

#include "cards/acc-card-grid.h"
#include "cards/acc-choice.h"
#include "cards/acc-text-line.h"
#include "cards/acc-wrap-box.h"
#include "locale/acc-locale.h"
#include "model/acc-totals.h"

#define TABLE_HEIGHT 420

void
_acc_world_map_show_playing (AccWorldMap *self)
{
  gboolean playing = self->timeout != 0;

  gtk_button_set_icon_name (GTK_BUTTON (self->play), playing ? "media-playback-pause-symbolic" : "media-playback-start-symbolic");
  gtk_widget_set_tooltip_text (self->play, playing ? _ ("Pause") : _ ("Play through the years"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->play), GTK_ACCESSIBLE_PROPERTY_LABEL, playing ? _ ("Pause") : _ ("Play through the years"), -1);
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
    acc_world_map_set_subject (self, selected);
}

static void
speed_cb (AccWorldMap *self)
{
  if (self->timeout != 0 && !self->busy)
    _acc_world_map_start (self);
}

static void
open_cb (AccWorldMap *self,
         const char  *code)
{
  acc_session_go_to (self->session, code);
}

static void
latest_activated_cb (AccWorldMap   *self,
                     GtkListBoxRow *row)
{
  int index = gtk_list_box_row_get_index (row);

  if (index >= 0 && index < ACC_WORLD_MAP_LATEST && self->latest_codes[index] != NULL)
    acc_session_go_to (self->session, self->latest_codes[index]);
}

static void
expanded_cb (AccWorldMap *self)
{
  /* Collapsed, it is not in the window, but would take the focus from the expander and show it nowhere. */
  gtk_widget_set_can_focus (GTK_WIDGET (self->missing), gtk_expander_get_expanded (self->expander));
  if (self->session != NULL && _acc_world_map_get_figure (self) == NULL)
    _acc_world_map_fill_lists (self);
}

static void
toggled_cb (AccWorldMap *self)
{
  gboolean show_table = gtk_toggle_button_get_active (self->toggle);

  if (show_table && self->session != NULL)
    _acc_world_map_fill_table (self);
  gtk_stack_set_visible_child_name (self->stack, show_table ? "table" : "tiles");
  gtk_widget_set_visible (gtk_widget_get_ancestor (self->legend[0], GTK_TYPE_FLOW_BOX), !show_table);
}

static void
table_activated_cb (AccWorldMap *self,
                    guint        position)
{
  _acc_world_map_open_row (self, position);
}

static void
label_widget (GtkWidget  *widget,
              const char *label)
{
  gtk_widget_set_tooltip_text (widget, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

/* Anew in another language or with another bundle, and only then: a chooser does not bear that its list goes while one chooses. */
static void
update_choices (AccWorldMap *self)
{
  AccBundle *bundle = acc_ledger_get_bundle (self->ledger);
  const char *const words[] = { _ ("1 year a second"), _ ("2 years a second"), _ ("4 years a second"), NULL };
  g_autoptr (GtkStringList) subjects = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) paces = gtk_string_list_new (words);
  guint pace = gtk_drop_down_get_selected (self->speed);

  for (guint t = 0; t < _acc_world_map_get_n_treaties (self); t++)
    gtk_string_list_append (subjects, acc_locale_treaty_short_title (acc_bundle_get_item (bundle, ACC_TABLE_TREATIES, t)));
  for (guint f = 0; f < _acc_world_map_get_n_figures () && acc_totals_get_n (acc_bundle_get_totals (bundle)) > 0; f++)
    gtk_string_list_append (subjects, _acc_world_map_name_figure (f));
  self->busy = TRUE;
  gtk_drop_down_set_model (self->chooser, G_LIST_MODEL (subjects));
  gtk_drop_down_set_selected (self->chooser, self->subject);
  gtk_drop_down_set_model (self->speed, G_LIST_MODEL (paces));
  gtk_drop_down_set_selected (self->speed, pace != GTK_INVALID_LIST_POSITION ? pace : 0);
  self->busy = FALSE;
}

/* What depends on what the map shows. */
void
_acc_world_map_update_subject_texts (AccWorldMap *self)
{
  if (_acc_world_map_get_figure (self) != NULL)
    _acc_world_map_update_figure_legend (self);
  else
    _acc_world_map_update_status_legend (self);
  _acc_world_map_make_columns (self);
}

void
_acc_world_map_update_texts (AccWorldMap *self)
{
  update_choices (self);
  gtk_label_set_label (self->title, _ ("State by State"));
  gtk_button_set_label (GTK_BUTTON (self->toggle), _ ("Table"));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->toggle), _ ("Show the numbers as a table (T)"));
  acc_chart_translate_save (self->save);
  label_widget (GTK_WIDGET (self->chooser), _ ("Shown on the map"));
  label_widget (GTK_WIDGET (self->speed), _ ("Speed"));
  acc_choice_set_title (self->chooser, _ ("Shown on the map"));
  acc_choice_set_title (self->speed, _ ("Speed"));
  label_widget (self->back, _ ("A year back"));
  label_widget (self->forward, _ ("A year forward"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->tiles), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("States by region"), -1);
  _acc_world_map_show_playing (self);
  _acc_world_map_update_subject_texts (self);
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
  GtkWidget *controls = acc_wrap_box_new ();
  GtkWidget *transport = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->chooser = GTK_DROP_DOWN (gtk_drop_down_new (NULL, NULL));
  self->speed = GTK_DROP_DOWN (gtk_drop_down_new (NULL, NULL));
  acc_choice_wrap (self->chooser);
  acc_choice_search (self->chooser);
  acc_choice_wrap (self->speed);
  self->date = new_label ("numeric");
  gtk_widget_set_margin_start (GTK_WIDGET (self->date), 6);
  gtk_widget_set_margin_end (GTK_WIDGET (self->date), 6);
  self->back = gtk_button_new_from_icon_name ("media-skip-backward-symbolic");
  self->play = gtk_button_new_from_icon_name ("media-playback-start-symbolic");
  self->forward = gtk_button_new_from_icon_name ("media-skip-forward-symbolic");
  gtk_widget_add_css_class (transport, "linked");
  gtk_box_append (GTK_BOX (transport), self->back);
  gtk_box_append (GTK_BOX (transport), self->play);
  gtk_box_append (GTK_BOX (transport), self->forward);
  acc_wrap_box_insert (ACC_WRAP_BOX (controls), GTK_WIDGET (self->chooser), NULL);
  acc_wrap_box_insert (ACC_WRAP_BOX (controls), GTK_WIDGET (self->date), NULL);
  acc_wrap_box_insert (ACC_WRAP_BOX (controls), transport, NULL);
  acc_wrap_box_insert (ACC_WRAP_BOX (controls), GTK_WIDGET (self->speed), NULL);
  g_signal_connect_object (self->back, "clicked", G_CALLBACK (back_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->play, "clicked", G_CALLBACK (play_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->forward, "clicked", G_CALLBACK (forward_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->chooser, "notify::selected", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->speed, "notify::selected", G_CALLBACK (speed_cb), self, G_CONNECT_SWAPPED);
  return controls;
}

static GtkWidget *
make_legend (AccWorldMap *self)
{
  GtkWidget *flow = gtk_flow_box_new ();

  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (flow), GTK_SELECTION_NONE);
  /* Its children take no focus, but it says that they did, and Tab would come no further. */
  gtk_widget_set_can_focus (flow, FALSE);
  gtk_flow_box_set_column_spacing (GTK_FLOW_BOX (flow), 12);
  for (guint i = 0; i < ACC_WORLD_MAP_LEGEND; i++)
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
  GtkWidget *grid = g_object_new (ACC_TYPE_CARD_GRID, "max-columns", 2, NULL);
  GtkWidget *first = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6), *second = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *rows = gtk_list_box_new ();

  self->latest_title = new_label ("section-title");
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (rows), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (rows, "boxed-list");
  for (guint i = 0; i < ACC_WORLD_MAP_LATEST; i++)
    {
      self->latest[i] = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "activatable", TRUE, NULL);
      acc_text_line_layout_take_row (GTK_LIST_BOX_ROW (self->latest[i]));
      adw_action_row_add_suffix (ADW_ACTION_ROW (self->latest[i]), gtk_image_new_from_icon_name ("go-next-symbolic"));
      gtk_list_box_append (GTK_LIST_BOX (rows), self->latest[i]);
    }
  self->missing_title = new_label ("section-title");
  self->missing = new_label ("body");
  gtk_label_set_selectable (self->missing, TRUE);
  self->expander = GTK_EXPANDER (gtk_expander_new (NULL));
  gtk_expander_set_label_widget (self->expander, GTK_WIDGET (self->missing_title));
  gtk_expander_set_child (self->expander, GTK_WIDGET (self->missing));
  gtk_widget_set_can_focus (GTK_WIDGET (self->missing), FALSE);
  gtk_box_append (GTK_BOX (first), GTK_WIDGET (self->latest_title));
  gtk_box_append (GTK_BOX (first), rows);
  gtk_box_append (GTK_BOX (second), GTK_WIDGET (self->expander));
  /* Beside each other only where names have room. */
  gtk_widget_set_size_request (first, 240, -1);
  gtk_widget_set_parent (first, grid);
  gtk_widget_set_parent (second, grid);
  g_signal_connect_object (rows, "row-activated", G_CALLBACK (latest_activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->expander, "notify::expanded", G_CALLBACK (expanded_cb), self, G_CONNECT_SWAPPED);
  return grid;
}

static GtkWidget *
make_header (AccWorldMap *self)
{
  GtkWidget *header = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->title = new_label ("section-title");
  gtk_widget_set_hexpand (GTK_WIDGET (self->title), TRUE);
  self->toggle = GTK_TOGGLE_BUTTON (gtk_toggle_button_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->toggle), "flat");
  gtk_widget_set_valign (GTK_WIDGET (self->toggle), GTK_ALIGN_CENTER);
  self->save = acc_chart_add_save (ACC_CHART (self));
  gtk_box_append (GTK_BOX (header), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (header), GTK_WIDGET (self->toggle));
  gtk_box_append (GTK_BOX (header), self->save);
  g_signal_connect_object (self->toggle, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  return header;
}

static GtkWidget *
make_stack (AccWorldMap *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->rows = g_list_store_new (G_TYPE_OBJECT);
  self->tiles = ACC_TILE_MAP (acc_tile_map_new ());
  self->table = GTK_COLUMN_VIEW (gtk_column_view_new (GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->rows))))));
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->table));
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scrolled), TABLE_HEIGHT);
  gtk_stack_set_vhomogeneous (self->stack, FALSE);
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->tiles), "tiles");
  gtk_stack_add_named (self->stack, scrolled, "table");
  g_signal_connect_object (self->tiles, "open", G_CALLBACK (open_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->table, "activate", G_CALLBACK (table_activated_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self->stack);
}

void
_acc_world_map_build (AccWorldMap *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_box_append (GTK_BOX (self->box), make_header (self));
  gtk_box_append (GTK_BOX (self->box), make_controls (self));
  self->sentence = new_label ("dim-label");
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->sentence));
  gtk_box_append (GTK_BOX (self->box), make_stack (self));
  gtk_box_append (GTK_BOX (self->box), make_legend (self));
  self->lists = make_lists (self);
  gtk_box_append (GTK_BOX (self->box), self->lists);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}
