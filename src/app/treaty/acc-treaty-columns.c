/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Columns of a treaty's table: cells follow the properties of their row, and days sort as days, not as words. */

#include "config.h"

#include "app/treaty/acc-treaty-columns.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cards/acc-copy.h"
#include "cards/acc-marks.h"
#include "cards/acc-table-row.h"
#include "cards/acc-text-line.h"
#include "facts/pages/acc-treaty-row.h"
#include "locale/acc-locale.h"

/* Beside the words: the cell's edges; a mark before the status. */
#define CELL_ROOM 24
#define FEW 10 /* one row in so many */
#define MARK_ROOM 26
#define LEAST_LETTERS 3

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
  /* No column is narrower than a few letters. A label that might be would break its text after each of them to know how narrow it can be. */
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "width-chars", LEAST_LETTERS, "hexpand", TRUE, NULL);

  gtk_widget_add_css_class (label, "numeric");
  acc_table_row_follow (item, cell->type, cell->property, label, "label");
  if (cell->tooltip != NULL)
    acc_table_row_follow (item, cell->type, cell->tooltip, label, "tooltip-text");
  return label;
}

static void
setup_name_cb (GtkSignalListItemFactory *factory,
               GtkListItem              *item,
               gpointer                  user_data)
{
  const Cell *cell = user_data;

  gtk_list_item_set_child (item, new_label (item, cell));
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
  GtkWidget *line = acc_text_line_new (8), *marks = acc_marks_new ();

  gtk_widget_set_valign (marks, GTK_ALIGN_CENTER);
  acc_table_row_follow (item, ACC_TYPE_TREATY_ROW, "marks", marks, "marks");
  acc_text_line_append (ACC_TEXT_LINE (line), marks);
  acc_text_line_append (ACC_TEXT_LINE (line), new_label (item, user_data));
  gtk_list_item_set_child (item, line);
}

/* Where there is no room for columns: the name, and below it how and since when the State stands to the treaty. */
static void
setup_lines_cb (GtkSignalListItemFactory *factory,
                GtkListItem              *item,
                gpointer                  user_data)
{
  const Cell below = { ACC_TYPE_TREATY_ROW, "description", NULL };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2), *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8), *marks = acc_marks_new (), *words;

  words = new_label (item, &below);
  gtk_widget_set_valign (marks, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (words, "dim-label");
  acc_table_row_follow (item, ACC_TYPE_TREATY_ROW, "marks", marks, "marks");
  gtk_box_append (GTK_BOX (line), marks);
  gtk_box_append (GTK_BOX (line), words);
  gtk_box_append (GTK_BOX (box), new_label (item, user_data));
  gtk_box_append (GTK_BOX (box), line);
  gtk_list_item_set_child (item, box);
  acc_table_row_speak (item, ACC_TYPE_TREATY_ROW);
}

/* A column by what it is: in the table of a treaty they stand in another order where some are hidden. Borrowed from the table. */
static GtkColumnViewColumn *
get_column (GtkColumnView *table,
            guint          which)
{
  const GPtrArray *columns = g_object_get_data (G_OBJECT (table), "acc-columns");
  g_autoptr (GtkColumnViewColumn) column = columns != NULL ? g_object_ref (columns->pdata[which])
                                                           : g_list_model_get_item (gtk_column_view_get_columns (table), which);

  return column;
}

static gboolean
is_shown (GtkColumnViewColumn *column)
{
  return gtk_column_view_column_get_column_view (column) != NULL && gtk_column_view_column_get_visible (column);
}

static void
add_column (GtkColumnView   *table,
            const Cell      *cell,
            GCallback        setup,
            GCompareDataFunc compare)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkColumnViewColumn *column;
  g_autoptr (GtkSorter) sorter = GTK_SORTER (gtk_custom_sorter_new (compare, (gpointer) cell, NULL));

  g_signal_connect (factory, "setup", setup, (gpointer) cell);
  column = gtk_column_view_column_new (NULL, factory);
  acc_copy_set_column (column, cell->property);
  gtk_column_view_column_set_sorter (column, sorter);
  /* GTK 4.8 fills the cells of a hidden column too: the one of all columns' words is in the table only where it takes their place. */
  if (setup != G_CALLBACK (setup_lines_cb))
    gtk_column_view_append_column (table, column);
  g_ptr_array_add (g_object_get_data (G_OBJECT (table), "acc-columns"), column);
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
COMPARE_NUMBER (compare_left, left_day)

/* The most first: that is what a person sorts for. */
static int
compare_reservations (gconstpointer a,
                      gconstpointer b,
                      gpointer      user_data)
{
  const AccTreatyRow *x = a, *y = b;

  return (x->n_reservations < y->n_reservations) - (x->n_reservations > y->n_reservations);
}

/* The texts of a row, and how many letters a column of them wants at the most and at the least: beyond, they wrap. */
static const struct
{
  gsize text;
  guint widest, tightest;
  gboolean stays; /* while there is more than one column */
} wanted[ACC_TREATY_N_COLUMNS] = {
#define TEXT(member) G_STRUCT_OFFSET (AccTreatyRow, member)
  [ACC_TREATY_COLUMN_STATE] = { TEXT (name), 26, 14, TRUE },
  [ACC_TREATY_COLUMN_STATUS] = { TEXT (status), 18, 10, TRUE },
  [ACC_TREATY_COLUMN_SIGNED] = { TEXT (signed_on), 20, 9, FALSE },
  [ACC_TREATY_COLUMN_HOW] = { TEXT (how), 20, 10, FALSE },
  [ACC_TREATY_COLUMN_DEPOSITED] = { TEXT (date), 20, 9, TRUE },
  [ACC_TREATY_COLUMN_BOUND] = { TEXT (bound), 18, 12, FALSE },
  [ACC_TREATY_COLUMN_LEFT] = { TEXT (left), 18, 12, TRUE },
  [ACC_TREATY_COLUMN_RESERVATIONS] = { TEXT (reservations), 22, 12, FALSE },
  [ACC_TREATY_COLUMN_LIMITATION] = { TEXT (limitation), 22, 12, FALSE },
  [ACC_TREATY_COLUMN_LINES] = { TEXT (name), 0, 0, FALSE },
#undef TEXT
};

void
acc_treaty_columns_add (GtkColumnView *table)
{
  static Cell name = { 0, "name", "names" }, status = { 0, "status", NULL }, signed_on = { 0, "signed", NULL }, how = { 0, "how", NULL }, date = { 0, "date", NULL },
              bound = { 0, "bound", "rule" }, left = { 0, "left", NULL }, reservations = { 0, "reservations", "reservations" }, limitation = { 0, "limitation", NULL },
              lines = { 0, "name", "names" };
  Cell *const all[] = { &name, &status, &signed_on, &how, &date, &bound, &left, &reservations, &limitation, &lines };

  for (gsize i = 0; i < G_N_ELEMENTS (all); i++)
    all[i]->type = ACC_TYPE_TREATY_ROW;
  g_object_set_data_full (G_OBJECT (table), "acc-columns", g_ptr_array_new_with_free_func (g_object_unref), (GDestroyNotify) g_ptr_array_unref);
  add_column (table, &name, G_CALLBACK (setup_name_cb), compare_text);
  add_column (table, &status, G_CALLBACK (setup_status_cb), compare_standing);
  add_column (table, &signed_on, G_CALLBACK (setup_text_cb), compare_signed);
  add_column (table, &how, G_CALLBACK (setup_text_cb), compare_text);
  add_column (table, &date, G_CALLBACK (setup_text_cb), compare_day);
  add_column (table, &bound, G_CALLBACK (setup_text_cb), compare_bound);
  add_column (table, &left, G_CALLBACK (setup_text_cb), compare_left);
  add_column (table, &reservations, G_CALLBACK (setup_text_cb), compare_reservations);
  add_column (table, &limitation, G_CALLBACK (setup_text_cb), compare_text);
  add_column (table, &lines, G_CALLBACK (setup_lines_cb), compare_text);
  acc_treaty_columns_translate (table);
}

/**
 * acc_treaty_columns_translate:
 *
 * Sets the titles of the columns in the language in use.
 */
void
acc_treaty_columns_translate (GtkColumnView *table)
{
  const char *const titles[ACC_TREATY_N_COLUMNS] = { _ ("State"), _ ("Status"), _ ("Signed"), _ ("How"), _ ("Deposited"), _ ("Bound since"), C_ ("column", "Left on"),
                                                     _ ("Reservations"), _ ("Limitation"), _ ("State") };

  for (guint c = 0; c < ACC_TREATY_N_COLUMNS; c++)
    gtk_column_view_column_set_title (get_column (table, c), titles[c]);
}

int
acc_treaty_columns_measure (GtkWidget  *widget,
                            const char *text)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, text);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  return width;
}

/**
 * acc_treaty_columns_fit:
 * @rows: of AccTreatyRow; those shown count
 * @width: what there is, in pixels
 *
 * Gives each column its share of the width. A column in which no row says anything is not shown, nor are, where there is little room, those
 * in which the fewest do; where not even the date has room there is one column, with two lines a row.
 *
 * Returns: whether there are other columns now
 */
gboolean
acc_treaty_columns_fit (GtkColumnView *table,
                        GListModel    *rows,
                        int            width)
{
  GtkWidget *widget = GTK_WIDGET (table);
  int letter = acc_treaty_columns_measure (widget, "0"), widest[ACC_TREATY_N_COLUMNS], tightest[ACC_TREATY_N_COLUMNS], sum = 0, wish = 0, left = width;
  guint filled[ACC_TREATY_N_COLUMNS] = { 0 }, last = 0, n_rows = 0;
  const char *longest[ACC_TREATY_N_COLUMNS] = { NULL };
  glong most[ACC_TREATY_N_COLUMNS] = { 0 };
  gboolean shown[ACC_TREATY_N_COLUMNS] = { FALSE }, changed = FALSE, stays = TRUE;

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (AccTreatyRow) row = g_list_model_get_item (rows, i);

      n_rows += row->shown ? 1 : 0;
      for (guint c = 0; row->shown && c < ACC_TREATY_COLUMN_LINES; c++)
        {
          const char *text = G_STRUCT_MEMBER (char *, row, wanted[c].text);
          glong n = text != NULL ? g_utf8_strlen (text, -1) : 0;

          filled[c] += n > 0 ? 1 : 0;
          if (n > most[c])
            {
              most[c] = n;
              longest[c] = text;
            }
        }
    }
  for (guint c = 0; c < ACC_TREATY_COLUMN_LINES; c++)
    {
      int title = acc_treaty_columns_measure (widget, gtk_column_view_column_get_title (get_column (table, c))) + ACC_TREATY_TITLE_ROOM;
      int words = longest[c] != NULL ? acc_treaty_columns_measure (widget, longest[c]) + CELL_ROOM + (c == ACC_TREATY_COLUMN_STATUS ? MARK_ROOM : 0) : 0;

      widest[c] = MAX (title, MIN (words, (int) wanted[c].widest * letter + CELL_ROOM));
      tightest[c] = MAX (title, MIN (words, (int) wanted[c].tightest * letter + CELL_ROOM + (c == ACC_TREATY_COLUMN_STATUS ? MARK_ROOM : 0)));
      /* Where few say anything, the others have the room. */
      if (filled[c] * FEW < n_rows)
        widest[c] = tightest[c];
      shown[c] = filled[c] > 0 || c == ACC_TREATY_COLUMN_STATE;
      sum += shown[c] ? tightest[c] : 0;
    }
  while (sum > width && stays)
    {
      int emptiest = -1;

      for (int c = 0; c < ACC_TREATY_COLUMN_LINES; c++)
        if (shown[c] && !wanted[c].stays && (emptiest < 0 || filled[c] < filled[emptiest]))
          emptiest = c;
      stays = emptiest >= 0;
      if (stays)
        {
          shown[emptiest] = FALSE;
          sum -= tightest[emptiest];
        }
    }
  if (sum > width)
    {
      memset (shown, 0, sizeof shown);
      shown[ACC_TREATY_COLUMN_LINES] = TRUE;
      widest[ACC_TREATY_COLUMN_LINES] = tightest[ACC_TREATY_COLUMN_LINES] = sum = width;
    }
  for (guint c = 0; c < ACC_TREATY_N_COLUMNS; c++)
    if (shown[c])
      {
        wish += widest[c];
        last = c;
      }
  for (guint c = 0; c < ACC_TREATY_N_COLUMNS; c++)
    {
      GtkColumnViewColumn *column = get_column (table, c);
      int share;

      changed = changed || is_shown (column) != shown[c];
      gtk_column_view_column_set_visible (column, shown[c]);
      if (c == ACC_TREATY_COLUMN_LINES && !shown[c] && gtk_column_view_column_get_column_view (column) != NULL)
        {
          gtk_column_view_remove_column (table, column);
          /* It was sorted by that. */
          if (gtk_sorter_get_order (gtk_column_view_get_sorter (table)) == GTK_SORTER_ORDER_NONE)
            acc_treaty_columns_sort_by_first (table);
        }
      if (!shown[c])
        continue;
      /* What is wished for, as far as it goes; what is left over after that goes to each by its width. */
      share = wish > width ? tightest[c] + (int) ((gint64) (widest[c] - tightest[c]) * (width - sum) / MAX (wish - sum, 1)) : (int) ((gint64) widest[c] * width / wish);
      gtk_column_view_column_set_fixed_width (column, c == last ? left : share);
      left -= share;
    }
  /* GTK 4.8 asks the cells of a row for their heights as if no column before them were hidden: those that are stand at the end. */
  for (guint c = 0, at = 0; changed && c < ACC_TREATY_N_COLUMNS; c++)
    if (shown[c])
      gtk_column_view_insert_column (table, at++, get_column (table, c));
  return changed;
}

void
acc_treaty_columns_sort_by_first (GtkColumnView *table)
{
  gtk_column_view_sort_by_column (table, get_column (table, 0), GTK_SORT_ASCENDING);
}

/**
 * acc_treaty_columns_sort:
 * @position: of the column, as it was added
 *
 * Sorts by a column; a second time, the other way round. Titles of columns are out of the keyboard's reach.
 */
void
acc_treaty_columns_sort (GtkColumnView *table,
                         guint          position)
{
  GtkColumnViewColumn *column = get_column (table, position);
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
 * Returns: (transfer full): the titles of the columns that show, or of what the one column with two lines says
 */
GMenuModel *
acc_treaty_columns_make_menu (GtkColumnView *table,
                              const char    *action)
{
  GMenu *menu = g_menu_new ();
  gboolean lines = is_shown (get_column (table, ACC_TREATY_COLUMN_LINES));

  for (guint c = 0; c < ACC_TREATY_COLUMN_LINES; c++)
    {
      GtkColumnViewColumn *column = get_column (table, c);
      g_autoptr (GMenuItem) item = g_menu_item_new (gtk_column_view_column_get_title (column), NULL);

      if (lines ? c != ACC_TREATY_COLUMN_STATE && c != ACC_TREATY_COLUMN_STATUS && c != ACC_TREATY_COLUMN_DEPOSITED : !gtk_column_view_column_get_visible (column))
        continue;
      g_menu_item_set_action_and_target (item, action, "u", c);
      g_menu_append_item (menu, item);
    }
  return G_MENU_MODEL (menu);
}
