/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What assistive technology meets: a light widget for each visible item, used again and again, and the words for it. */
#include "config.h"

#include "timeline/acc-timeline-private.h"

#include <glib/gi18n.h>
#include <math.h>

#define MOST_NODES 200

#define ACC_TYPE_TIMELINE_NODE (acc_timeline_node_get_type ())
G_DECLARE_FINAL_TYPE (AccTimelineNode, acc_timeline_node, ACC, TIMELINE_NODE, GtkWidget)

struct _AccTimelineNode
{
  GtkWidget parent_instance;

  guint position; /* of the item in the model; G_MAXUINT: free, or a cluster */
  guint lane;
  guint entry;
  guint count;    /* of a cluster */
  gint32 day0;
  gboolean used;
  gboolean spoken; /* the label is set */
};

G_DEFINE_FINAL_TYPE (AccTimelineNode, acc_timeline_node, GTK_TYPE_WIDGET)

static void
acc_timeline_node_class_init (AccTimelineNodeClass *klass)
{
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "item");
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
acc_timeline_node_init (AccTimelineNode *self)
{
  self->position = G_MAXUINT;
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

static const char *
kind_name (AccTimelineKind kind)
{
  switch (kind)
    {
    case ACC_TIMELINE_KIND_LAW: return C_("mark", "law");
    case ACC_TIMELINE_KIND_DOCUMENT: return C_("mark", "document");
    case ACC_TIMELINE_KIND_FIGURE: return C_("mark", "figure");
    case ACC_TIMELINE_KIND_COMPUTED: return C_("mark", "computed");
    case ACC_TIMELINE_KIND_EVENT: return C_("mark", "event");
    case ACC_TIMELINE_N_KINDS:
    default: break;
    }
  switch (ACC_TIMELINE_KIND_SHAPE (kind))
    {
    case ACC_SHAPE_DIAMOND: return C_("mark", "diamond");
    case ACC_SHAPE_SQUARE: return C_("mark", "square");
    case ACC_SHAPE_TRIANGLE: return C_("mark", "triangle");
    case ACC_SHAPE_TRIANGLE_DOWN: return C_("mark", "triangle pointing down");
    case ACC_SHAPE_STAR: return C_("mark", "star");
    case ACC_SHAPE_DOME: return C_("mark", "half disc");
    case ACC_SHAPE_HOURGLASS: return C_("mark", "hourglass");
    case ACC_SHAPE_IN_TURN:
    case ACC_SHAPE_DISC:
    default: return C_("mark", "disc");
    }
}

/**
 * _acc_timeline_describe:
 * @position: in the model
 *
 * Returns: (transfer full) (nullable): title and date of an item, for a tooltip
 */
char *
_acc_timeline_describe (AccTimeline *self,
                        guint        position)
{
  g_autoptr (AccTimelineItem) item = _acc_timeline_get_item (self, position);
  g_autofree char *when = NULL;
  AccSpan span;

  if (item == NULL)
    return NULL;
  span = acc_timeline_item_get_span (item);
  when = self->format->span (&span, self->format_data);
  return g_strdup_printf ("%s\n%s", acc_timeline_item_get_title (item), when);
}

/**
 * _acc_timeline_speak_item:
 * @lane: of the item
 * @entry: of the index
 *
 * Returns: (transfer full): title, kind, date in words, and which of how many in its lane
 */
char *
_acc_timeline_speak_item (AccTimeline *self,
                          guint        lane,
                          guint        entry)
{
  const AccTimelineEntry *e = &acc_timeline_index_get_entries (self->index)[entry];
  g_autoptr (AccTimelineItem) item = _acc_timeline_get_item (self, e->position);
  AccTimelineLane *object = lane < self->lane_objects->len ? g_ptr_array_index (self->lane_objects, lane) : NULL;
  const char *lane_title = object != NULL ? acc_timeline_lane_get_title (object) : NULL;
  g_autofree char *when = NULL;
  g_autofree char *n = self->format->number (acc_timeline_index_rank (self->index, lane, entry) + 1, self->format_data);
  g_autofree char *of = self->format->number (acc_timeline_index_get_lane_n (self->index, lane), self->format_data);
  AccSpan span;

  if (item == NULL)
    return g_strdup ("");
  span = acc_timeline_item_get_span (item);
  when = self->format->span (&span, self->format_data);
  if (lane_title != NULL && *lane_title != '\0')
    /* TRANSLATORS: what a screen reader says of one thing on the timeline: its title, what sort of mark it has, its date, the
     * title of its lane, and which of how many in that lane it is */
    return g_strdup_printf (_("%1$s, %2$s, %3$s, %4$s, %5$s of %6$s"), acc_timeline_item_get_title (item), kind_name (e->kind),
                            when, lane_title, n, of);
  /* TRANSLATORS: title, sort of mark, date, which of how many */
  return g_strdup_printf (_("%1$s, %2$s, %3$s, %4$s of %5$s"), acc_timeline_item_get_title (item), kind_name (e->kind), when, n,
                          of);
}

/**
 * _acc_timeline_speak_cluster:
 * @count: how many items
 * @from: first day
 * @to: day after the last
 *
 * Returns: (transfer full): how many items, and from when to when
 */
char *
_acc_timeline_speak_cluster (AccTimeline *self,
                             guint        count,
                             gint32       from,
                             gint32       to)
{
  g_autofree char *number = self->format->number (count, self->format_data);
  g_autofree char *when = NULL;

  if (to - from <= 1)
    when = self->format->date (acc_date_from_day (from), self->format_data);
  else
    {
      AccSpan span = { .start = acc_date_from_day (from), .end = acc_date_from_day (to - 1), .is_interval = TRUE };

      when = self->format->span (&span, self->format_data);
    }
  /* TRANSLATORS: a cluster on the timeline: a number, and a span of time as "1 May 1996 to 31 May 1996" */
  return g_strdup_printf (ngettext ("%1$s item, %2$s", "%1$s items, %2$s", count), number, when);
}

static AccTimelineNode *
find_node (AccTimeline *self,
           guint        position,
           guint        lane,
           gint32       day0)
{
  for (guint i = 0; i < self->nodes->len; i++)
    {
      AccTimelineNode *node = g_ptr_array_index (self->nodes, i);

      if (!node->used && node->position == position && (position != G_MAXUINT || (node->count > 0 && node->lane == lane &&
                                                                                  node->day0 == day0)))
        return node;
    }
  return NULL;
}

static AccTimelineNode *
take_node (AccTimeline *self,
           guint        position,
           guint        lane,
           gint32       day0)
{
  AccTimelineNode *node = find_node (self, position, lane, day0);

  for (guint i = 0; node == NULL && i < self->nodes->len; i++)
    {
      AccTimelineNode *other = g_ptr_array_index (self->nodes, i);

      /* what the keyboard is on keeps its widget */
      if (!other->used && !gtk_widget_is_focus (GTK_WIDGET (other)) && other->position == G_MAXUINT && other->count == 0)
        node = other;
    }
  if (node == NULL)
    {
      node = g_object_new (ACC_TYPE_TIMELINE_NODE, NULL);
      gtk_widget_set_parent (GTK_WIDGET (node), GTK_WIDGET (self));
      g_ptr_array_add (self->nodes, node);
    }
  if (node->position != position || node->lane != lane || node->day0 != day0)
    node->spoken = FALSE;
  node->position = position;
  node->lane = lane;
  node->day0 = day0;
  node->used = TRUE;
  return node;
}

static void
place_node (AccTimeline            *self,
            AccTimelineNode        *node,
            const AccTimelineGlyph *glyph)
{
  double half = MAX (self->layout->mark, self->layout->input.em) / 2;
  double x0 = CLAMP (glyph->type == ACC_TIMELINE_GLYPH_POINT ? glyph->x - half : glyph->x0, 0, self->scale.width - 1);
  double x1 = CLAMP (glyph->type == ACC_TIMELINE_GLYPH_POINT ? glyph->x + half : glyph->x1, x0 + 1, self->scale.width);
  double a = _acc_timeline_from_layout_x (self, x0), b = _acc_timeline_from_layout_x (self, x1);
  int minimum;

  gtk_widget_measure (GTK_WIDGET (node), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  gtk_widget_allocate (GTK_WIDGET (node), MAX ((int) ceil (fabs (b - a)), 1), MAX ((int) ceil (2 * half), 1), -1,
                       gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT (MIN (a, b), glyph->y - half)));
}

static void
speak_node (AccTimeline     *self,
            AccTimelineNode *node)
{
  g_autofree char *label = NULL;
  g_autofree char *description = NULL;

  if (node->spoken)
    return;
  node->spoken = TRUE;
  if (node->position == G_MAXUINT)
    return;
  label = _acc_timeline_speak_item (self, node->lane, node->entry);
  {
    g_autoptr (AccTimelineItem) item = _acc_timeline_get_item (self, node->position);

    description = g_strdup (item != NULL ? acc_timeline_item_get_description (item) : NULL);
  }
  gtk_accessible_update_property (GTK_ACCESSIBLE (node), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  if (description != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (node), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (node), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (node),
                                  GTK_ACCESSIBLE_RELATION_POS_IN_SET,
                                  (int) acc_timeline_index_rank (self->index, node->lane, node->entry) + 1,
                                  GTK_ACCESSIBLE_RELATION_SET_SIZE,
                                  (int) acc_timeline_index_get_lane_n (self->index, node->lane), -1);
}

/**
 * _acc_timeline_unspeak:
 *
 * To be called when items, lanes or the language are others: what a screen reader is told is made anew.
 */
void
_acc_timeline_unspeak (AccTimeline *self)
{
  for (guint i = 0; i < self->nodes->len; i++)
    ((AccTimelineNode *) g_ptr_array_index (self->nodes, i))->spoken = FALSE;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, C_("timeline", "Timeline"), -1);
}

/* The node of the item that the keyboard goes to, made when it is not among the visible ones. */
GtkWidget *
_acc_timeline_node_of (AccTimeline *self,
                       guint        position)
{
  AccTimelineNode *node = NULL;

  for (guint i = 0; i < self->nodes->len && node == NULL; i++)
    if (((AccTimelineNode *) g_ptr_array_index (self->nodes, i))->position == position)
      node = g_ptr_array_index (self->nodes, i);
  if (node == NULL)
    {
      for (guint i = 0; i < self->nodes->len; i++)
        ((AccTimelineNode *) g_ptr_array_index (self->nodes, i))->used = FALSE;
      node = take_node (self, position, self->focus_lane, 0);
    }
  node->entry = self->focus_entry;
  node->lane = self->focus_lane;
  node->count = 0;
  gtk_widget_set_child_visible (GTK_WIDGET (node), TRUE);
  gtk_widget_set_focusable (GTK_WIDGET (node), TRUE);
  speak_node (self, node);
  if (!gtk_widget_get_mapped (GTK_WIDGET (node)) && gtk_widget_get_mapped (GTK_WIDGET (self)))
    {
      AccTimelineGlyph glyph = { .type = ACC_TIMELINE_GLYPH_POINT, .x = self->scale.width / 2, .y = self->layout->lanes_y + 8 };

      place_node (self, node, &glyph);
    }
  return GTK_WIDGET (node);
}

static void
describe_view (AccTimeline *self)
{
  AccSpan span = { .is_interval = TRUE };
  g_autofree char *when = NULL;
  g_autofree char *number = NULL;
  g_autofree char *text = NULL;
  guint count = 0;
  gint32 from = (gint32) floor (self->scale.origin), to = (gint32) ceil (acc_timeline_scale_end (&self->scale));

  span.start = acc_date_from_day (from);
  span.end = acc_date_from_day (to);
  for (guint i = 0; i < self->n_shown; i++)
    count += acc_timeline_index_count (self->index, self->shown[i], from, to, G_MAXUINT32);
  when = self->format->span (&span, self->format_data);
  number = self->format->number (count, self->format_data);
  /* TRANSLATORS: what the timeline shows: a span of time, and how many things begin in it */
  text = g_strdup_printf (ngettext ("%1$s, %2$s item", "%1$s, %2$s items", count), when, number);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
}

/**
 * _acc_timeline_sync_nodes:
 *
 * Gives each visible item its widget, and takes the widgets of those that are no longer seen.
 */
void
_acc_timeline_sync_nodes (AccTimeline *self)
{
  const AccTimelineEntry *entries;
  guint n = 0;

  if (self->dispose_run || !gtk_widget_get_mapped (GTK_WIDGET (self)) || self->scale.width <= 1)
    return;
  _acc_timeline_ensure_layout (self);
  entries = acc_timeline_index_get_entries (self->index);
  for (guint i = 0; i < self->nodes->len; i++)
    ((AccTimelineNode *) g_ptr_array_index (self->nodes, i))->used = FALSE;

  /* twice: first those that have one already, so that nobody takes it from them */
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < self->layout->glyphs->len && n < MOST_NODES; i++)
      {
        const AccTimelineGlyph *glyph = &g_array_index (self->layout->glyphs, AccTimelineGlyph, i);
        gboolean cluster = glyph->type == ACC_TIMELINE_GLYPH_CLUSTER;
        guint position = cluster ? G_MAXUINT : entries[glyph->entry].position;
        AccTimelineNode *node;

        if (glyph->x1 < 0 || glyph->x0 > self->scale.width)
          continue;
        node = find_node (self, position, glyph->lane, cluster ? glyph->day0 : 0);
        if ((node != NULL) != (pass == 0))
          continue;
        if (pass == 1)
          {
            gboolean already = FALSE;

            for (guint k = 0; k < self->nodes->len && !already; k++)
              {
                AccTimelineNode *other = g_ptr_array_index (self->nodes, k);

                already = other->used && other->position == position &&
                          (!cluster || (other->lane == glyph->lane && other->day0 == glyph->day0));
              }
            if (already)
              continue;
          }
        node = take_node (self, position, glyph->lane, cluster ? glyph->day0 : 0);
        n++;
        node->entry = glyph->entry;
        gtk_widget_set_focusable (GTK_WIDGET (node), !cluster);
        gtk_widget_set_child_visible (GTK_WIDGET (node), TRUE);
        if (cluster && (!node->spoken || node->count != glyph->count))
          {
            g_autofree char *label = _acc_timeline_speak_cluster (self, glyph->count, glyph->day0, glyph->day1);

            gtk_accessible_update_property (GTK_ACCESSIBLE (node), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
          }
        node->count = cluster ? glyph->count : 0;
        speak_node (self, node);
        place_node (self, node, glyph);
      }
  for (guint i = 0; i < self->nodes->len; i++)
    {
      AccTimelineNode *node = g_ptr_array_index (self->nodes, i);

      if (node->used || gtk_widget_is_focus (GTK_WIDGET (node)))
        continue;
      node->position = G_MAXUINT;
      node->count = 0;
      node->spoken = FALSE;
      gtk_widget_set_child_visible (GTK_WIDGET (node), FALSE);
    }
  describe_view (self);
}
