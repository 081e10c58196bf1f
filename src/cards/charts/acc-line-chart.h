/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cards/charts/acc-line-draw.h"

G_BEGIN_DECLS

/* Yearly figures of several as lines with their names at their ends; the same numbers as a table at one key; a sentence that says what
 * is seen. Signal "pick-year": a year was pointed at. */

#define ACC_TYPE_LINE_CHART (acc_line_chart_get_type ())
G_DECLARE_FINAL_TYPE (AccLineChart, acc_line_chart, ACC, LINE_CHART, GtkWidget)

/* How high lines are drawn. */
typedef enum
{
  ACC_LINE_SCALE_AUTOMATIC, /* one scale, or where one line would flatten another a scale for each */
  ACC_LINE_SCALE_ONE,
  ACC_LINE_SCALE_EACH,
  ACC_LINE_SCALE_INDEXED,   /* the figure of each in the first year that they share is 100: computed, and said to be */
} AccLineScale;

GtkWidget  *acc_line_chart_new (void);
/* An array of AccLine that are freed by acc_line_clear (). */
GArray     *acc_line_array_new (void);
/* title: what is counted; key: the same for machines; treaty: from whose joining years are counted, or NULL for calendar years;
 * note: what is left out and why; source: the line at the foot. The array is the chart's from then on. */
void        acc_line_chart_set_lines (AccLineChart *self, GArray *lines, const char *title, const char *key, const char *treaty, const char *note,
                                      const char *source);
void        acc_line_chart_set_scale (AccLineChart *self, AccLineScale scale);
/* As it is drawn: never automatic; not indexed where they share no year. */
AccLineScale acc_line_chart_get_scale (AccLineChart *self);
void        acc_line_chart_set_year (AccLineChart *self, int year);
void        acc_line_chart_set_show_table (AccLineChart *self, gboolean show_table);
gboolean    acc_line_chart_get_show_table (AccLineChart *self);

gint64      acc_line_chart_get_value (AccLineChart *self, guint line, int year);
GListModel *acc_line_chart_get_rows (AccLineChart *self);
int         acc_line_chart_row_get_at (gpointer row); /* the year, or the years since joining */
/* What stands in a cell of the table; transfer full. */
char       *acc_line_chart_dup_cell (AccLineChart *self, gpointer row, guint line);
char       *acc_line_chart_dup_sentence (AccLineChart *self);

G_END_DECLS
