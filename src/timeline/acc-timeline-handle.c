/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The as-of line with its date: drawn over the rest, by itself; a slider to assistive technology. */
#include "config.h"

#include "timeline/acc-timeline-private.h"

#include <glib/gi18n.h>

struct _AccTimelineHandle
{
  GtkRange parent_instance;

  AccTimeline *timeline; /* the parent */
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (AccTimelineHandle, acc_timeline_handle, GTK_TYPE_RANGE)

static void
acc_timeline_handle_snapshot (GtkWidget   *widget,
                              GtkSnapshot *snapshot)
{
  AccTimeline *timeline = ACC_TIMELINE_HANDLE (widget)->timeline;
  AccTimelineDrawing drawing;

  if (!timeline->show_handle || !acc_date_is_set (timeline->as_of))
    return;
  _acc_timeline_ensure_layout (timeline);
  timeline->n_handle_draws++;
  timeline->painter.snapshot = snapshot;
  timeline->painter.scale = gtk_widget_get_scale_factor (widget);
  _acc_timeline_get_drawing (timeline, &drawing);
  acc_timeline_draw_handle (&drawing, timeline->as_of, timeline->focus_inside && timeline->focus == ACC_TIMELINE_FOCUS_HANDLE);
  timeline->painter.snapshot = NULL;
}

static void
acc_timeline_handle_measure (GtkWidget      *widget,
                             GtkOrientation  orientation,
                             int             for_size,
                             int            *minimum,
                             int            *natural,
                             int            *minimum_baseline,
                             int            *natural_baseline)
{
  *minimum = *natural = 0;
  *minimum_baseline = *natural_baseline = -1;
}

static void
acc_timeline_handle_size_allocate (GtkWidget *widget,
                                   int        width,
                                   int        height,
                                   int        baseline)
{
  /* the trough of the range is not shown */
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    gtk_widget_set_child_visible (child, FALSE);
}

/* Assistive technology has set the value. */
static void
acc_timeline_handle_value_changed (GtkRange *range)
{
  AccTimelineHandle *self = ACC_TIMELINE_HANDLE (range);

  if (!self->updating && self->timeline != NULL)
    acc_timeline_set_as_of (self->timeline, acc_date_from_day ((gint32) gtk_range_get_value (range)));
}

static void
acc_timeline_handle_class_init (AccTimelineHandleClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = acc_timeline_handle_snapshot;
  widget_class->measure = acc_timeline_handle_measure;
  widget_class->size_allocate = acc_timeline_handle_size_allocate;
  GTK_RANGE_CLASS (klass)->value_changed = acc_timeline_handle_value_changed;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SLIDER);
}

static void
acc_timeline_handle_init (AccTimelineHandle *self)
{
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

/**
 * acc_timeline_handle_update:
 *
 * Tells assistive technology the date, and draws it.
 */
void
acc_timeline_handle_update (AccTimelineHandle *self)
{
  AccTimeline *timeline = self->timeline;
  g_autofree char *text = NULL;
  double first, last;
  gint32 day;

  if (!acc_date_is_set (timeline->as_of))
    return;
  day = acc_date_first_day (timeline->as_of);
  text = timeline->format->date (timeline->as_of, timeline->format_data);
  _acc_timeline_get_extent (timeline, &first, &last);
  self->updating = TRUE;
  gtk_adjustment_configure (gtk_range_get_adjustment (GTK_RANGE (self)), day, MIN (first, (double) day),
                            MAX (last, (double) day), 1, 3652, 0);
  self->updating = FALSE;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, C_("timeline", "As-of date"),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, text,
                                  -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

GtkWidget *
acc_timeline_handle_new (AccTimeline *timeline)
{
  AccTimelineHandle *self = g_object_new (ACC_TYPE_TIMELINE_HANDLE, NULL);

  self->timeline = timeline;
  return GTK_WIDGET (self);
}
