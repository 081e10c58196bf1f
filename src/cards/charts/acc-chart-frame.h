/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cards/charts/acc-chart.h"

G_BEGIN_DECLS

/* The two scales of a chart, what is written along them, and the names at the ends of its lines. Everything is borrowed. */

#define ACC_CHART_TOP 24.0
#define ACC_CHART_BOTTOM 22.0
#define ACC_CHART_GAP 10.0
#define ACC_CHART_WIDE 560 /* from here on there is room for whole names beside the lines */
#define ACC_CHART_ENDS_MAX 12

typedef struct
{
  GtkWidget *widget; /* whose font it is */
  const AccChartPalette *palette;
  double width, height;
  double left;        /* room for the numbers of the vertical scale */
  double labels;      /* room for the names */
  double first, last; /* of the horizontal scale, in its own unit */
  double top;         /* of the vertical one, which begins at 0 */
  gboolean rtl;       /* time runs in the reading direction */
} AccChartFrame;

/* The end of a line and what is written there. */
typedef struct
{
  const char *text;
  double at, value;
  GdkRGBA color;
} AccChartEnd;

double acc_chart_frame_get_plot_width (const AccChartFrame *self);
double acc_chart_frame_mirror (const AccChartFrame *self, double x);
double acc_chart_frame_x_of (const AccChartFrame *self, double at);
double acc_chart_frame_y_of (const AccChartFrame *self, double value);
double acc_chart_frame_at (const AccChartFrame *self, double x);

/* align: 0 starts at x, 1 ends there, in the reading direction; middle: the middle line of the text. */
void   acc_chart_frame_draw_text (const AccChartFrame *self, GtkSnapshot *snapshot, const char *text, double x, double align, double middle,
                                  const GdkRGBA *color, double scale);
/* The same, ending in dots where it has no room; room: 0 for any. */
void   acc_chart_frame_draw_within (const AccChartFrame *self, GtkSnapshot *snapshot, const char *text, double x, double align, double middle,
                                    const GdkRGBA *color, double scale, double room);
double acc_chart_frame_measure_text (const AccChartFrame *self, const char *text, double scale);
/* A line across, with its number; a tick below, with its text. */
void   acc_chart_frame_draw_level (const AccChartFrame *self, GtkSnapshot *snapshot, cairo_t *cr, double value, const char *text);
void   acc_chart_frame_draw_tick (const AccChartFrame *self, GtkSnapshot *snapshot, cairo_t *cr, double at, const char *text);

/* Makes room for the names of the ends. */
void   acc_chart_frame_measure_ends (AccChartFrame *self, const AccChartEnd *ends, guint n_ends);
/* The names, moved apart where they would lie on each other. lift: by how much the uppermost is raised. */
void   acc_chart_frame_draw_ends (const AccChartFrame *self, GtkSnapshot *snapshot, cairo_t *cr, const AccChartEnd *ends, guint n_ends, double lift);
/* The moment shown: what comes after it lies under a veil. */
void   acc_chart_frame_draw_moment (const AccChartFrame *self, GtkSnapshot *snapshot, double at, const char *text);
void   acc_chart_frame_draw_dot (const AccChartFrame *self, GtkSnapshot *snapshot, double at, double value, const GdkRGBA *color);

G_END_DECLS
