/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Draws a tile. The filling says the status as on the marks of treaties: full, outlined, crossed, plain; a cut corner stands for
 * a reservation or limitation. So the status can be told without telling the colours apart. */

#include "config.h"

#include "cards/acc-tile.h"

#include <math.h>

#include "cards/acc-compat.h"
#include "cards/acc-marks.h"

#define RADIUS 4.0
#define STROKE 1.6

struct _AccTile
{
  GtkButton parent_instance;

  char *code;
  char *text;
  guint treaty;
  guint mark;
  gboolean faint;
};

G_DEFINE_FINAL_TYPE (AccTile, acc_tile, GTK_TYPE_BUTTON)

static const char *const color_names[] = { "acc_treaty_1", "acc_treaty_2", "acc_treaty_3", "acc_treaty_4" };

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

static void
acc_tile_snapshot (GtkWidget   *widget,
                   GtkSnapshot *snapshot)
{
  AccTile *self = ACC_TILE (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget), text_width, text_height;
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, self->code);
  GdkRGBA color, plain, ink;
  cairo_t *cr;

  acc_widget_get_color (widget, &ink);
  plain = ink;
  plain.alpha *= 0.09f;
  acc_widget_lookup_color (widget, color_names[self->treaty % G_N_ELEMENTS (color_names)], &color);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  draw_shape (self, cr, width, height, &color, &plain);
  cairo_destroy (cr);
  if ((self->mark & 0x0f) == ACC_MARK_FILLED)
    /* White or black, whichever differs more from the colour of the treaty: the two are equal at 0.18. */
    ink = luminance (&color) > 0.18 ? (GdkRGBA) { 0, 0, 0, 0.87f } : (GdkRGBA) { 1, 1, 1, 1 };
  else if (self->faint && (self->mark & 0x0f) == ACC_MARK_NONE)
    ink.alpha *= 0.4f;
  pango_layout_get_pixel_size (layout, &text_width, &text_height);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (round ((width - text_width) / 2.0), round ((height - text_height) / 2.0)));
  gtk_snapshot_append_layout (snapshot, layout, &ink);
  gtk_snapshot_restore (snapshot);
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

/**
 * acc_tile_set_status:
 * @treaty: position of the treaty, for its colour
 * @mark: an #AccMark, with ACC_MARK_GAP where a reservation or limitation stands
 * @faint: whether it is no State on that day
 * @text: the State, its status and since when, for the tooltip and for screen readers
 */
void
acc_tile_set_status (AccTile    *self,
                     guint       treaty,
                     guint       mark,
                     gboolean    faint,
                     const char *text)
{
  g_return_if_fail (ACC_IS_TILE (self));

  if (self->treaty != treaty || self->mark != mark || self->faint != faint)
    gtk_widget_queue_draw (GTK_WIDGET (self));
  self->treaty = treaty;
  self->mark = mark;
  self->faint = faint;
  if (g_strcmp0 (self->text, text) == 0)
    return;
  g_free (self->text);
  self->text = g_strdup (text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
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
