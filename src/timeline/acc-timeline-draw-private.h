/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "timeline/acc-timeline-draw.h"

G_BEGIN_DECLS

/* Small strokes that the files of drawing share. */

static inline GdkRGBA
with_alpha (const GdkRGBA *color,
            float          alpha)
{
  return (GdkRGBA) { color->red, color->green, color->blue, color->alpha * alpha };
}

#define PAINT(self, what, ...) (self)->painter->funcs->what ((self)->painter, __VA_ARGS__)

static inline void
draw_rect (const AccTimelineDrawing *self,
           const GdkRGBA            *color,
           double                    x,
           double                    y,
           double                    w,
           double                    h)
{
  float rect[4] = { x, y, w, h };

  PAINT (self, rects, color, rect, 1);
}

static inline void
draw_text (const AccTimelineDrawing *self,
           AccTimelineText          *text,
           const GdkRGBA            *color,
           double                    x,
           double                    middle)
{
  PAINT (self, text, text, color, x, middle - text->height / 2);
}

G_END_DECLS
