/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/* A document for people: headings, paragraphs, items and tables in order. Texts hold references such as [1] to its
 * numbered sources, and [^1] to its numbered notes, which no writer leaves as they are. Each writer makes the whole document in one format. */

typedef enum
{
  ACC_BLOCK_TITLE,
  ACC_BLOCK_SUBTITLE,
  ACC_BLOCK_HEADING,
  ACC_BLOCK_PARAGRAPH,
  ACC_BLOCK_ITEM,
  ACC_BLOCK_SUBITEM,
  ACC_BLOCK_TABLE,
  ACC_BLOCK_FIGURE, /* on paper alone: how wide its words are depends on fonts, and so would every byte of a page of HTML */
  ACC_BLOCK_NOTE,
  ACC_BLOCK_SOURCE,
} AccBlockKind;

/* A picture: in points. */
typedef struct
{
  double height; /* at the width that it was made for */
  char *alt;     /* what it shows, for who does not see it */
  void (*draw) (gpointer data, cairo_t *cr, GHashTable *fonts); /* fonts: a set, to which the PangoFonts that drew it are added */
  gpointer data;
  GDestroyNotify free_data;
} AccDocumentFigure;

/* What the pages of a document are made for. */
typedef enum
{
  ACC_PAPER_A4,
  ACC_PAPER_LETTER,
} AccPaper;

/* In points. The same lines stand on each paper: what one is wider than the other is margin. */
typedef struct
{
  double width, height;
  const char *odf; /* as attributes of a page of OpenDocument */
} AccPaperSize;

typedef struct
{
  AccBlockKind kind;
  char *text;         /* of a table or a figure: its caption, or NULL */
  guint number;       /* of a note or source */
  AccDocumentFigure *figure;
  GPtrArray *rows;    /* of a table: GStrv each, the first is the header */
  guint n_columns;
  guint right_aligned; /* bit mask of columns */
} AccBlock;

typedef struct _AccDocument AccDocument;

struct _AccDocument
{
  char *language;
  gboolean rtl;
  char *second;      /* the language of what is isolated, for HTML and OpenDocument; NULL for none */
  char *head;        /* what it is about, at the head of each further page; NULL for none */
  char *date;        /* as of when, beside it */
  char *footer;      /* program and edition, at the end of each page */
  GPtrArray *blocks; /* AccBlock */
  AccPaper paper;    /* of the forms that have pages */
  gboolean keeps_empty;  /* takes texts that are empty too: what stands in another language beside it may not be */
  gboolean is_beside;    /* stands beside another */
  AccDocument *beside;   /* the same in a second language, block by block; NULL for none */
};

/* "a4", "letter"; -1 where there is no such paper. */
const char         *acc_paper_to_string (AccPaper paper);
int                 acc_paper_from_string (const char *text);
const AccPaperSize *acc_paper_get_size (AccPaper paper);

AccDocument *acc_document_new (const char *language);
void         acc_document_free (AccDocument *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccDocument, acc_document_free)

void         acc_document_take (AccDocument *self, AccBlockKind kind, char *text); /* nothing when text is NULL or empty, unless it keeps those */
void         acc_document_add (AccDocument *self, AccBlockKind kind, const char *text);
void         acc_document_take_numbered (AccDocument *self, AccBlockKind kind, guint number, char *text);
AccBlock    *acc_document_add_table (AccDocument *self, guint n_columns, guint right_aligned);
void         acc_document_take_cell (AccBlock *table, guint column, char *text); /* column 0 begins a row */

/* Takes SECOND, whose blocks have to be the same in another language: FALSE where they are not. */
gboolean     acc_document_put_beside (AccDocument *self, AccDocument *second);
#define ACC_DOCUMENT_JOINT " / " /* between two languages in one line */
/* Transfer full; the second may be NULL or empty. */
char        *acc_document_join (const AccDocument *self, const char *text, const char *other);
/* "Notes / Примечания", of the block numbered INDEX; each isolated where their directions differ. Transfer full. */
char        *acc_document_join_texts (const AccDocument *self, guint index);
/* Of more columns than these there is no room for a table beside its like: it stands below it. */
#define ACC_DOCUMENT_BESIDE_COLUMNS 4

/* Takes the caption and the figure. */
void         acc_document_take_figure (AccDocument *self, char *caption, AccDocumentFigure *figure);
/* How wide a figure may be, in points. */
#define ACC_DOCUMENT_WIDTH 475.0

typedef enum
{
  ACC_DOCUMENT_LINK_NOTE,
  ACC_DOCUMENT_LINK_SOURCE,
  ACC_DOCUMENT_LINK_ADDRESS, /* on the web */
} AccDocumentLinkKind;

typedef struct
{
  AccDocumentLinkKind kind;
  guint number;     /* of a note or source */
  guint start, end; /* bytes of the text */
} AccDocumentLink;

char        *acc_document_read_text (const char *text, gboolean bind, GArray **references);
char        *acc_document_mark_second (const char *written, const char *opening, const char *closing);
/* The text with the numbers of notes set high, as in print; transfer full. */
char        *acc_document_raise_notes (const char *text);
GPtrArray   *acc_document_raise_rows (const AccBlock *table);

/* Writers; transfer full. */
char        *acc_document_to_text (AccDocument *self);
char        *acc_document_to_markdown (AccDocument *self);
char        *acc_document_to_html (AccDocument *self);
/* drawn_with, of these two: (out) (optional) transfer full: the libraries and fonts that drew it. */
GBytes      *acc_document_to_odt (AccDocument *self, char **drawn_with);
/* What such a file says, a paragraph a line; NULL where it cannot be read. Transfer full. */
GBytes      *acc_document_read_odt (GBytes *odt);
GBytes      *acc_document_to_pdf (AccDocument *self, char **drawn_with, GError **error);
/* The same pages as recordings of cairo; sizes in points. */
GPtrArray   *acc_document_to_pages (AccDocument *self, double *width, double *height);

G_END_DECLS
