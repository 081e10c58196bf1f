/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Draws what stands in two languages: of a heading both in one heading, of all else rows of two cells. */

#include "config.h"

#include "report/document/acc-report-pdf-private.h"

#define DEPTH_ROWS 3 /* of the table, and what holds its rows */

static void
draw_side (AccPdf            *self,
           AccPdfBlock       *laid,
           const AccPdfPiece *pieces,
           guint              n,
           gboolean           parts)
{
  AccBlockKind kind = laid->block->kind;
  gboolean heading = kind == ACC_BLOCK_TITLE || kind == ACC_BLOCK_HEADING;
  const AccPdfBlock *first = self->blocks->pdata[pieces->block];

  _acc_pdf_set_color (self, kind == ACC_BLOCK_SUBTITLE ? ACC_PDF_DIM : heading ? ACC_PDF_ACCENT : ACC_PDF_INK);
  for (guint i = 0; i < n; i++)
    {
      double descent, own = _acc_pdf_text_get_ascent (laid->text, pieces[i].line, &descent);
      double one = _acc_pdf_text_get_ascent (first->text, pieces[i].line, &descent), other = _acc_pdf_text_get_ascent (first->other->text, pieces[i].line, &descent);

      /* On one baseline, whatever the script. */
      if ((int) pieces[i].line < pango_layout_get_line_count (laid->text->layout))
        _acc_pdf_draw_text (self, laid->text, pieces[i].line, 1, _acc_pdf_get_left (self, laid->indent, self->room - laid->indent), self->room - laid->indent, self->rtl,
                            pieces[i].y + MAX (one, other) - own, parts);
    }
  _acc_pdf_end_parts (self);
}

/* A heading that holds both, or what stands above a table. */
static void
draw_heading (AccPdf            *self,
              AccPdfBlock       *laid,
              const AccPdfPiece *pieces,
              guint              n)
{
  AccPdfBlock *sides[] = { laid, laid->other };

  if (laid->block->kind == ACC_BLOCK_TABLE)
    {
      _acc_pdf_close_to (self, ACC_PDF_DEPTH_BLOCK);
      _acc_pdf_open (self, "Table", NULL);
      _acc_pdf_open (self, "Caption", NULL);
    }
  else
    _acc_pdf_begin_heading (self, laid);
  for (guint s = 0; s < G_N_ELEMENTS (sides); s++)
    {
      guint depth = self->tags->len;

      _acc_pdf_use (self, s, FALSE);
      _acc_pdf_open (self, "Span", NULL);
      _acc_pdf_mark (self, NULL);
      draw_side (self, sides[s], pieces, n, FALSE);
      _acc_pdf_close_to (self, depth);
    }
}

/* One that goes on over a page is another row there. */
static void
draw_row (AccPdf            *self,
          AccPdfBlock       *laid,
          const AccPdfPiece *pieces,
          guint              n)
{
  AccPdfBlock *sides[] = { laid, laid->other };

  _acc_pdf_close_to (self, self->in_rows ? DEPTH_ROWS : ACC_PDF_DEPTH_BLOCK);
  if (!self->in_rows)
    {
      _acc_pdf_open (self, "Table", NULL);
      _acc_pdf_open (self, "TBody", NULL);
    }
  _acc_pdf_open (self, "TR", NULL);
  for (guint s = 0; s < G_N_ELEMENTS (sides); s++)
    {
      guint depth = self->tags->len;

      _acc_pdf_use (self, s, FALSE);
      _acc_pdf_open (self, "TD", NULL);
      _acc_pdf_mark (self, NULL);
      if (sides[s]->label != NULL && pieces->line == 0)
        {
          double descent, own = _acc_pdf_text_get_ascent (sides[s]->text, 0, &descent);
          double one = _acc_pdf_text_get_ascent (laid->text, 0, &descent), other = _acc_pdf_text_get_ascent (laid->other->text, 0, &descent);

          _acc_pdf_open (self, "L", NULL);
          _acc_pdf_open (self, "LI", NULL);
          _acc_pdf_draw_label (self, sides[s], pieces->y + MAX (one, other) - own);
        }
      else if (*sides[s]->text->text != '\0')
        _acc_pdf_open (self, "P", NULL);
      draw_side (self, sides[s], pieces, n, TRUE);
      _acc_pdf_close_to (self, depth);
    }
}

/* PIECES: N lines of the block that stand on the page. */
void
_acc_pdf_draw_beside (AccPdf            *self,
                      AccPdfBlock       *laid,
                      const AccPdfPiece *pieces,
                      guint              n)
{
  AccBlockKind kind = laid->block->kind;
  gboolean heading = kind == ACC_BLOCK_TITLE || kind == ACC_BLOCK_HEADING || kind == ACC_BLOCK_TABLE;

  if (heading)
    draw_heading (self, laid, pieces, n);
  else
    draw_row (self, laid, pieces, n);
  self->in_rows = !heading;
  _acc_pdf_use (self, 0, TRUE);
  if (kind == ACC_BLOCK_SUBTITLE)
    _acc_pdf_draw_rule (self, pieces[n - 1].y + pieces[n - 1].height + 5, 1.2, ACC_PDF_ACCENT);
}
