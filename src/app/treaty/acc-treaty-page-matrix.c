/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The matrix of reservations on the page of a treaty: two tables beside each other, of the States and of the articles. */

#include "config.h"

#include "app/treaty/acc-treaty-page-private.h"

#include <glib/gi18n.h>

#include "app/treaty/acc-matrix-columns.h"
#include "app/treaty/acc-treaty-columns.h"
#include "app/treaty/acc-treaty-matrix.h"
#include "cards/acc-spoken.h"
#include "facts/pages/acc-article-facts.h"

static gboolean
filter_matrix (gpointer item,
               gpointer user_data)
{
  return ACC_MATRIX_ROW (item)->shown;
}

/* The head of a column leads to its article. */
static void
offer_article (GtkColumnViewColumn *column,
               AccBundle           *bundle,
               AccTreaty           *treaty,
               const char          *number)
{
  AccArticle *article = acc_bundle_find_article (bundle, treaty, number);
  AccPlace place = { .kind = ACC_PLACE_ARTICLE, .treaty = treaty, .article = article };
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenuItem) item = NULL;
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;

  if (article == NULL)
    return;
  name = acc_article_word_name (article);
  text = acc_place_to_text (&place);
  item = g_menu_item_new (name, NULL);
  g_menu_item_set_action_and_target (item, "win.go", "s", text);
  g_menu_append_item (menu, item);
  gtk_column_view_column_set_header_menu (column, G_MENU_MODEL (menu));
}

static gboolean
is_as_made (AccTreatyPage *self,
            GListStore    *rows)
{
  gboolean same = !self->matrix_new && self->matrix_articles != NULL && self->matrix_articles->len == self->articles->len
                  && acc_item_list_same (gtk_filter_list_model_get_model (self->matrix_found), G_LIST_MODEL (rows), _acc_treaty_page_same_row);

  for (guint i = 0; same && i < self->articles->len; i++)
    same = g_str_equal (self->articles->pdata[i], self->matrix_articles->pdata[i]);
  return same;
}

/* Another treaty has other articles. With the same ones, of the same States, the cells stay. */
static void
rebuild_matrix (AccTreatyPage *self)
{
  AccBundle *bundle = acc_session_get_bundle (self->base.session);
  g_autoptr (GListStore) matrix = acc_matrix_list (bundle, self->treaty, self->articles);

  if (is_as_made (self, matrix))
    return;
  self->matrix_new = FALSE;
  g_clear_pointer (&self->matrix_articles, g_ptr_array_unref);
  self->matrix_articles = g_ptr_array_ref (self->articles);
  gtk_filter_list_model_set_model (self->matrix_found, NULL);
  acc_matrix_columns_list (self->matrix, self->articles->len);
  for (guint i = 0; i < self->articles->len; i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (gtk_column_view_get_columns (self->matrix), i);

      offer_article (column, bundle, self->treaty, self->articles->pdata[i]);
    }
  gtk_filter_list_model_set_model (self->matrix_found, G_LIST_MODEL (matrix));
}

/* Fills the matrix, when it is looked at: most who open a treaty, or drag the date there, never do. */
void
_acc_treaty_page_update_matrix (AccTreatyPage *self)
{
  GListModel *matrix;
  gboolean offer = self->matrix_other;

  if (!self->matrix_stale || !acc_follower_is_of (ACC_FOLLOWER (self), self->base.session))
    return;
  self->matrix_stale = FALSE;
  if (self->matrix_other)
    rebuild_matrix (self);
  self->matrix_other = FALSE;
  matrix = gtk_filter_list_model_get_model (self->matrix_found);
  if (acc_matrix_update (matrix, self->base.session, self->articles))
    {
      gtk_filter_changed (GTK_FILTER (self->matrix_filter), GTK_FILTER_CHANGE_DIFFERENT);
      gtk_sorter_changed (gtk_sort_list_model_get_sorter (self->matrix_sorted), GTK_SORTER_CHANGE_DIFFERENT);
    }
  offer = acc_matrix_columns_count (self->names, self->matrix, matrix, self->articles) || offer;
  if (_acc_treaty_page_get_width (self) > 0)
    acc_matrix_columns_fit (self->names, self->matrix, self->articles, _acc_treaty_page_get_width (self));
  if (offer)
    {
      g_autoptr (GMenuModel) orders = acc_matrix_columns_make_menu (self->matrix, self->articles, "table.sort-matrix");

      acc_spoken_set_menu (self->matrix_order, orders, _ ("Sort"));
    }
}

/* One of the matrix's two tables was sorted: the other is not any more. */
static void
matrix_ordered_cb (AccTreatyPage   *self,
                   GtkSorterChange  change,
                   GtkSorter       *sorter)
{
  if (self->ordering || gtk_sorter_get_order (sorter) == GTK_SORTER_ORDER_NONE)
    return;
  self->ordering = TRUE;
  gtk_column_view_sort_by_column (sorter == gtk_column_view_get_sorter (self->names) ? self->matrix : self->names, NULL, GTK_SORT_ASCENDING);
  gtk_sort_list_model_set_sorter (self->matrix_sorted, sorter);
  self->ordering = FALSE;
  _acc_treaty_page_ordered_cb (self);
}

void
_acc_treaty_page_sort_matrix_cb (GtkWidget  *widget,
                                 const char *name,
                                 GVariant   *parameter)
{
  AccTreatyPage *self = ACC_TREATY_PAGE (widget);
  guint position = g_variant_get_uint32 (parameter);

  acc_treaty_columns_sort (position < 2 ? self->names : self->matrix, position < 2 ? position : position - 2);
}

void
_acc_treaty_page_init_matrix (AccTreatyPage *self)
{
  self->matrix_filter = gtk_custom_filter_new (filter_matrix, NULL, NULL);
  self->matrix_found = gtk_filter_list_model_new (NULL, g_object_ref (GTK_FILTER (self->matrix_filter)));
  self->matrix_sorted = gtk_sort_list_model_new (g_object_ref (G_LIST_MODEL (self->matrix_found)), NULL);
  self->names = _acc_treaty_page_new_table (self, self->matrix_sorted, "matrix");
  self->matrix = _acc_treaty_page_new_table (self, self->matrix_sorted, "matrix");
  gtk_column_view_set_model (self->matrix, gtk_column_view_get_model (self->names)); /* both have the same rows at any time */
  acc_matrix_columns_add_names (self->names);
  g_signal_connect_object (gtk_column_view_get_sorter (self->names), "changed", G_CALLBACK (matrix_ordered_cb), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (gtk_column_view_get_sorter (self->matrix), "changed", G_CALLBACK (matrix_ordered_cb), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}
