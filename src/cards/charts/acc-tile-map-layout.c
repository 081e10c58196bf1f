/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How the blocks of tiles flow into the width there is: in as few rows as keep what belongs together on one line. */

#include "config.h"

#include "cards/charts/acc-tile-map-private.h"

#define LINE_GAP 12
#define ROWS 4 /* of a block, where fewer do not fit */
#define NARROW 11 /* tiles side by side */

AccTileBlock *
_acc_tile_map_block_at (AccTileMap *self,
                        guint       block)
{
  return &g_array_index (self->blocks, AccTileBlock, block);
}

/* On a narrow page a block that has a line for itself takes all of it. Returns its new height. */
static int
widen (AccTileBlock *block,
       int    width,
       int    tile_width,
       int    tile_height)
{
  int fit = MAX (1, (width + ACC_TILE_MAP_GAP) / (tile_width + ACC_TILE_MAP_GAP));

  block->columns = MAX (ACC_TILE_MAP_MIN_COLUMNS, MIN ((int) block->n, fit));
  block->columns = MIN (block->columns, fit);
  block->width = block->columns * (tile_width + ACC_TILE_MAP_GAP) - ACC_TILE_MAP_GAP;
  return ((int) block->n + block->columns - 1) / block->columns * (tile_height + ACC_TILE_MAP_GAP) - ACC_TILE_MAP_GAP;
}

/* A word longer than its block is wide stands out of it, and is not broken. */
static int
measure_heading (AccTileBlock *block)
{
  int least, height;

  gtk_widget_measure (block->heading, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  gtk_widget_measure (block->heading, GTK_ORIENTATION_VERTICAL, MAX (least, block->width), &height, NULL, NULL, NULL);
  return height;
}

static int
count_columns (const AccTileBlock *block,
               int          rows)
{
  return MAX (ACC_TILE_MAP_MIN_COLUMNS, ((int) block->n + rows - 1) / rows);
}

/* As few rows as let every line of blocks lie in one. */
static int
find_rows (AccTileMap *self,
           int         width,
           int         tile_width)
{
  for (int rows = 2; rows < ROWS; rows++)
    {
      int x = 0, widest = 0;

      for (guint b = 0; b < self->blocks->len; b++)
        {
          AccTileBlock *block = _acc_tile_map_block_at (self, b);

          x = (block->new_line || b == 0 ? 0 : x + ACC_TILE_MAP_BLOCK_GAP) + count_columns (block, rows) * (tile_width + ACC_TILE_MAP_GAP) - ACC_TILE_MAP_GAP;
          widest = MAX (widest, x);
        }
      if (widest <= width)
        return rows;
    }
  return ROWS;
}

/* Places the blocks for a width and returns the height of all; the headings of a line share its first row. */
int
_acc_tile_map_lay_out (AccTileMap *self,
                       int         width)
{
  int tile_width, tile_height, most, y = 0;
  guint line = 0;

  acc_tile_get_size (GTK_WIDGET (self), &tile_width, &tile_height);
  most = find_rows (self, width, tile_width);
  while (line < self->blocks->len)
    {
      int x = 0, heading = 0, height = 0;
      guint end = line;

      for (; end < self->blocks->len; end++)
        {
          AccTileBlock *block = _acc_tile_map_block_at (self, end);
          int fit = MAX (1, (width + ACC_TILE_MAP_GAP) / (tile_width + ACC_TILE_MAP_GAP)), of_heading, rows;

          block->columns = MIN (count_columns (block, most), fit);
          block->width = block->columns * (tile_width + ACC_TILE_MAP_GAP) - ACC_TILE_MAP_GAP;
          if (end > line && (block->new_line || x + block->width > width))
            break;
          of_heading = measure_heading (block);
          rows = ((int) block->n + block->columns - 1) / block->columns;
          heading = MAX (heading, of_heading);
          height = MAX (height, rows * (tile_height + ACC_TILE_MAP_GAP) - ACC_TILE_MAP_GAP);
          block->x = x;
          x += block->width + ACC_TILE_MAP_BLOCK_GAP;
        }
      if (end == line + 1 && width < NARROW * (tile_width + ACC_TILE_MAP_GAP))
        {
          height = widen (_acc_tile_map_block_at (self, line), width, tile_width, tile_height);
          heading = measure_heading (_acc_tile_map_block_at (self, line));
        }
      for (; line < end; line++)
        _acc_tile_map_block_at (self, line)->y = y + heading;
      y += heading + ACC_TILE_MAP_HEADING_GAP + height + LINE_GAP;
    }
  return MAX (0, y - LINE_GAP);
}
