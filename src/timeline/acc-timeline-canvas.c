/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The widget that draws the layout. It is drawn again when the layout changes, not when the handle moves. */
#include "config.h"

#include "timeline/acc-timeline-private.h"

struct _AccTimelineCanvas
{
  GtkWidget parent_instance;

  AccTimeline *timeline; /* the parent */
};

G_DEFINE_FINAL_TYPE (AccTimelineCanvas, acc_timeline_canvas, GTK_TYPE_WIDGET)

static void
acc_timeline_canvas_snapshot (GtkWidget   *widget,
                              GtkSnapshot *snapshot)
{
  AccTimeline *timeline = ACC_TIMELINE_CANVAS (widget)->timeline;
  AccTimelineDrawing drawing;
  double first, last;

  _acc_timeline_ensure_layout (timeline);
  timeline->n_draws++;
  timeline->painter.snapshot = snapshot;
  timeline->painter.scale = gtk_widget_get_scale_factor (widget);
  _acc_timeline_get_drawing (timeline, &drawing);
  acc_timeline_draw (&drawing);
  if (timeline->show_overview)
    {
      _acc_timeline_get_extent (timeline, &first, &last);
      acc_timeline_draw_overview (&drawing, first, last);
    }
  timeline->painter.snapshot = NULL;
}

static void
acc_timeline_canvas_class_init (AccTimelineCanvasClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = acc_timeline_canvas_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
acc_timeline_canvas_init (AccTimelineCanvas *self)
{
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

GtkWidget *
acc_timeline_canvas_new (AccTimeline *timeline)
{
  AccTimelineCanvas *self = g_object_new (ACC_TYPE_TIMELINE_CANVAS, NULL);

  self->timeline = timeline;
  return GTK_WIDGET (self);
}
