/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The growth chart with its sentence and its table: takes the numbers from the ledger once, and follows the date. */

#include "config.h"

#include "cards/charts/acc-growth-chart-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "facts/claims/acc-reported-count.h"
#include "locale/acc-locale.h"

#define TABLE_HEIGHT 320

enum
{
  SIGNAL_PICK_DAY,
  N_SIGNALS,
};

static void chart_iface_init (AccChartInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (AccGrowthChart, acc_growth_chart, GTK_TYPE_WIDGET, G_IMPLEMENT_INTERFACE (ACC_TYPE_CHART, chart_iface_init))

static guint signals[N_SIGNALS];

static void
clear_curve (gpointer data)
{
  AccGrowthCurve *curve = data;

  g_free (curve->name);
  g_array_unref (curve->steps);
}

static void
clear_mark (gpointer data)
{
  g_free (((AccGrowthMark *) data)->text);
}

static void
add_curve (AccGrowthChart *self,
           AccGroup       *group,
           AccSign         sign,
           const char     *name)
{
  AccGrowthCurve curve;

  /* A curve along zero would say that it bound nobody. */
  if (!acc_ledger_can_count (self->ledger, group, self->basis))
    return;
  curve = (AccGrowthCurve) { g_strdup (name), group, sign, acc_ledger_list_steps (self->ledger, group, self->region, self->basis) };

  g_array_append_val (self->curves, curve);
}

static void
add_marks (AccGrowthChart *self)
{
  AccBundle *bundle = acc_ledger_get_bundle (self->ledger);

  /* Sources count the States of the world. */
  for (guint i = 0; self->region == NULL && i < acc_bundle_get_n (bundle, ACC_TABLE_COUNTS); i++)
    {
      AccCount *count = acc_bundle_get_item (bundle, ACC_TABLE_COUNTS, i);
      AccSource *source = acc_bundle_find_source (bundle, count->source);

      for (guint c = 0; c < self->curves->len; c++)
        if (acc_reported_count_is_of (bundle, count, curve_at (self, c)->group))
          {
            g_autofree char *number = acc_locale_format_number (count->value);
            g_autofree char *date = acc_locale_format_span (&count->date);
            AccGrowthMark mark = { c, acc_span_last_day (&count->date), (guint) MAX (0, count->value), NULL };

            mark.text = acc_locale_compose (_ ("{treaty}: {n} reported for {date} ({source})"), "treaty", curve_at (self, c)->name, "n", number, "date", date,
                                            "source", source != NULL ? acc_locale_text (source->title) : count->source, NULL);
            g_array_append_val (self->marks, mark);
          }
    }
}

static void
update_texts (AccGrowthChart *self)
{
  g_autofree char *sentence = acc_growth_chart_dup_sentence (self);
  g_autofree char *description = acc_growth_chart_dup_description (self);

  acc_chart_panel_set_sentence (self->panel, sentence);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->plot), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
}

static void
show_table_cb (AccGrowthChart *self)
{
  if (acc_growth_chart_get_show_table (self) && self->ledger != NULL)
    _acc_growth_chart_fill_table (self);
}

static void
pick_day_cb (AccGrowthChart *self,
             int             day)
{
  g_signal_emit (self, signals[SIGNAL_PICK_DAY], 0, day);
}

/* From the year with which the record begins. */
static char *
word_title (AccGrowthChart *self)
{
  g_autofree char *year = acc_locale_format_date (acc_date_year (acc_bundle_get_first_year (acc_ledger_get_bundle (self->ledger))));

  /* Translators: title of a chart; {year} is a year: "States party since 1980". */
  return acc_locale_compose (_ ("States party since {year}"), "year", year, NULL);
}

static char *
dup_title (AccChart *chart)
{
  AccGrowthChart *self = ACC_GROWTH_CHART (chart);
  g_autofree char *title = self->ledger != NULL ? word_title (self) : g_strdup ("");

  /* Away from its page, a picture must name the region. */
  return self->region != NULL ? acc_locale_compose (_ ("{title}: {words}"), "title", acc_locale_region_name (self->region), "words", title, NULL) : g_steal_pointer (&title);
}

static char *
dup_sentence (AccChart *chart)
{
  return acc_growth_chart_dup_sentence (ACC_GROWTH_CHART (chart));
}

/* Whoever keeps the treaties' records, each once. */
static char *
dup_source (AccChart *chart)
{
  AccGrowthChart *self = ACC_GROWTH_CHART (chart);
  g_autoptr (GPtrArray) publishers = g_ptr_array_new ();
  g_autofree char *list = NULL;
  AccBundle *bundle;

  if (self->ledger == NULL)
    return NULL;
  bundle = acc_ledger_get_bundle (self->ledger);
  for (guint t = 0; t < acc_bundle_get_n (bundle, ACC_TABLE_TREATIES); t++)
    {
      AccSource *source = acc_bundle_find_source (bundle, ((AccTreaty *) acc_bundle_get_item (bundle, ACC_TABLE_TREATIES, t))->source);

      if (source != NULL && !g_ptr_array_find_with_equal_func (publishers, source->publisher, g_str_equal, NULL))
        g_ptr_array_add (publishers, source->publisher);
    }
  list = acc_locale_format_list ((const char *const *) publishers->pdata, publishers->len);
  return acc_locale_compose (_ ("Source: {title}."), "title", list, NULL);
}

static double
draw (AccChart              *chart,
      GtkSnapshot           *snapshot,
      double                 width,
      const AccChartPalette *palette)
{
  return acc_growth_plot_draw (ACC_GROWTH_CHART (chart)->plot, snapshot, width, palette);
}

static void
fill_sheet (AccChart *chart,
            AccSheet *sheet)
{
  _acc_growth_chart_fill_sheet (ACC_GROWTH_CHART (chart), sheet);
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
acc_growth_chart_dispose (GObject *object)
{
  AccGrowthChart *self = ACC_GROWTH_CHART (object);
  GtkWidget *child;

  if (self->plot != NULL)
    acc_growth_plot_set_curves (self->plot, NULL, 0, NULL, 0, 0);
  self->plot = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->ledger);
  g_clear_object (&self->rows);
  g_clear_pointer (&self->treaties, g_array_unref);
  g_clear_pointer (&self->curves, g_array_unref);
  g_clear_pointer (&self->marks, g_array_unref);
  g_clear_pointer (&self->language, g_free);
  G_OBJECT_CLASS (acc_growth_chart_parent_class)->dispose (object);
}

static void
acc_growth_chart_class_init (AccGrowthChartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = acc_growth_chart_dispose;
  /**
   * AccGrowthChart::pick-day:
   * @day: the day number that was pointed at
   */
  signals[SIGNAL_PICK_DAY] = g_signal_new ("pick-day", ACC_TYPE_GROWTH_CHART, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  gtk_widget_class_set_css_name (widget_class, "growthchart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
acc_growth_chart_init (AccGrowthChart *self)
{
  self->treaties = g_array_new (FALSE, FALSE, sizeof (guint));
  self->curves = g_array_new (FALSE, TRUE, sizeof (AccGrowthCurve));
  g_array_set_clear_func (self->curves, clear_curve);
  self->marks = g_array_new (FALSE, TRUE, sizeof (AccGrowthMark));
  g_array_set_clear_func (self->marks, clear_mark);
  self->rows = g_list_store_new (ACC_TYPE_GROWTH_ROW);
  self->day = ACC_DAY_MIN;

  self->plot = ACC_GROWTH_PLOT (acc_growth_plot_new ());
  self->table = GTK_COLUMN_VIEW (gtk_column_view_new (GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->rows))))));
  self->panel = ACC_CHART_PANEL (acc_chart_panel_new (ACC_CHART (self)));
  g_object_set (self->panel, "table-height", TABLE_HEIGHT, NULL);
  acc_chart_panel_add (self->panel, ACC_CHART_PANEL_PLOT, GTK_WIDGET (self->plot));
  acc_chart_panel_add (self->panel, ACC_CHART_PANEL_TABLE, GTK_WIDGET (self->table));
  gtk_widget_set_parent (GTK_WIDGET (self->panel), GTK_WIDGET (self));
  _acc_growth_chart_offer_claims (self);
  g_signal_connect_object (self->panel, "notify::show-table", G_CALLBACK (show_table_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->plot, "pick-day", G_CALLBACK (pick_day_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
acc_growth_chart_new (void)
{
  return g_object_new (ACC_TYPE_GROWTH_CHART, NULL);
}

static gboolean
has_lines_of (AccGrowthChart *self,
              const GArray   *treaties)
{
  guint n = MIN (treaties->len, ACC_GROWTH_MAX - 1);

  return self->treaties->len == n && (n == 0 || memcmp (self->treaties->data, treaties->data, n * sizeof (guint)) == 0);
}

/**
 * acc_growth_chart_set_region:
 * @region: (nullable): whose States are counted, from when the ledger is set; the world
 */
void
acc_growth_chart_set_region (AccGrowthChart *self,
                             AccRegion      *region)
{
  g_return_if_fail (ACC_IS_GROWTH_CHART (self));
  if (self->region == region)
    return;
  self->region = region;
  g_clear_pointer (&self->language, g_free); /* so that all is made anew */
}

/**
 * acc_growth_chart_set_ledger:
 * @ledger: who is party to what
 * @treaties: (element-type guint): positions of those of which there is a line each, as many as can be told apart
 * @together: (nullable): treaties that are counted as one as well, party to any of them
 * @basis: the basis of counting
 *
 * Takes all numbers from the ledger. Called again with the same it costs nothing, unless the language is another.
 */
void
acc_growth_chart_set_ledger (AccGrowthChart *self,
                             AccLedger      *ledger,
                             const GArray   *treaties,
                             AccGroup       *together,
                             AccBasis        basis)
{
  AccBundle *bundle;
  g_autofree char *title = NULL;

  g_return_if_fail (ACC_IS_GROWTH_CHART (self));
  g_return_if_fail (ACC_IS_LEDGER (ledger));
  if (self->ledger == ledger && has_lines_of (self, treaties) && self->together == together && self->basis == basis && g_strcmp0 (self->language, acc_locale_get_language ()) == 0)
    return;
  g_set_object (&self->ledger, ledger);
  self->together = together;
  self->basis = basis;
  g_free (self->language);
  self->language = g_strdup (acc_locale_get_language ());
  acc_growth_plot_set_curves (self->plot, NULL, 0, NULL, 0, 0);
  g_array_set_size (self->curves, 0);
  g_array_set_size (self->marks, 0);
  bundle = acc_ledger_get_bundle (ledger);
  g_array_set_size (self->treaties, 0);
  g_array_append_vals (self->treaties, treaties->data, MIN (treaties->len, ACC_GROWTH_MAX - 1));
  for (guint i = 0; i < self->treaties->len; i++)
    {
      guint t = g_array_index (self->treaties, guint, i);
      AccTreaty *treaty = acc_bundle_get_item (bundle, ACC_TABLE_TREATIES, t);

      add_curve (self, acc_bundle_get_treaty_group (bundle, t), treaty->sign, acc_locale_treaty_short_title (treaty));
    }
  if (together != NULL && together->members->len > 1)
    add_curve (self, together, (AccSign) { ACC_SHAPE_IN_TURN, ACC_COLOR_IN_TURN }, acc_locale_text (together->short_title != NULL ? together->short_title : together->title));
  add_marks (self);
  self->filled = FALSE;
  if (acc_growth_chart_get_show_table (self))
    _acc_growth_chart_fill_table (self);
  title = word_title (self);
  acc_chart_panel_set_texts (self->panel, title, _ ("Show the numbers as a table (T)"));
  acc_growth_plot_set_curves (self->plot, (AccGrowthCurve *) self->curves->data, self->curves->len, (AccGrowthMark *) self->marks->data, self->marks->len,
                              acc_day_from_ymd (acc_bundle_get_first_year (bundle), 1, 1));
  update_texts (self);
}

/**
 * acc_growth_chart_set_day:
 * @day: the as-of date as a day number
 */
void
acc_growth_chart_set_day (AccGrowthChart *self,
                          gint32          day)
{
  g_return_if_fail (ACC_IS_GROWTH_CHART (self));
  if (self->day == day)
    return;
  self->day = day;
  acc_growth_plot_set_day (self->plot, day);
  update_texts (self);
}

void
acc_growth_chart_set_show_table (AccGrowthChart *self,
                                 gboolean        show_table)
{
  g_return_if_fail (ACC_IS_GROWTH_CHART (self));
  acc_chart_panel_set_show_table (self->panel, show_table);
}

gboolean
acc_growth_chart_get_show_table (AccGrowthChart *self)
{
  g_return_val_if_fail (ACC_IS_GROWTH_CHART (self), FALSE);
  return acc_chart_panel_get_show_table (self->panel);
}

guint
acc_growth_chart_get_n_curves (AccGrowthChart *self)
{
  g_return_val_if_fail (ACC_IS_GROWTH_CHART (self), 0);
  return self->curves->len;
}

guint
acc_growth_chart_get_count (AccGrowthChart *self,
                            guint           curve,
                            gint32          day)
{
  g_return_val_if_fail (ACC_IS_GROWTH_CHART (self) && curve < self->curves->len, 0);
  return acc_steps_get_count ((const AccStep *) curve_at (self, curve)->steps->data, curve_at (self, curve)->steps->len, day);
}

/**
 * acc_growth_chart_get_rows:
 *
 * Returns: (transfer none): the rows of the table, a day on which a number changed each
 */
GListModel *
acc_growth_chart_get_rows (AccGrowthChart *self)
{
  g_return_val_if_fail (ACC_IS_GROWTH_CHART (self), NULL);
  _acc_growth_chart_fill_table (self);
  return G_LIST_MODEL (self->rows);
}

gint32
acc_growth_chart_row_get_day (gpointer row)
{
  g_return_val_if_fail (ACC_IS_GROWTH_ROW (row), ACC_DAY_MIN);
  return ((AccGrowthRow *) row)->day;
}

guint
acc_growth_chart_row_get_count (gpointer row,
                                guint    curve)
{
  g_return_val_if_fail (ACC_IS_GROWTH_ROW (row) && curve < ACC_GROWTH_MAX, 0);
  return ((AccGrowthRow *) row)->counts[curve];
}

/**
 * acc_growth_chart_dup_sentence:
 *
 * Returns: (transfer full): what the chart shows on its date, by rule: the numbers, and which grew most in ten years
 */
char *
acc_growth_chart_dup_sentence (AccGrowthChart *self)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *date = NULL;
  g_autofree char *list = NULL;
  g_autofree char *now = NULL;
  guint most = 0, grew = 0;

  g_return_val_if_fail (ACC_IS_GROWTH_CHART (self), NULL);
  if (self->curves->len == 0 || self->day <= ACC_DAY_MIN)
    return self->ledger != NULL && self->together != NULL && !acc_ledger_can_count (self->ledger, self->together, self->basis)
               ? acc_words_say_untold (acc_ledger_get_bundle (self->ledger), self->together)
               : g_strdup ("");
  for (guint c = 0; c < self->curves->len; c++)
    {
      guint count = acc_growth_chart_get_count (self, c, self->day);
      guint before = acc_growth_chart_get_count (self, c, acc_day_add_years (self->day, -10));
      g_autofree char *number = acc_locale_format_number (count);

      g_ptr_array_add (parts, acc_locale_compose (C_ ("end of a line: treaty and count", "{treaty}: {n}"), "treaty", curve_at (self, c)->name, "n", number, NULL));
      if (curve_at (self, c)->sign.color != ACC_COLOR_IN_TURN && count > before && count - before > grew)
        {
          grew = count - before;
          most = c;
        }
    }
  date = acc_locale_format_date (acc_date_from_day (self->day));
  list = acc_locale_format_list ((const char *const *) parts->pdata, parts->len);
  now = acc_locale_compose (_ ("States party on {date}: {list}."), "date", date, "list", list, NULL);
  if (grew > 0)
    {
      g_autofree char *number = acc_locale_format_number (grew);
      g_autofree char *growth = acc_locale_compose (_ ("In the ten years before, the {treaty} grew most, by {n}."), "treaty", curve_at (self, most)->name, "n",
                                                    number, NULL);

      return g_strconcat (now, acc_locale_get_sentence_space (), growth, NULL);
    }
  return g_steal_pointer (&now);
}

/**
 * acc_growth_chart_dup_description:
 *
 * Returns: (transfer full): the counts that sources report, a line each
 */
char *
acc_growth_chart_dup_description (AccGrowthChart *self)
{
  GString *text = g_string_new (NULL);

  g_return_val_if_fail (ACC_IS_GROWTH_CHART (self), g_string_free (text, FALSE));
  for (guint i = 0; i < self->marks->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", g_array_index (self->marks, AccGrowthMark, i).text);
  return g_string_free (text, FALSE);
}
