/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lays cards out at most four, two or one in a row, whatever fits their own least width, which grows with the letters. */

#include "config.h"

#include "cards/cards/acc-card-grid.h"

#include "cards/cards/acc-card-box.h"

#define SPACING 12

struct _AccCardGrid
{
  GtkWidget parent_instance;

  GListModel *model;
  AccCardCreate create;
  guint max_columns;
};

/* On a card: its item, and the same again while it is put aside. */
#define ITEM "acc-card-item"
#define SPARE "acc-card-spare"

enum
{
  PROP_0,
  PROP_MAX_COLUMNS,
  N_PROPS,
};

G_DEFINE_FINAL_TYPE (AccCardGrid, acc_card_grid, GTK_TYPE_WIDGET)

static GParamSpec *properties[N_PROPS];

static int
least_width (AccCardGrid *self,
             gboolean     natural)
{
  int width = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int minimum, wanted;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &wanted, NULL, NULL);
      width = MAX (width, natural ? wanted : minimum);
    }
  return width;
}

static guint
columns_for (AccCardGrid *self,
             int          width)
{
  int least = least_width (self, FALSE);

  for (guint columns = self->max_columns; columns > 1; columns /= 2)
    if ((int) columns * least + (int) (columns - 1) * SPACING <= width)
      return columns;
  return 1;
}

static int
column_width (int   width,
              guint columns)
{
  return MAX (0, (width - (int) (columns - 1) * SPACING) / (int) columns);
}

static guint
count_cards (AccCardGrid *self)
{
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += gtk_widget_should_layout (child) ? 1 : 0;
  return n;
}

/* How many of the N cards that are left, one or more, go into the next row: rows are filled evenly, so that none has a card alone beside emptiness. */
static guint
count_row (guint n,
           guint columns)
{
  guint rows = (n + columns - 1) / columns;

  return (n + rows - 1) / rows;
}

typedef struct
{
  int height;
  int heights[ACC_CARD_PARTS];
} Row;

/* The row of so many cards that begins with CHILD; returns the first child of the next. */
static GtkWidget *
measure_row (GtkWidget *child,
             guint      columns,
             int        width,
             Row       *row)
{
  AccCardBox *any = NULL;
  guint placed = 0;

  *row = (Row) { 0, { 0 } };
  for (; child != NULL && placed < columns; child = gtk_widget_get_next_sibling (child))
    {
      AccCardBox *box = acc_card_box_find (child);
      int minimum, natural;

      if (!gtk_widget_should_layout (child))
        continue;
      if (box != NULL)
        {
          acc_card_box_raise (box, width, row->heights);
          any = box;
        }
      else
        {
          gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, &minimum, &natural, NULL, NULL);
          row->height = MAX (row->height, natural);
        }
      placed++;
    }
  if (any != NULL)
    row->height = MAX (row->height, acc_card_box_sum (any, row->heights));
  return child;
}

static void
acc_card_grid_measure (GtkWidget      *widget,
                       GtkOrientation  orientation,
                       int             for_size,
                       int            *minimum,
                       int            *natural,
                       int            *minimum_baseline,
                       int            *natural_baseline)
{
  AccCardGrid *self = ACC_CARD_GRID (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = least_width (self, FALSE);
      *natural = (int) self->max_columns * least_width (self, TRUE) + (int) (self->max_columns - 1) * SPACING;
    }
  else
    {
      int width = for_size >= 0 ? for_size : least_width (self, TRUE);
      guint columns = columns_for (self, width);
      guint left = count_cards (self);
      int total = 0;

      for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && left > 0;)
        {
          guint n = count_row (left, columns);
          Row row;

          child = measure_row (child, n, column_width (width, n), &row);
          left -= n;
          total += row.height + (total > 0 && row.height > 0 ? SPACING : 0);
        }
      *minimum = *natural = total;
    }
}

static void
acc_card_grid_size_allocate (GtkWidget *widget,
                             int        width,
                             int        height,
                             int        baseline)
{
  AccCardGrid *self = ACC_CARD_GRID (widget);
  guint columns = columns_for (self, width);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  guint left = count_cards (self);
  int y = 0;

  for (GtkWidget *first = gtk_widget_get_first_child (widget); first != NULL && left > 0;)
    {
      guint n = count_row (left, columns), column = 0;
      int card = column_width (width, n);
      Row row;
      GtkWidget *next = measure_row (first, n, card, &row);

      for (GtkWidget *child = first; child != next; child = gtk_widget_get_next_sibling (child))
        {
          int x = (int) column * (card + SPACING);

          if (!gtk_widget_should_layout (child))
            continue;
          if (acc_card_box_find (child) != NULL)
            acc_card_box_set_heights (acc_card_box_find (child), row.heights);
          gtk_widget_size_allocate (child, &(GtkAllocation) { rtl ? width - x - card : x, y, card, row.height }, -1);
          column++;
        }
      y += row.height + SPACING;
      left -= n;
      first = next;
    }
}

static GtkSizeRequestMode
acc_card_grid_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* A card that was put aside, and is of this item; the cards put aside stand behind the others. */
static GtkWidget *
find_spare (AccCardGrid *self,
            GObject     *item)
{
  for (GtkWidget *child = gtk_widget_get_last_child (GTK_WIDGET (self)); child != NULL && !gtk_widget_get_visible (child); child = gtk_widget_get_prev_sibling (child))
    if (g_object_get_data (G_OBJECT (child), SPARE) == item)
      return child;
  return NULL;
}

static void
items_changed_cb (AccCardGrid *self,
                  guint        position,
                  guint        removed,
                  guint        added,
                  GListModel  *model)
{
  GtkWidget *before = NULL;
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));

  for (guint i = 0; i < position; i++)
    {
      before = child;
      child = gtk_widget_get_next_sibling (child);
    }
  for (guint i = 0; i < removed; i++)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (child);
      GObject *item = g_object_get_data (G_OBJECT (child), ITEM);

      if (g_object_get_data (item, ACC_ITEM_KEEP) != NULL)
        {
          g_object_set_data (G_OBJECT (child), SPARE, item);
          gtk_widget_set_visible (child, FALSE);
          gtk_widget_insert_before (child, GTK_WIDGET (self), NULL);
        }
      else
        gtk_widget_unparent (child);
      child = next;
    }
  for (guint i = 0; i < added; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (model, position + i);
      GtkWidget *card = find_spare (self, item);

      if (card == NULL)
        {
          card = self->create (item);
          g_object_set_data_full (G_OBJECT (card), ITEM, g_object_ref (item), g_object_unref);
        }
      g_object_set_data (G_OBJECT (card), SPARE, NULL);
      gtk_widget_insert_after (card, GTK_WIDGET (self), before);
      gtk_widget_set_visible (card, TRUE);
      before = card;
    }
}

static void
acc_card_grid_dispose (GObject *object)
{
  AccCardGrid *self = ACC_CARD_GRID (object);
  GtkWidget *child;

  if (self->model != NULL)
    g_signal_handlers_disconnect_by_func (self->model, items_changed_cb, self);
  g_clear_object (&self->model);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (acc_card_grid_parent_class)->dispose (object);
}

static void
acc_card_grid_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  if (prop_id == PROP_MAX_COLUMNS)
    g_value_set_uint (value, ACC_CARD_GRID (object)->max_columns);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
acc_card_grid_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  AccCardGrid *self = ACC_CARD_GRID (object);

  if (prop_id != PROP_MAX_COLUMNS)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }
  if (self->max_columns == g_value_get_uint (value))
    return;
  self->max_columns = g_value_get_uint (value);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (object, pspec);
}

static void
acc_card_grid_class_init (AccCardGridClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = acc_card_grid_dispose;
  object_class->get_property = acc_card_grid_get_property;
  object_class->set_property = acc_card_grid_set_property;
  widget_class->measure = acc_card_grid_measure;
  widget_class->size_allocate = acc_card_grid_size_allocate;
  widget_class->get_request_mode = acc_card_grid_get_request_mode;

  properties[PROP_MAX_COLUMNS] = g_param_spec_uint ("max-columns", NULL, NULL, 1, 16, 4,
                                                    G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "cardgrid");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
acc_card_grid_init (AccCardGrid *self)
{
  self->max_columns = 4;
}

GtkWidget *
acc_card_grid_new (void)
{
  return g_object_new (ACC_TYPE_CARD_GRID, NULL);
}

/**
 * acc_card_grid_bind_model:
 * @model: items, each shown by one card
 * @create: (scope forever): makes the card of an item
 *
 * To be called once. The cards follow the model.
 */
void
acc_card_grid_bind_model (AccCardGrid  *self,
                          GListModel   *model,
                          AccCardCreate create)
{
  g_return_if_fail (ACC_IS_CARD_GRID (self));
  g_return_if_fail (self->model == NULL);

  self->model = g_object_ref (model);
  self->create = create;
  g_signal_connect_object (model, "items-changed", G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED);
  items_changed_cb (self, 0, 0, g_list_model_get_n_items (model), model);
}

/**
 * acc_card_grid_get_columns:
 * @width: a width in pixels
 *
 * Returns: how many cards stand in a row of that width
 */
guint
acc_card_grid_get_columns (AccCardGrid *self,
                           int          width)
{
  g_return_val_if_fail (ACC_IS_CARD_GRID (self), 1);
  return columns_for (self, width);
}
