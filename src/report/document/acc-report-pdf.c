/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The writer for PDF: pages by Pango on cairo, text kept as text and tagged, the same bytes for the same document wherever the
 * same fonts and libraries draw it. */

#include "config.h"

#include "report/document/acc-report-drawing-private.h"
#include "report/document/acc-report-pdf-private.h"

#include <cairo-pdf.h>
#include <gio/gio.h>
#include <glib/gi18n.h>
#include <string.h>

#include "report/acc-report.h"

#define CREATOR "Accession " ACC_VERSION

static cairo_status_t
append_bytes (void                *closure,
              const unsigned char *data,
              unsigned int         length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static char *
find_title (AccDocument *document)
{
  for (guint i = 0; i < document->blocks->len; i++)
    {
      AccBlock *block = document->blocks->pdata[i];

      if (block->kind == ACC_BLOCK_TITLE)
        return acc_document_join_texts (document, i);
    }
  return g_strdup ("");
}

static void
set_metadata (cairo_surface_t *surface,
              const char      *title)
{
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, CREATOR);
  /* Without them cairo writes the clock's, and the same briefing is the same file. */
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, NULL);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_MOD_DATE, NULL);
}

/* The one that comes first begins where its lines do. */
static void
add_side (AccPdf      *self,
          AccDocument *document,
          gboolean     alone)
{
  AccPdfSide *side = &self->sides[self->n_sides++];
  gboolean right = !alone && (document == self->document) == self->document->rtl;

  side->document = document;
  side->room = alone ? ACC_PDF_ROOM : (ACC_PDF_ROOM - ACC_PDF_GUTTER) / ACC_PDF_SIDES;
  side->left = self->margin + (right ? ACC_PDF_ROOM - side->room : 0);
  side->context = pango_cairo_create_context (self->cr);
  side->described = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) pango_font_description_free);
  pango_cairo_context_set_resolution (side->context, 72); /* a unit is a point */
  pango_context_set_language (side->context, pango_language_from_string (document->language));
  pango_context_set_base_dir (side->context, document->rtl ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
}

/* In the language of the document, so that a script shared by several is drawn in the letter forms of the right one. self: its target, and nothing
 * else. */
static void
draw_document (AccPdf      *self,
               AccDocument *document)
{
  self->document = document;
  self->paper = acc_paper_get_size (document->paper);
  self->margin = (self->paper->width - ACC_PDF_ROOM) / 2;
  self->marks = g_array_new (FALSE, FALSE, sizeof (AccPdfMark));
  add_side (self, document, document->beside == NULL);
  if (document->beside != NULL)
    add_side (self, document->beside, FALSE);
  _acc_pdf_use (self, 0, TRUE);
  _acc_pdf_layout (self);
  _acc_pdf_paginate (self);
  _acc_pdf_draw (self);
  cairo_destroy (self->cr);
}

static void
clear (AccPdf *self)
{
  g_array_unref (self->pieces);
  g_ptr_array_unref (self->blocks);
  g_array_unref (self->marks);
  for (guint i = 0; i < self->n_sides; i++)
    {
      g_hash_table_unref (self->sides[i].described);
      g_object_unref (self->sides[i].context);
    }
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
  const AccPaperSize *paper = acc_paper_get_size (self->paper);
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (append_bytes, data, paper->width, paper->height);
  g_autoptr (GHashTable) fonts = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  g_autofree char *language = g_strdelimit (g_strdup (self->language), "_", '-');
  g_autofree char *beside = self->beside != NULL ? g_strdelimit (g_strdup (self->beside->language), "_", '-') : NULL;
  g_autofree char *title = find_title (self);
  AccPdfAbout about = { language, title, CREATOR, beside, self->rtl };
  AccPdf pdf = { .fonts = fonts, .tagged = TRUE };
  cairo_status_t status;

  /* Later versions let cairo hide the document's own record in compressed objects; so it stands plain, whichever cairo writes it. */
  cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_4);
  set_metadata (surface, title);
  pdf.cr = cairo_create (surface);
  draw_document (&pdf, self);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    acc_pdf_update (data, &about, pdf.marks);
  clear (&pdf);
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_byte_array_unref (data);
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _ ("The PDF cannot be made: %s"), cairo_status_to_string (status));
      return NULL;
    }
  if (drawn_with != NULL)
    *drawn_with = _acc_document_describe_drawing (fonts);
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
  const AccPaperSize *paper = acc_paper_get_size (self->paper);
  AccPdf pdf = { .recordings = pages, .fonts = fonts };

  g_ptr_array_add (pages, cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, &(cairo_rectangle_t){ 0, 0, paper->width, paper->height }));
  pdf.cr = cairo_create (pages->pdata[0]);
  draw_document (&pdf, self);
  clear (&pdf);
  *width = paper->width;
  *height = paper->height;
  return pages;
}
