/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Draws the rows of a table. */

#include "config.h"

#include "report/document/acc-report-pdf-private.h"

#define DEPTH_BLOCK ACC_PDF_DEPTH_BLOCK
#define DEPTH_PART 3

static void
draw_line (AccPdf *self,
           double  y,
           double  thickness,
           double  gray)
{
  cairo_set_source_rgb (self->cr, gray, gray, gray);
  cairo_set_line_width (self->cr, thickness);
  cairo_move_to (self->cr, self->left, y);
  cairo_line_to (self->cr, self->left + self->room, y);
  cairo_stroke (self->cr);
}

static void
open_row (AccPdf      *self,
          AccPdfBlock *laid,
          guint        row)
{
  if (row == 0)
    {
      _acc_pdf_close_to (self, laid->captioned ? DEPTH_BLOCK + 1 : DEPTH_BLOCK);
      if (!laid->captioned)
        _acc_pdf_open (self, "Table", NULL);
      _acc_pdf_open (self, "THead", NULL);
    }
  else if (row == 1)
    {
      _acc_pdf_close_to (self, DEPTH_BLOCK + 1);
      _acc_pdf_open (self, "TBody", NULL);
    }
  else
    _acc_pdf_close_to (self, DEPTH_PART);
  _acc_pdf_open (self, "TR", NULL);
}

/* In the language and the room in use. */
static void
draw_cells (AccPdf      *self,
            AccPdfBlock *laid,
            guint        row,
            double       y,
            double       height,
            gboolean     again)
{
  double distance = 0;

  for (guint c = 0; c < laid->block->n_columns; c++)
    {
      AccPdfText *cell = laid->cells->pdata[row * laid->block->n_columns + c];
      gboolean header = row == 0 || c == 0;
      guint depth = self->tags->len;

      if (!again)
        {
          _acc_pdf_open (self, header ? "TH" : "TD", NULL);
          if (header || self->n_sides > 1)
            _acc_pdf_mark (self, !header ? NULL : row == 0 ? ACC_PDF_COLUMN : ACC_PDF_ROW);
        }
      cairo_set_source_rgb (self->cr, 0.1, 0.1, 0.11);
      /* Digits stand under digits of the same weight in every script. */
      _acc_pdf_draw_text (self, cell, 0, (guint) pango_layout_get_line_count (cell->layout), _acc_pdf_get_left (self, distance, laid->widths[c]), laid->widths[c],
                          self->rtl || (laid->block->right_aligned >> c & 1), y + ACC_PDF_CELL_PAD, !again);
      if (!again)
        {
          _acc_pdf_end_parts (self);
          _acc_pdf_close_to (self, depth);
        }
      distance += laid->widths[c] + laid->gap;
    }
  draw_line (self, y + height, row == 0 ? 0.9 : 0.4, row == 0 ? 0.3 : 0.72);
}

/* The first row and the first cell of each are header cells. again: the header at the top of a further page, which is said once. Of two languages beside
 * each other a row is one row, whose header cells are those of its language. */
void
_acc_pdf_draw_table_row (AccPdf      *self,
                         AccPdfBlock *laid,
                         guint        row,
                         double       y,
                         double       height,
                         gboolean     again)
{
  if (!again)
    open_row (self, laid, row);
  draw_cells (self, laid, row, y, height, again);
  if (laid->other == NULL)
    return;
  _acc_pdf_use (self, 1, FALSE);
  draw_cells (self, laid->other, row, y, height, again);
}
