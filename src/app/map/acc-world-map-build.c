/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The widgets of the map: what is chosen, the legend, the tiles or their table, the lists below. */

#include "config.h"

#include "app/map/acc-world-map-private.h"

#include <glib/gi18n.h>

#include "cards/acc-choice.h"
#include "cards/acc-text-line.h"
#include "cards/cards/acc-card-grid.h"
#include "locale/acc-locale.h"
#include "model/figures/acc-population.h"

static void
chosen_cb (AccWorldMap *self)
{
  guint selected = gtk_drop_down_get_selected (self->chooser);

  if (!self->busy && selected != GTK_INVALID_LIST_POSITION)
    acc_world_map_set_subject (self, selected, gtk_check_button_get_active (self->per_head));
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
show_table_cb (AccWorldMap *self)
{
  gboolean show_table = acc_world_map_get_show_table (self);

  if (show_table && self->session != NULL)
    _acc_world_map_fill_table (self);
  gtk_widget_set_visible (GTK_WIDGET (self->swatches), !show_table);
  gtk_widget_set_visible (GTK_WIDGET (self->pointed), !show_table);
}

/* Anew in another language or with another bundle, and only then: a chooser does not bear that its list goes while one chooses. */
static void
update_choices (AccWorldMap *self)
{
  AccBundle *bundle = acc_ledger_get_bundle (self->ledger);
  g_autoptr (GtkStringList) subjects = gtk_string_list_new (NULL);

  for (guint t = 0; t < _acc_world_map_get_n_treaties (self); t++)
    gtk_string_list_append (subjects, acc_locale_treaty_short_title (acc_bundle_get_item (bundle, ACC_TABLE_TREATIES, t)));
  for (guint f = 0; f < _acc_world_map_get_n_figures (self); f++)
    gtk_string_list_take (subjects, acc_people_name_figure (bundle, _acc_world_map_find_figure (self, f), FALSE));
  self->busy = TRUE;
  acc_choice_set_words (self->chooser, subjects);
  self->busy = FALSE;
}

/* What depends on what the map shows. */
void
_acc_world_map_update_subject_texts (AccWorldMap *self)
{
  AccBundle *bundle = acc_ledger_get_bundle (self->ledger);
  gboolean by_figure = _acc_world_map_get_figure (self) != NULL;
  g_autofree char *computed = self->per_1000 ? acc_people_word_population (bundle) : NULL;

  self->busy = TRUE;
  gtk_drop_down_set_selected (self->chooser, self->subject);
  gtk_check_button_set_active (self->per_head, self->per_1000);
  self->busy = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->per_head), by_figure && acc_bundle_get_population (bundle) != NULL);
  gtk_label_set_label (self->computed, computed != NULL ? computed : "");
  if (by_figure)
    _acc_world_map_update_figure_legend (self);
  else
    _acc_world_map_update_status_legend (self);
  _acc_world_map_make_columns (self);
}

void
_acc_world_map_update_texts (AccWorldMap *self)
{
  g_autofree char *thousand = acc_locale_format_number (1000);
  /* Translators: {n} is 1,000 */
  g_autofree char *per_head = acc_locale_compose (C_ ("map", "Per {n} inhabitants"), "n", thousand, NULL);

  update_choices (self);
  acc_chart_panel_set_texts (self->panel, C_ ("place", "Map"), _ ("Show the numbers as a table (T)"));
  acc_choice_set_title (self->chooser, _ ("Shown on the map"));
  gtk_check_button_set_label (self->per_head, per_head);
  _acc_world_map_update_subject_texts (self);
}

/* A swatch beside words that say the same. */
static void
add_legend (AccWorldMap *self,
            guint        i)
{
  GtkWidget *entry = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->legend[i] = g_object_new (ACC_TYPE_TILE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, "focusable", FALSE, "can-target", FALSE, "valign",
                                  GTK_ALIGN_CENTER, NULL);
  self->legend_labels[i] = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->legend_labels[i]), "footnote");
  gtk_widget_set_margin_end (entry, 12);
  gtk_box_append (GTK_BOX (entry), self->legend[i]);
  gtk_box_append (GTK_BOX (entry), GTK_WIDGET (self->legend_labels[i]));
  acc_wrap_box_insert (self->swatches, entry, NULL);
}

/* What is said of the State under the pointer, or of the one that has the focus: as its tooltip says it. */
void
_acc_world_map_update_pointed (AccWorldMap *self)
{
  AccTile *tile = acc_tile_map_get_pointed (self->tiles);
  const char *text = tile != NULL ? acc_tile_get_text (tile) : NULL;

  if (text != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self->pointed), "dim-label");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->pointed), "dim-label");
  gtk_label_set_label (self->pointed, text != NULL ? text : C_ ("map", "What is known of a State stands here when you point at it, or go to it with the arrow keys."));
}

void
_acc_world_map_class_build (GtkWidgetClass *widget_class)
{
  g_type_ensure (ACC_TYPE_CARD_GRID);
  g_type_ensure (ACC_TYPE_CHART_PANEL);
  g_type_ensure (ACC_TYPE_TILE_MAP);
  g_type_ensure (ACC_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, ACC_RESOURCE_PATH "/ui/acc-world-map.ui");
#define BIND(child) gtk_widget_class_bind_template_child (widget_class, AccWorldMap, child)
  BIND (panel);
  BIND (computed);
  BIND (pointed);
  BIND (chooser);
  BIND (per_head);
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
  gtk_widget_class_bind_template_callback (widget_class, show_table_cb);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
  gtk_widget_class_bind_template_callback (widget_class, _acc_world_map_update_pointed);
  gtk_widget_class_bind_template_callback (widget_class, _acc_world_map_open_row);
  gtk_widget_class_bind_template_callback (widget_class, latest_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, expanded_cb);
}

void
_acc_world_map_build (AccWorldMap *self)
{
  g_autoptr (GtkSelectionModel) selection = NULL;

  self->rows = g_list_store_new (G_TYPE_OBJECT);
  self->busy = TRUE; /* the chooser is empty yet */
  gtk_widget_init_template (GTK_WIDGET (self));
  self->busy = FALSE;
  selection = GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->rows))));
  gtk_column_view_set_model (self->table, selection);
  _acc_world_map_offer_claims (self);
  acc_choice_wrap (self->chooser);
  acc_choice_search (self->chooser);
  acc_chart_panel_set_chart (self->panel, ACC_CHART (self));
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
