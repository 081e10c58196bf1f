/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Small multiples: where one line would flatten the others. Each keeps its colour and shape. */

#include "config.h"

#include "cards/charts/acc-line-panels.h"

#include <math.h>

#define HEIGHT 176.0
#define GAP 18.0
#define ROW_GAP 8.0
#define WIDE 900.0 /* room for three beside each other */

/* Those that have a figure, by their numbers. */
static guint
list_drawn (const AccLineDraw *whole, guint *lines)
{
  guint n = 0;
  int first, last;

  for (guint l = 0; l < whole->n_lines; l++)
    if (acc_lines_get_range (&whole->lines[l], 1, whole->since, &first, &last))
      lines[n++] = l;
  return n;
}

/* No row has one alone where two rows can share them better. */
static guint
count_columns (guint n, double width)
{
  if (width < ACC_CHART_WIDE)
    return 1;
  return width < WIDE || n == 4 ? MIN (n, 2) : MIN (n, 3);
}

/* One row takes the height of a single drawing. */
static double
get_panel_height (guint n, guint columns)
{
  return n > columns ? HEIGHT : ACC_LINE_HEIGHT - ACC_LINE_NAME;
}

static double
get_height (guint n, guint columns)
{
  guint rows = (n + columns - 1) / columns;

  return rows * (ACC_LINE_NAME + get_panel_height (n, columns) + ROW_GAP) - ROW_GAP;
}

double
acc_line_panels_measure (const AccLineDraw *whole, gboolean each, double width)
{
  guint lines[ACC_CHART_LINES], n = each ? list_drawn (whole, lines) : 0;

  return n > 1 ? get_height (n, count_columns (n, width)) : ACC_LINE_HEIGHT;
}

void
acc_line_panels_prepare (AccLinePanels *self, const AccLineDraw *whole, gboolean each)
{
  guint lines[ACC_CHART_LINES], n = each ? list_drawn (whole, lines) : 0, columns;
  double width;

  self->n_panels = 0;
  if (n < 2)
    {
      self->panels[0] = *whole;
      self->panels[0].height = self->height = ACC_LINE_HEIGHT;
      self->n_panels = acc_line_draw_prepare (&self->panels[0]) ? 1 : 0;
      return;
    }
  columns = count_columns (n, whole->width);
  width = floor ((whole->width - GAP * (columns - 1)) / columns);
  self->height = get_height (n, columns);
  for (guint i = 0; i < n; i++)
    {
      AccLineDraw *panel = &self->panels[i];
      guint row = i / columns;

      *panel = *whole;
      panel->lines = &whole->lines[lines[i]];
      panel->n_lines = 1;
      panel->shift = lines[i];
      panel->all = whole->lines;
      panel->n_all = whole->n_lines;
      panel->quiet = i >= columns;
      panel->width = width;
      panel->height = get_panel_height (n, columns);
      panel->x = (width + GAP) * (i % columns);
      if (whole->rtl)
        panel->x = whole->width - panel->x - width;
      panel->y = ACC_LINE_NAME + (ACC_LINE_NAME + panel->height + ROW_GAP) * row;
      acc_line_draw_prepare (panel);
    }
  self->n_panels = n;
}

static void
go_to (GtkSnapshot *snapshot, const AccLineDraw *panel)
{
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) panel->x, (float) panel->y));
}

GskRenderNode *
acc_line_panels_draw_still (AccLinePanels *self)
{
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();

  for (guint i = 0; i < self->n_panels; i++)
    {
      GskRenderNode *node = acc_line_draw_still (&self->panels[i]);

      go_to (snapshot, &self->panels[i]);
      if (node != NULL)
        gtk_snapshot_append_node (snapshot, node);
      gtk_snapshot_restore (snapshot);
      g_clear_pointer (&node, gsk_render_node_unref);
    }
  return gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
}

void
acc_line_panels_draw_moment (AccLinePanels *self, GtkSnapshot *snapshot, int year)
{
  for (guint i = 0; i < self->n_panels; i++)
    {
      self->panels[i].year = year;
      go_to (snapshot, &self->panels[i]);
      acc_line_draw_moment (&self->panels[i], snapshot);
      gtk_snapshot_restore (snapshot);
    }
}

static AccLineDraw *
find_panel (AccLinePanels *self, double x, double y)
{
  for (guint i = 0; i < self->n_panels; i++)
    {
      AccLineDraw *panel = &self->panels[i];

      if (x >= panel->x && x < panel->x + panel->width && y >= panel->y && y < panel->y + panel->height)
        return panel;
    }
  return NULL;
}

gboolean
acc_line_panels_find (AccLinePanels *self, double x, double y, guint *line, int *year)
{
  AccLineDraw *panel = find_panel (self, x, y);

  if (panel == NULL || !acc_line_draw_find (panel, x - panel->x, y - panel->y, line, year))
    return FALSE;
  *line += panel->shift;
  return TRUE;
}

int
acc_line_panels_get_year (AccLinePanels *self, double x, double y)
{
  AccLineDraw *panel = find_panel (self, x, y);

  return panel != NULL ? (int) lround (acc_chart_frame_at (&panel->frame, x - panel->x)) : 0;
}
