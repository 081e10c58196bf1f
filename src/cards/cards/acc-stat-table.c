/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The years behind a figure: as a table in the card's popover, as a sentence, as CSV and as a picture. */

#include "config.h"

#include "cards/cards/acc-stat-table.h"

#include <glib/gi18n.h>

#include "cards/charts/acc-chart-save.h"
#include "cards/cards/acc-proof-view.h"
#include "cards/charts/acc-sparkline.h"
#include "cards/acc-table-row.h"
#include "locale/acc-locale.h"

#define PICTURE_HEIGHT 200
#define TABLE_HEIGHT 220
#define TABLE "acc-stat-table" /* of a popover: the table in it */

static AccPoints *
get_points (AccFigure *item)
{
  return item->points != NULL ? ACC_POINTS (item->points) : NULL;
}

/* Before the first figure there is nothing to say, not even that it was not reported. */
static guint
find_first (AccPoints *points)
{
  guint first = 0;

  while (first < acc_points_get_n (points) && acc_points_get_value (points, first) == ACC_POINTS_ABSENT)
    first++;
  return first;
}

static char *
word_value (gint64 value)
{
  return value == ACC_POINTS_ABSENT ? g_strdup (_ ("Not reported")) : acc_locale_format_number (value);
}

/**
 * acc_stat_table_dup_sentence:
 * @item: what a card shows
 *
 * Returns: (transfer full): what its line shows: from when to when, the most, and what cannot be compared
 */
char *
acc_stat_table_dup_sentence (AccFigure *item)
{
  AccPoints *points = get_points (item);
  guint n = points != NULL ? acc_points_get_n (points) : 0, first = n, last = 0, most = 0;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  g_autofree char *peak = NULL;
  g_autofree char *number = NULL;
  g_autofree char *sentence = NULL;

  for (guint i = 0; i < n; i++)
    {
      if (acc_points_get_value (points, i) == ACC_POINTS_ABSENT)
        continue;
      first = MIN (first, i);
      last = i;
      if (first == i || acc_points_get_value (points, i) > acc_points_get_value (points, most))
        most = i;
    }
  if (first == n)
    return g_strdup ("");
  from = acc_locale_format_date (acc_date_year (acc_points_get_year (points, first)));
  to = acc_locale_format_date (acc_date_year (acc_points_get_year (points, last)));
  peak = acc_locale_format_date (acc_date_year (acc_points_get_year (points, most)));
  number = acc_locale_format_number (acc_points_get_value (points, most));
  sentence = acc_locale_compose (_ ("{figure}, {from} to {to}. Most: {n}, in {year}."), "figure", item->label, "from", from, "to", to, "n", number, "year", peak, NULL);
  for (guint i = 0; i < acc_points_get_n_breaks (points); i++)
    if (acc_points_get_break (points, i) > acc_points_get_year (points, first))
      {
        g_autofree char *year = acc_locale_format_date (acc_date_year (acc_points_get_break (points, i)));
        g_autofree char *caution = acc_locale_compose (_ ("Before {year} it was counted otherwise."), "year", year, NULL);
        char *both = g_strconcat (sentence, acc_locale_get_sentence_space (), caution, NULL);

        g_free (sentence);
        sentence = both;
      }
  return g_steal_pointer (&sentence);
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          gpointer                  column)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), GPOINTER_TO_UINT (column) == 1 ? 1.0f : 0.0f);
  gtk_widget_add_css_class (label, "numeric");
  gtk_list_item_set_child (item, label);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         gpointer                  column)
{
  GtkStringObject *cells = gtk_list_item_get_item (item);
  g_auto (GStrv) texts = g_strsplit (gtk_string_object_get_string (cells), "\t", 3);

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)), texts[GPOINTER_TO_UINT (column)]);
  acc_table_row_name_by_cells (item);
}

/* The latest year first. */
static GListModel *
make_rows (AccPoints *points)
{
  GtkStringList *rows = gtk_string_list_new (NULL);
  guint first = find_first (points);

  for (guint i = acc_points_get_n (points); i > first; i--)
    {
      int at = acc_points_get_year (points, i - 1);
      g_autofree char *year = acc_locale_format_date (acc_date_year (at));
      g_autofree char *value = word_value (acc_points_get_value (points, i - 1));

      gtk_string_list_take (rows, g_strdup_printf ("%s\t%s\t%s", year, value, acc_points_is_break (points, at) && i > 1 ? _ ("First year of this way of counting") : ""));
    }
  return G_LIST_MODEL (rows);
}

static GtkWidget *
make_table (AccStatCard *card)
{
  AccFigure *item = acc_stat_card_get_item (card);
  AccPoints *points = get_points (item);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6), *scrolled = gtk_scrolled_window_new (), *header = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *table = gtk_column_view_new (GTK_SELECTION_MODEL (gtk_no_selection_new (make_rows (points)))), *sentence;
  const char *const titles[] = { _ ("Year"), item->label, "" };
  g_autofree char *text = acc_stat_table_dup_sentence (item);

  for (guint c = 0; c < G_N_ELEMENTS (titles); c++)
    {
      GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
      g_autoptr (GtkColumnViewColumn) column = gtk_column_view_column_new (titles[c], factory);

      g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), GUINT_TO_POINTER (c));
      g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), GUINT_TO_POINTER (c));
      gtk_column_view_column_set_expand (column, c == 1);
      gtk_column_view_append_column (GTK_COLUMN_VIEW (table), column);
    }
  sentence = gtk_label_new (text);
  gtk_label_set_wrap (GTK_LABEL (sentence), TRUE);
  gtk_label_set_xalign (GTK_LABEL (sentence), 0);
  gtk_label_set_max_width_chars (GTK_LABEL (sentence), 40);
  gtk_widget_set_hexpand (sentence, TRUE);
  gtk_box_append (GTK_BOX (header), sentence);
  gtk_box_append (GTK_BOX (header), acc_chart_add_save (ACC_CHART (card)));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), table);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scrolled), TABLE_HEIGHT);
  gtk_widget_set_margin_start (header, 6);
  gtk_box_append (GTK_BOX (box), header);
  gtk_box_append (GTK_BOX (box), scrolled);
  return box;
}

/**
 * acc_stat_table_fill:
 * @card: a card
 * @button: its button for source and definition
 *
 * Puts the years into the popover of the button; nothing where the figure has none.
 */
void
acc_stat_table_fill (AccStatCard   *card,
                     GtkMenuButton *button)
{
  GtkPopover *popover = gtk_menu_button_get_popover (button);
  GtkWidget *box = acc_proof_view_get_box (popover);
  GtkWidget *table = g_object_get_data (G_OBJECT (popover), TABLE);

  if (table != NULL)
    gtk_box_remove (GTK_BOX (box), table);
  table = get_points (acc_stat_card_get_item (card)) != NULL ? make_table (card) : NULL;
  g_object_set_data (G_OBJECT (popover), TABLE, table);
  if (table != NULL)
    gtk_box_append (GTK_BOX (box), table);
}

static char *
dup_title (AccChart *chart)
{
  return g_strdup (acc_stat_card_get_item (ACC_STAT_CARD (chart))->label);
}

static char *
dup_sentence (AccChart *chart)
{
  return acc_stat_table_dup_sentence (acc_stat_card_get_item (ACC_STAT_CARD (chart)));
}

static char *
dup_source (AccChart *chart)
{
  const char *source = acc_stat_card_get_item (ACC_STAT_CARD (chart))->source;

  return source != NULL && *source != '\0' ? acc_locale_compose (_ ("Source: {title}."), "title", source, NULL) : NULL;
}

static void
draw_label (AccChart      *chart,
            GtkSnapshot   *snapshot,
            const char    *text,
            double         x,
            double         y,
            double         align,
            const GdkRGBA *color)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (chart), text);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) (x - align * width), (float) y));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

/* The line of the card, larger, with its first and last year and its highest figure. */
static double
draw (AccChart              *chart,
      GtkSnapshot           *snapshot,
      double                 width,
      const AccChartPalette *palette)
{
  AccFigure *item = acc_stat_card_get_item (ACC_STAT_CARD (chart));
  AccPoints *points = get_points (item);
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (chart)) == GTK_TEXT_DIR_RTL;
  guint n = points != NULL ? acc_points_get_n (points) : 0;
  GdkRGBA dim = palette->ink;

  if (n == 0)
    return 0;
  dim.alpha *= 0.7f;
  {
    g_autofree char *first = acc_locale_format_date (acc_date_year (acc_points_get_year (points, 0)));
    g_autofree char *last = acc_locale_format_date (acc_date_year (acc_points_get_year (points, n - 1)));
    g_autofree char *top = acc_locale_format_number (acc_points_get_maximum (points));

    draw_label (chart, snapshot, top, rtl ? width : 0, 0, rtl ? 1 : 0, &dim);
    draw_label (chart, snapshot, first, rtl ? width : 0, PICTURE_HEIGHT + 24, rtl ? 1 : 0, &dim);
    draw_label (chart, snapshot, last, rtl ? 0 : width, PICTURE_HEIGHT + 24, rtl ? 0 : 1, &dim);
  }
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (0, 20));
  acc_sparkline_draw (points, item->year, snapshot, width, PICTURE_HEIGHT, rtl, &palette->ink);
  gtk_snapshot_restore (snapshot);
  return PICTURE_HEIGHT + 44;
}

static char *
dup_csv (AccChart *chart)
{
  AccPoints *points = get_points (acc_stat_card_get_item (ACC_STAT_CARD (chart)));
  GString *csv = g_string_new ("year,figure,comparable_with_year_before\r\n");

  for (guint i = points != NULL ? find_first (points) : 0; points != NULL && i < acc_points_get_n (points); i++)
    {
      int year = acc_points_get_year (points, i);

      g_string_append_printf (csv, "%d,", year);
      if (acc_points_get_value (points, i) != ACC_POINTS_ABSENT)
        g_string_append_printf (csv, "%" G_GINT64_FORMAT, acc_points_get_value (points, i));
      g_string_append_printf (csv, ",%s\r\n", acc_points_is_break (points, year) ? "no" : "yes");
    }
  return g_string_free (csv, FALSE);
}

void
acc_stat_table_chart_init (AccChartInterface *iface)
{
  iface->dup_title = dup_title;
  iface->dup_sentence = dup_sentence;
  iface->dup_source = dup_source;
  iface->draw = draw;
  iface->dup_csv = dup_csv;
}
