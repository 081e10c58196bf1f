/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Draws a tile. The filling says the status as on the marks of treaties: full, outlined, crossed, plain; a cut corner stands for
 * a reservation or limitation. So the status can be told without telling the colours apart. A figure is said by darkness; zero
 * is an empty frame, and what is not reported is hatched. */

#include "config.h"

#include "cards/charts/acc-tile.h"

#include <math.h>

#include "cards/acc-marks.h"
#include "cards/charts/acc-chart-paint.h"

#define RADIUS 4.0
#define STROKE 1.6

struct _AccTile
{
  GtkButton parent_instance;

  char *code;
  char *text;
  AccColor color;
  guint mark;
  gboolean faint;
  gboolean by_figure;
  int level;
};

G_DEFINE_FINAL_TYPE (AccTile, acc_tile, GTK_TYPE_BUTTON)

/* A rounded rectangle; with a cut its upper right corner (in the direction of reading) is off. */
static void
trace (cairo_t *cr,
       double   x,
       double   y,
       double   width,
       double   height,
       double   cut,
       gboolean rtl)
{
  double left = x + (cut > 0 && rtl ? cut : RADIUS), right = x + width - (cut > 0 && !rtl ? cut : RADIUS);

  cairo_new_sub_path (cr);
  if (cut > 0 && !rtl)
    {
      cairo_move_to (cr, right, y);
      cairo_line_to (cr, x + width, y + cut);
    }
  else
    cairo_arc (cr, right, y + RADIUS, RADIUS, -G_PI / 2, 0);
  cairo_arc (cr, x + width - RADIUS, y + height - RADIUS, RADIUS, 0, G_PI / 2);
  cairo_arc (cr, x + RADIUS, y + height - RADIUS, RADIUS, G_PI / 2, G_PI);
  if (cut > 0 && rtl)
    {
      cairo_line_to (cr, x, y + cut);
      cairo_line_to (cr, left, y);
    }
  else
    cairo_arc (cr, left, y + RADIUS, RADIUS, G_PI, 3 * G_PI / 2);
  cairo_close_path (cr);
}

static double
luminance (const GdkRGBA *color)
{
  return 0.2126 * pow (color->red, 2.2) + 0.7152 * pow (color->green, 2.2) + 0.0722 * pow (color->blue, 2.2);
}

static void
draw_shape (AccTile       *self,
            cairo_t       *cr,
            int            width,
            int            height,
            const GdkRGBA *color,
            const GdkRGBA *plain)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  guint status = self->mark & 0x0f;
  double half = STROKE / 2;

  cairo_set_line_width (cr, STROKE);
  gdk_cairo_set_source_rgba (cr, status == ACC_MARK_NONE ? plain : color);
  switch (status)
    {
    case ACC_MARK_FILLED:
      trace (cr, 0, 0, width, height, self->mark & ACC_MARK_GAP ? round (height * 0.36) : 0, rtl);
      cairo_fill (cr);
      break;
    case ACC_MARK_OUTLINED:
      trace (cr, half, half, width - STROKE, height - STROKE, 0, rtl);
      cairo_stroke (cr);
      break;
    case ACC_MARK_DASHED:
      cairo_set_dash (cr, (double[]){ 3, 2.5 }, 2, 0);
      trace (cr, half, half, width - STROKE, height - STROKE, 0, rtl);
      cairo_stroke (cr);
      cairo_set_dash (cr, NULL, 0, 0);
      break;
    case ACC_MARK_BARRED:
      trace (cr, half, half, width - STROKE, height - STROKE, 0, rtl);
      cairo_stroke (cr);
      /* Below the code, which stays legible. */
      cairo_move_to (cr, STROKE * 2, height - STROKE * 2);
      cairo_line_to (cr, width - STROKE * 2, height - STROKE * 2);
      cairo_stroke (cr);
      break;
    case ACC_MARK_CROSSED:
      trace (cr, half, half, width - STROKE, height - STROKE, 0, rtl);
      cairo_stroke_preserve (cr);
      cairo_clip (cr);
      /* The code stays legible over it. */
      cairo_set_source_rgba (cr, color->red, color->green, color->blue, color->alpha * 0.6);
      cairo_move_to (cr, 0, height);
      cairo_line_to (cr, width, 0);
      cairo_stroke (cr);
      break;
    case ACC_MARK_NONE:
    default:
      if (!self->faint)
        {
          trace (cr, 0, 0, width, height, 0, rtl);
          cairo_fill (cr);
        }
      break;
    }
}

/* Lines from corner to corner, thin enough for the code to be read over them. */
static void
hatch (cairo_t *cr,
       int      width,
       int      height)
{
  cairo_set_line_width (cr, 0.8);
  for (int x = -height; x < width; x += 5)
    {
      cairo_move_to (cr, x, height);
      cairo_line_to (cr, x + height, 0);
    }
  cairo_stroke (cr);
}

static GdkRGBA
mix (const GdkRGBA *a,
     const GdkRGBA *b,
     float          share)
{
  return (GdkRGBA) { a->red + (b->red - a->red) * share, a->green + (b->green - a->green) * share, a->blue + (b->blue - a->blue) * share, 1 };
}

/* The darkness of a class, from the ground to the ink. */
static GdkRGBA
level_color (const AccChartPalette *palette,
             int                    level)
{
  static const float shares[ACC_TILE_LEVELS] = { 0.10f, 0.24f, 0.44f, 0.66f, 0.90f };

  return mix (&palette->background, &palette->ink, shares[CLAMP (level, 0, ACC_TILE_LEVELS - 1)]);
}

static void
draw_figure (AccTile               *self,
             cairo_t               *cr,
             int                    width,
             int                    height,
             const AccChartPalette *palette)
{
  GdkRGBA color = palette->ink;
  double half = STROKE / 4;

  if (self->faint)
    return;
  if (self->level >= 0)
    {
      color = level_color (palette, self->level);
      gdk_cairo_set_source_rgba (cr, &color);
      trace (cr, 0, 0, width, height, 0, FALSE);
      cairo_fill (cr);
      return;
    }
  color.alpha *= self->level == ACC_TILE_ZERO ? 0.5f : 0.28f;
  gdk_cairo_set_source_rgba (cr, &color);
  cairo_set_line_width (cr, STROKE / 2);
  trace (cr, half, half, width - STROKE / 2, height - STROKE / 2, 0, FALSE);
  if (self->level == ACC_TILE_ZERO)
    {
      cairo_stroke (cr);
      return;
    }
  cairo_clip (cr);
  hatch (cr, width, height);
}

static GdkRGBA
get_ink (AccTile               *self,
         const AccChartPalette *palette)
{
  GdkRGBA ink = palette->ink, ground;

  if (self->by_figure ? self->level >= 0 && !self->faint : (self->mark & 0x0f) == ACC_MARK_FILLED)
    {
      ground = self->by_figure ? level_color (palette, self->level) : *acc_chart_palette_get (palette, self->color);
      /* White or black, whichever differs more from the ground: the two are equal at 0.18. */
      return luminance (&ground) > 0.18 ? (GdkRGBA) { 0, 0, 0, 0.87f } : (GdkRGBA) { 1, 1, 1, 1 };
    }
  if (self->faint && (self->by_figure || (self->mark & 0x0f) == ACC_MARK_NONE))
    ink.alpha *= 0.7f; /* as faint as text may be: 4.5:1 */
  return ink;
}

/**
 * acc_tile_draw:
 * @width: how wide
 * @height: how high
 * @palette: in which colours
 *
 * Draws the tile at a size of its own, shown or not.
 */
void
acc_tile_draw (AccTile               *self,
               GtkSnapshot           *snapshot,
               int                    width,
               int                    height,
               const AccChartPalette *palette)
{
  GdkRGBA plain = palette->ink, ink;
  cairo_t *cr;

  g_return_if_fail (ACC_IS_TILE (self));

  ink = get_ink (self, palette);
  plain.alpha *= 0.09f;
  cr = acc_chart_append_cairo (snapshot, 0, 0, width, height);
  if (self->by_figure)
    draw_figure (self, cr, width, height, palette);
  else
    draw_shape (self, cr, width, height, acc_chart_palette_get (palette, self->color), &plain);
  cairo_destroy (cr);
  if (self->code != NULL)
    {
      g_autoptr (PangoLayout) layout = acc_chart_create_layout (GTK_WIDGET (self), self->code, palette);
      int text_width, text_height;

      pango_layout_get_pixel_size (layout, &text_width, &text_height);
      acc_chart_draw_layout (snapshot, layout, round ((width - text_width) / 2.0), round ((height - text_height) / 2.0), &ink, palette);
    }
}

static void
acc_tile_snapshot (GtkWidget   *widget,
                   GtkSnapshot *snapshot)
{
  AccChartPalette palette;

  acc_chart_palette_init_for_widget (&palette, widget);
  acc_tile_draw (ACC_TILE (widget), snapshot, gtk_widget_get_width (widget), gtk_widget_get_height (widget), &palette);
}

static void
acc_tile_measure (GtkWidget      *widget,
                  GtkOrientation  orientation,
                  int             for_size,
                  int            *minimum,
                  int            *natural,
                  int            *minimum_baseline,
                  int            *natural_baseline)
{
  int width, height;

  acc_tile_get_size (widget, &width, &height);
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? width : height;
}

static gboolean
query_tooltip_cb (AccTile    *self,
                  int         x,
                  int         y,
                  gboolean    keyboard,
                  GtkTooltip *tooltip)
{
  gtk_tooltip_set_text (tooltip, self->text);
  return self->text != NULL;
}

static void
acc_tile_finalize (GObject *object)
{
  AccTile *self = ACC_TILE (object);

  g_free (self->code);
  g_free (self->text);
  G_OBJECT_CLASS (acc_tile_parent_class)->finalize (object);
}

static void
acc_tile_class_init (AccTileClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = acc_tile_finalize;
  widget_class->measure = acc_tile_measure;
  widget_class->snapshot = acc_tile_snapshot;
  gtk_widget_class_set_css_name (widget_class, "statetile");
}

static void
acc_tile_init (AccTile *self)
{
  gtk_widget_set_layout_manager (GTK_WIDGET (self), NULL);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
}

GtkWidget *
acc_tile_new (const char *code)
{
  AccTile *self = g_object_new (ACC_TYPE_TILE, NULL);

  self->code = g_strdup (code);
  return GTK_WIDGET (self);
}

const char *
acc_tile_get_code (AccTile *self)
{
  g_return_val_if_fail (ACC_IS_TILE (self), NULL);
  return self->code;
}

static void
set_text (AccTile    *self,
          const char *text)
{
  if (g_strcmp0 (self->text, text) == 0)
    return;
  g_free (self->text);
  self->text = g_strdup (text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

/**
 * acc_tile_set_status:
 * @color: of the treaty
 * @mark: an #AccMark, with ACC_MARK_GAP where a reservation or limitation stands
 * @faint: whether it is no State on that day
 * @text: the State, its status and since when, for the tooltip and for screen readers
 */
void
acc_tile_set_status (AccTile    *self,
                     AccColor    color,
                     guint       mark,
                     gboolean    faint,
                     const char *text)
{
  g_return_if_fail (ACC_IS_TILE (self));

  if (self->color != color || self->mark != mark || self->faint != faint || self->by_figure)
    gtk_widget_queue_draw (GTK_WIDGET (self));
  self->by_figure = FALSE;
  self->color = color;
  self->mark = mark;
  self->faint = faint;
  set_text (self, text);
}

/**
 * acc_tile_set_figure:
 * @level: class of the figure, from 0, or ACC_TILE_ZERO or ACC_TILE_NOT_REPORTED
 * @faint: whether it is no State on that day
 * @text: the State and the figure, for the tooltip and for screen readers
 */
void
acc_tile_set_figure (AccTile    *self,
                     int         level,
                     gboolean    faint,
                     const char *text)
{
  g_return_if_fail (ACC_IS_TILE (self));

  if (self->level != level || self->faint != faint || !self->by_figure)
    gtk_widget_queue_draw (GTK_WIDGET (self));
  self->by_figure = TRUE;
  self->level = level;
  self->faint = faint;
  set_text (self, text);
}

int
acc_tile_get_level (AccTile *self)
{
  g_return_val_if_fail (ACC_IS_TILE (self), ACC_TILE_NOT_REPORTED);
  return self->level;
}

guint
acc_tile_get_mark (AccTile *self)
{
  g_return_val_if_fail (ACC_IS_TILE (self), 0);
  return self->mark;
}

gboolean
acc_tile_get_faint (AccTile *self)
{
  g_return_val_if_fail (ACC_IS_TILE (self), FALSE);
  return self->faint;
}

const char *
acc_tile_get_text (AccTile *self)
{
  g_return_val_if_fail (ACC_IS_TILE (self), NULL);
  return self->text;
}

/**
 * acc_tile_get_size:
 * @widget: a tile, or the map with the font of its tiles
 * @width: (out): wide enough for a code
 * @height: (out):
 */
void
acc_tile_get_size (GtkWidget *widget,
                   int       *width,
                   int       *height)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  double line = (double) pango_font_metrics_get_height (metrics) / PANGO_SCALE;

  pango_font_metrics_unref (metrics);
  *height = MAX (24, (int) ceil (line * 1.65));
  *width = MAX (36, (int) ceil (line * 2.5));
}
