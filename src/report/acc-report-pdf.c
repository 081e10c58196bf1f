/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The writer for PDF: A4 pages by Pango on cairo, text kept as text, the same bytes for the same document wherever the
 * same fonts and libraries draw it. */

#include "config.h"

#include "report/acc-report-document.h"

#include <cairo-pdf.h>
#include <gio/gio.h>
#include <glib/gi18n.h>
#include <hb.h>
#include <pango/pangocairo.h>
#include <string.h>
#include <zlib.h>

#include "report/acc-report.h"

/* Points. */
#define PAGE_WIDTH 595.28
#define PAGE_HEIGHT 841.89
#define MARGIN 56.0
#define FOOTER_HEIGHT 28.0
#define CELL_GAP 10.0

typedef struct
{
  AccDocument *document;
  cairo_t *cr;
  GPtrArray *pages; /* recordings, one for each page; NULL where the target has pages itself */
  PangoLayout *layout;
  PangoLayout *footer; /* of its own: a page may end amid a paragraph */
  GHashTable *fonts;   /* a set of all PangoFonts that glyphs were taken from */
  gboolean rtl;
  double y;
  guint page;
} Pdf;

/* Sans, and behind it the font of the language's own letters: a mark after a Latin word counts as Latin for Pango, which would take
 * it from the font of whatever language comes first. */
static void
set_font (PangoLayout *layout,
          const char  *description)
{
  PangoFontDescription *font = pango_font_description_from_string (description);
  PangoContext *context = pango_layout_get_context (layout);
  PangoLanguage *language = pango_context_get_language (context);
  PangoFontset *fonts = pango_context_load_fontset (context, font, language);
  PangoFont *own = pango_fontset_get_font (fonts, g_utf8_get_char (pango_language_get_sample_string (language)));
  PangoFontDescription *found = pango_font_describe (own);
  g_autofree char *families = g_strconcat (pango_font_description_get_family (font), ",", pango_font_description_get_family (found), NULL);

  pango_font_description_set_family (font, families);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (found);
  pango_font_description_free (font);
  g_object_unref (own);
  g_object_unref (fonts);
}

static void
show_line (Pdf             *pdf,
           PangoLayoutLine *line)
{
  for (GSList *l = line->runs; l != NULL; l = l->next)
    {
      PangoFont *font = ((PangoGlyphItem *) l->data)->item->analysis.font;

      if (font != NULL)
        g_hash_table_add (pdf->fonts, g_object_ref (font));
    }
  pango_cairo_show_layout_line (pdf->cr, line);
}

/* Where the layout stands, line by line. */
static void
show_layout (Pdf         *pdf,
             PangoLayout *layout,
             double       x,
             double       y)
{
  g_autoptr (PangoLayoutIter) iter = pango_layout_get_iter (layout);

  do
    {
      PangoRectangle line;

      pango_layout_iter_get_line_extents (iter, NULL, &line);
      cairo_move_to (pdf->cr, x + (double) line.x / PANGO_SCALE, y + (double) pango_layout_iter_get_baseline (iter) / PANGO_SCALE);
      show_line (pdf, pango_layout_iter_get_line_readonly (iter));
    }
  while (pango_layout_iter_next_line (iter));
}

static void
draw_footer (Pdf *pdf)
{
  g_autofree char *number = acc_locale_format_number (pdf->page);
  g_autofree char *text = NULL;

  if (pdf->document->footer != NULL)
    text = acc_locale_compose (_ ("{footer} Page {number}."), "footer", pdf->document->footer, "number", number, NULL);
  else
    text = g_strdup (number);
  set_font (pdf->footer, "Sans 7");
  pango_layout_set_width (pdf->footer, (int) ((PAGE_WIDTH - 2 * MARGIN) * PANGO_SCALE));
  pango_layout_set_text (pdf->footer, text, -1);
  show_layout (pdf, pdf->footer, MARGIN, PAGE_HEIGHT - MARGIN + 6);
}

static cairo_t *
begin_recorded_page (GPtrArray *pages)
{
  cairo_surface_t *page = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, &(cairo_rectangle_t) { 0, 0, PAGE_WIDTH, PAGE_HEIGHT });

  g_ptr_array_add (pages, page);
  return cairo_create (page);
}

static void
end_page (Pdf *pdf)
{
  draw_footer (pdf);
  cairo_show_page (pdf->cr);
}

static void
need (Pdf   *pdf,
      double height)
{
  if (pdf->y + height <= PAGE_HEIGHT - MARGIN - FOOTER_HEIGHT / 2)
    return;
  end_page (pdf);
  pdf->page++;
  if (pdf->pages != NULL)
    {
      cairo_destroy (pdf->cr);
      pdf->cr = begin_recorded_page (pdf->pages);
    }
  pdf->y = MARGIN;
}

/* A reference stays on the line of the word before it. */
static char *
bind_references (const char *text)
{
  g_autofree char *raised = acc_document_raise_notes (text);
  GString *bound = g_string_new (raised);

  g_string_replace (bound, " [", "\u00a0[", 0);
  return g_string_free (bound, FALSE);
}

/* The left edge of what is WIDTH wide and begins DISTANCE from the edge where lines begin. */
static double
get_left (Pdf   *pdf,
          double distance,
          double width)
{
  return pdf->rtl ? PAGE_WIDTH - MARGIN - distance - width : MARGIN + distance;
}

/* Line by line, so that a long paragraph goes on over the page. */
static void
draw_paragraph (Pdf        *pdf,
                const char *unbound,
                const char *font,
                double      indent,
                const char *label,
                double      space_before)
{
  g_autofree char *text = bind_references (unbound);
  int n_lines;

  pdf->y += space_before;
  set_font (pdf->layout, font);
  if (label != NULL)
    {
      int width, height;

      pango_layout_set_width (pdf->layout, -1);
      pango_layout_set_text (pdf->layout, label, -1);
      pango_layout_get_size (pdf->layout, &width, &height);
      need (pdf, (double) height / PANGO_SCALE * 1.15); /* as its first line does */
      show_layout (pdf, pdf->layout, get_left (pdf, indent - 18, (double) width / PANGO_SCALE), pdf->y);
    }
  pango_layout_set_width (pdf->layout, (int) ((PAGE_WIDTH - 2 * MARGIN - indent) * PANGO_SCALE));
  pango_layout_set_wrap (pdf->layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_text (pdf->layout, text, -1);
  n_lines = pango_layout_get_line_count (pdf->layout);
  for (int i = 0; i < n_lines; i++)
    {
      PangoLayoutLine *line = pango_layout_get_line_readonly (pdf->layout, i);
      PangoRectangle logical;
      double height;

      pango_layout_line_get_extents (line, NULL, &logical);
      height = (double) logical.height / PANGO_SCALE * 1.15;
      need (pdf, height);
      cairo_move_to (pdf->cr, get_left (pdf, indent, (double) logical.width / PANGO_SCALE), pdf->y - (double) logical.y / PANGO_SCALE);
      show_line (pdf, line);
      pdf->y += height;
    }
}

static void
draw_table (Pdf      *pdf,
            AccBlock *block)
{
  g_autoptr (GPtrArray) rows = acc_document_raise_rows (block);
  g_autofree double *widths = g_new0 (double, block->n_columns);
  double total = CELL_GAP * (block->n_columns - 1), available = PAGE_WIDTH - 2 * MARGIN;
  guint widest = 0;

  pango_layout_set_width (pdf->layout, -1);
  for (guint c = 0; c < block->n_columns; c++)
    {
      for (guint r = 0; r < rows->len; r++)
        {
          int width;

          set_font (pdf->layout, r == 0 ? "Sans Bold 9" : "Sans 9");
          pango_layout_set_text (pdf->layout, ((GStrv) rows->pdata[r])[c], -1);
          pango_layout_get_size (pdf->layout, &width, NULL);
          widths[c] = MAX (widths[c], (double) width / PANGO_SCALE + 1);
        }
      total += widths[c];
      if (widths[c] > widths[widest])
        widest = c;
    }
  /* The widest column wraps. */
  if (total > available)
    widths[widest] = MAX (60, widths[widest] - (total - available));

  pdf->y += 6;
  for (guint r = 0; r < rows->len; r++)
    {
      double x = 0, tallest = 0;

      for (int pass = 0; pass < 2; pass++)
        {
          x = 0;
          if (pass == 1)
            need (pdf, tallest + 4);
          set_font (pdf->layout, r == 0 ? "Sans Bold 9" : "Sans 9");
          for (guint c = 0; c < block->n_columns; c++)
            {
              int height;

              pango_layout_set_width (pdf->layout, (int) (widths[c] * PANGO_SCALE));
              /* Digits stand under digits of the same weight in every script. */
              pango_layout_set_alignment (pdf->layout, pdf->rtl || (block->right_aligned >> c & 1) ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
              pango_layout_set_text (pdf->layout, ((GStrv) rows->pdata[r])[c], -1);
              pango_layout_get_size (pdf->layout, NULL, &height);
              tallest = MAX (tallest, (double) height / PANGO_SCALE);
              if (pass == 1)
                show_layout (pdf, pdf->layout, get_left (pdf, x, widths[c]), pdf->y);
              x += widths[c] + CELL_GAP;
            }
        }
      pdf->y += tallest + 3;
      cairo_set_line_width (pdf->cr, 0.4);
      cairo_move_to (pdf->cr, get_left (pdf, 0, 0), pdf->y - 1.5);
      cairo_line_to (pdf->cr, get_left (pdf, MIN (x - CELL_GAP, available), 0), pdf->y - 1.5);
      cairo_stroke (pdf->cr);
    }
  pango_layout_set_alignment (pdf->layout, pdf->rtl ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
}

static cairo_status_t
append_bytes (void                *closure,
              const unsigned char *data,
              unsigned int         length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
set_metadata (cairo_surface_t *surface,
              AccDocument     *document)
{
  for (guint i = 0; i < document->blocks->len; i++)
    {
      AccBlock *block = document->blocks->pdata[i];

      if (block->kind == ACC_BLOCK_TITLE)
        {
          cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, block->text);
          break;
        }
    }
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Accession " ACC_VERSION);
  /* Without them cairo writes the clock's, and the same briefing is the same file. */
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, NULL);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_MOD_DATE, NULL);
}

/* In the language of the document, so that a script shared by several is drawn in the letter forms of the right one. */
static PangoLayout *
create_layout (Pdf *pdf)
{
  PangoLayout *layout = pango_cairo_create_layout (pdf->cr);
  PangoContext *context = pango_layout_get_context (layout);

  pango_cairo_context_set_resolution (context, 72); /* a unit is a point */
  pango_context_set_language (context, pango_language_from_string (pdf->document->language));
  pango_context_set_base_dir (context, pdf->rtl ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
  pango_layout_set_auto_dir (layout, FALSE);
  pango_layout_set_alignment (layout, pdf->rtl ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
  return layout;
}

/* pdf: its target, and nothing else. */
static void
draw_document (Pdf         *pdf,
               AccDocument *document)
{
  pdf->document = document;
  pdf->y = MARGIN;
  pdf->page = 1;
  pdf->rtl = acc_locale_is_rtl ();
  pdf->layout = create_layout (pdf);
  pdf->footer = create_layout (pdf);
  for (guint i = 0; i < document->blocks->len; i++)
    {
      AccBlock *block = document->blocks->pdata[i];
      g_autofree char *label = NULL;

      switch (block->kind)
        {
        case ACC_BLOCK_TITLE:
          draw_paragraph (pdf, block->text, "Sans Bold 16", 0, NULL, 0);
          break;
        case ACC_BLOCK_SUBTITLE:
          draw_paragraph (pdf, block->text, "Sans Italic 9", 0, NULL, 4);
          break;
        case ACC_BLOCK_HEADING:
          pdf->y += 12;
          need (pdf, 50);
          draw_paragraph (pdf, block->text, "Sans Bold 12", 0, NULL, 0);
          break;
        case ACC_BLOCK_ITEM:
          draw_paragraph (pdf, block->text, "Sans 10", 18, "•", 3);
          break;
        case ACC_BLOCK_SUBITEM:
          draw_paragraph (pdf, block->text, "Sans 10", 36, "•", 3);
          break;
        case ACC_BLOCK_NOTE:
        case ACC_BLOCK_SOURCE:
          label = g_strdup_printf (block->kind == ACC_BLOCK_NOTE ? "%u." : "[%u]", block->number);
          draw_paragraph (pdf, block->text, "Sans 8", 18, label, 2);
          break;
        case ACC_BLOCK_TABLE:
          draw_table (pdf, block);
          break;
        case ACC_BLOCK_PARAGRAPH:
        default:
          draw_paragraph (pdf, block->text, "Sans 10", 0, NULL, 6);
          break;
        }
    }
  end_page (pdf);
  g_object_unref (pdf->footer);
  g_object_unref (pdf->layout);
}

static int
compare_texts (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* A font by its name and the table "head" of its file, which has the file's revision, day and checksum. */
static char *
identify_font (PangoFont *font)
{
  PangoFontDescription *description = pango_font_describe_with_absolute_size (font);
  g_autofree char *name = pango_font_description_to_string (description);
  hb_blob_t *head = hb_face_reference_table (hb_font_get_face (pango_font_get_hb_font (font)), HB_TAG ('h', 'e', 'a', 'd'));
  unsigned int length;
  const char *data = hb_blob_get_data (head, &length);
  g_autofree char *digest = g_compute_checksum_for_data (G_CHECKSUM_SHA256, data != NULL ? (const guchar *) data : (const guchar *) "", length);

  hb_blob_destroy (head);
  pango_font_description_free (description);
  return g_strconcat (name, " ", digest, NULL);
}

/* All that the bytes of a PDF depend on besides the document. */
static char *
describe_drawing (GHashTable *fonts)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree char *zlib = NULL;
  GHashTableIter iter;
  gpointer font;

  g_hash_table_iter_init (&iter, fonts);
  while (g_hash_table_iter_next (&iter, &font, NULL))
    g_ptr_array_add (names, identify_font (font));
  g_ptr_array_sort (names, compare_texts);
  for (guint i = 0; i < names->len; i++)
    g_checksum_update (checksum, names->pdata[i], (gssize) strlen (names->pdata[i]) + 1);
  /* "1.3.1.zlib-ng": a value has no hyphen. */
  zlib = g_strdelimit (g_strdup (zlibVersion ()), "-", '.');
  return g_strdup_printf ("cairo-%s_pango-%s_harfbuzz-%s_zlib-%s_fonts-%.16s", cairo_version_string (), pango_version_string (), hb_version_string (),
                          zlib, g_checksum_get_string (checksum));
}

/**
 * acc_document_to_pdf:
 * @self: a document
 * @drawn_with: (out) (optional) (transfer full): names and versions of the libraries and a digest of the fonts that drew it
 * @error: return location for a %G_IO_ERROR
 *
 * Returns: (transfer full): the pages, or %NULL when cairo could not make them
 */
GBytes *
acc_document_to_pdf (AccDocument *self,
                     char       **drawn_with,
                     GError     **error)
{
  GByteArray *data = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (append_bytes, data, PAGE_WIDTH, PAGE_HEIGHT);
  g_autoptr (GHashTable) fonts = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  Pdf pdf = { .fonts = fonts };
  cairo_status_t status;

  /* Later versions let cairo hide the document's own record in compressed objects; so it stands plain, whichever cairo writes it. */
  cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_4);
  set_metadata (surface, self);
  pdf.cr = cairo_create (surface);
  draw_document (&pdf, self);
  cairo_destroy (pdf.cr);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_byte_array_unref (data);
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _ ("The PDF cannot be made: %s"), cairo_status_to_string (status));
      return NULL;
    }
  if (drawn_with != NULL)
    *drawn_with = describe_drawing (fonts);
  return g_byte_array_free_to_bytes (data);
}

/**
 * acc_document_to_pages:
 * @self: a document
 * @width: (out): of each page, in points
 * @height: (out): of each page, in points
 *
 * The pages that acc_document_to_pdf() writes, for a printer.
 *
 * Returns: (transfer full) (element-type cairo_surface_t): recordings to be painted
 */
GPtrArray *
acc_document_to_pages (AccDocument *self,
                       double      *width,
                       double      *height)
{
  GPtrArray *pages = g_ptr_array_new_with_free_func ((GDestroyNotify) cairo_surface_destroy);
  g_autoptr (GHashTable) fonts = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  Pdf pdf = { .pages = pages, .fonts = fonts };

  pdf.cr = begin_recorded_page (pages);
  draw_document (&pdf, self);
  cairo_destroy (pdf.cr);
  *width = PAGE_WIDTH;
  *height = PAGE_HEIGHT;
  return pages;
}
