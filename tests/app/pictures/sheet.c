/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "sheet.h"

#include <math.h>

#define WIDTH 320 /* of a picture; one that is narrower than twice that is made half as large */
#define BLOCK 8   /* what is compared is the mean of so many pixels each way: less than a word, more than the edge of a letter */
#define SEEN 10.0 /* by which of 255 two blocks differ for the eye */
#define FEW 2     /* so many blocks may: a letter that was drawn half a pixel beside */

Sheet *
sheet_new (int   picture_width,
           int   picture_height,
           guint n_pictures)
{
  Sheet *self = g_new0 (Sheet, 1);
  int rows;

  self->width = picture_width >= 2 * WIDTH ? WIDTH : picture_width / 2;
  self->height = (int) lround ((double) picture_height * self->width / picture_width);
  self->columns = 4 * WIDTH / self->width;
  rows = ((int) n_pictures + self->columns - 1) / self->columns;
  self->names = g_ptr_array_new_with_free_func (g_free);
  self->pixels = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, self->columns * self->width, rows * self->height);
  gdk_pixbuf_fill (self->pixels, 0x808080ff);
  return self;
}

void
sheet_free (Sheet *self)
{
  g_object_unref (self->pixels);
  g_ptr_array_unref (self->names);
  g_free (self);
}

static void
get_place (const Sheet *self,
           guint        index,
           int         *x,
           int         *y)
{
  *x = (int) index % self->columns * self->width;
  *y = (int) index / self->columns * self->height;
}

void
sheet_add (Sheet      *self,
           const char *name,
           GdkPixbuf  *picture)
{
  g_autoptr (GdkPixbuf) small = gdk_pixbuf_scale_simple (picture, self->width, self->height, GDK_INTERP_BILINEAR);
  int x, y;

  get_place (self, self->names->len, &x, &y);
  gdk_pixbuf_composite (small, self->pixels, x, y, self->width, self->height, x, y, 1, 1, GDK_INTERP_NEAREST, 255);
  g_ptr_array_add (self->names, g_strdup (name));
}

static void
save (GdkPixbuf  *pixels,
      const char *path)
{
  g_autoptr (GError) error = NULL;

  gdk_pixbuf_save (pixels, path, "png", &error, "compression", "9", NULL);
  g_assert_no_error (error);
}

void
sheet_save (Sheet      *self,
            const char *folder,
            const char *name)
{
  g_autofree char *file = g_strconcat (name, ".png", NULL);
  g_autofree char *path = g_build_filename (folder, file, NULL);

  save (self->pixels, path);
}

/* The mean of a block, a colour at a time. */
static double
get_mean (GdkPixbuf *pixels,
          int        x,
          int        y,
          int        channel)
{
  const guint8 *data = gdk_pixbuf_read_pixels (pixels);
  int stride = gdk_pixbuf_get_rowstride (pixels), step = gdk_pixbuf_get_n_channels (pixels);
  int right = MIN (x + BLOCK, gdk_pixbuf_get_width (pixels)), below = MIN (y + BLOCK, gdk_pixbuf_get_height (pixels));
  double sum = 0;

  for (int row = y; row < below; row++)
    for (int column = x; column < right; column++)
      sum += data[row * stride + column * step + channel];
  return sum / ((right - x) * (below - y));
}

static gboolean
differs (GdkPixbuf *a,
         GdkPixbuf *b,
         int        x,
         int        y)
{
  for (int channel = 0; channel < 3; channel++)
    if (fabs (get_mean (a, x, y, channel) - get_mean (b, x, y, channel)) > SEEN)
      return TRUE;
  return FALSE;
}

/* Red where it is otherwise. */
static void
mark (GdkPixbuf *pixels,
      int        x,
      int        y)
{
  guint8 *data = gdk_pixbuf_get_pixels (pixels);
  int stride = gdk_pixbuf_get_rowstride (pixels), step = gdk_pixbuf_get_n_channels (pixels);

  for (int row = y; row < MIN (y + BLOCK, gdk_pixbuf_get_height (pixels)); row++)
    for (int column = x; column < MIN (x + BLOCK, gdk_pixbuf_get_width (pixels)); column++)
      {
        data[row * stride + column * step] = 255;
        data[row * stride + column * step + 1] /= 3;
        data[row * stride + column * step + 2] /= 3;
      }
}

void
sheet_compare (Sheet      *self,
               const char *approved,
               const char *folder,
               const char *name)
{
  g_autofree char *file = g_strconcat (name, ".png", NULL);
  g_autofree char *path = g_build_filename (approved, file, NULL);
  g_autofree char *other = g_strconcat (name, "-differs", NULL);
  g_autoptr (GdkPixbuf) before = gdk_pixbuf_new_from_file (path, NULL);
  g_autoptr (GString) found = g_string_new (NULL);

  if (before == NULL || gdk_pixbuf_get_width (before) != gdk_pixbuf_get_width (self->pixels) || gdk_pixbuf_get_height (before) != gdk_pixbuf_get_height (self->pixels))
    {
      g_test_message ("there is no approved sheet %s of this size: look at that in the build folder, and approve it by “meson compile approve-pictures”", path);
      g_test_fail ();
      return;
    }
  for (guint i = 0; i < self->names->len; i++)
    {
      guint n = 0;
      int left, top;

      get_place (self, i, &left, &top);
      for (int y = top; y < top + self->height; y += BLOCK)
        for (int x = left; x < left + self->width; x += BLOCK)
          n += differs (self->pixels, before, x, y) ? 1 : 0;
      if (n > FEW)
        g_string_append_printf (found, " %s (%u blocks)", (char *) self->names->pdata[i], n);
    }
  if (found->len == 0)
    return;
  for (int y = 0; y < gdk_pixbuf_get_height (before); y += BLOCK)
    for (int x = 0; x < gdk_pixbuf_get_width (before); x += BLOCK)
      if (differs (self->pixels, before, x, y))
        mark (before, x, y);
  g_free (file);
  g_free (path);
  file = g_strconcat (other, ".png", NULL);
  path = g_build_filename (folder, file, NULL);
  save (before, path);
  g_test_message ("%s looks otherwise:%s; see %s", name, found->str, path);
  g_test_fail ();
}
