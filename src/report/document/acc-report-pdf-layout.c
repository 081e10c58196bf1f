/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Breaks the texts of a document into lines and rows, and puts these on pages. */

#include "config.h"

#include "report/document/acc-report-pdf-private.h"

#include <math.h>

#define TABLE_GAP 12.0
/* Columns of numbers stand under each other in the tables of a page where they can. */
#define NUMBER_WIDTH 84.0
#define CELL_GAP 12.0
/* The same where two languages share the width. */
#define NARROW_NUMBER_WIDTH 46.0
#define NARROW_CELL_GAP 8.0
#define SHORT_CELL 48.0
#define SHORT_TABLE 10
/* A paragraph of so many lines at most leads to the table that follows it. */
#define SHORT_LEAD 3
/* A last page that is less full than this is an orphan. */
#define FULL 0.22

typedef struct
{
  const char *font;
  double indent, label_indent, space;
} Style;

static Style
get_style (AccBlockKind kind,
           gboolean     beside)
{
  if (beside)
    switch (kind)
      {
      case ACC_BLOCK_TITLE:
        return (Style){ "Sans Bold 15", 0, 0, 0 };
      case ACC_BLOCK_SUBTITLE:
        return (Style){ "Sans 9", 0, 0, 5 };
      case ACC_BLOCK_HEADING:
        return (Style){ "Sans Bold 11.5", 0, 0, 16 };
      case ACC_BLOCK_ITEM:
        return (Style){ "Sans 9.5", 12, 2, 4 };
      case ACC_BLOCK_SUBITEM:
        return (Style){ "Sans 9.5", 24, 14, 3 };
      case ACC_BLOCK_NOTE:
      case ACC_BLOCK_SOURCE:
        return (Style){ "Sans 7.5", 20, 0, 3 };
      case ACC_BLOCK_FIGURE:
      case ACC_BLOCK_TABLE:
        return (Style){ "Sans Bold 8.5", 0, 0, 14 };
      case ACC_BLOCK_PARAGRAPH:
      default:
        return (Style){ "Sans 9.5", 0, 0, 7 };
      }
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
  g_clear_pointer (&block->other, free_block);
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

double
_acc_pdf_text_get_ascent (AccPdfText *self,
                          guint       line,
                          double     *descent)
{
  PangoLayoutLine *found = pango_layout_get_line_readonly (self->layout, (int) line);
  PangoRectangle logical = { 0 };

  if (found != NULL)
    pango_layout_line_get_extents (found, NULL, &logical);
  *descent = (double) (logical.height + logical.y) / PANGO_SCALE;
  return (double) -logical.y / PANGO_SCALE;
}

/* No line of a paragraph stands alone at the foot or the head of a page, and no heading or lead without what it heads. What stands beside it has its
 * lines on the same level. */
static void
add_lines (AccPdf      *self,
           AccPdfBlock *laid,
           double       space,
           gboolean     leads)
{
  int n = MAX (pango_layout_get_line_count (laid->text->layout), laid->other != NULL ? pango_layout_get_line_count (laid->other->text->layout) : 0);
  AccBlockKind kind = laid->block->kind;
  gboolean heads = kind == ACC_BLOCK_TITLE || kind == ACC_BLOCK_SUBTITLE || kind == ACC_BLOCK_HEADING || kind == ACC_BLOCK_TABLE || kind == ACC_BLOCK_FIGURE;

  for (int i = 0; i < n; i++)
    {
      double descent, other_descent = 0;
      double ascent = _acc_pdf_text_get_ascent (laid->text, (guint) i, &descent);
      double other = laid->other != NULL ? _acc_pdf_text_get_ascent (laid->other->text, (guint) i, &other_descent) : 0;

      add_piece (self, (guint) i, i == 0 ? space : 0, (MAX (ascent, other) + MAX (descent, other_descent)) * ACC_PDF_LEADING,
                 heads || (leads && n <= SHORT_LEAD) || (n > 1 && i == 0) || (n > 2 && i == n - 2));
    }
}

/* How narrow each column may be, and all of them together. Where there is room, what is short is not broken either, in scripts where a line may break
 * anywhere; where there is none for all words, no column of long ones takes it from the others. */
static double
settle_words (const AccPdfBlock *laid,
              double            *words,
              double             room)
{
  guint n = laid->block->n_columns;
  double least = 0, gentle = 0;

  for (guint c = 0; c < n; c++)
    {
      least += words[c];
      gentle += MAX (words[c], MIN (laid->widths[c], SHORT_CELL));
    }
  if (gentle > room && least <= room)
    return least;
  least = 0;
  for (guint c = 0; c < n; c++)
    {
      words[c] = gentle <= room ? MAX (words[c], MIN (laid->widths[c], SHORT_CELL)) : MIN (words[c], room / n);
      least += words[c];
    }
  return least;
}

/* Numbers get what they need; texts share the rest as they are long, but no word is broken for that. */
static void
share_widths (AccPdf      *self,
              AccPdfBlock *laid,
              guint        n_rows)
{
  guint n = laid->block->n_columns;
  gboolean narrow = self->room < ACC_PDF_ROOM;
  double wanted = 0, least = 0, room, left;
  guint texts = 0;
  g_autofree double *words = g_new0 (double, n);

  laid->gap = narrow ? NARROW_CELL_GAP : CELL_GAP;
  room = self->room - laid->gap * (n - 1);
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
      if (laid->block->right_aligned >> c & 1)
        laid->widths[c] = MAX (laid->widths[c], narrow ? NARROW_NUMBER_WIDTH : NUMBER_WIDTH);
      texts += !(laid->block->right_aligned >> c & 1);
      wanted += laid->widths[c];
    }
  least = settle_words (laid, words, room);
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

/* In the language and the room in use. */
static void
fill_cells (AccPdf      *self,
            AccPdfBlock *laid)
{
  AccBlock *block = laid->block;
  guint n = block->n_columns, n_rows = block->rows->len;
  gboolean narrow = self->room < ACC_PDF_ROOM;

  laid->cells = g_ptr_array_new_full (n_rows * n, (GDestroyNotify) _acc_pdf_text_free);
  laid->widths = g_new0 (double, n);
  for (guint r = 0; r < n_rows; r++)
    for (guint c = 0; c < n; c++)
      g_ptr_array_add (laid->cells, _acc_pdf_text_new (self, ((GStrv) block->rows->pdata[r])[c], r == 0 ? (narrow ? "Sans Bold 7.5" : "Sans Bold 8.5") : narrow ? "Sans 8" : "Sans 9", 0));
  share_widths (self, laid, n_rows);
  for (guint r = 0; r < n_rows; r++)
    for (guint c = 0; c < n; c++)
      pango_layout_set_width (((AccPdfText *) laid->cells->pdata[r * n + c])->layout, (int) (laid->widths[c] * PANGO_SCALE));
}

static double
get_row_height (AccPdfBlock *laid,
                guint        row)
{
  double tallest = 0;

  for (guint c = 0; c < laid->block->n_columns; c++)
    tallest = MAX (tallest, _acc_pdf_text_get_height (laid->cells->pdata[row * laid->block->n_columns + c]));
  return tallest;
}

static void
add_table (AccPdf      *self,
           AccPdfBlock *laid)
{
  guint n_rows = laid->block->rows->len;

  for (guint r = 0; r < n_rows; r++)
    {
      double tallest = MAX (get_row_height (laid, r), laid->other != NULL ? get_row_height (laid->other, r) : 0);

      /* A short table stays whole; of a long one the header is with a row, and no row alone on the next page. */
      add_piece (self, r, r > 0 ? 0 : laid->captioned ? 4 : TABLE_GAP, tallest + 2 * ACC_PDF_CELL_PAD,
                 r + 1 < n_rows && (n_rows <= SHORT_TABLE || r == 0 || r + 2 == n_rows));
    }
}

static AccPdfBlock *
make_block (AccPdf   *self,
            AccBlock *block,
            Style     style)
{
  AccPdfBlock *laid = g_new0 (AccPdfBlock, 1);

  laid->block = block;
  laid->side = self->side;
  laid->indent = style.indent;
  laid->label_indent = style.label_indent;
  return laid;
}

/* With its text, where it has one, in the language and the room in use. */
static AccPdfBlock *
make_text (AccPdf   *self,
           AccBlock *block)
{
  Style style = get_style (block->kind, self->n_sides > 1);
  AccPdfBlock *laid = make_block (self, block, style);
  g_autofree char *label = NULL;

  if (block->kind == ACC_BLOCK_ITEM || block->kind == ACC_BLOCK_SUBITEM)
    label = g_strdup (block->kind == ACC_BLOCK_ITEM ? "•" : "–");
  else if (block->kind == ACC_BLOCK_NOTE)
    label = g_strdup_printf ("%u.", block->number);
  else if (block->kind == ACC_BLOCK_SOURCE)
    label = g_strdup_printf ("[%u]", block->number);
  if (label != NULL && (self->n_sides == 1 || *block->text != '\0'))
    laid->label = _acc_pdf_text_new_plain (self, label, style.font, 0);
  laid->text = _acc_pdf_text_new (self, block->text, style.font, self->room - style.indent);
  return laid;
}

/* Each takes its blocks. */
static void
take_text (AccPdf      *self,
           AccPdfBlock *laid,
           guint        index)
{
  const GPtrArray *blocks = self->document->blocks;
  /* The subtitle has a rule under it. */
  gboolean below_rule = index > 0 && ((AccBlock *) blocks->pdata[index - 1])->kind == ACC_BLOCK_SUBTITLE;
  gboolean leads = laid->block->kind == ACC_BLOCK_PARAGRAPH && index + 1 < blocks->len && ((AccBlock *) blocks->pdata[index + 1])->kind == ACC_BLOCK_TABLE;

  g_ptr_array_add (self->blocks, laid);
  add_lines (self, laid, get_style (laid->block->kind, self->n_sides > 1).space + (below_rule ? 12 : 0), leads);
}

static void
take_table (AccPdf      *self,
            AccPdfBlock *laid)
{
  g_ptr_array_add (self->blocks, laid);
  add_table (self, laid);
}

static AccPdfBlock *
make_table (AccPdf   *self,
            AccBlock *block)
{
  AccPdfBlock *laid = make_block (self, block, (Style){ 0 });

  laid->captioned = block->text != NULL;
  fill_cells (self, laid);
  return laid;
}

/* In one language, over the room in use. */
static void
add_alone (AccPdf   *self,
           AccBlock *block,
           guint     index)
{
  if (block->text != NULL)
    take_text (self, make_text (self, block), index);
  if (block->kind == ACC_BLOCK_TABLE)
    take_table (self, make_table (self, block));
  else if (block->kind == ACC_BLOCK_FIGURE)
    {
      g_ptr_array_add (self->blocks, make_block (self, block, (Style){ 0 }));
      add_piece (self, 0, 2, block->figure->height, FALSE);
    }
}

/* In two languages: what needs the whole width stands below each other. */
static void
add_beside (AccPdf *self,
            guint   index)
{
  AccBlock *block = self->document->blocks->pdata[index], *other = self->document->beside->blocks->pdata[index];
  AccPdfBlock *laid;

  if (block->kind == ACC_BLOCK_FIGURE || (block->kind == ACC_BLOCK_TABLE && block->n_columns > ACC_DOCUMENT_BESIDE_COLUMNS))
    {
      _acc_pdf_use (self, 0, TRUE);
      add_alone (self, block, index);
      _acc_pdf_use (self, 1, TRUE);
      add_alone (self, other, index);
      return;
    }
  if (block->text != NULL)
    {
      _acc_pdf_use (self, 0, FALSE);
      laid = make_text (self, block);
      _acc_pdf_use (self, 1, FALSE);
      laid->other = make_text (self, other);
      take_text (self, laid, index);
    }
  if (block->kind == ACC_BLOCK_TABLE)
    {
      _acc_pdf_use (self, 0, FALSE);
      laid = make_table (self, block);
      _acc_pdf_use (self, 1, FALSE);
      laid->other = make_table (self, other);
      take_table (self, laid);
    }
}

void
_acc_pdf_layout (AccPdf *self)
{
  self->blocks = g_ptr_array_new_with_free_func (free_block);
  self->pieces = g_array_new (FALSE, FALSE, sizeof (AccPdfPiece));
  for (guint i = 0; i < self->document->blocks->len; i++)
    if (self->n_sides > 1)
      add_beside (self, i);
    else
      add_alone (self, self->document->blocks->pdata[i], i);
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
