/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "contrast.h"

#include <math.h>

static double
linear (guint8 channel)
{
  double c = channel / 255.0;

  return c <= 0.03928 ? c / 12.92 : pow ((c + 0.055) / 1.055, 2.4);
}

static double
luminance (Shade shade)
{
  return 0.2126 * linear (shade.red) + 0.7152 * linear (shade.green) + 0.0722 * linear (shade.blue);
}

double
contrast_ratio (Shade a,
                Shade b)
{
  double x = luminance (a), y = luminance (b);

  return (MAX (x, y) + 0.05) / (MIN (x, y) + 0.05);
}

Shade
contrast_get (GdkPixbuf *picture,
              int        x,
              int        y)
{
  const guint8 *pixel = gdk_pixbuf_read_pixels (picture) + y * gdk_pixbuf_get_rowstride (picture) + x * gdk_pixbuf_get_n_channels (picture);

  return (Shade) { pixel[0], pixel[1], pixel[2] };
}

Shade
contrast_ground (GdkPixbuf          *picture,
                 const GdkRectangle *area)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);
  Shade most = { 0, 0, 0 };
  guint highest = 0;

  for (int y = area->y; y < area->y + area->height; y++)
    for (int x = area->x; x < area->x + area->width; x++)
      {
        Shade shade = contrast_get (picture, x, y);
        gpointer key = GUINT_TO_POINTER ((guint) shade.red << 16 | (guint) shade.green << 8 | shade.blue);
        guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, key)) + 1;

        g_hash_table_insert (counts, key, GUINT_TO_POINTER (n));
        if (n > highest)
          {
            highest = n;
            most = shade;
          }
      }
  return most;
}

double
contrast_strongest (GdkPixbuf          *picture,
                    const GdkRectangle *area,
                    Shade               ground,
                    guint               rank,
                    Shade              *strongest)
{
  double ratios[16] = { 0 };
  Shade shades[16] = { 0 };

  g_assert_cmpuint (rank, <=, G_N_ELEMENTS (ratios));
  for (int y = area->y; y < area->y + area->height; y++)
    for (int x = area->x; x < area->x + area->width; x++)
      {
        Shade shade = contrast_get (picture, x, y);
        double ratio = contrast_ratio (shade, ground);
        guint place;

        if (ratio <= ratios[rank - 1])
          continue;
        for (place = rank - 1; place > 0 && ratios[place - 1] < ratio; place--)
          {
            ratios[place] = ratios[place - 1];
            shades[place] = shades[place - 1];
          }
        ratios[place] = ratio;
        shades[place] = shade;
      }
  *strongest = shades[rank - 1];
  return MAX (1.0, ratios[rank - 1]);
}

gboolean
contrast_area (GdkPixbuf    *picture,
               double        x,
               double        y,
               double        width,
               double        height,
               int           around,
               GdkRectangle *area)
{
  GdkRectangle whole = { 0, 0, gdk_pixbuf_get_width (picture), gdk_pixbuf_get_height (picture) };

  *area = (GdkRectangle) { (int) floor (x) - around, (int) floor (y) - around, 0, 0 };
  area->width = (int) ceil (x + width) + around - area->x;
  area->height = (int) ceil (y + height) + around - area->y;
  return gdk_rectangle_intersect (area, &whole, area);
}
