/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "model/acc-date.h"
#include "model/bundle/acc-sign.h"

G_BEGIN_DECLS

/* What the timeline shows: an interface, so that a program's own objects can be items. */

/**
 * AccTimelineKind:
 *
 * What an item is, told by the shape of its mark; the colour only repeats it. The eight shapes in six colours
 * (see ACC_TIMELINE_KIND()), and neutral ones behind them.
 */
typedef enum
{
  ACC_TIMELINE_KIND_EVENT = ACC_N_SHAPES * ACC_N_COLORS, /* ring with a dot */
  ACC_TIMELINE_KIND_LAW,      /* hexagon */
  ACC_TIMELINE_KIND_DOCUMENT, /* sheet */
  ACC_TIMELINE_KIND_FIGURE,   /* cross: something counted */
  ACC_TIMELINE_KIND_COMPUTED, /* sign of equality: nobody reports it, it follows from what is recorded */
  ACC_TIMELINE_N_KINDS,
} AccTimelineKind;

/* An AccShape in an AccColor, as a kind, and back. */
#define ACC_TIMELINE_KIND(shape, color) ((AccTimelineKind) (((shape) - ACC_SHAPE_DISC) * ACC_N_COLORS + (color) - ACC_COLOR_BLUE))
#define ACC_TIMELINE_KIND_SHAPE(kind) ((AccShape) (ACC_SHAPE_DISC + (guint) (kind) / ACC_N_COLORS))
#define ACC_TIMELINE_KIND_COLOR(kind) ((AccColor) (ACC_COLOR_BLUE + (guint) (kind) % ACC_N_COLORS))

/**
 * AccTimelineState:
 * @ACC_TIMELINE_STATE_FILLED: it holds
 * @ACC_TIMELINE_STATE_OUTLINED: signed, not yet bound
 * @ACC_TIMELINE_STATE_CROSSED: left, ended
 * @ACC_TIMELINE_STATE_GAPPED: it holds with a reservation or limitation
 */
typedef enum
{
  ACC_TIMELINE_STATE_FILLED,
  ACC_TIMELINE_STATE_OUTLINED,
  ACC_TIMELINE_STATE_CROSSED,
  ACC_TIMELINE_STATE_GAPPED,
} AccTimelineState;

#define ACC_TYPE_TIMELINE_ITEM (acc_timeline_item_get_type ())
G_DECLARE_INTERFACE (AccTimelineItem, acc_timeline_item, ACC, TIMELINE_ITEM, GObject)

/**
 * AccTimelineItemInterface:
 * @get_span: when; a span that is not set puts the item into the tray of undated items
 * @get_lane: id of its lane, owned by the item, best interned
 * @get_importance: 0 to 100, decides who is labelled when there is not room for all; 50 when not implemented
 * @get_kind: shape of its mark; an event when not implemented
 * @get_state: how the mark is filled; filled when not implemented
 * @get_title: what is written beside the mark, owned by the item
 * @get_description: (nullable): what a screen reader adds, owned by the item
 *
 * What the timeline asks of an item. The answers must not change while the item is in a model: replace the item.
 */
struct _AccTimelineItemInterface
{
  GTypeInterface g_iface;

  AccSpan          (*get_span) (AccTimelineItem *self);
  const char      *(*get_lane) (AccTimelineItem *self);
  guint            (*get_importance) (AccTimelineItem *self);
  AccTimelineKind  (*get_kind) (AccTimelineItem *self);
  AccTimelineState (*get_state) (AccTimelineItem *self);
  const char      *(*get_title) (AccTimelineItem *self);
  const char      *(*get_description) (AccTimelineItem *self);
};

AccSpan          acc_timeline_item_get_span (AccTimelineItem *self);
const char      *acc_timeline_item_get_lane (AccTimelineItem *self);
guint            acc_timeline_item_get_importance (AccTimelineItem *self);
AccTimelineKind  acc_timeline_item_get_kind (AccTimelineItem *self);
AccTimelineState acc_timeline_item_get_state (AccTimelineItem *self);
const char      *acc_timeline_item_get_title (AccTimelineItem *self);
const char      *acc_timeline_item_get_description (AccTimelineItem *self);

/* A ready item for programs that have no objects of their own. */
#define ACC_TYPE_TIMELINE_SIMPLE_ITEM (acc_timeline_simple_item_get_type ())
G_DECLARE_FINAL_TYPE (AccTimelineSimpleItem, acc_timeline_simple_item, ACC, TIMELINE_SIMPLE_ITEM, GObject)

AccTimelineSimpleItem *acc_timeline_simple_item_new (const AccSpan *span, const char *lane, AccTimelineKind kind,
                                                     const char *title);
void                   acc_timeline_simple_item_set_importance (AccTimelineSimpleItem *self, guint importance);
void                   acc_timeline_simple_item_set_state (AccTimelineSimpleItem *self, AccTimelineState state);
void                   acc_timeline_simple_item_set_description (AccTimelineSimpleItem *self, const char *description);
void                   acc_timeline_simple_item_set_object (AccTimelineSimpleItem *self, GObject *object);
GObject               *acc_timeline_simple_item_get_object (AccTimelineSimpleItem *self);

G_END_DECLS
