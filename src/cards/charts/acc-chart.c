/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A chart as a file: title and sentence above, the drawing, the source below, as SVG, PNG or PDF; and its numbers as a table. */

#include "config.h"

#include "cards/charts/acc-chart.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "cards/acc-compat.h"
#include "cards/acc-copy.h"
#include "cards/charts/acc-chart-paint.h"
#include "facts/acc-words.h"
#include "facts/sheet/acc-pdf-update.h"
#include "locale/acc-locale.h"

#define MARGIN 24.0
#define PDF_SCALE 0.75 /* points of a pixel */
#define MOST_PX 16000.0
#define RECORD "acc-chart-record"
#define CREATOR "Accession " ACC_VERSION

G_DEFINE_INTERFACE (AccChart, acc_chart, GTK_TYPE_WIDGET)

static void
acc_chart_default_init (AccChartInterface *iface)
{
}

static void
set_colors (AccChartPalette *self,
            gboolean         dark,
            gboolean         high_contrast)
{
  for (guint i = 0; i < ACC_N_COLORS; i++)
    {
      guint32 tone = acc_color_get_tone ((AccColor) (ACC_COLOR_BLUE + i), dark, high_contrast);

      self->colors[i] = (GdkRGBA) { (tone >> 16 & 255) / 255.0f, (tone >> 8 & 255) / 255.0f, (tone & 255) / 255.0f, 1 };
    }
}

/**
 * acc_chart_palette_init_for_widget:
 * @self: (out caller-allocates): colours
 * @widget: whose colours they are at the moment
 */
void
acc_chart_palette_init_for_widget (AccChartPalette *self,
                                   GtkWidget       *widget)
{
  char line[] = "acc_line_1";
  GdkRGBA unused;

  self->texts = NULL;
  acc_widget_get_color (widget, &self->ink);
  acc_widget_lookup_color (widget, "window_bg_color", &self->background);
  acc_widget_lookup_color (widget, "accent_color", &self->accent);
  /* Light letters are on a dark ground. The style sheet for high contrast says of itself that it is in use. */
  set_colors (self, 0.299f * self->ink.red + 0.587f * self->ink.green + 0.114f * self->ink.blue > 0.5f,
              acc_widget_lookup_color (widget, "acc_high_contrast", &unused));
  for (guint i = 0; i < ACC_CHART_LINES; i++)
    {
      line[G_N_ELEMENTS (line) - 2] = (char) ('1' + i);
      acc_widget_lookup_color (widget, line, &self->lines[i]);
    }
}

/**
 * acc_chart_palette_init_for_paper:
 * @self: (out caller-allocates): the colours of the light style, on white, whatever the screen has
 */
void
acc_chart_palette_init_for_paper (AccChartPalette *self)
{
  static const char *const lines[] = { "#241f31", "#b3123f", "#7a6200", "#2c7a1c", "#85552f", "#a8148a" };

  self->texts = NULL;
  gdk_rgba_parse (&self->ink, "#1e1e1e");
  gdk_rgba_parse (&self->background, "#ffffff");
  gdk_rgba_parse (&self->accent, "#1c71d8");
  set_colors (self, FALSE, FALSE);
  for (guint i = 0; i < ACC_CHART_LINES; i++)
    gdk_rgba_parse (&self->lines[i], lines[i]);
}

/**
 * acc_chart_palette_get:
 * @color: of a treaty
 *
 * Returns: (transfer none): what it is drawn in
 */
const GdkRGBA *
acc_chart_palette_get (const AccChartPalette *self,
                       AccColor               color)
{
  g_return_val_if_fail (color >= ACC_COLOR_BLUE && color <= ACC_COLOR_ROSE, &self->ink);
  return &self->colors[color - ACC_COLOR_BLUE];
}

/**
 * acc_chart_set_record:
 * @root: a window
 * @statement: (nullable): of acc_own_say(): what the files of all charts in the window say of the record that they show
 */
void
acc_chart_set_record (GtkWidget  *root,
                      const char *statement)
{
  g_object_set_data_full (G_OBJECT (root), RECORD, g_strdup (statement), g_free);
}

static const char *
find_record (AccChart *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return root != NULL ? g_object_get_data (G_OBJECT (root), RECORD) : NULL;
}

char *
acc_chart_dup_source (AccChart *self)
{
  AccChartInterface *iface;

  g_return_val_if_fail (ACC_IS_CHART (self), NULL);
  iface = ACC_CHART_GET_IFACE (self);
  return iface->dup_source != NULL ? iface->dup_source (self) : NULL;
}

/* Away from its page: of which day it is, and from which edition of the record. */
static char *
dup_edition (AccChart *self)
{
  AccSession *session = acc_copy_find_session (GTK_WIDGET (self));
  g_autofree char *date = NULL, *as_of = NULL, *edition = NULL;

  if (session == NULL)
    return NULL;
  date = acc_locale_format_date (acc_date_from_day (acc_session_get_day (session)));
  as_of = acc_locale_compose (_ ("As of {date}"), "date", date, NULL);
  edition = acc_locale_compose (_ ("Accession, edition {edition}"), "edition", acc_bundle_get_edition (acc_session_get_bundle (session)), NULL);
  return g_strconcat (as_of, acc_locale_get_semicolon (), edition, NULL);
}

char *
acc_chart_dup_text (AccChart *self)
{
  AccChartInterface *iface;
  GString *text = g_string_new (NULL);
  char *lines[4];

  g_return_val_if_fail (ACC_IS_CHART (self), g_string_free (text, FALSE));
  iface = ACC_CHART_GET_IFACE (self);
  lines[0] = iface->dup_title (self);
  lines[1] = iface->dup_sentence (self);
  lines[2] = acc_chart_dup_source (self);
  lines[3] = dup_edition (self);
  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      acc_words_append_line (text, lines[i]);
      g_free (lines[i]);
    }
  acc_words_append_line (text, find_record (self));
  return g_string_free (text, FALSE);
}

static gboolean
is_rtl (AccChart *self)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
}

/* A paragraph at a height; returns the height below it. */
static double
append_paragraph (AccChart              *self,
                  GtkSnapshot           *snapshot,
                  const char            *text,
                  double                 y,
                  double                 width,
                  double                 scale,
                  gboolean               bold,
                  const GdkRGBA         *color,
                  const AccChartPalette *palette)
{
  g_autoptr (PangoLayout) layout = NULL;
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  int height;

  if (text == NULL || *text == '\0')
    return y;
  layout = acc_chart_create_layout (GTK_WIDGET (self), text, palette);
  pango_attr_list_insert (attributes, pango_attr_scale_new (scale));
  if (bold)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_auto_dir (layout, FALSE);
  pango_layout_set_alignment (layout, is_rtl (self) ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
  pango_layout_get_pixel_size (layout, NULL, &height);
  acc_chart_draw_layout (snapshot, layout, MARGIN, y, color, palette);
  return y + height + 6;
}

/* The whole picture; NULL where there is nothing to draw. */
static GskRenderNode *
make_picture (AccChart              *self,
              double                 width,
              const AccChartPalette *palette,
              double                *height)
{
  AccChartInterface *iface = ACC_CHART_GET_IFACE (self);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autofree char *title = iface->dup_title (self);
  g_autofree char *sentence = iface->dup_sentence (self);
  g_autofree char *source = acc_chart_dup_source (self), *edition = dup_edition (self);
  const char *record = find_record (self);
  GdkRGBA dim = palette->ink;
  double inner = width - 2 * MARGIN, y = MARGIN;

  dim.alpha *= 0.75f;
  y = append_paragraph (self, snapshot, title, y, inner, 1.35, TRUE, &palette->ink, palette);
  y = append_paragraph (self, snapshot, sentence, y, inner, 1.0, FALSE, &dim, palette) + 6;
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) MARGIN, (float) y));
  y += iface->draw (self, snapshot, inner, palette) + 12;
  gtk_snapshot_restore (snapshot);
  y = append_paragraph (self, snapshot, source, y, inner, 0.85, FALSE, &dim, palette);
  y = append_paragraph (self, snapshot, edition, y, inner, 0.85, FALSE, &dim, palette);
  y = append_paragraph (self, snapshot, record, y, inner, 0.85, TRUE, &palette->ink, palette);
  *height = ceil (y + MARGIN - 6);
  return gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
}

static cairo_status_t
append_cb (gpointer             data,
           const unsigned char *bytes,
           unsigned int         length)
{
  g_byte_array_append (data, bytes, length);
  return CAIRO_STATUS_SUCCESS;
}

/* svg: where the texts go, of an SVG; NULL of others. */
static void
paint (cairo_surface_t       *surface,
       GskRenderNode         *node,
       const AccChartPalette *palette,
       double                 scale,
       gboolean               tagged,
       GString               *svg)
{
  cairo_t *cr = cairo_create (surface);

  cairo_scale (cr, scale, scale);
  gdk_cairo_set_source_rgba (cr, &palette->background);
  cairo_paint (cr); /* with what cairo forgets all that came before it */
  if (tagged)
    {
      cairo_tag_begin (cr, "Document", NULL);
      cairo_tag_begin (cr, "Figure", NULL);
    }
  acc_chart_paint_node (node, cr, palette, svg);
  if (tagged)
    {
      cairo_tag_end (cr, "Figure");
      cairo_tag_end (cr, "Document");
    }
  cairo_destroy (cr);
}

/* As it is written in files. */
static char *
dup_language (void)
{
  return g_strdelimit (g_strdup (acc_locale_get_language ()), "_", '-');
}

/* What a reader of the picture is told, as in the window, and the texts. */
static GBytes *
finish_svg (AccChart   *self,
            GByteArray *drawn,
            GString    *texts)
{
  AccChartInterface *iface = ACC_CHART_GET_IFACE (self);
  g_autofree char *title = iface->dup_title (self), *sentence = iface->dup_sentence (self), *language = dup_language ();
  g_autofree char *family = g_markup_escape_text (pango_font_description_get_family (pango_context_get_font_description (gtk_widget_get_pango_context (GTK_WIDGET (self)))), -1);
  g_autofree char *told = g_markup_printf_escaped (" role=\"img\" xml:lang=\"%s\" direction=\"%s\">\n<title>%s</title>\n<desc>%s</desc>", language, is_rtl (self) ? "rtl" : "ltr", title, sentence);
  GString *svg = g_string_new_len ((const char *) drawn->data, (gssize) drawn->len);
  const char *start = strstr (svg->str, "<svg"), *end = start != NULL ? strchr (start, '>') : NULL;

  if (end != NULL)
    {
      gsize at = (gsize) (end - svg->str);

      g_string_erase (svg, (gssize) at, 1);
      g_string_insert (svg, (gssize) at, told);
    }
  if ((end = g_strrstr (svg->str, "</svg>")) != NULL)
    {
      g_string_truncate (svg, (gsize) (end - svg->str));
      g_string_append_printf (svg, "<g font-family=\"%s, sans-serif\">\n%s</g>\n</svg>\n", family, texts->str);
    }
  return g_string_free_to_bytes (svg);
}

static void
prepare_pdf (AccChart        *self,
             cairo_surface_t *surface)
{
  g_autofree char *title = ACC_CHART_GET_IFACE (self)->dup_title (self);

  cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_4); /* what every reader reads */
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, CREATOR);
  /* Without it cairo writes the clock's, and the same chart is the same file. */
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, NULL);
}

/* In which language it is, and what the picture shows. */
static void
finish_pdf (AccChart   *self,
            GByteArray *pdf)
{
  g_autofree char *title = ACC_CHART_GET_IFACE (self)->dup_title (self), *language = dup_language (), *text = acc_chart_dup_text (self);
  g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (AccPdfMark));
  AccPdfAbout about = { language, title, CREATOR, NULL, is_rtl (self) };
  AccPdfMark mark = { text, NULL };

  g_array_append_val (marks, mark);
  acc_pdf_update (pdf, &about, marks);
}

void
acc_chart_end_columns (AccChart *self,
                       AccSheet *sheet)
{
  AccSession *session = acc_copy_find_session (GTK_WIDGET (self));

  if (session != NULL)
    acc_sheet_add_frame (sheet, acc_session_get_day (session), (int) acc_session_get_basis (session), acc_bundle_get_edition (sheet->bundle));
  if (sheet->foot != NULL)
    acc_sheet_add_constant (sheet, "source", NULL, ACC_SHEET_TEXT, sheet->foot);
  acc_sheet_add_own (sheet);
}

AccSheet *
acc_chart_make_sheet (AccChart *self)
{
  AccChartInterface *iface = ACC_CHART_GET_IFACE (self);
  AccSession *session = acc_copy_find_session (GTK_WIDGET (self));
  g_autofree char *title = iface->dup_title (self);
  AccSheet *sheet = acc_sheet_new (session != NULL ? acc_session_get_bundle (session) : NULL, title);

  sheet->summary = iface->dup_sentence (self);
  sheet->foot = acc_chart_dup_source (self);
  iface->fill_sheet (self, sheet);
  return sheet;
}

/**
 * acc_chart_to_bytes:
 * @type: what is written
 * @width: of a picture, in pixels
 * @error: return location; %G_IO_ERROR_FAILED when it cannot be drawn
 *
 * Returns: (transfer full) (nullable): the file's content
 */
GBytes *
acc_chart_to_bytes (AccChart      *self,
                    AccChartType   type,
                    double         width,
                    GError       **error)
{
  return acc_chart_to_bytes_scaled (self, type, width, ACC_CHART_SCALE, error);
}

GBytes *
acc_chart_to_bytes_scaled (AccChart      *self,
                           AccChartType   type,
                           double         width,
                           guint          times,
                           GError       **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autoptr (GPtrArray) kept = NULL;
  g_autoptr (GString) texts = NULL;
  AccChartPalette palette;
  GskRenderNode *node;
  cairo_surface_t *surface;
  cairo_status_t status;
  double height, scale;

  g_return_val_if_fail (ACC_IS_CHART (self) && times >= 1 && times <= ACC_CHART_SCALE_MAX, NULL);
  if (type == ACC_CHART_CSV)
    {
      g_autoptr (AccSheet) sheet = acc_chart_make_sheet (self);

      return acc_sheet_to_bytes (sheet, ".csv");
    }
  if (ACC_CHART_GET_IFACE (self)->make_picture != NULL)
    return ACC_CHART_GET_IFACE (self)->make_picture (self, type, width, times, error);
  acc_chart_palette_init_for_paper (&palette);
  palette.texts = kept = acc_chart_texts_new ();
  if (type == ACC_CHART_SVG)
    texts = g_string_new (NULL);
  node = make_picture (self, width, &palette, &height);
  height = MIN (height, type == ACC_CHART_PNG ? MOST_PX * ACC_CHART_SCALE / MAX (times, ACC_CHART_SCALE) : MOST_PX);
  scale = type == ACC_CHART_PNG ? times : type == ACC_CHART_PDF ? PDF_SCALE : 1.0;
  if (type == ACC_CHART_SVG)
    surface = cairo_svg_surface_create_for_stream (append_cb, bytes, width, height);
  else if (type == ACC_CHART_PDF)
    surface = cairo_pdf_surface_create_for_stream (append_cb, bytes, width * scale, height * scale);
  else
    surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) (width * scale), (int) (height * scale));
  if (type == ACC_CHART_SVG)
    cairo_svg_surface_set_document_unit (surface, CAIRO_SVG_UNIT_PX);
  if (type == ACC_CHART_PDF)
    prepare_pdf (self, surface);
  if (node != NULL)
    {
      paint (surface, node, &palette, scale, type == ACC_CHART_PDF, texts);
      gsk_render_node_unref (node);
    }
  status = cairo_surface_status (surface);
  if (type == ACC_CHART_PNG && status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_write_to_png_stream (surface, append_cb, bytes);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS && type != ACC_CHART_PNG)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "The chart cannot be drawn: %s", cairo_status_to_string (status));
      return NULL;
    }
  if (type == ACC_CHART_SVG)
    return finish_svg (self, bytes, texts);
  if (type == ACC_CHART_PDF)
    finish_pdf (self, bytes);
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}
