/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The years behind a figure: as a table in the card's popover, as a sentence, as CSV and as a picture. */

#include "config.h"

#include "cards/cards/acc-stat-table.h"

#include <glib/gi18n.h>

#include "cards/charts/acc-chart-save.h"
#include "cards/cards/acc-proof-view.h"
#include "cards/cards/acc-stat-editions.h"
#include "cards/cards/acc-stat-plot.h"
#include "cards/charts/acc-sparkline.h"
#include "cards/acc-table-row.h"
#include "facts/acc-edition-words.h"
#include "facts/acc-words.h"
#include "locale/acc-locale.h"

#define PICTURE_HEIGHT 200
#define TABLE_HEIGHT 220
#define TABLE_HEIGHT_BELOW_PLOT 110
#define TABLE "acc-stat-table" /* of a popover: the table in it */

/* The cells of a row, with tabs between them; the last where another edition is beside. */
typedef enum
{
  CELL_YEAR,
  CELL_FIGURE,
  CELL_BREAK,
  CELL_OTHER,
  N_CELLS,
} Cell;

static AccPoints *
get_points (AccFigure *item)
{
  return item->points != NULL ? ACC_POINTS (item->points) : NULL;
}

/* From the first year of which either has a figure: before it there is nothing to say, not even that it was not reported. FALSE where there is no
 * year. */
static gboolean
find_span (AccPoints     *points,
           const AccSaid *said,
           int           *from,
           int           *to)
{
  AccPoints *const both[] = { points, said != NULL ? said->points : NULL };
  int first = G_MAXINT;
  gint64 most;

  if (!acc_sparkline_get_span (both[0], both[1], from, to, &most))
    return FALSE;
  for (guint p = 0; p < G_N_ELEMENTS (both); p++)
    for (guint i = 0; both[p] != NULL && i < acc_points_get_n (both[p]); i++)
      if (acc_points_get_value (both[p], i) != ACC_POINTS_ABSENT)
        first = MIN (first, acc_points_get_year (both[p], i));
  *from = first < G_MAXINT ? first : *from;
  return TRUE;
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

/* What the other edition, where one is drawn beside, has otherwise. */
static char *
word_other (AccStatCard *card)
{
  const AccSaid *said = acc_stat_editions_get_chosen (card);
  g_autofree char *edition = said != NULL ? acc_edition_word_lead (said->edition) : NULL;
  g_autofree char *years = said != NULL ? acc_said_list_other_years (said, acc_stat_editions_get_shown (card), get_points (acc_stat_card_get_item (card))) : NULL;

  if (said == NULL)
    return NULL;
  return acc_locale_compose (years != NULL ? C_ ("edition", "{edition} (dashed line): other figures in {years}.")
                                           : C_ ("edition", "{edition} (dashed line): the same figures in all years that both have."),
                             "edition", edition, "years", years, NULL);
}

char *
acc_stat_table_dup_both (AccStatCard *card)
{
  g_autofree char *sentence = acc_stat_table_dup_sentence (acc_stat_card_get_item (card));
  g_autofree char *other = word_other (card);

  return other != NULL ? g_strconcat (sentence, acc_locale_get_sentence_space (), other, NULL) : g_steal_pointer (&sentence);
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          gpointer                  column)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), GPOINTER_TO_UINT (column) == CELL_FIGURE || GPOINTER_TO_UINT (column) == CELL_OTHER ? 1.0f : 0.0f);
  gtk_widget_add_css_class (label, "numeric");
  gtk_list_item_set_child (item, label);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         gpointer                  column)
{
  GtkStringObject *cells = gtk_list_item_get_item (item);
  g_auto (GStrv) texts = g_strsplit (gtk_string_object_get_string (cells), "\t", N_CELLS);

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)), texts[GPOINTER_TO_UINT (column)]);
  acc_table_row_name_by_cells (item);
}

/* What an edition has of a year; SAID: NULL where no other is beside what is shown. */
static char *
word_cell (AccPoints     *points,
           const AccSaid *said,
           AccEdition    *edition,
           int            year)
{
  if (!acc_points_find (points, year, NULL) && said != NULL && !acc_said_has_year (said, edition, points, year))
    return g_strdup (C_ ("edition", "Not in this edition"));
  return word_value (acc_points_get_of_year (points, year));
}

/* At the end of a year, or in its middle. */
static char *
word_moment (AccPoints *points,
             int        year)
{
  g_autofree char *date = acc_locale_format_date (acc_date_year (year));

  return acc_locale_compose (acc_points_get_middle (points) == year ? _ ("Middle of {year}") : _ ("End of {year}"), "year", date, NULL);
}

/* What another edition has: with its moment where that is not the one of what is shown in the same row. */
static char *
word_beside (AccPoints     *points,
             const AccSaid *said,
             int            year)
{
  g_autofree char *cell = word_cell (said->points, said, said->edition, year);
  g_autofree char *moment = NULL;

  if (acc_points_get_of_year (said->points, year) == ACC_POINTS_ABSENT || (acc_points_get_middle (points) == year) == (acc_points_get_middle (said->points) == year))
    return g_steal_pointer (&cell);
  moment = word_moment (said->points, year);
  return acc_locale_compose (_ ("{title}: {words}"), "title", moment, "words", cell, NULL);
}

/* The latest year first. */
static GListModel *
make_rows (AccStatCard *card)
{
  GtkStringList *rows = gtk_string_list_new (NULL);
  AccPoints *points = get_points (acc_stat_card_get_item (card));
  const AccSaid *said = acc_stat_editions_get_chosen (card);
  gboolean any;
  int from, to;

  any = find_span (points, said, &from, &to);
  for (int at = to; any && at >= from; at--)
    {
      g_autofree char *year = acc_points_get_middle (points) == at ? word_moment (points, at) : acc_locale_format_date (acc_date_year (at));
      g_autofree char *value = word_cell (points, said, acc_stat_editions_get_shown (card), at);
      g_autofree char *beside = said != NULL ? word_beside (points, said, at) : NULL;

      if (acc_points_find (points, at, NULL) || (said != NULL && acc_points_find (said->points, at, NULL)))
        gtk_string_list_take (rows, g_strconcat (year, "\t", value, "\t",
                                                 acc_points_is_break (points, at) && at > from ? _ ("First year of this way of counting") : "",
                                                 beside != NULL ? "\t" : NULL, beside, NULL));
    }
  return G_LIST_MODEL (rows);
}

static GtkWidget *
make_table (AccStatCard *card)
{
  AccFigure *item = acc_stat_card_get_item (card);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6), *scrolled = gtk_scrolled_window_new (), *header = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  const AccSaid *said = acc_stat_editions_get_chosen (card);
  GtkWidget *table = gtk_column_view_new (GTK_SELECTION_MODEL (gtk_no_selection_new (make_rows (card)))), *sentence;
  g_autofree char *other = said != NULL ? acc_edition_word_name (said->edition) : g_strdup ("");
  static const Cell order[N_CELLS] = { CELL_YEAR, CELL_FIGURE, CELL_OTHER, CELL_BREAK };
  const char *const titles[N_CELLS] = { _ ("Year"), item->label, "", other };
  g_autofree char *text = acc_stat_table_dup_both (card);
  gboolean plotted = acc_stat_editions_any (card);

  for (guint i = 0; i < N_CELLS; i++)
    {
      Cell c = order[i];
      GtkListItemFactory *factory;
      g_autoptr (GtkColumnViewColumn) column = NULL;

      if (c == CELL_OTHER && said == NULL)
        continue;
      factory = gtk_signal_list_item_factory_new ();
      column = gtk_column_view_column_new (titles[c], factory);
      g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), GUINT_TO_POINTER (c));
      g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), GUINT_TO_POINTER (c));
      gtk_column_view_column_set_expand (column, c == CELL_FIGURE || c == CELL_OTHER);
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
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scrolled), plotted ? TABLE_HEIGHT_BELOW_PLOT : TABLE_HEIGHT);
  gtk_widget_set_margin_start (header, 6);
  gtk_box_append (GTK_BOX (box), header);
  if (plotted)
    gtk_box_append (GTK_BOX (box), acc_stat_plot_new (card));
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
  return acc_stat_table_dup_both (ACC_STAT_CARD (chart));
}

static char *
dup_source (AccChart *chart)
{
  AccFigure *item = acc_stat_card_get_item (ACC_STAT_CARD (chart));
  GString *text = g_string_new (NULL);

  if (item->source != NULL && *item->source != '\0')
    acc_words_add_sentence (text, acc_locale_compose (_ ("Source: {title}."), "title", item->source, NULL));
  if (item->licence != NULL && *item->licence != '\0')
    acc_words_add_sentence (text, acc_locale_compose (_ ("Licence: {licence}."), "licence", item->licence, NULL));
  return g_string_free (text, text->len == 0);
}

static double
draw (AccChart              *chart,
      GtkSnapshot           *snapshot,
      double                 width,
      const AccChartPalette *palette)
{
  return acc_stat_plot_draw (ACC_STAT_CARD (chart), snapshot, width, PICTURE_HEIGHT, palette);
}

/* Whether the figure of a year can be compared with that of the year before: "" where one of the two is not there, "no" where another way of
 * counting begins, and of a middle of a year, which is no year after. */
static const char *
find_comparable (AccPoints *points,
                 int        year)
{
  if (acc_points_get_of_year (points, year) == ACC_POINTS_ABSENT || acc_points_get_of_year (points, year - 1) == ACC_POINTS_ABSENT)
    return "";
  return acc_points_is_break (points, year) || acc_points_get_middle (points) == year ? "no" : "yes";
}

/* A column of its own says of what day the figures are; it has a title, and with it a place in what is pasted, where one is of a middle. */
static void
add_moment_column (AccSheet   *sheet,
                   const char *key,
                   const char *edition,
                   gboolean    any)
{
  g_autofree char *title = edition != NULL ? acc_locale_compose (_ ("{title}: {words}"), "title", edition, "words", _ ("Date"), NULL) : g_strdup (_ ("Date"));

  acc_sheet_add_column (sheet, key, any ? title : NULL, ACC_SHEET_TEXT);
}

static void
add_moment (AccSheet  *sheet,
            AccPoints *points,
            int        year)
{
  g_autofree char *words = word_moment (points, year);

  if (acc_points_get_of_year (points, year) == ACC_POINTS_ABSENT)
    acc_sheet_add (sheet, NULL);
  else
    acc_sheet_add_words (sheet, acc_points_get_middle (points) == year ? "yes" : "no", words);
}

/* Years that one of the two does not have are empty there. */
static void
fill_sheet (AccChart *chart,
            AccSheet *sheet)
{
  AccStatCard *card = ACC_STAT_CARD (chart);
  AccFigure *item = acc_stat_card_get_item (card);
  AccPoints *points = get_points (item);
  const AccSaid *said = acc_stat_editions_get_chosen (card);
  g_autofree char *name = said != NULL ? acc_edition_word_name (said->edition) : NULL;
  gboolean any;
  int from, to;

  acc_sheet_add_column (sheet, "year", _ ("Year"), ACC_SHEET_YEAR);
  acc_sheet_add_column (sheet, "figure", item->label, ACC_SHEET_NUMBER);
  acc_sheet_add_column (sheet, "comparable_with_year_before", NULL, ACC_SHEET_TEXT);
  if (said != NULL)
    {
      acc_sheet_add_column (sheet, "other_edition", C_ ("own bundle", "Edition"), ACC_SHEET_TEXT);
      acc_sheet_add_column (sheet, "other_figure", name, ACC_SHEET_NUMBER);
    }
  acc_chart_end_columns (chart, sheet);
  any = acc_points_get_middle (points) != 0 || (said != NULL && acc_points_get_middle (said->points) != 0);
  add_moment_column (sheet, "mid_year", NULL, any);
  if (said != NULL)
    add_moment_column (sheet, "other_mid_year", name, any);
  if (points == NULL || !find_span (points, said, &from, &to))
    return;
  for (int year = from; year <= to; year++)
    {
      if (!acc_points_find (points, year, NULL) && (said == NULL || !acc_points_find (said->points, year, NULL)))
        continue;
      acc_sheet_take (sheet, g_strdup_printf ("%04d", year));
      acc_sheet_add_number (sheet, acc_points_get_of_year (points, year));
      acc_sheet_add (sheet, find_comparable (points, year));
      if (said != NULL)
        {
          acc_sheet_add (sheet, acc_edition_get_id (said->edition));
          acc_sheet_add_number (sheet, acc_points_get_of_year (said->points, year));
        }
      add_moment (sheet, points, year);
      if (said != NULL)
        add_moment (sheet, said->points, year);
    }
}

void
acc_stat_table_chart_init (AccChartInterface *iface)
{
  iface->dup_title = dup_title;
  iface->dup_sentence = dup_sentence;
  iface->dup_source = dup_source;
  iface->draw = draw;
  iface->fill_sheet = fill_sheet;
}
