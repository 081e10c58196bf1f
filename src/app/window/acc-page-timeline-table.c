/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The table of the timeline: a row for each item, in the order of time. */

#include "config.h"

#include "app/window/acc-page-timeline-private.h"

#include <glib/gi18n.h>

#include "cards/acc-table-row.h"
#include "report/acc-report.h"
#include "report/tables/acc-report-timeline.h"

typedef enum
{
  COLUMN_DATE,
  COLUMN_EVENT, /* beside the date, so that both are seen on a small screen */
  COLUMN_LANE,
  COLUMN_SOURCE,
  N_COLUMNS,
} Column;

static const char *
find_lane (AccPageTimeline *self,
           AccTimelineItem *item)
{
  GListModel *lanes = acc_timeline_get_lanes (self->timeline);

  for (guint i = 0; i < g_list_model_get_n_items (lanes); i++)
    {
      g_autoptr (AccTimelineLane) lane = g_list_model_get_item (lanes, i);

      if (g_strcmp0 (acc_timeline_lane_get_id (lane), acc_timeline_item_get_lane (item)) == 0)
        return acc_timeline_lane_get_title (lane); /* the model holds it */
    }
  return "";
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          gpointer                  column)
{
  GtkWidget *label = gtk_label_new (NULL);
  gboolean wide = GPOINTER_TO_UINT (column) == COLUMN_EVENT || GPOINTER_TO_UINT (column) == COLUMN_SOURCE;

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_width_chars (GTK_LABEL (label), wide ? 24 : 12);
  gtk_label_set_max_width_chars (GTK_LABEL (label), wide ? 48 : 18);
  if (GPOINTER_TO_UINT (column) == COLUMN_DATE)
    gtk_widget_add_css_class (label, "numeric");
  gtk_list_item_set_child (item, label);
}

static char *
word_cell (AccPageTimeline *self,
           AccTimelineItem *item,
           Column           column)
{
  AccSpan span = acc_timeline_item_get_span (item);

  switch (column)
    {
    case COLUMN_DATE:
      return acc_span_is_set (&span) ? acc_locale_format_span (&span) : g_strdup (C_ ("timeline", "Undated"));
    case COLUMN_EVENT:
      return g_strdup (acc_timeline_item_get_title (item));
    case COLUMN_LANE:
      return g_strdup (find_lane (self, item));
    case COLUMN_SOURCE:
    case N_COLUMNS:
    default:
      return g_strdup (acc_timeline_item_get_description (item));
    }
}

static void
bind_cb (AccPageTimeline          *self,
         GtkListItem              *list_item,
         GtkSignalListItemFactory *factory)
{
  Column column = (Column) GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (factory), "acc-column"));
  g_autofree char *text = word_cell (self, gtk_list_item_get_item (list_item), column);

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (list_item)), text);
  acc_table_row_name_by_cells (list_item);
}

static void
activated_cb (AccPageTimeline *self,
              guint            position)
{
  g_autoptr (AccTimelineItem) item = g_list_model_get_item (G_LIST_MODEL (self->rows), position);

  if (item != NULL)
    _acc_page_timeline_open (self, item);
}

void
_acc_page_timeline_build_table (AccPageTimeline *self)
{
  GtkSorter *sorter = GTK_SORTER (gtk_custom_sorter_new (acc_report_timeline_compare, NULL, NULL));

  self->rows = gtk_sort_list_model_new (NULL, sorter);
  self->table = GTK_COLUMN_VIEW (gtk_column_view_new (GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->rows))))));
  for (guint c = 0; c < N_COLUMNS; c++)
    {
      GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
      g_autoptr (GtkColumnViewColumn) column = gtk_column_view_column_new (NULL, factory);

      g_object_set_data (G_OBJECT (factory), "acc-column", GUINT_TO_POINTER (c));
      g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), GUINT_TO_POINTER (c));
      g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
      gtk_column_view_column_set_resizable (column, TRUE);
      gtk_column_view_column_set_expand (column, c == COLUMN_EVENT || c == COLUMN_SOURCE);
      gtk_column_view_append_column (self->table, column);
    }
  g_signal_connect_object (self->table, "activate", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
}

void
_acc_page_timeline_update_table (AccPageTimeline *self)
{
  const char *const titles[N_COLUMNS] = { _ ("Date"), _ ("What happened"), _ ("Kind"), _ ("Source") };
  GListModel *columns = gtk_column_view_get_columns (self->table);

  for (guint c = 0; c < N_COLUMNS; c++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, c);

      gtk_column_view_column_set_title (column, titles[c]);
    }
  gtk_sort_list_model_set_model (self->rows, acc_page_timeline_get_show_table (self) ? acc_timeline_get_model (self->timeline) : NULL);
}

void
_acc_page_timeline_fill_sheet (AccPageTimeline *self,
                               AccSheet        *sheet)
{
  GtkSorter *sorter = GTK_SORTER (gtk_custom_sorter_new (acc_report_timeline_compare, NULL, NULL));
  GListModel *items = acc_timeline_get_model (self->timeline);
  g_autoptr (GtkSortListModel) rows = gtk_sort_list_model_new (items != NULL ? g_object_ref (items) : NULL, sorter);

  acc_report_timeline_fill_sheet (sheet, G_LIST_MODEL (rows));
}
