/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* By what a treaty is known wherever it is drawn: a shape and a colour, from the bundle or in turn. The one table of outlines and
 * tones, for marks, charts, tiles and the timeline. How a State stands under the treaty is another thing. */

typedef enum
{
  ACC_SHAPE_IN_TURN,
  ACC_SHAPE_DISC,
  ACC_SHAPE_DIAMOND,
  ACC_SHAPE_SQUARE,
  ACC_SHAPE_TRIANGLE,
  ACC_SHAPE_TRIANGLE_DOWN,
  ACC_SHAPE_STAR,
  ACC_SHAPE_DOME,
  ACC_SHAPE_HOURGLASS,
} AccShape;
#define ACC_N_SHAPES 8 /* from the disc to the hourglass */

typedef enum
{
  ACC_COLOR_IN_TURN,
  ACC_COLOR_BLUE,
  ACC_COLOR_TEAL,
  ACC_COLOR_ORANGE,
  ACC_COLOR_PURPLE,
  ACC_COLOR_GREEN,
  ACC_COLOR_ROSE,
} AccColor;
#define ACC_N_COLORS 6 /* from blue to rose */

#define ACC_TYPE_SHAPE (acc_shape_get_type ())
#define ACC_TYPE_COLOR (acc_color_get_type ())
GType acc_shape_get_type (void);
GType acc_color_get_type (void);

typedef struct
{
  AccShape shape;
  AccColor color;
} AccSign;

/* The sign in turn: all shapes with all colours before any comes twice. */
AccSign      acc_sign_in_turn (guint position);

/* What a colour is drawn in, as 0xRRGGBB: at least 3:1 against its background, in high contrast 7:1. */
guint32      acc_color_get_tone (AccColor color, gboolean dark, gboolean high_contrast);

#define ACC_SHAPE_MOST_CORNERS 14
/* The corners, x and y in turn around the middle, where the radius is 1; so large that all shapes look equally large.
 * NULL and none for the disc. */
const float *acc_shape_get_corners (AccShape shape, guint *n_corners);

G_END_DECLS
