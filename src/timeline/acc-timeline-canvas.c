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

/* The focused item in full, when its label is not seen: in a cluster, in a density, or where there was no room. */
static void
draw_focus (AccTimeline              *timeline,
            const AccTimelineDrawing *drawing)
{
  AccTimelineLayout *layout = timeline->layout;
  const AccTimelineGlyph *glyph;
  g_autoptr (AccTimelineItem) item = NULL;
  g_autofree char *when = NULL;
  AccSpan span;
  double x, y = -1;

  if (!timeline->focus_inside || timeline->focus != ACC_TIMELINE_FOCUS_ITEM || timeline->focus_entry == G_MAXUINT)
    return;
  glyph = acc_timeline_layout_find (layout, timeline->focus_entry);
  x = acc_timeline_scale_x (&timeline->scale,
                            acc_timeline_index_get_entries (timeline->index)[timeline->focus_entry].start + 0.5);
  if (glyph != NULL)
    {
      if (glyph->label != NULL && !((AccTimelineText *) glyph->label)->cut)
        return;
      x = CLAMP (glyph->x, 0, timeline->scale.width);
      y = glyph->y;
    }
  for (guint i = 0; i < layout->glyphs->len && glyph == NULL; i++)
    {
      const AccTimelineGlyph *g = &g_array_index (layout->glyphs, AccTimelineGlyph, i);

      if (g->type == ACC_TIMELINE_GLYPH_CLUSTER && g->lane == timeline->focus_lane && timeline->focus_day >= g->day0 &&
          timeline->focus_day < g->day1)
        x = g->x;
    }
  for (guint i = 0; i < layout->lanes->len && y < 0; i++)
    {
      const AccTimelineLaneLayout *lane = &g_array_index (layout->lanes, AccTimelineLaneLayout, i);

      if (lane->lane == timeline->focus_lane)
        y = lane->y + lane->h / 2;
    }
  item = _acc_timeline_get_item (timeline, timeline->focus_position);
  if (item == NULL || x < 0 || x > timeline->scale.width || y < layout->lanes_y || y > layout->lanes_y + layout->lanes_h)
    return;
  span = acc_timeline_item_get_span (item);
  when = timeline->format->span (&span, timeline->format_data);
  acc_timeline_draw_callout (drawing, x, y, acc_timeline_item_get_title (item), when);
}

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
  draw_focus (timeline, &drawing);
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
