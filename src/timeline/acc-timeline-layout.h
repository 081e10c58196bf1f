/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "timeline/acc-timeline-index.h"
#include "timeline/acc-timeline-lane.h"
#include "timeline/acc-timeline-scale.h"

G_BEGIN_DECLS

/* What is where: from the index and a scale to rows, marks, clusters, densities and labels. No GTK, no drawing; x grows with
 * time and starts at the content's edge. The work is bounded by pixels: only what gets a place is looked at. */

/* What a series leaves above its curve, for the figure of the date. */
#define ACC_TIMELINE_NUMBER_EM 1.5

typedef enum
{
  ACC_TIMELINE_GLYPH_POINT,
  ACC_TIMELINE_GLYPH_BAR,
  ACC_TIMELINE_GLYPH_CLUSTER,
} AccTimelineGlyphType;

typedef struct
{
  guint8 type;
  guint8 lane;  /* of the index */
  guint8 row;
  guint8 kind;
  guint8 importance;
  guint16 flags; /* AccTimelineEntryFlags */
  float x;       /* middle of the mark */
  float y;
  float x0, x1;  /* ends of a bar or of a cluster's pill */
  float mark_x;       /* where the mark of a bar stands, always on the bar: beside it, it would be a point in time */
  float soft0, soft1; /* how much of a bar's ends fades, in pixels */
  float limit;   /* where a label on the right has to end */
  float label_x, label_w;
  gpointer label; /* as AccTimelineLayoutFuncs gave it; NULL: no room */
  gpointer badge; /* a cluster's count */
  guint32 entry;  /* of the index; of a cluster the most important known, or G_MAXUINT */
  guint32 count;
  gint32 day0, day1; /* a cluster's days, the second exclusive */
} AccTimelineGlyph;

typedef struct
{
  float x, w;
  guint32 count;
  gint32 day0, day1;
} AccTimelineColumn;

typedef struct
{
  guint8 lane; /* of the index */
  gboolean dense;
  guint first_glyph, n_glyphs;   /* sorted by x */
  guint first_column, n_columns;
  guint maximum;                 /* of a column of this width, in all time */
  guint count;                   /* of a dense lane: items that start in the visible range */
  float y, h;
  float rows_y, pitch;           /* middle of the first row; from row to row */
} AccTimelineLaneLayout;

typedef struct
{
  AccTimelineTick tick;
  float x;
  float label_x, label_w;
  gpointer label; /* NULL: did not fit */
} AccTimelineTickLayout;

typedef struct
{
  float x, y;
  gint64 value;
  gint16 year;
  gboolean connected; /* to the point before */
} AccTimelineSeriesPoint;

/* One series: where it is drawn, and which of the points and breaks are its own. */
typedef struct
{
  AccTimelineSeries *series;
  float title_y, y, h; /* the plot is without its title */
  gint64 maximum;
  guint first_point, n_points;
  guint first_break, n_breaks;
} AccTimelineBand;

/**
 * AccTimelineLayoutFuncs:
 * @tick: label of a tick, and its width
 * @item: label of the item at @position, not wider than @room, and how wide it is whole; %NULL when too little of it would be
 *   seen, and then about how wide
 * @count: label of a cluster
 *
 * Text is measured by who draws it. What these return is handed through.
 */
typedef struct
{
  gpointer (*tick) (AccTimelineTickLabel label, AccDate date, gboolean major, double *width, gpointer data);
  gpointer (*item) (guint position, double room, double *width, double *wanted, gpointer data);
  gpointer (*count) (guint count, double *width, gpointer data);
} AccTimelineLayoutFuncs;

typedef struct
{
  AccTimelineIndex *index;
  AccTimelineScale scale;
  const guint8 *lanes; /* of the index, as they are shown */
  guint n_lanes;
  AccTimelineSeries *series; /* nullable */
  AccTimelineTickWidths tick_widths;
  double height;
  double em;             /* height of a line of text in pixels */
  double scroll;         /* pixels by which lanes are scrolled up */
  gboolean titles_above; /* narrow: titles of lanes stand in them */
  gboolean show_handle;
  gboolean show_overview;
  gboolean compact; /* a strip: the axis, the first series with all marks over it, the date */
  const AccTimelineLayoutFuncs *funcs;
  gpointer data;
} AccTimelineLayoutInput;

typedef struct
{
  AccTimelineLayoutInput input;
  GArray *ticks;    /* AccTimelineTickLayout */
  GArray *minor;    /* float x */
  GArray *lanes;    /* AccTimelineLaneLayout */
  GArray *glyphs;   /* AccTimelineGlyph */
  GArray *columns;  /* AccTimelineColumn */
  GArray *series;   /* AccTimelineSeriesPoint */
  GArray *breaks;   /* float x */
  GArray *bands;    /* AccTimelineBand, from top to bottom */
  AccTimelineTickLayout context; /* what the ticks leave out: year, or month and year, at the start edge */
  float axis_h;
  float lanes_y, lanes_h;   /* the window on the lanes */
  float lanes_total;        /* their whole height */
  float handle_y, handle_h;
  float overview_y, overview_h;
  float mark;               /* size of a mark */
  guint n_visited;          /* entries looked at */
  guint n_lookups;          /* questions to prefix counts */
} AccTimelineLayout;

AccTimelineLayout      *acc_timeline_layout_new (void);
void                    acc_timeline_layout_free (AccTimelineLayout *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccTimelineLayout, acc_timeline_layout_free)
void                    acc_timeline_layout_run (AccTimelineLayout *self, const AccTimelineLayoutInput *input);
double                  acc_timeline_layout_measure (const AccTimelineLayoutInput *input, double *minimum);
const AccTimelineGlyph *acc_timeline_layout_pick (AccTimelineLayout *self, double x, double y, double reach);
const AccTimelineLaneLayout *acc_timeline_layout_lane_at (AccTimelineLayout *self, double y);
const AccTimelineColumn *acc_timeline_layout_column_at (AccTimelineLayout *self, double x, double y);
const AccTimelineGlyph *acc_timeline_layout_find (AccTimelineLayout *self, guint entry);
gsize                   acc_timeline_layout_get_bytes (AccTimelineLayout *self);

/* For the files of the layout. */
void _acc_timeline_layout_axis (AccTimelineLayout *self);
void _acc_timeline_layout_lane (AccTimelineLayout *self, AccTimelineLaneLayout *lane);

G_END_DECLS
