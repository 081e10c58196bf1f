/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The interface of what the timeline shows. */
#include "config.h"

#include "timeline/acc-timeline-item.h"

G_DEFINE_INTERFACE (AccTimelineItem, acc_timeline_item, G_TYPE_OBJECT)

static void
acc_timeline_item_default_init (AccTimelineItemInterface *iface)
{
}

/**
 * acc_timeline_item_get_span:
 *
 * Returns: when it was, with its precision; not set when nobody knows
 */
AccSpan
acc_timeline_item_get_span (AccTimelineItem *self)
{
  AccTimelineItemInterface *iface = ACC_TIMELINE_ITEM_GET_IFACE (self);

  return iface->get_span != NULL ? iface->get_span (self) : (AccSpan) { 0 };
}

/**
 * acc_timeline_item_get_lane:
 *
 * Returns: (nullable): the id of its lane; %NULL and unknown ids go to the first lane
 */
const char *
acc_timeline_item_get_lane (AccTimelineItem *self)
{
  AccTimelineItemInterface *iface = ACC_TIMELINE_ITEM_GET_IFACE (self);

  return iface->get_lane != NULL ? iface->get_lane (self) : NULL;
}

/**
 * acc_timeline_item_get_importance:
 *
 * Returns: 0 to 100
 */
guint
acc_timeline_item_get_importance (AccTimelineItem *self)
{
  AccTimelineItemInterface *iface = ACC_TIMELINE_ITEM_GET_IFACE (self);

  return iface->get_importance != NULL ? MIN (iface->get_importance (self), 100) : 50;
}

/**
 * acc_timeline_item_get_kind:
 *
 * Returns: the kind
 */
AccTimelineKind
acc_timeline_item_get_kind (AccTimelineItem *self)
{
  AccTimelineItemInterface *iface = ACC_TIMELINE_ITEM_GET_IFACE (self);

  return iface->get_kind != NULL ? iface->get_kind (self) : ACC_TIMELINE_KIND_EVENT;
}

/**
 * acc_timeline_item_get_state:
 *
 * Returns: the state
 */
AccTimelineState
acc_timeline_item_get_state (AccTimelineItem *self)
{
  AccTimelineItemInterface *iface = ACC_TIMELINE_ITEM_GET_IFACE (self);

  return iface->get_state != NULL ? iface->get_state (self) : ACC_TIMELINE_STATE_FILLED;
}

/**
 * acc_timeline_item_get_title:
 *
 * Returns: the title, "" when it has none
 */
const char *
acc_timeline_item_get_title (AccTimelineItem *self)
{
  AccTimelineItemInterface *iface = ACC_TIMELINE_ITEM_GET_IFACE (self);
  const char *title = iface->get_title != NULL ? iface->get_title (self) : NULL;

  return title != NULL ? title : "";
}

/**
 * acc_timeline_item_get_description:
 *
 * Returns: (nullable): what a screen reader adds to title, kind and date
 */
const char *
acc_timeline_item_get_description (AccTimelineItem *self)
{
  AccTimelineItemInterface *iface = ACC_TIMELINE_ITEM_GET_IFACE (self);

  return iface->get_description != NULL ? iface->get_description (self) : NULL;
}

struct _AccTimelineSimpleItem
{
  GObject parent_instance;

  GObject *object;
  const char *lane; /* interned */
  char *title;
  char *description;
  AccSpan span;
  guint8 importance;
  guint8 kind;
  guint8 state;
};

static AccSpan
simple_item_get_span (AccTimelineItem *item)
{
  return ACC_TIMELINE_SIMPLE_ITEM (item)->span;
}

static const char *
simple_item_get_lane (AccTimelineItem *item)
{
  return ACC_TIMELINE_SIMPLE_ITEM (item)->lane;
}

static guint
simple_item_get_importance (AccTimelineItem *item)
{
  return ACC_TIMELINE_SIMPLE_ITEM (item)->importance;
}

static AccTimelineKind
simple_item_get_kind (AccTimelineItem *item)
{
  return ACC_TIMELINE_SIMPLE_ITEM (item)->kind;
}

static AccTimelineState
simple_item_get_state (AccTimelineItem *item)
{
  return ACC_TIMELINE_SIMPLE_ITEM (item)->state;
}

static const char *
simple_item_get_title (AccTimelineItem *item)
{
  return ACC_TIMELINE_SIMPLE_ITEM (item)->title;
}

static const char *
simple_item_get_description (AccTimelineItem *item)
{
  return ACC_TIMELINE_SIMPLE_ITEM (item)->description;
}

static void
acc_timeline_simple_item_iface_init (AccTimelineItemInterface *iface)
{
  iface->get_span = simple_item_get_span;
  iface->get_lane = simple_item_get_lane;
  iface->get_importance = simple_item_get_importance;
  iface->get_kind = simple_item_get_kind;
  iface->get_state = simple_item_get_state;
  iface->get_title = simple_item_get_title;
  iface->get_description = simple_item_get_description;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (AccTimelineSimpleItem, acc_timeline_simple_item, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (ACC_TYPE_TIMELINE_ITEM, acc_timeline_simple_item_iface_init))

static void
acc_timeline_simple_item_finalize (GObject *object)
{
  AccTimelineSimpleItem *self = ACC_TIMELINE_SIMPLE_ITEM (object);

  g_clear_object (&self->object);
  g_free (self->title);
  g_free (self->description);
  G_OBJECT_CLASS (acc_timeline_simple_item_parent_class)->finalize (object);
}

static void
acc_timeline_simple_item_class_init (AccTimelineSimpleItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = acc_timeline_simple_item_finalize;
}

static void
acc_timeline_simple_item_init (AccTimelineSimpleItem *self)
{
  self->importance = 50;
}

/**
 * acc_timeline_simple_item_new:
 * @span: (nullable): when; %NULL for an undated item
 * @lane: (nullable): id of its lane
 * @kind: shape of its mark
 * @title: what is written beside it
 *
 * Returns: (transfer full): a new item
 */
AccTimelineSimpleItem *
acc_timeline_simple_item_new (const AccSpan   *span,
                              const char      *lane,
                              AccTimelineKind  kind,
                              const char      *title)
{
  AccTimelineSimpleItem *self = g_object_new (ACC_TYPE_TIMELINE_SIMPLE_ITEM, NULL);

  if (span != NULL)
    self->span = *span;
  self->lane = g_intern_string (lane);
  self->kind = MIN (kind, ACC_TIMELINE_N_KINDS - 1);
  self->title = g_strdup (title);
  return self;
}

/**
 * acc_timeline_simple_item_set_importance:
 * @importance: 0 to 100
 *
 * To be called before the item is put into a model, as the other setters.
 */
void
acc_timeline_simple_item_set_importance (AccTimelineSimpleItem *self,
                                         guint                  importance)
{
  g_return_if_fail (ACC_IS_TIMELINE_SIMPLE_ITEM (self));
  self->importance = MIN (importance, 100);
}

/**
 * acc_timeline_simple_item_set_state:
 * @state: how its mark is filled
 */
void
acc_timeline_simple_item_set_state (AccTimelineSimpleItem *self,
                                    AccTimelineState       state)
{
  g_return_if_fail (ACC_IS_TIMELINE_SIMPLE_ITEM (self));
  self->state = state;
}

/**
 * acc_timeline_simple_item_set_description:
 * @description: (nullable): what a screen reader adds
 */
void
acc_timeline_simple_item_set_description (AccTimelineSimpleItem *self,
                                          const char            *description)
{
  char *copy = g_strdup (description);

  g_return_if_fail (ACC_IS_TIMELINE_SIMPLE_ITEM (self));
  g_free (self->description);
  self->description = copy;
}

/**
 * acc_timeline_simple_item_set_object:
 * @object: (nullable): what the item stands for, for who handles #AccTimeline::item-activated
 */
void
acc_timeline_simple_item_set_object (AccTimelineSimpleItem *self,
                                     GObject               *object)
{
  g_return_if_fail (ACC_IS_TIMELINE_SIMPLE_ITEM (self));
  g_set_object (&self->object, object);
}

/**
 * acc_timeline_simple_item_get_object:
 *
 * Returns: (transfer none) (nullable): what was set
 */
GObject *
acc_timeline_simple_item_get_object (AccTimelineSimpleItem *self)
{
  g_return_val_if_fail (ACC_IS_TIMELINE_SIMPLE_ITEM (self), NULL);
  return self->object;
}
