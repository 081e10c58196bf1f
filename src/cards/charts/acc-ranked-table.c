/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The table behind ranked bars. */

#include "config.h"

#include "cards/charts/acc-ranked-table.h"

#include <glib/gi18n.h>

#include "cards/acc-why.h"
#include "cards/charts/acc-chart-save.h"
#include "cards/charts/acc-chart-paint.h"
#include "cards/acc-spoken.h"
#include "cards/acc-compat.h"
#include "cards/acc-table-row.h"
#include "locale/acc-locale.h"

#define NAMED 3
#define TABLE_HEIGHT 320
#define ROW_HEIGHT 30.0
#define BAR_HEIGHT 4.0
#define DRAWN 20

char *
acc_ranked_table_dup_sentence (AccRankedBars *bars,
                               GListModel    *items)
{
  g_autoptr (GPtrArray) most = g_ptr_array_new_with_free_func (g_free);
  const char *title = acc_ranked_bars_get_title (bars);
  g_autofree char *list = NULL;

  for (guint i = 0; i < MIN (NAMED, g_list_model_get_n_items (items)); i++)
    {
      g_autoptr (AccRankedItem) item = g_list_model_get_item (items, i);

      if (item->code != NULL && *item->code != '\0' && item->value > 0 && item->value != ACC_RANKED_ABSENT)
        g_ptr_array_add (most, acc_locale_compose (C_ ("in a list: State and figure", "{state} {n}"), "state", item->label, "n", item->figure, NULL));
    }
  if (most->len == 0)
    return g_strdup ("");
  list = acc_locale_format_list ((const char *const *) most->pdata, most->len);
  return acc_locale_compose (_ ("{figure}. Most: {list}."), "figure", title, "list", list, NULL);
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          gpointer                  column)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), GPOINTER_TO_UINT (column) == 1 ? 1.0f : 0.0f);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "numeric");
  gtk_list_item_set_child (item, label);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         gpointer                  column)
{
  AccRankedItem *row = gtk_list_item_get_item (item);

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)), GPOINTER_TO_UINT (column) == 0 ? row->label : row->figure);
  acc_table_row_name_by_cells (item);
}

static char *
name_claims (GtkWidget *table,
             GtkWidget *inner)
{
  AccRankedItem *item = acc_table_row_find_item (inner);

  return item != NULL ? g_strdup (item->claim) : NULL;
}

/**
 * acc_ranked_table_open:
 * @bars: bars that know their whole list
 *
 * Opens the table; nothing where the list is not known.
 */
void
acc_ranked_table_open (AccRankedBars *bars)
{
  g_autoptr (GListModel) items = acc_ranked_bars_list (bars);
  GtkWidget *popover, *box, *header, *sentence, *table, *scrolled;
  const char *const titles[] = { _ ("State"), acc_ranked_bars_get_what (bars) };
  g_autofree char *text = NULL;

  if (items == NULL)
    return;
  popover = gtk_popover_new ();
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  header = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  scrolled = gtk_scrolled_window_new ();
  text = acc_ranked_table_dup_sentence (bars, items);
  table = gtk_column_view_new (GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (items))));
  for (guint c = 0; c < G_N_ELEMENTS (titles); c++)
    {
      GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
      g_autoptr (GtkColumnViewColumn) column = gtk_column_view_column_new (titles[c], factory);

      g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), GUINT_TO_POINTER (c));
      g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), GUINT_TO_POINTER (c));
      gtk_column_view_column_set_expand (column, TRUE);
      gtk_column_view_append_column (GTK_COLUMN_VIEW (table), column);
    }
  acc_why_offer (table, name_claims);
  sentence = gtk_label_new (text);
  gtk_label_set_wrap (GTK_LABEL (sentence), TRUE);
  gtk_label_set_xalign (GTK_LABEL (sentence), 0);
  gtk_label_set_max_width_chars (GTK_LABEL (sentence), 40);
  gtk_widget_set_hexpand (sentence, TRUE);
  gtk_widget_set_margin_start (header, 6);
  gtk_box_append (GTK_BOX (header), sentence);
  gtk_box_append (GTK_BOX (header), acc_chart_add_save (ACC_CHART (bars)));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), table);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scrolled), TABLE_HEIGHT);
  gtk_box_append (GTK_BOX (box), header);
  gtk_box_append (GTK_BOX (box), scrolled);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  acc_spoken_set_popover (GTK_POPOVER (popover), acc_ranked_bars_get_title (bars), text);
  gtk_widget_set_parent (popover, GTK_WIDGET (bars));
  acc_popover_pass (GTK_POPOVER (popover));
  gtk_popover_popup (GTK_POPOVER (popover));
}

/* What can be saved: all where it is known, otherwise what is shown. */
static GListModel *
list (AccChart *chart)
{
  GListModel *items = acc_ranked_bars_list (ACC_RANKED_BARS (chart));

  return items != NULL ? items : G_LIST_MODEL (g_list_store_new (ACC_TYPE_RANKED_ITEM));
}

static char *
dup_title (AccChart *chart)
{
  return g_strdup (acc_ranked_bars_get_title (ACC_RANKED_BARS (chart)));
}

static char *
dup_sentence (AccChart *chart)
{
  g_autoptr (GListModel) items = list (chart);

  return acc_ranked_table_dup_sentence (ACC_RANKED_BARS (chart), items);
}

static char *
dup_source (AccChart *chart)
{
  const char *source = acc_ranked_bars_get_source (ACC_RANKED_BARS (chart));

  return *source != '\0' ? g_strdup (source) : NULL;
}

static void
draw_label (AccChart              *chart,
            GtkSnapshot           *snapshot,
            const char            *text,
            double                 x,
            double                 y,
            double                 align,
            const AccChartPalette *palette)
{
  g_autoptr (PangoLayout) layout = acc_chart_create_layout (GTK_WIDGET (chart), text, palette);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  acc_chart_draw_layout (snapshot, layout, x - align * width, y, &palette->ink, palette);
}

/* The largest twenty: name and figure with a bar below, as on the page. */
static double
draw (AccChart              *chart,
      GtkSnapshot           *snapshot,
      double                 width,
      const AccChartPalette *palette)
{
  g_autoptr (GListModel) items = list (chart);
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (chart)) == GTK_TEXT_DIR_RTL;
  guint n = MIN (DRAWN, g_list_model_get_n_items (items));
  GdkRGBA dim = palette->ink;

  dim.alpha *= 0.5f;
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (AccRankedItem) item = g_list_model_get_item (items, i);
      double y = i * ROW_HEIGHT, length = item->fraction * width;

      draw_label (chart, snapshot, item->label, rtl ? width : 0, y, rtl ? 1 : 0, palette);
      draw_label (chart, snapshot, item->figure, rtl ? 0 : width, y, rtl ? 0 : 1, palette);
      gtk_snapshot_append_color (snapshot, &dim,
                                 &GRAPHENE_RECT_INIT ((float) (rtl ? width - length : 0), (float) (y + ROW_HEIGHT - BAR_HEIGHT - 4), (float) length, BAR_HEIGHT));
    }
  return n * ROW_HEIGHT;
}

static void
fill_sheet (AccChart *chart,
            AccSheet *sheet)
{
  g_autoptr (GListModel) items = list (chart);
  g_autofree char *title = dup_title (chart);

  acc_sheet_add_column (sheet, "state", _ ("State"), ACC_SHEET_TEXT);
  acc_sheet_add_column (sheet, acc_ranked_bars_get_id (ACC_RANKED_BARS (chart)), title, ACC_SHEET_NUMBER);
  acc_chart_end_columns (chart, sheet);
  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (AccRankedItem) item = g_list_model_get_item (items, i);

      acc_sheet_add_words (sheet, item->code, item->label);
      acc_sheet_take (sheet, item->value != ACC_RANKED_ABSENT ? g_strdup_printf ("%" G_GUINT64_FORMAT, item->value) : NULL);
    }
}

void
acc_ranked_table_chart_init (AccChartInterface *iface)
{
  iface->dup_title = dup_title;
  iface->dup_sentence = dup_sentence;
  iface->dup_source = dup_source;
  iface->draw = draw;
  iface->fill_sheet = fill_sheet;
}
