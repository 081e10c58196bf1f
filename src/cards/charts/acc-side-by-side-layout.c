/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lays the cells of the table out, because whether it is a table or a list follows from its width. */

#include "config.h"

#include "cards/charts/acc-side-by-side-private.h"

#include "cards/acc-compat.h"

#define HEADING_LETTERS 26
#define COLUMN_LETTERS 14
#define SPACING 12
#define ROW_SPACING 8
#define GROUP_SPACING 18

gboolean
_acc_side_by_side_is_heading (AccSideBySide *self,
                              guint          line)
{
  return line % (ACC_COMPARE_N_ROWS + 1) == 0;
}

/* Widths grow with the letters. */
static int
letters (AccSideBySide *self,
         int            n)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int width = pango_font_metrics_get_approximate_char_width (metrics);

  pango_font_metrics_unref (metrics);
  return PANGO_PIXELS_CEIL (width * n);
}

typedef struct
{
  gboolean stacked;
  int heading, column; /* widths */
} Frame;

static Frame
frame_for (AccSideBySide *self,
           int            width)
{
  Frame frame = { FALSE, letters (self, HEADING_LETTERS), 0 };

  frame.column = (width - frame.heading - (int) self->n_columns * SPACING) / (int) MAX (1, self->n_columns);
  frame.stacked = frame.column < letters (self, COLUMN_LETTERS);
  if (frame.stacked)
    {
      frame.heading = (width - SPACING) * 2 / 5;
      frame.column = width - SPACING - frame.heading;
    }
  return frame;
}

static int
height_of (GtkWidget *widget,
           int        width)
{
  int height;

  if (!gtk_widget_should_layout (widget))
    return 0;
  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  return height;
}

static void
place (AccSideBySide *self,
       GtkWidget     *widget,
       int            x,
       int            y,
       int            width,
       int            height,
       int            whole)
{
  GtkAllocation allocation = { x, y, width, height };

  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    allocation.x = whole - x - width;
  gtk_widget_set_child_visible (widget, TRUE);
  gtk_widget_size_allocate (widget, &allocation, -1);
}

/* Lays a line out at y, or measures it; returns its height. */
static int
lay_line (AccSideBySide *self,
          guint          at,
          const Frame   *frame,
          int            width,
          int            y,
          gboolean       allocate)
{
  Line *line = self->lines->pdata[at];
  int height = height_of (line->heading, frame->stacked ? width : frame->heading);

  if (!frame->stacked)
    {
      for (guint c = 0; c < self->n_columns; c++)
        height = MAX (height, height_of (_acc_side_by_side_is_heading (self, at) ? line->cells[c].name : line->cells[c].box, frame->column));
      if (allocate)
        {
          place (self, line->heading, 0, y, frame->heading, height_of (line->heading, frame->heading), width);
          for (guint c = 0; c < self->n_columns; c++)
            {
              GtkWidget *shown = _acc_side_by_side_is_heading (self, at) ? line->cells[c].name : line->cells[c].box;

              place (self, shown, frame->heading + SPACING + (int) c * (frame->column + SPACING), y, frame->column, height, width);
              if (!_acc_side_by_side_is_heading (self, at))
                gtk_widget_set_child_visible (line->cells[c].name, FALSE);
            }
        }
      return height;
    }
  if (allocate)
    place (self, line->heading, 0, y, width, height, width);
  for (guint c = 0; c < self->n_columns; c++)
    {
      Cell *cell = &line->cells[c];
      int own;

      if (_acc_side_by_side_is_heading (self, at) || *gtk_label_get_label (GTK_LABEL (cell->label)) == '\0')
        {
          if (allocate)
            {
              gtk_widget_set_child_visible (cell->name, FALSE);
              if (cell->box != NULL)
                gtk_widget_set_child_visible (cell->box, FALSE);
            }
          continue;
        }
      own = MAX (height_of (cell->name, frame->heading), height_of (cell->box, frame->column));
      height += 2;
      if (allocate)
        {
          place (self, cell->name, 0, y + height, frame->heading, own, width);
          place (self, cell->box, frame->heading + SPACING, y + height, frame->column, own, width);
        }
      height += own;
    }
  return height;
}

static int
lay_out (AccSideBySide *self,
         int            width,
         gboolean       allocate)
{
  Frame frame = frame_for (self, width);
  int y = 0;

  for (guint i = 0; i < self->lines->len; i++)
    {
      Line *line = self->lines->pdata[i];

      if (!line->shown)
        continue;
      if (y > 0)
        y += _acc_side_by_side_is_heading (self, i) ? GROUP_SPACING : frame.stacked ? SPACING : ROW_SPACING;
      y += lay_line (self, i, &frame, width, y, allocate);
    }
  if (y == 0)
    y = height_of (self->nothing, width);
  if (allocate)
    {
      self->stacked = frame.stacked;
      if (gtk_widget_get_visible (self->nothing))
        place (self, self->nothing, 0, 0, width, y, width);
    }
  return y;
}

void
_acc_side_by_side_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  AccSideBySide *self = ACC_SIDE_BY_SIDE (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = letters (self, 24);
      *natural = letters (self, HEADING_LETTERS + 22 * (int) self->n_columns);
    }
  else
    *minimum = *natural = lay_out (self, for_size >= 0 ? for_size : letters (self, HEADING_LETTERS + 22 * (int) self->n_columns), FALSE);
}

void
_acc_side_by_side_size_allocate (GtkWidget *widget,
                                  int        width,
                                  int        height,
                                  int        baseline)
{
  lay_out (ACC_SIDE_BY_SIDE (widget), width, TRUE);
}

/* A line between the rows, so that the eye finds its way across. */
void
_acc_side_by_side_draw (AccSideBySide *self,
                        GtkSnapshot   *snapshot)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GdkRGBA color;

  acc_widget_get_color (widget, &color);
  color.alpha *= 0.12f;
  for (guint i = 0; i < self->lines->len; i++)
    {
      Line *line = self->lines->pdata[i];
      graphene_rect_t bounds;

      if (!line->shown || _acc_side_by_side_is_heading (self, i) || !gtk_widget_compute_bounds (line->heading, widget, &bounds))
        continue;
      gtk_snapshot_append_color (snapshot, &color,
                                 &GRAPHENE_RECT_INIT (0, bounds.origin.y - (self->stacked ? SPACING : ROW_SPACING) / 2.0f - 0.5f,
                                                      (float) gtk_widget_get_width (widget), 1));
    }
}
