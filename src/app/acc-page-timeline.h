/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/acc-view.h"
#include "timeline/acc-timeline.h"

G_BEGIN_DECLS

/* What the timeline of a page shows: the State's acts, events and observations in lanes, or the landmarks of the world. */
void acc_page_timeline_fill (AccTimeline *timeline, AccView *view, gboolean fit);

G_END_DECLS
