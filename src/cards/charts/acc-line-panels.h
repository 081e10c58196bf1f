/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cards/charts/acc-line-draw.h"

G_BEGIN_DECLS

/* Lines in one drawing, or each in a panel with a vertical scale of its own, over the same years. */
typedef struct
{
  AccLineDraw panels[ACC_CHART_LINES];
  guint n_panels;
  double height; /* of all together */
} AccLinePanels;

/* Lays them out over the width of WHOLE, which holds all lines; nothing where there is nothing to draw. each: a panel for each line. */
void           acc_line_panels_prepare (AccLinePanels *self, const AccLineDraw *whole, gboolean each);
double         acc_line_panels_measure (const AccLineDraw *whole, gboolean each, double width);
/* What does not move with the year shown; transfer full, NULL where there is nothing. */
GskRenderNode *acc_line_panels_draw_still (AccLinePanels *self);
void           acc_line_panels_draw_moment (AccLinePanels *self, GtkSnapshot *snapshot, int year);
/* The figure nearest to a place within reach; the line by its number among all. */
gboolean       acc_line_panels_find (AccLinePanels *self, double x, double y, guint *line, int *year);
/* The year at a place; 0 outside of all panels. */
int            acc_line_panels_get_year (AccLinePanels *self, double x, double y);

G_END_DECLS
