/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The widgets of the map: what is chosen, how it plays, the tiles or their table, the legend, the lists below. */

#include "config.h"

#include "app/map/acc-world-map-private.h"

#include <glib/gi18n.h>

#include "cards/cards/acc-card-grid.h"
#include "cards/acc-choice.h"
#include "cards/acc-text-line.h"
#include "cards/acc-wrap-box.h"
#include "locale/acc-locale.h"
#include "model/acc-totals.h"

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
  for (guint f = 0; f < _acc_world_map_get_n_figures (self); f++)
    gtk_string_list_take (subjects, acc_people_name_figure (bundle, _acc_world_map_find_figure (self, f)));
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
  acc_chart_translate_save (self->save);
  acc_choice_set_title (self->chooser, _ ("Shown on the map"));
  acc_choice_set_title (self->speed, _ ("Speed"));
  _acc_world_map_show_playing (self);
  _acc_world_map_update_subject_texts (self);
}

/* A swatch beside words that say the same. */
static void
add_legend (AccWorldMap *self,
            guint        i)
{
  GtkWidget *entry = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6), *child = gtk_flow_box_child_new ();

  self->legend[i] = g_object_new (ACC_TYPE_TILE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, "focusable", FALSE, "can-target", FALSE, "valign",
                                  GTK_ALIGN_CENTER, NULL);
  self->legend_labels[i] = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->legend_labels[i]), "footnote");
  gtk_box_append (GTK_BOX (entry), self->legend[i]);
  gtk_box_append (GTK_BOX (entry), GTK_WIDGET (self->legend_labels[i]));
  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), entry);
  gtk_widget_set_focusable (child, FALSE);
  gtk_flow_box_insert (self->swatches, child, -1);
}

void
_acc_world_map_class_build (GtkWidgetClass *widget_class)
{
  g_type_ensure (ACC_TYPE_CARD_GRID);
  g_type_ensure (ACC_TYPE_TILE_MAP);
  g_type_ensure (ACC_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, ACC_RESOURCE_PATH "/ui/acc-world-map.ui");
#define BIND(child) gtk_widget_class_bind_template_child (widget_class, AccWorldMap, child)
  BIND (header);
  BIND (date);
  BIND (sentence);
  BIND (toggle);
  BIND (chooser);
  BIND (speed);
  BIND (back);
  BIND (play);
  BIND (forward);
  BIND (stack);
  BIND (tiles);
  BIND (table);
  BIND (swatches);
  BIND (lists);
  BIND (latest_title);
  BIND (latest_rows);
  BIND (missing_title);
  BIND (missing);
  BIND (expander);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, speed_cb);
  gtk_widget_class_bind_template_callback (widget_class, back_cb);
  gtk_widget_class_bind_template_callback (widget_class, play_cb);
  gtk_widget_class_bind_template_callback (widget_class, forward_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
  gtk_widget_class_bind_template_callback (widget_class, _acc_world_map_open_row);
  gtk_widget_class_bind_template_callback (widget_class, latest_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, expanded_cb);
}

void
_acc_world_map_build (AccWorldMap *self)
{
  g_autoptr (GtkSelectionModel) selection = NULL;

  self->rows = g_list_store_new (G_TYPE_OBJECT);
  self->busy = TRUE; /* the choosers are empty yet */
  gtk_widget_init_template (GTK_WIDGET (self));
  self->busy = FALSE;
  selection = GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->rows))));
  gtk_column_view_set_model (self->table, selection);
  acc_choice_wrap (self->chooser);
  acc_choice_search (self->chooser);
  acc_choice_wrap (self->speed);
  self->save = acc_chart_add_save (ACC_CHART (self));
  gtk_box_append (self->header, self->save);
  for (guint i = 0; i < ACC_WORLD_MAP_LEGEND; i++)
    add_legend (self, i);
  for (guint i = 0; i < ACC_WORLD_MAP_LATEST; i++)
    {
      self->latest[i] = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "activatable", TRUE, NULL);
      acc_text_line_layout_take_row (GTK_LIST_BOX_ROW (self->latest[i]));
      adw_action_row_add_suffix (ADW_ACTION_ROW (self->latest[i]), gtk_image_new_from_icon_name ("go-next-symbolic"));
      gtk_list_box_append (self->latest_rows, self->latest[i]);
    }
}
