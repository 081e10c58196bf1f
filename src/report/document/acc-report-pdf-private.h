/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pangocairo.h>

#include "facts/sheet/acc-pdf-update.h"
#include "report/document/acc-report-document.h"

G_BEGIN_DECLS

/* A document on paper, in three steps: its texts are broken into pieces (layout), the pieces are put on pages (paginate), and the pages are drawn
 * with the tags of their structure (draw). What cairo cannot say is added at the end (update). All in points. */

#define ACC_PDF_ROOM 475.28  /* between the margins of any paper */
#define ACC_PDF_GUTTER 22.0  /* between two languages */
#define ACC_PDF_SIDES 2      /* languages at the most */
#define ACC_PDF_TOP 76.0     /* below the running head */
#define ACC_PDF_BOTTOM 70.0  /* above the foot */
#define ACC_PDF_LEADING 1.12 /* of the height of a line, before pages are evened out */

/* A text with what it refers to. */
typedef struct
{
  PangoLayout *layout;
  PangoLayout *blank; /* a blank in its font */
  GArray *references; /* AccDocumentLink, of the text of the layout; addresses and what the document has */
  char *text;
} AccPdfText;

/* A block with its texts; a table and its caption are one each. */
typedef struct _AccPdfBlock AccPdfBlock;

struct _AccPdfBlock
{
  AccBlock *block;
  AccPdfBlock *other; /* the same in the second language, beside it; NULL for none. Owned */
  guint side;         /* in which language */
  AccPdfText *text;   /* NULL for the rows of a table */
  AccPdfText *label;  /* of a list; NULL for none */
  double indent;
  double label_indent;
  GPtrArray *cells;   /* of a table: AccPdfText, row by row */
  double *widths;     /* of its columns, without the gaps */
  double gap;         /* between them */
  gboolean captioned; /* a table that has a caption before it */
};

/* What stays together on a page: a line of a text or a row of a table. */
typedef struct
{
  guint block;
  guint line;         /* or row */
  double space;       /* before it, but not at the top of a page */
  double height;
  gboolean keep;      /* on the page of the next one */
  guint page;         /* from 0 */
  double y;           /* of its top */
} AccPdfPiece;

/* A language, and where it stands on the page. */
typedef struct
{
  AccDocument *document;
  PangoContext *context;
  GHashTable *described; /* PangoFontDescription by its name */
  double left, room;
} AccPdfSide;

typedef struct
{
  AccDocument *document;
  AccPdfSide sides[ACC_PDF_SIDES];
  guint n_sides;
  guint side;            /* in which is being written */
  double left, room;     /* there */
  const AccPaperSize *paper;
  double margin; /* at both sides */
  cairo_t *cr;
  gboolean tagged;
  GPtrArray *recordings; /* one for each page; NULL where the target has pages itself */
  PangoContext *context; /* of the side */
  GHashTable *fonts;     /* a set of all PangoFonts that glyphs were taken from */
  GHashTable *described; /* of the side */
  GPtrArray *blocks;     /* AccPdfBlock */
  GArray *pieces;        /* AccPdfPiece */
  GArray *marks;         /* AccPdfMark, for acc_pdf_update() */
  GPtrArray *tags;       /* names of those that are open */
  const AccDocumentLink *link; /* that is open in a text */
  gboolean in_span;
  gboolean in_rows;      /* of two languages */
  gboolean rtl;
  guint n_pages, page;
  guint n_headings;
} AccPdf;

typedef enum { ACC_PDF_INK, ACC_PDF_DIM, ACC_PDF_ACCENT, ACC_PDF_RULE } AccPdfColor;

AccPdfText *_acc_pdf_text_new (AccPdf *self, const char *text, const char *font, double width);
AccPdfText *_acc_pdf_text_new_plain (AccPdf *self, const char *text, const char *font, double width);
void        _acc_pdf_text_free (AccPdfText *self);
double      _acc_pdf_text_get_width (AccPdfText *self);
double      _acc_pdf_text_get_height (AccPdfText *self);
/* Of a line, above and below its baseline; 0 of one that there is not. */
double      _acc_pdf_text_get_ascent (AccPdfText *self, guint line, double *descent);

void        _acc_pdf_layout (AccPdf *self);
void        _acc_pdf_paginate (AccPdf *self);
void        _acc_pdf_draw (AccPdf *self);
void        _acc_pdf_set_color (AccPdf *self, AccPdfColor color);
void        _acc_pdf_draw_rule (AccPdf *self, double y, double thickness, AccPdfColor color);
/* To write in a language: in its column, or over the whole width. */
void        _acc_pdf_use (AccPdf *self, guint side, gboolean whole);
void        _acc_pdf_mark (AccPdf *self, const char *text);
void        _acc_pdf_draw_beside (AccPdf *self, AccPdfBlock *block, const AccPdfPiece *pieces, guint n);
void        _acc_pdf_begin_heading (AccPdf *self, AccPdfBlock *block);
void        _acc_pdf_draw_label (AccPdf *self, AccPdfBlock *block, double y);
void        _acc_pdf_draw_table_row (AccPdf *self, AccPdfBlock *block, guint row, double y, double height, gboolean again);
void        _acc_pdf_draw_text (AccPdf *self, AccPdfText *text, guint first, guint n, double left, double width, gboolean right, double y, gboolean parts);
void        _acc_pdf_end_parts (AccPdf *self);
void        _acc_pdf_open (AccPdf *self, const char *tag, const char *attributes);
void        _acc_pdf_close_to (AccPdf *self, guint depth);
/* The left edge of what is WIDTH wide and begins DISTANCE from the edge where lines begin. */
double      _acc_pdf_get_left (AccPdf *self, double distance, double width);

#define ACC_PDF_DEPTH_BLOCK 1 /* among the tags that are open, of the document */
#define ACC_PDF_CELL_PAD 3.0

G_END_DECLS
