/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Columns of a treaty's table: cells follow the properties of their row, and days sort as days, not as words. */

#include "config.h"

#include "app/treaty/acc-treaty-columns.h"

#include <glib/gi18n.h>

#include "cards/acc-copy.h"
#include "cards/acc-marks.h"
#include "cards/acc-table-row.h"
#include "facts/pages/acc-treaty-row.h"
#include "locale/acc-locale.h"

typedef struct
{
  GType type;
  const char *property;
  const char *tooltip; /* a property too, or NULL */
} Cell;

static GtkWidget *
new_label (GtkListItem *item,
           const Cell  *cell)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "numeric");
  acc_table_row_follow (item, cell->type, cell->property, label, "label");
  if (cell->tooltip != NULL)
    acc_table_row_follow (item, cell->type, cell->tooltip, label, "tooltip-text");
  return label;
}

/* Names may be long: they give way to what is said of the State. */
static void
setup_name_cb (GtkSignalListItemFactory *factory,
               GtkListItem              *item,
               gpointer                  user_data)
{
  const Cell *cell = user_data;
  GtkWidget *label = new_label (item, cell);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (label), 18);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 18);
  gtk_list_item_set_child (item, label);
  acc_table_row_speak (item, cell->type);
}

static void
setup_text_cb (GtkSignalListItemFactory *factory,
               GtkListItem              *item,
               gpointer                  user_data)
{
  gtk_list_item_set_child (item, new_label (item, user_data));
}

/* The mark of the treaty, and what it means in words. */
static void
setup_status_cb (GtkSignalListItemFactory *factory,
                 GtkListItem              *item,
                 gpointer                  user_data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8), *marks = acc_marks_new ();

  gtk_widget_set_valign (marks, GTK_ALIGN_CENTER);
  acc_table_row_follow (item, ACC_TYPE_TREATY_ROW, "marks", marks, "marks");
  gtk_box_append (GTK_BOX (box), marks);
  gtk_box_append (GTK_BOX (box), new_label (item, user_data));
  gtk_list_item_set_child (item, box);
}

static void
add_column (GtkColumnView   *table,
            const char      *title,
            const Cell      *cell,
            GCallback        setup,
            GCompareDataFunc compare)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkColumnViewColumn *column;
  g_autoptr (GtkSorter) sorter = GTK_SORTER (gtk_custom_sorter_new (compare, (gpointer) cell, NULL));

  g_signal_connect (factory, "setup", setup, (gpointer) cell);
  column = gtk_column_view_column_new (title, factory);
  acc_copy_set_column (column, cell->property);
  gtk_column_view_column_set_sorter (column, sorter);
  gtk_column_view_column_set_resizable (column, TRUE);
  /* Its title is words: see acc_treaty_columns_translate (). */
  g_object_set_data (G_OBJECT (column), "acc-titled", GINT_TO_POINTER (TRUE));
  gtk_column_view_append_column (table, column);
  g_object_unref (column); /* the table holds it */
}

static int
compare_text (gconstpointer a,
              gconstpointer b,
              gpointer      user_data)
{
  const Cell *cell = user_data;
  g_autofree char *x = NULL;
  g_autofree char *y = NULL;

  g_object_get ((gpointer) a, cell->property, &x, NULL);
  g_object_get ((gpointer) b, cell->property, &y, NULL);
  /* Those with nothing to say come last. */
  if ((*x == '\0') != (*y == '\0'))
    return *x == '\0' ? 1 : -1;
  return acc_locale_collate (x, y);
}

#define COMPARE_NUMBER(name, member)                        \
  static int name (gconstpointer a, gconstpointer b, gpointer user_data) \
  {                                                         \
    const AccTreatyRow *x = a, *y = b;                      \
    return (x->member > y->member) - (x->member < y->member); \
  }
COMPARE_NUMBER (compare_standing, standing)
COMPARE_NUMBER (compare_signed, signed_day)
COMPARE_NUMBER (compare_day, day)
COMPARE_NUMBER (compare_bound, bound_day)

/* The most first: that is what a person sorts for. */
static int
compare_reservations (gconstpointer a,
                      gconstpointer b,
                      gpointer      user_data)
{
  const AccTreatyRow *x = a, *y = b;

  return (x->n_reservations < y->n_reservations) - (x->n_reservations > y->n_reservations);
}

void
acc_treaty_columns_add_name (GtkColumnView *table,
                             GType          type)
{
  Cell *cell = g_new0 (Cell, 1);

  cell->type = type;
  cell->property = "name";
  cell->tooltip = "names";
  g_object_set_data_full (G_OBJECT (table), "acc-name-cell", cell, g_free);
  add_column (table, _ ("State"), cell, G_CALLBACK (setup_name_cb), compare_text);
}

void
acc_treaty_columns_add (GtkColumnView *table)
{
  static Cell status = { 0, "status", NULL }, signed_on = { 0, "signed", NULL }, how = { 0, "how", NULL }, date = { 0, "date", NULL },
              bound = { 0, "bound", "rule" }, reservations = { 0, "reservations", "reservations" }, limitation = { 0, "limitation", NULL };
  Cell *const all[] = { &status, &signed_on, &how, &date, &bound, &reservations, &limitation };

  for (gsize i = 0; i < G_N_ELEMENTS (all); i++)
    all[i]->type = ACC_TYPE_TREATY_ROW;
  acc_treaty_columns_add_name (table, ACC_TYPE_TREATY_ROW);
  add_column (table, _ ("Status"), &status, G_CALLBACK (setup_status_cb), compare_standing);
  add_column (table, _ ("Signed"), &signed_on, G_CALLBACK (setup_text_cb), compare_signed);
  add_column (table, _ ("How"), &how, G_CALLBACK (setup_text_cb), compare_text);
  add_column (table, _ ("Deposited"), &date, G_CALLBACK (setup_text_cb), compare_day);
  add_column (table, _ ("Bound since"), &bound, G_CALLBACK (setup_text_cb), compare_bound);
  add_column (table, _ ("Reservations"), &reservations, G_CALLBACK (setup_text_cb), compare_reservations);
  add_column (table, _ ("Limitation"), &limitation, G_CALLBACK (setup_text_cb), compare_text);
  {
    GListModel *columns = gtk_column_view_get_columns (table);
    g_autoptr (GtkColumnViewColumn) last = g_list_model_get_item (columns, g_list_model_get_n_items (columns) - 1);

    /* The room that is left over is the table's too. */
    gtk_column_view_column_set_expand (last, TRUE);
  }
}

/**
 * acc_treaty_columns_translate:
 *
 * Sets the titles of the columns in the language in use. Columns of articles have their number for a title.
 */
void
acc_treaty_columns_translate (GtkColumnView *table)
{
  const char *const titles[] = { _ ("State"), _ ("Status"), _ ("Signed"), _ ("How"), _ ("Deposited"), _ ("Bound since"), _ ("Reservations"), _ ("Limitation") };
  GListModel *columns = gtk_column_view_get_columns (table);

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      if (i < G_N_ELEMENTS (titles) && g_object_get_data (G_OBJECT (column), "acc-titled") != NULL)
        gtk_column_view_column_set_title (column, titles[i]);
    }
}

void
acc_treaty_columns_sort_by_first (GtkColumnView *table)
{
  g_autoptr (GtkColumnViewColumn) first = g_list_model_get_item (gtk_column_view_get_columns (table), 0);

  gtk_column_view_sort_by_column (table, first, GTK_SORT_ASCENDING);
}

/**
 * acc_treaty_columns_sort:
 * @position: of the column
 *
 * Sorts by a column; a second time, the other way round. Titles of columns are out of the keyboard's reach.
 */
void
acc_treaty_columns_sort (GtkColumnView *table,
                         guint          position)
{
  g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (gtk_column_view_get_columns (table), position);
  gpointer last = g_object_get_data (G_OBJECT (table), "acc-sorted");

  if (column == NULL)
    return;
  g_object_set_data (G_OBJECT (table), "acc-sorted", last == column ? NULL : column);
  gtk_column_view_sort_by_column (table, column, last == column ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
}

/**
 * acc_treaty_columns_make_menu:
 * @action: with the position of a column for a parameter
 *
 * Returns: (transfer full): the titles of the columns
 */
GMenuModel *
acc_treaty_columns_make_menu (GtkColumnView *table,
                              const char    *action)
{
  GMenu *menu = g_menu_new ();
  GListModel *columns = gtk_column_view_get_columns (table);

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);
      g_autoptr (GMenuItem) item = g_menu_item_new (gtk_column_view_column_get_title (column), NULL);

      g_menu_item_set_action_and_target (item, action, "u", i);
      g_menu_append_item (menu, item);
    }
  return G_MENU_MODEL (menu);
}
