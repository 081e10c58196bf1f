/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Columns of the matrix: State and total, which stay at the edge, and one for each article, as wide as the others. */

#include "config.h"

#include "app/treaty/acc-matrix-columns.h"

#include <glib/gi18n.h>

#include "app/treaty/acc-treaty-columns.h"
#include "app/treaty/acc-treaty-matrix.h"
#include "cards/acc-table-row.h"
#include "locale/acc-locale.h"

#define NAME_LETTERS 22
#define NAME_SHARE 0.42 /* of a narrow page */

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  acc_table_row_keep (item, label);
  gtk_list_item_set_child (item, label);
}

#define COLUMN "acc-matrix-column" /* of a cell: the position of its column + 1 */

int
acc_matrix_columns_find (GtkWidget *inner)
{
  return GPOINTER_TO_INT (g_object_get_data (G_OBJECT (inner), COLUMN)) - 1;
}

static void
spoken_cb (AccMatrixCell *cell,
           GParamSpec    *pspec,
           GtkWidget     *label)
{
  const char *words = cell->description != NULL && *cell->description != '\0' ? cell->description : _ ("Nothing recorded");

  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

/* The label may be gone before, and its bindings with it: they are held so that letting go is safe then too. */
static void
let_go (gpointer binding)
{
  g_binding_unbind (binding);
  g_object_unref (binding);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         gpointer                  user_data)
{
  AccMatrixRow *row = gtk_list_item_get_item (item);
  AccMatrixCell *cell = row->cells->pdata[GPOINTER_TO_UINT (user_data)];
  GtkWidget *label = gtk_list_item_get_child (item);

  g_object_set_data_full (G_OBJECT (label), "acc-text", g_object_ref (g_object_bind_property (cell, "text", label, "label", G_BINDING_SYNC_CREATE)),
                          let_go);
  g_object_set_data_full (G_OBJECT (label), "acc-tip", g_object_ref (g_object_bind_property (cell, "description", label, "tooltip-text", G_BINDING_SYNC_CREATE)),
                          let_go);
  g_signal_connect_object (cell, "notify::description", G_CALLBACK (spoken_cb), label, 0);
  spoken_cb (cell, NULL, label);
  g_object_set_data (G_OBJECT (label), COLUMN, GINT_TO_POINTER (GPOINTER_TO_INT (user_data) + 1));
}

static void
unbind_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *item,
           gpointer                  user_data)
{
  AccMatrixRow *row = gtk_list_item_get_item (item);
  GtkWidget *label = gtk_list_item_get_child (item);

  g_signal_handlers_disconnect_by_func (row->cells->pdata[GPOINTER_TO_UINT (user_data)], spoken_cb, label);
  g_object_set_data (G_OBJECT (label), "acc-text", NULL);
  g_object_set_data (G_OBJECT (label), "acc-tip", NULL);
}

static int
compare_levels (gconstpointer a,
                gconstpointer b,
                gpointer      user_data)
{
  const AccMatrixRow *x = a, *y = b;
  guint position = GPOINTER_TO_UINT (user_data);

  /* Who reserved first: that is what a person sorts for. */
  return (int) y->levels[position] - (int) x->levels[position];
}

static int
compare_names (gconstpointer a,
               gconstpointer b,
               gpointer      user_data)
{
  return acc_locale_collate (((const AccMatrixRow *) a)->name, ((const AccMatrixRow *) b)->name);
}

/* The most first. */
static int
compare_totals (gconstpointer a,
                gconstpointer b,
                gpointer      user_data)
{
  const AccMatrixRow *x = a, *y = b;

  return (x->n < y->n) - (x->n > y->n);
}

/* A line each: the rows of the names and those of the cells are as high. */
static void
setup_name_cb (GtkSignalListItemFactory *factory,
               GtkListItem              *item)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "ellipsize", PANGO_ELLIPSIZE_END, NULL);

  acc_table_row_follow (item, ACC_TYPE_MATRIX_ROW, "name", label, "label");
  acc_table_row_follow (item, ACC_TYPE_MATRIX_ROW, "names", label, "tooltip-text");
  gtk_list_item_set_child (item, label);
  acc_table_row_speak (item, ACC_TYPE_MATRIX_ROW);
}

static void
setup_total_cb (GtkSignalListItemFactory *factory,
                GtkListItem              *item)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 1.0, NULL);

  gtk_widget_add_css_class (label, "numeric");
  acc_table_row_follow (item, ACC_TYPE_MATRIX_ROW, "total", label, "label");
  gtk_list_item_set_child (item, label);
}

static GtkListItemFactory *
add_column (GtkColumnView    *table,
            GCallback         setup,
            GCompareDataFunc  compare,
            gpointer          data)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) column = NULL;
  g_autoptr (GtkSorter) sorter = GTK_SORTER (gtk_custom_sorter_new (compare, data, NULL));

  g_signal_connect (factory, "setup", setup, NULL);
  column = gtk_column_view_column_new (NULL, factory); /* it holds the factory */
  gtk_column_view_column_set_sorter (column, sorter);
  gtk_column_view_append_column (table, column);
  return factory;
}

void
acc_matrix_columns_add_names (GtkColumnView *names)
{
  add_column (names, G_CALLBACK (setup_name_cb), compare_names, NULL);
  add_column (names, G_CALLBACK (setup_total_cb), compare_totals, NULL);
}

void
acc_matrix_columns_list (GtkColumnView *table,
                         guint          n_articles)
{
  GListModel *columns = gtk_column_view_get_columns (table);

  while (g_list_model_get_n_items (columns) > 0)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, 0);

      gtk_column_view_remove_column (table, column);
    }
  for (guint a = 0; a < n_articles; a++)
    {
      GtkListItemFactory *factory = add_column (table, G_CALLBACK (setup_cb), compare_levels, GUINT_TO_POINTER (a));

      g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), GUINT_TO_POINTER (a));
      g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), GUINT_TO_POINTER (a));
    }
}

static void
set_title (GtkColumnView *table,
           guint          position,
           const char    *title,
           guint          n)
{
  g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (gtk_column_view_get_columns (table), position);
  g_autofree char *number = acc_locale_format_number (n);
  g_autofree char *both = g_strconcat (title, "\n", number, NULL);

  if (g_strcmp0 (gtk_column_view_column_get_title (column), both) != 0)
    gtk_column_view_column_set_title (column, both);
}

/**
 * acc_matrix_columns_count:
 * @rows: of AccMatrixRow, as they are on the date
 * @articles: the columns of @table
 *
 * Says in the titles how many States there are, what stands in all, and for each article of how many States something stands. An article on
 * which there is nothing on the date, not even anything withdrawn, has no column.
 *
 * Returns: whether other articles have one now
 */
gboolean
acc_matrix_columns_count (GtkColumnView *names,
                          GtkColumnView *table,
                          GListModel    *rows,
                          GPtrArray     *articles)
{
  guint n_states = 0, all = 0, n_rows = g_list_model_get_n_items (rows);
  gboolean changed = FALSE;

  for (guint a = 0; a < articles->len; a++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (gtk_column_view_get_columns (table), a);
      g_autofree char *number = acc_locale_format_article (articles->pdata[a]);
      gboolean any = FALSE;
      guint n = 0;

      for (guint i = 0; i < n_rows; i++)
        {
          g_autoptr (AccMatrixRow) row = g_list_model_get_item (rows, i);

          any = any || row->levels[a] > 0;
          n += row->levels[a] == ACC_MATRIX_STANDS ? 1 : 0;
        }
      changed = changed || gtk_column_view_column_get_visible (column) != any;
      gtk_column_view_column_set_visible (column, any);
      set_title (table, a, *(const char *) articles->pdata[a] != '\0' ? number : _ ("General"), n);
      all += n;
    }
  for (guint i = 0; i < n_rows; i++)
    {
      g_autoptr (AccMatrixRow) row = g_list_model_get_item (rows, i);

      n_states += row->n > 0 ? 1 : 0;
    }
  set_title (names, 0, _ ("State"), n_states);
  /* Translators: title of the column that has the number of articles to which a State made reservations or declarations */
  set_title (names, 1, C_ ("column of a matrix", "Total"), all);
  return changed;
}

/**
 * acc_matrix_columns_fit:
 * @width: of the page, in pixels
 *
 * Gives the articles columns of one width (what is general has the room of its title), and the names what leaves most of a narrow page to them.
 */
void
acc_matrix_columns_fit (GtkColumnView *names,
                        GtkColumnView *table,
                        GPtrArray     *articles,
                        int            width)
{
  GListModel *columns = gtk_column_view_get_columns (table);
  g_autoptr (GtkColumnViewColumn) state = g_list_model_get_item (gtk_column_view_get_columns (names), 0);
  int widest = 0, name = acc_treaty_columns_measure (GTK_WIDGET (names), "0") * NAME_LETTERS;
  guint n = g_list_model_get_n_items (columns);
  g_autofree int *own = g_new0 (int, n);

  for (guint a = 0; a < n; a++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, a);

      own[a] = acc_treaty_columns_measure (GTK_WIDGET (table), gtk_column_view_column_get_title (column)) + ACC_TREATY_TITLE_ROOM;
      if (gtk_column_view_column_get_visible (column) && *(const char *) articles->pdata[a] != '\0')
        widest = MAX (widest, own[a]);
    }
  for (guint a = 0; a < n; a++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, a);

      gtk_column_view_column_set_fixed_width (column, MAX (widest, *(const char *) articles->pdata[a] != '\0' ? 0 : own[a]));
    }
  gtk_column_view_column_set_fixed_width (state, MIN (name, (int) (width * NAME_SHARE)));
}

/**
 * acc_matrix_columns_make_menu:
 * @table: the cells, whose columns @articles are
 * @action: with the position of a column for a parameter: State, total, the articles
 *
 * Returns: (transfer full): the orders to choose from: by what has a column
 */
GMenuModel *
acc_matrix_columns_make_menu (GtkColumnView *table,
                              GPtrArray     *articles,
                              const char    *action)
{
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < articles->len + 2; i++)
    {
      const char *article = i < 2 ? "" : articles->pdata[i - 2];
      g_autofree char *number = acc_locale_format_article (article);
      g_autofree char *words = i == 0 ? g_strdup (_ ("State")) : i == 1 ? g_strdup (C_ ("column of a matrix", "Total"))
                               : *article == '\0' ? g_strdup (_ ("General"))
                                                  : acc_locale_compose (_ ("Reservation to article {article}"), "article", number, NULL);
      g_autoptr (GMenuItem) item = g_menu_item_new (words, NULL);
      g_autoptr (GtkColumnViewColumn) column = i < 2 ? NULL : g_list_model_get_item (gtk_column_view_get_columns (table), i - 2);

      if (column != NULL && !gtk_column_view_column_get_visible (column))
        continue;
      g_menu_item_set_action_and_target (item, action, "u", i);
      g_menu_append_item (menu, item);
    }
  return G_MENU_MODEL (menu);
}
