/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tiles in blocks, which acc-tile-map-layout.c lays out; moves the focus among them, and says which one is pointed at. */

#include "config.h"

#include "cards/charts/acc-tile-map-private.h"

#include <string.h>

#include "cards/charts/acc-chart-paint.h"

enum
{
  SIGNAL_OPEN,
  SIGNAL_POINT,
  N_SIGNALS,
};

G_DEFINE_FINAL_TYPE (AccTileMap, acc_tile_map, GTK_TYPE_WIDGET)

static guint signals[N_SIGNALS];

static GtkSizeRequestMode
acc_tile_map_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
acc_tile_map_measure (GtkWidget      *widget,
                      GtkOrientation  orientation,
                      int             for_size,
                      int            *minimum,
                      int            *natural,
                      int            *minimum_baseline,
                      int            *natural_baseline)
{
  AccTileMap *self = ACC_TILE_MAP (widget);
  int tile_width, tile_height;

  acc_tile_get_size (widget, &tile_width, &tile_height);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = ACC_TILE_MAP_MIN_COLUMNS * (tile_width + ACC_TILE_MAP_GAP) - ACC_TILE_MAP_GAP;
      for (guint b = 0; b < self->blocks->len; b++)
        {
          int of_heading;

          gtk_widget_measure (_acc_tile_map_block_at (self, b)->heading, GTK_ORIENTATION_HORIZONTAL, -1, &of_heading, NULL, NULL, NULL);
          *minimum = MAX (*minimum, of_heading);
        }
      *natural = MAX (*minimum, 18 * (tile_width + ACC_TILE_MAP_GAP) + 4 * ACC_TILE_MAP_BLOCK_GAP);
    }
  else
    {
      if (for_size < 0)
        gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &for_size, NULL, NULL);
      *minimum = *natural = _acc_tile_map_lay_out (self, for_size);
    }
}

static void
acc_tile_map_size_allocate (GtkWidget *widget,
                            int        width,
                            int        height,
                            int        baseline)
{
  AccTileMap *self = ACC_TILE_MAP (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int tile_width, tile_height;

  acc_tile_get_size (widget, &tile_width, &tile_height);
  _acc_tile_map_lay_out (self, width);
  for (guint b = 0; b < self->blocks->len; b++)
    {
      AccTileBlock *block = _acc_tile_map_block_at (self, b);
      int of_heading, needed;

      gtk_widget_measure (block->heading, GTK_ORIENTATION_HORIZONTAL, -1, &needed, NULL, NULL, NULL);
      needed = MAX (needed, block->width);
      gtk_widget_measure (block->heading, GTK_ORIENTATION_VERTICAL, needed, &of_heading, NULL, NULL, NULL);
      gtk_widget_size_allocate (block->heading,
                                &(GtkAllocation) { rtl ? width - block->x - needed : block->x, block->y - of_heading, needed, of_heading }, -1);
      for (guint i = 0; i < block->n; i++)
        {
          int x = block->x + (int) i % block->columns * (tile_width + ACC_TILE_MAP_GAP);
          int y = block->y + ACC_TILE_MAP_HEADING_GAP + (int) i / block->columns * (tile_height + ACC_TILE_MAP_GAP);

          gtk_widget_size_allocate (g_ptr_array_index (self->tiles, block->first + i),
                                    &(GtkAllocation) { rtl ? width - x - tile_width : x, y, tile_width, tile_height }, -1);
        }
    }
}

static int
find_focus (AccTileMap *self)
{
  GtkWidget *child = gtk_widget_get_focus_child (GTK_WIDGET (self));
  guint position;

  return child != NULL && g_ptr_array_find (self->tiles, child, &position) ? (int) position : -1;
}

/* The nearest tile of the next row up or down; -1 at the edge. */
static int
find_vertical (AccTileMap *self,
               guint       from,
               gboolean    down)
{
  graphene_rect_t bounds, other;
  double best = G_MAXDOUBLE;
  int found = -1;

  if (!gtk_widget_compute_bounds (g_ptr_array_index (self->tiles, from), GTK_WIDGET (self), &bounds))
    return -1;
  for (guint i = 0; i < self->tiles->len; i++)
    {
      double dx, dy, distance;

      if (!gtk_widget_compute_bounds (g_ptr_array_index (self->tiles, i), GTK_WIDGET (self), &other))
        continue;
      dy = (other.origin.y - bounds.origin.y) * (down ? 1 : -1);
      dx = ABS (other.origin.x - bounds.origin.x);
      /* The row counts first, the column within it. */
      distance = dy * 10000 + dx;
      if (dy > bounds.size.height / 2 && distance < best)
        {
          best = distance;
          found = (int) i;
        }
    }
  return found;
}

static gboolean
acc_tile_map_focus (GtkWidget        *widget,
                    GtkDirectionType  direction)
{
  AccTileMap *self = ACC_TILE_MAP (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int from = find_focus (self), to = -1;

  if (self->tiles->len == 0)
    return FALSE;
  if (from < 0)
    to = (int) MIN (self->current, self->tiles->len - 1);
  else
    switch (direction)
      {
      case GTK_DIR_LEFT:
        to = MAX (0, MIN (from + (rtl ? 1 : -1), (int) self->tiles->len - 1));
        break;
      case GTK_DIR_RIGHT:
        to = MAX (0, MIN (from + (rtl ? -1 : 1), (int) self->tiles->len - 1));
        break;
      case GTK_DIR_UP:
      case GTK_DIR_DOWN:
        to = find_vertical (self, (guint) from, direction == GTK_DIR_DOWN);
        break;
      case GTK_DIR_TAB_FORWARD:
      case GTK_DIR_TAB_BACKWARD:
      default:
        return FALSE;
      }
  if (to < 0)
    return FALSE;
  self->current = (guint) to;
  return gtk_widget_grab_focus (g_ptr_array_index (self->tiles, to));
}

/* Home and End lead to the first and the last tile. */
static gboolean
edge_cb (GtkWidget *widget,
         GVariant  *arguments,
         gpointer   user_data)
{
  AccTileMap *self = ACC_TILE_MAP (widget);

  if (self->tiles->len == 0)
    return FALSE;
  self->current = g_variant_get_boolean (arguments) ? self->tiles->len - 1 : 0;
  return gtk_widget_grab_focus (g_ptr_array_index (self->tiles, self->current));
}

static void
clicked_cb (AccTileMap *self,
            AccTile    *tile)
{
  g_ptr_array_find (self->tiles, tile, &self->current);
  g_signal_emit (self, signals[SIGNAL_OPEN], 0, acc_tile_get_code (tile));
}

static void
point (AccTileMap *self,
       GtkWidget **which,
       GtkWidget  *tile)
{
  GtkWidget *before = GTK_WIDGET (acc_tile_map_get_pointed (self));

  *which = tile;
  if (GTK_WIDGET (acc_tile_map_get_pointed (self)) != before)
    g_signal_emit (self, signals[SIGNAL_POINT], 0);
}

static void
motion_cb (AccTileMap *self,
           double      x,
           double      y)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);
  GtkWidget *tile = picked != NULL && !ACC_IS_TILE (picked) ? gtk_widget_get_ancestor (picked, ACC_TYPE_TILE) : picked;

  point (self, &self->hovered, tile);
}

static void
leave_cb (AccTileMap *self)
{
  point (self, &self->hovered, NULL);
}

static void
acc_tile_map_set_focus_child (GtkWidget *widget,
                              GtkWidget *child)
{
  GTK_WIDGET_CLASS (acc_tile_map_parent_class)->set_focus_child (widget, child);
  point (ACC_TILE_MAP (widget), &ACC_TILE_MAP (widget)->focused, child);
}

static void
acc_tile_map_dispose (GObject *object)
{
  AccTileMap *self = ACC_TILE_MAP (object);

  if (self->tiles != NULL)
    acc_tile_map_clear (self);
  g_clear_pointer (&self->tiles, g_ptr_array_unref);
  g_clear_pointer (&self->blocks, g_array_unref);
  G_OBJECT_CLASS (acc_tile_map_parent_class)->dispose (object);
}

static void
acc_tile_map_class_init (AccTileMapClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = acc_tile_map_dispose;
  widget_class->get_request_mode = acc_tile_map_get_request_mode;
  widget_class->measure = acc_tile_map_measure;
  widget_class->size_allocate = acc_tile_map_size_allocate;
  widget_class->focus = acc_tile_map_focus;
  widget_class->set_focus_child = acc_tile_map_set_focus_child;
  /**
   * AccTileMap::open:
   * @code: of the State whose tile was activated
   */
  signals[SIGNAL_OPEN] = g_signal_new ("open", ACC_TYPE_TILE_MAP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  /**
   * AccTileMap::point:
   *
   * Another tile is under the pointer, or has the focus while none is.
   */
  signals[SIGNAL_POINT] = g_signal_new ("point", ACC_TYPE_TILE_MAP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Home, 0, edge_cb, "b", FALSE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_End, 0, edge_cb, "b", TRUE);
  gtk_widget_class_set_css_name (widget_class, "tilemap");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
acc_tile_map_init (AccTileMap *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();

  self->tiles = g_ptr_array_new ();
  self->blocks = g_array_new (FALSE, TRUE, sizeof (AccTileBlock));
  g_signal_connect_object (motion, "enter", G_CALLBACK (motion_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "motion", G_CALLBACK (motion_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
}

AccTile *
acc_tile_map_get_pointed (AccTileMap *self)
{
  GtkWidget *tile;

  g_return_val_if_fail (ACC_IS_TILE_MAP (self), NULL);
  tile = self->hovered != NULL ? self->hovered : self->focused;
  return ACC_IS_TILE (tile) ? ACC_TILE (tile) : NULL;
}

void
acc_tile_map_clear (AccTileMap *self)
{
  g_return_if_fail (ACC_IS_TILE_MAP (self));

  self->hovered = self->focused = NULL;
  for (guint i = 0; i < self->tiles->len; i++)
    gtk_widget_unparent (g_ptr_array_index (self->tiles, i));
  for (guint b = 0; b < self->blocks->len; b++)
    gtk_widget_unparent (_acc_tile_map_block_at (self, b)->heading);
  g_ptr_array_set_size (self->tiles, 0);
  g_array_set_size (self->blocks, 0);
  self->current = 0;
}

/**
 * acc_tile_map_add_block:
 * @heading: what the tiles added from now on have in common
 * @new_line: whether the block begins a line of blocks
 */
void
acc_tile_map_add_block (AccTileMap *self,
                        const char *heading,
                        gboolean    new_line)
{
  AccTileBlock block = { gtk_label_new (heading), 0, 0, new_line, 0, 0, ACC_TILE_MAP_MIN_COLUMNS, 0 };

  g_return_if_fail (ACC_IS_TILE_MAP (self));
  block.first = self->tiles->len;
  gtk_label_set_wrap (GTK_LABEL (block.heading), TRUE);
  gtk_label_set_xalign (GTK_LABEL (block.heading), 0);
  gtk_widget_add_css_class (block.heading, "tile-heading");
  gtk_widget_set_parent (block.heading, GTK_WIDGET (self));
  g_array_append_val (self->blocks, block);
}

/**
 * acc_tile_map_add_tile:
 * @code: the State's code, written on the tile
 *
 * Returns: (transfer none): the new tile, last in the last block
 */
AccTile *
acc_tile_map_add_tile (AccTileMap *self,
                       const char *code)
{
  GtkWidget *tile = acc_tile_new (code);

  g_return_val_if_fail (ACC_IS_TILE_MAP (self) && self->blocks->len > 0, NULL);
  _acc_tile_map_block_at (self, self->blocks->len - 1)->n++;
  g_ptr_array_add (self->tiles, tile);
  g_signal_connect_object (tile, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (tile, GTK_WIDGET (self));
  return ACC_TILE (tile);
}

guint
acc_tile_map_get_n_tiles (AccTileMap *self)
{
  g_return_val_if_fail (ACC_IS_TILE_MAP (self), 0);
  return self->tiles->len;
}

AccTile *
acc_tile_map_get_tile (AccTileMap *self,
                       guint       position)
{
  g_return_val_if_fail (ACC_IS_TILE_MAP (self) && position < self->tiles->len, NULL);
  return g_ptr_array_index (self->tiles, position);
}

AccTile *
acc_tile_map_find_tile (AccTileMap *self,
                        const char *code)
{
  g_return_val_if_fail (ACC_IS_TILE_MAP (self), NULL);
  for (guint i = 0; i < self->tiles->len; i++)
    if (strcmp (acc_tile_get_code (g_ptr_array_index (self->tiles, i)), code) == 0)
      return g_ptr_array_index (self->tiles, i);
  return NULL;
}

static void
draw_block (AccTileMap            *self,
            GtkSnapshot           *snapshot,
            AccTileBlock                 *block,
            int                    width,
            const AccChartPalette *palette)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  g_autoptr (PangoLayout) layout = acc_chart_create_layout (block->heading, gtk_label_get_label (GTK_LABEL (block->heading)), palette);
  int tile_width, tile_height, text_height, needed;

  acc_tile_get_size (GTK_WIDGET (self), &tile_width, &tile_height);
  gtk_widget_measure (block->heading, GTK_ORIENTATION_HORIZONTAL, -1, &needed, NULL, NULL, NULL);
  needed = MAX (needed, block->width);
  pango_layout_set_width (layout, needed * PANGO_SCALE);
  pango_layout_set_auto_dir (layout, FALSE);
  pango_layout_set_alignment (layout, rtl ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
  pango_layout_get_pixel_size (layout, NULL, &text_height);
  acc_chart_draw_layout (snapshot, layout, rtl ? width - block->x - needed : block->x, block->y - text_height, &palette->ink, palette);
  for (guint i = 0; i < block->n; i++)
    {
      int x = block->x + (int) i % block->columns * (tile_width + ACC_TILE_MAP_GAP);
      int y = block->y + ACC_TILE_MAP_HEADING_GAP + (int) i / block->columns * (tile_height + ACC_TILE_MAP_GAP);

      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) (rtl ? width - x - tile_width : x), (float) y));
      acc_tile_draw (g_ptr_array_index (self->tiles, block->first + i), snapshot, tile_width, tile_height, palette);
      gtk_snapshot_restore (snapshot);
    }
}

/**
 * acc_tile_map_draw:
 * @width: how wide
 * @palette: in which colours
 *
 * Draws all tiles and headings as they lie at that width, shown or not.
 *
 * Returns: the height
 */
double
acc_tile_map_draw (AccTileMap            *self,
                   GtkSnapshot           *snapshot,
                   double                 width,
                   const AccChartPalette *palette)
{
  int height;

  g_return_val_if_fail (ACC_IS_TILE_MAP (self), 0);
  height = _acc_tile_map_lay_out (self, (int) width);
  for (guint b = 0; b < self->blocks->len; b++)
    draw_block (self, snapshot, _acc_tile_map_block_at (self, b), (int) width, palette);
  /* The blocks lie again where the screen has them. */
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  return height;
}
