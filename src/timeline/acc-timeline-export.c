/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The timeline as SVG, PNG or PDF, by the layout that the screen has. */
#include "config.h"

#include "timeline/acc-timeline-export.h"

#include "timeline/acc-timeline-draw.h"
#include "timeline/acc-timeline-read.h"

#include <glib/gi18n-lib.h>
#include <cairo-pdf.h>
#include <math.h>
#include <pango/pangocairo.h>

#define PX_PER_PT (96.0 / 72.0)
#define MOST_PX 32000.0

typedef struct
{
  const AccTimelineExport *params;
  const AccTimelineFormat *format;
  AccTimelineIndex *index;
  AccTimelineLayout *layout;
  AccTimelineTexts *texts;
  AccTimelinePalette palette;
  GPtrArray *lane_ids;
  GPtrArray *lane_objects; /* AccTimelineLane: what titles belong to */
  guint8 shown[ACC_TIMELINE_MAX_LANES];
  const char *titles[ACC_TIMELINE_MAX_LANES];
  guint n_shown;
  double width, height; /* of a page, pixels */
  double margin, head, foot;
} Export;

static gpointer
tick_text (AccTimelineTickLabel label,
           AccDate              date,
           gboolean             major,
           double              *width,
           gpointer             data)
{
  Export *self = data;
  g_autofree char *string = self->format->tick (label, date, self->params->format_data);
  AccTimelineText *text =
      acc_timeline_texts_get (self->texts, major ? ACC_TIMELINE_TEXT_TICK_MAJOR : ACC_TIMELINE_TEXT_TICK, string, 0);

  *width = text->width;
  return text;
}

static gpointer
item_text (guint    position,
           double   room,
           double  *width,
           double  *wanted,
           gpointer data)
{
  Export *self = data;
  g_autoptr (AccTimelineItem) item = g_list_model_get_item (self->params->model, position);
  AccTimelineText *text =
      acc_timeline_texts_get_label (self->texts, acc_timeline_item_get_title (item), room, wanted);

  *width = text != NULL ? text->width : 0;
  return text;
}

static gpointer
count_text (guint    count,
            double  *width,
            gpointer data)
{
  Export *self = data;
  g_autofree char *string = self->format->compact (count, self->params->format_data);
  AccTimelineText *text = acc_timeline_texts_get (self->texts, ACC_TIMELINE_TEXT_BADGE, string, 0);

  *width = text->width;
  return text;
}

static const AccTimelineLayoutFuncs layout_funcs = { tick_text, item_text, count_text };

static void
read_lanes (Export *self)
{
  GListModel *lanes = self->params->lanes;
  guint n = lanes != NULL ? MIN (g_list_model_get_n_items (lanes), ACC_TIMELINE_MAX_LANES) : 0;

  for (guint i = 0; i < n; i++)
    {
      AccTimelineLane *lane = g_list_model_get_item (lanes, i);

      g_ptr_array_add (self->lane_ids, (gpointer) acc_timeline_lane_get_id (lane));
      g_ptr_array_add (self->lane_objects, lane);
      if (!acc_timeline_lane_get_visible (lane))
        continue;
      self->titles[self->n_shown] = acc_timeline_lane_get_title (lane);
      self->shown[self->n_shown++] = i;
    }
  if (n == 0)
    self->n_shown = 1;
}

static AccTimelineTickWidths
measure_ticks (Export *self)
{
  AccTimelineTickWidths widths = { 0 };

  for (int m = 1; m <= 12; m++)
    for (int label = 0; label < 4; label++)
      {
        double width;

        tick_text (label, acc_date_day (2008, m, 28), TRUE, &width, self);
        widths.width[label] = MAX (widths.width[label], width);
      }
  return widths;
}

static void
export_init (Export                  *self,
             const AccTimelineExport *params)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  PangoFontDescription *font = pango_font_description_from_string (params->font != NULL ? params->font : "Sans 10");
  cairo_font_options_t *options = cairo_font_options_create ();
  const GdkRGBA light = { 0.95f, 0.95f, 0.95f, 1 }, ink = { 0.12f, 0.12f, 0.13f, 1 };
  const GdkRGBA accent = { 0x35 / 255.f, 0x84 / 255.f, 0xe4 / 255.f, 1 };
  double em;

  if (pango_font_description_get_size (font) == 0)
    pango_font_description_set_size (font, 10 * PANGO_SCALE);
  /* the same widths whatever is drawn on */
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  pango_cairo_context_set_resolution (context, 96);
  pango_context_set_round_glyph_positions (context, FALSE);
  if (params->language != NULL)
    pango_context_set_language (context, pango_language_from_string (params->language));
  pango_context_set_font_description (context, font);
  pango_font_description_free (font);
  cairo_font_options_destroy (options);

  *self = (Export) { .params = params };
  self->format = params->format != NULL ? params->format : acc_timeline_format_get_default ();
  self->texts = acc_timeline_texts_new (context);
  acc_timeline_texts_keep_letters (self->texts);
  g_object_unref (context);
  self->index = acc_timeline_index_new ();
  self->layout = acc_timeline_layout_new ();
  self->lane_ids = g_ptr_array_new ();
  self->lane_objects = g_ptr_array_new_with_free_func (g_object_unref);
  read_lanes (self);
  _acc_timeline_read_model (params->model, self->lane_ids, self->index);
  acc_timeline_palette_init (&self->palette, params->dark ? &light : &ink, &accent, params->high_contrast);

  em = acc_timeline_texts_get_em (self->texts);
  self->margin = round (em * 1.2);
  self->head = (params->title != NULL ? em * 2 : 0) + (params->subtitle != NULL ? em * 1.5 : 0);
  self->foot = params->source != NULL || params->pages > 1 ? em * 1.8 : 0;
}

static void
export_clear (Export *self)
{
  acc_timeline_layout_free (self->layout);
  acc_timeline_index_free (self->index);
  acc_timeline_texts_free (self->texts);
  g_ptr_array_unref (self->lane_ids);
  g_ptr_array_unref (self->lane_objects);
}

static double
choose_header (Export *self,
               double  width)
{
  double em = acc_timeline_texts_get_em (self->texts), widest = 0;

  if (width < 34 * em)
    return 0;
  for (guint i = 0; i < self->n_shown; i++)
    if (self->titles[i] != NULL)
      widest = MAX (widest, acc_timeline_texts_get (self->texts, ACC_TIMELINE_TEXT_LANE, self->titles[i], 0)->width);
  for (AccTimelineSeries *series = self->params->series; series != NULL; series = acc_timeline_series_get_below (series))
    if (acc_timeline_series_get_title (series) != NULL)
      widest = MAX (widest, acc_timeline_texts_get (self->texts, ACC_TIMELINE_TEXT_LANE, acc_timeline_series_get_title (series), 0)->width);
  return widest > 0 ? round (CLAMP (widest + em * 1.4, em * 5, em * 13)) : 0;
}

static AccTimelineLayoutInput
make_input (Export *self,
            double  header)
{
  const AccTimelineExport *params = self->params;
  double width = self->width - 2 * self->margin;

  return (AccTimelineLayoutInput) {
    .index = self->index, .lanes = self->shown, .n_lanes = self->n_shown, .series = params->series,
    .tick_widths = measure_ticks (self), .height = self->height - 2 * self->margin - self->head - self->foot,
    .em = acc_timeline_texts_get_em (self->texts), .titles_above = header == 0 && params->lanes != NULL,
    .show_handle = acc_date_is_set (params->as_of), .funcs = &layout_funcs, .data = self,
    .scale = { .width = MAX (width - header, 1) }
  };
}

/* Asked for no height: as much as all lanes need. */
static void
choose_height (Export *self)
{
  AccTimelineLayoutInput input = make_input (self, choose_header (self, self->width - 2 * self->margin));
  double least;

  self->height = ceil (acc_timeline_layout_measure (&input, &least) + 2 * self->margin + self->head + self->foot);
}

static void
draw_line (Export              *self,
           AccTimelinePainter  *painter,
           AccTimelineTextRole  role,
           const char          *string,
           const GdkRGBA       *color,
           double               y,
           gboolean             at_end)
{
  double room = self->width - 2 * self->margin;
  AccTimelineText *text = acc_timeline_texts_get (self->texts, role, string, room);
  gboolean right = !!self->params->rtl != !!at_end;

  painter->funcs->text (painter, text, color, right ? self->width - self->margin - text->width : self->margin, y);
}

static void
draw_sheet (Export             *self,
            AccTimelinePainter *painter)
{
  float sheet[4] = { 0, 0, self->width, self->height };

  painter->funcs->rects (painter, &self->palette.background, sheet, 1);
}

static void
draw_page (Export             *self,
           AccTimelinePainter *painter,
           double              start,
           double              end,
           guint               page,
           guint               pages,
           void              (*shift) (gpointer target, double dx, double dy),
           gpointer            target)
{
  const AccTimelineExport *params = self->params;
  double em = acc_timeline_texts_get_em (self->texts), width = self->width - 2 * self->margin;
  double y = self->margin, header = choose_header (self, width);
  AccTimelineLayoutInput input = make_input (self, header);
  AccTimelineDrawing drawing;

  if (params->title != NULL)
    {
      draw_line (self, painter, ACC_TIMELINE_TEXT_TITLE, params->title, &self->palette.foreground, y, FALSE);
      y += em * 2;
    }
  if (params->subtitle != NULL)
    draw_line (self, painter, ACC_TIMELINE_TEXT_LABEL, params->subtitle, &self->palette.dim, y, FALSE);
  if (params->source != NULL)
    draw_line (self, painter, ACC_TIMELINE_TEXT_SMALL, params->source, &self->palette.dim,
               self->height - self->margin - em, FALSE);
  if (pages > 1)
    {
      g_autofree char *n = self->format->number (page + 1, params->format_data);
      g_autofree char *of = self->format->number (pages, params->format_data);
      g_autofree char *number = g_strdup_printf ("%s/%s", n, of);

      draw_line (self, painter, ACC_TIMELINE_TEXT_SMALL, number, &self->palette.dim, self->height - self->margin - em, TRUE);
    }

  acc_timeline_scale_set_range (&input.scale, start, end);
  acc_timeline_texts_next_frame (self->texts);
  acc_timeline_layout_run (self->layout, &input);
  drawing = (AccTimelineDrawing) {
    .painter = painter, .layout = self->layout, .texts = self->texts, .palette = &self->palette, .format = self->format,
    .format_data = params->format_data, .titles = self->titles, .width = width, .header = header, .rtl = params->rtl,
    .time_rtl = params->rtl, .focus = G_MAXUINT - 1, .hover = G_MAXUINT, .focus_lane = -1
  };
  shift (target, self->margin, self->margin + self->head);
  acc_timeline_draw (&drawing);
  if (acc_date_is_set (params->as_of))
    {
      gint32 day = acc_date_first_day (params->as_of);

      if (pages <= 1 || (day >= start && day < end))
        acc_timeline_draw_handle (&drawing, params->as_of, FALSE);
    }
  shift (target, -self->margin, -self->margin - self->head);
}

static void
shift_cairo (gpointer target,
             double   dx,
             double   dy)
{
  cairo_translate (target, dx, dy);
}

static void
shift_svg (gpointer target,
           double   dx,
           double   dy)
{
  if (dx > 0)
    g_string_append_printf (target, "<g transform=\"translate(%d %d)\">\n", (int) dx, (int) dy);
  else
    g_string_append (target, "</g>\n");
}

static void
add_told (GString    *out,
          const char *element,
          const char *text)
{
  g_autofree char *escaped = text != NULL ? g_markup_escape_text (text, -1) : NULL;

  if (escaped != NULL)
    g_string_append_printf (out, "<%s>%s</%s>\n", element, escaped, element);
}

static GBytes *
write_svg (Export *self,
           double  start,
           double  end)
{
  AccTimelineSvgPainter svg;

  acc_timeline_svg_painter_init (&svg, self->texts);
  svg.out = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  g_string_append_printf (svg.out,
                          "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"%d\" height=\"%d\" "
                          "viewBox=\"0 0 %d %d\" font-family=\"%s, sans-serif\" direction=\"%s\"",
                          (int) self->width, (int) self->height, (int) self->width, (int) self->height,
                          acc_timeline_texts_get_family (self->texts), self->params->rtl ? "rtl" : "ltr");
  if (self->params->language != NULL)
    {
      g_autofree char *language = g_strdelimit (g_strdup (self->params->language), "_", '-');

      g_string_append_printf (svg.out, " xml:lang=\"%s\"", language);
    }
  g_string_append (svg.out, ">\n");
  add_told (svg.out, "title", self->params->title);
  add_told (svg.out, "desc", self->params->description);
  draw_sheet (self, &svg.painter);
  draw_page (self, &svg.painter, start, end, 0, 1, shift_svg, svg.out);
  g_string_append (svg.out, "</svg>\n");
  return g_string_free_to_bytes (svg.out);
}

static cairo_status_t
append_cb (void                *closure,
           const unsigned char *data,
           unsigned int         length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static gboolean
check_status (cairo_status_t   status,
              GError         **error)
{
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _ ("The picture cannot be drawn: %s"), cairo_status_to_string (status));
  return FALSE;
}

static GBytes *
write_png (Export  *self,
           double   start,
           double   end,
           GError **error)
{
  double scale = self->params->scale > 0 ? self->params->scale : 1;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) (self->width * scale),
                                                         (int) (self->height * scale));
  cairo_t *cr = cairo_create (surface);
  GByteArray *bytes = g_byte_array_new ();
  AccTimelineCairoPainter painter;
  gboolean ok;

  cairo_scale (cr, scale, scale);
  acc_timeline_cairo_painter_init (&painter, cr);
  draw_sheet (self, &painter.painter);
  draw_page (self, &painter.painter, start, end, 0, 1, shift_cairo, cr);
  ok = check_status (cairo_status (cr), error) &&
       check_status (cairo_surface_write_to_png_stream (surface, append_cb, bytes), error);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  if (!ok)
    {
      g_byte_array_unref (bytes);
      return NULL;
    }
  return g_byte_array_free_to_bytes (bytes);
}

static GBytes *
write_pdf (Export  *self,
           double   start,
           double   end,
           GError **error)
{
  guint pages = CLAMP (self->params->pages, 1, ACC_TIMELINE_EXPORT_MOST_PAGES);
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (append_cb, bytes, self->width / PX_PER_PT,
                                                                  self->height / PX_PER_PT);
  cairo_t *cr = cairo_create (surface);
  AccTimelineCairoPainter painter;
  gboolean ok;

  cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_4); /* what every reader reads */
  if (self->params->title != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, self->params->title);
  /* Without it cairo writes the clock's, and the same timeline is the same file. */
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, NULL);
  acc_timeline_cairo_painter_init (&painter, cr);
  for (guint i = 0; i < pages; i++)
    {
      double days = (end - start) / pages;

      cairo_save (cr);
      cairo_scale (cr, 1 / PX_PER_PT, 1 / PX_PER_PT);
      /* With what covers all, cairo forgets the tags before it. */
      draw_sheet (self, &painter.painter);
      if (i == 0)
        cairo_tag_begin (cr, "Document", NULL);
      cairo_tag_begin (cr, "Figure", NULL);
      draw_page (self, &painter.painter, start + i * days, start + (i + 1) * days, i, pages, shift_cairo, cr);
      cairo_tag_end (cr, "Figure");
      if (i == pages - 1)
        cairo_tag_end (cr, "Document");
      cairo_restore (cr);
      cairo_show_page (cr);
    }
  ok = check_status (cairo_status (cr), error);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  ok = ok && check_status (cairo_surface_status (surface), error);
  cairo_surface_destroy (surface);
  if (!ok)
    {
      g_byte_array_unref (bytes);
      return NULL;
    }
  return g_byte_array_free_to_bytes (bytes);
}

/**
 * acc_timeline_export_to_bytes:
 * @params: what to write
 * @error: return location; %G_IO_ERROR_INVALID_ARGUMENT when the size is impossible
 *
 * Returns: (transfer full) (nullable): the file's content
 */
GBytes *
acc_timeline_export_to_bytes (const AccTimelineExport  *params,
                              GError                  **error)
{
  Export self;
  double start = params->start, end = params->end;
  GBytes *bytes;
  double scale = params->type == ACC_TIMELINE_EXPORT_PNG && params->scale > 0 ? params->scale : 1;
  gboolean paper = params->type == ACC_TIMELINE_EXPORT_PDF && params->paper != ACC_TIMELINE_PAPER_NONE;

  g_return_val_if_fail (params->model == NULL || G_IS_LIST_MODEL (params->model), NULL);
  if (!paper && (!(params->width >= 200) || !(params->width * scale <= MOST_PX) || !(params->height * scale <= MOST_PX) ||
                 (params->height != 0 && !(params->height >= 100))))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                   _ ("A timeline cannot be %.0f by %.0f pixels: choose a width of 200 to %.0f and a height of 100 to %.0f"),
                   params->width, params->height, MOST_PX, MOST_PX);
      return NULL;
    }
  export_init (&self, params);
  self.width = floor (params->width);
  self.height = floor (params->height);
  if (paper)
    {
      gboolean a3 = params->paper == ACC_TIMELINE_PAPER_A3;

      self.width = (a3 ? 420 : 297) / 25.4 * 96;
      self.height = (a3 ? 297 : 210) / 25.4 * 96;
    }
  else if (self.height == 0)
    choose_height (&self);
  if (!(end > start))
    _acc_timeline_join_extents (self.index, params->series, params->as_of, &start, &end);

  if (params->type == ACC_TIMELINE_EXPORT_SVG)
    bytes = write_svg (&self, start, end);
  else if (params->type == ACC_TIMELINE_EXPORT_PNG)
    bytes = write_png (&self, start, end, error);
  else
    bytes = write_pdf (&self, start, end, error);
  export_clear (&self);
  return bytes;
}

/* As wide as asked for, and as high as all lanes need. */
static void
export_begin (Export                  *self,
              const AccTimelineExport *params)
{
  export_init (self, params);
  self->width = floor (params->width);
  choose_height (self);
}

/**
 * acc_timeline_export_measure:
 * @params: what to draw; its type, height, scale and paper are of no matter
 *
 * Returns: how high it is as wide as asked for, in pixels
 */
double
acc_timeline_export_measure (const AccTimelineExport *params)
{
  Export self;

  export_begin (&self, params);
  export_clear (&self);
  return self.height;
}

/**
 * acc_timeline_export_draw:
 * @params: what to draw, as for acc_timeline_export_measure()
 * @cr: where; a unit is a pixel
 * @fonts: (element-type PangoFont): a set, to which those that drew it are added
 */
void
acc_timeline_export_draw (const AccTimelineExport *params,
                          cairo_t                 *cr,
                          GHashTable              *fonts)
{
  Export self;
  AccTimelineCairoPainter painter;
  double start = params->start, end = params->end;

  export_begin (&self, params);
  if (!(end > start))
    _acc_timeline_join_extents (self.index, params->series, params->as_of, &start, &end);
  acc_timeline_cairo_painter_init (&painter, cr);
  draw_sheet (&self, &painter.painter);
  draw_page (&self, &painter.painter, start, end, 0, 1, shift_cairo, cr);
  acc_timeline_texts_list_fonts (self.texts, fonts);
  export_clear (&self);
}

/**
 * acc_timeline_export:
 * @params: what to write
 * @file: name of the file
 * @error: return location
 *
 * Writes a file, whole or not at all.
 *
 * Returns: %FALSE when it could not be written
 */
gboolean
acc_timeline_export (const AccTimelineExport  *params,
                     const char               *file,
                     GError                  **error)
{
  g_autoptr (GBytes) bytes = acc_timeline_export_to_bytes (params, error);

  return bytes != NULL &&
         g_file_set_contents (file, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), error);
}
