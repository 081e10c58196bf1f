/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The writer for PDF: A4 pages by Pango on cairo, text kept as text, the same bytes for the same document wherever the
 * same fonts and libraries draw it. */

#include "config.h"

#include "report/acc-report-document.h"

#include <cairo-pdf.h>
#include <gio/gio.h>
#include <glib/gi18n.h>
#include <pango/pangocairo.h>

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
  double y;
  guint page;
} Pdf;

static void
set_font (PangoLayout *layout,
          const char  *description)
{
  PangoFontDescription *font = pango_font_description_from_string (description);

  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
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
  cairo_move_to (pdf->cr, MARGIN, PAGE_HEIGHT - MARGIN + 6);
  pango_cairo_show_layout (pdf->cr, pdf->footer);
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
  GString *bound = g_string_new (text);

  g_string_replace (bound, " [", "\u00a0[", 0);
  return g_string_free (bound, FALSE);
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
  pango_layout_set_alignment (pdf->layout, PANGO_ALIGN_LEFT);
  if (label != NULL)
    {
      int height;

      pango_layout_set_width (pdf->layout, -1);
      pango_layout_set_text (pdf->layout, label, -1);
      pango_layout_get_size (pdf->layout, NULL, &height);
      need (pdf, (double) height / PANGO_SCALE);
      cairo_move_to (pdf->cr, MARGIN + indent - 18, pdf->y);
      pango_cairo_show_layout (pdf->cr, pdf->layout);
    }
  pango_layout_set_width (pdf->layout, (int) ((PAGE_WIDTH - 2 * MARGIN - indent) * PANGO_SCALE));
  pango_layout_set_wrap (pdf->layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_text (pdf->layout, text, -1);
  n_lines = pango_layout_get_line_count (pdf->layout);
  for (int i = 0; i < n_lines; i++)
    {
      PangoLayoutLine *line = pango_layout_get_line_readonly (pdf->layout, i);
      PangoRectangle logical;
      double height, offset;

      pango_layout_line_get_extents (line, NULL, &logical);
      height = (double) logical.height / PANGO_SCALE * 1.15;
      need (pdf, height);
      offset = pango_layout_line_get_resolved_direction (line) == PANGO_DIRECTION_RTL
                   ? PAGE_WIDTH - 2 * MARGIN - indent - (double) logical.width / PANGO_SCALE
                   : 0;
      cairo_move_to (pdf->cr, MARGIN + indent + offset, pdf->y - (double) logical.y / PANGO_SCALE);
      pango_cairo_show_layout_line (pdf->cr, line);
      pdf->y += height;
    }
}

static void
draw_table (Pdf      *pdf,
            AccBlock *block)
{
  g_autofree double *widths = g_new0 (double, block->n_columns);
  double total = CELL_GAP * (block->n_columns - 1), available = PAGE_WIDTH - 2 * MARGIN;
  guint widest = 0;

  pango_layout_set_width (pdf->layout, -1);
  for (guint c = 0; c < block->n_columns; c++)
    {
      for (guint r = 0; r < block->rows->len; r++)
        {
          int width;

          set_font (pdf->layout, r == 0 ? "Sans Bold 9" : "Sans 9");
          pango_layout_set_text (pdf->layout, ((GStrv) block->rows->pdata[r])[c], -1);
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
  for (guint r = 0; r < block->rows->len; r++)
    {
      double x = MARGIN, tallest = 0;

      for (int pass = 0; pass < 2; pass++)
        {
          x = MARGIN;
          if (pass == 1)
            need (pdf, tallest + 4);
          set_font (pdf->layout, r == 0 ? "Sans Bold 9" : "Sans 9");
          for (guint c = 0; c < block->n_columns; c++)
            {
              int height;

              pango_layout_set_width (pdf->layout, (int) (widths[c] * PANGO_SCALE));
              pango_layout_set_alignment (pdf->layout, block->right_aligned >> c & 1 ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
              pango_layout_set_text (pdf->layout, ((GStrv) block->rows->pdata[r])[c], -1);
              pango_layout_get_size (pdf->layout, NULL, &height);
              tallest = MAX (tallest, (double) height / PANGO_SCALE);
              if (pass == 1)
                {
                  cairo_move_to (pdf->cr, x, pdf->y);
                  pango_cairo_show_layout (pdf->cr, pdf->layout);
                }
              x += widths[c] + CELL_GAP;
            }
        }
      pdf->y += tallest + 3;
      cairo_set_line_width (pdf->cr, 0.4);
      cairo_move_to (pdf->cr, MARGIN, pdf->y - 1.5);
      cairo_line_to (pdf->cr, MIN (x - CELL_GAP, PAGE_WIDTH - MARGIN), pdf->y - 1.5);
      cairo_stroke (pdf->cr);
    }
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
  if (document->created != NULL)
    {
      /* Not the clock: the same briefing is the same file. */
      g_autofree char *created = g_strconcat (document->created, "T00:00:00Z", NULL);

      cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, created);
      cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_MOD_DATE, created);
    }
}

/* pdf: its target, and nothing else. */
static void
draw_document (Pdf         *pdf,
               AccDocument *document)
{
  pdf->document = document;
  pdf->y = MARGIN;
  pdf->page = 1;
  pdf->layout = pango_cairo_create_layout (pdf->cr);
  pdf->footer = pango_cairo_create_layout (pdf->cr);
  pango_cairo_context_set_resolution (pango_layout_get_context (pdf->layout), 72); /* a unit is a point */
  pango_cairo_context_set_resolution (pango_layout_get_context (pdf->footer), 72);
  pango_context_set_language (pango_layout_get_context (pdf->layout), pango_language_from_string (document->language));
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
        case ACC_BLOCK_SOURCE:
          label = g_strdup_printf ("[%u]", block->number);
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

/**
 * acc_document_to_pdf:
 * @self: a document
 * @error: return location for a %G_IO_ERROR
 *
 * Returns: (transfer full): the pages, or %NULL when cairo could not make them
 */
GBytes *
acc_document_to_pdf (AccDocument *self,
                     GError     **error)
{
  GByteArray *data = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (append_bytes, data, PAGE_WIDTH, PAGE_HEIGHT);
  Pdf pdf = { 0 };
  cairo_status_t status;

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
  Pdf pdf = { .pages = pages };

  pdf.cr = begin_recorded_page (pages);
  draw_document (&pdf, self);
  cairo_destroy (pdf.cr);
  *width = PAGE_WIDTH;
  *height = PAGE_HEIGHT;
  return pages;
}
