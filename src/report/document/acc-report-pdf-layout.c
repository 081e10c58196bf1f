/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Breaks the texts of a document into lines and rows, and puts these on pages. */

#include "config.h"

#include "report/document/acc-report-pdf-private.h"

#include <math.h>

#define TABLE_GAP 12.0
/* Columns of numbers stand under each other in the tables of a page where they can. */
#define NUMBER_WIDTH 84.0
#define SHORT_TABLE 10
/* A last page that is less full than this is an orphan. */
#define FULL 0.22

typedef struct
{
  const char *font;
  double indent, label_indent, space;
} Style;

static Style
get_style (AccBlockKind kind)
{
  switch (kind)
    {
    case ACC_BLOCK_TITLE:
      return (Style){ "Sans Bold 19", 0, 0, 0 };
    case ACC_BLOCK_SUBTITLE:
      return (Style){ "Sans 9.5", 0, 0, 5 };
    case ACC_BLOCK_HEADING:
      return (Style){ "Sans Bold 12.5", 0, 0, 18 };
    case ACC_BLOCK_ITEM:
      return (Style){ "Sans 10", 16, 4, 4 };
    case ACC_BLOCK_SUBITEM:
      return (Style){ "Sans 10", 32, 20, 3 };
    case ACC_BLOCK_NOTE:
    case ACC_BLOCK_SOURCE:
      return (Style){ "Sans 8", 24, 0, 3 };
    case ACC_BLOCK_FIGURE:
    case ACC_BLOCK_TABLE: /* its caption */
      return (Style){ "Sans Bold 9", 0, 0, 14 };
    case ACC_BLOCK_PARAGRAPH:
    default:
      return (Style){ "Sans 10", 0, 0, 7 };
    }
}

/* Sans, and behind it the font of the language's own letters: a mark after a Latin word counts as Latin for Pango, which would take
 * it from the font of whatever language comes first. */
static PangoFontDescription *
get_font (AccPdf     *self,
          const char *description)
{
  PangoFontDescription *font = g_hash_table_lookup (self->described, description);
  PangoLanguage *language = pango_context_get_language (self->context);
  PangoFontDescription *found;
  PangoFontset *fonts;
  PangoFont *own;
  g_autofree char *families = NULL;

  if (font != NULL)
    return font;
  font = pango_font_description_from_string (description);
  fonts = pango_context_load_fontset (self->context, font, language);
  own = pango_fontset_get_font (fonts, g_utf8_get_char (pango_language_get_sample_string (language)));
  found = pango_font_describe (own);
  families = g_strconcat (pango_font_description_get_family (font), ",", pango_font_description_get_family (found), NULL);
  pango_font_description_set_family (font, families);
  pango_font_description_free (found);
  g_object_unref (own);
  g_object_unref (fonts);
  g_hash_table_insert (self->described, g_strdup (description), font);
  return font;
}

static gboolean
has_target (AccPdf             *self,
            const AccDocumentLink *reference)
{
  AccBlockKind kind = reference->kind == ACC_DOCUMENT_LINK_NOTE ? ACC_BLOCK_NOTE : ACC_BLOCK_SOURCE;

  if (reference->kind == ACC_DOCUMENT_LINK_ADDRESS)
    return TRUE;
  for (guint i = 0; i < self->document->blocks->len; i++)
    {
      AccBlock *block = self->document->blocks->pdata[i];

      if (block->kind == kind && block->number == reference->number)
        return TRUE;
    }
  return FALSE;
}

/* What is a link is an item of its own for Pango, so that it can be drawn by itself. Latin letters stay letters, which who searches the file
 * finds; what Arabic joins is joined. */
static void
separate (AccPdf     *self,
          AccPdfText *text)
{
  PangoAttrList *list = pango_attr_list_new ();

  if (!self->rtl)
    pango_attr_list_insert (list, pango_attr_font_features_new ("liga=0, clig=0"));
  for (guint i = 0; i < text->references->len; i++)
    {
      const AccDocumentLink *reference = &g_array_index (text->references, AccDocumentLink, i);
      PangoAttribute *attribute = pango_attr_foreground_new (0, 0, (guint16) (i + 1));

      attribute->start_index = reference->start;
      attribute->end_index = reference->end;
      pango_attr_list_insert (list, attribute);
    }
  pango_layout_set_attributes (text->layout, list);
  pango_attr_list_unref (list);
}

/* A blank behind a link is drawn with it: cairo draws none that stands alone. */
static void
take_blanks (AccPdfText *text)
{
  for (guint i = 0; i < text->references->len; i++)
    {
      AccDocumentLink *reference = &g_array_index (text->references, AccDocumentLink, i);
      const char *after = text->text + reference->end;

      if (reference->kind != ACC_DOCUMENT_LINK_ADDRESS)
        reference->end += *after == ' ' ? 1 : g_str_has_prefix (after, "\u00a0") ? 2 : 0;
    }
}

/* width: in which it is broken into lines; 0 for one line. */
AccPdfText *
_acc_pdf_text_new (AccPdf     *self,
                   const char *text,
                   const char *font,
                   double      width)
{
  AccPdfText *made = g_new0 (AccPdfText, 1);

  made->text = acc_document_read_text (text, TRUE, &made->references);
  for (guint i = made->references->len; i > 0; i--)
    if (!has_target (self, &g_array_index (made->references, AccDocumentLink, i - 1)))
      g_array_remove_index (made->references, i - 1);
  take_blanks (made);
  made->layout = pango_layout_new (self->context);
  pango_layout_set_auto_dir (made->layout, FALSE);
  pango_layout_set_wrap (made->layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_font_description (made->layout, get_font (self, font));
  pango_layout_set_width (made->layout, width > 0 ? (int) (width * PANGO_SCALE) : -1);
  pango_layout_set_text (made->layout, made->text, -1);
  separate (self, made);
  made->blank = pango_layout_new (self->context);
  pango_layout_set_font_description (made->blank, get_font (self, font));
  pango_layout_set_text (made->blank, " ", -1);
  return made;
}

void
_acc_pdf_text_free (AccPdfText *self)
{
  if (self == NULL)
    return;
  g_object_unref (self->layout);
  g_object_unref (self->blank);
  g_array_unref (self->references);
  g_free (self->text);
  g_free (self);
}

double
_acc_pdf_text_get_width (AccPdfText *self)
{
  int width;

  pango_layout_get_size (self->layout, &width, NULL);
  return (double) width / PANGO_SCALE;
}

double
_acc_pdf_text_get_height (AccPdfText *self)
{
  int height;

  pango_layout_get_size (self->layout, NULL, &height);
  return (double) height / PANGO_SCALE;
}

static void
free_block (gpointer data)
{
  AccPdfBlock *block = data;

  _acc_pdf_text_free (block->text);
  _acc_pdf_text_free (block->label);
  g_clear_pointer (&block->cells, g_ptr_array_unref);
  g_free (block->widths);
  g_free (block);
}

/* What is not to be sought in it is no link. */
AccPdfText *
_acc_pdf_text_new_plain (AccPdf     *self,
                         const char *text,
                         const char *font,
                         double      width)
{
  AccPdfText *made = _acc_pdf_text_new (self, text, font, width);

  g_array_set_size (made->references, 0);
  separate (self, made);
  return made;
}

static void
add_piece (AccPdf  *self,
           guint    line,
           double   space,
           double   height,
           gboolean keep)
{
  AccPdfPiece piece = { .block = self->blocks->len - 1, .line = line, .space = space, .height = height, .keep = keep };

  g_array_append_val (self->pieces, piece);
}

/* No line of a paragraph stands alone at the foot or the head of a page, and no heading without what it heads. */
static void
add_lines (AccPdf      *self,
           AccPdfBlock *laid,
           double       space)
{
  int n = pango_layout_get_line_count (laid->text->layout);
  AccBlockKind kind = laid->block->kind;
  gboolean heads = kind == ACC_BLOCK_TITLE || kind == ACC_BLOCK_SUBTITLE || kind == ACC_BLOCK_HEADING || kind == ACC_BLOCK_TABLE || kind == ACC_BLOCK_FIGURE;

  for (int i = 0; i < n; i++)
    {
      PangoRectangle logical;

      pango_layout_line_get_extents (pango_layout_get_line_readonly (laid->text->layout, i), NULL, &logical);
      add_piece (self, (guint) i, i == 0 ? space : 0, (double) logical.height / PANGO_SCALE * ACC_PDF_LEADING,
                 heads || (n > 1 && i == 0) || (n > 2 && i == n - 2));
    }
}

/* Numbers get what they need; texts share the rest as they are long, but no word is broken for that. */
static void
share_widths (AccPdfBlock *laid,
              guint        n_rows)
{
  guint n = laid->block->n_columns;
  double room = ACC_PDF_ROOM - ACC_PDF_CELL_GAP * (n - 1), wanted = 0, least = 0, left;
  guint texts = 0;
  g_autofree double *words = g_new0 (double, n);

  for (guint c = 0; c < n; c++)
    {
      for (guint r = 0; r < n_rows; r++)
        {
          AccPdfText *cell = laid->cells->pdata[r * n + c];

          laid->widths[c] = MAX (laid->widths[c], ceil (_acc_pdf_text_get_width (cell)) + 1);
          /* As narrow as its longest word. */
          pango_layout_set_wrap (cell->layout, PANGO_WRAP_WORD);
          pango_layout_set_width (cell->layout, 0);
          words[c] = MAX (words[c], ceil (_acc_pdf_text_get_width (cell)) + 1);
          pango_layout_set_wrap (cell->layout, PANGO_WRAP_WORD_CHAR);
        }
      words[c] = MIN (words[c], room / n);
      if (laid->block->right_aligned >> c & 1)
        laid->widths[c] = MAX (laid->widths[c], NUMBER_WIDTH);
      texts += !(laid->block->right_aligned >> c & 1);
      wanted += laid->widths[c];
      least += words[c];
    }
  left = room - least;
  for (guint c = 0; c < n; c++)
    {
      double more = wanted > least ? (laid->widths[c] - words[c]) / (wanted - least) : 1.0 / n;

      if (wanted > room)
        laid->widths[c] = words[c] + left * more;
      else
        laid->widths[c] += (laid->block->right_aligned >> c & 1) ? 0 : (room - wanted) / texts;
    }
}

static void
add_table (AccPdf      *self,
           AccPdfBlock *laid)
{
  AccBlock *block = laid->block;
  guint n = block->n_columns, n_rows = block->rows->len;

  laid->cells = g_ptr_array_new_full (n_rows * n, (GDestroyNotify) _acc_pdf_text_free);
  laid->widths = g_new0 (double, n);
  for (guint r = 0; r < n_rows; r++)
    for (guint c = 0; c < n; c++)
      g_ptr_array_add (laid->cells, _acc_pdf_text_new (self, ((GStrv) block->rows->pdata[r])[c], r == 0 ? "Sans Bold 8.5" : "Sans 9", 0));
  share_widths (laid, n_rows);
  for (guint r = 0; r < n_rows; r++)
    {
      double tallest = 0;

      for (guint c = 0; c < n; c++)
        {
          AccPdfText *cell = laid->cells->pdata[r * n + c];

          pango_layout_set_width (cell->layout, (int) (laid->widths[c] * PANGO_SCALE));
          tallest = MAX (tallest, _acc_pdf_text_get_height (cell));
        }
      /* A short table stays whole; of a long one the header is with a row, and no row alone on the next page. */
      add_piece (self, r, r > 0 ? 0 : laid->captioned ? 4 : TABLE_GAP, tallest + 2 * ACC_PDF_CELL_PAD,
                 r + 1 < n_rows && (n_rows <= SHORT_TABLE || r == 0 || r + 2 == n_rows));
    }
}

static AccPdfBlock *
add_block (AccPdf   *self,
           AccBlock *block,
           Style     style)
{
  AccPdfBlock *laid = g_new0 (AccPdfBlock, 1);

  laid->block = block;
  laid->indent = style.indent;
  laid->label_indent = style.label_indent;
  g_ptr_array_add (self->blocks, laid);
  return laid;
}

void
_acc_pdf_layout (AccPdf *self)
{
  self->blocks = g_ptr_array_new_with_free_func (free_block);
  self->pieces = g_array_new (FALSE, FALSE, sizeof (AccPdfPiece));
  for (guint i = 0; i < self->document->blocks->len; i++)
    {
      AccBlock *block = self->document->blocks->pdata[i];
      Style style = get_style (block->kind);
      AccPdfBlock *laid = add_block (self, block, style);
      g_autofree char *label = NULL;

      if (block->kind == ACC_BLOCK_TABLE && block->text == NULL)
        {
          add_table (self, laid);
          continue;
        }
      if (block->kind == ACC_BLOCK_ITEM || block->kind == ACC_BLOCK_SUBITEM)
        label = g_strdup (block->kind == ACC_BLOCK_ITEM ? "•" : "–");
      else if (block->kind == ACC_BLOCK_NOTE)
        label = g_strdup_printf ("%u.", block->number);
      else if (block->kind == ACC_BLOCK_SOURCE)
        label = g_strdup_printf ("[%u]", block->number);
      if (label != NULL)
        laid->label = _acc_pdf_text_new_plain (self, label, style.font, 0);
      laid->text = _acc_pdf_text_new (self, block->text, style.font, ACC_PDF_ROOM - style.indent);
      /* Below the rule that the subtitle has under it. */
      add_lines (self, laid, style.space + (i > 0 && ((AccBlock *) self->document->blocks->pdata[i - 1])->kind == ACC_BLOCK_SUBTITLE ? 12 : 0));
      if (block->kind == ACC_BLOCK_TABLE)
        {
          laid = add_block (self, block, style);
          laid->captioned = TRUE;
          add_table (self, laid);
        }
      else if (block->kind == ACC_BLOCK_FIGURE)
        {
          add_block (self, block, style);
          add_piece (self, 0, 2, block->figure->height, FALSE);
        }
    }
}

static double
get_header (AccPdf            *self,
            const AccPdfPiece *piece,
            guint              index)
{
  AccPdfBlock *laid = self->blocks->pdata[piece->block];

  /* Its first row stands as many pieces before it. */
  return laid->cells != NULL && piece->line > 0 ? g_array_index (self->pieces, AccPdfPiece, index - piece->line).height : 0;
}

static double
get_height (AccPdf            *self,
            const AccPdfPiece *piece,
            double             stretch)
{
  AccPdfBlock *laid = self->blocks->pdata[piece->block];

  return laid->cells != NULL ? piece->height : piece->height * stretch;
}

/* How full the last page is, from 0 to 1. */
static double
paginate (AccPdf *self,
          double  stretch)
{
  const double bottom = self->paper->height - ACC_PDF_BOTTOM;
  double y = ACC_PDF_TOP;
  guint page = 0;

  for (guint i = 0; i < self->pieces->len;)
    {
      guint n = 0;
      double height = 0;

      do
        {
          AccPdfPiece *piece = &g_array_index (self->pieces, AccPdfPiece, i + n);

          height += (height > 0 || y > ACC_PDF_TOP ? piece->space * stretch : 0) + get_height (self, piece, stretch);
        }
      while (g_array_index (self->pieces, AccPdfPiece, i + n++).keep && i + n < self->pieces->len);
      /* What is longer than a page goes on over it, line by line. */
      if (y + height > bottom && y > ACC_PDF_TOP && height < bottom - ACC_PDF_TOP)
        {
          page++;
          y = ACC_PDF_TOP;
        }
      for (; n > 0; n--, i++)
        {
          AccPdfPiece *piece = &g_array_index (self->pieces, AccPdfPiece, i);
          double own = get_height (self, piece, stretch);

          if (y > ACC_PDF_TOP && y + piece->space * stretch + own > bottom)
            {
              page++;
              y = ACC_PDF_TOP;
            }
          y += y > ACC_PDF_TOP ? piece->space * stretch : get_header (self, piece, i);
          piece->page = page;
          piece->y = y;
          y += own;
        }
    }
  self->n_pages = page + 1;
  return page == 0 ? 1 : (y - ACC_PDF_TOP) / (bottom - ACC_PDF_TOP);
}

/* So that the last page is not left with a few lines, all lines stand a little closer or wider. */
void
_acc_pdf_paginate (AccPdf *self)
{
  static const double stretches[] = { 1, 0.98, 1.02, 0.96, 1.04, 0.94, 1.06, 0.92, 1.08, 0.9, 1.1 };

  for (guint i = 0; i < G_N_ELEMENTS (stretches); i++)
    if (paginate (self, stretches[i]) >= FULL)
      return;
  paginate (self, 1);
}
