/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Draws the pages of a document, with the tags of its structure: headings, paragraphs, lists, tables with header cells, links. */

#include "config.h"

#include "report/document/acc-report-pdf-private.h"

#include <cairo-pdf.h>
#include <glib/gi18n.h>

#include "locale/acc-locale.h"

/* Of the list in the document, of its items, and of what is in an item, among the tags that are open. */
#define DEPTH_BLOCK ACC_PDF_DEPTH_BLOCK
#define DEPTH_LIST 2
#define DEPTH_BODY 4
#define DEPTH_SUBLIST 5

void
_acc_pdf_set_color (AccPdf     *self,
                    AccPdfColor color)
{
  static const double colors[][3] = { { 0.1, 0.1, 0.11 }, { 0.36, 0.36, 0.38 }, { 0.1, 0.33, 0.62 }, { 0.72, 0.72, 0.74 } };

  cairo_set_source_rgb (self->cr, colors[color][0], colors[color][1], colors[color][2]);
}

/* Over the room in use. */
void
_acc_pdf_draw_rule (AccPdf     *self,
                    double      y,
                    double      thickness,
                    AccPdfColor color)
{
  _acc_pdf_set_color (self, color);
  cairo_set_line_width (self->cr, thickness);
  cairo_move_to (self->cr, self->left, y);
  cairo_line_to (self->cr, self->left + self->room, y);
  cairo_stroke (self->cr);
}

double
_acc_pdf_get_left (AccPdf *self,
                   double  distance,
                   double  width)
{
  return self->rtl ? self->left + self->room - distance - width : self->left + distance;
}

void
_acc_pdf_use (AccPdf  *self,
              guint    side,
              gboolean whole)
{
  const AccPdfSide *used = &self->sides[side];

  self->side = side;
  self->context = used->context;
  self->described = used->described;
  self->rtl = used->document->rtl;
  self->left = whole ? self->margin : used->left;
  self->room = whole ? ACC_PDF_ROOM : used->room;
}

/* Of the element that was opened last, in the language in use. */
void
_acc_pdf_mark (AccPdf     *self,
               const char *text)
{
  AccPdfMark mark = { text, self->n_sides > 1 ? self->sides[self->side].document->language : NULL };

  g_array_append_val (self->marks, mark);
}

void
_acc_pdf_open (AccPdf     *self,
               const char *tag,
               const char *attributes)
{
  g_ptr_array_add (self->tags, (gpointer) tag);
  if (self->tagged)
    cairo_tag_begin (self->cr, tag, attributes);
}

void
_acc_pdf_close_to (AccPdf *self,
                   guint   depth)
{
  while (self->tags->len > depth)
    {
      const char *tag = self->tags->pdata[self->tags->len - 1];

      g_ptr_array_set_size (self->tags, (int) self->tags->len - 1);
      if (self->tagged)
        cairo_tag_end (self->cr, tag);
    }
}

/* Cairo marks the contents only of what has no elements of its own: beside links, text is in spans. */
void
_acc_pdf_end_parts (AccPdf *self)
{
  if (self->in_span || self->link != NULL)
    _acc_pdf_close_to (self, self->tags->len - 1);
  self->in_span = FALSE;
  self->link = NULL;
}

/* Of an address, what cairo's attributes and the strings of a PDF give a meaning to is escaped as addresses do it. */
static char *
describe_link (AccPdfText         *text,
               const AccDocumentLink *link)
{
  GString *out;

  if (link->kind != ACC_DOCUMENT_LINK_ADDRESS)
    return g_strdup_printf ("dest='%s-%u'", link->kind == ACC_DOCUMENT_LINK_NOTE ? "note" : "source", link->number);
  out = g_string_new ("uri='");
  for (guint i = link->start; i < link->end; i++)
    {
      if (text->text[i] == '(' || text->text[i] == ')')
        g_string_append_printf (out, "%%%02X", text->text[i]);
      else
        g_string_append_c (out, text->text[i]);
    }
  g_string_append_c (out, '\'');
  return g_string_free (out, FALSE);
}

static void
begin_part (AccPdf             *self,
            AccPdfText         *text,
            const AccDocumentLink *link)
{
  g_autofree char *attributes = NULL;
  gboolean captions;

  if (link != NULL ? self->link == link : self->in_span)
    return;
  _acc_pdf_end_parts (self);
  attributes = link != NULL ? describe_link (text, link) : NULL;
  captions = self->tags->len > 0 && g_str_equal (self->tags->pdata[self->tags->len - 1], "Caption");
  _acc_pdf_open (self, link != NULL ? CAIRO_TAG_LINK : "Span", attributes);
  /* What stands above a table of the whole width is of one language, and an element that says so. */
  if (link == NULL && captions && self->n_sides > 1)
    _acc_pdf_mark (self, NULL);
  self->link = link;
  self->in_span = link == NULL;
}

typedef struct
{
  PangoGlyphItem *item;
  double x;
} Run;

static int
compare_runs (gconstpointer a,
              gconstpointer b)
{
  return ((const Run *) a)->item->item->offset - ((const Run *) b)->item->item->offset;
}

static const AccDocumentLink *
find_link (AccPdfText *text,
           guint       offset)
{
  for (guint i = 0; i < text->references->len; i++)
    {
      const AccDocumentLink *link = &g_array_index (text->references, AccDocumentLink, i);

      if (offset >= link->start && offset < link->end)
        return link;
    }
  return NULL;
}

/* Pango draws no blank where it breaks a line, and who reads the text by its structure would find two words in one. Cairo draws none that stands
 * alone, but does among letters. */
static void
keep_blank (AccPdfText      *text,
            PangoLayoutLine *line)
{
  int last = line->start_index + line->length - 1;
  PangoGlyphItem *blank = pango_layout_get_line_readonly (text->blank, 0)->runs->data;

  for (GSList *l = line->runs; l != NULL && line->length > 0 && text->text[last] == ' '; l = l->next)
    {
      PangoGlyphItem *run = l->data;

      for (int i = 0; i < run->glyphs->num_glyphs && run->item->analysis.font == blank->item->analysis.font; i++)
        if (run->item->offset + run->glyphs->log_clusters[i] == last && run->glyphs->glyphs[i].glyph == PANGO_GLYPH_EMPTY)
          run->glyphs->glyphs[i].glyph = blank->glyphs->glyphs[0].glyph;
    }
}

/* In the order in which it is read, which is not always that in which it stands. */
static void
draw_line (AccPdf          *self,
           AccPdfText      *text,
           PangoLayoutLine *line,
           double           left,
           double           baseline,
           gboolean         parts)
{
  g_autoptr (GArray) runs = g_array_new (FALSE, FALSE, sizeof (Run));
  cairo_pattern_t *ink = cairo_pattern_reference (cairo_get_source (self->cr));

  for (GSList *l = line->runs; l != NULL; l = l->next)
    {
      Run run = { l->data, left };

      left += (double) pango_glyph_string_get_width (run.item->glyphs) / PANGO_SCALE;
      g_array_append_val (runs, run);
    }
  g_array_sort (runs, compare_runs);
  for (guint i = 0; i < runs->len; i++)
    {
      const Run *run = &g_array_index (runs, Run, i);
      const AccDocumentLink *link = find_link (text, (guint) run->item->item->offset);
      PangoFont *font = run->item->item->analysis.font;

      if (font != NULL)
        g_hash_table_add (self->fonts, g_object_ref (font));
      if (parts)
        begin_part (self, text, link);
      if (link != NULL)
        _acc_pdf_set_color (self, ACC_PDF_ACCENT);
      cairo_move_to (self->cr, run->x, baseline);
      pango_cairo_show_glyph_item (self->cr, text->text, run->item);
      cairo_set_source (self->cr, ink);
    }
  cairo_pattern_destroy (ink);
}

/* N lines of a text from the one numbered FIRST on, in a column. right: whether they end at its right edge. parts: whether links are elements. */
void
_acc_pdf_draw_text (AccPdf     *self,
                    AccPdfText *text,
                    guint       first,
                    guint       n,
                    double      left,
                    double      width,
                    gboolean    right,
                    double      y,
                    gboolean    parts)
{
  for (guint i = first; i < first + n; i++)
    {
      PangoLayoutLine *line = pango_layout_get_line (text->layout, (int) i);
      PangoRectangle logical;
      double own;

      if (line == NULL)
        return;
      keep_blank (text, line);
      pango_layout_line_get_extents (line, NULL, &logical);
      own = (double) logical.width / PANGO_SCALE;
      draw_line (self, text, line, right ? left + width - own : left, y - (double) logical.y / PANGO_SCALE, parts);
      y += (double) logical.height / PANGO_SCALE;
    }
}

/* Small print at the head or the foot of a page, which belongs to the paper and not to the text: at the end of the line where AT_END. */
static double
draw_apart (AccPdf     *self,
            const char *string,
            double      y,
            double      room,
            gboolean    at_end)
{
  AccPdfText *text;
  double height;

  if (string == NULL)
    return 0;
  text = _acc_pdf_text_new_plain (self, string, "Sans 7.5", room);
  /* The head of a page has one line. */
  if (y < ACC_PDF_TOP)
    pango_layout_set_ellipsize (text->layout, PANGO_ELLIPSIZE_END);
  height = _acc_pdf_text_get_height (text);
  _acc_pdf_set_color (self, ACC_PDF_DIM);
  _acc_pdf_draw_text (self, text, 0, (guint) pango_layout_get_line_count (text->layout), at_end ? _acc_pdf_get_left (self, self->room - room, room) : _acc_pdf_get_left (self, 0, room), room,
                      self->rtl != at_end, y, FALSE);
  _acc_pdf_text_free (text);
  return height;
}

/* In the language and the room in use. */
static void
draw_side_of_head_and_foot (AccPdf *self)
{
  const AccDocument *document = self->sides[self->side].document;
  const double number_room = 90, foot = self->paper->height - ACC_PDF_BOTTOM + (self->n_sides > 1 ? 13 : 22);
  g_autofree char *number = acc_locale_format_number (self->page + 1);
  g_autofree char *total = acc_locale_format_number (self->n_pages);
  /* Translators: at the foot of each page of a printed document */
  g_autofree char *page = acc_locale_compose (C_ ("print", "Page {number} of {total}"), "number", number, "total", total, NULL);

  if (self->page > 0 && document->head != NULL)
    {
      draw_apart (self, document->head, ACC_PDF_TOP - 34, self->room * 0.6, FALSE);
      draw_apart (self, document->date, ACC_PDF_TOP - 34, self->room * 0.4, TRUE);
      _acc_pdf_draw_rule (self, ACC_PDF_TOP - 19, 0.5, ACC_PDF_RULE);
    }
  _acc_pdf_draw_rule (self, foot - 6, 0.5, ACC_PDF_RULE);
  /* A column has no room for both on a line. */
  if (self->n_sides > 1)
    {
      draw_apart (self, document->footer, foot + draw_apart (self, page, foot, self->room, FALSE), self->room, FALSE);
      return;
    }
  draw_apart (self, document->footer, foot, self->room - number_room - 12, FALSE);
  draw_apart (self, page, foot, number_room, TRUE);
}

/* What is worded while it is drawn has the language of the process: transfer full, the one that it had. */
static char *
begin_language (AccPdf *self)
{
  char *language = g_strdup (acc_locale_get_language ());

  if (self->n_sides > 1)
    acc_locale_set_language (self->sides[self->side].document->language);
  return language;
}

static void
end_language (char *language)
{
  acc_locale_set_language (language);
  g_free (language);
}

static void
draw_head_and_foot (AccPdf *self)
{
  for (guint s = 0; s < self->n_sides; s++)
    {
      char *language;

      _acc_pdf_use (self, s, self->n_sides == 1);
      language = begin_language (self);
      draw_side_of_head_and_foot (self);
      end_language (language);
    }
  _acc_pdf_use (self, 0, TRUE);
}

static void
turn_page (AccPdf *self)
{
  draw_head_and_foot (self);
  cairo_show_page (self->cr);
  self->page++;
  if (self->recordings == NULL || self->page >= self->n_pages)
    return;
  cairo_destroy (self->cr);
  g_ptr_array_add (self->recordings, cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, &(cairo_rectangle_t){ 0, 0, self->paper->width, self->paper->height }));
  self->cr = cairo_create (self->recordings->pdata[self->page]);
}

/* Opens what a block is in, and closes what it is not in any more. */
static void
open_block (AccPdf            *self,
            const AccPdfBlock *laid,
            const AccBlock    *before)
{
  AccBlockKind kind = laid->block->kind;
  gboolean goes_on = before != NULL && (before->kind == kind || (kind == ACC_BLOCK_ITEM && before->kind == ACC_BLOCK_SUBITEM));

  if (laid->label == NULL)
    {
      _acc_pdf_close_to (self, DEPTH_BLOCK);
      if (kind == ACC_BLOCK_TABLE)
        _acc_pdf_open (self, "Table", NULL);
      else if (self->n_sides > 1)
        {
          _acc_pdf_open (self, "Div", NULL);
          _acc_pdf_mark (self, NULL);
        }
      _acc_pdf_open (self, kind == ACC_BLOCK_TABLE ? "Caption" : "P", NULL);
      return;
    }
  if (before != NULL && kind == ACC_BLOCK_SUBITEM && self->tags->len >= DEPTH_BODY)
    {
      _acc_pdf_close_to (self, before->kind == kind ? DEPTH_SUBLIST : DEPTH_BODY);
      if (before->kind != kind)
        _acc_pdf_open (self, "L", NULL);
    }
  else if (goes_on && self->tags->len >= DEPTH_LIST)
    _acc_pdf_close_to (self, DEPTH_LIST);
  else
    {
      _acc_pdf_close_to (self, DEPTH_BLOCK);
      _acc_pdf_open (self, "L", NULL);
    }
  _acc_pdf_open (self, "LI", NULL);
}

void
_acc_pdf_draw_label (AccPdf      *self,
                     AccPdfBlock *laid,
                     double       y)
{
  guint depth = self->tags->len;
  g_autofree char *attributes = g_strdup_printf ("name='%s-%u'", laid->block->kind == ACC_BLOCK_NOTE ? "note" : "source", laid->block->number);
  double width = _acc_pdf_text_get_width (laid->label);

  /* What refers to it in any language leads to one place. */
  if (laid->block->number > 0 && self->side == 0)
    _acc_pdf_open (self, CAIRO_TAG_DEST, attributes);
  _acc_pdf_open (self, "Lbl", NULL);
  _acc_pdf_set_color (self, laid->block->number > 0 ? ACC_PDF_DIM : ACC_PDF_ACCENT);
  _acc_pdf_draw_text (self, laid->label, 0, 1, _acc_pdf_get_left (self, laid->label_indent, width), width, FALSE, y, FALSE);
  _acc_pdf_close_to (self, depth);
  _acc_pdf_open (self, "LBody", NULL);
  _acc_pdf_open (self, "P", NULL);
}

/* A heading is a place to go to from the outline. */
void
_acc_pdf_begin_heading (AccPdf      *self,
                        AccPdfBlock *laid)
{
  g_autofree char *attributes = g_strdup_printf ("name='part-%u'", ++self->n_headings);
  g_autofree char *link = g_strdup_printf ("dest='part-%u'", self->n_headings);

  g_autofree char *both = laid->other != NULL ? g_strconcat (laid->text->text, ACC_DOCUMENT_JOINT, laid->other->text->text, NULL) : NULL;

  if (self->tagged)
    cairo_pdf_surface_add_outline (cairo_get_target (self->cr), CAIRO_PDF_OUTLINE_ROOT, both != NULL ? both : laid->text->text, link, 0);
  _acc_pdf_close_to (self, DEPTH_BLOCK);
  _acc_pdf_open (self, CAIRO_TAG_DEST, attributes);
  _acc_pdf_open (self, laid->block->kind == ACC_BLOCK_TITLE ? "H1" : "H2", NULL);
}

/* What it shows in words is added by the update. Whatever comes next, the foot of the page it may be, is no part of it. */
static void
draw_figure (AccPdf      *self,
             AccPdfBlock *laid,
             double       y)
{
  char *language = begin_language (self);

  _acc_pdf_close_to (self, DEPTH_BLOCK);
  _acc_pdf_open (self, "Figure", NULL);
  _acc_pdf_mark (self, laid->block->figure->alt);
  cairo_save (self->cr);
  cairo_translate (self->cr, self->left, y);
  laid->block->figure->draw (laid->block->figure->data, self->cr, self->fonts);
  cairo_restore (self->cr);
  _acc_pdf_close_to (self, DEPTH_BLOCK);
  end_language (language);
}

static void
draw_piece (AccPdf            *self,
            const AccPdfPiece *piece,
            const AccPdfPiece *next)
{
  AccPdfBlock *laid = self->blocks->pdata[piece->block];
  AccBlockKind kind = laid->block->kind;
  gboolean heading = kind == ACC_BLOCK_TITLE || kind == ACC_BLOCK_HEADING;
  gboolean last = next == NULL || next->block != piece->block;

  _acc_pdf_use (self, laid->side, laid->other == NULL);
  if (laid->cells != NULL)
    {
      _acc_pdf_draw_table_row (self, laid, piece->line, piece->y, piece->height, FALSE);
      return;
    }
  if (laid->block->figure != NULL && laid->text == NULL)
    {
      draw_figure (self, laid, piece->y);
      return;
    }
  if (piece->line == 0 && heading)
    _acc_pdf_begin_heading (self, laid);
  else if (piece->line == 0)
    open_block (self, laid, piece->block > 0 ? ((AccPdfBlock *) self->blocks->pdata[piece->block - 1])->block : NULL);
  if (piece->line == 0 && laid->label != NULL)
    _acc_pdf_draw_label (self, laid, piece->y);
  _acc_pdf_set_color (self, kind == ACC_BLOCK_SUBTITLE ? ACC_PDF_DIM : heading ? ACC_PDF_ACCENT : ACC_PDF_INK);
  _acc_pdf_draw_text (self, laid->text, piece->line, 1, _acc_pdf_get_left (self, laid->indent, self->room - laid->indent), self->room - laid->indent, self->rtl, piece->y, TRUE);
  if (!last)
    return;
  _acc_pdf_end_parts (self);
  if (kind == ACC_BLOCK_SUBTITLE)
    _acc_pdf_draw_rule (self, piece->y + piece->height + 5, 1.2, ACC_PDF_ACCENT);
}

/* self: laid out and put on pages. */
void
_acc_pdf_draw (AccPdf *self)
{
  self->tags = g_ptr_array_new ();
  self->page = 0;
  _acc_pdf_open (self, "Document", NULL);
  for (guint i = 0; i < self->pieces->len; i++)
    {
      const AccPdfPiece *piece = &g_array_index (self->pieces, AccPdfPiece, i);
      AccPdfBlock *laid = self->blocks->pdata[piece->block];

      if (piece->page != self->page)
        {
          _acc_pdf_end_parts (self);
          turn_page (self);
          if (laid->cells != NULL && piece->line > 0)
            {
              double height = g_array_index (self->pieces, AccPdfPiece, i - piece->line).height;

              _acc_pdf_use (self, laid->side, laid->other == NULL);
              _acc_pdf_draw_table_row (self, laid, 0, piece->y - height, height, TRUE);
            }
        }
      if (laid->other != NULL && laid->cells == NULL)
        {
          guint n = 1;

          while (i + n < self->pieces->len && piece[n].block == piece->block && piece[n].page == piece->page)
            n++;
          _acc_pdf_draw_beside (self, laid, piece, n);
          i += n - 1;
          continue;
        }
      self->in_rows = FALSE;
      draw_piece (self, piece, i + 1 < self->pieces->len ? piece + 1 : NULL);
    }
  _acc_pdf_end_parts (self);
  _acc_pdf_close_to (self, 0);
  turn_page (self);
  g_ptr_array_unref (self->tags);
}
