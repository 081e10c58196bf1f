/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Drawing on screen: render nodes, with cairo only for curves and in tight bounds. */
#include "config.h"

#include "timeline/acc-timeline-paint.h"

#include <math.h>
#include <string.h>

static GtkSnapshot *
get_snapshot (AccTimelinePainter *painter)
{
  return ((AccTimelineSnapshotPainter *) painter)->snapshot;
}

/* Bounds of points, grown by a margin. */
static graphene_rect_t
bounds_of (const float *values,
           guint        n,
           guint        stride,
           float        margin)
{
  float left = G_MAXFLOAT, top = G_MAXFLOAT, right = -G_MAXFLOAT, bottom = -G_MAXFLOAT;
  graphene_rect_t bounds;

  for (guint i = 0; i < n; i++)
    {
      const float *v = values + i * stride;

      left = MIN (left, v[0]);
      top = MIN (top, v[1]);
      right = MAX (right, stride == 4 ? v[0] + v[2] : v[0]);
      bottom = MAX (bottom, stride == 4 ? v[1] + v[3] : v[1]);
    }
  graphene_rect_init (&bounds, floorf (left - margin), floorf (top - margin), ceilf (right - left + 2 * margin) + 1,
                      ceilf (bottom - top + 2 * margin) + 1);
  return bounds;
}

static void
snapshot_rects (AccTimelinePainter *painter,
                const GdkRGBA      *color,
                const float        *xywh,
                guint               n)
{
  GtkSnapshot *snapshot = get_snapshot (painter);

  if (n > 24)
    {
      graphene_rect_t bounds = bounds_of (xywh, n, 4, 0);
      cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &bounds);
      AccTimelineCairoPainter cairo;

      acc_timeline_cairo_painter_init (&cairo, cr);
      cairo.painter.funcs->rects (&cairo.painter, color, xywh, n);
      cairo_destroy (cr);
      return;
    }
  for (guint i = 0; i < n; i++)
    gtk_snapshot_append_color (snapshot, color, &GRAPHENE_RECT_INIT (xywh[4 * i], xywh[4 * i + 1], xywh[4 * i + 2],
                                                                     xywh[4 * i + 3]));
}

static void
snapshot_round_rect (AccTimelinePainter *painter,
                     const GdkRGBA      *fill,
                     const GdkRGBA      *stroke,
                     float               x,
                     float               y,
                     float               w,
                     float               h,
                     float               radius)
{
  GtkSnapshot *snapshot = get_snapshot (painter);
  GskRoundedRect rect;

  gsk_rounded_rect_init_from_rect (&rect, &GRAPHENE_RECT_INIT (x, y, w, h), MIN (radius, MIN (w, h) / 2));
  if (fill != NULL)
    {
      gtk_snapshot_push_rounded_clip (snapshot, &rect);
      gtk_snapshot_append_color (snapshot, fill, &rect.bounds);
      gtk_snapshot_pop (snapshot);
    }
  if (stroke != NULL)
    gtk_snapshot_append_border (snapshot, &rect, (float[4]) { 1, 1, 1, 1 },
                                (GdkRGBA[4]) { *stroke, *stroke, *stroke, *stroke });
}

static void
snapshot_bar (AccTimelinePainter *painter,
              const GdkRGBA      *color,
              float               x,
              float               y,
              float               w,
              float               h,
              float               soft0,
              float               soft1)
{
  GdkRGBA none = { color->red, color->green, color->blue, 0 };
  GskColorStop stops[4];
  float from, to;
  guint n = 0;

  if (soft0 <= 0 && soft1 <= 0)
    {
      snapshot_round_rect (painter, color, NULL, x, y, w, h, 3);
      return;
    }
  from = soft0 > 0 ? MIN (soft0 / w, 1) : 0;
  to = soft1 > 0 ? CLAMP (1 - soft1 / w, from, 1) : 1;
  if (soft0 > 0)
    stops[n++] = (GskColorStop) { 0, none };
  stops[n++] = (GskColorStop) { from, *color };
  stops[n++] = (GskColorStop) { to, *color };
  if (soft1 > 0)
    stops[n++] = (GskColorStop) { 1, none };
  gtk_snapshot_append_linear_gradient (get_snapshot (painter), &GRAPHENE_RECT_INIT (x, y, w, h), &GRAPHENE_POINT_INIT (x, y),
                                       &GRAPHENE_POINT_INIT (x + w, y), stops, n);
}

static void
snapshot_polygon (AccTimelinePainter *painter,
                  const GdkRGBA      *color,
                  const float        *xy,
                  guint               n)
{
  graphene_rect_t bounds = bounds_of (xy, n, 2, 1);
  cairo_t *cr = gtk_snapshot_append_cairo (get_snapshot (painter), &bounds);
  AccTimelineCairoPainter cairo;

  acc_timeline_cairo_painter_init (&cairo, cr);
  cairo.painter.funcs->polygon (&cairo.painter, color, xy, n);
  cairo_destroy (cr);
}

static void
snapshot_polyline (AccTimelinePainter *painter,
                   const GdkRGBA      *color,
                   float               width,
                   gboolean            dashed,
                   const float        *xy,
                   guint               n)
{
  graphene_rect_t bounds = bounds_of (xy, n, 2, width + 1);
  cairo_t *cr = gtk_snapshot_append_cairo (get_snapshot (painter), &bounds);
  AccTimelineCairoPainter cairo;

  acc_timeline_cairo_painter_init (&cairo, cr);
  cairo.painter.funcs->polyline (&cairo.painter, color, width, dashed, xy, n);
  cairo_destroy (cr);
}

/* A picture depends on shape, state, colours, size and pixel density: that is its key. */
typedef struct
{
  GdkRGBA color, background;
  int kind, state, scale;
  float size;
} SpriteKey;

static guint
sprite_hash (gconstpointer data)
{
  const guint32 *words = data;
  guint hash = 5381;

  for (gsize i = 0; i < sizeof (SpriteKey) / sizeof *words; i++)
    hash = hash * 33 ^ words[i];
  return hash;
}

static gboolean
sprite_equal (gconstpointer a,
              gconstpointer b)
{
  return memcmp (a, b, sizeof (SpriteKey)) == 0;
}

static GdkTexture *
make_sprite (const SpriteKey *key,
             int              side)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, side * key->scale, side * key->scale);
  cairo_t *cr = cairo_create (surface);
  AccTimelineCairoPainter cairo;
  g_autoptr (GBytes) bytes = NULL;
  GdkTexture *texture;

  cairo_scale (cr, key->scale, key->scale);
  acc_timeline_cairo_painter_init (&cairo, cr);
  cairo.painter.funcs->mark (&cairo.painter, key->kind, key->state, &key->color, &key->background, side / 2.0, side / 2.0,
                             key->size);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  bytes = g_bytes_new (cairo_image_surface_get_data (surface),
                       (gsize) cairo_image_surface_get_stride (surface) * side * key->scale);
  texture = gdk_memory_texture_new (side * key->scale, side * key->scale, GDK_MEMORY_DEFAULT, bytes,
                                    cairo_image_surface_get_stride (surface));
  cairo_surface_destroy (surface);
  return texture;
}

static void
snapshot_mark (AccTimelinePainter *painter,
               AccTimelineKind     kind,
               AccTimelineState    state,
               const GdkRGBA      *color,
               const GdkRGBA      *background,
               float               x,
               float               y,
               float               size)
{
  AccTimelineSnapshotPainter *self = (AccTimelineSnapshotPainter *) painter;
  int half = (int) ceilf (size * 0.75f), side = 2 * half;
  SpriteKey key;
  GdkTexture *texture;

  memset (&key, 0, sizeof key);
  key.color = *color;
  key.background = *background;
  key.kind = kind;
  key.state = state;
  key.scale = self->scale;
  key.size = size;
  texture = g_hash_table_lookup (self->sprites, &key);
  if (texture == NULL)
    {
      texture = make_sprite (&key, side);
      g_hash_table_insert (self->sprites, g_memdup2 (&key, sizeof key), texture);
    }
  gtk_snapshot_append_texture (self->snapshot, texture,
                               &GRAPHENE_RECT_INIT (roundf ((x - half) * key.scale) / key.scale,
                                                    roundf ((y - half) * key.scale) / key.scale, side, side));
}

static void
snapshot_text (AccTimelinePainter *painter,
               AccTimelineText    *text,
               const GdkRGBA      *color,
               float               x,
               float               y)
{
  GtkSnapshot *snapshot = get_snapshot (painter);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (roundf (x), roundf (y)));
  gtk_snapshot_append_layout (snapshot, text->layout, color);
  gtk_snapshot_restore (snapshot);
}

static void
snapshot_push_clip (AccTimelinePainter *painter,
                    float               x,
                    float               y,
                    float               w,
                    float               h)
{
  gtk_snapshot_push_clip (get_snapshot (painter), &GRAPHENE_RECT_INIT (x, y, w, h));
}

static void
snapshot_pop_clip (AccTimelinePainter *painter)
{
  gtk_snapshot_pop (get_snapshot (painter));
}

/**
 * acc_timeline_snapshot_painter_init:
 *
 * @snapshot and @scale are set before each use.
 */
void
acc_timeline_snapshot_painter_init (AccTimelineSnapshotPainter *self)
{
  static const AccTimelinePainterFuncs funcs = {
    snapshot_rects, snapshot_round_rect, snapshot_bar, snapshot_polygon, snapshot_polyline, snapshot_mark, snapshot_text,
    snapshot_push_clip, snapshot_pop_clip
  };

  self->painter.funcs = &funcs;
  self->sprites = g_hash_table_new_full (sprite_hash, sprite_equal, g_free, g_object_unref);
  self->scale = 1;
}

void
acc_timeline_snapshot_painter_clear (AccTimelineSnapshotPainter *self)
{
  g_clear_pointer (&self->sprites, g_hash_table_unref);
}
