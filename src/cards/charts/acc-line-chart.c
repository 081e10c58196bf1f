/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The line chart with its sentence, its table and its source. */

#include "config.h"

#include "cards/charts/acc-line-chart.h"

#include <glib/gi18n.h>

#include "cards/charts/acc-line-chart-private.h"
#include "facts/acc-words.h"
#include "locale/acc-locale.h"

enum
{
  SIGNAL_PICK_YEAR,
  N_SIGNALS,
};

static void chart_iface_init (AccChartInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (AccLineChart, acc_line_chart, GTK_TYPE_WIDGET, G_IMPLEMENT_INTERFACE (ACC_TYPE_CHART, chart_iface_init))

static guint signals[N_SIGNALS];

static void
clear_line (gpointer data)
{
  AccLine *line = data;

  g_clear_pointer (&line->name, g_free);
  g_clear_pointer (&line->code, g_free);
  g_clear_pointer (&line->reported, g_free);
  g_clear_pointer (&line->asked, g_free);
  g_clear_object (&line->points);
}

GArray *
acc_line_array_new (void)
{
  GArray *lines = g_array_new (FALSE, TRUE, sizeof (AccLine));

  g_array_set_clear_func (lines, clear_line);
  return lines;
}

static void
pick_year_cb (AccLineChart *self,
              int           year)
{
  g_signal_emit (self, signals[SIGNAL_PICK_YEAR], 0, year);
}

static char *
list_figures (AccLineChart *self)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  for (guint l = 0; l < self->lines->len; l++)
    {
      const AccLine *line = line_at (self, l);
      g_autofree char *figure = NULL;

      if (!acc_line_is_asked (line, self->treaty != NULL))
        continue;
      figure = self->treaty != NULL ? acc_locale_format_date (acc_date_year (line->joined)) : _acc_line_chart_word_figure (line, self->year);
      g_ptr_array_add (parts, acc_locale_compose (C_ ("end of a line: treaty and count", "{treaty}: {n}"), "treaty", line->name, "n", figure, NULL));
    }
  return acc_locale_format_list ((const char *const *) parts->pdata, parts->len);
}

/* Which lines have no index, and are left out for that; NULL: none. */
static char *
word_left_out (AccLineChart *self)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *list = NULL;

  for (guint l = 0; l < self->lines->len; l++)
    if (line_at (self, l)->base < 0 && acc_line_is_asked (line_at (self, l), self->treaty != NULL))
      g_ptr_array_add (names, line_at (self, l)->name);
  list = acc_locale_format_list ((const char *const *) names->pdata, names->len);
  return names->len > 0 ? acc_locale_compose (_ ("Not indexed, having no figure above zero: {names}."), "names", list, NULL) : NULL;
}

/* What the scale is; NULL where all share one of figures. */
static char *
word_scale (AccLineChart *self)
{
  g_autofree char *at = NULL;
  g_autofree char *hundred = acc_locale_format_number (100);
  GString *words;

  if (self->scale == ACC_LINE_SCALE_INDEXED && !self->indexed)
    return g_strdup (_ ("Not indexed: in no year has each of them a figure above zero."));
  if (!self->indexed)
    return self->each ? g_strdup (_ ("Each has a scale of its own.")) : NULL;
  at = self->treaty != NULL ? acc_locale_format_number (self->common) : acc_locale_format_date (acc_date_year (self->common));
  words = g_string_new (NULL);
  acc_words_add_sentence (words, acc_locale_compose (self->treaty != NULL ? _ ("Indexed, which is computed: the figure of each in year {year} is {n}.")
                                                     : acc_locale_of_year (self->common, _ ("Indexed, which is computed: the figure of each at the end of {year} is {n}."),
                                                                           _ ("Indexed, which is computed: the figure of each in the middle of {year} is {n}.")),
                                                     "year", at, "n", hundred, NULL));
  acc_words_add_sentence (words, word_left_out (self));
  return g_string_free (words, FALSE);
}

/**
 * acc_line_chart_dup_sentence:
 *
 * Returns: (transfer full): what the chart shows, by rule: the figures of the year, or the years of joining, and the highest of all
 */
char *
acc_line_chart_dup_sentence (AccLineChart *self)
{
  g_autofree char *list = NULL;
  g_autofree char *now = NULL;
  g_autofree char *year = NULL;
  g_autofree char *number = NULL;
  g_autofree char *peak = NULL;
  g_autofree char *scale = NULL;
  gboolean since;
  gint64 highest;
  guint line;
  int when;

  g_return_val_if_fail (ACC_IS_LINE_CHART (self), NULL);
  since = self->treaty != NULL;
  highest = acc_lines_get_highest ((AccLine *) self->lines->data, self->lines->len, since, &line, &when);
  if (highest == ACC_POINTS_ABSENT)
    return acc_locale_compose (_ ("{what}: no figures to show."), "what", self->title_text, NULL);
  list = list_figures (self);
  if (since)
    now = acc_locale_compose (_ ("{what}, in years since joining: {treaty}. Year 0: {list}."), "what", self->title_text, "treaty", self->treaty, "list", list, NULL);
  else
    {
      g_autofree char *shown = acc_locale_format_date (acc_date_year (self->year));

      now = acc_locale_compose (acc_locale_of_year (self->year, _ ("{what}, end of {year}: {list}."),
                                                    _ ("{what}, middle of {year}: {list}.")),
                                "what", self->title_text, "year", shown, "list", list, NULL);
    }
  scale = word_scale (self);
  year = acc_locale_format_date (acc_date_year (when));
  number = acc_locale_format_number (highest);
  peak = acc_locale_compose (acc_locale_of_year (when, _ ("Highest figure shown: {name}, end of {year}: {n}."),
                                                 _ ("Highest figure shown: {name}, middle of {year}: {n}.")),
                             "name", line_at (self, line)->name, "year", year, "n", number, NULL);
  return g_strconcat (now, acc_locale_get_sentence_space (), peak, scale != NULL ? acc_locale_get_sentence_space () : NULL, scale, NULL);
}

static void
update_texts (AccLineChart *self)
{
  g_autofree char *sentence = acc_line_chart_dup_sentence (self);

  acc_chart_panel_set_sentence (self->panel, sentence);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->plot), GTK_ACCESSIBLE_PROPERTY_LABEL, self->title_text, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, sentence, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->table), GTK_ACCESSIBLE_PROPERTY_LABEL, self->title_text, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, sentence, -1);
}

static char *
dup_title (AccChart *chart)
{
  return g_strdup (ACC_LINE_CHART (chart)->title_text);
}

/* With what is left out, which belongs to what is seen. */
static char *
dup_sentence (AccChart *chart)
{
  AccLineChart *self = ACC_LINE_CHART (chart);
  g_autofree char *sentence = acc_line_chart_dup_sentence (self);

  return *self->note_text != '\0' ? g_strconcat (sentence, acc_locale_get_sentence_space (), self->note_text, NULL) : g_steal_pointer (&sentence);
}

static char *
dup_source (AccChart *chart)
{
  return g_strdup (ACC_LINE_CHART (chart)->source_text);
}

static double
draw (AccChart              *chart,
      GtkSnapshot           *snapshot,
      double                 width,
      const AccChartPalette *palette)
{
  return acc_line_plot_draw (ACC_LINE_CHART (chart)->plot, snapshot, width, palette);
}

static void
fill_sheet (AccChart *chart,
            AccSheet *sheet)
{
  _acc_line_chart_fill_sheet (ACC_LINE_CHART (chart), sheet);
}

static void
chart_iface_init (AccChartInterface *iface)
{
  iface->dup_title = dup_title;
  iface->dup_sentence = dup_sentence;
  iface->dup_source = dup_source;
  iface->draw = draw;
  iface->fill_sheet = fill_sheet;
}

static void
acc_line_chart_dispose (GObject *object)
{
  AccLineChart *self = ACC_LINE_CHART (object);

  if (self->plot != NULL)
    acc_line_plot_set_lines (self->plot, NULL, 0, FALSE, FALSE);
  self->plot = NULL;
  if (self->panel != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->panel));
  self->panel = NULL;
  g_clear_object (&self->rows);
  g_clear_pointer (&self->lines, g_array_unref);
  g_clear_pointer (&self->title_text, g_free);
  g_clear_pointer (&self->key, g_free);
  g_clear_pointer (&self->treaty, g_free);
  g_clear_pointer (&self->note_text, g_free);
  g_clear_pointer (&self->source_text, g_free);
  G_OBJECT_CLASS (acc_line_chart_parent_class)->dispose (object);
}

static void
acc_line_chart_class_init (AccLineChartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = acc_line_chart_dispose;
  /**
   * AccLineChart::pick-year:
   * @year: the year that was pointed at
   */
  signals[SIGNAL_PICK_YEAR] = g_signal_new ("pick-year", ACC_TYPE_LINE_CHART, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  gtk_widget_class_set_css_name (widget_class, "linechart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static GtkLabel *
new_label (const char *style)
{
  GtkLabel *label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);

  gtk_widget_add_css_class (GTK_WIDGET (label), style);
  return label;
}

static void
acc_line_chart_init (AccLineChart *self)
{
  self->lines = acc_line_array_new ();
  self->rows = g_list_store_new (ACC_TYPE_LINE_ROW);
  self->note = new_label ("dim-label");
  self->plot = ACC_LINE_PLOT (acc_line_plot_new ());
  self->table = GTK_COLUMN_VIEW (gtk_column_view_new (GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->rows))))));
  self->source = new_label ("dim-label");
  gtk_widget_add_css_class (GTK_WIDGET (self->source), "footnote");
  self->panel = ACC_CHART_PANEL (acc_chart_panel_new (ACC_CHART (self)));
  g_object_set (self->panel, "table-height", ACC_LINE_HEIGHT, NULL);
  acc_chart_panel_add (self->panel, ACC_CHART_PANEL_LEGEND, GTK_WIDGET (self->note));
  acc_chart_panel_add (self->panel, ACC_CHART_PANEL_PLOT, GTK_WIDGET (self->plot));
  acc_chart_panel_add (self->panel, ACC_CHART_PANEL_TABLE, GTK_WIDGET (self->table));
  acc_chart_panel_add (self->panel, ACC_CHART_PANEL_FOOT, GTK_WIDGET (self->source));
  gtk_widget_set_parent (GTK_WIDGET (self->panel), GTK_WIDGET (self));
  _acc_line_chart_offer_claims (self);
  g_signal_connect_object (self->plot, "pick-year", G_CALLBACK (pick_year_cb), self, G_CONNECT_SWAPPED);
}

/* Drawing, table and sentence follow. */
static void
apply_scale (AccLineChart *self)
{
  AccLine *lines = (AccLine *) self->lines->data;
  guint n = self->lines->len;
  gboolean since = self->treaty != NULL;

  acc_line_plot_set_lines (self->plot, NULL, 0, FALSE, FALSE);
  for (guint l = 0; l < n; l++)
    lines[l].base = 0;
  self->indexed = self->scale == ACC_LINE_SCALE_INDEXED && acc_lines_find_common (lines, n, since, &self->common);
  self->each = self->scale == ACC_LINE_SCALE_EACH || (self->scale == ACC_LINE_SCALE_AUTOMATIC && acc_lines_are_flattened (lines, n, since));
  for (guint l = 0; l < n && self->indexed; l++)
    lines[l].base = acc_line_get_highest (&lines[l]) > 0 ? acc_line_get_value (&lines[l], self->common + (since ? lines[l].joined : 0)) : -1;
  g_list_store_remove_all (self->rows);
  _acc_line_chart_make_columns (self);
  _acc_line_chart_fill_rows (self);
  acc_line_plot_set_lines (self->plot, lines, n, since, self->each);
  gtk_widget_set_visible (acc_chart_panel_get_body (self->panel), g_list_model_get_n_items (G_LIST_MODEL (self->rows)) > 0);
  update_texts (self);
}

GtkWidget *
acc_line_chart_new (void)
{
  return g_object_new (ACC_TYPE_LINE_CHART, NULL);
}

void
acc_line_chart_set_lines (AccLineChart *self,
                          GArray       *lines,
                          const char   *title,
                          const char   *key,
                          const char   *treaty,
                          const char   *note,
                          const char   *source)
{
  g_return_if_fail (ACC_IS_LINE_CHART (self));
  g_return_if_fail (lines != NULL && lines->len <= ACC_CHART_LINES);

  acc_line_plot_set_lines (self->plot, NULL, 0, FALSE, FALSE);
  /* No cell of the table is filled from lines that are gone. */
  g_list_store_remove_all (self->rows);
  g_array_unref (self->lines);
  self->lines = lines;
  g_free (self->title_text);
  self->title_text = g_strdup (title);
  g_free (self->key);
  self->key = g_strdup (key);
  g_free (self->treaty);
  self->treaty = g_strdup (treaty);
  g_free (self->note_text);
  self->note_text = g_strdup (note);
  g_free (self->source_text);
  self->source_text = g_strdup (source);
  gtk_label_set_label (self->note, note);
  gtk_widget_set_visible (GTK_WIDGET (self->note), *note != '\0');
  gtk_label_set_label (self->source, source);
  acc_chart_panel_set_texts (self->panel, title, _ ("Show the numbers as a table (T)"));
  apply_scale (self);
}

void
acc_line_chart_set_scale (AccLineChart *self,
                          AccLineScale  scale)
{
  g_return_if_fail (ACC_IS_LINE_CHART (self));
  if (self->scale == scale)
    return;
  self->scale = scale;
  if (self->title_text != NULL)
    apply_scale (self);
}

AccLineScale
acc_line_chart_get_scale (AccLineChart *self)
{
  g_return_val_if_fail (ACC_IS_LINE_CHART (self), ACC_LINE_SCALE_ONE);
  return self->indexed ? ACC_LINE_SCALE_INDEXED : self->each ? ACC_LINE_SCALE_EACH : ACC_LINE_SCALE_ONE;
}

/**
 * acc_line_chart_set_year:
 * @year: the year at the end of which the as-of date finds the figures
 */
void
acc_line_chart_set_year (AccLineChart *self,
                         int           year)
{
  g_return_if_fail (ACC_IS_LINE_CHART (self));
  if (self->year == year)
    return;
  self->year = year;
  acc_line_plot_set_year (self->plot, year);
  if (self->title_text != NULL)
    update_texts (self);
}

void
acc_line_chart_set_show_table (AccLineChart *self,
                               gboolean      show_table)
{
  g_return_if_fail (ACC_IS_LINE_CHART (self));
  acc_chart_panel_set_show_table (self->panel, show_table);
}

gboolean
acc_line_chart_get_show_table (AccLineChart *self)
{
  g_return_val_if_fail (ACC_IS_LINE_CHART (self), FALSE);
  return acc_chart_panel_get_show_table (self->panel);
}

gint64
acc_line_chart_get_value (AccLineChart *self,
                          guint         line,
                          int           year)
{
  g_return_val_if_fail (ACC_IS_LINE_CHART (self) && line < self->lines->len, ACC_POINTS_ABSENT);
  return acc_line_get_value (line_at (self, line), year);
}

GListModel *
acc_line_chart_get_rows (AccLineChart *self)
{
  g_return_val_if_fail (ACC_IS_LINE_CHART (self), NULL);
  return G_LIST_MODEL (self->rows);
}

int
acc_line_chart_row_get_at (gpointer row)
{
  g_return_val_if_fail (ACC_IS_LINE_ROW (row), 0);
  return ((AccLineRow *) row)->at;
}
