/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cards/charts/acc-chart-frame.h"
#include "facts/acc-people.h"
#include "facts/pages/acc-card-items.h"

G_BEGIN_DECLS

/* Yearly figures of several as lines over the same years, for the screen and for a file. */

#define ACC_LINE_HEIGHT 300
#define ACC_LINE_NAME 22.0 /* room for the name of a line above its panel */

typedef struct
{
  char *name;
  char *code;        /* in a table for machines */
  AccPoints *points; /* the years ascend */
  guint *reported;   /* of each point that is a sum: how many reported, and of how many; or NULL */
  guint *asked;
  int joined;        /* the year that counts as the first; 0 where there is none */
  gint64 base;       /* which of its figures is drawn as 100; 0: they are drawn as they are; -1: it has none and is left out */
  AccPeopleRow row;  /* of what the figures are, with the code for their claims; category 0: of nothing that can be asked */
} AccLine;

/* Everything is borrowed. */
typedef struct
{
  GtkWidget *widget; /* whose font it is */
  const AccChartPalette *palette;
  const AccLine *lines;
  guint n_lines;     /* at most ACC_CHART_LINES */
  gboolean since;    /* years are counted from the one of joining; those without it are left out */
  int year;          /* the one shown */
  guint shift;       /* the place of the first of the lines among all, by which colours and shapes go */
  const AccLine *all; /* whose years it shares, where it is one panel of several, below the name of its line; NULL otherwise */
  guint n_all;
  gboolean quiet;    /* the year shown is written elsewhere */
  double x, y;       /* where the panel stands */
  double width, height;
  gboolean rtl;
  AccChartFrame frame; /* as acc_line_draw_prepare () leaves it */
  double step;         /* of the vertical scale */
} AccLineDraw;

gint64         acc_line_get_value (const AccLine *self, int year); /* ACC_POINTS_ABSENT */
/* How high a figure stands: the figure itself, or what it is of 100. */
double         acc_line_get_drawn (const AccLine *self, gint64 value);
/* Where a year stands on the horizontal scale. */
int            acc_line_at (const AccLine *self, int year, gboolean since);
gboolean       acc_line_is_asked (const AccLine *self, gboolean since); /* it is there, if it has figures */
gboolean       acc_line_is_shown (const AccLine *self, gboolean since);
/* From the first year with a figure to the last; FALSE where there is none. */
gboolean       acc_lines_get_range (const AccLine *lines, guint n_lines, gboolean since, int *first, int *last);
/* The highest figure, whose and when; ACC_POINTS_ABSENT where there is none. */
gint64         acc_lines_get_highest (const AccLine *lines, guint n_lines, gboolean since, guint *line, int *year);
gint64         acc_line_get_highest (const AccLine *self);
/* The first place on the horizontal scale, from the joining on, where each has a figure above zero, leaving out those that never have. */
gboolean       acc_lines_find_common (const AccLine *lines, guint n_lines, gboolean since, int *at);
/* Whether the highest figure of one is so much higher than that of another that on one scale the other would lie flat. */
gboolean       acc_lines_are_flattened (const AccLine *lines, guint n_lines, gboolean since);

/* Sets the scales and makes room for what is written; FALSE where there is nothing to draw. */
gboolean       acc_line_draw_prepare (AccLineDraw *self);
/* What does not move with the year shown; transfer full. */
GskRenderNode *acc_line_draw_still (AccLineDraw *self);
void           acc_line_draw_moment (AccLineDraw *self, GtkSnapshot *snapshot);
/* The figure nearest to a place within reach. */
gboolean       acc_line_draw_find (AccLineDraw *self, double x, double y, guint *line, int *year);

G_END_DECLS
