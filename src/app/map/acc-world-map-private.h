/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/map/acc-world-map.h"
#include "cards/acc-wrap-box.h"
#include "cards/charts/acc-chart-panel.h"
#include "facts/acc-people.h"

G_BEGIN_DECLS

/* What the parts of the map share: its controls are made in one file, its tiles are coloured by status in another and by a
 * figure in a third, its table is in a fourth. */

#define ACC_WORLD_MAP_LATEST 5
#define ACC_WORLD_MAP_LEGEND 7

/* What a tile was last told; it is told again when any of it changes. */
typedef struct
{
  guint state; /* position in the bundle's table */
  gboolean filled, faint, per_1000;
  gboolean early; /* nothing was there yet to be party to */
  guint subject, mark;
  AccPosition position;
  int year;
  AccValue figure;
  double shown; /* the figure, or how many come to 1,000 inhabitants; below zero where there is none */
} AccWorldMapCell;

struct _AccWorldMap
{
  GtkWidget parent_instance;

  AccSession *session;
  AccLedger *ledger;
  guint language; /* serial of the language of what is written */
  guint subject;  /* position of a treaty; behind them the figures */
  gboolean per_1000; /* figures to 1,000 inhabitants */
  gboolean busy; /* the chooser is being filled */
  gboolean early; /* the legend is that of the time before the first treaty */
  GArray *cells; /* AccWorldMapCell, in the order of the tiles */
  guint n_missing;
  char *latest_codes[ACC_WORLD_MAP_LATEST];

  AccChartPanel *panel;
  GtkLabel *computed, *pointed;
  GtkDropDown *chooser;
  GtkCheckButton *per_head;
  AccTileMap *tiles;
  GtkColumnView *table;
  GListStore *rows;
  AccWrapBox *swatches;
  GtkWidget *legend[ACC_WORLD_MAP_LEGEND]; /* AccTile */
  GtkLabel *legend_labels[ACC_WORLD_MAP_LEGEND];
  GtkLabel *latest_title, *missing_title, *missing;
  GtkExpander *expander;
  GtkListBox *latest_rows;
  GtkWidget *latest[ACC_WORLD_MAP_LATEST]; /* AdwActionRow */
  GtkWidget *lists;
};

guint _acc_world_map_get_n_treaties (AccWorldMap *self);
/* NULL where a treaty is shown. */
const AccPeopleRow *_acc_world_map_get_figure (AccWorldMap *self);

/* The widgets, and what is said once for a bundle and a language. */
void  _acc_world_map_class_build (GtkWidgetClass *widget_class);
void  _acc_world_map_build (AccWorldMap *self);
void  _acc_world_map_update_texts (AccWorldMap *self);
void  _acc_world_map_update_subject_texts (AccWorldMap *self);
/* What the tile that is pointed at says now. */
void  _acc_world_map_update_pointed (AccWorldMap *self);

/* Status: the tiles, in the order of the bundle's regions and of the language; who joined last and who is missing. */
void  _acc_world_map_make_tiles (AccWorldMap *self);
/* Whether the day is before the first treaty and the first act of the bundle. */
gboolean _acc_world_map_is_early (AccWorldMap *self);
void  _acc_world_map_fill_status (AccWorldMap *self);
void  _acc_world_map_fill_lists (AccWorldMap *self);
void  _acc_world_map_update_status_legend (AccWorldMap *self);
char *_acc_world_map_word_status (AccWorldMap *self);

/* Figures. */
guint       _acc_world_map_get_n_figures (AccWorldMap *self);
const AccPeopleRow *_acc_world_map_find_figure (AccWorldMap *self, guint figure);
void        _acc_world_map_fill_figure (AccWorldMap *self);
void        _acc_world_map_update_figure_legend (AccWorldMap *self);
char       *_acc_world_map_word_figure (AccWorldMap *self);
int         _acc_world_map_get_year (AccWorldMap *self);

/* The table, and the map as a chart that can be saved. */
void  _acc_world_map_fill_table (AccWorldMap *self);
void  _acc_world_map_make_columns (AccWorldMap *self);
void  _acc_world_map_open_row (AccWorldMap *self, guint position);
/* That tiles and rows can be asked why. */
void  _acc_world_map_offer_claims (AccWorldMap *self);
void  _acc_world_map_chart_init (AccChartInterface *iface);

G_END_DECLS
