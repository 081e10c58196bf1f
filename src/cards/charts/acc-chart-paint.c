/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Texts stay texts in a file: what GtkSnapshot draws is a tree of nodes, in which each text is a node for debugging that has its number as
 * its message; the tree is then drawn by cairo, and the texts by Pango, or as SVG has them. */

#include "config.h"

#include "cards/charts/acc-chart-paint.h"

#include <pango/pangocairo.h>

typedef struct
{
  PangoLayout *layout;
  GdkRGBA color;
} Text;

static void
free_text (gpointer data)
{
  g_object_unref (((Text *) data)->layout);
  g_free (data);
}

GPtrArray *
acc_chart_texts_new (void)
{
  return g_ptr_array_new_with_free_func (free_text);
}

PangoLayout *
acc_chart_create_layout (GtkWidget             *widget,
                         const char            *text,
                         const AccChartPalette *palette)
{
  PangoContext *context;
  cairo_font_options_t *options;
  PangoLayout *layout;

  if (palette == NULL || palette->texts == NULL)
    return gtk_widget_create_pango_layout (widget, text);
  context = gtk_widget_create_pango_context (widget);
  options = cairo_font_options_create ();
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_context_set_round_glyph_positions (context, FALSE);
  layout = pango_layout_new (context);
  g_object_unref (context);
  pango_layout_set_text (layout, text, -1);
  return layout;
}

/* The same drawing, which can be found by the number of the text. */
static void
append_kept (GtkSnapshot   *snapshot,
             PangoLayout   *layout,
             const GdkRGBA *color,
             GPtrArray     *texts)
{
  g_autoptr (GtkSnapshot) own = gtk_snapshot_new ();
  GskRenderNode *glyphs, *kept;
  Text *text;

  gtk_snapshot_append_layout (own, layout, color);
  glyphs = gtk_snapshot_free_to_node (g_steal_pointer (&own));
  if (glyphs == NULL)
    return;
  kept = gsk_debug_node_new (glyphs, g_strdup_printf ("%u", texts->len));
  gtk_snapshot_append_node (snapshot, kept);
  gsk_render_node_unref (kept);
  gsk_render_node_unref (glyphs);
  text = g_new (Text, 1);
  *text = (Text) { g_object_ref (layout), *color };
  g_ptr_array_add (texts, text);
}

void
acc_chart_draw_layout (GtkSnapshot           *snapshot,
                       PangoLayout           *layout,
                       double                 x,
                       double                 y,
                       const GdkRGBA         *color,
                       const AccChartPalette *palette)
{
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) y));
  if (palette->texts != NULL)
    append_kept (snapshot, layout, color, palette->texts);
  else
    gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

cairo_t *
acc_chart_append_cairo (GtkSnapshot *snapshot,
                        double       x,
                        double       y,
                        double       width,
                        double       height)
{
  GskRenderNode *node = gsk_cairo_node_new (&GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  cairo_t *cr = gsk_cairo_node_get_draw_context (node);

  /* gtk_snapshot_append_cairo() would take the place into the node. */
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) y));
  gtk_snapshot_append_node (snapshot, node);
  gtk_snapshot_restore (snapshot);
  gsk_render_node_unref (node);
  cairo_translate (cr, -x, -y);
  return cr;
}

static void
add_pair (GString    *svg,
          const char *name,
          double      value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append_printf (svg, " %s=\"%s\"", name, g_ascii_formatd (buffer, sizeof buffer, "%.2f", value));
}

/* What is to be read in a line: where it has no room, dots. */
static char *
read_line (PangoLayout     *layout,
           PangoLayoutLine *line)
{
  const char *text = pango_layout_get_text (layout), *start = text + line->start_index, *end = start + line->length;

  for (GSList *run = line->runs; run != NULL; run = run->next)
    {
      const PangoItem *item = ((PangoGlyphItem *) run->data)->item;

      if (item->analysis.flags & PANGO_ANALYSIS_FLAG_IS_ELLIPSIS)
        return g_strdup_printf ("%.*s…%.*s", (int) (text + item->offset - start), start, (int) (end - text - item->offset - item->length), text + item->offset + item->length);
    }
  return g_strstrip (g_strndup (start, (gsize) line->length));
}

static void
add_font (GString         *svg,
          PangoLayoutLine *line)
{
  PangoFont *font = ((PangoGlyphItem *) line->runs->data)->item->analysis.font;
  PangoFontDescription *described = font != NULL ? pango_font_describe_with_absolute_size (font) : NULL;

  if (described == NULL)
    return;
  add_pair (svg, "font-size", pango_font_description_get_size (described) / (double) PANGO_SCALE);
  if (pango_font_description_get_weight (described) >= PANGO_WEIGHT_SEMIBOLD)
    g_string_append (svg, " font-weight=\"bold\"");
  pango_font_description_free (described);
}

static void
add_element (GString    *svg,
             const Text *text,
             cairo_t    *cr)
{
  PangoLayoutIter *iter = pango_layout_get_iter (text->layout);

  do
    {
      PangoLayoutLine *line = pango_layout_iter_get_line_readonly (iter);
      gboolean rtl = line->resolved_dir == PANGO_DIRECTION_RTL;
      g_autofree char *words = read_line (text->layout, line);
      g_autofree char *escaped = g_markup_escape_text (words, -1);
      PangoRectangle extents;
      double x, y;

      if (line->runs == NULL || *words == '\0')
        continue;
      pango_layout_iter_get_line_extents (iter, NULL, &extents);
      /* A text begins where its letters are read from. */
      x = (extents.x + (rtl ? extents.width : 0)) / (double) PANGO_SCALE;
      y = pango_layout_iter_get_baseline (iter) / (double) PANGO_SCALE;
      cairo_user_to_device (cr, &x, &y);
      g_string_append_printf (svg, "<text direction=\"%s\"", rtl ? "rtl" : "ltr");
      add_pair (svg, "x", x);
      add_pair (svg, "y", y);
      add_font (svg, line);
      g_string_append_printf (svg, " fill=\"#%02x%02x%02x\"", (guint) (text->color.red * 255 + .5f), (guint) (text->color.green * 255 + .5f), (guint) (text->color.blue * 255 + .5f));
      if (text->color.alpha < 1)
        add_pair (svg, "fill-opacity", text->color.alpha);
      g_string_append_printf (svg, ">%s</text>\n", escaped);
    }
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
}

static void
paint_text (const Text *text,
            cairo_t    *cr,
            GString    *svg)
{
  if (svg != NULL)
    {
      add_element (svg, text, cr);
      return;
    }
  gdk_cairo_set_source_rgba (cr, &text->color);
  cairo_move_to (cr, 0, 0);
  pango_cairo_show_layout (cr, text->layout);
}

void
acc_chart_paint_node (GskRenderNode         *node,
                      cairo_t               *cr,
                      const AccChartPalette *palette,
                      GString               *svg)
{
  float xx, yx, xy, yy, dx, dy;
  guint64 n;

  cairo_save (cr);
  switch (gsk_render_node_get_node_type (node))
    {
    case GSK_CONTAINER_NODE:
      for (guint i = 0; i < gsk_container_node_get_n_children (node); i++)
        acc_chart_paint_node (gsk_container_node_get_child (node, i), cr, palette, svg);
      break;
    case GSK_TRANSFORM_NODE:
      gsk_transform_to_2d (gsk_transform_node_get_transform (node), &xx, &yx, &xy, &yy, &dx, &dy);
      cairo_transform (cr, &(cairo_matrix_t) { xx, yx, xy, yy, dx, dy });
      acc_chart_paint_node (gsk_transform_node_get_child (node), cr, palette, svg);
      break;
    case GSK_DEBUG_NODE:
      /* GTK has some of its own where somebody looks for faults. */
      if (palette->texts != NULL && g_ascii_string_to_unsigned (gsk_debug_node_get_message (node), 10, 0, G_MAXUINT, &n, NULL) && n < palette->texts->len)
        paint_text (palette->texts->pdata[n], cr, svg);
      else
        acc_chart_paint_node (gsk_debug_node_get_child (node), cr, palette, svg);
      break;
    default:
      gsk_render_node_draw (node, cr);
      break;
    }
  cairo_restore (cr);
}
