/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every text that was drawn, whoever drew it: labels, entries, the axis of time, tiles. What is drawn says where each run of one
 * colour is, so that a link within a sentence is measured by itself. Its ground is what the picture shows around it. Its colour is
 * what it was drawn in, mixed with that ground as far as it can be seen through: no pixel of thin letters has all of it, and the
 * guidelines leave their edges aside. The picture must bear that out; where it does not, what it shows counts. */

#include "config.h"

#include "look.h"

#define FEWEST_PIXELS 3 /* of the strongest colour: a letter has as many */
#define BORNE_OUT 0.4   /* so much of the distance from the ground is seen of thin letters too */
#define FEW_GLYPHS 3    /* a full stop has no pixel of its full colour */
#define BOLD 18.66
#define LARGE 24.0

typedef struct
{
  Look          *look;
  GtkWidget     *window;
  GdkPixbuf     *picture;
  GskTransform  *transform;
  graphene_rect_t clip;
  float           opacity;
  gboolean        changed; /* by a matrix of colours */
} Place;

static void look_into (const Place *place, GskRenderNode *node);

static Shade
mix (Shade          ground,
     const GdkRGBA *color,
     float          opacity)
{
  float alpha = color->alpha * opacity;

  return (Shade) { (guint8) (ground.red * (1 - alpha) + 255 * color->red * alpha + 0.5f), (guint8) (ground.green * (1 - alpha) + 255 * color->green * alpha + 0.5f),
                   (guint8) (ground.blue * (1 - alpha) + 255 * color->blue * alpha + 0.5f) };
}

static void
measure_text (const Place   *place,
              GskRenderNode *node)
{
  g_autoptr (PangoFontDescription) font = pango_font_describe_with_absolute_size (gsk_text_node_get_font (node));
  double size = pango_font_description_get_size (font) / (double) PANGO_SCALE / place->look->letters;
  gboolean large = size >= LARGE || (size >= BOLD && pango_font_description_get_weight (font) >= PANGO_WEIGHT_BOLD);
  graphene_rect_t bounds, visible;
  GdkRectangle ink, around;
  GtkWidget *widget;
  Shade ground, letters, drawn;
  g_autofree char *words = NULL;
  const char *text;
  double ratio, told;

  gsk_render_node_get_bounds (node, &bounds);
  gsk_transform_transform_bounds (place->transform, &bounds, &bounds);
  /* What is cut off by the edge of a list has no whole letters. */
  if (!graphene_rect_intersection (&bounds, &place->clip, &visible) || visible.size.height < bounds.size.height - 0.5f || visible.size.width < bounds.size.width - 0.5f)
    return;
  if (!contrast_area (place->picture, bounds.origin.x, bounds.origin.y, bounds.size.width, bounds.size.height, 0, &ink)
      || !contrast_area (place->picture, bounds.origin.x, bounds.origin.y, bounds.size.width, bounds.size.height, 3, &around))
    return;
  widget = gtk_widget_pick (place->window, bounds.origin.x + bounds.size.width / 2, bounds.origin.y + bounds.size.height / 2, GTK_PICK_INSENSITIVE | GTK_PICK_NON_TARGETABLE);
  if (widget == NULL || !gtk_widget_is_sensitive (widget))
    return;
  ground = contrast_ground (place->picture, &around);
  ratio = contrast_strongest (place->picture, &ink, ground, FEWEST_PIXELS, &letters);
  drawn = mix (ground, gsk_text_node_get_color (node), place->opacity);
  told = contrast_ratio (drawn, ground);
  if (!place->changed && ratio < told && (ratio - 1 >= BORNE_OUT * (told - 1) || gsk_text_node_get_num_glyphs (node) < FEW_GLYPHS))
    {
      ratio = told;
      letters = drawn;
    }
  text = GTK_IS_LABEL (widget) ? gtk_label_get_text (GTK_LABEL (widget)) : "";
  words = g_strdup_printf ("%s (%.1f px, #%02x%02x%02x on #%02x%02x%02x)", text, size, letters.red, letters.green, letters.blue, ground.red, ground.green, ground.blue);
  look_measured (place->look, LOOK_OF_TEXT, large ? ratio * LOOK_TEXT / LOOK_LARGE_TEXT : ratio, LOOK_TEXT, widget, words);
}

static void
look_into_clip (const Place           *place,
                GskRenderNode         *child,
                const graphene_rect_t *clip)
{
  Place inside = *place;
  graphene_rect_t rect;

  gsk_transform_transform_bounds (place->transform, clip, &rect);
  if (graphene_rect_intersection (&place->clip, &rect, &inside.clip))
    look_into (&inside, child);
}

static void
look_into (const Place   *place,
           GskRenderNode *node)
{
  switch ((int) gsk_render_node_get_node_type (node))
    {
    case GSK_TEXT_NODE:
      measure_text (place, node);
      break;
    case GSK_CONTAINER_NODE:
      for (guint i = 0; i < gsk_container_node_get_n_children (node); i++)
        look_into (place, gsk_container_node_get_child (node, i));
      break;
    case GSK_TRANSFORM_NODE:
      {
        Place moved = *place;

        moved.transform = gsk_transform_transform (gsk_transform_ref (place->transform), gsk_transform_node_get_transform (node));
        look_into (&moved, gsk_transform_node_get_child (node));
        gsk_transform_unref (moved.transform);
        break;
      }
    case GSK_CLIP_NODE:
      look_into_clip (place, gsk_clip_node_get_child (node), gsk_clip_node_get_clip (node));
      break;
    case GSK_ROUNDED_CLIP_NODE:
      look_into_clip (place, gsk_rounded_clip_node_get_child (node), &gsk_rounded_clip_node_get_clip (node)->bounds);
      break;
    case GSK_OPACITY_NODE:
      {
        Place faded = *place;

        faded.opacity *= gsk_opacity_node_get_opacity (node);
        look_into (&faded, gsk_opacity_node_get_child (node));
        break;
      }
    case GSK_COLOR_MATRIX_NODE:
      {
        Place changed = *place;

        changed.changed = TRUE;
        look_into (&changed, gsk_color_matrix_node_get_child (node));
        break;
      }
    case GSK_SHADOW_NODE:
      look_into (place, gsk_shadow_node_get_child (node));
      break;
    case GSK_DEBUG_NODE:
      look_into (place, gsk_debug_node_get_child (node));
      break;
    default: /* What holds no text, or, while something moves, half of one. */
      break;
    }
}

void
look_at_texts (Look          *self,
               GtkWidget     *window,
               GskRenderNode *node,
               GdkPixbuf     *picture)
{
  Place place = { .look = self, .window = window, .picture = picture, .opacity = 1 };

  graphene_rect_init (&place.clip, 0, 0, (float) gdk_pixbuf_get_width (picture), (float) gdk_pixbuf_get_height (picture));
  place.transform = gsk_transform_new ();
  look_into (&place, node);
  gsk_transform_unref (place.transform);
}
