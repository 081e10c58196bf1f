/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "timeline/acc-timeline-draw.h"
#include "timeline/acc-timeline.h"

G_BEGIN_DECLS

/* Inside of the widget, for the files that make it. */

/* Draws the layout; its picture stays when only the handle moves. */
#define ACC_TYPE_TIMELINE_CANVAS (acc_timeline_canvas_get_type ())
G_DECLARE_FINAL_TYPE (AccTimelineCanvas, acc_timeline_canvas, ACC, TIMELINE_CANVAS, GtkWidget)
GtkWidget *acc_timeline_canvas_new (AccTimeline *timeline);

/* Draws the as-of line and its date over everything. A range to GTK, so that assistive technology reads and sets its value
 * from GTK 4.8 on; pointer and keys are the timeline's. */
#define ACC_TYPE_TIMELINE_HANDLE (acc_timeline_handle_get_type ())
G_DECLARE_FINAL_TYPE (AccTimelineHandle, acc_timeline_handle, ACC, TIMELINE_HANDLE, GtkRange)
GtkWidget *acc_timeline_handle_new (AccTimeline *timeline);
void       acc_timeline_handle_update (AccTimelineHandle *self);

typedef enum
{
  ACC_TIMELINE_FOCUS_NONE,
  ACC_TIMELINE_FOCUS_ITEM,
  ACC_TIMELINE_FOCUS_HANDLE,
  ACC_TIMELINE_FOCUS_TRAY,
} AccTimelineFocusKind;

typedef struct
{
  double start, end;
} AccTimelineView;

typedef enum
{
  ACC_TIMELINE_DRAG_NONE,
  ACC_TIMELINE_DRAG_PAN,
  ACC_TIMELINE_DRAG_HANDLE,
  ACC_TIMELINE_DRAG_WINDOW,
} AccTimelineDrag;

struct _AccTimeline
{
  GtkWidget parent_instance;

  GListModel *model;
  GListModel *lanes;
  AccTimelineSeries *series;
  gboolean compact;
  GtkWidget *canvas;
  GtkWidget *handle;
  GtkWidget *tray;   /* button of the undated items */
  GtkWidget *list;   /* popover with the items of a cluster or of the tray */
  GPtrArray *nodes;  /* AccTimelineNode, for assistive technology */

  const AccTimelineFormat *format;
  gpointer format_data;
  GDestroyNotify format_destroy;

  AccTimelineIndex *index;
  AccTimelineLayout *layout;
  AccTimelineTexts *texts;
  GHashTable *tick_strings;          /* as the format wrote them, by day and label */
  AccTimelineTickWidths tick_widths;
  AccTimelineSnapshotPainter painter;
  AccTimelinePalette palette;
  GPtrArray *lane_ids;     /* interned, by lane of the index; the last may be NULL: items of no lane */
  GPtrArray *lane_objects; /* by lane of the index */
  guint8 shown[ACC_TIMELINE_MAX_LANES];
  const char *titles[ACC_TIMELINE_MAX_LANES];
  guint n_shown;
  GArray *edits;           /* changes of the model not yet in the index */

  AccTimelineScale scale;
  AccTimelineView wanted;   /* before there is a size */
  GArray *history;          /* AccTimelineView */
  guint history_at;
  double header;
  double scroll;
  AccDate as_of;
  AccDate reach;            /* seen where everything is; not set: nothing more is */
  AccTimelineDirection direction;

  AccTimelineFocusKind focus;
  guint focus_position;     /* of the item in the model */
  guint focus_lane;
  gint32 focus_day;         /* where the arrows go on from */
  guint focus_entry;        /* of the index, or G_MAXUINT */
  guint hover_entry;
  GString *typed;
  gint64 typed_at;
  char *reserved_letters;   /* begin no search */

  gboolean moving;          /* the date, by a hand or a key that is held */
  AccTimelineDrag drag;
  double drag_x, drag_y, drag_origin, drag_scroll;
  double zoom_start;
  double pointer_x, pointer_y;
  AccTimelineView target;   /* of the animation */
  AccTimelineView from;
  gint64 animation_start;
  guint animation_tick;
  double velocity;          /* pixels a millisecond */
  gint64 kinetic_time;
  guint kinetic_tick;
  guint settle_source;
  GArray *samples;

  guint has_range : 1;      /* a range was chosen; until then all is shown */
  guint model_dirty : 1;    /* the index has to be made anew */
  guint layout_dirty : 1;
  guint texts_dirty : 1;
  guint snap : 1;
  guint reduced_motion : 1;
  guint show_handle : 1;
  guint show_overview : 1;
  guint capture_wheel : 1;
  guint high_contrast : 1;
  guint focus_inside : 1;   /* the keyboard is here */
  guint tray_placed : 1;    /* it has its place since it was last shown */
  guint dispose_run : 1;

  guint n_layouts;          /* for tests: how often it was laid out, and how often drawn */
  guint n_draws;
  guint n_handle_draws;
};

/* acc-timeline.c */
void     _acc_timeline_invalidate (AccTimeline *self);
void     _acc_timeline_ensure_layout (AccTimeline *self);
void     _acc_timeline_get_drawing (AccTimeline *self, AccTimelineDrawing *drawing);
gboolean _acc_timeline_is_time_rtl (AccTimeline *self);
double   _acc_timeline_content_x (AccTimeline *self);
double   _acc_timeline_to_layout_x (AccTimeline *self, double x);
double   _acc_timeline_from_layout_x (AccTimeline *self, double x);
void     _acc_timeline_notify_range (AccTimeline *self);
void     _acc_timeline_notify_focus (AccTimeline *self);
void     _acc_timeline_activate_position (AccTimeline *self, guint position);

/* acc-timeline-style.c */
void     _acc_timeline_update_style (AccTimeline *self);
double   _acc_timeline_choose_header (AccTimeline *self, double width);
void     _acc_timeline_fill_input (AccTimeline *self, AccTimelineLayoutInput *input, double width, double height);

/* acc-timeline-model.c */
void     _acc_timeline_follow_model (AccTimeline *self, GListModel *model);
void     _acc_timeline_follow_lanes (AccTimeline *self, GListModel *lanes);
void     _acc_timeline_update_index (AccTimeline *self);
gboolean _acc_timeline_get_datum (AccTimeline *self, guint position, AccTimelineDatum *datum);
char    *_acc_timeline_dup_title (AccTimeline *self, guint position);
AccTimelineItem *_acc_timeline_get_item (AccTimeline *self, guint position);
void     _acc_timeline_get_extent (AccTimeline *self, double *first, double *last);

/* acc-timeline-view.c */
void     _acc_timeline_set_view (AccTimeline *self, double start, double end);
void     _acc_timeline_move_to (AccTimeline *self, double start, double end, gboolean remember);
void     _acc_timeline_zoom_at (AccTimeline *self, double factor, double x);
void     _acc_timeline_pan_by (AccTimeline *self, double px);
void     _acc_timeline_remember (AccTimeline *self);
void     _acc_timeline_stop_motion (AccTimeline *self);
void     _acc_timeline_fling (AccTimeline *self, double velocity);
void     _acc_timeline_reveal_day (AccTimeline *self, double day);
void     _acc_timeline_settle_later (AccTimeline *self);
gboolean _acc_timeline_is_animated (AccTimeline *self);

/* acc-timeline-input.c */
void     _acc_timeline_init_input (AccTimeline *self);
gint32   _acc_timeline_snap_day (AccTimeline *self, gint32 day);

/* acc-timeline-focus.c */
void     _acc_timeline_class_init_keys (GtkWidgetClass *widget_class);
void     _acc_timeline_focus_entry (AccTimeline *self, guint lane, guint entry);
void     _acc_timeline_focus_handle (AccTimeline *self);
void     _acc_timeline_set_moving (AccTimeline *self, gboolean moving);
gboolean _acc_timeline_enter (AccTimeline *self);
void     _acc_timeline_init_keys (AccTimeline *self);

/* acc-timeline-list.c */
void     _acc_timeline_open_cluster (AccTimeline *self, guint lane, gint32 from, gint32 to, const GdkRectangle *at);
void     _acc_timeline_open_tray (AccTimeline *self);
void     _acc_timeline_update_tray (AccTimeline *self);
void     _acc_timeline_ask_date (AccTimeline *self);
void     _acc_timeline_open_lane_menu (AccTimeline *self, AccTimelineLane *lane, double x, double y);

/* acc-timeline-a11y.c */
void     _acc_timeline_sync_nodes (AccTimeline *self);
void     _acc_timeline_unspeak (AccTimeline *self);
char    *_acc_timeline_describe (AccTimeline *self, guint position);
char    *_acc_timeline_speak_item (AccTimeline *self, guint lane, guint entry);
char    *_acc_timeline_speak_cluster (AccTimeline *self, guint count, gint32 from, gint32 to);
GtkWidget *_acc_timeline_node_of (AccTimeline *self, guint position);

G_END_DECLS
