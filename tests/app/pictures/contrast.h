/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gdk/gdk.h>

/* Contrast as the Web Content Accessibility Guidelines 2.1 define it, measured on a picture. */

typedef struct
{
  guint8 red, green, blue;
} Shade;

/* From 1, which is the same, to 21, which is black on white. */
double   contrast_ratio (Shade a, Shade b);
Shade    contrast_get (GdkPixbuf *picture, int x, int y);
/* The colour of most pixels of an area. */
Shade    contrast_ground (GdkPixbuf *picture, const GdkRectangle *area);
/* What stands out most from the ground: the edges of letters and shapes are mixed with it, their middle is not. So the colour
 * is that of the pixel at the place RANK, from 1, of those that differ most; by one pixel alone nothing is read. */
double   contrast_strongest (GdkPixbuf *picture, const GdkRectangle *area, Shade ground, guint rank, Shade *strongest);
/* An area around another, within the picture. FALSE where that is empty. */
gboolean contrast_area (GdkPixbuf *picture, double x, double y, double width, double height, int around, GdkRectangle *area);
