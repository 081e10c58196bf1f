/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Shapes and colours of treaties: their words in JSON, their outlines and their tones. */
#include "config.h"

#include "model/bundle/acc-sign.h"

#include "model/json/acc-enum.h"

ACC_DEFINE_ENUM (AccShape, acc_shape,
                 ACC_ENUM_VALUE (ACC_SHAPE_IN_TURN, "in-turn"),
                 ACC_ENUM_VALUE (ACC_SHAPE_DISC, "disc"),
                 ACC_ENUM_VALUE (ACC_SHAPE_DIAMOND, "diamond"),
                 ACC_ENUM_VALUE (ACC_SHAPE_SQUARE, "square"),
                 ACC_ENUM_VALUE (ACC_SHAPE_TRIANGLE, "triangle"),
                 ACC_ENUM_VALUE (ACC_SHAPE_TRIANGLE_DOWN, "triangle-down"),
                 ACC_ENUM_VALUE (ACC_SHAPE_STAR, "star"),
                 ACC_ENUM_VALUE (ACC_SHAPE_DOME, "dome"),
                 ACC_ENUM_VALUE (ACC_SHAPE_HOURGLASS, "hourglass"))

ACC_DEFINE_ENUM (AccColor, acc_color,
                 ACC_ENUM_VALUE (ACC_COLOR_IN_TURN, "in-turn"),
                 ACC_ENUM_VALUE (ACC_COLOR_BLUE, "blue"),
                 ACC_ENUM_VALUE (ACC_COLOR_TEAL, "teal"),
                 ACC_ENUM_VALUE (ACC_COLOR_ORANGE, "orange"),
                 ACC_ENUM_VALUE (ACC_COLOR_PURPLE, "purple"),
                 ACC_ENUM_VALUE (ACC_COLOR_GREEN, "green"),
                 ACC_ENUM_VALUE (ACC_COLOR_ROSE, "rose"))

/**
 * acc_sign_in_turn:
 * @position: which in the row of those that take what comes next
 *
 * Returns: shape and colour; after the 24 that two counters of 8 and 6 make, the colours are moved on by one
 */
AccSign
acc_sign_in_turn (guint position)
{
  const guint round = ACC_N_SHAPES * ACC_N_COLORS / 2;

  return (AccSign) { (AccShape) (ACC_SHAPE_DISC + position % ACC_N_SHAPES), (AccColor) (ACC_COLOR_BLUE + (position + position / round) % ACC_N_COLORS) };
}

/**
 * acc_color_get_tone:
 * @color: one of the six
 * @dark: on a dark background
 * @high_contrast: where a person asked for it
 *
 * Returns: 0xRRGGBB
 */
guint32
acc_color_get_tone (AccColor color,
                    gboolean dark,
                    gboolean high_contrast)
{
  static const guint32 tones[ACC_N_COLORS][4] = {
    /* light,   dark,     light and dark in high contrast */
    { 0x1a5fb4, 0x78aeed, 0x0b3a75, 0xa9cdf7 },
    { 0x0a7d72, 0x4fc3b4, 0x064f48, 0x8fe3d7 },
    { 0xc64600, 0xffa348, 0x8a3000, 0xffc890 },
    { 0x813d9c, 0xd08ae0, 0x55206b, 0xe6bdf0 },
    { 0x4a7a0c, 0x9ed45c, 0x2e4d06, 0xc4ec98 },
    { 0xb8185a, 0xff8fb4, 0x78093a, 0xffc1d6 },
  };

  g_return_val_if_fail (color >= ACC_COLOR_BLUE && color <= ACC_COLOR_ROSE, 0);

  return tones[color - ACC_COLOR_BLUE][2 * !!high_contrast + !!dark];
}

/**
 * acc_shape_get_corners:
 * @shape: one of the eight
 * @n_corners: (out): how many; 0 for the disc
 *
 * Returns: (nullable) (array): two numbers for each corner, downwards as on a screen; static
 */
const float *
acc_shape_get_corners (AccShape shape,
                       guint   *n_corners)
{
  static const float diamond[] = { 0, -1.2f, 1.2f, 0, 0, 1.2f, -1.2f, 0 };
  static const float square[] = { -.88f, -.88f, .88f, -.88f, .88f, .88f, -.88f, .88f };
  static const float triangle[] = { 0, -1.15f, 1.12f, .85f, -1.12f, .85f };
  static const float triangle_down[] = { 0, 1.15f, -1.12f, -.85f, 1.12f, -.85f };
  static const float star[] = { 0, -1.25f, .33f, -.42f, 1.19f, -.36f, .53f, .2f, .73f, 1.04f, 0, .58f, -.73f, 1.04f, -.53f, .2f, -1.19f, -.36f, -.33f, -.42f };
  /* The upper half of a disc on a line. */
  static const float dome[] = { -1.15f, .68f, -1.15f, .42f, -1.03f, -.1f, -.73f, -.48f, -.38f, -.67f, 0, -.74f,
                                .38f, -.67f, .73f, -.48f, 1.03f, -.1f, 1.15f, .42f, 1.15f, .68f };
  static const float hourglass[] = { -.95f, -1, .95f, -1, .24f, 0, .95f, 1, -.95f, 1, -.24f, 0 };
#define SHAPE(s) { s, G_N_ELEMENTS (s) / 2 }
  static const struct
  {
    const float *corners;
    guint n;
  } shapes[] = { { NULL, 0 }, { NULL, 0 }, SHAPE (diamond), SHAPE (square), SHAPE (triangle), SHAPE (triangle_down), SHAPE (star), SHAPE (dome), SHAPE (hourglass) };
#undef SHAPE

  *n_corners = 0;
  g_return_val_if_fail (shape <= ACC_SHAPE_HOURGLASS, NULL);

  *n_corners = shapes[shape].n;
  return shapes[shape].corners;
}
