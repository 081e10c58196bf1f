/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The table of the line chart: a row for each year, a column for each line. */

#include "config.h"

#include "cards/charts/acc-line-chart-private.h"

#include <glib/gi18n.h>

#include "cards/acc-table-row.h"
#include "cards/acc-why.h"
#include "facts/claims/acc-claim.h"
#include "locale/acc-locale.h"

G_DEFINE_FINAL_TYPE (AccLineRow, acc_line_row, G_TYPE_OBJECT)

static void
acc_line_row_class_init (AccLineRowClass *klass)
{
}

static void
acc_line_row_init (AccLineRow *self)
{
}

void
_acc_line_chart_fill_rows (AccLineChart *self)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);
  int first, last;

  if (acc_lines_get_range ((AccLine *) self->lines->data, self->lines->len, self->treaty != NULL, &first, &last))
    for (int at = first; at <= last; at++)
      {
        AccLineRow *row = g_object_new (ACC_TYPE_LINE_ROW, NULL);

        row->at = at;
        g_ptr_array_add (rows, row);
      }
  g_list_store_splice (self->rows, 0, g_list_model_get_n_items (G_LIST_MODEL (self->rows)), rows->pdata, rows->len);
}

/* FALSE also where there is none that was reported. */
static gboolean
find_figure (const AccLine *line,
             int            year,
             guint         *point,
             gint64        *figure)
{
  *figure = acc_points_find (line->points, year, point) ? acc_points_get_value (line->points, *point) : ACC_POINTS_ABSENT;
  return *figure != ACC_POINTS_ABSENT;
}

char *
_acc_line_chart_word_figure (const AccLine *line,
                             int            year)
{
  guint point;
  gint64 value;
  g_autofree char *number = NULL;
  g_autofree char *few = NULL;
  g_autofree char *all = NULL;

  if (!find_figure (line, year, &point, &value))
    return g_strdup (_ ("not reported"));
  number = acc_locale_format_number (value);
  if (line->base > 0)
    {
      g_autofree char *figure = g_steal_pointer (&number);
      g_autofree char *index = acc_locale_format_rate (acc_line_get_drawn (line, value));

      /* Translators: what a figure is where another one is 100, and the figure itself: "52.3 (8,343)" */
      number = acc_locale_compose (C_ ("indexed figure", "{index} ({figure})"), "index", index, "figure", figure, NULL);
    }
  if (line->reported == NULL)
    return g_steal_pointer (&number);
  few = acc_locale_format_number (line->reported[point]);
  all = acc_locale_format_number (line->asked[point]);
  /* Translators: the sum of the figures of a region, and of how many of its States: "12,345 (4 of 5 States)" */
  return acc_locale_compose (ngettext ("{sum} ({n} of {all} States)", "{sum} ({n} of {all} States)", line->asked[point]), "sum", number, "n", few, "all", all,
                             NULL);
}

/* The year of a row for a line; FALSE where all figures end before it. */
static gboolean
find_year (AccLineChart *self,
           int           at,
           guint         line,
           int          *year)
{
  int first, last;

  *year = at + (self->treaty != NULL ? line_at (self, line)->joined : 0);
  return acc_lines_get_range ((AccLine *) self->lines->data, self->lines->len, FALSE, &first, &last) && *year <= last;
}

char *
acc_line_chart_dup_cell (AccLineChart *self,
                         gpointer      row,
                         guint         line)
{
  int year;

  g_return_val_if_fail (ACC_IS_LINE_CHART (self) && ACC_IS_LINE_ROW (row) && line < self->lines->len, NULL);
  if (!acc_line_is_asked (line_at (self, line), self->treaty != NULL) || !find_year (self, ((AccLineRow *) row)->at, line, &year))
    return g_strdup ("");
  return _acc_line_chart_word_figure (line_at (self, line), year);
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          gpointer                  column)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), GPOINTER_TO_UINT (column) == 0 ? 0.0f : 1.0f);
  gtk_widget_add_css_class (label, "numeric");
  gtk_list_item_set_child (item, label);
}

static void
bind_cb (AccLineChart             *self,
         GtkListItem              *item,
         GtkSignalListItemFactory *factory)
{
  guint at = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (factory), "acc-column"));
  AccLineRow *row = gtk_list_item_get_item (item);
  g_autofree char *text = NULL;

  if (at > 0)
    text = acc_line_chart_dup_cell (self, row, at - 1);
  else if (self->treaty != NULL)
    text = acc_locale_format_number (row->at);
  else
    text = acc_locale_format_date (acc_date_year (row->at));
  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)), text);
  acc_table_row_name_by_cells (item);
}

/* The figures of the lines in the year of a row; of the drawing those of the year shown. */
static char *
name_claims (GtkWidget *widget,
             GtkWidget *inner)
{
  AccLineChart *self = ACC_LINE_CHART (gtk_widget_get_ancestor (widget, ACC_TYPE_LINE_CHART));
  AccLineRow *row = widget == GTK_WIDGET (self->table) ? acc_table_row_find_item (inner) : NULL;
  GString *names;

  if (row == NULL && widget == GTK_WIDGET (self->table))
    return NULL;
  names = g_string_new (NULL);
  for (guint l = 0; l < self->lines->len; l++)
    {
      const AccLine *line = line_at (self, l);
      int year = self->year;

      if (line->row.category == 0 || !acc_line_is_asked (line, self->treaty != NULL) || (row != NULL && !find_year (self, row->at, l, &year)))
        continue;
      acc_claim_add_name (names, acc_claim_name_figure (line->code, line->row.category, line->row.side, year), ACC_DAY_MIN);
    }
  return g_string_free (names, names->len == 0);
}

void
_acc_line_chart_offer_claims (AccLineChart *self)
{
  acc_why_offer (GTK_WIDGET (self->table), name_claims);
  acc_why_offer (GTK_WIDGET (self->plot), name_claims);
}

void
_acc_line_chart_make_columns (AccLineChart *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->table);

  while (g_list_model_get_n_items (columns) > 0)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, 0);

      gtk_column_view_remove_column (self->table, column);
    }
  for (guint i = 0; i <= self->lines->len; i++)
    {
      GtkListItemFactory *factory;
      g_autoptr (GtkColumnViewColumn) column = NULL;

      if (i > 0 && !acc_line_is_asked (line_at (self, i - 1), self->treaty != NULL))
        continue;
      factory = gtk_signal_list_item_factory_new ();
      g_object_set_data (G_OBJECT (factory), "acc-column", GUINT_TO_POINTER (i));
      g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), GUINT_TO_POINTER (i));
      g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
      column = gtk_column_view_column_new (i > 0 ? line_at (self, i - 1)->name : self->treaty != NULL ? _ ("Years since joining") : _ ("Year"), factory);
      gtk_column_view_column_set_expand (column, TRUE);
      gtk_column_view_append_column (self->table, column);
    }
}

/* Not available is empty, never zero. */
static void
add_figure (AccLineChart *self,
            AccSheet     *sheet,
            guint         l,
            int           at)
{
  const AccLine *line = line_at (self, l);
  guint point;
  gint64 value;
  gboolean there = find_figure (line, at + (self->treaty != NULL ? line->joined : 0), &point, &value) && acc_line_is_asked (line, self->treaty != NULL);

  acc_sheet_add_number (sheet, there ? value : ACC_INT_ABSENT);
  if (self->indexed)
    acc_sheet_add_index (sheet, there && line->base > 0 ? acc_line_get_drawn (line, value) : -1);
  if (line->reported == NULL)
    return;
  acc_sheet_add_number (sheet, there ? line->reported[point] : ACC_INT_ABSENT);
  acc_sheet_add_number (sheet, there ? line->asked[point] : ACC_INT_ABSENT);
}

void
_acc_line_chart_fill_sheet (AccLineChart *self,
                            AccSheet     *sheet)
{
  GListModel *rows = G_LIST_MODEL (self->rows);

  if (self->treaty != NULL)
    acc_sheet_add_column (sheet, "years_since_joining", _ ("Years since joining"), ACC_SHEET_NUMBER);
  else
    acc_sheet_add_column (sheet, "year", _ ("Year"), ACC_SHEET_YEAR);
  for (guint l = 0; l < self->lines->len; l++)
    {
      const AccLine *line = line_at (self, l);
      g_autofree char *index = g_strconcat (line->code, "_index", NULL);
      g_autofree char *reported = g_strconcat (line->code, "_reported", NULL);
      g_autofree char *states = g_strconcat (line->code, "_states", NULL);

      acc_sheet_add_column (sheet, line->code, line->name, ACC_SHEET_NUMBER);
      if (self->indexed)
        {
          g_autofree char *title = acc_locale_compose (_ ("{title}: {words}"), "title", line->name, "words", C_ ("scale of a chart", "Indexed"), NULL);

          acc_sheet_add_column (sheet, index, title, ACC_SHEET_RATE);
        }
      if (line->reported == NULL)
        continue;
      acc_sheet_add_column (sheet, reported, NULL, ACC_SHEET_NUMBER);
      acc_sheet_add_column (sheet, states, NULL, ACC_SHEET_NUMBER);
    }
  acc_chart_end_columns (ACC_CHART (self), sheet);
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (AccLineRow) row = g_list_model_get_item (rows, i);

      acc_sheet_take (sheet, g_strdup_printf (self->treaty != NULL ? "%d" : "%04d", row->at));
      for (guint l = 0; l < self->lines->len; l++)
        add_figure (self, sheet, l, row->at);
    }
}
