/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The table of the growth chart: a row for each day on which a number changed or for which one is reported. */

#include "config.h"

#include "cards/charts/acc-growth-chart-private.h"

#include <glib/gi18n.h>

#include "cards/acc-table-row.h"
#include "cards/acc-why.h"
#include "facts/claims/acc-claim.h"
#include "locale/acc-locale.h"

G_DEFINE_FINAL_TYPE (AccGrowthRow, acc_growth_row, G_TYPE_OBJECT)

static void
acc_growth_row_class_init (AccGrowthRowClass *klass)
{
}

static void
acc_growth_row_init (AccGrowthRow *self)
{
}

static void
fill_rows (AccGrowthChart *self)
{
  guint next[ACC_GROWTH_MAX] = { 0 };
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  for (gint32 before = ACC_DAY_MIN;;)
    {
      gint32 day = ACC_DAY_MAX;
      AccGrowthRow *row;

      for (guint c = 0; c < self->curves->len; c++)
        if (next[c] < curve_at (self, c)->steps->len)
          day = MIN (day, g_array_index (curve_at (self, c)->steps, AccStep, next[c]).day);
      for (guint i = 0; i < self->marks->len; i++)
        if (g_array_index (self->marks, AccGrowthMark, i).day > before)
          day = MIN (day, g_array_index (self->marks, AccGrowthMark, i).day);
      if (day == ACC_DAY_MAX)
        break;
      row = g_object_new (ACC_TYPE_GROWTH_ROW, NULL);
      row->day = day;
      for (guint c = 0; c < self->curves->len; c++)
        {
          GArray *steps = curve_at (self, c)->steps;

          if (next[c] < steps->len && g_array_index (steps, AccStep, next[c]).day == day)
            next[c]++;
          row->counts[c] = next[c] > 0 ? g_array_index (steps, AccStep, next[c] - 1).count : 0;
        }
      g_ptr_array_add (rows, row);
      before = day;
    }
  g_list_store_splice (self->rows, 0, g_list_model_get_n_items (G_LIST_MODEL (self->rows)), rows->pdata, rows->len);
}

/* What sources report for the day, a line each. */
static char *
word_reported (AccGrowthChart *self,
               gint32          day)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->marks->len; i++)
    if (g_array_index (self->marks, AccGrowthMark, i).day == day)
      g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", g_array_index (self->marks, AccGrowthMark, i).text);
  return g_string_free (text, FALSE);
}

static void
setup_reported_cb (GtkSignalListItemFactory *factory,
                   GtkListItem              *item,
                   AccGrowthChart           *self)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_width_chars (GTK_LABEL (label), 24);
  gtk_widget_add_css_class (label, "caption");
  gtk_list_item_set_child (item, label);
}

static void
bind_reported_cb (GtkSignalListItemFactory *factory,
                  GtkListItem              *item,
                  AccGrowthChart           *self)
{
  AccGrowthRow *row = gtk_list_item_get_item (item);
  g_autofree char *text = word_reported (self, row->day);

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)), text);
  acc_table_row_name_by_cells (item);
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
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         gpointer                  column)
{
  AccGrowthRow *row = gtk_list_item_get_item (item);
  guint at = GPOINTER_TO_UINT (column);
  g_autofree char *text = at == 0 ? acc_locale_format_date (acc_date_from_day (row->day)) : acc_locale_format_number (row->counts[at - 1]);

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)), text);
  acc_table_row_name_by_cells (item);
}

static void
make_columns (AccGrowthChart *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->table);

  while (g_list_model_get_n_items (columns) > 0)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, 0);

      gtk_column_view_remove_column (self->table, column);
    }
  for (guint i = 0; i <= self->curves->len; i++)
    {
      GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
      g_autoptr (GtkColumnViewColumn) column = NULL;

      g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), GUINT_TO_POINTER (i));
      g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), GUINT_TO_POINTER (i));
      column = gtk_column_view_column_new (i == 0 ? _ ("From") : curve_at (self, i - 1)->name, factory);
      gtk_column_view_column_set_expand (column, TRUE);
      gtk_column_view_append_column (self->table, column);
    }
  {
    GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
    g_autoptr (GtkColumnViewColumn) column = gtk_column_view_column_new (_ ("Reported"), factory);

    g_signal_connect_object (factory, "setup", G_CALLBACK (setup_reported_cb), self, 0);
    g_signal_connect_object (factory, "bind", G_CALLBACK (bind_reported_cb), self, 0);
    gtk_column_view_append_column (self->table, column);
  }
}

/* How many were party on the day of a row; of the drawing on the day shown. */
static char *
name_claims (GtkWidget *widget,
             GtkWidget *inner)
{
  AccGrowthChart *self = ACC_GROWTH_CHART (gtk_widget_get_ancestor (widget, ACC_TYPE_GROWTH_CHART));
  AccGrowthRow *row = widget == GTK_WIDGET (self->table) ? acc_table_row_find_item (inner) : NULL;
  GString *names;

  if (row == NULL && widget == GTK_WIDGET (self->table))
    return NULL;
  names = g_string_new (NULL);
  for (guint c = 0; c < self->curves->len; c++)
    acc_claim_add_name (names, acc_claim_name_parties (self->region, curve_at (self, c)->group->id), row != NULL ? row->day : ACC_DAY_MIN);
  return g_string_free (names, names->len == 0);
}

void
_acc_growth_chart_offer_claims (AccGrowthChart *self)
{
  acc_why_offer (GTK_WIDGET (self->table), name_claims);
  acc_why_offer (GTK_WIDGET (self->plot), name_claims);
}

void
_acc_growth_chart_fill_table (AccGrowthChart *self)
{
  if (self->filled)
    return;
  self->filled = TRUE;
  fill_rows (self);
  make_columns (self);
}

/* Empty where no source reports any. */
static void
add_reported (AccGrowthChart *self,
              AccSheet       *sheet,
              guint           curve,
              gint32          day)
{
  for (guint i = 0; i < self->marks->len; i++)
    {
      AccGrowthMark *mark = &g_array_index (self->marks, AccGrowthMark, i);

      if (mark->curve == curve && mark->day == day)
        {
          acc_sheet_add_number (sheet, mark->value);
          return;
        }
    }
  acc_sheet_add (sheet, NULL);
}

static void
add_count_columns (AccGrowthChart *self,
                   AccSheet       *sheet,
                   gboolean        reported)
{
  for (guint c = 0; c < self->curves->len; c++)
    {
      AccGroup *group = curve_at (self, c)->group;
      g_autofree char *key = acc_group_get_key (group);
      g_autofree char *named = g_strconcat (key, reported ? "_reported" : "", NULL);
      g_autofree char *title = reported ? acc_locale_compose (_ ("{title}: {words}"), "title", acc_locale_text (group->title), "words", _ ("Reported"), NULL)
                                        : g_strdup (acc_locale_text (group->title));

      acc_sheet_add_column (sheet, named, title, ACC_SHEET_NUMBER);
    }
}

/* A row for each day on which a number changed; what a source reports for that day beside it, empty where none does. */
void
_acc_growth_chart_fill_sheet (AccGrowthChart *self,
                              AccSheet       *sheet)
{
  GListModel *rows = G_LIST_MODEL (self->rows);

  _acc_growth_chart_fill_table (self);
  acc_sheet_add_column (sheet, "date", _ ("Date"), ACC_SHEET_DATE);
  add_count_columns (self, sheet, FALSE);
  add_count_columns (self, sheet, TRUE);
  acc_chart_end_columns (ACC_CHART (self), sheet);
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (AccGrowthRow) row = g_list_model_get_item (rows, i);

      acc_sheet_add_day (sheet, row->day);
      for (guint c = 0; c < self->curves->len; c++)
        acc_sheet_add_number (sheet, row->counts[c]);
      for (guint c = 0; c < self->curves->len; c++)
        add_reported (self, sheet, c, row->day);
    }
}
