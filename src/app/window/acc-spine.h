/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/window/acc-follower.h"
#include "app/window/acc-page-timeline.h"

G_BEGIN_DECLS

/* Time, below every page: a strip with what happened to what is shown and the date, which opens into the timeline over half the window,
 * or all of it. Where the window is small the strip is folded away, and the timeline opens all the same. Property content: the pages. */

typedef enum
{
  ACC_SPINE_STRIP,
  ACC_SPINE_HALF,
  ACC_SPINE_WHOLE,
} AccSpineState;

#define ACC_TYPE_SPINE (acc_spine_get_type ())
G_DECLARE_FINAL_TYPE (AccSpine, acc_spine, ACC, SPINE, AccFollower)

AccSpineState    acc_spine_get_state (AccSpine *self);
void             acc_spine_set_state (AccSpine *self, AccSpineState state);
/* Whether the strip gives its room to the page. */
void             acc_spine_set_folded (AccSpine *self, gboolean folded);
AccPageTimeline *acc_spine_get_timeline (AccSpine *self);
/* One step of playing; FALSE when it was the last. */
gboolean         acc_spine_tick (AccSpine *self);
gboolean         acc_spine_step (AccSpine *self, int years);
/* The date goes on by a year at a time, to the last of the record, or over and over (action spine.repeat); action spine.speed: 0 to 2. */
gboolean         acc_spine_get_playing (AccSpine *self);
void             acc_spine_set_playing (AccSpine *self, gboolean playing);

G_END_DECLS
