/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The map as a table, and the map as a picture or a table in a file. */

#include "config.h"

#include "app/map/acc-world-map-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cards/acc-why.h"
#include "cards/acc-table-row.h"
#include "cards/charts/acc-chart-paint.h"
#include "facts/acc-people.h"
#include "facts/acc-wording.h"
#include "facts/claims/acc-claim.h"
#include "facts/pages/acc-item.h"
#include "locale/acc-locale.h"
#include "model/figures/acc-population.h"
#include "report/acc-report.h"
#include "report/tables/acc-report-series.h"
#include "report/tables/acc-report-status.h"

#define LEGEND_GAP 6.0
#define LEGEND_SPACE 18.0

/* A State in the table: its code, and what stands in the columns. */
#define ACC_TYPE_WORLD_MAP_ROW (acc_world_map_row_get_type ())
G_DECLARE_FINAL_TYPE (AccWorldMapRow, acc_world_map_row, ACC, WORLD_MAP_ROW, AccItem)
struct _AccWorldMapRow
{
  AccItem parent_instance;
  char *code, *state, *region, *says, *spoken;
};

static const AccItemField acc_world_map_row_fields[] = {
  { "code", ACC_ITEM_STRING, G_STRUCT_OFFSET (AccWorldMapRow, code) },
  { "state", ACC_ITEM_STRING, G_STRUCT_OFFSET (AccWorldMapRow, state) },
  { "region", ACC_ITEM_STRING, G_STRUCT_OFFSET (AccWorldMapRow, region) },
  { "says", ACC_ITEM_STRING, G_STRUCT_OFFSET (AccWorldMapRow, says) }, /* the status and since when, or the figure */
  { "spoken", ACC_ITEM_STRING, G_STRUCT_OFFSET (AccWorldMapRow, spoken) },
};
ACC_DEFINE_ITEM (AccWorldMapRow, acc_world_map_row)

static AccWorldMapCell *
cell_at (AccWorldMap *self,
         guint        cell)
{
  return &g_array_index (self->cells, AccWorldMapCell, cell);
}

static AccState *
state_of (AccWorldMap *self,
          guint        cell)
{
  return acc_bundle_get_item (acc_ledger_get_bundle (self->ledger), ACC_TABLE_STATES, cell_at (self, cell)->state);
}

/* What the tile says, without the State's name in a second language. */
static char *
says_of (AccWorldMap *self,
         guint        i)
{
  const char *text = acc_tile_get_text (acc_tile_map_get_tile (self->tiles, i));

  return g_strndup (text, strcspn (text, "\n"));
}

static AccWorldMapRow *
new_row (AccWorldMap *self,
         guint        i)
{
  AccState *state = state_of (self, i);
  AccRegion *region = acc_bundle_find_region (acc_ledger_get_bundle (self->ledger), state->region);
  const char *name = acc_locale_state_name (state), *where = region != NULL ? acc_locale_region_name (region) : "";
  const AccWorldMapCell *cell = cell_at (self, i);
  g_autofree char *says = _acc_world_map_get_figure (self) == NULL ? says_of (self, i)
                          : self->per_1000                         ? acc_people_word_rate_alone (cell->figure, cell->shown)
                                                                   : acc_people_word_value_alone (cell->figure);
  g_autofree char *spoken = g_strconcat (name, "; ", where, *where != '\0' ? "; " : "", says, NULL);

  return g_object_new (ACC_TYPE_WORLD_MAP_ROW, "code", state->iso3, "state", name, "region", where, "says", says, "spoken", spoken, NULL);
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          gpointer                  property)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), g_object_get_data (G_OBJECT (factory), "acc-figure") != NULL ? 1 : 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  if (g_str_equal (property, "says"))
    gtk_widget_add_css_class (label, "numeric");
  acc_table_row_follow (item, ACC_TYPE_WORLD_MAP_ROW, property, label, "label");
  gtk_list_item_set_child (item, label);
  if (g_str_equal (property, "state"))
    acc_table_row_speak (item, ACC_TYPE_WORLD_MAP_ROW);
}

void
_acc_world_map_make_columns (AccWorldMap *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->table);
  const AccPeopleRow *figure = _acc_world_map_get_figure (self);
  static const char *const texts[] = { "state", "region", "says" };
  g_autofree char *name = figure != NULL ? acc_people_name_figure (acc_ledger_get_bundle (self->ledger), figure, self->per_1000) : NULL;
  const char *const titles[]
      = { _ ("State"), _ ("Region"),
          figure != NULL ? name
                         : acc_locale_treaty_short_title (acc_bundle_get_item (acc_ledger_get_bundle (self->ledger), ACC_TABLE_TREATIES, self->subject)) };

  g_list_store_remove_all (self->rows);
  while (g_list_model_get_n_items (columns) > 0)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, 0);

      gtk_column_view_remove_column (self->table, column);
    }
  for (guint c = 0; c < G_N_ELEMENTS (texts); c++)
    {
      GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
      g_autoptr (GtkColumnViewColumn) column = gtk_column_view_column_new (titles[c], factory);

      if (c == G_N_ELEMENTS (texts) - 1 && figure != NULL)
        g_object_set_data (G_OBJECT (factory), "acc-figure", factory);
      g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), (gpointer) texts[c]);
      gtk_column_view_column_set_resizable (column, TRUE);
      gtk_column_view_column_set_expand (column, c != 1);
      gtk_column_view_append_column (self->table, column);
    }
}

/* Of the tile or the row on which the pointer or the keyboard is: how the State stands, or its figure. */
static char *
name_claims (GtkWidget *widget,
             GtkWidget *inner)
{
  AccWorldMap *self = ACC_WORLD_MAP (gtk_widget_get_ancestor (widget, ACC_TYPE_WORLD_MAP));
  const AccPeopleRow *figure = _acc_world_map_get_figure (self);
  AccWorldMapRow *row = widget == GTK_WIDGET (self->table) ? acc_table_row_find_item (inner) : NULL;
  GtkWidget *tile = gtk_widget_get_ancestor (inner, ACC_TYPE_TILE);

  for (guint i = 0; i < self->cells->len; i++)
    {
      AccState *state = state_of (self, i);

      if (row != NULL ? strcmp (row->code, state->iso3) != 0 : tile != GTK_WIDGET (acc_tile_map_get_tile (self->tiles, i)))
        continue;
      return figure != NULL ? acc_claim_name_figure (state->iso3, figure->category, figure->side, _acc_world_map_get_year (self))
                            : acc_claim_name_both (acc_session_get_moment (self->session), cell_at (self, i)->state, self->subject, NULL, FALSE);
    }
  return NULL;
}

void
_acc_world_map_offer_claims (AccWorldMap *self)
{
  acc_why_offer (GTK_WIDGET (self->tiles), name_claims);
  acc_why_offer (GTK_WIDGET (self->table), name_claims);
}

typedef struct
{
  guint cell;
  double shown;
  const char *name;
} Order;

/* The largest first, not reported last; States of the same figure by name. */
static int
compare_orders (gconstpointer a,
                gconstpointer b)
{
  const Order *x = a, *y = b;

  if (x->shown != y->shown)
    return x->shown < y->shown ? 1 : -1;
  return acc_locale_collate (x->name, y->name);
}

void
_acc_world_map_fill_table (AccWorldMap *self)
{
  gboolean by_figure = _acc_world_map_get_figure (self) != NULL;
  g_autoptr (GArray) orders = g_array_new (FALSE, FALSE, sizeof (Order));
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->cells->len; i++)
    {
      AccWorldMapCell *cell = cell_at (self, i);
      Order order = { i, by_figure ? cell->shown : 0, acc_locale_state_name (state_of (self, i)) };

      if (!cell->faint || (!by_figure && cell->mark != 0))
        g_array_append_val (orders, order);
    }
  g_array_sort (orders, compare_orders);
  for (guint i = 0; i < orders->len; i++)
    g_ptr_array_add (rows, new_row (self, g_array_index (orders, Order, i).cell));
  g_list_store_splice (self->rows, 0, g_list_model_get_n_items (G_LIST_MODEL (self->rows)), rows->pdata, rows->len);
}

void
_acc_world_map_open_row (AccWorldMap *self,
                         guint        position)
{
  g_autoptr (AccWorldMapRow) row = g_list_model_get_item (G_LIST_MODEL (self->rows), position);

  if (row != NULL)
    acc_session_go_to (self->session, row->code);
}

static char *
dup_title (AccChart *chart)
{
  return g_strdup (_ ("State by State"));
}

static char *
dup_sentence (AccChart *chart)
{
  return acc_world_map_dup_sentence (ACC_WORLD_MAP (chart));
}

static char *
dup_source (AccChart *chart)
{
  AccWorldMap *self = ACC_WORLD_MAP (chart);
  AccBundle *bundle = acc_ledger_get_bundle (self->ledger);
  AccSeries *series = acc_bundle_get_series (bundle, "world", NULL);
  GString *text = g_string_new (NULL);

  if (_acc_world_map_get_figure (self) == NULL)
    {
      g_autofree char *source = acc_words_describe_source (bundle, ((AccTreaty *) acc_bundle_get_item (bundle, ACC_TABLE_TREATIES, self->subject))->source);

      acc_words_add_sentence (text, acc_locale_compose (_ ("Source: {title}."), "title", source, NULL));
    }
  else if (series != NULL)
    acc_words_add_sentence (text, acc_report_describe_series_source (bundle, series));
  acc_words_add_sentence (text, self->per_1000 ? acc_people_word_population (bundle) : NULL);
  return g_string_free (text, text->len == 0);
}

/* The swatches and their words, in lines as wide as there is room. */
static double
draw_legend (AccWorldMap           *self,
             GtkSnapshot           *snapshot,
             double                 y,
             double                 width,
             const AccChartPalette *palette)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  double x = 0;
  int swatch_width, swatch_height;

  acc_tile_get_size (GTK_WIDGET (self->tiles), &swatch_width, &swatch_height);
  for (guint i = 0; i < ACC_WORLD_MAP_LEGEND; i++)
    {
      g_autoptr (PangoLayout) layout = acc_chart_create_layout (GTK_WIDGET (self->legend_labels[i]), gtk_label_get_label (self->legend_labels[i]), palette);
      int text_width, text_height, drop;
      double all;

      if (!gtk_widget_get_visible (gtk_widget_get_parent (self->legend[i])))
        continue;
      pango_layout_get_pixel_size (layout, &text_width, &text_height);
      all = swatch_width + LEGEND_GAP + text_width;
      drop = (swatch_height - text_height) / 2; /* whole pixels */
      if (x > 0 && x + all > width)
        {
          x = 0;
          y += swatch_height + LEGEND_GAP;
        }
      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) (rtl ? width - x - swatch_width : x), (float) y));
      acc_tile_draw (ACC_TILE (self->legend[i]), snapshot, swatch_width, swatch_height, palette);
      acc_chart_draw_layout (snapshot, layout, rtl ? -LEGEND_GAP - text_width : swatch_width + LEGEND_GAP, drop, &palette->ink, palette);
      gtk_snapshot_restore (snapshot);
      x += all + LEGEND_SPACE;
    }
  return y + swatch_height;
}

static double
draw (AccChart              *chart,
      GtkSnapshot           *snapshot,
      double                 width,
      const AccChartPalette *palette)
{
  AccWorldMap *self = ACC_WORLD_MAP (chart);
  double height = acc_tile_map_draw (self->tiles, snapshot, width, palette);

  return draw_legend (self, snapshot, height + LEGEND_SPACE, width, palette);
}

/* As the command line's "series" writes it, a row for each State of the map. */
static void
fill_figures (AccWorldMap        *self,
              const AccPeopleRow *figure,
              AccSheet           *sheet)
{
  const char *key = acc_category_to_string (figure->category);
  AccPopulation *population = self->per_1000 ? acc_bundle_get_population (acc_ledger_get_bundle (self->ledger)) : NULL;
  g_autofree char *rate = g_strconcat (key, "_per_1000", NULL);
  g_autofree char *year = g_strdup_printf ("%04d", _acc_world_map_get_year (self));
  g_autofree char *title = acc_people_name_figure (acc_session_get_bundle (self->session), figure, FALSE);

  acc_sheet_add_column (sheet, "state", _ ("State"), ACC_SHEET_TEXT);
  acc_sheet_add_column (sheet, "year", _ ("Year"), ACC_SHEET_YEAR);
  acc_sheet_add_column (sheet, "side", NULL, ACC_SHEET_TEXT);
  acc_sheet_add_column (sheet, key, title, ACC_SHEET_NUMBER);
  acc_sheet_add_column (sheet, "kinds", NULL, ACC_SHEET_TEXT);
  if (population != NULL)
    {
      acc_sheet_add_column (sheet, "inhabitants", C_ ("column", "Inhabitants"), ACC_SHEET_NUMBER);
      acc_sheet_add_column (sheet, rate, _ ("Per 1,000 inhabitants in the middle of each year, computed"), ACC_SHEET_RATE);
    }
  acc_chart_end_columns (ACC_CHART (self), sheet);
  if (population != NULL)
    acc_people_add_population (sheet, acc_ledger_get_bundle (self->ledger));
  for (guint i = 0; i < self->cells->len; i++)
    {
      AccWorldMapCell *cell = cell_at (self, i);

      if (cell->faint)
        continue;
      acc_sheet_add_words (sheet, state_of (self, i)->iso3, acc_locale_state_name (state_of (self, i)));
      acc_sheet_add (sheet, year);
      acc_sheet_add (sheet, figure->side == ACC_SIDE_HOSTED ? "hosted" : "abroad");
      acc_sheet_add_number (sheet, acc_value_is_number (cell->figure) ? cell->figure.number : ACC_INT_ABSENT);
      acc_sheet_take (sheet, g_strdup_printf ("%s=%s", key, acc_value_kind_to_string (cell->figure.kind)));
      if (population == NULL)
        continue;
      acc_sheet_add_number (sheet, acc_population_get (population, state_of (self, i)->iso3, _acc_world_map_get_year (self)));
      acc_sheet_add_rate (sheet, cell->shown);
    }
}

static void
fill_sheet (AccChart *chart,
            AccSheet *sheet)
{
  AccWorldMap *self = ACC_WORLD_MAP (chart);
  const AccPeopleRow *figure = _acc_world_map_get_figure (self);
  g_autoptr (GPtrArray) states = g_ptr_array_new ();
  AccStatusQuery query = { .day = acc_session_get_day (self->session), .basis = acc_session_get_basis (self->session), .states = states };

  if (figure != NULL)
    {
      fill_figures (self, figure, sheet);
      return;
    }
  for (guint i = 0; i < self->cells->len; i++)
    if (!cell_at (self, i)->faint || cell_at (self, i)->mark != 0)
      g_ptr_array_add (states, state_of (self, i));
  query.treaty = acc_bundle_get_item (acc_ledger_get_bundle (self->ledger), ACC_TABLE_TREATIES, self->subject);
  acc_report_status_fill_sheet (self->ledger, &query, sheet);
}

void
_acc_world_map_chart_init (AccChartInterface *iface)
{
  iface->dup_title = dup_title;
  iface->dup_sentence = dup_sentence;
  iface->dup_source = dup_source;
  iface->draw = draw;
  iface->fill_sheet = fill_sheet;
}
