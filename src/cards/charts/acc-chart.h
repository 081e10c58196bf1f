/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "facts/sheet/acc-sheet.h"
#include "model/bundle/acc-sign.h"

G_BEGIN_DECLS

/* What every chart can do: say in a sentence what it shows, draw itself at any size in given colours, and tell its numbers as
 * a table. The screen and the file are drawn by the same function. */

#define ACC_CHART_LINES 6

/* The colours a chart is drawn in: those of the widget on the screen, dark on white in a file. */
typedef struct
{
  GdkRGBA ink, background, accent;
  GdkRGBA colors[ACC_N_COLORS]; /* of treaties */
  GdkRGBA lines[ACC_CHART_LINES]; /* of States and regions: none of the treaties' */
  GPtrArray *texts;               /* of acc_chart_texts_new(): its texts, of a file; NULL on the screen */
} AccChartPalette;

void acc_chart_palette_init_for_widget (AccChartPalette *self, GtkWidget *widget);
void acc_chart_palette_init_for_paper (AccChartPalette *self);
const GdkRGBA *acc_chart_palette_get (const AccChartPalette *self, AccColor color);

typedef enum
{
  ACC_CHART_SVG,
  ACC_CHART_PNG,
  ACC_CHART_PDF,
  ACC_CHART_CSV, /* its numbers */
} AccChartType;

#define ACC_TYPE_CHART (acc_chart_get_type ())
G_DECLARE_INTERFACE (AccChart, acc_chart, ACC, CHART, GtkWidget)

struct _AccChartInterface
{
  GTypeInterface parent_iface;

  char *(*dup_title) (AccChart *self);
  char *(*dup_sentence) (AccChart *self); /* what it shows */
  char *(*dup_source) (AccChart *self);   /* the line at the foot; NULL for none */
  /* Draws into a width, in the widget's font and direction; returns the height. */
  double (*draw) (AccChart *self, GtkSnapshot *snapshot, double width, const AccChartPalette *palette);
  /* Its columns, with the English keys that the command line writes, and its rows. */
  void (*fill_sheet) (AccChart *self, AccSheet *sheet);
  /* Instead of draw, of what has a picture of its own with all that is written around it; NULL for others. */
  GBytes *(*make_picture) (AccChart *self, AccChartType type, double width, guint scale, GError **error);
};

void    acc_chart_set_record (GtkWidget *root, const char *statement);
/* The line at its foot; transfer full, NULL where it has none. */
char   *acc_chart_dup_source (AccChart *self);
/* Title, sentence, source, day and edition, and what is to be said of the record, in lines; transfer full. */
char   *acc_chart_dup_text (AccChart *self);
/* After the columns of fill_sheet: those that say of which day, basis and edition all of it is, and by which source. */
void      acc_chart_end_columns (AccChart *self, AccSheet *sheet);
/* Its numbers, with its title, its sentence, its source, and the day, basis and edition of the page that it is on; transfer full. */
AccSheet *acc_chart_make_sheet (AccChart *self);
GBytes *acc_chart_to_bytes (AccChart *self, AccChartType type, double width, GError **error);
/* Of a PNG: how many pixels of it there are to each of the width, 1 to ACC_CHART_SCALE_MAX. */
#define ACC_CHART_SCALE 2 /* where nobody says otherwise */
#define ACC_CHART_SCALE_MAX 4
GBytes *acc_chart_to_bytes_scaled (AccChart *self, AccChartType type, double width, guint scale, GError **error);

G_END_DECLS
