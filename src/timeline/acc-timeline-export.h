/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "timeline/acc-timeline-format.h"
#include "timeline/acc-timeline-item.h"
#include "timeline/acc-timeline-lane.h"

#include <cairo.h>
#include <gio/gio.h>

G_BEGIN_DECLS

/* The timeline as a picture or as paper, from the same layout as on screen. Needs no display, and GTK is never started. */

typedef enum
{
  ACC_TIMELINE_EXPORT_SVG, /* vector, text as text */
  ACC_TIMELINE_EXPORT_PNG,
  ACC_TIMELINE_EXPORT_PDF, /* vector, text as text; one page of the given size, or several of paper */
} AccTimelineExportType;

typedef enum
{
  ACC_TIMELINE_PAPER_NONE, /* one page of width by height */
  ACC_TIMELINE_PAPER_A4,   /* landscape */
  ACC_TIMELINE_PAPER_A3,
} AccTimelinePaper;

#define ACC_TIMELINE_EXPORT_MOST_PAGES 200

/**
 * AccTimelineExport:
 * @type: what is written
 * @model: of #AccTimelineItem
 * @lanes: (nullable): of #AccTimelineLane
 * @series: (nullable): figures below
 * @format: (nullable): how dates are written; English when %NULL
 * @format_data: given to its functions
 * @as_of: the date of the handle; none is drawn when not set
 * @start: first day shown
 * @end: day after the last; all is shown when not after @start
 * @title: (nullable): heading
 * @subtitle: (nullable): below it, as "As of 1 February 1999"
 * @source: (nullable): the line at the foot
 * @description: (nullable): what it shows, for who does not see an SVG
 * @language: (nullable): of the texts, as "zh_CN": which letter forms a script shared by several has
 * @font: (nullable): as "Cantarell 11"; "Sans 10" when %NULL
 * @width: pixels, 96 an inch
 * @height: pixels; 0 for as many as are needed
 * @scale: of a PNG, pixels for each of @width; 1 when 0
 * @paper: size of the pages of a PDF
 * @pages: how many pages the time is spread over, at most %ACC_TIMELINE_EXPORT_MOST_PAGES; 0 for one. Each is tagged as a figure
 * @rtl: time runs from right to left, and titles stand on the right
 * @dark: light on dark
 * @high_contrast: stronger tones
 *
 * To be filled with zeros first.
 */
typedef struct
{
  AccTimelineExportType type;
  GListModel *model;
  GListModel *lanes;
  AccTimelineSeries *series;
  const AccTimelineFormat *format;
  gpointer format_data;
  AccDate as_of;
  double start, end;
  const char *title;
  const char *subtitle;
  const char *source;
  const char *description;
  const char *language;
  const char *font;
  double width, height;
  double scale;
  AccTimelinePaper paper;
  guint pages;
  gboolean rtl;
  gboolean dark;
  gboolean high_contrast;
} AccTimelineExport;

GBytes   *acc_timeline_export_to_bytes (const AccTimelineExport *params, GError **error);
/* As part of a page that the caller draws: how high it will be, and onto it, from (0, 0) on. */
double    acc_timeline_export_measure (const AccTimelineExport *params);
void      acc_timeline_export_draw (const AccTimelineExport *params, cairo_t *cr, GHashTable *fonts);
gboolean  acc_timeline_export (const AccTimelineExport *params, const char *file, GError **error);

G_END_DECLS
